import { describe, expect, test } from 'vitest';
import { type AssetCompany, emptiedMock, field } from '../asset-company.js';
import { ask, call, type RequestOptions } from '../conversation.js';

const emptied = emptiedMock();
/** A company with an image, another one, and a video. */
const newCompany = async () => emptied(['a/one.tif', 'two.tif', 'film.mp4']);

const zoomTarget = (name: string, more: object = {}): string =>
  Object.entries({ name, xPosition: 40, yPosition: 30, width: 400, height: 300, ...more })
    .map(([each, value]) => field(each, value))
    .join('');
const imageMap = (name: string, more: object = {}): string =>
  Object.entries({ name, shapeType: 'Rectangle', region: '0,10,0,10', action: 'href="http://example.com/?a=1&b=2"', ...more })
    .map(([each, value]) => field(each, value))
    .join('');
const items = (field: string, elements: readonly string[]): string =>
  `<${field}>${elements.map((each) => `<items>${each}</items>`).join('')}</${field}>`;

/** The info of an image. */
// biome-ignore lint/suspicious/noExplicitAny: a test reaches into answers of any kind
const infoOf = async (company: AssetCompany, name: string, options: RequestOptions = {}): Promise<any> =>
  (await company.assets(undefined, options)).find((asset) => asset.name === name).imageInfo;
// biome-ignore lint/suspicious/noExplicitAny: the same
const zoomTargetsOf = async (company: AssetCompany, name: string, options: RequestOptions = {}): Promise<any[]> =>
  (await infoOf(company, name, options)).zoomTargets.items ?? [];
// biome-ignore lint/suspicious/noExplicitAny: the same
const imageMapsOf = async (company: AssetCompany, name: string, options: RequestOptions = {}): Promise<any[]> =>
  (await infoOf(company, name, options)).imageMaps.items ?? [];
const namesOf = (elements: readonly { name: string }[]): string[] => elements.map(({ name }) => name);

describe.each(['unversioned', '2008-01-15', '2010-01-31', '2014-04-03', '2022-11-01-beta'])('in %s', (version) => {
  const options = { version };

  test('zoom targets are created, read, changed and deleted', async () => {
    const { company, mock } = await newCompany();
    const of = field('assetHandle', await company.handle('one'));
    const save = async (xml: string): Promise<string> => (await company.ask('saveZoomTarget', xml, options)).zoomTargetHandle;
    const first = await save(of + zoomTarget('First', { userData: 'a & <b>' }));
    const second = await save(of + zoomTarget('Second'));
    expect(second).not.toBe(first);
    const created = new Date(mock.clock.now());
    const [target, ...others] = await zoomTargetsOf(company, 'one', options);
    expect(target).toEqual({
      zoomTargetHandle: first,
      ...{ name: 'First', xPosition: 40, yPosition: 30, width: 400, height: 300, userData: 'a & <b>' },
      ...(version === 'unversioned' ? {} : { position: 0 }),
      lastModified: created,
    });
    expect(namesOf(others)).toEqual(['Second']);
    expect(await zoomTargetsOf(company, 'two', options)).toEqual([]);
    mock.clock.advance('1h');
    expect(await save(of + field('zoomTargetHandle', first) + zoomTarget('Changed', { xPosition: 0, width: 1 }))).toBe(first);
    const [changed, ...rest] = await zoomTargetsOf(company, 'one', options);
    expect(changed).toMatchObject({ zoomTargetHandle: first, name: 'Changed', xPosition: 0, width: 1, lastModified: new Date(mock.clock.now()) });
    expect(rest).toEqual(others);
    expect(await company.ask('deleteZoomTarget', field('zoomTargetHandle', first), options)).toEqual({});
    expect(namesOf(await zoomTargetsOf(company, 'one', options))).toEqual(['Second']);
    await company.refuses('deleteZoomTarget', field('zoomTargetHandle', first), 30001, first);
  });

  test('image maps are created, read in the order of their positions, changed and deleted', async () => {
    const { company } = await newCompany();
    const of = field('assetHandle', await company.handle('one'));
    const enabled = version === 'unversioned' ? {} : { enabled: true };
    const save = async (xml: string): Promise<string> => (await company.ask('saveImageMap', of + xml, options)).imageMapHandle;
    const top = await save(imageMap('Top', { position: 5, ...enabled }));
    const bottom = await save(imageMap('Bottom', { position: -1, ...enabled }));
    const [first, second] = await imageMapsOf(company, 'one', options);
    expect(first).toMatchObject({ imageMapHandle: bottom, name: 'Bottom', position: -1 });
    expect(second).toMatchObject({
      imageMapHandle: top,
      ...{ name: 'Top', shapeType: 'Rectangle', region: '0,10,0,10', action: 'href="http://example.com/?a=1&b=2"', position: 5, ...enabled },
    });
    expect(await save(field('imageMapHandle', top) + imageMap('Top', { shapeType: 'Polygon', position: -2, ...enabled }))).toBe(top);
    expect(await imageMapsOf(company, 'one', options)).toMatchObject([{ name: 'Top', shapeType: 'Polygon' }, { name: 'Bottom' }]);
    expect(await company.ask('deleteImageMap', field('imageMapHandle', top), options)).toEqual({});
    expect(namesOf(await imageMapsOf(company, 'one', options))).toEqual(['Bottom']);
    await company.refuses('deleteImageMap', field('imageMapHandle', top), 30001, top);
  });
});

