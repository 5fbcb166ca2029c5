import { performance } from 'node:perf_hooks';
import type { Request, Response } from 'express';
import type { ExchangeWatch, WireAnswer } from './exchange-watch.js';
import { KeptBody } from './kept-body.js';

/** How a request that called nothing was answered. */
interface Answered {
  /** When it had come by the mock's clock, milliseconds since 1970. */
  readonly at: number;
  /** The same by the clock that measures, milliseconds. */
  readonly start: number;
  readonly answer: WireAnswer | undefined;
  readonly trouble: string | undefined;
  readonly service: string | undefined;
}

/** Tells whoever records of a request that called nothing. */
export function tellOther(exchanges: ExchangeWatch, request: Request, { at, start, answer, trouble, service }: Answered): void {
  exchanges.tell({
    transport: 'other',
    method: request.method,
    target: request.originalUrl,
    headers: request.headers,
    operation: undefined,
    version: undefined,
    caller: undefined,
    params: undefined,
    request: undefined,
    form: undefined,
    at,
    milliseconds: Math.round((performance.now() - start) * 1000) / 1000,
    service,
    fault: undefined,
    answer,
    trouble,
  });
}

/** Tells whoever records of the mock's own answer to such a request, once it is sent: of a WSDL, an export, a picture. */
export function tellOwnAnswer(exchanges: ExchangeWatch, request: Request, response: Response, at: number): void {
  const start = performance.now();
  const kept = new KeptBody();
  const keep = (piece: unknown, encoding: unknown): void => {
    if (typeof piece === 'string') kept.add(Buffer.from(piece, encodingOf(encoding)));
    else if (piece instanceof Uint8Array) kept.add(Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength));
  };
  const { write, end, writeHead } = response;
  // Node.js does not keep what it is given with the status, unless some were set before.
  let given: Record<string, unknown> = {};
  response.writeHead = ((...args: Parameters<typeof writeHead>) => {
    given = headersIn(args.at(-1));
    return writeHead.apply(response, args);
  }) as typeof writeHead;
  // Both take what Node's own take, in all their forms.
  response.write = ((...args: Parameters<typeof write>) => {
    keep(args[0], args[1]);
    return write.apply(response, args);
  }) as typeof write;
  response.end = ((...args: Parameters<typeof end>) => {
    keep(args[0], args[1]);
    return end.apply(response, args);
  }) as typeof end;
  const told = exchanges.begin();
  response.once('close', () => {
    if (!response.writableFinished) told();
  });
  response.once('finish', async () => {
    const all = Object.entries({ ...response.getHeaders(), ...given });
    const headers = Object.fromEntries(all.map(([name, value]) => [name.toLowerCase(), String(value)]));
    const answer = await kept.answer(response.statusCode, headers);
    tellOther(exchanges, request, { at, start, answer, trouble: undefined, service: undefined });
    told();
  });
}

/** The headers that `writeHead` was given: an object, or names and values in turn. */
function headersIn(value: unknown): Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return {};
  if (!Array.isArray(value)) return { ...value };
  const names = value.filter((_, index) => index % 2 === 0);
  return Object.fromEntries(names.map((name, index) => [String(name), value[index * 2 + 1]]));
}

function encodingOf(value: unknown): BufferEncoding {
  return typeof value === 'string' && Buffer.isEncoding(value) ? value : 'utf8';
}
