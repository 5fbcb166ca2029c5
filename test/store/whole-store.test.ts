import { describe, expect, test } from 'vitest';
import type { SnapshotFile } from '../../src/admin/state-file.js';
import type { IpsMock } from '../../src/index.js';
import { AssetCompany, emptiedMock, field, items } from '../asset-company.js';
import { furnished } from './furnished-company.js';

const emptied = emptiedMock();
const ALL = '<includeSubfolders>true</includeSubfolders>';

/** Finds assets by the middle of their names, which the full-text index does. */
async function named(company: AssetCompany, text: string): Promise<string[]> {
  const condition = `<systemFieldConditionArray><items><field>Name</field><op>Contains</op>${field('value', text)}</items></systemFieldConditionArray>`;
  return (await company.assets(`${ALL}<trashState>Any</trashState>${condition}`)).map(({ name }) => name);
}

/** The property set types of a company, each with its sets. */
async function propertySets(company: AssetCompany): Promise<unknown[]> {
  const { typeArray } = await company.ask('getPropertySetTypes');
  const types: { typeHandle: string }[] = typeArray.items;
  const sets = types.map(({ typeHandle }) => company.callAlone('getPropertySets', field('typeHandle', typeHandle)));
  return (await Promise.all(sets)).map(({ value }, index) => [types[index], value]);
}

/** All that can be seen of a company. */
async function seen(company: AssetCompany, mock: IpsMock) {
  const assets = await company.assets(`${ALL}<trashState>Any</trashState>`);
  const each = assets.map(async ({ assetHandle }) => {
    const of = field('assetHandle', assetHandle);
    const logs = await company.ask('getAssetJobLogs', of);
    return [await company.ask('getAssociatedAssets', of, { version: '2022-11-01-beta' }), await company.ask('getAssetPublishHistory', of), logs];
  });
  return {
    assets,
    each: await Promise.all(each),
    folders: await company.ask('getFolders'),
    projects: await company.ask('getProjects'),
    fields: await company.ask('getAssetMetadataFields'),
    groups: await company.ask('getGroups'),
    settings: await company.ask('getCompanySettings'),
    propertySets: await propertySets(company),
    imageFormats: await company.ask('getImageFormats'),
    vignetteFormats: await company.ask('getVignettePublishFormats'),
    logs: await company.ask('getJobLogDetails'),
    jobs: (await mock.jobs.list()).filter(({ company: name }) => name === company.name),
    mails: mock.mails.list(),
  };
}

/** Changes something of everything. */
async function disturbed(company: AssetCompany): Promise<void> {
  await company.upload(['new/lantern-2.tif', 'other lantern.tif']);
  const lantern = field('assetHandle', await company.handle('lantern'));
  await company.ask('setZoomTargets', `${lantern}<zoomTargetArray/>`);
  await company.ask('setImageMaps', `${lantern}<imageMapArray/>`);
  await company.ask('renameAsset', `${lantern}<newName>candle</newName><validateName>true</validateName>`);
  await company.ask('deleteFolder', field('folderHandle', `${company.name}/a/`));
  const { vignetteFormatArray } = await company.ask('getVignettePublishFormats');
  await company.ask('deleteVignettePublishFormat', field('vignetteFormatHandle', vignetteFormatArray.items[0].vignetteFormatHandle));
  const { typeArray } = await company.ask('getPropertySetTypes');
  for (const { typeHandle } of typeArray.items) await company.callAlone('deletePropertySetType', field('typeHandle', typeHandle));
  await company.ask('deleteProject', field('projectHandle', `p|${company.id}|P`));
  await company.ask('deleteMetadataField', field('fieldHandle', `m|${company.id}|ASSET|Tag`));
  await company.ask('emptyAssetsFromTrash', items('assetHandleArray', [await company.handle('gone')]));
}

/** A file as of a mock that counted what it loaded beside what had been counted before. */
function countedTwice(file: SnapshotFile): SnapshotFile {
  const { columns = [], rows = [] } = file.store.tables.sqlite_sequence ?? {};
  const twice = { columns, rows: rows.flatMap((row) => [[row[0] ?? null, 1], row]) };
  return { ...file, store: { ...file.store, tables: { ...file.store.tables, sqlite_sequence: twice } } };
}

