import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { helpScreen, logScreen } from '../../scripts/shown-screens.js';
import { textOfSvg } from '../../scripts/terminal-svg.js';
import { verifyScreen } from '../../scripts/verify-screen.js';
import { buildProgram } from '../built-program.js';

const TOO_OLD = 'docs/screens is not what the command shows: run npm run screens';

let cli: string;
beforeAll(async () => {
  ({ cli } = await buildProgram());
}, 120_000);

test('the screen of the help in the docs is what the command shows', async () => {
  const shown = helpScreen(cli);
  expect(readFileSync('docs/screens/help.svg', 'utf8'), TOO_OLD).toBe(shown);
  expect(textOfSvg(shown)[0]).toContain('Usage: ips-mock [options]');
});

test('the screen of the log in the docs has the lines that the command writes', async () => {
  /** Without times, and without jobs: an advance that takes long is carried out, and logged, in parts. */
  const lines = (svg: string): string[] =>
    textOfSvg(svg)
      .map((line) => line.slice(14).replace(/ *[\d.]+ ms/, ''))
      .filter((line) => !line.startsWith('job '));
  const drawn = lines(readFileSync('docs/screens/log.svg', 'utf8'));
  expect(drawn, TOO_OLD).toEqual(lines(await logScreen(cli)));
  expect(drawn.length).toBeGreaterThan(6);
});

test('the screen of a failing verify in the docs is what Vitest shows', async () => {
  const shown = textOfSvg(await verifyScreen(cli));
  expect(textOfSvg(readFileSync('docs/screens/verify.svg', 'utf8')), TOO_OLD).toEqual(shown);
  expect(shown.join('\n')).toContain('params.jobName: "Summer range", not "Winter range"');
  expect(shown.join('\n')).toContain('1 failed');
}, 120_000);
