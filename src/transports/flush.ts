import { setImmediate } from 'node:timers';

/**
 * Resolves at the end of this turn of the event loop. Answers are sent then: those to calls that came together go out together.
 * To wake who waits for an answer takes as long as to write it, and who waits for several is woken once.
 */
export function flush(): Promise<void> {
  // Of Node's own module: a test that fakes the global timers leaves it alone.
  return new Promise((resolve) => setImmediate(resolve));
}
