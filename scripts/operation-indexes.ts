import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** Where the domains' folders are. */
export const OPERATIONS_FOLDER = 'src/operations';

/** What only the file of an operation says. */
const DEFINES_OPERATION = /= operation\(/;

/** A folder of operations. */
export interface Domain {
  /** Name of the folder. */
  readonly name: string;
  /** Names of the files that define an operation, without `.ts`, sorted. */
  readonly files: readonly string[];
}

/** The domains of `src/operations`, with the files that define their operations. */
export function operationDomains(): Domain[] {
  const folders = readdirSync(OPERATIONS_FOLDER, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders.map(({ name }) => {
    const folder = join(OPERATIONS_FOLDER, name);
    const files = readdirSync(folder).filter((file) => DEFINES_OPERATION.test(readFileSync(join(folder, file), 'utf8')));
    return { name, files: files.map((file) => basename(file, '.ts')).sort() };
  });
}

/** The `index.ts` of a domain: every operation by its name, which is that of its file in camel case. */
export function operationIndex({ name, files }: Domain): string {
  return [
    '// Generated from the files of this folder by `npm run generate`. A test fails when it is stale.',
    "import type { OperationHandlers } from '../operation.js';",
    ...files.map((file) => `import { ${camelCase(file)} } from './${file}.js';`),
    '',
    `/** The operations of ${name}/, by their names. */`,
    `export const ${camelCase(name)} = {`,
    ...files.map((file) => `  ${camelCase(file)},`),
    '} satisfies OperationHandlers;',
    '',
  ].join('\n');
}

/** The name of what a file or folder defines: `pauseJob` for `pause-job`. */
export function camelCase(file: string): string {
  return file.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}
