import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatAssetHandle, parseAssetHandle } from '../../src/assets/asset-handle.js';
import { VERSIONED } from '../../src/assets/handle-form.js';
import { allVersions } from '../../src/contract/api-version.js';
import { ASSET_TYPES } from '../../src/contract/constants.js';
import type { UploadSource } from '../../src/jobs/job-detail.js';
import { isJobKind, isUpload, JOB_KINDS, submittedDetail } from '../../src/jobs/kinds.js';
import { messageText } from '../../src/jobs/messages.js';
import { countItems, planItems, videoItems } from '../../src/jobs/plan.js';
import type { PlanInput } from '../../src/jobs/plan-input.js';
import type { PlannedItem, PlannedJob } from '../../src/jobs/planned-item.js';

const INPUT: PlanInput = { company: 'Outfitters', seed: 1, waitTime: 1000, itemTime: 1000, items: { min: 3, max: 5 } };

/** What the first release planned for two jobs: a file that it wrote must go on with the same items. */
const PUBLISHED = [
  ['rustic_car_412', 33642222, 4811962],
  ['luxurious_chair_302', 1802957019, 4541101],
  ['handmade_towels_801', 969110792, 8060640],
];
const IN_DIRECTORY = [
  ['refined_soap_361', 1456723347, 'refined_soap_361.jpg'],
  ['practical_mouse_756', 1231037113, 'practical_mouse_756.jpg'],
  ['sleek_mouse_305', 1833142542, 'sleek_mouse_305.tif'],
  ['recycled_bacon_726', 683032248, 'recycled_bacon_726.tif'],
  ['small_bacon_443', 1234412904, 'small_bacon_443.psd'],
];

/** A job that is planned, with what it is given to work on. */
type GivenJob = PlannedJob & { readonly given?: readonly UploadSource[] };

/** The first job of its company. @param detail whole or not */
function jobOf(kind: string, detail: object = {}): GivenJob {
  return { ordinal: 1, originalName: 'Publish', ...submittedDetail(kind, detail) };
}

const publish = jobOf('imageServingPublishJob', { publishType: 'Full', emailSetting: 'None' });

function exactly(count: number): Pick<PlanInput, 'items'> {
  return { items: { min: count, max: count } };
}

function planOf({ given, ...job }: GivenJob, input: Partial<PlanInput> = {}): PlannedItem[] {
  const planInput = { ...INPUT, ...input };
  return planItems(job, planInput, countItems(job, planInput, given), { given });
}

function upload(...given: UploadSource[]): GivenJob {
  return { ...jobOf('uploadUrlsJob', { numUrls: given.length }), given };
}

function reprocess(...handles: string[]): GivenJob {
  return jobOf('reprocessAssetsJob', { assetHandleArray: { items: handles } });
}

/** The one item of a job. */
function onlyItem(job: GivenJob): PlannedItem {
  const [item, ...others] = planOf(job);
  expect(others).toEqual([]);
  if (!item) throw new Error('no item');
  return item;
}

