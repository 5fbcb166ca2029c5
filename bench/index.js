// Measures the mock beside a bare soap server, in one run on one machine. Usage: npm run bench [-- --quick] [--peers]
import { execFileSync } from 'node:child_process';
import { mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { measureHistories } from './history.js';
import { fillFile, inside, startInProcess, transitionsPerSecond } from './inside.js';
import { askOnce, load } from './load.js';
import { checkPeers, measurePeers } from './peers.js';
import { getActiveJobs, getActiveJobsPlain, submitJob } from './requests.js';
import { measureSearches } from './search.js';
import { startServer, stopAll } from './server-process.js';
import { upload } from './upload.js';

const quick = process.argv.includes('--quick');
const withPeers = process.argv.includes('--peers');
const WARM_UP = quick ? 200 : 2000;
const MEASURED = quick ? 300 : 4000;
const STARTS = quick ? 2 : 7;
const folder = mkdtempSync(join(tmpdir(), 'ips-mock-bench-'));
const wsdl = join(folder, 'IpsApi.wsdl');

// Whoever reads the tables may have read enough, as `head` does; what was started is stopped all the same.
process.stdout.on('error', () => stopAll().then(() => process.exit()));

try {
  if (withPeers) checkPeers();
  writeFileSync(wsdl, execFileSync(process.execPath, ['dist/cli.js', 'wsdl', '2014-04-03']));
  await main();
} catch (error) {
  process.stderr.write(`bench: ${error.stack}\n`);
  process.exitCode = 1;
} finally {
  await stopAll();
  rmSync(folder, { recursive: true, force: true });
}

async function main() {
  const { model } = cpus()[0];
  print(
    `Measured on ${new Date().toISOString().slice(0, 10)} with Node.js ${process.version} on ${cpus().length} cores of ${model.trim()}, client and server on the same machine.`,
  );

  const starts = await firstAnswers();
  const inProcess = Array.from({ length: STARTS }, startInProcess);
  table(
    ['Start', 'bare `soap` server', 'ips-mock', 'ratio'],
    [
      [
        'process start to first SOAP answer, median',
        ms(median(starts.bare)),
        ms(median(starts.mock)),
        ratio(median(starts.mock), median(starts.bare)),
      ],
      ['the same, fastest', ms(Math.min(...starts.bare)), ms(Math.min(...starts.mock)), ratio(Math.min(...starts.mock), Math.min(...starts.bare))],
      ['in process: import', '', ms(median(inProcess.map((each) => each.imported))), ''],
      ['in process: start to ready', '', ms(median(inProcess.map((each) => each.ready))), ''],
    ],
  );

  const calls = await measureCalls();
  table(
    ['Calls, 10 connections', 'calls/s', 'of bare', 'p50', 'p99', 'resident memory'],
    calls.map(({ name, bare, perSecond, p50, p99, memory }) => [
      name,
      String(Math.round(perSecond)),
      bare === undefined ? '' : ratio(perSecond, bare),
      ms(p50),
      ms(p99),
      memory === undefined ? '' : `${Math.round(memory)} MB`,
    ]),
  );

  if (withPeers) await printPeers();

  const megabytes = quick ? 64 : 1024;
  const uploads = await measureUploads(megabytes);
  table(
    ['Uploads', 'MB/s', 'growth of peak memory'],
    uploads.map(({ name, perSecond, memory }) => [name, String(Math.round(perSecond)), `${Math.round(memory)} MB`]),
  );

  const parts = await inside();
  const growth = await measureGrowth(parts);
  const jobs = quick ? 1000 : 20_000;
  table(
    ['Growth', '', 'of 10 jobs'],
    growth.map(({ size, p50 }) => [
      `\`getActiveJobs\` by handle, ${size.toLocaleString('en')} jobs in the store, p50`,
      ms(p50),
      ratio(p50, growth[0].p50),
    ]),
  );
  const histories = await measureHistories(
    parts,
    quick
      ? [
          [1000, 1000],
          [5000, 2000],
        ]
      : [
          [1000, 1000],
          [1_000_000, 100_000],
        ],
    folder,
    { milliseconds: WARM_UP, starts: STARTS },
  );
  table(
    [
      'History, on a file',
      ...histories.map(({ done, scheduled }) => `${done.toLocaleString('en')} done, ${scheduled.toLocaleString('en')} scheduled`),
      'ratio',
    ],
    [
      ['process start to first SOAP answer, median', ...histories.map(({ start }) => ms(start)), ratio(histories[1].start, histories[0].start)],
      ['`getActiveJobs` by handle, p50', ...histories.map(({ byHandle }) => ms(byHandle)), ratio(histories[1].byHandle, histories[0].byHandle)],
      [
        `\`getJobLogs\` of a day, ${histories[0].logs} logs, p50`,
        ...histories.map(({ ofDay }) => ms(ofDay)),
        ratio(histories[1].ofDay, histories[0].ofDay),
      ],
      ['resident memory', ...histories.map(({ memory }) => `${Math.round(memory)} MB`), ratio(histories[1].memory, histories[0].memory)],
      ['the file', ...histories.map(({ megabytes }) => `${Math.round(megabytes).toLocaleString('en')} MB`), ''],
    ],
  );
  const sizes = quick ? [1000, 3000] : [1000, 100_000];
  const searches = await measureSearches(sizes, folder, { milliseconds: quick ? 100 : 1000, changes: quick ? 3 : 9 });
  table(
    [
      '`searchAssets`, a page of 100, p50',
      ...sizes.map((each) => `${each.toLocaleString('en')} assets`),
      'ratio',
      'found',
      'right after a change',
      'ratio',
    ],
    searches.map(({ name, bySize: [small, large] }) => [
      name,
      ms(small.p50),
      ms(large.p50),
      ratio(large.p50, small.p50),
      large.total.toLocaleString('en'),
      `${ms(small.changed)}, ${ms(large.changed)}`,
      ratio(large.changed, small.changed),
    ]),
  );
  const size = quick ? 1000 : 10_000;
  table(
    ["The test's own door", 'median'],
    [[`\`POST /__admin/reset\`, ${size.toLocaleString('en')} jobs with their logs on a file`, ms(await measureReset(parts, size))]],
  );
  table(
    ['Scheduler, manual clock', 'due moments carried out per second'],
    [
      [`${jobs.toLocaleString('en')} jobs at once, in memory`, perSecondText(best(() => transitionsPerSecond(parts, ':memory:', jobs)))],
      [
        `${jobs.toLocaleString('en')} jobs at once, on a file`,
        perSecondText(best((n) => transitionsPerSecond(parts, join(folder, `scheduler-${n}.db`), jobs))),
      ],
    ],
  );
}

/** Time from process start to the first answer, of each server in turn. */
async function firstAnswers() {
  const times = { bare: [], mock: [] };
  for (let n = 0; n < STARTS; n++) {
    for (const [name, args] of [
      ['bare', ['bench/bare-server.js', wsdl]],
      ['mock', ['dist/cli.js', '--port', '0', '--log-level', 'silent']],
    ]) {
      const start = performance.now();
      const server = await startServer(args);
      const answer = await askOnce(server.url, getActiveJobs('j|47||bench 0|1'));
      times[name].push(performance.now() - start);
      if (!answer.includes('getActiveJobsReturn')) throw new Error(`${name} answered ${answer}`);
      await server.stop();
    }
  }
  return times;
}

async function measureCalls() {
  const rows = [];
  const mock = ['dist/cli.js', '--port', '0', '--clock', 'manual', '--fixtures', 'none'];
  const servers = [
    ['bare server', ['bench/bare-server.js', wsdl], {}],
    ['ips-mock in memory', [...mock, '--log-level', 'silent'], {}],
    ['ips-mock on a file', [...mock, '--log-level', 'silent', '--db', join(folder, 'calls.db')], {}],
    ['ips-mock in memory, logging each call', mock, { stderr: openSync(join(folder, 'log'), 'w') }],
  ];
  const measure = async (server, request, expected) => {
    await load(server.url, request, expected, { milliseconds: WARM_UP });
    return load(server.url, request, expected, { milliseconds: MEASURED });
  };
  const bare = {};
  for (const [name, args, options] of servers) {
    const server = await startServer(args, options);
    const { 1: jobHandle } = /<(?:\w+:)?jobHandle>([^<]+)</.exec(await askOnce(server.url, submitJob(0)));
    const poll = await measure(server, () => getActiveJobs(jobHandle), `${jobHandle}<`);
    // Another text each time: nothing that was read before helps.
    const different = await measure(server, (n) => getActiveJobs(jobHandle, n), `${jobHandle}<`);
    let submitted = 0;
    const submit = await measure(server, () => submitJob(++submitted), 'submitJobReturn');
    const isBare = name === 'bare server';
    if (name === 'ips-mock in memory') {
      const plain = await measure(server, () => getActiveJobsPlain(jobHandle), `${jobHandle}<`);
      rows.push({ name: `\`getActiveJobs\`, one job, polled in plain XML: ${name}`, ...plain, bare: bare.poll });
    }
    if (isBare) Object.assign(bare, { poll: poll.perSecond, different: different.perSecond, submit: submit.perSecond });
    rows.push(
      { name: `\`getActiveJobs\`, one job, polled: ${name}`, ...poll, bare: bare.poll },
      { name: `\`getActiveJobs\`, one job, each request different: ${name}`, ...different, bare: bare.different },
      { name: `\`submitJob\`: ${name}`, ...submit, bare: bare.submit, memory: server.residentMemory() },
    );
    await server.stop();
  }
  return rows.sort((a, b) => a.name.split(':')[0].localeCompare(b.name.split(':')[0]));
}

async function printPeers() {
  const rounds = quick ? 1 : 3;
  const peers = await measurePeers({ folder, wsdl, starts: STARTS, rounds, warmUp: WARM_UP, measured: MEASURED });
  const middle = (measures, text) => `${text(median(measures))} (${text(Math.min(...measures))} to ${text(Math.max(...measures))})`;
  table(
    ['Beside others: median and range', 'first answer', '`getActiveJobs`, 10 connections, calls/s', 'p99', 'resident memory'],
    peers.map(({ name, firstAnswers, rounds }) => [
      name,
      middle(firstAnswers, ms),
      middle(
        rounds.map(({ perSecond }) => perSecond),
        (value) => String(Math.round(value)),
      ),
      middle(
        rounds.map(({ p99 }) => p99),
        ms,
      ),
      middle(
        rounds.map(({ memory }) => memory),
        (value) => `${Math.round(value)} MB`,
      ),
    ]),
  );
}

async function measureUploads(megabytes) {
  const server = await startServer(['dist/cli.js', '--port', '0', '--clock', 'manual', '--log-level', 'silent']);
  // What serves the first upload is loaded with it.
  await upload(server, 'warm up', 1);
  const rows = [{ name: `one file of ${megabytes.toLocaleString('en')} MB`, ...(await upload(server, 'large', megabytes)) }];
  await server.stop();
  return rows;
}

async function measureGrowth(parts) {
  const rows = [];
  for (const size of quick ? [10, 1000] : [10, 1000, 100_000]) {
    const file = join(folder, `growth-${size}.db`);
    fillFile(parts, file, size);
    const server = await startServer(['dist/cli.js', '--port', '0', '--clock', 'manual', '--db', file, '--log-level', 'silent']);
    const { 1: jobHandle } = /<jobHandle>([^<]+)</.exec(await askOnce(server.url, submitJob(0)));
    const options = { connections: 1, milliseconds: WARM_UP };
    await load(server.url, (n) => getActiveJobs(jobHandle, n), `${jobHandle}<`, options);
    const { p50 } = await load(server.url, (n) => getActiveJobs(jobHandle, n), `${jobHandle}<`, options);
    rows.push({ size, p50 });
    await server.stop();
  }
  return rows;
}

/** Time from the request to the answer, of a mock that holds many jobs each time. */
async function measureReset(parts, size) {
  const times = [];
  for (let n = 0; n < (quick ? 1 : 5); n++) {
    const file = join(folder, `reset-${n}.db`);
    fillFile(parts, file, size);
    const server = await startServer(['dist/cli.js', '--port', '0', '--clock', 'manual', '--db', file, '--log-level', 'silent']);
    // What serves the door is loaded with its first request.
    await fetch(`${server.url}/__admin/rules`);
    const start = performance.now();
    const { status } = await fetch(`${server.url}/__admin/reset`, { method: 'POST' });
    times.push(performance.now() - start);
    if (status !== 204) throw new Error(`the reset was answered by ${status}`);
    await server.stop();
  }
  return median(times);
}

function best(measure) {
  return Math.max(...Array.from({ length: quick ? 1 : 3 }, (_, n) => measure(n)));
}

function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

function ms(value) {
  return `${value < 10 ? value.toFixed(2) : Math.round(value)} ms`;
}

function ratio(value, of) {
  return (value / of).toFixed(2);
}

function perSecondText(value) {
  return (Math.round(value / 100) * 100).toLocaleString('en');
}

function table(head, rows) {
  print(['', `| ${head.join(' | ')} |`, `|${head.map(() => '---').join('|')}|`, ...rows.map((row) => `| ${row.join(' | ')} |`)].join('\n'));
}

function print(text) {
  process.stdout.write(`${text}\n`);
}
