import { createHash } from 'node:crypto';
import { mediaTypeOf } from './picture-format.js';
import { keyOf, type PendingOrder } from './picture-maker.js';

/** The headers of an answer with a picture. */
export interface PictureHeaders extends Readonly<Record<string, string>> {
  readonly ETag: string;
}

/**
 * The headers of an answer with a picture. Whoever keeps it has to ask whether it is still the same (c): the real service lets it be kept for
 * hours, in which a mock is reset and filled anew.
 *
 * @param lastModified of the asset, milliseconds since 1970
 */
export function pictureHeaders(order: Omit<PendingOrder, 'content'>, lastModified: number): PictureHeaders {
  return {
    'Content-Type': mediaTypeOf(order.format),
    'Cache-Control': 'no-cache',
    ETag: `"${createHash('sha256').update(keyOf(order)).digest('base64url').slice(0, 27)}"`,
    'Last-Modified': new Date(lastModified).toUTCString(),
    'X-Content-Type-Options': 'nosniff',
  };
}

/**
 * Whether a request is for a picture only if it has changed, and it has not. Times are not looked at: a clock may have been turned back.
 *
 * @param known its If-None-Match
 */
export function isUnchanged(known: string | undefined, { ETag }: PictureHeaders): boolean {
  return known?.split(',').some((each) => [ETag, '*'].includes(each.trim().replace(/^W\//, ''))) ?? false;
}
