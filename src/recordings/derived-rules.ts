import type { RuleInput } from '../admin/inputs.js';
import { parseDuration } from '../clock.js';
import type { JobScript } from '../jobs/job-script.js';
import { isJobKind, JOB_KINDS, kindOfType } from '../jobs/kinds.js';
import { planItems } from '../jobs/plan.js';
import { rule as ruleSchema } from '../overrides/override-schemas.js';
import type { DerivedCompanies } from './derived-accounts.js';
import { firedInRecording, typeOf } from './derived-jobs.js';
import type { EntryCheck } from './entry-check.js';
import type { SeenAccount } from './seen-account.js';
import type { SeenJob, SeenRow, SeenSubmission } from './seen-jobs.js';

/** How long getActiveJobs lists a job that is done, where a recording does not say. */
const DONE_TIME = 10_000;

/**
 * Rules by which the jobs that fire in a recording go as polls saw them go: one for each, in the order in which they fire. Each run of a schedule,
 * and each job that follows another, has its own.
 *
 * @param doneTime how long the mock will list a job that is done, as its setting says
 */
export function derivedRules(account: SeenAccount, companies: DerivedCompanies, doneTime: number | undefined, check: EntryCheck): RuleInput[] {
  const { beginsAt = 0 } = account;
  const fired = [...account.jobs.all.values()].filter((job) => firedInRecording(job, beginsAt)).sort((a, b) => firedAt(a) - firedAt(b));
  const left = account.jobs.submissions.filter(({ isScheduled }) => !isScheduled);
  return fired.flatMap((job) => {
    const type = typeOf(job);
    const company = companies.names.get(job.companyId);
    // Calls that change assets leave jobs of their own, and no rule decides about those.
    const kind = type === undefined ? undefined : kindOfType(type);
    if (kind === undefined || company === undefined || !isJobKind(kind)) return [];
    const name = job.originalName ?? job.name;
    const at = left.findIndex((each) => each.companyId === job.companyId && each.name === name && each.at <= job.firstSeenAt);
    const submission = job.schedule === undefined || at >= 0 ? left.splice(at < 0 ? left.length : at, 1)[0] : undefined;
    const script = scriptOf(job, submission, doneTime ?? DONE_TIME);
    if (Object.keys(script).length === 0) return [];
    const rule = check.fitting(ruleSchema, `the rule for the job ${job.name}`, {
      label: `as recorded: ${job.name}`,
      company,
      match: { type: JOB_KINDS[kind].type, name: literally(name) },
      script,
      times: 1,
    });
    return rule ? [rule] : [];
  });
}

function firedAt({ triggered, started, firstSeenAt }: SeenJob): number {
  return triggered ?? started ?? firstSeenAt;
}

/** A pattern that fits a text alone. */
function literally(text: string): string {
  return text.replace(/[\\*?[\]{}(),!@+|]/g, '\\$&');
}

/** How a job went. Moments of the service count as far as they agree with what polls saw, by the clock of the recording. */
function scriptOf(job: SeenJob, submission: SeenSubmission | undefined, doneTime: number): JobScript {
  const { polls, triggered, started, ended, size } = job;
  const firesAt = submission?.at ?? triggered ?? started ?? job.firstSeenAt;
  /** A moment of the service by the recording's clock. */
  const here = (moment: number | undefined): number | undefined =>
    moment === undefined ? undefined : triggered === undefined ? moment : firesAt + moment - triggered;
  const runsAt = within(here(started), polls.lastWaitingAt, polls.firstRunningAt ?? polls.firstDoneAt ?? polls.goneAt);
  if (runsAt === undefined) return size === undefined ? {} : { items: size };
  const waiting = Math.max(0, runsAt - firesAt);
  const begun = firesAt + waiting;
  const script: JobScript = { waiting, ...(size === undefined ? {} : { items: size }) };
  const duration = job.isStopped ? undefined : durationOf(job, begun, here(ended), doneTime);
  if (job.isFatal) {
    const message = [...job.rows.values()].flat().find(({ logType }) => logType === 'FatalError')?.message;
    // It takes effect at half of the run.
    return { ...script, outcome: 'fatal', ...(message ? { message } : {}), ...(duration === undefined ? {} : { duration: 2 * duration }) };
  }
  return { ...script, ...(duration === undefined ? {} : { duration }), ...outcomeOf(job, submission) };
}

