import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ApiVersion, allVersions } from '../../src/contract/api-version.js';
import type { Operation } from '../../src/contract/model.js';
import { type IpsMock, startIpsMock } from '../../src/index.js';
import { operations } from '../../src/operations/index.js';
import { type Handles, withRealisticTexts } from '../contract/realistic-xml.js';
import { smallestXml } from '../contract/smallest-xml.js';
import { type Answer, ask, call, knownVersion, type RequestOptions } from '../conversation.js';

const VERSIONS = allVersions().map(({ id }) => ({ id }));
/** The version in which all that is not of one version alone is tried. */
const ONE = knownVersion('2014-04-03');
const COMPANY = '<companyHandle>c|47</companyHandle>';

/** Faults that say what is wrong with valid parameters: there is no such thing, or more would have been needed. */
const TELLING: readonly number[] = [20000, 20002, 30001, 30002];

const settings = { port: 0, clock: 'manual@2026-11-23T08:00:00Z', journal: 0 } as const;
let mock: IpsMock;
let known: Handles = {};

beforeAll(async () => {
  mock = await startIpsMock(settings);
  known = await thingsIn(mock.url);
  await mock.snapshots.take('things');
});

afterAll(() => mock.stop());

/** The operations of a version, those last that take away what others ask for. */
function operationsOf(version: ApiVersion): Operation[] {
  const takesAway = ['move', 'rename', 'remove', 'delete', 'empty'];
  const rank = ({ name }: Operation): number => takesAway.findIndex((verb) => name.startsWith(verb));
  return [...version.operationsByInput.values()].sort((a, b) => rank(a) - rank(b));
}

const isGenerated = ({ name }: Operation): boolean => !(name in operations);

/** An administrator where they may; operations that change who calls get somebody of their own, created on first use. */
function callerOf({ name, roles }: Operation, version: ApiVersion): RequestOptions {
  if (roles && !roles.includes('IpsAdmin')) return { version: version.id, user: 'robin@example.com' };
  if (/(?:Password|UserInfo|Membership|User)$/.test(name)) return { version: version.id, user: `${name}@${version.id}.example.com` };
  return { version: version.id };
}

/** Handles of what a mock holds, some of it made here. */
async function thingsIn(url: string): Promise<Handles> {
  const { assetArray } = await ask(url, 'searchAssets', `${COMPANY}<includeSubfolders>true</includeSubfolders><recordsPerPage>1</recordsPerPage>`);
  const { projectHandle } = await ask(url, 'createProject', `${COMPANY}<projectName>Every operation</projectName>`);
  const { groupHandle } = await ask(url, 'saveGroup', `${COMPANY}<name>Every operation</name><isSystemDefined>false</isSystemDefined>`);
  const field = '<assetType>Image</assetType><name>Every</name><fieldType>SingleTag</fieldType>';
  const detail = '<videoPublishJob><emailSetting>None</emailSetting></videoPublishJob>';
  const { jobHandle } = await ask(url, 'submitJob', `${COMPANY}<jobName>Every operation</jobName><execTime>2027-01-01T00:00:00Z</execTime>${detail}`);
  const { fieldHandle } = await ask(url, 'createMetadataField', `${COMPANY}${field}`);
  const { folderHandle } = await ask(url, 'createFolder', `${COMPANY}<folderPath>every/operation</folderPath>`);
  return { asset: assetArray.items[0].assetHandle, projectHandle, groupHandle, fieldHandle, folderHandle, jobHandle };
}

/** Calls an operation with the smallest parameters that are valid, names being its own; whatever is answered must be valid by its schema. */
function callOf(url: string, version: ApiVersion, operation: Operation, options: RequestOptions = {}): Promise<Answer> {
  const params = withRealisticTexts(smallestXml(version, operation.input), known)
    .replace(/<(\w*[nN]ame)>text</g, `<$1>${operation.name} ${version.id}<`)
    .replace('<email>text<', `<email>${operation.name}-${version.id}@example.com<`);
  return call(url, operation.name, params, { ...callerOf(operation, version), ...options });
}

describe.each(VERSIONS)('in $id', ({ id }) => {
  const version = knownVersion(id);

  test('every operation answers validly, or with a fault that says what was wrong', async () => {
    await mock.snapshots.restore('things');
    const wrong: string[] = [];
    for (const operation of operationsOf(version)) {
      try {
        const { fault } = await callOf(mock.url, version, operation);
        const expected = isGenerated(operation) ? [] : TELLING;
        if (fault && !expected.includes(fault.code)) wrong.push(`${operation.name}: ${fault.code} ${fault.reason}`);
      } catch (error) {
        // An answer that is not valid.
        wrong.push(`${operation.name}: ${error instanceof Error ? error.message : error}`);
      }
    }
    expect(wrong).toEqual([]);
  });
});

