import { gzipSync } from 'node:zlib';
import type { Caller } from '../accounts/authenticate.js';
import { formatCompanyHandle, formatUserHandle } from '../accounts/handles.js';
import { formatAssetHandle } from '../assets/asset-handle.js';
import { formatFolderHandle } from '../assets/folder-path.js';
import { formatContextHandle } from '../assets/publish-context.js';
import type { ApiVersion } from '../contract/api-version.js';
import {
  ASSET_OVERWRITE_MODES,
  FIELD_CONSTANTS,
  GENERATION_INFO,
  METADATA_FIELD_TYPES,
  PDF_PROCESSES,
  PERMISSION_TYPES,
  PHOTOSHOP_LAYER_NAMING_MODES,
  PROPERTY_SET_TYPES,
  PUBLISH_CONTEXTS,
  REGION_SHAPES,
  VIEWER_TYPES,
} from '../contract/constants.js';
import type { SimpleValue } from '../contract/simple-types.js';
import { escapeText } from '../contract/xml-text.js';
import { formatJobHandle } from '../jobs/job-handle.js';
import { between, pick, spread } from '../random/seeded-choice.js';
import type { Company } from '../store/account-store.js';
import { fakePerson, fakerFor, momentOf, type Subject } from './subject.js';

/** What every value of an answer may be made of. */
export interface Surroundings {
  readonly version: ApiVersion;
  /** The company of the call, or one of the caller's. */
  readonly company: Pick<Company, 'id' | 'name' | 'rootPath'>;
  readonly caller: Caller;
  readonly origin: string;
  readonly serverName: string;
  /** The moment of the call: nothing that is made up has happened later. */
  readonly now: number;
  /** How many things the parameters are about. */
  readonly batchSize: number;
}

/** What one value is made of. */
interface About extends Surroundings {
  readonly subject: Subject;
  /** Seed of this value. */
  readonly seed: string;
  /** Its place among others in an array, or 0. */
  readonly index: number;
}

type Make<Value> = (about: About) => Value;
type Values<Value> = Readonly<Record<string, Make<Value> | undefined>>;

/**
 * A believable value of a field, by its name and type.
 *
 * @param definitionName the definition that has the field; of an item in an array of texts, the one that has the array
 */
export function generatedValue(
  around: Surroundings,
  definitionName: string,
  name: string,
  type: string,
  subject: Subject,
  seed: string,
  index: number,
): SimpleValue {
  const about = { ...around, subject, seed, index };
  const make = <Value>(values: Values<Value>, otherwise: Make<Value>): Value =>
    (values[`${definitionName}/${name}`] ?? values[name] ?? otherwise)(about);
  switch (type) {
    case 'xsd:boolean':
      return make(BOOLEANS, ({ seed: each }) => spread(each) % 2 === 0);
    case 'xsd:int':
    case 'xsd:long':
      return make(NUMBERS, ({ seed: each }) => between(each, 1, 100));
    case 'xsd:float':
    case 'xsd:double':
      return make(NUMBERS, ({ seed: each }) => between(each, 100, 10_000) / 100);
    case 'xsd:dateTime':
      return make(MOMENTS, (each) => momentOf(each.subject, 20, each.now));
    case 'xsd:base64Binary':
      return make(BINARIES, (each) => base64(words(each)));
    default: {
      const constants = FIELD_CONSTANTS[`${definitionName}/${name}`] ?? FIELD_CONSTANTS[`*/${name}`];
      return make(TEXTS, constants ? (each) => pick(each.seed, constants) ?? '' : words);
    }
  }
}

/** A handle of a kind of things that versions before 4.0 gave plain numbers (c), as `g|2` is `2`. */
const numbered =
  (letter: string): Make<string> =>
  ({ version, subject }) =>
    version.index === 0 ? String(subject.id) : `${letter}|${subject.id}`;

/** A handle of an asset; null stands for the subject's own type. */
const assetOf =
  (type: string | null): Make<string> =>
  ({ version, subject }) =>
    formatAssetHandle(subject.id, type ?? subject.assetType, version.index > 0);

/** A handle that has the company in it, and then what tells its things apart (d: `p|6|Name`, `v|21|281`). */
const inCompany =
  (letter: string, rest: Make<string | number>): Make<string> =>
  (about) =>
    `${about.version.index === 0 ? '' : `${letter}|`}${about.company.id}|${rest(about)}`;

