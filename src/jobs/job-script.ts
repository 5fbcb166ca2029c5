import type { z } from 'zod';
import type { jobScript } from './job-script-schema.js';

export { type ItemOutcome, SCRIPT_OUTCOMES, type ScriptOutcome } from './script-outcomes.js';

/** How a job goes, as a rule or a directive decides it, durations in milliseconds; the mock decides what is left out. */
export type JobScript = z.output<typeof jobScript>;

/** An item that a test has written out. */
export type ScriptedItem = Extract<JobScript['items'], readonly unknown[]>[number];
