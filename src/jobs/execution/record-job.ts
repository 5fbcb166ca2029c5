import type { Job } from '../job.js';
import { uniqueJobName } from '../job-name.js';
import { logTallies, NOTHING_LOGGED } from '../log-tally.js';
import { doneJob, RECORDED_NAMES, type RecordedJob, recordedRow } from '../recorded-job.js';
import type { JobWork } from './job-work.js';

/** Stores a job that is done, with its log. A job without items leaves nothing. @returns the job, if there is one */
export function recordJob({ store, settings, changes }: JobWork, recorded: RecordedJob, at: number): Job | undefined {
  const { kind, companyId, items } = recorded;
  if (items.length === 0) return undefined;
  const name = uniqueJobName('run', RECORDED_NAMES[kind], at, settings.timeZone, (each) => store.jobs.isNameTaken(companyId, each));
  const job = changes.insert(doneJob(recorded, name, at), null);
  store.jobs.addTransition(job.id, at, job.state);
  store.jobLogs.add(
    job.id,
    0,
    items.map((item) => recordedRow(kind, item, at)),
    logTallies(NOTHING_LOGGED, items, items.length, store.jobLogs.tallyStep),
  );
  return job;
}
