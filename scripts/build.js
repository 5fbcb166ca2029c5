// Makes dist/: the bundled program, the contract as JSON, and the types.
import { renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundle } from './bundle.js';
import { bundleTypes } from './bundle-types.js';

process.chdir(join(dirname(fileURLToPath(import.meta.url)), '..'));

// Everything is made beside dist/ and moved there at the end, so that two builds at once do not meet half a one.
const made = `dist-${process.pid}`;
await bundle(made);
await bundleTypes(`${made}/types`);

rmSync('dist', { recursive: true, force: true });
renameSync(made, 'dist');
