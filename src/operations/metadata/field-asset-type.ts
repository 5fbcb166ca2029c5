import { ASSET_TYPES } from '../../contract/constants.js';
import { IpsApiFault } from '../../contract/faults.js';
import { ALL_TYPES } from '../../store/metadata-store.js';

/**
 * The type of the assets that a metadata field is for; `Asset`, `All` or nothing means all types (c). Case does not matter (c).
 *
 * @throws IpsApiFault 30001 for what is no type
 */
export function fieldAssetType(text: string): string {
  const wanted = text.trim().toLowerCase();
  if (wanted === '' || wanted === 'all' || wanted === 'asset') return ALL_TYPES;
  const type = ASSET_TYPES.find((each) => each.toLowerCase() === wanted);
  if (!type) throw new IpsApiFault('invalidParameter', `assetType: "${text}" is no type of assets: expected All or one of ${ASSET_TYPES.join(', ')}`);
  return type;
}
