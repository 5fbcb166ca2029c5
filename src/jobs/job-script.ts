import type { Job } from './job.js';
import type { ItemOutcome } from './plan.js';

/** What comes of a job, as a test can decide it. */
export const SCRIPT_OUTCOMES = ['success', 'warnings', 'errors', 'fatal', 'never'] as const;
/** One of them: all items succeed; some have warnings or fail; the job dies on the way; it never ends. */
export type ScriptOutcome = (typeof SCRIPT_OUTCOMES)[number];

/** An item that a test has decided. */
export interface ScriptedItem {
  /** Name of its asset. */
  readonly name: string;
  readonly type?: string | undefined;
  readonly outcome?: ItemOutcome | undefined;
  /** Text of its row in the log. */
  readonly message?: string | undefined;
}

/** What a rule or a directive decides about a job; what it leaves out stays as the mock would make it up. */
export interface JobScript {
  /** How long it runs in all, milliseconds. */
  readonly duration?: number | undefined;
  /** How long it waits before it runs, milliseconds. */
  readonly waiting?: number | undefined;
  /** How many items it has, or the items themselves. */
  readonly items?: number | readonly ScriptedItem[] | undefined;
  readonly outcome?: ScriptOutcome | undefined;
  /** Where it dies or stands still, percent; half-way unless it says otherwise. */
  readonly at?: number | undefined;
  /** How many items have warnings or fail; one unless it says otherwise. */
  readonly count?: number | undefined;
  /** Text for the items that have warnings or fail, or for the fatal error. */
  readonly message?: string | undefined;
}

/** Where a job that dies or never ends does so, percent, if nothing is said. */
const HALF_WAY = 50;

/** How a job's run is cut short by its script; nothing for one that runs to its end. */
export function cutShort(script: JobScript | undefined, totalTime: number): Pick<Job, 'runLimit' | 'ending' | 'endMessage'> {
  if (script?.outcome !== 'fatal' && script?.outcome !== 'never') return { runLimit: null, ending: null, endMessage: null };
  return {
    runLimit: Math.floor((totalTime * (script.at ?? HALF_WAY)) / 100),
    ending: script.outcome === 'fatal' ? 'Fatal' : 'Never',
    endMessage: script.message ?? null,
  };
}