describe('the items of a job', () => {
  test.each(Object.keys(JOB_KINDS))('are the same for the same job and plan input: %s', (kind) => {
    expect(planOf(jobOf(kind))).toEqual(planOf(jobOf(kind)));
    expect(planOf(jobOf(kind)).length).toBeGreaterThan(0);
  });

  test('are the same whatever was planned in between', () => {
    const first = planOf(publish);
    planOf({ ...jobOf('videoPublishJob'), ordinal: 3, originalName: 'Other' }, { company: 'Homeware', seed: 9 });
    planOf(reprocess('a|1|1|1'));
    expect(planOf(publish)).toEqual(first);
  });

  test('do not depend on how long things take', () => {
    expect(planOf(publish, { waitTime: 0, itemTime: 5 })).toEqual(planOf(publish));
  });

  test.each([
    ['seed', publish, { seed: 2 }],
    ['place among the jobs', { ...publish, ordinal: 2 }, {}],
    ['name', { ...publish, originalName: 'Republish' }, {}],
    ['company', publish, { company: 'Homeware' }],
  ])('are others for another %s', (_name, job, input) => {
    const names = planOf(publish, exactly(5)).map((item) => item.assetName);
    expect(planOf(job, { ...exactly(5), ...input }).map((item) => item.assetName)).not.toEqual(names);
  });

  test('are those that earlier releases planned', () => {
    expect(planOf(publish).map(({ assetName, assetId, arguments: { bytes } }) => [assetName, assetId, bytes])).toEqual(PUBLISHED);
    const directory = jobOf('uploadDirectoryJob', { serverDir: '/in', includeSubfolders: true });
    expect(planOf(directory).map(({ assetName, assetId, file }) => [assetName, assetId, file?.name])).toEqual(IN_DIRECTORY);
  });

  test('are as many as the range says, and every number of it comes up', () => {
    const counts = new Set(Array.from({ length: 200 }, (_each, seed) => countItems(publish, { ...INPUT, seed })));
    expect([...counts].sort()).toEqual([3, 4, 5]);
    expect(countItems(publish, { ...INPUT, ...exactly(0) })).toBe(0);
    expect(planOf(publish, exactly(7))).toHaveLength(7);
  });

  test('have names of their own', () => {
    const items = planOf(publish, exactly(3000));
    expect(new Set(items.map((item) => item.assetName)).size).toBe(3000);
  });

  test('go well where the job finds them by itself', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom(...Object.keys(JOB_KINDS)), (originalName, kind) => {
        for (const item of planOf({ ...jobOf(kind), originalName })) {
          expect(item).toMatchObject({ outcome: 'success', aux: null });
          expect(ASSET_TYPES).toContain(item.assetType);
          expect(messageText('en', item.message, { asset: item.assetName ?? '', path: item.file?.name ?? '', ...item.arguments })).not.toMatch(
            /[{}]|undefined/,
          );
        }
      }),
      { numRuns: 100 },
    );
  });

  test.each([
    ['imageServingPublishJob', ['Image']],
    ['imageRenderingPublishJob', ['Vignette', 'Cabinet']],
    ['videoPublishJob', ['Video']],
    ['uploadDirectoryJob', ['Image']],
    ['createVideoSitemapJob', ['Xml']],
  ])('of a %s are %s', (kind, types) => {
    for (const item of planOf(jobOf(kind), exactly(20))) expect(types).toContain(item.assetType);
  });

  test('of a video site map are the one file', () => {
    expect(planOf(jobOf('createVideoSitemapJob'))).toMatchObject([{ assetName: 'videositemap.xml', assetId: null }]);
  });
});

describe('a job that is given asset handles', () => {
  test.each([
    ['reprocessAssetsJob', 'assetHandleArray', 'Image'],
    ['exportJob', 'assetHandleArray', 'Image'],
    ['ripPdfsJob', 'pdfHandleArray', 'Pdf'],
  ])('has one item for each: %s', (kind, field, type) => {
    const items = planOf(jobOf(kind, { [field]: { items: ['a|210', ' a|211 ', 'a|210'] } }));
    expect(items).toMatchObject([
      { outcome: 'success', assetId: 210, assetType: type },
      { outcome: 'success', assetId: 211, assetType: type },
      { outcome: 'success', assetId: 210, assetType: type },
    ]);
    expect(items[2]).toEqual(items[0]);
    expect(items[1]?.assetName).not.toBe(items[0]?.assetName);
  });

  test('has no items where the list is empty', () => {
    expect(planOf(jobOf('exportJob', { assetHandleArray: {} }))).toEqual([]);
    expect(planOf(reprocess())).toEqual([]);
  });

  test('calls an asset by the same name in every job', () => {
    const job = { ...jobOf('exportJob', { assetHandleArray: { items: ['a|210|1|210'] } }), ordinal: 4, originalName: 'Other' };
    const [item] = planOf(job, { company: 'Homeware', seed: 77 });
    expect(item?.assetName).toBe(onlyItem(reprocess('a|210')).assetName);
  });

  test('has the asset type of the handle', () => {
    const handle = formatAssetHandle(210, 'Video', { index: 1 });
    expect(onlyItem(reprocess(handle))).toMatchObject({ assetId: 210, assetType: 'Video' });
  });

  test.each(['', 'a|', 'parka', 'a|x|1|2', 'a|1|1', '1|1', 'c|47', 'a|-1', 'a|1|1|1|1', 'a|1.5', 'a|1234567890123456'])(
    'has an error for "%s"',
    (handle) => {
      const item = onlyItem(reprocess(handle));
      expect(item).toMatchObject({ outcome: 'error', assetName: handle, assetType: null, assetId: null, aux: null });
      expect(messageText('en', item.message, item.arguments)).toBe(`"${handle}" is no asset handle.`);
    },
  );

  test('goes on with the others behind a malformed one', () => {
    expect(planOf(reprocess('a|1', 'nonsense', 'a|2')).map((item) => item.outcome)).toEqual(['success', 'error', 'success']);
  });
});

