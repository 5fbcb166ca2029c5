/*
 * The log as a person reads it: made of the same lines of JSON, one line for each. Loaded only where it is used.
 * A formatter of our own: pino-pretty took 10 ms to load, 90 KB and 12 µs a line, and all that it would have written are the time and the level.
 */

import { LOG_LEVELS } from './log-levels.js';

/** A line of the log, parsed. */
type Line = Readonly<Record<string, unknown>>;

/** Paints a text for a terminal, or leaves it as it is. */
type Paint = (colour: keyof typeof COLOURS, text: string) => string;

/** ANSI codes. */
const COLOURS = { dim: 2, red: 31, green: 32, yellow: 33, blue: 34, magenta: 35, cyan: 36 } as const;

/** How wide the columns are; what is longer pushes the rest to the right. */
const WIDTH = { margin: 14, what: 20, company: 5, time: 9 };

/** What would do something to a terminal: it comes from requests. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: matches them on purpose
const CONTROLS = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g;

/** Makes the formatter: it takes a line of JSON and gives a readable one. @param hasColours whether it is for a terminal */
export function prettyLine(hasColours: boolean): (json: string) => string {
  const paint: Paint = hasColours ? (colour, text) => (text === '' ? '' : `\u001b[${COLOURS[colour]}m${text}\u001b[0m`) : (_colour, text) => text;
  return (json) => {
    const line = parsed(json);
    return line === undefined ? json : `${paint('dim', clockTime(line.time))}  ${contentOf(line, paint)}\n`;
  };
}

function parsed(json: string): Line | undefined {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

/** The time of day of this machine. */
function clockTime(time: unknown): string {
  const date = new Date(String(time));
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${two(date.getHours())}:${two(date.getMinutes())}:${two(date.getSeconds())}.${String(date.getMilliseconds()).padStart(3, '0')}`;
}

function contentOf(line: Line, paint: Paint): string {
  switch (line.msg) {
    case 'call':
      return callContent(line, paint);
    case 'request': {
      const status = paint('yellow', `${textOf(line.status)} ${textOf(line.outcome)}`);
      return `${columns(paint('yellow', what(textOf(line.method))), line.company, undefined, paint)}${status}  ${textOf(line.path)}`;
    }
    case 'job':
      return jobContent(line, paint);
    case 'completion call': {
      const answer = [line.state, line.status, line.error].map(textOf).filter((each) => each !== '');
      const isInVain = Number(line.level) >= LOG_LEVELS.warn;
      return `${columns(paint('magenta', what('completion call')), undefined, undefined, paint)}${paint(isInVain ? 'yellow' : 'green', answer.join(' '))}  ${textOf(line.url)}`;
    }
    case 'created on first use': {
      const { what: kind, name, handle, role, operation } = line;
      const details = [textOf(name), textOf(handle), textOf(role)].filter((each) => each !== '').join(', ');
      const by = operation === undefined ? '' : `, by ${textOf(operation)}`;
      return `${columns(paint('magenta', what('created')), undefined, undefined, paint)}${paint('magenta', `${textOf(kind)} ${details}`)} on first use${by}`;
    }
    case 'reset':
      return `${columns(paint('magenta', what('reset')), undefined, undefined, paint)}${line.company === undefined ? '' : `company ${textOf(line.company)}`}${line.to === undefined ? '' : `to ${textOf(line.to)}`}`;
    case 'details':
      return further({ params: line.params, 'did not apply': line.notApplied }, paint);
    case 'rules':
      return further({ 'rules that did not apply': line.notApplied }, paint);
    case 'messages':
      return further({ request: line.request, answer: line.answer }, paint);
    default:
      return otherContent(line, paint);
  }
}

function callContent(line: Line, paint: Paint): string {
  const { operation, company, outcome, ms, jobHandle, jobName, reason, ignored, hits, source } = line;
  const isFault = outcome !== 'ok';
  const job = textOf(jobName ?? jobHandle);
  const parts = [
    paint(isFault ? 'yellow' : 'green', textOf(outcome)),
    source === undefined ? '' : paint('magenta', `by the ${textOf(source)}`),
    job === '' ? '' : paint('blue', job),
    hitsText(hits, paint),
    reason === undefined ? '' : textOf(reason),
    Array.isArray(ignored) ? paint('yellow', `ignored: ${ignored.map(textOf).join('; ')}`) : '',
  ];
  const name = operation === undefined ? '(unreadable)' : textOf(operation);
  return columns(paint(isFault ? 'yellow' : 'cyan', what(name)), company, ms, paint) + joined(parts);
}

function jobContent(line: Line, paint: Paint): string {
  const { company, states, outcome, paused, items, errors, warnings, rule, jobHandle } = line;
  const path = Array.isArray(states) ? states.map(textOf).join(' → ') : '';
  const isBad = outcome === 'Fatal' || errors !== undefined;
  const counts = [counted(items, 'item'), counted(errors, 'error'), counted(warnings, 'warning')].filter((each) => each !== '').join(', ');
  const parts = [
    `${path}${outcome === undefined ? '' : `, ${paint(isBad ? 'yellow' : 'green', textOf(outcome))}`}${paused === true ? ', paused' : ''}`,
    counts === '' ? '' : paint('dim', counts),
    paint('blue', textOf(jobHandle)),
    ruleText(rule, paint),
  ];
  return columns(paint('magenta', what('job')), company, undefined, paint) + joined(parts);
}

function ruleText(rule: unknown, paint: Paint): string {
  if (rule === undefined) return '';
  return typeof rule === 'string' ? paint('magenta', textOf(rule)) : hitText({ kind: 'rule', ...(rule as object) }, paint);
}

function hitsText(hits: unknown, paint: Paint): string {
  return Array.isArray(hits) ? hits.map((hit: Line) => hitText(hit, paint)).join(' ') : '';
}

function hitText({ kind, id, label }: { kind?: unknown; id?: unknown; label?: unknown }, paint: Paint): string {
  return paint('magenta', `${textOf(kind)} ${textOf(id)}${label === undefined ? '' : ` "${textOf(label)}"`}`);
}

/** What is said of the line before it, one below the other. */
function further(fields: Line, paint: Paint): string {
  const lines = Object.entries(fields).flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} ${textOf(value)}`]));
  return paint('dim', lines.join(`\n${' '.repeat(WIDTH.margin)}`));
}

