import { execFileSync } from 'node:child_process';
import { request } from 'node:http';
import { createConnection } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { createGzip } from 'node:zlib';
import { emptyWorld, inside } from './inside.js';
import { askOnce, load } from './load.js';
import { cliFile } from './measured-build.js';
import { withOthers } from './others.js';
import { getActiveJobs, getJobLogDetails, stopJob, submitJob } from './requests.js';
import { startMock } from './server-process.js';
import { megabytes, ms, seconds, whole } from './table.js';

const FLAGS = ['--clock', 'manual', '--fixtures', 'none'];
const GLOB = '*a*a*a*a*a*a*b';
const WSDL = 'GET /scene7/webservice/IpsApi-2014-04-03.wsdl HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n';

/**
 * Measures requests that were once enough to block the mock or to take it down: how long each takes, how long others wait meanwhile,
 * and what it takes of memory.
 *
 * @returns rows: what is done, how much of it, the time, the longest wait of others, and the memory, all as text
 */
async function measureAbuse(folder, quick) {
  const parts = await inside();
  const rows = [await nothing(quick)];
  for (const jobs of quick ? [200, 1000] : [5000, 100_000]) rows.push(...(await settles(parts, folder, jobs)));
  rows.push(await advances(quick ? '5m' : '1h'));
  const zeros = await gzipOfZeros(quick ? 100 : 1024);
  rows.push(await bombs('`POST /__admin/reset`', '/__admin/reset', zeros), await bombs('the SOAP endpoint', '/scene7/services/IpsApiService', zeros));
  rows.push(await unreadAnswers(quick ? 1000 : 3000));
  rows.push(await glob());
  rows.push(...(await injectedFaults(quick ? 1000 : 20_000, quick)));
  for (const jobs of quick ? [10, 100] : [10, 1000]) rows.push(await logsOfOneJob(parts, folder, jobs, quick));
  for (const [name, unit] of SECRETS) for (const kilobytes of quick ? [100, 200] : [400, 800]) rows.push(await longBody(name, unit, kilobytes));
  rows.push(await unreadLog(quick ? 40 : 80));
  rows.push(...(await imports(folder, quick ? 2000 : 20_000)));
  return rows;
}

/** How long others wait on this machine while nothing else is asked for: what the rest is to be compared with. */
async function nothing(quick) {
  const server = await startMock(FLAGS);
  const { time, longest } = await withOthers(server.url, () => pause(quick ? 500 : 5000));
  const memory = server.peakMemory();
  await server.stop();
  return row('nothing', '', seconds(time), longest, memory);
}

/** Jobs of which each is due at moments of its own: on a file, and in memory from the state of that file. */
async function settles(parts, folder, jobs) {
  const file = join(folder, `settle-${jobs}.db`);
  fillWithJobs(parts, file, jobs);
  const rows = [];
  const onFile = await startMock([...FLAGS, '--db', file]);
  const state = await http(onFile.url, 'GET', '/__admin/state');
  const inMemory = await startMock(FLAGS);
  await expectStatus(http(inMemory.url, 'PUT', '/__admin/state', state.body), 204);
  for (const [where, server] of [
    ['on a file', onFile],
    ['in memory', inMemory],
  ]) {
    const { time, longest } = await withOthers(server.url, () => expectStatus(http(server.url, 'POST', '/__admin/clock/settle'), 200));
    const { counts } = JSON.parse((await http(server.url, 'GET', '/__admin/health')).body);
    if (counts.activeJobs !== 0) throw new Error(`${counts.activeJobs} jobs are active after settle`);
    const memory = server.peakMemory();
    await server.stop();
    rows.push(row(`\`settle\`, ${where}`, `${whole(jobs)} jobs, each due at its own moments`, seconds(time), longest, memory));
  }
  return rows;
}

