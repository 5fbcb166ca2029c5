import { expect, test } from 'vitest';
import { runFuzz } from '../../abuse/run-fuzz.js';
import { readCorpus } from '../../abuse/samples.js';
import { buildProgram } from '../built-program.js';
import * as contract from './contract-parts.js';

const CORPUS = 'abuse/corpus';
/** `npm run fuzz -- --requests 700 --seed 3` sends the same, and reduces what it finds. */
const [REQUESTS, SEED] = [700, 3];
/** A request that is never answered ends the test by its time-out; a slow machine is nobody's mistake. */
const WITHIN = Number.POSITIVE_INFINITY;

test('mutated requests neither crash the mock nor bring up a mistake, an ill-formed answer or growth', { timeout: 120_000 }, async () => {
  const { cli } = await buildProgram();
  const lines: string[] = [];
  const print = (line: string): void => {
    lines.push(line);
  };
  const options = { cli, contract, requests: REQUESTS, seed: SEED, within: WITHIN, corpus: CORPUS, found: undefined, print };
  const { sent, findings, operations, samples } = await runFuzz(options);
  expect(findings, lines.join('\n')).toEqual([]);
  expect(sent).toBeGreaterThanOrEqual(REQUESTS + readCorpus(CORPUS).length);
  // It reaches what is behind the validation of requests, and the mock is reset and compared.
  expect(operations.size).toBeGreaterThan(30);
  expect(samples.length).toBeGreaterThan(0);
});
