import { seededDice } from '../random/dice.js';
import { hash } from '../random/hash.js';
import type { Asset } from './asset.js';
import { freeId } from './asset-id.js';

/** A rectangle of an image: edges and sizes as fractions of the image's, 0 to 1. */
export interface CropRect {
  readonly leftN: number;
  readonly topN: number;
  readonly widthN: number;
  readonly heightN: number;
}

/** A size in pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A sub asset, as stored: a smart crop of its owner. Times are milliseconds since 1970. */
export interface SubAsset extends CropRect, Size {
  /** The number in its handle. */
  readonly id: number;
  /** The asset that it is a part of. */
  readonly ownerId: number;
  /** Unique within the owner. */
  readonly name: string;
  /** The type that the upload's option gave, such as `Banner` (o). */
  readonly subType: string;
  /** Six hexadecimal digits, such as `ff8800`; null for a crop that is no swatch. */
  readonly swatchColor: string | null;
  readonly created: number;
  readonly createUserId: number | null;
  readonly lastModified: number;
  readonly lastModifyUserId: number | null;
}

/** A sub asset with the e-mail addresses of its users. */
export interface SubAssetView extends SubAsset {
  readonly createUser: string | null;
  readonly lastModifyUser: string | null;
}

/** The handle of a sub asset (c). */
export function formatSubAssetHandle(id: number): string {
  return `s|${id}`;
}

/** The number in the handle of a sub asset; undefined for anything else. */
export function parseSubAssetHandle(handle: string): number | undefined {
  const digits = /^s\|(\d{1,15})$/.exec(handle.trim())?.[1];
  return digits === undefined ? undefined : Number(digits);
}

/** The number for a new sub asset: the same in every run, or the next that is free. */
export function newSubAssetId(ownerId: number, name: string, isTaken: (id: number) => boolean): number {
  return freeId(1 + (hash(`sub asset|${ownerId}|${name}`) % 2_000_000_000), isTaken);
}

/** How much of the largest possible crop a smart crop takes, in percent: the rest leaves room to move it. */
const SHARE = { min: 75, max: 100 };

/**
 * Where the mock puts a smart crop: inside the image, in the proportions of the crop's size, always the same for the same arguments (c).
 * Numbers have six digits behind the point, as those that programs store (o).
 *
 * @param seed what tells the crop from others, such as the number of its image and its name
 * @param image its size; null for an asset without pixels, which is taken to have the proportions of the crop
 */
export function smartCropRect(seed: string, image: Size | null, crop: Size): CropRect {
  const dice = seededDice(`smart crop|${seed}`);
  const share = (SHARE.min + dice.below(SHARE.max - SHARE.min + 1)) / 100;
  // Above 1, the crop is wider than the image, in proportion.
  const ratio = image === null ? 1 : (crop.width * image.height) / (crop.height * image.width);
  const widthN = rounded(share * Math.min(1, ratio));
  const heightN = rounded(share * Math.min(1, 1 / ratio));
  const placed = (size: number): number => Math.floor(((1 - size) * dice.below(1001) * MILLION) / 1000) / MILLION;
  return { leftN: placed(widthN), topN: placed(heightN), widthN, heightN };
}

/** Where the mock puts a smart crop of an asset. */
export function cropOf({ id, width, height }: Pick<Asset, 'id' | 'width' | 'height'>, name: string, size: Size): CropRect {
  return smartCropRect(`${id}|${name}`, width === null || height === null ? null : { width, height }, size);
}

const MILLION = 1_000_000;

/** A size of at least a millionth, which does not vanish. */
function rounded(size: number): number {
  return Math.max(1, Math.round(size * MILLION)) / MILLION;
}

/** How far a rectangle may reach over an edge: clients compute its sizes from percentages (o). */
const TOLERANCE = 1e-6;

/** What is wrong with a rectangle that a client gives; undefined for one that lies inside the image. */
export function problemOfCropRect({ leftN, topN, widthN, heightN }: CropRect): string | undefined {
  const isInside = (start: number, size: number): boolean => start >= -TOLERANCE && size > 0 && start + size <= 1 + TOLERANCE;
  if (isInside(leftN, widthN) && isInside(topN, heightN)) return undefined;
  return `cropRect: leftN ${leftN}, topN ${topN}, widthN ${widthN}, heightN ${heightN} is no part of the image: expected fractions of its size, 0 to 1`;
}
