import { nameSpaceOf } from '../assets/asset-type.js';
import type { CheckAssetNamesParam, CheckAssetNamesReturn } from '../contract/generated-types.js';
import { type Call, type Ips, operation } from './call.js';
import { companyOfCall } from './companies-of-call.js';

/** Those of some names that image serving or image rendering has in use (d). */
export const checkAssetNames = operation((call: Call<CheckAssetNamesParam>, ips: Ips): CheckAssetNamesReturn => {
  const { id } = companyOfCall(call);
  const spaces = ['Image', 'Vignette', 'Cabinet', 'WindowsCovering'].map(nameSpaceOf);
  const names = call.params.assetNameArray?.items ?? [];
  return { inUseNameArray: { items: names.filter((name) => spaces.some((space) => ips.store.assets.inUse(id, space, name))) } };
});
