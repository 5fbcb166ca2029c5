import { z } from 'zod';
import type { GivenSettings } from '../accounts/company-settings.js';
import { checkedCompanyName, checkedRootPath, normalizedCompanyName, rootPathOf } from '../accounts/create-company.js';
import { IMAGE_SET_TYPES, nameSpaceOf } from '../assets/asset-type.js';
import { folderPathOf, misfitOfFolderPath } from '../assets/folder-path.js';
import { ALL_TYPES, isFieldOf, tagKind } from '../assets/metadata-field.js';
import { shownText } from '../assets/names.js';
import { IMAGE_OPTIMIZATION } from '../assets/optimization.js';
import { formatDuration, parseDuration, withinTime } from '../clock.js';
import { expectedNames } from '../collections/nearest-names.js';
import { ASSET_OVERWRITE_MODES, ASSET_TYPES, METADATA_FIELD_TYPES, PROPERTY_SET_TYPES, TRASH_STATES, USER_ROLES } from '../contract/constants.js';
import { type InputMistake, parseInput } from '../contract/input-mistakes.js';
import { checkJobDetail, checkPastDetail } from '../jobs/check-job-detail.js';
import { assetName, jobName, line, text, writableText } from '../jobs/field-schemas.js';
import { kindOfType } from '../jobs/kind-of-type.js';
import { JOB_KINDS, RECORDED_KINDS } from '../jobs/kinds.js';
import { nextFire } from '../jobs/schedule.js';
import { ITEM_OUTCOMES } from '../jobs/script-outcomes.js';
import { fault, rule, stub } from '../overrides/override-schemas.js';
import { checkedAnswer, StubError } from '../overrides/stub-answer.js';
import { MOST_SEED } from '../settings.js';
import { StartError } from '../start-error.js';
import { MAX_ASSETS, MAX_JOBS } from './catalogue.js';

const handleNumber = z.int().min(1).max(999_999_999_999);
const moment = z.iso
  .datetime({ offset: true })
  .refine((text) => withinTime(Date.parse(text)) === Date.parse(text), 'is no moment from 1970 to the end of year 9999');
/** The largest number of an asset, as uploads give them. */
const MOST_ASSET_ID = 2_000_000_000;
/** The most items of a past job: more than any answer lists. */
const MOST_PAST_ITEMS = 100_000;
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
  password: text.optional().describe('Without it any password is right in lenient mode, and none in strict mode'),
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
    id: handleNumber.optional().describe('The number in its handle; without it the next free one'),
    company: companyName.describe('Name of one of the companies'),
    user: text.describe('E-mail address of one of the users'),
    name: jobName,
    description: writableText.optional(),
    locale: text.optional(),
    client: text.optional().describe('appName of the authHeader that it was submitted with'),
    ago: duration.optional().describe('How long before the start of the mock it was submitted'),
    in: duration.optional().describe('How long after the start of the mock it runs'),
    at: moment.optional().describe('When it runs; at once where that has gone by'),
    execSchedule: z.string().optional().describe('When it runs again and again, as in submitJob'),
    paused: z.boolean().optional(),
    detail: z
      .record(z.string(), z.looseObject({}))
      .meta({ propertyNames: { enum: Object.keys(JOB_KINDS).filter((kind) => kind !== 'uploadPostJob') } })
      .describe('One detail element as submitJob takes it, such as { "imageServingPublishJob": { … } }'),
  })
  .superRefine((value, context) => {
    for (const field of ['in', 'at'] as const) {
      if (value[field] !== undefined && (value.execSchedule !== undefined || value.ago !== undefined)) {
        context.addIssue({ code: 'custom', path: [field], message: 'goes with neither "execSchedule" nor "ago"' });
      }
    }
    if (value.in !== undefined && value.at !== undefined) context.addIssue({ code: 'custom', path: ['at'], message: 'does not go with "in"' });
    if (value.paused && value.in === undefined && value.at === undefined && value.execSchedule === undefined) {
      context.addIssue({ code: 'custom', path: ['paused'], message: 'is for scheduled jobs: expected "in", "at" or "execSchedule" beside it' });
    }
    const { execSchedule } = value;
    if (execSchedule !== undefined) {
      attempt(context, () => {
        if (nextFire(execSchedule, 'UTC', 0) === undefined) throw new Error(`"${execSchedule}" never fires`);
      }, ['execSchedule']);
    }
    attempt(context, () => checkJobDetail(value.detail), ['detail']);
  });

