import { caseless, NOT_IN_TRASH } from '../../assets/asset.js';
import { numberPasses } from '../../assets/condition-test.js';
import { ALL_TYPES } from '../../assets/metadata-field.js';
import { IMAGE_OPTIMIZATION } from '../../assets/optimization.js';
import type { AssetSearch, Condition, NumberTest, TextField, TextTest } from '../../assets/search.js';
import { textQuery } from '../asset-text.js';
import { and, inList, join, or, type Sql, sql } from './sql.js';
import { isNegative, negated, numberSql, positiveOf, positivePasses, positiveSql } from './tests-sql.js';

/** Which assets are searched. */
export type Scope = Pick<AssetSearch, 'companyId' | 'trashState'>;

/**
 * A condition as SQL.
 *
 * @param form whether each row is tested by itself, or by its id being in a set. A plus keeps SQLite from scanning all values of a field for
 *   each row.
 */
export function conditionSql(scope: Scope, condition: Condition, form: 'row' | 'set'): Sql {
  switch (condition.kind) {
    case 'text': {
      const { field, test } = condition;
      const set = form === 'set' ? textIds(field, test) : undefined;
      return negated(test, set ? join`asset.id IN (${set})` : textRow(field, test));
    }
    case 'number':
      return numberSql(`asset.${condition.field}`, condition.test);
    case 'momentText': {
      const { field, timeZone, test } = condition;
      const text = join`momentText(asset.${sql(field)}, ${timeZone})`;
      return negated(test, positiveSql(join`caseless(${text})`, text, test));
    }
    case 'user': {
      const { field, test } = condition;
      // No index helps inside an address, and there are few users.
      const positive = positiveSql('caseless(email)', 'email COLLATE BINARY', test);
      const among = join`asset.${sql(field)} IN (SELECT id FROM user WHERE ${positive})`;
      const nobody = userlessSql(field, test);
      if (nobody) return negated(test, join`(${nobody} OR asset.${sql(field)} IS NOT NULL AND ${among})`);
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
      // Assets have the empty text for a field that their type does not have.
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

/**
 * The assets without a user that pass a test of that user's address, its negation aside: image optimization has changed some, of the others nobody
 * knows. Undefined where none of them can.
 */
export function userlessSql(field: 'createUserId' | 'lastModifyUserId', test: TextTest): Sql | undefined {
  const unknown = positivePasses(test, '');
  const optimized = field === 'lastModifyUserId' ? positivePasses(test, IMAGE_OPTIMIZATION) : unknown;
  if (unknown && optimized) return join`asset.${sql(field)} IS NULL`;
  return unknown || optimized ? join`(asset.${sql(field)} IS NULL AND asset.optimized = ${optimized ? 1 : 0})` : undefined;
}

/** Ids of the assets with a text that passes, whatever its case; undefined where the full-text index cannot tell. */
export function textIds(field: TextField, test: TextTest): Sql | undefined {
  const query = test.isCaseSensitive ? undefined : textQuery(field, positiveOf(test), test.value);
  return query === undefined ? undefined : join`SELECT rowid FROM assetText WHERE assetText MATCH ${query}`; // full-text index
}

function textRow(field: TextField, test: TextTest): Sql {
  const column = `asset.${field}`;
  const isKey = field === 'name' || field === 'fileName';
  return positiveSql(isKey ? `${column}Key` : `caseless(${column})`, `ifnull(${column}, '')`, test);
}

/** Ids of the assets with a value of a field that passes. */
export function metadataIds(fieldId: number, test: TextTest): Sql {
  return join`SELECT assetId FROM assetMetadata WHERE fieldId = ${fieldId} AND ${positiveSql('valueKey', 'value', test)}`; // assetMetadataByValue
}

/** Ids of the assets with a number of a field that passes. */
export function metadataNumberIds(fieldId: number, test: NumberTest): Sql {
  return join`SELECT assetId FROM assetMetadata WHERE fieldId = ${fieldId} AND number IS NOT NULL AND ${numberSql('number', test)}`; // assetMetadataByNumber
}

/** Assets that have a field without a value: its default holds for them. */
function lacking(fieldId: number, assetType: string): Sql {
  const without = join`asset.id NOT IN (SELECT assetId FROM assetMetadata WHERE fieldId = ${fieldId})`; // assetMetadataByValue
  return assetType === ALL_TYPES ? without : join`(asset.type = ${assetType} AND ${without})`;
}

/** Ids of the assets with one of some tags. */
export function tagIds(fieldId: number, values: readonly string[]): Sql {
  return join`SELECT assetId FROM assetMetadata WHERE fieldId = ${fieldId} AND ${inList('valueKey', values.map(caseless))}`; // assetMetadataByValue
}

/** Whether assets in the trash are searched, too. */
export function mayBeTrashed({ trashState }: Scope): boolean {
  return trashState !== NOT_IN_TRASH;
}

/** A condition on an asset's folder; for an asset that went to the trash with its folder, on the path that it had. */
export function whereItWas(folder: Sql, path: Sql): Sql {
  return join`CASE WHEN asset.trashedFrom IS NULL THEN ${folder} ELSE ${path} END`;
}