/** The handle of a user who is made up too. */
const userOf: Make<string> = ({ version, subject }) => formatUserHandle({ id: subject.id, email: fakePerson(subject).email }, version);

const personal =
  (part: 'firstName' | 'lastName' | 'email'): Make<string> =>
  ({ subject }) =>
    fakePerson(subject)[part];

const always =
  <Value>(value: Value): Make<Value> =>
  () =>
    value;

const oneOf =
  (values: readonly string[]): Make<string> =>
  ({ seed }) =>
    pick(seed, values) ?? '';

/** The values of a list in turn, so that the items of an array differ. */
const inTurn =
  (values: readonly string[]): Make<string> =>
  ({ index }) =>
    values[index % values.length] ?? '';

const words: Make<string> = ({ seed }) => {
  const faker = fakerFor(seed);
  return `${faker.commerce.productAdjective()} ${faker.commerce.product()}`.toLowerCase();
};
const sentence: Make<string> = ({ seed }) => fakerFor(seed).commerce.productDescription();
const hex = (seed: string, length: number): string => fakerFor(seed).string.hexadecimal({ length, casing: 'lower', prefix: '' });
const nameOf: Make<string> = ({ subject }) => subject.name;
const fileOf: Make<string> = ({ subject }) => subject.fileName;
const folderOf: Make<string> = ({ subject }) => subject.folder;
const callerEmail: Make<string> = ({ caller }) => caller.email;
const optimized = (subject: Subject): string => hex(`${subject.seed}|optimized`, 32);

const LANGUAGES = ['en', 'fr', 'de', 'ja'];
const TAGS = ['Autumn', 'Spring', 'Studio', 'Outdoor', 'Sale'];
const FORMATS = ['image/jpeg', 'image/tiff', 'image/png', 'N/A'];
/** Attributes of Image Serving's catalogs. */
const CATALOG_ATTRIBUTES = ['defaultpix', 'jpegquality', 'expiration', 'maxpix', 'thumbtype'];
const URL_MODIFIERS = ['wid=400&hei=400&fmt=jpeg', 'wid=1200&qlt=85', 'fmt=png-alpha&resMode=sharp2'];

