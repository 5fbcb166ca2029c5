import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { transform } from 'esbuild';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { FixturesInput, FixturesSource, IpsMock, IpsMockOptions } from '../../src/index.js';
import { startIpsMock } from '../../src/index.js';
import { buildProgram, endProgram, startProgram } from '../built-program.js';
import { ask, call } from '../conversation.js';
import { fixturesExamples } from '../fixtures-pages.js';

const NOW = '2027-01-31T08:00:00.000Z';
const PUBLISH = '<imageServingPublishJob><publishType>Full</publishType><emailSetting>None</emailSetting></imageServingPublishJob>';
const COMPANY = '<companyHandle>c|47</companyHandle>';

/** Two companies with users, one of them in both. */
const BASE: FixturesInput = {
  companies: [{ id: 47, name: 'Outfitters' }, { name: 'Homeware' }],
  users: [
    {
      id: 70,
      email: 'robin@example.com',
      password: 'secret',
      defaultRole: 'IpsAdmin',
      memberships: [
        { company: 'Outfitters', role: 'IpsAdmin' },
        { company: 'Homeware', role: 'IpsAdmin' },
      ],
    },
    { id: 71, email: 'kim@example.com', defaultRole: 'IpsUser', memberships: [{ company: 'Homeware', role: 'IpsUser' }] },
  ],
};

/** What a test would set up otherwise. */
const SET_UP: FixturesInput = {
  rules: [
    { label: 'brief', match: { type: 'ImageServingPublish' }, script: { outcome: 'fatal', message: 'Disk full' }, expires: { in: '1h' } },
    { label: 'elsewhere', company: 'Homeware', script: { items: 1 } },
  ],
  faults: [{ match: { operation: 'getActiveJobs' }, effect: { fault: { code: 30000, reason: 'Maintenance' } }, times: 1 }],
  stubs: [{ company: 'Outfitters', operation: 'getProperty', answer: { json: { value: '42' } } }],
};

let folder: string;
let mocks: IpsMock[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ips-mock-'));
});
afterEach(async () => {
  await Promise.all(mocks.map((mock) => mock.stop()));
  mocks = [];
  rmSync(folder, { recursive: true });
});

async function start(fixtures: IpsMockOptions['fixtures']): Promise<IpsMock> {
  const mock = await startIpsMock({ port: 0, clock: `manual@${NOW}`, auth: 'strict', fixtures });
  mocks.push(mock);
  return mock;
}

function fileOf(name: string, content: object): string {
  const file = join(folder, name);
  writeFileSync(file, JSON.stringify(content));
  return file;
}

async function messageOf(fixtures: FixturesSource | FixturesSource[]): Promise<string> {
  return start(fixtures).then(
    () => 'it started',
    (error) => (error instanceof Error ? error.message : String(error)),
  );
}

const asRobin = { user: 'robin@example.com' };

