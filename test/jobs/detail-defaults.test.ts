import { describe, expect, test } from 'vitest';
import { filledDetail } from '../../src/jobs/detail-defaults.js';
import { jobRow } from '../store/rows.js';

const filled = (kind: string, detail: object, preservePublishState = false): object => filledDetail(jobRow({ kind, detail }), preservePublishState);

const GIVEN = { overwrite: true, readyForPublish: true, createMask: false, emailSetting: 'None' };

describe('the detail of an upload', () => {
  test('has what the request left out', () => {
    expect(filled('uploadUrlsJob', { ...GIVEN, numUrls: 1 })).toEqual({
      ...GIVEN,
      urlArray: {},
      numUrls: 1,
      preservePublishState: false,
      preserveCrop: true,
      photoshopOptions: { process: 'None' },
      postScriptOptions: { process: 'None', resolution: 72, colorspace: 'Auto', alpha: false, extractSearchWords: false },
      pdfOptions: { process: 'render', resolution: 72, colorspace: 'Auto', pdfCatalog: true, extractSearchWords: false, extractLinks: true },
      illustratorOptions: { process: 'None', resolution: 72, colorspace: 'Auto', alpha: false },
      colorManagementOptions: { colorManagement: 'Default' },
      autoSetCreationOptions: {},
      mediaOptions: {},
      postJobOnlyIfFiles: false,
      inDesignOptions: { process: 'None' },
      unCompressOptions: { process: 'None' },
    });
  });

  test('keeps what it gave, and fills in the rest of its options', () => {
    const given = {
      ...GIVEN,
      preserveCrop: false,
      preservePublishState: false,
      pdfOptions: { process: 'Rasterize', resolution: 150 },
      unsharpMaskOptions: { amount: 1.5 },
      postJobOnlyIfFiles: true,
    };
    expect(filled('uploadDirectoryJob', given, true)).toMatchObject({
      ...given,
      pdfOptions: { process: 'Rasterize', resolution: 150, colorspace: 'Auto', pdfCatalog: true, extractSearchWords: false, extractLinks: true },
      unsharpMaskOptions: { amount: 1.5, threshold: 6 },
    });
  });

  test('follows the setting of the company where it says nothing of the publish state', () => {
    for (const setting of [true, false]) expect(filled('uploadPostJob', GIVEN, setting)).toMatchObject({ preservePublishState: setting });
  });
});

test.each([
  ['imageServingPublishJob', { publishType: 'Full', emailSetting: 'None' }, { httpCompletionUrl: '' }],
  ['videoPublishJob', { emailSetting: 'None', httpCompletionUrl: 'http://x.test/' }, {}],
  ['metadataPublishJob', {}, { forcePublish: false }],
  ['createVideoSitemapJob', { forceUpdate: true }, {}],
  ['optimizeImagesJob', { emailSetting: 'None' }, {}],
  ['exportJob', { assetHandleArray: {}, fmt: 'orig', emailSetting: 'None' }, {}],
])('that of %s keeps what was given, with the defaults of its kind', (kind, given, defaults) => {
  expect(filled(kind, given)).toEqual({ ...given, ...defaults });
});

test('a rip fills in the options for documents alone', () => {
  const detail = filled('ripPdfsJob', { pdfHandleArray: {}, createMask: false, emailSetting: 'None' });
  expect(Object.keys(detail)).toEqual(expect.arrayContaining(['pdfOptions', 'postScriptOptions', 'illustratorOptions']));
  expect(detail).not.toHaveProperty('photoshopOptions');
});
