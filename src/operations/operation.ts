import type { Caller } from '../accounts/authenticate.js';
import type { ApiVersion } from '../contract/api-version.js';
import type { DecodedObject } from '../contract/decode.js';
import type { Operation } from '../contract/model.js';
import type { LocaleChoice } from '../jobs/languages.js';
import type { Scheduler } from '../jobs/scheduler.js';
import type { Settings } from '../settings.js';
import type { Company } from '../store/account-store.js';
import type { PostedFile } from '../store/posted-file-store.js';
import type { Store } from '../store/store.js';

/** One call of an operation, whichever transport it came by. */
export interface Call<Params = DecodedObject> {
  readonly version: ApiVersion;
  readonly operation: Operation;
  /** The decoded parameters: dates as `Date`, numbers as numbers. */
  readonly params: Readonly<Params>;
  readonly caller: Caller;
  /** The company that the parameters name, of which the caller is a member. */
  readonly company: Company | undefined;
  /** What the request says of the language of messages. */
  readonly locale: LocaleChoice;
  /** appName of the authHeader. */
  readonly client: string | null;
  /** Scheme, host and port by which the caller reached the mock. */
  readonly origin: string;
  /** Files that came with the call. */
  readonly files: readonly PostedFile[];
  /** The moment of the call, milliseconds since 1970: everything due by then is carried out. */
  readonly now: number;
}

/** What operations work with. */
export interface OperationContext {
  readonly store: Store;
  readonly scheduler: Scheduler;
  readonly settings: Settings;
}

/** An operation as it is called: answers with its …Return as a plain object, or throws one of the three faults. */
export type OperationHandler = (call: Call, context: OperationContext) => object;

/** Makes a handler of an operation that names the types of its parameters and its return. */
export function operation<Params, Return extends object>(handle: (call: Call<Params>, context: OperationContext) => Return): OperationHandler {
  // The parameters were validated against the schema that these types are generated from.
  return (call, context) => handle(call as Call<Params>, context);
}
