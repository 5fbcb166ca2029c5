import { authenticate, type Caller, type Credentials } from '../accounts/authenticate.js';
import { authorize } from '../accounts/authorize.js';
import { companyOfHandle } from '../accounts/resolve.js';
import { checkConstants } from '../contract/check-constants.js';
import { encodeElement } from '../contract/encode.js';
import { faultOfCode, IpsApiFault, IpsFault } from '../contract/faults.js';
import { chosenFields, type FieldLists, ignoredPaths } from '../contract/field-choice.js';
import { momentWriter } from '../contract/moments.js';
import { generatedAnswer } from '../generated/generated-answer.js';
import { operations } from '../operations/index.js';
import type { OperationContext } from '../operations/operation.js';
import type { AuthorizedCall, OperationCall } from '../operations/operation-call.js';
import type { CallFacts } from '../overrides/call-match.js';
import { type AppliedEffect, chooseFaultEffect } from '../overrides/injected-fault.js';
import type { OverrideHit } from '../overrides/override-hit.js';
import { type StubbedAnswer, stubbedAnswer } from '../overrides/stub.js';
import { hostRefused } from './forward-hosts.js';
import type { IncomingRequest } from './incoming-request.js';
import type { LastAnswer, LastAnswers } from './last-answers.js';

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
  /** The stub that answered. */
  readonly stub: OverrideHit | undefined;
  /** Number of the job that it submitted or left. */
  readonly jobId: number | undefined;
  /** What the call asked for in vain, a message for each. */
  readonly ignored: readonly string[];
}

/**
 * The way of a call, the same for every transport. Its steps stand below in their order: injected fault, authenticate, authorize, stub,
 * operation, choose fields, encode. All or nothing: a call that ends in a fault has changed nothing. Every fault is caught here.
 *
 * @param chosen the injected fault that applies, where it was looked for already
 */
export function handleCall(
  incoming: IncomingRequest,
  context: PipelineContext,
  chosen?: { readonly effect: AppliedEffect | undefined },
): HandledCall {
  let effect = chosen?.effect;
  const course: Course = { caller: undefined, stub: undefined, jobId: undefined };
  const ignored = ignoredIn(incoming);
  try {
    if (incoming.kind === 'rejected' && incoming.credentials === undefined) throw incoming.fault;
    effect = chosen ? chosen.effect : injectedEffect(incoming, context);
    throwInjectedFault(effect, incoming);
    const key = answerKey(incoming);
    const stale = effect?.stale ? context.lastAnswers.get(key) : undefined;
    if (stale) return handled({ kind: 'answer', answer: stale }, effect, course, ignored);
    const element = performCall(incoming, context, course);
    return handled({ kind: 'answer', answer: context.lastAnswers.keep(key, element) }, effect, course, ignored);
  } catch (error) {
    return handled({ kind: 'fault', fault: asFault(error, context) }, effect, course, ignored);
  }
}

/** What becomes known of a call on its way: a fault that follows is recorded with it. */
interface Course {
  caller: string | undefined;
  stub: OverrideHit | undefined;
  jobId: number | undefined;
}

function handled(
  result: HandledCall['result'],
  effect: AppliedEffect | undefined,
  { caller, stub, jobId }: Course,
  ignored: readonly string[],
): HandledCall {
  return { result, effect, caller, stub, jobId, ignored };
}

function ignoredIn(incoming: IncomingRequest): readonly string[] {
  if (incoming.kind === 'rejected') return [];
  const { version, operation, params } = incoming.call;
  // Where the parameters have these lists, their schema makes them lists of texts.
  return ignoredPaths(version, operation.output, params as FieldLists);
}

/** The fault that an error is to the caller: one that is no fault lies with the disk, or is a mistake of the mock's own. */
export function asFault(error: unknown, { store, onUnexpected }: Pick<PipelineContext, 'store' | 'onUnexpected'>): IpsFault {
  if (error instanceof IpsFault) return error;
  onUnexpected(error);
  return new IpsApiFault('processing', store.disk.troubleOf(error) ?? 'The mock failed to process the request: its log says why');
}

/** Answers are remembered by transport, version, operation and company. */
function answerKey(incoming: IncomingRequest): string {
  if (incoming.kind === 'rejected') return `${incoming.transport} ${incoming.version} ${incoming.operation} ${incoming.companyId}`;
  const { transport, version, operation } = incoming.call;
  return `${transport} ${version.id} ${operation.name} ${incoming.companyId}`;
}

/** Step 1: the effect of the first injected fault that holds for a request. It comes before authentication, as an outage does. */
export function injectedEffect(incoming: IncomingRequest, { store, settings }: OperationContext): AppliedEffect | undefined {
  // Most often there are none: nothing is put together for them.
  if (!store.overrides.has('fault')) return undefined;
  return store.transaction(() => chooseFaultEffect(store, settings, factsOf(incoming), incoming.companyId));
}

