import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serialize } from 'node:v8';
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { formatAssetHandle } from '../../src/assets/asset-handle.js';
import { assetIdOf } from '../../src/assets/asset-id.js';
import { type Duration, type IpsMock, type IpsMockOptions, startIpsMock } from '../../src/index.js';
import { derivedFixtures } from '../../src/recordings/fixtures-from.js';
import { openRecording } from '../../src/recordings/read-recording.js';
import { SeenAccount } from '../../src/recordings/seen-account.js';
import type { FixturesInput } from '../../src/seed/fixtures-input.js';
import { type Answer, ask, authHeaderOf, knownVersion } from '../conversation.js';
import { filePart, postUpload, type UploadFields } from '../transports/upload-form.js';
import { type Call, RecordedConversation } from './recorded-conversation.js';

const START = '2027-01-31T08:00:00.000Z';
const COMPANY = '<companyHandle>c|47</companyHandle>';

let ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.reverse()) await end();
  ends = [];
});

async function start(options: IpsMockOptions): Promise<IpsMock> {
  const mock = await startIpsMock({ port: 0, ...options });
  ends.push(() => mock.stop());
  return mock;
}

function newFile(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'ips-mock-'));
  ends.push(() => rmSync(folder, { recursive: true }));
  return join(folder, name);
}

/** The number of a set of the lively mock. */
const SET = assetIdOf('Outfitters', 'Looks');

/** Calls that only read, in some versions. */
function readingCalls(): Call[] {
  const calls: Call[] = [];
  for (const version of ['unversioned', '2008-01-15', '2012-02-14', '2014-04-03', '2022-11-01-beta']) {
    const company = version === 'unversioned' ? '<companyHandle>47</companyHandle>' : COMPANY;
    const { definitions } = knownVersion(version);
    /** Parameters without those that a version does not have. */
    const add = (operation: string, params: Readonly<Record<string, string | boolean | number>> = {}): void => {
      const fields = definitions.get(`${operation}Param`)?.fields;
      if (!fields) return;
      const texts = fields.flatMap(({ name }) => {
        if (name === 'companyHandle') return [company];
        const value = params[name];
        return value === undefined ? [] : [`<${name}>${value}</${name}>`];
      });
      calls.push([operation, texts.join(''), { version }]);
    };
    add('getAllCompanies', { includeExpired: true });
    add('getCompanyInfo');
    add('getCompanyMembership');
    add('getUserInfo');
    add('getAllUsers', { includeInvalid: true });
    add('getCompanyMembers', { includeInvalid: true, includeInactive: true });
    add('getFolders');
    add('getFolderTree', { depth: -1 });
    add('searchAssets', { includeSubfolders: true });
    add('searchAssets', { includeSubfolders: true, trashState: 'InTrash' });
    add('getAssetsByName', { nameArray: '<items>parka</items><items>lookbook</items><items>posted</items>' });
    add('getImageSetMembers', { assetHandle: formatAssetHandle(SET, 'ImageSet', knownVersion(version)) });
    add('getMetadataFields', { assetType: 'Asset' });
    add('getMetadataFields', { assetType: 'Image' });
    add('getProjects');
    add('getScheduledJobs');
    add('getActiveJobs', { includeWaitingJobs: true });
    add('getJobLogs');
    add('getJobLogDetails');
  }
  return calls;
}