const TEXTS: Values<string> = {
  companyHandle: ({ company, version }) => formatCompanyHandle(company.id, version),
  companyName: ({ company }) => company.name,
  'Company/name': ({ company }) => company.name,
  rootPath: ({ company }) => company.rootPath,
  userHandle: ({ caller, version }) => formatUserHandle(caller, version),
  'User/userHandle': userOf,
  'getGroupMembersReturn/userHandle': userOf,
  assetHandle: assetOf(null),
  'createAssetSetReturn/assetHandle': assetOf('AssetSet'),
  imageMapHandle: assetOf('ImageMap'),
  zoomTargetHandle: assetOf('ZoomTarget'),
  maskHandle: assetOf('Mask'),
  viewerPresetHandle: assetOf('ViewerPreset'),
  subAssetHandle: numbered('s'),
  groupHandle: numbered('g'),
  setHandle: numbered('ps'),
  typeHandle: numbered('pt'),
  permissionSetHandle: numbered('pm'),
  imageFormatHandle: numbered('i'),
  folderHandle: ({ version, subject }) => formatFolderHandle(subject.folder, version.index > 0),
  projectHandle: inCompany('p', nameOf),
  vignetteFormatHandle: inCompany('v', ({ subject }) => subject.id),
  fieldHandle: inCompany('m', ({ version, subject }) => `${version.index === 0 ? 'ALL' : 'ASSET'}|${subject.name}`),
  jobHandle: ({ company, subject, version }) =>
    formatJobHandle({ id: subject.id, companyId: company.id, scheduleName: '', name: subject.name }, version),
  contextHandle: ({ company, subject }) => formatContextHandle(company.id, subject.context),
  invalidationHandle: ({ company, subject }) => `${company.id}|${subject.id}`,

  name: nameOf,
  jobName: nameOf,
  originalName: nameOf,
  originalJobName: nameOf,
  itemName: fileOf,
  assetName: nameOf,
  xname: nameOf,
  inUseName: nameOf,
  fileName: fileOf,
  filename: fileOf,
  originalFile: fileOf,
  imageFile: fileOf,
  folder: folderOf,
  path: folderOf,
  originalPath: folderOf,
  imagePath: folderOf,
  file: ({ subject }) => `${subject.folder}${subject.fileName}`,
  'getOriginalFilePathsReturn/originalFile': ({ subject }) => `${subject.folder}${subject.fileName}`,
  'ZipEntry/name': ({ subject }) => `${subject.name}/${subject.fileName}`,
  optimizedPath: ({ company, subject }) => `${company.rootPath}_optimized_/${optimized(subject).slice(0, 3)}/`,
  optimizedFile: ({ subject }) => `${optimized(subject)}.tif`,
  // No mask: the service sends empty texts then (o).
  maskPath: always(''),
  maskFile: always(''),
  'MaskInfo/maskPath': folderOf,
  'MaskInfo/maskFile': ({ subject }) => `${subject.name}.tif`,
  projects: always(''),
  ipsImageUrl: ({ company, subject }) => `${company.rootPath}${subject.name}`,
  url: ({ origin, company, subject }) => `${origin}/is/image/${company.rootPath}${encodeURIComponent(subject.name)}`,
  action: ({ origin, subject }) => `${origin}/products/${encodeURIComponent(subject.name)}?id=${subject.id}`,
  httpCompletionUrl: ({ origin }) => `${origin}/completed`,
  postHttpUrl: ({ origin }) => `${origin}/completed`,
  urlModifier: oneOf(URL_MODIFIERS),
  urlPostApplyModifier: always(''),
  region: ({ seed }) => {
    const [left, top] = [between(`${seed}|left`, 0, 200), between(`${seed}|top`, 0, 200)];
    return `${left},${top},${left + between(`${seed}|width`, 50, 400)},${top + between(`${seed}|height`, 50, 400)}`;
  },

  firstName: personal('firstName'),
  lastName: personal('lastName'),
  email: personal('email'),
  submitUserEmail: callerEmail,
  createUser: callerEmail,
  lastModifyUser: callerEmail,
  ipsUser: callerEmail,
  imsUserId: ({ seed }) => `${hex(seed, 24).toUpperCase()}@AdobeID`,
  imsOrgId: ({ seed }) => `${hex(seed, 24).toUpperCase()}@AdobeOrg`,
  role: always('IpsUser'),
  defaultRole: always('IpsUser'),
  password: ({ seed }) => `${fakerFor(seed).string.alphanumeric(9)}#aA1`,
  SecureISAuthToken: ({ seed }) => hex(seed, 40),

  type: ({ subject }) => subject.assetType,
  assetType: ({ subject }) => subject.assetType,
  'AssetCount/assetType': inTurn(['Image', 'Video', 'Pdf']),
  'AssetMetadataFields/assetType': inTurn(['Asset', 'Image', 'Video']),
  subType: always('MediaSet'),
  'SubAsset/type': always('SmartCrop'),
  'SubAsset/subType': always(''),
  'ActiveJob/type': always('ImageServingPublish'),
  'ScheduledJob/type': always('ImageServingPublish'),
  'MetadataField/type': oneOf(METADATA_FIELD_TYPES.filter((type) => !type.endsWith('Tag'))),
  'ViewerPresetInfo/type': oneOf(VIEWER_TYPES),
  'getViewerConfigSettingsReturn/type': oneOf(VIEWER_TYPES),
  propertyType: oneOf(PROPERTY_SET_TYPES),
  permissionType: oneOf(PERMISSION_TYPES),
  shapeType: always(REGION_SHAPES[0]),
  engine: oneOf(GENERATION_INFO),
  trashState: always('NotInTrash'),
  overwriteMode: always(ASSET_OVERWRITE_MODES[0]),
  contextName: ({ subject }) => subject.context,
  contextType: ({ subject }) => subject.context,
  context: inTurn(PUBLISH_CONTEXTS),
  eventType: oneOf(['Upload', 'Download', 'Export']),
  logType: always('UploadSuccess'),
  'JobLog/logType': always('BeginUpload'),
  jobSubType: always(''),
  state: always('Running'),
  taskType: always('VideoTranscoding'),
  taskState: always('Running'),
  triggerState: always('Normal'),
  execSchedule: always('0 0 3 * * ?'),
  timeZone: always('UTC'),
  'getCdnCacheInvalidationStatusReturn/status': always('Complete'),
  'checkLoginReturn/status': always('ValidLogin'),
  processingStatus: always('Complete'),
  workflowState: always('Complete'),
  rendition: inTurn(['thumbnail', 'web', 'zoom']),

  value: oneOf(TAGS),
  'ValueCount/value': inTurn(FORMATS),
  'getTagFieldValuesReturn/value': inTurn(TAGS),
  'TagFieldValues/value': inTurn(TAGS),
  'getPropertyReturn/value': words,
  defaultValue: always(''),
  initialTagValue: always(''),
  'Metadata/name': inTurn(['Season', 'Department', 'Photographer']),
  'UserData/name': inTurn(['source', 'campaign', 'note']),
  'Property/name': inTurn(['application_server', 'application_project', 'application_theme']),
  'ConfigSetting/name': inTurn(CATALOG_ATTRIBUTES),
  'ConfigSetting/value': ({ seed }) => String(between(seed, 1, 100)),
  pathName: ({ index }) => `Path ${index + 1}`,
  userChars: inTurn(['b', 'd', 'm', 's']),
  searchString: words,
  keyword: oneOf(TAGS),
  keywords: ({ seed }) => `${pick(`${seed}|1`, TAGS)},${pick(`${seed}|2`, TAGS)}`,
  description: sentence,
  comments: sentence,
  jobDescription: sentence,
  logMessage: ({ subject }) => `Uploaded ${subject.fileName}`,
  progressMessage: ({ subject }) => `Working on ${subject.fileName}`,
  userData: always(''),
  sku: ({ seed }) => `SKU-${between(seed, 10_000, 99_999)}`,
  createdWith: always('Adobe Photoshop'),
  serverName: ({ serverName }) => serverName,
  publishFormat: always(''),
  language: oneOf(LANGUAGES),
  languageCode: oneOf(LANGUAGES),
  locale: always('en-US'),
  fontName: oneOf(['Helvetica', 'Garamond', 'Futura']),
  pointSize: ({ seed }) => String(between(seed, 8, 48)),
  sizeSuffixSeparator: always('_'),
  setDefinition: ({ version, subject }) => {
    const handle = formatAssetHandle(subject.id, 'Image', version.index > 0);
    return `\${getCatalogId([${handle}])};\${getCatalogId([${handle}])};1`;
  },
  catalog: ({ company, subject }) =>
    `<?xml version="1.0" encoding="UTF-8"?><catalog rootId="${escapeText(company.name)}"><record id="${escapeText(subject.name)}" path="${escapeText(`${subject.folder}${subject.fileName}`)}"/></catalog>`,

  xid: ({ seed }) => fakerFor(seed).string.uuid(),
  xtype: oneOf(['metadataTemplate', 'batchSetPreset', 'searchPreset']),
  companyDMVersion: always('Dynamic Media Classic'),
  fileExtOpt: always('none'),
  uploadParamsPDFProcess: oneOf(PDF_PROCESSES),
  uploadParamsPDFExtractKeywords: always('false'),
  uploadParamsPDFExtractLinks: always('false'),
  uploadParamsPSDProcess: always('None'),
  uploadParamsPSDLayerNaming: oneOf(PHOTOSHOP_LAYER_NAMING_MODES),
  uploadParamsPSDExtractText: always('false'),
  // What a company has bought: numbers in the form of texts (c).
  baseStorage: always('1000'),
  cloudStorage: always('500'),
  addOnStorage: always('0'),
  pvmPerMillion: always('1'),
  pvmPerThousand: always('1000'),
  vpm: always('100'),
};

