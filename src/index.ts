import { compileXmlParser, loadXmlParser } from './contract/load-xml-parser.js';
import type { IpsMockOptions } from './options.js';
import { type IpsMock, startServer } from './server/start-server.js';
import { resolveSettings } from './settings.js';

export type { CallbacksControl } from './admin/callbacks-service.js';
export type { ClockControl } from './admin/clock-service.js';
export type * from './admin/control-types.js';
export type { InProcessControl } from './admin/in-process-control.js';
export type { JobsControl } from './admin/jobs-service.js';
export type { MailsControl } from './admin/mails-service.js';
export { type ClientOptions, createIpsMockClient, type FieldError, MockError, type MockErrorCode, VerificationError } from './client.js';
export type { IpsMockOptions } from './options.js';
export type * from './seed/fixtures-input.js';
export type { IpsMock } from './server/start-server.js';
export { SettingError, type SettingErrorCode } from './settings.js';
export { StartError, type StartErrorCode } from './start-error.js';

// Who imports this is about to start a mock.
compileXmlParser();

/**
 * Starts a mock in this process. Any number can run side by side.
 *
 * @throws SettingError for an option that cannot be, naming it and what is allowed
 * @throws StartError for a taken port, a database that cannot be used, fixtures with mistakes, a certificate that does not fit
 */
export async function startIpsMock(options: IpsMockOptions = {}): Promise<IpsMock> {
  const settings = resolveSettings({ ...options, logLevel: options.logLevel ?? 'silent' });
  // Calls have it loaded when they need it. What is asked of the mock in process cannot wait: it checks stubs and jobs as XML.
  const xmlParser = loadXmlParser();
  // Awaited below, unless the start fails before.
  xmlParser.catch(() => {});
  const mock = await startServer(settings);
  await xmlParser;
  return mock;
}
