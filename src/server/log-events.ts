// Node's own function: a test that fakes the global timers leaves it alone.
import { setImmediate } from 'node:timers';
import { formatCompanyHandle } from '../accounts/handles.js';
import { textOf } from '../admin/journal.js';
import { maskedAnswer } from '../admin/masked-answer.js';
import { apiVersion, defaultVersionIndex } from '../contract/api-version.js';
import { isSecretField, maskedText, maskedValue } from '../contract/secrets.js';
import type { Job } from '../jobs/job.js';
import { formatJobHandle } from '../jobs/job-handle.js';
import { overrideMisses } from '../overrides/override-misses.js';
import type { CallRecord } from '../pipeline/call-record.js';
import type { Store } from '../store/store.js';
import type { CreatedEvent, JobEvent } from '../store/stored-events.js';
import type { Log } from './log.js';
import type { CompletionCallEvent, MockEvent, MockEvents } from './mock-events.js';

/** How many jobs may wait for their lines: all that happens to a job in one turn of the event loop is one line, as far as there is room. */
const MOST_WAITING = 4096;

/** The most characters of a message that the level trace shows, and of a text in the parameters that debug shows. */
const LONGEST_MESSAGE = 65_536;
const LONGEST_TEXT = 200;

/** How many items of a list, and how many levels of parameters, debug shows. */
const MOST_ITEMS = 10;
const MOST_LEVELS = 6;

/** What happened to a job since its last line. */
interface JobCourse {
  job: Job;
  /** The states that it went through. */
  readonly states: string[];
  at: number | null;
  hasFired: boolean;
}

/**
 * Writes what happens into the log: at warn the requests that failed, at info all calls, jobs, completion calls and what was created on first
 * use, at debug parameters and what did not apply, at trace the messages. Below a level nothing of it is put together.
 *
 * @returns a function that writes what still waits
 */
export function logEvents(log: Log, events: MockEvents, store: Store): () => void {
  if (!log.isLevelEnabled('warn')) return () => {};
  const isInfo = log.isLevelEnabled('info');
  const jobs = new Map<number, JobCourse>();
  let isFlushSet = false;
  const flush = (): void => {
    for (const course of jobs.values()) logJob(log, store, course);
    jobs.clear();
  };
  const noteJob = ({ job, from, at }: JobEvent): void => {
    const known = jobs.get(job.id);
    const hasFired = job.planInput !== null && (from === null || from === 'Scheduled');
    if (known) {
      known.job = job;
      known.at = at ?? known.at;
      known.hasFired ||= hasFired;
      if (known.states.at(-1) !== job.state) known.states.push(job.state);
    } else jobs.set(job.id, { job, states: from === null || from === job.state ? [job.state] : [from, job.state], at, hasFired });
    if (jobs.size >= MOST_WAITING) flush();
    else if (!isFlushSet) {
      isFlushSet = true;
      setImmediate(() => {
        isFlushSet = false;
        flush();
      });
    }
  };
  const listener = (event: MockEvent): void => {
    switch (event.kind) {
      case 'call':
        logCall(log, store, event.call);
        break;
      case 'job':
        noteJob(event);
        break;
      case 'jobRemoved':
        // What happened to it before comes first.
        if (jobs.size > 0) flush();
        if (log.isLevelEnabled('debug')) log.debug({ jobHandle: handleOf(event.job) }, 'job removed');
        break;
      case 'created':
        log.info(createdLine(event), 'created on first use');
        break;
      case 'completionCall':
        logCompletionCall(log, event);
        break;
      case 'reset':
        log.info({ company: event.company ?? undefined, to: event.to ?? undefined }, 'reset');
        break;
      case 'clock':
        if (log.isLevelEnabled('debug')) log.debug({ now: new Date(event.now).toISOString(), clock: event.mode.kind }, 'clock');
        break;
      case 'overrides':
        // What applies is logged with each call and job.
        break;
    }
  };
  events.listen(listener, isInfo);
  return flush;
}

function logCall(log: Log, store: Store, call: CallRecord): void {
  if (call.transport === 'none') {
    const { method, path, outcome, status } = call;
    log.warn({ method, path: maskedText(path).slice(0, LONGEST_TEXT), outcome, status }, 'request');
    return;
  }
  if (call.outcome !== 'ok') log.warn(callLine(call), 'call');
  else if (log.isLevelEnabled('info')) log.info(callLine(call), 'call');
  if (log.isLevelEnabled('debug')) logDetails(log, store, call);
}

/** What the log says of a call. */
function callLine({
  transport,
  operation,
  version,
  caller,
  companyId,
  params,
  outcome,
  fault,
  ignored,
  hits,
  source,
  milliseconds,
  answer,
}: CallRecord): object {
  const { jobName, jobHandle } = params === undefined ? NO_JOB : jobOf(params, answer);
  return {
    transport,
    operation,
    version,
    caller,
    company: companyId === undefined ? undefined : companyOf(companyId),
    jobName,
    jobHandle,
    outcome,
    reason: fault?.reason,
    ignored: ignored.length > 0 ? ignored : undefined,
    hits: hits.length > 0 ? hits : undefined,
    source: source === 'mock' ? undefined : source,
    ms: milliseconds,
  };
}

