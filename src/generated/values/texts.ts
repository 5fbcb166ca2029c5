import { formatAssetHandle } from '../../assets/asset-handle.js';
import {
  ASSET_OVERWRITE_MODES,
  GENERATION_INFO,
  METADATA_FIELD_TYPES,
  PDF_PROCESSES,
  PERMISSION_TYPES,
  PHOTOSHOP_LAYER_NAMING_MODES,
  PROPERTY_SET_TYPES,
  PUBLISH_CONTEXTS,
  REGION_SHAPES,
  VIEWER_TYPES,
} from '../../contract/constants.js';
import { escapeText } from '../../contract/xml-text.js';
import { between, pick } from '../../random/seeded-choice.js';
import { fakePerson, fakerFor, type Subject } from '../subject.js';
import { always, FORMATS, hex, inTurn, type Make, oneOf, TAGS, type Values, words } from './value-source.js';

const LANGUAGES = ['en', 'fr', 'de', 'ja'];
/** Attributes of Image Serving's catalogs. */
const CATALOG_ATTRIBUTES = ['defaultpix', 'jpegquality', 'expiration', 'maxpix', 'thumbtype'];
const URL_MODIFIERS = ['wid=400&hei=400&fmt=jpeg', 'wid=1200&qlt=85', 'fmt=png-alpha&resMode=sharp2'];

const nameOf: Make<string> = ({ subject }) => subject.name;
const fileOf: Make<string> = ({ subject }) => subject.fileName;
const folderOf: Make<string> = ({ subject }) => subject.folder;
const callerEmail: Make<string> = ({ caller }) => caller.email;
const sentence: Make<string> = ({ seed }) => fakerFor(seed).commerce.productDescription();
const optimized = (subject: Subject): string => hex(`${subject.seed}|optimized`, 32);

const personal =
  (part: 'firstName' | 'lastName' | 'email'): Make<string> =>
  ({ subject }) =>
    fakePerson(subject)[part];

/** How to generate texts that are not handles. */
export const TEXTS: Values<string> = {
  companyName: ({ company }) => company.name,
  'Company/name': ({ company }) => company.name,
  rootPath: ({ company }) => company.rootPath,
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
  // Without a mask the service sends empty texts (o).
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
    const handle = formatAssetHandle(subject.id, 'Image', version);
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
  // What a company has bought: numbers as texts (c).
  baseStorage: always('1000'),
  cloudStorage: always('500'),
  addOnStorage: always('0'),
  pvmPerMillion: always('1'),
  pvmPerThousand: always('1000'),
  vpm: always('100'),
};
