import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { IpsMockOptions } from '../../src/index.js';
import { buildProgram } from '../built-program.js';
import { compared, type JsonReport } from '../comparison/compare.js';
import { runCommand } from '../recordings/run-command.js';
import { PLANTED, type Planted, planting } from './planted.js';
import { linesOf, recordedDay } from './recorded-day.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ips-mock-comparing-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Records a day with a service that differs so. @returns the recording's file */
async function recordedWith(name: string, planted: readonly Planted[], options: IpsMockOptions = {}): Promise<string> {
  const file = join(folder, `${name.replaceAll(' ', '-')}.jsonl`);
  await recordedDay(file, options, planting(planted));
  return file;
}

/** A mock that is filled from a recording, beside the service that was recorded. */
async function besideMock(file: string): Promise<JsonReport> {
  return (await compared(file)).report;
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

  test('has the time zone, the name and the ways of the service, unless settings say otherwise', async () => {
    const file = await recordedWith('settings', []);
    const named = await compared(file, undefined, {}, { serverName: 'mine' });
    expect(foundIn(named.report)).toEqual(['getActiveJobs: value: getActiveJobsReturn/jobArray/items/serverName']);
    const lenient = await compared(file, undefined, {}, { auth: 'lenient' });
    expect(foundIn(lenient.report)).toEqual(['getFolders: fault: body', 'getFolders: status: HTTP status']);
    const elsewhere = await compared(file, undefined, {}, { timeZone: 'Asia/Tokyo' });
    expect(new Set(elsewhere.report.differences.map(({ kind }) => kind))).toEqual(new Set(['format']));
  });

  test('of which nobody knows whose it was differs in what was sorted by the names, besides what is planted', async () => {
    const sorted = [
      'getJobLogDetails: order: getJobLogDetailsReturn/jobLogArray/items/detailArray/items',
      'searchAssets: order: searchAssetsReturn/assetArray/items',
    ];
    const file = await recordedWith('anonymous', PLANTED, { anonymize: true });
    expect(foundIn(await besideMock(file)).filter((found) => !sorted.includes(found))).toEqual(expectedOf(PLANTED, 'found'));
    const { report } = await compared(file, undefined, { contract: true });
    expect(foundIn(report)).toEqual(expectedOf(PLANTED, 'misfits'));
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

test('the command says the same', { timeout: 120_000 }, async () => {
  await buildProgram();
  const file = await recordedWith('command', PLANTED);
  const { code, stdout, stderr } = await runCommand('compare', file, '--format', 'json');
  expect([code, stderr]).toEqual([1, '']);
  expect(foundIn(JSON.parse(stdout))).toEqual(expectedOf(PLANTED, 'found'));
  const contract = await runCommand('compare', file, '--contract', '--format', 'json');
  expect([contract.code, contract.stderr]).toEqual([1, '']);
  expect(foundIn(JSON.parse(contract.stdout))).toEqual(expectedOf(PLANTED, 'misfits'));
  const asKnown = await runCommand('compare', await recordedWith('command as known', []));
  expect([asKnown.code, asKnown.stderr]).toEqual([0, '']);
});
