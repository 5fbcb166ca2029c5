import type { AdminContext } from './admin-context.js';
import type { PictureSize } from './asset-picture.js';
import type { BinaryAnswer } from './binary-answer.js';

/** The pictures of assets. */
export interface PicturesService {
  /**
   * The picture of an asset, whether or not it is published: the posted one, else the generated one.
   *
   * @param asset its handle of any version, or its number
   * @param known the ETags of the pictures that the client has
   * @throws MockError 400 for a picture that would be too large, 404 for an asset that there is not, 503 if too many wait to be made
   */
  picture(asset: string, size: PictureSize, known: string | undefined): Promise<BinaryAnswer>;
}

/** @param context of the mock */
export function picturesService({ store }: Pick<AdminContext, 'store'>): PicturesService {
  return {
    // Loaded with the first picture: a start does not wait for it.
    picture: async (asset, size, known) => (await import('./asset-picture.js')).assetPicture(asset, size, known, store),
  };
}
