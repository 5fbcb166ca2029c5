import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { checkedCompanyName } from './accounts/create-company.js';
import type { CallCommandOptions } from './call/run-call.js';
import { didYouMean } from './collections/nearest-names.js';
import { formatHelp, optionOf, settingsInGroups, UsageError } from './command-help.js';
import type { CompareOptions } from './comparison/run-compare.js';
import { readConfigFile } from './config-file.js';
import { allVersions, apiVersion, defaultVersionIndex, expectedIds, versionById } from './contract/api-version.js';
import { packageVersion } from './contract/package-file.js';
import { isSoapPort, renderWsdl, type SoapPort } from './contract/render-wsdl.js';
import { type Catalogue, CREATORS_PASSWORD, MAX_ASSETS, MAX_JOBS } from './seed/catalogue.js';
import { reportCrashes } from './server/crash-report.js';
import { GROUP_OF } from './setting-groups.js';
import { parseAs, resolveSettings, SETTINGS, SettingError, type Settings, type SettingsInput, unknownVariables, wholeNumber } from './settings.js';
import { SERVICE_PATH } from './transports/paths.js';
import { parseOrigin } from './transports/wsdl/wsdl-endpoint.js';

reportCrashes();

/** Exit codes: 1 if starting or a command fails, 2 for an invalid command line or setting. */
const FAILED = 1;
const WRONG_USE = 2;

/** The option that names the file with settings. */
interface ConfigOption {
  readonly config?: string;
}

/** The options of `ips-mock seed` besides settings, as texts. */
interface SeedOptions {
  readonly company?: string;
  readonly assets?: string;
  readonly jobs?: string;
}

/** The options of `ips-mock record` besides settings. */
interface RecordOptions {
  readonly out: string;
  readonly anonymize?: boolean;
}

/** The options of commands that make something of a recording. */
interface RecordingOptions {
  readonly from?: string;
  readonly out?: string;
}

const SEED_DEFAULTS: Required<SeedOptions> = { company: 'Outfitters', assets: '1000', jobs: '100' };
/** What `ips-mock wsdl` calls the newest known version that is not a beta. */
const LATEST = 'latest';
/** The settings that `ips-mock seed` takes, besides the file. */
const SEED_SETTINGS: readonly string[] = ['seed', 'fixtures', 'clock'];
/** The settings that `ips-mock compare` does not take: its mock listens where nobody else calls, at the times of the recording. */
const NOT_FOR_COMPARING: ReadonlySet<string> = new Set([
  ...SETTINGS.map(({ name }) => name).filter((name) => ['Listening', 'Beside the real service', 'Log'].includes(GROUP_OF[name])),
  ...['db', 'clock', 'journal', 'adminPort', 'adminHosts', 'page', 'keepSnapshots'],
]);

const program = new Command('ips-mock')
  .description('A stand-in for the Image Production System API of Adobe Dynamic Media Classic (Scene7).')
  .usage('[options]             start a mock\n       ips-mock <command> [options]   run a command')
  .configureHelp({ formatHelp })
  // Messages of commander are printed by `report`, as all others are.
  .configureOutput({ outputError: () => {} })
  .showSuggestionAfterError(false)
  .helpCommand(false)
  // Options after a command belong to the command: some have the same name as options of ips-mock.
  .enablePositionalOptions()
  .allowExcessArguments(true)
  .action((options: SettingsInput & ConfigOption) => {
    const [unexpected] = program.args;
    if (unexpected !== undefined) throw unknownCommand(unexpected);
    return serve(options);
  });

for (const setting of settingsInGroups()) program.addOption(optionOf(setting));
program
  .addOption(configOption())
  .optionsGroup('Other:')
  .helpOption('-h, --help', 'print this help')
  .version(packageVersion(), '-v, --version', 'print the version')
  .addOption(new Option('-V').hideHelp())
  .on('option:V', () => {
    process.stdout.write(`${packageVersion()}\n`);
    process.exit();
  })
  .addHelpText(
    'after',
    `
In the environment, --wait-time is IPS_MOCK_WAIT_TIME, and so on for all options
above but the last two; options take precedence.

Examples:
  ips-mock -p 8780 --db jobs.db            keep everything in a file
  ips-mock --clock x60 --fixtures my.json  an hour of jobs in a minute
  ips-mock --clock manual                  time moves when a test says so
  ips-mock seed --db catalogue.db          fill a file with a catalogue
  ips-mock call getAllCompanies            call a running mock
  ips-mock help seed                       all about a command

Open http://localhost:8780/ in a browser to see what happens, and to steer it.`,
  );

