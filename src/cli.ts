#!/usr/bin/env node
import { setFlagsFromString } from 'node:v8';
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { checkedCompanyName } from './accounts/create-company.js';
import { apiVersion, defaultVersionIndex, expectedIds, versionById } from './contract/api-version.js';
import { packageVersion } from './contract/package-file.js';
import { isSoapPort, renderWsdl, type SoapPort } from './contract/render-wsdl.js';
import { type Catalogue, CREATORS_PASSWORD, MAX_ASSETS, MAX_JOBS } from './seed/catalogue.js';
import { reportCrashes } from './server/crash-report.js';
import { parseAs, resolveSettings, SETTINGS, type Setting, SettingError, type SettingsInput, wholeNumber } from './settings.js';
import { SERVICE_PATH } from './transports/paths.js';
import { parseOrigin } from './transports/wsdl/wsdl-endpoint.js';

// A later V8 reports flags that it no longer has on stderr, and ignores them.
const ENGINE_FLAGS = [
  // Objects made for a call soon become garbage: collecting them sooner saves a quarter to a third of the memory.
  '--optimize-for-size',
  // V8 (in Node.js 20, 22 and 24) keeps recompiling the constructors of libxml2-wasm's nodes, which makes walking the elements of a request
  // take three times as long.
  '--no-omit-default-ctors',
];
// These can be set at run time, since V8 compiles a constructor on its first call.
for (const flag of ENGINE_FLAGS) setFlagsFromString(flag);

reportCrashes();

/** Exit codes: 1 if starting or a command fails, 2 for an invalid command line or setting. */
const FAILED = 1;
const WRONG_USE = 2;

/** The options of `ips-mock seed` besides settings, as texts. */
interface SeedOptions {
  readonly company?: string;
  readonly assets?: string;
  readonly jobs?: string;
}

const SEED_DEFAULTS: Required<SeedOptions> = { company: 'Outfitters', assets: '1000', jobs: '100' };
/** The settings that `ips-mock seed` takes, besides the file. */
const SEED_SETTINGS: readonly string[] = ['seed', 'fixtures', 'clock'];

const program = new Command('ips-mock')
  .description('A stand-in for the Image Production System API of Adobe Dynamic Media Classic (Scene7).')
  .version(packageVersion(), '--version', 'print the version')
  .helpOption('-h, --help', 'print this help')
  .configureHelp({ sortSubcommands: true })
  .exitOverride()
  .showHelpAfterError('(ips-mock --help lists all options)')
  // Options after a command belong to the command: some have the same name as options of ips-mock.
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
  .description('fill a database file with a realistic catalogue: folders, assets, metadata, users and the jobs of the last 90 days')
  .option('--company <NAME>', `company to add the catalogue to, created if missing (default: ${SEED_DEFAULTS.company})`)
  .option('--assets <N>', `how many assets to add, 0 to ${MAX_ASSETS} (default: ${SEED_DEFAULTS.assets})`)
  .option('--jobs <N>', `how many jobs to add, all of them Done, 0 to ${MAX_JOBS} (default: ${SEED_DEFAULTS.jobs})`)
  .option('--db <FILE>', 'SQLite file to fill; required, here or in the environment as IPS_MOCK_DB');
for (const setting of SETTINGS) if (SEED_SETTINGS.includes(setting.name)) seed.addOption(optionOf(setting));
seed
  .addHelpText(
    'after',
    `
A new file gets the fixtures first, as when the mock starts. Seeding it again
adds more. The same seed, company and numbers give the same catalogue; dates
count back from now. The users created are members of the company and have the
password "${CREATORS_PASSWORD}".

  ips-mock seed --assets 10000 --jobs 500 --db catalogue.db
  ips-mock --db catalogue.db`,
  )
  .action(async (own: SettingsInput & SeedOptions) => {
    const { company, assets, jobs, ...given } = own;
    const settings = resolveSettings({ ...program.opts<SettingsInput>(), ...given }, process.env);
    const catalogue: Catalogue = {
      company: parseAs('--company', company ?? SEED_DEFAULTS.company, checkedCompanyName),
      assets: parseAs('--assets', assets ?? SEED_DEFAULTS.assets, wholeNumber(0, MAX_ASSETS)),
      jobs: parseAs('--jobs', jobs ?? SEED_DEFAULTS.jobs, wholeNumber(0, MAX_JOBS)),
      seed: settings.seed,
    };
    const { seedFile } = await import('./seed/seed-file.js');
    process.stdout.write(`${await seedFile(settings, catalogue)}\n`);
  });