const NO_JOB: { readonly jobName?: string | undefined; readonly jobHandle?: string | undefined } = {};

/** The job that a call names, or was given the handle of. */
function jobOf(params: object, answer: string): typeof NO_JOB {
  const name = 'jobName' in params && typeof params.jobName === 'string' ? params.jobName : undefined;
  const handle = 'jobHandle' in params && typeof params.jobHandle === 'string' ? params.jobHandle : undefined;
  if (name === undefined && handle === undefined) return NO_JOB;
  return { jobName: shown(name), jobHandle: shown(handle ?? answeredHandle(answer)) };
}

/** The handle in the answer of a call that submits a job. */
function answeredHandle(answer: string): string | undefined {
  const tag = answer.indexOf('jobHandle>');
  const end = tag < 0 ? -1 : answer.indexOf('<', tag);
  if (end < 0) return undefined;
  return answer.slice(tag + 'jobHandle>'.length, end).replace(/&(lt|gt|quot|amp);/g, (_entity, name: string) => ENTITIES[name] ?? '');
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', amp: '&' };

/** A text as the log shows it. */
function shown(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  return maskedValue(text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT)}…` : text);
}

function companyOf(companyId: number): string {
  return formatCompanyHandle(companyId, apiVersion(defaultVersionIndex()));
}

function handleOf(job: Job): string {
  return maskedValue(formatJobHandle(job, apiVersion(defaultVersionIndex())));
}

/** What debug and trace say of a call besides. */
function logDetails(log: Log, store: Store, call: CallRecord): void {
  const { transport, operation, version, caller, params, companyId, method, path, status } = call;
  const notApplied = overrideMisses(store, { transport, operation, version, caller, params }, companyId);
  log.debug(
    {
      operation,
      method,
      path,
      status,
      params: params === undefined ? undefined : summaryOf(params, MOST_LEVELS),
      notApplied: notApplied.length > 0 ? maskedValue(notApplied) : undefined,
    },
    'details',
  );
  if (!log.isLevelEnabled('trace')) return;
  const request = call.request && maskedText(textOf(call.request));
  log.trace({ operation, request: request && cut(request), answer: cut(maskedAnswer(call.answer, operation)) }, 'messages');
}

function cut(text: string): string {
  return text.length > LONGEST_MESSAGE ? `${text.slice(0, LONGEST_MESSAGE)}… (${text.length - LONGEST_MESSAGE} more characters)` : text;
}

/** Parameters without secrets, long texts and long lists. */
function summaryOf(value: unknown, levels: number): unknown {
  if (typeof value === 'string') return shown(value);
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  if (levels === 0) return '…';
  if (ArrayBuffer.isView(value)) return `(${value.byteLength} bytes)`;
  if (Array.isArray(value)) {
    const first = value.slice(0, MOST_ITEMS).map((each) => summaryOf(each, levels - 1));
    return value.length > MOST_ITEMS ? [...first, `… (${value.length - MOST_ITEMS} more)`] : first;
  }
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [name, typeof each === 'string' && isSecretField(name) ? '***' : summaryOf(each, levels - 1)]),
  );
}

function logJob(log: Log, store: Store, { job, states, at, hasFired }: JobCourse): void {
  const { companyId, planInput, outcome, paused, itemCount, errorCount, warningCount } = job;
  const isDone = job.state === 'Done';
  log.info(
    {
      jobHandle: handleOf(job),
      company: companyOf(companyId),
      states,
      paused: paused || undefined,
      outcome: outcome ?? undefined,
      items: isDone ? itemCount : undefined,
      errors: (isDone && errorCount) || undefined,
      warnings: (isDone && warningCount) || undefined,
      rule: hasFired ? ruleOf(store, planInput?.scriptedBy) : undefined,
      at: at === null ? undefined : new Date(at).toISOString(),
    },
    'job',
  );
  if (hasFired && planInput?.misses && planInput.misses.length > 0) {
    log.debug({ jobHandle: handleOf(job), notApplied: maskedValue(planInput.misses), leftOut: planInput.missesLeftOut }, 'rules');
  }
}

/** What decided how a job goes. */
function ruleOf({ overrides }: Store, by: 'directive' | number | undefined): object | string | undefined {
  if (typeof by !== 'number') return by;
  // What the admin API has checked and stored as a rule; it may be gone.
  const definition = overrides.byId('rule', by)?.definition as { label?: string } | undefined;
  return { id: by, label: definition?.label };
}

function createdLine({ what, id, name, role, operation }: CreatedEvent): object {
  const handle = what === 'company' ? companyOf(id) : undefined;
  return { what, name: maskedValue(name), handle, role: role ?? undefined, operation };
}

function logCompletionCall(log: Log, { url, state, status, error }: CompletionCallEvent): void {
  const isInVain = state === 'Failed' || state === 'Refused';
  const report = { url, state, status, error };
  if (isInVain) log.warn(report, 'completion call');
  else log.info(report, 'completion call');
}
