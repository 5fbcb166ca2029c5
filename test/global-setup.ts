import { rmSync } from 'node:fs';
import { resolve } from 'node:path';

/** Says where the program is that all test files of a run share, and removes it at the end. The first file that needs it makes it. */
export default function setup(): () => void {
  const folder = resolve(`node_modules/.cache/ips-mock-run-${process.pid}`);
  process.env.BUILT_PROGRAM_FOLDER = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
