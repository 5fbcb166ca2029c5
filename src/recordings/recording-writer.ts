import { closeSync, existsSync, openSync, writeSync } from 'node:fs';
import { packageVersion } from '../contract/package-file.js';
import { StartError } from '../start-error.js';
import { type Exchange, RECORDING_FORMAT, type RecordingHeader } from './exchange.js';

/** What a recording says of itself. */
export type RecordingFacts = Omit<RecordingHeader, 'ipsMockRecording' | 'by'>;

/** Writes a recording: whole lines, each there before the next exchange is. What a killed process leaves is good up to its last whole line. */
export class RecordingWriter {
  #file: number | undefined;
  #bytes = 0;

  /** @throws StartError for a file that is there already, or cannot be made */
  constructor(path: string, facts: RecordingFacts) {
    this.#file = openNew(path);
    this.#line({ ipsMockRecording: RECORDING_FORMAT, by: `ips-mock ${packageVersion()}`, ...facts } satisfies RecordingHeader);
  }

  /** How large the file is, bytes. */
  get bytes(): number {
    return this.#bytes;
  }

  /** Adds an exchange. @throws Error of Node.js where it cannot be written */
  write(exchange: Exchange): void {
    this.#line(exchange);
  }

  #line(content: object): void {
    if (this.#file === undefined) return;
    const line = Buffer.from(`${JSON.stringify(content)}\n`);
    // At once: the lines of a killed process are in the file.
    for (let written = 0; written < line.length; ) written += writeSync(this.#file, line, written);
    this.#bytes += line.length;
  }

  /** Closes the file. */
  close(): void {
    if (this.#file !== undefined) closeSync(this.#file);
    this.#file = undefined;
  }
}

function openNew(path: string): number {
  try {
    return openSync(path, 'wx', 0o600);
  } catch (error) {
    if (existsSync(path)) {
      throw new StartError(`--record: ${path} is there already: name a new file, or remove that one`, 'recording-unusable', { cause: error });
    }
    throw new StartError(`--record: ${path} cannot be written: ${error instanceof Error ? error.message : String(error)}`, 'recording-unusable', {
      cause: error,
    });
  }
}
