import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, readFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { join } from 'node:path';
import { cliFile } from './measured-build.js';
import { getActiveJobs, getJobLogDetails, searchAssets, submitJob } from './requests.js';
import { startMock } from './server-process.js';
import { megabytes, micros, seconds, whole } from './table.js';

const START = Date.UTC(2027, 2, 1, 8);
/** How many exchanges happen between two moves of the clock, which then goes on as many seconds. */
const AT_ONCE = 100;

/** Measures `ips-mock compare`: a program polls, submits, reads logs and searches; the service writes every moment some milliseconds later. */
export async function comparing({ quick, folder }) {
  const exchanges = quick ? 5000 : 100_000;
  const file = join(folder, 'calls.jsonl');
  const bytes = await record(file, exchanges);
  const { milliseconds, cpu, peak, out } = await compare(file);
  if (!out.includes(`: ${exchanges} exchanges compared, no difference`)) throw new Error(`it found differences: ${out}`);
  return {
    head: ['`ips-mock compare` of a recording with a mock in its process', 'time', 'CPU time', 'resident memory at most'],
    rows: [
      [`${whole(exchanges)} exchanges, ${megabytes(bytes / 1024 / 1024)}`, seconds(milliseconds), seconds(cpu), megabytes(peak)],
      ['each', micros((milliseconds / exchanges) * 1000), micros((cpu / exchanges) * 1000), ''],
    ],
    values: { comparing: milliseconds, comparingMemory: peak },
  };
}

/** Each exchange by its number: seven polls, a submission, a log and a search. */
function requestOf(n) {
  const job = Math.max(0, Math.floor((n - 1) / 10));
  if (n % 10 === 0) return ['submitJob', submitJob(n / 10)];
  if (n % 10 === 8) return ['getJobLogDetails', getJobLogDetails(`j|47|bench ${job}||`, 0)];
  if (n % 10 === 9) return ['searchAssets', searchAssets('<includeSubfolders>true</includeSubfolders><recordsPerPage>10</recordsPerPage>')];
  return ['getActiveJobs', getActiveJobs(`j|47|bench ${job}||`)];
}

async function record(file, exchanges) {
  const mock = await startMock(['--clock', `manual@${new Date(START).toISOString()}`, '--journal', '0']);
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const out = createWriteStream(file);
  let bytes = 0;
  const write = async (line) => {
    const text = `${JSON.stringify(line)}\n`;
    bytes += Buffer.byteLength(text);
    if (!out.write(text)) await once(out, 'drain');
  };
  await write({ ipsMockRecording: 1, by: 'bench', at: new Date(START).toISOString(), service: null, anonymized: false, settings: {} });
  for (let n = 0; n < exchanges; n++) {
    if (n > 0 && n % AT_ONCE === 0) {
      const by = JSON.stringify({ by: `${AT_ONCE}s` });
      await call(agent, mock.url, '/__admin/clock/advance', { 'content-type': 'application/json' }, by);
    }
    const [operation, text] = requestOf(n);
    const body = text.slice(text.indexOf('\r\n\r\n') + 4);
    const headers = { soapaction: `"${operation}"`, 'content-type': 'text/xml; charset=utf-8' };
    const path = '/scene7/services/IpsApiService';
    const answer = await call(agent, mock.url, path, headers, body);
    await write({
      id: n + 1,
      at: new Date(START + Math.floor(n / AT_ONCE) * AT_ONCE * 1000).toISOString(),
      milliseconds: 1,
      transport: 'soap',
      method: 'POST',
      path,
      operation,
      version: '2014-04-03',
      caller: 'robin@example.com',
      params: {},
      request: { headers, body: body.replace('>secret<', '>***<') },
      answer: { ...answer, body: answer.body.replace(/(T\d\d:\d\d:\d\d\.)\d{3}/g, '$1789') },
      fault: null,
      trouble: null,
    });
  }
  out.end();
  await once(out, 'close');
  agent.destroy();
  await mock.stop();
  return bytes;
}

function call(agent, url, path, headers, body) {
  return new Promise((resolve, reject) => {
    const sent = { method: 'POST', agent, headers: { ...headers, 'content-length': Buffer.byteLength(body) } };
    const outgoing = request(new URL(path, url), sent, (incoming) => {
      let text = '';
      incoming.setEncoding('utf8').on('data', (chunk) => {
        text += chunk;
      });
      incoming.on('end', () =>
        resolve({ status: incoming.statusCode, headers: { 'content-type': incoming.headers['content-type'] ?? '' }, body: text }),
      );
    });
    outgoing.on('error', reject).end(body);
  });
}

/** Compares, and looks at the peak of its resident memory and at its CPU time meanwhile. */
async function compare(file) {
  const from = performance.now();
  const child = spawn(process.execPath, [cliFile(), 'compare', file, '--config', 'none'], { stdio: ['ignore', 'pipe', 'inherit'] });
  let [out, peak, cpu] = ['', 0, 0];
  child.stdout.on('data', (chunk) => {
    out += chunk;
  });
  const looking = setInterval(() => {
    try {
      peak = Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1] ?? peak * 1024) / 1024;
      // Linux counts it in hundredths of a second.
      const fields = readFileSync(`/proc/${child.pid}/stat`, 'utf8').split(') ')[1].split(' ');
      cpu = Math.max(cpu, (Number(fields[11]) + Number(fields[12])) * 10);
    } catch {
      // It has ended.
    }
  }, 100);
  await once(child, 'close');
  clearInterval(looking);
  return { milliseconds: performance.now() - from, cpu, peak, out };
}
