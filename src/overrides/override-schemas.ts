import { z } from 'zod';
import { patternMistake } from '../collections/glob.js';
import { ALL_FAULT_CODES } from '../contract/faults.js';
import { loadContract } from '../contract/load-contract.js';
import type { JobElement, JobType } from '../contract/names.js';
import { count, duration, moment, text } from '../jobs/field-schemas.js';
import { jobScript } from '../jobs/job-script-schema.js';
import { JOB_KINDS } from '../jobs/kinds.js';
import type { Transport } from '../operations/operation-call.js';
import { serviceOrigin } from '../settings.js';
import { matchMistakes, versionMistake } from './known-names.js';

/*
 * The models of a rule, a fault and a stub. The types of src/overrides, the checks of the admin API, its OpenAPI description
 * and the input types of its clients all come from them. Loaded when a test first sets something up: a start does without zod.
 */

/** Names of kinds of job: those of the API's `type` constants, and those of detail elements. */
const kindName = z.enum(Object.values(JOB_KINDS).flatMap(({ type, element }): (JobType | JobElement)[] => [type, element]));

const versionId = text.superRefine((id, context) => {
  const message = versionMistake(id);
  if (message !== undefined) context.addIssue({ code: 'custom', message });
});
const company = text.optional().describe('The company it is for, by name or handle; all companies by default');
const label = text.optional().describe('What its author calls it');

/** A name, or a pattern for names that can be matched. */
export const pattern = text.superRefine((value, context) => {
  const message = patternMistake(value);
  if (message !== undefined) context.addIssue({ code: 'custom', message });
});

/** What parameters must contain: every text that is a pattern is one that can be matched. */
const wantedParams = z.record(z.string(), z.unknown()).superRefine((params, context) => {
  for (const { path, message } of patternMistakes(params, [])) context.addIssue({ code: 'custom', path, message });
});

function patternMistakes(wanted: unknown, path: string[]): { readonly path: string[]; readonly message: string }[] {
  if (typeof wanted === 'object' && wanted !== null) {
    return Object.entries(wanted).flatMap(([name, value]) => patternMistakes(value, [...path, name]));
  }
  const message = typeof wanted === 'string' ? patternMistake(wanted) : undefined;
  return message === undefined ? [] : [{ path, message }];
}

/** Which jobs a rule applies to; every condition must hold. */
const jobMatch = z.strictObject({
  type: kindName.optional().describe('Kind of job, such as UrlUpload, or its element, such as uploadUrlsJob'),
  name: pattern.optional().describe('Pattern for the name as submitted: *, ?, [abc], {a,b}'),
  user: text.optional().describe('E-mail address of its user'),
  nth: count.optional().describe('Only the nth job that matches all other conditions'),
});

/** A rule that decides how jobs go. */
export const rule = z.strictObject({
  label,
  company,
  match: jobMatch.optional().describe('Which jobs it applies to; all by default'),
  script: jobScript.describe('How these jobs go'),
  times: count.optional().describe('How many jobs it applies to; all by default'),
  expires: z
    .union([z.strictObject({ in: duration }), z.strictObject({ at: moment })])
    .optional()
    .describe("When it stops applying, by the mock's clock"),
});

/** The transports by which calls come. The compiler wants all of them here. */
export const TRANSPORTS = { soap: 'soap', xml: 'xml', upload: 'upload' } as const satisfies { readonly [Name in Transport]: Name };

/** The fields of a match of calls. What they name together is checked by `namesKnown`. */
export const callMatchFields = z.strictObject({
  transport: z.enum(TRANSPORTS).optional(),
  operation: pattern
    .meta({ examples: loadContract().operations.map(({ name }) => name) })
    .optional()
    .describe('Name of an operation, or a pattern such as get*'),
  version: versionId.optional().describe('Id of an API version, such as 2014-04-03'),
  caller: text.optional().describe('E-mail address of the caller'),
  params: wantedParams.optional().describe('What the parameters must contain; texts may be patterns'),
});

/**
 * Refuses a match of calls with names that nobody knows, for `superRefine`: no call could ever match it.
 *
 * @param path of the match within what is checked
 */
