import { randomBytes } from 'node:crypto';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { misfitOfFilePath } from '../../src/assets/folder-path.js';
import { startIpsMock } from '../../src/index.js';
import { postPlain } from '../conversation.js';
import {
  authPart,
  BOUNDARY,
  exchangeForm,
  FORM,
  type FormPart,
  filePart,
  formOf,
  paramsPart,
  partBytes,
  postParts,
  postUpload,
  UPLOAD_PATH,
  uploadPostParam,
} from './upload-form.js';
import { active, CLOCK, everything, expectNothingUnhandled, filesOf, handleIn, jobNamed, kept, mockForAll } from './upload-mock.js';

expectNothingUnhandled();

/** Names of files that can be stored, and need no escaping between quotes: without quotes and backslashes. */
const fileNames = fc
  .array(fc.oneof(fc.constantFrom(' ', 'ü', 'ß', 'é', '/', '.', ';', '=', "'", '%20', '漢', '🪑', ':', ',', '*'), fc.string({ maxLength: 3 })), {
    minLength: 1,
    maxLength: 12,
  })
  .map((pieces) => pieces.join('').replaceAll(/["\\]/g, ''))
  .filter((name) => misfitOfFilePath(name) === undefined);

/** Pieces of the delimiters between parts. */
const separators = ['\r', '\n', '\r\n', '-', '--', '\r\n--', '\r\n\r\n', `\r\n--${BOUNDARY.slice(0, -1)}`, `\n--${BOUNDARY}`, `${BOUNDARY}--`];

/** Contents that resemble delimiters, but are none. */
const contents = fc
  .array(
    fc.oneof(
      fc.uint8Array({ maxLength: 20 }).map((bytes) => Buffer.from(bytes)),
      fc.constantFrom(...separators).map((text) => Buffer.from(text)),
    ),
    { maxLength: 15 },
  )
  .map((pieces) => Buffer.concat(pieces))
  .filter((content) => !Buffer.concat([Buffer.from('\r\n'), content, Buffer.from('\r\n')]).includes(`\r\n--${BOUNDARY}`));

describe('a form', () => {
  const started = mockForAll();
  let number = 0;
  /** A job name that no other test uses. */
  const freshName = (): string => `Form ${++number}`;

  /** All permutations. */
  function ordersOf<Thing>(things: readonly Thing[]): Thing[][] {
    if (things.length === 0) return [[]];
    return things.flatMap((first, n) => ordersOf(things.toSpliced(n, 1)).map((rest) => [first, ...rest]));
  }

  test('may have its parts in any order', async () => {
    const mock = started();
    const orders = ordersOf(['auth', 'uploadParams', 'a.png', 'b.png']);
    expect(orders).toHaveLength(24);
    for (const order of orders) {
      const jobName = freshName();
      const parts: Record<string, FormPart> = {
        auth: authPart(),
        uploadParams: paramsPart({ jobName, destFolder: 'Outfitters/' }),
        'a.png': filePart('a.png', 'first', 'one'),
        'b.png': filePart('b.png', 'second', 'two'),
      };
      handleIn(
        await postParts(
          mock.url,
          order.flatMap((name) => parts[name] ?? []),
        ),
      );
      const expected = [kept('Outfitters/a.png', 'first'), kept('Outfitters/b.png', 'second')];
      if (order.indexOf('a.png') > order.indexOf('b.png')) expected.reverse();
      expect(filesOf(mock, jobNamed(mock, jobName).id), order.join()).toEqual(expected);
    }
  });

  test('may arrive byte by byte', async () => {
    const mock = started();
    const jobName = freshName();
    const body = formOf([authPart(), paramsPart({ jobName }), filePart('a.png', '\r\n--\r\n'), filePart('b.png', ''), filePart('c.png', 'x\r')]);
    expect((await exchangeForm(mock.url, body, { sizes: [1] })).status).toBe(200);
    expect(filesOf(mock, jobNamed(mock, jobName).id)).toEqual([kept('a.png', '\r\n--\r\n'), kept('b.png', ''), kept('c.png', 'x\r')]);
  });

  test('gives the same files however it is split into chunks, whatever their content and names', async () => {
    const mock = started();
    const files = fc.array(fc.record({ name: fileNames, content: contents }), { maxLength: 5 });
    const sizes = fc.array(fc.oneof(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 400 })), { minLength: 1, maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(files, sizes, async (posted, pieces) => {
        const jobName = freshName();
        const body = formOf([authPart(), ...posted.map(({ name, content }) => filePart(name, content)), paramsPart({ jobName })]);
        expect((await exchangeForm(mock.url, body, { sizes: pieces })).status).toBe(200);
        expect(filesOf(mock, jobNamed(mock, jobName).id)).toEqual(posted.map(({ name, content }) => kept(name, content)));
      }),
      { numRuns: 100 },
    );
  });

  test('may have files larger than a buffer and small ones, and keeps their order', async () => {
    const mock = started();
    const jobName = freshName();
    const posted = [70_000, 0, 1, 300_000, 65_536, 3, 0, 1_000_000, 2].map((size, n) => ({ name: `${n}.png`, content: randomBytes(size) }));
    handleIn(
      await postUpload(
        mock.url,
        { jobName },
        posted.map(({ name, content }) => filePart(name, content)),
      ),
    );
    expect(filesOf(mock, jobNamed(mock, jobName).id)).toEqual(posted.map(({ name, content }) => kept(name, content)));
  });

  test.each([
    ['spaces', 'red  chair 2.png', 'red  chair 2.png', 'red  chair 2'],
    ['umlauts in UTF-8', 'Möbel/Stühle/größer.jpg', 'Möbel/Stühle/größer.jpg', 'größer'],
    ['letters of other scripts', '椅子/椅子.png', '椅子/椅子.png', '椅子'],
    ['slashes', '/Outfitters//desk/lamp.png', '/Outfitters//desk/lamp.png', 'lamp'],
    ['backslashes of Windows', 'C:\\pictures\\new\\lamp.png', 'C:\\pictures\\new\\lamp.png', 'lamp'],
    ['a quote that is escaped by a backslash', 'the \\"red\\" chair.png', 'the "red" chair.png', 'the "red" chair'],
    ['a quote as browsers write it', 'the %22red%22 chair.png', 'the %22red%22 chair.png', 'the %22red%22 chair'],
    ['a semicolon and an equals sign', 'a; name="b=c.png'.replace('"', ''), 'a; name=b=c.png', 'a; name=b=c'],
    ['several dots', 'chair.v2.final.png', 'chair.v2.final.png', 'chair.v2.final'],
    ['no extension', 'chair', 'chair', 'chair'],
  ])('may have a file name with %s', async (_, written, path, assetName) => {
    const mock = await startIpsMock({ port: 0, clock: CLOCK });
    try {
      const jobHandle = handleIn(await postUpload(mock.url, { jobName: 'Named', endJob: true }, [filePart(written, 'x')]));
      expect(filesOf(mock, jobHandle)).toEqual([kept(path, 'x')]);
      await mock.settle();
      expect(mock.jobs.find(jobHandle)?.log.at(-2)?.assetName).toBe(assetName);
    } finally {
      await mock.stop();
    }
  });

  test('may have a file name in the extended form of RFC 5987', async () => {
    const mock = started();
    const jobName = freshName();
    const body = Buffer.concat([
      partBytes(authPart()),
      partBytes(paramsPart({ jobName })),
      Buffer.from(`--${BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename*=UTF-8''St%C3%BChle.png\r\n\r\nx\r\n--${BOUNDARY}--\r\n`),
    ]);
    expect((await exchangeForm(mock.url, body)).status).toBe(200);
    expect(filesOf(mock, jobNamed(mock, jobName).id)).toEqual([kept('Stühle.png', 'x')]);
  });

  test('may have an empty file', async () => {
    const mock = started();
    const jobHandle = handleIn(await postUpload(mock.url, { jobName: freshName() }, [filePart('empty.png', '')]));
    expect(mock.jobs.files(jobHandle)).toEqual([
      {
        path: 'empty.png',
        bytes: 0,
        sha256: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
        content: Buffer.alloc(0),
      },
    ]);
    expect(await active(mock, jobHandle)).toMatchObject({ totalSize: 1 });
  });

  test('may have empty file fields, which are not files', async () => {
    const mock = started();
    const empty = filePart('', '');
    const jobHandle = handleIn(await postUpload(mock.url, { jobName: freshName(), fileName: 'b.png' }, [empty, filePart('a.png', 'x'), empty]));
    expect(filesOf(mock, jobHandle)).toEqual([kept('b.png', 'x')]);
    expect(handleIn(await postUpload(mock.url, { jobHandle }, [empty]))).toBe(jobHandle);
    expect(await active(mock, jobHandle)).toMatchObject({ totalSize: 1 });
  });

  test.each([
    ['files as documents', (part: FormPart): FormPart => ({ ...part, fileName: `${part.name}.xml` })],
    ['a Content-Type on documents', (part: FormPart): FormPart => ({ ...part, headers: ['Content-Type: text/plain; charset=US-ASCII'] })],
    ['a Content-Transfer-Encoding', (part: FormPart): FormPart => ({ ...part, headers: ['Content-Transfer-Encoding: binary'] })],
    ['a byte order mark', (part: FormPart): FormPart => ({ ...part, content: `\ufeff${part.content}` })],
    [
      'XML declarations, comments and CR LF',
      (part: FormPart): FormPart => ({
        ...part,
        content: `<?xml version="1.0" encoding="utf-8"?>\r\n<!-- a -->${part.content.toString().replaceAll('><', '><!-- b -->\r\n<')}\r\n`,
      }),
    ],
    [
      'documents in ISO-8859-1 that say so',
      (part: FormPart): FormPart => ({ ...part, content: Buffer.from(`<?xml version="1.0" encoding="ISO-8859-1"?>${part.content}`, 'latin1') }),
    ],
    [
      'documents in UTF-16',
      (part: FormPart): FormPart => ({ ...part, content: Buffer.from(`\ufeff<?xml version="1.0" encoding="UTF-16"?>${part.content}`, 'utf16le') }),
    ],
  ])('may have %s', async (_, change) => {
    const mock = started();
    const jobName = `${freshName()} für Stühle`;
    handleIn(await postParts(mock.url, [change(authPart()), change(paramsPart({ jobName })), filePart('a.png', 'x')]));
    expect(filesOf(mock, jobNamed(mock, jobName).id)).toEqual([kept('a.png', 'x')]);
  });

  test.each([
    ['a boundary in quotes', 'multipart/form-data; boundary="a b:c?"', 'a b:c?'],
    ['a boundary of one character', 'multipart/form-data; boundary=x', 'x'],
    ['a boundary of 70 characters', `multipart/form-data; boundary=${'z'.repeat(70)}`, 'z'.repeat(70)],
    ['other parameters before the boundary', 'multipart/form-data; charset=utf-8; boundary=abc', 'abc'],
    ['capitals', 'Multipart/Form-Data; Boundary=AbC', 'AbC'],
    ['no space after the semicolon', 'multipart/form-data;boundary=abc', 'abc'],
  ])('may have %s', async (_, contentType, boundary) => {
    const mock = started();
    const jobName = freshName();
    const body = formOf([authPart(), paramsPart({ jobName }), filePart('a.png', '\r\n-- no end')], boundary);
    handleIn(await postPlain(mock.url, UPLOAD_PATH, body, { 'Content-Type': contentType }));
    expect(filesOf(mock, jobNamed(mock, jobName).id)).toEqual([kept('a.png', '\r\n-- no end')]);
  });

  test('may have text before and after it, which is ignored', async () => {
    const mock = started();
    const jobName = freshName();
    const form = formOf([authPart(), paramsPart({ jobName }), filePart('a.png', 'x')]);
    const around = Buffer.concat([Buffer.from('A form of several parts.\r\n\r\n'), form, Buffer.from('y'.repeat(200_000))]);
    handleIn(await postPlain(mock.url, UPLOAD_PATH, around, FORM));
    expect(filesOf(mock, jobNamed(mock, jobName).id)).toEqual([kept('a.png', 'x')]);
    const bare = freshName();
    handleIn(await postPlain(mock.url, UPLOAD_PATH, formOf([authPart(), paramsPart({ jobName: bare })]).subarray(0, -2), FORM));
    expect(jobNamed(mock, bare).state).toBe('WaitingClient');
  });

  test('may have a thousand files', async () => {
    const mock = started();
    const files = Array.from({ length: 1000 }, (_, n) => filePart(`${n}.png`, String(n)));
    const jobHandle = handleIn(await postUpload(mock.url, { jobName: freshName() }, files));
    expect(filesOf(mock, jobHandle)).toEqual(files.map(({ fileName = '', content }) => kept(fileName, content)));
  });

  test('may be authenticated by HTTP Basic or an access token', async () => {
    const mock = started();
    const basic = freshName();
    const Authorization = `Basic ${Buffer.from('robin@example.com:secret').toString('base64')}`;
    handleIn(await postParts(mock.url, [paramsPart({ jobName: basic })], { Authorization }));
    expect(await active(mock, jobNamed(mock, basic).jobHandle)).toMatchObject({ submitUserEmail: 'robin@example.com' });
    const token = freshName();
    const auth = { name: 'auth', content: '<authHeader><accessToken>admin-token</accessToken></authHeader>' };
    handleIn(await postParts(mock.url, [auth, paramsPart({ jobName: token })], { Authorization }));
    expect(await active(mock, jobNamed(mock, token).jobHandle)).toMatchObject({ submitUserEmail: 'admin@example.com' });
  });

  test('may be a FormData, sent by fetch', async () => {
    const mock = started();
    const jobName = freshName();
    const form = new FormData();
    form.append('auth', authPart().content.toString());
    form.append('uploadParams', uploadPostParam({ jobName }));
    form.append('file', new Blob([new Uint8Array([0, 255, 13, 10, 45, 45])]), 'Stühle/rot.png');
    handleIn(await postPlain(mock.url, UPLOAD_PATH, form));
    expect(filesOf(mock, jobNamed(mock, jobName).id)).toEqual([kept('Stühle/rot.png', Buffer.from([0, 255, 13, 10, 45, 45]))]);
  });

  test('may wait for 100 Continue', async () => {
    const mock = started();
    const jobName = freshName();
    const answer = await exchangeForm(mock.url, formOf([authPart(), paramsPart({ jobName })]), { headers: ['Expect: 100-continue'] });
    expect(answer).toMatchObject({ interim: [100], status: 200 });
    expect(jobNamed(mock, jobName).state).toBe('WaitingClient');
  });

  test.each(['GET', 'PUT', 'DELETE'])('is not accepted by %s', async (method) => {
    const response = await fetch(`${started().url}${UPLOAD_PATH}`, { method });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('POST');
    expect(await response.text()).toContain('multipart/form-data');
  });
});

describe('a compressed form', () => {
  const started = mockForAll();
  const form = (jobName: string) => formOf([authPart(), paramsPart({ jobName }), filePart('a.png', Buffer.alloc(500_000, 'abc'))]);

  test.each([
    ['gzip', gzipSync],
    ['x-gzip', gzipSync],
    ['GZIP', gzipSync],
    ['deflate', deflateSync],
    ['br', brotliCompressSync],
    ['identity', (body: Uint8Array) => Buffer.from(body)],
  ])('is accepted with the Content-Encoding %s', async (encoding, compress) => {
    const mock = started();
    const jobName = `Compressed ${encoding}`;
    const headers = [`Content-Encoding: ${encoding}`];
    expect((await exchangeForm(mock.url, compress(form(jobName)), { headers })).status).toBe(200);
    expect((await exchangeForm(mock.url, compress(form(`${jobName} in pieces`)), { headers, sizes: [7, 100] })).status).toBe(200);
    for (const name of [jobName, `${jobName} in pieces`]) {
      expect(filesOf(mock, jobNamed(mock, name).id)).toEqual([kept('a.png', Buffer.alloc(500_000, 'abc'))]);
    }
  });

  test.each([
    ['with an unsupported encoding', 'zstd', (body: Buffer) => body, 'Content-Encoding'],
    ['with several encodings', 'gzip, br', (body: Buffer) => gzipSync(body), 'Content-Encoding'],
    ['that is not compressed', 'gzip', (body: Buffer) => body, 'incorrect header check'],
    ['that is truncated', 'gzip', (body: Buffer) => gzipSync(body).subarray(0, -100), 'unexpected end of file'],
    ['that lacks only its checksum', 'gzip', (body: Buffer) => gzipSync(body).subarray(0, -8), 'unexpected end of file'],
    ['that is damaged', 'gzip', (body: Buffer) => gzipSync(body).fill(0, 200, 300), 'no whole multipart/form-data'],
    ['that is truncated', 'deflate', (body: Buffer) => deflateSync(body).subarray(0, -10), 'unexpected end of file'],
    ['that is truncated', 'br', (body: Buffer) => brotliCompressSync(body).subarray(0, -10), 'unexpected end of file'],
  ])('%s (%s) is refused', async (_, encoding, compress, reason) => {
    const mock = started();
    const before = await everything(mock);
    const body = compress(form('Refused'));
    const answer = await postPlain(mock.url, UPLOAD_PATH, new Uint8Array(body), { ...FORM, 'Content-Encoding': encoding });
    expect(answer).toMatchObject({ status: 500, fault: { name: 'ipsApiFault', code: 30003, reason: expect.stringContaining(reason) } });
    expect(await everything(mock)).toEqual(before);
  });

  test('that is far larger once it is decompressed is refused, where one that comes as it is has any size', async () => {
    const mock = await startIpsMock({ port: 0, clock: CLOCK, maxBody: 2000 });
    try {
      const before = await everything(mock);
      const body = form('Refused');
      const answer = await postPlain(mock.url, UPLOAD_PATH, gzipSync(body), { ...FORM, 'Content-Encoding': 'gzip' });
      const reason = 'The request is larger than 200000 bytes once it is decompressed: send it without a Content-Encoding';
      expect(answer).toMatchObject({ status: 500, fault: { name: 'ipsApiFault', code: 30000, reason } });
      expect(await everything(mock)).toEqual(before);
      expect(await postPlain(mock.url, UPLOAD_PATH, new Uint8Array(body), FORM)).toMatchObject({ status: 200 });
    } finally {
      await mock.stop();
    }
  });
});
