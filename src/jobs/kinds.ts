/** What is particular to one kind of job (source: job-types.json of the contract). */
export interface JobKind {
  /** Name of its detail element in submitJob and ActiveJob. */
  readonly element: string;
  /** The `type` constant of the API. */
  readonly type: string;
  /** Log types of its begin, its end, and what can come of an item; null where the kind has none. */
  readonly log: {
    readonly begin: string;
    readonly end: string;
    readonly success: string;
    readonly warning: string | null;
    readonly error: string;
  };
}

/** All kinds of job, by detail element. `uploadPostJob` is what the upload endpoint makes; submitJob takes the others. */
export const JOB_KINDS: Readonly<Record<string, JobKind>> = {
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
 * The kind with this detail element.
 *
 * @throws Error for an element that is no job's
 */
export function jobKind(element: string): JobKind {
  const kind = JOB_KINDS[element];
  if (!kind) throw new Error(`"${element}" is no kind of job: expected one of ${Object.keys(JOB_KINDS).join(', ')}`);
  return kind;
}
