import { caseless } from '../../assets/asset.js';
import { operation } from '../operation.js';
import { changeOf } from './asset-changes.js';
import { checkAssetName, refuseTakenName } from './asset-name.js';
import { assetOfHandle } from './resolve.js';

/**
 * Renames an asset. Its virtual file takes the name and keeps its extension (d); its real file keeps the name that it came with (d).
 * With `validateName` a name that another asset has is refused (t); without it nothing is checked, and two assets may share a name (d).
 *
 * @throws IpsApiFault 30000 for a taken name, 30001 for one that no asset can have, and the faults of `assetOfHandle`
 */
export const renameAsset = operation('renameAsset', (call, context) => {
  const { params, now } = call;
  const { store } = context;
  const asset = assetOfHandle(params.assetHandle, 'assetHandle', 'Write', call, context);
  const name = checkAssetName(params.newName, 'newName');
  if (name === asset.name) return {};
  if (params.validateName) refuseTakenName(name, asset.nameSpace, call, context);
  const extension = /\.[^.]+$/.exec(asset.fileName)?.[0] ?? '';
  const fileName = `${name}${extension}`;
  store.assets.update(asset, { ...changeOf(call), name, nameKey: caseless(name), fileName, fileNameKey: caseless(fileName) });
  store.folders.touch(asset.folderId, now);
  return {};
});
