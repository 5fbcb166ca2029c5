import { encodeBody, mutateBytes, randomBytes } from './byte-mutations.js';
import { oddText } from './odd-values.js';

/** A request, `{ method, target, headers, body }`, as bytes. */
export function bytesOf({ method, target, headers, body = Buffer.alloc(0) }) {
  const hasBody = body.length > 0 || method === 'POST' || method === 'PUT';
  return Buffer.concat([headOf(method, target, [...headers, ...(hasBody ? [['Content-Length', body.length]] : [])]), body]);
}

function headOf(method, target, headers) {
  const lines = [`${method} ${target} HTTP/1.1`, ...headers.map(([name, value]) => `${name}: ${value}`), '', ''];
  return Buffer.from(lines.join('\r\n'), 'latin1');
}

/** The same request with its body chunked. */
function chunked({ method, target, headers, body }, dice) {
  const pieces = [];
  for (let at = 0; at < body.length; ) {
    const piece = body.subarray(at, at + dice.pick([1, 7, 1000, 1_000_000]));
    pieces.push(Buffer.from(`${piece.length.toString(16)}${dice.chance(0.05) ? ';x=y' : ''}\r\n`), piece, Buffer.from('\r\n'));
    at += piece.length;
    if (pieces.length > 3000) break;
  }
  const end = dice.weighted({ right: 20, trailer: 2, none: 1, broken: 1 });
  const ends = { right: '0\r\n\r\n', trailer: '0\r\nX-Late: 1\r\n\r\n', none: '', broken: 'zz\r\n' };
  return Buffer.concat([headOf(method, target, [...headers, ['Transfer-Encoding', 'chunked']]), ...pieces, Buffer.from(ends[end])]);
}

/** A Content-Length that is not the body's. */
function mismatched({ method, target, headers, body }, dice) {
  const length = dice.pick([
    body.length + 1,
    body.length + 5000,
    Math.max(0, body.length - 1),
    0,
    -1,
    '1e3',
    '',
    `${body.length}, ${body.length}`,
    99_999_999_999,
  ]);
  const more = dice.chance(0.2) ? [['Content-Length', body.length]] : dice.chance(0.2) ? [['Transfer-Encoding', 'chunked']] : [];
  return Buffer.concat([headOf(method, target, [...headers, ['Content-Length', length], ...more]), body]);
}

/** A request as bytes, with what HTTP allows and does not allow. */
export function writeRequest(message, dice, isMutated) {
  if (!isMutated) return bytesOf(message);
  const request = { ...message, headers: [...message.headers] };
  switch (dice.weighted({ plain: 30, encoded: 6, headers: 12, target: 4, method: 2 })) {
    case 'encoded': {
      const { encoding, body } = encodeBody(request.body ?? Buffer.alloc(0), dice);
      request.headers.push(['Content-Encoding', encoding]);
      request.body = body;
      break;
    }
    case 'headers':
      mutateHeaders(request.headers, dice);
      break;
    case 'target':
      request.target = mutatedTarget(request.target, dice);
      break;
    case 'method':
      request.method = dice.pick(['GET', 'HEAD', 'OPTIONS', 'PUT', 'DELETE', 'PATCH', 'TRACE', 'post', 'CONNECT', 'BREW']);
      break;
  }
  switch (dice.weighted({ length: 60, chunked: 8, mismatch: 4, bytes: 4, garbage: 1 })) {
    case 'chunked':
      return chunked({ ...request, body: request.body ?? Buffer.alloc(0) }, dice);
    case 'mismatch':
      return mismatched({ ...request, body: request.body ?? Buffer.alloc(0) }, dice);
    case 'bytes':
      return mutateBytes(bytesOf(request), dice);
    case 'garbage':
      return garbage(dice);
    default:
      return bytesOf(request);
  }
}

/** What is no HTTP. */
function garbage(dice) {
  return dice.pick([
    () => randomBytes(dice, dice.between(1, 300)),
    () => Buffer.from('GET\r\n\r\n'),
    () => Buffer.from('\r\n\r\n\r\n'),
    () => Buffer.from('GET / HTTP/9.9\r\n\r\n'),
    () => Buffer.from('PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'),
    () => Buffer.from('GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n'),
    () => Buffer.from(`GET /${'a'.repeat(20_000)} HTTP/1.1\r\nHost: localhost\r\n\r\n`),
    () => Buffer.from('\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03', 'latin1'),
    () => Buffer.from('GET http://127.0.0.1/__admin/health HTTP/1.1\r\nHost: localhost\r\n\r\n'),
    () => Buffer.from('GET //__admin/health HTTP/1.0\r\n\r\n'),
  ])();
}

