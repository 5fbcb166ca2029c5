import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Lets work be done in a temporary folder, which is removed afterwards: also where it fails, or is told to end by a signal.
 *
 * @param work is given the folder, and an AbortSignal for the commands that it starts
 */
export async function inWorkFolder(name, work) {
  const folder = mkdtempSync(join(tmpdir(), `ips-mock-${name}-`));
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => stop.abort());
  try {
    return await work(folder, stop.signal);
  } finally {
    // A command that was told to stop may still be writing.
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
