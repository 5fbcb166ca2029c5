import type { AssetView } from '../../assets/asset.js';
import { formatAssetHandle } from '../../assets/asset-handle.js';
import { infoBlockOf } from '../../assets/asset-type.js';
import { formatFolderHandle } from '../../assets/folder-path.js';
import { groupBy } from '../../collections/group-by.js';
import { TRASH_STATES } from '../../contract/constants.js';
import { fieldChoice } from '../../contract/field-choice.js';
import type { Asset } from '../../contract/generated-types.js';
import { hash } from '../../random/hash.js';
import type { Company } from '../../store/account-store.js';
import { companyOfCall } from '../accounts/resolve.js';
import { toMetadata } from '../metadata/views.js';
import type { OperationContext } from '../operation.js';
import type { AuthorizedCall } from '../operation-call.js';

/** Parameters that choose the fields of an answer. */
interface ChoosingParams {
  readonly responseFieldArray?: { readonly items?: readonly string[] | undefined } | undefined;
  readonly excludeFieldArray?: { readonly items?: readonly string[] | undefined } | undefined;
}

/**
 * Assets as elements of an answer, in the order of their numbers.
 *
 * @param path of an asset in the answer, such as `assetArray/items`: fields that the client does not want there are not looked up
 */
export function toAssets(ids: readonly number[], path: string, call: AuthorizedCall<ChoosingParams>, context: OperationContext): Asset[] {
  const choice = fieldChoice(call.params);
  const company = companyOfCall(call);
  const { store } = context;
  const views = store.assets.views(ids);
  const found = views.map(({ id }) => id);
  const fields = choice.wants(`${path}/metadataArray`) ? store.metadata.fields(company.id) : [];
  const values = fields.length > 0 ? groupBy(store.metadata.values(found), ({ assetId }) => assetId) : new Map<number, never[]>();
  const projects = choice.wants(`${path}/projects`) ? groupBy(store.projects.namesOf(found), ({ assetId }) => assetId) : new Map<number, never[]>();
  return views.map((view) => ({
    projects: (projects.get(view.id) ?? []).map(({ name }) => name).join(','),
    metadataArray: { items: toMetadata(view.type, fields, values.get(view.id) ?? []) },
    // Last: Node takes a microsecond for each field that follows a spread in a literal.
    ...toAsset(view, company, call),
  }));
}

function toAsset(view: AssetView, { rootPath }: Company, { version }: AuthorizedCall<unknown>): Asset {
  const folder = view.trashedFrom ?? view.folder;
  const block = infoBlockOf(view.type);
  return {
    assetHandle: formatAssetHandle(view.id, view.type, version),
    type: view.type,
    subType: view.subType ?? undefined,
    name: view.name,
    fileName: view.fileName,
    folder,
    folderHandle: formatFolderHandle(folder, version),
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
 * The info element of an asset's type. It holds the fields of all types: those that the type's element lacks are not written.
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
    urlModifier: view.urlModifier ?? '',
    urlPostApplyModifier: view.urlPostApplyModifier ?? '',
    zoomTargets: {},
    masks: {},
    imageMaps: {},
    url: urlOf(view, rootPath),
    setDefinition: view.setDefinition ?? '',
    // Last, as above.
    ...optimizedFile(view, rootPath),
  };
}

/** The request of image serving that shows an asset, its commands included (d). */
function urlOf({ name, urlModifier, urlPostApplyModifier }: AssetView, rootPath: string): string {
  const commands = [urlModifier, urlPostApplyModifier].filter((text) => text !== null).join('&');
  return `${rootPath}${name}${commands === '' ? '' : `?${commands}`}`;
}

/** Where the optimized file is: its name is derived from the asset's number, its folder is the first digits of its name (o). */
function optimizedFile({ id, optimized }: AssetView, rootPath: string): { optimizedPath: string; optimizedFile: string } {
  if (!optimized) return { optimizedPath: '', optimizedFile: '' };
  const digits = ['a', 'b', 'c', 'd'].map((part) => hash(`optimized|${part}|${id}`).toString(16).padStart(8, '0')).join('');
  const guid = digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  return { optimizedPath: `${rootPath}_optimized_/${digits.slice(0, 3)}/`, optimizedFile: `${guid}.tif` };
}
