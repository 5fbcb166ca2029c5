import type Database from 'better-sqlite3';

/** Something that a job works on, as it was when the job fired. */
export interface JobTarget {
  /** The handle by which the request named it; empty where the job found it by itself. */
  readonly handle: string;
  /** Null where there is no such asset. */
  readonly assetId: number | null;
  readonly name: string | null;
  readonly type: string | null;
  readonly bytes: number | null;
  /** Why it cannot be worked on: key of a message; null where it can. */
  readonly problem: string | null;
}

/** The statements on what jobs work on, ready to run. */
export type JobTargetStore = ReturnType<typeof createJobTargetStore>;

/** The statements on what jobs work on. Behind each query: the index it rides. */
export function createJobTargetStore(db: Database.Database) {
  const insert = db.prepare<JobTarget & { jobId: number; n: number }>(
    `INSERT INTO jobTarget (jobId, n, handle, assetId, name, type, bytes, problem)
     VALUES (@jobId, @n, @handle, @assetId, @name, @type, @bytes, @problem)`,
  );
  const ofJob = db.prepare<[number], JobTarget>(
    'SELECT handle, assetId, name, type, bytes, problem FROM jobTarget WHERE jobId = ? ORDER BY n', // primary key
  );
  const unfinished = db
    .prepare<[number], number>(
      `SELECT DISTINCT jobId FROM jobTarget JOIN job ON job.id = jobId
       WHERE assetId = ? AND triggeredAt IS NOT NULL AND endedAt IS NULL ORDER BY jobId`, // jobTargetByAsset, primary key
    )
    .pluck();
  const setProblem = db.prepare<[string | null, number, number, number]>(
    'UPDATE jobTarget SET problem = ? WHERE assetId = ? AND jobId = ? AND n >= ?', // jobTargetByAsset
  );
  return {
    add(jobId: number, targets: readonly JobTarget[]): void {
      targets.forEach((target, n) => {
        insert.run({ jobId, n, ...target });
      });
    },
    /** In the order in which they are worked on. */
    ofJob: (jobId: number): JobTarget[] => ofJob.all(jobId),
    /** Numbers of the jobs that work on an asset and are not done. */
    unfinishedJobs: (assetId: number): number[] => unfinished.all(assetId),
    /** Says why a job cannot work on an asset, or that it can. @param from the first place where that holds */
    setProblem(jobId: number, assetId: number, from: number, problem: string | null): void {
      setProblem.run(problem, assetId, jobId, from);
    },
  };
}
