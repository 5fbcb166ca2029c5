import { z } from 'zod';
import { checkedCompanyName, checkedRootPath } from '../accounts/create-company.js';
import { folderPathOf } from '../assets/folder-path.js';
import { misfitOfLine, misfitOfName, misfitOfText } from '../assets/names.js';
import { LAST_MOMENT, withinTime } from '../clock.js';
import { misfitOfStored } from '../contract/check-stored.js';
import { ASSET_TYPES, JOB_LOG_TYPES, METADATA_FIELD_TYPES, PUBLISH_CONTEXTS, UNLISTED_JOB_LOG_TYPES, USER_ROLES } from '../contract/constants.js';
import { loadContract } from '../contract/load-contract.js';
import { jobScript } from '../jobs/job-script-schema.js';
import { JOB_KINDS, RECORDED_KINDS } from '../jobs/kinds.js';
import { nextFire } from '../jobs/schedule.js';
import { LIFE_CYCLE } from '../jobs/states.js';
import { faultFields, rule, stubFields } from '../overrides/override-schemas.js';
import { MOST_SEED } from '../settings.js';
import type { DumpValue, LoadedRow, RowProblem } from '../store/load-tables.js';

/*
 * What must be true of the rows of a file besides what the schema of the tables says: later code relies on it, and would fail or answer what
 * no client can read.
 */

/** Says why a value does not fit, behind its path; undefined for one that fits. It is not null, and of its column's type. */
type CellCheck = (value: Exclude<DumpValue, null>, row: LoadedRow) => string | undefined;

/** The largest number in a handle. */
const MOST_ID = 999_999_999_999;
/** The most items of a job, and rows of its log. */
const MOST_ITEMS = 1_000_000;
const MOST_INT = 2_147_483_647;
/** Names that are generated are longer than those they are made of. */
const LONGEST_STORED = 1000;

const shown = (value: unknown): string => JSON.stringify(value)?.slice(0, 100) ?? String(value);

const moment: CellCheck = (value) =>
  withinTime(Number(value)) === value ? undefined : `is ${shown(value)}: expected milliseconds since 1970, up to the end of year 9999`;

function within(least: number, most: number): CellCheck {
  return (value) => (Number(value) >= least && Number(value) <= most ? undefined : `is ${shown(value)}: expected ${least} to ${most}`);
}

function oneOf(values: readonly string[]): CellCheck {
  const known = new Set<unknown>(values);
  return (value) => (known.has(value) ? undefined : `is ${shown(value)}: expected one of ${values.join(', ')}`);
}

/** A check by one of the rules of names. */
function by(misfitOf: (text: string) => string | undefined): CellCheck {
  return (value) => {
    const misfit = misfitOf(String(value));
    return misfit === undefined ? undefined : `${shown(value)} ${misfit}`;
  };
}

/** A check that throws an Error with its reason. */
function thrownBy(check: (text: string) => unknown): CellCheck {
  return (value) => {
    try {
      check(String(value));
      return undefined;
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  };
}

/** A check of JSON. */
function json(misfitOf: (value: unknown, row: LoadedRow) => string | undefined): CellCheck {
  return (value, row) => {
    let parsed: unknown;
    try {
      parsed = JSON.parse(String(value));
    } catch (error) {
      return `is no JSON: ${error instanceof Error ? error.message : String(error)}`;
    }
    return misfitOf(parsed, row);
  };
}

function fitting(schema: z.ZodType): (value: unknown) => string | undefined {
  return (value) => {
    const [issue] = schema.safeParse(value).error?.issues ?? [];
    return issue && `holds at ${z.core.toDotPath(issue.path) || 'its top'}: ${issue.message}`;
  };
}

const integer = z.int().min(0);
const duration = z
  .number()
  .min(0)
  .max(100 * 3_650 * 86_400_000);
const messageArguments = z.record(z.string(), z.union([z.string(), z.number()]));

const planInput = z.looseObject({
  company: z.string(),
  seed: integer.max(MOST_SEED),
  waitTime: duration,
  itemTime: duration,
  items: z.object({ min: integer.max(100_000), max: integer.max(100_000) }).refine(({ min, max }) => min <= max, 'min is above max'),
  failFrom: integer.optional(),
  script: jobScript.optional(),
  scriptedBy: z.union([z.literal('directive'), z.int()]).optional(),
  misses: z.array(z.object({ rule: z.int(), why: z.string() })).optional(),
});

const attempt = z.object({
  at: z.int().min(0).max(LAST_MOMENT),
  status: z.int().nullable(),
  error: z.string().nullable(),
});

const definitions: Readonly<Record<string, z.ZodType>> = {
  rule: rule.omit({ company: true, expires: true }).extend({ expiresAt: z.int().min(0).max(LAST_MOMENT).optional() }),
  fault: faultFields.omit({ company: true }),
  // Names are not looked up: a state may be of a mock that knew more.
  stub: stubFields.omit({ company: true, version: true, answer: true }).extend({ answer: z.looseObject({}) }),
};

/** The type of each kind's detail in the contract. */
function detailTypes(): Map<string, string> {
  const types = new Map<string, string>();
  const { definitions: known } = loadContract();
  for (const { name, type } of known.submitJobParam?.fields ?? []) types.set(name, type);
  for (const { name, type } of known.uploadPostParam?.fields ?? []) if (name === 'uploadParams') types.set('uploadPostJob', type);
  return types;
}

let knownDetailTypes: Map<string, string> | undefined;

function misfitOfDetail(value: unknown, { kind }: LoadedRow): string | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'is no object';
  if (Object.hasOwn(RECORDED_KINDS, String(kind))) return Object.keys(value).length === 0 ? undefined : `is ${shown(value)}: expected {}`;
  knownDetailTypes ??= detailTypes();
  const type = knownDetailTypes.get(String(kind));
  return type === undefined ? undefined : misfitOfStored(type, value, `the ${String(kind)}`);
}

