import { once } from 'node:events';
import { type FileHandle, open, rm } from 'node:fs/promises';

/** How much is written at once, characters. */
const PIECE = 64 * 1024;

/**
 * Writes a text piece by piece.
 *
 * @param out a new file, which goes again if the text ends in an error; undefined for stdout
 * @throws Error for a file that is there already, or cannot be written; what the text throws
 */
export async function writeNewFile(out: string | undefined, text: AsyncIterable<string>): Promise<void> {
  if (out === undefined) {
    for await (const piece of gathered(text)) if (!process.stdout.write(piece)) await once(process.stdout, 'drain');
    return;
  }
  const file = await opened(out);
  try {
    for await (const piece of gathered(text)) await file.write(piece);
  } catch (error) {
    await file.close();
    await rm(out, { force: true });
    throw error;
  }
  await file.close();
}

/** Larger pieces of the same text. */
async function* gathered(text: AsyncIterable<string>): AsyncGenerator<string> {
  let waiting = '';
  for await (const piece of text) {
    waiting += piece;
    if (waiting.length < PIECE) continue;
    yield waiting;
    waiting = '';
  }
  if (waiting !== '') yield waiting;
}

async function opened(out: string): Promise<FileHandle> {
  try {
    return await open(out, 'wx');
  } catch (error) {
    const isThere = error instanceof Error && 'code' in error && error.code === 'EEXIST';
    const reason = isThere ? 'is there already: expected a new file' : `cannot be written: ${error instanceof Error ? error.message : error}`;
    throw new Error(`--out: ${out} ${reason}`);
  }
}
