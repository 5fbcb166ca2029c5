import { JOB_COMMANDS, takesCommand } from '../../jobs/job-commands.js';
import { operation } from '../operation.js';
import { jobOfCall, wrongState } from './resolve.js';

/** Runs a scheduled job now, paused or not. A one-off job is used up, a recurring one goes on (c). */
export const executeJob = operation('executeJob', (call, context) => {
  const job = jobOfCall(call, context, (each) => takesCommand(each, 'execute'));
  if (!takesCommand(job, 'execute')) throw wrongState(job, call.params.jobHandle, JOB_COMMANDS.execute.expected, call);
  context.scheduler.execute(job, call.now);
  return {};
});
