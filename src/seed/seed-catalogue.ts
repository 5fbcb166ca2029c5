import { createCompany } from '../accounts/create-company.js';
import { type Dice, seededDice } from '../random/dice.js';
import { hash } from '../random/hash.js';
import { seededFaker } from '../random/seeded-faker.js';
import type { Company, User } from '../store/account-store.js';
import type { Store } from '../store/store.js';
import type { Catalogue } from './catalogue.js';
import { creatorsOf } from './creators.js';
import { jobHistory, type PastJob } from './job-history.js';
import { ITEM_TIME, PastJobs } from './past-jobs.js';
import { makeProducts, type Product } from './product.js';
import { Stock } from './stock.js';

const HOUR = 3_600_000;
/** How long before now the history begins. */
const HISTORY = 90 * 24 * HOUR;
/** What share of the assets jobs bring, and the most files of an upload on average. */
const BROUGHT_BY_JOBS = 0.6;
const MOST_FILES = 50;

/** Something that happens in the history. */
interface Happening {
  /** 0 where the history begins, 1 where it ends. */
  readonly share: number;
  /** @returns when it was over */
  readonly happen: (at: number) => number;
}

/**
 * Adds a realistic catalogue to a company: users, folders, assets, metadata, projects, and the jobs of the last 90 days that brought some
 * of the assets, published and exported them. All or nothing. The same catalogue, added to the same store at the same moment, is the same.
 *
 * @param now the present moment; everything that was due by then must have been carried out, and all that is added is done by then
 * @returns the company, which is made where it is not there
 */
export function seedCatalogue(store: Store, now: number, catalogue: Catalogue): Company {
  return store.wholeTransaction(() => {
    const { accounts } = store;
    const { company: name, assets, jobs, seed } = catalogue;
    const company = accounts.companyByName(name) ?? createCompany(store, { name });
    const key = `catalogue|${name}|${seed}`;
    const dice = seededDice(key);
    // All that faker makes up comes first: the scheduler uses it too.
    const faker = seededFaker(hash(key));
    const creators = creatorsOf(store, company, faker);
    const isTaken = store.assets.hasAny(company.id) ? (asset: string) => store.assets.byNames(company.id, [asset]).length > 0 : () => false;
    const products = makeProducts(assets, faker, dice, isTaken);
    const history = jobHistory(jobs, assets, dice);
    const world: World = {
      dice,
      creators,
      stock: new Stock(store, company, dice),
      pastJobs: new PastJobs(store, company, creators, dice, seed, now),
    };
    const begin = now - HISTORY;
    // Whatever one job at the end works on, it is done by now.
    const length = HISTORY - HOUR - 3 * assets * ITEM_TIME;
    let moment = begin;
    store.assets.inBulk(() => {
      for (const { share, happen } of happenings(products, history, assets, world)) {
        moment = happen(Math.max(moment, begin + Math.floor(share * length)));
      }
    });
    return company;
  });
}

/** Who and what takes part in the history. */
interface World {
  readonly dice: Dice;
  readonly creators: readonly [User, ...User[]];
  readonly stock: Stock;
  readonly pastJobs: PastJobs;
}

/** All that happens, in its order. */
function happenings(products: readonly Product[], history: readonly PastJob[], assets: number, world: World): Happening[] {
  const { dice, creators, stock, pastJobs } = world;
  const all: Happening[] = [];
  const shares = products.map((_product, index) => (index + dice.below(1000) / 1000) / products.length);
  const uploads = uploadsOf(products, history, assets, dice);
  uploads.forEach((products, { share }) => {
    for (const index of products.keys()) shares[index] = share;
  });
  const byUpload = new Set([...uploads.values()].flatMap((load) => [...load.keys()]));
  products.forEach((product, index) => {
    const share = shares[index] ?? 0;
    if (!byUpload.has(index)) all.push({ share, happen: (at) => stock.bring(product, dice.pick(creators), at) });
  });
  for (const job of history) {
    const load = uploads.get(job);
    all.push({
      share: job.share,
      happen: (at) => (load ? upload([...load.values()], job, world, at) : pastJobs.run(job, stock.files, at)),
    });
  }
  products.forEach((product, index) => {
    if (!product.isDiscontinued) return;
    const share = shares[index] ?? 0;
    all.push({
      share: share + ((1 - share) * (1 + dice.below(999))) / 1000,
      happen: (at) => {
        stock.discontinue(product, dice.pick(creators), at);
        return at;
      },
    });
  });
  // Of one moment, what stands first comes first.
  return all.sort((a, b) => a.share - b.share);
}

/** A job uploads products, and what else belongs to them is made by hand. @returns when all was there */
function upload(load: readonly Product[], { hasFollowOn }: PastJob, { dice, creators, stock, pastJobs }: World, at: number): number {
  const user = dice.pick(creators);
  const isReady = load[0]?.isReady ?? true;
  let moment = pastJobs.upload(load, isReady, hasFollowOn, user, at);
  for (const product of load) moment = stock.receive(product, isReady, user, moment);
  return moment;
}

/** Which uploads bring which products, by their places: those that come about when the upload does. */
function uploadsOf(products: readonly Product[], history: readonly PastJob[], assets: number, dice: Dice): Map<PastJob, Map<number, Product>> {
  const jobs = history.filter(({ kind }) => kind === 'upload');
  const mean = Math.min(MOST_FILES, Math.max(1, Math.round((BROUGHT_BY_JOBS * assets) / jobs.length)));
  const uploads = new Map<PastJob, Map<number, Product>>();
  let next = 0;
  jobs.forEach((job, place) => {
    next = Math.max(next, Math.floor((place * products.length) / jobs.length));
    const most = 1 + dice.below(2 * mean);
    const load = new Map<number, Product>();
    for (let files = 0; next < products.length && files < most; next++) {
      const product = products[next];
      if (!product) break;
      load.set(next, product);
      files += product.assets.length;
    }
    if (load.size > 0) uploads.set(job, load);
  });
  return uploads;
}
