import { apiVersion, defaultVersionIndex } from '../contract/api-version.js';
import { maskedValue } from '../contract/secrets.js';
import { formatJobHandle } from '../jobs/job-handle.js';
import type { CallEvent, ClockEvent, MockEvent } from '../server/mock-events.js';
import type { AdminContext } from './admin-context.js';
import { jobSummary } from './job-view.js';

/** What a client is told of something that happened; of calls and of the clock it is told elsewhere. */
export function eventData(context: Pick<AdminContext, 'store' | 'scheduler'>, event: Exclude<MockEvent, CallEvent | ClockEvent>): object {
  switch (event.kind) {
    case 'job': {
      const { job, from, at } = event;
      const moment = at ?? context.scheduler.presentMoment();
      return { job: jobSummary(context, job, moment), from, at: new Date(moment) };
    }
    case 'jobRemoved':
      return { id: event.job.id, jobHandle: formatJobHandle(event.job, apiVersion(defaultVersionIndex())) };
    case 'completionCall': {
      const { url, state, status, error } = event;
      return { url, state, status, error };
    }
    case 'created': {
      const { what, id, name, role, operation } = event;
      return { what, id, name: maskedValue(name), role, operation: operation ?? null };
    }
    case 'reset':
      return { company: event.company, to: event.to };
    case 'overrides':
      return { kind: `${event.of}s` };
  }
}
