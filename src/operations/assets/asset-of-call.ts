import { type Asset, NOT_IN_TRASH } from '../../assets/asset.js';
import { parseAssetHandle } from '../../assets/asset-handle.js';
import type { PermissionType } from '../../assets/permissions.js';
import { IpsApiFault } from '../../contract/faults.js';
import { companyOfCall } from '../accounts/companies-of-call.js';
import { requirePermission } from '../folders/permission.js';
import type { OperationContext } from '../operation.js';
import type { AuthorizedCall } from '../operation-call.js';

/**
 * The asset that a handle names, in the trash or not.
 *
 * @param field name of the parameter, for the fault
 * @param permission what the caller is going to do with it; undefined where the caller looks at that by itself
 * @throws IpsApiFault 30001 naming the handle, where it is malformed or names no asset of the company; AuthorizationFault 20009 without the permission
 */
export function anyAssetOfHandle(
  handle: string,
  field: string,
  permission: PermissionType | undefined,
  call: AuthorizedCall<unknown>,
  context: OperationContext,
): Asset {
  const parts = parseAssetHandle(handle.trim());
  if (!parts) throw new IpsApiFault('invalidParameter', `${field}: "${handle}" is no asset handle: expected a|743|1|538 or a|743`);
  const company = companyOfCall(call);
  const asset = context.store.assets.byId(parts.assetId);
  if (asset?.companyId !== company.id) {
    throw new IpsApiFault('invalidParameter', `${field}: the company "${company.name}" has no asset with the handle "${handle}"`);
  }
  // Who changes something must be able to see it (d).
  for (const each of permission ? new Set<PermissionType>(['Read', permission]) : []) requirePermission(asset.folderId, each, call, context);
  return asset;
}

/**
 * The asset that a handle names, which must not be in the trash.
 *
 * @throws the faults of `anyAssetOfHandle`
 */
export function assetOfHandle(
  handle: string,
  field: string,
  permission: PermissionType | undefined,
  call: AuthorizedCall<unknown>,
  context: OperationContext,
): Asset {
  const asset = anyAssetOfHandle(handle, field, permission, call, context);
  if (asset.trashState !== NOT_IN_TRASH) {
    throw new IpsApiFault('invalidParameter', `${field}: the asset "${asset.name}" with the handle "${handle}" is in the trash`);
  }
  return asset;
}
