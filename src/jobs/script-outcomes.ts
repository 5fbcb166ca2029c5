/** Outcomes of a job that a test can ask for. */
export const SCRIPT_OUTCOMES = ['success', 'warnings', 'errors', 'fatal', 'never'] as const;

/** One of them: all items succeed, some have warnings, some fail, the job ends with a fatal error, or it never ends. */
export type ScriptOutcome = (typeof SCRIPT_OUTCOMES)[number];

/** What can come of one item of a job. */
export const ITEM_OUTCOMES = ['success', 'warning', 'error', 'duplicate', 'update'] as const satisfies readonly ItemOutcome[];

/** What comes of one item of a job. */
export type ItemOutcome = 'success' | 'warning' | 'error' | 'duplicate' | 'update';
