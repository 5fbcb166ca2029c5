#!/usr/bin/env node
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { allVersions, apiVersion, defaultVersionIndex, versionById } from './contract/api-version.js';
import { renderWsdl } from './contract/render-wsdl.js';
import { SERVICE_PATH } from './endpoints/paths.js';
import { originOf } from './endpoints/wsdl-door.js';
import { packageVersion } from './package-file.js';
import { resolveSettings, SETTINGS, SettingError, type SettingsInput } from './settings.js';

/** Exit codes: 1 for what went wrong while starting, 2 for a wrong command line. */
const FAILED = 1;
const WRONG_USE = 2;

const program = new Command('ips-mock')
  .description('A stand-in for the Image Production System API of Adobe Dynamic Media Classic (Scene7).')
  .version(packageVersion(), '--version', 'print the version')
  .helpOption('-h, --help', 'print this')
  .configureHelp({ sortSubcommands: true })
  .exitOverride()
  .showHelpAfterError('(ips-mock --help lists all options)')
  .allowExcessArguments(true)
  .action((options: SettingsInput) => {
    const [unexpected] = program.args;
    if (unexpected !== undefined) program.error(`error: unexpected argument '${unexpected}': ips-mock takes options, and the commands wsdl and cert`);
    return serve(options);
  });

for (const { flag, argument, variable, fallback, description } of SETTINGS) {
  program.addOption(new Option(`${flag} <${argument}>`, `${description} (default: ${fallback}, environment: ${variable})`));
}

program
  .command('wsdl')
  .allowExcessArguments(false)
  .description('print the WSDL of a version')
  .argument('[version]', 'unversioned, 2014-04-03, …; by default the newest that is not a beta', checkVersion)
  .option('--service-url <url>', 'scheme, host and port of the service address in it', checkServiceUrl, 'http://localhost:8780')
  .action((id: string | undefined, { serviceUrl }: { serviceUrl: string }) => {
    const version = id === undefined ? apiVersion(defaultVersionIndex()) : versionById(id);
    if (version) process.stdout.write(renderWsdl(version, `${serviceUrl}${SERVICE_PATH}`));
  });

program
  .command('cert')
  .allowExcessArguments(false)
  .description('print the certificate, PEM, that a running mock serves HTTPS with')
  .argument('[url]', 'scheme, host and port of the mock', checkServiceUrl, 'http://127.0.0.1:8780')
  .action(async (url: string) => {
    process.stdout.write(await certificateOf(url));
  });

// Whoever reads our output may have read enough, as `head` does.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = report(error);
}

async function serve(options: SettingsInput): Promise<void> {
  const settings = resolveSettings(options, process.env);
  const { startServer } = await import('./server.js');
  const mock = await startServer(settings);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      void mock.stop();
    });
  }
  // Whoever reads this may stop the mock at once.
  const https = mock.httpsUrl === undefined ? '' : ` and ${mock.httpsUrl}`;
  const admin = mock.adminUrl === mock.url ? '' : `, for tests at ${mock.adminUrl}/__admin/`;
  process.stdout.write(`ips-mock ${packageVersion()} is ready at ${mock.serviceUrl}${https}${admin}\n`);
}

/** @throws Error that says what to do where no mock answers, or one without HTTPS */
async function certificateOf(url: string): Promise<string> {
  let answer: { status: number; text: string };
  try {
    answer = await get(`${url}/__admin/certificate`);
  } catch {
    throw new Error(
      `Nothing answers at ${url}: start ips-mock with --https-port first, or name its address, such as ips-mock cert http://127.0.0.1:8780`,
    );
  }
  const { status, text } = answer;
  if (status === 200 && text.startsWith('-----BEGIN CERTIFICATE-----')) return text;
  throw new Error(status === 404 && text.includes('--https-port') ? text.trim() : `What answers at ${url} is no ips-mock`);
}

/** Over HTTPS, whatever the certificate: it is what is asked for. */
async function get(url: string): Promise<{ status: number; text: string }> {
  const { request } = url.startsWith('https:') ? await import('node:https') : await import('node:http');
  return new Promise((resolve, reject) => {
    const outgoing = request(url, { agent: false, rejectUnauthorized: false, timeout: 10_000 }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk) => {
        text += chunk;
      });
      response.on('error', reject).on('end', () => resolve({ status: response.statusCode ?? 0, text }));
    });
    outgoing.on('timeout', () => outgoing.destroy(new Error('it does not answer')));
    outgoing.on('error', reject).end();
  });
}

function checkServiceUrl(text: string): string {
  const origin = originOf(text);
  if (origin !== undefined) return origin;
  throw new InvalidArgumentError('Expected scheme, host and port, such as http://localhost:8780.');
}

function checkVersion(id: string): string {
  if (versionById(id)) return id;
  throw new InvalidArgumentError(
    `Expected one of ${allVersions()
      .map((version) => version.id)
      .join(', ')}.`,
  );
}

/** Tells the user what went wrong. @returns the exit code */
function report(error: unknown): number {
  // Commander has said what it had to say.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : WRONG_USE;
  process.stderr.write(`ips-mock: ${error instanceof Error ? error.message : String(error)}\n`);
  return error instanceof SettingError ? WRONG_USE : FAILED;
}
