import { ALL_TYPES, type MetadataField, type MetadataFieldType } from '../../src/assets/metadata-field.js';
import type { Condition, NumberTest, TextTest } from '../../src/assets/search.js';
import type { Company } from '../../src/store/account-store.js';

// What searches find according to the documentation, written without regard to how the store does it.

/** The users' e-mail addresses; the last one has characters that SQL's LIKE gives a meaning. */
export const EMAILS = ['Robin@example.com', 'ädä@example.com', 'o_reilly%@example.com'];
/** Paths of the folders, below the company's root. */
export const FOLDERS = ['', 'a/', 'a/b/', 'a/b/c/', 'a-b/', 'a0/', 'A/', 'ä ö/', '😀/'];
/** The fields to sort by, and the asset's property of each. */
export const SORTS = { Name: 'name', Created: 'created', Modified: 'lastModified', AssetType: 'type', FileSize: 'fileSize' } as const;

/** An asset with everything that searches can ask about. Users, folders, fields and projects are indexes in their lists. */
export interface ModelAsset {
  readonly type: string;
  readonly subType: string | null;
  readonly name: string;
  readonly extension: string;
  readonly folder: number;
  /** The folder that it was in when that went to the trash. */
  readonly trashedFrom: number | null;
  readonly trashState: number;
  readonly marked: number;
  readonly fileSize: number;
  readonly created: number;
  readonly lastModified: number;
  readonly creator: number | null;
  readonly modifier: number | null;
  readonly engine: string | null;
  readonly createdWith: string | null;
  readonly keywords: string | null;
  readonly description: string | null;
  readonly comments: string | null;
  readonly userData: string | null;
  readonly projects: readonly number[];
  /** The values of each field; undefined for none. */
  readonly values: readonly (readonly string[] | undefined)[];
}

/** A metadata field. */
export interface ModelField {
  readonly fieldType: MetadataFieldType;
  readonly assetType: string;
  readonly defaultValue: string;
}

/** A condition of the model. */
export type ModelCondition =
  | Extract<Condition, { kind: 'text' | 'number' | 'type' | 'folder' | 'id' | 'keyword' | 'extension' | 'constant' }>
  | { readonly kind: 'user'; readonly of: 'creator' | 'modifier'; readonly test: TextTest }
  | { readonly kind: 'metadata'; readonly field: number; readonly test: TextTest }
  | { readonly kind: 'metadataNumber'; readonly field: number; readonly test: NumberTest }
  | { readonly kind: 'tags'; readonly field: number; readonly values: readonly string[]; readonly all: boolean }
  | { readonly kind: 'group'; readonly match: 'MatchAll' | 'MatchAny'; readonly of: readonly ModelCondition[] };

/** A search of the model. */
export interface ModelSearch {
  readonly folder: { readonly path: string; readonly includeSubfolders: boolean } | undefined;
  readonly readable: readonly number[] | undefined;
  readonly trashState: number | undefined;
  readonly isMarked: boolean | undefined;
  readonly types: readonly string[] | undefined;
  readonly excludedTypes: readonly string[] | undefined;
  readonly subTypes: readonly string[] | undefined;
  readonly strictSubTypes: boolean;
  readonly excludedByproducts: 'all' | readonly { readonly engine: string; readonly type: string }[] | undefined;
  readonly project: number | undefined;
  readonly condition: ModelCondition | undefined;
  readonly sortBy: keyof typeof SORTS;
  readonly descending: boolean;
  readonly limit: number;
}

/** A text without case, letter by letter, so that its parts stay its parts; both lower-case forms of Σ are the same letter. */
function withoutCase(value: string): string {
  return [...value].map((letter) => letter.toLowerCase().replace('ς', 'σ')).join('');
}

function passesText({ op, value, isCaseSensitive }: TextTest, actuals: readonly string[]): boolean {
  const form = (each: string): string => (isCaseSensitive ? each : withoutCase(each));
  const wanted = form(value);
  const some = (holds: (actual: string) => boolean): boolean => actuals.some((actual) => holds(form(actual)));
  switch (op) {
    case 'Equals':
      return some((actual) => actual === wanted);
    case 'NotEquals':
      return !some((actual) => actual === wanted);
    case 'Contains':
      return some((actual) => actual.includes(wanted));
    case 'NotContains':
      return !some((actual) => actual.includes(wanted));
    case 'StartsWith':
      return some((actual) => actual.startsWith(wanted));
    case 'EndsWith':
      return some((actual) => actual.endsWith(wanted));
  }
}

function passesNumber(asked: NumberTest, actual: number): boolean {
  if ('min' in asked) return (actual >= asked.min && actual <= asked.max) === (asked.op === 'Between');
  const difference = actual - asked.value;
  return {
    Equals: difference === 0,
    NotEquals: difference !== 0,
    LessThan: difference < 0,
    LessThanEquals: difference <= 0,
    GreaterThan: difference > 0,
    GreaterThanEquals: difference >= 0,
  }[asked.op];
}

/** The number of a field's value; undefined for none. */
export function numberIn(fieldType: MetadataFieldType, value: string): number | undefined {
  if (value === '') return undefined;
  if (fieldType === 'Boolean') return value === 'True' ? 1 : 0;
  return fieldType === 'Date' ? Date.parse(value) : Number(value);
}

