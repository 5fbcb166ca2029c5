import type { PlainElement } from '../contract/plain-element.js';
import { isSecretField } from '../contract/secrets.js';
import type { ServiceFacts } from './service-facts.js';

/** A field whose values are compared. */
export interface ComparedField {
  /** The definition that has it. */
  readonly definition: string;
  /** Its name; of an item of an array of values, that of the array. */
  readonly name: string;
  readonly type: string;
}

/** What two values stand in. */
export interface ComparedPair {
  /** Name of the field that has the values. */
  readonly name: string;
  readonly recorded: PlainElement;
  readonly other: PlainElement;
  /** What is known of the recorded service. */
  readonly service: ServiceFacts;
}

/** What must differ between two services that both work as they should. docs/reference/comparing.md lists these. */
export interface KnownDifference {
  readonly name: string;
  /** Where it is expected, in words. */
  readonly where: string;
  /** What is compared in place of the value, in words. */
  readonly compared: string;
  readonly reason: string;
  /** Whether values of a field may differ so. */
  readonly isIn: (field: ComparedField) => boolean;
  /** Whether two values may, by what they stand in. Where this is said, values of two mocks may not. */
  readonly isBetween?: (pair: ComparedPair) => boolean;
  /** What of a value is compared: a known difference is one that this leaves out. */
  readonly rest: (value: string) => string;
}

const MOMENT_IN_TEXT = /\d{4}-\d\d-\d\d[-T ]\d\d:\d\d:\d\d(?:\.\d+)?/g;
const UUID = /[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}/gi;

/** Fields that hold names of jobs, or texts with these in them. */
const NAMES_OF_JOBS: ReadonlySet<string> = new Set(['name', 'originalName', 'jobName', 'originalJobName', 'logMessage', 'progressMessage']);

/** Definitions that say how far a running job is. */
const PROGRESS: ReadonlySet<string> = new Set(['ActiveJob', 'TaskProgress', 'TaskItemProgress']);
const PROGRESS_FIELD = /^(?:progress|progressMessage|numProcessed|numProcessing|numPending)$/;

/** Rows of logs whose text is known: the others have one of the mock's own. */
const ROWS_WITH_KNOWN_TEXTS: ReadonlySet<string> = new Set([
  'BeginUpload',
  'BeginUploadUrls',
  'OriginalJobName',
  'JobClient',
  'JobType',
  'TotalFileCount',
  'UploadSuccess',
  'FileUpdated',
]);

/** What only a look into a file tells. */
const FACTS_OF_FILES = /^(?:width|height|fileSize|resolution|anchorX|anchorY)$/;

/** Handles of any form: their numbers are the service's own. */
export const HANDLES: KnownDifference = {
  name: 'numbers in handles',
  where: 'fields `…Handle` and items of `…HandleArray`',
  compared: 'the form, the names in it, and that the same handle always stands for the same one',
  reason: 'each service numbers what it holds',
  isIn: ({ name }) => isHandleField(name),
  rest: shapeOfHandle,
};

/** The reason of a fault. */
export const FAULT_REASONS: KnownDifference = {
  name: 'reasons of faults',
  where: '`reason` of faults',
  compared: 'nothing',
  reason: "the service's texts are not published: the mock's say what would be right. The fault and its code are compared",
  isIn: ({ definition, name }) => name === 'reason' && definition.endsWith('Fault'),
  rest: () => '',
};

/** Moments: what happens when is the service's own. */
export const MOMENTS: KnownDifference = {
  name: 'moments',
  where: 'values of the type xsd:dateTime',
  compared: 'the form: the number of fractional digits, and the offset',
  reason: 'no two services do the same thing in the same millisecond',
  isIn: ({ type }) => type === 'xsd:dateTime',
  rest: (value) => value.replace(/^-?\d{4,}-\d\d-\d\dT\d\d:\d\d:\d\d/, '').replace(/^\.\d+/, (fraction) => fraction.replace(/\d/g, '0')),
};

/** What the mock generates where it keeps nothing. */
export const MADE_UP_VALUES: KnownDifference = {
  name: 'generated answers',
  where: 'answers of operations without state, beside those of a service that is no mock',
  compared: 'fields, their order, the form of values',
  reason: 'the mock keeps nothing for these operations: it makes up what it answers (docs/reference/operations.md lists them)',
  // The operation decides, not the field.
  isIn: () => false,
  rest: () => '',
};

