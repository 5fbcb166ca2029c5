import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { timeToFirstAnswer } from './first-answer.js';
import { askOnce, load } from './load.js';
import { getActiveJobs, submitJob } from './requests.js';
import { startServer } from './server-process.js';

const PACKAGES = 'bench/node_modules';
const MOCK = ['dist/cli.js', '--port', '0', '--clock', 'manual', '--fixtures', 'none', '--log-level', 'silent'];
const PATH = '/scene7/services/IpsApiService';
const XML = { 'Content-Type': 'text/xml; charset=utf-8' };
/** What the stubs match in a request: a text anywhere in it, which is fast, or an element, which is the usual way for SOAP. */
const TEXT = 'getActiveJobsParam';
const XPATH = `//*[local-name()='${TEXT}']`;
/** How many times longer than others a server is warmed up: virtual machines keep compiling for seconds. */
const WARM_UPS = 5;

/** Checks that the peers are installed. @throws Error that says how to install them */
export function checkPeers() {
  const missing = ['wiremock', 'mountebank'].filter((name) => !existsSync(join(PACKAGES, name)));
  if (missing.length > 0) throw new Error(`${missing.join(' and ')} not found: run npm install --prefix bench --no-package-lock`);
  try {
    execFileSync('java', ['-version'], { stdio: 'ignore' });
  } catch {
    throw new Error('WireMock runs on Java, which was not found: install a JRE of version 11 or newer');
  }
}

/**
 * Measures the mock, WireMock and mountebank (each with the mock's own answer to `getActiveJobs` as a stub), and the bare server.
 * They take turns, so that a busy moment of the machine does not affect only one of them. Each row uses its own processes.
 *
 * @returns for each server the times to the first answer, and for each round the calls per second, the p99 and the resident memory after them
 */
export async function measurePeers({ folder, wsdl, starts, rounds, warmUp, measured }) {
  const recorded = await recordAnswer();
  const polled = () => getActiveJobs(recorded.jobHandle);
  const servers = [
    { name: 'bare server', start: () => startServer(['bench/bare-server.js', wsdl]), request: polled },
    { name: 'WireMock 3.13.2, a stub by text', start: () => startWireMock(folder, recorded.body, { contains: TEXT }), request: polled },
    { name: 'WireMock 3.13.2, a stub by XPath', start: () => startWireMock(folder, recorded.body, { matchesXPath: XPATH }), request: polled },
    { name: 'mountebank 2.9.1, a stub by text', start: () => startMountebank(folder, recorded.body, { contains: { body: TEXT } }), request: polled },
    {
      name: 'mountebank 2.9.1, a stub by XPath',
      start: () => startMountebank(folder, recorded.body, { exists: { body: true }, xpath: { selector: XPATH } }),
      request: polled,
    },
    { name: 'ips-mock, polled', start: () => startServer(MOCK), request: polled, isMock: true },
    { name: 'ips-mock, each request different', start: () => startServer(MOCK), request: (n) => getActiveJobs(recorded.jobHandle, n), isMock: true },
  ].map((server) => ({ ...server, firstAnswers: [], rounds: [] }));

  for (let n = 0; n < starts; n++) {
    for (const { start, firstAnswers } of servers) firstAnswers.push(await timeToFirstAnswer(start, polled()));
  }

  for (let n = 0; n < rounds; n++) {
    for (const { start, request, isMock, rounds } of servers) {
      const server = await start();
      // The first job of a fresh mock has the recorded handle.
      if (isMock) await askOnce(server.url, submitJob(0));
      await load(server.url, request, recorded.jobHandleInAnswer, { milliseconds: warmUp * WARM_UPS });
      const { perSecond, p99 } = await load(server.url, request, recorded.jobHandleInAnswer, { milliseconds: measured });
      rounds.push({ perSecond, p99, memory: server.residentMemory() });
      await server.stop();
    }
  }
  return servers.map(({ name, firstAnswers, rounds }) => ({ name, firstAnswers, rounds }));
}

/** The mock's answer to a poll for one job. */
async function recordAnswer() {
  const server = await startServer(MOCK);
  const { 1: jobHandle } = /<jobHandle>([^<]+)</.exec(await askOnce(server.url, submitJob(0)));
  const answer = await askOnce(server.url, getActiveJobs(jobHandle));
  await server.stop();
  return { jobHandle, jobHandleInAnswer: 'jobHandle>j|47|', body: answer.slice(answer.indexOf('\r\n\r\n') + 4) };
}

async function startWireMock(folder, body, pattern) {
  const build = join(PACKAGES, 'wiremock/build');
  const jar = join(
    build,
    readdirSync(build).find((name) => name.endsWith('.jar')),
  );
  const port = await freePort();
  const stub = {
    request: { method: 'POST', urlPath: PATH, bodyPatterns: [pattern] },
    response: { status: 200, headers: XML, body },
  };
  mkdirSync(join(folder, 'mappings'), { recursive: true });
  writeFileSync(join(folder, 'mappings/getActiveJobs.json'), JSON.stringify(stub));
  // By default its journal keeps all requests.
  const flags = ['--port', String(port), '--bind-address', '127.0.0.1', '--root-dir', folder, '--no-request-journal'];
  return startServer(['-jar', jar, ...flags], { command: 'java', port });
}

async function startMountebank(folder, body, predicate) {
  const [port, adminPort] = [await freePort(), await freePort()];
  // By default it closes the connection after each answer.
  const answer = { statusCode: 200, headers: { ...XML, Connection: 'keep-alive' }, body };
  const stub = { predicates: [predicate], responses: [{ is: answer }] };
  const config = join(folder, 'mountebank.json');
  writeFileSync(config, JSON.stringify({ imposters: [{ port, protocol: 'http', stubs: [stub] }] }));
  const flags = ['--port', String(adminPort), '--configfile', config, '--pidfile', join(folder, 'mountebank.pid')];
  return startServer([join(PACKAGES, 'mountebank/bin/mb'), 'start', ...flags, '--localOnly', '--nologfile', '--loglevel', 'error'], { port });
}

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
