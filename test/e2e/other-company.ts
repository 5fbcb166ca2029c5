import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ApiVersion, allVersions } from '../../src/contract/api-version.js';
import { FIELD_CONSTANTS, USER_ROLES } from '../../src/contract/constants.js';
import type { Operation } from '../../src/contract/model.js';
import { type IpsMock, startIpsMock } from '../../src/index.js';
import { uploadXml } from '../asset-company.js';
import { chosenXml } from '../contract/smallest-xml.js';
import { ask, knownVersion } from '../conversation.js';

/** The newest version, in which the things of both companies are made. */
const NEWEST = knownVersion(allVersions().at(-1)?.id ?? '');

/** Everybody but an IpsAdmin. */
export const ROLES: readonly string[] = USER_ROLES.filter((role) => role !== 'IpsAdmin');

/** The company whose state must stay as it is. */
export const FOREIGN = 47;
/** The callers' company. */
const OWN = 48;

/** An IpsAdmin who is a member of both companies. */
export const ROOT = 'root@example.com';

/** The user of the callers' company who has a role. */
export const callerOf = (role: string): string => `${role.toLowerCase()}@homeware.example.com`;

/** Handles of one company's things, by kind. */
export type World = Readonly<Record<string, string>>;

/** A text that no answer has by chance; each stands for one fact about company 47. */
const mark = (n: number): string => `zqvx${n}x`;

/** The marks in a text, each once. */
export const marksIn = (text: string): Set<string> => new Set(text.match(/zqvx\d+x/gi)?.map((each) => each.toLowerCase()));

/** What kinds of things a field's handles name, by the field's name without `Array`; several are tried one by one. */
const KINDS: Readonly<Record<string, readonly string[]>> = {
  companyHandle: ['company'],
  userHandle: ['user', 'shared', 'root'],
  accessUserHandle: ['user', 'root'],
  groupHandle: ['group'],
  accessGroupHandle: ['group'],
  folderHandle: ['folder'],
  destFolderHandle: ['otherFolder'],
  projectHandle: ['project'],
  jobHandle: ['scheduled', 'job'],
  fieldHandle: ['field'],
  typeHandle: ['type', 'userType', 'bothType'],
  setHandle: ['propertySet', 'userSet'],
  primaryOwnerHandle: ['company', 'user'],
  secondaryOwnerHandle: ['company'],
  imageFormatHandle: ['imageFormat'],
  imageMapHandle: ['imageMap'],
  zoomTargetHandle: ['zoomTarget'],
  vignetteFormatHandle: ['vignetteFormat'],
  contextHandle: ['context'],
  subAssetHandle: ['subAsset'],
  invalidationHandle: ['invalidation'],
  sourceProfileHandle: ['icc'],
  outputProfileHandle: ['icc'],
  defaultSourceProfileHandle: ['icc'],
  defaultDisplayProfileHandle: ['icc'],
  iptcExifMappingXsltHandle: ['xsl'],
  xmpMappingXsltHandle: ['xsl'],
  pdfHandle: ['pdf'],
  sourceVideoAssetHandle: ['video'],
};

/** Operations that want an asset or a job of a kind of their own. */
const KINDS_OF: readonly (readonly [operation: RegExp, field: string, kind: string])[] = [
  [/Trash$/, 'assetHandle', 'trashed'],
  [/ImageSet(?:Members)?$/, 'assetHandle', 'imageSet'],
  [/AssetSet(?:Definition)?$/, 'assetHandle', 'assetSet'],
  [/^stopJob$/, 'jobHandle', 'running'],
  [/^resumeJob$/, 'jobHandle', 'paused'],
  [/^uploadPost$/, 'jobHandle', 'posting'],
];