describe('a job that is given URLs', () => {
  const parka: UploadSource = { sourceUrl: 'http://files.example.com/1.tif', destPath: 'Outfitters/spring/parka.tif' };

  test('has one item for each, named after where it goes', () => {
    expect(planOf(upload(parka, { ...parka, destPath: 'lookbook.final.mp4' }))).toMatchObject([
      { outcome: 'success', assetName: 'parka', assetType: 'Image', message: 'uploaded' },
      { outcome: 'success', assetName: 'lookbook.final', assetType: 'Video', message: 'uploaded' },
    ]);
  });

  test('gives the same name of the same company the same number in every job, and another company another', () => {
    const { assetId } = onlyItem(upload(parka));
    expect(planOf({ ...upload(parka), ordinal: 9, originalName: 'Again' }, { seed: 5 })[0]?.assetId).toBe(assetId);
    expect(planOf(upload(parka), { company: 'Homeware' })[0]?.assetId).not.toBe(assetId);
    expect(onlyItem(upload({ ...parka, destPath: 'Outfitters/autumn/parka.tif' })).assetId).toBe(assetId);
    expect(onlyItem(upload({ ...parka, destPath: 'Outfitters/autumn/coat.tif' })).assetId).not.toBe(assetId);
  });

  test.each([
    ['photo.JPG', 'Image'],
    ['film.mov', 'Video'],
    ['song.mp3', 'Audio'],
    ['leaflet.pdf', 'Pdf'],
    ['logo.ai', 'Illustrator'],
    ['page.indd', 'InDesign'],
    ['drawing.svg', 'Svg'],
    ['type.otf', 'Font'],
    ['profile.icc', 'IccProfile'],
    ['print.eps', 'PostScript'],
    ['film.vtt', 'VideoCaption'],
    ['list.xlsx', 'Excel'],
    ['letter.doc', 'Word'],
    ['talk.pptx', 'PowerPoint'],
    ['data.xml', 'Xml'],
    ['all.zip', 'Zip'],
  ])('knows what %s is', (destPath, assetType) => {
    expect(onlyItem(upload({ ...parka, destPath }))).toMatchObject({ outcome: 'success', assetType });
  });

  test.each([
    ['notes.wpd', 'notes', 'wpd'],
    ['archive.tar.QQQ', 'archive.tar', 'qqq'],
    ['README', 'README', ''],
  ])('has a warning for a file type that nobody knows: %s', (destPath, assetName, extension) => {
    const item = onlyItem(upload({ ...parka, destPath }));
    expect(item).toMatchObject({ outcome: 'warning', assetName, assetType: 'Asset', message: 'uploaded' });
    expect(item.aux).toEqual([{ message: 'unknownFileType', arguments: { extension } }]);
  });

  test.each(['http://h/x', 'https://h/x', 'ftp://h/x', 'sftp://h/x', 'HTTPS://H/x', ' http://h/x '])('takes %s', (sourceUrl) => {
    expect(onlyItem(upload({ ...parka, sourceUrl })).outcome).toBe('success');
  });

  test.each(['', 'parka.tif', '/srv/parka.tif', 'file:///srv/parka.tif', 'http://', 'http:///x', 'mailto:a@b.c'])(
    'has an error for the URL "%s"',
    (sourceUrl) => {
      const item = onlyItem(upload({ ...parka, sourceUrl }));
      expect(item).toMatchObject({ outcome: 'error', assetName: 'parka.tif', assetId: null, message: 'malformedUrl' });
      expect(messageText('en', item.message, item.arguments)).toContain(`"${sourceUrl}"`);
    },
  );

  test.each(['', ' ', 'Outfitters/', 'Outfitters\\'])('has an error for the path "%s"', (destPath) => {
    const item = onlyItem(upload({ ...parka, destPath }));
    expect(item).toMatchObject({ outcome: 'error', assetId: null, message: 'unfitDestPath' });
    expect(item.assetName?.trim()).toBeTruthy();
  });
});