describe('a mock with rules, faults and stubs in its fixtures', () => {
  test('starts with them from several files, as the built program', async () => {
    const { cli } = await buildProgram();
    const mock = await startProgram(cli, [
      ...['--fixtures', 'default', '--fixtures', fileOf('set-up.json', { $schema: 'x', faults: SET_UP.faults, stubs: SET_UP.stubs })],
      ...['--fixtures', fileOf('more.json', { rules: SET_UP.rules })],
    ]);
    try {
      expect((await call(mock.url, 'getActiveJobs', COMPANY, asRobin)).fault).toMatchObject({ code: 30000, reason: 'Maintenance' });
      expect((await call(mock.url, 'getActiveJobs', COMPANY, asRobin)).fault).toBeUndefined();
      const rules: unknown = await (await fetch(`${mock.url}/__admin/rules`)).json();
      expect(rules).toMatchObject({ rules: [{ label: 'brief' }, { label: 'elsewhere', company: 'Homeware' }] });
    } finally {
      await endProgram(mock, 'SIGTERM');
    }
  });

  test('takes them from an object', async () => {
    const mock = await start([BASE, SET_UP]);
    expect((await call(mock.url, 'getActiveJobs', COMPANY, asRobin)).fault?.code).toBe(30000);
    expect(await mock.rules.list()).toMatchObject([
      { label: 'brief', company: null, expiresAt: new Date('2027-01-31T09:00:00Z'), seen: 0 },
      { label: 'elsewhere', company: 'Homeware' },
    ]);
    expect(await mock.faults.list()).toMatchObject([{ seen: 1, hits: 1 }]);
    expect(await mock.stubs.list({ company: 'Outfitters' })).toMatchObject([{ operation: 'getProperty', answer: { value: '42' } }]);
  });

  test('lets rules decide about jobs from its start on, until they expire', async () => {
    const mock = await start([BASE, SET_UP]);
    const ended = async (name: string) => {
      await ask(mock.url, 'submitJob', `${COMPANY}<jobName>${name}</jobName>${PUBLISH}`, asRobin);
      await mock.clock.advance('30m');
      return mock.jobs.list({ originalName: name })[0];
    };
    expect(await ended('First')).toMatchObject({ state: 'Done', scriptedBy: 1 });
    expect((await ended('Second'))?.scriptedBy).toBe(1);
    expect((await ended('Third'))?.scriptedBy).toBeNull();
  });

  test('takes them as the documentation shows', async () => {
    const page = readFileSync('docs/reference/fixtures.md', 'utf8');
    const [, example = ''] = /<!-- example: inline -->\n```ts\n(.*?)```/s.exec(page) ?? [];
    const { code } = await transform(example.replace(/^import .*$/m, ''), { loader: 'ts' });
    const AsyncFunction = Object.getPrototypeOf(async () => undefined).constructor;
    const mock: IpsMock = await new AsyncFunction('startIpsMock', `${code}; return mock;`)(startIpsMock);
    mocks.push(mock);
    expect(await mock.faults.list()).toMatchObject([{ match: { operation: 'submitJob' }, effect: { status: 503 }, times: 1 }]);
    expect((await mock.companies.list()).length).toBe(2);
  });

  test('does not count the jobs that its fixtures have run before', async () => {
    const mock = await start(['default', { rules: [{ match: { type: 'UrlUpload' }, times: 1, script: { outcome: 'fatal' } }] }]);
    expect(await mock.rules.list()).toMatchObject([{ seen: 0, hits: 0 }]);
    expect(mock.jobs.list({ originalName: 'Spring catalogue' })[0]).toMatchObject({ state: 'Done', counts: { success: 3 } });
  });

  test('has them again after a reset, and nothing else', async () => {
    const given: FixturesInput = { ...SET_UP, rules: [...(SET_UP.rules ?? [])] };
    const mock = await start([BASE, given]);
    const fresh = [await mock.rules.list(), await mock.faults.list(), await mock.stubs.list()];
    // What becomes of the object afterwards does not matter.
    delete (given as { faults?: unknown }).faults;
    await call(mock.url, 'getActiveJobs', COMPANY, asRobin);
    await mock.rules.remove(1);
    await mock.rules.add({ label: 'added', script: { items: 2 } });
    await mock.clock.advance('2h');
    await mock.reset({ overrides: false });
    expect((await mock.rules.list()).map(({ label }) => label)).toEqual(['elsewhere', 'added']);
    await mock.reset();
    expect([await mock.rules.list(), await mock.faults.list(), await mock.stubs.list()]).toEqual(fresh);
    await mock.reset({ to: 'empty' });
    expect(await mock.rules.list()).toEqual([]);
  });

  test('keeps what a database has, and does not add them again', async () => {
    const db = join(folder, 'jobs.db');
    for (let round = 0; round < 2; round++) {
      const mock = await startIpsMock({ port: 0, db, fixtures: ['default', { rules: [{ script: { items: 1 } }] }] });
      expect((await mock.rules.list()).length).toBe(1);
      await mock.stop();
    }
  });
});