const name = by((text) => misfitOfName(text, LONGEST_STORED));
const line = by(misfitOfLine);
const handlePart = by((text) => (text.includes('|') ? 'holds "|"' : misfitOfText(text, 2 * LONGEST_STORED)));
const lineOfHandle = by((text) => (text.includes('|') ? 'holds "|"' : misfitOfLine(text)));
const path = by((text) => (folderPathOf(text, '') === text ? undefined : 'is no path of a folder, from its root to its last slash'));
const pixels = within(1, MOST_INT);
const int = within(-MOST_INT, MOST_INT);
const count = within(0, MOST_ITEMS);
const length = within(0, Number.MAX_SAFE_INTEGER);
const role = oneOf(USER_ROLES);
const assetType = oneOf(ASSET_TYPES);
const state = oneOf(Object.keys(LIFE_CYCLE));

const CELLS: Readonly<Record<string, Readonly<Record<string, CellCheck>>>> = {
  company: {
    name: thrownBy(checkedCompanyName),
    rootPath: thrownBy(checkedRootPath),
    expires: moment,
    jobsSubmitted: within(0, MOST_ID),
    settings: json((value) => misfitOfStored('setCompanySettingsParam', value, 'the settings')),
  },
  user: { email: line, passwordExpires: moment, defaultRole: role, roleEverywhere: role },
  membership: { role },
  transition: { at: moment, state },
  jobLogDetail: {
    n: within(-MOST_ITEMS, 2 * MOST_ITEMS),
    dateCreated: moment,
    logType: oneOf([...JOB_LOG_TYPES, ...UNLISTED_JOB_LOG_TYPES]),
    arguments: json(fitting(messageArguments)),
    aux: json(fitting(z.array(z.object({ message: z.string(), arguments: messageArguments })))),
  },
  postedFile: { bytes: length, width: pixels, height: pixels },
  callback: { dueAt: moment, attempts: json(fitting(z.array(attempt))) },
  mail: { sentAt: moment, recipient: line },
  job: {
    name: handlePart,
    originalName: handlePart,
    scheduleName: handlePart,
    kind: oneOf([...Object.keys(JOB_KINDS), ...Object.keys(RECORDED_KINDS)]),
    detail: json(misfitOfDetail),
    sources: json(fitting(z.array(z.object({ sourceUrl: z.string(), destPath: z.string() })))),
    ordinal: within(0, MOST_ID),
    execSchedule: thrownBy((text) => nextFire(text, 'UTC', 0)),
    execTime: moment,
    submittedAt: moment,
    dueAt: moment,
    queuedAt: within(0, Number.MAX_SAFE_INTEGER),
    triggeredAt: moment,
    startedAt: moment,
    endedAt: moment,
    runningSince: moment,
    progressAt: moment,
    planInput: json(fitting(planInput)),
    itemCount: count,
    totalTime: length,
    waitLeft: length,
    resolvedOverwrites: json(fitting(z.array(z.object({ at: integer, name: z.string(), id: z.int().min(1).max(MOST_ID), isThere: z.boolean() })))),
  },
  override: {
    definition: json((value, { kind }) => {
      const schema = definitions[String(kind)];
      return schema && fitting(schema)(value);
    }),
    seen: length,
    hits: length,
  },
  folder: { path, lastModified: moment, childLastModified: moment },
  asset: {
    type: assetType,
    name,
    fileName: name,
    originalFile: name,
    originalPath: path,
    fileSize: length,
    width: pixels,
    height: pixels,
    anchorX: int,
    anchorY: int,
    created: moment,
    lastModified: moment,
    trashedAt: moment,
  },
  imageSetMember: { n: count },
  project: { name: lineOfHandle },
  metadataField: { name: lineOfHandle, fieldType: oneOf(METADATA_FIELD_TYPES) },
  publishHistory: { context: oneOf(PUBLISH_CONTEXTS), lastPublished: moment },
  jobTarget: { n: count, type: assetType, bytes: length },
  userGroup: { name: line },
  propertySetType: { name: line },
  propertySet: { properties: json(fitting(z.array(z.strictObject({ name: z.string().min(1), value: z.string() })))) },
  vignetteFormat: { name: line, settings: json((value) => misfitOfStored('createVignettePublishFormatParam', value, 'the settings')) },
  imageFormat: { name: line },
  zoomTarget: { x: within(0, MOST_INT), y: within(0, MOST_INT), width: pixels, height: pixels, position: int, lastModified: moment },
  imageMap: { position: int, lastModified: moment },
  subAsset: { name: line, width: pixels, height: pixels, created: moment, lastModified: moment },
  sqlite_sequence: { seq: within(0, MOST_ID) },
};

