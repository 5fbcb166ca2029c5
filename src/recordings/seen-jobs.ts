import { parseAssetHandle } from '../assets/asset-handle.js';
import { isJobKind } from '../jobs/kinds.js';
import type { ItemOutcome } from '../jobs/script-outcomes.js';
import type { DecodedAnswer } from './decoded-answer.js';
import { flagIn, isFields, itemsIn, momentIn, numberIn, type RecordedMoment, type SeenFields, textIn } from './seen-things.js';

/** What a call says besides its answer, of which a job may follow. */
interface JobCall {
  readonly at: number;
  readonly operation: string | null;
  readonly params: SeenFields;
  readonly caller: string | null;
  readonly companyId: number | undefined;
}

/** A row of a job's log that tells of an item or of the job. */
export interface SeenRow {
  readonly at: number | undefined;
  readonly logType: string;
  readonly message: string;
  readonly assetName: string | undefined;
  readonly assetType: string | undefined;
  readonly asset: number | undefined;
  readonly warnings: readonly string[];
}

/** Where polls found a job, moments of the recording: milliseconds since 1970. */
export interface SeenPolls {
  /** When it was last seen before it ran. */
  lastWaitingAt?: number | undefined;
  firstRunningAt?: number | undefined;
  lastRunningAt?: number | undefined;
  firstDoneAt?: number | undefined;
  /** When it was first missing where it had been listed. */
  goneAt?: number | undefined;
  /** The last progress of a running job, percent, and when it was seen. */
  progress?: { readonly at: number; readonly percent: number };
}

/** A job that has fired. */
export interface SeenJob {
  readonly companyId: number;
  readonly name: string;
  readonly firstSeenAt: number;
  id?: number | undefined;
  schedule?: string | undefined;
  originalName?: string | undefined;
  user?: string | undefined;
  /** The API's name of its kind. */
  type?: string | undefined;
  /** Log type of its first row. */
  begin?: string | undefined;
  subType?: string | undefined;
  description?: string | undefined;
  locale?: string | undefined;
  client?: string | undefined;
  initiator?: string | undefined;
  detail?: SeenFields | undefined;
  triggered?: number | undefined;
  started?: number | undefined;
  ended?: number | undefined;
  isFatal?: boolean | undefined;
  fatalMessage?: string | undefined;
  isStopped?: boolean | undefined;
  /** When its client posted files last. */
  postedAt?: number | undefined;
  /** How many items it has, where that was seen. */
  size?: number | undefined;
  counts?: Readonly<Record<ItemOutcome, number>> | undefined;
  /** Rows by type and moment. */
  readonly rows: Map<string, SeenRow[]>;
  /** Whether the rows have moments. */
  isDated: boolean;
  readonly polls: SeenPolls;
}

/** A job that has yet to fire. */
export interface SeenSchedule {
  readonly companyId: number;
  readonly name: string;
  readonly firstSeenAt: number;
  id?: number | undefined;
  user?: string | undefined;
  description?: string | undefined;
  locale?: string | undefined;
  execSchedule?: string | undefined;
  next?: number | undefined;
  isPaused?: boolean | undefined;
  kind?: string | undefined;
  detail?: SeenFields | undefined;
  /** When it was first missing where it had been listed. */
  goneAt?: number | undefined;
  isMade: boolean;
}

/** A call that made a job. */
export interface SeenSubmission {
  readonly companyId: number;
  readonly name: string;
  readonly at: number;
  /** Whether it is to run later. */
  readonly isScheduled: boolean;
  readonly kind: string | undefined;
  readonly detail: SeenFields | undefined;
}

/** The parts of a job's handle: the number is missing in the oldest version. */
interface HandleParts {
  readonly companyId: number;
  readonly schedule: string;
  readonly run: string;
  readonly id: number | undefined;
}

const HANDLE = /^(?:j\|)?(\d{1,15})\|([^|]*)\|([^|]*)(?:\|(\d{0,15}))?$/;

