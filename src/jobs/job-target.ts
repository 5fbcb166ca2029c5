/** An asset that a job works on, as it was when the job fired. */
export interface JobTarget {
  /** The handle in the request; empty where the job selected the asset itself. */
  readonly handle: string;
  /** Null where there is no such asset. */
  readonly assetId: number | null;
  readonly name: string | null;
  readonly type: string | null;
  readonly bytes: number | null;
  /** Why the job cannot work on it: key of a message; null where it can. */
  readonly problem: string | null;
}
