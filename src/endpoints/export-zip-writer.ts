import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { encode as encodePng } from 'fast-png';
import jpeg from 'jpeg-js';
import { ZipFile } from 'yazl';
import { hash } from '../jobs/hash.js';
import type { Job } from '../jobs/job.js';
import type { PlannedItem } from '../jobs/plan.js';

/** Width and height of the images that stand for assets, pixels. */
const SIDE = 32;

/**
 * Writes the zip of an export: a small valid image for each asset that was exported, the same bytes every time.
 * Images are made one after the other, as the zip takes them.
 */
export async function writeExportZip(job: Job, items: readonly PlannedItem[], to: Writable): Promise<void> {
  const format = formatOf(job);
  const zip = new ZipFile();
  const taken = new Map<string, number>();
  for (const { outcome, assetName } of items) {
    if (outcome === 'error' || assetName === null) continue;
    const name = freeName(assetName, format, taken);
    zip.addReadStreamLazy(name, { mtime: new Date(job.endedAt ?? 0), mode: 0o100644 }, (callback) =>
      callback(null, Readable.from([imageOf(assetName, format)], { objectMode: false })),
    );
  }
  zip.end();
  try {
    await pipeline(zip.outputStream, to);
  } catch (error) {
    // Whoever downloads may go away.
    if (!(error instanceof Error && 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE')) throw error;
  }
}

type Format = 'png' | 'jpg';

/** `convert` to what `is_modifier` asks for, as far as the mock makes it; anything else is PNG (c). */
function formatOf(job: Job): Format {
  const { fmt, is_modifier: modifier }: { fmt?: string; is_modifier?: string } = JSON.parse(job.detail);
  return fmt === 'convert' && /(?:^|[&?])fmt=jpe?g\b/i.test(modifier ?? '') ? 'jpg' : 'png';
}

function freeName(assetName: string, format: Format, taken: Map<string, number>): string {
  let name = assetName;
  let n = taken.get(assetName) ?? 0;
  for (; taken.has(name); n++) name = `${assetName}_${n + 1}`;
  taken.set(assetName, Math.max(n, 1));
  if (name !== assetName) taken.set(name, 1);
  return `${name}.${format}`;
}

/** An image whose colours are its asset's own. */
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