/** How long it ran; for a job that did not end in the recording, as long as its progress promises, and longer than it was watched. */
function durationOf({ polls }: SeenJob, begun: number, ended: number | undefined, doneTime: number): number | undefined {
  const { lastRunningAt, firstDoneAt, goneAt, progress } = polls;
  // It is listed a while when it is done.
  const latest = firstDoneAt ?? (goneAt === undefined ? undefined : Math.max(goneAt - doneTime, (lastRunningAt ?? begun) + 1));
  const doneAt = within(
    ended,
    lastRunningAt,
    goneAt === undefined ? latest : Math.min(latest ?? goneAt, Math.max(goneAt - doneTime, (lastRunningAt ?? begun) + 1)),
  );
  if (doneAt !== undefined) return Math.max(0, doneAt - begun);
  if (lastRunningAt === undefined) return undefined;
  const promised = progress === undefined ? 0 : ((progress.at - begun) * 100) / progress.percent;
  return Math.max(Math.round(promised), lastRunningAt - begun + 60_000);
}

/** A moment that is after one and not after another, as near to the given one as can be; undefined where nothing is known of it. */
function within(moment: number | undefined, after: number | undefined, latest: number | undefined): number | undefined {
  const wanted = moment ?? latest;
  if (wanted === undefined) return undefined;
  const notAfter = latest === undefined ? wanted : Math.min(wanted, latest);
  return after === undefined ? notAfter : Math.max(notAfter, after + 1);
}

/** What makes items fail, or have warnings, that would not do so by themselves. */
function outcomeOf({ counts, rows }: SeenJob, submission: SeenSubmission | undefined): Pick<JobScript, 'outcome' | 'count' | 'message'> {
  if (!counts) return {};
  const usual = usualOutcomes(submission);
  const all = [...rows.values()].flat();
  for (const [outcome, kind] of [
    ['errors', 'error'],
    ['warnings', 'warning'],
  ] as const) {
    const count = counts[kind];
    if (count === 0 || count === usual[kind]) continue;
    const pattern = kind === 'error' ? /(?:Error|Failure)$/ : /Warning$/;
    const row = all.find(({ logType }) => pattern.test(logType));
    const message = row && templateOf(row);
    return { outcome, count, ...(kind === 'error' && message ? { message } : {}) };
  }
  return {};
}

/** A row's text, with a gap where it names its asset: it is the text of all rows. */
function templateOf({ message, assetName }: SeenRow): string {
  if (assetName === undefined) return message;
  const name = assetName.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  return message.replace(new RegExp(`(?<!\\w)${name}(?!\\w)`, 'g'), '{asset}');
}

/** How many files of an upload fail, or have warnings, in any mock. */
function usualOutcomes(submission: SeenSubmission | undefined): { readonly error: number; readonly warning: number } {
  const array = submission?.kind === 'uploadUrlsJob' ? submission.detail?.urlArray : undefined;
  const urls = typeof array === 'object' && array !== null && 'items' in array && Array.isArray(array.items) ? array.items : [];
  const input = { company: '', seed: 0, waitTime: 0, itemTime: 0, items: { min: 0, max: 0 } };
  const items = planItems(
    // A plan of its files looks at nothing else of an upload.
    { kind: 'uploadUrlsJob', detail: {}, ordinal: 0, originalName: '' } as unknown as Parameters<typeof planItems>[0],
    input,
    urls.length,
    { given: urls },
  );
  const count = (outcome: string): number => items.filter((item) => item.outcome === outcome).length;
  return { error: count('error'), warning: count('warning') };
}

/** The setting of the mock that a recording comes from, milliseconds; undefined where it does not say. */
export function doneTimeOf(settings: Readonly<Record<string, unknown>> | undefined): number | undefined {
  const value = settings?.doneTime;
  if (typeof value === 'number') return value;
  return typeof value === 'string' ? parseDuration(value) : undefined;
}
