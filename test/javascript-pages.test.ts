import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const run = promisify(execFile);
const FOLDER = 'docs/reference/javascript';

describe(`${FOLDER} (npm run generate writes it anew)`, () => {
  let written: string;
  beforeAll(async () => {
    written = mkdtempSync(join(tmpdir(), 'ips-mock-javascript-pages-'));
    await run(process.execPath, ['scripts/write-javascript-api.js', written]);
  }, 300_000);
  afterAll(() => rmSync(written, { recursive: true, force: true }));

  test.each(['README.md', 'ips-mock.md', 'client.md', 'ips-client.md', 'vitest.md'])('%s is what the types say', async (name) => {
    await expect(readFileSync(join(written, name), 'utf8')).toMatchFileSnapshot(`../${FOLDER}/${name}`);
  });

  test('has no other pages', () => expect(readdirSync(FOLDER).sort()).toEqual(readdirSync(written).sort()));

  test('has every name that the package exports', () => {
    const page = readFileSync(join(written, 'ips-mock.md'), 'utf8');
    for (const [, name = ''] of readFileSync('src/admin/control-types.ts', 'utf8').matchAll(/[{,]\s*(\w+)(?=[,\s])/g)) {
      expect(page).toMatch(new RegExp(`^### ${name}$`, 'm'));
    }
  });
});
