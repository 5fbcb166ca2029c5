import {
  formatCompanyHandle,
  formatGroupHandle,
  formatPropertySetHandle,
  formatPropertySetTypeHandle,
  formatUserHandle,
} from '../accounts/handles.js';
import { type Asset, IN_TRASH, NOT_IN_TRASH } from '../assets/asset.js';
import { formatAssetHandle } from '../assets/asset-handle.js';
import { formatFolderHandle } from '../assets/folder-path.js';
import { formatFieldHandle } from '../assets/metadata-field.js';
import { formatProjectHandle } from '../assets/project-handle.js';
import { formatContextHandle } from '../assets/publish-context.js';
import { formatSubAssetHandle } from '../assets/sub-asset.js';
import type { ApiVersion } from '../contract/api-version.js';
import { FIELD_CHOICES, FIELD_CONSTANTS } from '../contract/constants.js';
import type { Field, Operation } from '../contract/model.js';
import type { Job } from '../jobs/job.js';
import { formatJobHandle } from '../jobs/job-handle.js';
import { JOB_KINDS } from '../jobs/kinds.js';
import { formatImageFormatHandle } from '../operations/publishing/image-format.js';
import { formatVignetteHandle } from '../operations/publishing/vignette-format.js';
import { formatImageMapHandle, formatZoomTargetHandle } from '../operations/targets/views.js';
import type { Company } from '../store/account-store.js';
import type { PropertySetType } from '../store/property-set-store.js';
import type { Store } from '../store/store.js';

/** Optional fields that calls usually have, by operation; a path names the fields above it, too. Beside those that are required, and the company. */
const USUAL: Readonly<Record<string, readonly string[]>> = {
  submitJob: ['imageServingPublishJob'],
  uploadPost: ['jobName', 'destFolder', 'endJob', 'uploadParams'],
  getJobLogDetails: ['jobHandle'],
  getUserInfo: ['userHandle'],
  getCompanyMembership: ['userHandle'],
  getGroupMembership: ['userHandle'],
  setPassword: ['userHandle'],
  setUserInfo: ['userHandle'],
  searchAssets: ['recordsPerPage', 'resultsPage'],
  searchAssetsByMetadata: ['filters', 'filters/keywordArray', 'filters/includeSubfolders'],
  getTagFieldValues: ['fieldHandleArray'],
  setUrlModifier: ['urlModifier'],
  getDiskUsage: ['companyHandle'],
  getGenerationInfo: ['originator'],
  setAssetMetadata: ['updateArray/items/value'],
  batchSetAssetMetadata: ['updateArray/items/value', 'updateArray/items/updateArray/items/value'],
  updateSmartCrops: ['updateArray/items/cropRect'],
  addUser: ['defaultRole', 'role'],
  createPropertySetType: ['companyHandle'],
};

/** What a text is called that has no other meaning. */
const NAME = 'Try it';

/** Values of fields by their names, where the name says enough. */
const VALUES: Readonly<Record<string, unknown>> = {
  email: 'try.it@example.com',
  password: 'Passw0rd!',
  firstName: 'Robin',
  lastName: 'Marsh',
  companyDMVersion: '1',
  fieldType: 'String',
  propertyType: 'CompanyProperty',
  subType: 'Set',
  depth: -1,
  isValid: true,
  isIpsAdmin: false,
  validateName: true,
  overwrite: true,
  readyForPublish: true,
  endJob: true,
  includeSubfolders: true,
  includeInvalid: false,
  includeExpired: false,
  includeInactive: false,
  enabled: true,
  isActive: true,
  isAllowed: true,
  recordsPerPage: 10,
  resultsPage: 1,
  targetWidth: 800,
  targetHeight: 600,
  thumbWidth: 100,
  saveAsVersion: 100,
  usmRadius: 1,
  usmAmount: 1,
  leftN: 0,
  topN: 0,
  widthN: 0.5,
  heightN: 0.5,
  width: 100,
  height: 100,
  xPosition: 10,
  yPosition: 10,
  region: '10,10,50,50',
  action: 'href=https://www.example.com/',
  urlModifier: 'op_sharpen=1',
  sizeSuffixSeparator: '-',
  sourceUrl: 'http://files.example.com/hat.tif',
  publishType: 'Full',
  emailSetting: 'None',
  publishState: 'MarkedForPublish',
  role: 'IpsUser',
  defaultRole: 'IpsUser',
  assetType: 'Image',
  setDefinition: 'hat;cap',
  charField: 'Email',
  execTime: '2099-01-01T00:00:00Z',
  language: 'en',
};

