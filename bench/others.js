import { Agent, get } from 'node:http';
import { parentPort, Worker, workerData } from 'node:worker_threads';

/**
 * Has others ask for the health of the mock each 10 ms, one after the other, from a thread of their own.
 *
 * @returns what `work` returns, the milliseconds it took, the longest wait of the others, and how many moments an advance had carried out
 *   when they last looked, with the milliseconds that it had taken by then
 */
export async function withOthers(url, work) {
  const worker = new Worker(new URL(import.meta.url), { workerData: { url } });
  // The first answers come late, as code is loaded on both sides.
  await new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
  });
  const from = performance.now();
  try {
    const result = await work();
    const time = performance.now() - from;
    const seen = new Promise((resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', reject);
    });
    worker.postMessage('end');
    return { result, time, ...(await seen) };
  } finally {
    await worker.terminate();
  }
}

if (workerData?.url) await poll(workerData.url);

async function poll(url) {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  for (let n = 0; n < 20; n++) await health(url, agent);
  parentPort.postMessage('ready');
  const from = performance.now();
  const seen = { longest: 0, dueMoments: 0, after: 0 };
  let isOver = false;
  parentPort.once('message', () => {
    isOver = true;
  });
  while (!isOver) {
    const asked = performance.now();
    const { clock } = await health(url, agent);
    const answered = performance.now();
    seen.longest = Math.max(seen.longest, answered - asked);
    if (clock.advance) Object.assign(seen, { dueMoments: clock.advance.dueMoments, after: answered - from });
    await new Promise((resolve) => setTimeout(resolve, asked + 10 - answered));
  }
  agent.destroy();
  parentPort.postMessage(seen);
}

function health(url, agent) {
  return new Promise((resolve, reject) => {
    get(`${url}/__admin/health`, { agent }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk) => {
        text += chunk;
      });
      response.once('error', reject);
      response.once('end', () => {
        if (response.statusCode !== 200) reject(new Error(`health was answered with ${response.statusCode}: ${text}`));
        else resolve(JSON.parse(text));
      });
    }).once('error', reject);
  });
}
