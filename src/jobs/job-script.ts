/** Outcomes of a job that a test can ask for. */
export const SCRIPT_OUTCOMES = ['success', 'warnings', 'errors', 'fatal', 'never'] as const;

/** One of them: all items succeed, some have warnings, some fail, the job ends with a fatal error, or it never ends. */
export type ScriptOutcome = (typeof SCRIPT_OUTCOMES)[number];

/** What comes of one item of a job. */
export type ItemOutcome = 'success' | 'warning' | 'error' | 'duplicate' | 'update';

/** An item that a test has written out. */
export interface ScriptedItem {
  /** Name of its asset. */
  readonly name: string;
  readonly type?: string | undefined;
  readonly outcome?: ItemOutcome | undefined;
  /** Text of its row in the log. */
  readonly message?: string | undefined;
}

/** How a job goes, as a rule or a directive decides it; the mock decides what is left out. */
export interface JobScript {
  /** How long it runs in all, milliseconds. */
  readonly duration?: number | undefined;
  /** How long it waits before it runs, milliseconds. */
  readonly waiting?: number | undefined;
  /** How many items it has, or the items themselves. */
  readonly items?: number | readonly ScriptedItem[] | undefined;
  readonly outcome?: ScriptOutcome | undefined;
  /** When `fatal` or `never` takes effect, percent of the run; 50 by default. */
  readonly at?: number | undefined;
  /** How many items have warnings or fail; 1 by default. */
  readonly count?: number | undefined;
  /** Text for the items that have warnings or fail, or for the fatal error. */
  readonly message?: string | undefined;
}
