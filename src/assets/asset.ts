import { nameSpaceOf } from './asset-type.js';

/** The trash state of an asset, as stored: an index into `TRASH_STATES`. */
export const NOT_IN_TRASH = 0;
/** Deleted, and can be restored. */
export const IN_TRASH = 1;
/** Deleted for good; only its history is left. */
export const IN_EMPTIED_TRASH = 2;

/**
 * An asset, as stored. Times are milliseconds since 1970, sizes are bytes, flags are 0 or 1.
 * The `…Key` fields are for comparisons that ignore case.
 */
export interface Asset {
  /** The number in its handle. */
  readonly id: number;
  readonly companyId: number;
  readonly folderId: number;
  readonly type: string;
  readonly subType: string | null;
  /** The IPS ID: the file name without extension, unique within the company and `nameSpace` while it is not in the trash, unless renamed unchecked. */
  readonly name: string;
  readonly nameKey: string;
  readonly nameSpace: string;
  readonly fileName: string;
  readonly fileNameKey: string;
  /** The path that its file was uploaded to; moving or renaming the asset does not change it. */
  readonly originalPath: string;
  readonly originalFile: string;
  /** Index into `TRASH_STATES`. */
  readonly trashState: number;
  /** The publish contexts that it is marked for, as bits: see `publish-context.ts`. */
  readonly marked: number;
  /** The publish contexts without its latest change, as bits; above them, those it is being published to: see `publishingBit`. */
  readonly pending: number;
  readonly fileSize: number;
  /** Pixels. */
  readonly width: number | null;
  readonly height: number | null;
  /** Pixels per inch. */
  readonly resolution: number | null;
  /** Where the image is anchored, in pixels from its left and top edges; null for its middle. */
  readonly anchorX: number | null;
  readonly anchorY: number | null;
  readonly optimized: 0 | 1;
  readonly created: number;
  readonly createUserId: number | null;
  readonly lastModified: number;
  /** Null if the service changed it last, by optimizing it; of an asset that is not optimized: if nobody knows. */
  readonly lastModifyUserId: number | null;
  /** The engine that generated it from another asset, and that asset; null for an original. */
  readonly engine: string | null;
  readonly originatorId: number | null;
  readonly thumbAssetId: number | null;
  /** Content of the posted file that it was made from; null if there is none, or it is not stored. */
  readonly contentId: number | null;
  readonly createdWith: string | null;
  readonly keywords: string | null;
  readonly description: string | null;
  readonly comments: string | null;
  readonly userData: string | null;
  readonly setDefinition: string | null;
  /** If it was deleted with its folder: that folder's path, to which it is restored. */
  readonly trashedFrom: string | null;
  /** The image that it is derived from; null for an asset that is not derived. */
  readonly ownerId: number | null;
  /** Image serving commands that apply before those of a request, and after them. */
  readonly urlModifier: string | null;
  readonly urlPostApplyModifier: string | null;
  /** When it came into the trash, or was emptied from it, milliseconds since 1970; null outside the trash. */
  readonly trashedAt: number | null;
}

/** An asset with the path of its folder, and who made it and changed it last: e-mail addresses, or what changed it. */
export interface AssetView extends Asset {
  readonly folder: string;
  readonly createUser: string | null;
  readonly lastModifyUser: string | null;
}

/** The fields that a new asset needs; the others have defaults. */
export type NewAsset = Pick<Asset, 'id' | 'companyId' | 'folderId' | 'type' | 'name' | 'fileName' | 'originalPath' | 'created' | 'createUserId'> &
  Partial<Asset>;

/** A new asset, with defaults for all fields that are not given. */
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
    anchorX: null,
    anchorY: null,
    optimized: 0,
    lastModified: asset.created,
    lastModifyUserId: asset.createUserId,
    engine: null,
    originatorId: null,
    thumbAssetId: null,
    contentId: null,
    createdWith: null,
    keywords: null,
    description: null,
    comments: null,
    userData: null,
    setDefinition: null,
    trashedFrom: null,
    ownerId: null,
    urlModifier: null,
    urlPostApplyModifier: null,
    trashedAt: null,
    ...asset,
  };
}

/** Folds the case of a text for comparisons that ignore it (c). The result of a part of a text is part of the text's result. */
export function caseless(text: string): string {
  // Without this, Σ would give σ or ς, depending on what follows it.
  return text.toLowerCase().replaceAll('ς', 'σ');
}
