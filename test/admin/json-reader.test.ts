import fc from 'fast-check';
import { expect, test } from 'vitest';
import { JsonError, JsonReader } from '../../src/admin/json-reader.js';

/** A reader of a text that comes in pieces of these sizes, taken in turn. */
function readerOf(text: string | Uint8Array, sizes: readonly number[], longest = Number.POSITIVE_INFINITY): JsonReader {
  const bytes = Buffer.from(text);
  let [at, n] = [0, 0];
  return new JsonReader(() => {
    if (at >= bytes.length) return undefined;
    const size = Math.max(0, sizes[n++ % sizes.length] ?? 1);
    const piece = bytes.subarray(at, at + size);
    at += size;
    return piece;
  }, longest);
}

/** Reads a value by walking into it as deep as is wanted, and as a whole from there on. */
function walked(reader: JsonReader, depth: number): unknown {
  if (depth > 0 && reader.kind() === 'list') {
    const list: unknown[] = [];
    for (const _ of reader.elements()) list.push(walked(reader, depth - 1));
    return list;
  }
  if (depth > 0 && reader.kind() === 'object') {
    const members: [string, unknown][] = [];
    for (const name of reader.members()) members.push([name, walked(reader, depth - 1)]);
    return Object.fromEntries(members);
  }
  return reader.value();
}

function whole(text: string | Uint8Array, sizes: readonly number[], depth: number): unknown {
  const reader = readerOf(text, sizes);
  const value = walked(reader, depth);
  reader.end();
  return value;
}

const sizes = fc.array(fc.nat(9), { minLength: 1, maxLength: 5 }).filter((each) => each.some((size) => size > 0));
const depths = fc.nat(4);

test('what is JSON is read as JSON.parse reads it, in whatever pieces it comes', () => {
  fc.assert(
    fc.property(
      fc.jsonValue({ stringUnit: 'binary' }),
      fc.constantFrom(undefined, 1, '\t', '\r\n  '),
      sizes,
      depths,
      (value, space, pieces, depth) => {
        const text = JSON.stringify(value, undefined, space);
        expect(whole(text, pieces, depth)).toEqual(JSON.parse(Buffer.from(text).toString('utf8')));
      },
    ),
    { numRuns: 2000 },
  );
});

test('what is no JSON is refused, as JSON.parse refuses it', () => {
  const damaged = fc
    .tuple(fc.json(), fc.nat(), fc.constantFrom('', ',', ':', '"', '[', ']', '{', '}', '\\', ' ', '1', 'x', '\u0001'))
    .map(([json, place, more]) => {
      const at = place % (json.length + 1);
      return json.slice(0, at) + more + json.slice(more === '' ? at + 1 : at);
    });
  fc.assert(
    fc.property(damaged, sizes, depths, (text, pieces, depth) => {
      let expected: { value: unknown } | undefined;
      try {
        expected = { value: JSON.parse(Buffer.from(text).toString('utf8')) };
      } catch {
        expected = undefined;
      }
      if (expected) expect(whole(text, pieces, depth)).toEqual(expected.value);
      else expect(() => whole(text, pieces, depth)).toThrow(JsonError);
    }),
    { numRuns: 5000 },
  );
});

test.each(['', ' ', '{', '[', '[1', '[1,', '[1,]', '{"a"', '{"a":', '{"a":1,}', '{a:1}', '[1 2]', '[1]]', '"', '"\\', '{"a":1"b":2}', '[}', '{]'])(
  '%j is refused at every depth',
  (text) => {
    for (const depth of [0, 1, 2]) expect(() => whole(text, [1], depth)).toThrow(JsonError);
  },
);

test('a value that is too long is refused before it is there as a whole', () => {
  let pieces = 0;
  const reader = new JsonReader(() => {
    pieces++;
    return Buffer.from(pieces === 1 ? '["' : 'x'.repeat(1000));
  }, 10_000);
  expect(() => walked(reader, 1)).toThrow('longer than 10000 bytes');
  expect(pieces).toBeLessThan(15);
});
