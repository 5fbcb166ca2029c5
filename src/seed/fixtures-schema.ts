import { z } from 'zod';
import { checkedCompanyName, checkedRootPath, normalizedCompanyName } from '../accounts/create-company.js';
import { formatDuration, parseDuration, withinTime } from '../clock.js';
import { USER_ROLES } from '../contract/constants.js';
import { parseInput } from '../contract/input-mistakes.js';
import { checkJobDetail } from '../jobs/check-job-detail.js';
import { jobName, line, text, writableText } from '../jobs/field-schemas.js';
import { nextFire } from '../jobs/schedule.js';
import { MOST_SEED } from '../settings.js';
import { StartError } from '../start-error.js';
import { MAX_ASSETS, MAX_JOBS } from './catalogue.js';

const handleNumber = z.int().min(1).max(999_999_999_999);
const moment = z.iso
  .datetime({ offset: true })
  .refine((text) => withinTime(Date.parse(text)) === Date.parse(text), 'is no moment from 1970 to the end of year 9999');
/** The longest time before or after the start of the mock. */
const LONGEST = 3_650 * 86_400_000;
const role = z.enum(USER_ROLES);
const duration = z.string().superRefine((value, context) =>
  attempt(context, () => {
    if (parseDuration(value) > LONGEST) throw new Error(`"${value}" is longer than ${formatDuration(LONGEST)}`);
  }),
);

/** A reference to a company; names are compared as they are stored. */
const companyName = z.string().overwrite(normalizedCompanyName).min(1);

const company = z.strictObject({
  id: handleNumber.optional().describe('The number in its handle; without it the next free one'),
  name: companyName
    .superRefine((value, context) => attempt(context, () => checkedCompanyName(value)))
    .describe('Unique; the path of its folders is made of it'),
  rootPath: z
    .string()
    .endsWith('/')
    .superRefine((value, context) => attempt(context, () => checkedRootPath(value)))
    .optional()
    .describe('Path of its folders; without it the name and a slash'),
  expires: moment.optional(),
  imsOrgId: text.optional(),
  applicationSettings: z
    .record(text, z.string())
    .optional()
    .describe('Properties of its property set of the type Adobe.SPS.ApplicationSetting, beside or instead of those of any company'),
});

const user = z.strictObject({
  id: handleNumber.optional().describe('The number in the handle; without it the next free one'),
  email: line.describe('Unique, whatever its case'),
  password: text.optional().describe('Without it the user cannot log in by password'),
  accessToken: text.optional(),
  firstName: writableText.optional(),
  lastName: writableText.optional(),
  defaultRole: role.describe('Role in calls that name no company'),
  isValid: z.boolean().optional().describe('false: calls end in fault 10002'),
  imsUserId: text.optional(),
  passwordExpires: moment.optional(),
  memberships: z.array(z.strictObject({ company: companyName, role, isActive: z.boolean().optional() })).optional(),
});

const job = z
  .strictObject({
    company: companyName.describe('Name of one of the companies'),
    user: text.describe('E-mail address of one of the users'),
    name: jobName,
    description: writableText.optional(),
    locale: text.optional(),
    client: text.optional().describe('appName of the authHeader that it was submitted with'),
    ago: duration.optional().describe('How long before the start of the mock it was submitted'),
    in: duration.optional().describe('How long after the start of the mock it runs'),
    execSchedule: z.string().optional().describe('When it runs again and again, as in submitJob'),
    paused: z.boolean().optional(),
    detail: z.record(z.string(), z.looseObject({})).describe('One detail element as submitJob takes it, such as { "imageServingPublishJob": { … } }'),
  })
  .superRefine((value, context) => {
    if (value.in !== undefined && (value.execSchedule !== undefined || value.ago !== undefined)) {
      context.addIssue({ code: 'custom', path: ['in'], message: 'goes with neither "execSchedule" nor "ago"' });
    }
    if (value.paused && value.in === undefined && value.execSchedule === undefined) {
      context.addIssue({ code: 'custom', path: ['paused'], message: 'is for scheduled jobs: expected "in" or "execSchedule" beside it' });
    }
    const { execSchedule } = value;
    if (execSchedule !== undefined) {
      attempt(context, () => {
        if (nextFire(execSchedule, 'UTC', 0) === undefined) throw new Error(`"${execSchedule}" never fires`);
      }, ['execSchedule']);
    }
    attempt(context, () => checkJobDetail(value.detail), ['detail']);
  });