/** Log types of rows that begin every log. */
const OPENING = new Set(['OriginalJobName', 'JobClient', 'InitiatingJobName', 'JobType', 'TotalFileCount']);

/** The jobs that answers show, and how polls saw them go. */
export class SeenJobs {
  readonly #moment: RecordedMoment;
  /** By number of the company and name, as JSON. */
  readonly all = new Map<string, SeenJob>();
  readonly schedules = new Map<string, SeenSchedule>();
  readonly submissions: SeenSubmission[] = [];
  /** When files were posted last, by number of the company and name of the job, as JSON. */
  readonly #posted = new Map<string, number>();
  /** What each kind of poll listed last. */
  readonly #listed = new Map<string, Set<string>>();

  constructor(moment: RecordedMoment) {
    this.#moment = moment;
  }

  /** Notes what a call does to jobs, and which are missing in a poll that has listed them before. */
  poll({ name, value }: DecodedAnswer, { operation, params, companyId, at }: JobCall): void {
    if (operation === 'submitJob' && companyId !== undefined) {
      const [kind, detail] = Object.entries(params).find((entry): entry is [string, SeenFields] => isJobKind(entry[0]) && isFields(entry[1])) ?? [];
      const isScheduled = params.execTime !== undefined || params.execSchedule !== undefined;
      this.submissions.push({ companyId, name: textIn(params, 'jobName') ?? '', at, isScheduled, kind, detail });
    }
    if (operation === 'stopJob' || operation === 'deleteJob') {
      const job = this.#jobOfHandle(textIn(params, 'jobHandle'));
      if (job) job.isStopped = true;
    }
    if (name === 'uploadPostReturn') {
      const parts = handlePartsOf(textIn(value, 'jobHandle') ?? '');
      if (parts) this.#posted.set(keyOf(parts.companyId, parts.run === '' ? parts.schedule : parts.run), at);
    }
    if (operation === 'deleteJob') {
      const parts = handlePartsOf(textIn(params, 'jobHandle') ?? '');
      const schedule = parts && this.schedules.get(keyOf(parts.companyId, parts.schedule));
      if (schedule && parts.run === '') schedule.goneAt ??= at;
    }
    if (name !== 'getActiveJobsReturn' && name !== 'getScheduledJobsReturn') return;
    const isActive = name === 'getActiveJobsReturn';
    // What an answer leaves out on wish is not gone.
    const { responseFieldArray: _, excludeFieldArray: __, ...asked } = params;
    const key = `${name} ${JSON.stringify(asked)}`;
    const listed = new Set(itemsIn(value, 'jobArray').flatMap((job) => (isFields(job) ? jobKey(job) : [])));
    for (const missing of this.#listed.get(key) ?? []) {
      if (listed.has(missing)) continue;
      const thing = isActive ? this.all.get(missing)?.polls : this.schedules.get(missing);
      if (thing) thing.goneAt ??= at;
    }
    this.#listed.set(key, listed);
  }

