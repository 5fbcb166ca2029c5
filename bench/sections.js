import { openSync } from 'node:fs';
import { join } from 'node:path';
import { measureAbuse } from './abuse.js';
import { active } from './active.js';
import { effort } from './effort.js';
import { measureEmptyFolder } from './empty-folder.js';
import { measureEvents } from './events.js';
import { timeToFirstAnswer } from './first-answer.js';
import { measureHistories } from './history.js';
import { fillFile, inside, startInProcess, transitionsPerSecond } from './inside.js';
import { items } from './items.js';
import { limits } from './limits.js';
import { askOnce, load } from './load.js';
import { logs } from './logs.js';
import { measurePeers } from './peers.js';
import { polls } from './polls.js';
import { getActiveJobs, getActiveJobsPlain, SUBMITTED, submitJob } from './requests.js';
import { measureSearches } from './search.js';
import { startServer } from './server-process.js';
import { median, megabytes, middle, ms, ratio, seconds, whole } from './table.js';
import { upload } from './upload.js';

/**
 * The sections of the benchmark, by name: each measures something and returns a table, `{ head, rows }`.
 * They take a folder for their files, the WSDL of the bare server, and `quick`: a rough look, with fewer and shorter measurements.
 */
export const SECTIONS = {
  polls,
  limits,
  items,
  active,
  logs,
  start,
  calls,
  peers,
  package: emptyFolder,
  uploads,
  growth,
  history,
  searches,
  reset,
  scheduler,
  events,
  abuse,
};

async function start({ quick, wsdl }) {
  const { starts } = effort(quick);
  const { bare, mock } = await firstAnswers(wsdl, starts);
  const inProcess = Array.from({ length: starts }, startInProcess);
  return {
    head: ['Start', 'bare `soap` server', 'ips-mock', 'ratio'],
    rows: [
      ['process start to first SOAP answer, median', ms(median(bare)), ms(median(mock)), ratio(median(mock), median(bare))],
      ['the same, fastest', ms(Math.min(...bare)), ms(Math.min(...mock)), ratio(Math.min(...mock), Math.min(...bare))],
      ['in process: import', '', ms(median(inProcess.map((each) => each.imported))), ''],
      ['in process: start to ready', '', ms(median(inProcess.map((each) => each.ready))), ''],
    ],
  };
}

/** The times from process start to the first answer; the servers take turns. */
async function firstAnswers(wsdl, starts) {
  const times = { bare: [], mock: [] };
  for (let n = 0; n < starts; n++) {
    for (const [name, args] of [
      ['bare', ['bench/bare-server.js', wsdl]],
      ['mock', ['dist/cli.js', '--port', '0', '--log-level', 'silent']],
    ]) {
      times[name].push(await timeToFirstAnswer(() => startServer(args)));
    }
  }
  return times;
}

async function calls({ quick, folder, wsdl }) {
  const { warmUp, measured } = effort(quick);
  const rows = [];
  const mock = ['dist/cli.js', '--port', '0', '--clock', 'manual', '--fixtures', 'none'];
  const servers = [
    ['bare server', ['bench/bare-server.js', wsdl], {}],
    ['ips-mock in memory', [...mock, '--log-level', 'silent'], {}],
    ['ips-mock on a file', [...mock, '--log-level', 'silent', '--db', join(folder, 'calls.db')], {}],
    ['ips-mock in memory, logging each call', mock, { stderr: openSync(join(folder, 'log'), 'w') }],
  ];
  const measure = async (server, request, expected) => {
    await load(server.url, request, expected, { milliseconds: warmUp });
    return load(server.url, request, expected, { milliseconds: measured });
  };
  const bare = {};
  for (const [name, args, options] of servers) {
    const server = await startServer(args, options);
    const { 1: jobHandle } = /<(?:\w+:)?jobHandle>([^<]+)</.exec(await askOnce(server.url, submitJob(0)));
    const poll = await measure(server, () => getActiveJobs(jobHandle), SUBMITTED);
    // The text differs each time, so that no cache helps.
    const different = await measure(server, (n) => getActiveJobs(jobHandle, n), SUBMITTED);
    let submitted = 0;
    const submit = await measure(server, () => submitJob(++submitted), 'submitJobReturn');
    if (name === 'ips-mock in memory') {
      const plain = await measure(server, () => getActiveJobsPlain(jobHandle), SUBMITTED);
      rows.push({ name: `\`getActiveJobs\`, one job, polled in plain XML: ${name}`, ...plain, bare: bare.poll });
    }
    if (name === 'bare server') Object.assign(bare, { poll: poll.perSecond, different: different.perSecond, submit: submit.perSecond });
    rows.push(
      { name: `\`getActiveJobs\`, one job, polled: ${name}`, ...poll, bare: bare.poll },
      { name: `\`getActiveJobs\`, one job, each request different: ${name}`, ...different, bare: bare.different },
      { name: `\`submitJob\`: ${name}`, ...submit, bare: bare.submit, memory: server.residentMemory() },
    );
    await server.stop();
  }
  rows.sort((a, b) => a.name.split(':')[0].localeCompare(b.name.split(':')[0]));
  return {
    head: ['Calls, 10 connections', 'calls/s', 'of bare', 'p50', 'p99', 'resident memory'],
    rows: rows.map(({ name, bare, perSecond, p50, p99, memory }) => [
      name,
      whole(perSecond),
      bare === undefined ? '' : ratio(perSecond, bare),
      ms(p50),
      ms(p99),
      memory === undefined ? '' : megabytes(memory),
    ]),
  };
}