const size = (least: number, most: number): Make<number> => {
  return ({ seed }) => between(seed, least, most);
};
/** Pixels of the subject, the same wherever they stand. */
const width: Make<number> = ({ subject }) => between(`${subject.seed}|width`, 400, 4000);
const height: Make<number> = ({ subject }) => between(`${subject.seed}|height`, 400, 4000);
const fileSize: Make<number> = ({ subject }) => between(`${subject.seed}|bytes`, 20_000, 9_000_000);
const itemCount: Make<number> = ({ subject }) => between(`${subject.seed}|items`, 1, 20);

const NUMBERS: Values<number> = {
  successCount: ({ batchSize }) => batchSize,
  warningCount: always(0),
  errorCount: always(0),
  code: always(30001),
  companyId: ({ company }) => company.id,
  width,
  height,
  anchorX: (about) => Math.floor(width(about) / 2),
  anchorY: (about) => Math.floor(height(about) / 2),
  xOffset: size(0, 200),
  yOffset: size(0, 200),
  x: size(0, 1000),
  y: size(0, 1000),
  'SearchStrings/width': size(50, 400),
  'SearchStrings/height': size(10, 60),
  'Keywords/width': size(20, 200),
  'Keywords/height': size(10, 60),
  'SmartCrop/width': size(100, 800),
  'SmartCrop/height': size(100, 800),
  leftN: always(0.1),
  topN: always(0.2),
  widthN: ({ seed }) => between(seed, 30, 90) / 100,
  heightN: ({ seed }) => between(seed, 30, 80) / 100,
  resolution: always(300),
  fileSize,
  uncompressedSize: fileSize,
  compressedSize: (about) => Math.floor(fileSize(about) * 0.8),
  diskSpaceUsage: size(10_000, 5_000_000),
  imageCount: size(10, 5000),
  count: size(1, 500),
  position: ({ index }) => index + 1,
  estimatedSeconds: always(5),
  pingAfterSeconds: always(5),
  progress: always(50),
  'UploadTask/progress': always(100),
  'UploadRenditionTask/progress': always(100),
  totalSize: itemCount,
  totalFileCount: itemCount,
  fileSuccessCount: itemCount,
  fileErrorCount: always(0),
  fileWarningCount: always(0),
  fileDuplicateCount: always(0),
  fileUpdateCount: always(0),
  transferSuccessCount: always(0),
  transferErrorCount: always(0),
  transferWarningCount: always(0),
  version: always(1),
  saveAsVersion: always(6),
  score: always(1),
  targetWidth: size(400, 2000),
  targetHeight: size(400, 2000),
  thumbWidth: size(60, 200),
  diskSpaceWarningMin: always(100_000),
  usmAmount: always(1.75),
  usmRadius: always(0.2),
  usmThreshold: always(2),
  sharpen: always(1),
};

