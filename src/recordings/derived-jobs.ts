import { ASSET_TYPES } from '../contract/constants.js';
import type { JobType, RecordedJobType } from '../contract/names.js';
import { kindOfType } from '../jobs/kind-of-type.js';
import { isJobKind, JOB_KINDS, kindOf, RECORDED_KINDS } from '../jobs/kinds.js';
import { RECORDED_NAMES } from '../jobs/recorded-job.js';
import type { ItemOutcome } from '../jobs/script-outcomes.js';
import type { FixtureAsset, FixtureJob, FixturePastJob } from '../seed/fixtures-input.js';
import { job as jobSchema, pastJob as pastJobSchema } from '../seed/fixtures-schema.js';
import type { DerivedCompanies, DerivedUsers } from './derived-accounts.js';
import type { EntryCheck } from './entry-check.js';
import type { SeenAccount } from './seen-account.js';
import type { SeenJob, SeenRow, SeenSchedule } from './seen-jobs.js';
import { isoOf, type SeenFields, type SeenThings } from './seen-things.js';

/** A kind of job as the API names it. */
export type AnyJobType = JobType | RecordedJobType;

/** Jobs of fixtures. */
export interface DerivedJobs {
  readonly jobs: readonly FixtureJob[];
  readonly pastJobs: readonly FixturePastJob[];
}

/** The jobs that a recording shows: those that are done by the moment, and those that are yet to run. */
export function derivedJobs(account: SeenAccount, companies: DerivedCompanies, users: DerivedUsers, check: EntryCheck): DerivedJobs {
  const numbers = new Set<number>();
  /** A number that no other job has. */
  const free = (id: number | undefined): number | undefined => {
    if (id === undefined || numbers.has(id)) return undefined;
    numbers.add(id);
    return id;
  };
  const pastJobs: FixturePastJob[] = [];
  for (const job of account.jobs.all.values()) {
    const company = companies.names.get(job.companyId);
    if (company === undefined || !belongs(job, account)) continue;
    const entry = pastJobOf(job, company, account, users, check);
    if (entry) pastJobs.push({ ...entry, id: free(entry.id) });
  }
  const jobs: FixtureJob[] = [];
  for (const schedule of account.jobs.schedules.values()) {
    const company = companies.names.get(schedule.companyId);
    const isOver = account.moment === 'begin' ? schedule.isMade : schedule.goneAt !== undefined;
    if (company === undefined || isOver || (schedule.id !== undefined && numbers.has(schedule.id))) continue;
    const entry = jobOf(schedule, company, account, users, check);
    if (entry) jobs.push({ ...entry, id: free(entry.id) });
  }
  return { jobs, pastJobs };
}

/** Whether a job is done by the moment; of the begin, one that the recording made is not there yet. */
function belongs({ ended }: SeenJob, { moment, beginsAt = 0 }: SeenAccount): boolean {
  if (ended === undefined) return false;
  return moment === 'end' || ended < beginsAt;
}

/** Whether a job fired in the recording. */
export function firedInRecording({ triggered, started, firstSeenAt }: SeenJob, beginsAt: number): boolean {
  return (triggered ?? started ?? firstSeenAt) >= beginsAt;
}

function pastJobOf(job: SeenJob, company: string, { assets }: SeenAccount, users: DerivedUsers, check: EntryCheck): FixturePastJob | undefined {
  const type = typeOf(job);
  const name = job.originalName ?? job.name;
  if (type === undefined) {
    check.leftOut.push(`the job ${job.name}: its kind was not seen`);
    return undefined;
  }
  const kind = kindOfType(type);
  const ended = job.ended ?? 0;
  const started = Math.min(job.started ?? job.triggered ?? ended, ended);
  // The service's own user, which logs of cleanups name, is no user of fixtures.
  const user = kind === 'cleanupJob' ? users.any() : (users.named(job.user) ?? users.any());
  const rows = [...job.rows.values()].flat();
  // Of one moment, in the order in which they were seen.
  const items = rows.toSorted((a, b) => (a.at ?? 0) - (b.at ?? 0)).flatMap((row) => itemOf(row, type, assets) ?? []);
  const fatal = rows.find(({ logType }) => logType === 'FatalError');
  const isFatal = job.isFatal || fatal !== undefined;
  return check.fitting(pastJobSchema, `the job ${job.name}`, {
    id: job.id,
    company,
    user: user ?? '',
    type,
    name,
    run: job.name,
    schedule: job.schedule,
    description: job.description,
    locale: job.locale,
    client: job.client,
    initiator: job.initiator,
    triggered: job.triggered === undefined || job.triggered > started ? undefined : isoOf(job.triggered),
    started: isoOf(started) ?? '',
    ended: isoOf(ended) ?? '',
    outcome: isFatal ? 'Fatal' : job.isStopped ? 'Stopped' : undefined,
    message: isFatal ? fatal?.message : undefined,
    detail: detailOf(job, kind),
    items: items.length === 0 ? undefined : items,
    counts: countsOf(job, items),
  });
}

/** The detail as it was shown, or what its log tells of it. */
function detailOf({ detail, subType }: SeenJob, kind: string): object | undefined {
  if (detail) return plain(detail);
  if (kind !== 'imageServingPublishJob') return undefined;
  const publishType = { full: 'Full', increment: 'Incremental', fullwithsearch: 'FullWithSearch' }[subType ?? ''];
  return publishType === undefined ? undefined : { publishType, emailSetting: 'None' };
}