/** What follows the last dot, in lower case. */
function extensionIn(fileName: string): string {
  const dot = fileName.lastIndexOf('.');
  return dot < 0 ? '' : fileName.slice(dot + 1).toLowerCase();
}

/** The name of an asset's file. */
export function fileNameOf({ name, extension }: ModelAsset): string {
  return `${name}${extension}`;
}

/** A catalogue in the model, and its ids in the store. */
export interface Catalogue {
  readonly company: Company;
  readonly fields: readonly ModelField[];
  readonly assets: readonly ModelAsset[];
  readonly ids: readonly number[];
  readonly folderIds: readonly number[];
  readonly stored: readonly MetadataField[];
  readonly projectIds: readonly number[];
}

/** The path of an asset's folder; for an asset that went to the trash with it, the path that it had. */
function folderPath({ company }: Catalogue, asset: ModelAsset): string {
  return `${company.rootPath}${FOLDERS[(asset.trashState === 0 ? null : asset.trashedFrom) ?? asset.folder]}`;
}

/** The values of an asset's field: its own, else the default, if assets of its type have the field. */
function valuesOf({ fields }: Catalogue, asset: ModelAsset, field: number): readonly string[] {
  const { assetType, defaultValue } = fields[field] ?? { assetType: '', defaultValue: '' };
  return asset.values[field] ?? [assetType === ALL_TYPES || assetType === asset.type ? defaultValue : ''];
}

function holds(catalogue: Catalogue, asset: ModelAsset, id: number, asked: ModelCondition): boolean {
  switch (asked.kind) {
    case 'text':
      return passesText(asked.test, [asked.field === 'fileName' ? fileNameOf(asset) : (asset[asked.field] ?? '')]);
    case 'number':
      return passesNumber(asked.test, asset[asked.field]);
    case 'user':
      return passesText(asked.test, [EMAILS[asset[asked.of] ?? -1] ?? '']);
    case 'type':
      return passesText(asked.test, [asset.type]);
    case 'folder':
      return passesText(asked.test, [folderPath(catalogue, asset)]);
    case 'id':
      return passesText(asked.test, [String(id)]);
    case 'keyword':
      return passesText({ op: 'Contains', value: asked.value }, [asset.keywords ?? '']);
    case 'extension':
      return asked.extensions.includes(extensionIn(fileNameOf(asset))) !== asked.isNegated;
    case 'constant':
      return asked.holds;
    case 'metadata':
      return passesText(asked.test, valuesOf(catalogue, asset, asked.field));
    case 'metadataNumber': {
      const { fieldType = 'Int' } = catalogue.fields[asked.field] ?? {};
      return valuesOf(catalogue, asset, asked.field).some((value) => {
        const number = numberIn(fieldType, value);
        return number !== undefined && passesNumber(asked.test, number);
      });
    }
    case 'tags': {
      const own = new Set((asset.values[asked.field] ?? []).map(withoutCase));
      const has = (value: string): boolean => own.has(withoutCase(value));
      return asked.all ? asked.values.every(has) : asked.values.some(has);
    }
    case 'group':
      return asked.match === 'MatchAll'
        ? asked.of.every((each) => holds(catalogue, asset, id, each))
        : asked.of.some((each) => holds(catalogue, asset, id, each));
  }
}

function fits(catalogue: Catalogue, asset: ModelAsset, id: number, search: ModelSearch): boolean {
  const { folder, readable, types, excludedTypes, subTypes, excludedByproducts, project } = search;
  const path = folderPath(catalogue, asset);
  const wanted = folder && `${catalogue.company.rootPath}${folder.path}`;
  return (
    (wanted === undefined || path === wanted || (folder?.includeSubfolders === true && wanted.endsWith('/') && path.startsWith(wanted))) &&
    (readable?.includes(asset.folder) ?? true) &&
    (search.trashState === undefined || asset.trashState === search.trashState) &&
    (search.isMarked === undefined || asset.marked > 0 === search.isMarked) &&
    (types?.includes(asset.type) ?? true) &&
    !excludedTypes?.includes(asset.type) &&
    (subTypes === undefined || (asset.subType === null ? !search.strictSubTypes : subTypes.includes(asset.subType))) &&
    !(excludedByproducts === 'all' && asset.engine !== null) &&
    !(Array.isArray(excludedByproducts) && excludedByproducts.some(({ engine, type }) => engine === asset.engine && type === asset.type)) &&
    (project === undefined || asset.projects.includes(project)) &&
    (search.condition === undefined || holds(catalogue, asset, id, search.condition))
  );
}

/** Compares texts by code points, which UTF-16 does not order. */
function compare(one: string | number, other: string | number): number {
  if (typeof one === 'number' || typeof other === 'number') return Number(one) - Number(other);
  return Buffer.compare(Buffer.from(one), Buffer.from(other));
}

/** Ids of the assets that a search must find, in order. */
export function expectedIds(catalogue: Catalogue, search: ModelSearch): number[] {
  const key = (asset: ModelAsset): string | number => (search.sortBy === 'Name' ? withoutCase(asset.name) : asset[SORTS[search.sortBy]]);
  const found = catalogue.assets.flatMap((asset, n) => {
    const id = catalogue.ids[n] ?? 0;
    return fits(catalogue, asset, id, search) ? [{ key: key(asset), id }] : [];
  });
  found.sort((one, other) => (compare(one.key, other.key) || one.id - other.id) * (search.descending ? -1 : 1));
  return found.map(({ id }) => id);
}
