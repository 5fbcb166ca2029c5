// Calls the mock from Rust: compiles the program of the folder rust once, and runs it. Usage: rust.js MOCK (JSON) | --version
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { completed, main } from './built-client.js';
import { cacheFolder } from './cache-folder.js';

const SOURCES = fileURLToPath(new URL('rust', import.meta.url));
const [manifest, program] = ['Cargo.toml', 'src/main.rs'].map((name) => readFileSync(join(SOURCES, name), 'utf8'));

await main({ tellVersion, talk });

/** Prints the version of soap-client. @throws Error without Cargo */
async function tellVersion() {
  await completed('cargo', ['--version']);
  process.stdout.write(/^soap-client = "=(.*)"$/m.exec(manifest)?.[1] ?? '');
}

async function talk(mock) {
  // Built there, so that neither Cargo.lock nor what is built gets into the repository.
  const folder = await cacheFolder('rust', `${manifest}${program}`, async (empty) => {
    cpSync(SOURCES, empty, { recursive: true });
    await completed('cargo', ['build', '--quiet', '--manifest-path', join(empty, 'Cargo.toml'), '--target-dir', join(empty, 'target')]);
  });
  process.stdout.write(await completed(join(folder, 'target/debug/client'), [mock]));
}
