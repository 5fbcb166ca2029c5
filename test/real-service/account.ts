/*
 * What the account of the stand-in holds, and how its jobs go. Facts are those of recorded traffic and the published reference:
 * (t) seen in a stored answer of the service, (d) published, (o) relied on by programs, (c) chosen here, as the service's own are not known.
 */

/** The one company. */
export const COMPANY = { id: 110, name: 'katlyn', root: 'katlyn/' } as const;

/** The one user who may call. */
export const USER = { id: 8123, email: 'kt@katlyn.example', password: 'Tern-4-Sand', firstName: 'Katharina', lastName: 'Tern' } as const;

/** An image. */
export interface StoredAsset {
  readonly id: number;
  readonly name: string;
  readonly fileName: string;
  readonly folder: string;
  readonly width: number;
  readonly height: number;
  readonly fileSize: number;
  readonly resolution: number;
  /** Milliseconds since 1970. */
  readonly created: number;
  readonly lastModified: number;
  readonly lastModifyUser: string;
  /** Of the optimized file. */
  readonly uuid: string;
}

/** A folder. */
export interface StoredFolder {
  readonly path: string;
  readonly lastModified: number;
}

/** A file that a job brings in. */
export interface JobFile {
  /** Below the company's root, which it begins with. */
  readonly path: string;
  readonly width: number;
  readonly height: number;
  readonly fileSize: number;
}

/** A job, from its submission on. */
export interface StoredJob {
  readonly number: number;
  readonly kind: 'urls' | 'post' | 'publish';
  readonly originalName: string;
  readonly name: string;
  /** The program that submitted it. */
  readonly client: string;
  readonly submittedAt: number;
  readonly startedAt: number;
  readonly doneAt: number;
  readonly files: readonly JobFile[];
  /** Which of its files replace others, by their index. */
  readonly replaced: ReadonlySet<number>;
  /** What it published, or brought in. */
  readonly assets: readonly StoredAsset[];
  readonly publishType: string;
  readonly emailSetting: string;
}

/** How long a job waits, and how long it is listed once it is done (c). */
const WAITS = 850;
const LISTED = 6000;
/** How long a file takes, and an asset that is published (c). */
const FILE_TAKES = 2400;
const ASSET_TAKES = 700;

const [MAY, JUNE] = [Date.parse('2026-05-14T16:20:31.207Z'), Date.parse('2026-06-02T09:05:00.590Z')];

