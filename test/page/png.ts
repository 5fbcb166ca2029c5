import { encode } from 'fast-png';

/** A real PNG of one colour. @param rgb red, green and blue, 0 to 255 */
export function pngOf(width: number, height: number, rgb: readonly [number, number, number]): Buffer {
  const data = Uint8Array.from({ length: 3 * width * height }, (_, index) => rgb[index % 3] ?? 0);
  return Buffer.from(encode({ width, height, channels: 3, data }));
}
