import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type IpsMock, type IpsMockOptions, type JobView, startIpsMock } from '../../src/index.js';
import { ask } from '../conversation.js';

/** The elements of an upload that submit a follow-on job, with their content. */
export const FOLLOW_ONS = {
  postImageServingPublishJob: '<publishType>Full</publishType><emailSetting>None</emailSetting>',
  postImageRenderingPublishJob: '<emailSetting>None</emailSetting>',
  postVideoPublishJob: '<emailSetting>None</emailSetting>',
};

/** An upload of URLs. */
export interface Upload {
  readonly name: string;
  readonly paths: readonly string[];
  readonly overwrite?: boolean;
  readonly onlyIfFiles?: boolean;
  readonly followOns?: readonly (keyof typeof FOLLOW_ONS)[];
  readonly company?: string;
  readonly execSchedule?: string;
  readonly emailSetting?: string;
  readonly userHandle?: string;
}

/** The parameters of submitJob for an upload; the file of a path that starts with "bad:" fails. */
export function paramsOf(upload: Upload): string {
  const { name, paths, overwrite = false, onlyIfFiles, followOns = [], company = 'c|47', execSchedule, emailSetting = 'None', userHandle } = upload;
  const items = paths.map(
    (path) =>
      `<items><sourceUrl>${path.startsWith('bad:') ? 'nowhere' : 'http://x.test/x'}</sourceUrl><destPath>${path.replace('bad:', '')}</destPath></items>`,
  );
  const jobs = followOns.map((element) => `<${element}>${FOLLOW_ONS[element]}</${element}>`);
  return `<companyHandle>${company}</companyHandle>${userHandle ? `<userHandle>${userHandle}</userHandle>` : ''}<jobName>${name}</jobName>${execSchedule ? `<execSchedule>${execSchedule}</execSchedule>` : ''}<uploadUrlsJob><urlArray>${items.join('')}</urlArray><overwrite>${overwrite}</overwrite><readyForPublish>true</readyForPublish><createMask>false</createMask><emailSetting>${emailSetting}</emailSetting>${onlyIfFiles === undefined ? '' : `<postJobOnlyIfFiles>${onlyIfFiles}</postJobOnlyIfFiles>`}${jobs.join('')}</uploadUrlsJob>`;
}

/** Submits an upload, and waits until it and its follow-on jobs are done. @returns them, in the order of their ids */
export async function run(mock: IpsMock, upload: Upload): Promise<JobView[]> {
  const { jobHandle } = await ask(mock.url, 'submitJob', paramsOf(upload));
  await mock.settle();
  const id = mock.jobs.find(jobHandle)?.id ?? 0;
  return mock.jobs.list({ originalName: upload.name, include: ['log', 'transitions', 'misses'] }).filter((job) => job.id >= id);
}

/** Starts an empty mock for one test: a job waits 1 s, and each item takes 1 s. */
export async function own(options: IpsMockOptions = {}): Promise<IpsMock> {
  const started = await startIpsMock({ port: 0, clock: 'manual@2026-11-23T08:00:00Z', fixtures: 'none', ...options });
  onTestFinished(() => started.stop());
  return started;
}

/** The path for a database file, which is deleted after the test. */
export function databaseFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'ips-mock-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, 'jobs.db');
}

/** Submits an upload. @returns its handle */
export async function submit(of: IpsMock, upload: Upload, options: Parameters<typeof ask>[3] = {}): Promise<string> {
  const { jobHandle }: { jobHandle: string } = await ask(of.url, 'submitJob', paramsOf(upload), options);
  return jobHandle;
}

/** Calls an operation on a job of company 47. */
export function order(of: IpsMock, operation: string, jobHandle: string): Promise<unknown> {
  return ask(of.url, operation, `<companyHandle>c|47</companyHandle><jobHandle>${jobHandle}</jobHandle>`);
}

/** The detail element of an upload from a server directory. */
export function directory(overwrite: boolean, more = '', serverDir = '/in/new'): string {
  return `<uploadDirectoryJob><serverDir>${serverDir}</serverDir><overwrite>${overwrite}</overwrite><readyForPublish>true</readyForPublish><includeSubfolders>false</includeSubfolders><createMask>false</createMask><processMetadataFiles>false</processMetadataFiles><emailSetting>None</emailSetting>${more}</uploadDirectoryJob>`;
}

/** A job log, as a client reads it. */
export interface ReadLog {
  readonly jobHandle: string;
  readonly jobName: string;
  readonly originalJobName: string;
  readonly submitUserEmail: string;
  readonly totalFileCount: number;
  readonly fileSuccessCount: number;
  readonly fileErrorCount: number;
  readonly fileWarningCount: number;
  readonly fileDuplicateCount: number;
  readonly fileUpdateCount: number;
  readonly detailArray: {
    readonly items: readonly {
      readonly logType: string;
      readonly logMessage: string;
      readonly dateCreated: Date;
      readonly assetName?: string;
      readonly assetHandle?: string;
    }[];
  };
}

/** The logs of a company, as a client reads them: those with an original name, or all. */
export async function logsOf(of: IpsMock, originalName?: string, company = 'c|47'): Promise<ReadLog[]> {
  const name = originalName === undefined ? '' : `<originalName>${originalName}</originalName>`;
  const { jobLogArray } = await ask(of.url, 'getJobLogDetails', `<companyHandle>${company}</companyHandle>${name}`);
  return jobLogArray.items ?? [];
}

/** The five counts of a log. */
export function countsOf(log: ReadLog | undefined): Record<'success' | 'warning' | 'error' | 'duplicate' | 'update', number> {
  return {
    success: log?.fileSuccessCount ?? -1,
    warning: log?.fileWarningCount ?? -1,
    error: log?.fileErrorCount ?? -1,
    duplicate: log?.fileDuplicateCount ?? -1,
    update: log?.fileUpdateCount ?? -1,
  };
}

/** Everything that the jobs of company 47 show to the outside. */
export async function seen(of: IpsMock): Promise<{ jobs: JobView[]; logs: ReadLog[]; mails: object[] }> {
  return { jobs: of.jobs.list(), logs: await logsOf(of), mails: of.mails.list() };
}