function mutateHeaders(headers, dice) {
  for (let n = dice.pick([1, 1, 2, 4]); n > 0; n--) {
    const at = dice.below(headers.length);
    switch (dice.weighted({ add: 8, remove: 2, value: 3, double: 2, many: 1 })) {
      case 'add':
        headers.push(dice.pick(HEADERS));
        break;
      case 'remove':
        headers.splice(at, 1);
        break;
      case 'value':
        if (headers[at]) headers[at] = [headers[at][0], lineOf(oddText(dice))];
        break;
      case 'double':
        if (headers[at]) headers.push(headers[at]);
        break;
      case 'many':
        for (let each = dice.pick([30, 3000]); each > 0; each--) headers.push([`X-${each}`, 'x']);
        break;
    }
    if (headers.length === 0) headers.push(['X', '']);
  }
}

/** A text as it fits into one line of a head, most of the time. */
function lineOf(text) {
  return text.replaceAll(/[\r\n\0]/g, ' ').slice(0, 3000);
}

const HEADERS = [
  ['Accept-Encoding', 'gzip'],
  ['Accept-Encoding', 'gzip;q=0, *;q=0'],
  ['Accept-Encoding', ',,,;q=;gzip'],
  ['Accept-Language', 'fr, de;q=x, ja'],
  ['Accept-Language', `${'xx-'.repeat(500)},*`],
  ['Accept', 'application/xml;q=2'],
  ['Authorization', 'Basic '],
  ['Authorization', 'Basic OjpAOg=='],
  ['Authorization', `Basic ${'QUJD'.repeat(2000)}`],
  ['Authorization', 'Bearer admin-token'],
  ['Authorization', 'Digest username="x", response=""'],
  ['Auth-User', 'robin@example.com'],
  ['Auth-Password', 'secret'],
  ['Content-Type', 'application/json'],
  ['Content-Type', 'text/xml; charset=utf-16'],
  ['Content-Type', 'text/xml; charset=none'],
  ['Content-Type', 'application/soap+xml; action="x"; charset='],
  ['Content-Type', 'multipart/form-data'],
  ['Content-Type', 'multipart/form-data; boundary='],
  ['Content-Type', `multipart/form-data; boundary=${'x'.repeat(300)}`],
  ['Content-Type', 'multipart/related; type="application/xop+xml"; boundary=x'],
  ['Content-Type', 'application/x-www-form-urlencoded'],
  ['Content-Type', ';;;'],
  ['Expect', '100-continue'],
  ['Expect', '200-nothing'],
  ['Host', 'evil.example.com'],
  ['Host', ''],
  ['Host', '[::1'],
  ['Host', 'localhost:99999999'],
  ['Origin', 'http://evil.example.com'],
  ['Sec-Fetch-Site', 'cross-site'],
  ['SOAPAction', '""'],
  ['SOAPAction', '"http://www.scene7.com/IpsApi/none"'],
  ['Range', 'bytes=0-,5-1'],
  ['Connection', 'Upgrade'],
  ['Upgrade', 'websocket'],
  ['Upgrade', 'h2c'],
  ['Transfer-Encoding', 'gzip'],
  ['X-Forwarded-Host', 'evil.example.com'],
  ['X-Forwarded-Proto', 'gopher'],
  ['If-None-Match', '*'],
  ['Cookie', 'x'.repeat(5000)],
  ['X-Long', 'x'.repeat(15_000)],
  ['X-Too-Long', 'x'.repeat(40_000)],
];

function mutatedTarget(target, dice) {
  const extra = dice.pick([
    '?',
    '?wsdl',
    '?a[b][c]=d&a[b]=e',
    '/',
    '/submitJob',
    '/..',
    '/%2e%2e/',
    '/%',
    '/%ff',
    '/%00',
    '?__proto__[x]=1',
    `?${'a=b&'.repeat(1000)}`,
    '#x',
    ';x',
    '//',
    '/\u00e9',
  ]);
  return dice.pick([
    () => `${target}${extra}`,
    () => target.toUpperCase(),
    () => `/${target}`,
    () => target.slice(0, dice.below(target.length) + 1),
    () => '*',
    () => '/',
  ])();
}
