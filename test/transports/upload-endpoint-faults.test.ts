import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { beforeAll, describe, expect, test } from 'vitest';
import { ask, healthOf, postPlain } from '../conversation.js';
import { open, parseAnswer } from './raw-http.js';
import {
  authPart,
  BOUNDARY,
  beginPost,
  FORM,
  type FormPart,
  filePart,
  formOf,
  jobOptions,
  paramsPart,
  postParts,
  postUpload,
  UPLOAD_PATH,
  type UploadFields,
  uploadPostParam,
} from './upload-form.js';
import { COMPANY, everything, expectNothingUnhandled, filesOf, handleIn, jobNamed, kept, mockForAll } from './upload-mock.js';

const MEGABYTE = 2 ** 20;

expectNothingUnhandled();

/** A request that is wrong. */
interface Wrong {
  readonly body: Buffer<ArrayBuffer>;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Crop options of which one may be chosen. */
const TWO_CROPS =
  '<manualCropOptions><left>1</left><right>1</right><top>1</top><bottom>1</bottom></manualCropOptions>' +
  '<autoColorCropOptions><corner>UpperLeft</corner><tolerance>0.5</tolerance></autoColorCropOptions>';

describe('a wrong form gets a fault and changes nothing', () => {
  const started = mockForAll();
  /** Handles of an upload that waits, one that is done, and a job of another kind. */
  let handles: { waiting: string; done: string; publish: string; foreign: string };

  beforeAll(async () => {
    const mock = started();
    const publish = `${COMPANY}<jobName>Publish</jobName><videoPublishJob><emailSetting>None</emailSetting></videoPublishJob>`;
    const { jobHandle } = await ask(mock.url, 'submitJob', publish);
    const done = handleIn(await postUpload(mock.url, { jobName: 'Done', endJob: true }, [filePart('a.png')]));
    await mock.settle();
    const waiting = handleIn(await postUpload(mock.url, { jobName: 'Waiting' }, [filePart('a.png')]));
    const foreign = handleIn(await postUpload(mock.url, { companyHandle: 'c|48', jobName: 'Foreign' }));
    handles = { waiting, done, publish: jobHandle, foreign };
  });

  const parts = (...all: readonly FormPart[]): Wrong => ({ body: formOf(all) });
  /** A form that would be good, with some fields and files. */
  const upload = (fields: UploadFields, ...files: readonly FormPart[]): Wrong => parts(authPart(), paramsPart(fields), ...files);
  const good = (): Buffer<ArrayBuffer> => upload({ jobName: 'Good' }, filePart('a.png')).body;
  /** A form with another document in one of its parts. */
  const document = (name: 'auth' | 'uploadParams', content: string | Uint8Array): Wrong =>
    parts(...[authPart(), paramsPart({ jobName: 'Good' })].map((part) => (part.name === name ? { name, content } : part)), filePart('a.png'));

  type Case = [what: string, reason: string | RegExp, wrong: () => Wrong];

  /** Tests that each of these forms gets a fault of this kind. */
  const refuses = (name: string, code: number, cases: readonly Case[]): void => {
    test.each(cases)(`%s: ${code}`, async (_, reason, wrong) => {
      const mock = started();
      const { body, headers = FORM } = wrong();
      const before = await everything(mock);
      const answer = await postPlain(mock.url, UPLOAD_PATH, body, headers);
      expect(answer.fault).toMatchObject({ name, code });
      if (typeof reason === 'string') expect(answer.fault?.reason).toContain(reason);
      else expect(answer.fault?.reason).toMatch(reason);
      expect(answer).toMatchObject({ status: 500, contentType: 'text/xml;charset=utf-8' });
      const begin = `<?xml version='1.0' encoding='UTF-8'?><tns:${name} xmlns:tns="http://www.scene7.com/IpsApi/xsd"><tns:code>${code}</tns:code><tns:reason>`;
      expect(answer.text.slice(0, begin.length)).toBe(begin);
      expect(await everything(mock)).toEqual(before);
    });
  };

  describe('what is no form', () => {
    const typed = (contentType: string): Wrong => ({ body: good(), headers: { 'Content-Type': contentType } });
    const cutTo = (length: number): Wrong => ({ body: good().subarray(0, length) });
    refuses('ipsApiFault', 30003, [
      ['no Content-Type', 'Content-Type is missing', () => ({ body: good(), headers: {} })],
      ['another Content-Type', '"text/xml"', () => typed('text/xml')],
      ['a form of another kind', '"application/x-www-form-urlencoded"', () => typed('application/x-www-form-urlencoded')],
      ['multipart of another kind', '"multipart/mixed; boundary=x"', () => typed('multipart/mixed; boundary=x')],
      ['no boundary', /boundary/i, () => typed('multipart/form-data')],
      ['an empty boundary', /boundary/i, () => typed('multipart/form-data; boundary=')],
      ['another boundary', 'no whole multipart/form-data', () => typed('multipart/form-data; boundary=other')],
      ['no body', 'no whole multipart/form-data', () => cutTo(0)],
      ['a body that is no form at all', 'no whole multipart/form-data', () => ({ body: Buffer.from('no form at all') })],
      ['XML in place of a form', 'no whole multipart/form-data', () => ({ body: Buffer.from(uploadPostParam({ jobName: 'Good' })) })],
      ['a body that ends in a document', 'no whole multipart/form-data', () => cutTo(200)],
      ['a body that ends in a file', 'no whole multipart/form-data', () => cutTo(-40)],
      ['a body that ends before the last boundary', 'no whole multipart/form-data', () => cutTo(-BOUNDARY.length - 6)],
      ['a body that ends in the last boundary', 'no whole multipart/form-data', () => cutTo(-4)],
      ['more than 10,000 parts', '10000 parts', () => upload({ jobName: 'Good' }, ...Array.from({ length: 9999 }, () => filePart('', '')))],
    ]);
  });

  describe('who calls', () => {
    const basic = (text: string) => ({ ...FORM, Authorization: `Basic ${Buffer.from(text).toString('base64')}` });
    /** A form that somebody else posts. */
    const by = (user: string, password?: string): Wrong =>
      parts(authPart('', password === undefined ? { user } : { user, password }), paramsPart({ jobName: 'Good' }));
    refuses('authenticationFault', 10000, [
      ['no auth part', 'no credentials', () => parts(paramsPart({ jobName: 'Good' }), filePart('a.png'))],
      ['an authHeader that names nobody', 'no credentials', () => document('auth', '<authHeader/>')],
      ['an authHeader without a password', 'no credentials', () => by('admin@example.com', '')],
    ]);
    refuses('authenticationFault', 10001, [
      ['a wrong password', 'Invalid username/password', () => by('admin@example.com', 'wrong')],
      [
        'no auth part, and a wrong password by HTTP Basic',
        'Invalid username/password',
        () => ({ ...parts(paramsPart({ jobName: 'Good' })), headers: basic('admin@example.com:wrong') }),
      ],
      [
        'a wrong password in auth, and the right one by HTTP Basic',
        'Invalid username/password',
        () => ({ ...by('admin@example.com', 'wrong'), headers: basic('admin@example.com:secret') }),
      ],
    ]);
    refuses('authenticationFault', 10002, [['a user who is not valid', 'former@example.com', () => by('former@example.com')]]);
    refuses('authorizationFault', 20000, [
      [
        'a company of others',
        'c|48',
        () => parts(authPart('', { user: 'robin@example.com' }), paramsPart({ companyHandle: 'c|48', jobName: 'Good' })),
      ],
    ]);
    refuses('ipsApiFault', 30003, [
      ['auth that is no XML', /part "auth".*not well-formed/, () => document('auth', 'robin:secret')],
      ['auth that is empty', 'part "auth"', () => document('auth', '')],
      [
        'auth with another root',
        /part "auth".*"credentials": expected authHeader/,
        () => document('auth', '<credentials><user>a</user></credentials>'),
      ],
      ['auth with a DOCTYPE', /part "auth".*DOCTYPE/, () => document('auth', `<!DOCTYPE authHeader>${authPart().content}`)],
    ]);
    refuses('ipsApiFault', 30001, [['two auth parts', 'several parts "auth"', () => parts(authPart(), authPart(), paramsPart({ jobName: 'Good' }))]]);
  });

  describe('what is wanted', () => {
    /** A form whose uploadParams is changed. */
    const changed = (change: (document: string) => string, fields: UploadFields = {}): Wrong =>
      document('uploadParams', change(uploadPostParam({ jobName: 'Good', ...fields })));
    const inner = (uploadParams: string): Wrong => upload({ jobName: 'Good', uploadParams });
    refuses('ipsApiFault', 30003, [
      ['uploadParams that is no XML', /part "uploadParams".*not well-formed/, () => document('uploadParams', 'jobName=Good')],
      ['uploadParams that is empty', 'part "uploadParams"', () => document('uploadParams', '')],
      [
        'uploadParams that is no UTF-8',
        /part "uploadParams".*not well-formed/,
        () => document('uploadParams', Buffer.from(uploadPostParam({ jobName: 'café' }), 'latin1')),
      ],
      [
        'uploadParams for another operation',
        '"submitJobParam": expected uploadPostParam',
        () => changed((text) => text.replaceAll('uploadPostParam', 'submitJobParam')),
      ],
      ['uploadParams in no namespace', 'namespace ""', () => changed((text) => text.replace(/ xmlns="[^"]*"/, ''))],
      ['uploadParams in an unknown namespace', 'xsd/2014-04" is no version', () => changed((text) => text.replace('2014-04-03', '2014-04'))],
      ['a version without uploadPost', 'from version 2014-04-03', () => parts(authPart(), paramsPart({ jobName: 'Good' }, '2013-02-15'))],
      ['the unversioned API', 'from version 2014-04-03', () => parts(authPart(), paramsPart({ jobName: 'Good' }, 'unversioned'))],
      [
        'a field that the schema does not have',
        'uploadPostParam/colour',
        () => changed((text) => text.replace('<uploadParams>', '<colour>red</colour><uploadParams>')),
      ],
      ['a field of a later version', /metadataOptions.*2021-04-26-beta/, () => inner(`${jobOptions()}<metadataOptions/>`)],
      [
        'fields out of order',
        'out of order',
        () => changed((text) => text.replace(/(<companyHandle>.*<\/companyHandle>)(<jobName>.*<\/jobName>)/, '$2$1')),
      ],
      ['an endJob that is no boolean', /endJob: "yes"/, () => changed((text) => text.replace('>true</endJob>', '>yes</endJob>'), { endJob: true })],
    ]);
    refuses('ipsApiFault', 30002, [
      ['no uploadParams part', 'no part "uploadParams"', () => parts(authPart(), filePart('a.png'))],
      ['no companyHandle', 'companyHandle is missing', () => changed((text) => text.replace(COMPANY, ''))],
      ['neither jobName nor jobHandle', 'neither jobName nor jobHandle', () => upload({}, filePart('a.png'))],
      ['an empty jobName', 'jobName is empty', () => upload({ jobName: '' })],
      ['a jobName of spaces', 'jobName is empty', () => upload({ jobName: ' \n' })],
      ['a new job without inner uploadParams', 'uploadPostParam/uploadParams is missing', () => upload({ jobName: 'Good', uploadParams: null })],
      [
        'inner uploadParams without overwrite',
        'uploadPostParam/uploadParams/overwrite is missing',
        () => inner(jobOptions().replace(/<overwrite>.*<\/overwrite>/, '')),
      ],
    ]);
    refuses('ipsApiFault', 30001, [
      [
        'two uploadParams parts',
        'several parts "uploadParams"',
        () => parts(authPart(), paramsPart({ jobName: 'Good' }), paramsPart({ jobName: 'Good' })),
      ],
      ['a companyHandle that is none', '"Outfitters" is no company handle', () => upload({ companyHandle: 'Outfitters', jobName: 'Good' })],
      ['a jobName with a |', 'jobName: "a|b"', () => upload({ jobName: 'a|b' })],
      ['two crop options', 'manualCropOptions and autoColorCropOptions', () => inner(jobOptions({ more: TWO_CROPS }))],
      [
        'an emailSetting that is none',
        /uploadParams\/emailSetting: "Sometimes".*JobCompletion/,
        () => inner(jobOptions({ emailSetting: 'Sometimes' })),
      ],
      [
        'an emailSetting that is none, for a job that is there',
        '"Sometimes"',
        () => upload({ jobHandle: handles.waiting, uploadParams: jobOptions({ emailSetting: 'Sometimes' }) }),
      ],
    ]);
  });

  describe('which job', () => {
    const unknown = 'j|47||nothing|99';
    refuses('ipsApiFault', 30001, [
      ['the handle of no job', unknown, () => upload({ jobHandle: unknown }, filePart('a.png'))],
      ['the handle of no job, and a good jobName', unknown, () => upload({ jobName: 'Good', jobHandle: unknown })],
      ['a handle that is none', '"nonsense" is no job handle', () => upload({ jobHandle: 'nonsense' })],
      ['an empty handle', '"" is no job handle', () => upload({ jobHandle: '' })],
      ['the handle of a job in another company', '||Foreign|', () => upload({ jobHandle: handles.foreign })],
      ['the handle of a job that is no upload', /Publish\|\|" is Done.*begun by uploadPost/, () => upload({ jobHandle: handles.publish })],
      ['the handle of a schedule', 'is Scheduled', () => upload({ jobHandle: 'j|47|Season launch|' })],
      ['the handle of an upload that was ended', /Done\|\d+" is Done.*not ended/, () => upload({ jobHandle: handles.done }, filePart('b.png'))],
    ]);
  });

  describe('which files', () => {
    const nameless = 'part "nameless" has no filename';
    refuses('ipsApiFault', 30002, [
      ['a file with an empty filename', nameless, () => upload({ jobName: 'Good' }, filePart('', 'x', 'nameless'))],
      ['a file with a filename of spaces', nameless, () => upload({ jobHandle: handles.waiting }, filePart('  ', 'x', 'nameless'))],
    ]);
    refuses('ipsApiFault', 30001, [
      [
        'one fileName for two files',
        '"c.png" cannot name 2 files',
        () => upload({ jobName: 'Good', fileName: 'c.png' }, filePart('a.png'), filePart('b.png')),
      ],
    ]);
  });

  test('does not make an unknown user and company either', async () => {
    const mock = started();
    const before = await everything(mock);
    const auth = authPart('', { user: 'nobody@example.com' });
    const bad = paramsPart({ companyHandle: 'c|4711', jobName: 'Good', uploadParams: jobOptions({ more: TWO_CROPS }) });
    expect((await postParts(mock.url, [auth, bad])).fault).toMatchObject({ code: 30001 });
    expect(await everything(mock)).toEqual(before);
  });

  const answersWith = '<faultHttpStatusCode>203</faultHttpStatusCode>';
  test.each<[string, () => FormPart[], number]>([
    ['no uploadParams part', () => [authPart(answersWith)], 30002],
    ['uploadParams that is no XML', () => [authPart(answersWith), { name: 'uploadParams', content: '<' }], 30003],
    ['uploadParams before auth', () => [{ name: 'uploadParams', content: '<' }, authPart(answersWith)], 30003],
    ['an unknown version', () => [authPart(answersWith), paramsPart({ jobName: 'Good' }, '2013-02-15')], 30003],
    ['a missing parameter', () => [authPart(answersWith), paramsPart({})], 30002],
    ['a wrong password', () => [authPart(answersWith, { password: 'wrong' }), paramsPart({ jobName: 'Good' })], 10001],
    ['a file without a name', () => [authPart(answersWith), paramsPart({ jobName: 'Good' }), filePart('')], 30002],
    ['an unknown handle', () => [authPart(answersWith), paramsPart({ jobHandle: 'j|47||nothing|99' })], 30001],
  ])('with %s in the HTTP status that its authHeader asks for', async (_, wrong, code) => {
    expect(await postParts(started().url, wrong())).toMatchObject({ status: 203, fault: { code } });
  });

  test.each<[string, () => FormPart[], number]>([
    ['two uploadParams parts', () => [authPart(answersWith), paramsPart({ jobName: 'Good' }), paramsPart({ jobName: 'Good' })], 30001],
    [
      'an uploadParams part that is too large',
      () => [authPart(answersWith), { name: 'uploadParams', content: Buffer.alloc(10 * MEGABYTE + 1, ' ') }],
      30000,
    ],
  ])('with %s in the HTTP status that its authHeader asks for, being whole', async (_, wrong, code) => {
    expect(await postParts(started().url, wrong())).toMatchObject({ status: 203, fault: { code } });
  });

  test.each([
    ['without a Content-Type', []],
    ['in an unknown encoding', [`Content-Type: ${FORM['Content-Type']}`, 'Content-Encoding: zstd']],
    ['that turns out to be no gzip', [`Content-Type: ${FORM['Content-Type']}`, 'Content-Encoding: gzip']],
    ['that turns out to be no form', ['Content-Type: multipart/form-data; boundary=other']],
  ])('%s is heard out first, however large, and its end is not taken for a request', async (how, headers) => {
    const mock = started();
    const jobName = `Behind one ${how}`;
    const fine = formOf([authPart(), paramsPart({ jobName })]);
    const lines = ['Host: x', `Content-Type: ${FORM['Content-Type']}`, `Content-Length: ${fine.length}`, 'Connection: close'];
    const next = Buffer.concat([Buffer.from(`POST ${UPLOAD_PATH} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`), fine]);
    // The body ends like a request that would be good.
    const bad = Buffer.concat([randomBytes(2_000_000), next]);
    const socket = await open(mock.url);
    let received = '';
    socket.on('data', (chunk) => {
      received += chunk;
    });
    socket.write(`POST ${UPLOAD_PATH} HTTP/1.1\r\n${['Host: x', ...headers, `Content-Length: ${bad.length}`].join('\r\n')}\r\n\r\n`);
    socket.write(bad.subarray(0, -1));
    await healthOf(mock.url);
    expect(received).toBe('');
    socket.write(bad.subarray(-1));
    socket.write(next);
    await once(socket, 'close');
    const answers = received.split(/(?=HTTP\/1\.1 \d{3} )/).map((each) => parseAnswer(Buffer.from(each)));
    expect(answers.map(({ status }) => status)).toEqual([500, 200]);
    expect(answers[0]?.text).toContain('<tns:code>30003</tns:code>');
    expect(jobNamed(mock, jobName).state).toBe('WaitingClient');
  });

  test('leaves the connection to the next one', async () => {
    const mock = started();
    const bad = formOf([authPart(), paramsPart({})]);
    const fine = formOf([authPart(), paramsPart({ jobName: 'Behind a fault' })]);
    const socket = await beginPost(mock.url, [`Content-Length: ${bad.length}`], bad);
    let received = '';
    socket.on('data', (chunk) => {
      received += chunk;
    });
    socket.write(
      `POST ${UPLOAD_PATH} HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: ${FORM['Content-Type']}\r\nContent-Length: ${fine.length}\r\n\r\n`,
    );
    socket.write(fine);
    await once(socket, 'close');
    expect(received.match(/HTTP\/1\.1 \d+/g)).toEqual(['HTTP/1.1 500', 'HTTP/1.1 200']);
    expect(jobNamed(mock, 'Behind a fault').state).toBe('WaitingClient');
  });
});

describe('maxBody', () => {
  const started = mockForAll({ maxBody: 2048 });
  /** A document of a size. */
  const padded = ({ content, ...part }: FormPart, size: number): FormPart => ({ ...part, content: content.toString().padEnd(size, ' ') });

  test('is the most that a document may have', async () => {
    const mock = started();
    handleIn(await postParts(mock.url, [padded(authPart(), 2048), padded(paramsPart({ jobName: 'Just as large' }), 2048)]));
    for (const name of ['auth', 'uploadParams']) {
      for (const size of [2049, 1_000_000]) {
        const before = await everything(mock);
        const parts = [authPart(), paramsPart({ jobName: 'Too large' }), filePart('a.png')];
        const answer = await postParts(
          mock.url,
          parts.map((part) => (part.name === name ? padded(part, size) : part)),
        );
        expect(answer).toMatchObject({ status: 500, fault: { name: 'ipsApiFault', code: 30000 } });
        expect(answer.fault?.reason).toContain(`part "${name}" is larger than 2048 bytes`);
        expect(await everything(mock)).toEqual(before);
      }
    }
  });

  test('is no limit to files', async () => {
    const mock = started();
    const content = randomBytes(500_000);
    const jobHandle = handleIn(await postUpload(mock.url, { jobName: 'Large file' }, [filePart('a.png', content)]));
    expect(filesOf(mock, jobHandle)).toEqual([kept('a.png', content)]);
  });
});
