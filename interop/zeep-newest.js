// Calls the mock through the newest zeep of PyPI, in a virtual environment of its own. Usage: zeep-newest.js MOCK (JSON) | --version
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { completed, main } from './built-client.js';
import { cacheFolder } from './cache-folder.js';

/** The newest when this was last changed: a run does not fail because there is a newer one. */
const VERSION = '4.3.3';
/** Debian's own Python may be an older one than that of the path. */
const PYTHON = 'python3';

await main({ tellVersion, talk });

/** Prints the version. @throws Error unless an environment can be made */
async function tellVersion() {
  await completed(PYTHON, ['-c', 'import venv, ensurepip']);
  process.stdout.write(VERSION);
}

async function talk(mock) {
  const folder = await cacheFolder('zeep', VERSION, async (empty) => {
    await completed(PYTHON, ['-m', 'venv', empty]);
    await completed(join(empty, 'bin/python'), ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', `zeep==${VERSION}`]);
  });
  const program = fileURLToPath(new URL('zeep_client.py', import.meta.url));
  process.stdout.write(await completed(join(folder, 'bin/python'), [program, mock]));
}
