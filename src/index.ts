import { type IpsMock, startServer } from './server/start-server.js';
import { resolveSettings, type SettingsInput } from './settings.js';

export type { CallbacksControl, CallbackView } from './admin/callbacks-service.js';
export type { ClockControl } from './admin/clock-service.js';
export type { JobView } from './admin/job-view.js';
export type { JobFilter, JobsControl, PostedFileView } from './admin/jobs-service.js';
export type { MailFilter, MailsControl, MailView } from './admin/mails-service.js';
export type { ClockMode } from './clock.js';
export type { JobState } from './jobs/states.js';
export type * from './seed/fixtures-input.js';
export type { IpsMock } from './server/start-server.js';
export { SettingError, type Settings, type SettingsInput } from './settings.js';

/** How to start a mock: any setting of the command line, as a value or as its text. Nothing is logged unless `logLevel` says so. */
export type IpsMockOptions = SettingsInput;

/**
 * Starts a mock in this process. Any number can run side by side.
 *
 * @throws SettingError for an option that cannot be, naming it and what is allowed; Error for a taken port or an unfit database
 */
export async function startIpsMock(options: IpsMockOptions = {}): Promise<IpsMock> {
  return startServer(resolveSettings({ logLevel: 'silent', ...options }));
}

export type * from './admin/mock-control.js';
export { createIpsMockClient, MockError } from './client.js';
