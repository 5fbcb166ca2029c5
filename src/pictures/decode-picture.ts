import { inflateSync } from 'node:zlib';
import { convertIndexedToRgb, type DecodedPng, decode as decodePng } from 'fast-png';
import jpeg from 'jpeg-js';
import type { Bitmap } from './bitmap.js';

/** The most pixels of a posted picture that is decoded (c): those of a large camera. It takes up to 400 MB for as long as that lasts. */
const MOST_DECODED = 24_000_000;

/** The most memory that decoding a JPEG may take, in MB. */
const MOST_MEMORY = 512;

/** The most times that the data of a JPEG may go over all its pixels: progressive ones do so about ten times, and hundreds of times to keep a decoder busy. */
const MOST_SCANS = 40;

/** Decodes a JPEG or PNG; undefined for any other file, and for one that is broken or larger than `MOST_DECODED`, or says it is smaller than it is. */
export function decodePicture(file: Uint8Array): Bitmap | undefined {
  try {
    if (file[0] === 0xff && file[1] === 0xd8) return decodedJpeg(file);
    if (Buffer.from(file.subarray(1, 4)).toString('latin1') === 'PNG') return decodedPng(file);
    return undefined;
  } catch {
    // Broken, or larger than allowed.
    return undefined;
  }
}

function decodedJpeg(file: Uint8Array): Bitmap | undefined {
  if (scansOf(file) > MOST_SCANS) return undefined;
  const { width, height, data } = jpeg.decode(file, {
    useTArray: true,
    maxResolutionInMP: MOST_DECODED / 1_000_000,
    maxMemoryUsageInMB: MOST_MEMORY,
  });
  return { width, height, rgba: data };
}

/** How often the data of a JPEG begins: in the data itself, no such byte follows FF. */
function scansOf(file: Uint8Array): number {
  let scans = 0;
  for (let at = file.indexOf(0xff); at >= 0 && scans <= MOST_SCANS; at = file.indexOf(0xff, at + 1)) if (file[at + 1] === 0xda) scans++;
  return scans;
}

/** What of a PNG makes its pixels: other chunks, some of them compressed, are left out unread. */
const PIXEL_CHUNKS: ReadonlySet<string> = new Set(['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND']);

/** Channels of a PNG, by its type of colour. */
const CHANNELS: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

const SIGNATURE_LENGTH = 8;

function decodedPng(file: Uint8Array): Bitmap | undefined {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  const chunks = chunksOf(bytes).filter(({ type }) => PIXEL_CHUNKS.has(type));
  const [header] = chunks;
  if (header?.type !== 'IHDR' || header.data.length < 13) return undefined;
  const [width, height] = [header.data.readUInt32BE(0), header.data.readUInt32BE(4)];
  if (width < 1 || height < 1 || width * height > MOST_DECODED) return undefined;
  const [depth = 8, colour = 6] = [header.data[8], header.data[9]];
  const rowBytes = 1 + Math.ceil((width * (CHANNELS[colour] ?? 4) * depth) / 8);
  // Twice as much is enough for the passes of an interlaced picture. What is larger than it says would fill the memory.
  const packed = Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data));
  inflateSync(packed, { maxOutputLength: 2 * rowBytes * height + 64 });
  const png = decodePng(Buffer.concat([bytes.subarray(0, SIGNATURE_LENGTH), ...chunks.map(({ whole }) => whole)]));
  return { width, height, rgba: rgbaOf(png) };
}

interface Chunk {
  readonly type: string;
  readonly data: Buffer;
  /** With its length, type and checksum. */
  readonly whole: Buffer;
}

function chunksOf(file: Buffer): Chunk[] {
  const chunks: Chunk[] = [];
  for (let at = SIGNATURE_LENGTH; at + 12 <= file.length; ) {
    const end = at + 12 + file.readUInt32BE(at);
    if (end > file.length) break;
    chunks.push({ type: file.toString('latin1', at + 4, at + 8), data: file.subarray(at + 8, end - 4), whole: file.subarray(at, end) });
    at = end;
  }
  return chunks;
}

function rgbaOf(png: DecodedPng): Uint8Array {
  const { width, height, depth, palette } = png;
  const isIndexed = palette !== undefined && png.channels === 1;
  const samples = isIndexed ? convertIndexedToRgb(png) : depth < 8 ? unpacked(png) : png.data;
  const channels = samples.length / (width * height);
  const shift = !isIndexed && depth === 16 ? 8 : 0;
  const clear = isIndexed ? undefined : png.transparency;
  const rgba = new Uint8Array(width * height * 4);
  for (let pixel = 0; pixel < width * height; pixel++) {
    const from = pixel * channels;
    const to = pixel * 4;
    const isColour = channels >= 3;
    const isClear = clear !== undefined && clear.length >= (isColour ? 3 : 1) && isSame(samples, from, clear, isColour ? 3 : 1);
    rgba[to] = (samples[from] ?? 0) >> shift;
    rgba[to + 1] = (samples[from + (isColour ? 1 : 0)] ?? 0) >> shift;
    rgba[to + 2] = (samples[from + (isColour ? 2 : 0)] ?? 0) >> shift;
    rgba[to + 3] = isClear ? 0 : channels % 2 === 0 ? (samples[from + channels - 1] ?? 0) >> shift : 255;
  }
  return rgba;
}

function isSame(samples: ArrayLike<number>, from: number, colour: ArrayLike<number>, length: number): boolean {
  for (let index = 0; index < length; index++) if (samples[from + index] !== colour[index]) return false;
  return true;
}

/** Shades of grey of less than a byte each, as bytes. */
function unpacked({ width, height, depth, data }: DecodedPng): Uint8Array {
  const grey = new Uint8Array(width * height);
  const rowBytes = Math.ceil((width * depth) / 8);
  const most = 2 ** depth - 1;
  for (let pixel = 0; pixel < grey.length; pixel++) {
    const bit = (pixel % width) * depth;
    const byte = data[Math.floor(pixel / width) * rowBytes + (bit >> 3)] ?? 0;
    grey[pixel] = (((byte >> (8 - depth - (bit & 7))) & most) * 255) / most;
  }
  return grey;
}
