import type { Asset } from '../../assets/asset.js';
import { nameSpaceOf } from '../../assets/asset-type.js';
import { ALL_CONTEXTS } from '../../assets/publish-context.js';
import { uniqueName } from '../../collections/unique-name.js';
import type { Store } from '../../store/store.js';
import type { Job } from '../job.js';
import type { DetailFields } from '../job-detail.js';
import { companyOf, insertGenerated } from './new-assets.js';

/** Whether a job runs scripts for automated sets on the files that it brings in (d). What the scripts say is not looked at (c). */
export function runsSetScripts({ autoSetCreationOptions }: DetailFields): boolean {
  return (autoSetCreationOptions?.autoSetsArray?.items ?? []).length > 0;
}

/**
 * Stores an image set for each group of assets whose names differ only in a number at the end (c), or fills those that are there anew.
 *
 * @param folderId where new sets go; undefined: to their first member
 * @param least how many members a set has at least
 */
export function storeSets(store: Store, job: Job, assets: readonly Asset[], folderId: number | undefined, least: number, at: number): void {
  const { readyForPublish }: DetailFields = job.detail;
  const groups = new Map<string, Asset[]>();
  for (const asset of assets) {
    const base = asset.name.replace(/[-_ ]?(?<!\d)\d+$/, '') || asset.name;
    groups.set(base, [...(groups.get(base) ?? []), asset]);
  }
  for (const [base, members] of groups) {
    const [first] = members;
    if (!first || members.length < least) continue;
    const name = freeSetName(store, job, `${base}_set`);
    const there = store.assets.inUse(job.companyId, nameSpaceOf('ImageSet'), name);
    const set = there
      ? store.assets.update(there, { pending: ALL_CONTEXTS, lastModified: at, lastModifyUserId: job.userId })
      : insertGenerated(
          store,
          job,
          first,
          {
            ...(folderId === undefined ? {} : { folderId }),
            type: 'ImageSet',
            name,
            thumbAssetId: first.id,
            marked: readyForPublish ? ALL_CONTEXTS : 0,
          },
          at,
        );
    store.assets.setMembers(
      set.id,
      members.map(({ id }) => ({ assetId: id, pageReset: 1 })),
    );
  }
}

/** The wanted name, with a number appended if an asset has it that is not an image set. */
function freeSetName(store: Store, job: Job, wanted: string): string {
  const { id } = companyOf(store, job);
  const isTaken = (name: string): boolean => (store.assets.inUse(id, nameSpaceOf('ImageSet'), name)?.type ?? 'ImageSet') !== 'ImageSet';
  return uniqueName(wanted, isTaken, (n) => `${wanted}-${n}`, 1);
}
