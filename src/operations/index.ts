import type { OperationHandler } from './call.js';
import { checkLogin } from './check-login.js';
import { deleteJob } from './delete-job.js';
import { executeJob } from './execute-job.js';
import { getActiveJobs } from './get-active-jobs.js';
import { getAssetJobLogs } from './get-asset-job-logs.js';
import { getCompanyInfo } from './get-company-info.js';
import { getCompanyMembership } from './get-company-membership.js';
import { getJobLogDetails } from './get-job-log-details.js';
import { getJobLogs } from './get-job-logs.js';
import { getScheduledJobs } from './get-scheduled-jobs.js';
import { getUserInfo } from './get-user-info.js';
import { pauseJob } from './pause-job.js';
import { resumeJob } from './resume-job.js';
import { stopJob } from './stop-job.js';
import { submitJob } from './submit-job.js';
import { uploadPost } from './upload-post.js';

/** What the mock does, by the name of the operation. */
export const operations: Readonly<Record<string, OperationHandler>> = {
  checkLogin,
  deleteJob,
  executeJob,
  getActiveJobs,
  getAssetJobLogs,
  getCompanyInfo,
  getCompanyMembership,
  getJobLogDetails,
  getJobLogs,
  getScheduledJobs,
  getUserInfo,
  pauseJob,
  resumeJob,
  stopJob,
  submitJob,
  uploadPost,
};
