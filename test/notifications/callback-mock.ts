import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, onTestFinished, vi } from 'vitest';
import type { CallbackView, IpsMock, IpsMockOptions } from '../../src/index.js';
import { NOW, serve } from '../admin/serve.js';

/** When a job of `serve` is done that was submitted at the clock's first moment. */
export const DONE = NOW + 50_000;

/** Makes each test of the file fail whose promises are rejected with nobody handling it; undoes spies. */
export function failOnUnhandledRejections(): void {
  const unhandled: unknown[] = [];
  const note = (reason: unknown): void => {
    unhandled.push(reason);
  };
  beforeEach(() => {
    process.on('unhandledRejection', note);
  });
  afterEach(async () => {
    vi.restoreAllMocks();
    // Node reports unhandled rejections after the promises of a turn.
    await new Promise((resolve) => setImmediate(resolve));
    process.off('unhandledRejection', note);
    expect(unhandled.splice(0)).toEqual([]);
  });
}

/** A file for a database; it is removed with the test. */
export function databaseFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'ips-mock-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, 'jobs.db');
}

/** Starts the mock of `serve` on a file, its clock where it stood. */
export function resume(db: string, options: IpsMockOptions = {}): Promise<IpsMock> {
  return serve({ db, clock: 'manual', ...options });
}

/** Attempts as a test reads them: seconds after the job was done, and what came of each. */
export function tries({ attempts }: CallbackView): [seconds: number, outcome: number | string | null][] {
  return attempts.map(({ at, status, error }) => [(at.getTime() - DONE) / 1000, status ?? error]);
}
