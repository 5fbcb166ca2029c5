import type { Bitmap } from './bitmap.js';
import { decodePicture } from './decode-picture.js';
import { drawBitmap } from './draw-bitmap.js';
import { encodePicture } from './encode-picture.js';
import { generatedPicture } from './generated-picture.js';
import type { PictureOrder } from './picture-order.js';

/** The file that was decoded last: its picture is most often asked for again, in another size. */
let last: { readonly hash: string; readonly bitmap: Bitmap | undefined } | undefined;

/** Makes the picture that is ordered: the posted one, or the generated one where there is none or it cannot be decoded. */
export function makePicture({ file, seed, view, format, quality }: PictureOrder): Uint8Array {
  if (file !== undefined && last?.hash !== file.hash) last = { hash: file.hash, bitmap: decodePicture(file.content) };
  const posted = file === undefined ? undefined : last?.bitmap;
  return encodePicture(posted === undefined ? generatedPicture(seed, view) : drawBitmap(posted, view), format, quality);
}