/** All known differences, in the order in which they are tried. Whatever is not in this list counts. */
export const KNOWN_DIFFERENCES: readonly KnownDifference[] = [
  FAULT_REASONS,
  HANDLES,
  {
    name: 'secrets',
    where: 'fields whose names say so, such as `password`',
    compared: 'nothing',
    reason: 'recordings have `***` in their place',
    isIn: ({ name }) => isSecretField(name),
    rest: () => '',
  },
  MOMENTS,
  {
    name: 'moments in names',
    where: 'names of jobs, `logMessage` and `progressMessage`',
    compared: 'the text without them',
    reason: 'the name of a run ends with the moment at which it began',
    isIn: ({ name, type }) => type === 'xsd:string' && NAMES_OF_JOBS.has(name),
    rest: withoutMoments,
  },
  {
    name: 'progress of running jobs',
    where: '`progress`, `progressMessage`, `numProcessed`, `numProcessing`, `numPending` of active jobs and their tasks',
    compared: 'the text without numbers, and whether a number has a decimal point',
    reason: 'how far a job has come in a second differs from run to run',
    isIn: ({ definition, name }) => PROGRESS.has(definition) && PROGRESS_FIELD.test(name),
    rest: (value) => value.replace(/\d+/g, '0'),
  },
  {
    name: 'hosts in URLs',
    where: "URLs of the service's own, by their path: `/scene7/…`, `/is/…`, `/SWFs/…`, `/svg/…`",
    compared: 'path and query',
    reason: 'each service names itself',
    isIn: ({ type }) => type === 'xsd:string',
    rest: (value) => value.replace(/https?:\/\/[^\s/?#]+(?=\/(?:scene7|is|SWFs|svg)\/)/g, ''),
  },
  {
    name: 'made-up file names',
    where: 'names of exports and of optimized images, UUIDs',
    compared: 'the form',
    reason: 'each service makes these up',
    isIn: ({ type }) => type === 'xsd:string',
    rest: (value) =>
      value
        .replace(UUID, 'UUID')
        .replace(/(_optimized_\/)[\da-f]{3}\//g, '$1…/')
        .replace(/(\/export\/)\d+-[\da-f]+\.zip/g, '$1….zip'),
  },
  {
    name: 'texts of jobs',
    where:
      '`progressMessage` of active jobs and `logMessage`, beside a service that is no mock; not of the rows `BeginUpload`, `BeginUploadUrls`, `OriginalJobName`, `JobClient`, `JobType`, `TotalFileCount`, `UploadSuccess` and `FileUpdated`, whose texts are known',
    compared: 'nothing',
    reason: 'these texts are not published: the mock has its own',
    isIn: ({ definition, name }) => name === 'logMessage' || (definition === 'ActiveJob' && name === 'progressMessage'),
    isBetween: ({ recorded }) => !ROWS_WITH_KNOWN_TEXTS.has(textIn(recorded, 'logType')),
    rest: () => '',
  },
  {
    name: 'sizes of running jobs',
    where: '`totalSize` of active jobs where one of the two is 0, beside a service that is no mock',
    compared: 'nothing',
    reason: 'a job does not tell its size in its first seconds, and how long is not known',
    isIn: ({ definition, name }) => definition === 'ActiveJob' && name === 'totalSize',
    isBetween: ({ recorded, other }) => [recorded, other].some((job) => textIn(job, 'totalSize') === '0'),
    rest: (value) => value.replace(/^\d+$/, ''),
  },
  {
    name: 'contents of uploaded files',
    where:
      '`width`, `height`, `fileSize`, `resolution`, `anchorX` and `anchorY` of assets that a job of the recording brought in by URL, `resolution` of those that were posted, beside a service that is no mock',
    compared: 'the form',
    reason: 'a mock fetches nothing, and of what is posted it reads no resolution: it makes these up',
    isIn: ({ definition, name }) => definition.endsWith('Info') && FACTS_OF_FILES.test(name),
    isBetween: ({ name, recorded, service }) => {
      const source = service.sourceOf(`${textIn(recorded, 'originalPath')}${textIn(recorded, 'originalFile')}`);
      return source === 'url' || (source === 'form' && name === 'resolution');
    },
    rest: (value) => value.replace(/\d+/g, '0'),
  },
  MADE_UP_VALUES,
];

function textIn({ children }: PlainElement, name: string): string {
  return children.find((each) => each.name === name)?.text.trim() ?? '';
}

/** Whether a field holds a handle, or handles. */
export function isHandleField(name: string): boolean {
  return /[hH]andle(?:Array)?$/.test(name);
}

/** A text without the moments in it. */
export function withoutMoments(text: string): string {
  return text.replace(MOMENT_IN_TEXT, 'MOMENT');
}

/** A handle without its numbers. */
function shapeOfHandle(handle: string): string {
  return handle
    .split('|')
    .map((part) => (/^\d+$/.test(part) ? '#' : withoutMoments(part).replace(UUID, 'UUID')))
    .join('|');
}
