import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Request, type Response, raw } from 'express';
import { IpsApiFault } from '../contract/faults.js';
import { drainRequest } from './drain-request.js';

/** Content-Encodings that are served, whatever this Node.js could decompress besides. */
const SERVED_ENCODINGS = new Set(['identity', 'gzip', 'deflate', 'br']);

/** The client broke off before its request was there: nobody waits for an answer. */
export class BrokenConnection extends Error {}

/**
 * Reads a whole body. A plain one of known length is read here, since that is what most requests have; Express's own reader takes the
 * others: compressed, chunked, or announced by Expect.
 *
 * @param maxBody the largest body, bytes, decompressed
 * @throws IpsApiFault 30000 for a body that is too large, 30003 for one that cannot be read, once the rest of the request is drained;
 *   BrokenConnection where the client broke off
 */
export async function readBody(request: IncomingMessage, response: ServerResponse, maxBody: number): Promise<Uint8Array> {
  if (isPlain(request, maxBody)) return readPlainBody(request, response);
  try {
    return await readAnyBody(request, response, maxBody);
  } catch (error) {
    await drainRequest(request);
    if (response.destroyed) throw new BrokenConnection();
    // The rest of a body that is not read must not be taken for the next request.
    response.setHeader('Connection', 'close');
    throw error;
  }
}

/** Whether a body comes as it is, whole and not too large. */
function isPlain({ headers }: IncomingMessage, maxBody: number): boolean {
  const length = headers['content-length'];
  return length !== undefined && Number(length) <= maxBody && headers['content-encoding'] === undefined && headers.expect === undefined;
}

function readPlainBody(request: IncomingMessage, response: ServerResponse): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const [first, ...others] = chunks;
      resolve(first && others.length === 0 ? first : Buffer.concat(chunks));
    });
    request.on('error', () => {
      response.destroy();
      reject(new BrokenConnection());
    });
  });
}

function readAnyBody(request: IncomingMessage, response: ServerResponse, maxBody: number): Promise<Uint8Array> {
  const { 'content-encoding': encoding, 'content-length': length, 'transfer-encoding': coding } = request.headers;
  const hasBody = length !== undefined || coding !== undefined;
  if (hasBody && !SERVED_ENCODINGS.has(encoding?.toLowerCase() || 'identity')) {
    throw new IpsApiFault('invalidXml', 'The Content-Encoding of the request is not served: expected gzip, deflate, br or none');
  }
  return new Promise((resolve, reject) => {
    // Express made both: every request and response of its server is of its own classes.
    raw({ type: () => true, limit: maxBody })(request as Request, response as Response, (error?: { type?: string; message?: string }) => {
      if (error) return reject(bodyFault(error, maxBody));
      const { body } = request as Request;
      resolve(Buffer.isBuffer(body) ? body : new Uint8Array());
    });
  });
}

function bodyFault({ type, message }: { type?: string; message?: string }, maxBody: number): IpsApiFault {
  if (type === 'entity.too.large') {
    return new IpsApiFault('processing', `The request body is larger than ${maxBody} bytes: send less, or start the mock with a larger --max-body`);
  }
  return new IpsApiFault('invalidXml', `The request body cannot be read: ${message ?? 'it is broken'}`);
}
