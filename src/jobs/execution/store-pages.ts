import { type Asset, NOT_IN_TRASH } from '../../assets/asset.js';
import { assetIdOf } from '../../assets/asset-id.js';
import { fakeFacts } from '../../assets/fake-facts.js';
import { ALL_CONTEXTS } from '../../assets/publish-context.js';
import { hash } from '../../random/hash.js';
import type { Store } from '../../store/store.js';
import type { Rasterization } from '../document-processing.js';
import type { Job } from '../job.js';
import { applyByproducts } from './apply-byproducts.js';
import { freeAssetName } from './free-asset-name.js';
import { companyOf, insertGenerated, lastChange } from './new-assets.js';

/** The engine that rasterizes documents (d). */
const ENGINE = 'PostScriptRip';

/**
 * Stores what is made of a document: images of its pages in its folder, and an eCatalog of them, or updates those made earlier (d).
 *
 * @param marked what those made earlier are marked for from now on; undefined: what they are marked for
 */
export function storePages(
  store: Store,
  job: Job,
  document: Asset,
  { pages, hasCatalog }: Rasterization,
  marked: number | undefined,
  at: number,
): void {
  const earlier = store.assets.generatedFrom(document.id).flatMap((id) => {
    const asset = store.assets.byId(id);
    return asset?.trashState === NOT_IN_TRASH && asset.engine === ENGINE ? [asset] : [];
  });
  const images = Array.from({ length: pages }, (_, n) => storePage(store, job, document, n + 1, earlier, marked, at));
  if (hasCatalog) storeCatalog(store, job, document, images, earlier, marked, at);
}

function storePage(store: Store, job: Job, document: Asset, page: number, earlier: readonly Asset[], marked: number | undefined, at: number): Asset {
  const fileName = `${document.name}-${page}.jpg`;
  const there = earlier.find(({ type, originalFile }) => type === 'Image' && originalFile === fileName);
  const company = companyOf(store, job);
  if (there) {
    const renewed = renew(store, job, there, marked, at);
    applyByproducts(store, job, company, renewed, true, at);
    return renewed;
  }
  const name = freeAssetName(store, company, 'Image', `${document.name}-${page}`);
  // The facts of a page follow from its name.
  const seed = assetIdOf(company.name, name);
  const facts = { ...fakeFacts(seed, 'Image'), fileSize: 50_000 + (hash(`page|${seed}`) % 900_000) };
  const stored = insertGenerated(store, job, document, { ...originOf(document), ...facts, type: 'Image', name, fileName }, at);
  applyByproducts(store, job, company, stored, false, at);
  return stored;
}

function storeCatalog(
  store: Store,
  job: Job,
  document: Asset,
  images: readonly Asset[],
  earlier: readonly Asset[],
  marked: number | undefined,
  at: number,
): void {
  const there = earlier.find(({ type }) => type === 'Catalog');
  const name = freeAssetName(store, companyOf(store, job), 'Catalog', document.name);
  const catalog = there
    ? renew(store, job, there, marked, at)
    : insertGenerated(store, job, document, { ...originOf(document), type: 'Catalog', name, thumbAssetId: images[0]?.id ?? null }, at);
  store.assets.setMembers(
    catalog.id,
    images.map(({ id }) => ({ assetId: id, pageReset: 1 })),
  );
}

function originOf({ id, marked }: Asset): Pick<Asset, 'engine' | 'originatorId' | 'marked'> {
  return { engine: ENGINE, originatorId: id, marked };
}

function renew(store: Store, job: Job, asset: Asset, marked: number | undefined, at: number): Asset {
  return store.assets.update(asset, { ...lastChange(job, asset.type, at), pending: ALL_CONTEXTS, marked: marked ?? asset.marked });
}
