// Builds dist/: the bundled program, the page, the same as CommonJS, the contract as JSON, and the types.
import { renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundle } from './bundle.js';
import { bundleTypes } from './bundle-types.js';

process.chdir(join(dirname(fileURLToPath(import.meta.url)), '..'));

// Builds into a folder beside dist/ and moves that into place at the end, so that concurrent builds never see half a build.
const output = `dist-${process.pid}`;
await bundle(output, { commonJs: true });
await bundleTypes(`${output}/types`);

rmSync('dist', { recursive: true, force: true });
renameSync(output, 'dist');
