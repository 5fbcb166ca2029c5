// Calls the mock from Rust: compiles the program of the folder rust once, and runs it. Usage: rust.js MOCK (JSON) | --version
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cacheFolder } from './cache-folder.js';
import { run } from './clients.js';

const SOURCES = fileURLToPath(new URL('rust', import.meta.url));
const [manifest, program] = ['Cargo.toml', 'src/main.rs'].map((name) => readFileSync(join(SOURCES, name), 'utf8'));

const [argument] = process.argv.slice(2);
try {
  await (argument === '--version' ? tellVersion() : talk(argument));
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}

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

/** @returns what a command wrote to stdout */
async function completed(command, args) {
  const { code, stdout, stderr } = await run(command, args);
  if (code !== 0) throw new Error(`${command}: ${stderr.trim()}`);
  return stdout;
}
