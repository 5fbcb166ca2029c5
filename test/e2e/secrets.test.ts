import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadContract } from '../../src/contract/load-contract.js';
import { isSecretField } from '../../src/contract/secrets.js';
import { openRecording } from '../../src/recordings/read-recording.js';
import { buildProgram, endProgram, type RunningProgram, startProgram } from '../built-program.js';
import { authHeaderOf, envelopeOf } from '../conversation.js';
import { MARK, type Message, messages, params, SOAP, userOf } from '../secret-messages.js';

const folder = mkdtempSync(join(tmpdir(), 'ips-mock-'));
const DB = join(folder, 'secrets.db');
const RECORDING = join(folder, 'secrets.jsonl');
let mock: RunningProgram;
/** The same with a log for people: everything is sent to both. */
let readable: RunningProgram;
let log = '';
let readableLog = '';

beforeAll(async () => {
  const { cli } = await buildProgram();
  mock = await startProgram(cli, ['--db', DB, '--record', RECORDING, '--clock', 'manual', '--log-level', 'trace', '--fixtures', 'none']);
  mock.child.stderr?.on('data', (chunk) => {
    log += chunk;
  });
  readable = await startProgram(cli, ['--clock', 'manual', '--log-level', 'trace', '--log-format', 'pretty', '--fixtures', 'none']);
  readable.child.stderr?.on('data', (chunk) => {
    readableLog += chunk;
  });
}, 60_000);
afterAll(async () => {
  await endProgram(readable, 'SIGTERM');
  await endProgram(mock, 'SIGTERM');
  rmSync(folder, { recursive: true });
});

async function answerTo({ method = 'POST', path, headers = {}, body }: Message): Promise<string> {
  const request = { method, headers, ...(body === undefined ? {} : { body }) };
  await (await fetch(`${readable.url}${path}`, request)).text();
  const response = await fetch(`${mock.url}${path}`, request);
  return response.text();
}

/** Checks everything that the mock keeps and says, and then lets it forget the calls. @returns how each of them ended */
async function expectNoSecret(): Promise<string[]> {
  const { requests } = JSON.parse(await answerTo({ method: 'GET', path: '/__admin/requests' }));
  for (const call of requests) expect(JSON.stringify(call)).not.toContain(MARK);
  expect(await answerTo({ method: 'GET', path: '/__admin/state' })).not.toContain(MARK);
  for (const name of readdirSync(folder)) expect(readFileSync(join(folder, name)).includes(MARK), name).toBe(false);
  expect(log.split('\n').filter((line) => line.includes(MARK))).toEqual([]);
  expect(readableLog.split('\n').filter((line) => line.includes(MARK))).toEqual([]);
  log = log.slice(log.lastIndexOf('\n') + 1);
  readableLog = readableLog.slice(readableLog.lastIndexOf('\n') + 1);
  await answerTo({ method: 'DELETE', path: '/__admin/requests' });
  return requests.map(({ operation, outcome }: { operation: string; outcome: string }) => `${operation} ${outcome}`);
}

test('a secret in a call that has its way is found nowhere but hashed', async () => {
  const secret = `${MARK}first`;
  const head = authHeaderOf({ user: userOf(secret), password: secret });
  for (const { operation, version, params: own } of params(secret)) {
    const body = envelopeOf(operation, own, { version, header: head });
    expect(await answerTo({ path: SOAP, headers: { 'Content-Type': 'text/xml' }, body })).not.toContain(MARK);
    if (operation === 'setPassword' && own.includes('Aa1!</password>') && !own.includes('Expires')) {
      // Back to the one that the next call has.
      const again = envelopeOf(operation, `<password>${secret}</password>`, { version, header: head.replace(secret, `${secret}Aa1!`) });
      await answerTo({ path: SOAP, headers: { 'Content-Type': 'text/xml' }, body: again });
    }
  }
  expect(log).toContain('"operation":"setPassword"');
  for (const level of [10, 20, 30]) expect(log).toContain(`{"level":${level},`);
  expect(readableLog).toMatch(/setPassword .* ok/);
  expect(readableLog).toContain('<password>***</password>');
  const outcomes = await expectNoSecret();
  const { exchanges } = await openRecording(RECORDING);
  const recorded: string[] = [];
  for await (const { exchange } of exchanges) recorded.push(`${exchange.operation} ${exchange.fault?.code ?? 'ok'}`);
  for (const operation of ['submitJob', 'setPassword', 'addUser', 'checkLogin']) expect(recorded).toContain(`${operation} ok`);
  for (const operation of ['submitJob', 'setPassword', 'addUser', 'checkLogin']) expect(outcomes).toContain(`${operation} ok`);
});

test('a secret that came in any place of any message is found nowhere', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(messages, async (sent) => {
      for (const message of sent) {
        // The WSDL names the address that it was asked at, and nothing is kept of that.
        if (!message.path.includes('webservice')) expect(await answerTo(message), JSON.stringify(message)).not.toContain(MARK);
      }
      await expectNoSecret();
    }),
    { numRuns: 20 },
  );
});

test('every field of the contract whose name says so is known to hold a secret', () => {
  const names = new Set(Object.values(loadContract().definitions).flatMap(({ fields }) => fields.map(({ name }) => name)));
  const open = new Set(['passwordExpires', 'twoPass', 'metadataKey', 'keyframeInterval']);
  const telling = [...names].filter(
    (name) => /pass|token|secret|saml|jwt|key|credential|nonce|signature/i.test(name) && !/keyword/i.test(name) && !open.has(name),
  );
  expect(telling.filter((name) => !isSecretField(name))).toEqual([]);
  expect(telling).toEqual(expect.arrayContaining(['password', 'accessToken', 'samlResponse', 'jwtToken', 'apikey', 'SecureISAuthToken']));
});
