import fc from 'fast-check';
import picomatch from 'picomatch';
import { describe, expect, test } from 'vitest';
import { Glob, globMatches, literalPattern, patternMistake } from '../../src/collections/glob.js';

const { sequence } = fc.letrec<{ piece: string; sequence: string; braces: string }>((tie) => ({
  piece: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom('a', 'b', 'c', '.', '-', '_', '1', 'A', ' ', '\\*', '\\{'),
    fc.constantFrom('*', '?', '[ab]', '[^ab]', '[a-c1]', '[b-]', '{a..c}'),
    tie('braces'),
  ),
  sequence: fc.array(tie('piece'), { maxLength: 5 }).map((pieces) => pieces.join('')),
  braces: fc.array(tie('sequence'), { minLength: 2, maxLength: 3 }).map((alternatives) => `{${alternatives.join(',')}}`),
}));
// Two dots that come together by chance are a range to picomatch, wherever they stand in braces.
const pattern = fc
  .tuple(fc.constantFrom('', '', '', '!'), sequence)
  .map(([negation, rest]) => negation + rest)
  .filter((each) => each !== '' && each !== '!' && !each.replaceAll('{a..c}', '').includes('..'));
const name = fc
  .array(fc.constantFrom('a', 'b', 'c', '.', '-', '1', 'A', '*', '{'), { minLength: 1, maxLength: 8 })
  .map((letters) => letters.join(''));

test('patterns fit what picomatch says that they fit', () => {
  fc.assert(
    fc.property(pattern, name, (glob, text) => {
      // "." and ".." are folders to picomatch.
      fc.pre(text !== '.' && text !== '..');
      expect(globMatches(glob, text)).toBe(picomatch(glob, { bash: true, dot: true, fastpaths: false })(text));
    }),
    { numRuns: 1000 },
  );
});

test.each<[string, string, boolean]>([
  ['a/*', 'a/b/c', true],
  ['a?b', 'a/b', true],
  ['?', '😀', true],
  ['[😀-😂]x', '😁x', true],
  ['[!a]', 'a', false],
  ['[!a]', 'b', true],
  ['[]a]', ']', true],
  ['[a\\]b]', ']', true],
  ['Job (2)*', 'Job (2) of 3', true],
  ['{a}', '{a}', true],
  ['a,b*', 'a,bc', true],
  ['x}*', 'x}y', true],
  ['{a,{b,c}d}', 'cd', true],
  ['{a,{b,c}d}', 'c', false],
  ['{,a}b', 'b', true],
  ['*', '', false],
  ['!', '!', true],
  ['!!a*', 'ab', true],
  ['[a', '[a', true],
  ['[a', 'a', false],
  ['*', 'several\nlines', true],
])('%s and %s: %s', (glob, text, expected) => {
  expect(globMatches(glob, text)).toBe(expected);
});

test.each([
  ['['.padEnd(5, 'a'), 'has a [ at character 1 that is not closed: expected ], or \\[ for the character itself'],
  ['a{b,c', 'has a { at character 2 that is not closed: expected }, or \\{ for the character itself'],
  ['{a,{b,c}', 'has a { at character 1 that is not closed'],
  ['[z-a]', 'has the range z-a at character 1: expected the lower end first'],
  ['[[:alpha:]]', 'has [: at character 2: classes have no names here'],
  ['a\\', 'ends in a backslash: expected the character that it escapes'],
  [`*${'a'.repeat(2000)}`, 'is a pattern of 2001 characters: expected at most 2000'],
  [`{${'a,'.repeat(200)}}`, 'has 201 alternatives in braces: expected at most 200'],
])('a pattern that cannot be used is told what is wrong: %s', (glob, message) => {
  expect(patternMistake(glob)).toContain(message);
});

test('a long text that is no pattern is none of these', () => {
  expect(patternMistake('a'.repeat(100_000))).toBeUndefined();
});

describe('what a pattern costs is bounded by its length and that of the text', () => {
  const text = 'a'.repeat(2000);
  test.each([
    ['stars', `${'*a'.repeat(60)}b`],
    ['stars in braces', `${'{*a,*aa}'.repeat(20)}b`],
    ['nested braces', `${'{a,'.repeat(90)}b${'}'.repeat(90)}*b`],
    ['braces one after the other', `${'{a,aa}'.repeat(60)}b`],
    ['sets', `${'*[a-z]'.repeat(60)}b`],
    ['optional letters', `${'{,a}'.repeat(100)}b`],
  ])('%s', (_what, hostile) => {
    const glob = new Glob(hostile);
    expect(glob.matches(text)).toBe(false);
    expect(glob.examined).toBeLessThan(2 * hostile.length * text.length);
  });

  test('whatever characters come, a pattern keeps little of them', () => {
    const glob = new Glob('*a*');
    const characters = Array.from({ length: 60_000 }, (_, index) => String.fromCodePoint(0x10000 + index)).join('');
    expect(glob.matches(characters)).toBe(false);
    expect(glob.remembered).toBeLessThan(10_100);
    expect(glob.matches(`${characters}a`)).toBe(true);
  });

  test('and most texts take one step for each character, once the pattern has seen their like', () => {
    const glob = new Glob('*a*a*a*a*a*a*b');
    glob.matches(text);
    const before = glob.examined;
    glob.matches(text);
    expect(glob.examined - before).toBeLessThan(text.length + 10);
  });
});

test('a text is made a pattern that it alone fits', () => {
  const text = fc.string({ unit: fc.constantFrom(...'ab!*?[]{},\\^-.1'), minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(text, text, (name, other) => {
      const pattern = literalPattern(name);
      expect(patternMistake(pattern)).toBeUndefined();
      expect(globMatches(pattern, name)).toBe(true);
      // A pattern also fits itself as it is written.
      expect(globMatches(pattern, other)).toBe(other === name || other === pattern);
    }),
  );
});
