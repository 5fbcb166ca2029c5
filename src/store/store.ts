import { type AccountStore, createAccountStore } from './account-store.js';
import { type AssetStore, createAssetStore } from './asset-store.js';
import { type CallbackStore, createCallbackStore } from './callback-store.js';
import { openDatabase } from './database.js';
import { DiskState } from './disk-state.js';
import { createFinishedJobs, type FinishedJobs } from './finished-jobs.js';
import { createFolderStore, type FolderStore } from './folder-store.js';
import { createFreeSpace, type FreeSpace } from './free-space.js';
import { createGroupStore, type GroupStore } from './group-store.js';
import { createImageFormatStore, type ImageFormatStore } from './image-format-store.js';
import { createJobCounts } from './job-counts.js';
import { createJobList, type JobList } from './job-list.js';
import { createJobLogStore, type JobLogStore } from './job-log-store.js';
import { createJobStore, type JobStore } from './job-store.js';
import { createJobTargetStore, type JobTargetStore } from './job-target-store.js';
import { createLayerReferenceStore, type LayerReferenceStore } from './layer-reference-store.js';
import { createMailStore, type MailStore } from './mail-store.js';
import { createMetadataStore, type MetadataStore } from './metadata-store.js';
import { createOverrideStore, type OverrideStore } from './override-store.js';
import { createPermissionStore, type PermissionStore } from './permission-store.js';
import { createPostedFileStore, type PostedFileStore } from './posted-file-store.js';
import { createProjectStore, type ProjectStore } from './project-store.js';
import { createPropertySetStore, type PropertySetStore } from './property-set-store.js';
import { createPublishStore, type PublishStore } from './publish-store.js';
import { StoredEvents } from './stored-events.js';
import { createSubAssetStore, type SubAssetStore } from './sub-asset-store.js';
import { createTargetStore, type TargetStore } from './target-store.js';
import { createTransactions } from './transactions.js';
import { createTrashStore, type TrashStore } from './trash-store.js';
import { createVignetteFormatStore, type VignetteFormatStore } from './vignette-format-store.js';
import { createWholeStore, type WholeStore } from './whole-store.js';

/** SQLite's page cache while whole tables are emptied or filled: 256 MB, negative as a number of KiB. */
const WHOLE_CACHE = -262_144;

/** How much a store keeps of what it could do without; infinity for all. */
export interface KeptSettings {
  /** How many of the latest mails. */
  readonly keepMails: number;
  /** How many bytes of posted files that no asset has any more. */
  readonly keepUnused: number;
}

const KEEP_ALL: KeptSettings = { keepMails: Number.POSITIVE_INFINITY, keepUnused: Number.MAX_SAFE_INTEGER };

/** The state of a mock. */
export interface Store {
  readonly jobs: JobStore;
  readonly jobList: JobList;
  readonly jobLogs: JobLogStore;
  readonly finishedJobs: FinishedJobs;
  readonly accounts: AccountStore;
  readonly groups: GroupStore;
  readonly jobTargets: JobTargetStore;
  readonly folders: FolderStore;
  readonly permissions: PermissionStore;
  readonly assets: AssetStore;
  readonly subAssets: SubAssetStore;
  readonly layerReferences: LayerReferenceStore;
  readonly trash: TrashStore;
  readonly metadata: MetadataStore;
  readonly projects: ProjectStore;
  readonly propertySets: PropertySetStore;
  readonly publications: PublishStore;
  readonly imageFormats: ImageFormatStore;
  readonly vignetteFormats: VignetteFormatStore;
  readonly targets: TargetStore;
  readonly postedFiles: PostedFileStore;
  readonly callbacks: CallbackStore;
  readonly mails: MailStore;
  readonly overrides: OverrideStore;
  readonly whole: WholeStore;
  readonly freeSpace: FreeSpace;
  /** Tells what happened. */
  readonly events: StoredEvents;
  /** Whether it can be written. */
  readonly disk: DiskState;
  /** True if the file was empty. */
  readonly isNew: boolean;
  /** A number that outlives the process, by its name. */
  number(name: string): number | undefined;
  /** Stores a number that outlives the process. */
  setNumber(name: string, value: number): void;
  /** Forgets a number. */
  removeNumber(name: string): void;
  /** Runs work all or nothing. Inside another transaction it joins that one. @throws DiskError where the file cannot be written */
  transaction<Result>(work: () => Result): Result;
  /**
   * Runs several works, each all or nothing by itself, with one commit for all of them, which on a file is most of the time of a small change.
   * Nothing of them may leave before they are committed.
   *
   * @returns false if they could not be committed: none has changed anything then, and each is to be run by itself
   */
  together(works: readonly (() => void)[]): boolean;
  /**
   * A transaction without foreign key checks, for work that empties or fills whole tables and leaves all references valid. With the checks,
   * SQLite deletes row by row: 10,000 jobs with their logs took 200 ms.
   */
  wholeTransaction<Result>(work: () => Result): Result;
  /** How often caches were invalidated, by a rollback or by a change of whole tables: what was counted before may be wrong since. */
  invalidations(): number;
  close(): void;
}