/** @param waiting how long the nth job waits; by default each a millisecond longer than the one before */
function fillWithJobs(parts, file, jobs, waiting = (n) => 1000 + n) {
  const { store, scheduler, submit } = emptyWorld(parts, file);
  store.transaction(() => {
    for (let n = 0; n < jobs; n++) submit(`job ${n} #mock waiting=${waiting(n)}ms`);
  });
  scheduler.flush();
  store.close();
}

async function advances(by) {
  const server = await startMock(FLAGS);
  const everySecond = '<execSchedule>* * * * * ?</execSchedule>';
  await expectAnswer(server, submitJob(0, everySecond), 'submitJobReturn');
  const body = JSON.stringify({ by });
  const measured = await withOthers(server.url, () => expectStatus(http(server.url, 'POST', '/__admin/clock/advance', body), 200));
  const memory = server.peakMemory();
  await server.stop();
  const { time, longest, dueMoments, after } = measured;
  const rate = after > 0 ? `: ${whole((dueMoments / after) * 1000)} due moments/s` : '';
  return row('an advance over a schedule that fires each second', by, `${seconds(time)}${rate}`, longest, memory);
}

function gzipOfZeros(count) {
  const zeros = Buffer.alloc(1 << 20);
  const gzip = createGzip({ level: 9 });
  const chunks = [];
  gzip.on('data', (chunk) => chunks.push(chunk));
  return new Promise((resolve, reject) => {
    gzip.once('error', reject);
    gzip.once('end', () => resolve({ megabytes: count, body: Buffer.concat(chunks) }));
    let written = 0;
    const write = () => {
      while (written < count) {
        written++;
        if (!gzip.write(zeros)) return gzip.once('drain', write);
      }
      gzip.end();
    };
    write();
  });
}

async function bombs(where, path, { megabytes: size, body }) {
  const server = await startMock(FLAGS);
  await expectAnswer(server, submitJob(0), 'submitJobReturn');
  const headers = { 'Content-Type': 'text/xml', 'Content-Encoding': 'gzip' };
  const { result, time, longest } = await withOthers(server.url, () =>
    Promise.all([1, 2, 3].map(() => http(server.url, 'POST', path, body, headers))),
  );
  for (const { status } of result) if (status !== 413 && status !== 500) throw new Error(`${where} took ${size} MB: ${status}`);
  const memory = server.peakMemory();
  await server.stop();
  const statuses = [...new Set(result.map(({ status }) => status))].join(', ');
  return row(
    `gzip of zeros to ${where}`,
    `3 of ${megabytes(size)}, ${(body.length / 1024 ** 2).toFixed(1)} MB sent`,
    `${ms(time)} to ${statuses}`,
    longest,
    memory,
  );
}

async function unreadAnswers(milliseconds) {
  const server = await startMock(FLAGS);
  await askOnce(server.url, WSDL);
  const before = server.residentMemory();
  const { hostname, port } = new URL(server.url);
  const sockets = [];
  const { time, longest } = await withOthers(server.url, async () => {
    for (let n = 0; n < 20; n++) {
      const socket = createConnection({ host: hostname, port: Number(port) });
      sockets.push(socket.pause());
      socket.on('error', () => {});
      socket.write(WSDL.repeat(200));
    }
    await pause(milliseconds);
  });
  const memory = server.peakMemory();
  for (const socket of sockets) socket.destroy();
  await server.stop();
  return row('WSDLs asked for and not read', '20 connections, 200 each', `${seconds(time)}, then broken off`, longest, memory, memory - before);
}

async function glob() {
  const server = await startMock(FLAGS);
  const name = 'a'.repeat(60);
  await expectAnswer(server, submitJob(0, '', name), 'submitJobReturn');
  const { result, time, longest } = await withOthers(server.url, () => http(server.url, 'GET', `/__admin/jobs?name=${encodeURIComponent(GLOB)}`));
  if (result.status !== 200) throw new Error(`the pattern was answered with ${result.status}: ${result.body}`);
  const memory = server.peakMemory();
  await server.stop();
  return row(`\`GET /__admin/jobs?name=${GLOB.replaceAll('*', '\\*')}\``, 'a name of 60 letters', ms(time), longest, memory);
}

