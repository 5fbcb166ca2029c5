import type { ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { BODILESS, type Reply } from './reply.js';

/** Loads what compresses at the first answer that is to be. */
const compress = (text: string): Promise<Buffer> => promisify<string, Buffer>(gzip)(text);

/** A stopped mock does not wait for delayed answers. */
const UNATTENDED = { ref: false };

/** Sends an answer, with whatever an injected fault does to it. */
export async function send(response: ServerResponse, reply: Reply): Promise<void> {
  const { effect } = reply;
  if (effect && effect.delay > 0) await pause(effect.delay, undefined, UNATTENDED);
  if (effect?.reset) {
    response.socket?.resetAndDestroy();
    return;
  }
  const status = effect?.status ?? reply.status;
  if (BODILESS.has(status)) {
    // A body, or its length, would be taken for the beginning of the next answer.
    response.writeHead(status, status === 205 ? { 'Content-Length': 0 } : {}).end();
    return;
  }
  const text = effect?.malformed ? reply.body.replace(/>\s*$/, '') : reply.body;
  // A string goes out in one piece with the headers; bytes would be a second packet.
  const body = reply.gzip ? await compress(text) : text;
  const length = Buffer.byteLength(body);
  response.writeHead(status, {
    'Content-Type': reply.contentType,
    'Content-Length': length,
    ...(reply.gzip ? { 'Content-Encoding': 'gzip' } : {}),
  });
  if (effect?.truncate !== undefined) {
    const part = Buffer.from(body).subarray(0, effect.truncate);
    response.write(part, () => response.socket?.destroySoon());
  } else if (effect?.drip) {
    await drip(response, Buffer.from(body), effect.drip);
  } else if (typeof body === 'string' && body.length === length) {
    // ASCII: the same bytes, and faster to write.
    response.end(body, 'latin1');
  } else response.end(body);
}

async function drip(response: ServerResponse, body: Buffer, { bytes, pause: milliseconds }: { bytes: number; pause: number }): Promise<void> {
  for (let from = 0; from < body.length && !response.destroyed; from += bytes) {
    response.write(body.subarray(from, from + bytes));
    if (from + bytes < body.length) await pause(milliseconds, undefined, UNATTENDED);
  }
  response.end();
}
