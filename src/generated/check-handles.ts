import { parseCompanyHandle, parseGroupHandle, parseUserHandle } from '../accounts/handles.js';
import { parseAssetHandle } from '../assets/asset-handle.js';
import { folderPathOf } from '../assets/folder-path.js';
import { parseProjectHandle } from '../assets/project-handle.js';
import { parseContextHandle } from '../assets/publish-context.js';
import type { ApiVersion } from '../contract/api-version.js';
import { IpsApiFault } from '../contract/faults.js';
import { isJobHandle } from '../jobs/job-handle.js';
import { itemsOf } from './items-of.js';

/** The form of one kind of handles, and an example. */
interface HandleForm {
  readonly fits: (handle: string) => boolean;
  readonly example: string;
}

const COMPANY: HandleForm = { fits: (handle) => parseCompanyHandle(handle) !== undefined, example: 'c|47' };
const USER: HandleForm = { fits: (handle) => parseUserHandle(handle) !== undefined, example: 'u|70|someone@example.com' };
const ASSET: HandleForm = { fits: (handle) => parseAssetHandle(handle) !== undefined, example: 'a|743' };
const FOLDER: HandleForm = { fits: (handle) => handle !== '' && folderPathOf(handle, '') !== undefined, example: 'f|Outfitters/autumn/' };
const GROUP: HandleForm = { fits: (handle) => parseGroupHandle(handle) !== undefined, example: 'g|2' };
const PROJECT: HandleForm = { fits: (handle) => parseProjectHandle(handle) !== undefined, example: 'p|47|Catalog' };
const CONTEXT: HandleForm = { fits: (handle) => parseContextHandle(handle) !== undefined, example: 'pc|472' };
const JOB: HandleForm = { fits: isJobHandle, example: 'j|47|Spring prints||' };
/** Kinds whose handles are not checked further: some are plain names in some versions. */
const ANY: HandleForm = { fits: (handle) => handle !== '', example: 'a handle that the service answered' };

const FORMS: Readonly<Record<string, HandleForm>> = {
  companyHandle: COMPANY,
  userHandle: USER,
  accessUserHandle: USER,
  assetHandle: ASSET,
  thumbAssetHandle: ASSET,
  ownerHandle: ASSET,
  originatorHandle: ASSET,
  generatedHandle: ASSET,
  sourceProfileHandle: ASSET,
  outputProfileHandle: ASSET,
  pdfHandle: ASSET,
  sourceVideoAssetHandle: ASSET,
  folderHandle: FOLDER,
  destFolderHandle: FOLDER,
  groupHandle: GROUP,
  accessGroupHandle: GROUP,
  projectHandle: PROJECT,
  contextHandle: CONTEXT,
  jobHandle: JOB,
};

/**
 * Checks the form of every handle in decoded parameters, but not whether what it names exists.
 *
 * @param definitionName the definition that `value` was decoded by
 * @throws IpsApiFault 30001 naming the field and the handle (c)
 */
export function checkHandles(version: ApiVersion, definitionName: string, value: object, path = definitionName): void {
  const values: Record<string, unknown> = { ...value };
  for (const { name, type } of version.definitions.get(definitionName)?.fields ?? []) {
    const found = values[name];
    if (found === undefined) continue;
    const place = `${path}/${name}`;
    if (name.endsWith('Handle')) {
      checkHandle(name, found, place);
    } else if (name.endsWith('HandleArray')) {
      for (const each of itemsOf(found)) checkHandle(name.slice(0, -'Array'.length), each, `${place}/items`);
    } else if (!type.startsWith('xsd:')) {
      for (const each of Array.isArray(found) ? found : [found]) checkHandles(version, type, each, place);
    }
  }
}

function checkHandle(name: string, handle: unknown, place: string): void {
  const form = FORMS[name] ?? ANY;
  if (typeof handle === 'string' && !form.fits(handle.trim())) {
    throw new IpsApiFault('invalidParameter', `${place}: "${handle}" is no such handle: expected one like ${form.example}`);
  }
}