describe('a snapshot', () => {
  test('holds everything, and brings it back', async () => {
    const { company, mock } = await emptied();
    await furnished(company);
    const before = await seen(company, mock);
    expect(before.assets.length).toBeGreaterThan(7);
    expect(await named(company, 'ante')).toEqual(['lantern']);
    await mock.snapshots.take('furnished');
    await disturbed(company);
    expect(await named(company, 'ante')).toEqual(['lantern-2', 'other lantern']);
    await mock.snapshots.restore('furnished');
    expect(await seen(company, mock)).toEqual(before);
    expect(await named(company, 'ante')).toEqual(['lantern']);
    expect(await named(company, '& <sh')).toEqual(['lamp & <shade>']);
    expect(await named(company, 'andl')).toEqual([]);
    // Everything goes on from there: numbers are given anew, and what is pending is known.
    await disturbed(company);
    await mock.snapshots.restore('furnished');
    expect(await seen(company, mock)).toEqual(before);
    const { counts } = await company.run(
      '<imageServingPublishJob><publishType>Incremental</publishType><emailSetting>None</emailSetting></imageServingPublishJob>',
    );
    expect(counts.success).toBe(1);
  });

  test('is the same as a file, and comes back over HTTP into what was emptied', async () => {
    const { company, mock } = await emptied();
    await furnished(company);
    const before = await seen(company, mock);
    // What JSON makes of it is what another process would read.
    const file: SnapshotFile = JSON.parse(JSON.stringify(await mock.state.export()));
    await mock.reset({ to: 'empty' });
    await mock.state.import(file);
    expect(await seen(company, mock)).toEqual(before);
    expect(await named(company, 'ante')).toEqual(['lantern']);
  });

  test('with a job on its way goes on where it was', async () => {
    const { company, mock } = await emptied();
    await company.upload(['one.tif', 'two.tif'], { readyForPublish: true });
    const publish = '<imageServingPublishJob><publishType>Incremental</publishType><emailSetting>None</emailSetting></imageServingPublishJob>';
    const job = await company.submit(publish);
    mock.clock.advance('21s');
    await mock.snapshots.take('on its way');
    for (const _ of ['once', 'and again']) {
      await mock.settle();
      expect(company.job(job).counts).toMatchObject({ total: 2, success: 2 });
      expect((await company.run(publish)).counts.total).toBe(0);
      await mock.snapshots.restore('on its way');
      expect(company.job(job)).toMatchObject({ state: 'Running', counts: { total: 2 } });
    }
  });

  test.each(['a snapshot', 'a file', 'a file that counts twice'])('gives no number of what was removed again: %s', async (how) => {
    const { company, mock } = await emptied();
    const publish = '<imageServingPublishJob><publishType>Full</publishType><emailSetting>None</emailSetting></imageServingPublishJob>';
    const numberOf = async (): Promise<number> => company.job(await company.submit(publish)).id;
    await numberOf();
    const removed = await numberOf();
    await mock.jobs.remove(removed);
    await mock.snapshots.take('removed');
    for (const turn of [1, 2]) {
      const file = await mock.state.export('removed');
      // As of a mock that counted what it loaded beside what it had counted before.
      if (how.endsWith('twice')) await mock.state.import(countedTwice(file));
      else if (how === 'a file') await mock.state.import(file);
      else await mock.snapshots.restore('removed');
      const counted = (await mock.state.export()).store.tables.sqlite_sequence?.rows.map(([name]) => name) ?? [];
      expect(counted).toEqual([...new Set(counted)]);
      expect(await numberOf(), `turn ${turn}`).toBe(removed + 1);
    }
  });
});

describe('a reset', () => {
  test('leaves nothing', async () => {
    const { company, mock } = await emptied();
    await furnished(company);
    await mock.reset({ to: 'empty' });
    const { tables } = (await mock.state.export()).store;
    const rows = Object.entries(tables).filter(([table, each]) => each.rows.length > 0 && table !== 'setting' && table !== 'sqlite_sequence');
    expect(rows).toEqual([]);
    const again = await AssetCompany.in(mock, 'Acme');
    expect(again.id).toBe(company.id);
    expect(await named(again, 'ante')).toEqual([]);
    expect(await again.folders()).toEqual(['Acme/']);
    await again.upload(['lantern.tif']);
    expect(await named(again, 'ante')).toEqual(['lantern']);
  });

  test('of one company leaves nothing of it, and all of the others', async () => {
    const { company, mock } = await emptied();
    const other = await AssetCompany.in(mock, 'Other');
    await furnished(other);
    await furnished(company);
    await company.submit('<imageServingPublishJob><publishType>Full</publishType><emailSetting>None</emailSetting></imageServingPublishJob>');
    const { mails: _, ...before } = await seen(other, mock);
    await mock.reset({ company: 'Acme' });
    expect(await other.asset('lantern')).toMatchObject({ folder: 'Other/a/' });
    const { mails: __, ...after } = await seen(other, mock);
    expect(after).toEqual(before);
    expect(await named(other, 'ante')).toEqual(['lantern']);
    const emptied_ = await seen(company, mock);
    expect(emptied_).toMatchObject({ assets: [], jobs: [], projects: { projectArray: {} }, logs: { jobLogArray: {} } });
    expect(await named(company, 'ante')).toEqual([]);
    expect(await company.folders()).toEqual(['Acme/']);
    expect(emptied_.folders.permissionSetArray).toEqual({});
    expect(emptied_.fields.assetFieldsArray.items).toEqual([{ assetType: 'Asset', fieldArray: {} }]);
    expect(emptied_.settings.settings.overwriteMode).not.toBe('OverwriteFullName');
    // The users stay, their groups do not.
    expect(emptied_.groups).toEqual({ groupArray: {} });
    expect(emptied_.imageFormats).toEqual({ imageFormatArray: {} });
    expect(emptied_.vignetteFormats).toEqual({ vignetteFormatArray: {} });
    expect(emptied_.propertySets).toMatchObject([[{ name: 'Adobe.SPS.ApplicationSetting' }, { setArray: { items: [{}] } }]]);
    // The store is whole: everything can be made again.
    await mock.reset({ company: 'Acme' });
    await company.ask('createProject', '<projectName>P</projectName>');
    await company.upload(['a/lantern.tif']);
    expect(await named(company, 'ante')).toEqual(['lantern']);
    await mock.snapshots.take('after');
    await mock.snapshots.restore('after');
    expect(await company.paths()).toEqual({ lantern: 'Acme/a/lantern.tif' });
  });
});
