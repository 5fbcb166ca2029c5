import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compared, type JsonReport } from '../comparison/compare.js';
import { PLANTED, type Planted, planting } from './planted.js';
import { linesOf, recordedDay } from './recorded-day.js';

/** What of a service its answers show, and a recording does not turn into settings by itself. */
const OF_THE_SERVICE = { timeZone: 'America/Chicago', serverName: 'ips_prod_7', auth: 'strict' } as const;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ips-mock-comparing-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Records a day with a service that differs so. @returns the recording's file */
async function recordedWith(name: string, planted: readonly Planted[]): Promise<string> {
  const file = join(folder, `${name.replaceAll(' ', '-')}.jsonl`);
  await recordedDay(file, {}, planting(planted));
  return file;
}

/** A mock that is filled from a recording, beside the service that was recorded. */
async function besideMock(file: string): Promise<JsonReport> {
  return (await compared(file, undefined, {}, OF_THE_SERVICE)).report;
}

/** What a report finds, in a fixed order. */
function foundIn({ differences }: JsonReport): string[] {
  return differences.map(({ operation, kind, path }) => `${operation}: ${kind}: ${path}`).sort();
}

/** What has to be found of planted differences. */
function expectedOf(planted: readonly Planted[], part: 'found' | 'misfits'): string[] {
  return planted.flatMap(({ operation, [part]: list = [] }) => list.map(({ kind, path }) => `${operation}: ${kind}: ${path}`)).sort();
}

describe('a mock that is filled from the recording of a day, beside the service', () => {
  test('differs in nothing but what is known to differ', async () => {
    const file = await recordedWith('as known', []);
    const report = await besideMock(file);
    expect(foundIn(report)).toEqual([]);
    expect(report.known.map(({ name }) => name)).toEqual([
      'reasons of faults',
      'numbers in handles',
      'moments',
      'made-up file names',
      'texts of jobs',
      'sizes of running jobs',
      'contents of uploaded files',
    ]);
    // Neither the two calls with a wrong password nor the header.
    expect(report.compared).toBe(linesOf(file).length - 3);
    expect(report.skipped).toEqual({ 'the service refused the credentials, which a recording does not have': 2 });
    const contract = await compared(file, undefined, { contract: true });
    expect(contract).toMatchObject({ code: 0, report: { differences: [], passed: true } });
  });

  test.each(PLANTED)('differs in $name', async (planted) => {
    const file = await recordedWith(planted.name, [planted]);
    expect(foundIn(await besideMock(file))).toEqual(expectedOf([planted], 'found'));
    const { report } = await compared(file, undefined, { contract: true });
    expect(foundIn(report)).toEqual(expectedOf([planted], 'misfits'));
  });

  test('differs in all that is planted at once, and in nothing else', async () => {
    const file = await recordedWith('everything', PLANTED);
    expect(foundIn(await besideMock(file))).toEqual(expectedOf(PLANTED, 'found'));
    const { report } = await compared(file, undefined, { contract: true });
    expect(foundIn(report)).toEqual(expectedOf(PLANTED, 'misfits'));
  });
});
