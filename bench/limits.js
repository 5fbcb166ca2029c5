import { effort } from './effort.js';
import { inTurns, measure } from './measure.js';
import { poll, submitPublish } from './requests.js';
import { pollRunning } from './running-jobs.js';
import { startServer } from './server-process.js';
import { micros, ms, ratio, whole } from './table.js';

const LIMITS = [
  { name: 'a socket that answers whatever comes, read by nobody: what the client is able to ask', key: 'socket' },
  { name: 'a bare Node.js server: reads a body, answers 1 KB', key: 'http' },
  { name: 'the same, with libxml2-wasm: parses and validates the request', key: 'xml' },
  { name: 'the same, with better-sqlite3: reads a row by its key', key: 'sqlite' },
];
const MOCKS = [
  { name: 'ips-mock, a running job, different bytes', key: 'different', isSame: false },
  { name: 'ips-mock, a running job, same bytes', key: 'same', isSame: true },
];

/** As the mock has it: without, walking the nodes of libxml2-wasm takes half as long again. */
const FLAGS = ['--no-omit-default-ctors'];

/** The mock as a share of what servers can do that do nothing but one part of its work. */
export async function limits({ quick, wsdl }) {
  const times = effort(quick);
  const measurements = [
    ...LIMITS.map(
      ({ key }) =>
        () =>
          pollLimit(key, wsdl, times),
    ),
    ...MOCKS.map(
      ({ isSame }) =>
        () =>
          pollRunning({ submit: submitPublish, by: 'handle', isSame, ...times }),
    ),
  ];
  const measured = await inTurns(quick ? 1 : 3, measurements);
  const results = [...LIMITS, ...MOCKS].map((row, index) => ({ ...row, ...measured[index] }));
  const limitsMeasured = results.slice(1, LIMITS.length);
  const isMock = ({ key }) => MOCKS.some((mock) => mock.key === key);
  return {
    head: [
      '10 connections',
      'calls/s',
      'CPU time per call',
      'of the bare server',
      'of parse and validation',
      'of a row',
      'p50',
      'p99',
      'CPU time of the client',
    ],
    rows: results.map(({ name, key, perSecond, cpu, p50, p99, clientCpu }) => [
      name,
      whole(perSecond),
      micros(cpu),
      ...limitsMeasured.map((limit) => (isMock({ key }) ? ratio(perSecond, limit.perSecond) : '')),
      ms(p50),
      ms(p99),
      micros(clientCpu),
    ]),
    values: Object.fromEntries(
      results.flatMap(({ key, perSecond, cpu }) => [
        [key, perSecond],
        [`${key}.cpu`, cpu],
      ]),
    ),
  };
}

async function pollLimit(key, wsdl, times) {
  const server = await startServer([...FLAGS, 'bench/limit-server.js', key, wsdl]);
  const job = { company: 47, name: 'bench', handle: 'j|47|bench||' };
  const result = await measure(server, (n) => poll(job, 'handle', n), '<answer>', times);
  await server.stop();
  return result;
}
