import { writeFile } from 'node:fs/promises';
import { derivedFixtures, type RecordedMoment } from './fixtures-from.js';

/**
 * Writes fixtures that are made of a recording.
 *
 * @param out a new file; undefined for stdout
 * @returns what the recording shows and fixtures do not take: a line for each
 * @throws RecordingError for a file that is no recording; Error for a file that is there, or cannot be written
 */
export async function writeFixtures(from: string, moment: RecordedMoment, out: string | undefined): Promise<readonly string[]> {
  const { fixtures, leftOut } = await derivedFixtures(from, moment);
  const text = `${JSON.stringify(fixtures, undefined, 2)}\n`;
  if (out === undefined) process.stdout.write(text);
  else {
    try {
      await writeFile(out, text, { flag: 'wx' });
    } catch (error) {
      const isThere = error instanceof Error && 'code' in error && error.code === 'EEXIST';
      const reason = isThere ? 'is there already: expected a new file' : `cannot be written: ${error instanceof Error ? error.message : error}`;
      throw new Error(`--out: ${out} ${reason}`);
    }
  }
  return leftOut;
}
