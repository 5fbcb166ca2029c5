import { apiVersion, defaultVersionIndex } from '../contract/api-version.js';
import { formatJobHandle } from '../jobs/job-handle.js';
import { type Language, logLanguage } from '../jobs/languages.js';
import { mailText } from '../jobs/mail-text.js';
import type { Scheduler } from '../jobs/scheduler.js';
import type { Store } from '../store/store.js';
import { jobIdOf } from './find-job.js';

/** A mail that the real service would have sent. */
export interface MailView {
  /** E-mail address. */
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly language: Language;
  readonly sentAt: Date;
  readonly jobHandle: string;
}

/** Which mails are asked for; every condition must hold. */
export interface MailFilter {
  /** E-mail address, whatever its case. */
  readonly to?: string;
  /** The job that they are about: its handle, or its number. */
  readonly job?: string | number;
}

/** The mails, as a test reads them. */
export interface MailsControl {
  /** Mails that fit, oldest first. */
  list(filter?: MailFilter): MailView[];
}

/** What a test can do with mails. */
export function mailsControl(store: Store, scheduler: Scheduler, locale: string): MailsControl {
  return {
    list({ to, job: about } = {}) {
      scheduler.now();
      return store.mails.list(jobIdOf(store, about)).flatMap((mail): MailView[] => {
        const job = store.jobs.byId(mail.jobId);
        if (!job || (to !== undefined && mail.recipient.toLowerCase() !== to.toLowerCase())) return [];
        const language = logLanguage(job, locale);
        const company = store.accounts.companyById(job.companyId)?.name ?? '';
        const jobHandle = formatJobHandle(job, apiVersion(defaultVersionIndex()));
        return [{ to: mail.recipient, ...mailText(job, company, language), language, sentAt: new Date(mail.sentAt), jobHandle }];
      });
    },
  };
}
