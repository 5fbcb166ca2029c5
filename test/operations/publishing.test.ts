import { describe, expect, test } from 'vitest';
import { type AssetCompany, emptiedMock, field, items } from '../asset-company.js';
import type { RequestOptions } from '../conversation.js';

const emptied = emptiedMock();
const MARKED = 'MarkedForPublish';
const NOT_MARKED = 'NotMarkedForPublish';

/** A company with an asset for each publish context. */
const newCompany = async () => emptied(['one.tif', 'two.tif', 'film.mp4', 'sofa.vnt', 'book.pdf']);

const CONTEXTS = ['ImageRendering', 'ImageServing', 'ServerDirectory', 'Video'];

/** The handle of a context of company 1. */
const context = (type: string): string => `pc|1${CONTEXTS.indexOf(type) + 1}`;

const contextHandles = (...types: string[]): string => items('contextHandleArray', types.map(context));

/** The contexts that an asset is marked for. */
async function contextsOf(company: AssetCompany, name: string, options: RequestOptions = {}): Promise<string[]> {
  const asked = items('assetHandleArray', [await company.handle(name)]);
  const { assetPublishContextsArray } = await company.ask('batchGetAssetPublishContexts', asked, options);
  return (assetPublishContextsArray.items[0].publishContextArray.items ?? []).map(({ contextName }: { contextName: string }) => contextName);
}

const marking = async (company: AssetCompany, name: string, state: string, ...types: string[]): Promise<string> =>
  `${field('assetHandle', await company.handle(name))}${field('publishState', state)}${types.length > 0 ? contextHandles(...types) : ''}`;

/** Marks an asset, for contexts or for all of them. */
const mark = async (company: AssetCompany, name: string, ...types: string[]): Promise<void> => {
  await company.ask('setAssetPublishState', await marking(company, name, MARKED, ...types));
};

const unmark = async (company: AssetCompany, name: string, ...types: string[]): Promise<void> => {
  await company.ask('setAssetPublishState', await marking(company, name, NOT_MARKED, ...types));
};

const JOBS = {
  Full: '<imageServingPublishJob><publishType>Full</publishType><emailSetting>None</emailSetting></imageServingPublishJob>',
  Incremental: '<imageServingPublishJob><publishType>Incremental</publishType><emailSetting>None</emailSetting></imageServingPublishJob>',
  ImageRendering: '<imageRenderingPublishJob><emailSetting>None</emailSetting></imageRenderingPublishJob>',
  Video: '<videoPublishJob><emailSetting>None</emailSetting></videoPublishJob>',
  ServerDirectory: '<serverDirectoryPublishJob><emailSetting>None</emailSetting></serverDirectoryPublishJob>',
};

/** Names of what a publish job that runs now takes. */
async function published(company: AssetCompany, job: keyof typeof JOBS): Promise<string[]> {
  const { log, outcome, counts } = await company.run(JOBS[job]);
  const names = log.flatMap(({ assetName }) => assetName ?? []);
  expect([outcome, counts.total, counts.success]).toEqual(['Completed', names.length, names.length]);
  return names;
}

/** The contexts of an asset's publish history. */
async function history(company: AssetCompany, name: string, options: RequestOptions = {}): Promise<string[]> {
  const { pubHistoryArray } = await company.ask('getAssetPublishHistory', field('assetHandle', await company.handle(name)), options);
  return (pubHistoryArray.items ?? []).map(({ contextName }: { contextName: string }) => contextName);
}

