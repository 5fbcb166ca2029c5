import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { rollup } from 'rollup';
import { dts } from 'rollup-plugin-dts';

const ENTRIES = ['index', 'client', 'ips-client', 'vitest'];

/**
 * Writes the types of the package's entry points, bundled, so that users need no types of the packages used internally.
 * They are written twice, as .d.ts for `import` and as .d.cts for `require`, as TypeScript expects.
 *
 * @param {string} outdir
 * @throws if the sources have type errors
 */
export async function bundleTypes(outdir) {
  const declarations = resolve(outdir, 'declarations');
  const tsc = join(dirname(createRequire(import.meta.url).resolve('typescript7/package.json')), 'bin/tsc');
  execFileSync(process.execPath, [tsc, '-p', 'tsconfig.build.json', '--outDir', declarations], { stdio: 'inherit' });
  const types = await rollup({
    input: Object.fromEntries(ENTRIES.map((name) => [name, join(declarations, `${name}.d.ts`)])),
    // A bare specifier is a package. (Its path says nothing: the build itself may run inside node_modules.)
    plugins: [dts({ respectExternal: true })],
    external: /^[^./]/,
  });
  for (const end of ['d.ts', 'd.cts']) {
    await types.write({ dir: outdir, entryFileNames: `[name].${end}`, chunkFileNames: `mock-control.${end}` });
  }
  await types.close();
  for (const name of readdirSync(outdir)) {
    if (!/\.d\.c?ts$/.test(name)) continue;
    const code = readFileSync(join(outdir, name), 'utf8');
    // An older `lib` of the user's does not know the symbol.
    if (code.includes('[Symbol.asyncDispose]')) writeFileSync(join(outdir, name), `/// <reference lib="esnext.disposable" />\n${code}`);
  }
  rmSync(declarations, { recursive: true });
}
