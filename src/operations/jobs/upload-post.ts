import { misfitOfFilePath, withoutDrive } from '../../assets/folder-path.js';
import { NAME_EXPECTED, shownText } from '../../assets/names.js';
import { IpsApiFault } from '../../contract/faults.js';
import type { UploadPostParam } from '../../contract/generated-types.js';
import type { Job } from '../../jobs/job.js';
import { checkChoices } from '../../jobs/job-detail.js';
import { formatJobHandle, jobOfHandle } from '../../jobs/job-handle.js';
import { companyOfCall } from '../accounts/resolve.js';
import { type OperationContext, operation } from '../operation.js';
import type { AuthorizedCall } from '../operation-call.js';
import { wrongState } from './resolve.js';
import { checkDirectives, checkJobName, submittedBy } from './submission.js';

const KIND = 'uploadPostJob';

/**
 * Takes the files of an upload: the first call names the job, later ones give its handle, the last one ends it (d).
 * With both, the handle counts (c).
 */
export const uploadPost = operation('uploadPost', (call, context) => {
  const { jobHandle, endJob } = call.params;
  const job = jobHandle === undefined ? openJob(call, context) : waitingJob(jobHandle, call, context);
  const files = call.files.map((file) => ({ ...file, path: checkedPath(targetPath(call.params, file.path)) }));
  const posted = context.scheduler.post(job, files, call.now);
  if (endJob) context.scheduler.endPosting(posted, call.now);
  return { jobHandle: formatJobHandle(job, call.version) };
});

function openJob(call: AuthorizedCall<UploadPostParam>, context: OperationContext): Job {
  const { jobName, uploadParams, description, locale } = call.params;
  if (jobName === undefined) {
    throw new IpsApiFault(
      'missingParameter',
      'uploadPostParam has neither jobName nor jobHandle: expected jobName for a new job, jobHandle for one that is there',
    );
  }
  checkJobName(jobName, call);
  checkDirectives(jobName, description, context);
  if (uploadParams === undefined) {
    throw new IpsApiFault('missingParameter', 'uploadPostParam/uploadParams is missing: expected it with the jobName of a new job');
  }
  checkChoices(KIND, uploadParams);
  return context.scheduler.openUpload(
    {
      companyId: companyOfCall(call).id,
      userId: call.caller.id,
      originalName: jobName,
      kind: KIND,
      detail: uploadParams,
      description: description ?? null,
      locale: locale ?? null,
      ...submittedBy(call),
      execSchedule: null,
      execTime: null,
    },
    call.now,
  );
}

function waitingJob(jobHandle: string, call: AuthorizedCall<UploadPostParam>, context: OperationContext): Job {
  const job = jobOfHandle(context.store.jobs, companyOfCall(call).id, jobHandle);
  if (job.state !== 'WaitingClient') {
    throw wrongState(job, jobHandle, 'an upload that was begun by uploadPost and not ended', call);
  }
  return job;
}

/** Where a file goes: `fileName` overrides the name that it came with, `destFolder` is put in front (d). */
function targetPath({ destFolder, fileName }: UploadPostParam, path: string): string {
  const name = fileName?.trim() || path;
  return destFolder ? `${destFolder.replace(/(?<![/\\])[/\\]+$/, '')}/${withoutDrive(name).replace(/^[/\\]+/, '')}` : name;
}

/** @throws IpsApiFault 30001 for a path that no file can be stored at, so that nothing of the POST takes effect (c) */
function checkedPath(path: string): string {
  const misfit = misfitOfFilePath(path);
  if (misfit === undefined) return path;
  throw new IpsApiFault(
    'invalidParameter',
    `The file "${shownText(path)}" cannot be stored, as ${misfit}: expected ${NAME_EXPECTED}, with folders in front or without, in filename, fileName or destFolder`,
  );
}
