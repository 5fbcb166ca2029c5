import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { JOB_LOG_TYPES } from '../../src/contract/constants.js';
import { JOB_KINDS, RECORDED_KINDS } from '../../src/jobs/kinds.js';

/** Log types that any kind of job may write. */
const ANY = ['OriginalJobName', 'JobClient', 'InitiatingJobName', 'JobType', 'TotalFileCount', 'DuplicateSkipped', 'FileUpdated', 'FatalError'];

/** Types that a kind has but has no reason to write. */
const NO_REASON = ['TrashWarning', 'DeleteFailure'];

test('docs/reference/jobs.md names the published log types that no job writes', async () => {
  const kinds = [...Object.values(JOB_KINDS), ...Object.values(RECORDED_KINDS)];
  const produced = new Set([...kinds.flatMap(({ log }) => Object.values(log)), ...ANY].filter((type) => !NO_REASON.includes(type ?? '')));
  const page = await readFile(new URL('../../docs/reference/jobs.md', import.meta.url), 'utf8');
  const rows = page.split('## Never produced')[1]?.match(/^\| log type.*$/gm) ?? [];
  const named = rows.flatMap((row) => [...(row.split('|')[1] ?? '').matchAll(/`(\w+)(…?)`/g)].map(([, name = '', more = '']) => ({ name, more })));
  const isNamed = (type: string): boolean =>
    named.some(({ name, more }) => (more === '' ? type === name : type.replace(/^(?:Begin|End)/, '').startsWith(name)));
  expect(JOB_LOG_TYPES.filter((type) => isNamed(type) === produced.has(type))).toEqual([]);
});
