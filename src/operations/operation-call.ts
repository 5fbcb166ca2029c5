import type { Caller, Credentials } from '../accounts/authenticate.js';
import type { ApiVersion } from '../contract/api-version.js';
import type { DecodedObject } from '../contract/decode.js';
import type { Operation } from '../contract/model.js';
import type { LocaleChoice } from '../jobs/languages.js';
import type { Company } from '../store/account-store.js';
import type { PostedFile } from '../store/posted-file-store.js';

/** The ways a call can come: a SOAP envelope, a document in plain XML, a posted form. */
export type Transport = 'soap' | 'xml' | 'upload';

/** One call of an operation, as a transport reads it: valid by its schema, its caller not yet known. */
export interface OperationCall<Params = DecodedObject> {
  readonly transport: Transport;
  readonly version: ApiVersion;
  readonly operation: Operation;
  /** The decoded parameters: dates as `Date`, numbers as numbers. */
  readonly params: Readonly<Params>;
  readonly credentials: Credentials;
  /** What the request says of the language of messages. */
  readonly locale: LocaleChoice;
  /** appName of the authHeader. */
  readonly client: string | null;
  /** Scheme, host and port by which the caller reached the mock. */
  readonly origin: string;
  /** Files that came with the call. */
  readonly files: readonly PostedFile[];
}

/** A call whose caller is known and may make it: what operations get. */
export interface AuthorizedCall<Params = DecodedObject> extends OperationCall<Params> {
  readonly caller: Caller;
  /** The company that the parameters name, of which the caller is a member. */
  readonly company: Company | undefined;
  /** The moment of the call, milliseconds since 1970: everything due by then is carried out. */
  readonly now: number;
}
