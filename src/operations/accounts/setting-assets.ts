import { formatAssetHandle, parseAssetHandle } from '../../assets/asset-handle.js';
import { infoBlockOf, usualExtension } from '../../assets/asset-type.js';
import { formatFolderHandle } from '../../assets/folder-path.js';
import { VERSIONED } from '../../assets/handle-form.js';
import { type SharedProfile, sharedProfile } from '../../assets/shared-profile.js';
import { IpsApiFault } from '../../contract/faults.js';
import type { Asset } from '../../contract/generated-types.js';
import { toAssets } from '../assets/views.js';
import type { OperationContext } from '../operation.js';
import type { AuthorizedCall } from '../operation-call.js';
import { companyOfCall } from './resolve.js';

/** The types of assets that settings name (d). */
export type SettingAssetType = 'IccProfile' | 'Xsl';

/**
 * The handle of an asset that a setting is to name, in the form in which handles are stored.
 * The asset is a shared profile or one of the company's; in lenient mode an unknown handle counts as a shared asset (c).
 *
 * @param field name of the parameter, for the fault
 * @throws IpsApiFault 30001 naming the handle
 */
export function settingAssetHandle(
  handle: string,
  field: string,
  type: SettingAssetType,
  call: AuthorizedCall<unknown>,
  { store, settings }: OperationContext,
): string {
  const parts = parseAssetHandle(handle.trim());
  if (!parts) throw new IpsApiFault('invalidParameter', `${field}: "${handle}" is no asset handle: expected a|743 or a|743|1|538`);
  const { assetId } = parts;
  const company = companyOfCall(call);
  const asset = store.assets.byId(assetId);
  const known = asset?.companyId === company.id ? asset.type : sharedProfile(assetId) && 'IccProfile';
  if (known === undefined && (asset || settings.auth === 'strict')) {
    throw new IpsApiFault('invalidParameter', `${field}: the company "${company.name}" has no asset with the handle "${handle}"`);
  }
  if (known !== undefined && known !== type) {
    throw new IpsApiFault('invalidParameter', `${field}: the asset with the handle "${handle}" is of the type ${known}: expected ${type}`);
  }
  return formatAssetHandle(assetId, type, VERSIONED);
}

/** The asset that a setting names, as an element of an answer. If the store has none, it is answered as a shared one (c). */
export function settingAsset(handle: string, type: SettingAssetType, call: AuthorizedCall<object>, context: OperationContext): Asset {
  const assetId = parseAssetHandle(handle)?.assetId ?? 0;
  const [asset] = toAssets([assetId], 'settings', call, context);
  return asset ?? sharedAsset(sharedProfile(assetId) ?? fakeShared(assetId, type), type, call);
}

function fakeShared(id: number, type: SettingAssetType): SharedProfile {
  const name = `${type}${id}`;
  const folder = `Scene7SharedAssets/${type === 'Xsl' ? 'XSL' : 'ICCColorProfiles'}/`;
  return { id, name, fileName: `${name}.${usualExtension(type)}`, folder };
}

function sharedAsset({ id, name, fileName, folder }: SharedProfile, type: SettingAssetType, { version }: AuthorizedCall<unknown>): Asset {
  return {
    assetHandle: formatAssetHandle(id, type, version),
    type,
    name,
    fileName,
    folder,
    folderHandle: formatFolderHandle(folder, version),
    // Both types have an info element with these fields.
    [infoBlockOf(type) ?? '']: { originalPath: folder, originalFile: fileName, fileSize: 0 },
  };
}
