import type { PublishContext } from '../assets/publish-context.js';
import type { JobLogType, JobType, RecordedJobType } from '../contract/names.js';
import type { JobKindName, RecordedKind, SubmittedDetail, SubmittedKind } from './job-detail.js';

/** What all kinds of job have. */
interface AnyKind {
  /** The `type` constant of the API. */
  readonly type: JobType | RecordedJobType;
  /** Log types of the first row, the last row and the rows of items; null where the kind has none. */
  readonly log: {
    readonly begin: JobLogType;
    readonly end: JobLogType;
    readonly success: JobLogType;
    readonly warning: JobLogType | null;
    readonly error: JobLogType;
  };
}

/** What distinguishes one kind of job that is submitted (source: job-types.json of the contract). */
export interface JobKind extends AnyKind {
  /** Name of its detail element in submitJob and ActiveJob. */
  readonly element: SubmittedKind;
  readonly type: JobType;
}

/** What distinguishes one kind of job that is recorded. */
interface RecordedJobKind extends AnyKind {
  readonly type: RecordedJobType;
}

/** The kinds of job that are submitted, by detail element. The upload endpoint makes `uploadPostJob`; submitJob takes the others. */
export const JOB_KINDS: Readonly<Record<SubmittedKind, JobKind>> = {
  imageServingPublishJob: {
    element: 'imageServingPublishJob',
    type: 'ImageServingPublish',
    log: {
      begin: 'BeginImageServingPublish',
      end: 'EndImageServingPublish',
      success: 'ImageServingPublishSuccess',
      warning: 'ImageServingPublishWarning',
      error: 'ImageServingPublishError',
    },
  },
  imageRenderingPublishJob: {
    element: 'imageRenderingPublishJob',
    type: 'ImageRenderingPublish',
    log: {
      begin: 'BeginImageRenderingPublish',
      end: 'EndImageRenderingPublish',
      success: 'ImageRenderingPublishSuccess',
      warning: null,
      error: 'ImageRenderingPublishError',
    },
  },
  videoPublishJob: {
    element: 'videoPublishJob',
    type: 'VideoPublish',
    log: {
      begin: 'BeginVideoPublish',
      end: 'EndVideoPublish',
      success: 'VideoPublishSuccess',
      warning: 'VideoPublishWarning',
      error: 'VideoPublishError',
    },
  },
  serverDirectoryPublishJob: {
    element: 'serverDirectoryPublishJob',
    type: 'ServerDirectoryPublish',
    log: {
      begin: 'BeginServerDirectoryPublish',
      end: 'EndServerDirectoryPublish',
      success: 'ServerDirectoryPublishSuccess',
      warning: 'ServerDirectoryPublishWarning',
      error: 'ServerDirectoryPublishError',
    },
  },
  uploadDirectoryJob: {
    element: 'uploadDirectoryJob',
    type: 'UploadFromServerDirectory',
    log: { begin: 'BeginUpload', end: 'EndUpload', success: 'UploadSuccess', warning: 'UploadWarning', error: 'UploadError' },
  },
  uploadUrlsJob: {
    element: 'uploadUrlsJob',
    type: 'UrlUpload',
    log: { begin: 'BeginUploadUrls', end: 'EndUploadUrls', success: 'UploadSuccess', warning: 'UploadWarning', error: 'UploadError' },
  },
  uploadPostJob: {
    element: 'uploadPostJob',
    type: 'UploadPost',
    log: { begin: 'BeginUpload', end: 'EndUpload', success: 'UploadSuccess', warning: 'UploadWarning', error: 'UploadError' },
  },
  metadataPublishJob: {
    element: 'metadataPublishJob',
    type: 'MetadataPublish',
    log: { begin: 'BeginMetadata', end: 'EndMetadata', success: 'MetadataSuccess', warning: null, error: 'MetadataFailure' },
  },
  optimizeImagesJob: {
    element: 'optimizeImagesJob',
    type: 'ImageOptimization',
    log: { begin: 'BeginReoptimize', end: 'EndReoptimize', success: 'ReoptimizeSuccess', warning: null, error: 'ReoptimizeFailure' },
  },
  ripPdfsJob: {
    element: 'ripPdfsJob',
    type: 'PdfRip',
    log: { begin: 'BeginPdfRip', end: 'EndPdfRip', success: 'PdfRipSuccess', warning: null, error: 'PdfRipError' },
  },
  reprocessAssetsJob: {
    element: 'reprocessAssetsJob',
    type: 'ReprocessAssets',
    log: { begin: 'BeginReoptimize', end: 'EndReoptimize', success: 'ReoptimizeSuccess', warning: null, error: 'ReoptimizeFailure' },
  },
  createVideoSitemapJob: {
    element: 'createVideoSitemapJob',
    type: 'CreateVideoSitemap',
    log: { begin: 'BeginVideoSitemap', end: 'EndVideoSitemap', success: 'VideoSitemapSuccess', warning: null, error: 'VideoSitemapError' },
  },
  exportJob: {
    element: 'exportJob',
    type: 'Export',
    log: { begin: 'BeginGet', end: 'EndGet', success: 'ReturnSuccess', warning: null, error: 'GetFailure' },
  },
  automatedSetGenerationJob: {
    element: 'automatedSetGenerationJob',
    type: 'AutomatedSetGeneration',
    log: {
      begin: 'BeginAutomatedSetGeneration',
      end: 'EndAutomatedSetGeneration',
      success: 'AutomatedSetGenerationSuccess',
      warning: null,
      error: 'AutomatedSetGenerationError',
    },
  },
};

