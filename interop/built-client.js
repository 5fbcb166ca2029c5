// What clients have in common that are downloaded or built before they run, each a program of its own: CLIENT.js MOCK (JSON) | --version
import { run } from './clients.js';

/**
 * Does what the command line asks for.
 *
 * @param {{ tellVersion: () => Promise<void>, talk: (mock: string) => Promise<void> }} client prints its version, or calls the mock and prints
 * what it saw; either throws with a message for people
 */
export async function main({ tellVersion, talk }) {
  const [argument] = process.argv.slice(2);
  try {
    await (argument === '--version' ? tellVersion() : talk(argument));
  } catch (error) {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}

/** @returns what a command wrote to stdout @throws Error with what it wrote to stderr, unless it succeeds */
export async function completed(command, args) {
  const { code, stdout, stderr } = await run(command, args);
  if (code !== 0) throw new Error(`${command}: ${stderr.trim()}`);
  return stdout;
}
