import type Database from 'better-sqlite3';
import type { JobTarget } from '../jobs/job-target.js';

/** The store of what jobs work on. */
export type JobTargetStore = ReturnType<typeof createJobTargetStore>;

/** Prepares the statements on what jobs work on. A comment behind each query names the index it uses. */
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
    /** Stores the assets that a job works on, in order. */
    add(jobId: number, targets: readonly JobTarget[]): void {
      targets.forEach((target, n) => {
        insert.run({ jobId, n, ...target });
      });
    },
    /** The assets that a job works on, in order. */
    ofJob: (jobId: number): JobTarget[] => ofJob.all(jobId),
    /** Numbers of the unfinished jobs that work on an asset. */
    unfinishedJobs: (assetId: number): number[] => unfinished.all(assetId),
    /** Sets why a job cannot work on an asset, or null if it can. @param from the first index that this holds for */
    setProblem(jobId: number, assetId: number, from: number, problem: string | null): void {
      setProblem.run(problem, assetId, jobId, from);
    },
  };
}
