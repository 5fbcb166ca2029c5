import fc from 'fast-check';
import { expect, test } from 'vitest';
import { folderPathOf, misfitOfFilePath, misfitOfFolderPath, splitFilePath } from '../../src/assets/folder-path.js';
import { LONGEST_NAME, misfitOfLine, misfitOfName, misfitOfText, safeFileName, shownText } from '../../src/assets/names.js';
import { escapeText } from '../../src/contract/xml-text.js';

/** Texts that are hard on names: each kind of part that has broken something, in any order. */
const parts = fc.constantFrom(
  'a',
  'Été',
  '日本',
  '🍎',
  '.',
  '..',
  '/',
  '\\',
  '|',
  ' ',
  '\t',
  '\n',
  '\0',
  '\u007f',
  '\ud800',
  '\udfff',
  '\ufffe',
  'C:',
  ':',
  '*',
);
const hostile = fc.oneof(
  fc.array(parts, { maxLength: 12 }).map((each) => each.join('')),
  fc.string({ unit: 'binary', maxLength: 300 }),
);

test.each([
  ['', 'is empty'],
  [' \t ', 'is empty'],
  ['x'.repeat(70_000), `has 70000 characters, of ${LONGEST_NAME} at most`],
  ['x/..', 'holds "/"'],
  ['a\\b', 'holds "\\"'],
  ['a|b', 'holds "|", which separates the parts of handles'],
  ['..', 'is made of dots'],
  ['.', 'is made of dots'],
  ['...', 'is made of dots'],
  ['C:', 'is the letter of a drive'],
  ['a\0b', 'U+0000'],
  ['a\u001bb', 'U+001B'],
  ['a\nb', 'U+000A'],
  ['a\u007fb', 'U+007F'],
  ['a\ud83d', 'U+D83D'],
  ['\udc00a', 'U+DC00'],
  ['a\ufffe', 'U+FFFE'],
])('%j is no name, and it is said why', (name, reason) => {
  expect(misfitOfName(name)).toContain(reason);
});

test.each(['parka', ' parka ', 'Tom & "Jerry" <1>', "d'Été", '日本語', '🍎 apples', '.htaccess', 'a..b', 'Ltd.', '12:30', 'x'.repeat(LONGEST_NAME)])(
  '%j is a name',
  (name) => {
    expect(misfitOfName(name)).toBeUndefined();
  },
);

test('a name that fits has a path, handles and XML that hold it unchanged', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const name = text.trim();
      if (misfitOfName(text) !== undefined) return;
      expect(folderPathOf(name, 'Acme/')).toBe(`Acme/${name}/`);
      expect(misfitOfFilePath(`a/${name}`)).toBeUndefined();
      expect(splitFilePath(`a/${name}`, 'Acme/')).toEqual({ folder: 'Acme/a/', fileName: name });
      expect(escapeText(name)).not.toContain('\ufffd'.repeat(name.includes('\ufffd') ? 300 : 1));
      expect(name.split('|')).toHaveLength(1);
    }),
    { numRuns: 2000 },
  );
});

test('a path that fits is one that folders have', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      if (misfitOfFolderPath(text) === undefined) expect(folderPathOf(text, 'x'.repeat(255).concat('/'))).toBeDefined();
    }),
    { numRuns: 2000 },
  );
});

test('any text becomes a name that a zip and every file system take', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const name = safeFileName(text);
      expect(misfitOfName(name)).toBeUndefined();
      expect(name).not.toMatch(/[:*?"<>]|[. ]$|^(?:con|nul|aux|prn)(?:\.|$)/i);
      expect(Buffer.byteLength(name)).toBeLessThanOrEqual(240);
      expect(safeFileName(name)).toBe(name);
    }),
    { numRuns: 3000 },
  );
});

test('safe names stay as they are, and long ones keep their extension', () => {
  for (const name of ['parka.tif', 'Été 1.png', 'a..b', '日本.jpg', '.x']) expect(safeFileName(name)).toBe(name);
  expect(safeFileName(`${'日'.repeat(70_000)}.jpeg`)).toMatch(/^日+\.jpeg$/);
  expect(safeFileName('../../etc/passwd')).toBe('.._.._etc_passwd');
  expect(safeFileName('nul.tif')).toBe('_nul.tif');
});

test('other names have one line, and texts what XML can express', () => {
  expect(misfitOfLine('a\nb')).toContain('U+000A');
  expect(misfitOfLine('x'.repeat(70_000))).toContain('70000 characters');
  expect(misfitOfLine(' Autumn / Winter ')).toBeUndefined();
  expect(misfitOfText('a\n\tb')).toBeUndefined();
  expect(misfitOfText('a\0')).toContain('U+0000');
  fc.assert(fc.property(hostile, (text) => misfitOfText(shownText(text)) === undefined));
});
