import { writeSync } from 'node:fs';
import { isatty } from 'node:tty';
import { realNow } from '../clock.js';

/** File descriptor of stderr. */
const STDERR = 2;

/** How often the bar is drawn, real milliseconds, and how long it is, characters. */
const INTERVAL = 100;
const LENGTH = 30;

/** How long work is known before its end is foretold, real milliseconds. */
const FIRST_GUESS = 1000;

/** A bar on a terminal that shows how far work has come. */
export interface ProgressBar {
  /** @param share of the work that is done, 0 to 1 */
  readonly show: (share: number) => void;
  /** Takes the bar off the terminal. */
  readonly end: () => void;
}

/**
 * A bar on stderr, with the time that is left; nothing where that is no terminal. Written by hand, since the work never lets the event
 * loop turn: packages for bars draw by timers.
 *
 * @param terminal what writes to the terminal; undefined where there is none
 * @param now real time, milliseconds
 */
export function progressBar(title: string, terminal = stderrTerminal(), now: () => number = realNow): ProgressBar {
  if (!terminal) return { show: () => {}, end: () => {} };
  const start = now();
  let drawnAt = Number.NEGATIVE_INFINITY;
  return {
    show(share) {
      const at = now();
      if (at - drawnAt < INTERVAL) return;
      drawnAt = at;
      const full = Math.round(share * LENGTH);
      const bar = `${'█'.repeat(full)}${'░'.repeat(LENGTH - full)}`;
      terminal(`\r${title}  ${bar}  ${String(Math.floor(share * 100)).padStart(3)} %${timeLeft(at - start, share)}\u001b[K`);
    },
    end() {
      terminal('\r\u001b[K');
    },
  };
}

function timeLeft(elapsed: number, share: number): string {
  if (elapsed < FIRST_GUESS || share <= 0) return '';
  const seconds = Math.ceil((elapsed * (1 - share)) / share / 1000);
  return seconds < 60 ? `  ${seconds} s left` : `  ${Math.floor(seconds / 60)} min ${seconds % 60} s left`;
}

function stderrTerminal(): ((text: string) => void) | undefined {
  if (!isatty(STDERR)) return undefined;
  return (text) => {
    try {
      writeSync(STDERR, text);
    } catch {
      // The terminal is gone, or busy: the work goes on without the bar.
    }
  };
}
