/** The formats in which pictures are made. */
export type PictureFormat = 'jpeg' | 'png' | 'png-alpha';

/** The media type of a format. */
export function mediaTypeOf(format: PictureFormat): string {
  return format === 'jpeg' ? 'image/jpeg' : 'image/png';
}
