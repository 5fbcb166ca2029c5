import { nameSpaceOf } from './asset-type.js';

/** Where an asset is, as far as the trash goes, as it is stored: places in the list of trash states. */
export const NOT_IN_TRASH = 0;
/** Deleted, and can be restored. */
export const IN_TRASH = 1;
/** Gone for good but for its history. */
export const IN_EMPTIED_TRASH = 2;

/**
 * An asset as it is stored. Moments are milliseconds since 1970, sizes are bytes, flags are 0 or 1.
 * `…Key` columns are what is compared where case does not matter.
 */
export interface Asset {
  /** The number in its handle. */
  readonly id: number;
  readonly companyId: number;
  readonly folderId: number;
  readonly type: string;
  readonly subType: string | null;
  /** The IPS ID: the file name without extension, unique within the company and `nameSpace` while it is not in the trash. */
  readonly name: string;
  readonly nameKey: string;
  readonly nameSpace: string;
  readonly fileName: string;
  readonly fileNameKey: string;
  /** Where its file was put when it came; moving or renaming the asset leaves that as it is. */
  readonly originalPath: string;
  readonly originalFile: string;
  /** Place in `TRASH_STATES`. */
  readonly trashState: number;
  /** Publish contexts that it is marked for, as bits: see `publish-context.ts`. */
  readonly marked: number;
  /** Publish contexts that have not seen its last change, as bits; above them, those that are about to: see `publishingBit`. */
  readonly pending: number;
  readonly fileSize: number;
  /** Pixels. */
  readonly width: number | null;
  readonly height: number | null;
  /** Pixels per inch. */
  readonly resolution: number | null;
  readonly optimized: 0 | 1;
  readonly created: number;
  readonly createUserId: number | null;
  readonly lastModified: number;
  readonly lastModifyUserId: number | null;
  /** What generated it from another asset, and from which; null for an original. */
  readonly engine: string | null;
  readonly originatorId: number | null;
  readonly thumbAssetId: number | null;
  /** The posted file that it came from. */
  readonly postedFileId: number | null;
  readonly createdWith: string | null;
  readonly keywords: string | null;
  readonly description: string | null;
  readonly comments: string | null;
  readonly userData: string | null;
  readonly setDefinition: string | null;
  /** Of one that went to the trash with its folder: the path of that, to which restoring brings it back. */
  readonly trashedFrom: string | null;
}

/** An asset with what hangs on it: the path of its folder and the e-mail addresses of its users. */
export interface AssetView extends Asset {
  readonly folder: string;
  readonly createUser: string | null;
  readonly lastModifyUser: string | null;
}

/** What a new asset needs; the rest has a plain beginning. */
export type NewAsset = Pick<Asset, 'id' | 'companyId' | 'folderId' | 'type' | 'name' | 'fileName' | 'originalPath' | 'created' | 'createUserId'> &
  Partial<Asset>;

/** An asset as it is when it comes, or comes anew. */
export function newAsset(asset: NewAsset): Asset {
  return {
    subType: null,
    nameKey: caseless(asset.name),
    nameSpace: nameSpaceOf(asset.type),
    fileNameKey: caseless(asset.fileName),
    originalFile: asset.fileName,
    trashState: NOT_IN_TRASH,
    marked: 0,
    pending: 15,
    fileSize: 0,
    width: null,
    height: null,
    resolution: null,
    optimized: 0,
    lastModified: asset.created,
    lastModifyUserId: asset.createUserId,
    engine: null,
    originatorId: null,
    thumbAssetId: null,
    postedFileId: null,
    createdWith: null,
    keywords: null,
    description: null,
    comments: null,
    userData: null,
    setDefinition: null,
    trashedFrom: null,
    ...asset,
  };
}

/** A text as it is compared where case does not matter (c): part of a text, it stays part of that. */
export function caseless(text: string): string {
  // The small form of Σ depends on what stands behind it.
  return text.toLowerCase().replaceAll('ς', 'σ');
}
