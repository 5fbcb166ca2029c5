import type { JobScript } from './job-script.js';

/** A test's decision about a job, and how it came about. */
export interface ScriptChoice {
  readonly script?: JobScript | undefined;
  /** A directive in the request decided, or the rule with this number. */
  readonly scriptedBy?: 'directive' | number | undefined;
  /** The first rules that did not apply, and why; and how many more did not. */
  readonly misses?: readonly { readonly rule: number; readonly why: string }[] | undefined;
  readonly missesLeftOut?: number | undefined;
}

/** What a job's items are planned from besides the job itself: fixed when the job fires, and stored with it. */
export interface PlanInput extends ScriptChoice {
  /** Name of the company at that moment. */
  readonly company: string;
  /** The mock's seed. */
  readonly seed: number;
  /** Milliseconds before it runs. */
  readonly waitTime: number;
  /** Milliseconds for each item. */
  readonly itemTime: number;
  /** How many items it has if its request does not say. */
  readonly items: { readonly min: number; readonly max: number };
  /** All items from this index on fail: a test forced the job to fail midway. */
  readonly failFrom?: number | undefined;
}

/**
 * The text that seeds a job's generated items: the company, the mock's seed, the job's place among the company's jobs, and its name.
 * Items that are planned again must stay the same, so this text must never change.
 */
export function generatorKey(job: { readonly ordinal: number; readonly originalName: string }, { company, seed }: PlanInput): string {
  return `${company}\n${seed}|${job.ordinal}|${job.originalName}`;
}
