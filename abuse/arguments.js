import { parseArgs } from 'node:util';

/** The command line is wrong: the message says what would be right. */
export class WrongUse extends Error {}

/**
 * Reads a command line of flags.
 *
 * @param command name of the script in package.json
 * @param about what the command does, one sentence
 * @param flags by name: `{ argument, fallback, about, parse }`; one without `argument` is a switch
 * @returns the values by name; undefined where help was asked for, which is printed
 * @throws WrongUse for a flag that there is not, or a value that does not fit
 */
export function readFlags(command, about, flags, words = process.argv.slice(2)) {
  const options = Object.fromEntries(Object.entries(flags).map(([name, { argument }]) => [name, { type: argument ? 'string' : 'boolean' }]));
  let values;
  try {
    ({ values } = parseArgs({ args: words, options: { ...options, help: { type: 'boolean', short: 'h' } } }));
  } catch (error) {
    const [what] = error.message.split('. ');
    throw new WrongUse(`${what}: expected some of ${[...Object.keys(flags), 'help'].map((name) => `--${name}`).join(', ')}`);
  }
  if (values.help) {
    process.stdout.write(helpOf(command, about, flags));
    return undefined;
  }
  return Object.fromEntries(Object.entries(flags).map(([name, flag]) => [name, flagValue(name, flag, values[name])]));
}

function flagValue(name, { argument, fallback, parse = (text) => text }, given) {
  if (argument === undefined) return given ?? false;
  if (given === undefined) return fallback;
  try {
    return parse(given);
  } catch (error) {
    throw new WrongUse(`--${name}: ${error.message}`);
  }
}

/** A parser for a number between two limits. */
export function numberIn(least, most, isWhole = true) {
  return (text) => {
    const value = Number(text);
    const isRight = /^\d+(\.\d+)?$/.test(text) && value >= least && value <= most && (!isWhole || Number.isInteger(value));
    if (!isRight) throw new Error(`"${text}" is not a ${isWhole ? 'whole ' : ''}number from ${least} to ${most}`);
    return value;
  };
}

function helpOf(command, about, flags) {
  const rows = Object.entries(flags).map(([name, { argument, fallback, about: text }]) => [
    `  --${name}${argument ? ` ${argument}` : ''}`,
    `${text}${fallback === undefined ? '' : ` (default: ${fallback})`}`,
  ]);
  const width = Math.max(...rows.map(([name]) => name.length)) + 2;
  return `Usage: npm run ${command} -- [flags]\n\n${about}\n\n${rows.map(([name, text]) => `${name.padEnd(width)}${text}\n`).join('')}`;
}

/**
 * Runs a command in the root of the project. It ends with 0 if all is well, 1 if something was found, 2 for a wrong command line.
 *
 * @param work returns whether all is well
 */
export async function runCommand(command, work) {
  // The reader may close the pipe early, as `head` does.
  process.stdout.on('error', () => process.exit(1));
  try {
    process.exitCode = (await work()) ? 0 : 1;
  } catch (error) {
    process.stderr.write(`${command}: ${error instanceof WrongUse ? `${error.message} (npm run ${command} -- --help lists them)` : error.stack}\n`);
    process.exitCode = error instanceof WrongUse ? 2 : 1;
  }
}
