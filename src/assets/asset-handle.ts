import { TYPES_BY_NUMBER } from './asset-type.js';

/** What an asset's handle says. */
export interface AssetHandleParts {
  readonly assetId: number;
  /** Null where the handle names no type, or one that there is not. */
  readonly assetType: string | null;
}

/** An asset handle's parts, versioned (`a|743|1|538`, `a|210`) or not (`24265|1|17061`); undefined for anything else (d). */
export function parseAssetHandle(handle: string): AssetHandleParts | undefined {
  const match = /^(?:a\|(\d{1,15})(?:\|(\d{1,4})\|\d{1,15})?|(\d{1,15})\|(\d{1,4})\|\d{1,15})$/.exec(handle);
  if (!match) return undefined;
  const typeNumber = match[2] ?? match[4];
  return { assetId: Number(match[1] ?? match[3]), assetType: typeNumber === undefined ? null : TYPES_BY_NUMBER[Number(typeNumber)] || null };
}

/** An asset's handle; `versioned` false for the API before 4.0. The number within the type is the asset's own (c). */
export function formatAssetHandle(assetId: number, assetType: string | null, versioned: boolean): string {
  const typeNumber = Math.max(1, TYPES_BY_NUMBER.indexOf(assetType ?? 'Image'));
  return `${versioned ? 'a|' : ''}${assetId}|${typeNumber}|${assetId}`;
}
