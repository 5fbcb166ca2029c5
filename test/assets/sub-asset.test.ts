import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatSubAssetHandle, parseSubAssetHandle, problemOfCropRect, smartCropRect } from '../../src/assets/sub-asset.js';

const size = fc.record({ width: fc.integer({ min: 1, max: 5000 }), height: fc.integer({ min: 1, max: 5000 }) });

/** The smallest fraction of an image that a crop has. */
const SMALLEST = 1e-6;

describe('a smart crop', () => {
  test('lies inside the image, in the proportions of its size', () => {
    fc.assert(
      fc.property(fc.string(), size, size, (seed, image, crop) => {
        const rect = smartCropRect(seed, image, crop);
        expect(problemOfCropRect(rect)).toBeUndefined();
        expect(rect.leftN).toBeGreaterThanOrEqual(0);
        expect(rect.topN).toBeGreaterThanOrEqual(0);
        expect(rect.leftN + rect.widthN).toBeLessThanOrEqual(1);
        expect(rect.topN + rect.heightN).toBeLessThanOrEqual(1);
        const wanted = crop.width / crop.height;
        const ratio = (rect.widthN * image.width) / (rect.heightN * image.height);
        // What would vanish is a millionth: then the other size says how small it would be.
        if (rect.widthN === SMALLEST) expect(rect.widthN * (wanted / ratio)).toBeLessThan(2 * SMALLEST);
        else if (rect.heightN === SMALLEST) expect(rect.heightN * (ratio / wanted)).toBeLessThan(2 * SMALLEST);
        // Any other size is off by half a millionth at most.
        else expect(Math.abs(ratio / wanted - 1)).toBeLessThanOrEqual(2 * (SMALLEST / rect.widthN + SMALLEST / rect.heightN));
      }),
    );
  });

  test('is the same for the same image, and differs among crops', () => {
    const image = { width: 1200, height: 900 };
    const crop = { width: 200, height: 200 };
    expect(smartCropRect('1|Large', image, crop)).toEqual(smartCropRect('1|Large', image, crop));
    expect(smartCropRect('1|Large', image, crop)).not.toEqual(smartCropRect('1|Small', image, crop));
  });

  test('of an asset without pixels has the proportions of the asset', () => {
    const { widthN, heightN } = smartCropRect('x', null, { width: 300, height: 100 });
    expect(widthN).toBe(heightN);
  });
});

test.each([
  [0.5, 0, 0.6, 1],
  [0, 0.9, 1, 0.2],
  [-0.1, 0, 1, 1],
  [0, 0, 0, 1],
  [0, 0, 1, -1],
  [Number.NaN, 0, 1, 1],
  [0, 0, Number.POSITIVE_INFINITY, 1],
])('a rectangle outside the image is refused (%s, %s, %s, %s)', (leftN, topN, widthN, heightN) => {
  expect(problemOfCropRect({ leftN, topN, widthN, heightN })).toContain('cropRect');
});

test('a rectangle that a client computed from percentages is taken', () => {
  expect(problemOfCropRect({ leftN: 0.1, topN: 0, widthN: 0.9000000000000001, heightN: 1 })).toBeUndefined();
});

test('a handle of a sub asset is read as it is written', () => {
  expect(parseSubAssetHandle(formatSubAssetHandle(743))).toBe(743);
  expect(parseSubAssetHandle(' s|743 ')).toBe(743);
  for (const handle of ['743', 'a|743', 's|', 's|x', 's|1|2']) expect(parseSubAssetHandle(handle)).toBeUndefined();
});