describe('a mock with groups and settings of companies in its fixtures', () => {
  test('serves groups with their members', async () => {
    const { url } = await start([BASE, { groups: [{ company: 'Homeware', name: 'Editors', members: ['Kim@example.com', 'robin@example.com'] }] }]);
    const homeware = '<companyHandle>c|48</companyHandle>';
    const { groupArray } = await ask(url, 'getGroups', homeware, asRobin);
    expect(groupArray.items).toMatchObject([{ name: 'Editors', isSystemDefined: false }]);
    const { userHandleArray } = await ask(
      url,
      'getGroupMembers',
      `${homeware}<groupHandle>${groupArray.items[0].groupHandle}</groupHandle>`,
      asRobin,
    );
    expect(userHandleArray.items).toEqual(['u|70|robin@example.com', 'u|71|kim@example.com']);
  });

  test('serves the settings of a company of an earlier file', async () => {
    const settings = { company: 'Outfitters', overwriteMode: 'OverwriteFullName', pdfProcessingPageLimit: 7, immediateDelete: true } as const;
    const { url } = await start(['default', { companySettings: [settings] }]);
    const answer = await ask(url, 'getCompanySettings', COMPANY, { user: 'admin@example.com', version: '2022-11-01-beta' });
    expect(answer.settings).toMatchObject({ overwriteMode: 'OverwriteFullName', pdfProcessingPageLimit: 7, immediateDelete: true });
  });

  test('serves property sets of companies, users, and users in companies', async () => {
    const { url } = await start([
      BASE,
      {
        propertySetTypes: [
          { company: 'Outfitters', name: 'Shop', propertyType: 'CompanyProperty', sets: [{ properties: { theme: 'dark', size: '' } }] },
          { name: 'Tastes', propertyType: 'UserProperty', sets: [{ user: 'robin@example.com', properties: { font: 'Serif' } }] },
          {
            company: 'Homeware',
            name: 'Drafts',
            propertyType: 'UserCompanyProperty',
            allowMultiple: true,
            sets: [
              { user: 'kim@example.com', properties: { n: '1' } },
              { user: 'kim@example.com', properties: { n: '2' } },
            ],
          },
        ],
      },
    ]);
    const setsOf = async (company: string, name: string): Promise<unknown> => {
      const { type } = await ask(url, 'getPropertySetType', `${company}<name>${name}</name>`, asRobin);
      const { setArray } = await ask(url, 'getPropertySets', `<typeHandle>${type.typeHandle}</typeHandle>`, asRobin);
      return setArray.items.map(({ propertyArray }: { propertyArray: { items: unknown } }) => propertyArray.items);
    };
    expect(await setsOf(COMPANY, 'Shop')).toEqual([
      [
        { name: 'theme', value: 'dark' },
        { name: 'size', value: '' },
      ],
    ]);
    expect(await setsOf('', 'Tastes')).toEqual([[{ name: 'font', value: 'Serif' }]]);
    expect(await setsOf('<companyHandle>c|48</companyHandle>', 'Drafts')).toEqual([[{ name: 'n', value: '1' }], [{ name: 'n', value: '2' }]]);
  });
});

