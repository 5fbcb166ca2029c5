import type { METADATA_FIELD_TYPES } from '../contract/constants.js';
import type { HandleForm } from './handle-form.js';

/** What a metadata field holds (d). */
export type MetadataFieldType = (typeof METADATA_FIELD_TYPES)[number];

/** A metadata field of a company; flags are 0 or 1. */
export interface MetadataField {
  readonly id: number;
  readonly companyId: number;
  /** The type of the assets that have the field, or `ALL_TYPES`. */
  readonly assetType: string;
  readonly name: string;
  readonly fieldType: MetadataFieldType;
  /** The value of assets that were given none; empty for none. */
  readonly defaultValue: string;
  readonly isHidden: 0 | 1;
  readonly isEnforced: 0 | 1;
  readonly isPublishData: 0 | 1;
}

/** The `assetType` of a field that assets of all types have. */
export const ALL_TYPES = 'Asset';

/** Fields that hold tags from a dictionary. */
const TAGS: ReadonlySet<MetadataFieldType> = new Set(['BooleanTag', 'MultiFixedTag', 'MultiTag', 'SingleFixedTag', 'SingleTag']);
const MULTI: ReadonlySet<MetadataFieldType> = new Set(['MultiFixedTag', 'MultiTag']);
const FIXED: ReadonlySet<MetadataFieldType> = new Set(['BooleanTag', 'MultiFixedTag', 'SingleFixedTag']);

/** The fixed dictionary of a BooleanTag (d). */
export const BOOLEAN_TAGS: readonly string[] = ['True', 'False'];

/** Whether a field holds tags, whether it holds several, and whether its dictionary is fixed (d). */
export function tagKind({ fieldType }: Pick<MetadataField, 'fieldType'>): { isTag: boolean; isMulti: boolean; isFixed: boolean } {
  return { isTag: TAGS.has(fieldType), isMulti: MULTI.has(fieldType), isFixed: FIXED.has(fieldType) };
}

/** Whether assets of a type have a field. */
export function isFieldOf({ assetType }: Pick<MetadataField, 'assetType'>, type: string): boolean {
  return assetType === ALL_TYPES || assetType === type;
}

/** A field's handle: `m|21|IMAGE|Colour`, with `ASSET` for assets of all types; before 4.0 `21|ALL|Colour`, whatever the type (d). */
export function formatFieldHandle({ companyId, assetType, name }: Pick<MetadataField, 'companyId' | 'assetType' | 'name'>, form: HandleForm): string {
  return form.index === 0 ? `${companyId}|ALL|${name}` : `m|${companyId}|${assetType.toUpperCase()}|${name}`;
}

/** Parses a field's handle of either form. Returns undefined for anything else. */
export function parseFieldHandle(handle: string): { companyId: number; type: string; name: string } | undefined {
  const match = /^(?:m\|)?(\d{1,15})\|([A-Za-z]+)\|(.+)$/.exec(handle.trim());
  const [, companyId, type, name] = match ?? [];
  return companyId === undefined || type === undefined || name === undefined ? undefined : { companyId: Number(companyId), type, name };
}
