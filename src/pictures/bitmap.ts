/** Pixels of a picture: red, green, blue, alpha, row by row from the top, a byte each; alpha is not multiplied in. */
export interface Bitmap {
  readonly width: number;
  readonly height: number;
  readonly rgba: Uint8Array;
}
