import type { JobState } from './states.js';

/**
 * A job as it is stored: what was submitted, where it stands, and what its progress derives from.
 * Moments are milliseconds since 1970, times are milliseconds. Flags are 0 or 1, as SQLite has them.
 */
export interface Job {
  /** The number in the job's handle. */
  readonly id: number;
  readonly companyId: number;
  readonly userId: number;
  /** Unique within the company. */
  readonly name: string;
  readonly originalName: string;
  /** Empty for a job that was submitted for now. */
  readonly scheduleName: string;
  /** The recurring job that this is a run of. */
  readonly scheduleId: number | null;
  /** Name of its detail element, a key of `JOB_KINDS`. */
  readonly kind: string;
  /** JSON of the detail element as it comes back from the API. */
  readonly detail: string;
  /** JSON array of what the request gave to work on, where the detail element does not hold it. */
  readonly sources: string | null;
  readonly description: string | null;
  readonly locale: string | null;
  /** appName of the request's authHeader. */
  readonly client: string | null;
  /** Locale of the request that submitted it, where that said one. */
  readonly clientLocale: string | null;
  /** Name of the job that started it when it was done. */
  readonly initiatorName: string | null;
  /** How many jobs the company had been given before this one: names the job whatever other companies do. */
  readonly ordinal: number;
  /** Cron text of a recurring job. */
  readonly execSchedule: string | null;
  /** When a job that runs once is to fire. */
  readonly execTime: number | null;
  readonly submittedAt: number;

  readonly state: JobState;
  readonly outcome: JobOutcome | null;
  readonly paused: 0 | 1;
  /** Whether getActiveJobs lists it. */
  readonly listed: 0 | 1;
  /** When the scheduler has something to do with it. */
  readonly dueAt: number | null;
  /** Since when it waits for one of the places that `maxRunning` gives. */
  readonly queuedAt: number | null;
  readonly triggeredAt: number | null;
  readonly startedAt: number | null;
  readonly endedAt: number | null;

  /** JSON of the `PlanInput`, fixed when the job fires. */
  readonly planInput: string | null;
  readonly itemCount: number;
  /** How long it runs in all. */
  readonly totalTime: number;
  /** How much waiting is left while it is paused before it ran. */
  readonly waitLeft: number;
  /** How long it has run up to `runningSince`. */
  readonly ranFor: number;
  readonly runningSince: number | null;
  /** Percent at `runningSince`, or in all other states. */
  readonly progress: number;
  readonly progressAt: number | null;

  /** Items whose log rows are written. */
  readonly loggedItems: number;
  readonly successCount: number;
  readonly errorCount: number;
  readonly warningCount: number;
  readonly duplicateCount: number;
  readonly updateCount: number;

  /** Of an upload that has begun to run: JSON array of what its files met by then, `ResolvedOverwrite`s. */
  readonly existing: string | null;
  /** Whether it waited in vain for its client to end it. */
  readonly timedOut: 0 | 1;

  /** How long it runs before its `ending` comes; null where it runs to its end. */
  readonly runLimit: number | null;
  /** What comes of it at `runLimit`: it dies, or stands still for ever. */
  readonly ending: 'Fatal' | 'Never' | null;
  /** What its log says of a fatal error, where a test has said so. */
  readonly endMessage: string | null;
}

/** How a job ended. */
export type JobOutcome = 'Completed' | 'Stopped' | 'Fatal';

/** The columns that never change once a job is there. */
export type Submission = Pick<
  Job,
  | 'companyId'
  | 'userId'
  | 'name'
  | 'originalName'
  | 'scheduleName'
  | 'scheduleId'
  | 'kind'
  | 'detail'
  | 'sources'
  | 'description'
  | 'locale'
  | 'client'
  | 'clientLocale'
  | 'initiatorName'
  | 'ordinal'
  | 'execSchedule'
  | 'execTime'
  | 'submittedAt'
>;

/** What is asked for when a job is submitted; the rest of its columns follows. */
export interface NewJob {
  readonly companyId: number;
  readonly userId: number;
  /** The name as submitted, taken or not. */
  readonly originalName: string;
  readonly kind: string;
  /** The detail element as submitted. */
  readonly detail: object;
  readonly description: string | null;
  readonly locale: string | null;
  readonly client: string | null;
  readonly clientLocale: string | null;
  readonly execSchedule: string | null;
  /** A moment to come; null for now, or with a schedule. */
  readonly execTime: number | null;
}

/** One row of a job's log. */
export interface JobLogDetail {
  readonly dateCreated: number;
  readonly logType: string;
  /** Key of its text in the message catalogue. */
  readonly message: string;
  readonly arguments: MessageArguments | null;
  readonly assetName: string | null;
  readonly assetType: string | null;
  readonly assetId: number | null;
  /** Warnings of an item: more texts under the same row. */
  readonly aux: readonly { readonly message: string; readonly arguments: MessageArguments }[] | null;
}

/** What stands in the gaps of a message. */
export type MessageArguments = Readonly<Record<string, string | number>>;
