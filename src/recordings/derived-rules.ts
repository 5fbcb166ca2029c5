import type { RuleInput } from '../admin/inputs.js';
import { parseDuration } from '../clock.js';
import type { JobScript } from '../jobs/job-script.js';
import { kindOfType } from '../jobs/kind-of-type.js';
import { isJobKind, JOB_KINDS } from '../jobs/kinds.js';
import { planItems } from '../jobs/plan.js';
import { rule as ruleSchema } from '../overrides/override-schemas.js';
import type { DerivedCompanies } from './derived-accounts.js';
import { firedInRecording, typeOf } from './derived-jobs.js';
import type { EntryCheck } from './entry-check.js';
import type { SeenAccount } from './seen-account.js';
import type { SeenJob, SeenPolls, SeenRow, SeenSubmission } from './seen-jobs.js';

/** How long a job goes on at least after the last poll that saw it, milliseconds. */
const UNSEEN = 60_000;

/** How long getActiveJobs lists a job that is done, where a recording does not say. */
const DONE_TIME = 10_000;

/**
 * Rules by which the jobs that fire in a recording go as polls saw them go: one for each, in the order in which they fire. Each run of a schedule,
 * and each job that follows another, has its own.
 *
 * @param doneTime how long the mock will list a job that is done, as its setting says
 */
export function derivedRules(account: SeenAccount, companies: DerivedCompanies, doneTime: number | undefined, check: EntryCheck): RuleInput[] {
  const { beginsAt = 0, jobs } = account;
  const left = new Set(jobs.submissions.filter(({ isScheduled }) => !isScheduled));
  const going: GoingJob[] = [];
  for (const job of jobs.all.values()) {
    const type = typeOf(job);
    const kind = type === undefined ? undefined : kindOfType(type);
    // Calls that change assets leave jobs of their own, and no rule decides about those.
    if (kind === undefined || !isJobKind(kind) || !firedInRecording(job, beginsAt)) continue;
    const submission = submissionOf(job, left);
    if (submission) left.delete(submission);
    const { companyId, originalName, name } = job;
    const script = scriptOf(job, submission, doneTime ?? DONE_TIME);
    going.push({ companyId, kind, name: originalName ?? name, run: name, firesAt: submission?.at ?? firedAt(job), script });
  }
  for (const { companyId, kind, name, at } of left) {
    // No poll saw it: it was done before.
    if (kind !== undefined && isJobKind(kind)) going.push({ companyId, kind, name, run: name, firesAt: at, script: { waiting: 0, duration: 0 } });
  }
  return going
    .sort((a, b) => a.firesAt - b.firesAt)
    .flatMap(({ companyId, kind, name, run, script }) => {
      const rule = check.fitting(ruleSchema, `the rule for the job ${run}`, {
        label: `as recorded: ${run}`,
        company: companies.names.get(companyId),
        match: { type: JOB_KINDS[kind].type, name: literally(name) },
        script,
        times: 1,
      });
      return rule ? [rule] : [];
    });
}

/** A job that is to go as it went. */
interface GoingJob {
  readonly companyId: number;
  readonly kind: keyof typeof JOB_KINDS;
  /** The name that was asked for. */
  readonly name: string;
  readonly run: string;
  readonly firesAt: number;
  readonly script: JobScript;
}

/** The call that made a job: of those that asked for its name, the one nearest to when it fired, as not every job is seen by a poll. */
function submissionOf(
  { companyId, originalName, name, firstSeenAt, triggered }: SeenJob,
  left: Iterable<SeenSubmission>,
): SeenSubmission | undefined {
  let nearest: SeenSubmission | undefined;
  const distanceOf = ({ at }: SeenSubmission): number => Math.abs(at - (triggered ?? at));
  for (const each of left) {
    if (each.companyId !== companyId || each.name !== (originalName ?? name) || each.at > firstSeenAt) continue;
    if (!nearest || distanceOf(each) < distanceOf(nearest)) nearest = each;
  }
  return nearest;
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
  // How far the recording's clock is ahead of the service's: the call came when the job fired.
  const ahead = submission === undefined || triggered === undefined ? 0 : submission.at - triggered;
  /** A moment of the service by the recording's clock. */
  const here = (moment: number | undefined): number | undefined => (moment === undefined ? undefined : moment + ahead);
  // An upload whose client posts the files waits from the last of them on.
  const firesAt = job.postedAt ?? submission?.at ?? triggered ?? started ?? job.firstSeenAt;
  const runsAt = within(here(started), polls.lastWaitingAt, polls.firstRunningAt ?? latestEnd(polls, doneTime));
  if (runsAt === undefined) {
    const items = size === undefined ? {} : { items: size };
    return polls.lastWaitingAt === undefined ? items : { waiting: Math.max(0, polls.lastWaitingAt - firesAt) + UNSEEN, ...items };
  }
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
  const { lastRunningAt, progress } = polls;
  const doneAt = within(ended, lastRunningAt, latestEnd(polls, doneTime));
  if (doneAt !== undefined) return Math.max(0, doneAt - begun);
  if (lastRunningAt === undefined) return undefined;
  const promised = progress === undefined ? 0 : ((progress.at - begun) * 100) / progress.percent;
  return Math.max(Math.round(promised), lastRunningAt - begun + UNSEEN);
}

/** When a job was done at the latest, by polls: one that is missing was listed a while before; undefined where none saw it end. */
function latestEnd({ firstDoneAt, goneAt }: SeenPolls, doneTime: number): number | undefined {
  const ends = [firstDoneAt, goneAt === undefined ? undefined : goneAt - doneTime].filter((each) => each !== undefined);
  return ends.length === 0 ? undefined : Math.min(...ends);
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