export function namesKnown(match: Parameters<typeof matchMistakes>[0], context: z.RefinementCtx, path: readonly string[] = []): void {
  for (const mistake of matchMistakes(match)) context.addIssue({ code: 'custom', path: [...path, ...mistake.path], message: mistake.message });
}

/** Which calls a fault, a stub or a query of the journal is about; every condition must hold. */
export const callMatch = callMatchFields.superRefine((match, context) => namesKnown(match, context));

const serviceAddress = text.superRefine((value, context) => {
  try {
    serviceOrigin(value);
  } catch (error) {
    context.addIssue({ code: 'custom', message: error instanceof Error ? error.message : String(error) });
  }
});

const realDuration = duration.refine((value) => value <= 600_000, 'is longer than 10 minutes of real time');

const faultEffect = z
  .strictObject({
    fault: z
      .strictObject({
        code: z
          .number()
          .refine((code) => ALL_FAULT_CODES.includes(code), `is not a fault code: expected one of ${ALL_FAULT_CODES.join(', ')}`)
          .meta({ enum: ALL_FAULT_CODES }),
        reason: text.optional(),
      })
      .optional()
      .describe('An IPS fault instead of the response; the operation is not carried out'),
    status: z.int().min(200).max(599).optional().describe('HTTP status of the response; with 204, 205 and 304 there is no body'),
    delay: z
      .union([
        realDuration,
        z.strictObject({ min: realDuration, max: realDuration }).refine(({ min, max }) => min <= max, 'min is above max'),
        z.strictObject({ mean: realDuration, deviation: realDuration }),
      ])
      .optional()
      .describe('How long the response is delayed, in real time: a fixed time, between two limits, or normally distributed'),
    reset: z.literal(true).optional().describe('The connection is reset instead of a response'),
    truncate: z.int().min(0).optional().describe('The connection ends after so many bytes of the body, although the headers announce all of it'),
    malformed: z.literal(true).optional().describe('The response is not well-formed XML: its last tag is left open'),
    drip: z.strictObject({ bytes: count, pause: realDuration }).optional().describe('The body is sent in pieces, with pauses of real time'),
    forward: serviceAddress
      .optional()
      .describe('The call is answered by the service at this address, which the setting forward or forwardHosts has to name; scheme, host and port'),
    stale: z.literal(true).optional().describe('The last response of the same operation and company is sent again; the operation is not carried out'),
  })
  .refine(
    (effect) => Object.values(effect).some((value) => value !== undefined),
    'is empty: expected fault, status, delay, reset, truncate, malformed, drip, forward or stale',
  )
  .refine(({ forward, fault, stale }) => forward === undefined || (fault === undefined && stale === undefined), {
    path: ['forward'],
    message: 'goes with neither fault nor stale, which answer in place of the service',
  });

/** The fields of a fault. What its match names together is checked by `fault`. */
export const faultFields = z.strictObject({
  label,
  company,
  match: callMatchFields.optional().describe('Which calls it applies to; all by default'),
  effect: faultEffect.describe('What goes wrong'),
  times: count.optional().describe('How many of the matching calls it applies to; all by default'),
  every: count.optional().describe('Only every nth matching call'),
  probability: z.number().min(0).max(1).optional().describe('Only some matching calls, at random; the same ones for the same seed'),
});

/** A fault that a test injects into calls. */
export const fault = faultFields.superRefine(({ match }, context) => match && namesKnown(match, context, ['match']));

/** The fields of a stub. What its match names together is checked by `stub`. */
export const stubFields = z.strictObject({
  label,
  company,
  operation: z.enum(loadContract().operations.map(({ name }) => name)).describe('Name of an operation'),
  match: callMatchFields.omit({ operation: true }).optional().describe('Which of its calls it applies to; all by default'),
  times: count.optional().describe('How many calls it applies to; all by default'),
  version: versionId.optional().describe('The API version that a JSON answer is checked against; by default the newest that has the operation'),
  answer: z
    .union([z.strictObject({ xml: text.describe('The …Return element') }), z.strictObject({ json: z.record(z.string(), z.unknown()) })])
    .describe('The response'),
});

/** A response that a test sets up for an operation. */
export const stub = stubFields.superRefine(({ operation, match }, context) => namesKnown({ ...match, operation }, context, ['match']));