/** Lets things happen in a mock that only calls bring about. */
async function livelyMock(): Promise<IpsMock> {
  const mock = await start({ clock: `manual@${START}` });
  const { url } = mock;
  await ask(url, 'createFolder', `${COMPANY}<folderPath>Outfitters/autumn/prints</folderPath>`);
  const posted = await postUpload(url, { jobName: 'Posted', destFolder: 'Outfitters/autumn', endJob: true }, [filePart('posted.png')]);
  expect(posted.fault).toBeUndefined();
  await mock.clock.advance('1m');
  await ask(url, 'createMetadataField', `${COMPANY}<assetType>Image</assetType><name>Colour</name><fieldType>MultiTag</fieldType>`);
  await ask(
    url,
    'createMetadataField',
    `${COMPANY}<assetType>Asset</assetType><name>Price</name><fieldType>Float</fieldType><defaultValue>1.5</defaultValue>`,
  );
  const { assetArray } = await ask(url, 'getAssetsByName', `${COMPANY}<nameArray><items>parka</items><items>sneaker</items></nameArray>`);
  const [parka, sneaker] = assetArray.items.map(({ assetHandle }: { assetHandle: string }) => assetHandle);
  const colours =
    '<updateArray><items><fieldHandle>m|47|IMAGE|Colour</fieldHandle><setTagValueArray><items>red</items><items>dark blue</items></setTagValueArray></items></updateArray>';
  await ask(url, 'setAssetMetadata', `${COMPANY}<assetHandle>${parka}</assetHandle>${colours}`);
  await ask(url, 'createProject', `${COMPANY}<projectName>Spring</projectName>`);
  await ask(
    url,
    'addProjectAssets',
    `${COMPANY}<projectHandle>p|47|Spring</projectHandle><assetHandleArray><items>${parka}</items></assetHandleArray>`,
  );
  await ask(url, 'createImageSet', `${COMPANY}<folderHandle>f|Outfitters/autumn/</folderHandle><name>Looks</name><type>ImageSet</type>`);
  const members = [parka, sneaker].map((handle) => `<items><assetHandle>${handle}</assetHandle><pageReset>true</pageReset></items>`);
  await ask(url, 'setImageSetMembers', `${COMPANY}<assetHandle>a|${SET}</assetHandle><memberArray>${members.toReversed().join('')}</memberArray>`);
  await mock.clock.advance('1m');
  await ask(url, 'deleteAsset', `${COMPANY}<assetHandle>${sneaker}</assetHandle>`);
  const publish = '<imageServingPublishJob><publishType>Full</publishType><emailSetting>None</emailSetting></imageServingPublishJob>';
  await ask(url, 'submitJob', `${COMPANY}<jobName>Full publish</jobName>${publish}`);
  await mock.clock.advance('1h');
  return mock;
}

