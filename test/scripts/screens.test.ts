import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { helpScreen, logScreen } from '../../scripts/shown-screens.js';
import { textOfSvg } from '../../scripts/terminal-svg.js';
import { buildProgram } from '../built-program.js';

const TOO_OLD = 'docs/screens is not what the command shows: run npm run screens';

test('the screen of the help in the docs is what the command shows', async () => {
  const { cli } = await buildProgram();
  const shown = helpScreen(cli);
  expect(readFileSync('docs/screens/help.svg', 'utf8'), TOO_OLD).toBe(shown);
  expect(textOfSvg(shown)[0]).toContain('Usage: ips-mock [options]');
});

test('the screen of the log in the docs has the lines that the command writes', async () => {
  const { cli } = await buildProgram();
  /** Without times, and without jobs: an advance that takes long is carried out, and logged, in parts. */
  const lines = (svg: string): string[] =>
    textOfSvg(svg)
      .map((line) => line.slice(14).replace(/ *[\d.]+ ms/, ''))
      .filter((line) => !line.startsWith('job '));
  const drawn = lines(readFileSync('docs/screens/log.svg', 'utf8'));
  expect(drawn, TOO_OLD).toEqual(lines(await logScreen(cli)));
  expect(drawn.length).toBeGreaterThan(6);
});
