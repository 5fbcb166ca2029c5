import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { effort } from './effort.js';
import { timeToFirstAnswer } from './first-answer.js';
import { askOnce } from './load.js';
import { measure } from './measure.js';
import { poll, submitPublish } from './requests.js';
import { pollsOf, submitRunning } from './running-jobs.js';
import { startMock, startServer } from './server-process.js';
import { median, megabytes, micros, middle, ms, whole } from './table.js';

const PACKAGES = 'bench/node_modules';
const MOCK_FLAGS = ['--fixtures', 'none', '--wait-time', '1ms'];
const PATH = '/scene7/services/IpsApiService';
const XML = { 'Content-Type': 'text/xml; charset=utf-8' };
/** What the stubs match in a request: a text anywhere in it, which is fast, or an element, which is the usual way for SOAP. */
const TEXT = 'getActiveJobsParam';
const XPATH = `//*[local-name()='${TEXT}']`;
/** What every answer contains. */
const EXPECTED = '<jobHandle>j|';
/** How many times longer than others a server is warmed up: virtual machines keep compiling for seconds. */
const WARM_UPS = 4;

const NPM = 'npm install --prefix bench --no-package-lock';
const MOCKSERVER_JAR = join(PACKAGES, 'mockserver/mockserver-netty-no-dependencies-5.15.0.jar');
const MAVEN = `mvn dependency:copy -Dartifact=org.mock-server:mockserver-netty-no-dependencies:5.15.0 -DoutputDirectory=${PACKAGES}/mockserver`;

/** The servers to compare with: what each needs, and how it starts with a stub that answers with a body. */
const PEERS = [
  { key: 'wiremock.text', name: 'WireMock 3.13.2, a stub by text', needs: wireMock, start: (stub) => startWireMock(stub, { contains: TEXT }) },
  { key: 'wiremock.xpath', name: 'WireMock 3.13.2, a stub by XPath', needs: wireMock, start: (stub) => startWireMock(stub, { matchesXPath: XPATH }) },
  {
    key: 'mockserver.text',
    name: 'MockServer 5.15.0, a stub by text',
    needs: mockServer,
    start: (stub) => startMockServer(stub, { type: 'STRING', string: TEXT, subString: true }),
  },
  {
    key: 'mockserver.xpath',
    name: 'MockServer 5.15.0, a stub by XPath',
    needs: mockServer,
    start: (stub) => startMockServer(stub, { type: 'XPATH', xpath: XPATH }),
  },
  {
    key: 'mountebank.text',
    name: 'mountebank 2.9.1, a stub by text',
    needs: mountebank,
    start: (stub) => startMountebank(stub, { contains: { body: TEXT } }),
  },
  {
    key: 'mountebank.xpath',
    name: 'mountebank 2.9.1, a stub by XPath',
    needs: mountebank,
    start: (stub) => startMountebank(stub, { exists: { body: true }, xpath: { selector: XPATH } }),
  },
];

/** What is missing for a server, and how to get it; nothing if it can run. */
function wireMock() {
  return withoutJava() ?? withoutFile(join(PACKAGES, 'wiremock'), NPM);
}
function mockServer() {
  return withoutJava() ?? withoutFile(MOCKSERVER_JAR, MAVEN);
}
function mountebank() {
  return withoutFile(join(PACKAGES, 'mountebank'), NPM);
}

function withoutFile(path, command) {
  return existsSync(path) ? undefined : `not found: \`${command}\``;
}

function withoutJava() {
  try {
    execFileSync('java', ['-version'], { stdio: 'ignore' });
  } catch {
    return 'runs on Java, which was not found: a JRE of version 11 or newer';
  }
}

/**
 * Measures the mock with a running job, other mock servers (each with the mock's own answer as a stub), and the bare server.
 * They take turns, so that a busy moment of the machine does not affect only one of them; each measurement has a process of its own.
 */
