import type { Job, JobLogDetail, JobOutcome } from '../jobs/job.js';
import type { JobDetail, JobKindName } from '../jobs/job-detail.js';
import { logTypeOf } from '../jobs/job-log.js';
import { uniqueJobName } from '../jobs/job-name.js';
import type { ItemOutcome, ScriptedItem } from '../jobs/job-script.js';
import { kindOfType } from '../jobs/kind-of-type.js';
import { isJobKind } from '../jobs/kinds.js';
import * as lifecycle from '../jobs/lifecycle.js';
import { logTallies, NOTHING_LOGGED } from '../jobs/log-tally.js';
import { SUCCESS_MESSAGES } from '../jobs/planned-item.js';
import { ITEM_OUTCOMES } from '../jobs/script-outcomes.js';
import type { JobState } from '../jobs/states.js';
import { stored } from '../store/row.js';
import type { ContentContext } from './content-context.js';
import type { Fixtures } from './fixtures-schema.js';

type PastJob = Fixtures['pastJobs'][number];
type PastItem = NonNullable<PastJob['items']>[number];

/** Stores a job that is done, with its log and the moments of its states. */
export function storePastJob(context: ContentContext, fixture: PastJob): void {
  const { store, settings, companyIds, userId } = context;
  const kind = kindOfType(fixture.type);
  const company = stored(store.accounts.companyById(companyIds.get(fixture.company) ?? 0));
  const startedAt = Date.parse(fixture.started);
  const endedAt = Date.parse(fixture.ended);
  const triggeredAt = fixture.triggered === undefined ? startedAt : Date.parse(fixture.triggered);
  const items = itemsOf(fixture);
  const isTaken = (name: string): boolean => store.jobs.isNameTaken(company.id, name);
  const submission = {
    companyId: company.id,
    userId: userId(fixture.user),
    name: uniqueJobName(fixture.run === undefined ? 'run' : 'asked', fixture.run ?? fixture.name, triggeredAt, settings.timeZone, isTaken),
    originalName: fixture.name,
    scheduleName: fixture.schedule ?? '',
    scheduleId: scheduleOf(context, company.id, fixture.schedule),
    description: fixture.description ?? null,
    locale: fixture.locale ?? null,
    clientLocale: null,
    client: fixture.client ?? null,
    initiatorName: fixture.initiator ?? null,
    // Those that nobody submitted have no place among the others.
    ordinal: isJobKind(kind) ? store.accounts.takeOrdinal(company.id) : 0,
    execSchedule: null,
    execTime: null,
    submittedAt: fixture.submitted === undefined ? Math.min(triggeredAt, startedAt) : Date.parse(fixture.submitted),
  };
  const job: Job = {
    ...lifecycle.submit(submission, detailOf(kind, fixture)),
    ...{ state: 'Done', outcome: (fixture.outcome ?? 'Completed') satisfies JobOutcome, endMessage: fixture.message ?? null },
    ...{ triggeredAt, startedAt, endedAt, totalTime: endedAt - startedAt, ranFor: endedAt - startedAt, progress: 100, progressAt: endedAt },
    ...{ itemCount: items.length, loggedItems: items.length, ...countsOf(items) },
    planInput: isJobKind(kind) && items.length > 0 ? { ...planOf(company.name, items), seed: settings.seed } : null,
  };
  const { id } = store.jobs.insert(job, kind === 'uploadUrlsJob' ? [] : null);
  const states: readonly (readonly [JobState, number])[] = isJobKind(kind)
    ? [
        ['New', triggeredAt],
        ['WaitingCoordinator', startedAt],
        ['Running', startedAt],
        ['Done', endedAt],
      ]
    : [['Done', endedAt]];
  for (const [state, at] of states) store.jobs.addTransition(id, at, state);
  store.jobLogs.add(
    id,
    0,
    items.map((item) => rowOf(kind, item, endedAt)),
    logTallies(NOTHING_LOGGED, items, items.length, store.jobLogs.tallyStep),
  );
}

/** The recurring job that a job was a run of, where the fixtures have it. */
function scheduleOf({ store }: ContentContext, companyId: number, name: string | undefined): number | null {
  const schedule = name === undefined || name === '' ? undefined : store.jobs.byName(companyId, name);
  return schedule?.execSchedule == null ? null : schedule.id;
}

/** The detail of a kind as it is stored: an upload of URLs has their number in place of the URLs. */
function detailOf(kind: JobKindName, { detail = {} }: PastJob): JobDetail {
  const { urlArray: _, ...fields }: Readonly<Record<string, unknown>> = detail;
  // Checked with the fixtures; a detail that was not seen has no fields.
  return { kind, detail: fields } as unknown as JobDetail;
}

/** An item with an outcome. */
type OutcomeItem = PastItem & { readonly outcome: ItemOutcome };

/** The items that are listed, and behind them those that are only counted. */
function itemsOf({ items = [], counts = {} }: PastJob): OutcomeItem[] {
  const listed = items.map((item) => ({ ...item, outcome: item.outcome ?? 'success' }));
  const left = ITEM_OUTCOMES.flatMap((outcome) => {
    const more = (counts[outcome] ?? 0) - listed.filter((item) => item.outcome === outcome).length;
    return Array.from({ length: Math.max(0, more) }, () => ({ outcome }));
  });
  return [...listed, ...left];
}

function countsOf(items: readonly OutcomeItem[]): Pick<Job, 'successCount' | 'warningCount' | 'errorCount' | 'duplicateCount' | 'updateCount'> {
  const counts: Record<ItemOutcome, number> = { success: 0, warning: 0, error: 0, duplicate: 0, update: 0 };
  for (const { outcome } of items) counts[outcome]++;
  return {
    successCount: counts.success,
    warningCount: counts.warning,
    errorCount: counts.error,
    duplicateCount: counts.duplicate,
    updateCount: counts.update,
  };
}

/** What the items would be planned from if somebody planned them again. */
function planOf(company: string, items: readonly OutcomeItem[]) {
  const scripted = items.map(({ name, type, outcome, message }): ScriptedItem => ({ name: name || 'item', type, outcome, message }));
  return { company, waitTime: 0, itemTime: 0, items: { min: items.length, max: items.length }, script: { items: scripted } };
}

/** Outcomes with texts of their own, where none is given. */
const MESSAGES: Partial<Record<ItemOutcome, string>> = { duplicate: 'duplicateSkipped', update: 'fileUpdated' };

/** The row of an item. Texts are stored as values, so that nothing in them is read as a gap. */
function rowOf(kind: JobKindName, { outcome, at, message, name, type, asset, warnings }: OutcomeItem, endedAt: number): JobLogDetail {
  return {
    dateCreated: at === undefined ? endedAt : Date.parse(at),
    logType: logTypeOf({ kind }, outcome),
    ...(message === undefined
      ? { message: MESSAGES[outcome] ?? SUCCESS_MESSAGES[kind], arguments: { bytes: 0 } }
      : { message: '{text}', arguments: { text: message } }),
    assetName: name ?? null,
    assetType: type ?? null,
    assetId: asset ?? null,
    aux: warnings === undefined || warnings.length === 0 ? null : warnings.map((text) => ({ message: '{text}', arguments: { text } })),
  };
}
