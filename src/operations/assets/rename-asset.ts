import { caseless } from '../../assets/asset.js';
import { ALL_CONTEXTS } from '../../assets/publish-context.js';
import { IpsApiFault } from '../../contract/faults.js';
import { companyOfCall } from '../accounts/companies-of-call.js';
import { type OperationContext, operation } from '../operation.js';
import type { AuthorizedCall } from '../operation-call.js';
import { assetOfHandle } from './asset-of-call.js';

/**
 * Gives an asset another name; its virtual file takes it on and keeps its extension (d), its real file keeps the name that it came with (d).
 * A name that is taken is refused whatever `validateName` says: two assets cannot share one (c).
 */
export const renameAsset = operation('renameAsset', (call, context) => {
  const { params, now, caller } = call;
  const { store } = context;
  const asset = assetOfHandle(params.assetHandle, 'assetHandle', 'Write', call, context);
  const name = checkAssetName(params.newName, 'newName');
  if (name === asset.name) return {};
  refuseTakenName(name, asset.nameSpace, call, context);
  const extension = /\.[^.]+$/.exec(asset.fileName)?.[0] ?? '';
  const fileName = `${name}${extension}`;
  const named = { name, nameKey: caseless(name), fileName, fileNameKey: caseless(fileName) };
  store.assets.update(asset, { ...named, pending: ALL_CONTEXTS, lastModified: now, lastModifyUserId: caller.id });
  store.folders.touch(asset.folderId, now);
  return {};
});

/**
 * A text as the name of an asset.
 *
 * @throws IpsApiFault 30001 for what is none (c)
 */
export function checkAssetName(text: string, field: string): string {
  const name = text.trim();
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is refused
  if (name !== '' && name.length <= 250 && !/[/\\|\u0000-\u001f]/.test(name)) return name;
  throw new IpsApiFault(
    'invalidParameter',
    `${field}: "${text}" is no name of an asset: expected up to 250 characters of one line without "/", "\\" and "|"`,
  );
}

/** @throws IpsApiFault 30000 for a name that another asset has (o: this code, and these words) */
export function refuseTakenName(name: string, nameSpace: string, call: AuthorizedCall<unknown>, { store }: OperationContext): void {
  if (store.assets.inUse(companyOfCall(call).id, nameSpace, name)) throw new IpsApiFault('processing', `Asset ID '${name}' is already in use.`);
}
