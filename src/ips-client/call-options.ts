/** What one call may do differently from its client. */
export interface CallOptions {
  /** Ends the call, which is then refused with the code `aborted`. */
  readonly signal?: AbortSignal | undefined;
  /** How long to wait for the answer, in milliseconds; 0: without end. */
  readonly timeout?: number | undefined;
  /** HTTP headers of this request, beside those of the client. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
}
