import type { AssetView } from '../../assets/asset.js';
import { formatAssetHandle } from '../../assets/asset-handle.js';
import { infoBlockOf } from '../../assets/asset-type.js';
import { formatFolderHandle } from '../../assets/folder-path.js';
import { metadataFieldsOf, metadataOf } from '../../assets/metadata.js';
import { groupBy } from '../../collections/group-by.js';
import { TRASH_STATES } from '../../contract/constants.js';
import { fieldChoice } from '../../contract/field-choice.js';
import type { Asset } from '../../contract/generated-types.js';
import { hash } from '../../random/hash.js';
import type { Company } from '../../store/account-store.js';
import { companyOfCall } from '../accounts/companies-of-call.js';
import type { OperationContext } from '../operation.js';
import type { AuthorizedCall } from '../operation-call.js';

/** What of the assets is wanted, by their path in the answer. */
interface Wanted {
  readonly metadata: boolean;
  readonly projects: boolean;
}

/** Parameters by which a client chooses fields. */
interface ChoosingParams {
  readonly responseFieldArray?: { readonly items?: readonly string[] | undefined } | undefined;
  readonly excludeFieldArray?: { readonly items?: readonly string[] | undefined } | undefined;
}

/**
 * Assets as the API answers them, in the order of their numbers.
 *
 * @param path of an asset in the answer, such as `assetArray/items`: what is not wanted there is not looked up
 */
export function assetsAnswer(ids: readonly number[], call: AuthorizedCall<ChoosingParams>, context: OperationContext, path: string): Asset[] {
  const choice = fieldChoice(call.params);
  const wanted = { metadata: choice.wants(`${path}/metadataArray`), projects: choice.wants(`${path}/projects`) };
  return viewsAnswer(context.store.assets.views(ids), companyOfCall(call), call, context, wanted);
}

function viewsAnswer(
  views: readonly AssetView[],
  company: Company,
  call: AuthorizedCall<unknown>,
  context: OperationContext,
  wanted: Wanted,
): Asset[] {
  const ids = views.map(({ id }) => id);
  const { store } = context;
  const fields = wanted.metadata ? metadataFieldsOf(store, company.id) : [];
  const values = fields.length > 0 ? groupBy(store.metadata.values(ids), ({ assetId }) => assetId) : new Map<number, never[]>();
  const projects = wanted.projects ? groupBy(store.projects.namesOf(ids), ({ assetId }) => assetId) : new Map<number, never[]>();
  return views.map((view) => ({
    projects: (projects.get(view.id) ?? []).map(({ name }) => name).join(','),
    metadataArray: { items: metadataOf(view.type, fields, values.get(view.id) ?? []) },
    // Last: Node takes a microsecond for each field that a literal has behind a spread.
    ...assetAnswer(view, company, call),
  }));
}

function assetAnswer(view: AssetView, { rootPath }: Company, { version }: AuthorizedCall<unknown>): Asset {
  const versioned = version.index > 0;
  const folder = view.trashedFrom ?? view.folder;
  const block = infoBlockOf(view.type);
  return {
    assetHandle: formatAssetHandle(view.id, view.type, versioned),
    type: view.type,
    subType: view.subType ?? undefined,
    name: view.name,
    fileName: view.fileName,
    folder,
    folderHandle: formatFolderHandle(folder, versioned),
    readyForPublish: view.marked !== 0,
    trashState: TRASH_STATES[view.trashState],
    ipsImageUrl: `${rootPath}${view.name}`,
    created: new Date(view.created),
    createUser: view.createUser ?? '',
    lastModified: new Date(view.lastModified),
    lastModifyUser: view.lastModifyUser ?? '',
    ...(block === undefined ? {} : { [block]: infoOf(view, rootPath) }),
  };
}

/**
 * What an asset's own type has to say. It holds the fields of all types: those that the type's element does not have are not written.
 * Empty texts and arrays are sent empty (o).
 */
function infoOf(view: AssetView, rootPath: string): object {
  const { originalPath, originalFile, fileSize, width, height, resolution } = view;
  return {
    originalPath,
    originalFile,
    fileSize,
    maskPath: '',
    maskFile: '',
    imagePath: '',
    imageFile: '',
    width: width ?? undefined,
    height: height ?? undefined,
    resolution: resolution ?? 0,
    sku: '',
    description: view.description ?? '',
    comments: view.comments ?? '',
    userData: view.userData ?? '',
    anchorX: width === null ? undefined : Math.floor(width / 2),
    anchorY: height === null ? undefined : Math.floor(height / 2),
    urlModifier: '',
    urlPostApplyModifier: '',
    zoomTargets: {},
    masks: {},
    imageMaps: {},
    url: `${rootPath}${view.name}`,
    setDefinition: view.setDefinition ?? '',
    // Last: Node takes a microsecond for each field that a literal has behind a spread.
    ...optimizedFile(view, rootPath),
  };
}

/** Where the optimized file is: its name is made from the asset's number, its folder from the first digits of that (o). */
function optimizedFile({ id, optimized }: AssetView, rootPath: string): { optimizedPath: string; optimizedFile: string } {
  if (!optimized) return { optimizedPath: '', optimizedFile: '' };
  const digits = ['a', 'b', 'c', 'd'].map((part) => hash(`optimized|${part}|${id}`).toString(16).padStart(8, '0')).join('');
  const guid = digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  return { optimizedPath: `${rootPath}_optimized_/${digits.slice(0, 3)}/`, optimizedFile: `${guid}.tif` };
}