const seed = program
  .command('seed')
  .allowExcessArguments(false)
  .description('fill a database file with a realistic catalogue: folders, assets, metadata, users and the jobs of the last 90 days')
  .option('--company <NAME>', `company to add the catalogue to, created if missing (default: ${SEED_DEFAULTS.company})`)
  .option('--assets <N>', `how many assets to add, 0 to ${MAX_ASSETS} (default: ${SEED_DEFAULTS.assets})`)
  .option('--jobs <N>', `how many jobs to add, all of them Done, 0 to ${MAX_JOBS} (default: ${SEED_DEFAULTS.jobs})`)
  .option('--db <FILE>', 'SQLite file to fill; required, here or in the environment as IPS_MOCK_DB');
for (const setting of SETTINGS) if (SEED_SETTINGS.includes(setting.name)) seed.addOption(optionOf(setting));
seed
  .addOption(configOption())
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
  .action(async (own: SettingsInput & SeedOptions & ConfigOption) => {
    const { company, assets, jobs, config, ...given } = { ...program.opts<SettingsInput & ConfigOption>(), ...own };
    const settings = resolveSettings(given, process.env, readConfigFile(config, process.env));
    const catalogue: Catalogue = {
      company: parseAs('--company', company ?? SEED_DEFAULTS.company, checkedCompanyName),
      assets: parseAs('--assets', assets ?? SEED_DEFAULTS.assets, wholeNumber(0, MAX_ASSETS)),
      jobs: parseAs('--jobs', jobs ?? SEED_DEFAULTS.jobs, wholeNumber(0, MAX_JOBS)),
      seed: settings.seed,
    };
    if (settings.db === ':memory:') throw new SettingError('--db: is missing: expected the file that is to be filled, such as --db catalogue.db');
    const { isSupervised, wholeOrNone } = await import('./seed/whole-or-none.js');
    if (!isSupervised()) {
      for (const warning of unknownVariables(process.env)) process.stderr.write(`ips-mock: ${warning}\n`);
      process.exitCode = await wholeOrNone(settings.db);
      return;
    }
    const { seedFile } = await import('./seed/seed-file.js');
    process.stdout.write(`${await seedFile(settings, catalogue)}\n`);
  });

/** What `ips-mock record` names in its own way. */
const RECORD_OWN: readonly string[] = ['record', 'anonymize', 'play'];

const record = program
  .command('record')
  .allowExcessArguments(false)
  .description('start a mock that forwards calls to a service and records them, without secrets')
  .requiredOption('--out <FILE>', 'new file for the recording; required')
  .option('--anonymize', 'replace handles, names and mail addresses by stand-ins: the same value always by the same one');
for (const setting of settingsInGroups()) if (!RECORD_OWN.includes(setting.name)) record.addOption(optionOf(setting).helpGroup('Options:'));
record
  .addOption(configOption())
  .addHelpText(
    'after',
    `
Point your program at the mock instead of the service, and stop the mock when it
is done. Without --forward, the mock's own answers are recorded.

  ips-mock record --forward https://s7sps1apissl.scene7.com --out account.jsonl
  ips-mock compare account.jsonl           where the mock differs from it
  ips-mock --play account.jsonl            answer from it
  ips-mock fixtures --from account.jsonl   a mock's fixtures from it`,
  )
  .action(({ out, anonymize, ...own }: SettingsInput & ConfigOption & RecordOptions) =>
    serve({ ...program.opts<SettingsInput & ConfigOption>(), ...own, record: out, anonymize: anonymize === true ? 'on' : 'off' }),
  );