const catalogue = z.strictObject({
  company: companyName.describe('Name of one of the companies'),
  assets: z.int().min(0).max(MAX_ASSETS).describe('How many assets are generated, trash included'),
  jobs: z.int().min(0).max(MAX_JOBS).describe('How many jobs of the last 90 days are generated'),
  seed: z.int().min(0).max(MOST_SEED).optional().describe('Same seed, same catalogue; without it that of the mock'),
});

const fixtures = z
  .strictObject({
    $schema: z.string().optional(),
    companies: z.array(company),
    users: z.array(user),
    jobs: z.array(job),
    catalogues: z.array(catalogue).optional(),
  })
  .superRefine((value, context) => {
    const companies = unique(value.companies, 'name', ['companies'], context);
    unique(value.companies, 'id', ['companies'], context);
    unique(value.companies, 'imsOrgId', ['companies'], context);
    const users = unique(
      value.users.map(({ email }) => ({ email: email.toLowerCase() })),
      'email',
      ['users'],
      context,
    );
    unique(value.users, 'id', ['users'], context);
    unique(value.users, 'accessToken', ['users'], context);
    value.users.forEach(({ memberships = [] }, index) => {
      unique(memberships, 'company', ['users', index, 'memberships'], context);
    });
    const known = (names: Set<unknown>, name: string, path: (string | number)[]): void => {
      if (!names.has(name))
        context.addIssue({ code: 'custom', path, message: `"${name}" is not there: expected one of ${[...names].join(', ') || '(none)'}` });
    };
    value.users.forEach((each, index) => {
      each.memberships?.forEach((membership, place) => {
        known(companies, membership.company, ['users', index, 'memberships', place, 'company']);
      });
    });
    value.catalogues?.forEach((each, index) => {
      known(companies, each.company, ['catalogues', index, 'company']);
    });
    value.jobs.forEach((each, index) => {
      known(companies, each.company, ['jobs', index, 'company']);
      known(users, each.user.toLowerCase(), ['jobs', index, 'user']);
    });
  });

/** What a new store is filled with. */
export type Fixtures = z.infer<typeof fixtures>;

/**
 * Reads a file of fixtures.
 *
 * @throws Error with a line for each mistake: its path, and what is allowed there. References between lists are checked once each entry is right.
 */
export function parseFixtures(file: string, content: string): Fixtures {
  let json: unknown;
  try {
    json = JSON.parse(content);
  } catch (error) {
    throw new StartError(`fixtures: ${file} is no JSON: ${error instanceof Error ? error.message : String(error)}`, 'fixtures-invalid');
  }
  const result = parseInput(fixtures, json);
  if ('data' in result) return result.data;
  const mistakes = result.mistakes.map(({ path, message }) => `  ${z.core.toDotPath([...path]) || '(the file)'}: ${message}`);
  throw new StartError(`fixtures: ${file} cannot be used:\n${mistakes.join('\n')}`, 'fixtures-invalid');
}

/** Reports values of a field that occur twice in a list. @returns the values */
function unique<Item extends object>(
  items: readonly Item[],
  field: keyof Item & string,
  path: (string | number)[],
  context: z.RefinementCtx,
): Set<unknown> {
  const seen = new Set<unknown>();
  items.forEach((item, index) => {
    const value = item[field];
    if (value !== undefined && seen.has(value))
      context.addIssue({ code: 'custom', path: [...path, index, field], message: `"${value}" stands twice` });
    seen.add(value);
  });
  return seen;
}

function attempt(context: z.RefinementCtx, work: () => unknown, path: string[] = []): void {
  try {
    work();
  } catch (error) {
    context.addIssue({ code: 'custom', path, message: error instanceof Error ? error.message : String(error) });
  }
}
