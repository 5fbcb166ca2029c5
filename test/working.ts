import { spawnSync } from 'node:child_process';

/** The first of several commands that works with these words. */
export function working(probe: readonly string[], ...programs: string[]): string | undefined {
  return programs.find((program) => spawnSync(program, [...probe]).status === 0);
}
