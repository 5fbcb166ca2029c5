import { apiVersion, defaultVersionIndex } from '../contract/api-version.js';
import { formatJobHandle } from '../jobs/job-handle.js';
import { type Language, logLanguage } from '../jobs/languages.js';
import { mailText } from '../jobs/mail-text.js';
import type { AdminContext } from './admin-context.js';
import { jobIdOf } from './find-job.js';
import { withKnownFields } from './known-fields.js';

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

/** Which mails are listed; every condition must hold. */
export interface MailFilter {
  /** E-mail address, in any case. */
  readonly to?: string | undefined;
  /** The job they are about, by handle or number. */
  readonly job?: string | number | undefined;
}

/** The mails, as a test reads them. */
export interface MailsControl {
  /** Mails that match, oldest first. @throws MockError for a field that nobody knows, 404 for a job that there is not */
  list(filter?: MailFilter): MailView[];
}

/** Lists mails. */
export function mailsService({ store, scheduler, settings }: Pick<AdminContext, 'store' | 'scheduler' | 'settings'>): MailsControl {
  return {
    list(filter = {}) {
      const { to, job: about } = withKnownFields(filter, ['to', 'job']);
      scheduler.now();
      return store.mails.list(jobIdOf(store, about)).flatMap((mail): MailView[] => {
        const job = store.jobs.byId(mail.jobId);
        if (!job || (to !== undefined && mail.recipient.toLowerCase() !== to.toLowerCase())) return [];
        const language = logLanguage(job, settings.locale);
        const company = store.accounts.companyById(job.companyId)?.name ?? '';
        const jobHandle = formatJobHandle(job, apiVersion(defaultVersionIndex()));
        return [{ to: mail.recipient, ...mailText(job, company, language), language, sentAt: new Date(mail.sentAt), jobHandle }];
      });
    },
  };
}
