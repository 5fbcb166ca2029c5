import type { PictureFormat } from './picture-format.js';
import type { View } from './view-size.js';

/** What a picture is made of, and how it is to be. */
export interface PictureOrder {
  /** The posted file; undefined where there is none. */
  readonly file: { readonly hash: string; readonly content: Uint8Array } | undefined;
  /** What the generated picture is derived from. */
  readonly seed: string;
  readonly view: View;
  readonly format: PictureFormat;
  /** Of a JPEG, 1 to 100. */
  readonly quality: number;
}
