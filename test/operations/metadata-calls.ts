import { type AssetCompany, field, items } from '../asset-company.js';
import type { RequestOptions } from '../conversation.js';

/** A metadata field to create. */
export interface NewField {
  readonly name: string;
  readonly type?: string;
  readonly assetType?: string;
  readonly defaultValue?: string;
  readonly isEnforced?: boolean;
  readonly initialTagValue?: string;
}

/** The parameters of createMetadataField. */
export const fieldXml = ({ name, type = 'String', assetType = 'Asset', defaultValue, isEnforced, initialTagValue }: NewField): string =>
  [
    field('assetType', assetType) + field('name', name) + field('fieldType', type),
    defaultValue === undefined ? '' : field('defaultValue', defaultValue),
    isEnforced === undefined ? '' : field('isEnforced', isEnforced),
    initialTagValue === undefined ? '' : field('initialTagValue', initialTagValue),
  ].join('');

/** Creates a field. @returns its handle */
export async function make(company: AssetCompany, name: string, type: string, more: Partial<NewField> = {}): Promise<string> {
  return (await company.ask('createMetadataField', fieldXml({ name, type, ...more }))).fieldHandle;
}

/** An update of a field. */
export const update = (fieldHandle: string, values: string): string => `<items>${field('fieldHandle', fieldHandle)}${values}</items>`;
/** A plain value of an update. */
export const value = (text: string): string => field('value', text);
/** Tags of an update. */
export const tags = (kind: 'add' | 'set' | 'delete', ...values: string[]): string => items(`${kind}TagValueArray`, values);

/** The parameters of setAssetMetadata. */
export const setting = async (company: AssetCompany, asset: string, ...updates: string[]): Promise<string> =>
  `${field('assetHandle', await company.handle(asset))}<updateArray>${updates.join('')}</updateArray>`;

/** Sets metadata of an asset. */
export const set = async (company: AssetCompany, asset: string, ...updates: string[]) =>
  company.ask('setAssetMetadata', await setting(company, asset, ...updates));

/** What getAssets answers as metadata of an asset, by name, without the item that every image has. */
export async function metadata(company: AssetCompany, asset: string, options: RequestOptions = {}) {
  const { assetArray } = await company.ask('getAssets', items('assetHandleArray', [await company.handle(asset)]), options);
  const all: { name: string; value: string }[] = assetArray.items[0].metadataArray?.items ?? [];
  return Object.fromEntries(all.filter(({ name }) => name !== 'eVideoTypeImage').map(({ name, ...rest }) => [name, rest]));
}

/** The dictionaries of fields with tags. */
export const tagsOf = async (company: AssetCompany, ...handles: string[]) =>
  (await company.ask('getTagFieldValues', items('fieldHandleArray', handles))).fieldArray.items;

/** The dictionary of one field with tags. */
export const dictionary = async (company: AssetCompany, handle: string): Promise<string[]> =>
  (await tagsOf(company, handle))[0].valueArray.items ?? [];
