import type { OperationContext } from '../operation.js';
import type { AuthorizedCall } from '../operation-call.js';

/** Writes the logs of a company's running jobs up to the moment of the call, so that reading them finds them complete. */
export function writeRunningLogs(companyId: number, call: AuthorizedCall<unknown>, context: OperationContext): void {
  for (const job of context.store.jobs.running(companyId)) context.scheduler.writeLog(job, call.now);
}
