import { setTimeout as pause } from 'node:timers/promises';
import { askOnce, load } from './load.js';
import { poll } from './requests.js';
import { startMock } from './server-process.js';

const RUNNING = '<state>Running<';
/** A job tells its progress in percent. */
const STEPS = 100;

let companies = 100;

/**
 * Submits jobs, and waits until they run.
 *
 * @param areTogether whether they are of one company; otherwise each gets a company of its own
 * @param submit makes the request, from a company, a name and a description that makes the job run for that long
 * @returns the jobs: company, name and handle
 */
async function submitRunning(server, { count, areTogether, submit }, milliseconds) {
  const jobs = [];
  for (let n = 0; n < count; n++) {
    if (n === 0 || !areTogether) companies++;
    const job = { company: companies, name: `bench ${n}` };
    const answer = await askOnce(server.url, submit({ ...job, description: `#mock duration=${Math.ceil(milliseconds)}ms` }));
    const handle = /<jobHandle>([^<]+)</.exec(answer)?.[1];
    if (!handle) throw new Error(`the job was answered with ${answer.slice(0, 600)}`);
    jobs.push({ ...job, handle });
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
 * @param submit as above @param by what a poll names
 * @param isSame one client that sends the same bytes; otherwise clients with a job each, and no two requests are the same
 * @param count how many jobs run @param areTogether as above
 * @returns what `load` returns, the CPU time of the mock per call in microseconds, how many answers differed in their progress, and the
 *   resident memory
 */
export async function pollRunning({ submit, by, isSame, warmUp, measured, connections = 10, count = isSame ? 1 : 20, areTogether = false }) {
  const server = await startMock(['--fixtures', 'none', '--wait-time', '1ms']);
  // Longer than it is polled: it must not end before, and the machine may be busy.
  const runsFor = (warmUp + measured) * 1.2 + 1000 + 10 * count;
  const jobs = await submitRunning(server, { count, areTogether, submit }, runsFor);
  const same = poll(jobs[0], by);
  let n = 0;
  const request = isSame ? () => same : () => poll(jobs[n % jobs.length], by, ++n);
  await load(server.url, request, RUNNING, { connections, milliseconds: warmUp });
  const seen = new Set();
  const onAnswer = (answer) => seen.add(progressIn(answer));
  const cpuTime = server.cpuTime();
  const result = await load(server.url, request, RUNNING, { connections, milliseconds: measured, onAnswer });
  const cpu = ((server.cpuTime() - cpuTime) * 1000) / result.count;
  const memory = server.residentMemory();
  await server.stop();
  const expected = Math.min((measured / runsFor) * STEPS, result.count / connections);
  // Half of them, as the machine may have been busy.
  if (seen.size < expected / 2) throw new Error(`the answers should have changed some ${Math.round(expected)} times: ${seen.size} were different`);
  return { ...result, cpu, changes: seen.size, memory };
}

/** The part of an answer that tells progress. */
function progressIn(answer) {
  const from = answer.indexOf('<progress>');
  return answer.slice(from, answer.indexOf('</lastProgressUpdate>', from));
}
