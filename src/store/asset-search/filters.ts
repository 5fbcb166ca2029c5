import { numberPasses } from '../../assets/condition-test.js';
import { endOfPaths } from '../../assets/folder-path.js';
import { ALL_TYPES } from '../../assets/metadata-field.js';
import type { AssetSearch, Condition, TextField, TextTest } from '../../assets/search.js';
import {
  conditionSql,
  mayBeTrashed,
  metadataIds,
  metadataNumberIds,
  type Scope,
  tagIds,
  textIds,
  userlessSql,
  whereItWas,
} from './conditions-sql.js';
import { and, inList, join, type Sql, sql } from './sql.js';
import { isNegative, positivePasses } from './tests-sql.js';

const NUMBER_INDEXES = { fileSize: 'assetByFileSize', created: 'assetByCreated', lastModified: 'assetByLastModified' } as const;

/**
 * How filters are applied: to each row by itself, as a set of ids that the row's is in, or as the set of one filter that few pass, and the
 * others to each row.
 */
export type Form = 'row' | 'set' | 'few';

/** One filter of a search. */
export interface Filter {
  /** The condition on a row. */
  readonly row: Sql;
  /** Ids of the assets that pass, where something other than an index of assets finds them. */
  readonly set?: Sql | undefined;
  /** Whether the assets outside the set pass. */
  readonly isNegated?: boolean;
  /** Whether testing each row is faster than the set, since the index covers it. */
  readonly prefersRow?: boolean;
  /** Its own index, if any. */
  readonly index?: string;
  /** Whether hardly any asset passes. */
  readonly isRare?: boolean;
}

/** The index by which assets are searched, other than for a page of many hits. */
export function sourceOf(filters: readonly Filter[], few: Filter | undefined): string {
  // By id.
  if (few) return 'NOT INDEXED';
  const rare = filters.find(({ isRare }) => isRare);
  const [only, ...others] = filters;
  const index = rare?.index ?? (others.length === 0 ? only?.index : undefined) ?? 'assetByName';
  return `INDEXED BY ${index}`;
}

/** The WHERE clause of a search. */
export function whereOf(search: AssetSearch, filters: readonly Filter[], form: Form, few: Filter | undefined): Sql {
  const parts = filters.map((filter) => {
    const { row, set, isNegated, prefersRow } = filter;
    const takesSet = filter === few || (form === 'set' && !prefersRow);
    if (!set || !takesSet) return row;
    return isNegated ? join`asset.id NOT IN (${set})` : join`asset.id IN (${set})`;
  });
  // An index that gives the order has the company first, whatever the filters.
  return and([scopeOf(search, form === 'row' ? [] : filters), ...parts]);
}

/** The company and trash state of all assets that are searched. */
export function scopeOf({ companyId, trashState }: AssetSearch, filters: readonly Filter[]): Sql {
  const state = trashState === undefined ? sql('asset.trashState IN (0, 1, 2)') : join`asset.trashState = ${trashState}`;
  // A folder belongs to one company, and its index does not hold the company.
  const isByFolder = filters.length === 1 && filters[0]?.index === 'assetByFolder';
  return isByFolder ? state : join`asset.companyId = ${companyId} AND ${state}`;
}

/** The filters of a search. */
export function filtersOf(search: AssetSearch): Filter[] {
  const { folder, readableFolderIds, isMarked, isPublished, types, excludedTypes, subTypes, excludedByproducts, projectId, condition } = search;
  const filters: Filter[] = [];
  if (folder) filters.push(folderFilter(search, folder));
  if (readableFolderIds) filters.push({ row: inList('asset.folderId', readableFolderIds) });
  if (isMarked !== undefined) filters.push({ row: sql(isMarked ? 'asset.marked <> 0' : 'asset.marked = 0') });
  if (isPublished !== undefined) {
    const published = sql('EXISTS (SELECT 1 FROM publishHistory WHERE assetId = asset.id)'); // publishHistoryByAsset
    filters.push({ row: isPublished ? published : join`NOT ${published}` });
  }
  if (types) filters.push({ row: inList('asset.type', types), index: 'assetByType' });
  if (excludedTypes) filters.push({ row: join`NOT ${inList('asset.type', excludedTypes)}` });
  if (subTypes) {
    const listed = inList('asset.subType', subTypes);
    filters.push({ row: search.strictSubTypes ? join`(asset.subType IS NOT NULL AND ${listed})` : join`(asset.subType IS NULL OR ${listed})` });
  }
  if (excludedByproducts === 'all') filters.push({ row: sql('asset.engine IS NULL') });
  else {
    for (const { engine, type } of excludedByproducts ?? []) {
      filters.push({ row: join`NOT (asset.engine IS NOT NULL AND asset.engine = ${engine} AND asset.type = ${type})` });
    }
  }
  if (projectId !== undefined) {
    filters.push({
      row: join`EXISTS (SELECT 1 FROM projectAsset WHERE projectId = ${projectId} AND assetId = asset.id)`, // primary key
      set: join`SELECT assetId FROM projectAsset WHERE projectId = ${projectId}`, // primary key
    });
  }
  for (const each of condition ? mustHold(condition) : []) filters.push(conditionFilter(search, each));
  return filters;
}