const BOOLEANS: Values<boolean> = {
  success: always(true),
  status: always(true),
  enabled: always(true),
  isValid: always(true),
  isActive: always(true),
  isAllowed: always(true),
  isIpsAdmin: always(false),
  isDirectory: always(false),
  isJobStopped: always(false),
  isSystemDefined: always(false),
  isUserDefined: always(true),
  isHidden: always(false),
  isRequired: always(false),
  fatalError: always(false),
  immediateDelete: always(false),
  hasSubfolders: always(false),
};

/** A subscription or a password that runs out does so in the far future: else it would have run out already. */
const FAR_FUTURE = new Date('2101-02-01T00:00:00Z');

const after =
  (days: number): Make<Date> =>
  ({ subject, now }) =>
    momentOf(subject, days, now);

const MOMENTS: Values<Date> = {
  expires: always(FAR_FUTURE),
  passwordExpires: always(FAR_FUTURE),
  nextFireTime: always(FAR_FUTURE),
  created: after(0),
  createDate: after(0),
  dateCreated: after(0),
  triggerTime: after(0),
  startDate: after(0),
  endDate: after(0.01),
  lastAdded: after(0),
  lastCompleted: after(0.01),
  completionTime: after(0.01),
  lastPublished: after(30),
  childLastModified: after(25),
};

const BINARIES: Values<string> = {
  metadata: (about) => base64(xmp(about)),
  compressedPacket: (about) => compressed(xmp(about)),
  compressedSchema: () => compressed(SCHEMA),
  compressedNamespaces: () => compressed(NAMESPACES),
};

const XMP_META = 'adobe:ns:meta/';
const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
const DUBLIN_CORE = 'http://purl.org/dc/elements/1.1/';

const NAMESPACES = `<?xml version="1.0" encoding="UTF-8"?><namespaces><namespace prefix="dc" uri="${DUBLIN_CORE}"/><namespace prefix="rdf" uri="${RDF}"/></namespaces>`;
const SCHEMA = `<?xml version="1.0" encoding="UTF-8"?><xsd:schema xmlns:xsd="http://www.w3.org/2001/XMLSchema" targetNamespace="${DUBLIN_CORE}"><xsd:element name="title" type="xsd:string"/></xsd:schema>`;

function xmp({ subject }: About): string {
  const title = `<dc:title>${escapeText(subject.name)}</dc:title><dc:format>${pick(`${subject.seed}|format`, FORMATS)}</dc:format>`;
  const description = `<rdf:Description rdf:about="" xmlns:dc="${DUBLIN_CORE}">${title}</rdf:Description>`;
  return `<x:xmpmeta xmlns:x="${XMP_META}"><rdf:RDF xmlns:rdf="${RDF}">${description}</rdf:RDF></x:xmpmeta>`;
}

function base64(text: string): string {
  return Buffer.from(text).toString('base64');
}

/** The service compresses with gzip, as a published packet shows; its page says zlib. */
function compressed(text: string): string {
  return gzipSync(text).toString('base64');
}
