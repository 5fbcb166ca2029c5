import { loadContract } from '../contract/load-contract.js';
import type { NameLabel } from './stand-ins.js';

/** What becomes of the text of a field: it is kept, always or as a constant, or taken for a handle, a name, a text of the service, or whatever it looks like. */
export type FieldTreatment =
  | { readonly as: 'kept' }
  | { readonly as: 'constant' }
  | { readonly as: 'handle'; readonly kind: string }
  | { readonly as: 'name'; readonly label: NameLabel }
  | { readonly as: 'mail or name' }
  | { readonly as: 'host' }
  | { readonly as: 'message' }
  | { readonly as: 'open' };

const KEPT: FieldTreatment = { as: 'kept' };
const OPEN: FieldTreatment = { as: 'open' };

/** Fields that say how something is set, or what kind it is of. */
const SETTINGS = new Set(
  `action addOnStorage anchor aspectRatio assetType audioCodec baseStorage charField charFilter charFilterField class cloudStorage contentType mimeType
   colorManagement colorSpace colorspace companyDMVersion contextName contextType corner defaultRole emailSetting engine eventType execSchedule
   fileExtOpt fileSuffix fillMethod fmt is_modifier language languageCode layerNaming locale logType op overwriteMode playbackTarget pointSize
   process pvmPerMillion pvmPerThousand region rendition role schemaNamespace shapeType sizeSuffixSeparator sortBy sortDirection state status
   style timeZone type vpm xtype appVersion responseField excludeField twoPass code level duration interval permission trash
   uploadParamsPDFExtractKeywords uploadParamsPDFExtractLinks uploadParamsPDFProcess uploadParamsPSDExtractText uploadParamsPSDLayerNaming
   uploadParamsPSDProcess faultcode Code Value`.split(/\s+/),
);
const SETTING_ENDING = /(?:Type|State|Mode|Status|Format|Codec|Level|Profile|Setting|Direction|Version|SortField|Storage)$/;

/** What the service writes itself, with names in it. */
const MESSAGES = new Set(['logMessage', 'progressMessage', 'reason', 'faultstring', 'Reason', 'Text', 'message', 'error', 'detail', 'scoreDetail']);

const USERS = new Set(
  'user Username AuthUser email emailAddress caller createUser lastModifyUser ipsUser submitUserEmail imsUserId submitUser username'.split(' '),
);
const HOSTS = new Set(['serverName', 'host', 'hostName']);

/** Kinds of handles by how their fields are named, in small letters, without "handle": the first that fits the end. */
const KINDS: readonly (readonly [RegExp, string])[] = [
  [/company$|\wowner$/, 'c'],
  [/user$|originator$|member$/, 'u'],
  [/group$/, 'g'],
  [/job$/, 'j'],
  [/folder$/, 'f'],
  [/project$/, 'p'],
  [/context$/, 'pc'],
  [/permissionset$/, 'pm'],
  [/field$/, 'm'],
  [/imageformat$/, 'i'],
  [/vignetteformat$/, 'v'],
  [/subasset$/, 's'],
  [/^type$|settype$/, 'pt'],
  [/propertyset$/, 'ps'],
  [/imagemap$/, 'im'],
  [/zoomtarget$/, 'zt'],
  [/invalidation$/, 'ci'],
];

/** What names are of, by what their field or the element around it is called, in small letters: the first that fits. */
const LABELS: readonly (readonly [RegExp, NameLabel])[] = [
  [/company|rootpath/, 'Company'],
  [/file|destpath|url|path$/, 'File'],
  [/folder|^path|serverdir/, 'Folder'],
  [/job|originalname|schedule/, 'Job'],
  [/group/, 'Group'],
  [/project/, 'Project'],
  [/firstname|lastname|user|member/, 'User'],
  [/field|metadata/, 'Field'],
  [/asset|image|set|crop|video|view/, 'Asset'],
  [/name$/, 'Name'],
];

/** Names of fields that hold names, paths or URLs, in small letters. */
const NAMED = /(?:name|path|folder|file|url|dir|originalname|projects|keywords?|catalog)s?$/;

const treatments = new Map<string, FieldTreatment>();

/**
 * What becomes of the text of a field.
 *
 * @param name of the field
 * @param path names of the elements around it, outermost first
 */
export function treatmentOf(name: string, path: readonly string[]): FieldTreatment {
  const around = path.findLast((each) => each !== 'items' && each !== name) ?? '';
  const key = `${name} ${around}`;
  let found = treatments.get(key);
  if (!found) {
    found = name === 'items' ? treatmentOfItem(around) : treatmentOfField(name, around);
    // Requests may name any elements.
    if (treatments.size < 10_000) treatments.set(key, found);
  }
  return found;
}

/** An item of an array is what the array is called after. */
function treatmentOfItem(array: string): FieldTreatment {
  return treatmentOfField(array.replace(/(?:Array|List)$/, ''), array);
}

function treatmentOfField(name: string, around: string): FieldTreatment {
  const small = name.toLowerCase();
  if (/handles?$/.test(small))
    return { as: 'handle', kind: kindOf(small.replace(/handles?$/, '') || around.toLowerCase().replace(/(?:array|list)$/, '')) };
  if (SETTINGS.has(name)) return KEPT;
  if (SETTING_ENDING.test(name)) return { as: 'constant' };
  if (MESSAGES.has(name)) return { as: 'message' };
  if (USERS.has(name)) return { as: 'mail or name' };
  if (HOSTS.has(name)) return { as: 'host' };
  if (!NAMED.test(small) || !mayBeText(name)) return OPEN;
  const label = (small === 'name' || small === 'newname' ? labelOf(around.toLowerCase()) : undefined) ?? labelOf(small) ?? 'Name';
  return { as: 'name', label };
}

let valueFields: ReadonlySet<string> | undefined;

/** Whether a field may hold a text: a number is none, nor is a truth value. */
function mayBeText(name: string): boolean {
  valueFields ??= new Set(fieldsWithValues());
  return !valueFields.has(name);
}

/** Names of fields that hold numbers, truth values or moments wherever the contract has them. */
function fieldsWithValues(): string[] {
  const fields = Object.values(loadContract().definitions).flatMap((definition) => definition.fields);
  const others = new Set(fields.filter(({ type }) => !VALUE_TYPE.test(type)).map(({ name }) => name));
  return fields.map(({ name }) => name).filter((name) => !others.has(name));
}

const VALUE_TYPE = /^xsd:(?:boolean|int|long|float|double|dateTime)$/;

function kindOf(name: string): string {
  return KINDS.find(([pattern]) => pattern.test(name))?.[1] ?? 'a';
}

function labelOf(name: string): NameLabel | undefined {
  return LABELS.find(([pattern]) => pattern.test(name))?.[1];
}
