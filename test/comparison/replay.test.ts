import { rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { assetIdOf } from '../../src/assets/asset-id.js';
import { type IpsMock, startIpsMock } from '../../src/index.js';
import type { Exchange, RecordingHeader } from '../../src/recordings/exchange.js';
import { withRealisticTexts } from '../contract/realistic-xml.js';
import { smallestXml } from '../contract/smallest-xml.js';
import { ask, authHeaderOf, call, knownVersion, postPlain } from '../conversation.js';
import { compared, linesOf, recorded, temporaryFolder, withLines } from './compare.js';

let folder: string;
/** The recording of everything. */
let file: string;
beforeAll(async () => {
  folder = temporaryFolder();
  file = await recorded(folder, {}, everything);
});
afterAll(() => rmSync(folder, { recursive: true }));

const COMPANY = '<companyHandle>c|47</companyHandle>';
const PARKA = `a|${assetIdOf('Outfitters', 'parka')}`;
const PUBLISH = '<imageServingPublishJob><publishType>Full</publishType><emailSetting>All</emailSetting></imageServingPublishJob>';
const PNG = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAgAAAAGCAIAAABxZ0isAAAAEElEQVR4nGP4z8CAFTEMLQkAj/A/wRiLZSQAAAAASUVORK5CYII=', 'base64');
const OPTIONS =
  '<uploadParams><overwrite>true</overwrite><readyForPublish>true</readyForPublish><createMask>false</createMask><emailSetting>None</emailSetting></uploadParams>';
const REFUSED = 'the service refused the credentials, which a recording does not have';

/** Something of everything, by all transports. */
async function everything(url: string, mock: IpsMock): Promise<void> {
  await ask(url, 'getAllCompanies', '<includeExpired>false</includeExpired>');
  const { jobHandle } = await ask(url, 'submitJob', `${COMPANY}<jobName>Publish</jobName>${PUBLISH}`);
  await call(url, 'getActiveJobs', COMPANY);
  mock.clock.advance('3s');
  await call(url, 'getActiveJobs', COMPANY, { transport: 'xml' });
  await call(url, 'getActiveJobs', '<companyHandle>47</companyHandle>', { version: 'unversioned', soapVersion: '1.2' });
  mock.clock.advance('10m');
  await call(url, 'getJobLogs', `${COMPANY}<numRows>3</numRows>`);
  await call(url, 'getJobLogDetails', `${COMPANY}<jobHandle>${jobHandle}</jobHandle>`);
  await call(url, 'getJobLogDetails', `${COMPANY}<jobHandle>j|47||nobody|12</jobHandle>`);
  await call(url, 'searchAssets', `${COMPANY}<includeSubfolders>true</includeSubfolders>`);
  // Created on first use, and then refused for another password.
  const somebody = { user: 'somebody@example.com', password: 'of their own' };
  await call(url, 'getAssets', `${COMPANY}<assetHandleArray><items>${PARKA}</items></assetHandleArray>`, somebody);
  await call(url, 'getGroups', COMPANY, { ...somebody, password: 'wrong' });
  const token = '<authHeader xmlns="http://www.scene7.com/IpsApi/xsd"><accessToken>abc</accessToken></authHeader>';
  await call(url, 'getGroups', COMPANY, { header: token });
  const form = new FormData();
  form.append('auth', authHeaderOf());
  form.append(
    'uploadParams',
    `<uploadPostParam xmlns="${knownVersion('2014-04-03').namespace}">${COMPANY}<jobName>Up</jobName>${OPTIONS}</uploadPostParam>`,
  );
  form.append('file', new Blob([PNG]), 'tiny (1).png');
  await postPlain(url, '/scene7/UploadFile', form);
  mock.clock.advance('40m');
  const Authorization = `Basic ${Buffer.from('admin@example.com:secret').toString('base64')}`;
  await call(url, 'searchAssets', `${COMPANY}<includeSubfolders>true</includeSubfolders>`, { header: '', httpHeaders: { Authorization } });
  const exported = `<exportJob><assetHandleArray><items>${PARKA}</items></assetHandleArray><fmt>orig</fmt><emailSetting>None</emailSetting></exportJob>`;
  const { jobHandle: exportHandle } = await ask(url, 'submitJob', `${COMPANY}<jobName>Export</jobName>${exported}`);
  mock.clock.advance('1m');
  const { jobLogArray } = await ask(url, 'getJobLogDetails', `${COMPANY}<jobHandle>${exportHandle}</jobHandle>`);
  const path = /\/scene7\/export\/[\w.-]+/.exec(JSON.stringify(jobLogArray))?.[0];
  expect(path).toBeDefined();
  expect((await fetch(`${url}${path}`)).status).toBe(200);
  await call(url, 'getXMPPacket', `${COMPANY}<assetHandle>${PARKA}</assetHandle>`);
  await fetch(`${url}/scene7/webservice/IpsApi-2014-04-03.wsdl`);
  await fetch(`${url}/is/image/Outfitters/parka`);
  await fetch(`${url}/scene7/services/IpsApiService`);
}

describe('a mock against its own recording', () => {
  test('has no difference, whatever the transport', async () => {
    const { code, report } = await compared(file);
    expect(report).toMatchObject({ differences: [], known: [{ name: 'hosts in URLs' }], passed: true, skipped: { [REFUSED]: 1 } });
    expect(report.compared).toBe(linesOf(file).length - 2);
    expect(code).toBe(0);
  });

  test('has none if it is strict, or gives those who call first another role', async () => {
    const conversation = async (url: string): Promise<void> => {
      for (const user of ['robin@example.com', 'nobody@example.com']) {
        await call(url, 'getGroups', COMPANY, { user });
        await call(url, 'getAllCompanies', '<includeExpired>false</includeExpired>', { user });
        await call(url, 'getGroups', '<companyHandle>c|4711</companyHandle>', { user });
      }
    };
    for (const options of [{ auth: 'strict' }, { lenientRole: 'IpsUser' }] as const) {
      expect((await compared(await recorded(folder, options, conversation))).report).toMatchObject({ differences: [], known: [] });
    }
  });

  test('has none either where it runs elsewhere, which gets the same state; unless that is kept', async () => {
    const mock = await startIpsMock({ port: 0, fixtures: 'none' });
    try {
      await call(mock.url, 'getCompanyInfo', '<companyName>Mine</companyName>');
      const kept = await compared(file, undefined, { url: mock.url, keepState: true });
      expect(kept.report.differences.length).toBeGreaterThan(3);
      expect((await mock.companies.list()).map(({ name }) => name)).toContain('Mine');
      const { report } = await compared(file, undefined, { url: mock.url });
      expect(report.differences).toEqual([]);
      expect((await mock.companies.list()).map(({ name }) => name)).not.toContain('Mine');
    } finally {
      await mock.stop();
    }
  });

  test.each(['unversioned', '2010-01-31', '2014-04-03', '2022-11-01-beta'])('has none with every operation of %s', async (id) => {
    const version = knownVersion(id);
    const own = await recorded(folder, {}, async (url) => {
      for (const { name, input } of version.operationsByInput.values()) {
        await call(url, name, withRealisticTexts(smallestXml(version, input)), { version: id });
      }
    });
    const { report } = await compared(own);
    expect(report.differences).toEqual([]);
    expect(report.compared + (report.skipped[REFUSED] ?? 0)).toBe(version.operationsByInput.size);
  });
});

describe('settings that differ', () => {
  /** The last names in the paths of the differences. */
  const fieldsOf = async (settings: object): Promise<string[]> => {
    const { report } = await compared(file, undefined, {}, settings);
    return [...new Set(report.differences.map(({ path, kind }) => `${path.split('/').at(-1)}: ${kind}`))].sort();
  };

  test('are found in the fields that they change, and nowhere else', async () => {
    expect(await fieldsOf({ serverName: 'other' })).toEqual(['serverName: value']);
    const moments = ['created', 'dateCreated', 'endDate', 'expires', 'lastModified', 'lastProgressUpdate', 'startDate', 'triggerTime'];
    expect(await fieldsOf({ timeZone: 'America/New_York' })).toEqual(moments.map((name) => `${name}: format`));
    expect(await fieldsOf({ locale: 'de' })).toEqual(expect.arrayContaining(['logMessage: value']));
    expect(await fieldsOf({ unsupported: 'fault' })).toEqual(['HTTP status: status', 'body: fault']);
    expect(await fieldsOf({ doneTime: '20s' })).toEqual([]);
    expect(await fieldsOf({ waitTime: '1h' })).not.toEqual([]);
  });
});

describe('a service that numbers in its own way', () => {
  /** The recording, as a service would have it whose numbers are others. */
  const renumbered = (add: number, lines = linesOf(file)): [RecordingHeader, ...Exchange[]] => {
    const other = (text: string): string =>
      text
        .replace(/\b([cjapu]\|)(\d+)/g, (_, letter: string, number: string) => `${letter}${Number(number) + add}`)
        .replace(/<companyHandle>(\d+)</g, (_, number: string) => `<companyHandle>${Number(number) + add}<`)
        .replace(/<jobHandle>(\d+)\|/g, (_, number: string) => `<jobHandle>${Number(number) + add}|`)
        .replace(/\|(\d+)<\/jobHandle>/g, (_, number: string) => `|${Number(number) + add}</jobHandle>`);
    return JSON.parse(other(JSON.stringify(lines)));
  };

  test('is told by nothing but known differences', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 10_000 }), async (add) => {
        const { report } = await compared(withLines(folder, renumbered(add)));
        expect(report.differences.filter(({ path }) => !/rootPath/.test(path))).toEqual([]);
        expect(report.known.map(({ name }) => name)).toContain('numbers in handles');
      }),
      { numRuns: 5 },
    );
  });
});

