import type { Asset } from '../../assets/asset.js';
import { IMAGE_SET_TYPES } from '../../assets/asset-type.js';
import type { PermissionType } from '../../assets/permissions.js';
import { IpsApiFault } from '../../contract/faults.js';
import type { SetMember } from '../../store/asset-store.js';
import type { OperationContext } from '../operation.js';
import type { AuthorizedCall } from '../operation-call.js';
import { assetOfHandle } from './asset-of-call.js';

/** The set that a call names. @throws IpsApiFault 30001 for an asset that can have no members, and the faults of `assetOfHandle` */
export function imageSetOfCall(call: AuthorizedCall<{ assetHandle: string }>, permission: PermissionType, context: OperationContext): Asset {
  const { assetHandle } = call.params;
  const set = assetOfHandle(assetHandle, 'assetHandle', permission, call, context);
  if (IMAGE_SET_TYPES.includes(set.type)) return set;
  throw new IpsApiFault(
    'invalidParameter',
    `assetHandle: the asset "${assetHandle}" is of the type ${set.type}: expected ${IMAGE_SET_TYPES.join(', ')}`,
  );
}

/**
 * Members as a set of a type has them: in image sets and spin sets each begins a page (d).
 *
 * @throws IpsApiFault 30001 naming a handle that there is not
 */
export function membersOf(
  set: Asset,
  members: readonly { readonly assetHandle: string; readonly pageReset: boolean }[],
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
