import { authenticate } from '../accounts/authenticate.js';
import { encodeElement } from '../contract/encode.js';
import { IpsApiFault, IpsFault } from '../contract/faults.js';
import { chosenFields, type FieldLists } from '../contract/field-choice.js';
import type { OperationContext } from '../operations/operation.js';
import type { AuthorizedCall } from '../operations/operation-call.js';
import type { AppliedEffect } from '../overrides/injected-fault.js';
import { injectedEffect, stubbedReturn, throwInjectedFault } from './apply-overrides.js';
import { authorizeCall } from './authorize-call.js';
import { companyIdOf, type IncomingRequest } from './incoming-request.js';
import type { LastAnswer, LastAnswers } from './last-answers.js';
import { runOperation } from './run-operation.js';

export type { AppliedEffect };

/** What the pipeline works with. */
export interface PipelineContext extends OperationContext {
  readonly lastAnswers: LastAnswers;
  /** Reports the mock's own mistakes, which callers see as fault 30000. */
  readonly onUnexpected: (error: unknown) => void;
}

/** How a request ended. */
export interface HandledCall {
  readonly result: { readonly kind: 'answer'; readonly answer: LastAnswer } | { readonly kind: 'fault'; readonly fault: IpsFault };
  /** What an injected fault does to the answer on its way out. */
  readonly effect: AppliedEffect | undefined;
  /** E-mail address of the caller, once known. */
  readonly caller: string | undefined;
}

/**
 * The way of a call, the same for every transport: injected faults, authentication, authorization, stubs, the operation, the fields asked
 * for, encoding. All or nothing: a call that ends in a fault has changed nothing. Every fault is caught here.
 */
export function handleCall(incoming: IncomingRequest, context: PipelineContext): HandledCall {
  let effect: AppliedEffect | undefined;
  let caller: string | undefined;
  try {
    if (incoming.kind === 'rejected' && incoming.credentials === undefined) throw incoming.fault;
    effect = injectedEffect(incoming, context);
    throwInjectedFault(effect, incoming);
    const key = answerKey(incoming);
    const stale = effect?.stale ? context.lastAnswers.get(key) : undefined;
    if (stale) return { result: { kind: 'answer', answer: stale }, effect, caller };
    const element = performCall(incoming, context, (email) => {
      caller = email;
    });
    return { result: { kind: 'answer', answer: context.lastAnswers.keep(key, element) }, effect, caller };
  } catch (error) {
    return { result: { kind: 'fault', fault: asFault(error, context.onUnexpected) }, effect, caller };
  }
}

/**
 * Carries a call out in a transaction.
 *
 * @param onCaller told the caller's e-mail address as soon as it is known: faults that follow are recorded with it
 * @returns the return element
 * @throws one of the three faults
 */
function performCall(incoming: IncomingRequest, context: PipelineContext, onCaller: (email: string) => void): string {
  const now = context.scheduler.now();
  const { store, scheduler, settings } = context;
  const { call, result } = store.transaction(() => {
    const caller = authenticate(store, settings, credentialsOf(incoming));
    onCaller(caller.email);
    if (incoming.kind === 'rejected') throw incoming.fault;
    const call = authorizeCall(incoming.call, caller, now, context);
    return { call, result: stubbedReturn(call, context) ?? chooseFields(call, runOperation(call, context)) };
  });
  scheduler.flush();
  return encodeElement(call.version, call.operation.output, result);
}

/** The fields of an answer that the call asks for; a stub answers just what its author wrote. */
function chooseFields({ version, operation, params }: AuthorizedCall, answer: object): object {
  // Where the parameters have these lists, their schema makes them lists of texts.
  return chosenFields(version, operation.output, answer, params as FieldLists);
}

/** The fault that an error is to the caller. */
export function asFault(error: unknown, onUnexpected: (error: unknown) => void): IpsFault {
  if (error instanceof IpsFault) return error;
  onUnexpected(error);
  return new IpsApiFault('processing', 'The mock failed to process the request: its log says why');
}

function credentialsOf(incoming: IncomingRequest) {
  if (incoming.kind === 'call') return incoming.call.credentials;
  if (incoming.credentials === undefined) throw incoming.fault;
  return incoming.credentials;
}

/** Answers are remembered by transport, version, operation and company. */
function answerKey(incoming: IncomingRequest): string {
  if (incoming.kind === 'rejected') return `${incoming.transport} ${incoming.version} ${incoming.operation} undefined`;
  const { transport, version, operation } = incoming.call;
  return `${transport} ${version.id} ${operation.name} ${companyIdOf(incoming)}`;
}
