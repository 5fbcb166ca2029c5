import type Database from 'better-sqlite3';
import { caseless, NOT_IN_TRASH } from '../assets/asset.js';
import { numberPasses, textPasses } from '../assets/condition-test.js';
import { endOfPaths } from '../assets/folder-path.js';
import { ALL_TYPES } from '../assets/metadata-field.js';
import type { AssetSearch, AssetsFound, Condition, NumberTest, TextField, TextTest } from '../assets/search.js';
import { textQuery } from './asset-text.js';

/** A piece of SQL with the values of its gaps. */
interface Sql {
  readonly text: string;
  readonly values: readonly (string | number)[];
}

/** Up to so many assets a set of numbers is looked up one by one; from there on, going through an index is faster. */
const FEW = 5000;
/** Up to so many hits are sorted; of more, the page is picked in the order of an index. */
const SORTED = 2000;
/** How many statements and totals are kept at hand. */
const KEPT = 200;

const SORT_COLUMNS = { Name: 'nameKey', Created: 'created', Modified: 'lastModified', AssetType: 'type', FileSize: 'fileSize' } as const;
const SORT_INDEXES = {
  Name: 'assetByName',
  Created: 'assetByCreated',
  Modified: 'assetByLastModified',
  AssetType: 'assetByType',
  FileSize: 'assetByFileSize',
} as const;
const NUMBER_INDEXES = { fileSize: 'assetByFileSize', created: 'assetByCreated', lastModified: 'assetByLastModified' } as const;

/**
 * Searches of assets. Their SQL is put together from what is asked, each part with its values bound.
 * SQLite knows nothing of how the assets are spread, so the index is named here: of one thing that is asked for, its own;
 * of several, that of a thing that few assets have; else `assetByName`, which holds everything that can be asked for but texts and metadata.
 */
export function createAssetSearch(db: Database.Database) {
  const statements = new Map<string, Database.Statement<unknown[], number>>();
  const totals = new Map<string, number>();
  const changes = db.prepare<[], number>('SELECT total_changes()').pluck(); // no table
  let changesSeen = 0;

  const numbers = ({ text, values }: Sql): number[] => {
    let statement = statements.get(text);
    if (!statement) {
      if (statements.size >= KEPT) statements.clear();
      statement = db.prepare<unknown[], number>(text).pluck();
      statements.set(text, statement);
    }
    return statement.all(...values);
  };

  /** Clients go from page to page: what they ask for is counted once, until anything in the store changes. */
  const totalOf = (query: Sql): number => {
    const now = changes.get() ?? 0;
    if (now !== changesSeen) totals.clear();
    changesSeen = now;
    const key = JSON.stringify(query);
    let total = totals.get(key);
    if (total === undefined) {
      total = numbers(query)[0] ?? 0;
      if (totals.size >= KEPT) totals.clear();
      totals.set(key, total);
    }
    return total;
  };

  const isFew = (set: Sql): boolean => totalOf(join`SELECT count(*) FROM (${set} LIMIT ${FEW + 1})`) <= FEW;

  const countOf = (search: AssetSearch, filters: readonly Filter[], few: Filter | undefined): number => {
    const [only, ...others] = filters;
    const bySet = only && others.length === 0 && !few && !only.prefersRow ? only.set : undefined;
    if (!bySet)
      return totalOf(join`SELECT count(*) FROM asset ${sql(sourceOf(filters, few))} WHERE ${whereOf(search, filters, few ? 'few' : 'set', few)}`);
    const scope = scopeOf(search, []);
    const having = totalOf(join`SELECT count(*) FROM asset INDEXED BY assetScope WHERE asset.id IN (${bySet}) AND ${scope}`);
    return only?.isNegated ? totalOf(join`SELECT count(*) FROM asset INDEXED BY assetByName WHERE ${scope}`) - having : having;
  };

  const find = (search: AssetSearch): AssetsFound => {
    const filters = filtersOf(search);
    const few = filters.find(({ set, isNegated }) => set && !isNegated && isFew(set));
    const total = countOf(search, filters, few);
    if (total <= search.offset) return { total, ids: [] };
    // Of many hits the first in order are soon found.
    const isMany = total > SORTED;
    const source = isMany ? `INDEXED BY ${SORT_INDEXES[search.sortBy]}` : sourceOf(filters, few);
    const where = whereOf(search, filters, isMany ? 'row' : few ? 'few' : 'set', few);
    const direction = search.descending ? 'DESC' : 'ASC';
    const order = `${SORT_COLUMNS[search.sortBy]} ${direction}, asset.id ${direction}`;
    const ids = numbers(
      join`SELECT asset.id FROM asset ${sql(source)} WHERE ${where} ORDER BY ${sql(order)} LIMIT ${search.limit} OFFSET ${search.offset}`,
    );
    return { total, ids };
  };

  return {
    search: find,
    /** Forgets what was counted: to be called when a transaction was rolled back, and when rows were changed as a whole. */
    invalidate: (): void => totals.clear(),
  };
}