/** Wrong fixtures: where, and what is said. The last says whether a schema can tell. */
const WRONG: [string, object, string, string, 'schema' | 'mock'][] = [
  ['a list', { rulez: [] }, 'rulez', 'there is no such field: did you mean rules?', 'schema'],
  ['a field of a rule', { rules: [{ script: {}, tmes: 1 }] }, 'rules[0].tmes', 'did you mean times?', 'schema'],
  ['a field of a match', { rules: [{ match: { typ: 'x' }, script: {} }] }, 'rules[0].match.typ', 'did you mean type?', 'schema'],
  ['a kind of job', { rules: [{ match: { type: 'UrlUplaod' }, script: {} }] }, 'rules[0].match.type', 'did you mean UrlUpload', 'schema'],
  ['no script', { rules: [{}] }, 'rules[0].script', 'is missing: expected an object', 'schema'],
  ['an outcome', { rules: [{ script: { outcome: 'fatl' } }] }, 'rules[0].script.outcome', 'did you mean fatal?', 'schema'],
  ['the company of a rule', { rules: [{ company: 'Outfiters', script: {} }] }, 'rules[0].company', 'did you mean Outfitters?', 'mock'],
  ['an expiry', { rules: [{ script: {}, expires: { in: 'soon' } }] }, 'rules[0].expires.in', '"soon" is no duration', 'mock'],
  ['a fault code', { faults: [{ effect: { fault: { code: 3 } } }] }, 'faults[0].effect.fault.code', 'is not a fault code', 'schema'],
  ['no effect', { faults: [{ effect: {} }] }, 'faults[0].effect', 'is empty', 'mock'],
  ['a field of an effect', { faults: [{ effect: { dely: 1 } }] }, 'faults[0].effect.dely', 'did you mean delay?', 'schema'],
  ['a transport', { faults: [{ match: { transport: 'sop' }, effect: { delay: 1 } }] }, 'faults[0].match.transport', 'did you mean soap?', 'schema'],
  ['an operation', { stubs: [{ operation: 'getPropery', answer: { json: {} } }] }, 'stubs[0].operation', 'did you mean getProperty?', 'schema'],
  [
    'a field of an answer',
    { stubs: [{ operation: 'getProperty', answer: { json: { valu: 'x' } } }] },
    'stubs[0].answer.json',
    'valu is not expected: expected value',
    'mock',
  ],
  ['a stub that is no XML', { stubs: [{ operation: 'getProperty', answer: { xml: '<a' } }] }, 'stubs[0].answer.xml', 'it is not XML', 'mock'],
  ['the company of a group', { groups: [{ company: 'Homware', name: 'G' }] }, 'groups[0].company', 'did you mean Homeware?', 'mock'],
  [
    'a member',
    { groups: [{ company: 'Homeware', name: 'G', members: ['kin@example.com'] }] },
    'groups[0].members[0]',
    'did you mean kim@example.com',
    'mock',
  ],
  [
    'a member of another company',
    { groups: [{ company: 'Outfitters', name: 'G', members: ['kim@example.com'] }] },
    'groups[0].members[0]',
    'is no member of "Outfitters"',
    'mock',
  ],
  [
    'two groups of a name',
    {
      groups: [
        { company: 'Homeware', name: 'G' },
        { company: 'Homeware', name: 'G' },
      ],
    },
    'groups[1].name',
    '"G" stands twice',
    'mock',
  ],
  [
    'a setting',
    { companySettings: [{ company: 'Homeware', overwritMode: 'x' }] },
    'companySettings[0].overwritMode',
    'did you mean overwriteMode',
    'schema',
  ],
  [
    'a value of a setting',
    { companySettings: [{ company: 'Homeware', overwriteMode: 'OverwriteFulName' }] },
    'companySettings[0].overwriteMode',
    'did you mean OverwriteFullName',
    'schema',
  ],
  [
    'a number below 0',
    { companySettings: [{ company: 'Homeware', smartCropLimit: -1 }] },
    'companySettings[0].smartCropLimit',
    'expected at least 0',
    'schema',
  ],
  [
    'two settings of a company',
    { companySettings: [{ company: 'Homeware' }, { company: 'Homeware' }] },
    'companySettings[1].company',
    'stands twice',
    'mock',
  ],
  [
    'a kind of property',
    { propertySetTypes: [{ name: 'T', propertyType: 'UserPropert' }] },
    'propertySetTypes[0].propertyType',
    'UserProperty',
    'schema',
  ],
  [
    'the type that there is',
    { propertySetTypes: [{ company: 'Homeware', name: 'Adobe.SPS.ApplicationSetting', propertyType: 'CompanyProperty' }] },
    'propertySetTypes[0].name',
    'expected "applicationSettings" of the company',
    'mock',
  ],
  [
    'a set of nobody',
    { propertySetTypes: [{ name: 'T', propertyType: 'UserProperty', sets: [{ properties: {} }] }] },
    'propertySetTypes[0].sets[0].user',
    'is missing: a UserProperty belongs to a user',
    'mock',
  ],
  [
    'a set of no company',
    { propertySetTypes: [{ name: 'T', propertyType: 'CompanyProperty', sets: [{ properties: {} }] }] },
    'propertySetTypes[0].sets[0].company',
    'is missing: the type is global',
    'mock',
  ],
  [
    'a second set of its owners',
    { propertySetTypes: [{ company: 'Homeware', name: 'T', propertyType: 'CompanyProperty', sets: [{ properties: {} }, { properties: {} }] }] },
    'propertySetTypes[0].sets[1]',
    'expected "allowMultiple": true',
    'mock',
  ],
  ['a company again', { companies: [{ name: 'Outfitters' }] }, 'companies[0].name', 'the object at fixtures[0] has it at companies[0].name', 'mock'],
  ['a user again', { users: [{ email: 'KIM@example.com', defaultRole: 'IpsUser' }] }, 'users[0].email', 'has it at users[1].email', 'mock'],
];

