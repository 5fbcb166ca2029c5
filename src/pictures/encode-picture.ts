import { encode as encodePng } from 'fast-png';
import jpeg from 'jpeg-js';
import type { Bitmap } from './bitmap.js';
import type { PictureFormat } from './picture-format.js';

/** Encodes a picture. What is transparent gets white, except in a format that keeps it (d). @param quality of a JPEG, 1 to 100 */
export function encodePicture({ width, height, rgba }: Bitmap, format: PictureFormat, quality: number): Uint8Array {
  if (format === 'png-alpha') return encodePng({ data: rgba, width, height, channels: 4, depth: 8 });
  const channels = format === 'png' ? 3 : 4;
  const opaque = new Uint8Array(width * height * channels);
  for (let from = 0, to = 0; from < rgba.length; from += 4, to += channels) {
    const alpha = (rgba[from + 3] ?? 0) / 255;
    const white = 255 * (1 - alpha);
    opaque[to] = (rgba[from] ?? 0) * alpha + white;
    opaque[to + 1] = (rgba[from + 1] ?? 0) * alpha + white;
    opaque[to + 2] = (rgba[from + 2] ?? 0) * alpha + white;
    if (channels === 4) opaque[to + 3] = 255;
  }
  if (format === 'png') return encodePng({ data: opaque, width, height, channels: 3, depth: 8 });
  return jpeg.encode({ data: opaque, width, height }, quality).data;
}