function throwInjectedFault(effect: AppliedEffect | undefined, incoming: IncomingRequest): void {
  // Where the settings name any host, it was looked at before.
  if (effect?.forward !== undefined) throw new IpsApiFault('processing', hostRefused(new URL(effect.forward).hostname));
  if (!effect?.fault) return;
  const { code, reason } = effect.fault;
  throw faultOfCode(code, reason ?? `The mock was told to answer ${factsOf(incoming).operation} with this fault`);
}

/** What overrides are matched by. */
export function factsOf(incoming: IncomingRequest): CallFacts {
  if (incoming.kind === 'rejected') {
    const { transport, operation, version, credentials, params } = incoming;
    return { transport, operation, version, caller: credentials?.user, params };
  }
  const { transport, operation, version, credentials, params } = incoming.call;
  return { transport, operation: operation.name, version: version.id, caller: credentials.user, params };
}

/**
 * Steps 2 to 7, in one transaction but for the encoding.
 *
 * @param course noted in what becomes known
 * @returns the return element
 * @throws one of the three faults
 */
function performCall(incoming: IncomingRequest, context: PipelineContext, course: Course): string {
  const { store, scheduler, settings } = context;
  const now = scheduler.now();
  store.events.operation = incoming.kind === 'call' ? incoming.call.operation.name : incoming.operation;
  store.jobs.forgetInserted();
  const { call, answer } = store.transaction(() => {
    const caller = authenticate(store, settings, credentialsOf(incoming));
    course.caller = caller.email;
    if (incoming.kind === 'rejected') throw incoming.fault;
    const authorized = authorizeCall(incoming.call, caller, now, context);
    const stubbed = stubbedReturn(authorized, context);
    course.stub = stubbed?.by;
    return { call: authorized, answer: stubbed?.answer ?? chooseFields(authorized, runOperation(authorized, context)) };
  });
  // Before what follows it is carried out.
  course.jobId = store.jobs.lastInserted();
  scheduler.flush();
  return encodeElement(call.version, call.operation.output, answer, momentWriter(settings.timeZone));
}

function credentialsOf(incoming: IncomingRequest): Credentials {
  if (incoming.kind === 'call') return incoming.call.credentials;
  if (incoming.credentials === undefined) throw incoming.fault;
  return incoming.credentials;
}

/**
 * Step 3: checks that the caller may make the call, and what a schema cannot say of its parameters.
 *
 * @param now the moment of the call, milliseconds since 1970
 * @throws IpsApiFault 30001 for a value that is none of its field's constants; AuthorizationFault for a company or an operation that is not
 *   the caller's
 */
function authorizeCall(call: OperationCall, caller: Caller, now: number, { store, settings }: OperationContext): AuthorizedCall {
  const { transport, version, operation, params, credentials, locale, client, origin, files } = call;
  checkConstants(version, operation.input, params);
  const company = typeof params.companyHandle === 'string' ? companyOfHandle(store, settings, caller, params.companyHandle) : undefined;
  authorize(store, operation, caller, company);
  // Written out: Node takes a microsecond for each field that a literal has behind a spread.
  return { transport, version, operation, params, credentials, locale, client, origin, files, caller, company, now };
}

/** Step 4: the …Return of the first stub that holds for a call, or undefined where none does. */
function stubbedReturn(call: AuthorizedCall, { store }: OperationContext): StubbedAnswer | undefined {
  if (!store.overrides.has('stub')) return undefined;
  const { transport, operation, version, caller, params, company } = call;
  return stubbedAnswer(store, { transport, operation: operation.name, version: version.id, caller: caller.email, params }, company?.id);
}

/**
 * Step 5: the operation, or a generated answer for one without state.
 *
 * @returns the …Return as a plain object
 * @throws one of the three faults; 30000 for an operation without state where the settings refuse those
 */
function runOperation(call: AuthorizedCall, context: OperationContext): object {
  const { name } = call.operation;
  const handler = operations[name];
  if (handler) return handler(call, context);
  if (context.settings.unsupported === 'generate') return generatedAnswer(call, context);
  throw new IpsApiFault('processing', `The mock does not do the operation ${name}: with --unsupported generate it makes up an answer`);
}

/** Step 6: the fields that the call asks for. A stub answers just what its author wrote. */
function chooseFields({ version, operation, params }: AuthorizedCall, answer: object): object {
  // Where the parameters have these lists, their schema makes them lists of texts.
  return chosenFields(version, operation.output, answer, params as FieldLists);
}