describe('publish contexts', () => {
  test.each(['2012-02-14', '2014-04-03', '2022-11-01-beta'])('of a company are listed in %s', async (version) => {
    const { company } = await emptied();
    const { publishContextArray } = await company.ask('getPublishContexts', '', { version });
    expect(publishContextArray.items).toEqual(CONTEXTS.map((type) => ({ contextHandle: context(type), contextName: type, contextType: type })));
    const one = await company.ask('getPublishContexts', '<contextType>Video</contextType>', { version });
    expect(one.publishContextArray.items).toMatchObject([{ contextHandle: context('Video') }]);
    await company.refuses('getPublishContexts', '<contextType>Radio</contextType>', 30001, 'contextType', 'Radio');
  });

  test.each(['2008-01-15', '2010-01-31', '2014-04-03', '2022-11-01-beta'])('that are active are named in %s', async (version) => {
    const { company } = await emptied();
    expect((await company.ask('getActivePublishContexts', '', { version })).contextArray.items).toEqual(CONTEXTS);
  });

  test('of assets are answered in the order asked', async () => {
    const { company } = await newCompany();
    await mark(company, 'one', 'Video', 'ImageServing');
    await mark(company, 'two');
    const handles = [await company.handle('two'), await company.handle('film'), await company.handle('one')];
    const { assetPublishContextsArray } = await company.ask('batchGetAssetPublishContexts', items('assetHandleArray', handles));
    expect(
      assetPublishContextsArray.items.map(
        ({ assetHandle, publishContextArray }: { assetHandle: string; publishContextArray: { items?: object[] } }) => [
          assetHandle,
          publishContextArray.items?.length ?? 0,
        ],
      ),
    ).toEqual([
      [handles[0], 4],
      [handles[1], 0],
      [handles[2], 2],
    ]);
    await company.refuses('batchGetAssetPublishContexts', items('assetHandleArray', ['a|999']), 30001, 'a|999');
  });
});

describe('setAssetPublishState', () => {
  test.each(['unversioned', '2010-01-31', '2014-04-03', '2022-11-01-beta'])('marks an asset in %s', async (version) => {
    const { company } = await newCompany();
    expect((await company.asset('one')).readyForPublish).toBe(false);
    expect(await company.ask('setAssetPublishState', await marking(company, 'one', MARKED), { version })).toEqual({});
    expect((await company.asset('one')).readyForPublish).toBe(true);
    expect(await contextsOf(company, 'one')).toEqual(CONTEXTS);
    await company.ask('setAssetPublishState', await marking(company, 'one', NOT_MARKED), { version });
    expect(await contextsOf(company, 'one')).toEqual([]);
    const marked = await company.assets('<includeSubfolders>true</includeSubfolders><publishState>MarkedForPublish</publishState>', { version });
    expect(marked).toEqual([]);
  });

  test('marks for the contexts named and leaves the others alone', async () => {
    const { company } = await newCompany();
    await mark(company, 'one', 'Video');
    await mark(company, 'one', 'ImageServing');
    expect(await contextsOf(company, 'one')).toEqual(['ImageServing', 'Video']);
    await unmark(company, 'one', 'Video', 'ServerDirectory');
    expect(await contextsOf(company, 'one')).toEqual(['ImageServing']);
    expect((await company.asset('one')).readyForPublish).toBe(true);
    await unmark(company, 'one', 'ImageServing');
    expect((await company.asset('one')).readyForPublish).toBe(false);
  });

  test('refuses a state or context that there is not, an asset in the trash', async () => {
    const { company } = await newCompany();
    const one = field('assetHandle', await company.handle('one'));
    await company.refuses('setAssetPublishState', `${one}<publishState>Marked</publishState>`, 30001, 'publishState', 'Marked');
    for (const handle of ['pc|10', 'pc|15', 'pc|22', 'ImageServing']) {
      const params = `${one}<publishState>MarkedForPublish</publishState>${items('contextHandleArray', [context('Video'), handle])}`;
      await company.refuses('setAssetPublishState', params, 30001, 'contextHandle', handle);
    }
    expect(await contextsOf(company, 'one')).toEqual([]);
    await company.ask('deleteAsset', one);
    await company.refuses('setAssetPublishState', `${one}<publishState>MarkedForPublish</publishState>`, 30001, 'trash');
  });
});

