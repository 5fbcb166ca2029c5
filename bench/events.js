import { fork } from 'node:child_process';
import { once } from 'node:events';
import { askOnce, load } from './load.js';
import { getActiveJobs, SUBMITTED, submitJob } from './requests.js';
import { startMock } from './server-process.js';
import { ratio, whole } from './table.js';

/** What is open while calls are polled: how many readers, what they want, and whether they read. */
const READERS = [
  { name: 'nobody', count: 0 },
  { name: 'ten clients that read all', count: 10, query: '' },
  { name: 'ten that want jobs and the clock alone', count: 10, query: '?kinds=job,jobRemoved,clock' },
  { name: 'one that reads nothing', count: 1, query: '', hang: true },
];

/**
 * Polls a running job while clients read events, in turns with polling it while nobody does.
 *
 * @returns for each of READERS its name, and of each round the calls per second, the 99th percentile, the CPU time of the mock and the bytes that a
 * reader got per call
 */
async function measureEvents({ rounds, warmUp, measured }) {
  const server = await startMock(['--clock', 'manual', '--fixtures', 'none', '--wait-time', '1s', '--item-time', '1h']);
  const { 1: jobHandle } = /<jobHandle>([^<]+)</.exec(await askOnce(server.url, submitJob(0)));
  await advance(server.url, '10s');
  const poll = (milliseconds) => load(server.url, () => getActiveJobs(jobHandle), SUBMITTED, { milliseconds });
  const results = READERS.map(({ name }) => ({ name, rounds: [] }));
  for (let n = 0; n < rounds; n++) {
    // Each comes after each: what one leaves behind in the mock does not count for the same one every time.
    for (const index of READERS.map((_, place) => (place + n) % READERS.length)) {
      const readers = READERS[index];
      const open = await openReaders(server.url, readers);
      await poll(warmUp);
      await open.bytes();
      const cpuTime = server.cpuTime();
      const { perSecond, p99, count } = await poll(measured);
      const cpu = (server.cpuTime() - cpuTime) / count;
      const bytes = await open.bytes();
      await open.close();
      results[index].rounds.push({
        perSecond,
        p99,
        cpu,
        bytes: readers.count === 0 ? 0 : bytes / readers.count / count,
        memory: server.residentMemory(),
      });
    }
  }
  await server.stop();
  return results;
}

async function advance(url, by) {
  const { status } = await fetch(`${url}/__admin/clock/advance`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ by }),
  });
  if (status !== 200) throw new Error(`the advance was answered with ${status}`);
}

async function openReaders(url, { count, query, hang }) {
  if (count === 0) return { bytes: async () => 0, close: async () => {} };
  const child = fork('bench/event-readers.js', [url, String(count), query, ...(hang ? ['hang'] : [])]);
  await once(child, 'message');
  return {
    async bytes() {
      child.send('bytes');
      const [{ bytes }] = await once(child, 'message');
      return bytes;
    },
    async close() {
      child.disconnect();
      await once(child, 'exit');
    },
  };
}

/** What clients that read events cost the calls of others. */
export async function events({ quick }) {
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
