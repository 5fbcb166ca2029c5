import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex, Readable, Writable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { Busboy, type BusboyInstance } from '@fastify/busboy';
import { IpsApiFault } from '../../contract/faults.js';
import { drainRequest } from '../drain-request.js';
import { Diversion } from './diversion.js';
import { IMAGE_HEAD, pixelsOf } from './image-pixels.js';

/** A file part, measured and hashed while it came in. */
export interface FilePart {
  /** Name of the form part. */
  readonly part: string;
  /** Undefined where its Content-Disposition has none. */
  readonly fileName: string | undefined;
  readonly bytes: number;
  readonly sha256: string;
  /** Pixels of an image; null where its first bytes do not tell. */
  readonly width: number | null;
  readonly height: number | null;
  /** Null where the file is too large to keep. */
  readonly content: Uint8Array | null;
}

/** A form as it was read. */
export interface PostedForm {
  /** The document parts, by name. */
  readonly documents: ReadonlyMap<string, Uint8Array>;
  /** All other parts, in order of arrival. */
  readonly files: readonly FilePart[];
  /** What is wrong with the form as a whole. */
  readonly fault: IpsApiFault | undefined;
}

/** How much of a form is kept, bytes. */
export interface FormLimits {
  /** The largest document. */
  readonly document: number;
  /** The largest file whose content is kept. */
  readonly keptFile: number;
  /** The largest form that comes compressed, decompressed. One that comes as it is may have any size. */
  readonly decompressed: number;
}

/** How much file content of one request is kept, bytes; what exceeds it is only hashed and measured. */
const KEPT_AT_ONCE = 16 * 1024 * 1024;

/** How much of a request may be held back besides its documents until it is decided where it goes, bytes. */
const HELD_BESIDES = 1024 * 1024;

/** More parts than any client posts at once. */
const MOST_PARTS = 10_000;

const DECOMPRESSORS: Readonly<Record<string, () => Duplex>> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

/** Decides, once the documents of a form are there, where a copy of the request goes; undefined: nowhere. */
export type FormDivert = (documents: ReadonlyMap<string, Uint8Array>) => Promise<Writable | undefined>;

/**
 * Reads a multipart/form-data request as a stream, whatever its size.
 *
 * @param documentNames names of the parts that are documents
 * @param divert asked at the first part that is no document, or at the end; its stream gets the whole request as it came
 * @throws IpsApiFault 30003 for what is no such form or ends early, 30000 for a document that is too large, 30001 for a part that comes twice
 */
export async function readPostedForm(
  request: IncomingMessage,
  documentNames: ReadonlySet<string>,
  limits: FormLimits,
  divert?: FormDivert,
): Promise<PostedForm> {
  const [decompress, parser] = await drainedOnError(request, () => [decompressor(request, limits.decompressed), createParser(request)] as const);
  const documents = new Map<string, Uint8Array>();
  const files: FilePart[] = [];
  const begun: Promise<void>[] = [];
  // A document that has come as a whole is told of a moment later.
  const decide = async (isFull: boolean): Promise<Writable | undefined> => {
    if (!isFull) await Promise.all(begun);
    return divert?.(documents);
  };
  const diversion = divert && new Diversion(decide, documentNames.size * limits.document + HELD_BESIDES);
  const room: Room = { left: KEPT_AT_ONCE };
  let fault: IpsApiFault | undefined;
  const refuse = (reason: IpsApiFault): void => {
    fault ??= reason;
  };
  parser.on('file', (name, stream, fileName: string | undefined) => {
    // The parser reports an early end on every stream that it feeds.
    stream.on('error', () => {});
    if (documentNames.has(name)) {
      if (diversion) begun.push(new Promise((resolve) => stream.once('close', resolve)));
      readDocument(stream, limits.document, (content) => {
        if (documents.has(name)) refuse(new IpsApiFault('invalidParameter', `The request has several parts "${name}": expected one`));
        if (content) documents.set(name, content);
        else
          refuse(
            new IpsApiFault(
              'processing',
              `The part "${name}" is larger than ${limits.document} bytes: send less, or start the mock with a larger --max-body`,
            ),
          );
      });
    } else {
      diversion?.decide();
      readFile(stream, limits.keptFile, room, (file) => files.push({ part: name, fileName, ...file }));
    }
  });
  parser.on('partsLimit', () => refuse(new IpsApiFault('invalidXml', `The request has more than ${MOST_PARTS} parts`)));
  const stages = [diversion, decompress, parser].filter((stage) => stage !== undefined);
  try {
    await flow(request, stages);
  } catch (error) {
    // Whoever gets the copy gets all of it, and may think otherwise of the form.
    if (!(await diversion?.takeRest(request))) await drainRequest(request);
    throw error;
  }
  await diversion?.finish();
  return { documents, files, fault };
}

