import { describe, expect, test } from 'vitest';
import { typeOfFile } from '../../src/assets/asset-type.js';
import { type AssetCompany, emptiedMock, field, items, uploadXml } from '../asset-company.js';
import { type FormPart, filePart, jobOptions, postUpload } from '../transports/upload-form.js';
import { namesOf, outcomes, setMode } from './job-results.js';

const emptied = emptiedMock();

describe('an upload of URLs', () => {
  test('makes of each file an asset of its type, with the block of that type', async () => {
    const types = [
      ['tif', 'Image', 'imageInfo'],
      ['JPG', 'Image', 'imageInfo'],
      ['psd', 'Image', 'imageInfo'],
      ['mp4', 'Video', 'videoInfo'],
      ['mp3', 'Audio', 'audioInfo'],
      ['ttf', 'Font', 'fontInfo'],
      ['icc', 'IccProfile', 'iccProfileInfo'],
      ['eps', 'PostScript', 'postScriptInfo'],
      ['vtt', 'VideoCaption', 'videoCaptionInfo'],
      ['xlsx', 'Excel', 'excelInfo'],
      ['docx', 'Word', 'wordInfo'],
      ['pptx', 'PowerPoint', 'powerPointInfo'],
      ['xsl', 'Xsl', 'xslInfo'],
      ['ai', 'Illustrator', 'illustratorInfo'],
      ['indd', 'InDesign', 'inDesignInfo'],
      ['pdf', 'Pdf', 'pdfInfo'],
      ['svg', 'Svg', 'svgInfo'],
      ['swf', 'Flash', 'flashInfo'],
      ['vnt', 'Vignette', 'vignetteInfo'],
      ['vnw', 'WindowsCovering', 'windowCoveringInfo'],
      ['vnc', 'Cabinet', 'cabinetInfo'],
      ['xml', 'Xml', 'xmlInfo'],
      ['zip', 'Zip', 'zipInfo'],
      ['rtf', 'Rtf', 'rtfInfo'],
      ['aco', 'Aco', 'acoInfo'],
    ] as const;
    const { company } = await emptied(types.map(([extension]) => `f/Name.of ${extension}.${extension}`));
    for (const [extension, type, block] of types) {
      const asset = await company.asset(`Name.of ${extension}`);
      expect(asset).toMatchObject({
        type,
        fileName: `Name.of ${extension}.${extension}`,
        folder: 'Acme/f/',
        readyForPublish: false,
        [block]: { originalPath: 'Acme/f/', originalFile: `Name.of ${extension}.${extension}` },
      });
      expect([extension, asset[block].fileSize > 0]).toEqual([extension, true]);
      expect(Object.keys(asset).filter((key) => key.endsWith('Info'))).toEqual([block]);
      if (type === 'Image') expect(asset.imageInfo.width).toBeGreaterThan(0);
    }
  });

  test('makes an Asset of what it does not know, with a warning, and nothing of what it cannot fetch', async () => {
    const { company } = await emptied();
    const bad = '<items><sourceUrl>nowhere</sourceUrl><destPath>bad.tif</destPath></items></urlArray>';
    const job = await company.run(uploadXml(['odd.xyz', 'none', '../up.tif', 'f/']).replace('</urlArray>', bad));
    expect(outcomes(job)).toEqual([
      'UploadWarning odd',
      'UploadWarning none',
      'UploadError up.tif',
      expect.stringMatching(/^UploadError/),
      'UploadError bad.tif',
    ]);
    expect((await company.assets()).map(({ name, type, folder }) => [name, type, folder])).toEqual([
      ['none', 'Asset', 'Acme/'],
      ['odd', 'Asset', 'Acme/'],
    ]);
    expect(await company.folders()).toEqual(['Acme/']);
  });

  test('puts assets into projects, and marks them', async () => {
    const { company } = await emptied();
    await company.ask('createProject', '<projectName>P</projectName>');
    await company.ask('createProject', '<projectName>Q</projectName>');
    const more = items('projectHandleArray', ['p|1|P', 'p|1|nobody', 'p|2|Q']);
    await company.upload(['one.tif', 'film.mp4'], { readyForPublish: true, more });
    expect((await company.assets()).map(({ name, projects, readyForPublish }) => [name, projects, readyForPublish])).toEqual([
      ['film', 'P', true],
      ['one', 'P', true],
    ]);
    // A new edition comes into the projects of its upload, too.
    await company.upload(['one.tif'], { more: items('projectHandleArray', ['p|1|Q']) });
    expect((await company.asset('one')).projects).toBe('P,Q');
  });

  test('gives assets the keywords of xmpKeywords, new editions among them', async () => {
    const { company } = await emptied();
    const keyword = async (word: string): Promise<string[]> =>
      namesOf(await company.assets(`<includeSubfolders>true</includeSubfolders><keywordArray><items>${word}</items></keywordArray>`));
    const upload = (keywords: string) =>
      company.run(uploadXml(['one.tif']).replace('</emailSetting>', `</emailSetting>${field('xmpKeywords', keywords)}`));
    await upload('summer, beach & <sun>');
    expect(await keyword('beach')).toEqual(['one']);
    await company.upload(['one.tif']);
    expect(await keyword('beach')).toEqual(['one']);
    await upload('winter');
    expect(await keyword('beach')).toEqual([]);
    expect(await keyword('winter')).toEqual(['one']);
  });

  test('that is stopped leaves what it had done', async () => {
    const { company, mock } = await emptied();
    const job = await company.submit(uploadXml(['a/one.tif', 'b/two.tif', 'c/three.tif']));
    mock.clock.advance('31s');
    await company.ask('stopJob', field('jobHandle', job));
    await mock.settle();
    expect(company.job(job)).toMatchObject({ outcome: 'Stopped', counts: { success: 2 } });
    expect(await company.paths()).toEqual({ one: 'Acme/a/one.tif', two: 'Acme/b/two.tif' });
    expect(await company.folders()).toEqual(['Acme/', 'Acme/a/', 'Acme/b/']);
  });
});

