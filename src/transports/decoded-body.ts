import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate } from 'node:zlib';

type Decompress = (bytes: Uint8Array, options: { maxOutputLength: number }) => Promise<Buffer>;

const DECOMPRESS: Readonly<Record<string, Decompress>> = {
  gzip: promisify(gunzip),
  'x-gzip': promisify(gunzip),
  deflate: promisify(inflate),
  br: promisify(brotliDecompress),
};

/** Media types that are texts. */
const TEXT = /^(?:text\/|application\/(?:[\w.-]+\+)?(?:xml|json)\b|application\/(?:javascript|x-www-form-urlencoded)\b)/i;

/** Encodings that Node.js decodes, by what Content-Types call them. */
const ENCODINGS: Readonly<Record<string, BufferEncoding>> = { 'iso-8859-1': 'latin1', latin1: 'latin1', 'us-ascii': 'latin1', 'utf-16le': 'utf16le' };

/** Whether a media type is that of a text. An answer without one is taken for a text. */
export function isText(contentType: string | undefined): boolean {
  return contentType === undefined || TEXT.test(contentType.trim());
}

/**
 * The text of a body.
 *
 * @param most how long it may be, bytes, decompressed
 * @returns undefined for what is no text, is longer, or cannot be decompressed
 */
export async function decodedBody(bytes: Uint8Array, headers: Readonly<Record<string, string>>, most: number): Promise<string | undefined> {
  const { 'content-type': contentType, 'content-encoding': coding = 'identity' } = headers;
  if (!isText(contentType)) return undefined;
  const plain = await decompressed(bytes, coding.trim().toLowerCase(), most);
  if (plain === undefined || plain.length > most) return undefined;
  const charset = /charset\s*=\s*"?([\w-]+)/i.exec(contentType ?? '')?.[1]?.toLowerCase() ?? 'utf-8';
  return Buffer.from(plain.buffer, plain.byteOffset, plain.byteLength).toString(ENCODINGS[charset] ?? 'utf8');
}

async function decompressed(bytes: Uint8Array, coding: string, most: number): Promise<Uint8Array | undefined> {
  if (coding === 'identity' || coding === '' || bytes.length === 0) return bytes;
  try {
    return await DECOMPRESS[coding]?.(bytes, { maxOutputLength: most });
  } catch {
    // Broken, or too large.
    return undefined;
  }
}
