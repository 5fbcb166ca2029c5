import { mkdtempSync, rmSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { recordingFacts } from '../recordings/recorded-settings.js';
import { Recorder } from '../recordings/recorder.js';
import type { RecordingFacts } from '../recordings/recording-writer.js';
import type { AdminContext } from './admin-context.js';
import { MockError } from './mock-error.js';

/** A recording as a test reads it. */
export interface RecordingView {
  readonly name: string;
  /** When it was begun, by the mock's clock. */
  readonly at: Date;
  /** Whether it goes on. */
  readonly isRunning: boolean;
  /** Whether it has stand-ins for handles, names and mail addresses. */
  readonly anonymized: boolean;
  readonly exchanges: number;
  readonly bytes: number;
  /** Why it ended early; null where it did not. */
  readonly trouble: string | null;
}

/** What to record. */
export interface NewRecording {
  /** By default `recording`, or the next free one of `recording 2` and so on. */
  readonly name?: string | undefined;
  /** Whether to write stand-ins for handles, names and mail addresses; false by default. */
  readonly anonymize?: boolean | undefined;
}

/** Records what goes over the wire, into files that are gone when the mock is. All methods with a name throw MockError 404 for an unknown one. */
export interface RecordingsService {
  /** Begins a recording. @throws MockError 409 for a name that is taken, for too many, and where no file can be made */
  start(recording?: NewRecording): RecordingView;
  list(): RecordingView[];
  get(name: string): RecordingView;
  /** Ends a recording; one that has ended stays as it is. */
  stop(name: string): Promise<RecordingView>;
  /** The path of its file, in which all is that clients have the answers to. */
  file(name: string): Promise<string>;
  /** Ends a recording and forgets it. */
  remove(name: string): Promise<void>;
  /** Ends all of them and removes their files. */
  close(): void;
}

/** How many recordings there may be: each takes a file. */
const MOST = 20;
/** How large one may get, bytes. */
const LARGEST = 2 ** 28;

interface Running {
  readonly recorder: Recorder;
  readonly file: string;
  readonly at: number;
  readonly anonymized: boolean;
  isRunning: boolean;
}

/** Makes the service. @param onTrouble told where a recording ends early */
export function recordingsService({ exchanges, settings, scheduler }: AdminContext, onTrouble: (message: string) => void): RecordingsService {
  const recordings = new Map<string, Running>();
  let directory: string | undefined;
  let removeAll = (): void => {};
  let count = 0;
  const byName = (name: string): Running => {
    const found = recordings.get(name);
    if (found) return found;
    throw new MockError(`There is no recording "${name}": there are ${[...recordings.keys()].join(', ') || 'none'}`, 404);
  };
  const view = (name: string): RecordingView => {
    const { recorder, at, anonymized, isRunning } = byName(name);
    const { trouble, ...counts } = recorder.state;
    return { name, at: new Date(at), isRunning: isRunning && trouble === null, anonymized, ...counts, trouble };
  };
  const stop = async (name: string): Promise<RecordingView> => {
    const running = byName(name);
    await exchanges.settled();
    running.recorder.close();
    running.isRunning = false;
    return view(name);
  };
  const begin = (facts: RecordingFacts): Pick<Running, 'recorder' | 'file'> => {
    directory ??= mkdtempSync(join(tmpdir(), 'ips-mock-'));
    const own = directory;
    removeAll = () => rmSync(own, { recursive: true, force: true });
    const file = join(directory, `${++count}.jsonl`);
    return { recorder: new Recorder(exchanges, file, facts, onTrouble, LARGEST), file };
  };
  return {
    start({ name = freeName(recordings), anonymize = false } = {}) {
      if (recordings.has(name)) throw new MockError(`There is a recording "${name}" already: choose another name, or remove it`, 409);
      if (recordings.size >= MOST) throw new MockError(`There are ${MOST} recordings already: remove one`, 409);
      const at = scheduler.now();
      let begun: Pick<Running, 'recorder' | 'file'>;
      try {
        begun = begin(recordingFacts(settings, anonymize, at));
      } catch (error) {
        throw new MockError(`No file can be made for the recording: ${error instanceof Error ? error.message : String(error)}`, 409);
      }
      recordings.set(name, { ...begun, at, anonymized: anonymize, isRunning: true });
      return view(name);
    },
    list: () => [...recordings.keys()].map(view),
    get: view,
    stop,
    async file(name) {
      const { file } = byName(name);
      await exchanges.settled();
      return file;
    },
    async remove(name) {
      const { recorder, file } = byName(name);
      recorder.close();
      recordings.delete(name);
      await rm(file, { force: true });
    },
    close() {
      for (const { recorder } of recordings.values()) recorder.close();
      removeAll();
    },
  };
}

function freeName(taken: ReadonlyMap<string, unknown>): string {
  for (let number = 1; ; number++) {
    const name = number === 1 ? 'recording' : `recording ${number}`;
    if (!taken.has(name)) return name;
  }
}
