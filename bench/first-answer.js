import { askOnce } from './load.js';
import { getActiveJobs } from './requests.js';

/**
 * Starts a server, sends it a request and stops it.
 *
 * @param start starts the server
 * @param request a poll, which must be answered with getActiveJobsReturn
 * @returns milliseconds from the start to the answer
 */
export async function timeToFirstAnswer(start, request = getActiveJobs('j|47||bench 0|1')) {
  const from = performance.now();
  const server = await start();
  const answer = await askOnce(server.url, request);
  const time = performance.now() - from;
  await server.stop();
  if (!answer.includes('getActiveJobsReturn')) throw new Error(`no answer to getActiveJobs: ${answer}`);
  return time;
}
