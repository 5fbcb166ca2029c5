import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

/** Bundles and imports the contract of the API, to write requests and to check answers by the schemas of its versions. */
export async function contractParts() {
  // A folder of its own: several commands may run at once.
  const folder = mkdtempSync(join(tmpdir(), 'ips-mock-abuse-'));
  try {
    symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
    await build({
      entryPoints: ['test/abuse/contract-parts.ts'],
      outfile: join(folder, 'contract.mjs'),
      bundle: true,
      platform: 'node',
      format: 'esm',
      packages: 'external',
      // The contract is found from the place of the code, which is meant to be this one.
      define: { 'import.meta.url': JSON.stringify(pathToFileURL(resolve('abuse/inside.js')).href) },
      logLevel: 'warning',
    });
    return await import(pathToFileURL(join(folder, 'contract.mjs')).href);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
