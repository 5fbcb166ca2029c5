import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Exchange, RecordingHeader } from '../../src/recordings/exchange.js';

/** A folder for one test. */
export function folderOfTest(): string {
  const folder = mkdtempSync(join(tmpdir(), 'ips-mock-recording-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Writes a recording. @returns its file */
export function recordingFile(exchanges: readonly Exchange[], header: Partial<RecordingHeader> = {}): string {
  const whole: RecordingHeader = {
    ...{ ipsMockRecording: 1, by: 'ips-mock tests', at: '2027-01-31T08:00:00.000Z', service: null, anonymized: false },
    ...header,
  };
  const file = join(folderOfTest(), 'recording.jsonl');
  const lines = [whole, ...exchanges.map((each, index) => ({ ...each, id: index + 1 }))].map((line) => JSON.stringify(line));
  writeFileSync(file, `${lines.join('\n')}\n`);
  return file;
}
