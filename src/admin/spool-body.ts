import { mkdtemp, open, rm } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { isError } from '../collections/is-error.js';
import { MockError } from './mock-error.js';

/** A body that was written to a file, which is there until the response is sent. */
export class SpooledBody {
  /** @param path of the file */
  constructor(readonly path: string) {}
}

/** How many times the largest other body a state may be. */
const TIMES = 50;

const DECOMPRESSORS: Readonly<Record<string, () => NodeJS.ReadWriteStream>> = {
  gzip: createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

/**
 * Writes a body to a file, decompressed, as it comes in: it is never in memory as a whole.
 *
 * @param maxBody the largest body of any other request, bytes: this one may be 50 times as large, decompressed
 * @throws MockError 413 for a body that is too large once decompressed, 415 for an unknown Content-Encoding, 400 for one that breaks off
 */
export async function spoolBody(request: IncomingMessage, response: ServerResponse, maxBody: number): Promise<SpooledBody> {
  const most = TIMES * maxBody;
  const encoding = request.headers['content-encoding']?.trim().toLowerCase() || 'identity';
  const decompress = DECOMPRESSORS[encoding];
  if (encoding !== 'identity' && !decompress)
    throw new MockError(`The Content-Encoding "${encoding}" is not served: expected gzip, deflate, br or none`, 415);
  const folder = await mkdtemp(join(tmpdir(), 'ips-mock-import-'));
  const remove = (): void => void rm(folder, { recursive: true, force: true });
  if (response.closed) remove();
  else response.once('close', remove);
  const path = join(folder, 'state.json');
  const file = await open(path, 'wx', 0o600);
  try {
    if (request.destroyed && !request.readableEnded) throw new Error('it broke off');
    let bytes = 0;
    for await (const chunk of decompress ? piped(request, decompress()) : request.iterator({ destroyOnReturn: false })) {
      bytes += chunk.length;
      if (bytes > most)
        throw new MockError(`The body is larger than ${most} bytes, decompressed: start the mock with a larger --max-admin-body`, 413);
      await file.write(chunk);
    }
  } catch (error) {
    request.unpipe();
    // The rest is read and dropped, so that the client gets to the answer.
    request.resume();
    throw error instanceof MockError ? error : new MockError(`The body cannot be read: ${isError(error) ? error.message : 'it broke off'}`, 400);
  } finally {
    await file.close();
  }
  return new SpooledBody(path);
}

/** What comes out of a decompressor that a request is piped into, which ends with an error where the request breaks off. */
function piped(request: IncomingMessage, decompressor: NodeJS.ReadWriteStream): AsyncIterable<Buffer> {
  request.once('close', () => {
    if (!request.complete) decompressor.emit('error', new Error('the connection broke'));
  });
  // The streams of zlib give buffers.
  return request.pipe(decompressor) as unknown as AsyncIterable<Buffer>;
}
