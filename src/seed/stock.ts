import { type Asset, IN_TRASH, newAsset } from '../assets/asset.js';
import { newAssetId } from '../assets/asset-id.js';
import { nameSpaceOf } from '../assets/asset-type.js';
import { fakeFacts } from '../assets/fake-facts.js';
import { optimizationTime, optimizedAt } from '../assets/optimization.js';
import { ALL_CONTEXTS } from '../assets/publish-context.js';
import type { Dice } from '../random/dice.js';
import { hash } from '../random/hash.js';
import type { Company, User } from '../store/account-store.js';
import type { Store } from '../store/store.js';
import { type FieldToFill, fieldsToFill, fillFields } from './catalogue-fields.js';
import { COLLECTIONS, type Product, type ProductAsset, projectOf } from './product.js';

/** Milliseconds between two assets that are added by hand. */
const BETWEEN_ASSETS = 1000;

const COMMENTS = ['Approved by the buyer', 'Colour to be checked against the sample', 'Second take', 'For the print edition too'] as const;

/** An asset of the catalogue that jobs can work on. */
export interface StockedFile {
  readonly id: number;
  readonly type: string;
  /** Path of its folder, from the company's root. */
  readonly folder: string;
  readonly fileName: string;
}

/** Adds a company's products to the store, and moves discontinued ones to the trash. */
export class Stock {
  readonly #store: Store;
  readonly #company: Company;
  readonly #dice: Dice;
  readonly #fields: readonly FieldToFill[];
  readonly #projectIds: ReadonlyMap<string, number>;
  readonly #folderIds = new Map<string, number>();
  /** The files, not the sets, in the order in which they were added; trash included. */
  readonly files: StockedFile[] = [];

  constructor(store: Store, company: Company, dice: Dice) {
    this.#store = store;
    this.#company = company;
    this.#dice = dice;
    this.#fields = fieldsToFill(store.metadata, company.id);
    this.#projectIds = new Map(
      COLLECTIONS.map((collection) => {
        const name = projectOf(collection);
        return [name, (store.projects.byName(company.id, name) ?? store.projects.add(company.id, name)).id];
      }),
    );
  }

  /** Adds a product's assets by hand, one after the other. @returns when the last one was added */
  add(product: Product, user: User, at: number): number {
    let moment = at;
    for (const each of product.assets) {
      this.#insert(each, product, product.isReady, user, moment);
      moment += BETWEEN_ASSETS;
    }
    return moment;
  }

  /**
   * Completes a product whose files were uploaded: fills in their texts and metadata, and adds its sets by hand.
   *
   * @param isReady whether the upload marked them for publish
   * @returns when the last set was added
   */
  completeUpload(product: Product, isReady: boolean, user: User, at: number): number {
    let moment = at;
    for (const each of product.assets) {
      const there = each.members ? undefined : this.#find(each);
      if (there) {
        const asset = this.#store.assets.update(there, this.#texts(each, product));
        this.#stocked(asset, each, product);
      } else {
        this.#insert(each, product, isReady, user, moment);
        moment += BETWEEN_ASSETS;
      }
    }
    return moment;
  }

  /** Moves a product's assets to the trash; no running job may work on them. */
  discontinue(product: Product, user: User, at: number): void {
    for (const each of product.assets) {
      const asset = this.#find(each);
      if (!asset) continue;
      this.#store.assets.update(asset, { trashState: IN_TRASH, trashedAt: at, lastModified: at, lastModifyUserId: user.id });
      this.#store.folders.touch(asset.folderId, at);
    }
  }

  #find({ type, name }: ProductAsset): Asset | undefined {
    return this.#store.assets.inUse(this.#company.id, nameSpaceOf(type), name);
  }

  #insert(each: ProductAsset, product: Product, isReady: boolean, user: User, at: number): void {
    const { assets, folders, projects } = this.#store;
    const { id: companyId, name: companyName, rootPath } = this.#company;
    const { name, fileName, type, members } = each;
    const folder = `${rootPath}${each.folder}`;
    const folderId = this.#folderIds.get(folder) ?? folders.ensure(this.#company, folder, at).id;
    this.#folderIds.set(folder, folderId);
    const id = newAssetId(companyName, name, (taken) => this.#store.assets.byId(taken) !== undefined);
    const memberIds = (members ?? []).flatMap((member) => assets.inUse(companyId, nameSpaceOf('Image'), member)?.id ?? []);
    const facts = members ? { optimized: 1 as const, thumbAssetId: memberIds[0] ?? null } : { ...fakeFacts(id, type), fileSize: this.#sizeOf(type) };
    const isOptimized = type === 'Image' && !isLeftUnoptimized(id);
    const optimization = isOptimized ? { ...optimizedAt(at), created: at - optimizationTime(id) } : {};
    const asset = assets.insert(
      newAsset({
        ...{ id, companyId, folderId, type, name, fileName, originalPath: folder, created: at, createUserId: user.id },
        ...facts,
        ...optimization,
        ...this.#texts(each, product),
        marked: isReady ? ALL_CONTEXTS : 0,
      }),
    );
    if (members)
      assets.setMembers(
        id,
        memberIds.map((assetId) => ({ assetId, pageReset: 0 })),
      );
    folders.touch(folderId, at);
    const projectId = product.project === undefined ? undefined : this.#projectIds.get(product.project);
    if (projectId !== undefined) projects.addAsset(projectId, id);
    this.#stocked(asset, each, product);
  }

  #stocked(asset: Asset, { members, folder, fileName }: ProductAsset, product: Product): void {
    fillFields(this.#store.metadata, this.#fields, product, asset, this.#dice);
    if (!members) this.files.push({ id: asset.id, type: asset.type, folder: `${this.#company.rootPath}${folder}`, fileName });
  }

  #texts({ description }: ProductAsset, { keywords }: Product): Partial<Asset> {
    return { description, keywords, comments: this.#dice.chance(0.05) ? this.#dice.pick(COMMENTS) : null };
  }

  #sizeOf(type: string): number {
    return type === 'Video' ? 2_000_000 + this.#dice.below(398_000_000) : 20_000 + this.#dice.below(8_980_000);
  }
}

/** One image in twenty is left for jobs that optimize images. */
function isLeftUnoptimized(id: number): boolean {
  return hash(`unoptimized|${id}`) % 20 === 0;
}
