import { z } from 'zod';
import { parseDuration } from '../clock.js';
import { allVersions } from '../contract/api-version.js';
import { ASSET_TYPES, USER_ROLES } from '../contract/constants.js';
import { ALL_FAULT_CODES } from '../contract/faults.js';
import { loadContract } from '../contract/load-contract.js';
import { SCRIPT_OUTCOMES } from '../jobs/job-script.js';
import { JOB_KINDS } from '../jobs/kinds.js';
import { parseClock, parseMoment } from '../settings.js';

/** What the requests of the admin API hold: they are checked with these, and the OpenAPI document is made from them. */

/** A text to a value, by a function that throws an Error which says what is expected. */
function parsed<Value>(schema: z.ZodType<string | number, string | number>, parse: (text: string | number) => Value) {
  return schema.transform((value, context) => {
    try {
      return parse(value);
    } catch (error) {
      context.addIssue({ code: 'custom', message: error instanceof Error ? error.message : String(error) });
      return z.NEVER;
    }
  });
}

export const duration = parsed(z.union([z.string(), z.number()]), parseDuration).describe('90s, 2h, P1D, or milliseconds');
export const moment = parsed(z.string(), (text) => {
  const at = parseMoment(String(text));
  if (Number.isNaN(at)) throw new Error(`"${text}" is no moment: expected one in ISO 8601, such as 2027-01-31T08:00:00Z`);
  return at;
}).describe('A moment in ISO 8601');
const text = z.string().trim().min(1);
const percent = z.number().min(0).max(100);
const count = z.int().min(1).max(100_000);
const company = text.describe('The company that it is for, by name or handle; without it, all of them');
const label = text.optional().describe('What its author calls it');

const kindNames = Object.values(JOB_KINDS).flatMap(({ type, element }) => [type, element]);
const operationNames = loadContract().operations.map(({ name }) => name);

const scriptedItem = z.strictObject({
  name: text.describe('Name of its asset'),
  type: z.enum(ASSET_TYPES).optional(),
  outcome: z.enum(['success', 'warning', 'error', 'duplicate', 'update']).optional(),
  message: text.optional(),
});

export const script = z.strictObject({
  duration: duration.optional().describe('How long the job runs in all'),
  waiting: duration.optional().describe('How long it waits before it runs'),
  items: z
    .union([z.int().min(0).max(100_000), z.array(scriptedItem).max(100_000)])
    .optional()
    .describe('How many items, or the items themselves'),
  outcome: z.enum(SCRIPT_OUTCOMES).optional().describe('What comes of it'),
  at: percent.optional().describe('Where it dies or stands still, percent'),
  count: count.optional().describe('How many items have warnings or fail'),
  message: text.optional().describe('Text for the items that have warnings or fail, or for the fatal error'),
});

export const rule = z.strictObject({
  label,
  company: company.optional(),
  match: z
    .strictObject({
      type: z.enum(kindNames).optional().describe('Kind of job'),
      name: text.optional().describe('Pattern for the name as submitted: *, ?, [abc], {a,b}'),
      user: text.optional().describe('E-mail address of its user'),
      nth: count.optional().describe('Only the nth job that fits all else'),
    })
    .optional(),
  script,
  times: count.optional().describe('For how many jobs it holds'),
  expires: z
    .union([z.strictObject({ in: duration }), z.strictObject({ at: moment })])
    .optional()
    .describe('From when on it holds no more, by the clock of the mock'),
});

const callMatch = z.strictObject({
  transport: z.enum(['soap', 'xml', 'upload']).optional(),
  operation: text.optional().describe('Name of an operation, or a pattern such as get*'),
  version: z.enum(allVersions().map(({ id }) => id)).optional(),
  caller: text.optional().describe('E-mail address of the caller'),
  params: z.record(z.string(), z.unknown()).optional().describe('What the parameters must hold; texts may be patterns'),
});

const realDuration = duration.refine((value) => value <= 600_000, 'is longer than 10 minutes of real time');

export const fault = z.strictObject({
  label,
  company: company.optional(),
  match: callMatch.optional(),
  effect: z
    .strictObject({
      fault: z
        .strictObject({
          code: z.number().refine((code) => ALL_FAULT_CODES.includes(code), `is no code of a fault: expected one of ${ALL_FAULT_CODES.join(', ')}`),
          reason: text.optional(),
        })
        .optional()
        .describe('An IPS fault in place of the answer'),
      status: z.int().min(200).max(599).optional().describe('HTTP status of the answer'),
      delay: z
        .union([
          realDuration,
          z.strictObject({ min: realDuration, max: realDuration }).refine(({ min, max }) => min <= max, 'min is above max'),
          z.strictObject({ mean: realDuration, deviation: realDuration }),
        ])
        .optional()
        .describe('How long the answer is held back, in real time: always so long, anything between, or around a mean'),
      reset: z.literal(true).optional().describe('The connection is reset in place of the answer'),
      truncate: z.int().min(0).optional().describe('The connection ends after so many bytes of the body'),
      malformed: z.literal(true).optional().describe('The answer is no XML'),
      drip: z.strictObject({ bytes: count, pause: realDuration }).optional().describe('The body comes in pieces'),
      stale: z.literal(true).optional().describe('The answer that the same operation of the same company gave before comes again'),
    })
    .refine(
      (effect) => Object.values(effect).some((value) => value !== undefined),
      'is empty: expected fault, status, delay, reset, truncate, malformed, drip or stale',
    ),
  times: count.optional().describe('For how many calls it holds'),
  every: count.optional().describe('Only every nth call'),
  probability: z.number().min(0).max(1).optional().describe('Only some calls, by chance; the same ones for the same seed'),
});

