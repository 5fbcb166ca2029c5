import { derivedFixtures, type RecordedMoment } from './fixtures-from.js';
import { writeNewFile } from './new-file.js';

/**
 * Writes fixtures that are made of a recording.
 *
 * @param out a new file; undefined for stdout
 * @returns what the recording shows and fixtures do not take: a line for each
 * @throws RecordingError for a file that is no recording; Error for a file that is there, or cannot be written
 */
export async function writeFixtures(from: string, moment: RecordedMoment, out: string | undefined): Promise<readonly string[]> {
  const { fixtures, leftOut } = await derivedFixtures(from, moment);
  await writeNewFile(out, textOf(fixtures));
  return leftOut;
}

async function* textOf(fixtures: object): AsyncGenerator<string> {
  yield `${JSON.stringify(fixtures, undefined, 2)}\n`;
}