/** Values of single fields, by operation and path. */
const VALUES_OF: Readonly<Record<string, unknown>> = {
  'getProperty/name': 'IpsVersion',
  'createAssetSet/subType': 'MixedMediaSet',
  'createFolder/folderPath': 'try/it',
  'renameFolder/folderName': 'tried',
  'getMetadataFields/assetType': 'Image',
  'createViewerPreset/type': 'ViewerPreset',
  'createTemplate/type': 'Template',
  'createImageSet/type': 'ImageSet',
  'getDistinctMetadataValues/metadataKey': 'dc.title',
};

/**
 * Parameters of an operation for the mock as it is now: the required fields and the few that are usual, with handles of things that there are.
 * Handles of things that there are none of are well-formed, and name nothing.
 *
 * @param version whose form the handles have
 */
export function operationExample(version: ApiVersion, operation: Operation, store: Store): Readonly<Record<string, unknown>> {
  const usual = USUAL[operation.name] ?? [];
  const things = thingsIn(store, version);
  const objectOf = (definitionName: string, path: string, within: readonly string[]): Record<string, unknown> => {
    const fields = version.definitions.get(definitionName)?.fields ?? [];
    const excluded = FIELD_CHOICES[definitionName]?.fields.slice(1) ?? [];
    const chosen = FIELD_CHOICES[definitionName]?.isRequired ? FIELD_CHOICES[definitionName]?.fields[0] : undefined;
    const isArray = fields.length === 1 && fields[0]?.name === 'items';
    const wanted = fields.filter(({ name, optional }) => {
      if (excluded.includes(name)) return false;
      return !optional || isArray || name === chosen || (path === '' && name === 'companyHandle') || usual.includes(`${path}${name}`);
    });
    return Object.fromEntries(
      wanted.flatMap((field): [string, unknown][] => {
        if (within.includes(field.type)) return [];
        const one = valueAt(definitionName, field, `${path}${field.name}`, [...within, definitionName]);
        return [[field.name, field.max === 1 ? one : [one]]];
      }),
    );
  };
  const valueAt = (definitionName: string, field: Field, path: string, within: readonly string[]): unknown => {
    if (!field.type.startsWith('xsd:')) return objectOf(field.type, `${path}/`, within);
    // An array is called as what is in it.
    const steps = path.split('/');
    const name = field.name === 'items' ? (steps.at(-2) ?? '').replace(/Array$/, '') : field.name;
    const own = VALUES_OF[`${operation.name}/${path}`];
    if (own !== undefined) return own;
    // A set is no member of itself.
    if (/handle$/i.test(name)) return things.handleOf(name, steps[0] === 'memberArray' ? '' : operation.name);
    const constants =
      FIELD_CONSTANTS[`${definitionName}/${field.name}`] ?? FIELD_CONSTANTS[`*/${field.name}`] ?? constantsOfArray(path, version, operation);
    const usualValue = VALUES[name];
    if (constants)
      return typeof usualValue === 'string' && constants.includes(usualValue) ? usualValue : (constants.find((each) => each !== '') ?? '');
    return fits(field.type, usualValue) ? usualValue : (things.textOf(name, operation.name) ?? DEFAULTS[field.type]);
  };
  return objectOf(operation.input, '', []);
}

/** What a value of a type is where nothing is known of it. */
const DEFAULTS: Readonly<Record<string, unknown>> = {
  'xsd:string': NAME,
  'xsd:boolean': false,
  'xsd:int': 1,
  'xsd:long': 1,
  'xsd:float': 1,
  'xsd:double': 1,
  'xsd:dateTime': '2027-01-31T08:00:00Z',
  'xsd:base64Binary': Buffer.from(NAME).toString('base64'),
};