/**
 * Opens the store.
 *
 * @param file a path, or `:memory:`
 * @throws DatabaseError if the file cannot be used
 */
export function openStore(file: string, { keepMails, keepUnused }: KeptSettings = KEEP_ALL): Store {
  const db = openDatabase(file);
  const postedFiles = createPostedFileStore(db, keepUnused);
  const finishedJobs = createFinishedJobs(db);
  const jobCounts = createJobCounts(db);
  const jobs = createJobStore(db, postedFiles, finishedJobs, jobCounts);
  const accounts = createAccountStore(db);
  const events = new StoredEvents(() => db.inTransaction);
  const overrides = createOverrideStore(db, (kind) => events.noteOverrides(kind));
  const trash = createTrashStore(db, postedFiles.release);
  const assets = createAssetStore(db, trash.invalidate, postedFiles.release);
  const getNumber = db.prepare<[string], number>('SELECT value FROM setting WHERE name = ?').pluck(); // primary key
  const cacheSize = db.prepare<[], number>('PRAGMA cache_size').pluck();
  const setNumber = db.prepare<[string, number]>(
    'INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
  );
  const removeNumber = db.prepare<[string]>('DELETE FROM setting WHERE name = ?'); // primary key
  let invalidations = 0;
  const invalidateRows = (): void => {
    invalidations++;
    jobs.invalidate();
    accounts.invalidate();
    assets.invalidate();
    trash.invalidate();
  };
  const invalidate = (): void => {
    invalidateRows();
    overrides.invalidate();
  };
  const disk = new DiskState(db, file);
  const changedAsWhole = (): void => {
    invalidate();
    finishedJobs.recount();
    jobCounts.recount();
  };
  const { transaction, together } = createTransactions(db, disk, events, {
    committed: jobCounts.committed,
    rolledBack: () => {
      invalidateRows();
      overrides.rolledBack();
      finishedJobs.rolledBack();
      jobCounts.rolledBack();
    },
    allRolledBack: changedAsWhole,
  });
  const jobList = onFirstUse(() => createJobList(db, jobCounts));
  const jobLogs = onFirstUse(() => createJobLogStore(db));
  const subAssets = onFirstUse(() => createSubAssetStore(db));
  const layerReferences = onFirstUse(() => createLayerReferenceStore(db));
  const imageFormats = onFirstUse(() => createImageFormatStore(db));
  const vignetteFormats = onFirstUse(() => createVignetteFormatStore(db));
  const targets = onFirstUse(() => createTargetStore(db));
  return {
    jobs,
    get jobList() {
      return jobList();
    },
    get jobLogs() {
      return jobLogs();
    },
    finishedJobs,
    accounts,
    groups: createGroupStore(db),
    jobTargets: createJobTargetStore(db),
    folders: createFolderStore(db),
    permissions: createPermissionStore(db),
    assets,
    get subAssets() {
      return subAssets();
    },
    get layerReferences() {
      return layerReferences();
    },
    trash,
    metadata: createMetadataStore(db),
    projects: createProjectStore(db),
    propertySets: createPropertySetStore(db),
    publications: createPublishStore(db),
    get imageFormats() {
      return imageFormats();
    },
    get vignetteFormats() {
      return vignetteFormats();
    },
    get targets() {
      return targets();
    },
    postedFiles,
    callbacks: createCallbackStore(db),
    mails: createMailStore(db, keepMails),
    overrides,
    whole: createWholeStore(db, changedAsWhole, postedFiles.removeUnposted),
    freeSpace: createFreeSpace(db),
    events,
    disk,
    isNew: getNumber.get('filled') === undefined,
    number: (name) => getNumber.get(name),
    setNumber: (name, value) => {
      setNumber.run(name, value);
    },
    removeNumber: (name) => {
      removeNumber.run(name);
    },
    transaction,
    together,
    wholeTransaction(work) {
      const usualCache = cacheSize.get();
      db.exec(`PRAGMA foreign_keys = OFF; PRAGMA cache_size = ${WHOLE_CACHE}`);
      try {
        return transaction(work);
      } finally {
        db.exec(`PRAGMA cache_size = ${usualCache}; PRAGMA foreign_keys = ON`);
      }
    },
    invalidations: () => invalidations,
    close: () => db.close(),
  };
}

/** Makes something when it is first asked for: a start does without the statements of stores that few use, which took 3 ms. */
function onFirstUse<Thing>(make: () => Thing): () => Thing {
  let made: Thing | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
