import fc from 'fast-check';
import { expect, test } from 'vitest';
import { AnswerReader } from '../../src/comparison/http-answer.js';

const HEAD = 'HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\n';
const chunk = (text: string): string => `${Buffer.byteLength(text).toString(16)}\r\n${text}\r\n`;

/** Reads an answer that comes in pieces which end at these places. */
function read(text: string, ends: readonly number[], isHead = false): { body: string | undefined; isWhole: boolean } {
  const bytes = Buffer.from(text);
  const reader = new AnswerReader(isHead);
  const places = [...new Set([...ends.map((end) => end % bytes.length), bytes.length])].sort((a, b) => a - b);
  let from = 0;
  for (const [index, end] of places.entries()) {
    if (end === from) continue;
    const answer = reader.take(bytes.subarray(from, end));
    if (answer) return { body: answer.body.toString(), isWhole: index === places.length - 1 };
    from = end;
  }
  return { body: reader.end()?.body.toString(), isWhole: true };
}

test('an answer is read whatever the pieces that it comes in, and not before it is whole', () => {
  const bodies = fc.array(fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme' }), { maxLength: 5 });
  const forms = fc.constantFrom('length', 'chunks', 'trailers', 'end', 'continue');
  fc.assert(
    fc.property(bodies, forms, fc.array(fc.nat(), { maxLength: 8 }), (parts, form, ends) => {
      const body = parts.join('');
      const sized = `${HEAD}Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
      const text = {
        length: sized,
        chunks: `${HEAD}Transfer-Encoding: chunked\r\n\r\n${parts.map(chunk).join('')}0\r\n\r\n`,
        trailers: `${HEAD}Transfer-Encoding: chunked\r\n\r\n${parts.map(chunk).join('')}0\r\nX-Sum: 1\r\n\r\n`,
        end: `${HEAD}\r\n${body}`,
        continue: `HTTP/1.1 100 Continue\r\n\r\n${sized}`,
      }[form];
      expect(read(text, ends)).toEqual({ body, isWhole: true });
    }),
  );
});

test('what has no body has none, and half an answer is none', () => {
  expect(read(`${HEAD}Content-Length: 10\r\n\r\n`, [], true).body).toBe('');
  expect(read('HTTP/1.1 304 Not Modified\r\n\r\n', []).body).toBe('');
  expect(read(`${HEAD}Content-Length: 10\r\n\r\nabc`, []).body).toBeUndefined();
  expect(read(`${HEAD}Transfer-Encoding: chunked\r\n\r\n5\r\nab`, []).body).toBeUndefined();
});

test('what is no answer is refused', () => {
  expect(() => read('SSH-2.0-x\r\n\r\n', [])).toThrow('its answer is no HTTP');
  expect(() => read(`${HEAD}Transfer-Encoding: chunked\r\n\r\nzz\r\n`, [])).toThrow('a chunk without a size');
});
