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
/** How long the history is, milliseconds. */
const HISTORY = 90 * 24 * HOUR;
/** How much of the history is over when the first products are discontinued: the trash holds them for 7 days, of 90. */
const DISCONTINUED_FROM = 0.95;
/** The share of the assets that jobs upload. */
const UPLOADED_SHARE = 0.6;
/** The maximum mean number of files of an upload. */
const MAX_MEAN_FILES = 50;

/** How much of the work what takes; the rest is writing what searches look at. */
const SHARES = { products: 0.1, history: 0.8 };

/** Something that happens in the history. */
interface HistoryEvent {
  /** 0 at the start of the history, 1 at its end. */
  readonly share: number;
  /** Carries it out. @param at when it begins @returns when it ends, both in milliseconds since 1970 */
  readonly run: (at: number) => number;
}

/**
 * Adds a realistic catalogue to a company: users, folders, assets, metadata, projects, and the jobs of the last 90 days that
 * uploaded some of the assets, published and exported them. All or nothing. The same catalogue, added to the same store at the same moment, gives
 * the same rows.
 *
 * @param now the present moment, milliseconds since 1970. Everything due by then must have been carried out; all jobs that are added end before it
 * @param onProgress told now and then what share of the work is done, 0 to 1
 * @returns the company, which is created if missing
 * @throws CompanyNameError for a name that no company can have
 */
export function seedCatalogue(store: Store, now: number, catalogue: Catalogue, onProgress: (share: number) => void = () => {}): Company {
  return store.wholeTransaction(() => {
    const { accounts } = store;
    const { company: name, assets, jobs, seed } = catalogue;
    const company = accounts.companyByName(name) ?? createCompany(store, { name });
    const key = `catalogue|${name}|${seed}`;
    const dice = seededDice(key);
    // All that needs faker comes first: the scheduler seeds the same instance anew.
    const faker = seededFaker(hash(key));
    const creators = creatorsOf(store, company, faker);
    const isTaken = store.assets.hasAny(company.id) ? (asset: string) => store.assets.byNames(company.id, [asset]).length > 0 : () => false;
    const products = makeProducts(assets, faker, dice, isTaken, (made) => onProgress((SHARES.products * made) / assets));
    const history = jobHistory(jobs, assets, dice);
    const actors: Actors = {
      dice,
      creators,
      stock: new Stock(store, company, dice),
      pastJobs: new PastJobs(store, company, creators, dice, seed, now),
    };
    const begin = now - HISTORY;
    // Leaves time for a last job on all assets.
    const length = HISTORY - HOUR - 3 * assets * ITEM_TIME;
    let moment = begin;
    store.assets.inBulk(() => {
      const events = eventsOf(products, history, assets, actors);
      events.forEach(({ share, run }, index) => {
        moment = run(Math.max(moment, begin + Math.floor(share * length)));
        onProgress(SHARES.products + (SHARES.history * (index + 1)) / events.length);
      });
    });
    return company;
  });
}

/** What takes part in the history. */
interface Actors {
  readonly dice: Dice;
  readonly creators: readonly [User, ...User[]];
  readonly stock: Stock;
  readonly pastJobs: PastJobs;
}

/** All events, in their order. */
function eventsOf(products: readonly Product[], history: readonly PastJob[], assets: number, actors: Actors): HistoryEvent[] {
  const { dice, creators, stock, pastJobs } = actors;
  const all: HistoryEvent[] = [];
  const shares = products.map((_product, index) => (index + dice.below(1000) / 1000) / products.length);
  const uploads = uploadsOf(products, history, assets, dice);
  uploads.forEach((products, { share }) => {
    for (const index of products.keys()) shares[index] = share;
  });
  const byUpload = new Set([...uploads.values()].flatMap((load) => [...load.keys()]));
  products.forEach((product, index) => {
    const share = shares[index] ?? 0;
    if (!byUpload.has(index)) all.push({ share, run: (at) => stock.add(product, dice.pick(creators), at) });
  });
  for (const job of history) {
    const load = uploads.get(job);
    all.push({
      share: job.share,
      run: (at) => (load ? upload([...load.values()], job, actors, at) : pastJobs.run(job, stock.files, at)),
    });
  }
  products.forEach((product, index) => {
    if (!product.isDiscontinued) return;
    const share = Math.max(DISCONTINUED_FROM, shares[index] ?? 0);
    all.push({
      share: share + ((1 - share) * (1 + dice.below(999))) / 1000,
      run: (at) => {
        stock.discontinue(product, dice.pick(creators), at);
        return at;
      },
    });
  });
  // The sort is stable: of the same moment, what was listed first comes first.
  return all.sort((a, b) => a.share - b.share);
}

/** Uploads products by a job, and adds by hand what else belongs to them. @returns when the last of it was added */
function upload(load: readonly Product[], { hasFollowOn }: PastJob, { dice, creators, stock, pastJobs }: Actors, at: number): number {
  const user = dice.pick(creators);
  const isReady = load[0]?.isReady ?? true;
  let moment = pastJobs.upload(load, isReady, hasFollowOn, user, at);
  for (const product of load) moment = stock.completeUpload(product, isReady, user, moment);
  return moment;
}

/** The products of each upload, by their indexes: those that are new around the time of the upload. */
function uploadsOf(products: readonly Product[], history: readonly PastJob[], assets: number, dice: Dice): Map<PastJob, Map<number, Product>> {
  const jobs = history.filter(({ kind }) => kind === 'upload');
  const mean = Math.min(MAX_MEAN_FILES, Math.max(1, Math.round((UPLOADED_SHARE * assets) / jobs.length)));
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
