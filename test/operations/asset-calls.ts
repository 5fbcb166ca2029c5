import { expect } from 'vitest';
import type { IpsMock } from '../../src/index.js';
import { type Answer, ask, call, type RequestOptions } from '../conversation.js';
import { handles, OUTFITTERS } from './stored-catalogue.js';

/** An asset's handle as a parameter: of its number, or as it is. */
export const handle = (assetHandle: number | string): string =>
  `<assetHandle>${typeof assetHandle === 'number' ? `a|${assetHandle}` : assetHandle}</assetHandle>`;

/** The parameters of renameAsset. */
export const renamed = (asset: number | string, newName: string, validateName = true): string =>
  `${OUTFITTERS}${handle(asset)}<newName>${newName}</newName><validateName>${validateName}</validateName>`;

/** What the operations that move assets take. */
export const moved = (asset: number | string, folder: string): string => `${handle(asset)}<folderHandle>${folder}</folderHandle>`;

/** What getAssets answers for assets, in the trash or not. */
// biome-ignore lint/suspicious/noExplicitAny: answers of any kind
export async function assetsOf({ url }: IpsMock, ids: readonly (number | string)[], options: RequestOptions = {}): Promise<any[]> {
  return (await ask(url, 'getAssets', OUTFITTERS + handles(...ids), options)).assetArray.items ?? [];
}

/** Names of all assets in Outfitters that are not in the trash. */
export async function names({ url }: IpsMock, options: RequestOptions = {}): Promise<string[]> {
  const { assetArray } = await ask(url, 'searchAssets', `${OUTFITTERS}<includeSubfolders>true</includeSubfolders>`, options);
  return (assetArray.items ?? []).map(({ name }: { name: string }) => name);
}

/** A call that ends in a fault, and has changed nothing. */
export async function refused(mock: IpsMock, operation: string, params: string, options: RequestOptions = {}): Promise<Answer> {
  const before = (await mock.state.export()).store;
  const answer = await call(mock.url, operation, params, options);
  expect(answer.fault).toBeDefined();
  expect((await mock.state.export()).store).toEqual(before);
  return answer;
}