function createParser({ headers }: IncomingMessage): BusboyInstance {
  const contentType = headers['content-type'];
  if (contentType === undefined || !/^\s*multipart\/form-data\b/i.test(contentType)) {
    throw new IpsApiFault(
      'invalidXml',
      `The Content-Type is ${contentType === undefined ? 'missing' : `"${contentType}"`}: expected multipart/form-data with the parts auth, uploadParams and files`,
    );
  }
  if (/;\s*boundary\s*=\s*(?:""\s*)?(?:;|$)/i.test(contentType)) {
    throw new IpsApiFault('invalidXml', `The Content-Type "${contentType}" cannot be used: its boundary is empty`);
  }
  try {
    return new Busboy({
      headers: { ...headers, 'content-type': contentType },
      preservePath: true,
      isPartAFile: () => true,
      limits: { parts: MOST_PARTS },
    });
  } catch (error) {
    throw new IpsApiFault(
      'invalidXml',
      `The Content-Type "${contentType}" cannot be used: ${error instanceof Error ? error.message : 'it is broken'}`,
    );
  }
}

/** Does some work; where that fails, the rest of the request is drained first. */
async function drainedOnError<Result>(request: IncomingMessage, work: () => Result): Promise<Awaited<Result>> {
  try {
    return await work();
  } catch (error) {
    await drainRequest(request);
    throw error;
  }
}

/** Pipes a request through other streams. Unlike `pipeline`, their errors leave the request and its connection alone. */
function flow(request: IncomingMessage, stages: readonly NodeJS.WritableStream[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = (reason: string): void => reject(new IpsApiFault('invalidXml', `The request is no whole multipart/form-data: ${reason}`));
    request.once('close', () => {
      if (!request.complete) fail('the connection broke');
    });
    let from: NodeJS.ReadableStream = request;
    for (const stage of stages) {
      stage.once('error', (error: Error) => (error instanceof IpsApiFault ? reject(error) : fail(error.message)));
      stage.once('finish', () => {
        if (stage === stages.at(-1)) resolve();
      });
      from.pipe(stage);
      // All but the last, which nothing is piped from, are readable as well.
      from = stage as NodeJS.ReadWriteStream;
    }
  });
}

/** @param limit how much may come out of it, bytes */
function decompressor({ headers }: IncomingMessage, limit: number): Duplex | undefined {
  const encoding = headers['content-encoding']?.trim().toLowerCase() ?? 'identity';
  if (encoding === 'identity') return undefined;
  const create = DECOMPRESSORS[encoding];
  if (!create) throw new IpsApiFault('invalidXml', 'The Content-Encoding of the request is not served: expected gzip, deflate, br or none');
  const stream = create();
  let bytes = 0;
  stream.on('data', (chunk: Buffer) => {
    bytes += chunk.length;
    if (bytes <= limit) return;
    const reason = `The request is larger than ${limit} bytes once it is decompressed: send it without a Content-Encoding`;
    stream.destroy(new IpsApiFault('processing', reason));
  });
  return stream;
}

/** @param done gets the content, or undefined where it exceeds the limit */
function readDocument(stream: Readable, limit: number, done: (content: Uint8Array | undefined) => void): void {
  const chunks: Buffer[] = [];
  let bytes = 0;
  stream.on('data', (chunk: Buffer) => {
    bytes += chunk.length;
    if (bytes <= limit) chunks.push(chunk);
  });
  stream.on('end', () => done(bytes <= limit ? Buffer.concat(chunks) : undefined));
}

/** How much more file content of a form may be kept, bytes. */
interface Room {
  left: number;
}

function readFile(stream: Readable, keep: number, room: Room, done: (file: Omit<FilePart, 'part' | 'fileName'>) => void): void {
  const digest = createHash('sha256');
  const head: Buffer[] = [];
  let chunks: Buffer[] | undefined = [];
  let bytes = 0;
  stream.on('data', (chunk: Buffer) => {
    if (bytes < IMAGE_HEAD) head.push(chunk.subarray(0, IMAGE_HEAD - bytes));
    bytes += chunk.length;
    digest.update(chunk);
    if (!chunks) return;
    if (bytes <= keep && chunk.length <= room.left) {
      room.left -= chunk.length;
      chunks.push(chunk);
    } else {
      // Let go of what was kept of it.
      room.left += bytes - chunk.length;
      chunks = undefined;
    }
  });
  stream.on('end', () =>
    done({ bytes, sha256: digest.digest('hex'), ...pixelsOf(Buffer.concat(head)), content: chunks ? Buffer.concat(chunks) : null }),
  );
}
