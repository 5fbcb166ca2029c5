import { imageSize } from 'image-size';

/** The size of an image in pixels; null where its first bytes do not tell, or tell a size that no image has. */
export interface ImagePixels {
  readonly width: number | null;
  readonly height: number | null;
}

/** The first bytes of a file that its size in pixels is read from: this many, whatever the file says of itself. */
export const IMAGE_HEAD = 128 * 1024;

/**
 * Formats made of boxes (HEIF, JPEG XL, JPEG 2000) have their size near the beginning, and reading them takes time by the square of the number
 * of boxes: 470 ms for 128 KB, 10 ms for this many bytes.
 */
const BOXES_HEAD = 16 * 1024;

/** What xs:int holds at most. */
const MOST_PIXELS = 2_147_483_647;

const UNKNOWN: ImagePixels = { width: null, height: null };

/** Reads the size of an image. @param head its first bytes */
export function pixelsOf(head: Uint8Array): ImagePixels {
  try {
    const { width, height } = imageSize(isOfBoxes(head) ? head.subarray(0, BOXES_HEAD) : head);
    // What a header says is not what its type promises: Infinity, NaN, fractions, nothing.
    const size = { width: pixels(width), height: pixels(height) };
    return size.width === null || size.height === null ? UNKNOWN : size;
  } catch {
    // Not an image, or its first bytes do not tell.
    return UNKNOWN;
  }
}

function isOfBoxes(head: Uint8Array): boolean {
  return ['ftyp', 'JXL ', 'jP  '].includes(Buffer.from(head.subarray(4, 8)).toString('latin1'));
}

/** A number of pixels, fractions of one rounded. */
function pixels(value: unknown): number | null {
  const rounded = typeof value === 'number' ? Math.round(value) : Number.NaN;
  return rounded >= 1 && rounded <= MOST_PIXELS ? rounded : null;
}