  #jobOfHandle(handle: string | undefined): SeenJob | undefined {
    const parts = handlePartsOf(handle ?? '');
    if (!parts) return undefined;
    const byName = this.all.get(keyOf(parts.companyId, parts.run));
    return byName ?? [...this.all.values()].findLast((job) => job.companyId === parts.companyId && job.originalName === parts.schedule);
  }

  seeActive(value: SeenFields, { at }: JobCall): void {
    const job = this.#seen(value, textIn(value, 'name'), at);
    if (!job) return;
    const state = textIn(value, 'state') ?? '';
    const hasRun = state === 'Running' || state === 'Stopping' || state === 'Done';
    const kind = Object.keys(value).find(isJobKind);
    const detail = kind === undefined ? undefined : value[kind];
    const size = numberIn(value, 'totalSize');
    this.#put(job, {
      originalName: textIn(value, 'originalName'),
      user: textIn(value, 'submitUserEmail'),
      type: textIn(value, 'type'),
      description: textIn(value, 'description'),
      locale: textIn(value, 'locale'),
      detail: isFields(detail) ? detail : undefined,
      triggered: momentIn(value, 'triggerTime'),
      started: hasRun ? momentIn(value, 'startDate') : undefined,
      ended: state === 'Done' ? momentIn(value, 'lastProgressUpdate') : undefined,
      size: size === 0 ? undefined : size,
    });
    const { polls } = job;
    if (state === 'Stopping') job.isStopped = true;
    if (state === 'Done') polls.firstDoneAt ??= at;
    else if (hasRun) {
      polls.firstRunningAt ??= at;
      polls.lastRunningAt = at;
      const percent = numberIn(value, 'progress');
      if (percent !== undefined && percent > 0 && state === 'Running') polls.progress = { at, percent };
    } else polls.lastWaitingAt = at;
  }

  seeScheduled(value: SeenFields, { at }: JobCall): void {
    const key = jobKey(value)[0];
    const parts = handlePartsOf(textIn(value, 'jobHandle') ?? '');
    const name = textIn(value, 'name');
    // Company 0 has the nightly cleanup alone, as in every mock.
    if (key === undefined || name === undefined || parts === undefined || parts.companyId === 0) return;
    let schedule = this.schedules.get(key);
    if (!schedule) {
      const asked = textIn(value, 'originalName') ?? name;
      const isMade = this.submissions.some((each) => each.companyId === parts.companyId && each.name === asked);
      schedule = { companyId: parts.companyId, name, firstSeenAt: at, isMade };
      this.schedules.set(key, schedule);
    }
    const kind = Object.keys(value).find(isJobKind);
    const detail = kind === undefined ? undefined : value[kind];
    this.#put(schedule, {
      id: parts.id,
      user: textIn(value, 'submitUserEmail'),
      description: textIn(value, 'description'),
      locale: textIn(value, 'locale'),
      execSchedule: textIn(value, 'execSchedule'),
      next: momentIn(value, 'nextFireTime'),
      isPaused: textIn(value, 'triggerState') === 'Paused',
      kind,
      detail: isFields(detail) ? detail : undefined,
    });
  }

  seeLog(value: SeenFields, { at, params }: JobCall): void {
    const job = this.#seen(value, textIn(value, 'jobName'), at);
    if (!job) return;
    const counts = {
      success: numberIn(value, 'fileSuccessCount') ?? 0,
      warning: numberIn(value, 'fileWarningCount') ?? 0,
      error: numberIn(value, 'fileErrorCount') ?? 0,
      duplicate: numberIn(value, 'fileDuplicateCount') ?? 0,
      update: numberIn(value, 'fileUpdateCount') ?? 0,
    };
    const total = counts.success + counts.warning + counts.error + counts.duplicate + counts.update;
    const hasEnded = momentIn(value, 'endDate') !== undefined;
    this.#put(job, {
      originalName: textIn(value, 'originalJobName'),
      user: textIn(value, 'submitUserEmail'),
      begin: textIn(value, 'logType'),
      subType: textIn(value, 'jobSubType'),
      description: textIn(value, 'description'),
      isFatal: flagIn(value, 'fatalError'),
    });
    // A log ends once: what is known of its end is better than what polls tell.
    job.started = momentIn(value, 'startDate') ?? job.started;
    job.ended = momentIn(value, 'endDate') ?? job.ended;
    if (hasEnded || job.counts === undefined) job.counts = counts;
    // A job that was cut short has more items than its log counts.
    if (hasEnded && total > 0 && !job.isFatal) job.size ??= total;
    const rows = itemsIn(value, 'detailArray').filter(isFields);
    this.#seeRows(job, textIn(params, 'sortDirection') === 'Descending' ? rows.toReversed() : rows);
  }

  #seeRows(job: SeenJob, rows: readonly SeenFields[]): void {
    /** Those of the rows that this answer has shown already. */
    const shown = new Set<SeenRow>();
    for (const value of rows) {
      const logType = textIn(value, 'logType') ?? '';
      const message = textIn(value, 'logMessage') ?? '';
      if (message !== '') {
        if (logType === 'JobClient') job.client ??= message;
        else if (logType === 'InitiatingJobName') job.initiator ??= message;
        else if (logType === 'JobType') job.type ??= message;
      }
      if (OPENING.has(logType)) continue;
      const at = momentIn(value, 'dateCreated');
      // The oldest version tells no moments: its rows count until others do.
      if (at === undefined && job.isDated) return;
      if (at !== undefined && !job.isDated) job.rows.clear();
      job.isDated ||= at !== undefined;
      const row: SeenRow = {
        at,
        logType,
        message,
        assetName: textIn(value, 'assetName'),
        assetType: textIn(value, 'assetType'),
        asset: parseAssetHandle(textIn(value, 'assetHandle') ?? '')?.assetId,
        warnings: itemsIn(value, 'auxArray').flatMap((aux) => (isFields(aux) ? [textIn(aux, 'logMessage') ?? ''] : [])),
      };
      const key = JSON.stringify([logType, at ?? null]);
      const list = job.rows.get(key) ?? [];
      job.rows.set(key, list);
      // By the message neither, which each caller reads in a language of its own.
      const place = list.findIndex((each) => !shown.has(each) && (each.assetName ?? row.assetName) === (row.assetName ?? each.assetName));
      const known = list[place];
      const seen = known === undefined ? row : filledRow(known, row);
      if (known === undefined) list.push(seen);
      else list[place] = seen;
      shown.add(seen);
    }
  }

  #seen(value: SeenFields, name: string | undefined, at: number): SeenJob | undefined {
    const parts = handlePartsOf(textIn(value, 'jobHandle') ?? '');
    const [key] = jobKey(value);
    if (name === undefined || parts === undefined || key === undefined || parts.companyId === 0) return undefined;
    const job = this.all.get(key) ?? {
      companyId: parts.companyId,
      name,
      firstSeenAt: at,
      rows: new Map<string, SeenRow[]>(),
      isDated: false,
      polls: {},
    };
    this.all.set(key, job);
    job.id ??= parts.id;
    job.postedAt = this.#posted.get(key);
    if (parts.schedule !== '') job.schedule ??= parts.schedule;
    return job;
  }

  #put<Thing extends object>(thing: Thing, fields: Partial<Thing>): void {
    const given = Object.entries(fields).filter(([, value]) => value !== undefined);
    for (const [name, value] of given) {
      const isKnown = Object.hasOwn(thing, name) && thing[name as keyof Thing] !== undefined;
      // Entries of a part of the thing fit it.
      if (!isKnown || this.#moment === 'end') thing[name as keyof Thing] = value as Thing[keyof Thing];
    }
  }
}

/** A row with what old versions do not tell of it. */
function filledRow(known: SeenRow, row: SeenRow): SeenRow {
  return {
    ...known,
    assetName: known.assetName ?? row.assetName,
    assetType: known.assetType ?? row.assetType,
    asset: known.asset ?? row.asset,
    warnings: known.warnings.length > 0 ? known.warnings : row.warnings,
  };
}

/** What tells a job from others: its company and its name, unique there. Empty without a handle that can be read. */
function jobKey(value: SeenFields): [string] | [] {
  const parts = handlePartsOf(textIn(value, 'jobHandle') ?? '');
  const name = textIn(value, 'name') ?? textIn(value, 'jobName');
  return parts === undefined || name === undefined ? [] : [keyOf(parts.companyId, name)];
}

function keyOf(companyId: number, name: string): string {
  return JSON.stringify([companyId, name]);
}

function handlePartsOf(handle: string): HandleParts | undefined {
  const [, company, schedule = '', run = '', id = ''] = HANDLE.exec(handle.trim()) ?? [];
  return company === undefined ? undefined : { companyId: Number(company), schedule, run, id: id === '' ? undefined : Number(id) };
}
