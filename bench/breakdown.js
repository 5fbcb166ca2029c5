import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { effort } from './effort.js';
import { load } from './load.js';
import { cliFile } from './measured-build.js';
import { poll, submitPublish } from './requests.js';
import { pollsOf, submitRunning } from './running-jobs.js';
import { startServer } from './server-process.js';
import { micros } from './table.js';

/**
 * The parts of a call, by functions that the profile names: those of the mock, whose names the bundle keeps, and files of Node.js.
 * A sample counts for the innermost frame that belongs to a part.
 */
const PARTS = [
  ['garbage collection', ['(garbage collector)'], /^$/],
  ['libxml2-wasm: parsing the request, and disposing of it', ['fromBuffer', 'dispose'], /^$/],
  ['libxml2-wasm: validating it', ['validateElement'], /^$/],
  ['reading elements: the authHeader, the parameters', ['withXml', 'parsePayload', 'readAuthHeader'], /^$/],
  ['who calls, and whether they may', ['authenticateCall', 'authenticate', 'authorizeCall', 'authorize'], /^$/],
  ['the operation: the job, its state and progress', ['runOperation'], /^$/],
  ['encoding the answer', ['encodeElement', 'encodeFault'], /^$/],
  ['the journal and events', ['onRecord', 'note'], /^$/],
  ['the steps of a call, its transaction', ['handleCall', 'performCall'], /^$/],
  ['writing the answer: head and system call', ['send', 'writev', 'writeHead'], /_http_outgoing|streams\/writable|\bnet$|stream_base_commons/],
  ['reading the request: HTTP and streams', ['readBody', 'readSync'], /_http_server|_http_common|_http_incoming|streams\/readable/],
  ['Express: finding the route', ['app', 'next', 'handle', 'router'], /^$/],
];
const REST = 'the rest: event loop, promises, engine';

/** Where the CPU time of a poll with different bytes goes, by a profile of the command. */
export async function breakdown({ quick, folder }) {
  const { warmUp, measured } = effort(quick);
  const server = await profiledMock(folder);
  const jobs = await submitRunning(server, { count: 20, submit: submitPublish, runsFor: 2 * warmUp + measured });
  const request = pollsOf(jobs, false, (job, n) => poll(job, 'handle', n));
  await load(server.url, request, '<state>Running<', { milliseconds: 2 * warmUp });
  const cpuTime = server.cpuTime();
  const { count } = await load(server.url, request, '<state>Running<', { milliseconds: measured });
  const cpu = ((server.cpuTime() - cpuTime) * 1000) / count;
  await server.stop();
  const shares = sharesOf(server.profile(), measured);
  return {
    head: ['A poll by handle of a running publish job, different bytes', 'share of CPU time', `of ${micros(cpu)}`],
    rows: [...shares].map(([part, share]) => [part, `${(share * 100).toFixed(1)} %`, micros(share * cpu)]),
    values: Object.fromEntries(shares),
  };
}

async function profiledMock(folder) {
  const profiles = mkdtempSync(join(folder, 'profile-'));
  const profiling = ['--cpu-prof', '--cpu-prof-dir', profiles, '--cpu-prof-interval', '500'];
  const flags = ['--port', '0', '--log-level', 'silent', '--fixtures', 'none', '--wait-time', '1ms'];
  const server = await startServer([...profiling, cliFile(), ...flags]);
  return { ...server, profile: () => JSON.parse(readFileSync(join(profiles, readdirSync(profiles)[0]), 'utf8')) };
}

/** @param milliseconds how much of the end of the profile counts @returns the share of each part, the largest first */
function sharesOf({ nodes, samples, timeDeltas, startTime, endTime }, milliseconds) {
  const partOf = partsOfNodes(nodes);
  const times = new Map();
  let total = 0;
  let now = startTime;
  for (const [index, id] of samples.entries()) {
    now += timeDeltas[index];
    const part = partOf.get(id);
    if (now < endTime - milliseconds * 1000 || part === undefined) continue;
    times.set(part, (times.get(part) ?? 0) + timeDeltas[index]);
    total += timeDeltas[index];
  }
  return new Map([...times].map(([part, time]) => [part, time / total]).sort((a, b) => b[1] - a[1]));
}

/** The part of each node of a profile; none for the time in which nothing runs. */
function partsOfNodes(nodes) {
  const parts = new Map();
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const visit = (node, inherited) => {
    const { functionName, url } = node.callFrame;
    const own = PARTS.find(([, functions, files]) => functions.includes(functionName) || (url.startsWith('node:') && files.test(url)))?.[0];
    const part = functionName === '(idle)' ? undefined : (own ?? inherited);
    parts.set(node.id, part);
    for (const child of node.children ?? []) visit(byId.get(child), part);
  };
  visit(nodes[0], REST);
  return parts;
}
