import { setTimeout as pause } from 'node:timers/promises';
import { askOnce } from './load.js';
import { measure } from './measure.js';
import { poll } from './requests.js';
import { startMock } from './server-process.js';

/** What an answer contains whose job runs. */
const RUNNING = '<state>Running<';
/** A job tells its progress in percent. */
const STEPS = 100;

let companies = 100;

/**
 * Submits jobs, and waits until they run.
 *
 * @param areTogether whether they are of one company; otherwise each gets a company of its own
 * @param submit makes the request, from a company, a name and a description that makes the job run for that long
 * @param runsFor how long they are polled, in milliseconds
 * @returns the jobs: company, name, handle and duration
 */
export async function submitRunning(server, { count, areTogether, submit, runsFor }) {
  // Longer than it is polled: it must not end before, and the machine may be busy.
  const duration = 2 * Math.ceil(runsFor) + 3000 + 5 * count;
  const jobs = [];
  for (let n = 0; n < count; n++) {
    if (n === 0 || !areTogether) companies++;
    const job = { company: companies, name: `bench ${n}` };
    const answer = await askOnce(server.url, submit({ ...job, description: `#mock duration=${duration}ms` }));
    const handle = /<jobHandle>([^<]+)</.exec(answer)?.[1];
    if (!handle) throw new Error(`the job was answered with ${answer.slice(0, 600)}`);
    jobs.push({ ...job, handle, duration });
  }
  const last = poll(jobs.at(-1), 'handle');
  for (let answer = ''; !answer.includes(RUNNING); ) {
    await pause(10);
    answer = await askOnce(server.url, last);
    if (!answer.includes('<state>')) throw new Error(`the jobs were done before they could be polled: ${answer.slice(0, 600)}`);
  }
  return jobs;
}

/**
 * Polls jobs that run, in a mock of their own, and makes sure that the answers did change.
 *
 * @param submit as above @param by what a poll names, or a function that makes a poll of a job
 * @param isSame one client that sends the same bytes; otherwise clients with a job each, and no two requests are the same
 * @param count how many jobs run @param areTogether as above @param flags @param options for the mock
 * @returns what `measure` returns, and how many answers differed in their progress
 */
export async function pollRunning({ submit, by, isSame, warmUp, measured, connections = 10, count, areTogether = false, flags = [], options }) {
  const server = await startMock(['--fixtures', 'none', '--wait-time', '1ms', ...flags], options);
  const jobs = await submitRunning(server, { count: count ?? (isSame ? 1 : 20), areTogether, submit, runsFor: warmUp + measured });
  const ask = typeof by === 'function' ? by : (job, n) => poll(job, by, n);
  const seen = new Set();
  const onAnswer = (answer) => seen.add(progressIn(answer));
  const result = await measure(server, pollsOf(jobs, isSame, ask), RUNNING, { warmUp, measured, connections, onAnswer });
  await server.stop();
  const expected = Math.min(STEPS * (measured / jobs[0].duration), result.count / connections);
  // Half of them, as the machine may have been busy.
  if (seen.size < Math.floor(expected / 2))
    throw new Error(`the answers should have changed some ${Math.round(expected)} times: ${seen.size} were different`);
  return { ...result, changes: seen.size };
}

/** Makes the nth poll: always the same, or each different and of another of the jobs. */
export function pollsOf(jobs, isSame, ask) {
  const same = ask(jobs[0], 0);
  let n = 0;
  return isSame ? () => same : () => ask(jobs[n % jobs.length], ++n);
}

/** The part of an answer that tells progress. */
function progressIn(answer) {
  const from = answer.indexOf('<progress>');
  return answer.slice(from, answer.indexOf('</lastProgressUpdate>', from));
}