describe.each(['2008-01-15', '2014-04-03', '2022-11-01-beta'])('all at once in %s', (version) => {
  const options = { version };

  test('zoom targets are replaced by new ones', async () => {
    const { company } = await newCompany();
    const of = field('assetHandle', await company.handle('one'));
    const set = async (...names: string[]): Promise<string[]> => {
      const targets = items(
        'zoomTargetArray',
        names.map((name) => zoomTarget(name)),
      );
      return (await company.ask('setZoomTargets', of + targets, options)).zoomTargetHandleArray.items ?? [];
    };
    const before = await set('a', 'b', 'c');
    const after = await set('c', 'd');
    expect(after.filter((handle) => before.includes(handle))).toEqual([]);
    const targets = await zoomTargetsOf(company, 'one', options);
    expect(targets.map(({ zoomTargetHandle, name, position }) => [zoomTargetHandle, name, position])).toEqual([
      [after[0], 'c', 0],
      [after[1], 'd', 1],
    ]);
    expect(await set()).toEqual([]);
    expect(await zoomTargetsOf(company, 'one', options)).toEqual([]);
  });

  test('image maps are put into the order of the array; those of the same name keep their handles', async () => {
    const { company } = await newCompany();
    const of = field('assetHandle', await company.handle('one'));
    const set = async (...maps: [name: string, enabled: boolean][]): Promise<string[]> => {
      const array = items(
        'imageMapArray',
        maps.map(([name, enabled]) => imageMap(name, { enabled })),
      );
      return (await company.ask('setImageMaps', of + array, options)).imageMapHandleArray.items ?? [];
    };
    const [a, b] = await set(['a', true], ['b', false], ['gone', true]);
    const handles = await set(['b', true], ['new', true], ['a', false], ['a', true]);
    expect([handles[0], handles[2]]).toEqual([b, a]);
    expect(new Set(handles).size).toBe(4);
    const maps = await imageMapsOf(company, 'one', options);
    expect(maps.map(({ imageMapHandle, name, position, enabled }) => [imageMapHandle, name, position, enabled])).toEqual([
      [b, 'b', 0, true],
      [handles[1], 'new', 1, true],
      [a, 'a', 2, false],
      [handles[3], 'a', 3, true],
    ]);
    expect(await set()).toEqual([]);
  });
});

test('an image map that a version without the flag changes stays as it is: disabled', async () => {
  const { company } = await newCompany();
  const of = field('assetHandle', await company.handle('one'));
  const { imageMapHandle } = await company.ask('saveImageMap', of + imageMap('m', { position: 0, enabled: false }));
  const change = of + field('imageMapHandle', imageMapHandle) + imageMap('n', { position: 0 });
  await company.ask('saveImageMap', change, { version: 'unversioned' });
  expect(await imageMapsOf(company, 'one')).toMatchObject([{ name: 'n', enabled: false }]);
});

test('every form of a handle is taken in every version', async () => {
  const { company } = await newCompany();
  const of = field('assetHandle', await company.handle('one'));
  const options = { version: 'unversioned' };
  const { zoomTargetHandle } = await company.ask('saveZoomTarget', of + zoomTarget('z'), options);
  const [number] = zoomTargetHandle.split('|');
  const forms = [`a|${number}`, `a|${zoomTargetHandle}`, zoomTargetHandle];
  for (const version of ['unversioned', '2010-01-31', '2022-11-01-beta']) {
    for (const form of forms)
      await company.ask('saveZoomTarget', of + field('zoomTargetHandle', form) + zoomTarget(`${version} ${form}`), { version });
  }
  expect(namesOf(await zoomTargetsOf(company, 'one'))).toEqual([`2022-11-01-beta ${forms[2]}`]);
  // The number of a zoom target with the type of an image map.
  const { imageMapHandle } = await company.ask('saveImageMap', of + imageMap('m', { position: 0 }), options);
  const wrong = `${number}|${imageMapHandle.split('|')[1]}|${number}`;
  await company.refuses('deleteZoomTarget', field('zoomTargetHandle', wrong), 30001, wrong);
});