async function peers({ quick, folder, wsdl }) {
  const measures = await measurePeers({ folder, wsdl, rounds: quick ? 1 : 3, ...effort(quick) });
  return {
    head: ['Server: median and range', 'first answer', '`getActiveJobs`, 10 connections, calls/s', 'p99', 'resident memory'],
    rows: measures.map(({ name, firstAnswers, rounds }) => [
      name,
      middle(firstAnswers, ms),
      middle(
        rounds.map(({ perSecond }) => perSecond),
        whole,
      ),
      middle(
        rounds.map(({ p99 }) => p99),
        ms,
      ),
      middle(
        rounds.map(({ memory }) => memory),
        megabytes,
      ),
    ]),
  };
}

async function emptyFolder({ quick, folder }) {
  const { packing, installing, building, answers, tarball, installed } = await measureEmptyFolder(folder, effort(quick).starts);
  return {
    head: ['From an empty folder', '', ''],
    rows: [
      ['`npm pack` of the built package', seconds(packing), megabytes(tarball / 1024)],
      ['`npm install` of the tarball', seconds(installing), megabytes(installed / 1024)],
      ['compiling `better-sqlite3`, if no prebuilt binary can be downloaded', seconds(building), ''],
      ['`npx ips-mock` to first SOAP answer, median', ms(median(answers)), ''],
    ],
  };
}

async function uploads({ quick }) {
  const size = quick ? 64 : 1024;
  const server = await startServer(['dist/cli.js', '--port', '0', '--clock', 'manual', '--log-level', 'silent']);
  // The first upload loads the code that serves uploads.
  await upload(server, 'warm up', 1);
  const { perSecond, memory } = await upload(server, 'large', size);
  await server.stop();
  return { head: ['Uploads', 'MB/s', 'growth of peak memory'], rows: [[`one file of ${megabytes(size)}`, whole(perSecond), megabytes(memory)]] };
}

async function growth({ quick, folder }) {
  const parts = await inside();
  const measures = [];
  for (const size of quick ? [10, 1000] : [10, 1000, 100_000]) {
    const file = join(folder, `growth-${size}.db`);
    fillFile(parts, file, size);
    const server = await startServer(['dist/cli.js', '--port', '0', '--clock', 'manual', '--db', file, '--log-level', 'silent']);
    const { 1: jobHandle } = /<jobHandle>([^<]+)</.exec(await askOnce(server.url, submitJob(0)));
    const options = { connections: 1, milliseconds: effort(quick).warmUp };
    await load(server.url, (n) => getActiveJobs(jobHandle, n), SUBMITTED, options);
    const { p50 } = await load(server.url, (n) => getActiveJobs(jobHandle, n), SUBMITTED, options);
    measures.push({ size, p50 });
    await server.stop();
  }
  return {
    head: ['Growth', '', 'of 10 jobs'],
    rows: measures.map(({ size, p50 }) => [
      `\`getActiveJobs\` by handle, ${whole(size)} jobs in the store, p50`,
      ms(p50),
      ratio(p50, measures[0].p50),
    ]),
  };
}

async function history({ quick, folder }) {
  const { warmUp: milliseconds, starts } = effort(quick);
  const sizes = [[1000, 1000], quick ? [5000, 2000] : [1_000_000, 100_000]];
  const [short, long] = await measureHistories(await inside(), sizes, folder, { milliseconds, starts });
  const row = (name, field, text) => [name, text(short[field]), text(long[field]), ratio(long[field], short[field])];
  return {
    head: ['History, on a file', ...[short, long].map(({ done, scheduled }) => `${whole(done)} done, ${whole(scheduled)} scheduled`), 'ratio'],
    rows: [
      row('process start to first SOAP answer, median', 'start', ms),
      row('`getActiveJobs` by handle, p50', 'byHandle', ms),
      row(`\`getJobLogs\` of a day, ${short.logs} logs, p50`, 'ofDay', ms),
      row('resident memory', 'memory', megabytes),
      ['the file', megabytes(short.megabytes), megabytes(long.megabytes), ''],
    ],
  };
}

