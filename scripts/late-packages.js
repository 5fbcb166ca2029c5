import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

/**
 * What Express loads at once and a start does not use: readers of bodies with tables of all encodings, the list of all media types, and what
 * serves files; and what writes the log. 0.9 MB of text to parse, and 15 ms to parse and run.
 */
const LATE = ['body-parser', 'iconv-lite', 'mime-types', 'pino', 'qs', 'send', 'serve-static'];

/** What the sources, which are ES modules, import of them by name. */
const NAMES = { pino: ['pino'] };

/** Modules of Node.js that a start does not use: 4 ms. */
const LATE_BUILTINS = ['crypto', 'https', 'tls', 'worker_threads', 'zlib'];

/** A native addon: what it exports is not looked for in its text, as `import` does before it runs it, which took 4 ms. */
const REQUIRED = 'better-sqlite3';

const FOLDER = 'late';

/**
 * Has packages that Express requires loaded when they are first used, each from a file of its own in the folder `late`.
 *
 * @returns {import('esbuild').Plugin}
 */
export function latePackages() {
  return {
    name: 'late-packages',
    setup({ onResolve, onLoad }) {
      const filter = new RegExp(`^(?:${LATE.join('|')})$`);
      onResolve({ filter }, ({ path, pluginData }) => (pluginData === 'now' ? undefined : { path, namespace: 'late' }));
      // Seen from the chunks, and from the same as CommonJS: where the bundle has them, and where they are, are folders side by side.
      onResolve({ filter: /^\.\.\/late\// }, ({ path }) => ({ path, external: true }));
      onLoad({ filter: /.*/, namespace: 'late' }, ({ path }) => ({ contents: lateModule(path), loader: 'js' }));
      onResolve({ filter: new RegExp(`^(?:node:)?(?:${LATE_BUILTINS.join('|')})$`) }, ({ path, kind, namespace }) =>
        // What is loaded by `import()` is late as it is.
        namespace === 'late-builtin' || kind === 'dynamic-import'
          ? { path, external: true }
          : { path: path.replace(/^node:/, ''), namespace: 'late-builtin' },
      );
      onLoad({ filter: /.*/, namespace: 'late-builtin' }, ({ path }) => ({ contents: lateExports(`node:${path}`, namesOf(path)), loader: 'js' }));
      onResolve({ filter: new RegExp(`^${REQUIRED}$`) }, ({ path, kind }) =>
        kind === 'require-call' ? { path, external: true } : { path, namespace: 'required' },
      );
      onLoad({ filter: /.*/, namespace: 'required' }, ({ path }) => ({ contents: `module.exports = require('${path}');`, loader: 'js' }));
      onLoad({ filter: /[\\/]express[\\/]lib[\\/]express\.js$/ }, ({ path }) => ({
        contents: lateReaders(readFileSync(path, 'utf8')),
        loader: 'js',
      }));
    },
  };
}

/**
 * Writes the files.
 *
 * @param {string} outdir
 * @param {import('esbuild').BuildOptions} options
 * @returns {Promise<string[]>} the files that they are made of
 */
export async function bundleLatePackages(outdir, options) {
  const { metafile } = await build({
    ...options,
    stdin: undefined,
    entryPoints: LATE.map((name) => ({ in: `now:${name}`, out: name })),
    outdir: join(outdir, FOLDER),
    outExtension: { '.js': '.cjs' },
    format: 'cjs',
    minify: true,
    legalComments: 'none',
    metafile: true,
    plugins: [{ name: 'now', setup: resolveNow }, latePackages()],
  });
  return Object.keys(metafile.inputs);
}

/** The packages themselves, not what stands for them. */
function resolveNow({ onResolve, resolve }) {
  onResolve({ filter: /^now:/ }, async ({ path }) =>
    resolve(path.slice('now:'.length), { resolveDir: process.cwd(), kind: 'require-call', pluginData: 'now' }),
  );
}

/** What stands for a package: a function or an object that is the package as soon as it is used. */
function lateModule(name) {
  const file = `../${FOLDER}/${name}.cjs`;
  if (NAMES[name]) return lateExports(file, NAMES[name]);
  return `let loaded;
const load = () => (loaded ??= require('${file}'));
module.exports = new Proxy(function () {}, {
  get: (_, name) => load()[name],
  has: (_, name) => name in load(),
  apply: (_, self, values) => Reflect.apply(load(), self, values),
  construct: (_, values) => Reflect.construct(load(), values),
});`;
}

/** A module whose exports are those of another, which is loaded as soon as one of them is used. */
function lateExports(file, names) {
  return `let loaded;
const load = () => (loaded ??= require('${file}'));
for (const name of ${JSON.stringify(names)}) Object.defineProperty(exports, name, { enumerable: true, get: () => load()[name] });`;
}

/** What a module of Node.js exports. Of the one that builds: what the sources import is there in all that are served. */
function namesOf(builtin) {
  return Object.keys(process.getBuiltinModule(`node:${builtin}`));
}

/** Express takes the readers of body-parser when it is loaded. */
function lateReaders(code) {
  let found = 0;
  const late = code.replaceAll(/^exports\.(\w+) = bodyParser\.\1;?$/gm, (_, name) => {
    found++;
    return `Object.defineProperty(exports, '${name}', { configurable: true, enumerable: true, get: () => bodyParser.${name} });`;
  });
  if (found !== 4) throw new Error(`express.js takes ${found} readers of body-parser: expected json, raw, text and urlencoded`);
  return late;
}
