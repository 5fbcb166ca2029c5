import { execFileSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { effort } from './effort.js';
import { timeToFirstAnswer } from './first-answer.js';
import { measuredBuild } from './measured-build.js';
import { startMock, startServer } from './server-process.js';
import { median, ms, ratio } from './table.js';

/** What is measured; all take turns, so that a busy moment of the machine does not affect only one of them. */
const ROWS = [
  ['node', '`node -e 0`, the whole process'],
  ['import', 'in process: import'],
  ['ready', 'in process: start to ready'],
  ['tenth', 'in process: start to ready of the tenth mock'],
  ['bareAnswer', 'bare `soap` server: process start to first answer'],
  ['answer', 'command: process start to first answer'],
];

/** Starts, as multiples of the wall time of a process of Node.js that does nothing. */
export async function start({ quick, wsdl }) {
  const rounds = effort(quick).starts * (quick ? 1 : 3);
  const times = Object.fromEntries(ROWS.map(([key]) => [key, []]));
  for (let n = 0; n < rounds; n++) {
    const round = {
      node: nodeAlone(),
      ...inProcess(),
      bareAnswer: await timeToFirstAnswer(() => startServer(['bench/bare-server.js', wsdl])),
      answer: await timeToFirstAnswer(() => startMock()),
    };
    for (const [key] of ROWS) times[key].push(round[key]);
  }
  const medians = Object.fromEntries(ROWS.map(([key]) => [key, median(times[key])]));
  const fastest = (key) => Math.min(...times[key]);
  return {
    head: ['Start, rounds in turns', 'median', 'of `node -e 0`', 'fastest', 'of its fastest'],
    rows: ROWS.map(([key, name]) => [
      name,
      ms(medians[key]),
      ratio(medians[key], medians.node),
      ms(fastest(key)),
      ratio(fastest(key), fastest('node')),
    ]),
    values: {
      import: medians.import / medians.node,
      ready: medians.ready / medians.node,
      answer: medians.answer / medians.node,
      tenth: medians.tenth,
    },
  };
}

function nodeAlone() {
  const from = performance.now();
  execFileSync(process.execPath, ['-e', '0']);
  return performance.now() - from;
}

/** Starts ten mocks in a new process. @returns milliseconds of the import, and from the call until the first and the tenth mock are ready */
function inProcess() {
  const script = `
    const before = performance.now();
    const { startIpsMock } = await import(${JSON.stringify(pathToFileURL(`${measuredBuild.dist}/index.js`).href)});
    const times = { import: performance.now() - before };
    const mocks = [];
    for (let n = 1; n <= 10; n++) {
      const from = performance.now();
      mocks.push(await startIpsMock({ port: 0 }));
      if (n === 1) times.ready = performance.now() - from;
      if (n === 10) times.tenth = performance.now() - from;
    }
    for (const mock of mocks) await mock.stop();
    console.log(JSON.stringify(times));`;
  return JSON.parse(execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' }));
}