/** Calls while there are no faults, many of another operation, and many of the same one for other callers and parameters. */
async function injectedFaults(count, quick) {
  const rows = [];
  for (const [name, match] of [
    ['no injected faults', undefined],
    ['injected faults of another operation', () => ({ operation: 'searchAssets' })],
    ['injected faults of its operation, other callers', (n) => ({ operation: 'getActiveJobs', caller: `other${n}@example.com` })],
    ['injected faults of its operation, other parameters', (n) => ({ operation: 'getActiveJobs', params: { jobHandle: `*other*${n}` } })],
  ]) {
    const server = await startMock(FLAGS);
    const { 1: jobHandle } = /<jobHandle>([^<]+)</.exec(await askOnce(server.url, submitJob(0)));
    let adding;
    if (match) {
      adding = await withOthers(server.url, () =>
        inTurns(count, (n) => expectStatus(http(server.url, 'POST', '/__admin/faults', fault(match(n))), 201)),
      );
    }
    const options = { connections: 1, milliseconds: quick ? 200 : 2000 };
    await load(server.url, (n) => getActiveJobs(jobHandle, n), 'getActiveJobsReturn', options);
    const { result, longest } = await withOthers(server.url, () =>
      load(server.url, (n) => getActiveJobs(jobHandle, n), 'getActiveJobsReturn', options),
    );
    const memory = server.peakMemory();
    await server.stop();
    if (adding) rows.push(row(`adding ${name}`, whole(count), seconds(adding.time), adding.longest));
    rows.push(row(`a call with ${name}`, match ? whole(count) : '', `p50 ${ms(result.p50)}, p99 ${ms(result.p99)}`, longest, memory));
  }
  return rows;
}

const fault = (match) => JSON.stringify({ match, effect: { fault: { code: 30_000 } } });

async function logsOfOneJob(parts, folder, jobs, quick) {
  const file = join(folder, `logs-${jobs}.db`);
  fillWithJobs(parts, file, jobs, () => 1000);
  const server = await startMock([...FLAGS, '--db', file]);
  await expectStatus(http(server.url, 'POST', '/__admin/clock/advance', JSON.stringify({ by: '2500ms' })), 200);
  const listed = JSON.parse((await http(server.url, 'GET', '/__admin/jobs')).body).jobs;
  const handles = listed.filter(({ state }) => state === 'Running').map(({ jobHandle }) => jobHandle);
  if (handles.length !== jobs) throw new Error(`${handles.length} of ${jobs} jobs are running`);
  const options = { connections: 1, milliseconds: quick ? 200 : 3000 };
  const details = (n) => getJobLogDetails(handles[n % handles.length], n);
  const { result, longest } = await withOthers(server.url, () => load(server.url, details, '</getJobLogDetailsReturn>', options));
  const memory = server.peakMemory();
  await server.stop();
  return row(
    '`getJobLogDetails` of one job after the other',
    `${whole(jobs)} that run`,
    `p50 ${ms(result.p50)}, p99 ${ms(result.p99)}`,
    longest,
    memory,
  );
}

/** What a body is full of. */
const SECRETS = [
  ['passwords as text', '&lt;password&gt;secret&lt;/password&gt; '],
  ['passwords in broken XML', '<password>secret'],
  ['passwords in URLs', 'https://robin:secret@example.com/?token=secret '],
];

async function longBody(name, unit, kilobytes) {
  const server = await startMock([...FLAGS, '--journal', '1000']);
  await expectAnswer(server, submitJob(0), 'submitJobReturn');
  const body = stopJob(unit.repeat((kilobytes * 1024) / unit.length));
  const { result, time, longest } = await withOthers(server.url, () => askOnce(server.url, body));
  if (!/^HTTP\/1\.1 (200|500) /.test(result)) throw new Error(`${name}: ${result.slice(0, 600)}`);
  const { body: journal } = await http(server.url, 'GET', '/__admin/requests');
  if (journal.includes('secret')) throw new Error(`${name}: a secret is in the journal`);
  const memory = server.peakMemory();
  await server.stop();
  return row(`a call full of ${name}, journal on`, `${whole(kilobytes)} KB`, ms(time), longest, memory);
}

