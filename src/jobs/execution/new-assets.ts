import { type Asset, newAsset } from '../../assets/asset.js';
import { newAssetId } from '../../assets/asset-id.js';
import { optimizationTime, optimizedAt } from '../../assets/optimization.js';
import type { Company } from '../../store/account-store.js';
import type { Store } from '../../store/store.js';
import type { Job } from '../job.js';

/** What jobs that bring in assets have in common. */

/** The company of a job. */
export function companyOf(store: Store, { companyId }: Job): Company {
  const company = store.accounts.companyById(companyId);
  if (!company) throw new Error(`There is no company ${companyId}`);
  return company;
}

/**
 * When an asset of a type that a job brought in was changed last, and by whom: images are optimized at once (t), but not those of a job that
 * was stopped or died (c).
 */
export function lastChange(job: Job, type: string, at: number): Pick<Asset, 'optimized' | 'lastModified' | 'lastModifyUserId'> {
  return isOptimized(job, type) ? optimizedAt(at) : { optimized: 0, lastModified: at, lastModifyUserId: job.userId };
}

/** When and by whom a new asset was created: an image seconds before it was optimized (t), but not before the job began. */
export function creation(job: Job, id: number, type: string, at: number): Pick<Asset, 'created' | 'createUserId'> {
  const created = isOptimized(job, type) ? Math.max(job.startedAt ?? at, at - optimizationTime(id)) : at;
  return { created, createUserId: job.userId };
}

function isOptimized({ outcome }: Job, type: string): boolean {
  return type === 'Image' && outcome === 'Completed';
}

/** Stores an asset that a job made from another: with its name as its file name unless it is given one. */
export function insertGenerated(store: Store, job: Job, from: Asset, asset: Pick<Asset, 'type' | 'name'> & Partial<Asset>, at: number): Asset {
  const { companyId, folderId, originalPath } = from;
  const { type, name } = asset;
  const id = newAssetId(companyOf(store, job).name, name, (taken) => store.assets.byId(taken) !== undefined);
  return store.assets.insert(
    newAsset({
      ...{ id, companyId, folderId, originalPath, fileName: name, description: name },
      ...creation(job, id, type, at),
      ...lastChange(job, type, at),
      ...asset,
    }),
  );
}