const folderPath = text.superRefine((value, context) => {
  const misfit = misfitOfFolderPath(value);
  if (misfit !== undefined) context.addIssue({ code: 'custom', message: `"${shownText(value)}" is no path of a folder, as ${misfit}` });
});

/** A folder. */
export const folder = z.strictObject({
  company: companyName.describe('Name of one of the companies'),
  path: folderPath.describe("With or without the path of the company's folders in front; the folders above it are made with it"),
  lastModified: moment.optional().describe('Without it the start of the mock'),
  childLastModified: moment.optional().describe('When something in it last changed; without it "lastModified"'),
});

/** A metadata field. */
export const metadataField = z.strictObject({
  company: companyName.describe('Name of one of the companies'),
  name: line.regex(/^[^|]*$/, 'must be a name without "|"').describe('Unique among the fields of its type of assets'),
  assetType: z.enum(ASSET_TYPES).optional().describe('The type of the assets that have it; without it all have it'),
  fieldType: z.enum(METADATA_FIELD_TYPES).describe('What it holds'),
  defaultValue: writableText.optional(),
  isHidden: z.boolean().optional(),
  isEnforced: z.boolean().optional(),
  isPublishData: z.boolean().optional(),
  tags: z.array(writableText).optional().describe('The dictionary of a field with tags'),
});

const size = z.int().min(0).max(Number.MAX_SAFE_INTEGER);

/** An asset. */
export const asset = z.strictObject({
  company: companyName.describe('Name of one of the companies'),
  id: z.int().min(1).max(MOST_ASSET_ID).optional().describe('The number in its handle; without it the one that an upload would give it'),
  type: z.enum(ASSET_TYPES),
  subType: text.optional(),
  name: assetName.describe('Unique among the assets of the company that share a name space and are not in the trash'),
  folder: folderPath.optional().describe("Path of its folder, made where it is missing; without it the company's root"),
  fileName: assetName.optional().describe('Without it the name'),
  originalPath: writableText.optional().describe('The path that its file was uploaded to; without it that of its folder'),
  originalFile: writableText.optional().describe('The name of that file; without it the file name'),
  created: moment.optional().describe('Without it the start of the mock'),
  createUser: text.optional().describe('E-mail address of one of the users'),
  lastModified: moment.optional().describe('Without it "created"'),
  lastModifyUser: text.optional().describe(`E-mail address of one of the users, or "${IMAGE_OPTIMIZATION}"; without it "createUser"`),
  readyForPublish: z.boolean().optional().describe('Whether it is marked for publish; false by default'),
  fileSize: size.optional().describe('Bytes'),
  width: size.optional().describe('Pixels'),
  height: size.optional(),
  resolution: z.number().min(0).optional().describe('Pixels per inch'),
  anchorX: z.int().optional().describe('Pixels from the left; without it the middle'),
  anchorY: z.int().optional(),
  optimized: z.boolean().optional().describe('Whether an image is optimized'),
  createdWith: writableText.optional(),
  keywords: writableText.optional(),
  description: writableText.optional(),
  comments: writableText.optional(),
  userData: writableText.optional(),
  urlModifier: writableText.optional(),
  urlPostApplyModifier: writableText.optional(),
  setDefinition: writableText.optional(),
  metadata: z
    .record(text, z.union([writableText, z.array(writableText)]))
    .optional()
    .describe('Values by the names of metadata fields; of a field with tags, a list'),
  members: z
    .array(z.strictObject({ asset: z.int().min(1).max(MOST_ASSET_ID).describe('The id of one of the assets'), pageReset: z.boolean().optional() }))
    .optional()
    .describe('Of a set, in their order'),
  projects: z.array(line).optional().describe('Names of the projects that it is in, made where they are missing'),
  trashState: z.enum(TRASH_STATES).optional(),
  trashedAt: moment.optional().describe('When it came into the trash; without it "lastModified"'),
});