/**
 * The kinds of job that are recorded once they are done: their log types are published, what writes them is not (d, c). Where no type for
 * failures is published, that of the nearest kind stands in (c).
 */
export const RECORDED_KINDS: Readonly<Record<RecordedKind, RecordedJobKind>> = {
  trashJob: {
    type: 'Trash',
    log: { begin: 'BeginTrash', end: 'EndTrash', success: 'TrashSuccess', warning: 'TrashWarning', error: 'TrashFailure' },
  },
  restoreTrashJob: {
    type: 'RestoreTrash',
    log: { begin: 'BeginRestoreTrash', end: 'EndRestoreTrash', success: 'RestoreTrashSuccess', warning: null, error: 'TrashFailure' },
  },
  emptyTrashJob: {
    type: 'EmptyTrash',
    log: { begin: 'BeginEmptyTrash', end: 'EndEmptyTrash', success: 'EmptyTrashSuccess', warning: null, error: 'TrashFailure' },
  },
  markForPublishJob: {
    type: 'MarkForPublish',
    log: { begin: 'BeginMarkForPublish', end: 'EndMarkForPublish', success: 'MarkForPublishSuccess', warning: null, error: 'MarkForPublishFailure' },
  },
  unmarkForPublishJob: {
    type: 'UnmarkForPublish',
    log: {
      begin: 'BeginUnmarkForPublish',
      end: 'EndUnmarkForPublish',
      success: 'UnmarkForPublishSuccess',
      warning: null,
      error: 'MarkForPublishFailure',
    },
  },
  metadataUploadJob: {
    type: 'MetadataUpload',
    log: { begin: 'BeginMetadata', end: 'EndMetadata', success: 'MetadataSuccess', warning: null, error: 'MetadataFailure' },
  },
  cleanupJob: {
    type: 'Cleanup',
    log: { begin: 'BeginDelete', end: 'EndDelete', success: 'DeleteSuccess', warning: null, error: 'DeleteFailure' },
  },
};

/** What a kind of job has, submitted or recorded. */
export function kindOf({ kind }: { readonly kind: JobKindName }): AnyKind {
  return isJobKind(kind) ? JOB_KINDS[kind] : RECORDED_KINDS[kind];
}

/** Whether a name is that of a detail element of a job that is submitted. */
export function isJobKind(name: string): name is SubmittedKind {
  return Object.hasOwn(JOB_KINDS, name);
}

/**
 * Pairs the name of a detail element with its content.
 *
 * @param detail validated against the schema of that element
 * @throws Error for an element that is not a job's
 */
export function submittedDetail(element: string, detail: object): SubmittedDetail {
  if (!isJobKind(element)) throw new Error(`"${element}" is no kind of job: expected one of ${Object.keys(JOB_KINDS).join(', ')}`);
  // Callers validate the detail by its element; the type checker cannot see that.
  return { kind: element, detail } as SubmittedDetail;
}

/** The publish context that a kind of job publishes to; kinds that publish nothing are missing. */
export const PUBLISH_CONTEXTS: Readonly<Partial<Record<JobKindName, PublishContext>>> = {
  imageServingPublishJob: 'ImageServing',
  imageRenderingPublishJob: 'ImageRendering',
  videoPublishJob: 'Video',
  serverDirectoryPublishJob: 'ServerDirectory',
};

const UPLOADS: ReadonlySet<JobKindName> = new Set(['uploadUrlsJob', 'uploadDirectoryJob', 'uploadPostJob']);

/** Whether a kind of job turns files into assets. Only these have transcoding tasks. */
export function isUpload(kind: JobKindName): boolean {
  return UPLOADS.has(kind);
}
