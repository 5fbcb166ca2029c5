import { JOB_COMMANDS, takesCommand } from '../../jobs/job-commands.js';
import { operation } from '../operation.js';
import { jobOfCall, wrongState } from './resolve.js';

/** Undoes pauseJob. A schedule skips what it missed (c). Resuming a job that is not paused changes nothing. */
export const resumeJob = operation('resumeJob', (call, context) => {
  const job = jobOfCall(call, context, ({ paused }) => paused);
  if (!takesCommand(job, 'resume')) throw wrongState(job, call.params.jobHandle, JOB_COMMANDS.resume.expected, call);
  if (job.paused) context.scheduler.resume(job, call.now);
  return {};
});
