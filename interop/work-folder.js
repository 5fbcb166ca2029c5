import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Runs `work` in a temporary folder and removes the folder afterwards, even if it fails or a signal stops it.
 *
 * @param work takes the folder, and an AbortSignal for the commands that it starts
 */
export async function inWorkFolder(name, work) {
  const folder = mkdtempSync(join(tmpdir(), `ips-mock-${name}-`));
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => stop.abort());
  try {
    return await work(folder, stop.signal);
  } finally {
    // A command that has been stopped may still be writing.
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