describe('states of many assets', () => {
  test.each(['2010-01-31', '2014-04-03', '2022-11-01-beta'])('are set each on its own in %s', async (version) => {
    const { company } = await newCompany();
    await mark(company, 'two');
    const [one, two] = [await company.handle('one'), await company.handle('two')];
    const update = (handle: string, state: string): string => `<items>${field('assetHandle', handle)}${field('publishState', state)}</items>`;
    const updates = `<publishStateUpdateArray>${update(one, MARKED)}${update('a|999', MARKED)}${update(two, NOT_MARKED)}</publishStateUpdateArray>`;
    expect(await company.ask('setAssetsPublishState', updates, { version })).toEqual({
      successCount: 2,
      warningCount: 0,
      errorCount: 1,
      errorDetailArray: { items: [{ assetHandle: 'a|999', code: 30001, reason: expect.stringContaining('a|999') }] },
    });
    expect(await contextsOf(company, 'one')).toEqual(CONTEXTS);
    expect(await contextsOf(company, 'two')).toEqual([]);
    await company.refuses('setAssetsPublishState', `<publishStateUpdateArray>${update(one, 'Maybe')}</publishStateUpdateArray>`, 30001, 'Maybe');
  });

  test.each(['2012-02-14', '2014-04-03', '2022-11-01-beta'])('are set by context, and each context counts, in %s', async (version) => {
    const { company } = await newCompany();
    const contexts = (...list: [string, string][]): string =>
      `<contextStateUpdateArray>${list.map(([handle, state]) => `<items>${field('contextHandle', handle)}${field('publishState', state)}</items>`).join('')}</contextStateUpdateArray>`;
    const all = contexts(...CONTEXTS.map((type): [string, string] => [context(type), type === 'Video' ? NOT_MARKED : MARKED]));
    const asset = async (name: string, updates: string): Promise<string> =>
      `<items>${field('assetHandle', await company.handle(name))}${updates}</items>`;
    const of = (...list: string[]): string => `<assetsContextStateUpdateArray>${list.join('')}</assetsContextStateUpdateArray>`;
    const answer = await company.ask('setAssetsContextState', of(await asset('one', all), await asset('two', all)), { version });
    expect(answer).toEqual({ successCount: 8, warningCount: 0, errorCount: 0 });
    expect(await contextsOf(company, 'one')).toEqual(['ImageRendering', 'ImageServing', 'ServerDirectory']);
    const mixed = contexts([context('Video'), MARKED], ['pc|22', MARKED], [context('ImageServing'), NOT_MARKED]);
    const nobody = `<items><assetHandle>a|999</assetHandle>${contexts([context('Video'), MARKED])}</items>`;
    const partly = await company.ask('setAssetsContextState', of(await asset('one', mixed), nobody), { version });
    expect(partly).toMatchObject({
      successCount: 2,
      errorCount: 2,
      errorDetailArray: {
        items: [
          { assetHandle: await company.handle('one'), reason: expect.stringContaining('pc|22') },
          { assetHandle: 'a|999', reason: expect.stringContaining('a|999') },
        ],
      },
    });
    expect(await contextsOf(company, 'one')).toEqual(['ImageRendering', 'ServerDirectory', 'Video']);
  });
});

