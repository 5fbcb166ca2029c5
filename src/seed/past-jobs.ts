import { NOT_IN_TRASH } from '../assets/asset.js';
import { formatAssetHandle } from '../assets/asset-handle.js';
import { VERSIONED } from '../assets/handle-form.js';
import { formatProjectHandle } from '../assets/project-handle.js';
import { manualClock } from '../clock.js';
import type { Job, NewJob } from '../jobs/job.js';
import { submittedDetail } from '../jobs/kinds.js';
import { Scheduler } from '../jobs/scheduler.js';
import type { Dice } from '../random/dice.js';
import type { Company, User } from '../store/account-store.js';
import type { Store } from '../store/store.js';
import type { JobKind, PastJob } from './job-history.js';
import type { Product } from './product.js';
import type { StockedFile } from './stock.js';

/** Milliseconds that a past job waits. */
const WAIT_TIME = 1000;
/** Milliseconds that each item of a past job takes. */
export const ITEM_TIME = 100;

const SOURCES = 'https://files.example.com/studio/';
const CLIENTS = ['catalogue-sync', 'studio-uploader', 'shop-admin'] as const;
const EMAIL_SETTINGS = ['None', 'None', 'None', 'None', 'Error', 'Error', 'ErrorAndWarning', 'All'] as const;
const DESCRIPTIONS = ['Asked for by the shop', 'For the new season', 'Corrections of last week', 'Before the sale begins'] as const;

/** The names of jobs that upload no new products. */
const TITLES: Readonly<Record<JobKind, string>> = {
  upload: 'Upload',
  reupload: 'Corrected files',
  publish: 'Incremental publish',
  fullPublish: 'Full publish',
  videoPublish: 'Video publish',
  documentPublish: 'Document publish',
  optimize: 'Optimize images',
  export: 'Export for print',
  reprocess: 'Reprocess images',
  sitemap: 'Video sitemap',
};

/** What ends a job early. */
type Interruption = 'stopped' | 'died';

/**
 * Runs a company's past jobs one after the other, each until it is done, as the scheduler would have run them then.
 * Their times are those of a busy service, whatever the mock's settings, and rules of tests do not apply to them.
 */
export class PastJobs {
  readonly #scheduler: Scheduler;
  readonly #store: Store;
  readonly #company: Company;
  readonly #creators: readonly [User, ...User[]];
  readonly #dice: Dice;
  readonly #now: number;
  #count = 0;

  /** @param now the present moment, milliseconds since 1970; everything else due by then must have been carried out */
  constructor(store: Store, company: Company, creators: readonly [User, ...User[]], dice: Dice, seed: number, now: number) {
    const times = { waitTime: WAIT_TIME, itemTime: ITEM_TIME, stopTime: 500, doneTime: 10_000 };
    const limits = { maxRunning: Number.POSITIVE_INFINITY, keepJobs: Number.POSITIVE_INFINITY };
    const settings = { ...times, ...limits, seed, items: { min: 3, max: 5 }, timeZone: 'UTC' };
    this.#scheduler = new Scheduler({ store, clock: manualClock(now), settings, chooseScript: () => ({}), onError: () => {}, cleansUp: false });
    this.#store = store;
    this.#company = company;
    this.#creators = creators;
    this.#dice = dice;
    this.#now = now;
  }

