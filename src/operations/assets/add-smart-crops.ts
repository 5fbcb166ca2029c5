import { companySettings } from '../../accounts/company-settings.js';
import { newSubAssetId, problemOfCropRect } from '../../assets/sub-asset.js';
import { IpsApiFault } from '../../contract/faults.js';
import type { SmartCropAdd, SwatchColor } from '../../contract/generated-types.js';
import { whyNoSmartCrops } from '../../jobs/smart-crops.js';
import { companyOfCall } from '../accounts/resolve.js';
import { checkLine } from '../checked-line.js';
import { operation } from '../operation.js';
import { touchAsset } from './asset-changes.js';
import { batchOf } from './batch.js';
import { assetOfHandle } from './resolve.js';
import { toSubAssets } from './sub-assets.js';

/** Adds smart crops to an image, each on its own (c), as many as the company's settings allow (i). */
export const addSmartCrops = operation('addSmartCrops', (call, context) => {
  const { ownerHandle, addArray } = call.params;
  const { subAssets } = context.store;
  const settings = companySettings(companyOfCall(call));
  const owner = assetOfHandle(ownerHandle, 'ownerHandle', 'Write', call, context);
  const problem = whyNoSmartCrops(owner, settings);
  if (problem !== undefined) throw new IpsApiFault('invalidParameter', `ownerHandle: the asset "${owner.name}" gets no smart crops: ${problem}`);
  const { smartCropLimit, addSmartCropApiLimit } = settings;
  const count = addArray.items?.length ?? 0;
  if (count > addSmartCropApiLimit) {
    throw new IpsApiFault('invalidParameter', `addArray has ${count} crops: expected ${addSmartCropApiLimit} at most, as the company's settings say`);
  }
  const added: number[] = [];
  const answer = batchOf(
    addArray.items,
    ({ cropName }) => ({ subAssetHandle: '', subAssetName: cropName }),
    (crop) => {
      const { name, width, height } = checked(crop);
      const there = subAssets.ofOwner(owner.id);
      if (there.some((each) => each.name === name)) {
        throw new IpsApiFault('invalidParameter', `cropName: the asset "${owner.name}" already has a sub asset "${name}"`);
      }
      if (there.length >= smartCropLimit) {
        throw new IpsApiFault(
          'processing',
          `The asset "${owner.name}" already has ${there.length} smart crops: the company's limit is ${smartCropLimit}`,
        );
      }
      const { leftN, topN, widthN, heightN } = crop.cropRect;
      const { id } = subAssets.put({
        ...{ id: newSubAssetId(owner.id, name, (taken) => subAssets.byId(taken) !== undefined), ownerId: owner.id, name, subType: '' },
        ...{ width, height, leftN, topN, widthN, heightN, swatchColor: crop.swatchColor ? hexColor(crop.swatchColor) : null },
        ...{ created: call.now, createUserId: call.caller.id, lastModified: call.now, lastModifyUserId: call.caller.id },
      });
      added.push(id);
    },
  );
  if (added.length > 0) touchAsset(owner, call, context);
  return { ...answer, ...(added.length > 0 ? { successDetailArray: { items: toSubAssets(added, context) } } : {}) };
});

/** The name and the size, in whole pixels, of a crop. @throws IpsApiFault 30001 for a crop that cannot be */
function checked({ cropName, cropWidth, cropHeight, cropRect }: SmartCropAdd): { name: string; width: number; height: number } {
  const name = cropName.trim();
  checkLine(name, 'cropName', 'the crop, such as Large');
  const width = Math.round(cropWidth);
  const height = Math.round(cropHeight);
  const isSize = (pixels: number): boolean => pixels >= 1 && pixels <= 2_147_483_647;
  if (!isSize(width) || !isSize(height)) {
    throw new IpsApiFault('invalidParameter', `cropWidth ${cropWidth}, cropHeight ${cropHeight}: expected at least one pixel each way`);
  }
  const problem = problemOfCropRect(cropRect);
  if (problem !== undefined) throw new IpsApiFault('invalidParameter', problem);
  return { name, width, height };
}

/** A colour as six hexadecimal digits. @throws IpsApiFault 30001 for parts outside 0 to 255 */
function hexColor({ redColor, greenColor, blueColor }: SwatchColor): string {
  const parts = [redColor, greenColor, blueColor];
  if (parts.some((part) => part < 0 || part > 255)) {
    throw new IpsApiFault('invalidParameter', `swatchColor ${parts.join(', ')}: expected parts from 0 to 255`);
  }
  return parts.map((part) => part.toString(16).padStart(2, '0')).join('');
}