/** Columns whose text no answer holds, or that were checked as JSON. */
const UNWRITTEN = new Set(['definition', 'detail', 'sources', 'planInput', 'properties', 'settings', 'attempts', 'arguments', 'aux']);

/** Why a row of a file does not fit what the mock makes of it; undefined for one that does. */
export function problemOfRow(table: string, row: LoadedRow): RowProblem | undefined {
  const checks = CELLS[table] ?? {};
  for (const [column, value] of Object.entries(row)) {
    if (value === null) continue;
    const reason = problemOfId(column, value) ?? problemOfText(column, value) ?? checks[column]?.(value, row);
    if (reason !== undefined) return { column, reason };
  }
  return table === 'job' ? problemOfJob(row) : undefined;
}

/** Numbers of things, and references to them. Company 0 is the one that all share. */
function problemOfId(column: string, value: DumpValue): string | undefined {
  if (typeof value !== 'number' || !/(?:^id|Id)$/.test(column)) return undefined;
  return value >= 0 && value <= MOST_ID ? undefined : `is ${value}: expected a number from 0 to ${MOST_ID}`;
}

function problemOfText(column: string, value: DumpValue): string | undefined {
  if (typeof value !== 'string' || UNWRITTEN.has(column)) return undefined;
  const misfit = misfitOfText(value, Number.POSITIVE_INFINITY);
  return misfit === undefined ? undefined : `${shown(value)} ${misfit}`;
}

/** What must go together in a job, besides what its table checks. */
function problemOfJob(row: LoadedRow): RowProblem | undefined {
  const isRecorded = Object.hasOwn(RECORDED_KINDS, String(row.kind));
  const hasFired = row.triggeredAt !== null;
  if (hasFired && !isRecorded && row.state !== 'WaitingClient' && row.itemCount !== 0 && row.planInput === null)
    return { column: 'planInput', reason: `is null: expected what the ${String(row.itemCount)} items of a job that has fired are planned from` };
  if (row.kind === 'uploadUrlsJob' && row.sources === null) return { column: 'sources', reason: 'is null: expected the URLs of the upload' };
  if ((row.startedAt !== null) === (row.state === 'Scheduled' || row.state === 'Expired'))
    return row.startedAt === null ? undefined : { column: 'startedAt', reason: `is ${String(row.startedAt)}, of a job that is ${String(row.state)}` };
  if (row.state === 'Running' && row.startedAt === null) return { column: 'startedAt', reason: 'is null, of a job that is Running' };
  return undefined;
}