/** Parameters that name things otherwise than by handles, where operations look things up by them. */
const BY_NAME: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  getCompanyInfo: { companyName: 'companyName', imsOrgId: 'imsOrgId' },
  getUserInfo: { email: 'email' },
  checkLogin: { email: 'email' },
  getAssetsByName: { 'nameArray/items': 'imageName' },
  checkAssetNames: { 'assetNameArray/items': 'imageName' },
  getFolderTree: { folderPath: 'path' },
  getFolders: { folderPath: 'path' },
  searchAssets: { folder: 'path' },
  createFolder: { folderPath: 'newPath' },
  getPropertySetType: { name: 'typeName' },
  getProperty: { name: 'systemProperty' },
  cdnCacheInvalidation: { 'urlArray/items': 'url' },
  submitJob: { 'uploadUrlsJob/urlArray/items/destPath': 'newFile', 'uploadDirectoryJob/destFolder': 'path' },
  ...Object.fromEntries(
    ['createTemplate', 'createDerivedAsset', 'setUrlModifier', 'copyImage', 'replaceImage'].map((name) => [name, { urlModifier: 'command' }]),
  ),
};

/** A parameter that names something, with the kinds of things that it may name. */
export interface NamingParameter {
  /** As in `urlArray/items/sourceUrl`. */
  readonly path: string;
  readonly kinds: readonly string[];
}

/** The parameters of an operation that name things, at any depth. */
export function namingParameters(version: ApiVersion, operation: Operation): NamingParameter[] {
  const found: NamingParameter[] = [];
  const walk = (definition: string, prefix: string, within: readonly string[]): void => {
    if (within.includes(definition)) return;
    for (const { name, type } of version.definitions.get(definition)?.fields ?? []) {
      const path = `${prefix}${name}`;
      if (!type.startsWith('xsd:')) walk(type, `${path}/`, [...within, definition]);
      else {
        const kinds = kindsAt(operation.name, path);
        if (kinds) found.push({ path, kinds });
      }
    }
  };
  walk(operation.input, '', []);
  return found;
}

function kindsAt(operation: string, path: string): readonly string[] | undefined {
  const steps = path.split('/');
  const last = steps.at(-1) === 'items' ? (steps.at(-2) ?? '').replace(/Array$/, '') : (steps.at(-1) ?? '');
  const byName = BY_NAME[operation]?.[path];
  if (byName !== undefined) return [byName];
  if (!/[hH]andle$/.test(last)) return undefined;
  const own = KINDS_OF.find(([names, field]) => field === last && names.test(operation) && path.replace(/Array\/items$/, '') === last);
  return own ? [own[2]] : (KINDS[last] ?? ['image']);
}

/** What a call holds. */
export interface CallContent {
  /** Handles for all parameters but the foreign ones. */
  readonly own: World;
  readonly foreign: World;
  /** Which parameters name things of the foreign company, and by which kind; others that are optional are left out. */
  readonly foreignAt: ReadonlyMap<string, string>;
  readonly role: string;
  /** Makes names of new things differ. */
  readonly n: number;
}

/** Optional parameters without which a call does nothing; those of other versions do not matter. */
const NEEDED: Readonly<Record<string, readonly string[]>> = {
  submitJob: ['videoPublishJob'],
  uploadPost: ['jobName', 'uploadParams'],
  getCompanyInfo: ['companyHandle'],
  addCompanyMembership: ['membershipArray/items'],
  setCompanyMembership: ['membershipArray/items'],
  updateSmartCrops: ['updateArray/items/cropRect'],
  setAssetMetadata: ['updateArray/items/value'],
  batchSetAssetMetadata: ['updateArray/items/updateArray/items/value'],
};

/** Fields beside a naming parameter that it makes no sense without. */
const BESIDE: readonly (readonly [parameter: RegExp, field: string])[] = [
  [/^(.*Condition)Array\/items\/fieldHandle$/, '$1Array/items/value'],
  [/^name$/, 'companyHandle'],
];

/** Texts of fields that operations look at more closely. */
const TEXTS: Readonly<Record<string, string>> = {
  assetType: 'Image',
  fieldType: 'SingleTag',
  password: 'Passw0rd!',
  isIpsAdmin: 'false',
  charFilter: '',
  defaultValue: '',
  value: 'red',
  oldValue: 'red',
};

