import type { Bitmap } from './bitmap.js';
import type { View } from './view-size.js';

/** The pixels of a row or column of the source that one pixel of the view shows: `indices` from, to before; `weights` of each. */
interface Taps {
  readonly from: number;
  readonly weights: Float32Array;
}

/**
 * Draws a picture into a view: the mean of what a pixel covers where the picture gets smaller, and between its neighbours where it gets larger.
 * What it does not cover stays transparent. Its steps are those of the larger of the two, picture and view.
 */
export function drawBitmap(source: Bitmap, view: View): Bitmap {
  const { width, height } = view;
  const rgba = new Uint8Array(width * height * 4);
  const columns = tapsOf(width, view.left, view.coveredWidth, source.width);
  const rows = tapsOf(height, view.top, view.coveredHeight, source.height);
  const sums = new Float32Array(width * 4);
  for (let y = 0; y < height; y++) {
    const row = rows[y];
    if (!row) continue;
    sums.fill(0);
    row.weights.forEach((weight, index) => {
      addRow(source, row.from + index, weight, columns, sums);
    });
    writeRow(sums, rgba, y * width * 4);
  }
  return { width, height, rgba };
}

function addRow({ width, rgba }: Bitmap, row: number, weight: number, columns: readonly (Taps | undefined)[], sums: Float32Array): void {
  for (let x = 0; x < columns.length; x++) {
    const column = columns[x];
    if (!column) continue;
    let [red, green, blue, alpha] = [0, 0, 0, 0];
    for (let index = 0; index < column.weights.length; index++) {
      const at = (row * width + column.from + index) * 4;
      // A transparent pixel has a colour that nobody is to see.
      const seen = (column.weights[index] ?? 0) * (rgba[at + 3] ?? 0);
      red += seen * (rgba[at] ?? 0);
      green += seen * (rgba[at + 1] ?? 0);
      blue += seen * (rgba[at + 2] ?? 0);
      alpha += seen;
    }
    const to = x * 4;
    sums[to] = (sums[to] ?? 0) + red * weight;
    sums[to + 1] = (sums[to + 1] ?? 0) + green * weight;
    sums[to + 2] = (sums[to + 2] ?? 0) + blue * weight;
    sums[to + 3] = (sums[to + 3] ?? 0) + alpha * weight;
  }
}

function writeRow(sums: Float32Array, rgba: Uint8Array, to: number): void {
  for (let at = 0; at < sums.length; at += 4) {
    const alpha = sums[at + 3] ?? 0;
    if (alpha <= 0) continue;
    rgba[to + at] = Math.round((sums[at] ?? 0) / alpha);
    rgba[to + at + 1] = Math.round((sums[at + 1] ?? 0) / alpha);
    rgba[to + at + 2] = Math.round((sums[at + 2] ?? 0) / alpha);
    rgba[to + at + 3] = Math.min(255, Math.round(alpha));
  }
}

/**
 * For each pixel of an edge of the view, what of the source it shows; undefined for one that the picture does not cover.
 *
 * @param length of the view's edge
 * @param start where the picture begins on it
 * @param covered how much of it the picture covers
 * @param source length of the source's edge
 */
function tapsOf(length: number, start: number, covered: number, source: number): (Taps | undefined)[] {
  const perPixel = source / covered;
  return Array.from({ length }, (_unused, pixel) => {
    const middle = pixel + 0.5 - start;
    if (middle < 0 || middle > covered) return undefined;
    return perPixel > 1 ? mean((middle - 0.5) * perPixel, (middle + 0.5) * perPixel, source) : between(middle * perPixel - 0.5, source);
  });
}

/** The mean of the source from one place to another. */
function mean(start: number, end: number, source: number): Taps {
  const [low, high] = [Math.max(0, start), Math.min(source, end)];
  const from = Math.min(source - 1, Math.floor(low));
  const to = Math.max(from + 1, Math.ceil(high));
  const weights = new Float32Array(Math.min(source, to) - from);
  for (let index = 0; index < weights.length; index++) {
    const at = from + index;
    weights[index] = Math.max(0, Math.min(high, at + 1) - Math.max(low, at));
  }
  return normalized(from, weights);
}

/** What lies between two pixels of the source. */
function between(place: number, source: number): Taps {
  const at = Math.min(source - 1, Math.max(0, place));
  const from = Math.floor(at);
  const share = at - from;
  return normalized(from, share === 0 ? Float32Array.of(1) : Float32Array.of(1 - share, share));
}

function normalized(from: number, weights: Float32Array): Taps {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return { from, weights: sum > 0 ? weights.map((weight) => weight / sum) : Float32Array.of(1) };
}
