import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { USER_ROLES } from '../../src/contract/constants.js';
import { type IpsMock, startIpsMock } from '../../src/index.js';
import { readFixtures } from '../../src/seed/fixtures.js';
import type { FixturesInput } from '../../src/seed/fixtures-input.js';
import { type Fixtures, parseFixtures } from '../../src/seed/fixtures-schema.js';
import { ask, call } from '../conversation.js';
import { FIXTURES_PAGES, fixturesExamples, fixturesPagesText } from '../fixtures-pages.js';

const NOW = '2027-01-31T08:00:00.000Z';
const PUBLISH = { imageServingPublishJob: { publishType: 'Full', emailSetting: 'None' } };

/** Every field that there is. */
const EVERYTHING = {
  $schema: './fixtures.schema.json',
  companies: [
    {
      id: 47,
      name: 'Outfitters',
      rootPath: 'Outfitters/assets/',
      expires: '2099-12-31T01:00:00+01:00',
      imsOrgId: 'O@AdobeOrg',
      applicationSettings: { application_cdn_invalidation_template: 'http://cdn.example.com/is/image/Outfitters/assets/<ID>', other: '' },
    },
    { name: 'Homeware' },
  ],
  users: [
    {
      id: 70,
      email: 'robin@example.com',
      password: 'secret',
      accessToken: 'token',
      firstName: 'Robin',
      lastName: 'Marsh',
      defaultRole: 'IpsAdmin',
      isValid: true,
      imsUserId: 'U@AdobeID',
      passwordExpires: '2098-12-31T00:00:00Z',
      memberships: [
        { company: 'Outfitters', role: 'IpsUser' },
        { company: 'Homeware', role: 'IpsUser', isActive: false },
      ],
    },
    { email: 'former@example.com', password: 'secret', defaultRole: 'IpsUser', isValid: false },
  ],
  jobs: [
    {
      company: 'Outfitters',
      user: 'robin@example.com',
      name: 'Past',
      description: 'Was done two days ago',
      locale: 'de-DE',
      client: 'catalogue',
      ago: '2d',
      detail: PUBLISH,
    },
    { company: 'Outfitters', user: 'robin@example.com', name: 'To come', in: '30d', detail: { videoPublishJob: { emailSetting: 'All' } } },
    { company: 'Outfitters', user: 'robin@example.com', name: 'Weekly', execSchedule: '00 00 04 ? * SUN', paused: true, detail: PUBLISH },
    { company: 'Homeware', user: 'former@example.com', name: 'Nightly', execSchedule: '00 00 02 * * ?', ago: '3d', detail: PUBLISH },
  ],
} satisfies FixturesInput;

/** The lists of fixtures that are optional in a file. */
const LISTS = [
  ...(['companies', 'companySettings', 'users', 'groups', 'propertySetTypes', 'folders', 'metadataFields', 'assets', 'pastJobs'] as const),
  ...(['catalogues', 'jobs', 'rules', 'faults', 'stubs'] as const),
];

/** Every list, empty. */
const NOTHING = Object.fromEntries(LISTS.map((name) => [name, []]));

/** Every field of a catalogue. */
const CATALOGUE = { company: 'Homeware', assets: 12, jobs: 3, seed: 5 };

let ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.reverse()) await end();
  ends = [];
});

/** Starts a mock with fixtures of a file, on a clock that stands at `NOW`. */
async function serve(fixtures: object): Promise<IpsMock> {
  const folder = mkdtempSync(join(tmpdir(), 'ips-mock-'));
  ends.push(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'fixtures.json');
  writeFileSync(file, JSON.stringify(fixtures));
  const mock = await startIpsMock({ port: 0, fixtures: file, auth: 'strict', clock: `manual@${NOW}` });
  ends.push(() => mock.stop());
  return mock;
}

const COMPANY = { id: 1, name: 'A' };
const USER = { id: 1, email: 'a@example.com', defaultRole: 'IpsUser' };
const JOB = { company: 'A', user: 'a@example.com', name: 'J', detail: PUBLISH };