/** Things that go together: sets of users take other owners than sets of companies. */
function fittingKind(kind: string, field: string, foreignAt: ReadonlyMap<string, string>): string {
  const isOfBoth = foreignAt.has('secondaryOwnerHandle') || foreignAt.get('typeHandle') === 'bothType';
  const isOfUser = isOfBoth || foreignAt.get('primaryOwnerHandle') === 'user' || foreignAt.get('typeHandle') === 'userType';
  if (field === 'typeHandle' && isOfUser) return isOfBoth ? 'bothType' : 'userType';
  return field === 'primaryOwnerHandle' && isOfUser ? 'user' : kind;
}

/** The parameters of a call. */
export function paramsXml(version: ApiVersion, operation: Operation, { own, foreign, foreignAt, role, n }: CallContent): string {
  const named = [...foreignAt.keys()];
  const isDetail = (path: string): boolean => /Job$/.test(path.split('/')[0] ?? '');
  const needed = (NEEDED[operation.name] ?? []).filter((path) => !isDetail(path) || !named.some(isDetail));
  const beside = named.flatMap((path) => BESIDE.flatMap(([parameter, field]) => (parameter.test(path) ? [path.replace(parameter, field)] : [])));
  const wanted = [...named, ...needed, ...beside];
  const textAt = (path: string): string | undefined => {
    const steps = path.split('/');
    const field = (steps.at(-1) === 'items' ? steps.at(-2) : steps.at(-1)) ?? '';
    const kind = foreignAt.get(path);
    if (kind !== undefined) return inForm(foreign[kind] ?? '', version);
    const kinds = kindsAt(operation.name, path);
    if (kinds) return inForm(own[fittingKind(kinds[0] ?? '', field, foreignAt)] ?? '', version);
    if (/role$/i.test(field) || field === 'userRoleArray') return role;
    const constants = FIELD_CONSTANTS[`*/${field}`];
    if (field in TEXTS) return TEXTS[field];
    if (steps.at(-1) === 'items') return constants?.[0];
    if (field === 'email') return `new${n}@homeware.example.com`;
    return /name$/i.test(field) ? `new${n}` : undefined;
  };
  return chosenXml(version, operation.input, {
    takes: (path) => isWithin(path, wanted),
    textAt(path, { type, name }) {
      if (path.includes('cropRect/')) return '0.25';
      return type === 'xsd:string' || name === 'isIpsAdmin' ? textAt(path) : undefined;
    },
  });
}

/** Whether an optional field holds a wanted one, or is an item of an array that is there. */
const isWithin = (path: string, wanted: readonly string[]): boolean =>
  path.endsWith('/items') || wanted.some((each) => each === path || each.startsWith(`${path}/`));

/** A handle as a version writes it: the oldest has no letters. Assets are written with their type, which every version takes. */
function inForm(handle: string, version: ApiVersion): string {
  return version.index === 0 ? handle.replace(/^(?!a\|\d+$)[a-z]{1,2}\|/, '') : handle;
}

/** A mock in strict mode with two companies that have the same kinds of things. */
export interface Companies {
  readonly mock: IpsMock;
  readonly own: World;
  readonly foreign: World;
  readonly stop: () => Promise<void>;
}

