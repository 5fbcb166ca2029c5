import { patternMistake } from '../collections/glob.js';
import { expectedNames } from '../collections/nearest-names.js';
import type { JobElement, JobType, RecordedJobType } from '../contract/names.js';
import { JOB_KINDS, RECORDED_KINDS } from '../jobs/kinds.js';
import { isJobState, JOB_STATES, type JobState } from '../jobs/states.js';
import { JOB_PARTS, type JobPart } from './job-view.js';
import { withKnownFields } from './known-fields.js';
import { fieldError } from './mock-error.js';

/** Which jobs are listed, and what of them; every condition must hold. */
export interface JobFilter<Part extends JobPart = JobPart> {
  /** By name or handle. */
  readonly company?: string | undefined;
  readonly originalName?: string | undefined;
  readonly state?: JobState | undefined;
  /** Pattern for the name as submitted. */
  readonly name?: string | undefined;
  /** The API's name of the kind, such as `UrlUpload`, or that of its element, such as `uploadUrlsJob`. */
  readonly type?: JobType | JobElement | RecordedJobType | undefined;
  /** Part of the name, the name as submitted, the handle or the user's e-mail address, whatever the case. */
  readonly text?: string | undefined;
  /** Only the jobs with these numbers. */
  readonly id?: readonly number[] | undefined;
  /** `newest`: by number downwards; `oldest` by default. */
  readonly order?: ListOrder | undefined;
  /** How many jobs at most; all by default. */
  readonly limit?: number | undefined;
  /** Only jobs behind the one with this number, in this order. */
  readonly after?: number | undefined;
  /** What each job has besides its short description. */
  readonly include?: readonly Part[] | undefined;
}

/** The orders of a list. */
export type ListOrder = 'oldest' | 'newest';
/** All orders. */
export const LIST_ORDERS = ['oldest', 'newest'] as const satisfies readonly ListOrder[];

/** How many jobs can be asked for by their numbers at once. */
export const MOST_IDS = 1000;

/** What a list of jobs can be of: the API's names of kinds, those of their elements, and the kinds that the mock records by itself. */
export const LISTED_TYPES: readonly (JobType | JobElement | RecordedJobType)[] = [
  ...Object.values(JOB_KINDS).flatMap(({ type, element }): (JobType | JobElement)[] => [type, element]),
  ...Object.values(RECORDED_KINDS).map(({ type }) => type),
];

/** The kinds of job that a filter lists. What the mock recorded by itself is listed only where it is named. */
export function kindsOf(type: JobFilter['type']): readonly string[] {
  if (type === undefined) return Object.keys(JOB_KINDS);
  return Object.entries({ ...JOB_KINDS, ...RECORDED_KINDS }).flatMap(([kind, each]) => (type === kind || type === each.type ? [kind] : []));
}

/** The fields of a filter, and what is wrong with a value; undefined if nothing is. */
const FIELDS: { readonly [Field in keyof Required<JobFilter>]: (value: unknown) => string | undefined } = {
  company: textMistake,
  originalName: textMistake,
  name: (value) => textMistake(value) ?? patternMistake(String(value)),
  state: (value) => nameMistake(value, JOB_STATES),
  type: (value) => nameMistake(value, LISTED_TYPES),
  text: textMistake,
  id: idsMistake,
  order: (value) => nameMistake(value, LIST_ORDERS),
  limit: (value) => numberMistake(value, 1),
  after: (value) => numberMistake(value, 0),
  include: (value) => (Array.isArray(value) ? undefined : 'is no list of parts of a job'),
};

// The keys of a record whose type names them all.
const FIELD_NAMES = Object.keys(FIELDS) as (keyof JobFilter)[];

/**
 * A filter of jobs as a test in process gives it, of whatever type it really is: checked without the schemas, since jobs are listed at once
 * and the schemas are loaded only when they are needed.
 *
 * @returns the same filter
 * @throws MockError 400 that names a wrong field and what would be right
 */
export function checkedJobFilter<Filter extends JobFilter>(filter: Filter): Filter {
  withKnownFields<JobFilter>(filter, FIELD_NAMES);
  for (const name of FIELD_NAMES) {
    const mistake = filter[name] === undefined ? undefined : FIELDS[name](filter[name]);
    if (mistake !== undefined) throw fieldError(name, mistake);
  }
  for (const [index, part] of (filter.include ?? []).entries()) {
    const mistake = nameMistake(part, JOB_PARTS);
    if (mistake !== undefined) throw fieldError(`include.${index}`, mistake);
  }
  return filter;
}

/** A state of a job. @param field how the message calls it @throws MockError 400 for what is none */
export function checkedJobState(field: string, state: string): JobState {
  if (isJobState(state)) return state;
  throw fieldError(field, nameMistake(state, JOB_STATES) ?? 'is no state');
}

function textMistake(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? undefined : 'is no text';
}

function idsMistake(value: unknown): string | undefined {
  if (!Array.isArray(value)) return 'is no list of numbers of jobs';
  if (value.length > MOST_IDS) return `has ${value.length} numbers: expected ${MOST_IDS} at most`;
  const wrong = value.find((each) => numberMistake(each, 0) !== undefined);
  return wrong === undefined ? undefined : `${JSON.stringify(wrong)} ${numberMistake(wrong, 0)}`;
}

function numberMistake(value: unknown, least: number): string | undefined {
  return Number.isSafeInteger(value) && Number(value) >= least ? undefined : `is no whole number from ${least} on`;
}

function nameMistake(value: unknown, names: readonly string[]): string | undefined {
  return names.some((name) => name === value) ? undefined : `"${value}" is not known: ${expectedNames(String(value), names)}`;
}
