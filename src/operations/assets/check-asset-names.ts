import { nameSpaceOf } from '../../assets/asset-type.js';
import { companyOfCall } from '../accounts/resolve.js';
import { operation } from '../operation.js';

/** Which of some names image serving or image rendering already uses (d). */
export const checkAssetNames = operation('checkAssetNames', (call, context) => {
  const { id } = companyOfCall(call);
  const spaces = ['Image', 'Vignette', 'Cabinet', 'WindowsCovering'].map(nameSpaceOf);
  const names = call.params.assetNameArray?.items ?? [];
  return { inUseNameArray: { items: names.filter((name) => spaces.some((space) => context.store.assets.inUse(id, space, name))) } };
});