async function unreadLog(calls) {
  const server = await startMock([...FLAGS, '--log-level', 'info'], { stderr: 'pipe' });
  for (let n = 0; n < calls; n++) await askOnce(server.url, stopJob('x'.repeat(60_000)));
  const memory = server.peakMemory();
  const from = performance.now();
  await server.stop();
  return row('SIGTERM while nobody reads stderr', `${whole(calls)} lines of 60 KB`, `${ms(performance.now() - from)} to the end`, undefined, memory);
}

async function imports(folder, assets) {
  const file = join(folder, `import-${assets}.db`);
  const seed = [cliFile(), 'seed', '--company', 'Outfitters', '--assets', String(assets), '--jobs', '0', '--db', file, '--clock', 'manual'];
  execFileSync(process.execPath, seed, { stdio: ['ignore', 'ignore', 'inherit'] });
  const from = await startMock([...FLAGS, '--db', file]);
  const { body } = await http(from.url, 'GET', '/__admin/state');
  await from.stop();
  const rows = [];
  for (const [where, args] of [
    ['on a file', ['--db', join(folder, `imported-${assets}.db`)]],
    ['in memory', []],
  ]) {
    const server = await startMock([...FLAGS, ...args]);
    const { time, longest } = await withOthers(server.url, () => expectStatus(http(server.url, 'PUT', '/__admin/state', body), 204));
    const memory = server.peakMemory();
    await server.stop();
    rows.push(
      row(`\`PUT /__admin/state\`, ${where}`, `${whole(assets)} assets, ${megabytes(body.length / 1024 ** 2)}`, seconds(time), longest, memory),
    );
  }
  return rows;
}

function row(name, count, time, longest, memory, growth) {
  const peak = memory === undefined ? '' : megabytes(memory);
  return [name, count, time, longest === undefined ? '' : ms(longest), growth === undefined ? peak : `${peak}, ${megabytes(growth)} more`];
}

/** Does something `count` times, by eight at once. */
async function inTurns(count, work) {
  let n = 0;
  await Promise.all(
    Array.from({ length: 8 }, async () => {
      while (n < count) await work(n++);
    }),
  );
}

async function expectStatus(answer, expected) {
  const { status, body } = await answer;
  if (status !== expected) throw new Error(`${status} in place of ${expected}: ${body.slice(0, 600)}`);
}

async function expectAnswer(server, soap, expected) {
  const answer = await askOnce(server.url, soap);
  if (!answer.includes(expected)) throw new Error(`an answer does not contain "${expected}": ${answer.slice(0, 600)}`);
}

/** One request, however long its answer takes. */
function http(url, method, path, body = '', headers = { 'Content-Type': 'application/json' }) {
  return new Promise((resolve, reject) => {
    let isAnswered = false;
    const outgoing = request(`${url}${path}`, { method, headers: { ...headers, 'Content-Length': Buffer.byteLength(body) } }, (response) => {
      isAnswered = true;
      const chunks = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.once('error', reject);
      response.once('end', () => resolve({ status: response.statusCode, body: Buffer.concat(chunks).toString('utf8') }));
    });
    // Where it was refused early, the rest of the body may no longer be taken.
    outgoing.on('error', (error) => {
      if (!isAnswered) reject(error);
    });
    outgoing.end(body);
  });
}

/** What did harm once. */
export async function abuse({ quick, folder }) {
  return {
    head: ['What did harm', 'how much', 'time', 'longest wait of others', 'peak memory'],
    rows: await measureAbuse(folder, quick),
  };
}