describe('publish jobs', () => {
  test('take what is marked for their context and of its types', async () => {
    const { company } = await newCompany();
    for (const name of ['one', 'film', 'sofa', 'book']) await mark(company, name);
    expect(await published(company, 'Full')).toEqual(['one']);
    expect(await published(company, 'Video')).toEqual(['film']);
    expect(await published(company, 'ImageRendering')).toEqual(['sofa']);
    expect(await published(company, 'ServerDirectory')).toEqual(['book']);
    await unmark(company, 'film', 'Video');
    expect(await published(company, 'Video')).toEqual([]);
    await mark(company, 'two', 'Video');
    expect(await published(company, 'Full')).toEqual(['one']);
    expect([await history(company, 'one'), await history(company, 'film'), await history(company, 'two')]).toEqual([
      ['ImageServing', 'ImageServing'],
      ['Video'],
      [],
    ]);
  });

  test('take all of it, or what changed since', async () => {
    const { company } = await newCompany();
    await mark(company, 'one');
    await mark(company, 'two');
    expect(await published(company, 'Incremental')).toEqual(['one', 'two']);
    expect(await published(company, 'Incremental')).toEqual([]);
    expect(await published(company, 'Full')).toEqual(['one', 'two']);
    const one = field('assetHandle', await company.handle('one'));
    const [oneHandle, twoHandle] = [await company.handle('one'), await company.handle('two')];
    const { fieldHandle } = await company.ask('createMetadataField', '<assetType>Asset</assetType><name>F</name><fieldType>MultiTag</fieldType>');
    const changes: Record<string, () => Promise<unknown>> = {
      metadata: async () =>
        company.ask('setAssetMetadata', `${one}<updateArray><items>${field('fieldHandle', fieldHandle)}<value>x</value></items></updateArray>`),
      noMetadata: () => company.ask('deleteAssetMetadata', `${one}<deleteArray><items>${field('fieldHandle', fieldHandle)}</items></deleteArray>`),
      thumbnail: () => company.ask('batchSetThumbAsset', `<updateArray><items>${one}${field('thumbAssetHandle', twoHandle)}</items></updateArray>`),
      file: () => company.upload(['one.tif'], { readyForPublish: true }),
      force: () => company.ask('forceRepublishAssets', items('assetHandleArray', [oneHandle])),
      trash: async () => {
        await company.ask('deleteAsset', one);
        await company.ask('restoreAssetsFromTrash', items('assetHandleArray', [oneHandle]));
      },
      folder: async () => {
        await company.folder('other');
        await company.ask('moveAsset', `${one}<folderHandle>Acme/other/</folderHandle>`);
      },
      mark: async () => {
        await unmark(company, 'one');
        await mark(company, 'one');
      },
    };
    for (const [change, make] of Object.entries(changes)) {
      await make();
      expect([change, await published(company, 'Incremental')]).toEqual([change, ['one']]);
      expect([change, await published(company, 'Incremental')]).toEqual([change, []]);
    }
    // Files that are not to be published again are left alone, whatever becomes of the catalogue.
    for (const resync of ['', '<resyncCatalog>true</resyncCatalog>']) {
      const params = `<republishFiles>false</republishFiles>${resync}${items('assetHandleArray', [oneHandle])}`;
      expect(await company.ask('forceRepublishAssets', params)).toMatchObject({ successCount: 1, errorCount: 0 });
      expect(await published(company, 'Incremental')).toEqual([]);
    }
    await company.ask('forceRepublishAssets', `<republishFiles>true</republishFiles>${items('assetHandleArray', [oneHandle])}`);
    expect(await published(company, 'Incremental')).toEqual(['one']);
    await company.ask('renameAsset', `${one}<newName>uno</newName><validateName>false</validateName>`);
    expect(await published(company, 'Incremental')).toEqual(['uno']);
  });

  test.each(['at the moment that it began', 'later'])('take an asset again that changed while one ran: %s', async (when) => {
    const { company, mock } = await newCompany();
    for (const name of ['one', 'two']) await mark(company, name);
    const job = await company.submit(JOBS.Incremental);
    if (when === 'later') mock.clock.advance('11s');
    const { fieldHandle } = await company.ask('createMetadataField', '<assetType>Asset</assetType><name>F</name><fieldType>String</fieldType>');
    const one = field('assetHandle', await company.handle('one'));
    await company.ask('setAssetMetadata', `${one}<updateArray><items>${field('fieldHandle', fieldHandle)}<value>x</value></items></updateArray>`);
    await mock.settle();
    expect(company.job(job).counts).toMatchObject({ success: 2 });
    expect(await published(company, 'Incremental')).toEqual(['one']);
    expect(await published(company, 'Incremental')).toEqual([]);
  });

  test('take again what is forced while one runs', async () => {
    const { company, mock } = await newCompany();
    for (const name of ['one', 'two']) await mark(company, name);
    await company.submit(JOBS.Full);
    mock.clock.advance('11s');
    await company.ask('forceRepublishAssets', items('assetHandleArray', [await company.handle('two')]));
    await mock.settle();
    expect(await published(company, 'Incremental')).toEqual(['two']);
  });

  test('leave for the next one what they did not come to, or failed at', async () => {
    const { company, mock } = await newCompany();
    for (const name of ['one', 'two']) await mark(company, name);
    const job = await company.submit(JOBS.Incremental);
    mock.clock.advance('21s');
    await company.ask('stopJob', field('jobHandle', job));
    await mock.settle();
    expect(company.job(job)).toMatchObject({ outcome: 'Stopped', counts: { success: 1 } });
    expect([await history(company, 'one'), await history(company, 'two')]).toEqual([['ImageServing'], []]);
    await mock.rules.add({ script: { outcome: 'errors', count: 1 }, times: 1 });
    expect((await company.run(JOBS.Incremental)).counts).toMatchObject({ total: 1, error: 1 });
    expect(await published(company, 'Incremental')).toEqual(['two']);
    expect(await published(company, 'Incremental')).toEqual([]);
  });

  test('fail at what goes to the trash before they come to it, and publish it when it is back', async () => {
    const { company, mock } = await newCompany();
    for (const name of ['one', 'two']) await mark(company, name);
    const job = await company.submit(JOBS.Full);
    const two = await company.handle('two');
    await company.ask('deleteAsset', field('assetHandle', two));
    await mock.settle();
    expect(company.job(job).counts).toMatchObject({ success: 1, error: 1 });
    expect(await history(company, 'two')).toEqual([]);
    await company.ask('restoreAssetsFromTrash', items('assetHandleArray', [two]));
    expect(await published(company, 'Incremental')).toEqual(['two']);
  });

  test('see each context for itself', async () => {
    const { company } = await newCompany();
    await mark(company, 'one');
    await mark(company, 'film');
    expect(await published(company, 'Incremental')).toEqual(['one']);
    expect(await published(company, 'Video')).toEqual(['film']);
    await company.ask('forceRepublishAssets', items('assetHandleArray', [await company.handle('film')]));
    expect(await published(company, 'Incremental')).toEqual([]);
  });

  test('make things up in a company that never had an asset, and in no other', async () => {
    const { company } = await emptied();
    const { counts } = await company.run(JOBS.Full);
    expect(counts).toMatchObject({ total: 4, success: 4 });
    await company.upload(['one.tif']);
    for (const job of ['Full', 'Incremental', 'Video', 'ImageRendering', 'ServerDirectory'] as const)
      expect(await published(company, job)).toEqual([]);
    await company.ask('deleteAsset', field('assetHandle', await company.handle('one')));
    expect(await published(company, 'Full')).toEqual([]);
    const { folders } = await company.ask('getFolderTree', '<depth>-1</depth>');
    expect(folders.path).toBe('Acme/');
  });

  test('in the order of the assets’ names, and leave out the trash and other companies', async () => {
    const { company, mock } = await emptied();
    await company.upload(['b.tif', 'C.tif', 'a.tif', 'trash.tif'], { readyForPublish: true });
    await company.ask('deleteAsset', field('assetHandle', await company.handle('trash')));
    await mock.companies.create({ name: 'Other' });
    expect(await published(company, 'Full')).toEqual(['a', 'b', 'C']);
  });
});

