import { readdirSync, readFileSync } from 'node:fs';

/** The pages about fixtures that were written by hand. */
export const FIXTURES_PAGES: readonly string[] = readdirSync('docs/reference')
  .filter((name) => /^fixtures.*\.md$/.test(name) && name !== 'fixtures-schema.md')
  .map((name) => `docs/reference/${name}`)
  .sort();

/** The text of all of them. */
export function fixturesPagesText(): string {
  return FIXTURES_PAGES.map((page) => readFileSync(page, 'utf8')).join('\n');
}

/** All their JSON examples. */
export function fixturesExamples(): string[] {
  return [...fixturesPagesText().matchAll(/^```json\n(.*?)^```$/gms)].map(([, json = '']) => json);
}
