import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { rollup } from 'rollup';

/**
 * Joins the files of a bundle that are always loaded together. esbuild makes a file of each set of modules that the same of all entry points
 * reach, and each `import()` counts as one, so that a start read some fifty files; each costs a start about a quarter of a millisecond. Here
 * only what users import and start counts: what the same of these load is one file. Where nothing of it is loaded at a start, files stay apart.
 *
 * @param {string} folder of the bundle: the entries, and the other files in chunks/. Replaced in place, source maps included
 * @param {string[]} entries names of the entries
 * @param {string[]} starts those whose loading time counts
 * @param {Record<string, string>} loaded names of the chunks that entries load by `import()` and whose loading time counts, too
 */
export async function joinChunks(folder, entries, starts, loaded) {
  const paths = new Map(entries.map((name) => [name, resolve(folder, `${name}.js`)]));
  const before = readdirSync(join(folder, 'chunks')).map((name) => join(folder, 'chunks', name));
  const bundle = await rollup({
    input: Object.fromEntries(paths),
    external: (id) => !/^[./]/.test(id) || isLate(id),
    preserveEntrySignatures: 'strict',
    // esbuild has left out what nobody uses.
    treeshake: false,
    plugins: [{ name: 'source-maps', load: (id) => ({ code: readFileSync(id, 'utf8'), map: JSON.parse(readFileSync(`${id}.map`, 'utf8')) }) }],
  });
  const names = [...starts, ...Object.keys(loaded)];
  let closures;
  await bundle.write({
    dir: folder,
    format: 'esm',
    sourcemap: 'hidden',
    entryFileNames: '[name].js',
    // Without the hash that esbuild gave it.
    chunkFileNames: ({ name }) => `chunks/${name.replace(/-[A-Z0-9]{8}$/, '')}-[hash].js`,
    hoistTransitiveImports: false,
    manualChunks(id, { getModuleIds, getModuleInfo }) {
      const importedBy = (each) => getModuleInfo(each)?.importedIds ?? [];
      const chunkOf = (chunk) => [...getModuleIds()].find((each) => new RegExp(`^${chunk}-[A-Z0-9]{8}\\.js$`).test(basename(each)));
      closures ??= [...starts.map((name) => paths.get(name)), ...Object.values(loaded).map(chunkOf)].map((root) => reached(root, importedBy));
      if ([...paths.values()].includes(id)) return undefined;
      const loaders = closures.flatMap((closure, index) => (closure.has(id) ? [names[index]] : []));
      return loaders.length === 0 ? undefined : loaders.join('-');
    },
  });
  await bundle.close();
  for (const file of before) rmSync(file);
}

/** Whether a file is loaded late, and lies in a folder of its own (late-packages.js, late-libxml2.js). */
export function isLate(id) {
  return /[\\/]late[\\/][\w-]+\.c?js$/.test(id);
}

/** What a module imports, directly or indirectly, itself included. */
function reached(root, importedBy, found = new Set()) {
  if (root === undefined || found.has(root)) return found;
  found.add(root);
  for (const id of importedBy(root)) reached(id, importedBy, found);
  return found;
}