export async function peers({ quick, folder, wsdl }) {
  const { warmUp, measured, starts } = effort(quick);
  const recorded = await recordAnswer();
  const stub = { folder, body: recorded.body };
  const servers = [
    { key: 'bare', name: 'bare server', start: () => startServer(['bench/bare-server.js', wsdl]), expected: 'obHandle>j|' },
    ...PEERS.map(({ start, ...peer }) => ({ ...peer, start: () => start(stub) })),
    {
      key: 'mock.different',
      name: "ips-mock, running jobs, 20 clients' different bytes",
      start: () => startMock(MOCK_FLAGS),
      count: 20,
      isMock: true,
    },
    {
      key: 'mock.same',
      name: "ips-mock, a running job, one client's same bytes",
      start: () => startMock(MOCK_FLAGS),
      count: 1,
      isMock: true,
      isSame: true,
    },
  ].map((server) => ({ ...server, missing: server.needs?.(), firstAnswers: [], rounds: [] }));
  const present = servers.filter(({ missing }) => missing === undefined);

  for (let n = 0; n < starts; n++) {
    for (const { start, firstAnswers } of present) firstAnswers.push(await timeToFirstAnswer(start, poll(recorded.job, 'handle')));
  }
  const times = { warmUp: warmUp * WARM_UPS, measured };
  for (let n = 0; n < (quick ? 1 : 3); n++) {
    for (const { start, count, isMock, isSame = false, expected = EXPECTED, rounds } of present) {
      const server = await start();
      const runsFor = times.warmUp + measured;
      const jobs = isMock ? await submitRunning(server, { count, submit: submitPublish, runsFor }) : [recorded.job];
      const request = pollsOf(jobs, isSame, (job, each) => poll(job, 'handle', each));
      rounds.push(await measure(server, request, expected, times));
      await server.stop();
    }
  }
  const of = (rounds, field) => rounds.map((round) => round[field]);
  return {
    head: ['Server: median and range', 'first answer', '`getActiveJobs`, 10 connections, calls/s', 'CPU time per call', 'p99', 'resident memory'],
    rows: servers.map(({ name, missing, firstAnswers, rounds }) =>
      missing === undefined
        ? [
            name,
            middle(firstAnswers, ms),
            middle(of(rounds, 'perSecond'), whole),
            middle(of(rounds, 'cpu'), micros),
            middle(of(rounds, 'p99'), ms),
            middle(of(rounds, 'memory'), megabytes),
          ]
        : [name, missing, '', '', '', ''],
    ),
    values: comparedValues(present),
  };
}

/** The calls per second of each, and the mock's as a multiple of WireMock's. */
function comparedValues(servers) {
  const values = Object.fromEntries(servers.map(({ key, rounds }) => [key, median(rounds.map(({ perSecond }) => perSecond))]));
  const wireMock = values['wiremock.text'];
  return wireMock === undefined ? values : { ...values, ofWireMock: values['mock.different'] / wireMock };
}

/** The mock's answer to a poll for a running job, and the job. */
async function recordAnswer() {
  const server = await startMock(MOCK_FLAGS);
  const [job] = await submitRunning(server, { count: 1, submit: submitPublish, runsFor: 60_000 });
  const answer = await askOnce(server.url, poll(job, 'handle'));
  await server.stop();
  return { job, body: answer.slice(answer.indexOf('\r\n\r\n') + 4) };
}

async function startWireMock({ folder, body }, pattern) {
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

async function startMountebank({ folder, body }, predicate) {
  const [port, adminPort] = [await freePort(), await freePort()];
  // By default it closes the connection after each answer.
  const answer = { statusCode: 200, headers: { ...XML, Connection: 'keep-alive' }, body };
  const stub = { predicates: [predicate], responses: [{ is: answer }] };
  const config = join(folder, 'mountebank.json');
  writeFileSync(config, JSON.stringify({ imposters: [{ port, protocol: 'http', stubs: [stub] }] }));
  const flags = ['--port', String(adminPort), '--configfile', config, '--pidfile', join(folder, 'mountebank.pid')];
  return startServer([join(PACKAGES, 'mountebank/bin/mb'), 'start', ...flags, '--localOnly', '--nologfile', '--loglevel', 'error'], { port });
}

async function startMockServer({ folder, body }, match) {
  const port = await freePort();
  const stubs = join(folder, 'mockserver.json');
  const headers = { 'content-type': [XML['Content-Type']] };
  const stub = { httpRequest: { method: 'POST', path: PATH, body: match }, httpResponse: { statusCode: 200, headers, body } };
  writeFileSync(stubs, JSON.stringify([stub]));
  const settings = [`-Dmockserver.initializationJsonPath=${stubs}`, '-Dmockserver.maxLogEntries=1', '-Dmockserver.disableLogging=true'];
  const flags = ['-serverPort', String(port), '-logLevel', 'OFF'];
  return startServer([...settings, '-jar', MOCKSERVER_JAR, ...flags], { command: 'java', port });
}

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