/**
 * How what is asked for is put: of each row by itself, as a set of numbers that the row's is in,
 * or the set of one thing that few have and the rest of each row.
 */
type Form = 'row' | 'set' | 'few';

/** Among which assets is looked. */
type Scope = Pick<AssetSearch, 'companyId' | 'trashState'>;

/** One thing that is asked for. */
interface Filter {
  /** What holds of a row that fits. */
  readonly row: Sql;
  /** Numbers of the assets that fit, where they can be found some other way than by an index of assets. */
  readonly set?: Sql | undefined;
  /** Whether those fit that are not in the set. */
  readonly isNegated?: boolean;
  /** Whether looking at each row is faster than the set: what is looked at is in the index. */
  readonly prefersRow?: boolean;
  /** The index of its own, where it has one. */
  readonly index?: string;
  /** Whether hardly any asset fits it. */
  readonly isRare?: boolean;
}

/** Where assets are looked for, other than for a page of many. */
function sourceOf(filters: readonly Filter[], few: Filter | undefined): string {
  // By their numbers, whatever indexes there are.
  if (few) return 'NOT INDEXED';
  const rare = filters.find(({ isRare }) => isRare);
  const [only, ...others] = filters;
  const index = rare?.index ?? (others.length === 0 ? only?.index : undefined) ?? 'assetByName';
  return `INDEXED BY ${index}`;
}

function whereOf(search: AssetSearch, filters: readonly Filter[], form: Form, few: Filter | undefined): Sql {
  const parts = filters.map((filter) => {
    const { row, set, isNegated, prefersRow } = filter;
    const takesSet = filter === few || (form === 'set' && !prefersRow);
    if (!set || !takesSet) return row;
    return isNegated ? join`asset.id NOT IN (${set})` : join`asset.id IN (${set})`;
  });
  // In the order of an index the company comes first, whatever is asked for.
  return and([scopeOf(search, form === 'row' ? [] : filters), ...parts]);
}

/** The company and the state that all assets searched are in. */
function scopeOf({ companyId, trashState }: AssetSearch, filters: readonly Filter[]): Sql {
  const state = trashState === undefined ? sql('asset.trashState IN (0, 1, 2)') : join`asset.trashState = ${trashState}`;
  // A folder is one company's, and its index knows of no company.
  const isByFolder = filters.length === 1 && filters[0]?.index === 'assetByFolder';
  return isByFolder ? state : join`asset.companyId = ${companyId} AND ${state}`;
}

