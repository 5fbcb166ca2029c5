// Makes dist/: the bundled program, the contract as JSON, and the types.
import { execFileSync } from 'node:child_process';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
process.chdir(root);

// Everything is made beside dist/ and moved there at the end, so that two builds at once do not meet half a one.
const made = `dist-${process.pid}`;

const options = { bundle: true, platform: 'node', target: 'node20.19', format: 'esm', packages: 'external', logLevel: 'warning' };
await build({ ...options, entryPoints: ['src/index.ts', 'src/cli.ts'], outdir: made, splitting: true, chunkNames: 'chunks/[name]-[hash]' });

// The contract is read from the WSDL once, here, instead of at every start.
await build({ ...options, entryPoints: ['src/contract/read-wsdl.ts'], outfile: `${made}/read-wsdl.js` });
const { readWsdl } = await import(pathToFileURL(join(root, made, 'read-wsdl.js')).href);
writeFileSync(`${made}/contract.json`, JSON.stringify(readWsdl(readFileSync('wsdl/IpsApi.wsdl'))));
rmSync(`${made}/read-wsdl.js`);

const tsc = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin/tsc');
execFileSync(process.execPath, [tsc, '-p', 'tsconfig.build.json', '--outDir', `${made}/types`], { stdio: 'inherit' });

rmSync('dist', { recursive: true, force: true });
renameSync(made, 'dist');
