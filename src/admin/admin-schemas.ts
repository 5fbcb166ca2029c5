import { z } from 'zod';
import { expectedNames } from '../collections/nearest-names.js';
import { USER_ROLES } from '../contract/constants.js';
import { duration, jobName, line, moment, percent, text, writableText } from '../jobs/field-schemas.js';
import { CATALOGUES, languageOf } from '../jobs/languages.js';
import { JOB_STATES } from '../jobs/states.js';
import { outcomeMistake } from '../overrides/known-names.js';
import { callMatchFields, namesKnown, pattern, TRANSPORTS } from '../overrides/override-schemas.js';
import { parseClock } from '../settings.js';
import { EVENT_KINDS } from './event-kinds.js';
import { LIST_ORDERS, LISTED_TYPES, MOST_IDS } from './job-filter.js';
import { JOB_PARTS } from './job-view.js';

/*
 * What the admin API takes: requests over HTTP and arguments given in process are checked with these schemas,
 * and the OpenAPI description and the types in inputs.ts are made from them.
 */

export { fault, rule, stub } from '../overrides/override-schemas.js';
export { operationCall, operationFilter } from './operation-filter.js';

/** Names one company. */
export const ofCompany = z.strictObject({ company: text.optional().describe('By name or handle') });

/** How the clock runs. */
export const clockMode = z.strictObject({
  mode: text
    .superRefine((value, context) => {
      try {
        parseClock(value);
      } catch (error) {
        context.addIssue({ code: 'custom', message: error instanceof Error ? error.message : String(error) });
      }
    })
    .describe('real, x60 (any factor from x0.001 to x100000), manual, or manual@2027-01-31T08:00:00Z'),
});

/** How far a manual clock advances. */
export const advance = z.union([
  z.strictObject({ by: duration }).describe('By a duration'),
  z.strictObject({ to: moment }).describe('To a point in time'),
  z.strictObject({ next: z.literal(true) }).describe('To the next event'),
]);

/** How far `settle` may go. */
export const settle = z
  .strictObject({ limit: duration.optional().describe("How much of the mock's time may pass, such as 1h; 10 years by default") })
  .optional();

/** States of a job. */
const jobState = z.enum(JOB_STATES);

/** Which part of a long list is given. */
const page = {
  limit: z.int().min(1).max(10_000).optional().describe('How many at most; the answer of HTTP says by next what follows'),
  after: z.int().min(0).optional().describe('Only those behind the one with this number'),
};

/** Which jobs are listed; every condition must hold. */
export const jobFilter = z.strictObject({
  company: text.optional().describe('By name or handle'),
  originalName: text.optional().describe('The name as submitted'),
  name: pattern.optional().describe('Pattern for the name as submitted'),
  type: z
    .enum(LISTED_TYPES)
    .optional()
    .describe(
      'Kind of job, such as UrlUpload, or its element, such as uploadUrlsJob; without it, jobs that the mock recorded by itself are left out',
    ),
  state: jobState.optional(),
  text: text.optional().describe("Part of the name, the name as submitted, the handle or the user's e-mail address, whatever the case"),
  id: z.array(z.int().min(0)).max(MOST_IDS).optional().describe('Only the jobs with these numbers: in a query separated by commas'),
  order: z.enum(LIST_ORDERS).optional().describe('newest: by number downwards, and after goes on downwards; oldest by default'),
  ...page,
  include: z.array(z.enum(JOB_PARTS)).optional().describe('What each job has besides a short description: in a query separated by commas'),
});

/** A job to create. */
export const newJob = z.strictObject({
  company: text.describe('By name or handle'),
  user: text.optional().describe('E-mail address of its user; some member of the company by default'),
  name: jobName,
  state: jobState.exclude(['Expired', 'WaitingClient']).optional().describe('By default New, or Scheduled if it has a time'),
  progress: percent.optional().describe('How far a running job is, percent'),
  detail: z
    .record(z.string(), z.looseObject({}))
    .optional()
    .describe('One detail element as submitJob takes it; an imageServingPublishJob by default'),
  description: writableText.optional(),
  locale: text.optional().describe('Locale of its messages'),
  execTime: moment.optional().describe('When it runs, in ISO 8601'),
  execSchedule: text.optional().describe('When it runs again and again, as submitJob takes it'),
});

/** An end to force on a job. */
export const forcedEnd = z.strictObject({
  end: z
    .enum(['complete', 'fail', 'fatal', 'stall'])
    .describe('The job completes, its remaining items fail, it ends with a fatal error, or it stalls forever'),
  message: text.optional().describe('Text for the items that fail, or for the fatal error'),
});

/** Which part of a log is read, and in which language. */
export const jobLog = z.strictObject({
  locale: text
    .superRefine((value, context) => {
      if (languageOf(value) !== undefined) return;
      context.addIssue({ code: 'custom', message: `"${value}" has no messages: ${expectedNames(value, Object.keys(CATALOGUES))}` });
    })
    .optional()
    .describe("Locale such as de or pt-BR; that of the job's submission by default"),
  limit: z.int().min(1).optional().describe('How many rows at most; all by default. The answer says by next what follows'),
  after: z.int().min(0).optional().describe('How many rows are passed over'),
});

/** Which events a client gets. */
export const eventFilter = z.strictObject({
  kinds: z.array(z.enum(EVENT_KINDS)).optional().describe('Only these, separated by commas; ready and missed come in any case'),
  lastEventId: text.optional().describe('Where to go on, for a client that cannot send the header Last-Event-ID, which comes first'),
});

