import type { RequestHandler } from 'express';

/** An HTTP endpoint: one registration. Adding one is a folder in transports/ and a line in transports/index.ts. */
export interface Endpoint {
  readonly name: string;
  /** As Express takes it. */
  readonly path: string;
  /** The methods that are served; HEAD goes with `get`. */
  readonly methods: Readonly<Partial<Record<'get' | 'post', RequestHandler>>>;
  /** What a request by another method is told to send, such as `POST with a SOAP request`; without it, that is 404. */
  readonly usage?: string;
}
