import type { Dice } from '../random/dice.js';

/** What a job of the past is for. */
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

/** A job of the past. */
export interface PastJob {
  readonly kind: JobKind;
  /** When it was submitted: 0 where the history begins, 1 where it ends. */
  readonly share: number;
  /** Whether a publish follows on it, which counts as a job too. */
  readonly hasFollowOn: boolean;
}

/** The first jobs see to it that a short history has something of everything. */
const FIRST: readonly JobKind[] = ['upload', 'publish', 'export', 'upload', 'videoPublish', 'optimize', 'documentPublish', 'reupload', 'publish'];

/** The others, as often as each stands here. */
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

/** What share of the publishes is full: the first ones, while there is little to publish. */
const FULL = 0.05;
const MOST_FULL = 10;

/** A publish looks at every asset that is marked: of many assets there are fewer publishes, one every third day of 100,000. */
const MOST_LOOKS = 3_000_000;
const PUBLISHES: ReadonlySet<JobKind> = new Set(['publish', 'videoPublish', 'documentPublish']);

/**
 * So many jobs of the past, in their order; those that follow on an upload are counted but not listed.
 *
 * @param assets how many there will be in the end
 */
export function jobHistory(jobs: number, assets: number, dice: Dice): PastJob[] {
  const history: PastJob[] = [];
  // As many as an even spread of them over the history leaves room for.
  const publishing = Math.min(1, MOST_LOOKS / Math.max(1, assets) / (0.45 * jobs));
  for (let n = 0; n < jobs; n++) {
    const thrown = FIRST[n] ?? dice.pick(OTHERS);
    const kind = n >= FIRST.length && PUBLISHES.has(thrown) && !dice.chance(publishing) ? 'upload' : thrown;
    const share = (n + dice.below(1000) / 1000) / jobs;
    const hasFollowOn = kind === 'upload' && n >= FIRST.length && n + 1 < jobs && dice.chance(0.15 * publishing);
    if (hasFollowOn) n++;
    history.push({ kind, share, hasFollowOn });
  }
  const publishes = history.filter(({ kind }) => kind === 'publish');
  const full = new Set(publishes.slice(0, Math.min(MOST_FULL, Math.ceil(publishes.length * FULL))));
  return history.map((job) => (full.has(job) ? { ...job, kind: 'fullPublish' } : job));
}

function repeated(kind: JobKind, times: number): JobKind[] {
  return Array.from({ length: times }, () => kind);
}
