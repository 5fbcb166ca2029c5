import type { ASSET_SORT_FIELDS, STRING_COMPARISON_OPERATORS } from '../contract/constants.js';

/** An operator that compares texts (d). */
export type StringOperator = (typeof STRING_COMPARISON_OPERATORS)[number];

/** A comparison of a number or a time with given values (d); ranges include their ends (c). */
export type NumberTest =
  | { readonly op: 'Equals' | 'NotEquals' | 'LessThan' | 'LessThanEquals' | 'GreaterThan' | 'GreaterThanEquals'; readonly value: number }
  | { readonly op: 'Between' | 'NotBetween'; readonly min: number; readonly max: number };

/** A comparison of a text with a given value. */
export interface TextTest {
  readonly op: StringOperator;
  readonly value: string;
  readonly isCaseSensitive?: boolean;
}

/** The text fields of an asset that can be searched. */
export type TextField = 'name' | 'fileName' | 'createdWith' | 'keywords' | 'description' | 'comments' | 'userData';

/** A metadata field, and the type of the assets that have it (or `ALL_TYPES`), to which its default applies. */
interface OfField {
  readonly fieldId: number;
  readonly assetType: string;
}

/** A condition on an asset. */
export type Condition =
  | { readonly kind: 'text'; readonly field: TextField; readonly test: TextTest }
  | { readonly kind: 'number'; readonly field: 'fileSize' | 'created' | 'lastModified'; readonly test: NumberTest }
  | { readonly kind: 'momentText'; readonly field: 'created' | 'lastModified'; readonly timeZone: string; readonly test: TextTest }
  | { readonly kind: 'user'; readonly field: 'createUserId' | 'lastModifyUserId'; readonly test: TextTest }
  | { readonly kind: 'type' | 'folder' | 'id'; readonly test: TextTest }
  | (OfField & { readonly kind: 'metadata'; readonly test: TextTest; readonly fallback: string })
  | (OfField & { readonly kind: 'metadataNumber'; readonly test: NumberTest; readonly fallback: number | null })
  | { readonly kind: 'tags'; readonly fieldId: number; readonly values: readonly string[]; readonly all: boolean }
  | { readonly kind: 'keyword'; readonly value: string }
  | { readonly kind: 'extension'; readonly extensions: readonly string[]; readonly isNegated: boolean }
  | { readonly kind: 'constant'; readonly holds: boolean }
  | { readonly kind: 'group'; readonly match: MatchMode; readonly of: readonly Condition[] };

/** How conditions are combined (d). */
export type MatchMode = 'MatchAll' | 'MatchAny';

/** What a search is sorted by: a sort field of assets (d), or what a metadata key stands for (o); several fields, if types have one each. */
export type SortKey =
  | (typeof ASSET_SORT_FIELDS)[number]
  | Exclude<TextField, 'name'>
  | 'extension'
  | 'folder'
  | 'createUser'
  | 'lastModifyUser'
  | 'id'
  | readonly SortedField[];

/** A metadata field to sort by. */
export interface SortedField {
  readonly fieldId: number;
  /** The type of the assets that have it; undefined for all types. */
  readonly assetType: string | undefined;
  /** What assets of the type without a value are sorted by; empty for none. */
  readonly fallback: string | number;
}

/** A search of a company's assets. */
export interface AssetSearch {
  readonly companyId: number;
  /** The folder to search; undefined: all. */
  readonly folder: { readonly path: string; readonly includeSubfolders: boolean } | undefined;
  /** Numbers of the folders that the caller may read; undefined: all. */
  readonly readableFolderIds?: readonly number[] | undefined;
  /** As stored, see `Asset`; undefined: any. */
  readonly trashState: number | undefined;
  /** Whether the asset is marked for at least one publish context; undefined: either. */
  readonly isMarked: boolean | undefined;
  /** Whether the asset was ever published; undefined: either. */
  readonly isPublished?: boolean | undefined;
  readonly types: readonly string[] | undefined;
  readonly excludedTypes: readonly string[] | undefined;
  readonly subTypes: readonly string[] | undefined;
  /** Whether a search for subtypes leaves out assets without a subtype. */
  readonly strictSubTypes: boolean;
  /** Generated assets to leave out: all, or those of an engine and a type. */
  readonly excludedByproducts: 'all' | readonly { readonly engine: string; readonly type: string }[] | undefined;
  readonly projectId: number | undefined;
  readonly condition: Condition | undefined;
  readonly sortBy: SortKey;
  readonly descending: boolean;
  readonly limit: number;
  readonly offset: number;
}

/** The result of a search: how many assets match, and the numbers of those on the page. */
export interface AssetsFound {
  readonly total: number;
  readonly ids: readonly number[];
}