/** The account while it is used. */
export class Account {
  readonly #now: () => number;
  readonly #folders: StoredFolder[] = ['katlyn/', 'katlyn/lamps/', 'katlyn/lamps/brass/'].map((path) => ({ path, lastModified: MAY }));
  readonly #assets: StoredAsset[] = [
    image(4711, 'lantern.tif', 'katlyn/lamps/', 2400, 1600, 5_481_222, MAY),
    image(4715, 'sconce.tif', 'katlyn/lamps/brass/', 1024, 768, 912_004, JUNE),
    image(4802, 'chandelier.jpg', 'katlyn/lamps/brass/', 3000, 3000, 2_000_131, JUNE),
  ];
  readonly jobs: StoredJob[] = [];
  #nextAsset = 5120;
  #nextJob = 54_091;

  /** @param now tells the time of the service */
  constructor(now: () => number) {
    this.#now = now;
  }

  /** The folders, in alphabetical order. */
  get folders(): readonly StoredFolder[] {
    return this.#folders.toSorted((a, b) => (a.path < b.path ? -1 : 1));
  }

  /** The assets, by name (c); those of a job that is not through with them are not there. */
  get assets(): readonly StoredAsset[] {
    const at = this.#now();
    const brought = this.jobs.flatMap(({ kind, assets }) => (kind === 'publish' ? [] : assets.filter(({ lastModified }) => lastModified <= at)));
    // What replaces another has its number.
    const latest = new Map([...this.#assets, ...brought].map((asset) => [asset.id, asset]));
    return [...latest.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  /** When something in a folder, or below it, last changed. */
  changedIn(path: string): number {
    const moments = [
      ...this.#folders.filter((each) => each.path.startsWith(path)).map(({ lastModified }) => lastModified),
      ...this.assets.filter(({ folder }) => folder.startsWith(path)).map(({ lastModified }) => lastModified),
    ];
    return Math.max(...moments);
  }

  /** Makes a folder. @returns false where there is one already */
  addFolder(path: string): boolean {
    if (this.#folders.some((each) => each.path === path)) return false;
    this.#folders.push({ path, lastModified: this.#now() });
    return true;
  }

  /** Submits a job that brings files in. */
  upload(kind: 'urls' | 'post', originalName: string, client: string, files: readonly JobFile[], emailSetting: string): StoredJob {
    const submittedAt = this.#now();
    const startedAt = submittedAt + WAITS;
    const replaced = new Set<number>();
    const assets = files.map(({ path, width, height, fileSize }, index) => {
      const created = startedAt + index * FILE_TAKES;
      const at = path.lastIndexOf('/') + 1;
      const before = this.assets.find(({ folder, fileName }) => `${folder}${fileName}` === path);
      if (before) replaced.add(index);
      const made = image(before?.id ?? this.#nextAsset++, path.slice(at), path.slice(0, at), width, height, fileSize, created);
      const asset = { ...made, created: before?.created ?? created };
      // An upload optimizes its images within seconds (t).
      return { ...asset, lastModified: created + FILE_TAKES, lastModifyUser: 'image optimization' };
    });
    // A job by the upload transport runs under its name as it is (d).
    const name = kind === 'post' ? originalName : runName(originalName, submittedAt);
    const doneAt = startedAt + files.length * FILE_TAKES;
    return this.#submit({ kind, originalName, name, client, submittedAt, startedAt, doneAt, files, replaced, assets, publishType: '', emailSetting });
  }

  /** Submits a job that publishes all there is. */
  publish(originalName: string, client: string, publishType: string, emailSetting: string): StoredJob {
    const submittedAt = this.#now();
    const startedAt = submittedAt + WAITS;
    const { assets } = this;
    const doneAt = startedAt + assets.length * ASSET_TAKES;
    const name = runName(originalName, submittedAt);
    return this.#submit({
      kind: 'publish',
      originalName,
      name,
      client,
      submittedAt,
      startedAt,
      doneAt,
      files: [],
      replaced: new Set(),
      assets,
      publishType,
      emailSetting,
    });
  }

  #submit(job: Omit<StoredJob, 'number'>): StoredJob {
    const submitted = { number: this.#nextJob++, ...job };
    this.jobs.push(submitted);
    return submitted;
  }

  /** The jobs that are listed as active. */
  get activeJobs(): readonly StoredJob[] {
    const at = this.#now();
    return this.jobs.filter(({ doneAt }) => at < doneAt + LISTED);
  }
}

/** The run name of a job by submitJob: the name asked for, and the moment in the server's time zone (t). */
function runName(originalName: string, at: number): string {
  return `${originalName}_${local(at)
    .replace('T', '-')
    .replace(/-05:00$/, '')}`;
}

/**
 * Moments are written with milliseconds in the server's time zone with its offset (t). The moments that were seen are those of America/Chicago: all
 * that the stand-in has are in a summer, but for the one that it has as a text.
 */
export function local(at: number): string {
  return new Date(at - 5 * 3_600_000).toISOString().replace('Z', '-05:00');
}

function image(id: number, fileName: string, folder: string, width: number, height: number, fileSize: number, created: number): StoredAsset {
  // Any that is a UUID (c).
  const uuid = `${(id * 7919).toString(16).padStart(8, '0')}-3c1e-4b7a-9d20-${(id * 104_729).toString(16).padStart(12, '0')}`;
  const name = fileName.replace(/\.\w+$/, '');
  const [lastModified, lastModifyUser] = [created + 3250, 'image optimization'];
  return { id, name, fileName, folder, width, height, fileSize, resolution: 72, created, lastModified, lastModifyUser, uuid };
}
