import type { Asset } from '../../assets/asset.js';
import { parseAssetHandle } from '../../assets/asset-handle.js';
import { infoBlockOf } from '../../assets/asset-type.js';
import { IpsApiFault } from '../../contract/faults.js';
import type { ImageMap, ZoomTarget } from '../../store/target-store.js';
import { companyOfCall } from '../accounts/resolve.js';
import { assetOfHandle } from '../assets/resolve.js';
import { requirePermission } from '../folders/permissions.js';
import type { OperationContext } from '../operation.js';
import type { AuthorizedCall } from '../operation-call.js';

/** The image that a call's `assetHandle` names, for a change (d). @throws IpsApiFault 30001 for another type, and the faults of `assetOfHandle` */
export function imageOfCall(call: AuthorizedCall<{ readonly assetHandle: string }>, context: OperationContext): Asset {
  const { assetHandle } = call.params;
  const asset = assetOfHandle(assetHandle, 'assetHandle', 'Write', call, context);
  if (infoBlockOf(asset.type) === infoBlockOf('Image')) return asset;
  throw new IpsApiFault('invalidParameter', `assetHandle: the asset "${assetHandle}" is of the type ${asset.type}: expected Image`);
}

/** The zoom target that a `zoomTargetHandle` names. @throws the faults of `targetOfHandle` */
export function zoomTargetOfHandle(handle: string, call: AuthorizedCall<unknown>, context: OperationContext): ZoomTarget {
  return targetOfHandle(handle, 'ZoomTarget', (id) => context.store.targets.zoomTarget(id), call, context);
}

/** The image map that an `imageMapHandle` names. @throws the faults of `targetOfHandle` */
export function imageMapOfHandle(handle: string, call: AuthorizedCall<unknown>, context: OperationContext): ImageMap {
  return targetOfHandle(handle, 'ImageMap', (id) => context.store.targets.imageMap(id), call, context);
}

/** How faults speak of what has a handle of its own. */
const NAMES = {
  ZoomTarget: { field: 'zoomTargetHandle', thing: 'zoom target' },
  ImageMap: { field: 'imageMapHandle', thing: 'image map' },
} as const;

/**
 * What a handle names, on an image that the caller may change (d).
 *
 * @throws IpsApiFault 30001 naming the handle, if it is malformed or names nothing of the type in the company; AuthorizationFault 20009 without the
 *   permission
 */
function targetOfHandle<Target extends ZoomTarget | ImageMap>(
  handle: string,
  type: keyof typeof NAMES,
  find: (id: number) => Target | undefined,
  call: AuthorizedCall<unknown>,
  context: OperationContext,
): Target {
  const { field, thing } = NAMES[type];
  const company = companyOfCall(call);
  const parts = parseAssetHandle(handle.trim());
  if (!parts) throw new IpsApiFault('invalidParameter', `${field}: "${handle}" is no handle of a ${thing}: expected one that an answer had`);
  const target = parts.assetType === null || parts.assetType === type ? find(parts.assetId) : undefined;
  const asset = target && context.store.assets.byId(target.assetId);
  if (!target || asset?.companyId !== company.id) {
    throw new IpsApiFault('invalidParameter', `${field}: the company "${company.name}" has no ${thing} with the handle "${handle}"`);
  }
  for (const permission of ['Read', 'Write'] as const) requirePermission(asset.folderId, permission, call, context);
  return target;
}

/** Checks that what a handle names is on the image that the call names. @throws IpsApiFault 30001 if it is not (c) */
export function checkOnImage(target: ZoomTarget | ImageMap, image: Asset, field: string, handle: string): void {
  if (target.assetId === image.id) return;
  throw new IpsApiFault('invalidParameter', `${field}: "${handle}" is on another asset than "${image.name}"`);
}
