import type { IncomingHttpHeaders } from 'node:http';

/** What HTTP says of a request besides its body. */
export interface HttpRequest {
  readonly headers: IncomingHttpHeaders;
  /** Scheme, host and port by which the caller reached the mock. */
  readonly origin: string;
  /** Languages of Accept-Language, the best first; empty where there is none. */
  readonly languages: readonly string[];
  /** Whether Accept-Encoding takes gzip. */
  readonly takesGzip: boolean;
}
