import { isUnchanged, pictureHeaders } from '../pictures/picture-headers.js';
import { pictureMaker, TooManyPictures } from '../pictures/picture-maker.js';
import { pictureSource } from '../pictures/picture-source.js';
import { viewOf } from '../pictures/view-size.js';
import type { Store } from '../store/store.js';
import { BinaryAnswer } from './binary-answer.js';
import { requiredAsset } from './find-asset.js';
import { fieldError, MockError } from './mock-error.js';

/** The edges of the picture that is asked for, pixels. With one, the other follows from it; with both, the picture has the size that fits in. */
export interface PictureSize {
  readonly wid?: number | undefined;
  readonly hei?: number | undefined;
}

/** The width of a picture that no size is asked for of, pixels. */
const USUAL_WIDTH = 240;

/** The longest edge of a picture, pixels. */
const LONGEST_EDGE = 2000;

/** Of a JPEG. */
const QUALITY = 85;

/** The picture of an asset: see `PicturesService`. */
export async function assetPicture(asset: string, { wid, hei }: PictureSize, known: string | undefined, store: Store): Promise<BinaryAnswer> {
  const found = requiredAsset(store, asset);
  const source = pictureSource(found, store);
  const width = wid ?? (hei === undefined ? USUAL_WIDTH : undefined);
  const view = viewOf(source.size, { width, height: hei, fit: { mode: 'constrain', enlarges: true } }, USUAL_WIDTH);
  if (view.width > LONGEST_EDGE || view.height > LONGEST_EDGE) {
    const message = `the picture would have ${view.width} x ${view.height} pixels: expected ${LONGEST_EDGE} x ${LONGEST_EDGE} at most`;
    throw fieldError(hei === undefined ? 'wid' : 'hei', message);
  }
  const order = { ...source, view, format: source.mayBeTransparent ? 'png-alpha' : 'jpeg', quality: QUALITY } as const;
  const headers = pictureHeaders(order, found.lastModified);
  if (isUnchanged(known, headers)) return new BinaryAnswer(headers, undefined);
  try {
    return new BinaryAnswer(headers, await pictureMaker.picture(order));
  } catch (error) {
    throw error instanceof TooManyPictures ? new MockError(error.message, 503) : error;
  }
}
