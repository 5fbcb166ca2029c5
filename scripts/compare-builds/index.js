import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

const USAGE = `Proves that one build answers the same bytes as another.

  node scripts/compare-builds/index.js record --project FOLDER --corpus FOLDER [--max-body BYTES] [TEST FILE …]
  node scripts/compare-builds/index.js replay --old FOLDER --new FOLDER --corpus FOLDER [--only TEXT] [--show N]

record runs the test suite of a project, built and with node_modules, and keeps in the corpus what its mocks are asked.
  --max-body BYTES   larger request bodies are left out (default: 33554432)
replay asks the builds in OLD/dist and NEW/dist the same, on manual clocks that follow the recorded ones, and compares
status, headers and body of each answer. It exits with 1 where any differs.
  --only TEXT        conversations with this in their names, which are those of the test files, such as test-jobs
  --show N           how many differences are shown (default: 20)

Differences that are meant go into intended-differences.js, words of the admin API that were renamed into admin-words.js.
`;

const OPTIONS = /** @type {const} */ ({
  project: { type: 'string' },
  corpus: { type: 'string' },
  'max-body': { type: 'string', default: String(32 * 1024 * 1024) },
  old: { type: 'string' },
  new: { type: 'string' },
  only: { type: 'string', default: '' },
  show: { type: 'string', default: '20' },
});

const { values, positionals } = parseArgs({ options: OPTIONS, allowPositionals: true });
const [command, ...filters] = positionals;

if (command === 'record') {
  const { record } = await import('./record.js');
  await record({ project: folder('project'), corpus: folder('corpus'), maxBody: Number(values['max-body']), filters });
} else if (command === 'replay') {
  const { replay } = await import('./replay.js');
  const isSame = await replay({ old: folder('old'), new: folder('new'), corpus: folder('corpus'), only: values.only, show: Number(values.show) });
  process.exitCode = isSame ? 0 : 1;
} else {
  console.error(USAGE);
  process.exitCode = 2;
}

/** @param {'project' | 'corpus' | 'old' | 'new'} name @returns {string} */
function folder(name) {
  const value = values[name];
  if (value === undefined) {
    console.error(`--${name} is missing\n\n${USAGE}`);
    process.exit(2);
  }
  return resolve(value);
}