export const stub = z.strictObject({
  label,
  company: company.optional(),
  operation: z.enum(operationNames),
  match: callMatch.omit({ operation: true }).optional(),
  times: count.optional(),
  version: z
    .enum(allVersions().map(({ id }) => id))
    .optional()
    .describe('The version that a JSON answer is checked against; without it the newest that has the operation'),
  answer: z.union([z.strictObject({ xml: text.describe('The …Return element') }), z.strictObject({ json: z.record(z.string(), z.unknown()) })]),
});

export const callFilter = callMatch.extend({
  company: company.optional(),
  outcome: text.optional().describe('ok, or a pattern for the name and code of a fault, such as *30001'),
});

const amount = z.int().min(0);
export const expectation = callFilter.extend({
  exactly: amount.optional(),
  atLeast: amount.optional(),
  atMost: amount.optional(),
  never: z.literal(true).optional(),
  inOrder: z
    .array(callMatch.extend({ outcome: text.optional() }))
    .min(1)
    .optional()
    .describe('Calls that must have come one after the other'),
});

export const clockMode = z.strictObject({
  mode: text
    .superRefine((value, context) => {
      try {
        parseClock(value);
      } catch (error) {
        context.addIssue({ code: 'custom', message: error instanceof Error ? error.message : String(error) });
      }
    })
    .describe('real, x60 (any factor), manual, or manual@2027-01-31T08:00:00Z'),
});

export const advance = z.union([
  z.strictObject({ by: duration }).describe('By a duration'),
  z.strictObject({ to: moment }).describe('To a moment'),
  z.strictObject({ next: z.literal(true) }).describe('To the next thing that happens'),
]);

export const settle = z.strictObject({ limit: duration.optional() }).optional();

export const jobState = z.enum(['Scheduled', 'Expired', 'New', 'WaitingClient', 'WaitingCoordinator', 'Running', 'Stopping', 'Done']);

export const jobFilter = z.strictObject({
  company: text.optional(),
  originalName: text.optional(),
  name: text.optional().describe('Pattern for the name as submitted'),
  type: z.enum(kindNames).optional(),
  state: jobState.optional(),
});

export const newJob = z.strictObject({
  company: text.describe('By name or handle'),
  user: text.optional().describe('E-mail address; without it any member of the company'),
  name: text.regex(/^[^|]*$/, 'a name without "|"'),
  state: jobState.exclude(['Expired', 'WaitingClient']).optional().describe('New unless it says otherwise, or Scheduled with a time'),
  progress: percent.optional().describe('Of a running one, percent'),
  detail: z
    .record(z.string(), z.looseObject({}))
    .optional()
    .describe('One detail element as submitJob takes it; without it an imageServingPublishJob'),
  description: z.string().optional(),
  locale: text.optional(),
  execTime: moment.optional(),
  execSchedule: text.optional(),
});

export const forcedEnd = z.strictObject({
  end: z.enum(['complete', 'fail', 'fatal', 'stall']).describe('It completes, its other items fail, it dies, or it stands still for ever'),
  message: text.optional(),
});

export const wait = z.strictObject({ state: jobState, timeout: duration.optional().describe('Of real time; 30s unless it says otherwise') });

export const newCompany = z
  .strictObject({
    name: text.optional().describe('Unique; without it one is made up'),
    users: z
      .array(z.strictObject({ role: z.enum(USER_ROLES), email: text.optional(), password: text.optional() }))
      .max(100)
      .optional()
      .describe('Users to make, members of this company alone; without it one IpsAdmin'),
  })
  .optional();

export const reset = z
  .strictObject({
    to: z.enum(['fixtures', 'empty']).optional().describe('What is there afterwards; the fixtures unless it says otherwise'),
    company: text.optional().describe('Only the jobs, assets, rules, faults, stubs and calls of this company; it stays, with its users'),
    clock: z.boolean().optional().describe('Whether the clock goes back to where it began; true unless it says otherwise'),
    overrides: z.boolean().optional().describe('Whether rules, faults, stubs and the journal go, too; true unless it says otherwise'),
  })
  .optional();

export const snapshotName = z.strictObject({ name: text });
export const snapshotFile = z.looseObject({
  format: z.literal('ips-mock snapshot'),
  now: z.number(),
  store: z.looseObject({ schema: z.number(), tables: z.record(z.string(), z.unknown()) }),
});
export const mailFilter = z.strictObject({ to: text.optional(), job: text.optional() });
export const callbackFilter = z.strictObject({ job: text.optional() });
export const ofCompany = z.strictObject({ company: text.optional() });