test('a mock that hangs up, or answers something else, is told of, and the next request is sent', async () => {
  let requests = 0;
  const server = createServer((request, response) => {
    requests++;
    if (requests % 3 === 0) request.socket.destroy();
    else response.writeHead(502, { 'content-type': 'text/html' }).end('<html><p>Bad Gateway');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A server on a port has an address.
  const { port } = server.address() as AddressInfo;
  try {
    const { report } = await compared(file, undefined, { url: `http://127.0.0.1:${port}`, keepState: true });
    const kinds = new Set(report.differences.map(({ kind }) => kind));
    expect(kinds).toEqual(new Set(['status', 'media type', 'unreadable']));
    // What it hung up on was sent again, on a new connection.
    expect(requests).toBeGreaterThan(report.compared);
    server.removeAllListeners('request').on('request', (request) => request.socket.destroy());
    const hungUp = await compared(file, undefined, { url: `http://127.0.0.1:${port}`, keepState: true });
    expect(new Set(hungUp.report.differences.map(({ kind, other }) => `${kind}: ${other}`))).toEqual(
      new Set(['no answer: it closed the connection without an answer']),
    );
  } finally {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});

test('files whose content was not recorded are made up, in their size and with their pixels', async () => {
  const [header, ...exchanges] = linesOf(file);
  const without = exchanges.map((exchange) => ({
    ...exchange,
    request: { ...exchange.request, ...(exchange.request.files && { files: exchange.request.files.map(({ content, ...rest }) => rest) }) },
  }));
  expect(JSON.stringify(without)).not.toContain('"content":');
  expect((await compared(withLines(folder, [header, ...without]))).report.differences).toEqual([]);
});

test('a recording whose last line is cut off is compared up to it', async () => {
  const lines = linesOf(file);
  const text = lines
    .slice(0, 3)
    .map((line) => `${JSON.stringify(line)}\n`)
    .join('');
  const cut = `${folder}/cut.jsonl`;
  writeFileSync(cut, `${text}${JSON.stringify(lines[3]).slice(0, 200)}`);
  expect((await compared(cut)).report).toMatchObject({ compared: 2, differences: [] });
});
