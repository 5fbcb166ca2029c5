import { nameSpaceOf } from '../../assets/asset-type.js';
import type { CheckAssetNamesParam, CheckAssetNamesReturn } from '../../contract/generated-types.js';
import { companyOfCall } from '../accounts/companies-of-call.js';
import { type OperationContext, operation } from '../operation.js';
import type { AuthorizedCall } from '../operation-call.js';

/** Those of some names that image serving or image rendering has in use (d). */
export const checkAssetNames = operation((call: AuthorizedCall<CheckAssetNamesParam>, context: OperationContext): CheckAssetNamesReturn => {
  const { id } = companyOfCall(call);
  const spaces = ['Image', 'Vignette', 'Cabinet', 'WindowsCovering'].map(nameSpaceOf);
  const names = call.params.assetNameArray?.items ?? [];
  return { inUseNameArray: { items: names.filter((name) => spaces.some((space) => context.store.assets.inUse(id, space, name))) } };
});