/** Starts a mock with both companies. What only company 47 has is marked, each fact by a mark of its own. */
export async function startCompanies(): Promise<Companies> {
  const folder = mkdtempSync(join(tmpdir(), 'ips-mock-'));
  const file = join(folder, 'companies.json');
  let marks = 0;
  const next = (): string => mark(++marks);
  const password = 'secret';
  const [foreignName, ownName] = [`Outfitters${next()}`, 'Homeware'];
  const shared = { email: 'shared@example.com', firstName: 'Sha', lastName: 'Red', defaultRole: 'IpsUser', password };
  const people = ROLES.map((role) => ({
    ...{ email: `${next()}@outfitters.example.com`, firstName: next(), lastName: next(), password, defaultRole: role },
    memberships: [{ company: foreignName, role }],
  }));
  const callers = ROLES.map((role) => ({ email: callerOf(role), password, defaultRole: role, memberships: [{ company: ownName, role }] }));
  const both = (role: string) => [foreignName, ownName].map((company) => ({ company, role }));
  const fixtures = {
    companies: [
      { id: FOREIGN, name: foreignName, rootPath: `Outfitters${next()}/`, imsOrgId: `${next()}@AdobeOrg`, applicationSettings: { secret: next() } },
      { id: OWN, name: ownName, imsOrgId: 'Homeware@AdobeOrg', applicationSettings: { secret: 'none' } },
    ],
    users: [
      { id: 1, email: ROOT, password, defaultRole: 'IpsAdmin', memberships: both('IpsAdmin') },
      { id: 2, ...shared, memberships: both('IpsUser') },
      ...[...people, ...callers].map((user, index) => ({ id: 3 + index, ...user })),
    ],
    jobs: [],
  };
  writeFileSync(file, JSON.stringify(fixtures));
  const mock = await startIpsMock({
    port: 0,
    auth: 'strict',
    fixtures: file,
    clock: 'manual@2027-01-31T08:00:00Z',
    journal: 0,
    itemTime: '1s',
    waitTime: '1s',
  });
  rmSync(folder, { recursive: true });
  const type = '<name>Everywhere</name><propertyType>UserProperty</propertyType><allowMultiple>true</allowMultiple>';
  const { typeHandle: userType } = await ask(mock.url, 'createPropertySetType', type, { user: ROOT, version: NEWEST.id });
  /** What the fixtures say of a company. @param members its users, one for each role */
  const known = (index: number, members: readonly { readonly email: string }[]): World => {
    const {
      name = '',
      imsOrgId = '',
      rootPath = 'Homeware/',
    }: { name?: string; imsOrgId?: string; rootPath?: string } = fixtures.companies[index] ?? {};
    const place = ROLES.indexOf('ImagePortalUser');
    const user = `u|${3 + index * ROLES.length + place}|${members[place]?.email}`;
    const email = members[0]?.email ?? '';
    return {
      user,
      email,
      companyName: name,
      imsOrgId,
      root: `u|1|${ROOT}`,
      shared: `u|2|${shared.email}`,
      rootPath,
      userType,
      systemProperty: 'IpsVersion',
    };
  };
  let count = 0;
  const foreign = await thingsIn(mock, FOREIGN, next, known(0, people));
  const own = await thingsIn(mock, OWN, () => `plain${++count}`, known(1, callers));
  // What has begun, last: the clock stands from here on.
  return { mock, own: await begunIn(mock, OWN, own), foreign: await begunIn(mock, FOREIGN, foreign), stop: () => mock.stop() };
}

