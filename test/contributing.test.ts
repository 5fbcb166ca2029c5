import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ROOMS } from '../.dependency-cruiser.js';
import { roomsPicture } from '../scripts/rooms-picture.js';

const ARCHITECTURE = readFileSync('docs/contributing/architecture.md', 'utf8');

test('the page on the architecture shows the rooms as the rules have them (npm run generate writes it anew)', () => {
  expect(ARCHITECTURE).toContain(roomsPicture(ROOMS));
});

test('the picture leaves out the arrows that follow from others', () => {
  expect(roomsPicture({ top: ['middle', 'bottom'], middle: ['bottom'], bottom: [] })).toBe(
    '```mermaid\ngraph TD\n  top --> middle\n  middle --> bottom\n```',
  );
});

/** Files that a recipe adds. */
const ADDED = ['src/operations/assets/get-viewer-config-settings.ts', 'src/jobs/messages/it.json'];

test.each(['README.md', 'architecture.md', 'recipes.md'])('docs/contributing/%s names files that exist', (page) => {
  const text = readFileSync(`docs/contributing/${page}`, 'utf8');
  const named = [...text.matchAll(/`((?:src|test|scripts|interop|docs|bench|wsdl|fixtures)\/[\w./-]*)/g)].map(([, path = '']) => path);
  expect(named.filter((path) => !existsSync(path) && !ADDED.includes(path))).toEqual([]);
  expect(ADDED.filter((path) => existsSync(path))).toEqual([]);
});

test('it says of every room what is in it', () => {
  const [, folders = ''] = /## The folders\n([\s\S]*?)\n## /.exec(ARCHITECTURE) ?? [];
  for (const room of Object.keys(ROOMS)) expect(folders).toContain(`\n  ${room}/ `);
});

test('it links to the files that it names', () => {
  const named = [...ARCHITECTURE.matchAll(/`(src\/[\w./-]+)`(\]\(([^)]*)\))?/g)];
  expect(named.length).toBeGreaterThan(70);
  for (const [, path = '', link, target] of named) {
    expect(existsSync(path), path).toBe(true);
    if (link !== undefined) expect(target).toBe(`../../${path}`);
  }
});

test('it names functions that one of the files beside them defines', () => {
  const lines = ARCHITECTURE.split('\n').map((line) => ({
    names: [...line.matchAll(/`(\w+)\(\)`/g)].map(([, name = '']) => name),
    files: [...line.matchAll(/\]\(\.\.\/\.\.\/(src\/[^)]+\.ts)\)/g)].map(([, path = '']) => path),
  }));
  expect(lines.flatMap(({ names }) => names).length).toBeGreaterThan(70);
  for (const { names, files } of lines) {
    const sources = names.length === 0 ? [] : files.map((path) => readFileSync(path, 'utf8'));
    const missing = names.filter((name) => !sources.some((source) => definitionOf(name).test(source)));
    expect(missing, `not in ${files.join(', ')}`).toEqual([]);
  }
});

/** Matches where a function is defined: by itself, as a constant, as a method, or in an object of functions. */
function definitionOf(name: string): RegExp {
  const alone = `^ *(?:export )?(?:(?:async )?function\\*?|const) ${name}\\b`;
  const method = `^ {2,4}(?:async )?${name}(?:<[^>]*>)?\\(.*\\{$`;
  return new RegExp(`${alone}|${method}|^ {2,4}${name}: `, 'm');
}