describe('wrong fixtures', () => {
  test.each(WRONG)('are refused with file, path and what is right: %s', async (_name, wrong, path, expected) => {
    const file = fileOf('wrong.json', wrong);
    const lines = (await messageOf([BASE, file])).split('\n');
    expect(lines[0]).toBe(`fixtures: ${file} cannot be used:`);
    expect(lines.find((line) => line.startsWith(`  ${path}: `)) ?? lines.join('\n')).toContain(expected);
  });

  test('are told of all files at once', async () => {
    const [first, second] = [fileOf('a.json', { rules: 1 }), fileOf('b.json', { faults: [], jobs: [{}] })];
    const message = await messageOf([first, BASE, second]);
    expect(message).toContain(`fixtures: ${first} cannot be used:\n  rules: `);
    expect(message).toContain(`fixtures: ${second} cannot be used:\n  jobs[0].company: is missing`);
  });

  test('that stand in two files are told of with both', async () => {
    const message = await messageOf(['default', fileOf('again.json', { companies: [{ name: 'Homeware' }] })]);
    expect(message).toContain('again.json cannot be used:\n  companies[0].name: "Homeware" stands twice: default has it at companies[1].name');
    expect(await messageOf(['default', 'default'])).toContain('"Outfitters" stands twice');
  });

  test('that are no source are refused as a setting', async () => {
    // What a program without types may give.
    await expect(messageOf([7 as unknown as string])).resolves.toContain(
      '--fixtures: 7 is neither the name of a file, default or none, nor an object',
    );
    expect(await messageOf('')).toContain('--fixtures: is empty');
    expect(await messageOf([{ jobs: [{}] } as unknown as FixturesInput])).toContain(
      'fixtures: the object cannot be used:\n  jobs[0].company: is missing',
    );
    expect(await messageOf('a.json,b.json')).toContain('For several files, give --fixtures several times');
  });
});

describe('the sources of fixtures', () => {
  test('may be none at all', async () => {
    for (const fixtures of [{}, [], ['none'], ['none', {}]]) expect(await (await start(fixtures)).companies.list()).toEqual([]);
  });

  test('may be paths with commas, in process and as flags', async () => {
    const file = fileOf('a,b.json', { companies: [{ name: 'Comma' }] });
    expect(await (await start(file)).companies.list()).toMatchObject([{ name: 'Comma' }]);
  });
});

describe('fixtures/fixtures.schema.json', () => {
  const schema = z.fromJSONSchema(JSON.parse(readFileSync('fixtures/fixtures.schema.json', 'utf8')));

  test('is the one that the default fixtures name, and they fit', () => {
    const fixtures = JSON.parse(readFileSync('fixtures/default.json', 'utf8'));
    expect(fixtures.$schema).toBe('./fixtures.schema.json');
    expect(schema.safeParse(fixtures).error).toBeUndefined();
  });

  test('fits the examples of the documentation, and what is set up here', () => {
    const examples = fixturesExamples().map((json) => JSON.parse(json));
    expect(examples.length).toBeGreaterThanOrEqual(12);
    for (const example of [...examples, BASE, SET_UP]) expect(schema.safeParse(example).error).toBeUndefined();
  });

  test.each(WRONG)('refuses no more than the mock, and what it can tell: %s', (_name, wrong, _path, _expected, who) => {
    expect(schema.safeParse(wrong).success).toBe(who === 'mock');
  });

  test('lists operations, kinds of jobs and roles for editors', () => {
    const text = readFileSync('fixtures/fixtures.schema.json', 'utf8');
    for (const name of ['"submitJob"', '"UrlUpload"', '"uploadUrlsJob"', '"IpsCompanyAdmin"', '"OverwriteAnyExt"']) expect(text).toContain(name);
  });
});
