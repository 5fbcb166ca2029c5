// Sends mutated requests of all endpoints and of the admin API to a mock.
// Usage: npm run fuzz -- [--requests N] [--seed N] [--replay FILE]
import { numberIn, readFlags, runCommand, WrongUse } from './arguments.js';
import { contractParts } from './inside.js';
import { replay } from './reduce.js';
import { runFuzz } from './run-fuzz.js';
import { readSaved } from './samples.js';

const CLI = 'dist/cli.js';
const CORPUS = 'abuse/corpus';
/** Not in the repository: what stands here moves into the corpus once it is mended. */
const FOUND = 'abuse/corpus/found';
const FLAGS = {
  requests: { argument: 'N', fallback: 100_000, about: 'how many requests to send', parse: numberIn(1, 100_000_000) },
  seed: { argument: 'N', fallback: 1, about: 'the same seed gives the same requests', parse: numberIn(0, 2 ** 32 - 1) },
  within: { argument: 'MS', fallback: 1000, about: 'how long an answer may take, milliseconds', parse: numberIn(100, 60_000) },
  replay: { argument: 'FILE', about: 'send what an earlier run saved, a file or a folder, to a new mock' },
};

await runCommand('fuzz', async () => {
  const flags = readFlags(
    'fuzz',
    `Sends mutated requests of all endpoints and of the admin API to a mock of its own, and looks for crashes, hangs, mistakes in the log,\nill-formed answers and growth. What does harm is saved into ${FOUND}/.`,
    FLAGS,
  );
  if (flags === undefined) return true;
  const contract = await contractParts();
  return flags.replay === undefined ? fuzz(contract, flags) : replayed(contract, flags);
});

async function fuzz(contract, { requests, seed, within }) {
  const from = performance.now();
  const { sent, corpus, findings, operations, statuses, samples } = await runFuzz({
    cli: CLI,
    contract,
    requests,
    seed,
    within,
    corpus: CORPUS,
    found: FOUND,
    print,
  });
  const seconds = (performance.now() - from) / 1000;
  const counts = [...statuses].sort(([a], [b]) => a - b).map(([status, times]) => `${status}: ${times}`);
  print(
    `\nseed ${seed}: ${sent} requests (${corpus} of the corpus) in ${seconds.toFixed(0)} s, ${operations.size} operations answered without a fault; ${counts.join(', ')}`,
  );
  const first = samples[Math.min(2, samples.length - 1)];
  const last = samples.at(-1);
  if (first)
    print(
      `after a reset, early and at the end: heap ${mb(first.heapUsed)} and ${mb(last.heapUsed)}, resident ${mb(first.rss)} and ${mb(last.rss)}, descriptors ${first.descriptors} and ${last.descriptors}`,
    );
  for (const { kind, text, where, times, saved, isConfirmed } of findings) {
    print(`\n${kind}, ${times} times, first at ${where}${isConfirmed === false ? ', not seen on a second try' : ''}: ${text.slice(0, 1500)}`);
    if (saved) print(`  npm run fuzz -- --replay ${saved}`);
  }
  print(findings.length === 0 ? 'No findings.' : `\n${findings.length} findings.`);
  return findings.length === 0;
}

async function replayed(contract, { replay: path, within }) {
  let saved;
  try {
    saved = readSaved(path);
  } catch (error) {
    throw new WrongUse(`--replay: ${error.message}`);
  }
  let n = 0;
  const problems = await replay(CLI, contract, within, saved.requests, (problem, { answered }) => {
    n++;
    const answer = answered.length === 0 ? 'not answered' : `answered with ${answered.join(', ')}`;
    print(`${n} of ${saved.requests.length}: ${answer}, ${problem === undefined ? 'nothing wrong' : `${problem.kind}: ${problem.text}`}`);
  });
  return problems.every((problem) => problem === undefined);
}

function mb(bytes) {
  return `${Math.round(bytes / 1e6)} MB`;
}

function print(line) {
  process.stdout.write(`${line}\n`);
}
