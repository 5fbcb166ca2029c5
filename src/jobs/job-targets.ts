import type { Asset } from '../assets/asset.js';
import { NOT_IN_TRASH } from '../assets/asset.js';
import { parseAssetHandle } from '../assets/asset-handle.js';
import { contextBit, contextOfType, type PublishContext } from '../assets/publish-context.js';
import type { JobTarget } from '../store/job-target-store.js';
import type { Store } from '../store/store.js';
import type { Job } from './job.js';
import type { MessageKey } from './messages.js';
import { handlesOf } from './plan.js';

/** The context that a kind of job publishes to. */
export const PUBLISHING: Readonly<Record<string, PublishContext>> = {
  imageServingPublishJob: 'ImageServing',
  imageRenderingPublishJob: 'ImageRendering',
  videoPublishJob: 'Video',
  serverDirectoryPublishJob: 'ServerDirectory',
};

/**
 * What a job that fires now works on: assets that its request names, that are marked for publish, or that are not optimized.
 * What is to be published is told apart from then on from what changes later.
 * In a company that never had an asset, what jobs work on is made up (c): undefined then, and for jobs that work on no assets.
 *
 * @param at when it fires: a job of the past finds by itself no asset that has come or changed since then
 */
export function targetsOf(store: Store, job: Job, at: number): JobTarget[] | undefined {
  const { companyId, kind } = job;
  if (!WORKING_ON_ASSETS.has(kind) || !store.assets.hasAny(companyId)) return undefined;
  const wasThere = ({ lastModified }: Asset): boolean => lastModified <= at;
  const context = PUBLISHING[kind];
  if (context) {
    const { publishType }: { publishType?: string } = JSON.parse(job.detail);
    const marked = store.assets.marked(companyId, contextBit(context), publishType === 'Incremental');
    const taken = marked.filter((asset) => contextOfType(asset.type) === context && wasThere(asset));
    store.publications.begin(
      taken.map(({ id }) => id),
      context,
    );
    return taken.map(targetOf);
  }
  if (kind === 'metadataPublishJob') return store.assets.marked(companyId, contextBit('ImageServing'), false).filter(wasThere).map(targetOf);
  if (kind === 'optimizeImagesJob') return store.assets.notOptimized(companyId).filter(wasThere).map(targetOf);
  return (handlesOf(job) ?? []).map((handle) => handleTarget(store, job, handle));
}

const WORKING_ON_ASSETS = new Set([
  ...Object.keys(PUBLISHING),
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
export function problemOf({ trashState, type }: Asset, kind: string): MessageKey | null {
  if (trashState !== NOT_IN_TRASH) return 'assetDeleted';
  return kind === 'ripPdfsJob' && type !== 'Pdf' ? 'notAPdf' : null;
}
