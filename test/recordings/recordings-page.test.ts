import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { createIpsMockClient, startIpsMock } from '../../src/index.js';
import { exchange, recordingHeader } from '../../src/recordings/exchange.js';
import { openRecording } from '../../src/recordings/read-recording.js';
import { type BuiltProgram, buildProgram, endProgram, runProgram, startProgram } from '../built-program.js';
import { type CodeBlock, codeBlocksOf } from '../docs/markdown.js';
import { RecordedConversation } from './recorded-conversation.js';
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

const blocks = codeBlocksOf(page);
const block = (isIt: (block: CodeBlock) => boolean): string => {
  const { code } = blocks.find(isIt) ?? {};
  if (code === undefined) throw new Error('docs/reference/recordings.md has no such block');
  return code;
};
const recording = block(({ language }) => language === 'jsonl');

test('the example is a recording', async () => {
  const file = join(folderOfTest(), 'example.jsonl');
  writeFileSync(file, `${recording}\n`);
  const { exchanges } = await openRecording(file);
  const found = [];
  for await (const { exchange: each } of exchanges) found.push(each.operation);
  expect(found).toEqual(['getActiveJobs']);
});

describe('a recording', () => {
  let program: BuiltProgram;
  beforeAll(async () => {
    program = await buildProgram();
  }, 120_000);

  /** Makes a file of a recording as the page says. @returns the folder that it is in */
  async function made(command: string): Promise<string> {
    const folder = folderOfTest();
    const service = await startIpsMock({ port: 0, clock: 'manual' });
    onTestFinished(() => service.stop());
    await new RecordedConversation(service, join(folder, 'account.jsonl')).call('getActiveJobs', '<companyHandle>c|47</companyHandle>');
    const [, , ...words] = command.split(' ');
    expect(await runProgram(program, folder, words)).toMatchObject({ code: 0 });
    return folder;
  }

  test('is made into a HAR as the page says', async () => {
    const folder = await made(block(({ mark }) => mark === 'try: har'));
    const har = JSON.parse(readFileSync(join(folder, 'account.har'), 'utf8'));
    expect(har).toMatchObject({ log: { version: '1.2', entries: [{ _operation: 'getActiveJobs' }] } });
  });

  test('is made into stubs as the page says, which a mock starts with', async () => {
    const [make = '', start = '', ...more] = block(({ mark }) => mark === 'try: stubs').split('\n');
    expect(more).toEqual([]);
    const file = join(await made(make), 'stubs.json');
    const mock = await startProgram(program.cli, start.replace('npx ips-mock ', '').replace('stubs.json', file).split(' '));
    onTestFinished(() => endProgram(mock, 'SIGTERM').then(() => undefined));
    expect(await createIpsMockClient(mock.url).stubs.list()).toMatchObject([{ operation: 'getActiveJobs' }]);
  });
});
