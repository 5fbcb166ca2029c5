import { useEffect, useRef, useState } from 'preact/hooks';
import { ProblemError } from './api.js';
import { type EventName, onChanges, onEvent } from './live.js';

/** What was loaded, or why it could not be. */
export interface Loaded<Value> {
  /** The latest; undefined until it has come. It stays while it is loaded anew. */
  readonly value: Value | undefined;
  readonly error: ProblemError | undefined;
  /** Loads it anew. */
  readonly reload: () => void;
}

/** How long events are gathered before what they changed is loaded anew, milliseconds. */
const GATHERED = 200;

/**
 * Loads something for a component, and again when it changes in the mock.
 *
 * @param key what is loaded: another key, and what was loaded before is forgotten
 * @param events by whose events it may change
 */
export function useLoaded<Value>(key: string, load: () => Promise<Value>, events: readonly EventName[] = []): Loaded<Value> {
  const [state, setState] = useState<{ key: string; value?: Value; error?: ProblemError }>({ key });
  const latest = useRef(load);
  latest.current = load;
  const reload = useRef(() => {});
  useEffect(() => {
    let isOver = false;
    let isBusy = false;
    let isDue = false;
    const run = async (): Promise<void> => {
      isDue = false;
      isBusy = true;
      try {
        const value = await latest.current();
        if (!isOver) setState({ key, value });
      } catch (error) {
        if (!(error instanceof ProblemError)) throw error;
        if (!isOver) setState((before) => (before.key === key && before.value !== undefined ? { ...before, error } : { key, error }));
      } finally {
        isBusy = false;
        if (isDue && !isOver) void run();
      }
    };
    reload.current = () => {
      // One at a time, and no change is missed.
      if (isBusy) isDue = true;
      else void run();
    };
    void run();
    const end = onChanges(
      (changed) => events.map((name) => onEvent(name, changed)),
      GATHERED,
      () => reload.current(),
    );
    return () => {
      isOver = true;
      end();
    };
  }, [key]);
  const { value, error } = state.key === key ? state : {};
  return { value, error, reload: () => reload.current() };
}