/** Decoded fields as JSON holds them. */
function plain(fields: SeenFields): object {
  return JSON.parse(JSON.stringify(fields));
}

/** What the log counts, where it lists fewer rows or was not seen. */
function countsOf({ counts }: SeenJob, items: readonly { readonly outcome?: ItemOutcome | undefined }[]): FixturePastJob['counts'] {
  if (!counts) return undefined;
  const listed = (outcome: ItemOutcome): number => items.filter((item) => (item.outcome ?? 'success') === outcome).length;
  const more = Object.entries(counts).filter(([outcome, count]) => count > listed(outcome as ItemOutcome));
  return more.length === 0 ? undefined : Object.fromEntries(more);
}

const ALL_KINDS = [...Object.values(JOB_KINDS), ...Object.values(RECORDED_KINDS)];

/** The kind of a job: as an active job or its log names it, or by the log type that its log begins with, where several kinds may share one. */
export function typeOf({ type, begin, originalName }: SeenJob): AnyJobType | undefined {
  const named = ALL_KINDS.find((kind) => kind.type === type);
  if (named) return named.type;
  const alike = ALL_KINDS.filter(({ log }) => log.begin === begin);
  const recorded = alike.find((kind) => {
    const name = kindOfType(kind.type);
    return !isJobKind(name) && RECORDED_NAMES[name] === originalName;
  });
  // Programs post files more often than they name a directory of the service.
  return (recorded ?? alike.find((kind) => kind.type === 'UploadPost') ?? alike[0])?.type;
}

/** The item that a row tells of; undefined for a row that tells of the job. */
function itemOf(row: SeenRow, type: AnyJobType, assets: SeenThings): NonNullable<FixturePastJob['items']>[number] | undefined {
  const { log } = kindOf({ kind: kindOfType(type) });
  // The row of an export's zip, which every export has.
  if (row.assetType === 'Zip' && /^https?:/.test(row.assetName ?? '')) return undefined;
  const outcome = outcomeOf(row, log);
  if (outcome === undefined) return undefined;
  return {
    ...(outcome === 'success' ? {} : { outcome }),
    ...given('at', isoOf(row.at)),
    message: row.message,
    ...(row.assetName === undefined ? {} : { name: row.assetName }),
    ...given('type', assetTypeOf(row, assets)),
    ...given('asset', row.asset),
    ...(row.warnings.length === 0 ? {} : { warnings: row.warnings }),
  };
}

function given<Name extends string, Value>(name: Name, value: Value | undefined): { readonly [Each in Name]?: Value } {
  // The name is that of the type.
  return (value === undefined ? {} : { [name]: value }) as { readonly [Each in Name]?: Value };
}

function outcomeOf({ logType, warnings }: SeenRow, log: ReturnType<typeof kindOf>['log']): ItemOutcome | undefined {
  switch (logType) {
    case log.begin:
    case log.end:
      return undefined;
    case log.warning:
      return 'warning';
    case log.success:
      // Kinds without a log type for warnings log them as successes.
      return warnings.length > 0 ? 'warning' : 'success';
    case log.error:
      return 'error';
    case 'DuplicateSkipped':
      return 'duplicate';
    case 'FileUpdated':
      return 'update';
    default:
      return undefined;
  }
}

/** Log file types that are named unlike the type of the asset. */
const RENAMED: Readonly<Record<string, FixtureAsset['type']>> = {
  MasterImage: 'Image',
  OptimizedImage: 'Image',
  WindowCovering: 'WindowsCovering',
  ViewerConfigXml: 'ViewerPreset',
};

/** The type of a row's asset: as the asset shows it, or by the type of the file, which fewer have. */
function assetTypeOf({ asset, assetType }: SeenRow, assets: SeenThings): FixtureAsset['type'] | undefined {
  const shown = asset === undefined ? undefined : assets.get(String(asset))?.fields.type;
  const named = RENAMED[assetType ?? ''] ?? assetType;
  return ASSET_TYPES.find((type) => type === shown) ?? ASSET_TYPES.find((type) => type === named);
}

/** A job that is yet to run. What an upload is to fetch is told by the call that submitted it alone. */
function jobOf(schedule: SeenSchedule, company: string, account: SeenAccount, users: DerivedUsers, check: EntryCheck): FixtureJob | undefined {
  const { kind, name, execSchedule } = schedule;
  const submitted = account.jobs.submissions.findLast((each) => each.companyId === schedule.companyId && each.name === name && each.kind === kind);
  const detail = submitted?.detail ?? schedule.detail;
  if (kind === undefined || detail === undefined) {
    check.leftOut.push(`the scheduled job ${name}: its detail was not seen`);
    return undefined;
  }
  return check.fitting(jobSchema, `the scheduled job ${name}`, {
    id: schedule.id,
    company,
    user: users.named(schedule.user) ?? users.any() ?? '',
    name,
    description: schedule.description,
    locale: schedule.locale,
    at: execSchedule === undefined ? isoOf(schedule.next) : undefined,
    execSchedule,
    paused: schedule.isPaused || undefined,
    detail: { [kind]: plain(withoutNumber(detail)) },
  });
}

/** Who submits an upload of URLs gives the URLs instead of their number. */
function withoutNumber(detail: SeenFields): SeenFields {
  const { numUrls: _, ...fields } = detail;
  return fields;
}
