import { isatty } from 'node:tty';
import type { Settings } from '../settings.js';

/** File descriptor of stderr. */
const STDERR = 2;

/** Makes what is written of a line of JSON. */
export type LineFormat = (json: string) => string;

/** As it is. */
const JSON_LINES: LineFormat = (json) => json;

/** How the log is written: as the settings say, by default readable on a terminal and as JSON elsewhere. */
export async function lineFormat(
  { logFormat, logLevel }: Pick<Settings, 'logFormat' | 'logLevel'>,
  environment: Readonly<Record<string, string | undefined>> = process.env,
): Promise<LineFormat> {
  if (logFormat === 'json' || logLevel === 'silent') return JSON_LINES;
  const isTerminal = isatty(STDERR);
  if (logFormat === 'auto' && !isTerminal) return JSON_LINES;
  const { prettyLine } = await import('./pretty-log.js');
  return prettyLine(hasColours(isTerminal, environment));
}

/** Whether to use colours: on a terminal that has them, unless NO_COLOR (no-color.org) or FORCE_COLOR (as Node.js takes it) says otherwise. */
function hasColours(isTerminal: boolean, { NO_COLOR, FORCE_COLOR, TERM }: Readonly<Record<string, string | undefined>>): boolean {
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false';
  return isTerminal && !NO_COLOR && TERM !== 'dumb';
}
