import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build } from 'esbuild';

/**
 * Builds the page from the sources in the current folder: one script and one style sheet, named by their content, and the HTML that loads them.
 *
 * @param {string} outdir
 * @returns {Promise<string[]>} the files that it was made of
 */
export async function bundlePage(outdir) {
  const { metafile } = await build({
    entryPoints: ['src/page/main.tsx'],
    bundle: true,
    outdir,
    entryNames: 'page-[hash]',
    tsconfig: 'src/page/tsconfig.json',
    platform: 'browser',
    format: 'esm',
    target: ['chrome111', 'firefox114', 'safari16.4'],
    minify: true,
    legalComments: 'none',
    logLevel: 'warning',
    metafile: true,
  });
  const names = Object.keys(metafile.outputs).map((path) => basename(path));
  const named = (extension) => names.find((name) => name.endsWith(extension));
  const html = readFileSync('src/page/index.html', 'utf8').replace('{{script}}', named('.js')).replace('{{style}}', named('.css'));
  mkdirSync(outdir, { recursive: true });
  writeFileSync(join(outdir, 'index.html'), html);
  return Object.keys(metafile.inputs);
}