async function searches({ quick, folder }) {
  const sizes = quick ? [1000, 3000] : [1000, 100_000];
  const rows = await measureSearches(sizes, folder, { milliseconds: quick ? 100 : 1000, changes: quick ? 3 : 9 });
  return {
    head: ['`searchAssets`, a page of 100, p50', ...sizes.map((each) => `${whole(each)} assets`), 'ratio', 'found', 'right after a change', 'ratio'],
    rows: rows.map(({ name, bySize: [small, large] }) => [
      name,
      ms(small.p50),
      ms(large.p50),
      ratio(large.p50, small.p50),
      whole(large.total),
      `${ms(small.changed)}, ${ms(large.changed)}`,
      ratio(large.changed, small.changed),
    ]),
  };
}

/** The time of a reset of a mock with many jobs. */
async function reset({ quick, folder }) {
  const parts = await inside();
  const size = quick ? 1000 : 10_000;
  const times = [];
  const lists = [];
  for (let n = 0; n < (quick ? 1 : 5); n++) {
    const file = join(folder, `reset-${n}.db`);
    fillFile(parts, file, size);
    const server = await startServer(['dist/cli.js', '--port', '0', '--clock', 'manual', '--db', file, '--log-level', 'silent']);
    // The first request loads the admin API.
    await fetch(`${server.url}/__admin/rules`);
    lists.push(await timeToList(server.url));
    const from = performance.now();
    const { status } = await fetch(`${server.url}/__admin/reset`, { method: 'POST' });
    times.push(performance.now() - from);
    if (status !== 204) throw new Error(`the reset was answered with ${status}`);
    await server.stop();
  }
  return {
    head: ['The admin API', 'median'],
    rows: [
      [`\`POST /__admin/reset\`, ${whole(size)} jobs with their logs on a file`, ms(median(times))],
      [`\`GET /__admin/jobs?limit=500\` of them, ${whole(Math.round(lists[0].bytes / 1000))} KB`, ms(median(lists.map((each) => each.milliseconds)))],
    ],
  };
}

/** Lists 500 jobs, each time other ones. */
async function timeToList(url) {
  const times = [];
  let after = 0;
  let bytes = 0;
  for (let n = 0; n < 10; n++) {
    const from = performance.now();
    const text = await (await fetch(`${url}/__admin/jobs?limit=500&after=${after}`)).text();
    times.push(performance.now() - from);
    const { jobs, next } = JSON.parse(text);
    if (jobs.length !== 500) throw new Error(`500 jobs were asked for, ${jobs.length} came`);
    bytes = text.length;
    after = next ?? 0;
  }
  return { milliseconds: median(times), bytes };
}

async function scheduler({ quick, folder }) {
  const parts = await inside();
  const jobs = quick ? 1000 : 20_000;
  const best = (measure) => Math.max(...Array.from({ length: quick ? 1 : 3 }, (_, n) => measure(n)));
  const hundreds = (value) => whole(Math.round(value / 100) * 100);
  return {
    head: ['Scheduler, manual clock', 'due transitions processed per second'],
    rows: [
      [`${whole(jobs)} jobs at once, in memory`, hundreds(best(() => transitionsPerSecond(parts, ':memory:', jobs)))],
      [`${whole(jobs)} jobs at once, on a file`, hundreds(best((n) => transitionsPerSecond(parts, join(folder, `scheduler-${n}.db`), jobs)))],
    ],
  };
}

/** What clients that read events cost the calls of others. */
async function events({ quick }) {
  // Many short rounds: the machine has other things to do now and then.
  const results = await measureEvents(quick ? { rounds: 2, warmUp: 100, measured: 300 } : { rounds: 40, warmUp: 100, measured: 400 });
  // Whatever else goes on on the machine makes calls slower and never faster: the best quarter of the rounds is the least disturbed.
  const best = ({ rounds }, field, isMore) => {
    const values = rounds.map((each) => each[field]).sort((a, b) => (isMore ? b - a : a - b));
    return values[Math.floor(values.length / 4)];
  };
  const columns = results.map((result) => ({
    perSecond: best(result, 'perSecond', true),
    cpu: best(result, 'cpu', false),
    bytes: best(result, 'bytes', true),
  }));
  const [nobody] = columns;
  return {
    head: [
      '`getActiveJobs` of a job that runs, 10 connections, while events are read by',
      'calls/s, best quarter of 40 rounds',
      'of nobody',
      'CPU time of the mock per call',
      'of nobody',
      'bytes to each client per call',
    ],
    rows: columns.map(({ perSecond, cpu, bytes }, index) => [
      results[index].name,
      whole(perSecond),
      ratio(perSecond, nobody.perSecond),
      `${(cpu * 1000).toFixed(1)} µs`,
      ratio(cpu, nobody.cpu),
      whole(bytes),
    ]),
  };
}

async function abuse({ quick, folder }) {
  return {
    head: ['What did harm', 'how much', 'time', 'longest wait of others', 'peak memory'],
    rows: await measureAbuse(folder, quick),
  };
}