/** Makes a company's things. @param next the text of each next fact */
async function thingsIn(mock: IpsMock, id: number, next: () => string, known: World): Promise<World> {
  const root = known.rootPath ?? '';
  const things: Record<string, string> = { ...known, company: `c|${id}`, context: `pc|${id}2`, invalidation: `${id}|1` };
  /** Calls an operation with things made so far; other texts are facts. */
  const make = async (name: string, more: Readonly<Record<string, string>> = {}): Promise<Record<string, string>> => {
    const operation = [...NEWEST.operationsByInput.values()].find((each) => each.name === name);
    if (!operation) throw new Error(`no operation ${name}`);
    const paths = Object.keys(more);
    const xml = chosenXml(NEWEST, operation.input, {
      takes: (path) => isWithin(path, paths),
      textAt: (path, { name: field, type }) => {
        const given = more[path];
        if (given !== undefined) return given;
        if (path.includes('cropRect/')) return '0.25';
        const kinds = kindsAt(name, path);
        if (kinds) return things[kinds[0] ?? ''];
        const hasConstants = Object.keys(FIELD_CONSTANTS).some((each) => each.endsWith(`/${field}`));
        return type === 'xsd:string' && !hasConstants && !/Type$/.test(field) ? next() : undefined;
      },
    });
    return ask(mock.url, name, xml, { user: ROOT, version: NEWEST.id });
  };
  const detail = uploadXml(['jpg', 'jpg', 'jpg', 'pdf', 'mp4', 'icc', 'xsl'].map((extension) => `${root}${next()}/${next()}.${extension}`));
  const submit = (job: string, when = ''): Promise<{ jobHandle: string }> =>
    ask(
      mock.url,
      'submitJob',
      `<companyHandle>c|${id}</companyHandle><jobName>${next()}</jobName>${when}<description>${next()}</description>${job}`,
      { user: ROOT },
    );
  things.job = (await submit(detail)).jobHandle;
  await mock.settle();
  const { assetArray } = await ask(mock.url, 'searchAssets', `<companyHandle>c|${id}</companyHandle><includeSubfolders>true</includeSubfolders>`, {
    user: ROOT,
  });
  const assets: { assetHandle: string; type: string; name: string; folder: string }[] = assetArray.items;
  const [image, other, trashed] = assets.filter(({ type }) => type === 'Image');
  Object.assign(things, {
    image: image?.assetHandle,
    imageName: image?.name,
    path: image?.folder,
    folder: `f|${image?.folder}`,
    otherFolder: `f|${other?.folder}`,
    ...Object.fromEntries(
      [
        ['pdf', 'Pdf'],
        ['video', 'Video'],
        ['icc', 'IccProfile'],
        ['xsl', 'Xsl'],
      ].map(([kind, wanted]) => [kind, assets.find(({ type }) => type === wanted)?.assetHandle]),
    ),
    newPath: `${root}${next()}/`,
    newFile: `${root}${next()}.jpg`,
    url: `http://images.example.com/is/image/${root}hat`,
    command: `src=${root}${image?.name}`,
  });
  await make('moveAsset', { assetHandle: trashed?.assetHandle ?? '', folderHandle: things.folder ?? '' });
  await make('deleteAsset', { assetHandle: trashed?.assetHandle ?? '' });
  things.trashed = trashed?.assetHandle ?? '';
  Object.assign(things, await made('project', 'projectHandle', make('createProject')));
  await make('addProjectAssets');
  Object.assign(things, await made('group', 'groupHandle', make('saveGroup')));
  await make('addGroupMembers');
  await make('setFolderPermissions', { folderHandle: things.folder ?? '' });
  Object.assign(things, await made('field', 'fieldHandle', make('createMetadataField', { assetType: 'Image', fieldType: 'SingleTag' })));
  await make('addTagFieldValues', { 'valueArray/items': 'red' });
  Object.assign(
    things,
    await made('imageSet', 'assetHandle', make('createImageSet', { 'imageSetMemberArray/items/assetHandle': other?.assetHandle ?? '' })),
  );
  Object.assign(things, await made('assetSet', 'assetHandle', make('createAssetSet', { setDefinition: '', type: 'AssetSet' })));
  Object.assign(things, await made('imageMap', 'imageMapHandle', make('saveImageMap')));
  Object.assign(things, await made('zoomTarget', 'zoomTargetHandle', make('saveZoomTarget')));
  Object.assign(things, await made('imageFormat', 'imageFormatHandle', make('saveImageFormat')));
  Object.assign(things, await made('vignetteFormat', 'vignetteFormatHandle', make('createVignettePublishFormat')));
  const types = { type: 'CompanyProperty', bothType: 'UserCompanyProperty' };
  for (const [kind, propertyType] of Object.entries(types)) {
    things.typeName = next();
    const type = make('createPropertySetType', { companyHandle: `c|${id}`, name: things.typeName, propertyType });
    Object.assign(things, await made(kind, 'typeHandle', type));
  }
  Object.assign(things, await made('propertySet', 'setHandle', make('createPropertySet', { primaryOwnerHandle: `c|${id}` })));
  Object.assign(
    things,
    await made('userSet', 'setHandle', make('createPropertySet', { typeHandle: things.userType ?? '', primaryOwnerHandle: things.user ?? '' })),
  );
  await make('addSmartCrops');
  const { subAssetArray } = await ask(
    mock.url,
    'getAssociatedAssets',
    `<companyHandle>c|${id}</companyHandle><assetHandle>${things.image}</assetHandle>`,
    { user: ROOT, version: NEWEST.id },
  );
  things.subAsset = subAssetArray?.items?.[0]?.subAssetHandle ?? '';
  const video = '<videoPublishJob><emailSetting>All</emailSetting></videoPublishJob>';
  const later = '<execTime>2031-01-01T00:00:00Z</execTime>';
  things.scheduled = (await submit(video, later)).jobHandle;
  things.paused = (await submit(video, later)).jobHandle;
  await make('pauseJob', { jobHandle: things.paused });
  const missing = Object.entries(things).filter(([, handle]) => !handle);
  if (missing.length > 0) throw new Error(`company ${id} has no ${missing.map(([kind]) => kind).join(', ')}`);
  return things;
}