test('what is no target is refused with the cause, and changes nothing', async () => {
  const { company, mock } = await newCompany();
  const [one, two, film] = [await company.handle('one'), await company.handle('two'), await company.handle('film')];
  const on = (handle: string): string => field('assetHandle', handle);
  const { zoomTargetHandle } = await company.ask('saveZoomTarget', on(one) + zoomTarget('z'));
  const { imageMapHandle } = await company.ask('saveImageMap', on(one) + imageMap('m', { position: 0, enabled: true }));
  const before = (await mock.state.export()).store;
  const six = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => zoomTarget(name));
  const refusals: [string, string, ...string[]][] = [
    ['saveZoomTarget', on('a|1') + zoomTarget('n'), 'assetHandle', 'a|1'],
    ['saveZoomTarget', on(film) + zoomTarget('n'), 'assetHandle', 'Video', 'Image'],
    ['saveZoomTarget', on(one) + zoomTarget('n', { xPosition: -1 }), 'xPosition', '-1'],
    ['saveZoomTarget', on(one) + zoomTarget('n', { height: 0 }), 'height', '1 or more'],
    ['saveZoomTarget', on(two) + field('zoomTargetHandle', zoomTargetHandle) + zoomTarget('n'), 'zoomTargetHandle', '"two"'],
    ['saveZoomTarget', on(one) + field('zoomTargetHandle', 'a|999999') + zoomTarget('n'), 'zoomTargetHandle', 'a|999999'],
    ['saveZoomTarget', on(one) + field('zoomTargetHandle', 'z') + zoomTarget('n'), 'zoomTargetHandle', '"z"'],
    ['setZoomTargets', on(one) + items('zoomTargetArray', six), 'zoomTargetArray', '5 at most'],
    ['setZoomTargets', on(one) + items('zoomTargetArray', [zoomTarget('n', { width: 0 })]), 'width'],
    ['setImageMaps', on('a|1') + items('imageMapArray', [imageMap('n', { enabled: true })]), 'assetHandle', 'a|1'],
    ['setImageMaps', on(one) + items('imageMapArray', [imageMap('n', { shapeType: 'Circle', enabled: true })]), 'shapeType', 'Circle', 'Polygon'],
    ['saveImageMap', on(two) + field('imageMapHandle', imageMapHandle) + imageMap('n', { position: 0, enabled: true }), 'imageMapHandle', '"two"'],
    ['deleteImageMap', field('imageMapHandle', 'a|999999'), 'imageMapHandle', 'a|999999'],
  ];
  for (const [operation, params, ...reasons] of refusals) await company.refuses(operation, params, 30001, ...reasons);
  expect((await mock.state.export()).store).toEqual(before);
  for (const name of ['2', '3', '4', '5']) await company.ask('saveZoomTarget', on(one) + zoomTarget(name));
  await company.refuses('saveZoomTarget', on(one) + zoomTarget('6'), 30001, '5 at most');
});

test('targets of other companies are unknown', async () => {
  const { company, mock } = await newCompany();
  const { zoomTargetHandle } = await company.ask('saveZoomTarget', field('assetHandle', await company.handle('one')) + zoomTarget('z'));
  const { id } = await mock.companies.create({ name: 'Other' });
  const params = `<companyHandle>c|${id}</companyHandle>${field('zoomTargetHandle', zoomTargetHandle)}`;
  expect((await call(mock.url, 'deleteZoomTarget', params)).fault).toMatchObject({ code: 30001, reason: expect.stringContaining('Other') });
});

test('only those change targets who may write to the folder of the image', async () => {
  const { mock } = await emptied();
  const { id, users } = await mock.companies.create({ name: 'Bound', users: [{ role: 'IpsAdmin' }, { role: 'ImagePortalContribUser' }] });
  const [chief, member] = users.map(({ email, password }) => ({ user: email, password }));
  const company = `<companyHandle>c|${id}</companyHandle>`;
  const url = '<items><sourceUrl>http://files.example.com/x</sourceUrl><destPath>Bound/a/one.tif</destPath></items>';
  const flags = '<overwrite>true</overwrite><readyForPublish>false</readyForPublish><createMask>false</createMask><emailSetting>None</emailSetting>';
  const upload = `<uploadUrlsJob><urlArray>${url}</urlArray>${flags}</uploadUrlsJob>`;
  await ask(mock.url, 'submitJob', `${company}<jobName>Up</jobName>${upload}`, chief);
  await mock.settle();
  const found = await ask(mock.url, 'searchAssets', `${company}<includeSubfolders>true</includeSubfolders>`, chief);
  const target = field('assetHandle', found.assetArray.items[0].assetHandle) + zoomTarget('z');
  const { zoomTargetHandle } = await ask(mock.url, 'saveZoomTarget', company + target, member);
  const { groupHandle } = await ask(mock.url, 'saveGroup', `${company}<name>G</name><isSystemDefined>false</isSystemDefined>`, chief);
  const others = `<items>${field('groupHandle', groupHandle)}<permissionType>Write</permissionType><isAllowed>true</isAllowed><isOverride>true</isOverride></items>`;
  const permissions = `${company}<folderHandle>Bound/a/</folderHandle><setChildren>false</setChildren><permissionArray>${others}</permissionArray>`;
  await ask(mock.url, 'setFolderPermissions', permissions, chief);
  for (const [operation, params] of [
    ['saveZoomTarget', target],
    ['deleteZoomTarget', field('zoomTargetHandle', zoomTargetHandle)],
  ] as const) {
    expect((await call(mock.url, operation, company + params, member)).fault).toMatchObject({ code: 20009 });
    expect((await call(mock.url, operation, company + params, chief)).fault).toBeUndefined();
  }
});