function filtersOf(search: AssetSearch): Filter[] {
  const { folder, readableFolderIds, isMarked, types, excludedTypes, subTypes, excludedByproducts, projectId, condition } = search;
  const filters: Filter[] = [];
  if (folder) filters.push(folderFilter(search, folder));
  if (readableFolderIds) filters.push({ row: inList('asset.folderId', readableFolderIds) });
  if (isMarked !== undefined) filters.push({ row: sql(isMarked ? 'asset.marked <> 0' : 'asset.marked = 0') });
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

function mayBeTrashed({ trashState }: Scope): boolean {
  return trashState !== NOT_IN_TRASH;
}

/** What is asked of an asset's folder, asked of the path that it had where its folder went to the trash with it. */
function whereItWas(folder: Sql, path: Sql): Sql {
  return join`CASE WHEN asset.trashedFrom IS NULL THEN ${folder} ELSE ${path} END`;
}

/** The conditions of which each must hold. */
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
      return isNegative(condition.test) || positivePasses(condition.test, '')
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

/** Names and file names are in indexes that can be read through; other texts are found by the full-text index, as far as it can. */
function textFilter(field: TextField, test: TextTest, row: Sql): Filter {
  const isKey = field === 'name' || field === 'fileName';
  const index = field === 'name' ? 'assetByName' : 'assetByFileName';
  if (isKey && !test.isCaseSensitive && (test.op === 'Equals' || test.op === 'StartsWith')) return { row, index, isRare: true };
  const set = textIds(field, test);
  if (!isKey) return { row, set, isNegated: isNegative(test) };
  // Few hits are found by the full-text index at once; many by reading names.
  return { row, set: isNegative(test) ? undefined : set, prefersRow: true, ...(test.isCaseSensitive ? {} : { index }) };
}

/** Any of several things: each as a set, where all of them are sets; together a set again. */
function groupFilter(scope: Scope, condition: Condition & { kind: 'group' }): Filter {
  const row = conditionSql(scope, condition, 'row');
  const parts = condition.of.map((each) => conditionFilter(scope, each));
  const sets = parts.flatMap(({ set, isNegated }) => (set && !isNegated ? [set] : []));
  if (condition.match === 'MatchAll' || sets.length < parts.length) return { row };
  return { row, set: { text: sets.map(({ text }) => text).join(' UNION '), values: sets.flatMap(({ values }) => values) } };
}

/**
 * A condition as SQL.
 *
 * @param form whether a row is looked at by itself, or whether its number is in a set. A plus keeps SQLite from looking through all values
 *   of a field for each row.
 */
function conditionSql(scope: Scope, condition: Condition, form: 'row' | 'set'): Sql {
  switch (condition.kind) {
    case 'text': {
      const { field, test } = condition;
      const set = form === 'set' ? textIds(field, test) : undefined;
      return negated(test, set ? join`asset.id IN (${set})` : textRow(field, test));
    }
    case 'number':
      return numberSql(`asset.${condition.field}`, condition.test);
    case 'user': {
      const { field, test } = condition;
      // In the middle of an address no index helps, and there are few users.
      const positive = positiveSql('caseless(email)', 'email COLLATE BINARY', test);
      const among = join`asset.${sql(field)} IN (SELECT id FROM user WHERE ${positive})`;
      // Nobody is an empty address.
      if (positivePasses(test, '')) return negated(test, join`(asset.${sql(field)} IS NULL OR ${among})`);
      return isNegative(test) ? join`NOT (asset.${sql(field)} IS NOT NULL AND ${among})` : among;
    }
    case 'type':
      return negated(condition.test, positiveSql('caseless(asset.type)', 'asset.type', condition.test));
    case 'id':
      return negated(condition.test, positiveSql('CAST(asset.id AS TEXT)', 'CAST(asset.id AS TEXT)', condition.test));
    case 'folder': {
      const { test } = condition;
      const positive = positiveSql('caseless(path)', 'path', test);
      const among = join`asset.folderId IN (SELECT id FROM folder WHERE companyId = ${scope.companyId} AND ${positive})`; // unique (companyId, path)
      if (!mayBeTrashed(scope)) return negated(test, among);
      return negated(test, whereItWas(among, positiveSql('caseless(asset.trashedFrom)', 'asset.trashedFrom', test)));
    }
    case 'metadata': {
      const { fieldId, assetType, test, fallback } = condition;
      const having =
        form === 'set'
          ? join`asset.id IN (${metadataIds(fieldId, test)})`
          : join`EXISTS (SELECT 1 FROM assetMetadata WHERE assetId = asset.id AND fieldId = ${fieldId} AND ${positiveSql('+valueKey', 'value', test)})`; // primary key
      const defaults = positivePasses(test, fallback) ? [lacking(fieldId, assetType)] : [];
      // Of a field that their type does not have, assets have the empty text.
      const strangers = assetType !== ALL_TYPES && positivePasses(test, '') ? [join`asset.type <> ${assetType}`] : [];
      return negated(test, or([having, ...defaults, ...strangers]));
    }
    case 'metadataNumber': {
      const { fieldId, assetType, test, fallback } = condition;
      const having =
        form === 'set'
          ? join`asset.id IN (${metadataNumberIds(fieldId, test)})`
          : join`EXISTS (SELECT 1 FROM assetMetadata WHERE assetId = asset.id AND fieldId = ${fieldId} AND +number IS NOT NULL AND ${numberSql('+number', test)})`; // primary key
      return fallback !== null && numberPasses(test, fallback) ? or([having, lacking(fieldId, assetType)]) : having;
    }
    case 'tags': {
      const { fieldId, values, all } = condition;
      const among = (list: readonly string[]): Sql =>
        form === 'set'
          ? join`asset.id IN (${tagIds(fieldId, list)})`
          : join`EXISTS (SELECT 1 FROM assetMetadata WHERE assetId = asset.id AND fieldId = ${fieldId} AND ${inList('+valueKey', list.map(caseless))})`; // primary key
      return all ? and(values.map((value) => among([value]))) : among(values);
    }
    case 'keyword':
      return conditionSql(scope, { kind: 'text', field: 'keywords', test: { op: 'Contains', value: condition.value } }, form);
    case 'extension': {
      const among = inList('fileExtension(asset.fileName)', condition.extensions);
      return condition.isNegated ? join`NOT (${among})` : among;
    }
    case 'constant':
      return sql(condition.holds ? '1' : '0');
    case 'group': {
      const parts = condition.of.map((each) => conditionSql(scope, each, form));
      return condition.match === 'MatchAll' ? and(parts) : or(parts);
    }
  }
}

/** Numbers of the assets with a text that passes, whatever case; undefined where the full-text index cannot tell. */
function textIds(field: TextField, test: TextTest): Sql | undefined {
  const query = test.isCaseSensitive ? undefined : textQuery(field, positiveOf(test), test.value);
  return query === undefined ? undefined : join`SELECT rowid FROM assetText WHERE assetText MATCH ${query}`; // full-text index
}

function textRow(field: TextField, test: TextTest): Sql {
  const column = `asset.${field}`;
  const isKey = field === 'name' || field === 'fileName';
  return positiveSql(isKey ? `${column}Key` : `caseless(${column})`, `ifnull(${column}, '')`, test);
}

/** Numbers of the assets with a value of a field that passes. */
function metadataIds(fieldId: number, test: TextTest): Sql {
  return join`SELECT assetId FROM assetMetadata WHERE fieldId = ${fieldId} AND ${positiveSql('valueKey', 'value', test)}`; // assetMetadataByValue
}

function metadataNumberIds(fieldId: number, test: NumberTest): Sql {
  return join`SELECT assetId FROM assetMetadata WHERE fieldId = ${fieldId} AND number IS NOT NULL AND ${numberSql('number', test)}`; // assetMetadataByNumber
}

/** Assets that have a field and no value of it: its default holds for them. */
function lacking(fieldId: number, assetType: string): Sql {
  const without = join`asset.id NOT IN (SELECT assetId FROM assetMetadata WHERE fieldId = ${fieldId})`; // assetMetadataByValue
  return assetType === ALL_TYPES ? without : join`(asset.type = ${assetType} AND ${without})`;
}

function tagIds(fieldId: number, values: readonly string[]): Sql {
  return join`SELECT assetId FROM assetMetadata WHERE fieldId = ${fieldId} AND ${inList('valueKey', values.map(caseless))}`; // assetMetadataByValue
}

/** What a test says of a text when its `Not` is left out. @param key the text as compared without case */
function positiveSql(key: string, column: string, test: TextTest): Sql {
  const [target, value] = test.isCaseSensitive ? [column, test.value] : [key, caseless(test.value)];
  const expression = sql(target);
  if (value === '') return positiveOf(test) === 'Equals' ? join`${expression} = ''` : sql('1');
  switch (positiveOf(test)) {
    case 'Equals':
      return join`${expression} = ${value}`;
    case 'Contains':
      return join`instr(${expression}, ${value}) > 0`;
    case 'StartsWith':
      return join`(${expression} >= ${value} AND ${expression} < ${`${value}\u{10FFFF}`})`;
    case 'EndsWith':
      return join`substr(${expression}, ${-[...value].length}) = ${value}`;
  }
}

function positiveOf({ op }: TextTest): 'Equals' | 'Contains' | 'StartsWith' | 'EndsWith' {
  return op === 'NotEquals' ? 'Equals' : op === 'NotContains' ? 'Contains' : op;
}

/** Whether a text passes a test whose `Not` is left out. */
function positivePasses(test: TextTest, text: string): boolean {
  return textPasses({ ...test, op: positiveOf(test) }, text);
}

function isNegative({ op }: TextTest): boolean {
  return op === 'NotEquals' || op === 'NotContains';
}

function negated(test: TextTest, positive: Sql): Sql {
  return isNegative(test) ? join`NOT (${positive})` : positive;
}

const OPERATORS = { Equals: '=', NotEquals: '<>', LessThan: '<', LessThanEquals: '<=', GreaterThan: '>', GreaterThanEquals: '>=' } as const;

function numberSql(column: string, test: NumberTest): Sql {
  if ('min' in test) {
    const { op, min, max } = test;
    return join`${sql(column)} ${sql(op === 'Between' ? 'BETWEEN' : 'NOT BETWEEN')} ${min} AND ${max}`;
  }
  return join`${sql(column)} ${sql(OPERATORS[test.op])} ${test.value}`;
}

function inList(column: string, list: readonly (string | number)[]): Sql {
  return join`${sql(column)} IN (SELECT value FROM json_each(${JSON.stringify(list)}))`;
}

function and(parts: readonly Sql[]): Sql {
  return combined(parts, 'AND');
}

function or(parts: readonly Sql[]): Sql {
  return combined(parts, 'OR');
}

/** Halves of halves: SQLite takes expressions of 1,000 levels, and a chain has one for each part. */
function combined(parts: readonly Sql[], operator: 'AND' | 'OR'): Sql {
  const [first, ...others] = parts;
  if (!first) return sql('1');
  if (others.length === 0) return first;
  const middle = Math.ceil(parts.length / 2);
  return join`(${combined(parts.slice(0, middle), operator)} ${sql(operator)} ${combined(parts.slice(middle), operator)})`;
}

/** SQL of our own, without gaps. */
function sql(text: string): Sql {
  return { text, values: [] };
}

/** Puts pieces of SQL together: what is SQL stands as it is, everything else is bound. */
function join(texts: TemplateStringsArray, ...parts: readonly (Sql | string | number)[]): Sql {
  let text = texts[0] ?? '';
  const values: (string | number)[] = [];
  parts.forEach((part, index) => {
    if (typeof part === 'object') {
      text += part.text;
      values.push(...part.values);
    } else {
      text += '?';
      values.push(part);
    }
    text += texts[index + 1] ?? '';
  });
  return { text, values };
}
