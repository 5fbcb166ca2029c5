import { cpSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { rollup } from 'rollup';
import { isLate } from './join-chunks.js';

/** What is made CommonJS: the name of the file there, and the module of the bundle. An entry point of the package is a line here. */
const ENTRIES = {
  client: 'client.js',
  'ips-client': 'ips-client.js',
  server: 'index.js',
  required: 'required.js',
};

/** Files that are CommonJS as they are: entry points, and what loads the packages for which the `require` of a test runner does not do. */
const WRITTEN = 'scripts/commonjs';

/** Node.js's own loader, in place of the one in the context of the code. */
const NODE_LOADER = { 'node:module': './node-loader.cjs' };

/**
 * Makes CommonJS of the bundle, for programs whose `require` loads no ES modules, as in Jest.
 *
 * @param {string} outdir the folder with the bundle; the files get into its folder `commonjs`
 */
export async function bundleCommonJs(outdir) {
  const folder = join(outdir, 'commonjs');
  cpSync(WRITTEN, folder, { recursive: true });
  const written = Object.fromEntries(readdirSync(WRITTEN).map((file) => [file.replace(/\.cjs$/, ''), `./${file}`]));
  const modules = await rollup({
    input: Object.fromEntries(Object.entries(ENTRIES).map(([name, file]) => [name, join(outdir, file)])),
    // A bare specifier is a package. (Its path says nothing: the build itself may run inside node_modules.)
    external: (id) => /^[^./]/.test(id) || isLate(id),
    treeshake: false,
    plugins: [
      {
        name: 'node-itself',
        resolveImportMeta: (property) => (property === 'url' ? "require('node:url').pathToFileURL(__filename).href" : null),
        // The XML parser has a top-level await, so it cannot be required.
        renderDynamicImport: ({ targetModuleId }) =>
          targetModuleId !== null && isLate(targetModuleId)
            ? { left: "require('./node-loader.cjs').requireByNode('./import-by-node.cjs').importByNode(", right: ')' }
            : null,
        // Fake timers of Jest replace this one as well: packages in the bundle would never go on.
        renderChunk: (code) => ({ code: code.replaceAll('process.nextTick(', 'nextTickOfNode('), map: null }),
      },
    ],
  });
  await modules.write({
    dir: folder,
    format: 'cjs',
    entryFileNames: '[name].cjs',
    chunkFileNames: 'chunk-[hash].cjs',
    dynamicImportInCjs: false,
    interop: 'auto',
    // As it is written: Rollup would take it for a file in the folder of the bundle.
    paths: (id) => (isLate(id) ? `../late/${basename(id)}` : ({ ...written, ...NODE_LOADER }[id] ?? id)),
    compact: true,
    intro: "const { nextTick: nextTickOfNode } = require('./node-loader.cjs'); const { setImmediate, clearImmediate } = require('node:timers');",
  });
  await modules.close();
}
