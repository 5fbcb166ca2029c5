import { z } from 'zod';
import type { GivenSettings } from '../accounts/company-settings.js';
import { checkedCompanyName, checkedRootPath, normalizedCompanyName } from '../accounts/create-company.js';
import { formatDuration, parseDuration, withinTime } from '../clock.js';
import { expectedNames } from '../collections/nearest-names.js';
import { ASSET_OVERWRITE_MODES, PROPERTY_SET_TYPES, USER_ROLES } from '../contract/constants.js';
import { type InputMistake, parseInput } from '../contract/input-mistakes.js';
import { checkJobDetail } from '../jobs/check-job-detail.js';
import { jobName, line, text, writableText } from '../jobs/field-schemas.js';
import { JOB_KINDS } from '../jobs/kinds.js';
import { nextFire } from '../jobs/schedule.js';
import { fault, rule, stub } from '../overrides/override-schemas.js';
import { checkedAnswer, StubError } from '../overrides/stub-answer.js';
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

/** A company. */
export const company = z.strictObject({
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

/** A user, with memberships. */
export const user = z.strictObject({
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

/** A job. */
export const job = z
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
    detail: z
      .record(z.string(), z.looseObject({}))
      .meta({ propertyNames: { enum: Object.keys(JOB_KINDS).filter((kind) => kind !== 'uploadPostJob') } })
      .describe('One detail element as submitJob takes it, such as { "imageServingPublishJob": { … } }'),
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

/** A generated past of a company. */
export const catalogue = z.strictObject({
  company: companyName.describe('Name of one of the companies'),
  assets: z.int().min(0).max(MAX_ASSETS).describe('How many assets are generated, trash included'),
  jobs: z.int().min(0).max(MAX_JOBS).describe('How many jobs of the last 90 days are generated'),
  seed: z.int().min(0).max(MOST_SEED).optional().describe('Same seed, same catalogue; without it that of the mock'),
});

const setting = { flag: z.boolean().optional(), number: z.int().min(0).max(2_147_483_647).optional(), text: writableText.optional() };

/** The settings that name assets, by handles that a fixture cannot know. */
type AssetSettings = 'defaultSourceProfileHandle' | 'defaultDisplayProfileHandle' | 'iptcExifMappingXsltHandle' | 'xmpMappingXsltHandle';

const SETTINGS_OF_COMPANY = {
  overwriteMode: z.enum(ASSET_OVERWRITE_MODES).optional().describe('Which uploaded file replaces an asset'),
  retainPublishState: setting.flag,
  diskSpaceWarningMin: setting.number,
  emailTrashCleanupWarning: setting.flag,
  fileExtOpt: setting.text,
  immediateDelete: setting.flag,
  pdfProcessingPageLimit: setting.number,
  allowFolderRestructuring: setting.flag,
  smartCropLimit: setting.number,
  addSmartCropApiLimit: setting.number,
  applySmartCropsOnPDF: setting.flag,
  applySmartCropsOnPSD: setting.flag,
  companyDMVersion: setting.text,
  psdTemplatesThreshold: setting.number,
  imageSetsModifiedOnAssetUploadThreshold: setting.number,
  uploadParamsPDFProcess: setting.text,
  uploadParamsPDFExtractKeywords: setting.text,
  uploadParamsPDFExtractLinks: setting.text,
  uploadParamsPSDProcess: setting.text,
  uploadParamsPSDLayerNaming: setting.text,
  uploadParamsPSDExtractText: setting.text,
  prePackagedVideoStreamingEnabled: setting.flag,
  overwriteAVS: setting.flag,
} satisfies Record<Exclude<keyof GivenSettings, AssetSettings>, z.ZodType>;

/** What setCompanySettings sets. */
export const companySettings = z.strictObject({ company: companyName.describe('Name of one of the companies'), ...SETTINGS_OF_COMPANY });

/** A group of a company's users. */
export const group = z.strictObject({
  company: companyName.describe('Name of one of the companies'),
  name: line.describe('Unique in the company'),
  isSystemDefined: z.boolean().optional(),
  members: z.array(text).optional().describe('E-mail addresses of members of the company'),
});

const propertySet = z.strictObject({
  company: companyName.optional().describe('The company that it belongs to; without it that of the type'),
  user: text.optional().describe('E-mail address of the user that it belongs to'),
  properties: z.record(text, z.string()).describe('Values by name'),
});

/** The type that every company has already. */
const APPLICATION_SETTING = 'Adobe.SPS.ApplicationSetting';

/** A type of property sets, with sets. */
export const propertySetType = z
  .strictObject({
    company: companyName.optional().describe('Name of one of the companies; without it the type is global'),
    name: line.describe('Unique in the company, or among the global types'),
    propertyType: z.enum(PROPERTY_SET_TYPES).describe('Who the sets belong to: a user, a company, or a user in a company'),
    allowMultiple: z.boolean().optional().describe('Whether the same owners may have several sets; false by default'),
    sets: z.array(propertySet).optional(),
  })
  .superRefine((value, context) => {
    if (value.company !== undefined && value.name === APPLICATION_SETTING) {
      context.addIssue({
        code: 'custom',
        path: ['name'],
        message: `every company has "${value.name}": expected "applicationSettings" of the company`,
      });
    }
    const owners = new Set<string>();
    value.sets?.forEach((set, index) => {
      const refuse = (field: 'company' | 'user', message: string): void =>
        context.addIssue({ code: 'custom', path: ['sets', index, field], message });
      const { propertyType } = value;
      if (propertyType === 'CompanyProperty' && set.user !== undefined)
        refuse('user', `goes with no ${propertyType}, which belongs to a company alone`);
      if (propertyType !== 'CompanyProperty' && set.user === undefined) refuse('user', `is missing: a ${propertyType} belongs to a user`);
      if (propertyType === 'UserProperty' && set.company !== undefined)
        refuse('company', `goes with no ${propertyType}, which belongs to a user alone`);
      else if (value.company !== undefined && set.company !== undefined && set.company !== value.company) {
        refuse('company', `"${set.company}" is another company than that of the type: expected "${value.company}", or nothing`);
      }
      if (propertyType !== 'UserProperty' && value.company === undefined && set.company === undefined) {
        refuse('company', `is missing: the type is global, and a ${propertyType} belongs to a company`);
      }
      const owner = JSON.stringify([set.company, set.user?.toLowerCase()]);
      if (!value.allowMultiple && owners.has(owner)) {
        context.addIssue({
          code: 'custom',
          path: ['sets', index],
          message: 'its owners have one already: expected "allowMultiple": true for the type',
        });
      }
      owners.add(owner);
    });
  });

const checkedStub = stub.superRefine(({ operation, answer, version }, context) => {
  try {
    checkedAnswer(operation, answer, version);
  } catch (error) {
    if (!(error instanceof StubError)) throw error;
    context.addIssue({ code: 'custom', path: error.field.split('.'), message: error.reason });
  }
});

/** What a file of fixtures may hold. */
export const fixtures = z.strictObject({
  $schema: z.string().optional().describe('For editors: where the schema of this file is'),
  companies: z.array(company).optional(),
  companySettings: z.array(companySettings).optional().describe('Settings of companies, as setCompanySettings takes them'),
  users: z.array(user).optional(),
  groups: z.array(group).optional().describe('Groups of users'),
  propertySetTypes: z.array(propertySetType).optional().describe('Types of property sets, with sets'),
  catalogues: z.array(catalogue).optional().describe('Generated pasts of companies'),
  jobs: z.array(job).optional(),
  rules: z.array(rule).optional().describe('How jobs go that fire once the mock has started'),
  faults: z.array(fault).optional().describe('What goes wrong with calls'),
  stubs: z.array(checkedStub).optional().describe("Answers in place of the mock's own"),
});

/** A parsed file of fixtures. */
type FixturesFile = z.output<typeof fixtures>;

/** What a new store is filled with: all lists of all files, in order. */
export type Fixtures = { readonly [List in Exclude<keyof FixturesFile, '$schema'>]: NonNullable<FixturesFile[List]> };

/** The content of a file of fixtures, or fixtures that are given as an object. */
export interface NamedFixtures {
  /** How messages call it: the file's name. */
  readonly name: string;
  /** As JSON holds it. */
  readonly content: unknown;
}

/**
 * Checks fixtures and puts them together. Later ones may refer to what earlier ones hold.
 *
 * @throws Error with a line for each mistake: its file, its path, and what is allowed there. References between lists are checked once each entry is right.
 */
export function parseFixtures(sources: readonly NamedFixtures[]): Fixtures {
  const mistakes = sources.map((): InputMistake[] => []);
  const files = sources.map(({ content }, index): FixturesFile => {
    const result = parseInput(fixtures, content);
    if ('data' in result) return result.data;
    mistakes[index]?.push(...result.mistakes);
    return {};
  });
  if (mistakes.every(({ length }) => length === 0)) checkReferences(files, sources, (file, mistake) => mistakes[file]?.push(mistake));
  const reports = mistakes.flatMap((found, index) => (found.length === 0 ? [] : [report(sources[index]?.name ?? '', found)]));
  if (reports.length > 0) throw new StartError(reports.join('\n'), 'fixtures-invalid');
  return joined(files);
}

/** All lists of some files, in order. */
function joined(files: readonly FixturesFile[]): Fixtures {
  return {
    companies: files.flatMap((file) => file.companies ?? []),
    companySettings: files.flatMap((file) => file.companySettings ?? []),
    users: files.flatMap((file) => file.users ?? []),
    groups: files.flatMap((file) => file.groups ?? []),
    propertySetTypes: files.flatMap((file) => file.propertySetTypes ?? []),
    catalogues: files.flatMap((file) => file.catalogues ?? []),
    jobs: files.flatMap((file) => file.jobs ?? []),
    rules: files.flatMap((file) => file.rules ?? []),
    faults: files.flatMap((file) => file.faults ?? []),
    stubs: files.flatMap((file) => file.stubs ?? []),
  };
}

function report(name: string, mistakes: readonly InputMistake[]): string {
  const lines = mistakes.map(({ path, message }) => `  ${z.core.toDotPath([...path]) || '(the file)'}: ${message}`);
  return `fixtures: ${name} cannot be used:\n${lines.join('\n')}`;
}

/** An entry of a list, and where it is. */
interface Place<Item> {
  readonly item: Item;
  /** Index of its file. */
  readonly file: number;
  readonly path: readonly (string | number)[];
}

/** Checks what entries of all files say of each other: what is unique, and names of companies and users. */
function checkReferences(
  files: readonly FixturesFile[],
  sources: readonly NamedFixtures[],
  refuse: (file: number, mistake: InputMistake) => void,
): void {
  const refuseAt = ({ file, path }: Place<unknown>, field: readonly (string | number)[], message: string): void =>
    refuse(file, { path: [...path, ...field], message });
  const placesOf = <Item>(name: string, listOf: (file: FixturesFile) => readonly Item[] | undefined): Place<Item>[] =>
    files.flatMap((each, file) => (listOf(each) ?? []).map((item, index) => ({ item, file, path: [name, index] })));
  const unique = <Item>(
    places: readonly Place<Item>[],
    field: string,
    valueIn: (item: Item) => string | number | undefined,
    shown = valueIn,
  ): void => {
    const seen = new Map<string | number, Place<Item>>();
    for (const place of places) {
      const value = valueIn(place.item);
      if (value === undefined) continue;
      const first = seen.get(value);
      const where = first && first.file !== place.file ? `: ${sources[first.file]?.name} has it at ${z.core.toDotPath([...first.path, field])}` : '';
      if (first) refuseAt(place, [field], `"${shown(place.item)}" stands twice${where}`);
      else seen.set(value, place);
    }
  };
  const known = (names: ReadonlySet<string>, name: string | undefined, place: Place<unknown>, field: readonly (string | number)[]): boolean => {
    if (name === undefined || names.has(name)) return true;
    refuseAt(place, field, `"${name}" is not there: ${expectedNames(name, [...names])}`);
    return false;
  };

  const companies = placesOf('companies', (file) => file.companies);
  unique(companies, 'name', ({ name }) => name);
  unique(companies, 'id', ({ id }) => id);
  unique(companies, 'imsOrgId', ({ imsOrgId }) => imsOrgId);
  const companyNames = new Set(companies.map(({ item }) => item.name));

  const users = placesOf('users', (file) => file.users);
  unique(users, 'email', ({ email }) => email.toLowerCase());
  unique(users, 'id', ({ id }) => id);
  unique(users, 'accessToken', ({ accessToken }) => accessToken);
  const emails = new Set(users.map(({ item }) => item.email.toLowerCase()));
  const memberships = new Set<string>();
  for (const place of users) {
    const { email, memberships: own = [] } = place.item;
    unique(
      own.map((item, index) => ({ item, file: place.file, path: [...place.path, 'memberships', index] })),
      'company',
      ({ company }) => company,
    );
    own.forEach(({ company }, index) => {
      known(companyNames, company, place, ['memberships', index, 'company']);
      memberships.add(JSON.stringify([company, email.toLowerCase()]));
    });
  }
  const knownMember = (company: string | undefined, email: string | undefined, place: Place<unknown>, field: readonly (string | number)[]): void => {
    if (email === undefined || !known(emails, email.toLowerCase(), place, field) || company === undefined || !companyNames.has(company)) return;
    if (!memberships.has(JSON.stringify([company, email.toLowerCase()]))) {
      refuseAt(place, field, `"${email}" is no member of "${company}": expected one, by "memberships" of the user`);
    }
  };

  const settings = placesOf('companySettings', (file) => file.companySettings);
  unique(settings, 'company', ({ company }) => company);
  const groups = placesOf('groups', (file) => file.groups);
  unique(
    groups,
    'name',
    ({ company, name }) => JSON.stringify([company, name]),
    ({ name }) => name,
  );
  const types = placesOf('propertySetTypes', (file) => file.propertySetTypes);
  unique(
    types,
    'name',
    ({ company, name }) => JSON.stringify([company, name]),
    ({ name }) => name,
  );
  const catalogues = placesOf('catalogues', (file) => file.catalogues);
  const jobs = placesOf('jobs', (file) => file.jobs);
  for (const place of [...settings, ...groups, ...types, ...catalogues, ...jobs]) known(companyNames, place.item.company, place, ['company']);
  for (const place of jobs) known(emails, place.item.user.toLowerCase(), place, ['user']);
  for (const place of groups) {
    const { company, members = [] } = place.item;
    members.forEach((email, index) => {
      knownMember(company, email, place, ['members', index]);
    });
  }
  for (const place of types) {
    const { company, sets = [] } = place.item;
    sets.forEach((set, index) => {
      known(companyNames, set.company, place, ['sets', index, 'company']);
      knownMember(set.company ?? company, set.user, place, ['sets', index, 'user']);
    });
  }
  const overrides = [
    ...placesOf<{ company?: string | undefined }>('rules', (file) => file.rules),
    ...placesOf<{ company?: string | undefined }>('faults', (file) => file.faults),
    ...placesOf<{ company?: string | undefined }>('stubs', (file) => file.stubs),
  ];
  for (const place of overrides) {
    const { company } = place.item;
    known(companyNames, company === undefined ? undefined : normalizedCompanyName(company), place, ['company']);
  }
}

function attempt(context: z.RefinementCtx, work: () => unknown, path: string[] = []): void {
  try {
    work();
  } catch (error) {
    context.addIssue({ code: 'custom', path, message: error instanceof Error ? error.message : String(error) });
  }
}
