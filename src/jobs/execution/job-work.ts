import type { Settings } from '../../settings.js';
import type { Store } from '../../store/store.js';
import type { Job } from '../job.js';
import type { ScriptChoice } from '../plan-input.js';
import type { JobPlans } from './job-plans.js';
import type { UnitOfWork } from './unit-of-work.js';

/** The settings that decide how jobs run. */
export type SchedulerSettings = Pick<
  Settings,
  'seed' | 'waitTime' | 'itemTime' | 'items' | 'stopTime' | 'doneTime' | 'maxRunning' | 'timeZone' | 'keepJobs'
>;

/** Decides how a job goes that fires at a moment, as far as a test has a say in it. */
export type ChooseScript = (job: Job, at: number) => ScriptChoice;

/** What the commands on jobs work with. */
export interface JobWork {
  readonly store: Store;
  readonly settings: SchedulerSettings;
  readonly chooseScript: ChooseScript;
  readonly plans: JobPlans;
  readonly changes: UnitOfWork;
}
