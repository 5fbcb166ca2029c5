import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { expectedNames } from './collections/nearest-names.js';
import { SETTINGS, SettingError, type SettingsInput } from './settings.js';

/** The file with settings that is read where it lies in the current folder. */
const DEFAULT_FILE = 'ips-mock.config.json';

/** The environment variable that names the file with settings. */
const CONFIG_VARIABLE = 'IPS_MOCK_CONFIG';

/** Settings of a file. */
export interface ConfigFile {
  /** As it was named. */
  readonly file: string;
  readonly settings: SettingsInput;
}

/**
 * Reads the file with settings: the one that is given, else that of the environment, else `ips-mock.config.json` in the current folder.
 * Paths in it count from its folder.
 *
 * @param given `none`: no file is read
 * @returns undefined if no file is named and there is none in the current folder
 * @throws SettingError for a file that cannot be read, or has mistakes
 */
export function readConfigFile(given: string | undefined, environment: Readonly<Record<string, string | undefined>>): ConfigFile | undefined {
  const named = given ?? (environment[CONFIG_VARIABLE] || undefined);
  if (named === 'none') return undefined;
  const file = named ?? DEFAULT_FILE;
  const text = readText(file, named !== undefined);
  if (text === undefined) return undefined;
  const content = parsed(text, file);
  const settings = Object.entries(content)
    .filter(([name]) => name !== '$schema')
    .map(([name, value]) => [name, checkedValue(name, value, file)]);
  return { file, settings: Object.fromEntries(settings) };
}

function readText(file: string, isRequired: boolean): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (!isRequired && error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw new SettingError(`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function parsed(text: string, file: string): object {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch (error) {
    throw new SettingError(`${file} is no JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  if (typeof content === 'object' && content !== null && !Array.isArray(content)) return content;
  throw new SettingError(`${file} holds no object: expected settings by name, such as { "port": 0 }`);
}

/** Refuses what no setting can be; what a setting takes is checked with all others. Relative paths become absolute. */
function checkedValue(name: string, value: unknown, file: string): unknown {
  const setting = SETTINGS.find((each) => each.name === name);
  if (!setting) {
    const known = SETTINGS.map((each) => each.name);
    throw new SettingError(`${file}: there is no setting "${name}": ${expectedNames(name, known)}`);
  }
  const inFolder = (path: unknown): unknown =>
    typeof path !== 'string' || NO_PATHS.has(path) || path.trim() === '' ? path : resolve(dirname(file), path);
  if (setting.name === 'fixtures') return Array.isArray(value) ? value.map(inFolder) : inFolder(value);
  if (!hasText(value)) throw new SettingError(`${file}: ${name}: ${JSON.stringify(value)} is no value of a setting: expected a text or a number`);
  return setting.argument === 'FILE' ? inFolder(value) : value;
}

/** What stands in place of a path. */
const NO_PATHS: ReadonlySet<string> = new Set(['none', 'default', ':memory:']);

/** Whether a value is a text, number or flag, a list of texts, or a range. */
function hasText(value: unknown): boolean {
  if (Array.isArray(value)) return value.every((each) => typeof each === 'string');
  if (typeof value === 'object') return value !== null && 'min' in value && 'max' in value;
  return value !== undefined;
}
