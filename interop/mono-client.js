// Calls the mock from C#: generates the proxy from the WSDL, compiles and runs MonoClient.cs. Usage: mono-client.js MOCK (JSON) | --version
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { run } from './clients.js';
import { inWorkFolder } from './work-folder.js';

const PROGRAM = fileURLToPath(new URL('MonoClient.cs', import.meta.url));
const [STDOUT, STDERR] = [1, 2];

const [asked] = process.argv.slice(2);
try {
  await (asked === '--version' ? tellVersion() : talk(asked));
} catch (error) {
  process.stderr.write(`mono-client: ${error.message}\n`);
  process.exitCode = 1;
}

/** Prints Mono's version. @throws Error unless its compiler and `wsdl`, which are in separate packages, are installed, too */
async function tellVersion() {
  const [mono, ...tools] = await Promise.all([run('mono', ['--version=number']), run('mcs', ['--version']), run('wsdl', ['-?'])]);
  if ([mono, ...tools].some(({ code }) => code !== 0)) throw new Error('mono, mcs and wsdl are not all installed');
  process.stdout.write(mono.stdout);
}

function talk(mock) {
  return inWorkFolder('mono', async (cwd, signal) => {
    const step = (command, args, out) => completed(command, args, { cwd, signal, stdio: ['ignore', out, STDERR] });
    await step('wsdl', ['-nologo', '-out:IpsApi.cs', JSON.parse(mock).wsdl], STDERR);
    await step('mcs', ['-r:System.Web.Services,System.Web.Extensions', '-out:MonoClient.exe', PROGRAM, 'IpsApi.cs'], STDERR);
    await step('mono', ['MonoClient.exe', mock], STDOUT);
  });
}

async function completed(command, args, options) {
  const [code] = await once(spawn(command, args, options), 'exit');
  if (code !== 0) throw new Error(`${command} ended with ${code}`);
}
