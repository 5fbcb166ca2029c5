import { typeNumberOf, typeOfNumber } from './asset-type-number.js';
import type { HandleForm } from './handle-form.js';

/** Index of the version 2010-01-31, the first whose handles are the asset's number alone (t, d). */
const FIRST_SHORT = 4;

/** The parts of an asset's handle. */
export interface AssetHandleParts {
  readonly assetId: number;
  /** Null if the handle names no type, or an unknown one. A wrong one does not matter: the number alone tells which asset it is (c). */
  readonly assetType: string | null;
}

/** Parses an asset handle of any form: `a|210`, `a|743|1|538` or, unversioned, `24265|1|17061` (d). Returns undefined for anything else. */
export function parseAssetHandle(handle: string): AssetHandleParts | undefined {
  const match = /^(?:a\|(\d{1,15})(?:\|(\d{1,4})\|\d{1,15})?|(\d{1,15})\|(\d{1,4})\|\d{1,15})$/.exec(handle);
  if (!match) return undefined;
  const typeNumber = match[2] ?? match[4];
  return { assetId: Number(match[1] ?? match[3]), assetType: typeNumber === undefined ? null : (typeOfNumber(Number(typeNumber)) ?? null) };
}

/**
 * An asset's handle: `a|743` from 2010-01-31 on (t, d); before that with the number of its type and its number within the type, which is the
 * asset's own (c); unversioned without the letter (d).
 */
export function formatAssetHandle(assetId: number, assetType: string | null, form: HandleForm): string {
  if (form.index >= FIRST_SHORT) return `a|${assetId}`;
  return `${form.index === 0 ? '' : 'a|'}${assetId}|${typeNumberOf(assetType ?? 'Image')}|${assetId}`;
}
