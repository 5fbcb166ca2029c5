/** A size in pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** How a picture is fitted into a size that has another aspect ratio (d). */
export const FIT_MODES = ['fit', 'constrain', 'crop', 'wrap', 'stretch', 'hfit', 'vfit'] as const;

/** One of them. */
export type FitMode = (typeof FIT_MODES)[number];

/** The size of a view that is asked for; what is left out follows from the rest. */
export interface ViewRequest {
  readonly width?: number | undefined;
  readonly height?: number | undefined;
  /** The picture is shown at one over this many times its size. */
  readonly scale?: number | undefined;
  readonly fit?: { readonly mode: FitMode; readonly enlarges: boolean } | undefined;
}

/** A view: its size, and the rectangle of it that the picture covers, in pixels that may be fractions and may lie outside. */
export interface View extends Size {
  readonly left: number;
  readonly top: number;
  readonly coveredWidth: number;
  readonly coveredHeight: number;
}

/** The view of a picture: its aspect ratio stays as it is unless it is stretched, and it lies in the middle (d). @param longest edge of a view that nothing is said of */
export function viewOf(picture: Size, request: ViewRequest, longest: number): View {
  const { width, height, scale, fit } = request;
  if (scale !== undefined)
    return placed({ width: width ?? picture.width / scale, height: height ?? picture.height / scale }, scaled(picture, 1 / scale));
  if (width === undefined && height === undefined) {
    const shown = scaled(picture, Math.min(1, longest / picture.width, longest / picture.height));
    return placed(shown, shown);
  }
  const x = width === undefined ? undefined : width / picture.width;
  const y = height === undefined ? undefined : height / picture.height;
  const { mode, enlarges } = fit ?? { mode: 'fit', enlarges: true };
  const [across = 1, down = 1] = factors(x, y, mode).map((factor) => (enlarges ? factor : Math.min(1, factor)));
  const shown = { width: picture.width * across, height: picture.height * down };
  // These two may answer with another size than was asked for, so that nothing is left empty, or nothing is cut off.
  if (mode === 'constrain' || mode === 'wrap') return placed(shown, shown);
  return placed({ width: width ?? shown.width, height: height ?? shown.height }, shown);
}

/** By how much a picture is scaled across and down. @param x by how much its width has to be, for the width asked for; y likewise */
function factors(x: number | undefined, y: number | undefined, mode: FitMode): [number, number] {
  const [across = 1, down = 1] = [x ?? y, y ?? x];
  switch (mode) {
    case 'stretch':
      return [across, down];
    case 'crop':
    case 'wrap':
      return [Math.max(across, down), Math.max(across, down)];
    case 'hfit':
      return [across, across];
    case 'vfit':
      return [down, down];
    default:
      return [Math.min(across, down), Math.min(across, down)];
  }
}

function scaled({ width, height }: Size, factor: number): Size {
  return { width: width * factor, height: height * factor };
}

function placed(view: Size, shown: Size): View {
  const width = wholePixels(view.width);
  const height = wholePixels(view.height);
  // A view of the picture's own size, but for a fraction of a pixel, has no edge of background.
  const coveredWidth = Math.abs(width - shown.width) < 1 ? width : shown.width;
  const coveredHeight = Math.abs(height - shown.height) < 1 ? height : shown.height;
  return { width, height, left: (width - coveredWidth) / 2, top: (height - coveredHeight) / 2, coveredWidth, coveredHeight };
}

function wholePixels(edge: number): number {
  return Math.max(1, Math.round(edge));
}