describe('the videos of a job', () => {
  const sources = ['a.tif', 'b.mp4', 'c.wpd', 'd.MOV'].map((destPath) => ({ sourceUrl: 'http://h/x', destPath }));

  test('are those of an upload, with their place', () => {
    const job = upload(...sources);
    expect(videoItems(job, planOf(job))).toEqual([
      { index: 1, name: 'b' },
      { index: 3, name: 'd' },
    ]);
  });

  test('are none of another job', () => {
    const job = jobOf('videoPublishJob');
    expect(videoItems(job, planOf(job))).toEqual([]);
  });

  test('can be there in uploads alone', () => {
    expect(Object.keys(JOB_KINDS).filter((kind) => isJobKind(kind) && isUpload(kind))).toEqual([
      'uploadDirectoryJob',
      'uploadUrlsJob',
      'uploadPostJob',
    ]);
  });
});

describe('an asset handle', () => {
  test.each([
    ['a|743|1|538', { assetId: 743, assetType: 'Image' }],
    ['a|210', { assetId: 210, assetType: null }],
    ['24265|1|17061', { assetId: 24265, assetType: 'Image' }],
    ['a|743|9999|538', { assetId: 743, assetType: null }],
    ['a|743|0|538', { assetId: 743, assetType: null }],
    ['743', undefined],
    ['743|1', undefined],
    ['', undefined],
    ['a|', undefined],
  ])('is read in every form: %s', (handle, parts) => {
    expect(parseAssetHandle(handle)).toEqual(parts);
  });

  test.each(allVersions().map(({ id }, index) => [id, index] as const))('of every type reads as it was written, in %s', (id, index) => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2_000_000_000 }), fc.constantFrom(...ASSET_TYPES), (assetId, assetType) => {
        const handle = formatAssetHandle(assetId, assetType, { index });
        expect(handle.startsWith('a|')).toBe(id !== 'unversioned');
        const isShort = id !== 'unversioned' && id >= '2010-01-31';
        expect(handle.split('|')).toHaveLength(isShort ? 2 : id === 'unversioned' ? 3 : 4);
        expect(parseAssetHandle(handle)).toEqual({ assetId, assetType: isShort ? null : assetType });
      }),
    );
  });

  test('of an asset without a type is an image', () => {
    expect(formatAssetHandle(7, null, { index: 1 })).toBe('a|7|1|7');
    expect(formatAssetHandle(7, null, { index: 0 })).toBe('7|1|7');
    expect(formatAssetHandle(7, 'Video', VERSIONED)).toBe('a|7');
  });

  test.each([
    ['Image', 1],
    ['Template', 2],
    ['ImageMap', 8],
    ['ZoomTarget', 9],
    ['AdjustedView', 10],
    ['IccProfile', 13],
    ['Font', 14],
    ['Video', 19],
    ['ImageSet', 22],
    ['Pdf', 25],
    ['Zip', 27],
    ['ViewerPreset', 40],
    ['AssetSet', 44],
  ])('has the published number of the type %s', (type, number) => {
    expect(formatAssetHandle(7, type, { index: 1 })).toBe(`a|7|${number}|7`);
  });
});
