import { execFile } from 'node:child_process';

/** Milliseconds that a command may take: enough for the slowest on a busy machine, which first downloads what it needs. */
const PATIENCE = 600_000;

/**
 * The clients: their name for `--require`, their title, the packages that contain them, the commands that may run them (the first that
 * works is used), the arguments that print the version, and the script that calls the mock (or the arguments that run it).
 */
export const CLIENTS = [
  {
    name: 'node',
    title: '`soap` (Node.js)',
    packages: '',
    commands: [process.execPath],
    probe: ['-p', 'require("soap/package.json").version'],
    script: 'interop/node-soap.js',
  },
  {
    name: 'zeep',
    title: 'zeep (Python)',
    packages: 'python3-zeep',
    // Debian's own Python has Debian's packages, whichever comes first in the path.
    commands: ['/usr/bin/python3', 'python3'],
    probe: ['-c', 'import zeep; print(zeep.__version__)'],
    script: 'interop/zeep_client.py',
  },
  {
    name: 'zeep-newest',
    title: 'zeep of PyPI (Python)',
    packages: 'python3-venv',
    commands: [process.execPath],
    probe: ['interop/zeep-newest.js', '--version'],
    script: 'interop/zeep-newest.js',
  },
  {
    name: 'php',
    title: 'SoapClient (PHP)',
    packages: 'php-cli php-soap',
    commands: ['php'],
    probe: ['-r', 'if (!extension_loaded("soap")) exit(1); echo PHP_VERSION;'],
    script: 'interop/php-client.php',
  },
  {
    name: 'perl',
    title: 'SOAP::Lite (Perl)',
    packages: 'libsoap-lite-perl',
    commands: ['perl'],
    probe: ['-e', 'use SOAP::Lite; print SOAP::Lite->VERSION'],
    script: 'interop/soap-lite.pl',
  },
  {
    name: 'mono',
    title: 'proxy of `wsdl` (C#, Mono)',
    packages: 'mono-devel',
    // The client of each version is generated before it runs.
    commands: [process.execPath],
    probe: ['interop/mono-client.js', '--version'],
    script: 'interop/mono-client.js',
  },
  {
    name: 'jaxws',
    title: 'JAX-WS RI (Java)',
    packages: 'default-jdk-headless jaxws',
    commands: [process.execPath],
    probe: ['interop/jaxws.js', '--version'],
    script: 'interop/jaxws.js',
  },
  {
    name: 'axis',
    title: 'Apache Axis (Java)',
    packages: 'libaxis-java',
    commands: [process.execPath],
    probe: ['interop/axis.js', '--version'],
    script: 'interop/axis.js',
  },
  {
    name: 'axis2',
    title: 'Apache Axis2 (Java)',
    packages: 'default-jdk-headless maven',
    commands: [process.execPath],
    probe: ['interop/axis2.js', '--version'],
    script: 'interop/axis2.js',
  },
  {
    name: 'cxf',
    title: 'Apache CXF (Java)',
    packages: 'default-jdk-headless maven',
    commands: [process.execPath],
    probe: ['interop/cxf.js', '--version'],
    script: 'interop/cxf.js',
  },
  {
    name: 'go',
    title: '`net/http`, `encoding/xml` (Go)',
    packages: 'golang-go',
    commands: ['go'],
    probe: ['env', 'GOVERSION'],
    script: ['run', 'interop/client.go'],
  },
  {
    name: 'rust',
    title: '`soap-client`, `quick-xml` (Rust)',
    packages: 'cargo',
    commands: [process.execPath],
    probe: ['interop/rust.js', '--version'],
    script: 'interop/rust.js',
  },
];

/** @returns the command and the version of a client, or undefined if it is not installed */
export async function findClient({ commands, probe }) {
  for (const command of commands) {
    const { code, stdout } = await run(command, probe);
    if (code === 0) return { command, version: stdout.trim() };
  }
  return undefined;
}

/** Runs a client's script against a mock. @returns what it reported, by step, and what it wrote to stderr */
export async function talk(command, script, mock) {
  // Far from the mock's time zone, so that a date read as local time shows up.
  const { stdout, stderr } = await run(command, [script, JSON.stringify(mock)].flat(), { env: { ...process.env, TZ: 'America/New_York' } });
  const seen = new Map();
  for (const line of stdout.split('\n')) {
    if (!line.startsWith('{')) continue;
    const { step, ...rest } = JSON.parse(line);
    seen.set(step, rest);
  }
  return { seen, words: stderr.trim() };
}

/** Runs a command. @returns its exit code (-1 if it could not be started or timed out), and what it wrote */
export function run(command, args, options = {}) {
  return new Promise((resolve) => {
    execFile(command, args, { timeout: PATIENCE, maxBuffer: 2 ** 26, ...options }, (error, stdout, stderr) => {
      const code = typeof error?.code === 'number' ? error.code : -1;
      resolve({ code: error ? code : 0, stdout, stderr: stderr || (error?.message ?? '') });
    });
  });
}
