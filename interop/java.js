import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cacheFolder } from './cache-folder.js';
import { run } from './clients.js';
import { inWorkFolder } from './work-folder.js';

/** Where Debian's packages install their jars. */
const JARS = '/usr/share/java';

/**
 * The packages of the generated classes, by namespace. They are the same for all versions, so that one program serves all. From 2014-04-03 on,
 * the base namespace has an authHeader, too, and needs a package of its own.
 */
export function packagesOf({ namespace, headerNamespace }) {
  return { [SERVICE]: 'ips', [BASE]: headerNamespace === BASE ? 'ips' : 'ips.base', [namespace]: 'ips' };
}

/** The namespace of the service, and that of the faults. */
export const SERVICE = 'http://www.scene7.com/IpsApi';
const BASE = 'http://www.scene7.com/IpsApi/xsd';

/** Options for all Java commands, which are too short-lived to profit from the optimizing compiler. */
const OPTIONS = '-XX:TieredStopAtLevel=1 -XX:+UseSerialGC';

/**
 * A library that Debian's packages install.
 *
 * @param names its jars, and those that it needs
 * @param version gives the command that prints its version, from the class path
 */
export function debianLibrary(names, version) {
  const paths = names.map((name) => join(JARS, name));
  return {
    async version() {
      if (!paths.every((path) => existsSync(path))) return undefined;
      const { code, stdout, stderr } = await run(...version(paths.join(delimiter)));
      return code === 0 ? /\d+(\.\d+)+/.exec(stdout + stderr)?.[0] : undefined;
    },
    jars: () => paths,
  };
}

/** A library that Maven downloads, with all that it needs, as the pom.xml of a folder says. */
export function mavenLibrary(name) {
  const file = fileURLToPath(new URL(`${name}/pom.xml`, import.meta.url));
  const pom = readFileSync(file, 'utf8');
  return {
    async version() {
      const { code } = await run('mvn', ['--version']);
      return code === 0 ? /<library.version>(.*)<\/library.version>/.exec(pom)?.[1] : undefined;
    },
    async jars() {
      const folder = await cacheFolder(name, pom, async (empty) => {
        const { code, stdout, stderr } = await run('mvn', ['-q', '-B', '-f', file, 'dependency:copy-dependencies', `-DoutputDirectory=${empty}`]);
        if (code !== 0) throw new Error(`mvn: ${`${stdout}\n${stderr}`.trim()}`);
      });
      const jars = readdirSync(folder).filter((each) => each.endsWith('.jar'));
      return jars.map((each) => join(folder, each));
    },
  };
}

/**
 * The script of a Java client. With `--version`, it prints the version of the library; else it generates classes from the mock's WSDL,
 * compiles the program that uses them, and runs it.
 *
 * @param program the class of the program
 * @param sources the files of the program, without `.java`
 * @param library what it and the commands below need
 * @param generate generates the classes, from the mock, an empty folder for temporary files, the folder for the classes, the class path, and
 *   a function that runs a command and throws if it fails
 */
export async function main({ program, sources = [program], library, generate }) {
  const [argument] = process.argv.slice(2);
  try {
    const well = argument === '--version' ? await sayVersion(library) : await talk({ program, sources, library, generate }, JSON.parse(argument));
    process.exitCode = well ? 0 : 1;
  } catch (error) {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}

/** @returns whether everything is installed */
async function sayVersion(library) {
  const version = (await run('javac', ['-version'])).code === 0 ? await library.version() : undefined;
  process.stdout.write(version ?? '');
  return version !== undefined;
}

/** Compiles all generated sources of a folder. */
export async function compileAll({ folder, classes, classPath, command }) {
  const sources = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.java'));
  const words = ['-nowarn', '-proc:none', '-encoding', 'UTF-8', '-cp', classPath, '-d', classes];
  await command('javac', [...words, ...sources.map((name) => join(folder, name))]);
}

/** @returns whether the program succeeded */
async function talk({ program, sources, library, generate }, mock) {
  const paths = await library.jars();
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

    const files = [...sources, 'Interop'].map((name) => fileURLToPath(new URL(`${name}.java`, import.meta.url)));
    await command('javac', ['-proc:none', '-encoding', 'UTF-8', '-cp', classPath, '-d', classes, ...files]);

    // As a file, since Java decodes arguments by the locale.
    const properties = join(folder, 'mock.properties');
    const lines = Object.entries(mock).map((entry) => `${entry.join('=')}\n`);
    writeFileSync(properties, lines.join(''));
    const { code, stdout, stderr } = await run('java', ['-cp', classPath, program, properties], options);
    process.stdout.write(stdout);
    process.stderr.write(stderr);
    return code === 0;
  });
}
