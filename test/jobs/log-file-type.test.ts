import { describe, expect, test } from 'vitest';
import { ASSET_TYPES } from '../../src/contract/constants.js';
import type { JobKindName } from '../../src/jobs/job-detail.js';
import { JOB_KINDS, RECORDED_KINDS } from '../../src/jobs/kinds.js';
import { logFileType } from '../../src/jobs/log-file-type.js';

/** The published job log file types (d). */
const PUBLISHED = [
  ...['NoType', 'PublishCatalog', 'OptimizedImage', 'MasterImage', 'SealedImage', 'Mask', 'Vignette', 'Thumbnail', 'ImageMap', 'IccProfile'],
  ...['Font', 'Xsl', 'Cabinet', 'WindowCovering', 'Video', 'ViewerSwf', 'Icon', 'VideoEncodingXml', 'ViewerConfigXml', 'Template', 'Catalog'],
  ...['Xml', 'ImageSet', 'RenderSet', 'SpinSet', 'Svg', 'Watermark', 'Pdf', 'Aco', 'PsdTemplate', 'Zip'],
];

// The keys of both tables are the kinds of job.
const KINDS = Object.keys({ ...JOB_KINDS, ...RECORDED_KINDS }) as JobKindName[];

describe('the type of file of a row', () => {
  test('is a published one, whatever the asset and the job', () => {
    for (const kind of KINDS) for (const type of [...ASSET_TYPES, null, 'Unheard']) expect(PUBLISHED).toContain(logFileType(type, kind));
  });

  test.each<[string | null, JobKindName, string]>([
    ['Image', 'uploadUrlsJob', 'MasterImage'],
    ['Image', 'uploadPostJob', 'MasterImage'],
    ['Image', 'trashJob', 'MasterImage'],
    ['Image', 'optimizeImagesJob', 'OptimizedImage'],
    ['Image', 'imageServingPublishJob', 'OptimizedImage'],
    ['Video', 'uploadUrlsJob', 'Video'],
    ['MasterVideo', 'videoPublishJob', 'Video'],
    ['Pdf', 'ripPdfsJob', 'Pdf'],
    ['WindowsCovering', 'uploadUrlsJob', 'WindowCovering'],
    ['Audio', 'uploadUrlsJob', 'NoType'],
    [null, 'exportJob', 'NoType'],
  ])('of %s in %s is %s', (type, kind, expected) => {
    expect(logFileType(type, kind)).toBe(expected);
  });
});
