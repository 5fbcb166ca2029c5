import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

const PACKAGE = 'libxml2-wasm';

/** Compiles the WebAssembly in the background as soon as it is loaded, once in a process. */
const COMPILED = `const { readFileSync } = require('node:fs');
const { join } = require('node:path');
exports.compiled = WebAssembly.compile(readFileSync(join(__dirname, 'libxml2.wasm')));
// Who waits for it is told.
exports.compiled.catch(() => {});
`;

/**
 * Has the XML parser loaded by `loadXmlParser` (src/contract/load-xml-parser.ts), from `late/libxml2.js`, while a start does other work. The
 * package itself is 17 files, one of them WebAssembly written as a JavaScript string of 0.8 MB, and stops whoever imports it until that is
 * compiled: 50 ms of each start. What the sources import of it are variables that are filled when it is there.
 *
 * @returns {import('esbuild').Plugin}
 */
export function lateLibxml2() {
  return {
    name: 'late-libxml2',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: new RegExp(`^${PACKAGE}$`) }, () => ({ path: PACKAGE, namespace: 'late-libxml2' }));
      onResolve({ filter: /^\.\.\/late\// }, ({ path }) => ({ path, external: true }));
      onLoad({ filter: /.*/, namespace: 'late-libxml2' }, async () => ({ contents: await lateModule(), loader: 'js' }));
      onLoad({ filter: /[\\/]contract[\\/]load-xml-parser\.ts$/ }, () => ({
        contents: `export { compileXmlParser, loadXmlParser } from '${PACKAGE}';`,
        loader: 'js',
      }));
    },
  };
}

/** A module with the names of the package. Its constants are there at once: modules make theirs of them when they are loaded. */
async function lateModule() {
  const exported = Object.entries(await import(PACKAGE));
  const isConstant = ([name]) => name === 'ParseOption';
  const constants = exported.filter(isConstant).map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`);
  const names = exported.filter((each) => !isConstant(each)).map(([name]) => name);
  return `${constants.join('\n')}
export let ${names.join(', ')};
let loading;
export function loadXmlParser() {
  loading ??= load();
  return loading;
}
export function compileXmlParser() {
  require('../late/libxml2-compiled.cjs');
}
async function load() {
  compileXmlParser();
  ({ ${names.join(', ')} } = await import('../late/libxml2.js'));
}`;
}

/**
 * Writes the files: the package's code in one, and the WebAssembly as it is.
 *
 * @param {string} outdir
 * @param {import('esbuild').BuildOptions} options
 * @returns {Promise<string[]>} the files that they are made of
 */
export async function bundleLibxml2(outdir, options) {
  let wasm;
  const extractWasm = ({ onLoad }) => {
    onLoad({ filter: /libxml2raw\.mjs$/ }, ({ path }) => {
      const { code, bytes } = withoutWasm(readFileSync(path, 'utf8'));
      wasm = bytes;
      return { contents: code, loader: 'js' };
    });
    onLoad({ filter: /libxml2\.mjs$/ }, ({ path }) => ({ contents: withCompiled(readFileSync(path, 'utf8')), loader: 'js' }));
  };
  const { metafile } = await build({
    ...options,
    stdin: { contents: `export * from '${PACKAGE}';`, resolveDir: process.cwd() },
    outfile: join(outdir, 'late/libxml2.js'),
    minify: true,
    legalComments: 'none',
    metafile: true,
    plugins: [{ name: 'extract-wasm', setup: extractWasm }],
  });
  writeFileSync(join(outdir, 'late/libxml2.wasm'), wasm);
  writeFileSync(join(outdir, 'late/libxml2-compiled.cjs'), COMPILED);
  return Object.keys(metafile.inputs);
}

/** Emscripten's code, with the file in place of the string. */
function withoutWasm(code) {
  const [start] = /\w+\?\?=\w+\('/.exec(code) ?? [''];
  const from = code.indexOf(start) + start.length;
  let to = from;
  while (to < code.length && code[to] !== "'") to += code[to] === '\\' ? 2 : 1;
  // Each byte is a character, a zero U+0100: Buffer takes the lower half of each.
  const bytes = Buffer.from(evaluated(code.slice(from - 1, to + 1)), 'latin1');
  if (start === '' || !WebAssembly.validate(bytes)) throw new Error('libxml2raw.mjs has no WebAssembly where it was: see scripts/late-libxml2.js');
  return { code: `${code.slice(0, from - start.length)}${start.slice(0, start.indexOf('?'))}??=null${code.slice(to + 2)}`, bytes };
}

/** The package's code that starts Emscripten's, with the compiled WebAssembly. */
function withCompiled(code) {
  const start = 'await moduleLoader()';
  if (!code.includes(start)) throw new Error('libxml2.mjs does not start Emscripten as it did: see scripts/late-libxml2.js');
  const instantiateWasm = `(imports, receive) => { compiled.then((module) => WebAssembly.instantiate(module, imports)).then(receive, reject); }`;
  const started = `await new Promise((resolve, reject) => { moduleLoader({ instantiateWasm: ${instantiateWasm} }).then(resolve, reject); })`;
  // Not imported: Node.js would look for its exports in its text first.
  return `import { createRequire } from 'node:module';
const { compiled } = createRequire(import.meta.url)('./libxml2-compiled.cjs');
${code.replace(start, started)}`;
}

/** The text of a literal of the package's own code. */
function evaluated(literal) {
  return new Function(`return ${literal}`)();
}
