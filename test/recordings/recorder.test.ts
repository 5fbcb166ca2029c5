import { once } from 'node:events';
import { appendFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import { createIpsMockClient, type IpsMock, type IpsMockOptions, type MockControl, startIpsMock } from '../../src/index.js';
import type { Exchange } from '../../src/recordings/exchange.js';
import { openRecording } from '../../src/recordings/read-recording.js';
import { Recorder } from '../../src/recordings/recorder.js';
import { ExchangeWatch } from '../../src/transports/exchange-watch.js';
import { type BuiltProgram, buildProgram, endProgram, startProgram } from '../built-program.js';
import { ask, call, envelopeOf, healthOf } from '../conversation.js';
import { startService } from '../forwarding/services.js';
import { authPart, beginPost, filePart, finishPost, formOf, paramsPart, postUpload } from '../transports/upload-form.js';
import { folderOfTest } from './recording-file.js';
import { runCommand } from './run-command.js';

const ALL = '<includeExpired>true</includeExpired>';

let program: BuiltProgram;
beforeAll(async () => {
  program = await buildProgram();
}, 120_000);

async function started(options: IpsMockOptions = {}): Promise<IpsMock> {
  const mock = await startIpsMock({ port: 0, clock: 'manual@2026-11-27T08:00:00Z', ...options });
  onTestFinished(() => mock.stop());
  return mock;
}

async function exchangesOf(file: string): Promise<Exchange[]> {
  const found: Exchange[] = [];
  for await (const { exchange } of (await openRecording(file)).exchanges) found.push(exchange);
  return found;
}

test('what comes by any transport is recorded with its answer', async () => {
  const file = join(folderOfTest(), 'calls.jsonl');
  const mock = await started({ record: file, serverName: 'recorded' });
  await ask(mock.url, 'getAllCompanies', ALL);
  mock.clock.advance('90s');
  await call(mock.url, 'getFolders', '<companyHandle>c|none</companyHandle>', { transport: 'xml', user: 'kim@example.com' });
  await postUpload(mock.url, { jobName: 'Brought' }, [filePart('new/hat.jpg', 'small'), filePart('new/large.bin', Buffer.alloc(70_000))]);
  await fetch(mock.serviceUrl, { method: 'POST', headers: { 'Content-Encoding': 'gzip' }, body: 'no gzip' });
  await (await fetch(`${mock.url}/scene7/webservice/IpsApi-2014-04-03.wsdl?soap=1.1`)).text();
  await (await fetch(`${mock.url}/is/image/Nobody/nothing`)).text();
  await mock.stop();

  const { header } = await openRecording(file);
  expect(header).toMatchObject({ service: null, anonymized: false, at: '2026-11-27T08:00:00.000Z', settings: { serverName: 'recorded', seed: '1' } });
  const exchanges = await exchangesOf(file);
  expect(exchanges.map(({ id, transport, operation, version, answer }) => [id, transport, operation, version, answer?.status])).toEqual([
    [1, 'soap', 'getAllCompanies', '2014-04-03', 200],
    [2, 'xml', 'getFolders', '2014-04-03', 500],
    [3, 'upload', 'uploadPost', '2014-04-03', 200],
    [4, 'soap', null, null, 500],
    [5, 'wsdl', null, null, 200],
    [6, 'image', null, null, 404],
  ]);
  const [first, fault, upload, , wsdl] = exchanges;
  expect(first).toMatchObject({ caller: 'admin@example.com', params: { includeExpired: true }, at: '2026-11-27T08:00:00.000Z' });
  expect(first?.request.body).toBe(envelopeOf('getAllCompanies', ALL).replace('secret', '***'));
  expect(first?.answer?.body).toContain('<getAllCompaniesReturn');
  expect(fault).toMatchObject({ at: '2026-11-27T08:01:30.000Z', caller: 'kim@example.com', fault: { name: 'ipsApiFault', code: 30001 } });
  expect(upload?.request.documents?.auth).toContain('<password>***</password>');
  expect(upload?.request.files).toMatchObject([
    { part: 'file', fileName: 'new/hat.jpg', bytes: 5, content: Buffer.from('small').toString('base64') },
    { part: 'file', fileName: 'new/large.bin', bytes: 70_000 },
  ]);
  expect(upload?.request.files?.[1]?.content).toBeUndefined();
  expect(wsdl?.path).toBe('/scene7/webservice/IpsApi-2014-04-03.wsdl?soap=1.1');
  expect(wsdl?.answer?.body).toContain('<wsdl:definitions');
});

test('an anonymized recording fits together, and has nothing of whose it is', async () => {
  const file = join(folderOfTest(), 'calls.jsonl');
  const mock = await started({ record: file, anonymize: true });
  await ask(mock.url, 'getUserInfo', '', { user: 'kim@example.com' });
  const { jobHandle } = await ask(
    mock.url,
    'submitJob',
    '<companyHandle>c|47</companyHandle><jobName>Winter secrets</jobName><imageServingPublishJob><publishType>Full</publishType><emailSetting>None</emailSetting></imageServingPublishJob>',
    { user: 'kim@example.com' },
  );
  await ask(mock.url, 'getActiveJobs', `<companyHandle>c|47</companyHandle><jobHandle>${jobHandle}</jobHandle>`, { user: 'kim@example.com' });
  await mock.stop();
  const text = readFileSync(file, 'utf8');
  for (const original of ['kim@example.com', 'Winter secrets', 'Outfitters', 'j|47|']) expect(text).not.toContain(original);
  const [, submitted, polled] = await exchangesOf(file);
  const given = /<jobHandle>([^<]+)</.exec(submitted?.answer?.body ?? '')?.[1];
  expect(given).toMatch(/^j\|\d+\|.+\|\|$/);
  expect(polled?.params).toMatchObject({ jobHandle: given });
  expect(polled?.caller).toBe(submitted?.caller);
});

test('a recording that a kill cuts off is good up to its last whole line', async () => {
  const file = join(folderOfTest(), 'calls.jsonl');
  const mock = await startProgram(program.cli, ['--record', file]);
  for (let n = 0; n < 5; n++) await ask(mock.url, 'getAllCompanies', ALL);
  // What the mock answers next, it answers after it has recorded these.
  await healthOf(mock.url);
  expect(await endProgram(mock, 'SIGKILL')).toBeNull();
  expect(await exchangesOf(file)).toHaveLength(5);
  const lines = readFileSync(file, 'utf8');
  appendFileSync(file, lines.split('\n')[1]?.slice(0, 300) ?? '');
  expect(await exchangesOf(file)).toHaveLength(5);
});

test('ips-mock record forwards and records, and says so', async () => {
  const service = await started();
  const file = join(folderOfTest(), 'account.jsonl');
  const mock = await startProgram(program.cli, [
    '--host',
    '127.0.0.1',
    'record',
    '--port',
    '0',
    '--forward',
    service.url,
    '--out',
    file,
    '--anonymize',
  ]);
  expect((await ask(mock.url, 'getAllCompanies', ALL)).companyArray.items.length).toBeGreaterThan(0);
  expect(await endProgram(mock, 'SIGTERM')).toBe(0);
  const { header } = await openRecording(file);
  expect(header).toMatchObject({ service: service.url, anonymized: true });
  expect(header.settings).toBeUndefined();
  expect(await exchangesOf(file)).toHaveLength(1);
  const again = await runCommand('record', '--out', file, '--forward', service.url);
  expect(again).toMatchObject({ code: 1, stderr: `ips-mock: --record: ${file} is there already: name a new file, or remove that one\n` });
});

test.each<[readonly string[], number, string]>([
  [['record'], 2, "required option '--out <FILE>' not specified"],
  [['record', '--out', '/nowhere/x.jsonl'], 1, '--record: /nowhere/x.jsonl cannot be written'],
  [['record', '--out', 'x', '--forward', 'scene7'], 2, '--forward: is no address of a service: expected scheme, host and port alone'],
  [['--play', 'nowhere.jsonl'], 1, '--play: nowhere.jsonl cannot be read: there is no such file'],
  [['--play', 'src'], 1, '--play: src cannot be read: EISDIR: it is a folder: name a file'],
  [['compare', 'src'], 1, 'src cannot be read: EISDIR: it is a folder: name a file'],
  [['--play', 'package.json'], 1, '--play: package.json, line 1: is no JSON: expected the header of a recording'],
  [['--forward-hosts', '*'], 2, '"*" is no host'],
])('ips-mock %j ends with %i', async (args, code, message) => {
  const ended = await runCommand(...args);
  expect(ended.stderr).toContain(message);
  expect(ended).toMatchObject({ code, stdout: '' });
});

test.each<[string, (mock: IpsMock) => MockControl]>([
  ['in process', (mock) => mock],
  ['over HTTP', (mock) => createIpsMockClient(mock.url)],
])('recordings are begun and ended while a mock runs, %s', async (_where, controlOf) => {
  const mock = await started();
  const { recordings } = controlOf(mock);
  await ask(mock.url, 'getAllCompanies', ALL);
  expect(await recordings.start()).toMatchObject({ name: 'recording', isRunning: true, exchanges: 0, anonymized: false, trouble: null });
  await recordings.start({ name: 'stand-ins', anonymize: true });
  await ask(mock.url, 'getAllCompanies', ALL);
  expect(await recordings.stop('recording')).toMatchObject({ isRunning: false, exchanges: 1 });
  await ask(mock.url, 'getAllCompanies', ALL);
  expect((await recordings.list()).map(({ name, isRunning, exchanges }) => [name, isRunning, exchanges])).toEqual([
    ['recording', false, 1],
    ['stand-ins', true, 2],
  ]);
  const file = join(folderOfTest(), 'read.jsonl');
  writeFileSync(file, await recordings.text('recording'));
  expect(await exchangesOf(file)).toMatchObject([{ operation: 'getAllCompanies' }]);
  expect(await recordings.text('recording')).toContain('Outfitters');
  expect(await recordings.text('stand-ins')).not.toContain('Outfitters');

  await expect(recordings.start({ name: 'recording' })).rejects.toThrow(
    'There is a recording "recording" already: choose another name, or remove it',
  );
  await expect(recordings.stop('recordings')).rejects.toThrow('There is no recording "recordings": there are recording, stand-ins');
  // What types would not let by.
  await expect(recordings.start({ file: '/etc/passwd' } as object)).rejects.toThrow('there is no such field');
  await recordings.remove('recording');
  expect((await recordings.start()).name).toBe('recording');
});

test('a recording that may not grow any more ends, says so once, and stays good', async () => {
  const file = join(folderOfTest(), 'small.jsonl');
  const watch = new ExchangeWatch();
  const told: string[] = [];
  const facts = { at: '2026-11-27T08:00:00.000Z', service: null, anonymized: false };
  const recorder = new Recorder(watch, file, facts, (message) => told.push(message), 1000);
  for (let n = 0; n < 10; n++) {
    watch.tell({
      ...{ transport: 'soap', method: 'POST', target: '/scene7/services/IpsApiService', headers: {}, operation: undefined, version: undefined },
      ...{ caller: undefined, params: undefined, request: Buffer.from('<a/>'), form: undefined, at: 0, milliseconds: 1, service: undefined },
      ...{ fault: undefined, answer: undefined, trouble: undefined },
    });
  }
  const { exchanges, trouble } = recorder.state;
  expect(exchanges).toBeLessThan(10);
  expect(told).toEqual([`The recording ended after ${exchanges} exchanges: it has more than 1000 bytes: --record has no limit`]);
  expect(trouble).toBe(told[0]);
  expect(watch.isWanted).toBe(false);
  expect(await exchangesOf(file)).toHaveLength(exchanges);
});

test('a request that was under way when the recording began is not in it', async () => {
  const mock = await started();
  const form = formOf([authPart(), paramsPart({ jobName: 'Early' }), filePart('a.jpg')]);
  const socket = await beginPost(mock.url, [`Content-Length: ${form.length}`, 'Connection: close'], form.subarray(0, 100));
  const { name } = await mock.recordings.start();
  expect((await finishPost(socket, form.subarray(100))).text).toContain('uploadPostReturn');
  await ask(mock.url, 'getAllCompanies', ALL);
  expect(await mock.recordings.stop(name)).toMatchObject({ exchanges: 1, trouble: null });
});

test('where no file can be made for a recording, the answer says so', async () => {
  const mock = await startProgram(program.cli, [], { TMPDIR: join(folderOfTest(), 'nowhere') });
  onTestFinished(() => void mock.child.kill('SIGKILL'));
  const starting = createIpsMockClient(mock.url).recordings.start();
  await expect(starting).rejects.toThrow('No file can be made for the recording: ENOENT');
  await expect(starting).rejects.toMatchObject({ status: 409 });
});

test('files of recordings are gone when the mock is', async () => {
  const before = new Set(readdirSync(tmpdir()));
  const mock = await started();
  await mock.recordings.start();
  const made = readdirSync(tmpdir()).filter(
    (name) => !before.has(name) && name.startsWith('ips-mock-') && existsSync(join(tmpdir(), name, '1.jsonl')),
  );
  expect(made.length).toBeGreaterThan(0);
  await mock.stop();
  expect(made.every((name) => !existsSync(join(tmpdir(), name, '1.jsonl')))).toBe(true);
});

test('exchanges are noted in the order in which they ended, though the first takes long to decompress', async () => {
  const large = gzipSync(`<getAllCompaniesReturn>${' '.repeat(15_000_000)}</getAllCompaniesReturn>`);
  const service = await startService((request, response) => {
    const isFirst = request.headers.soapaction === 'first';
    response.writeHead(200, { 'Content-Type': 'text/xml', ...(isFirst ? { 'Content-Encoding': 'gzip', 'Content-Length': large.length } : {}) });
    response.end(isFirst ? large : '<none/>');
  });
  const file = join(folderOfTest(), 'order.jsonl');
  const mock = await started({ record: file, forward: service.url });
  const post = async (action: string, params: string): Promise<void> => {
    const outgoing = httpRequest(mock.serviceUrl, { method: 'POST', headers: { SOAPAction: action } });
    outgoing.end(envelopeOf(action === 'first' ? 'getAllCompanies' : 'getFolders', params));
    const [response] = await once(outgoing, 'response');
    for await (const _ of response);
  };
  await post('first', ALL);
  await post('second', '<companyHandle>c|1</companyHandle>');
  await mock.stop();
  const exchanges = await exchangesOf(file);
  expect(exchanges.map(({ id, operation }) => [id, operation])).toEqual([
    [1, 'getAllCompanies'],
    [2, 'getFolders'],
  ]);
  expect(exchanges[0]?.answer?.body).toHaveLength(15_000_000 + 47);
});
