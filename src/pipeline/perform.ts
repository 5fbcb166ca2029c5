import { authenticate, type Caller, type Credentials } from '../accounts/authenticate.js';
import { authorize, companyOfHandle } from '../accounts/authorize.js';
import type { ApiVersion } from '../contract/api-version.js';
import { checkConstants } from '../contract/check-constants.js';
import type { DecodedObject } from '../contract/decode.js';
import { IpsApiFault, IpsFault } from '../contract/faults.js';
import { chosenFields, type FieldLists } from '../contract/field-choice.js';
import type { Operation } from '../contract/model.js';
import { generatedAnswer } from '../generated/generated-answer.js';
import type { LocaleChoice } from '../jobs/languages.js';
import { operations } from '../operations/index.js';
import type { OperationContext, OperationHandler } from '../operations/operation.js';
import type { Transport } from '../operations/operation-call.js';
import { stubbedAnswer } from '../overrides/stub.js';
import type { PostedFile } from '../store/posted-file-store.js';

/** A call as a transport hands it over: valid by its schema, not yet known whether it may. */
export interface CallRequest {
  readonly version: ApiVersion;
  readonly operation: Operation;
  /** The way that it came. */
  readonly transport: Transport;
  readonly credentials: Credentials;
  readonly locale: LocaleChoice;
  readonly client: string | null;
  readonly origin: string;
  readonly files: readonly PostedFile[];
  /** The decoded parameters, or the fault 30002 or 30003 for what their schema does not allow. */
  readonly params: Readonly<DecodedObject> | IpsFault;
}

/**
 * Carries out a call, the same way for every endpoint: who calls, what with, whether they may, then the operation.
 * All or nothing: a call that ends in a fault has changed nothing.
 *
 * @param onCaller told who calls, as soon as that is known
 * @returns the …Return as a plain object
 * @throws one of the three faults
 */
export function perform(request: CallRequest, context: OperationContext, onCaller: (caller: Caller) => void): object {
  const { operation, version } = request;
  const now = context.scheduler.now();
  const result = context.store.transaction(() => {
    const caller = authenticate(context.store, context.settings, request.credentials);
    onCaller(caller);
    const { params } = request;
    if (params instanceof IpsFault) throw params;
    checkConstants(version, operation.input, params);
    const company =
      typeof params.companyHandle === 'string' ? companyOfHandle(context.store, context.settings, caller, params.companyHandle) : undefined;
    authorize(context.store, operation, caller, company);
    const { transport, credentials, locale, client, origin, files } = request;
    if (context.store.overrides.has('stub')) {
      const facts = { transport, operation: operation.name, version: version.id, caller: caller.email, params };
      const stubbed = stubbedAnswer(context.store, facts, company?.id);
      if (stubbed) return stubbed;
    }
    const handle = operations[operation.name] ?? unsupported(operation, context);
    const answer = handle({ transport, credentials, version, operation, params, caller, company, locale, client, origin, files, now }, context);
    // Where the parameters have these lists, their schema makes them lists of texts.
    return chosenFields(version, operation.output, answer, params as FieldLists);
  });
  context.scheduler.flush();
  return result;
}

function unsupported({ name }: Operation, { settings }: OperationContext): OperationHandler {
  if (settings.unsupported === 'generate') return generatedAnswer;
  throw new IpsApiFault('processing', `The mock does not do the operation ${name}: with --unsupported generate it makes up an answer`);
}