/** The beginning of an image of a size in pixels. */
const IMAGES: Readonly<Record<string, (width: number, height: number) => Buffer>> = {
  png: (width, height) => {
    const header = Buffer.alloc(25);
    header.writeUInt32BE(13, 0);
    header.write('IHDR', 4, 'latin1');
    header.writeUInt32BE(width, 8);
    header.writeUInt32BE(height, 12);
    header.set([8, 6, 0, 0, 0], 16);
    return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), header, Buffer.from('the rest of it')]);
  },
  gif: (width, height) => {
    const size = Buffer.alloc(7);
    size.writeUInt16LE(width, 0);
    size.writeUInt16LE(height, 2);
    return Buffer.concat([Buffer.from('GIF89a'), size, Buffer.from('the rest of it')]);
  },
  jpg: (width, height) => {
    const frame = Buffer.from([0xff, 0xc0, 0, 17, 8, 0, 0, 0, 0, 3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1]);
    frame.writeUInt16BE(height, 5);
    frame.writeUInt16BE(width, 7);
    const jfif = Buffer.from([0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0]);
    return Buffer.concat([Buffer.from([0xff, 0xd8]), jfif, frame, Buffer.from('the rest of it')]);
  },
};

describe('an upload of posted files', () => {
  const post = async (files: readonly FormPart[], more: { destFolder?: string; uploadParams?: string } = {}) => {
    const { company, mock } = await emptied();
    await postAgain(company, mock.url, files, more);
    await mock.settle();
    return { company, mock };
  };
  const postAgain = async (company: AssetCompany, url: string, files: readonly FormPart[], more: object = {}): Promise<void> => {
    const answer = await postUpload(url, { companyHandle: `c|${company.id}`, jobName: 'Post', endJob: true, ...more }, files);
    expect(answer.fault).toBeUndefined();
  };

  test.each(Object.entries(IMAGES))('reads the size of a %s from the file', async (extension, image) => {
    const content = image(1234, 567);
    const { company, mock } = await post([filePart(`sub/pic.${extension}`, content)], { destFolder: 'Acme/posted/' });
    const read = await company.asset('pic');
    expect(read).toMatchObject({
      type: 'Image',
      readyForPublish: true,
      folder: 'Acme/posted/sub/',
      imageInfo: { width: 1234, height: 567, anchorX: 617, anchorY: 283, fileSize: content.length },
    });
    const again = { destFolder: 'Acme/posted/', uploadParams: jobOptions({ overwrite: true }) };
    await postAgain(company, mock.url, [filePart(`sub/pic.${extension}`, image(10, 20))], again);
    await mock.settle();
    const renewed = await company.asset('pic');
    expect(renewed.imageInfo).toMatchObject({ width: 10, height: 20 });
    expect(renewed.assetHandle).toBe(read.assetHandle);
  });

  test('makes a size up where the file does not tell, and gives none to what is no image', async () => {
    const { company } = await post([filePart('pic.tif', 'no picture'), filePart('page.pdf', IMAGES.png?.(5, 5) ?? '')]);
    const { imageInfo } = await company.asset('pic');
    expect(imageInfo.width).toBeGreaterThan(5);
    expect(imageInfo.fileSize).toBe('no picture'.length);
    expect(await company.asset('page')).toMatchObject({ type: 'Pdf', pdfInfo: { originalFile: 'page.pdf' } });
  });

  test('puts assets into projects and gives them keywords', async () => {
    const { company, mock } = await emptied();
    await company.ask('createProject', '<projectName>P</projectName>');
    const uploadParams = `${jobOptions({ more: items('projectHandleArray', ['p|1|P']) })}<xmpKeywords>beach</xmpKeywords>`;
    await postAgain(company, mock.url, [filePart('pic.tif')], { uploadParams });
    await mock.settle();
    expect((await company.asset('pic')).projects).toBe('P');
    expect(await company.assets('<includeSubfolders>true</includeSubfolders><keywordArray><items>beach</items></keywordArray>')).toHaveLength(1);
  });
});