/** A state to wait for. */
export const wait = z.strictObject({ state: jobState, timeout: duration.optional().describe('In real time; 30s by default') });

const outcome = pattern
  .superRefine((value, context) => {
    const message = outcomeMistake(value);
    if (message !== undefined) context.addIssue({ code: 'custom', message });
  })
  .optional()
  .describe('ok, or a pattern for the name and code of a fault, such as *30001');
const transport = z
  .enum({ ...TRANSPORTS, none: 'none' })
  .optional()
  .describe('none for requests that reached nothing that takes calls');
const recordedCallFields = callMatchFields.extend({ transport, outcome });
const recordedCall = recordedCallFields.superRefine((match, context) => namesKnown(match, context));
const callOfCompany = recordedCallFields.extend(ofCompany.shape);

const timeout = duration.optional().describe('How long to wait at most, in real time; 30s by default');

/** Which calls of the journal are listed; every condition must hold. */
export const requestFilter = callOfCompany
  .omit({ params: true })
  .extend({
    ...page,
    text: text.optional().describe('Part of the operation, the path, the caller, the outcome or its reason, whatever the case'),
    order: z.enum(LIST_ORDERS).optional().describe('newest: the latest first, and after goes on downwards; oldest by default'),
    xml: z.boolean().optional().describe('false leaves the XML of both messages out'),
    wait: z.literal(true).optional().describe('Waits until there is such a call'),
    timeout,
  })
  .superRefine((filter, context) => {
    namesKnown(filter, context);
    timeoutWithWait(filter, context);
  });

/** How many of the matching calls are expected. */
const amount = z.int().min(0).optional();

/** What is expected of the calls in the journal: at least one that matches, unless it says otherwise. */
export const expectation = callOfCompany
  .extend({
    exactly: amount,
    atLeast: amount,
    atMost: amount,
    never: z.literal(true).optional(),
    inOrder: z.array(recordedCall).min(1).optional().describe('Calls that must have come in this order; others may come in between'),
    wait: z.literal(true).optional().describe('Waits until the calls have come as expected'),
    timeout,
    xml: z.boolean().optional().describe('true shows the XML of the nearest calls'),
  })
  .superRefine((expected, context) => {
    namesKnown(expected, context);
    timeoutWithWait(expected, context);
    const { exactly, atLeast, atMost, never, inOrder, wait } = expected;
    const amounts = Object.entries({ exactly, atLeast, atMost, never, inOrder }).flatMap(([name, value]) => (value === undefined ? [] : [name]));
    const isRange = amounts.length === 2 && atLeast !== undefined && atMost !== undefined;
    if (amounts.length > 1 && !isRange)
      context.addIssue({ code: 'custom', path: amounts.slice(1, 2), message: `does not go together with ${amounts[0]}: expected one of them` });
    if (isRange && atLeast > atMost) context.addIssue({ code: 'custom', path: ['atMost'], message: `is below atLeast: expected ${atLeast} or more` });
    if (wait && (never || (atMost !== undefined && atLeast === undefined)))
      context.addIssue({
        code: 'custom',
        path: ['wait'],
        message: `does not go together with ${never ? 'never' : 'atMost'}, which holds before anything has come: let the program finish first`,
      });
  });

function timeoutWithWait({ wait, timeout }: { wait?: unknown; timeout?: unknown }, context: z.RefinementCtx): void {
  if (timeout !== undefined && wait === undefined) context.addIssue({ code: 'custom', path: ['timeout'], message: 'is given without wait: true' });
}

/** A company to create. */
export const newCompany = z
  .strictObject({
    name: text.optional().describe('Unique; generated by default'),
    users: z
      .array(z.strictObject({ role: z.enum(USER_ROLES), email: line.optional(), password: text.optional() }))
      .max(100)
      .optional()
      .describe('Users to create as members of this company only; one IpsAdmin by default'),
  })
  .optional();

/** What a reset does. */
export const reset = z
  .strictObject({
    to: z.enum(['fixtures', 'empty']).optional().describe('What the mock holds afterwards; the fixtures by default'),
    company: text.optional().describe('Reset only the jobs, assets, rules, faults, stubs and calls of this company; it stays, with its users'),
    clock: z.boolean().optional().describe('Whether the clock returns to where it started; true by default'),
    overrides: z
      .boolean()
      .optional()
      .describe('Whether rules, faults, stubs and the journal become those of a fresh mock, too; false: they stay as they are; true by default'),
  })
  .optional();

/** What to record. */
export const newRecording = z
  .strictObject({
    name: text.max(200).optional().describe('By default recording, or the next free one of recording 2 and so on'),
    anonymize: z.boolean().optional().describe('Whether to write stand-ins for handles, names and mail addresses; false by default'),
  })
  .optional();

/** A name for a snapshot. */
export const snapshotName = z.strictObject({ name: text });

/** A snapshot file. The store checks the rows when it loads them. */
export const snapshotFile = z.looseObject({
  format: z.literal('ips-mock snapshot'),
  now: z.number(),
  store: z.looseObject({ schema: z.number(), tables: z.record(z.string(), z.unknown()) }),
});

/** Which mails are listed; every condition must hold. */
export const mailFilter = z.strictObject({
  to: text.optional().describe('E-mail address'),
  job: text.optional().describe('The job they are about, by handle or number'),
});

/** Which completion calls are listed. */
export const callbackFilter = z.strictObject({ job: text.optional().describe('By handle or number') });
