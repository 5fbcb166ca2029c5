import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { rollup } from 'rollup';
import { dts } from 'rollup-plugin-dts';

const ENTRIES = ['index', 'client', 'vitest'];

/**
 * Makes the types of what can be imported, and nothing else: whoever uses them needs no types of the packages that the inside is made with.
 * Once for `import` and once for `require`: TypeScript wants to be told that the two are different files.
 *
 * @param {string} outdir
 * @throws when the sources have mistakes
 */
export async function bundleTypes(outdir) {
  const inside = resolve(outdir, 'inside');
  const tsc = join(dirname(createRequire(import.meta.url).resolve('typescript7/package.json')), 'bin/tsc');
  execFileSync(process.execPath, [tsc, '-p', 'tsconfig.build.json', '--outDir', inside], { stdio: 'inherit' });
  const types = await rollup({
    input: Object.fromEntries(ENTRIES.map((name) => [name, join(inside, `${name}.d.ts`)])),
    // Packages are what is named without a path: a build may lie within node_modules itself.
    plugins: [dts({ respectExternal: true })],
    external: /^[^./]/,
  });
  for (const end of ['d.ts', 'd.cts']) {
    await types.write({ dir: outdir, entryFileNames: `[name].${end}`, chunkFileNames: `mock-control.${end}` });
  }
  await types.close();
  rmSync(inside, { recursive: true });
}