/** A company's things with jobs that have begun. */
async function begunIn(mock: IpsMock, id: number, things: World): Promise<World> {
  const company = `<companyHandle>c|${id}</companyHandle>`;
  const job = '<jobName>Running</jobName><videoPublishJob><emailSetting>None</emailSetting></videoPublishJob>';
  const running: { jobHandle: string } = await ask(mock.url, 'submitJob', company + job, { user: ROOT });
  const flags = '<overwrite>true</overwrite><readyForPublish>false</readyForPublish><createMask>false</createMask><emailSetting>None</emailSetting>';
  const upload = `<jobName>Posting</jobName><uploadParams>${flags}</uploadParams>`;
  const posting: { jobHandle: string } = await ask(mock.url, 'uploadPost', company + upload, { user: ROOT });
  return { ...things, running: running.jobHandle, posting: posting.jobHandle };
}

const made = async (kind: string, field: string, answer: Promise<Record<string, string>>): Promise<World> => ({
  [kind]: (await answer)[field] ?? '',
});

type Tables = Awaited<ReturnType<IpsMock['state']['export']>>['store']['tables'];

/** Which table a column refers to; `setId` depends on the table. */
const REFERENCES: Readonly<Record<string, string>> = {
  ...{ companyId: 'company', jobId: 'job', scheduleId: 'job', assetId: 'asset', originatorId: 'asset', thumbAssetId: 'asset', ownerId: 'asset' },
  ...{
    folderId: 'folder',
    parentId: 'folder',
    groupId: 'userGroup',
    fieldId: 'metadataField',
    projectId: 'project',
    typeId: 'propertySetType',
    userId: 'user',
  },
};

/** Tables whose numbers only count rows, those of both companies. */
const COUNTED: ReadonlySet<string> = new Set(['transition', 'callback', 'mail', 'publishHistory']);

/** A company's rows and all others, each as `table: row`. Rows of others that refer to something of the company's are the company's. */
export function rowsOf(tables: Tables, companyId: number): { readonly own: string[]; readonly others: string[] } {
  const ids = new Map<string, Set<unknown>>([['company', new Set([companyId])]]);
  const column = (table: string, name: string): number => tables[table]?.columns.indexOf(name) ?? -1;
  const memberships = tables.membership?.rows ?? [];
  const [userAt, companyAt] = [column('membership', 'userId'), column('membership', 'companyId')];
  const companiesOf = (user: unknown): unknown[] => memberships.filter((row) => row[userAt] === user).map((row) => row[companyAt]);
  // What else is of users in several companies is not the one company's.
  const members = new Set((tables.user?.rows ?? []).map(([id]) => id).filter((id) => companiesOf(id).includes(companyId)));
  ids.set('user', new Set([...members].filter((id) => companiesOf(id).length === 1)));
  for (const [table, { columns, rows }] of Object.entries(tables)) {
    const at = columns.indexOf('companyId');
    if (columns[0] === 'id' && at >= 0) ids.set(table, new Set(rows.filter((row) => row[at] === companyId).map(([id]) => id)));
  }
  const [own, others]: [string[], string[]] = [[], []];
  for (const [table, { columns, rows }] of Object.entries(tables)) {
    if (table === 'sqlite_sequence' || table === 'setting') continue;
    const references = columns.map((name) =>
      ids.get(name === 'setId' ? (table === 'imageSetMember' ? 'asset' : 'propertySet') : (REFERENCES[name] ?? '')),
    );
    const known = table === 'user' ? members : ids.get(table);
    for (const row of rows) {
      const isOwn = (columns[0] === 'id' && known?.has(row[0])) || references.some((set, index) => set?.has(row[index]));
      (isOwn ? own : others).push(`${table}: ${JSON.stringify(COUNTED.has(table) ? row.slice(1) : row)}`);
    }
  }
  return { own, others };
}
