import { type Asset, NOT_IN_TRASH } from '../../assets/asset.js';
import { assetOfOptimizedFile } from '../../assets/optimization.js';
import { contextBit } from '../../assets/publish-context.js';
import { expectedNames } from '../../collections/nearest-names.js';
import type { OperationContext } from '../../operations/operation.js';

/** Where the pictures of optimized files are, before 2013-02-15 (t). */
const WITHOUT_NAMES = 'image-no-ips/';

/** An asset that image serving has; or why it has none there, as a sentence. */
export type Served = { readonly asset: Asset; readonly missing?: undefined } | { readonly asset?: undefined; readonly missing: string };

/**
 * What image serving has at a path: an asset that is marked for it, that a job has published there and that is not in the trash. There is no
 * other copy of it: it shows the asset as it is now (c).
 *
 * @param path below `/is/image/`, decoded: the root of a company and the name of an asset
 */
export function servedAsset(path: string, { store }: OperationContext): Served {
  if (path.startsWith(WITHOUT_NAMES)) {
    const asset = optimizedAsset(path.slice(WITHOUT_NAMES.length), store);
    return asset ? published(asset, store) : { missing: `There is no optimized file at ${path}: it names none, or its image has changed since` };
  }
  const cut = path.lastIndexOf('/') + 1;
  const [root, name] = [path.slice(0, cut), path.slice(cut)];
  const companies = store.accounts.companies();
  const company = companies.find(({ rootPath }) => rootPath === root);
  if (!company) {
    const roots = companies.map(({ rootPath }) => rootPath);
    return { missing: `There is no company with the root "${root}": ${expectedNames(root, roots)}` };
  }
  const asset = store.assets.inUse(company.id, 'ImageServing', name);
  if (asset) return published(asset, store);
  const [other] = store.assets.views(store.assets.byNames(company.id, [name]));
  if (other) return { missing: `"${name}" is of the type ${other.type}, which image serving does not serve` };
  return {
    missing: `The company "${company.name}" has no asset "${name}": expected the name of an asset that is not in the trash, without a folder`,
  };
}

function published(asset: Asset, store: OperationContext['store']): Served {
  const { name, marked, trashState } = asset;
  if (trashState !== NOT_IN_TRASH) return { missing: `"${name}" is in the trash` };
  if ((marked & contextBit('ImageServing')) === 0) return { missing: `"${name}" is not marked for publish` };
  if (store.publications.isPublished(asset.id, 'ImageServing')) return { asset };
  return { missing: `"${name}" was never published to image serving: submit an imageServingPublishJob` };
}

function optimizedAsset(path: string, store: OperationContext['store']): Asset | undefined {
  const [file = ''] = path.split('/').slice(-1);
  const id = assetOfOptimizedFile(file);
  const asset = id === undefined ? undefined : store.assets.byId(id);
  return asset?.optimized === 1 ? asset : undefined;
}
