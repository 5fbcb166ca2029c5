import { formatCompanyHandle, formatUserHandle } from '../../accounts/handles.js';
import { formatAssetHandle } from '../../assets/asset-handle.js';
import { formatFolderHandle } from '../../assets/folder-path.js';
import { formatContextHandle } from '../../assets/publish-context.js';
import { formatJobHandle } from '../../jobs/job-handle.js';
import { fakePerson } from '../subject.js';
import type { Make, Values } from './value-source.js';

/** A handle of things that versions before 4.0 gave plain numbers (c), as `g|2` is `2`. */
const numbered =
  (letter: string): Make<string> =>
  ({ version, subject }) =>
    version.index === 0 ? String(subject.id) : `${letter}|${subject.id}`;

/** A handle of an asset. @param type null for the subject's own */
const assetOf =
  (type: string | null): Make<string> =>
  ({ version, subject }) =>
    formatAssetHandle(subject.id, type ?? subject.assetType, version);

/** A handle that contains the company, followed by what tells its things apart (d: `p|6|Name`, `v|21|281`). */
const inCompany =
  (letter: string, rest: Make<string | number>): Make<string> =>
  (source) =>
    `${source.version.index === 0 ? '' : `${letter}|`}${source.company.id}|${rest(source)}`;

/** The handle of a generated user. */
const userOf: Make<string> = ({ version, subject }) => formatUserHandle({ id: subject.id, email: fakePerson(subject).email }, version);

/** How to generate handles. */
export const HANDLES: Values<string> = {
  companyHandle: ({ company, version }) => formatCompanyHandle(company.id, version),
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
  folderHandle: ({ version, subject }) => formatFolderHandle(subject.folder, version),
  projectHandle: inCompany('p', ({ subject }) => subject.name),
  vignetteFormatHandle: inCompany('v', ({ subject }) => subject.id),
  fieldHandle: inCompany('m', ({ version, subject }) => `${version.index === 0 ? 'ALL' : 'ASSET'}|${subject.name}`),
  jobHandle: ({ company, subject, version }) =>
    formatJobHandle({ id: subject.id, companyId: company.id, scheduleName: '', name: subject.name, triggeredAt: 0 }, version),
  contextHandle: ({ company, subject }) => formatContextHandle(company.id, subject.context),
  invalidationHandle: ({ company, subject }) => `${company.id}|${subject.id}`,
};
