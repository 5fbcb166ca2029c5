import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { bundleCommonJs } from './bundle-commonjs.js';
import { bundlePage } from './bundle-page.js';
import { joinChunks } from './join-chunks.js';
import { bundleLibxml2, lateLibxml2 } from './late-libxml2.js';
import { bundleLatePackages, latePackages } from './late-packages.js';
import { slimSourceMap } from './slim-source-map.js';

const COMMON = { bundle: true, platform: 'node', target: 'node20.19', format: 'esm', logLevel: 'warning' };

/** What users import and start, and what is made CommonJS. */
const ENTRIES = {
  index: 'src/index.ts',
  cli: 'src/start-cli.ts',
  client: 'src/client.ts',
  'ips-client': 'src/ips-client.ts',
  vitest: 'src/vitest.ts',
  required: 'scripts/required.ts',
  // A thread of its own.
  'picture-worker': 'src/pictures/picture-worker.ts',
};

/**
 * Builds the program from the sources in the current folder: the bundle, the page, and the contract as JSON.
 * Packages are bundled too: finding and reading their hundreds of files takes much of the start-up time, and most of the installed size.
 * Those in `dependencies` are not: a native addon, which loads files beside its code, and a package that is loaded late. What a start does not
 * use of the others, and the XML parser, are files of their own in `late/`.
 *
 * @param {string} outdir
 * @param {{ commonJs?: boolean }} options whether to make CommonJS of it, too
 */
export async function bundle(outdir, { commonJs = false } = {}) {
  const { dependencies, peerDependenciesMeta } = JSON.parse(readFileSync('package.json', 'utf8'));
  const { metafile } = await build({
    ...COMMON,
    entryPoints: ENTRIES,
    outdir,
    splitting: true,
    chunkNames: 'chunks/[name]-[hash]',
    external: Object.keys({ ...dependencies, ...peerDependenciesMeta }),
    minifyWhitespace: true,
    // A crash report reads them, nothing else does: no comment names them, so that Node.js does not look for them at a start.
    sourcemap: 'external',
    sourcesContent: false,
    legalComments: 'none',
    metafile: true,
    plugins: [latePackages(), lateLibxml2()],
    // CommonJS packages require Node's own modules.
    banner: { js: "import { createRequire as requireFor } from 'node:module'; const require = requireFor(import.meta.url);" },
  });

  // Of the files as they are: which of them needs what comes last when they are required is known of these.
  if (commonJs) await bundleCommonJs(outdir);
  await joinChunks(outdir, Object.keys(ENTRIES), ['index', 'client', 'ips-client'], { cli: 'cli', server: 'start-server' });
  slimSourceMaps(outdir);
  const inputs = [
    ...Object.keys(metafile.inputs),
    ...(await bundleLatePackages(outdir, COMMON)),
    ...(await bundleLibxml2(outdir, COMMON)),
    ...(await bundlePage(join(outdir, 'page'))),
  ];
  writeFileSync(join(outdir, 'THIRD-PARTY-LICENSES.txt'), licences(inputs));

  // What takes long to make is made here, not at each start.
  const { readWsdl } = await ofSource(outdir, 'src/contract/read-wsdl.ts');
  writeFileSync(join(outdir, 'contract.json'), JSON.stringify(readWsdl(readFileSync('wsdl/IpsApi.wsdl'))));
  const { readyFixtures } = await ofSource(outdir, 'scripts/ready-fixtures.ts');
  writeFileSync(join(outdir, 'ready-fixtures.json'), JSON.stringify(await readyFixtures()));
}

/** What a module of the sources exports. */
async function ofSource(outdir, entry) {
  const outfile = join(outdir, basename(entry).replace(/\.ts$/, '.js'));
  await build({ ...COMMON, entryPoints: [entry], outfile, packages: 'external' });
  try {
    return await import(pathToFileURL(resolve(outfile)).href);
  } finally {
    rmSync(outfile);
  }
}

/** Leaves in the source maps what crash reports need. */
function slimSourceMaps(outdir) {
  for (const name of readdirSync(outdir, { recursive: true })) {
    if (!name.endsWith('.map')) continue;
    const file = join(outdir, name);
    const slim = slimSourceMap(JSON.parse(readFileSync(file, 'utf8')), (source) => !source.includes('node_modules/'));
    if (slim.sources.length > 0) writeFileSync(file, JSON.stringify(slim));
    else rmSync(file);
  }
}

/** The licences of the packages that the bundled files belong to, which have to be distributed with the code. */
function licences(files) {
  const folders = new Set(files.flatMap((file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0] ?? []));
  const texts = [...folders].sort().map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    // One may hold code of another, with a licence of its own.
    const files = readdirSync(folder).filter((each) => /^licen[cs]e/i.test(each));
    const text = files.map((file) => readFileSync(join(folder, file), 'utf8').trim()).join('\n\n');
    return `${name} ${version}\n\n${text || `Licence: ${license}`}\n`;
  });
  return texts.join(`\n${'-'.repeat(80)}\n\n`);
}