describe('a generated answer', () => {
  const generated = operationsOf(ONE).filter(isGenerated);
  /** A user of the fixtures, who has the same number in every mock. */
  const payload = (at: IpsMock, operation: Operation, transport: 'soap' | 'xml' = 'soap'): Promise<string> =>
    callOf(at.url, ONE, operation, {
      transport,
      user: operation.roles?.includes('IpsAdmin') === false ? 'robin@example.com' : 'admin@example.com',
    }).then((answer) => payloadOf(answer, at.url));
  /** The return element, without where the mock is to be reached. */
  const payloadOf = ({ text }: Answer, url: string): string =>
    /<(\w+Return)[\s\S]*?(?:\/>|<\/\1>)/.exec(text)?.[0].replaceAll(url, 'http://mock') ?? '';

  test('is the same in plain XML, in another mock with the same seed and at another moment; another seed generates another', async () => {
    const again = await startIpsMock({ ...settings, clock: 'manual@2027-05-01T08:00:00Z' });
    const other = await startIpsMock({ ...settings, seed: 2 });
    let differ = 0;
    try {
      for (const operation of generated) {
        const made = await payload(mock, operation);
        expect(made).toContain(`<${operation.output} xmlns="${ONE.namespace}"`);
        expect(await payload(mock, operation, 'xml')).toBe(made);
        expect(await payload(again, operation)).toBe(made);
        if ((await payload(other, operation)) !== made) differ++;
      }
    } finally {
      await again.stop();
      await other.stop();
    }
    // Setters and batches answer the same whatever the seed.
    expect(differ).toBeGreaterThan(10);
  });

  test('repeats what was asked with', async () => {
    const { value } = await call(mock.url, 'getMetadataSchema', `${COMPANY}<version>7</version>`, { version: '2022-11-01-beta' });
    expect(value).toMatchObject({ version: 7 });
  });

  test('asks for what every call is asked for: credentials, membership, roles, constants, handles', async () => {
    const params = `${COMPANY}<assetHandle>a|743</assetHandle>`;
    const codeOf = async (operation: string, xml: string, options: RequestOptions = {}): Promise<number | undefined> =>
      (await call(mock.url, operation, xml, options)).fault?.code;
    expect(await codeOf('getSearchStrings', params, { header: '' })).toBe(10000);
    expect(await codeOf('getZipEntries', params.replace('47', '48'), { user: 'robin@example.com' })).toBe(20000);
    expect(await codeOf('getSearchStrings', params, { user: 'reader@example.com' })).toBe(20003);
    expect(await codeOf('getSearchStrings', params.replace('a|743', 'a743'))).toBe(30001);
    expect(await codeOf('getSearchStrings', params)).toBeUndefined();
  });

  test('gives way to a stub', async () => {
    const own = await startIpsMock(settings);
    try {
      await own.stubs.add({ operation: 'getZipEntries', answer: { json: { zipArray: {} } } });
      expect((await call(own.url, 'getZipEntries', `${COMPANY}<assetHandle>a|743</assetHandle>`)).value).toEqual({ zipArray: {} });
    } finally {
      await own.stop();
    }
  });

  test('is none where --unsupported is fault: 30000 then, by every transport', async () => {
    const strict = await startIpsMock({ ...settings, unsupported: 'fault' });
    try {
      for (const operation of generated) {
        const { fault, status } = await callOf(strict.url, ONE, operation);
        expect(fault, operation.name).toMatchObject({ name: 'ipsApiFault', code: 30000, reason: expect.stringContaining(operation.name) });
        expect(status).toBe(500);
      }
      const params = `${COMPANY}<assetHandle>a|743</assetHandle>`;
      expect(await call(strict.url, 'getZipEntries', params, { transport: 'xml' })).toMatchObject({ status: 500, fault: { code: 30000 } });
      expect((await call(strict.url, 'getActiveJobs', COMPANY)).fault).toBeUndefined();
    } finally {
      await strict.stop();
    }
  });
});

describe('responseFieldArray and excludeFieldArray', () => {
  const SEARCH = `${COMPANY}<includeSubfolders>true</includeSubfolders>`;
  const listed = (name: string, ...paths: string[]): string => `<${name}>${paths.map((path) => `<items>${path}</items>`).join('')}</${name}>`;
  const search = (...lists: string[]): Promise<Answer> => call(mock.url, 'searchAssets', `${SEARCH}${lists.join('')}`);

  test.each(VERSIONS)('choose fields of an answer in $id', async ({ id }) => {
    const lists = [listed('responseFieldArray', 'totalRows', 'assetArray/items/name'), listed('excludeFieldArray', 'totalRows')];
    const { value } = await call(mock.url, 'searchAssets', `${SEARCH}${lists.join('')}`, { version: id });
    expect(Object.keys(value)).toEqual(['assetArray']);
    for (const item of value.assetArray.items ?? []) expect(Object.keys(item)).toEqual(['name']);
  });

  test('are ignored where they name what there is not', async () => {
    const names = listed('responseFieldArray', 'assetArray/items/name');
    expect((await search(listed('responseFieldArray', 'assetArray/items/name', 'assetArray/name'))).value).toEqual((await search(names)).value);
    expect((await search(listed('excludeFieldArray', ' '))).value).toEqual((await search()).value);
  });

  test('leave the answer of a stub as it is', async () => {
    const own = await startIpsMock(settings);
    try {
      await own.stubs.add({ operation: 'searchAssets', answer: { json: { totalRows: 3, assetArray: {} } } });
      const { value } = await call(own.url, 'searchAssets', `${SEARCH}${listed('responseFieldArray', 'totalRows')}`);
      expect(value).toEqual({ totalRows: 3, assetArray: {} });
    } finally {
      await own.stop();
    }
  });
});
