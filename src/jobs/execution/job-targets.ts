import { type Asset, NOT_IN_TRASH } from '../../assets/asset.js';
import { parseAssetHandle } from '../../assets/asset-handle.js';
import { isSetType } from '../../assets/asset-type.js';
import { contextBit, contextOfType } from '../../assets/publish-context.js';
import type { Store } from '../../store/store.js';
import type { Job } from '../job.js';
import { handlesOf, type JobKindName } from '../job-detail.js';
import type { JobTarget } from '../job-target.js';
import { PUBLISH_CONTEXTS } from '../kinds.js';
import type { MessageKey } from '../messages.js';

/**
 * Selects the assets that a job works on that fires now: those its request names, those marked for publish, or those not optimized.
 * What it will publish is from here on told apart from what changes later.
 *
 * @param at when it fires: a job of the past finds no asset that has come or changed since
 * @returns undefined for jobs that work on no assets, and in a company that never had one: its items are generated (c)
 */
export function selectTargets(store: Store, job: Job, at: number): JobTarget[] | undefined {
  const { companyId, kind } = job;
  if (!WORKING_ON_ASSETS.has(kind) || !store.assets.hasAny(companyId)) return undefined;
  const wasThere = ({ lastModified }: Asset): boolean => lastModified <= at;
  const context = PUBLISH_CONTEXTS[kind];
  if (context) {
    const isIncremental = 'publishType' in job.detail && job.detail.publishType === 'Incremental';
    const marked = store.assets.marked(companyId, contextBit(context), isIncremental);
    const selected = marked.filter((asset) => contextOfType(asset.type) === context && wasThere(asset));
    store.publications.begin(
      selected.map(({ id }) => id),
      context,
    );
    return selected.map(targetOf);
  }
  if (kind === 'metadataPublishJob') return store.assets.marked(companyId, contextBit('ImageServing'), false).filter(wasThere).map(targetOf);
  if (kind === 'optimizeImagesJob') return store.assets.notOptimized(companyId).filter(wasThere).map(targetOf);
  return (handlesOf(job) ?? []).map((handle) => handleTarget(store, job, handle));
}

const WORKING_ON_ASSETS: ReadonlySet<string> = new Set([
  ...Object.keys(PUBLISH_CONTEXTS),
  ...['metadataPublishJob', 'optimizeImagesJob', 'ripPdfsJob', 'reprocessAssetsJob', 'exportJob', 'automatedSetGenerationJob'],
]);

function targetOf({ id, name, type, fileSize }: Asset): JobTarget {
  return { handle: '', assetId: id, name, type, bytes: fileSize, problem: null };
}

function handleTarget(store: Store, { companyId, kind }: Job, handle: string): JobTarget {
  const parts = parseAssetHandle(handle.trim());
  const asset = parts && store.assets.byId(parts.assetId);
  if (!asset || asset.companyId !== companyId) {
    const problem: MessageKey = parts ? 'unknownAsset' : 'malformedAssetHandle';
    return { handle, assetId: null, name: null, type: null, bytes: null, problem };
  }
  return { ...targetOf(asset), handle, problem: problemOf(asset, kind) };
}

/** Why a kind of job cannot work on an asset; null where it can. */
export function problemOf({ trashState, type }: Asset, kind: JobKindName): MessageKey | null {
  if (trashState !== NOT_IN_TRASH) return 'assetDeleted';
  // Exports do not take sets of any kind (d).
  if (kind === 'exportJob' && isSetType(type)) return 'setNotExported';
  return kind === 'ripPdfsJob' && type !== 'Pdf' ? 'notAPdf' : null;
}
