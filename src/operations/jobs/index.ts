// Generated from the files of this folder by `npm run generate`. A test fails when it is stale.
import type { OperationHandlers } from '../operation.js';
import { deleteJob } from './delete-job.js';
import { executeJob } from './execute-job.js';
import { getActiveJobs } from './get-active-jobs.js';
import { getAssetJobLogs } from './get-asset-job-logs.js';
import { getJobLogDetails } from './get-job-log-details.js';
import { getJobLogs } from './get-job-logs.js';
import { getScheduledJobs } from './get-scheduled-jobs.js';
import { pauseJob } from './pause-job.js';
import { resumeJob } from './resume-job.js';
import { stopJob } from './stop-job.js';
import { submitJob } from './submit-job.js';
import { uploadPost } from './upload-post.js';

/** The operations of jobs/, by their names. */
export const jobs = {
  deleteJob,
  executeJob,
  getActiveJobs,
  getAssetJobLogs,
  getJobLogDetails,
  getJobLogs,
  getScheduledJobs,
  pauseJob,
  resumeJob,
  stopJob,
  submitJob,
  uploadPost,
} satisfies OperationHandlers;