function fits(type: string, value: unknown): boolean {
  return value !== undefined && typeof value === typeof DEFAULTS[type];
}

/** The values that the field above an array's items takes. */
function constantsOfArray(path: string, version: ApiVersion, { input }: Operation): readonly string[] | undefined {
  const steps = path.split('/');
  if (steps.pop() !== 'items') return undefined;
  const last = steps.pop() ?? '';
  let definition = input;
  for (const step of steps) definition = version.definitions.get(definition)?.fields.find(({ name }) => name === step)?.type ?? '';
  return FIELD_CONSTANTS[`${definition}/${last}`] ?? FIELD_CONSTANTS[`*/${last}`];
}

/** Finds what parameters may name. */
interface Things {
  /** A handle for a field. */
  readonly handleOf: (field: string, operation: string) => string;
  /** A text for a field that is about something that there is; undefined where it is not. */
  readonly textOf: (field: string, operation: string) => string | undefined;
}

/** The number of a thing that there is not. */
const NONE = 1;

function thingsIn(store: Store, version: ApiVersion): Things {
  const company = companyIn(store);
  const { id: companyId, rootPath } = company;
  const user = store.accounts.firstMember(companyId) ?? store.accounts.firstUser() ?? { id: NONE, email: 'page@example.com' };
  const handles: Readonly<Record<string, (operation: string) => string>> = {
    companyHandle: () => formatCompanyHandle(companyId, version),
    primaryOwnerHandle: () => formatCompanyHandle(companyId, version),
    secondaryOwnerHandle: () => formatCompanyHandle(companyId, version),
    userHandle: () => formatUserHandle(user, version),
    accessUserHandle: () => formatUserHandle(user, version),
    groupHandle: () => formatGroupHandle(store.groups.ofCompany(companyId)[0]?.id ?? NONE, version),
    accessGroupHandle: () => formatGroupHandle(store.groups.ofCompany(companyId)[0]?.id ?? NONE, version),
    folderHandle: (operation) => formatFolderHandle(folderFor(operation, store, company), version),
    destFolderHandle: () => formatFolderHandle(rootPath, version),
    projectHandle: () => formatProjectHandle(companyId, store.projects.all(companyId)[0]?.name ?? NAME, version),
    jobHandle: (operation) => jobHandleFor(operation, store, companyId, version),
    fieldHandle: () => formatFieldHandle(store.metadata.fields(companyId)[0] ?? { companyId, assetType: 'Image', name: NAME }, version),
    typeHandle: () => formatPropertySetTypeHandle(firstType(store, companyId)?.id ?? NONE),
    setHandle: () => formatPropertySetHandle(store.propertySets.ofType(firstType(store, companyId)?.id ?? NONE)[0]?.id ?? NONE),
    imageFormatHandle: () => formatImageFormatHandle({ companyId, id: store.imageFormats.ofCompany(companyId)[0]?.id ?? NONE }, version),
    vignetteFormatHandle: () => formatVignetteHandle({ companyId, id: store.vignetteFormats.ofCompany(companyId)[0]?.id ?? NONE }),
    contextHandle: () => formatContextHandle(companyId, 'ImageServing'),
    zoomTargetHandle: (operation) => formatZoomTargetHandle(store.targets.zoomTargets(imageIds(operation))[0]?.id ?? NONE, version),
    imageMapHandle: (operation) => formatImageMapHandle(store.targets.imageMaps(imageIds(operation))[0]?.id ?? NONE, version),
    subAssetHandle: (operation) => formatSubAssetHandle(imageIds(operation).flatMap((id) => store.subAssets.ofOwner(id))[0]?.id ?? NONE),
    invalidationHandle: () => '1',
  };
  const imageIds = (operation: string): number[] => [assetFor(operation, store, companyId)?.id].filter((each) => each !== undefined);
  const assetHandle = (operation: string): string => {
    const asset = assetFor(operation, store, companyId);
    return formatAssetHandle(asset?.id ?? NONE, asset?.type ?? 'Image', version);
  };
  const texts: Readonly<Record<string, (operation: string) => string | undefined>> = {
    destFolder: () => rootPath,
    folderPath: () => rootPath,
    // That which is invalidated is an address of image serving.
    url: (operation) => `http://images.example.com/is/image/${rootPath}${assetFor(operation, store, companyId)?.name ?? 'hat'}`,
    name: (operation) =>
      operation === 'getPropertySetType'
        ? firstType(store, companyId)?.name
        : operation === 'getAssetsByName'
          ? assetFor(operation, store, companyId)?.name
          : undefined,
    ipsUser: () => user.email,
    destPath: () => `${rootPath}hat.tif`,
  };
  return {
    handleOf: (field, operation) => (handles[field] ?? assetHandle)(operation),
    textOf: (field, operation) => texts[field]?.(operation),
  };
}

