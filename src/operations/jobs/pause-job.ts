import { JOB_COMMANDS, takesCommand } from '../../jobs/job-commands.js';
import { operation } from '../operation.js';
import { jobOfCall, wrongState } from './resolve.js';

/** Stops a schedule from firing, or holds a job (c). Pausing a paused job changes nothing. */
export const pauseJob = operation('pauseJob', (call, context) => {
  const job = jobOfCall(call, context);
  if (!takesCommand(job, 'pause')) throw wrongState(job, call.params.jobHandle, JOB_COMMANDS.pause.expected, call);
  if (!job.paused) context.scheduler.pause(job, call.now);
  return {};
});
