import { TYPES_BY_NUMBER } from './asset-type.js';
import type { HandleForm } from './handle-form.js';

/** The parts of an asset's handle. */
export interface AssetHandleParts {
  readonly assetId: number;
  /** Null if the handle names no type, or an unknown one. */
  readonly assetType: string | null;
}

/** Parses an asset handle, versioned (`a|743|1|538`, `a|210`) or not (`24265|1|17061`) (d). Returns undefined for anything else. */
export function parseAssetHandle(handle: string): AssetHandleParts | undefined {
  const match = /^(?:a\|(\d{1,15})(?:\|(\d{1,4})\|\d{1,15})?|(\d{1,15})\|(\d{1,4})\|\d{1,15})$/.exec(handle);
  if (!match) return undefined;
  const typeNumber = match[2] ?? match[4];
  return { assetId: Number(match[1] ?? match[3]), assetType: typeNumber === undefined ? null : TYPES_BY_NUMBER[Number(typeNumber)] || null };
}

/** An asset's handle. Its number within the type is the asset's own number (c). */
export function formatAssetHandle(assetId: number, assetType: string | null, form: HandleForm): string {
  const typeNumber = Math.max(1, TYPES_BY_NUMBER.indexOf(assetType ?? 'Image'));
  return `${form.index === 0 ? '' : 'a|'}${assetId}|${typeNumber}|${assetId}`;
}