/** The first company that has assets, else the first. */
function companyIn({ accounts, assets }: Store): Company {
  const companies = accounts.companies();
  const company = companies.find(({ id }) => assets.hasAny(id)) ?? companies[0];
  return company ?? { id: NONE, name: NAME, rootPath: `${NAME}/`, settings: null, expires: null, imsOrgId: null };
}

function firstType({ propertySets }: Store, companyId: number): PropertySetType | undefined {
  return propertySets.types(companyId)[0] ?? propertySets.types(null)[0];
}

/** The types of asset that operations want; all others take an image where there is one. */
const TYPES: readonly (readonly [operation: RegExp, types: readonly string[]])[] = [
  [/ImageSet(?:Members)?$/, ['ImageSet', 'SpinSet', 'RenderSet', 'Catalog']],
  [/AssetSet(?:Definition)?$/, ['AssetSet']],
  [/ZipEntries$/, ['Zip']],
];

function assetFor(operation: string, store: Store, companyId: number): Asset | undefined {
  const types = TYPES.find(([names]) => names.test(operation))?.[1];
  const isTrash = /Trash$/.test(operation);
  const first = (wanted: readonly string[] | undefined, trashState: number): Asset | undefined => {
    const { ids } = store.assets.search({ ...ANY, companyId, types: wanted, trashState });
    return ids[0] === undefined ? undefined : store.assets.byId(ids[0]);
  };
  if (isTrash) return first(undefined, IN_TRASH) ?? first(undefined, NOT_IN_TRASH);
  return (types && first(types, NOT_IN_TRASH)) ?? first(['Image'], NOT_IN_TRASH) ?? first(undefined, NOT_IN_TRASH);
}

const ANY = {
  folder: undefined,
  isMarked: undefined,
  excludedTypes: undefined,
  subTypes: undefined,
  strictSubTypes: false,
  excludedByproducts: undefined,
  projectId: undefined,
  condition: undefined,
  sortBy: 'Name',
  descending: false,
  limit: 1,
  offset: 0,
} as const;

/** A folder below the root for what the root is not for. */
function folderFor(operation: string, { folders }: Store, { id, rootPath }: Company): string {
  const below = /^(?:move|delete|rename)/.test(operation) ? folders.within(id, rootPath, 2)[1] : undefined;
  return below?.path ?? rootPath;
}

/** Which jobs operations are for, the best first. */
const JOBS: readonly (readonly [operation: RegExp, fits: (job: Job) => boolean])[] = [
  [/^resumeJob$/, ({ paused }) => paused],
  [/^stopJob$/, ({ state }) => state === 'Running'],
  [/^(?:pause|execute|delete)Job$/, ({ state }) => state === 'Scheduled'],
];

/** How many jobs are looked at. */
const MOST_JOBS = 100;

function jobHandleFor(operation: string, { jobs, jobList }: Store, companyId: number, version: ApiVersion): string {
  const filter = { companyId, originalName: null, state: null, kinds: Object.keys(JOB_KINDS), ids: null };
  const { ids } = jobList.page(filter, { order: 'newest', after: undefined, limit: MOST_JOBS });
  const found = ids.flatMap((id) => jobs.byId(id) ?? []);
  const wanted = JOBS.find(([name]) => name.test(operation))?.[1] ?? (({ state }) => state === 'Done');
  const job = found.find(wanted) ?? found[0];
  return formatJobHandle(job ?? { id: NONE, companyId, scheduleName: '', name: NAME, triggeredAt: 0 }, version);
}