program
  .command('wsdl')
  .allowExcessArguments(false)
  .description('print the WSDL of a version')
  .argument(
    '[version]',
    'latest, unversioned, 2014-04-03, 2013-08-29-beta, …; default: latest, the newest known one that is not a beta',
    checkVersion,
  )
  .option('--service-url <url>', 'scheme, host and port of the service address', checkServiceUrl, 'http://localhost:8780')
  .option('--soap <1.1|1.2>', 'only the port for this SOAP version, as Axis 1 needs it; default: both', checkSoapPort)
  .action((id: string | undefined, { serviceUrl, soap }: { serviceUrl: string; soap?: SoapPort }) => {
    const version = id === undefined || id === LATEST ? apiVersion(defaultVersionIndex()) : versionById(id);
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

program
  .command('call')
  .allowExcessArguments(false)
  .description('call one operation of a mock, or of the real service, and print what it answers')
  .argument('<operation>', 'such as getActiveJobs')
  .argument('[args...]', "its parameters: companyHandle='c|47', responseFieldArray.items[0]=totalRows")
  .option('--url <URL>', 'address of the service (default: http://127.0.0.1:8780, environment: IPS_MOCK_URL)')
  .option('--user <EMAIL>', 'who calls (default: you@example.com, environment: IPS_USER); the password is in IPS_PASSWORD alone')
  .option('--api-version <VERSION>', 'version of the API (default: the newest known one that is not a beta)')
  .option('--json <FILE>', 'an object with the parameters; - reads stdin')
  .option('--output <table|json>', 'how to print the answer (default: table on a terminal, json elsewhere)')
  .option('--timeout <DURATION>', 'how long to wait for the answer (default: 60s)')
  .option('--xml', 'print both messages as they are sent, with secrets masked, in place of the answer')
  .action(async (operation: string, fields: readonly string[], options: CallCommandOptions) => {
    const { runCall } = await import('./call/run-call.js');
    process.exitCode = await runCall(operation, fields, options, process.env);
  });

recordingCommand('har', 'write a recording as HAR 1.2, which other tools read')
  .addHelpText('after', '\n  ips-mock har --from account.jsonl --out account.har')
  .action(async ({ from, out }: RecordingOptions) => {
    const file = checkedRecording(from);
    const { writeHar } = await import('./recordings/har.js');
    await writeHar(file, out);
  });

recordingCommand('stubs', 'make fixtures of a recording that answer its calls as they were answered: stubs and injected faults')
  .addHelpText(
    'after',
    `
What cannot be answered again is left out and told on stderr.

  ips-mock stubs --from account.jsonl --out stubs.json
  ips-mock --fixtures stubs.json`,
  )
  .action(async ({ from, out }: RecordingOptions) => {
    const file = checkedRecording(from);
    const { writeStubs } = await import('./recordings/stubs-from.js');
    tellLeftOut(await writeStubs(file, out));
  });

recordingCommand('fixtures', 'make fixtures of a recording: companies, users, folders, assets and jobs as its answers show them')
  .addOption(
    new Option('--at <MOMENT>', 'what the account held before the first exchange, or as it was seen last').choices(['begin', 'end']).default('end'),
  )
  .addHelpText(
    'after',
    `
With --at begin there are also rules by which the jobs of the recording go as
they were seen to go. What fixtures cannot say is left out and told on stderr.

  ips-mock fixtures --from account.jsonl --out account.json
  ips-mock --fixtures account.json`,
  )
  .action(async ({ from, out, at }: RecordingOptions & { readonly at: 'begin' | 'end' }) => {
    const file = checkedRecording(from);
    const { writeFixtures } = await import('./recordings/write-fixtures.js');
    tellLeftOut(await writeFixtures(file, at, out));
  });

const compare = program
  .command('compare')
  .allowExcessArguments(false)
  .description('play a recording to a mock, and show field by field where its answers differ; or compare it with another, or with the contract')
  .argument('<file>', 'the recording, as ips-mock record writes it')
  .argument('[other]', 'another recording, to compare the two without a mock')
  .option('--url <URL>', 'a mock that runs already: what it holds is replaced by what the recording began with (default: one is started)')
  .option('--keep-state', 'leave the state and the clock of the mock at --url as they are')
  .option('--contract', 'check the recorded answers against the schema of their version, and show what the contract may have to correct')
  .addOption(new Option('--format <FORMAT>', 'text, json or junit (default: text)'))
  .option('--out <FILE>', 'write the report to a file')
  .option('--threshold <N>', 'how many kinds of differences may be before the exit code is 1 (default: 0)')
  .option('--accept <FILE>', 'JSON file with differences that do not count')
  .option('--update', 'write all differences that are found into the file of --accept');
for (const setting of settingsInGroups()) if (!NOT_FOR_COMPARING.has(setting.name)) compare.addOption(optionOf(setting));
compare
  .addOption(configOption())
  .addHelpText(
    'after',
    `
The mock is filled by --fixtures; without these, by the settings in the
recording, if a mock recorded its own answers; else by what the recording shows
of the account. Its clock follows the times of the recording.

  ips-mock compare calls.jsonl --format junit --out differences.xml
  ips-mock compare calls.jsonl --accept known.json --update
  ips-mock compare last-year.jsonl today.jsonl
  ips-mock compare calls.jsonl --contract`,
  )
  .action(async (file: string, other: string | undefined, own: SettingsInput & CompareOptions & ConfigOption) => {
    const { url, keepState, contract, format, out, threshold, accept, update, config, ...given } = {
      ...program.opts<SettingsInput & ConfigOption>(),
      ...own,
    };
    const options = { url, keepState, contract, format, out, threshold, accept, update };
    const { runCompare } = await import('./comparison/run-compare.js');
    process.exitCode = await runCompare(file, other, options, {
      hasFixtures: given.fixtures !== undefined,
      settingsOf: (recorded) => resolveSettings({ ...recorded, ...given }, process.env, readConfigFile(config, process.env)),
      start: async (settings) => (await import('./server/start-server.js')).startServer(settings),
      connect: async (address, token) => (await import('./client.js')).createIpsMockClient(address, token === undefined ? {} : { token }),
      fixturesOf: async (recording) => (await import('./recordings/fixtures-from.js')).fixturesFromRecording(recording, 'begin'),
      isMadeUp: async () => {
        const { operations } = await import('./operations/index.js');
        return (name) => operations[name] === undefined;
      },
    });
  });

program
  .command('help')
  .allowExcessArguments(false)
  .description('print the help of a command, or this one')
  .argument('[command]')
  .action((name: string | undefined) => {
    const about = name === undefined ? program : program.commands.find((each) => each.name() === name);
    if (!about) throw unknownCommand(name ?? '');
    about.outputHelp();
  });

for (const command of [program, ...program.commands]) {
  // Instead of ending the process: `report` says what is wrong, and how to get help with this command.
  command.exitOverride((error) => {
    throw error.exitCode === 0 ? error : new UsageError(command, error);
  });
}

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

function unknownCommand(name: string): UsageError {
  const commands = program.commands.map((each) => each.name());
  const message = `unexpected argument '${name}'${didYouMean(name, commands)} (ips-mock takes options, and the commands ${commands.join(', ')})`;
  return new UsageError(program, new CommanderError(WRONG_USE, 'unknownCommand', message));
}

/** A command that makes something of a recording. */
function recordingCommand(name: string, description: string): Command {
  return program
    .command(name)
    .allowExcessArguments(false)
    .description(description)
    .option('--from <FILE>', 'the recording; required')
    .option('--out <FILE>', 'new file to write (default: stdout)');
}

/** Tells of what could not be made of a recording. */
function tellLeftOut(lines: readonly string[]): void {
  for (const line of lines) process.stderr.write(`ips-mock: left out: ${line}\n`);
}

function checkedRecording(from: string | undefined): string {
  if (from !== undefined) return from;
  throw new SettingError('--from: is missing: expected the file of a recording, such as --from account.jsonl');
}

function configOption(): Option {
  const fallback = '(default: ips-mock.config.json, if it is there, environment: IPS_MOCK_CONFIG)';
  return new Option('--config <FILE>', `JSON file with settings, for what no flag and no variable sets; "none": no file ${fallback}`).helpGroup(
    'Data:',
  );
}

async function serve({ config, ...options }: SettingsInput & ConfigOption): Promise<void> {
  const configFile = readConfigFile(config, process.env);
  const settings = resolveSettings(options, process.env, configFile);
  const { ownStderr, startServer } = await import('./server/start-server.js');
  const mock = await startServer(settings, await ownStderr(settings), unknownVariables(process.env));
  stopOnSignal(() => mock.stop());
  const https = mock.httpsUrl === undefined ? '' : ` and ${mock.httpsUrl}`;
  const admin = mock.adminUrl === mock.url ? '' : `, admin API at ${mock.adminUrl}/__admin/`;
  // Signals are handled by now: whoever reads this line may stop the mock at once.
  const from = configFile === undefined ? '' : `, settings from ${configFile.file}`;
  const page = settings.page === 'off' ? '' : `, page at ${mock.adminUrl}/`;
  process.stdout.write(`ips-mock ${packageVersion()} is ready at ${mock.serviceUrl}${https}${admin}${page}${besideText(settings)}${from}\n`);
}

/** What the ready line says of a service and recordings. */
function besideText({ forward, record: out, play }: Settings): string {
  const parts = [
    forward === undefined ? '' : `, forwards to ${forward}`,
    play === undefined ? '' : `, plays ${play}`,
    out === undefined ? '' : `, records into ${out}`,
  ];
  return parts.join('');
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
  if (id === LATEST || versionById(id)) return id;
  throw new InvalidArgumentError(`Expected ${LATEST}, ${expectedIds()}${didYouMean(id, [LATEST, ...allVersions().map(({ id: known }) => known)])}.`);
}

/** Prints an error on stderr. @returns the exit code */
function report(error: unknown): number {
  // It has printed the help, or the version.
  if (error instanceof CommanderError) return 0;
  process.stderr.write(`ips-mock: ${error instanceof Error ? error.message : String(error)}\n`);
  return error instanceof SettingError || error instanceof UsageError ? WRONG_USE : FAILED;
}
