import { readFileSync, writeSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { fileURLToPath } from 'node:url';
import { packageFile } from '../contract/package-file.js';

/** The exit code of a crash: what sysexits.h calls an internal software error. */
const CRASHED = 70;

/** How many calls of the stack are printed. */
const MOST_CALLS = 12;

/**
 * Makes a crash of this process print a short report instead of the line of the bundle that it happened in, and end with an exit code of its own.
 * Rejections that nobody handles are crashes, too.
 */
export function reportCrashes(): void {
  process.on('uncaughtException', (error: unknown) => {
    try {
      writeSync(process.stderr.fd, crashReport(error));
    } catch {
      // Nobody reads it.
    }
    process.exit(CRASHED);
  });
}

function crashReport(error: unknown): string {
  const { version, address } = aboutPackage();
  const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  const calls = error instanceof Error ? callsOf(error.stack ?? '') : [];
  const platform = `Node.js ${process.version}, ${process.platform} ${process.arch}`;
  return `${[
    `ips-mock crashed: ${what.slice(0, 2000)}`,
    ...calls,
    `This is a mistake of ips-mock ${version} (${platform}). Please report it ${address}, with the lines above and what was done before.`,
    'What it had stored in a file is still there: start it again on the same file to go on.',
  ].join('\n')}\n`;
}

/** Where reports go: the address that package.json names, if it names one. */
function aboutPackage(): { version: string; address: string } {
  try {
    const { version, bugs }: { version: string; bugs?: string | { url?: string } } = JSON.parse(readFileSync(packageFile('package.json'), 'utf8'));
    const url = typeof bugs === 'string' ? bugs : bugs?.url;
    return { version, address: url === undefined ? 'to its maintainers' : `at ${url}` };
  } catch {
    return { version: '', address: 'to its maintainers' };
  }
}

/** The calls of a stack, with the places in the sources. */
function callsOf(stack: string): string[] {
  const maps = new Map<string, SourceMap | undefined>();
  return stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, MOST_CALLS)
    .map((line) =>
      line.replace(/(file:\/\/[^\s()]+):(\d+):(\d+)/, (place, url: string, row: string, column: string) => {
        const map = maps.has(url) ? maps.get(url) : mapOf(url);
        maps.set(url, map);
        const found = map?.findEntry(Number(row) - 1, Number(column) - 1);
        return found && 'originalSource' in found && found.originalSource ? `${sourceName(found.originalSource)}:${found.originalLine + 1}` : place;
      }),
    )
    .map((line) => line.slice(0, 300));
}

/** The source map beside a file of the bundle. It is read here alone: reading it at each start would take long. */
function mapOf(url: string): SourceMap | undefined {
  try {
    return new SourceMap(JSON.parse(readFileSync(`${fileURLToPath(url)}.map`, 'utf8')));
  } catch {
    return undefined;
  }
}

/** A path of the map as it is in the repository. */
function sourceName(source: string): string {
  return source.replace(/^(?:\.\.\/)+/, '');
}
