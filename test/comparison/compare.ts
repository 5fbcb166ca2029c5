import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CompareOptions, CompareParts } from '../../src/comparison/run-compare.js';
import { runCompare } from '../../src/comparison/run-compare.js';
import { createIpsMockClient, type IpsMock, type IpsMockOptions, startIpsMock } from '../../src/index.js';
import { operations } from '../../src/operations/index.js';
import type { Exchange, RecordingHeader } from '../../src/recordings/exchange.js';
import { fixturesFromRecording } from '../../src/recordings/fixtures-from.js';
import { startServer } from '../../src/server/start-server.js';
import { resolveSettings, type SettingsInput } from '../../src/settings.js';

/** A report as JSON, as far as tests look at it. */
export interface JsonReport {
  readonly compared: number;
  readonly passed: boolean;
  readonly more: number;
  readonly differences: readonly {
    readonly operation: string;
    readonly path: string;
    readonly kind: string;
    readonly count: number;
    readonly exchange: number;
    readonly recorded: string | null;
    readonly other: string | null;
    readonly versions: Readonly<Record<string, number>>;
    readonly correction?: string;
  }[];
  readonly accepted: readonly { readonly path: string }[];
  readonly stale: readonly { readonly path: string }[];
  readonly known: readonly { readonly name: string; readonly count: number }[];
  readonly skipped: Readonly<Record<string, number>>;
}

/** A folder for the files of a test. */
export function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), 'ips-mock-compare-'));
}

/** Records a conversation with a mock. @returns the recording's file */
export async function recorded(
  folder: string,
  options: IpsMockOptions,
  conversation: (url: string, mock: IpsMock) => Promise<unknown>,
): Promise<string> {
  const file = join(folder, `${randomUUID()}.jsonl`);
  const mock = await startIpsMock({ port: 0, clock: 'manual@2027-03-01T08:00:00Z', record: file, ...options });
  try {
    await conversation(mock.url, mock);
  } finally {
    await mock.stop();
  }
  return file;
}

/** Runs `ips-mock compare` in this process. @returns its exit code and its report */
export async function compared(
  file: string,
  other?: string,
  options: CompareOptions = {},
  settings: SettingsInput = {},
  parts: Partial<CompareParts> = {},
): Promise<{ code: number; report: JsonReport }> {
  const out = `${file}.${randomUUID()}.json`;
  const code = await runCompare(
    file,
    other,
    { format: 'json', out, ...options },
    {
      hasFixtures: settings.fixtures !== undefined,
      settingsOf: (own) => resolveSettings({ ...own, ...settings }),
      start: startServer,
      connect: async (url) => createIpsMockClient(url),
      fixturesOf: (recording) => fixturesFromRecording(recording, 'begin'),
      isMadeUp: async () => (name) => !(name in operations),
      ...parts,
    },
  );
  return { code, report: JSON.parse(readFileSync(out, 'utf8')) };
}

/** The lines of a recording, the header first. */
export function linesOf(file: string): [RecordingHeader, ...Exchange[]] {
  return JSON.parse(`[${readFileSync(file, 'utf8').trim().split('\n').join(',')}]`);
}

/** Writes a recording of lines. @returns its file */
export function withLines(folder: string, lines: readonly object[]): string {
  const file = join(folder, `${randomUUID()}.jsonl`);
  writeFileSync(file, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
  return file;
}