const pastItem = z.strictObject({
  outcome: z.enum(ITEM_OUTCOMES).optional().describe('success by default'),
  at: moment.optional().describe('Without it when the job ended'),
  message: writableText.optional().describe("Without it the mock's own text"),
  name: writableText.optional().describe('Name of its asset, or what the log names in its place'),
  type: z.enum(ASSET_TYPES).optional().describe('Type of its asset'),
  asset: z.int().min(1).max(MOST_ASSET_ID).optional().describe('The number in the handle of its asset, whether or not there is one'),
  warnings: z.array(writableText).optional().describe('Texts below its row'),
});

/** Names of kinds of job, submitted and recorded. */
const PAST_TYPES = [...Object.values(JOB_KINDS), ...Object.values(RECORDED_KINDS)].map(({ type }) => type);

const itemCount = z.int().min(0).max(1_000_000);

/** A job that is done. */
export const pastJob = z
  .strictObject({
    id: handleNumber.optional().describe('The number in its handle; without it the next free one'),
    company: companyName.describe('Name of one of the companies'),
    user: text.describe('E-mail address of one of the users'),
    type: z.enum(PAST_TYPES).describe('As the API names it, such as UrlUpload'),
    name: jobName.describe('The name that was asked for'),
    run: jobName.optional().describe('The name that it ran under, unique in the company; without it the name and its moment'),
    schedule: z
      .string()
      .regex(/^[^|]*$/, 'must be a name without "|"')
      .optional()
      .describe('The name of its schedule in its handle; without it none'),
    description: writableText.optional(),
    locale: text.optional(),
    client: text.optional().describe('appName of the authHeader that it was submitted with'),
    initiator: text.optional().describe('Name of the job that started it when it was done'),
    submitted: moment.optional().describe('Without it "started"'),
    triggered: moment.optional().describe('When it fired; without it "started"'),
    started: moment,
    ended: moment,
    outcome: z.enum(['Completed', 'Stopped', 'Fatal']).optional().describe('Completed by default'),
    message: writableText.optional().describe('Text of the fatal error'),
    detail: z.looseObject({}).optional().describe('The fields of its detail element, as getActiveJobs answers them in the newest version'),
    items: z.array(pastItem).max(MOST_PAST_ITEMS).optional().describe('The rows of its log, but for its first and last ones'),
    counts: z
      .strictObject({
        success: itemCount.optional(),
        warning: itemCount.optional(),
        error: itemCount.optional(),
        duplicate: itemCount.optional(),
        update: itemCount.optional(),
      })
      .optional()
      .describe('How many items had which outcome in all: those that "items" lacks get rows without an asset'),
  })
  .superRefine((value, context) => {
    const refuse = (path: (string | number)[], message: string): void => context.addIssue({ code: 'custom', path, message });
    const order = ['submitted', 'triggered', 'started', 'ended'] as const;
    order.forEach((field, index) => {
      const earlier = order.slice(0, index).findLast((each) => value[each] !== undefined);
      const [from, to] = [earlier && value[earlier], value[field]];
      if (earlier && from !== undefined && to !== undefined && Date.parse(from) > Date.parse(to)) refuse([field], `is before "${earlier}"`);
    });
    const { items = [], counts = {} } = value;
    for (const outcome of ITEM_OUTCOMES) {
      const listed = items.filter((item) => (item.outcome ?? 'success') === outcome).length;
      const count = counts[outcome];
      if (count !== undefined && count < listed) refuse(['counts', outcome], `is ${count}, but "items" lists ${listed}`);
    }
    if (value.message !== undefined && value.outcome !== 'Fatal') refuse(['message'], 'is for a fatal error: expected "outcome": "Fatal" beside it');
    const { detail } = value;
    if (detail !== undefined) attempt(context, () => checkPastDetail(kindOfType(value.type), detail), ['detail']);
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
  folders: z.array(folder).optional(),
  metadataFields: z.array(metadataField).optional().describe('Metadata fields of companies'),
  assets: z.array(asset).optional(),
  pastJobs: z.array(pastJob).optional().describe('Jobs that are done, as an account shows them'),
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
    folders: files.flatMap((file) => file.folders ?? []),
    metadataFields: files.flatMap((file) => file.metadataFields ?? []),
    assets: files.flatMap((file) => file.assets ?? []),
    pastJobs: files.flatMap((file) => file.pastJobs ?? []),
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
  const pastJobs = placesOf('pastJobs', (file) => file.pastJobs);
  const folders = placesOf('folders', (file) => file.folders);
  const fields = placesOf('metadataFields', (file) => file.metadataFields);
  const assets = placesOf('assets', (file) => file.assets);
  for (const place of [...settings, ...groups, ...types, ...catalogues, ...jobs, ...pastJobs, ...folders, ...fields, ...assets])
    known(companyNames, place.item.company, place, ['company']);
  for (const place of [...jobs, ...pastJobs]) known(emails, place.item.user.toLowerCase(), place, ['user']);
  unique<{ readonly id?: number | undefined }>([...pastJobs, ...jobs], 'id', ({ id }) => id);
  unique(
    pastJobs,
    'run',
    ({ company, run }) => run && JSON.stringify([company, run]),
    ({ run }) => run,
  );
  const roots = new Map(companies.map(({ item: { name, rootPath } }) => [name, rootPath ?? rootPathOf(name)]));
  unique(
    folders,
    'path',
    ({ company, path }) => JSON.stringify([company, folderPathOf(path, roots.get(company) ?? '')]),
    ({ path }) => path,
  );
  unique(
    fields,
    'name',
    ({ company, name, assetType }) => JSON.stringify([company, name, assetType ?? null]),
    ({ name }) => name,
  );
  for (const place of fields) {
    const { fieldType, tags } = place.item;
    if (tags !== undefined && !tagKind({ fieldType }).isTag)
      refuseAt(place, ['tags'], `is for fields with tags: "${place.item.name}" is ${fieldType}`);
  }
  unique(assets, 'id', ({ id }) => id);
  unique(
    assets,
    'name',
    ({ company, type, name, trashState = 'NotInTrash' }) =>
      trashState === 'NotInTrash' ? JSON.stringify([company, nameSpaceOf(type), name]) : undefined,
    ({ name }) => name,
  );
  const numbered = new Map(assets.flatMap(({ item }) => (item.id === undefined ? [] : [[item.id, item.company] as const])));
  for (const place of assets) {
    const { name, company, type, members } = place.item;
    if (members !== undefined && !IMAGE_SET_TYPES.includes(type))
      refuseAt(place, ['members'], `is for sets, of the types ${IMAGE_SET_TYPES.join(', ')}: "${name}" is ${type}`);
    members?.forEach((member, index) => {
      if (numbered.get(member.asset) !== company)
        refuseAt(place, ['members', index, 'asset'], `${member.asset} is no "id" of an asset of "${company}"`);
    });
  }
  for (const place of assets) {
    const { company, type, createUser, lastModifyUser, metadata = {} } = place.item;
    known(emails, createUser?.toLowerCase(), place, ['createUser']);
    if (lastModifyUser !== IMAGE_OPTIMIZATION) known(emails, lastModifyUser?.toLowerCase(), place, ['lastModifyUser']);
    const names = Object.keys(metadata);
    if (names.length === 0) continue;
    const own = fields.filter(({ item }) => item.company === company && isFieldOf({ assetType: item.assetType ?? ALL_TYPES }, type));
    for (const name of names) {
      const field = own.find(({ item }) => item.name === name)?.item;
      if (!field) known(new Set(own.map(({ item }) => item.name)), name, place, ['metadata', name]);
      else if (Array.isArray(metadata[name]) && !tagKind(field).isTag)
        refuseAt(place, ['metadata', name], `is a list: "${name}" is ${field.fieldType}, which takes one text`);
    }
  }
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
