import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

/** Packages with files of their own beside their code, a native addon and a wasm module, one that is loaded late, and the user's own test runner. */
const UNBUNDLED = ['better-sqlite3', 'libxml2-wasm', '@faker-js/faker', 'vitest'];

/** The server part of `soap` asks for its HTTP client, which fetches WSDLs from elsewhere: the mock never does. */
const withoutSoapClient = {
  name: 'without-soap-client',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^\.\.\/http$/ }, ({ importer }) =>
      /[\\/]soap[\\/]lib[\\/]wsdl[\\/]/.test(importer) ? { path: 'soap-http', namespace: 'left-out' } : undefined,
    );
    onLoad({ filter: /.*/, namespace: 'left-out' }, () => ({ contents: 'module.exports = {};' }));
  },
};

const COMMON = { bundle: true, platform: 'node', target: 'node20.19', format: 'esm', logLevel: 'warning' };

/**
 * Makes the program of the sources in the current folder: the bundle, and the contract as JSON.
 * Dependencies are bundled too: finding and reading their hundreds of files is much of what a start costs.
 *
 * @param {string} outdir
 */
export async function bundle(outdir) {
  await build({
    ...COMMON,
    entryPoints: ['src/index.ts', 'src/cli.ts', 'src/client.ts', 'src/vitest.ts'],
    outdir,
    splitting: true,
    chunkNames: 'chunks/[name]-[hash]',
    external: UNBUNDLED,
    plugins: [withoutSoapClient],
    minifyWhitespace: true,
    legalComments: 'linked',
    // CommonJS packages ask for Node's own modules by require.
    banner: { js: "import { createRequire as requireFor } from 'node:module'; const require = requireFor(import.meta.url);" },
  });

  // The contract is read from the WSDL once, here, instead of at every start.
  const reader = join(outdir, 'read-wsdl.js');
  await build({ ...COMMON, entryPoints: ['src/contract/read-wsdl.ts'], outfile: reader, packages: 'external' });
  const { readWsdl } = await import(pathToFileURL(resolve(reader)).href);
  writeFileSync(join(outdir, 'contract.json'), JSON.stringify(readWsdl(readFileSync('wsdl/IpsApi.wsdl'))));
  rmSync(reader);
}
