import fc from 'fast-check';
import { XmlDocument } from 'libxml2-wasm';
import { describe, expect, test } from 'vitest';
import { textOf } from '../../src/admin/journal.js';
import { maskedText } from '../../src/contract/secrets.js';
import { type Exchange, exchange } from '../../src/recordings/exchange.js';
import { maskedExchange } from '../../src/recordings/mask-exchange.js';
import { authHeaderOf, envelopeOf, plainRequestOf } from '../conversation.js';
import { calls, header, MARK, type Message, params } from '../secret-messages.js';
import { exchangeOf } from './exchange-of.js';

const secrets = fc.string({ unit: fc.constantFrom('a', 'b', '1', '2'), minLength: 4, maxLength: 8 }).map((end) => `${MARK}${end}`);

/** A message as it is recorded: as text, with the names of headers in small letters. */
function recorded({ method = 'POST', path, headers = {}, body = '' }: Message): Exchange {
  const text = typeof body === 'string' ? body : textOf(body);
  const named = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
  return exchangeOf({ method, path, request: { headers: named, body: text } });
}

/** Exchanges that hold a secret in a place where nobody calls with it. */
const others = (secret: string): readonly Exchange[] => [
  ...['authorization', 'proxy-authorization', 'cookie', 'x-api-key', 'x-auth-token', 'x-amz-security-token', 'x-ims-session', 'api_key', 'auth'].map(
    (name) => exchangeOf({ request: { headers: { [name]: secret }, body: '' } }),
  ),
  exchangeOf({ answer: { status: 200, headers: { 'set-cookie': `JSESSIONID=${secret}; Path=/, a=${secret}` }, body: '' } }),
  exchangeOf({
    answer: { status: 302, headers: { location: `https://robin:${secret}@host/?token=${secret}&a=1#access_token=${secret}` }, body: '' },
  }),
  exchangeOf({ answer: { status: 302, headers: { location: `/login?next=${encodeURIComponent(`https://host/?token=${secret}&b=2`)}` }, body: '' } }),
  exchangeOf({ answer: { status: 401, headers: { 'www-authenticate': `Digest realm="a", nonce="${secret}"` }, body: '' } }),
  ...['text/html', 'application/json', 'text/plain', 'application/x-www-form-urlencoded'].flatMap((type) =>
    [
      `<html><a href="https://robin:${secret}@host/">a</a></html>`,
      JSON.stringify({ a: [{ password: secret, b: 1 }], token: [secret], api_key: { value: secret }, url: `https://a:${secret}@b/` }),
      `{"access_token": "${secret}"`,
      `access_token=${secret}&key=${secret}`,
      `a=1&pass%77ord=${secret}`,
      `xml=${encodeURIComponent(`<a><password>${secret}</password></a>`)}`,
      `xml=${encodeURIComponent(`<a><password type="b">${secret}</password></a>`)}&c=d`,
    ].map((body) => exchangeOf({ answer: { status: 502, headers: { 'content-type': type }, body } })),
  ),
  exchangeOf({ path: `/scene7/x?key=${secret}&pass%77ord=${secret}&url=${encodeURIComponent(`ftp://robin:${secret}@host/`)}` }),
  ...[
    `<a><property><name>apiToken</name><value>${secret}</value></property></a>`,
    `<a xmlns:x="urn:x"><x:key> client_secret </x:key>\n<x:value><![CDATA[${secret}]]></x:value></a>`,
    `<a><param name="password">${secret}</param><param name='x' value="${secret.slice(0, 2)}"/></a>`,
    `<form><input type="password" value="${secret}" name="password"><input name='token' value='${secret}'/></form>`,
    `<data>{"password":"${secret}"}</data>`,
  ].flatMap((body) => [
    exchangeOf({ request: { headers: {}, body } }),
    exchangeOf({ answer: { status: 200, headers: {}, body } }),
    uploadOf({ auth: body }),
  ]),
  exchangeOf({
    params: {
      propertyArray: {
        items: [
          { name: 'apiToken', value: secret },
          { key: 'password', value: secret },
        ],
      },
    },
  }),
  exchangeOf({ path: `/scene7/x;jsessionid=${secret}?pw=${secret}` }),
  exchangeOf({ path: `/scene7/x?xml=${encodeURIComponent(`<a><password>${secret}</password></a>`)}` }),
  exchangeOf({ path: `/scene7/password=${secret}/x` }),
  exchangeOf({ params: { password: secret, list: { items: [{ accessToken: secret }, `a?token=${secret}`] }, samlResponse: { a: secret } } }),
  exchangeOf({ params: { httpCompletionUrl: `http://robin:${secret}@host/done?key=${secret}` } }),
  exchangeOf({ trouble: `connect to https://robin:${secret}@host failed` }),
  exchangeOf({ fault: { name: 'ipsApiFault', code: 10001, reason: `password="${secret}" is wrong` } }),
  exchangeOf({ caller: `https://robin:${secret}@host` }),
  ...[`password=${secret}`, `\ufeff<a><password>${secret}</password></a>`, `{"token": "${secret}"}`].flatMap((text) =>
    (['utf8', 'utf16le'] as const).map((encoding) => uploadOf({}, Buffer.from(text, encoding))),
  ),
  uploadOf({ auth: authHeaderOf({ password: secret }), uploadParams: `<a url="ftp://robin:${secret}@host/"/>` }),
  uploadOf({ password: secret, token: secret }),
  uploadOf({ auth: Buffer.from(authHeaderOf({ password: secret }), 'utf16le').toString('utf8') }),
  exchangeOf({
    request: {
      headers: { 'content-type': 'multipart/form-data; boundary=b' },
      body: `--b\r\nContent-Disposition: form-data; name="password"\r\nContent-Type: text/plain\r\n\r\n${secret}\r\n--b\r\nContent-Disposition: form-data; name="a"\r\n\r\nb\r\n--b--`,
    },
  }),
];

function uploadOf(documents: Record<string, string>, content?: Buffer): Exchange {
  const file = { part: 'file', fileName: 'a.txt', bytes: 9, sha256: 'ab', width: null, height: null };
  const files = content === undefined ? [] : [{ ...file, content: content.toString('base64') }];
  return exchangeOf({ transport: 'upload', request: { headers: {}, body: '', documents, files } });
}

/** Whether a line of a recording holds a secret, in the clear or in a file. */
function holds(line: string): boolean {
  const { request } = JSON.parse(line);
  const contents = (request.files ?? []).map(({ content = '' }) => Buffer.from(content, 'base64').toString('latin1').replaceAll('\0', ''));
  return [line, ...contents].some((text) => text.includes(MARK)) || line.includes(Buffer.from(MARK).toString('base64').slice(0, 9));
}

test('a secret in any place of a request is nowhere in the line', () => {
  fc.assert(
    fc.property(secrets.chain(calls), (message) => {
      const { path } = message;
      // What is posted to the admin API is recorded nowhere.
      fc.pre(!path.startsWith('/__admin') && message.body !== MARK);
      const isBare = typeof message.body === 'string' && message.body.startsWith(MARK);
      const masked = maskedExchange(recorded(isBare ? { ...message, body: '' } : message));
      expect(holds(JSON.stringify(masked)), JSON.stringify(masked)).toBe(false);
      expect(exchange.safeParse(masked).error).toBeUndefined();
    }),
    { numRuns: 1500 },
  );
});

test('a secret in any place of an answer, a header, an upload or a text is nowhere in the line', () => {
  const secret = `${MARK}abc`;
  for (const each of others(secret)) {
    const line = JSON.stringify(each);
    const masked = maskedExchange(each);
    expect(holds(JSON.stringify(masked)), `${line}\n${JSON.stringify(masked)}`).toBe(false);
    expect(exchange.safeParse(masked).error).toBeUndefined();
  }
});

test('XML stays well-formed, and what is no secret stays byte for byte', () => {
  const cases = secrets.chain((secret) => fc.tuple(header(secret), fc.constantFrom(...params(secret)), fc.boolean()));
  fc.assert(
    fc.property(cases, ([head, { operation, version, params: own }, isPlain]) => {
      const body = (isPlain ? plainRequestOf : envelopeOf)(operation, own, { version, header: head });
      const masked = maskedExchange(exchangeOf({ request: { headers: {}, body } })).request.body;
      XmlDocument.fromString(masked).dispose();
      // Around each mask stands what stood around the secret.
      let at = 0;
      for (const kept of masked.split(/"?\*\*\*"?/)) {
        const found = body.indexOf(kept, at);
        expect(found, kept).toBeGreaterThanOrEqual(at);
        at = found + kept.length;
      }
    }),
  );
});

describe('what has no secret stays as it is:', () => {
  test.each<Partial<Exchange>>([
    { path: '/scene7/services/IpsApiService?a=%7B1%7D&b=c+d;e#f' },
    { params: { companyHandle: 'c|47', at: '2027-01-31T08:00:00.000Z', url: 'https://host/a?b=c', isValid: true, passwordExpires: false } },
    { request: { headers: { 'content-type': 'text/xml', 'user-agent': 'Axis/1.4', host: 'a:80' }, body: '<a b="c"><!-- d --><![CDATA[e]]></a>' } },
    { answer: { status: 200, headers: { 'content-type': 'application/json' }, body: '{ "a": [1, "b"] }' } },
    {
      answer: { status: 200, headers: {}, body: '<a key="token"/><name>Summer</name><value>b</value><c name="d" value="e">f</c><label>key</label>' },
    },
    { params: { items: [{ name: 'Summer', value: 'b' }] } },
    { answer: { status: 404, headers: {}, body: '<html><p>password: is missing</html>' } },
    {
      request: {
        headers: {},
        body: '',
        files: [{ part: 'f', fileName: 'a=b.png', bytes: 1, sha256: 'a', width: 1, height: 2, content: 'iVBORw0KGgo=' }],
      },
    },
  ])('%j', (fields) => {
    expect(maskedExchange(exchangeOf(fields))).toEqual(exchangeOf(fields));
  });
});

test('of credentials in a header, their scheme is kept', () => {
  const { headers } = maskedExchange(exchangeOf({ request: { headers: { authorization: 'Basic a2ltOnNlY3JldA==' }, body: '' } })).request;
  expect(headers).toEqual({ authorization: 'Basic ***' });
});

test('a file with a secret is kept without its content', () => {
  const [file] = maskedExchange(uploadOf({}, Buffer.from('password=secret'))).request.files ?? [];
  expect(file).toEqual({ part: 'file', fileName: 'a.txt', bytes: 9, sha256: 'ab', width: null, height: null });
});

test.each([
  ['?xml=%3Cpassword%3Ea%3C%2Fpassword%3E&b', '?xml=%3Cpassword%3E***%3C%2Fpassword%3E&b'],
  ['?xml=%3Ca%3Apassword+b%3D%22c%22%3Ed%3C/a%3Apassword%3E', '?xml=%3Ca%3Apassword+b%3D%22c%22%3E***%3C/a%3Apassword%3E'],
  ['%3Cpassword%2F%3E%3Ca%3E', '%3Cpassword%2F%3E%3Ca%3E'],
  ['token%20is%3E', 'token%20is%3E'],
])('a percent-encoded element: %s', (text, masked) => {
  expect(maskedText(text)).toBe(masked);
});

test.each([
  `<name>${' '.repeat(20_000)}token<`,
  `${'<a "'.repeat(20_000)}token"`,
  `<a ${'b="c" '.repeat(20_000)}token"`,
  '<name>token</name><value>'.repeat(20_000),
  `<a ${'name="token" '.repeat(20_000)}`,
  `--b\r\n${'content-disposition: form-data; name='.repeat(20_000)}`,
  `a=${'%3Cpassword%20'.repeat(20_000)}`,
])('a long text is masked in its turn: %.20s', (body) => {
  expect(maskedExchange(exchangeOf({ request: { headers: {}, body } })).request.body.length).toBeGreaterThan(0);
});
