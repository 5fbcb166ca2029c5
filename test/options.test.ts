import { expect, test } from 'vitest';
import { optionsSource } from '../scripts/options.js';
import { SETTINGS } from '../src/settings.js';

test('the options of startIpsMock are the settings (npm run generate writes them anew)', async () => {
  await expect(optionsSource()).toMatchFileSnapshot('../src/options.ts');
});

test.each(SETTINGS.map(({ name, fallback, description }) => ({ name, fallback, description })))(
  '$name says what it is, and its default',
  ({ name, fallback, description }) => {
    const [, doc] = new RegExp(`  /\\*\\*\\n((?:   \\*[^\\n]*\\n)+)  readonly ${name}\\?: `).exec(optionsSource()) ?? [];
    expect(doc?.toLowerCase()).toContain(description.toLowerCase());
    expect(doc).toContain(`@defaultValue \`${name === 'logLevel' ? 'silent' : fallback}\``);
  },
);