describe('forceRepublishAssets', () => {
  test.each(['2010-01-31', '2014-04-03', '2022-11-01-beta'])('tells of each asset in %s', async (version) => {
    const { company } = await newCompany();
    await mark(company, 'one');
    await published(company, 'Full');
    const [one, two] = [await company.handle('one'), await company.handle('two')];
    const params = `<republishFiles>true</republishFiles>${items('assetHandleArray', [one, two, 'a|999'])}`;
    expect(await company.ask('forceRepublishAssets', params, { version })).toMatchObject({
      successCount: 2,
      errorCount: 1,
      errorDetailArray: { items: [{ assetHandle: 'a|999', code: 30001 }] },
    });
    // What is not marked is not published, forced or not.
    expect(await published(company, 'Incremental')).toEqual(['one']);
  });
});

describe('getAssetPublishHistory', () => {
  test.each(['2010-01-31', '2014-04-03', '2022-11-01-beta'])('tells when and where to, in %s', async (version) => {
    const { company, mock } = await newCompany();
    const options = { version };
    await mark(company, 'one');
    expect(await company.ask('getAssetPublishHistory', field('assetHandle', await company.handle('one')), options)).toEqual({ pubHistoryArray: {} });
    await published(company, 'Full');
    const first = mock.clock.now();
    mock.clock.advance('1h');
    await published(company, 'Full');
    const { pubHistoryArray } = await company.ask('getAssetPublishHistory', field('assetHandle', await company.handle('one')), options);
    expect(pubHistoryArray.items).toHaveLength(2);
    expect(pubHistoryArray.items[0]).toMatchObject({ contextName: 'ImageServing', serverName: expect.any(String) });
    expect(pubHistoryArray.items[0].lastPublished.getTime()).toBeLessThanOrEqual(first.getTime());
    expect(pubHistoryArray.items[1].lastPublished.getTime()).toBeGreaterThan(first.getTime());
    // It stays with the asset through the trash.
    await company.ask('deleteAsset', field('assetHandle', await company.handle('one')));
    expect(await history(company, 'one', options)).toEqual(['ImageServing', 'ImageServing']);
    await company.refuses('getAssetPublishHistory', '<assetHandle>a|999</assetHandle>', 30001, 'a|999');
  });
});
