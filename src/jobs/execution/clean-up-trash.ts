import { companySettings } from '../../accounts/company-settings.js';
import { ADMINISTRATORS } from '../../accounts/roles.js';
import type { Asset } from '../../assets/asset.js';
import { groupBy } from '../../collections/group-by.js';
import type { Member } from '../../store/account-store.js';
import type { Store } from '../../store/store.js';
import { cleanupMoment, TRASH_TIME } from '../cleanup.js';
import type { JobWork } from './job-work.js';
import { recordJob } from './record-job.js';

/** When the trash is next to be cleaned up, milliseconds since 1970; infinite while there is nothing in it. */
export function nextCleanupAt({ store, settings }: JobWork): number {
  return cleanupMoment(store.trash.earliest(), settings.timeZone);
}

/** Purges what was emptied from the trash, and what has been in it for too long. Each company has a log of what was its own (c). */
export function cleanUpTrash(work: JobWork, at: number): void {
  const { trash } = work.store;
  const byCompany = groupBy([...trash.emptiedBefore(at), ...trash.trashedBefore(at - TRASH_TIME)], ({ companyId }) => companyId);
  for (const [companyId, assets] of byCompany) {
    for (const { id } of assets) trash.purge(id);
    logCleanup(work, companyId, assets, at);
  }
}

/** Logs the cleanup of a company, and tells its administrators if its settings say so (d): at the moment of the cleanup (c). */
function logCleanup(work: JobWork, companyId: number, assets: readonly Asset[], at: number): void {
  const { store } = work;
  const company = store.accounts.companyById(companyId);
  const administrators = administratorsOf(store, companyId);
  // Jobs belong to a user. Answers name the service's own, whoever that is.
  const userId = administrators[0]?.id ?? assets.find((asset) => asset.lastModifyUserId !== null)?.lastModifyUserId ?? store.accounts.firstUser()?.id;
  if (!company || userId === undefined || userId === null) return;
  const items = assets.map(({ id, name, type }) => ({ outcome: 'success' as const, assetName: name, assetType: type, assetId: id }));
  const job = recordJob(work, { kind: 'cleanupJob', companyId, userId, client: null, clientLocale: null, items }, at);
  if (!job || !companySettings(company).emailTrashCleanupWarning) return;
  for (const { email } of administrators) store.mails.add(job.id, email, at);
}

/** The administrators of a company: its active members with such a role who may log in (c). */
function administratorsOf({ accounts }: Store, companyId: number): Member[] {
  return accounts.members(companyId).filter(({ memberRole, memberIsActive, isValid }) => memberIsActive && isValid && ADMINISTRATORS.has(memberRole));
}