test('an upload of a server’s directory puts what it finds into its folder', async () => {
  const { company } = await emptied();
  const directory = (more = ''): string =>
    `<uploadDirectoryJob>${more}<serverDir>/in/new</serverDir><overwrite>true</overwrite><readyForPublish>true</readyForPublish><includeSubfolders>true</includeSubfolders><createMask>false</createMask><processMetadataFiles>false</processMetadataFiles><emailSetting>None</emailSetting></uploadDirectoryJob>`;
  const { counts } = await company.run(directory('<destFolder>Acme/in</destFolder>'));
  const assets = await company.assets();
  expect(counts).toMatchObject({ total: assets.length, success: assets.length });
  for (const { folder, fileName, type, readyForPublish } of assets) {
    expect([folder, type, readyForPublish]).toEqual(['Acme/in/', typeOfFile(fileName), true]);
  }
  // The same directory holds the same files: new editions, which move where the mode lets them.
  expect((await company.run(directory())).counts).toMatchObject({ total: assets.length, update: assets.length });
  expect(new Set((await company.assets()).map(({ folder }) => folder))).toEqual(new Set(['Acme/']));
});

describe('an upload of what is there', () => {
  const modes = ['OverwriteFullName', 'OverwriteAnyExt', 'OverwriteFullNameAnyFolder', 'OverwriteAnyExtAnyFolder'] as const;
  /** Which modes let a file replace a/chair.tif. */
  const replacing: Readonly<Record<string, readonly string[]>> = {
    'a/chair.tif': modes,
    'a/chair.jpg': ['OverwriteAnyExt', 'OverwriteAnyExtAnyFolder'],
    'b/chair.tif': ['OverwriteFullNameAnyFolder', 'OverwriteAnyExtAnyFolder'],
    'b/chair.jpg': ['OverwriteAnyExtAnyFolder'],
    'a/chair.mp4': [],
    'a/Chair.tif': [],
  };

  test.each(modes)('replaces, or gets a name of its own, in the mode %s', async (mode) => {
    for (const [path, isReplaced] of Object.entries(replacing)) {
      for (const overwrite of [true, false]) {
        const { company } = await emptied(['a/chair.tif']);
        const { assetHandle } = await company.asset('chair');
        await setMode(company, mode);
        const job = await company.run(uploadXml([path], { overwrite }));
        const isVideo = path.endsWith('.mp4');
        const fileName = path.slice(2);
        const case_ = `${path} overwrite ${overwrite}`;
        const found = (await company.assets()).map((asset) => `${asset.type} ${asset.name} ${asset.folder}${asset.fileName}`).sort();
        if (isReplaced.includes(mode)) {
          expect([case_, outcomes(job)]).toEqual([case_, [`${overwrite ? 'FileUpdated' : 'DuplicateSkipped'} chair`]]);
          expect([case_, found]).toEqual([case_, [`Image chair Acme/${overwrite ? path : 'a/chair.tif'}`]]);
          expect((await company.asset('chair')).assetHandle).toBe(assetHandle);
          continue;
        }
        const name = isVideo ? 'chair' : fileName.startsWith('Chair') ? 'Chair' : 'chair-1';
        expect([case_, outcomes(job)]).toEqual([case_, [`UploadSuccess ${name}`]]);
        expect([case_, found]).toEqual([case_, ['Image chair Acme/a/chair.tif', `${isVideo ? 'Video' : 'Image'} ${name} Acme/${path}`].sort()]);
      }
    }
  });

  test('finds the one with a number by its file, and counts on from there', async () => {
    const { company } = await emptied();
    await setMode(company, 'OverwriteFullName');
    await company.upload(['a/chair.tif', 'b/chair.tif', 'c/chair.tif', 'b/chair.tif']);
    const paths = { chair: 'Acme/a/chair.tif', 'chair-1': 'Acme/b/chair.tif', 'chair-2': 'Acme/c/chair.tif' };
    expect(await company.paths()).toEqual(paths);
    const before = await company.assets();
    const job = await company.run(uploadXml(['c/chair.tif', 'a/chair.tif', 'b/chair.tif']));
    expect(outcomes(job)).toEqual(['FileUpdated chair-2', 'FileUpdated chair', 'FileUpdated chair-1']);
    expect(await company.paths()).toEqual(paths);
    expect((await company.assets()).map(({ assetHandle }) => assetHandle)).toEqual(before.map(({ assetHandle }) => assetHandle));
    const found = await company.ask('getAssetJobLogs', field('assetHandle', await company.handle('chair-2')));
    expect(found.jobLogArray.items.map(({ logType }: { logType: string }) => logType)).toEqual(['UploadSuccess', 'FileUpdated']);
  });

  test.each(modes)('does not touch a set of that name, in the mode %s', async (mode) => {
    const { company } = await emptied(['one.tif']);
    await setMode(company, mode);
    await company.ask('createImageSet', '<folderHandle>Acme/</folderHandle><name>chair</name><type>ImageSet</type>');
    await company.ask('createAssetSet', '<folderHandle>Acme/</folderHandle><name>desk</name><subType>S</subType>');
    await company.upload(['chair.tif', 'desk.tif']);
    expect((await company.assets()).map(({ type, name }) => `${type} ${name}`)).toEqual([
      'ImageSet chair',
      'Image chair-1',
      'AssetSet desk',
      'Image desk-1',
      'Image one',
    ]);
  });

  test.each([
    [false, false, undefined, false],
    [true, false, undefined, true],
    [true, true, undefined, true],
    [true, false, false, false],
    [false, false, true, true],
    [true, true, false, true],
    [false, true, undefined, true],
  ])('keeps the publish state or takes the upload’s: retained %s, readyForPublish %s, preserved %s', async (retain, ready, preserve, isReady) => {
    const { company } = await emptied();
    await company.upload(['one.tif'], { readyForPublish: true });
    await company.ask('setCompanySettings', field('retainPublishState', retain));
    const early = preserve === undefined ? '' : field('preservePublishState', preserve);
    await company.upload(['one.tif', 'new.tif'], { readyForPublish: ready, early });
    expect((await company.asset('one')).readyForPublish).toBe(isReady);
    expect((await company.asset('new')).readyForPublish).toBe(ready);
  });

  test('keeps what is known of an asset but for its file', async () => {
    const { company, mock } = await emptied(['a/one.tif']);
    const before = await company.asset('one');
    const { fieldHandle } = await company.ask('createMetadataField', '<assetType>Asset</assetType><name>F</name><fieldType>String</fieldType>');
    await company.ask(
      'setAssetMetadata',
      `${field('assetHandle', before.assetHandle)}<updateArray><items>${field('fieldHandle', fieldHandle)}<value>x</value></items></updateArray>`,
    );
    mock.clock.advance('1h');
    await company.upload(['b/one.jpg']);
    const after = await company.asset('one');
    expect(after).toMatchObject({
      assetHandle: before.assetHandle,
      created: before.created,
      folder: 'Acme/b/',
      fileName: 'one.jpg',
      metadataArray: { items: [{ name: 'F', value: 'x' }, { name: 'eVideoTypeImage' }] },
      imageInfo: { originalPath: 'Acme/b/', originalFile: 'one.jpg' },
    });
    expect(after.lastModified.getTime()).toBeGreaterThan(before.lastModified.getTime());
  });
});

