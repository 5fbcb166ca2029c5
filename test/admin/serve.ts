import { onTestFinished } from 'vitest';
import { type IpsMock, type IpsMockOptions, startIpsMock } from '../../src/index.js';
import { ask } from '../conversation.js';

/** Where the clock of `serve` stands first. */
export const NOW = Date.parse('2027-01-31T08:00:00.000Z');

/** Starts a mock for one test: nothing in it, on a manual clock; a job waits 10 s and runs 4 items of 10 s. */
export async function serve(options: IpsMockOptions = {}): Promise<IpsMock> {
  const mock = await startIpsMock({
    port: 0,
    fixtures: 'none',
    clock: { kind: 'manual', start: NOW },
    waitTime: '10s',
    itemTime: '10s',
    items: 4,
    ...options,
  });
  onTestFinished(() => mock.stop());
  return mock;
}

/** What a job is submitted with; where nothing is said, it is for now and of company 1. */
export interface Submission {
  readonly company?: number;
  readonly version?: string;
  /** `<execTime>` or `<execSchedule>`. */
  readonly when?: string;
}

/** Submits a job. @returns its handle */
export async function submit({ url }: IpsMock, name: string, { company = 1, version = '2014-04-03', when = '' }: Submission = {}): Promise<string> {
  const { jobHandle }: { jobHandle: string } = await ask(
    url,
    'submitJob',
    `<companyHandle>${company}</companyHandle><jobName>${name}</jobName>${when}<imageServingPublishJob><publishType>Full</publishType><emailSetting>None</emailSetting></imageServingPublishJob>`,
    { version },
  );
  return jobHandle;
}

/** Calls an operation on one job of company 1. */
export async function order({ url }: IpsMock, operation: string, jobHandle: string): Promise<void> {
  await ask(url, operation, `<companyHandle>c|1</companyHandle><jobHandle>${jobHandle}</jobHandle>`);
}