const FOLDER = { company: 'A', path: 'x' };
const FIELD = { company: 'A', name: 'Price', fieldType: 'Float' };
const ASSET = { company: 'A', id: 5, type: 'Image', name: 'x' };
const PAST = {
  ...{ id: 3, company: 'A', user: 'a@example.com', type: 'UrlUpload', name: 'P', run: 'R' },
  ...{ started: '2027-01-01T00:00:00Z', ended: '2027-01-01T00:01:00Z' },
};

/** A small file that is right, but for the lists that are given. */
function fileWith(lists: object): string {
  return JSON.stringify({ companies: [COMPANY], users: [USER], jobs: [JOB], ...lists });
}

/** Parses one file. */
function parse(name: string, text: string): Fixtures {
  return parseFixtures([{ name, content: JSON.parse(text) }]);
}

function messageOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  throw new Error('nothing was thrown');
}

/** What is said of a file with this text. */
async function messageOfFile(text: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'ips-mock-'));
  ends.push(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'f.json');
  writeFileSync(file, text);
  return readFixtures([file]).then(() => 'nothing', String);
}

describe('fixtures', () => {
  test('of the package have no mistakes', async () => {
    const fixtures = parse('default.json', readFileSync('fixtures/default.json', 'utf8'));
    expect(await readFixtures(['default'])).toEqual(fixtures);
  });

  test('"none" are none', async () => {
    expect(await readFixtures(['none'])).toEqual(NOTHING);
    const mock = await startIpsMock({ port: 0, fixtures: 'none' });
    ends.push(() => mock.stop());
    expect(mock.jobs.list()).toEqual([]);
  });

  test('can have every field', () => {
    const everything = { ...EVERYTHING, catalogues: [CATALOGUE] };
    expect(parse('all.json', JSON.stringify(everything))).toEqual({ ...NOTHING, ...everything, $schema: undefined });
  });

  test('take every role', () => {
    for (const role of USER_ROLES) expect(() => parse('f', fileWith({ users: [{ ...USER, defaultRole: role }] }))).not.toThrow();
  });

  test('keep their place in the file in what is said of them', () => {
    const text = fileWith({
      companies: [COMPANY, { name: 'B', id: -1 }],
      users: [USER, { ...USER, email: '' }],
      jobs: [JOB, { ...JOB, ago: 'once' }],
    });
    const lines = messageOf(() => parse('some/fixtures.json', text)).split('\n');
    expect(lines[0]).toBe('fixtures: some/fixtures.json cannot be used:');
    expect(lines.map((line) => /^ {2}([^:]+): ./.exec(line)?.[1])).toEqual(
      expect.arrayContaining(['companies[1].id', 'users[1].email', 'jobs[1].ago']),
    );
  });

  test('that are no JSON are said to be none', async () => {
    expect(await messageOfFile('{ companies: [] }')).toMatch(/^StartError: fixtures: \S+f\.json is no JSON: .*position 2/);
  });

  test('that are not there are said to be missing', async () => {
    await expect(readFixtures(['missing.json'])).rejects.toThrow('fixtures: missing.json cannot be read: ENOENT');
  });

  const company = (fields: object) => ({ companies: [{ ...COMPANY, ...fields }] });
  const user = (fields: object) => ({ users: [{ ...USER, ...fields }] });
  const job = (fields: object) => ({ jobs: [{ ...JOB, ...fields }] });
  const folder = (fields: object) => ({ folders: [{ ...FOLDER, ...fields }] });
  const asset = (fields: object) => ({ assets: [{ ...ASSET, ...fields }] });
  const pastJob = (fields: object) => ({ pastJobs: [{ ...PAST, ...fields }] });
  const catalogue = (fields: object) => ({ catalogues: [{ company: 'A', assets: 1, jobs: 1, ...fields }] });
  const publish = (detail: unknown) => job({ detail: { imageServingPublishJob: detail } });
  const upload = (fields: object) =>
    job({
      detail: {
        uploadUrlsJob: { urlArray: { items: [] }, overwrite: true, readyForPublish: true, createMask: false, emailSetting: 'None', ...fields },
      },
    });
  const crops = { manualCropOptions: { left: 1, right: 1, top: 1, bottom: 1 }, autoTransparentCropOptions: { tolerance: 0.5 } };
  const role = 'expected one of IpsAdmin, IpsCompanyAdmin, ';
  const kinds = 'expected one of imageServingPublishJob, ';

  test.each<[string, object, string, string]>([
    ['no list', { jobs: null }, 'jobs', 'is null: expected a list'],
    ['an unknown list', { job: [] }, 'job', 'there is no such field: did you mean jobs? (expected one of $schema, companies, '],
    ['a company without a name', company({ name: undefined }), 'companies[0].name', 'is missing: expected a text'],
    ['a company with an empty name', company({ name: ' ' }), 'companies[0].name', 'is empty: expected a text'],
    ['an unknown field of a company', company({ root: 'a/' }), 'companies[0].root', 'did you mean rootPath?'],
    ['a company number 0', company({ id: 0 }), 'companies[0].id', 'is 0: expected at least 1'],
    ['a company number in quotes', company({ id: '47' }), 'companies[0].id', 'is a text: expected a number'],
    ['half a company number', company({ id: 1.5 }), 'companies[0].id', 'is 1.5: expected a whole number'],
    ['a root path without its slash', company({ rootPath: 'A' }), 'companies[0].rootPath', '"A" does not end with "/"'],
    ['a day without a time', company({ expires: '2099-12-31' }), 'companies[0].expires', 'is no moment: expected one in ISO 8601'],
    ['a time without a zone', company({ expires: '2099-12-31T00:00:00' }), 'companies[0].expires', 'is no moment: expected one in ISO 8601'],
    ['two companies of a name', { companies: [COMPANY, { name: 'A' }] }, 'companies[1].name', '"A" stands twice'],
    ['two companies of a number', { companies: [COMPANY, { id: 1, name: 'B' }] }, 'companies[1].id', '"1" stands twice'],
    [
      'two companies of an organization',
      {
        companies: [
          { ...COMPANY, imsOrgId: 'O' },
          { name: 'B', imsOrgId: 'O' },
        ],
      },
      'companies[1].imsOrgId',
      '"O" stands twice',
    ],
    ['a user without an address', user({ email: undefined }), 'users[0].email', 'is missing: expected a text'],
    ['a user without a role', user({ defaultRole: undefined }), 'users[0].defaultRole', role],
    ['an unknown role', user({ defaultRole: 'IpsUsr' }), 'users[0].defaultRole', 'did you mean IpsUser'],
    ['a user valid perhaps', user({ isValid: 'no' }), 'users[0].isValid', 'is a text: expected true or false'],
    [
      'two users of an address, whatever its case',
      { users: [USER, { email: 'A@Example.com', defaultRole: 'IpsUser' }] },
      'users[1].email',
      '"a@example.com" stands twice',
    ],
    ['two users of a number', { users: [USER, { ...USER, email: 'b' }] }, 'users[1].id', '"1" stands twice'],
    [
      'two users of a token',
      {
        users: [
          { ...USER, accessToken: 't' },
          { email: 'b', accessToken: 't', defaultRole: 'IpsUser' },
        ],
      },
      'users[1].accessToken',
      'stands twice',
    ],
    [
      'a membership of no company',
      user({ memberships: [{ company: 'Z', role: 'IpsUser' }] }),
      'users[0].memberships[0].company',
      '"Z" is not there: expected one of A',
    ],
    ['a membership of no role', user({ memberships: [{ company: 'A', role: 'x' }] }), 'users[0].memberships[0].role', role],
    [
      'two memberships of a company',
      user({
        memberships: [
          { company: 'A', role: 'IpsUser' },
          { company: 'A', role: 'IpsAdmin' },
        ],
      }),
      'users[0].memberships[1].company',
      '"A" stands twice',
    ],
    ['a job of no company', job({ company: 'Z' }), 'jobs[0].company', '"Z" is not there: expected one of A'],
    [
      'a job of no user',
      job({ user: 'z@example.com' }),
      'jobs[0].user',
      '"z@example.com" is not there: did you mean a@example.com? (expected one of a@example.com)',
    ],
    ['a job name that breaks its handle', job({ name: 'a|b' }), 'jobs[0].name', 'without "|"'],
    ['a job without a detail', job({ detail: undefined }), 'jobs[0].detail', 'is missing: expected an object'],
    ['no moment', job({ ago: 'yesterday' }), 'jobs[0].ago', '"yesterday" is no duration: expected a number with a unit'],
    ['a number of what', job({ in: 5 }), 'jobs[0].in', 'is a number: expected a text'],
    ['past and future', job({ in: '1d', ago: '1d' }), 'jobs[0].in', 'goes with neither "execSchedule" nor "ago"'],
    ['once and again', job({ in: '1d', execSchedule: '0 0 0 * * ?' }), 'jobs[0].in', 'goes with neither "execSchedule" nor "ago"'],
    ['a pause of nothing', job({ paused: true }), 'jobs[0].paused', 'is for scheduled jobs: expected "in", "at" or "execSchedule" beside it'],
    ['two moments', job({ in: '1d', at: NOW }), 'jobs[0].at', 'does not go with "in"'],
    ['a moment and a schedule', job({ at: NOW, execSchedule: '0 0 0 * * ?' }), 'jobs[0].at', 'goes with neither "execSchedule" nor "ago"'],
    ['a folder of no company', folder({ company: 'Z' }), 'folders[0].company', '"Z" is not there: expected one of A'],
    ['a path that is none', folder({ path: 'a/../b' }), 'folders[0].path', '"a/../b" is no path of a folder, as its part ".."'],
    ['a folder twice', { folders: [FOLDER, { ...FOLDER, path: 'A/x/' }] }, 'folders[1].path', '"A/x/" stands twice'],
    ['a field twice', { metadataFields: [FIELD, FIELD] }, 'metadataFields[1].name', '"Price" stands twice'],
    ['a field of no type', { metadataFields: [{ ...FIELD, fieldType: 'Text' }] }, 'metadataFields[0].fieldType', '"Text" is not known'],
    ['tags of a number', { metadataFields: [{ ...FIELD, tags: ['a'] }] }, 'metadataFields[0].tags', 'is for fields with tags: "Price" is Float'],
    ['an asset of no company', asset({ company: 'Z' }), 'assets[0].company', '"Z" is not there'],
    ['an asset of no type', asset({ type: 'Picture' }), 'assets[0].type', '"Picture" is not known'],
    ['a name with a slash', asset({ name: 'a/b' }), 'assets[0].name', 'holds "/"'],
    ['a number that no asset has', asset({ id: 3_000_000_000 }), 'assets[0].id', 'is 3000000000: expected at most 2000000000'],
    ['a number twice', { assets: [ASSET, { ...ASSET, name: 'other' }] }, 'assets[1].id', '"5" stands twice'],
    ['a name twice', { assets: [ASSET, { ...ASSET, id: 6, type: 'Svg' }] }, 'assets[1].name', '"x" stands twice'],
    [
      'members of no set',
      asset({ members: [] }),
      'assets[0].members',
      'is for sets, of the types ImageSet, SpinSet, RenderSet, Catalog: "x" is Image',
    ],
    ['a member that is none', asset({ type: 'ImageSet', members: [{ asset: 9 }] }), 'assets[0].members[0].asset', '9 is no "id" of an asset of "A"'],
    ['an asset by nobody', asset({ createUser: 'z@example.com' }), 'assets[0].createUser', '"z@example.com" is not there'],
    ['an asset changed by nobody', asset({ lastModifyUser: 'z@example.com' }), 'assets[0].lastModifyUser', '"z@example.com" is not there'],
    ['a value of no field', { ...asset({ metadata: { Prize: '1' } }), metadataFields: [FIELD] }, 'assets[0].metadata.Prize', 'did you mean Price?'],
    [
      'a list of a number',
      { ...asset({ metadata: { Price: ['1'] } }), metadataFields: [FIELD] },
      'assets[0].metadata.Price',
      'is a list: "Price" is Float',
    ],
    ['a past job of nobody', pastJob({ user: 'z@example.com' }), 'pastJobs[0].user', '"z@example.com" is not there'],
    ['a past job of no type', pastJob({ type: 'UrlUplod' }), 'pastJobs[0].type', 'did you mean UrlUpload?'],
    ['an end before the start', pastJob({ ended: '2026-01-01T00:00:00Z' }), 'pastJobs[0].ended', 'is before "started"'],
    ['a start before it fired', pastJob({ triggered: '2027-01-01T00:00:30Z' }), 'pastJobs[0].started', 'is before "triggered"'],
    ['a run twice', { pastJobs: [PAST, { ...PAST, id: 4 }] }, 'pastJobs[1].run', '"R" stands twice'],
    ['a number of two jobs', { pastJobs: [PAST], ...job({ id: 3 }) }, 'jobs[0].id', '"3" stands twice'],
    ['fewer items than listed', pastJob({ items: [{}, {}], counts: { success: 1 } }), 'pastJobs[0].counts.success', 'is 1, but "items" lists 2'],
    ['a message of what ended well', pastJob({ message: 'Oh' }), 'pastJobs[0].message', 'is for a fatal error'],
    ['a field that no detail has', pastJob({ detail: { x: 1 } }), 'pastJobs[0].detail', 'x is not expected'],
    ['a detail of what nobody submits', pastJob({ type: 'Trash', detail: { x: 1 } }), 'pastJobs[0].detail', 'nobody submits such jobs'],
    ['no schedule', job({ execSchedule: 'daily' }), 'jobs[0].execSchedule', '"daily" cannot be read'],
    ['a schedule that never fires', job({ execSchedule: '0 0 0 30 2 ?' }), 'jobs[0].execSchedule', '"0 0 0 30 2 ?" never fires'],
    ['no detail', job({ detail: {} }), 'jobs[0].detail', kinds],
    ['two details', job({ detail: { ...PUBLISH, videoPublishJob: {} } }), 'jobs[0].detail', kinds],
    ['an unknown detail', job({ detail: { publishJob: {} } }), 'jobs[0].detail', kinds],
    ['a detail that submitJob does not take', job({ detail: { uploadPostJob: {} } }), 'jobs[0].detail', kinds],
    ['a detail that is none', publish('Full'), 'jobs[0].detail.imageServingPublishJob', 'is a text: expected an object'],
    ['a misspelt field', publish({ publishTipe: 'Full' }), 'jobs[0].detail', 'publishTipe is not expected: expected publishType, '],
    ['an unknown constant', publish({ publishType: 'Half' }), 'jobs[0].detail', '"Half" is not one of its values: Full, '],
    ['a missing field', publish({ publishType: 'Full' }), 'jobs[0].detail', 'emailSetting is required'],
    ['a number for a text', publish({ publishType: 'Full', emailSetting: 3 }), 'jobs[0].detail', 'emailSetting'],
    ['a text for a list', upload({ urlArray: 'http://h/x' }), 'jobs[0].detail', 'uploadUrlsJob/urlArray takes an object'],
    ['a list without items', upload({ urlArray: [{ sourceUrl: 'u', destPath: 'p' }] }), 'jobs[0].detail', 'urlArray'],
    ['a text for a flag', upload({ overwrite: 'perhaps' }), 'jobs[0].detail', 'overwrite'],
    ['a catalogue of no company', catalogue({ company: 'Z' }), 'catalogues[0].company', '"Z" is not there: expected one of A'],
    ['a catalogue without a number', catalogue({ assets: undefined }), 'catalogues[0].assets', 'is missing: expected a number'],
    ['too many assets', catalogue({ assets: 200_001 }), 'catalogues[0].assets', 'is 200001: expected at most 200000'],
    ['half an asset', catalogue({ assets: 0.5 }), 'catalogues[0].assets', 'is 0.5: expected a whole number'],
    ['too many jobs', catalogue({ jobs: 5001 }), 'catalogues[0].jobs', 'is 5001: expected at most 5000'],
    ['fewer jobs than none', catalogue({ jobs: -1 }), 'catalogues[0].jobs', 'is -1: expected at least 0'],
    ['a seed that is none', catalogue({ seed: 'x' }), 'catalogues[0].seed', 'is a text: expected a number'],
    ['an unknown field of a catalogue', catalogue({ asset: 3 }), 'catalogues[0].asset', 'did you mean assets?'],
    ['two ways to crop', upload(crops), 'jobs[0].detail', 'manualCropOptions and autoTransparentCropOptions are given'],
  ])('are refused with path and reason: %s', (_name, lists, path, expected) => {
    const lines = messageOf(() => parse('fixtures.json', fileWith(lists))).split('\n');
    expect(lines[0]).toBe('fixtures: fixtures.json cannot be used:');
    expect(lines).toContainEqual(expect.stringMatching(new RegExp(`^ {2}${literally(path)}: .*${literally(expected)}`)));
  });

  test('that are no object are refused', () => {
    expect(messageOf(() => parse('f.json', '[]'))).toContain('(the file): is a list: expected an object');
  });
});