/** Whatever else the log says: its level if that is not usual, the message, and what belongs to it. */
function otherContent({ level, time: _time, msg, err, ...rest }: Line, paint: Paint): string {
  const number = Number(level);
  const [name, colour] =
    number >= LOG_LEVELS.error
      ? (['error', 'red'] as const)
      : number >= LOG_LEVELS.warn
        ? (['warning', 'yellow'] as const)
        : ([undefined, 'dim'] as const);
  const fields = Object.entries(rest).map(([key, value]) => `  ${key} ${textOf(value)}`);
  const text = `${name === undefined ? '' : `${name}: `}${textOf(msg)}${fields.join('')}`;
  return `${paint(colour, text)}${stackOf(err)}`;
}

function stackOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return '';
  const stack = 'stack' in error ? String(error.stack) : JSON.stringify(error);
  return `\n${stack
    .split('\n')
    .map((each) => `${' '.repeat(WIDTH.margin)}${textOf(each)}`)
    .join('\n')}`;
}

function what(text: string): string {
  return text.padEnd(WIDTH.what);
}

/** The columns of every line: what it is about, the company, how long it took. */
function columns(painted: string, company: unknown, ms: unknown, paint: Paint): string {
  const time = typeof ms === 'number' ? `${ms < 10 ? ms.toFixed(1) : Math.round(ms)} ms` : '';
  return `${painted} ${paint('dim', textOf(company).padEnd(WIDTH.company))} ${paint('dim', time.padStart(WIDTH.time))}  `;
}

function joined(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('  ');
}

function counted(number: unknown, thing: string): string {
  return typeof number === 'number' ? `${number} ${thing}${number === 1 ? '' : 's'}` : '';
}

function textOf(value: unknown): string {
  if (value === undefined || value === null) return '';
  return (typeof value === 'object' ? JSON.stringify(value) : String(value)).replace(CONTROLS, ' ');
}
