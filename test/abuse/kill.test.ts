import { expect, test } from 'vitest';
import { runKill } from '../../abuse/run-kill.js';
import { buildProgram } from '../built-program.js';

const ROUNDS = 4;

test('killed at random moments under load, once with a full disk, it keeps what it acknowledged', { timeout: 120_000 }, async () => {
  const { cli } = await buildProgram();
  const result = await runKill({ cli, rounds: ROUNDS, seed: 14, print: () => {} });
  expect(result).toMatchObject({ rounds: ROUNDS, full: 1, lost: [], half: [], crashes: [], mistakes: [], unexpected: [], otherId: 0 });
  expect(result.ok).toBeGreaterThan(0);
  // The full disk was noticed.
  expect(result.fault).toBeGreaterThan(0);
  expect(result.completed).toBeGreaterThan(0);
});