program
  .command('wsdl')
  .allowExcessArguments(false)
  .description('print the WSDL of a version')
  .argument('[version]', 'unversioned, 2014-04-03, 2013-08-29-beta, …; default: the newest known one that is not a beta', checkVersion)
  .option('--service-url <url>', 'scheme, host and port of the service address', checkServiceUrl, 'http://localhost:8780')
  .option('--soap <1.1|1.2>', 'only the port for this SOAP version, as Axis 1 needs it; default: both', checkSoapPort)
  .action((id: string | undefined, { serviceUrl, soap }: { serviceUrl: string; soap?: SoapPort }) => {
    const version = id === undefined ? apiVersion(defaultVersionIndex()) : versionById(id);
    if (version) process.stdout.write(renderWsdl(version, `${serviceUrl}${SERVICE_PATH}`, soap));
  });

program
  .command('cert')
  .allowExcessArguments(false)
  .description('print the certificate (PEM) that a running mock serves HTTPS with')
  .argument('[url]', 'scheme, host and port of the mock', checkServiceUrl, 'http://127.0.0.1:8780')
  .action(async (url: string) => {
    process.stdout.write(await certificateOf(url));
  });

// The reader may close the pipe early, as `head` does.
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
  const [{ startServer }, { ownStderr }, { lineFormat }] = await Promise.all([
    import('./server/start-server.js'),
    import('./server/log-destination.js'),
    import('./server/log-format.js'),
  ]);
  const mock = await startServer(settings, ownStderr(await lineFormat(settings)));
  stopOnSignal(() => mock.stop());
  const https = mock.httpsUrl === undefined ? '' : ` and ${mock.httpsUrl}`;
  const admin = mock.adminUrl === mock.url ? '' : `, admin API at ${mock.adminUrl}/__admin/`;
  // Signals are handled by now: whoever reads this line may stop the mock at once.
  process.stdout.write(`ips-mock ${packageVersion()} is ready at ${mock.serviceUrl}${https}${admin}\n`);
}

/** How long a stop may take, milliseconds. */
const LONGEST_STOP = 4500;

/** Stops at the first signal, whatever hangs; a second one ends the process at once. */
function stopOnSignal(stop: () => Promise<void>): void {
  const signals = ['SIGINT', 'SIGTERM'] as const;
  const onSignal = (): void => {
    // From here on a signal does what it does by default.
    for (const signal of signals) process.off(signal, onSignal);
    // Not process.exit: that waits for a thread that writes to a terminal which is held. The file is safe, as after any kill.
    setTimeout(() => process.kill(process.pid, 'SIGKILL'), LONGEST_STOP).unref();
    void stop();
  };
  for (const signal of signals) process.on(signal, onSignal);
}

/** The certificate of the mock at `url`, PEM. @throws Error that says what to do if no mock answers, or it has no HTTPS */
async function certificateOf(url: string): Promise<string> {
  let answer: { status: number; text: string };
  try {
    answer = await get(`${url}/__admin/certificate`);
  } catch {
    throw new Error(
      `Nothing answers at ${url}: start ips-mock with --https-port first, or give its address, such as ips-mock cert http://127.0.0.1:8780`,
    );
  }
  const { status, text } = answer;
  if (status === 200 && text.startsWith('-----BEGIN CERTIFICATE-----')) return text;
  throw new Error(status === 404 && text.includes('--https-port') ? text.trim() : `The server at ${url} is not an ips-mock`);
}

/** Requests a URL; over HTTPS it accepts any certificate, since the certificate is what is asked for. */
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
  throw new InvalidArgumentError(`Expected ${expectedIds()}.`);
}

/** Prints an error on stderr. @returns the exit code */
function report(error: unknown): number {
  // Commander has printed its message already.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : WRONG_USE;
  process.stderr.write(`ips-mock: ${error instanceof Error ? error.message : String(error)}\n`);
  return error instanceof SettingError ? WRONG_USE : FAILED;
}
