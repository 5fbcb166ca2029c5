import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { serve } from '../admin/serve.js';
import { buildProgram } from '../built-program.js';
import { exchangeOf } from './exchange-of.js';
import { recordedCalls } from './recorded-calls.js';
import { folderOfTest, recordingFile } from './recording-file.js';
import { runCommand } from './run-command.js';

/*
 * HAR 1.2, http://www.softwareishard.com/blog/har-12-spec/: every field that it requires, and no other but those that begin with _.
 */
function strict<Shape extends z.ZodRawShape>(shape: Shape): z.ZodType {
  const names = new Set(Object.keys(shape));
  return z.looseObject(shape).superRefine((value, context) => {
    for (const name of Object.keys(value))
      if (!names.has(name) && !name.startsWith('_')) context.addIssue({ code: 'custom', message: `${name} is no field of HAR` });
  });
}
const pairs = z.array(strict({ name: z.string(), value: z.string(), comment: z.string().optional() }));
const size = z.int().min(-1);
const harRequest = strict({
  method: z.string(),
  url: z.url(),
  httpVersion: z.string(),
  cookies: z.array(z.never()),
  headers: pairs,
  queryString: pairs,
  postData: z
    .union([
      strict({ mimeType: z.string(), text: z.string() }),
      strict({
        mimeType: z.string(),
        params: z.array(
          strict({ name: z.string(), value: z.string().optional(), fileName: z.string().optional(), contentType: z.string().optional() }),
        ),
      }),
    ])
    .optional(),
  headersSize: size,
  bodySize: size,
});
const harResponse = strict({
  status: z.int().min(0),
  statusText: z.string(),
  httpVersion: z.string(),
  cookies: z.array(z.never()),
  headers: pairs,
  content: strict({ size: z.int().min(0), mimeType: z.string(), text: z.string().optional(), encoding: z.string().optional() }),
  redirectURL: z.string(),
  headersSize: size,
  bodySize: size,
});
const har = strict({
  log: strict({
    version: z.literal('1.2'),
    creator: strict({ name: z.string(), version: z.string() }),
    entries: z.array(
      strict({
        startedDateTime: z.iso.datetime(),
        time: z.number().min(0),
        request: harRequest,
        response: harResponse,
        cache: z.strictObject({}),
        timings: strict({ send: z.number().min(0), wait: z.number().min(0), receive: z.number().min(0) }),
        comment: z.string().optional(),
      }),
    ),
  }),
});

beforeAll(async () => {
  await buildProgram();
});

const UPLOADED = exchangeOf({
  transport: 'upload',
  path: '/scene7/UploadFile?a=b%20c&d',
  request: {
    headers: { 'content-type': 'multipart/form-data; boundary=b', host: 'mock:8780' },
    body: '',
    documents: { auth: '<a/>' },
    files: [{ part: 'file', fileName: 'a.png', bytes: 3, sha256: 'ab', width: 1, height: 2, content: 'YWJj' }],
  },
  answer: { status: 200, headers: {}, body: '', measured: { bytes: 12, sha256: 'cd' } },
});
const HANGING = exchangeOf({ trouble: 'the service did not answer within 60 s' });

test('a recording is written as HAR 1.2, with the rest in fields of its own', async () => {
  const mock = await serve();
  const called = await recordedCalls(mock.url, [
    ['getAllCompanies', ''],
    ['deleteJob', '<companyHandle>c|47</companyHandle><jobHandle>j|47|a||</jobHandle>'],
  ]);
  const file = recordingFile([...called, UPLOADED, HANGING], { service: 'https://s7sps1apissl.scene7.com' });
  const out = join(folderOfTest(), 'account.har');
  expect(await runCommand('har', '--from', file, '--out', out)).toEqual({ code: 0, stdout: '', stderr: '' });
  const written = JSON.parse(readFileSync(out, 'utf8'));
  expect(har.safeParse(written).error).toBeUndefined();
  const [companies, fault, uploaded, hanging] = written.log.entries;
  expect(written.log.entries).toHaveLength(4);
  expect(companies.request.url).toBe('https://s7sps1apissl.scene7.com/scene7/services/IpsApiService');
  expect(companies.request.postData.text).toBe(called[0]?.request.body);
  expect(companies.response.content.text).toBe(called[0]?.answer?.body);
  expect([companies._id, companies._operation, companies._version, companies._transport]).toEqual([1, 'getAllCompanies', '2014-04-03', 'soap']);
  expect(fault.response.status).toBe(500);
  expect(fault.response.statusText).toBe('Internal Server Error');
  expect(fault._fault.code).toBe(30001);
  expect(uploaded.request.queryString).toEqual([
    { name: 'a', value: 'b c' },
    { name: 'd', value: '' },
  ]);
  expect(uploaded.request.postData.params).toEqual([
    { name: 'auth', value: '<a/>' },
    { name: 'file', fileName: 'a.png', _bytes: 3, _sha256: 'ab', _width: 1, _height: 2, _base64: 'YWJj' },
  ]);
  expect(uploaded.response.content).toEqual({ size: 12, mimeType: 'x-unknown', _sha256: 'cd' });
  expect([hanging.response.status, hanging.comment]).toEqual([0, HANGING.trouble]);
});

test("of a mock's own answers, the URL has the host that was named", async () => {
  const { stdout } = await runCommand('har', '--from', recordingFile([UPLOADED, HANGING]));
  const written = JSON.parse(stdout);
  expect(har.safeParse(written).error).toBeUndefined();
  expect(written.log.entries.map(({ request }: { request: { url: string } }) => new URL(request.url).host)).toEqual(['mock:8780', 'localhost:8780']);
});

describe.each(['har', 'stubs'])('ips-mock %s refuses', (command) => {
  test('to write over a file', async () => {
    const file = recordingFile([]);
    const { code, stderr, stdout } = await runCommand(command, '--from', file, '--out', file);
    expect([code, stdout, stderr]).toEqual([1, '', `ips-mock: --out: ${file} is there already: expected a new file\n`]);
    expect(readFileSync(file, 'utf8')).toContain('ipsMockRecording');
  });

  test('a file that is not there, or no recording', async () => {
    const { code, stderr } = await runCommand(command, '--from', '/nowhere/a.jsonl');
    expect([code, stderr]).toEqual([1, 'ips-mock: /nowhere/a.jsonl cannot be read: there is no such file\n']);
    const other = await runCommand(command, '--from', 'package.json');
    expect(other.code).toBe(1);
    expect(other.stderr).toMatch(/^ips-mock: package\.json/);
  });

  test('a command line without a recording, or with more', async () => {
    const { code, stderr } = await runCommand(command);
    expect([code, stderr]).toEqual([2, 'ips-mock: --from: is missing: expected the file of a recording, such as --from account.jsonl\n']);
    expect((await runCommand(command, '--form', 'a')).stderr).toContain('--from');
    expect((await runCommand(command, 'a.jsonl')).code).toBe(2);
  });

  test('a line that is no exchange, and leaves no half of a file', async () => {
    const file = recordingFile([exchangeOf()]);
    writeFileSync(file, `${readFileSync(file, 'utf8')}{"id": 2}\n`);
    const out = join(folderOfTest(), 'out.json');
    const { code, stderr } = await runCommand(command, '--from', file, '--out', out);
    expect([code, stderr]).toEqual([1, expect.stringContaining(`${file}, line 3: `)]);
    expect(() => readFileSync(out)).toThrow('ENOENT');
  });
});
