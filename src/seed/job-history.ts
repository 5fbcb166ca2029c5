import type { Dice } from '../random/dice.js';

/** The purpose of a past job. */
export type JobKind =
  | 'upload'
  | 'reupload'
  | 'publish'
  | 'fullPublish'
  | 'videoPublish'
  | 'documentPublish'
  | 'optimize'
  | 'export'
  | 'reprocess'
  | 'sitemap';

/** A past job. */
export interface PastJob {
  readonly kind: JobKind;
  /** When it was submitted: 0 at the start of the history, 1 at its end. */
  readonly share: number;
  /** Whether a publish job follows it, which counts as a job too. */
  readonly hasFollowOn: boolean;
}

/** The first jobs, so that a short history has something of everything. */
const FIRST: readonly JobKind[] = ['upload', 'publish', 'export', 'upload', 'videoPublish', 'optimize', 'documentPublish', 'reupload', 'publish'];

/** The other jobs, each as likely as it is frequent here. */
const OTHERS: readonly [JobKind, ...JobKind[]] = [
  'upload',
  ...repeated('upload', 34),
  ...repeated('publish', 36),
  ...repeated('export', 10),
  ...repeated('optimize', 5),
  ...repeated('reupload', 5),
  ...repeated('reprocess', 3),
  ...repeated('videoPublish', 3),
  ...repeated('documentPublish', 2),
  ...repeated('sitemap', 1),
];

/** The share of publish jobs that are full: the first ones, while there is little to publish. */
const FULL_SHARE = 0.05;
/** The maximum number of full publish jobs. */
const MAX_FULL = 10;

/**
 * How many assets all publish jobs look at, at most: each looks at every asset that is marked, so a large catalogue has fewer of them, one every
 * third day for 100,000 assets.
 */
const MAX_LOOKS = 3_000_000;
const PUBLISHES: ReadonlySet<JobKind> = new Set(['publish', 'videoPublish', 'documentPublish']);

/**
 * Past jobs, in their order; those that follow an upload are counted but not listed.
 *
 * @param jobs how many
 * @param assets how many there will be at the end
 */
export function jobHistory(jobs: number, assets: number, dice: Dice): PastJob[] {
  const history: PastJob[] = [];
  // The share of publish jobs that MAX_LOOKS leaves, if they are spread evenly over the history.
  const publishing = Math.min(1, MAX_LOOKS / Math.max(1, assets) / (0.45 * jobs));
  for (let n = 0; n < jobs; n++) {
    const thrown = FIRST[n] ?? dice.pick(OTHERS);
    const kind = n >= FIRST.length && PUBLISHES.has(thrown) && !dice.chance(publishing) ? 'upload' : thrown;
    const share = (n + dice.below(1000) / 1000) / jobs;
    const hasFollowOn = kind === 'upload' && n >= FIRST.length && n + 1 < jobs && dice.chance(0.15 * publishing);
    if (hasFollowOn) n++;
    history.push({ kind, share, hasFollowOn });
  }
  const publishes = history.filter(({ kind }) => kind === 'publish');
  const full = new Set(publishes.slice(0, Math.min(MAX_FULL, Math.ceil(publishes.length * FULL_SHARE))));
  return history.map((job) => (full.has(job) ? { ...job, kind: 'fullPublish' } : job));
}

function repeated(kind: JobKind, times: number): JobKind[] {
  return Array.from({ length: times }, () => kind);
}
