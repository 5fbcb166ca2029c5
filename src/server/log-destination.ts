import { fstatSync } from 'node:fs';
import { Socket } from 'node:net';
// Node's own functions: a test that fakes the global timers leaves them alone.
import { clearTimeout, setImmediate, setTimeout } from 'node:timers';
import { pino } from 'pino';
import { realNow } from '../clock.js';
import type { Settings } from '../settings.js';
import { type LineFormat, lineFormat } from './log-format.js';
import { LOG_LEVELS } from './log-levels.js';

/** Where log lines go. */
export interface LogDestination {
  write(line: string): void;
  /** Waits until what was written is out, for a second at most: whoever does not read it does not keep the mock from ending. */
  end(): Promise<void>;
}

/** The settings that decide how lines are written. */
type LogSettings = Pick<Settings, 'logFormat' | 'logLevel'>;

/** How much of the log may wait to be read, bytes; lines that come then are dropped and counted. */
const MOST_WAITING = 2 ** 20;

/** How long the end waits for the log to be read, milliseconds. */
const LAST_WAIT = 1000;

/** File descriptor of stderr. */
const STDERR = 2;

/** The stderr of a process of the mock's own: a pipe is written without ever waiting for whoever reads it. */
export async function ownStderr(settings: LogSettings): Promise<LogDestination> {
  const format = await lineFormat(settings);
  const stat = fstatSync(STDERR);
  return stat.isFIFO() || stat.isSocket() ? new PipeDestination(format) : streamDestination(format);
}

/** The stderr of any process: other parts of it may write there, too. */
export async function sharedStderr(settings: LogSettings): Promise<LogDestination> {
  return streamDestination(await lineFormat(settings));
}

function streamDestination(format: LineFormat): LogDestination {
  // Opened for the first line: see createLog.
  let stream: ReturnType<typeof openStream> | undefined;
  return {
    write(line) {
      stream ??= openStream(format);
      if (!stream.isBroken()) stream.write(line);
    },
    end: () =>
      withinLastWait((done) => {
        if (!stream || stream.isBroken()) done();
        else stream.flush(done);
      }),
  };
}

function openStream(format: LineFormat) {
  const dropped = new DroppedLines();
  // Asynchronous, so that a slow disk does not slow calls down.
  const stream = pino.destination({ dest: STDERR, sync: false, maxLength: MOST_WAITING });
  stream.on('drop', () => dropped.count());
  // There is nowhere to report it to: a full disk, or a terminal that is gone.
  let isBroken = false;
  stream.on('error', () => {
    isBroken = true;
    // Otherwise the end of the process would try to write the rest for ever.
    stream.destroy();
  });
  stream.on('drain', () => dropped.report((line) => stream.write(format(line))));
  return {
    isBroken: () => isBroken,
    write: (line: string) => stream.write(format(line)),
    flush: (done: () => void) => stream.flush(() => done()),
  };
}

/** A pipe or a socket, written in pieces that are put together for a turn of the event loop. */
class PipeDestination implements LogDestination {
  readonly #socket = new Socket({ fd: STDERR, readable: false, writable: true });
  readonly #dropped = new DroppedLines();
  readonly #format: LineFormat;
  #waiting = '';
  #bytesUnderWay = 0;
  #isFlushSet = false;
  #isBroken = false;
  #onEmpty: (() => void) | undefined;

  constructor(format: LineFormat) {
    this.#format = format;
    this.#socket.on('error', () => {
      this.#isBroken = true;
      this.#onEmpty?.();
    });
    this.#socket.unref();
  }

  write(line: string): void {
    if (this.#isBroken) return;
    if (this.#bytesUnderWay + this.#waiting.length > MOST_WAITING) {
      this.#dropped.count();
      return;
    }
    this.#waiting += this.#format(line);
    if (this.#isFlushSet || this.#bytesUnderWay > 0) return;
    this.#isFlushSet = true;
    setImmediate(() => {
      this.#isFlushSet = false;
      this.#flush();
    });
  }

  #flush(): void {
    if (this.#waiting === '' || this.#bytesUnderWay > 0) return;
    const text = this.#waiting;
    this.#waiting = '';
    this.#bytesUnderWay = text.length;
    this.#socket.write(text, () => {
      this.#bytesUnderWay = 0;
      this.#dropped.report((line) => this.write(line));
      this.#flush();
      if (this.#bytesUnderWay === 0 && this.#waiting === '') this.#onEmpty?.();
    });
  }

  async end(): Promise<void> {
    await withinLastWait((done) => {
      this.#flush();
      if (this.#isBroken || this.#bytesUnderWay === 0) done();
      else this.#onEmpty = done;
    });
    // What is still under way is given up.
    this.#socket.destroy();
    this.#isBroken = true;
  }
}

/** Counts lines that were dropped, to say so in the log once there is room. */
class DroppedLines {
  #count = 0;

  count(): void {
    this.#count++;
  }

  report(write: (line: string) => void): void {
    if (this.#count === 0) return;
    const msg = `${this.#count} lines of the log were dropped here: they were not read as fast as they came`;
    this.#count = 0;
    write(`${JSON.stringify({ level: LOG_LEVELS.warn, time: new Date(realNow()).toISOString(), msg })}\n`);
  }
}

function withinLastWait(work: (done: () => void) => void): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, LAST_WAIT);
    work(() => {
      clearTimeout(timer);
      resolve();
    });
  });
}
