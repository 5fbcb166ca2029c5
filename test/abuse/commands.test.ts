import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';

function run(command: string, ...words: string[]): { status: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`abuse/${command}.js`, ...words], { encoding: 'utf8' });
  return { status, out: stdout, err: stderr };
}

describe.each([
  { command: 'fuzz', flag: '--requests', wrong: '0' },
  { command: 'kill', flag: '--rounds', wrong: '1.5' },
  { command: 'soak', flag: '--minutes', wrong: 'ten' },
])('npm run $command', ({ command, flag, wrong }) => {
  test('lists its flags', () => {
    const { status, out } = run(command, '--help');
    expect(status).toBe(0);
    expect(out).toContain(`Usage: npm run ${command} -- [flags]`);
    expect(out).toContain(flag);
  });

  test('refuses a flag that there is not', () => {
    const { status, err } = run(command, '--nope');
    expect(status).toBe(2);
    expect(err).toContain("Unknown option '--nope': expected some of --");
    expect(err).toContain(flag);
  });

  test('refuses a word that is no flag', () => {
    expect(run(command, 'word')).toMatchObject({ status: 2, err: expect.stringContaining("Unexpected argument 'word'") });
  });

  test('refuses a value that does not fit, and says what would', () => {
    const { status, err } = run(command, flag, wrong);
    expect(status).toBe(2);
    expect(err).toContain(`${flag}: "${wrong}" is not a `);
    expect(err).toContain('number from ');
  });
});

test('npm run fuzz refuses to replay what there is not', () => {
  expect(run('fuzz', '--replay', 'none.http')).toMatchObject({ status: 2, err: expect.stringContaining('There is no none.http') });
});
