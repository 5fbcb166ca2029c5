import { z } from 'zod';
import { LINE_EXPECTED, misfitOfLine, misfitOfName, misfitOfText, NAME_EXPECTED, shownText } from '../assets/names.js';
import { parseDuration } from '../clock.js';
import { parseMoment } from '../settings.js';

/** A schema whose values are parsed by a function that throws an Error saying what it expects. */
function parsedBy<Input, Output>(schema: z.ZodType<Input, Input>, parse: (input: Input) => Output) {
  return schema.transform((value, context) => {
    try {
      return parse(value);
    } catch (error) {
      context.addIssue({ code: 'custom', message: error instanceof Error ? error.message : String(error) });
      return z.NEVER;
    }
  });
}

/** A duration, parsed to milliseconds. */
export const duration = parsedBy(z.union([z.string(), z.number()]), parseDuration).describe('90s, 2h, P1D, or milliseconds');

/** A point in time, parsed to milliseconds since 1970. */
export const moment = parsedBy(z.string(), (text) => {
  const at = parseMoment(text);
  if (Number.isNaN(at)) throw new Error(`"${text}" is no moment: expected one in ISO 8601, such as 2027-01-31T08:00:00Z`);
  return at;
}).describe('In ISO 8601');

/** A text that is not blank. */
export const text = z.string().trim().min(1);

/** A name by the rule of names, for an asset or a file. */
export const assetName = text.superRefine((value, context) => {
  const misfit = misfitOfName(value);
  if (misfit !== undefined) context.addIssue({ code: 'custom', message: `"${shownText(value)}" ${misfit}: expected ${NAME_EXPECTED}` });
});

/** A name or text on one line, of something that is no part of a path. */
export const line = text.superRefine((value, context) => {
  const misfit = misfitOfLine(value);
  if (misfit !== undefined) context.addIssue({ code: 'custom', message: `"${shownText(value)}" ${misfit}: expected ${LINE_EXPECTED}` });
});

/** The name of a job. */
export const jobName = line.regex(/^[^|]*$/, 'must be a name without "|"');

/** A text of any length that answers can hold: XML cannot express every character. */
export const writableText = z.string().superRefine((value, context) => {
  const misfit = misfitOfText(value, Number.POSITIVE_INFINITY);
  if (misfit !== undefined) context.addIssue({ code: 'custom', message: misfit });
});

/** A number from 0 to 100. */
export const percent = z.number().min(0).max(100);

/** A number of jobs, items, calls or bytes. */
export const count = z.int().min(1).max(100_000);
