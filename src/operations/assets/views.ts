import type { AssetView } from '../../assets/asset.js';
import { formatAssetHandle } from '../../assets/asset-handle.js';
import { infoBlockOf } from '../../assets/asset-type.js';
import { formatFolderHandle } from '../../assets/folder-path.js';
import { ipsImageUrlOf, optimizedFileOf } from '../../assets/optimization.js';
import { groupBy } from '../../collections/group-by.js';
import { TRASH_STATES } from '../../contract/constants.js';
import { fieldChoice } from '../../contract/field-choice.js';
import type { Asset, Metadata } from '../../contract/generated-types.js';
import type { Company } from '../../store/account-store.js';
import { companyOfCall } from '../accounts/resolve.js';
import { toMetadata } from '../metadata/views.js';
import type { OperationContext } from '../operation.js';
import type { AuthorizedCall } from '../operation-call.js';
import { type AnsweredTargets, answeredTargets } from '../targets/views.js';

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
  const targetsOf = answeredTargets(choice.wants(`${path}/imageInfo`) ? found : [], call.version, context);
  return views.map((view) => ({
    projects: (projects.get(view.id) ?? []).map(({ name }) => name).join(','),
    metadataArray: { items: [...toMetadata(view.type, fields, values.get(view.id) ?? []), ...systemMetadata(view.type)] },
    // Last: Node takes a microsecond for each field that follows a spread in a literal.
    ...toAsset(view, company, targetsOf(view.id), call),
  }));
}

/** Metadata that the service itself keeps: an image has this empty item among its values (t), other types have none (c). */
function systemMetadata(type: string): Metadata[] {
  return type === 'Image' ? [{ name: 'eVideoTypeImage', value: '' }] : [];
}

function toAsset(view: AssetView, { rootPath }: Company, targets: AnsweredTargets, { version }: AuthorizedCall<unknown>): Asset {
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
    ipsImageUrl: ipsImageUrlOf(view, rootPath, version),
    created: new Date(view.created),
    createUser: view.createUser ?? '',
    lastModified: new Date(view.lastModified),
    lastModifyUser: view.lastModifyUser ?? '',
    ...(block === undefined ? {} : { [block]: infoOf(view, rootPath, targets) }),
  };
}

/**
 * The info element of an asset's type. It holds the fields of all types: those that the type's element lacks are not written.
 * Empty texts and arrays are sent empty (o).
 */
function infoOf(view: AssetView, rootPath: string, { zoomTargets, imageMaps }: AnsweredTargets): object {
  const { originalPath, originalFile, fileSize, width, height, resolution, anchorX, anchorY } = view;
  const optimized = optimizedFileOf(view, rootPath);
  return {
    originalPath,
    originalFile,
    optimizedPath: optimized.path,
    optimizedFile: optimized.file,
    fileSize,
    maskPath: '',
    maskFile: '',
    imagePath: '',
    imageFile: '',
    width: width ?? undefined,
    height: height ?? undefined,
    resolution: resolution ?? 0,
    // Both are the name where nobody set them (t).
    sku: view.name,
    description: view.description ?? view.name,
    comments: view.comments ?? '',
    userData: view.userData ?? '',
    anchorX: anchorX ?? middle(width),
    anchorY: anchorY ?? middle(height),
    urlModifier: view.urlModifier ?? '',
    urlPostApplyModifier: view.urlPostApplyModifier ?? '',
    zoomTargets,
    masks: {},
    imageMaps,
    url: urlOf(view, rootPath),
    setDefinition: view.setDefinition ?? '',
  };
}

/** Where images are anchored unless somebody set it (t). */
function middle(pixels: number | null): number | undefined {
  return pixels === null ? undefined : Math.floor(pixels / 2);
}

/** The request of image serving that shows an asset, its commands included (d). */
function urlOf({ name, urlModifier, urlPostApplyModifier }: AssetView, rootPath: string): string {
  const commands = [urlModifier, urlPostApplyModifier].filter((text) => text !== null).join('&');
  return `${rootPath}${name}${commands === '' ? '' : `?${commands}`}`;
}
