import type { IncomingMessage } from 'node:http';
import type { CallRecord } from '../pipeline/call-record.js';
import type { IncomingRequest } from '../pipeline/incoming-request.js';
import type { WireAnswer, WireExchange } from './exchange-watch.js';
import { BODILESS, type Reply } from './reply.js';
import type { PostedForm } from './upload/posted-form.js';

/** How an exchange came to its answer. */
type Answered = Pick<WireExchange, 'at' | 'answer' | 'fault' | 'trouble' | 'service'>;

/** What whoever records is told of a call. */
export function wireExchange(
  { method = '', url = '', headers }: IncomingMessage,
  { incoming, bytes, form }: { readonly incoming: IncomingRequest; readonly bytes: Uint8Array | undefined; readonly form?: PostedForm | undefined },
  { transport, operation, version, caller, params, milliseconds }: CallRecord,
  { at, answer, fault, trouble, service }: Answered,
): WireExchange {
  const credentials = incoming.kind === 'call' ? incoming.call.credentials : incoming.credentials;
  return {
    transport: transport === 'none' ? 'other' : transport,
    method,
    target: url,
    headers,
    operation,
    version,
    caller: credentials?.user ?? caller,
    params,
    request: form ? undefined : bytes,
    form,
    at,
    milliseconds,
    service,
    fault,
    answer,
    trouble,
  };
}

/** An answer of the mock's own, as it went out; undefined where the connection was reset. */
export function wireAnswer({ status: usual, contentType, body, effect }: Reply): WireAnswer | undefined {
  if (effect?.reset) return undefined;
  const status = effect?.status ?? usual;
  const text = BODILESS.has(status) ? '' : body;
  return { status, headers: { 'content-type': contentType }, text, bytes: Buffer.byteLength(text), sha256: undefined };
}
