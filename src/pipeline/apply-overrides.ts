import { faultOfCode } from '../contract/faults.js';
import type { OperationContext } from '../operations/operation.js';
import type { AuthorizedCall } from '../operations/operation-call.js';
import type { CallFacts } from '../overrides/call-match.js';
import { type AppliedEffect, chooseFaultEffect } from '../overrides/injected-fault.js';
import { stubbedAnswer } from '../overrides/stub.js';
import { companyIdOf, type IncomingRequest } from './incoming-request.js';

/** The effect of the first injected fault that holds for a request. Comes before authentication, as an outage does. */
export function injectedEffect(incoming: IncomingRequest, { store, settings }: OperationContext): AppliedEffect | undefined {
  // Most often there are none: nothing is put together for them.
  return store.overrides.has('fault') ? chooseFaultEffect(store, settings, factsOf(incoming), companyIdOf(incoming)) : undefined;
}

/** Throws the IPS fault that an effect puts in place of the answer, if it does. */
export function throwInjectedFault(effect: AppliedEffect | undefined, incoming: IncomingRequest): void {
  if (!effect?.fault) return;
  const { code, reason } = effect.fault;
  throw faultOfCode(code, reason ?? `The mock was told to answer ${factsOf(incoming).operation} with this fault`);
}

/** The …Return of the first stub that holds for a call, or undefined where none does. */
export function stubbedReturn(call: AuthorizedCall, { store }: OperationContext): object | undefined {
  if (!store.overrides.has('stub')) return undefined;
  const { transport, operation, version, caller, params, company } = call;
  return stubbedAnswer(store, { transport, operation: operation.name, version: version.id, caller: caller.email, params }, company?.id);
}

function factsOf(incoming: IncomingRequest): CallFacts {
  if (incoming.kind === 'rejected') {
    const { transport, operation, version, credentials, params } = incoming;
    return { transport, operation, version, caller: credentials?.user, params };
  }
  const { transport, operation, version, credentials, params } = incoming.call;
  return { transport, operation: operation.name, version: version.id, caller: credentials.user, params };
}
