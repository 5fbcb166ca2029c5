import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import * as modules from 'node:module';
import { join } from 'node:path';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { endProgram, startProgram } from './built-program.js';
import { healthOf } from './conversation.js';
import { installedProject, packedTarball } from './packed-project.js';

/** Whether this Node.js can keep compiled code. */
const HAS_CACHE = 'enableCompileCache' in modules;

const tarball = await packedTarball();

/** The node_modules of a project that has the package. */
let installed: string;
/** Where compiled code is kept. */
let cache: string;
beforeEach(() => {
  const project = installedProject(tarball);
  onTestFinished(() => rmSync(project, { recursive: true, force: true }));
  installed = join(project, 'node_modules');
  cache = join(installed, '.cache/ips-mock');
});

/** Starts the installed command, asks it something and ends it. */
async function startAndEnd(environment: Readonly<Record<string, string>> = {}): Promise<void> {
  const running = await startProgram(join(installed, 'ips-mock/dist/cli.js'), [], environment);
  expect(await healthOf(running.url)).toMatchObject({ status: 'ok' });
  expect(await endProgram(running, 'SIGTERM')).toBe(0);
}

describe('compiled code of the command', () => {
  test('is kept beside the package where Node.js can do that, and used by the next start', async () => {
    await startAndEnd();
    expect(existsSync(cache) && readdirSync(cache).length > 0).toBe(HAS_CACHE);
    await startAndEnd();
  });

  test('is not kept where the environment says so, or keeps it elsewhere', async () => {
    await startAndEnd({ NODE_DISABLE_COMPILE_CACHE: '1' });
    await startAndEnd({ NODE_COMPILE_CACHE: join(installed, '../elsewhere') });
    expect(existsSync(cache) ? readdirSync(cache, { recursive: true, withFileTypes: true }).filter((each) => each.isFile()) : []).toEqual([]);
  });

  test('is no condition of a start: where its folder cannot be made, and where it is broken', async () => {
    writeFileSync(join(installed, '.cache'), '');
    await startAndEnd();
    rmSync(join(installed, '.cache'));
    await startAndEnd();
    mkdirSync(cache, { recursive: true });
    for (const entry of readdirSync(cache, { recursive: true, withFileTypes: true })) {
      if (entry.isFile()) writeFileSync(join(entry.parentPath, entry.name), 'broken');
    }
    await startAndEnd();
  });
});
