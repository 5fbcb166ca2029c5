import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from './clients.js';
import { inWorkFolder } from './work-folder.js';

/** Where Debian's packages put their jars. */
const JARS = '/usr/share/java';

/** Of all classes that are made, whatever the version's namespace is, so that one program does for all versions. */
export const PACKAGE = 'context';

/** For all of Java's commands: they end before what the second compiler makes is of use. */
const OPTIONS = '-XX:TieredStopAtLevel=1 -XX:+UseSerialGC';

/**
 * What the script of a client in Java does: asked with `--version` it says the version of the library, else it makes classes of the mock's
 * WSDL, compiles the program that uses them, and runs it.
 *
 * @param program the program's class
 * @param jars what it needs, and what the commands below need
 * @param version the command that says the version, of the class path
 * @param generate makes the classes, given the mock, an empty folder for whatever it needs, the folder for the classes, the class path, and a
 *   function that runs a command and fails where it fails
 */
export async function main({ program, jars, version, generate }) {
  const paths = jars.map((name) => join(JARS, name));
  const [argument] = process.argv.slice(2);
  try {
    const well = argument === '--version' ? await sayVersion(paths, version) : await talk(program, paths, generate, JSON.parse(argument));
    process.exitCode = well ? 0 : 1;
  } catch (error) {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}

/** @returns whether all is there */
async function sayVersion(paths, version) {
  if (!paths.every((path) => existsSync(path)) || (await run('javac', ['-version'])).code !== 0) return false;
  const { code, stdout, stderr } = await run(...version(paths.join(delimiter)));
  process.stdout.write(/\d+(\.\d+)+/.exec(stdout + stderr)?.[0] ?? '');
  return code === 0;
}

/** @returns whether the program came to its end */
async function talk(program, paths, generate, mock) {
  return inWorkFolder('java', async (folder, signal) => {
    const options = { signal, env: { ...process.env, JAVA_TOOL_OPTIONS: `${process.env.JAVA_TOOL_OPTIONS ?? ''} ${OPTIONS}` } };
    const command = async (name, args) => {
      const { code, stdout, stderr } = await run(name, args, options);
      if (code !== 0) throw new Error(`${name}: ${`${stdout}\n${stderr}`.trim()}`);
      return stdout;
    };
    const [generated, classes] = ['generated', 'classes'].map((name) => join(folder, name));
    for (const each of [generated, classes]) mkdirSync(each);
    const classPath = [classes, ...paths].join(delimiter);
    await generate({ mock, folder: generated, classes, classPath, command });

    const sources = [program, 'Interop'].map((name) => fileURLToPath(new URL(`${name}.java`, import.meta.url)));
    await command('javac', ['-encoding', 'UTF-8', '-cp', classPath, '-d', classes, ...sources]);

    // In arguments Java takes characters for those of the locale.
    const properties = join(folder, 'mock.properties');
    const lines = Object.entries(mock).map((entry) => `${entry.join('=')}\n`);
    writeFileSync(properties, lines.join(''));
    const { code, stdout, stderr } = await run('java', ['-cp', classPath, program, properties], options);
    process.stdout.write(stdout);
    process.stderr.write(stderr);
    return code === 0;
  });
}
