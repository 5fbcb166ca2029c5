import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { HOW_TO_GET_ONE, hasBrowser } from './page/browser.js';

/** Says where the program and the package are that all test files of a run share, and removes them at the end. The first file that needs one makes it. */
export default function setup(): () => void {
  const program = resolve(`node_modules/.cache/ips-mock-run-${process.pid}`);
  const project = resolve(`node_modules/.cache/ips-mock-package-${process.pid}`);
  process.env.BUILT_PROGRAM_FOLDER = program;
  process.env.PACKED_PROJECT_FOLDER = project;
  if (!hasBrowser && !process.env.REQUIRE_BROWSER) process.stderr.write(`${HOW_TO_GET_ONE}. They are skipped.\n`);
  return () => {
    for (const folder of [program, project]) rmSync(folder, { recursive: true, force: true });
  };
}
