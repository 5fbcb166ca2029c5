import type { Asset } from '../../assets/asset.js';
import type { Company } from '../../store/account-store.js';
import type { Store } from '../../store/store.js';
import type { Job } from '../job.js';
import { touchDerived } from './apply-image-change.js';
import { applyPhotoshopLayers } from './apply-photoshop-layers.js';
import { applySmartCrops } from './apply-smart-crops.js';

/**
 * What comes with an asset that a job stored: smart crops, the layers of a Photoshop file, changes of its derived assets.
 *
 * @param isReplaced whether it was there before, and has a new file
 * @param at when the job was done
 */
export function applyByproducts(store: Store, job: Job, company: Company, asset: Asset, isReplaced: boolean, at: number): void {
  applySmartCrops(store, job, company, asset, isReplaced, at);
  applyPhotoshopLayers(store, job, company, asset, at);
  if (isReplaced) touchDerived(store, asset, job.userId, at);
}
