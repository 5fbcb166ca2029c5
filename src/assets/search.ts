import type { ASSET_SORT_FIELDS, STRING_COMPARISON_OPERATORS } from '../contract/constants.js';

/** Comparison of texts (d). */
export type StringOperator = (typeof STRING_COMPARISON_OPERATORS)[number];

/** Comparison of numbers and moments (d); ranges include their ends (c). */
export type NumberTest =
  | { readonly op: 'Equals' | 'NotEquals' | 'LessThan' | 'LessThanEquals' | 'GreaterThan' | 'GreaterThanEquals'; readonly value: number }
  | { readonly op: 'Between' | 'NotBetween'; readonly min: number; readonly max: number };

/** Comparison of a text. */
export interface TextTest {
  readonly op: StringOperator;
  readonly value: string;
  readonly isCaseSensitive?: boolean;
}

/** Texts of an asset that can be searched. */
export type TextField = 'name' | 'fileName' | 'createdWith' | 'keywords' | 'description' | 'comments' | 'userData';

/** A metadata field, and the type of the assets that have it, or `ALL_TYPES`: what its default holds for. */
interface OfField {
  readonly fieldId: number;
  readonly assetType: string;
}

/** One thing that must hold of an asset. */
export type Condition =
  | { readonly kind: 'text'; readonly field: TextField; readonly test: TextTest }
  | { readonly kind: 'number'; readonly field: 'fileSize' | 'created' | 'lastModified'; readonly test: NumberTest }
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

/** What is asked of a company's assets. */
export interface AssetSearch {
  readonly companyId: number;
  /** Numbers of the folders to look in; undefined: in all. */
  readonly folder: { readonly path: string; readonly includeSubfolders: boolean } | undefined;
  /** Folders that nobody else than these may be read from; undefined: all may. */
  readonly readableFolderIds?: readonly number[] | undefined;
  /** As stored; undefined: any. */
  readonly trashState: number | undefined;
  /** Whether it is marked for any publish context. */
  readonly isMarked: boolean | undefined;
  readonly types: readonly string[] | undefined;
  readonly excludedTypes: readonly string[] | undefined;
  readonly subTypes: readonly string[] | undefined;
  /** Whether assets without a sub type are left out where sub types are asked for. */
  readonly strictSubTypes: boolean;
  /** Leaves out what was generated: all, or by an engine as a type. */
  readonly excludedByproducts: 'all' | readonly { readonly engine: string; readonly type: string }[] | undefined;
  readonly projectId: number | undefined;
  readonly condition: Condition | undefined;
  readonly sortBy: (typeof ASSET_SORT_FIELDS)[number];
  readonly descending: boolean;
  readonly limit: number;
  readonly offset: number;
}

/** What was found: how many in all, and the numbers of those on the page. */
export interface AssetsFound {
  readonly total: number;
  readonly ids: readonly number[];
}