describe('things that happen while an upload runs', () => {
  const two = async (company: AssetCompany, first: readonly string[], second: readonly string[], overwrite = true): Promise<[string, string]> => [
    await company.submit(uploadXml(first, { overwrite }), 'First'),
    await company.submit(uploadXml(second, { overwrite }), 'Second'),
  ];

  test.each([true, false])('another one brings the same file: there is one asset (overwrite %s)', async (overwrite) => {
    const { company, mock } = await emptied();
    await two(company, ['a/one.tif'], ['a/one.tif'], overwrite);
    await mock.settle();
    expect(await company.paths()).toEqual({ one: 'Acme/a/one.tif' });
  });

  test('another one brings a file of that name that is no edition of it: both are there', async () => {
    const { company, mock } = await emptied();
    await two(company, ['one.mp4'], ['one.tif']);
    await mock.settle();
    expect((await company.assets()).map(({ type, name }) => `${type} ${name}`).sort()).toEqual(['Image one', 'Video one']);
    await setMode(company, 'OverwriteFullName');
    const [, second] = await two(company, ['a/desk.tif'], ['b/desk.tif', 'b/desk.tif']);
    await mock.settle();
    expect(await company.paths()).toMatchObject({ desk: 'Acme/a/desk.tif', 'desk-1': 'Acme/b/desk.tif' });
    expect(await company.assets()).toHaveLength(4);
    // The log names the asset that the file became.
    expect(outcomes(company.job(second))).toEqual(['UploadSuccess desk-1', 'FileUpdated desk-1']);
    const { jobLogArray } = await company.ask('getAssetJobLogs', field('assetHandle', await company.handle('desk-1')));
    expect(jobLogArray.items).toMatchObject([{ jobName: expect.stringMatching(/^Second/) }, { jobName: expect.stringMatching(/^Second/) }]);
  });

  test('its asset goes to the trash: the new edition brings it back, where it says', async () => {
    const { company, mock } = await emptied(['a/one.tif']);
    const { assetHandle } = await company.asset('one');
    await company.submit(uploadXml(['b/one.tif']));
    mock.clock.advance('11s');
    await company.ask('deleteFolder', '<folderHandle>Acme/a/</folderHandle>');
    await mock.settle();
    expect(await company.assets()).toMatchObject([{ assetHandle, name: 'one', folder: 'Acme/b/', trashState: 'NotInTrash' }]);
  });

  test.each(['emptied from the trash', 'replaced by another of its name', 'renamed'])(
    'its asset is %s: the file becomes an asset of its own',
    async (what) => {
      const { company, mock } = await emptied(['a/one.tif', 'b/other.tif']);
      const handle = field('assetHandle', await company.handle('one'));
      const first = await company.handle('one');
      await company.submit(uploadXml(['a/one.tif']));
      mock.clock.advance('11s');
      if (what === 'renamed') {
        await company.ask('renameAsset', `${handle}<newName>uno</newName><validateName>true</validateName>`);
      } else {
        await company.ask('deleteAsset', handle);
        if (what.startsWith('emptied')) await company.ask('emptyAssetsFromTrash', items('assetHandleArray', [first]));
        else
          await company.ask(
            'renameAsset',
            `${field('assetHandle', await company.handle('other'))}<newName>one</newName><validateName>true</validateName>`,
          );
      }
      await mock.settle();
      const paths = await company.paths();
      switch (what) {
        case 'renamed':
          expect(paths).toEqual({ uno: 'Acme/a/uno.tif', one: 'Acme/a/one.tif', other: 'Acme/b/other.tif' });
          expect(await company.handle('uno')).toBe(first);
          break;
        case 'emptied from the trash':
          expect(paths).toEqual({ one: 'Acme/a/one.tif', other: 'Acme/b/other.tif' });
          expect(namesOf(await company.assets('<includeSubfolders>true</includeSubfolders><trashState>InEmptiedTrash</trashState>'))).toEqual([
            'one',
          ]);
          break;
        default:
          expect(paths).toEqual({ one: 'Acme/b/one.tif', 'one-1': 'Acme/a/one.tif' });
          expect((await company.trashed()).map(({ assetHandle }) => assetHandle)).toEqual([first]);
      }
    },
  );

  test('a rule gives a file the type of another: nothing that was there changes its type', async () => {
    const { company, mock } = await emptied(['one.tif', 'film.mp4']);
    await mock.rules.add({ script: { items: [{ name: 'one.tif', type: 'Video' }, { name: 'film.tif' }] } });
    await company.run(uploadXml(['x.tif']));
    expect((await company.assets()).map(({ type, name }) => `${type} ${name}`).sort()).toEqual([
      'Image film',
      'Image one',
      'Video film',
      'Video one',
    ]);
  });
});