function folderFilter(scope: Scope, { path, includeSubfolders }: { path: string; includeSubfolders: boolean }): Filter {
  const { companyId } = scope;
  const below = (column: string): Sql => join`${sql(column)} >= ${path} AND ${sql(column)} < ${endOfPaths(path)}`;
  if (!includeSubfolders) {
    const row = join`asset.folderId = (SELECT id FROM folder WHERE companyId = ${companyId} AND path = ${path})`; // unique (companyId, path)
    return mayBeTrashed(scope) ? { row: whereItWas(row, join`asset.trashedFrom = ${path}`) } : { row, index: 'assetByFolder', isRare: true };
  }
  const row = join`asset.folderId IN (SELECT id FROM folder WHERE companyId = ${companyId} AND ${below('path')})`; // unique (companyId, path)
  return mayBeTrashed(scope) ? { row: whereItWas(row, below('asset.trashedFrom')) } : { row, index: 'assetByFolder' };
}

/** The conditions that must all hold. */
function mustHold(condition: Condition): Condition[] {
  if (condition.kind !== 'group' || (condition.match === 'MatchAny' && condition.of.length > 1)) return [condition];
  return condition.of.flatMap(mustHold);
}

function conditionFilter(scope: Scope, condition: Condition): Filter {
  const row = conditionSql(scope, condition, 'row');
  switch (condition.kind) {
    case 'text':
      return textFilter(condition.field, condition.test, row);
    case 'number': {
      const isRange = condition.test.op !== 'NotEquals' && condition.test.op !== 'NotBetween';
      return isRange ? { row, index: NUMBER_INDEXES[condition.field] } : { row };
    }
    case 'user':
      return isNegative(condition.test) || userlessSql(condition.field, condition.test)
        ? { row }
        : { row, index: condition.field === 'createUserId' ? 'assetByCreateUser' : 'assetByLastModifyUser' };
    case 'metadata': {
      const { fieldId, assetType, test, fallback } = condition;
      const isSet = !positivePasses(test, fallback) && (assetType === ALL_TYPES || !positivePasses(test, ''));
      return isSet ? { row, set: metadataIds(fieldId, test), isNegated: isNegative(test) } : { row: conditionSql(scope, condition, 'set') };
    }
    case 'metadataNumber': {
      const { fieldId, test, fallback } = condition;
      const isSet = fallback === null || !numberPasses(test, fallback);
      return isSet ? { row, set: metadataNumberIds(fieldId, test) } : { row: conditionSql(scope, condition, 'set') };
    }
    case 'tags': {
      const { fieldId, values, all } = condition;
      return all && values.length > 1 ? { row } : { row, set: tagIds(fieldId, values) };
    }
    case 'keyword':
      return textFilter('keywords', { op: 'Contains', value: condition.value }, row);
    case 'group':
      return groupFilter(scope, condition);
    default:
      return { row };
  }
}

/** Names and file names have indexes that can be walked; other texts are found by the full-text index, where it can tell. */
function textFilter(field: TextField, test: TextTest, row: Sql): Filter {
  const isKey = field === 'name' || field === 'fileName';
  const index = field === 'name' ? 'assetByName' : 'assetByFileName';
  if (isKey && !test.isCaseSensitive && (test.op === 'Equals' || test.op === 'StartsWith')) return { row, index, isRare: true };
  const set = textIds(field, test);
  if (!isKey) return { row, set, isNegated: isNegative(test) };
  // The full-text index is best for few hits, walking the names for many.
  return { row, set: isNegative(test) ? undefined : set, prefersRow: true, ...(test.isCaseSensitive ? {} : { index }) };
}

/** Any of several conditions: a set, where each of them is one. */
function groupFilter(scope: Scope, condition: Condition & { kind: 'group' }): Filter {
  const row = conditionSql(scope, condition, 'row');
  const parts = condition.of.map((each) => conditionFilter(scope, each));
  const sets = parts.flatMap(({ set, isNegated }) => (set && !isNegated ? [set] : []));
  if (condition.match === 'MatchAll' || sets.length < parts.length) return { row };
  return { row, set: { text: sets.map(({ text }) => text).join(' UNION '), values: sets.flatMap(({ values }) => values) } };
}
