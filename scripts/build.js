// Makes dist/: the bundled program, the contract as JSON, and the types.
import { execFileSync } from 'node:child_process';
import { renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundle } from './bundle.js';

process.chdir(join(dirname(fileURLToPath(import.meta.url)), '..'));

// Everything is made beside dist/ and moved there at the end, so that two builds at once do not meet half a one.
const made = `dist-${process.pid}`;
await bundle(made);
const tsc = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin/tsc');
execFileSync(process.execPath, [tsc, '-p', 'tsconfig.build.json', '--outDir', `${made}/types`], { stdio: 'inherit' });

rmSync('dist', { recursive: true, force: true });
renameSync(made, 'dist');