describe('fixtures of a recording', () => {
  test('let a mock answer as the recorded one did, in all versions', async () => {
    const a = await livelyMock();
    const file = newFile('recording.jsonl');
    const recording = new RecordedConversation(a, file);
    for (const each of readingCalls()) await recording.ask(...each);
    const { fixtures, leftOut } = await derivedFixtures(file, 'end');
    expect(leftOut).toEqual([]);
    const b = await start({ clock: `manual@${a.clock.now().toISOString()}`, fixtures });
    for (const each of readingCalls()) {
      const [recorded, own] = [await ask(a.url, ...each), await ask(b.url, ...each)];
      expect(own, `${each[0]} ${each[2]?.version}`).toEqual(recorded);
    }
  });

  test('of its begin have none of what it made, and let its jobs go as polls saw them', async () => {
    // The service is slower than a mock is by default, and one upload fails there.
    const a = await start({ clock: `manual@${START}`, waitTime: '7s', itemTime: '3s' });
    const file = newFile('recording.jsonl');
    const recording = new RecordedConversation(a, file);
    await a.rules.add({ match: { name: 'Fails' }, script: { outcome: 'errors', count: 2 } });
    await a.rules.add({ match: { name: 'Breaks' }, script: { outcome: 'fatal', message: 'The disk is full' } });
    const publish = '<imageServingPublishJob><publishType>Full</publishType><emailSetting>None</emailSetting></imageServingPublishJob>';
    const urls = ['a.tif', 'b.tif', 'c.wpd'].map(
      (name) => `<items><sourceUrl>http://h/${name}</sourceUrl><destPath>Outfitters/new/${name}</destPath></items>`,
    );
    const upload = `<uploadUrlsJob><urlArray>${urls.join('')}</urlArray><overwrite>true</overwrite><readyForPublish>true</readyForPublish><createMask>false</createMask><emailSetting>None</emailSetting></uploadUrlsJob>`;
    const soon = '<execTime>2027-01-31T08:00:40.000Z</execTime>';
    const conversation: readonly (Call | Duration)[] = [
      ['getAllCompanies', '<includeExpired>true</includeExpired>'],
      ['getJobLogs', COMPANY],
      ['getScheduledJobs', COMPANY],
      ['createFolder', `${COMPANY}<folderPath>Outfitters/made</folderPath>`],
      ['submitJob', `${COMPANY}<jobName>Publish *</jobName>${publish}`],
      ['submitJob', `${COMPANY}<jobName>Upload</jobName>${upload}`],
      ['submitJob', `${COMPANY}<jobName>Fails</jobName>${upload}`],
      ['submitJob', `${COMPANY}<jobName>Breaks</jobName>${publish}`],
      ['submitJob', `${COMPANY}<jobName>Later</jobName>${soon}${publish}`],
      ...Array.from({ length: 20 }, (): (Call | Duration)[] => [
        ['getActiveJobs', `${COMPANY}<includeWaitingJobs>true</includeWaitingJobs>`],
        '4s',
      ]).flat(),
      ['getJobLogDetails', COMPANY],
      ['searchAssets', `${COMPANY}<includeSubfolders>true</includeSubfolders>`],
      ['getFolders', COMPANY],
    ];
    /** What each of the calls answered. */
    const play = async (mock: IpsMock, ask: (call: Call) => Promise<unknown>): Promise<unknown[]> => {
      const answers: unknown[] = [];
      for (const each of conversation) {
        if (typeof each === 'string' || typeof each === 'number') await mock.clock.advance(each);
        else answers.push(await ask(each));
      }
      return answers;
    };
    const recorded = await play(a, (each) => recording.ask(...each));
    const { fixtures, leftOut } = await derivedFixtures(file, 'begin');
    expect(leftOut).toEqual([]);
    expect(fixtures.pastJobs?.map(({ name }) => name)).toEqual(['Spring catalogue', 'Spring prints']);
    expect(fixtures.folders?.map(({ path }) => path)).toEqual(['Outfitters/', 'Outfitters/spring/']);
    const b = await start({ clock: `manual@${START}`, fixtures });
    const played = await play(b, (each) => ask(b.url, ...each));
    played.forEach((answer, n) => {
      expect(answer, `answer ${n}`).toEqual(recorded[n]);
    });
  });

  test('of its begin give jobs the states that polls saw, whenever those were', async () => {
    const publish = '<imageServingPublishJob><publishType>Full</publishType><emailSetting>None</emailSetting></imageServingPublishJob>';
    /** When things happen, milliseconds after the start. */
    const submits = fc.record({ at: fc.nat(20_000), waiting: fc.nat(30_000), duration: fc.nat(60_000), name: fc.constantFrom('A', 'B') });
    const property = fc.asyncProperty(
      fc.array(submits, { minLength: 1, maxLength: 4 }),
      fc.array(fc.nat(150_000), { minLength: 2, maxLength: 12 }),
      fc.boolean(),
      async (jobs, polls, hasLogs) => {
        const a = await start({ clock: `manual@${START}` });
        const file = newFile('recording.jsonl');
        const recording = new RecordedConversation(a, file);
        await recording.ask('getAllCompanies', '<includeExpired>true</includeExpired>');
        const events = [...jobs.map((job) => ({ at: job.at, job })), ...polls.map((at) => ({ at, job: undefined }))].sort((x, y) => x.at - y.at);
        /** The states of each poll. */
        const play = async (mock: IpsMock, ask: (...call: Call) => Promise<unknown>, before?: (job: (typeof jobs)[number]) => Promise<unknown>) => {
          const seen: unknown[] = [];
          const begin = mock.clock.now().getTime();
          for (const { at, job } of events) {
            await mock.clock.advanceTo(new Date(begin + at));
            if (job) {
              await before?.(job);
              await ask('submitJob', `${COMPANY}<jobName>${job.name}</jobName>${publish}`);
            } else {
              const answer = await ask('getActiveJobs', `${COMPANY}<includeWaitingJobs>true</includeWaitingJobs>`);
              seen.push(statesIn(answer));
            }
          }
          return seen;
        };
        const recorded = await play(
          a,
          (...each) => recording.ask(...each),
          async ({ waiting, duration }) => {
            await a.rules.add({ script: { waiting, duration }, times: 1 });
          },
        );
        if (hasLogs) await recording.ask('getJobLogs', COMPANY);
        const { fixtures } = await derivedFixtures(file, 'begin');
        const b = await start({ clock: `manual@${START}`, fixtures });
        expect(await play(b, (...each) => ask(b.url, ...each))).toEqual(recorded);
      },
    );
    await fc.assert(property, { numRuns: 15, endOnFailure: true });
  });

  /** A mock, and a recording of it. */
  async function recorded(options: IpsMockOptions = {}): Promise<{ mock: IpsMock; file: string; recording: RecordedConversation }> {
    const mock = await start({ clock: `manual@${START}`, ...options });
    const file = newFile('recording.jsonl');
    return { mock, file, recording: new RecordedConversation(mock, file) };
  }

  test('have values as they were seen first or last, and nothing that the recording removed', async () => {
    const { file, recording } = await recorded();
    const fields = ['assetHandle', 'name', 'type', 'folder'].map((name) => `<items>assetArray/items/${name}</items>`).join('');
    await recording.ask('searchAssets', `${COMPANY}<includeSubfolders>true</includeSubfolders><responseFieldArray>${fields}</responseFieldArray>`);
    const { assetArray } = await recording.ask('getAssetsByName', `${COMPANY}<nameArray><items>parka</items></nameArray>`);
    const [{ assetHandle }] = assetArray.items;
    await recording.ask(
      'addUser',
      '<firstName>N</firstName><lastName>E</lastName><email>new@example.com</email><password>Secret-123</password><isValid>true</isValid><isIpsAdmin>false</isIpsAdmin><membershipArray><items><companyHandle>c|47</companyHandle><role>IpsUser</role><isActive>true</isActive></items></membershipArray>',
    );
    await recording.ask('createFolder', `${COMPANY}<folderPath>made</folderPath>`);
    await recording.ask('createFolder', `${COMPANY}<folderPath>deleted</folderPath>`);
    await recording.ask('createMetadataField', `${COMPANY}<assetType>Image</assetType><name>Made</name><fieldType>String</fieldType>`);
    await recording.ask('getFolders', COMPANY);
    await recording.ask('deleteFolder', `${COMPANY}<folderHandle>f|Outfitters/deleted/</folderHandle>`);
    await recording.ask(
      'batchSetImageFields',
      `${COMPANY}<updateArray><items><assetHandle>${assetHandle}</assetHandle><userData>Changed</userData></items></updateArray>`,
    );
    await recording.ask('getAssetsByName', `${COMPANY}<nameArray><items>parka</items></nameArray>`);
    await recording.ask('deleteAsset', `${COMPANY}<assetHandle>${assetHandle}</assetHandle>`);
    await recording.ask('getAllUsers', '<includeInvalid>true</includeInvalid>');
    await recording.ask('getMetadataFields', `${COMPANY}<assetType>Image</assetType>`);
    const [{ fixtures: begin }, { fixtures: end }] = [await derivedFixtures(file, 'begin'), await derivedFixtures(file, 'end')];
    const parka = ({ assets }: FixturesInput) => assets?.find(({ name }) => name === 'parka');
    expect(parka(begin)).toMatchObject({ fileName: 'parka.tif', lastModified: '2027-01-29T08:00:05.000Z' });
    expect(parka(begin)?.userData).toBeUndefined();
    expect(parka(begin)?.trashState).toBeUndefined();
    expect(parka(end)).toMatchObject({ fileName: 'parka.tif', userData: 'Changed', trashState: 'InTrash' });
    expect(begin.assets).toHaveLength(5);
    const emails = ({ users }: FixturesInput) => users?.map(({ email }) => email);
    expect(emails(begin)).not.toContain('new@example.com');
    expect(emails(end)).toContain('new@example.com');
    const paths = ({ folders }: FixturesInput) => folders?.map(({ path }) => path);
    expect(paths(begin)).toEqual(['Outfitters/', 'Outfitters/spring/']);
    expect(paths(end)).toEqual(['Outfitters/', 'Outfitters/made/', 'Outfitters/spring/']);
    expect(begin.metadataFields).toBeUndefined();
    expect(end.metadataFields).toMatchObject([{ name: 'Made', assetType: 'Image' }]);
  });

  test('have each row of a log once, whatever pages, order, types and language it was read in', async () => {
    const { file, recording } = await recorded();
    const details = `${COMPANY}<originalName>Spring catalogue</originalName>`;
    for (const page of [1, 2, 3, 4])
      await recording.ask('getJobLogDetails', `${details}<recordsPerPage>3</recordsPerPage><resultsPage>${page}</resultsPage>`);
    await recording.ask('getJobLogDetails', `${details}<sortDirection>Descending</sortDirection>`);
    await recording.ask('getJobLogDetails', `${details}<logTypeArray><items>UploadSuccess</items></logTypeArray>`);
    const header = authHeaderOf().replace('</authHeader>', '<locale>de-DE</locale></authHeader>');
    await recording.ask('getJobLogDetails', details, { header });
    const { fixtures } = await derivedFixtures(file, 'end');
    expect(fixtures.pastJobs).toMatchObject([
      { name: 'Spring catalogue', items: [{ name: 'parka' }, { name: 'sneaker' }, { name: 'lookbook' }, { outcome: 'warning' }] },
    ]);
    expect(fixtures.pastJobs?.[0]?.items?.[0]?.message).toBe('Outfitters/spring/parka.tif was processed into IPS');
    expect(fixtures.pastJobs?.[0]?.counts).toBeUndefined();
  });

  test('have what is only named: a company, its folder, users with roles that may do what they did', async () => {
    const { file, recording } = await recorded();
    await recording.ask('getAssetsByName', `${COMPANY}<nameArray><items>parka</items></nameArray>`);
    await recording.ask('getJobLogs', COMPANY);
    const { fixtures } = await derivedFixtures(file, 'end');
    expect(fixtures.companies).toEqual([{ id: 47, name: 'Outfitters', rootPath: 'Outfitters/' }]);
    expect(fixtures.users).toEqual([
      { email: 'admin@example.com', defaultRole: 'IpsUser', memberships: [{ company: 'Outfitters', role: 'IpsUser' }] },
      { email: 'robin@example.com', defaultRole: 'IpsUser' },
    ]);
    // Only the counts of logs were shown.
    expect(fixtures.pastJobs).toMatchObject([
      { name: 'Spring catalogue', type: 'UrlUpload', counts: { success: 3, warning: 1 } },
      { name: 'Spring prints', counts: { success: 1, error: 1 } },
    ]);
    await recording.ask('addCompany', '<companyName>Newest</companyName>');
    expect((await derivedFixtures(file, 'end')).fixtures.users?.[0]).toMatchObject({ defaultRole: 'IpsAdmin' });
  });

  test('pass over what is no answer', async () => {
    const { file, recording } = await recorded();
    const answer = (body: string) => ({ operation: 'getFolders', version: '2014-04-03', answer: { status: 200, headers: {}, body } });
    const folder = '<getFoldersReturn xmlns="http://www.scene7.com/IpsApi/xsd/2014-04-03"><folderArray><items><path>A/</path>';
    recording.write({ trouble: 'the service did not answer' });
    recording.write(answer('<html>Return soon</html>'));
    recording.write(answer(folder));
    recording.write(answer(`<?xml version="1.0"?><!DOCTYPE x>${folder}</items></folderArray></getFoldersReturn>`));
    recording.write({ ...answer('<getNothingReturn/>'), version: '2099-01-01' });
    expect(await derivedFixtures(file, 'end')).toEqual({ fixtures: {}, leftOut: [] });
  });

  test('let schedules, posted files and follow-on jobs go as they went', async () => {
    const { mock: a, file, recording } = await recorded({ waitTime: '3s', itemTime: '4s' });
    const publish = '<imageServingPublishJob><publishType>Full</publishType><emailSetting>None</emailSetting></imageServingPublishJob>';
    const follow = '<postImageServingPublishJob><publishType>Full</publishType><emailSetting>None</emailSetting></postImageServingPublishJob>';
    const urls = '<urlArray><items><sourceUrl>http://h/a.tif</sourceUrl><destPath>a.tif</destPath></items></urlArray>';
    const options = `<overwrite>true</overwrite><readyForPublish>true</readyForPublish><createMask>false</createMask><emailSetting>None</emailSetting>`;
    const play = async (mock: IpsMock, ask: (...call: Call) => Promise<unknown>, post: (fields: UploadFields, name: string) => Promise<Answer>) => {
      const seen: unknown[] = [];
      const poll = async (seconds: number): Promise<void> => {
        for (let n = 0; n < seconds; n += 2) {
          seen.push(statesIn(await ask('getActiveJobs', `${COMPANY}<includeWaitingJobs>true</includeWaitingJobs>`)));
          await mock.clock.advance('2s');
        }
      };
      await ask('getAllCompanies', '<includeExpired>true</includeExpired>');
      await ask('getScheduledJobs', COMPANY);
      await ask('submitJob', `${COMPANY}<jobName>Often</jobName><execSchedule>0/20 * * * * ?</execSchedule>${publish}`);
      await ask('submitJob', `${COMPANY}<jobName>Fetched</jobName><uploadUrlsJob>${urls}${options}${follow}</uploadUrlsJob>`);
      const { text, fault } = await post({ jobName: 'Posted', uploadParams: options }, 'one.png');
      expect(fault).toBeUndefined();
      const jobHandle = /<jobHandle>(.*?)<\/jobHandle>/.exec(text)?.[1] ?? '';
      await poll(10);
      await post({ jobHandle, endJob: true }, 'two.png');
      await poll(60);
      return seen;
    };
    const recordedStates = await play(
      a,
      (...each) => recording.ask(...each),
      (fields, name) => recording.upload(fields, [filePart(name)]),
    );
    expect(JSON.stringify(recordedStates)).toContain('WaitingClient');
    const { fixtures, leftOut } = await derivedFixtures(file, 'begin');
    expect(leftOut).toEqual([]);
    expect(fixtures.jobs?.map(({ name }) => name)).toEqual(['Weekly full publish', 'Season launch']);
    const b = await start({ clock: `manual@${START}`, fixtures });
    const own = await play(
      b,
      (...each) => ask(b.url, ...each),
      (fields, name) => postUpload(b.url, fields, [filePart(name)]),
    );
    expect(own).toEqual(recordedStates);
  });

  test('hold each thing once while a recording is read, however often polls saw it', async () => {
    const { mock, file, recording } = await recorded();
    await recording.ask(
      'submitJob',
      `${COMPANY}<jobName>Long</jobName><imageServingPublishJob><publishType>Full</publishType><emailSetting>None</emailSetting></imageServingPublishJob>`,
    );
    const heldAfter = async (polls: number): Promise<number> => {
      for (let n = 0; n < polls; n++) {
        await recording.ask('getActiveJobs', `${COMPANY}<includeWaitingJobs>true</includeWaitingJobs>`);
        await recording.ask('getJobLogDetails', COMPANY);
        await mock.clock.advance('1ms');
      }
      const account = new SeenAccount('begin');
      for await (const { exchange } of (await openRecording(file)).exchanges) await account.take(exchange);
      const things = [account.companies, account.users, account.folders, account.assets].map((each) => [...each.all()]);
      return serialize([things, account.jobs.all, account.jobs.submissions, account.calledBy]).length;
    };
    const few = await heldAfter(5);
    expect(await heldAfter(60)).toBeLessThan(few * 1.1);
  });
});

/** What a poll says of each job: by its name and when it fired, whether it waits, runs or is done. */
function statesIn(answer: unknown): unknown {
  // An answer of getActiveJobs.
  const { jobArray } = answer as { jobArray?: { items?: readonly { name: string; state: string }[] } };
  return (jobArray?.items ?? []).map(({ name, state }) => [name, state === 'New' || state === 'WaitingCoordinator' ? 'waits' : state]);
}
