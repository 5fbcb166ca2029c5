import { CATALOGUES } from '../src/jobs/languages.js';
import { SETTINGS, type Setting, type Settings } from '../src/settings.js';

/** A number, or its text. */
const NUMBER = `number | \`\${number}\``;

/** Types of texts that have more to say than that they are texts: an editor completes what is named, and any other text is one, too. */
const TEXTS: { readonly [Name in keyof Settings]?: string } = {
  host: "'127.0.0.1' | '0.0.0.0' | '::' | (string & {})",
  db: "':memory:' | (string & {})",
  clock: 'ClockText | ClockMode',
  lenientRole: 'UserRole',
  fixtures: 'FixturesSource | readonly FixturesSource[]',
  items: `${NUMBER} | \`\${number}-\${number}\` | { readonly min: number; readonly max: number }`,
  timeZone: "'UTC' | (string & {})",
  locale: `${Object.keys(CATALOGUES)
    .map((each) => `'${each}'`)
    .join(' | ')} | (string & {})`,
};

/** Types of the values that the arguments of the command line stand for. */
const ARGUMENTS: Readonly<Record<string, string>> = {
  PORT: NUMBER,
  N: NUMBER,
  BYTES: NUMBER,
  DURATION: 'Duration',
  'on or off': "boolean | 'on' | 'off'",
  FILE: 'string',
  URL: 'string',
  NAME: 'string',
  TOKEN: 'string',
  HOSTS: 'string | readonly string[]',
};

/** What `startIpsMock` does unless told otherwise, where that is not what the command does. */
const DEFAULTS_IN_PROCESS: { readonly [Name in keyof Settings]?: string } = { logLevel: 'silent' };

/** The source of src/options.ts: a field for each setting, with what it is and its default for the hover text of an editor. */
export function optionsSource(): string {
  const fields = SETTINGS.map((setting: Setting) => {
    const fallback = DEFAULTS_IN_PROCESS[setting.name] ?? setting.fallback;
    return `${doc(setting.description, fallback)}  readonly ${setting.name}?: ${typeOf(setting)} | undefined;\n`;
  });
  return `// Written by npm run generate from the settings (settings.ts).
import type { ClockMode, ClockText, Duration } from './clock.js';
import type { UserRole } from './contract/names.js';
import type { FixturesSource } from './seed/fixtures-input.js';

/** How to start a mock: any setting of the command line, as a value or as its text. Nothing is logged unless \`logLevel\` says so. */
export interface IpsMockOptions {
${fields.join('')}}
`;
}

function doc(description: string, fallback: string): string {
  // In the form in which the description stands behind the name of the setting.
  const sentence = `${description.charAt(0).toUpperCase()}${description.slice(1)}${/[.!?]$/.test(description) ? '' : '.'}`;
  return `  /**\n   * ${sentence}\n   *\n   * @defaultValue \`${fallback}\`\n   */\n`;
}

/** @throws Error for a setting of an unknown kind, which needs a line above */
function typeOf({ name, argument, parse }: Setting): string {
  const own = TEXTS[name] ?? parse.choices?.map((each) => `'${each}'`).join(' | ') ?? ARGUMENTS[argument];
  if (own === undefined) throw new Error(`scripts/options.ts does not know the type of ${name}, whose argument is ${argument}`);
  // That no value at all, or any number, may be meant goes without saying for a plain text.
  const words = ['none', 'all'].filter((word) => accepts(parse, word) && own !== 'string' && !own.includes(`'${word}'`));
  return [own, ...words.map((word) => `'${word}'`)].join(' | ');
}

/** Whether a word stands for nothing, or for any number. */
function accepts(parse: Setting['parse'], word: string): boolean {
  try {
    const value = parse(word);
    return value === undefined || value === Number.POSITIVE_INFINITY;
  } catch {
    return false;
  }
}
