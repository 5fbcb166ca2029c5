#!/usr/bin/env node
import { setFlagsFromString } from 'node:v8';
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { checkedCompanyName } from './accounts/create-company.js';
import { allVersions, apiVersion, defaultVersionIndex, versionById } from './contract/api-version.js';
import { packageVersion } from './contract/package-file.js';
import { isSoapPort, renderWsdl, type SoapPort } from './contract/render-wsdl.js';
import { type Catalogue, CREATORS_PASSWORD, MOST_ASSETS, MOST_JOBS } from './seed/catalogue.js';
import { parseAs, resolveSettings, SETTINGS, type Setting, SettingError, type SettingsInput, wholeNumber } from './settings.js';
import { SERVICE_PATH } from './transports/paths.js';
import { parseOrigin } from './transports/wsdl/wsdl-endpoint.js';

// One that a later V8 no longer has is said on stderr and does no harm.
const ENGINE_FLAGS = [
  // What is made for a call is garbage soon after: collected sooner, it takes a quarter to a third less memory.
  '--optimize-for-size',
  // V8 (of Node.js 20, 22 and 24) compiles the constructors of libxml2-wasm's nodes again and again, in vain: to walk the elements of a
  // request took three times as long.
  '--no-omit-default-ctors',
];
// Soon enough: V8 compiles a constructor when it is first called.
for (const flag of ENGINE_FLAGS) setFlagsFromString(flag);

/** Exit codes: 1 for what went wrong while starting, 2 for a wrong command line. */
const FAILED = 1;
const WRONG_USE = 2;

/** What `ips-mock seed` takes besides settings, as texts. */
interface SeedOptions {
  readonly company?: string;
  readonly assets?: string;
  readonly jobs?: string;
}

const SEED_DEFAULTS: Required<SeedOptions> = { company: 'Outfitters', assets: '1000', jobs: '100' };
/** The settings that count when a file is seeded, besides the file. */
const SEED_SETTINGS: readonly string[] = ['seed', 'fixtures', 'clock'];

const program = new Command('ips-mock')
  .description('A stand-in for the Image Production System API of Adobe Dynamic Media Classic (Scene7).')
  .version(packageVersion(), '--version', 'print the version')
  .helpOption('-h, --help', 'print this')
  .configureHelp({ sortSubcommands: true })
  .exitOverride()
  .showHelpAfterError('(ips-mock --help lists all options)')
  // Behind a command stand its own options: it and ips-mock have some of one name.
  .enablePositionalOptions()
  .allowExcessArguments(true)
  .action((options: SettingsInput) => {
    const [unexpected] = program.args;
    if (unexpected !== undefined)
      program.error(`error: unexpected argument '${unexpected}': ips-mock takes options, and the commands seed, wsdl and cert`);
    return serve(options);
  });

for (const setting of SETTINGS) program.addOption(optionOf(setting));

const seed = program
  .command('seed')
  .allowExcessArguments(false)
  .showHelpAfterError('(ips-mock seed --help lists its options)')
  .description('fill a database file with a believable catalogue: folders, assets, metadata, users and the jobs of the last 90 days')
  .option('--company <NAME>', `company that gets it; made where it is not there (default: ${SEED_DEFAULTS.company})`)
  .option('--assets <N>', `how many assets are added, 0 to ${MOST_ASSETS} (default: ${SEED_DEFAULTS.assets})`)
  .option('--jobs <N>', `how many jobs are added, all of them done, 0 to ${MOST_JOBS} (default: ${SEED_DEFAULTS.jobs})`)
  .option('--db <FILE>', 'SQLite file that is filled; must be named, here or in the environment as IPS_MOCK_DB');
for (const setting of SETTINGS) if (SEED_SETTINGS.includes(setting.name)) seed.addOption(optionOf(setting));
seed
  .addHelpText(
    'after',
    `
A new file is filled with the fixtures first, as a start does. Seeding it again
adds more. The same seed, company and numbers make the same catalogue; moments
count back from now. Users that are made are members of the company and have the
password "${CREATORS_PASSWORD}".

  ips-mock seed --assets 10000 --jobs 500 --db catalogue.db
  ips-mock --db catalogue.db`,
  )
  .action(async (own: SettingsInput & SeedOptions) => {
    const { company, assets, jobs, ...given } = own;
    const settings = resolveSettings({ ...program.opts<SettingsInput>(), ...given }, process.env);
    const catalogue: Catalogue = {
      company: parseAs('--company', company ?? SEED_DEFAULTS.company, checkedCompanyName),
      assets: parseAs('--assets', assets ?? SEED_DEFAULTS.assets, wholeNumber(0, MOST_ASSETS)),
      jobs: parseAs('--jobs', jobs ?? SEED_DEFAULTS.jobs, wholeNumber(0, MOST_JOBS)),
      seed: settings.seed,
    };
    const { seedFile } = await import('./seed/seed-file.js');
    process.stdout.write(`${await seedFile(settings, catalogue)}\n`);
  });

program
  .command('wsdl')
  .allowExcessArguments(false)
  .description('print the WSDL of a version')
  .argument('[version]', 'unversioned, 2014-04-03, …; by default the newest that is not a beta', checkVersion)
  .option('--service-url <url>', 'scheme, host and port of the service address in it', checkServiceUrl, 'http://localhost:8780')
  .option('--soap <1.1|1.2>', 'the one SOAP version to have a port for, as Axis 1 needs it; without it, both', checkSoapPort)
  .action((id: string | undefined, { serviceUrl, soap }: { serviceUrl: string; soap?: SoapPort }) => {
    const version = id === undefined ? apiVersion(defaultVersionIndex()) : versionById(id);
    if (version) process.stdout.write(renderWsdl(version, `${serviceUrl}${SERVICE_PATH}`, soap));
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

function optionOf({ flag, argument, description, fallback, variable }: Setting): Option {
  return new Option(`${flag} <${argument}>`, `${description} (default: ${fallback}, environment: ${variable})`);
}

async function serve(options: SettingsInput): Promise<void> {
  const settings = resolveSettings(options, process.env);
  const { startServer } = await import('./server/start-server.js');
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
  const origin = parseOrigin(text);
  if (origin !== undefined) return origin;
  throw new InvalidArgumentError('Expected scheme, host and port, such as http://localhost:8780.');
}

function checkSoapPort(text: string): SoapPort {
  if (isSoapPort(text)) return text;
  throw new InvalidArgumentError('Expected 1.1 or 1.2.');
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