/** A pattern that fits a text alone. */
function literally(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

/** The names of all fields in lists of a JSON Schema. */
function fieldsOf(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const isObject = 'type' in schema && schema.type === 'object' && 'properties' in schema && typeof schema.properties === 'object';
  const own = isObject ? Object.keys(schema.properties ?? {}) : [];
  return [...own, ...Object.values(schema).flatMap(fieldsOf)];
}

describe('the documentation of fixtures', () => {
  test('has examples that are right', () => {
    expect(FIXTURES_PAGES.length).toBeGreaterThanOrEqual(4);
    expect(fixturesExamples().length).toBeGreaterThanOrEqual(12);
    for (const example of fixturesExamples()) expect(() => parse('docs/reference', example)).not.toThrow();
  });

  test('has examples that a mock starts with', async () => {
    for (const example of fixturesExamples()) await serve(JSON.parse(example));
  });

  test('tells of every list, every field and every role', () => {
    const text = fixturesPagesText();
    const { properties } = JSON.parse(readFileSync('fixtures/fixtures.schema.json', 'utf8'));
    expect(Object.keys(properties).sort()).toEqual(['$schema', ...LISTS].sort());
    // The guide and the description of the admin API tell of overrides.
    const { rules: _, faults: __, stubs: ___, ...own } = properties;
    for (const field of [...LISTS, ...fieldsOf(own)]) expect(text, field).toContain(`\`${field}\``);
    for (const each of USER_ROLES) expect(text).toContain(`\`${each}\``);
  });

  test('says truly what comes of its examples', async () => {
    const [done, recurring] = fixturesExamples().filter((example) => JSON.parse(example).jobs?.length > 0);
    const first = await serve(JSON.parse(done ?? ''));
    expect(first.jobs.list()).toMatchObject([{ state: 'Done', counts: { success: 1, warning: 1, error: 1 } }]);
    const second = await serve(JSON.parse(recurring ?? ''));
    expect(second.jobs.list({ originalName: 'Nightly publish' }).map(({ state }) => state)).toEqual(['Scheduled', 'Done', 'Done', 'Done']);
  });
});

describe('a mock with fixtures', () => {
  test('gives companies application settings, beside those that every company has or instead of them', async () => {
    const { url } = await serve(EVERYTHING);
    const options = { user: 'robin@example.com' };
    const params = '<companyHandle>c|47</companyHandle><name>Adobe.SPS.ApplicationSetting</name>';
    const { type } = await ask(url, 'getPropertySetType', params, options);
    const { setArray } = await ask(url, 'getPropertySets', `<typeHandle>${type.typeHandle}</typeHandle>`, options);
    const { applicationSettings = {} } = EVERYTHING.companies[0] ?? {};
    expect(setArray.items[0].propertyArray.items).toEqual(Object.entries(applicationSettings).map(([name, value]) => ({ name, value })));
  });

  test('serves every field of a company', async () => {
    const { url } = await serve(EVERYTHING);
    for (const how of ['<companyHandle>c|47</companyHandle>', '<companyName>Outfitters</companyName>', '<imsOrgId>O@AdobeOrg</imsOrgId>']) {
      const version = how.startsWith('<ims') ? '2022-11-01-beta' : '2014-04-03';
      const { companyInfo } = await ask(url, 'getCompanyInfo', how, { user: 'robin@example.com', version });
      expect(companyInfo).toMatchObject({
        companyHandle: 'c|47',
        name: 'Outfitters',
        rootPath: 'Outfitters/assets/',
        expires: new Date('2099-12-31T00:00:00Z'),
      });
    }
  });

  test('generates what a company does not have', async () => {
    const mock = await serve({
      ...EVERYTHING,
      users: [{ email: 'a', password: 'secret', defaultRole: 'IpsAdmin', memberships: [{ company: 'Homeware', role: 'IpsAdmin' }] }],
      jobs: [],
    });
    const { companyInfo } = await ask(mock.url, 'getCompanyInfo', '<companyName>Homeware</companyName>', { user: 'a' });
    expect(companyInfo).toMatchObject({ companyHandle: 'c|48', name: 'Homeware', rootPath: 'Homeware/' });
    expect(companyInfo.expires).toEqual(new Date('2100-12-31T23:00:00.000-06:00'));
  });

  test('serves every field of a user', async () => {
    const { url } = await serve(EVERYTHING);
    const expected = {
      userHandle: 'u|70|robin@example.com',
      firstName: 'Robin',
      lastName: 'Marsh',
      email: 'robin@example.com',
      defaultRole: 'IpsAdmin',
      isValid: true,
      imsUserId: 'U@AdobeID',
      passwordExpires: new Date('2098-12-31T00:00:00Z'),
    };
    const version = '2022-11-01-beta';
    expect((await ask(url, 'getUserInfo', '', { user: 'robin@example.com', version })).userInfo).toMatchObject(expected);
    const header =
      '<authHeader xmlns="http://www.scene7.com/IpsApi/xsd"><accessToken>token</accessToken><appName>tests</appName><appVersion>1</appVersion></authHeader>';
    expect((await ask(url, 'getUserInfo', '', { header, version })).userInfo).toMatchObject(expected);
    expect((await call(url, 'getUserInfo', '', { user: 'robin@example.com', password: 'guess' })).fault?.code).toBe(10001);
    expect((await call(url, 'getUserInfo', '', { user: 'former@example.com' })).fault?.code).toBe(10002);
  });

  test('serves memberships, and holds those that are not active for none', async () => {
    const { url } = await serve(EVERYTHING);
    const { membershipArray } = await ask(url, 'getCompanyMembership', '', { user: 'robin@example.com', version: '2022-11-01-beta' });
    expect(membershipArray.items).toMatchObject([{ company: { name: 'Outfitters' }, role: 'IpsUser', isActive: true }]);
    const homeware = await call(url, 'getActiveJobs', '<companyHandle>c|48</companyHandle>', { user: 'robin@example.com' });
    expect(homeware.fault?.code).toBe(20000);
  });

  test('serves every field of a job', async () => {
    const { url } = await serve(EVERYTHING);
    const asRobin = { user: 'robin@example.com' };
    const company = '<companyHandle>c|47</companyHandle>';
    const { jobArray } = await ask(url, 'getScheduledJobs', company, asRobin);
    expect(jobArray.items).toMatchObject([
      {
        name: 'To come',
        type: 'VideoPublish',
        submitUserEmail: 'robin@example.com',
        nextFireTime: new Date('2027-03-02T08:00:00.000Z'),
        triggerState: 'Normal',
        videoPublishJob: { emailSetting: 'All' },
      },
      { name: 'Weekly', execSchedule: '00 00 04 ? * SUN', triggerState: 'Paused', imageServingPublishJob: PUBLISH.imageServingPublishJob },
    ]);
    const { jobLogArray } = await ask(url, 'getJobLogDetails', company, asRobin);
    expect(jobLogArray.items).toMatchObject([
      {
        originalJobName: 'Past',
        description: 'Was done two days ago',
        submitUserEmail: 'robin@example.com',
        startDate: new Date('2027-01-29T08:00:01.000Z'),
      },
    ]);
    const rows: { logType: string; logMessage: string }[] = jobLogArray.items[0].detailArray.items;
    expect(rows.find(({ logType }) => logType === 'JobClient')?.logMessage).toContain('catalogue');
  });

  test('has run the jobs of the past, recurring ones as often as they fired', async () => {
    const mock = await serve(EVERYTHING);
    expect(mock.jobs.list({ company: 'Outfitters', state: 'Done' })).toMatchObject([{ originalName: 'Past', outcome: 'Completed', progress: 100 }]);
    const [schedule, ...runs] = mock.jobs.list({ company: 'Homeware' });
    expect(schedule).toMatchObject({ name: 'Nightly', state: 'Scheduled' });
    expect(runs.map(({ name, state }) => [name, state])).toEqual([
      ['Nightly_2027-01-29-02:00:00.000', 'Done'],
      ['Nightly_2027-01-30-02:00:00.000', 'Done'],
      ['Nightly_2027-01-31-02:00:00.000', 'Done'],
    ]);
  });

  test('has the jobs of its fixtures with the same items every time', async () => {
    const [first, second] = [await serve(EVERYTHING), await serve(EVERYTHING)];
    expect(first.jobs.list()).toEqual(second.jobs.list());
  });

  test.each(['Robin@Example.com', 'robin@example.com', 'ROBIN@example.com'])(
    'knows its users by their address, whatever its case: %s',
    async (user) => {
      const mock = await serve({ companies: [COMPANY], users: [{ ...USER, email: 'Robin@Example.com' }], jobs: [{ ...JOB, user }] });
      expect(mock.jobs.list()).toHaveLength(1);
    },
  );

  test('gives free numbers to those without one, wherever they stand', async () => {
    const mock = await serve({
      companies: [{ name: 'First' }, COMPANY],
      users: [{ email: 'first@example.com', defaultRole: 'IpsUser' }, USER],
      jobs: [JOB],
    });
    expect(mock.jobs.list()[0]?.jobHandle).toMatch(/^j\|1\|/);
  });

  test.each([
    ['2019-06-01T00:00:00Z', 'Scheduled'],
    ['2021-06-01T00:00:00Z', undefined],
  ])('takes a schedule by its own clock: at %s', async (clock, state) => {
    const folder = mkdtempSync(join(tmpdir(), 'ips-mock-'));
    ends.push(() => rmSync(folder, { recursive: true }));
    const file = join(folder, 'fixtures.json');
    writeFileSync(file, fileWith({ jobs: [{ ...JOB, execSchedule: '0 0 0 1 1 ? 2020' }] }));
    const starting = startIpsMock({ port: 0, fixtures: file, clock: `manual@${clock}` });
    if (state === undefined) await expect(starting).rejects.toThrow('the execSchedule of the job "J", "0 0 0 1 1 ? 2020", never fires');
    else {
      const mock = await starting;
      ends.push(() => mock.stop());
      expect(mock.jobs.list()).toMatchObject([{ state }]);
    }
  });

  test('fills a database once', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'ips-mock-'));
    ends.push(() => rmSync(folder, { recursive: true }));
    const options = { port: 0, clock: `manual@${NOW}`, db: join(folder, 'jobs.db') } as const;
    const first = await startIpsMock(options);
    const jobs = first.jobs.list();
    await first.stop();
    const second = await startIpsMock({ ...options, fixtures: 'missing.json' });
    ends.push(() => second.stop());
    expect(second.jobs.list()).toEqual(jobs);
  });
});
