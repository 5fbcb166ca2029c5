import type { SortKey } from '../../assets/search.js';
import { join, type Sql, sql } from './sql.js';

/** How hits are sorted: what by, and the index that is walked where there are many. */
export interface Sorting {
  readonly key: Sql;
  readonly index: string;
}

/** What keys by name stand for. Those without an index of their own are sorted once all hits are found. */
const SORTINGS: Readonly<Record<Extract<SortKey, string>, readonly [key: string, index?: string]>> = {
  Name: ['nameKey', 'assetByName'],
  Created: ['created', 'assetByCreated'],
  Modified: ['lastModified', 'assetByLastModified'],
  AssetType: ['type', 'assetByType'],
  FileSize: ['fileSize', 'assetByFileSize'],
  fileName: ['fileNameKey', 'assetByFileName'],
  extension: ['fileExtension(asset.fileName)'],
  createdWith: ['caseless(asset.createdWith)'],
  keywords: ['caseless(asset.keywords)'],
  description: ['caseless(asset.description)'],
  comments: ['caseless(asset.comments)'],
  userData: ['caseless(asset.userData)'],
  folder: ['ifnull(asset.trashedFrom, (SELECT path FROM folder WHERE folder.id = asset.folderId))'], // primary key
  createUser: ['(SELECT caseless(email) FROM user WHERE user.id = asset.createUserId)'], // primary key
  lastModifyUser: ['(SELECT caseless(email) FROM user WHERE user.id = asset.lastModifyUserId)'], // primary key
  id: ['asset.id'],
};

/** How a search sorts its hits. Numbers of metadata fields come before texts. */
export function sortingOf(sortBy: SortKey): Sorting {
  if (typeof sortBy === 'string') {
    const [key, index = 'assetByName'] = SORTINGS[sortBy];
    return { key: sql(key), index };
  }
  const values = sortBy.map(({ fieldId, assetType, fallback }) => {
    const own = join`(SELECT ifnull(number, valueKey) FROM assetMetadata WHERE assetId = asset.id AND fieldId = ${fieldId} ORDER BY n LIMIT 1)`; // primary key
    const isOfType = assetType === undefined ? sql('1') : join`asset.type = ${assetType}`;
    return fallback === '' ? own : join`ifnull(${own}, CASE WHEN ${isOfType} THEN ${fallback} END)`;
  });
  return { key: values.reduce((before, value) => join`ifnull(${before}, ${value})`, sql('NULL')), index: 'assetByName' };
}
