import type { DetailFields, JobDetail } from './job-detail.js';
import { isUpload } from './kinds.js';

/** The options that uploads have besides those that must be given, as the service fills them in (t). */
const UPLOAD_OPTIONS = {
  photoshopOptions: { process: 'None' },
  postScriptOptions: { process: 'None', resolution: 72, colorspace: 'Auto', alpha: false, extractSearchWords: false },
  pdfOptions: { process: 'render', resolution: 72, colorspace: 'Auto', pdfCatalog: true, extractSearchWords: false, extractLinks: true },
  illustratorOptions: { process: 'None', resolution: 72, colorspace: 'Auto', alpha: false },
  colorManagementOptions: { colorManagement: 'Default' },
  autoSetCreationOptions: {},
  mediaOptions: {},
  inDesignOptions: { process: 'None' },
} satisfies DetailFields;

/** Fills in what newer versions have besides (d: the default of its type's page). */
const NEWER_UPLOAD_OPTIONS = { unCompressOptions: { process: 'None' } } satisfies DetailFields;

/** The defaults of unsharp masking (d), for those who ask for it. */
const UNSHARP_MASK = { amount: 0, threshold: 6 };

/**
 * The detail element of a job as the service keeps it: what was left out is filled in, what was given stays as given (t for uploads of URLs and
 * image serving publish; i for the other kinds).
 *
 * @param preservePublishState the company's setting, which counts where the job says nothing (d)
 */
export function filledDetail({ kind, detail }: JobDetail, preservePublishState: boolean): object {
  const given: DetailFields = detail;
  switch (kind) {
    case 'uploadUrlsJob':
    case 'uploadDirectoryJob':
    case 'uploadPostJob':
    case 'reprocessAssetsJob':
      return {
        ...{ preservePublishState, preserveCrop: true },
        ...(kind === 'uploadPostJob' ? {} : { postJobOnlyIfFiles: false }),
        ...given,
        ...optionsOf(given, isUpload(kind) ? { ...UPLOAD_OPTIONS, ...NEWER_UPLOAD_OPTIONS } : UPLOAD_OPTIONS),
        ...(given.unsharpMaskOptions && { unsharpMaskOptions: { ...UNSHARP_MASK, ...given.unsharpMaskOptions } }),
        // Where the files come from is not told again (t).
        ...(kind === 'uploadUrlsJob' ? { urlArray: {} } : {}),
      };
    case 'ripPdfsJob': {
      const { postScriptOptions, pdfOptions, illustratorOptions, colorManagementOptions, inDesignOptions } = UPLOAD_OPTIONS;
      return { ...given, ...optionsOf(given, { postScriptOptions, pdfOptions, illustratorOptions, colorManagementOptions, inDesignOptions }) };
    }
    case 'imageServingPublishJob':
    case 'imageRenderingPublishJob':
    case 'videoPublishJob':
    case 'serverDirectoryPublishJob':
      return { httpCompletionUrl: '', ...given };
    case 'metadataPublishJob':
      return { forcePublish: false, ...given };
    case 'createVideoSitemapJob':
      return { forceUpdate: false, ...given };
    default:
      return given;
  }
}

/** Each of the options with the given values, and the defaults where there are none. */
function optionsOf(given: DetailFields, defaults: DetailFields): DetailFields {
  const values: Readonly<Record<string, unknown>> = given;
  const filled = Object.entries(defaults).map(([name, fallback]) => [name, Object.assign({}, fallback, values[name])]);
  // Each value has the type of its option, given or not.
  return Object.fromEntries(filled) as DetailFields;
}
