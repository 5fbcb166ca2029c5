import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { encode as encodePng } from 'fast-png';
import jpeg from 'jpeg-js';
import { ZipFile } from 'yazl';
import { assetNameOfFile } from '../../assets/asset-type.js';
import { safeFileName } from '../../assets/names.js';
import { isError } from '../../collections/is-error.js';
import type { Job } from '../../jobs/job.js';
import type { PlannedItem } from '../../jobs/planned-item.js';
import { hash } from '../../random/hash.js';

/** Width and height of the images that stand for assets, pixels. */
const SIDE = 32;

/** The original file of an asset. */
export interface OriginalFile {
  readonly name: string;
  /** Called when the zip gets to the file. */
  content(): Uint8Array;
}

/**
 * Writes the zip of an export, the same bytes every time: originals as they were posted, where they were kept; for all others, and for
 * conversions, a small valid image (c). Files are read one at a time. Names are made safe: an asset may be older than the rule of names.
 *
 * @param originalOf the file of an asset, where it was kept
 */
export async function writeExportZip(
  job: Job,
  items: readonly PlannedItem[],
  originalOf: (assetId: number) => OriginalFile | undefined,
  to: Writable,
): Promise<void> {
  const { fmt, format } = formatOf(job);
  const zip = new ZipFile();
  const taken = new Map<string, number>();
  for (const { outcome, assetName, assetId } of items) {
    if (outcome === 'error' || assetName === null) continue;
    const original = fmt === 'convert' || assetId === null ? undefined : originalOf(assetId);
    const [base, extension] = splitName(safeFileName(original?.name ?? `${assetName}.${format}`));
    zip.addReadStreamLazy(freeName(base, extension, taken), { mtime: new Date(job.endedAt ?? 0), mode: 0o100644 }, (callback) =>
      callback(null, Readable.from([original?.content() ?? imageOf(assetName, format)], { objectMode: false })),
    );
  }
  zip.end();
  try {
    await pipeline(zip.outputStream, to);
  } catch (error) {
    // The client may break off a download.
    if (!(isError(error) && 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE')) throw error;
  }
}

type Format = 'png' | 'jpg';

/** `convert` gives JPEG where `is_modifier` asks for it; everything else is PNG (c). */
function formatOf(job: Job): { fmt: string | undefined; format: Format } {
  const { fmt, is_modifier: modifier } = job.kind === 'exportJob' ? job.detail : {};
  return { fmt, format: fmt === 'convert' && /(?:^|[&?])fmt=jpe?g\b/i.test(modifier ?? '') ? 'jpg' : 'png' };
}

/** A file name and its extension with the dot. */
function splitName(fileName: string): [string, string] {
  const base = assetNameOfFile(fileName);
  return [base, fileName.slice(base.length)];
}

/** A name that no other file of the zip has, on file systems that ignore case as well. */
function freeName(base: string, extension: string, taken: Map<string, number>): string {
  const key = (name: string): string => `${name}${extension}`.normalize('NFC').toLowerCase();
  let name = base;
  let n = taken.get(key(base)) ?? 0;
  for (; taken.has(key(name)); n++) name = `${base}_${n + 1}`;
  taken.set(key(base), Math.max(n, 1));
  if (name !== base) taken.set(key(name), 1);
  return `${name}${extension}`;
}

/** An image in a colour derived from the asset's name. */
function imageOf(assetName: string, format: Format): Uint8Array {
  const [red = 0, green = 0, blue = 0] = new Uint8Array(Uint32Array.of(hash(assetName)).buffer);
  const rgba = new Uint8Array(SIDE * SIDE * 4);
  for (let pixel = 0; pixel < SIDE * SIDE; pixel++) {
    const light = 0.4 + (0.6 * (Math.floor(pixel / SIDE) + (pixel % SIDE))) / (2 * SIDE);
    rgba.set([red * light, green * light, blue * light, 255], pixel * 4);
  }
  if (format === 'jpg') return jpeg.encode({ data: rgba, width: SIDE, height: SIDE }, 90).data;
  return encodePng({ data: rgba, width: SIDE, height: SIDE, channels: 4, depth: 8 });
}
