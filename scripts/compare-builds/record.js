import { rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { conversationNames, createCorpus, readConversation, unrecordedByTest } from './corpus.js';

const START_SERVER = 'export async function startServer(';

/**
 * Runs the test suite of a project and records what its mocks are asked. The project's files stay as they are: its own Vitest,
 * with its own configuration, wraps `startServer` while it loads it.
 *
 * @param {object} options
 * @param {string} options.project its folder, with node_modules
 * @param {string} options.corpus where the recording goes; what is there is replaced
 * @param {number} options.maxBody larger request bodies are left out, bytes
 * @param {string[]} options.filters test files, as Vitest takes them; none: all
 */
export async function record({ project, corpus, maxBody, filters }) {
  rmSync(corpus, { recursive: true, force: true });
  createCorpus(corpus);
  // Vitest's workers have the environment of this process, and its folder.
  Object.assign(process.env, { COMPARE_CORPUS: corpus, COMPARE_MAX_BODY: String(maxBody) });
  process.chdir(project);
  const { startVitest } = await import(pathToFileURL(createRequire(join(project, 'package.json')).resolve('vitest/node')).href);
  const vitest = await startVitest('test', filters, { root: project, run: true, watch: false }, { plugins: [recordingPlugin()] });
  await vitest.close();
  printSummary(corpus);
}

function recordingPlugin() {
  const recorder = fileURLToPath(new URL('./recorder.js', import.meta.url));
  return {
    name: 'record-mocks',
    enforce: 'pre',
    /** @param {string} code @param {string} id */
    transform(code, id) {
      if (!id.includes('/src/') || !code.includes(START_SERVER)) return;
      const renamed = code.replace(START_SERVER, 'async function startUnrecorded(');
      return `${renamed}\nimport { recorded } from ${JSON.stringify(recorder)};\nexport const startServer = recorded(startUnrecorded);\n`;
    },
  };
}

/** @param {string} corpus */
function printSummary(corpus) {
  const names = conversationNames(corpus);
  let [requests, admin, calls, large, brokenOff] = [0, 0, 0, 0, 0];
  for (const name of names) {
    for (const entry of readConversation(corpus, name).entries) {
      if ('call' in entry) calls += 1;
      else {
        requests += 1;
        if (entry.path.startsWith('/__admin/')) admin += 1;
        if (entry.body === undefined) large += 1;
        if (entry.brokenOff) brokenOff += 1;
      }
    }
  }
  console.log(`\nRecorded ${names.length} conversations: ${requests} requests (${admin} of them to /__admin/), ${calls} calls in process`);
  console.log(`Left out: ${large} bodies too large; ${brokenOff} broke off`);
  const unrecorded = [...unrecordedByTest(corpus)].map(([test, count]) => `${test} ${count}`);
  console.log(`Sent to mocks in other processes, not recorded: ${unrecorded.join(', ') || 'none'}`);
}
