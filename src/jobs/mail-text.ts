import type { Job } from './job.js';
import { kindOf } from './kinds.js';
import type { Language } from './languages.js';
import { type MessageKey, messageText } from './messages.js';

/** A mail as its recipient reads it. */
export interface MailText {
  readonly subject: string;
  readonly text: string;
}

/**
 * The mail about a job that is done.
 *
 * @param company name of its company
 */
export function mailText(job: Job, company: string, language: Language): MailText {
  const values = {
    type: kindOf(job).type,
    name: job.originalName,
    company,
    began: moment(job.startedAt),
    ended: moment(job.endedAt),
    count: job.itemCount,
    success: job.successCount,
    update: job.updateCount,
    duplicate: job.duplicateCount,
    warning: job.warningCount,
    error: job.errorCount,
  };
  const text = job.kind === 'cleanupJob' ? 'mailTextCleanup' : 'mailText';
  return { subject: messageText(language, subjectOf(job), values), text: messageText(language, text, values) };
}

function subjectOf(job: Job): MessageKey {
  if (job.kind === 'cleanupJob') return 'mailSubjectCleanup';
  if (job.outcome === 'Stopped') return 'mailSubjectStopped';
  if (job.outcome === 'Fatal') return 'mailSubjectFatal';
  if (job.errorCount > 0) return 'mailSubjectErrors';
  return job.warningCount > 0 ? 'mailSubjectWarnings' : 'mailSubjectDone';
}

function moment(at: number | null): string {
  return at === null ? '' : new Date(at).toISOString();
}
