import { readSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import type { z } from 'zod';
import { parseInput } from '../contract/input-mistakes.js';
import { whyUnreadable } from '../store/file-trouble.js';
import { type Exchange, exchange, RECORDING_FORMAT, type RecordingHeader, recordingHeader } from './exchange.js';
import { RecordingError } from './recording-error.js';

/** A recording whose header was read. */
export interface OpenRecording {
  readonly header: RecordingHeader;
  /** The exchanges in order, read one after the other, each time from the first. @throws RecordingError at a line that is none */
  readonly exchanges: AsyncIterable<PlacedExchange>;
}

/** Where the line of an exchange stands in the file, bytes. */
export interface ExchangePlace {
  readonly offset: number;
  readonly length: number;
}

/** An exchange, and where it stands. */
export interface PlacedExchange extends ExchangePlace {
  readonly exchange: Exchange;
}

/** A line of a file. */
interface Line {
  readonly number: number;
  readonly bytes: Buffer;
  readonly offset: number;
}

/**
 * Opens a recording. What a killed process left of a last line does not count.
 *
 * @throws RecordingError for a file that cannot be read or is no recording
 */
export async function openRecording(file: string): Promise<OpenRecording> {
  for await (const line of linesOf(file)) {
    return { header: headerOf(file, line), exchanges: { [Symbol.asyncIterator]: () => exchangesOf(file) } };
  }
  throw new RecordingError(`${file} is empty: expected a recording, as ips-mock record writes it`);
}

/** Reads an exchange again. @param file the descriptor of the file @param place as it was read with it */
export function exchangeAt(file: number, { offset, length }: ExchangePlace): Exchange {
  const bytes = Buffer.allocUnsafe(length);
  readSync(file, bytes, 0, length, offset);
  // The line was checked when it was read the first time.
  return JSON.parse(bytes.toString('utf8')) as Exchange;
}

async function openFile(file: string): Promise<FileHandle> {
  try {
    return await open(file);
  } catch (error) {
    throw unreadable(file, error);
  }
}

function unreadable(file: string, error: unknown): RecordingError {
  const reason = codeOf(error) === 'ENOENT' ? 'there is no such file' : whyUnreadable(file, error);
  return new RecordingError(`${file} cannot be read: ${reason}`);
}

/** A folder can be opened, and not be read. */
async function pieceOf(file: string, handle: FileHandle, piece: Buffer): Promise<number> {
  try {
    return (await handle.read(piece, 0, piece.length)).bytesRead;
  } catch (error) {
    throw unreadable(file, error);
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}

/** How much is read at once, bytes. */
const PIECE = 256 * 1024;
const NEWLINE = 0x0a;

/** The whole lines of a file. */
async function* linesOf(file: string): AsyncGenerator<Line, undefined> {
  const handle = await openFile(file);
  try {
    let rest: Buffer[] = [];
    let offset = 0;
    let number = 1;
    const piece = Buffer.allocUnsafe(PIECE);
    for (;;) {
      const bytesRead = await pieceOf(file, handle, piece);
      if (bytesRead === 0) return undefined;
      const read = Buffer.from(piece.subarray(0, bytesRead));
      let from = 0;
      for (let end = read.indexOf(NEWLINE); end >= 0; end = read.indexOf(NEWLINE, from)) {
        const bytes = rest.length === 0 ? read.subarray(from, end) : Buffer.concat([...rest, read.subarray(from, end)]);
        rest = [];
        yield { number, bytes, offset };
        offset += bytes.length + 1;
        number++;
        from = end + 1;
      }
      if (from < read.length) rest.push(read.subarray(from));
    }
  } finally {
    await handle.close();
  }
}

function headerOf(file: string, line: Line): RecordingHeader {
  const content = jsonOf(file, line);
  if (typeof content !== 'object' || content === null || !('ipsMockRecording' in content)) {
    throw new RecordingError(`${file} is no recording: its first line has no "ipsMockRecording", as ips-mock record writes it`);
  }
  if (content.ipsMockRecording !== RECORDING_FORMAT) {
    const found = JSON.stringify(content.ipsMockRecording);
    throw new RecordingError(`${file} is a recording in format ${found}: this ips-mock reads format ${RECORDING_FORMAT}`);
  }
  return checked(file, line, recordingHeader, content);
}

async function* exchangesOf(file: string): AsyncGenerator<PlacedExchange> {
  for await (const line of linesOf(file)) {
    if (line.number === 1) continue;
    const { offset, bytes } = line;
    yield { exchange: checked(file, line, exchange, jsonOf(file, line)), offset, length: bytes.length };
  }
}

function jsonOf(file: string, { number, bytes }: Line): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    throw new RecordingError(`${file}, line ${number}: is no JSON: expected ${number === 1 ? 'the header of a recording' : 'an exchange'}`);
  }
}

function checked<Model extends z.ZodType>(file: string, { number }: Line, model: Model, content: unknown): z.output<Model> {
  const result = parseInput(model, content);
  if ('data' in result) return result.data;
  const [first] = result.mistakes;
  throw new RecordingError(`${file}, line ${number}: ${first?.path.join('.') ?? ''}: ${first?.message ?? 'is no exchange'}`);
}
