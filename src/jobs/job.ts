import type { JobLogType } from '../contract/names.js';
import type { JobDetail, SubmittedDetail } from './job-detail.js';
import type { PlanInput } from './plan-input.js';
import type { JobState } from './states.js';

/** What was submitted besides the detail: never changes once the job is stored. */
export interface Submission {
  readonly companyId: number;
  readonly userId: number;
  readonly originalName: string;
  /** Empty for a job that was submitted to run at once. */
  readonly scheduleName: string;
  /** The recurring job that this is a run of. */
  readonly scheduleId: number | null;
  readonly description: string | null;
  readonly locale: string | null;
  /** appName of the request's authHeader. */
  readonly client: string | null;
  /** Locale of the request that submitted it, if it named one. */
  readonly clientLocale: string | null;
  /** Name of the job that started it when it was done. */
  readonly initiatorName: string | null;
  /** Its place among the company's jobs, from 1: seeds its items, whatever other companies do. */
  readonly ordinal: number;
  /** Cron text of a recurring job. */
  readonly execSchedule: string | null;
  /** When a job that runs once is to fire. */
  readonly execTime: number | null;
  readonly submittedAt: number;
}

/** Where a job stands, and what its progress derives from. */
export interface JobProgress {
  /** Unique within the company. A job that was scheduled gets the name of its run when it fires. */
  readonly name: string;
  readonly state: JobState;
  readonly outcome: JobOutcome | null;
  readonly paused: boolean;
  /** Whether getActiveJobs lists it. */
  readonly listed: boolean;
  /** When the scheduler next has to do something with it. */
  readonly dueAt: number | null;
  /** Since when it waits for one of the `maxRunning` places. */
  readonly queuedAt: number | null;
  readonly triggeredAt: number | null;
  readonly startedAt: number | null;
  readonly endedAt: number | null;

  /** Fixed when the job fires; null before. */
  readonly planInput: PlanInput | null;
  readonly itemCount: number;
  /** How long it runs in all. */
  readonly totalTime: number;
  /** Waiting time left when it was paused before it ran. */
  readonly waitLeft: number;
  /** How long it had run at `runningSince`, or in all if it is not running. */
  readonly ranFor: number;
  readonly runningSince: number | null;
  /** Percent at `runningSince`, or now if it is not running. */
  readonly progress: number;
  readonly progressAt: number | null;

  /** Items whose log rows are written. */
  readonly loggedItems: number;
  readonly successCount: number;
  readonly errorCount: number;
  readonly warningCount: number;
  readonly duplicateCount: number;
  readonly updateCount: number;

  /** Whether it waited too long for its client to post files. */
  readonly timedOut: boolean;

  /** How long it runs until its `ending`; null where it runs to completion. */
  readonly runLimit: number | null;
  /** What happens at `runLimit`: a fatal error, or no more progress. */
  readonly ending: 'Fatal' | 'Never' | null;
  /** Text of the fatal error, if a test has set one. */
  readonly endMessage: string | null;
}

/**
 * A job as it is stored. Moments are milliseconds since 1970, durations are milliseconds.
 * What an upload fetches, and which assets it overwrites, is stored beside it: that can be large, and only its plan needs it.
 */
export type Job = { /** The number in the job's handle. */ readonly id: number } & Submission & JobDetail & JobProgress;

/** How a job ended. */
export type JobOutcome = 'Completed' | 'Stopped' | 'Fatal';

/** What the caller decides about a new job; the rest follows. */
export type NewJob = SubmittedDetail & {
  readonly companyId: number;
  readonly userId: number;
  /** The name as submitted, taken or not. */
  readonly originalName: string;
  readonly description: string | null;
  readonly locale: string | null;
  readonly client: string | null;
  readonly clientLocale: string | null;
  readonly execSchedule: string | null;
  /** A moment in the future; null to run at once, or with a schedule. */
  readonly execTime: number | null;
};

/** One row of a job's log. */
export interface JobLogDetail {
  readonly dateCreated: number;
  readonly logType: JobLogType;
  /** Key of its text in the message catalogue. */
  readonly message: string;
  readonly arguments: MessageArguments | null;
  readonly assetName: string | null;
  readonly assetType: string | null;
  readonly assetId: number | null;
  /** Warnings of an item: further texts below the same row. */
  readonly aux: readonly { readonly message: string; readonly arguments: MessageArguments }[] | null;
}

/** Values for the `{gaps}` of a message. */
export type MessageArguments = Readonly<Record<string, string | number>>;
