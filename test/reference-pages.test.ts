import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const FOLDER = 'docs/reference';

describe(`${FOLDER}/README.md`, () => {
  test('leads to every page', () => {
    const linked = [...readFileSync(`${FOLDER}/README.md`, 'utf8').matchAll(/^\| \[[^\]]*\]\(([^)]*)\) \|/gm)].map(([, path = '']) => path);
    const pages = readdirSync(FOLDER, { withFileTypes: true }).flatMap((entry) => {
      if (entry.isDirectory()) return [`${entry.name}/README.md`];
      return entry.name.endsWith('.md') && entry.name !== 'README.md' ? [entry.name] : [];
    });
    expect(linked.sort()).toEqual(pages.sort());
  });
});