  /** Uploads the files of products, now and then with a broken URL among them. @returns when the job was done */
  upload(products: readonly Product[], isReady: boolean, hasFollowOn: boolean, user: User, at: number): number {
    const files = products.flatMap(({ assets }) => assets.filter(({ members }) => members === undefined));
    const urls = files.map(({ folder, fileName }) => urlOf({ folder: `${this.#company.rootPath}${folder}`, fileName }));
    const [first] = urls;
    // A URL without its scheme.
    if (first && this.#dice.chance(0.1)) urls.push({ ...first, sourceUrl: first.sourceUrl.replace(/^https:\/\//, '') });
    const [product] = products;
    const project = product?.project;
    const handles = project === undefined ? {} : { projectHandleArray: { items: [formatProjectHandle(this.#company.id, project, VERSIONED)] } };
    const name = product ? `${product.collection} ${product.range}` : TITLES.upload;
    return this.#run(name, 'uploadUrlsJob', { ...uploadOf(urls, true, isReady, hasFollowOn), ...handles }, user, at);
  }

  /** Runs a job that adds no asset. @param files of the catalogue so far @returns when the job was done */
  run({ kind, hasFollowOn }: PastJob, files: readonly StockedFile[], at: number): number {
    const user = this.#dice.pick(this.#creators);
    const title = TITLES[kind];
    const emailSetting = this.#dice.pick(EMAIL_SETTINGS);
    switch (kind) {
      case 'upload':
      case 'reupload': {
        // Uploading the file of an asset in the trash would add a new asset.
        const there = this.#some(files, 5).filter(({ id }) => this.#store.assets.byId(id)?.trashState === NOT_IN_TRASH);
        const urls = there.map(urlOf);
        const wrong = { sourceUrl: 'files.example.com/studio/missing.tif', destPath: `${this.#company.rootPath}missing.tif` };
        return this.#run(title, 'uploadUrlsJob', uploadOf(urls.length > 0 ? urls : [wrong], this.#dice.chance(0.7), true, hasFollowOn), user, at);
      }
      case 'publish':
        return this.#run(title, 'imageServingPublishJob', { publishType: 'Incremental', emailSetting }, user, at, this.#interruption());
      case 'fullPublish':
        return this.#run(title, 'imageServingPublishJob', { publishType: 'Full', emailSetting }, user, at);
      case 'videoPublish':
        return this.#run(title, 'videoPublishJob', { emailSetting }, user, at);
      case 'documentPublish':
        return this.#run(title, 'serverDirectoryPublishJob', { emailSetting }, user, at);
      case 'optimize':
        return this.#run(title, 'optimizeImagesJob', { emailSetting }, user, at, this.#interruption());
      case 'export': {
        const assetHandleArray = { items: this.#some(files, 8).map(handleOf) };
        return this.#run(title, 'exportJob', { assetHandleArray, fmt: 'convert', is_modifier: 'wid=1200&fmt=jpeg', emailSetting }, user, at);
      }
      case 'reprocess': {
        const images = this.#some(files, 6).filter(({ type }) => type === 'Image');
        return this.#run(
          title,
          'reprocessAssetsJob',
          { assetHandleArray: { items: images.map(handleOf) }, createMask: false, emailSetting },
          user,
          at,
        );
      }
      case 'sitemap':
        return this.#run(title, 'createVideoSitemapJob', {}, user, at);
    }
  }

  #run(title: string, kind: string, detail: object, user: User, at: number, interruption?: Interruption): number {
    this.#count++;
    const newJob: NewJob = {
      companyId: this.#company.id,
      userId: user.id,
      originalName: `${title} ${String(this.#count).padStart(3, '0')}`,
      description: this.#dice.chance(0.2) ? this.#dice.pick(DESCRIPTIONS) : null,
      locale: null,
      clientLocale: null,
      client: this.#dice.pick(CLIENTS),
      execSchedule: null,
      execTime: null,
      ...submittedDetail(kind, detail),
    };
    const job = this.#scheduler.submit(newJob, at);
    this.#scheduler.flush();
    if (interruption && job.itemCount > 1) this.#interrupt(job, interruption, at + WAIT_TIME + Math.floor(job.totalTime / 2));
    return this.#finish(at);
  }

  #interrupt({ id }: Job, interruption: Interruption, at: number): void {
    this.#scheduler.runUntil(at);
    const job = this.#store.jobs.byId(id);
    if (job?.state !== 'Running') return;
    if (interruption === 'stopped') this.#scheduler.stop(job, at);
    else this.#scheduler.force(job, 'fatal', null, at);
    this.#scheduler.flush();
  }

  /** Carries out all that is due because of the job, including the job that follows it. @returns when the last of it was due */
  #finish(at: number): number {
    let moment = at;
    for (let due = this.#scheduler.nextDueAt(); due <= this.#now; due = this.#scheduler.nextDueAt()) {
      this.#scheduler.runUntil(due);
      moment = due;
    }
    return moment;
  }

  #interruption(): Interruption | undefined {
    if (!this.#dice.chance(0.06)) return undefined;
    return this.#dice.chance(0.6) ? 'stopped' : 'died';
  }

  /** Up to a number of the files, each once. */
  #some(files: readonly StockedFile[], most: number): StockedFile[] {
    const wanted = 1 + this.#dice.below(most);
    const some = new Set<StockedFile>();
    for (let n = 0; n < wanted; n++) {
      const file = this.#dice.any(files);
      if (file) some.add(file);
    }
    return [...some];
  }
}

function uploadOf(urls: readonly object[], overwrite: boolean, readyForPublish: boolean, hasFollowOn: boolean): object {
  const publish = hasFollowOn ? { postImageServingPublishJob: { publishType: 'Incremental', emailSetting: 'None' } } : {};
  return { urlArray: { items: urls }, overwrite, readyForPublish, createMask: false, emailSetting: 'Error', ...publish };
}

/** The source and destination of an uploaded file. */
function urlOf({ folder, fileName }: { readonly folder: string; readonly fileName: string }): { sourceUrl: string; destPath: string } {
  return { sourceUrl: `${SOURCES}${fileName}`, destPath: `${folder}${fileName}` };
}

function handleOf({ id, type }: StockedFile): string {
  return formatAssetHandle(id, type, VERSIONED);
}
