import { companySettings } from '../../accounts/company-settings.js';
import type { Asset } from '../../assets/asset.js';
import { cropOf, newSubAssetId, type SubAsset } from '../../assets/sub-asset.js';
import type { Company } from '../../store/account-store.js';
import type { Store } from '../../store/store.js';
import type { Job } from '../job.js';
import type { DetailFields } from '../job-detail.js';
import { smartCropsOf, whyNoSmartCrops } from '../smart-crops.js';

/**
 * Gives an asset the smart crops that a job asks for (o). A crop that is there by the name keeps its handle; it is placed anew unless
 * `preserveSmartCrop` says otherwise (c).
 *
 * @param isReplaced whether the asset has a new file: crops that the job does not name are then placed anew, too (c)
 * @param at when the job was done
 */
export function applySmartCrops(store: Store, job: Job, company: Company, asset: Asset, isReplaced: boolean, at: number): void {
  const options: DetailFields = job.detail;
  const wanted = smartCropsOf(options);
  if (options.ignoreSmartCropGeneration || (wanted.length === 0 && !isReplaced)) return;
  const { subAssets } = store;
  const settings = companySettings(company);
  const there = new Map(subAssets.ofOwner(asset.id).map((each) => [each.name, each]));
  if (whyNoSmartCrops(asset, settings) !== undefined) {
    if (isReplaced) subAssets.clear(asset.id);
    return;
  }
  if (!options.preserveSmartCrop) {
    const named = new Set(wanted.map(({ name }) => name.trim()));
    const renewed = [...there.values()].filter(({ name }) => isReplaced && !named.has(name));
    for (const each of renewed) subAssets.put({ ...each, ...cropOf(asset, each.name, each), ...changed(job, at) });
  }
  for (const { name: text, width, height, type } of wanted) {
    const name = text.trim();
    const size = { width, height };
    const before = there.get(name);
    if (before) {
      if (!options.preserveSmartCrop) subAssets.put({ ...before, ...size, subType: type, ...cropOf(asset, name, size), ...changed(job, at) });
    } else if (there.size < settings.smartCropLimit) {
      const added: SubAsset = {
        ...{ id: newSubAssetId(asset.id, name, (id) => subAssets.byId(id) !== undefined), ownerId: asset.id, name, subType: type },
        ...size,
        ...cropOf(asset, name, size),
        ...{ swatchColor: null, created: at, createUserId: job.userId },
        ...changed(job, at),
      };
      there.set(name, subAssets.put(added));
    }
  }
}

function changed({ userId }: Job, at: number): Pick<SubAsset, 'lastModified' | 'lastModifyUserId'> {
  return { lastModified: at, lastModifyUserId: userId };
}
