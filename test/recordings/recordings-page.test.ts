import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { exchange, recordingHeader } from '../../src/recordings/exchange.js';
import { openRecording } from '../../src/recordings/read-recording.js';
import { folderOfTest } from './recording-file.js';

const page = readFileSync('docs/reference/recordings.md', 'utf8');

interface Schema {
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly required?: readonly string[];
}

/** The paths of all fields, and whether a field may be missing. */
function fieldsOf(schema: Schema, path = ''): string[] {
  const [value = schema] = schema.anyOf ?? [];
  if (value.items) return fieldsOf(value.items, `${path}[]`);
  return Object.entries(value.properties ?? {}).flatMap(([name, own]) => {
    const field = path === '' ? name : `${path}.${name}`;
    const isNull = [own, ...(own.anyOf ?? [])].some(({ type }) => [type].flat().includes('null'));
    const presence = [isNull ? 'may be null' : '', value.required?.includes(name) ? '' : 'may be missing'].filter((each) => each !== '').join(', ');
    return [`${field} | ${presence}`, ...fieldsOf(own, field)];
  });
}

/** The first two columns of a table behind a heading. */
function rowsBehind(heading: string): string[] {
  const [, section = ''] = page.split(`\n## ${heading}\n`);
  const [own = ''] = section.split('\n## ');
  return [...own.matchAll(/^\| `([^`]+)` \| ([^|]*?) \|/gm)].map(([, field = '', presence = '']) => `${field} | ${presence}`);
}

test.each([
  ['The first line', recordingHeader],
  ['An exchange', exchange],
])('the table of %s has the fields of the schema, in its order', (heading, model) => {
  // A JSON Schema, as far as it is looked at.
  expect(rowsBehind(heading)).toEqual(fieldsOf(z.toJSONSchema(model, { io: 'output' }) as Schema));
});

test('the example is a recording', async () => {
  const [, example = ''] = /```jsonl\n([\s\S]*?)```/.exec(page) ?? [];
  const file = join(folderOfTest(), 'example.jsonl');
  writeFileSync(file, example);
  const { exchanges } = await openRecording(file);
  const found = [];
  for await (const { exchange: each } of exchanges) found.push(each.operation);
  expect(found).toEqual(['getActiveJobs']);
});
