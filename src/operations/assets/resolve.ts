import type { PermissionType } from '../../accounts/permissions.js';
import { type Asset, IN_TRASH, NOT_IN_TRASH } from '../../assets/asset.js';
import { parseAssetHandle } from '../../assets/asset-handle.js';
import { IMAGE_SET_TYPES } from '../../assets/asset-type.js';
import { IpsApiFault } from '../../contract/faults.js';
import type { SetMember } from '../../store/asset-store.js';
import { companyOfCall } from '../accounts/resolve.js';
import { requirePermission } from '../folders/permissions.js';
import type { OperationContext } from '../operation.js';
import type { AuthorizedCall } from '../operation-call.js';

/**
 * The asset that a handle names, in the trash or not.
 *
 * @param field name of the parameter, for the fault
 * @param permission what the caller is going to do with the asset; undefined if the operation checks that itself
 * @throws IpsApiFault 30001 naming the handle, if it is malformed or names no asset of the company; AuthorizationFault 20009 without the permission
 */
export function anyAssetOfHandle(
  handle: string,
  field: string,
  permission: PermissionType | undefined,
  call: AuthorizedCall<unknown>,
  context: OperationContext,
): Asset {
  const parts = parseAssetHandle(handle.trim());
  if (!parts) throw new IpsApiFault('invalidParameter', `${field}: "${handle}" is no asset handle: expected a|743 or a|743|1|538`);
  const company = companyOfCall(call);
  const asset = context.store.assets.byId(parts.assetId);
  if (asset?.companyId !== company.id) {
    throw new IpsApiFault('invalidParameter', `${field}: the company "${company.name}" has no asset with the handle "${handle}"`);
  }
  // Any permission takes that to read (d).
  for (const each of permission ? new Set<PermissionType>(['Read', permission]) : []) requirePermission(asset.folderId, each, call, context);
  return asset;
}

/** The asset that a handle names, which must not be in the trash. @throws IpsApiFault 30001 if it is, and the faults of `anyAssetOfHandle` */
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

/** The asset that a handle names, which must be in the trash (c). @throws IpsApiFault 30001 if it is not, and the faults of `anyAssetOfHandle` */
export function trashedAssetOfHandle(
  handle: string,
  field: string,
  permission: PermissionType,
  call: AuthorizedCall<unknown>,
  context: OperationContext,
): Asset {
  const asset = anyAssetOfHandle(handle, field, permission, call, context);
  if (asset.trashState !== IN_TRASH) {
    throw new IpsApiFault('invalidParameter', `${field}: the asset "${asset.name}" with the handle "${handle}" is not in the trash`);
  }
  return asset;
}

/** The image that a handle names. @throws IpsApiFault 30001 for an asset of another type, and the faults of `assetOfHandle` */
export function imageOfHandle(
  handle: string,
  field: string,
  permission: PermissionType,
  call: AuthorizedCall<unknown>,
  context: OperationContext,
): Asset {
  const asset = assetOfHandle(handle, field, permission, call, context);
  if (asset.type === 'Image') return asset;
  throw new IpsApiFault('invalidParameter', `${field}: the asset "${handle}" is of the type ${asset.type}: expected Image`);
}

/** The set that a call's `assetHandle` names. @throws IpsApiFault 30001 for an asset that cannot have members, and the faults of `assetOfHandle` */
export function imageSetOfCall(permission: PermissionType, call: AuthorizedCall<{ readonly assetHandle: string }>, context: OperationContext): Asset {
  const { assetHandle } = call.params;
  const set = assetOfHandle(assetHandle, 'assetHandle', permission, call, context);
  if (IMAGE_SET_TYPES.includes(set.type)) return set;
  throw new IpsApiFault(
    'invalidParameter',
    `assetHandle: the asset "${assetHandle}" is of the type ${set.type}: expected ${IMAGE_SET_TYPES.join(', ')}`,
  );
}

/**
 * The members that a call gives to a set. Each member of an image set or spin set begins a page (d).
 *
 * @throws IpsApiFault 30001 for the set itself, and the faults of `assetOfHandle`
 */
export function setMembers(
  members: readonly { readonly assetHandle: string; readonly pageReset: boolean }[],
  set: Asset,
  call: AuthorizedCall<unknown>,
  context: OperationContext,
): SetMember[] {
  const isForced = set.type === 'ImageSet' || set.type === 'SpinSet';
  return members.map(({ assetHandle, pageReset }) => {
    const { id } = assetOfHandle(assetHandle, 'memberArray', 'Read', call, context);
    if (id === set.id) throw new IpsApiFault('invalidParameter', `memberArray: "${assetHandle}" is the set itself`);
    return { assetId: id, pageReset: isForced || pageReset ? 1 : 0 };
  });
}
