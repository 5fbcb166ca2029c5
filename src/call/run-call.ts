import { readFileSync } from 'node:fs';
import { text as textOfStream } from 'node:stream/consumers';
import { ParseOption, XmlDocument } from 'libxml2-wasm';
import { parseDuration } from '../clock.js';
import { expectedIds, versionById } from '../contract/api-version.js';
import { loadXmlParser } from '../contract/load-xml-parser.js';
import { maskedText } from '../contract/secrets.js';
import { connectionOf, type IpsClientOptions } from '../ips-client/connection.js';
import { IpsClientError } from '../ips-client/errors.js';
import { DEFAULT_VERSION, unknownOperation } from '../ips-client/operation-names.js';
import { type Exchange, soapCaller } from '../ips-client/soap-caller.js';
import { readFields } from './read-fields.js';
import { asTable } from './table.js';

/** The options of `ips-mock call`, as texts. */
export interface CallCommandOptions {
  readonly url?: string;
  readonly user?: string;
  readonly apiVersion?: string;
  readonly json?: string;
  readonly output?: string;
  readonly timeout?: string;
  readonly xml?: boolean;
}

/** Exit codes: 1 for a call without an answer, or with a fault; 2 for one that cannot be sent as it is. */
const FAILED = 1;
const WRONG_USE = 2;

/** How wide a table is where nobody says how wide the terminal is. */
const USUAL_WIDTH = 120;

/** Calls an operation and prints what comes. @returns the exit code */
export async function runCall(
  operation: string,
  fields: readonly string[],
  options: CallCommandOptions,
  environment: NodeJS.ProcessEnv,
): Promise<number> {
  try {
    await printCall(operation, fields, options, environment);
    return 0;
  } catch (error) {
    process.stderr.write(`ips-mock: ${error instanceof Error ? error.message : String(error)}\n`);
    return error instanceof IpsClientError && /^(?:unknown|invalid)-/.test(error.code) ? WRONG_USE : FAILED;
  }
}

async function printCall(operation: string, fields: readonly string[], options: CallCommandOptions, environment: NodeJS.ProcessEnv): Promise<void> {
  await loadXmlParser();
  const output = options.output ?? (process.stdout.isTTY ? 'table' : 'json');
  if (output !== 'table' && output !== 'json') throw wrong(`--output is ${output}: expected table or json`);
  const id = options.apiVersion ?? DEFAULT_VERSION;
  const connection = connectionOf(options.url ?? environment.IPS_MOCK_URL ?? 'http://127.0.0.1:8780', {
    // A mock takes any credentials, unless it is told not to.
    user: options.user ?? environment.IPS_USER ?? 'you@example.com',
    password: environment.IPS_PASSWORD ?? 'anything',
    appName: 'ips-mock call',
    // Checked by connectionOf: any dated version may be asked for.
    version: id as IpsClientOptions['version'],
    ...(options.timeout === undefined ? {} : { timeout: timeoutOf(options.timeout) }),
  });
  const version = versionById(id);
  const element = [...(version?.operationsByInput.values() ?? [])].find(({ name }) => name === operation)?.input;
  // A date that is none, such as 2014-02-31.
  if (!version) throw wrong(`there is no version ${id}: expected ${expectedIds()}`);
  if (element === undefined) throw unknownOperation(operation, id);
  const given = options.json === undefined ? {} : await readJson(options.json);
  const params = readFields(version, element, given, fields);
  const call = soapCaller(connection, options.xml ? printExchange : undefined);
  const answer = await call(operation, params);
  if (!options.xml)
    process.stdout.write(`${output === 'json' ? JSON.stringify(answer, null, 2) : asTable(answer, process.stdout.columns ?? USUAL_WIDTH)}\n`);
}

/** Milliseconds; 0 waits without end. */
function timeoutOf(text: string): number {
  try {
    return parseDuration(text);
  } catch (error) {
    throw wrong(`--timeout: ${error instanceof Error ? error.message : error}`);
  }
}

/** The parameters in a file, or on stdin for `-`. */
async function readJson(file: string): Promise<object> {
  let value: unknown;
  try {
    value = JSON.parse(file === '-' ? await textOfStream(process.stdin) : readFileSync(file, 'utf8'));
  } catch (error) {
    throw wrong(`--json ${file}: ${error instanceof SyntaxError ? `not JSON: ${error.message}` : error instanceof Error ? error.message : error}`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw wrong(`--json ${file}: expected an object with the parameters of the operation`);
  return value;
}

function printExchange({ request, answer }: Exchange): void {
  process.stdout.write(
    `${[request, answer ?? '']
      .map(pretty)
      .filter((text) => text !== '')
      .join('\n')}`,
  );
}

/** A message with its secrets masked, an element on each line; what is no XML stays as it is. */
function pretty(message: string): string {
  const masked = maskedText(message);
  try {
    const document = XmlDocument.fromString(masked, { option: ParseOption.XML_PARSE_NO_XXE | ParseOption.XML_PARSE_NOBLANKS });
    try {
      return document.toString({ format: true });
    } finally {
      document.dispose();
    }
  } catch {
    return masked === '' ? '' : `${masked}\n`;
  }
}

function wrong(message: string): IpsClientError {
  return new IpsClientError('invalid-option', message);
}
