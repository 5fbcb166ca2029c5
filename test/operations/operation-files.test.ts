import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { camelCase, OPERATIONS_FOLDER, operationDomains } from '../../scripts/operation-indexes.js';
import { loadContract } from '../../src/contract/load-contract.js';
import { operations } from '../../src/operations/index.js';

const domains = operationDomains();
const names = new Set(loadContract().operations.map(({ name }) => name));

test('src/operations/index.ts joins all domains, none of which has an operation of another', () => {
  const files = domains.flatMap((domain) => domain.files);
  expect(Object.keys(operations).sort()).toEqual(files.map(camelCase).sort());
});

describe.each(domains.map(({ name, files }) => [name, files] as const))('in src/operations/%s/', (folder, files) => {
  test.each(files)('%s.ts is named after its operation and exports nothing else', (file) => {
    const source = readFileSync(join(OPERATIONS_FOLDER, folder, `${file}.ts`), 'utf8');
    const name = camelCase(file);
    expect(source.match(/^export .*?(?= [=:({]|$)/gm)).toEqual([`export const ${name}`]);
    expect(operations[name]).toHaveProperty('operationName', name);
  });

  test('no other file has the name of an operation', () => {
    const others = readdirSync(join(OPERATIONS_FOLDER, folder)).map((file) => file.replace(/\.ts$/, ''));
    expect(others.filter((file) => !files.includes(file) && names.has(camelCase(file)))).toEqual([]);
  });
});
