import type { ApiVersion } from '../contract/api-version.js';
import { checkConstants } from '../contract/check-constants.js';
import type { DecodedObject } from '../contract/decode.js';
import { IpsApiFault, IpsFault } from '../contract/faults.js';
import { chosenFields, type FieldLists } from '../contract/field-choice.js';
import type { Operation } from '../contract/model.js';
import type { LocaleChoice } from '../jobs/languages.js';
import { authenticate, type Caller, type Credentials } from '../people/authenticate.js';
import { authorize, companyOfHandle } from '../people/authorize.js';
import type { PostedFile } from '../store/posted-file-store.js';
import type { Ips, OperationHandler } from './call.js';
import { generatedAnswer } from './generated-answer.js';
import { operations } from './index.js';
import { stubbedAnswer } from './stub.js';

/** A call as a door hands it over: valid by its schema, not yet known whether it may. */
export interface CallRequest {
  readonly version: ApiVersion;
  readonly operation: Operation;
  /** The way that it came. */
  readonly door: string;
  readonly credentials: Credentials;
  readonly locale: LocaleChoice;
  readonly client: string | null;
  readonly origin: string;
  readonly files: readonly PostedFile[];
  /** The decoded parameters, or the fault 30002 or 30003 for what their schema does not allow. */
  readonly params: Readonly<DecodedObject> | IpsFault;
}

/**
 * Carries out a call, the same way for every door: who calls, what with, whether they may, then the operation.
 * All or nothing: a call that ends in a fault has changed nothing.
 *
 * @param onCaller told who calls, as soon as that is known
 * @returns the …Return as a plain object
 * @throws one of the three faults
 */
export function perform(request: CallRequest, ips: Ips, onCaller: (caller: Caller) => void): object {
  const { operation, version } = request;
  const now = ips.scheduler.now();
  const result = ips.store.transaction(() => {
    const caller = authenticate(ips.store, ips.settings, request.credentials);
    onCaller(caller);
    const { params } = request;
    if (params instanceof IpsFault) throw params;
    checkConstants(version, operation.input, params);
    const company = typeof params.companyHandle === 'string' ? companyOfHandle(ips.store, ips.settings, caller, params.companyHandle) : undefined;
    authorize(ips.store, operation, caller, company);
    const { door, locale, client, origin, files } = request;
    if (ips.store.setups.has('stub')) {
      const facts = { door, operation: operation.name, version: version.id, caller: caller.email, params };
      const stubbed = stubbedAnswer(ips.store, facts, company?.id);
      if (stubbed) return stubbed;
    }
    const handle = operations[operation.name] ?? unsupported(operation, ips);
    const answer = handle({ version, operation, params, caller, company, locale, client, origin, files, now }, ips);
    // Where the parameters have these lists, their schema makes them lists of texts.
    return chosenFields(version, operation.output, answer, params as FieldLists);
  });
  ips.scheduler.flush();
  return result;
}

function unsupported({ name }: Operation, { settings }: Ips): OperationHandler {
  if (settings.unsupported === 'generate') return generatedAnswer;
  throw new IpsApiFault('processing', `The mock does not do the operation ${name}: with --unsupported generate it makes up an answer`);
}
