import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { type IpsMock, type IpsMockOptions, type JobView, type PostedFileView, startIpsMock } from '../../src/index.js';
import { type Answer, ask, healthOf } from '../conversation.js';
import { sha256 } from './upload-form.js';

/** Where the clock of a mock stands when a test begins. */
export const CLOCK = 'manual@2026-11-23T08:00:00Z';

/** The company of the tests, as a parameter. */
export const COMPANY = '<companyHandle>c|47</companyHandle>';

/** Fails a test of the file after which a promise was left rejected. */
export function expectNothingUnhandled(): void {
  const unhandled: unknown[] = [];
  const note = (reason: unknown): void => {
    unhandled.push(reason);
  };
  beforeAll(() => {
    process.on('unhandledRejection', note);
  });
  afterAll(() => {
    process.off('unhandledRejection', note);
  });
  afterEach(() => {
    expect(unhandled.splice(0), 'nothing is left unhandled').toEqual([]);
  });
}

/** Has a mock of its own for each test. */
export function mockForEach(): () => IpsMock {
  let mock: IpsMock;
  beforeEach(async () => {
    mock = await startIpsMock({ port: 0, clock: CLOCK });
  });
  afterEach(() => mock.stop());
  return () => mock;
}

/** Has one mock for all tests of a group. */
export function mockForAll(options: IpsMockOptions = {}): () => IpsMock {
  let mock: IpsMock;
  beforeAll(async () => {
    mock = await startIpsMock({ port: 0, clock: CLOCK, ...options });
  });
  afterAll(() => mock.stop());
  return () => mock;
}

/** The handle in an answer that is no fault. */
export function handleIn(answer: Answer): string {
  expect(answer).toMatchObject({ status: 200, fault: undefined, contentType: 'text/xml;charset=utf-8' });
  return answer.value.jobHandle;
}

/** The only job with a name. */
export function jobNamed(mock: IpsMock, originalName: string): JobView {
  const [job, ...others] = mock.jobs.list({ originalName, include: ['log', 'transitions', 'misses'] });
  if (!job || others.length > 0) throw new Error(`${others.length + (job ? 1 : 0)} jobs are named ${originalName}`);
  return job;
}

/** A posted file; of its content the digest, which is quick to compare. */
export type FileSummary = Omit<PostedFileView, 'content'> & { readonly content: string | null };

/** The files that were posted to a job. */
export function filesOf(mock: IpsMock, job: string | number): FileSummary[] {
  return mock.jobs.files(job).map(({ content, ...file }) => ({ ...file, content: content && sha256(content) }));
}

/** What a file must have become. */
export function kept(path: string, content: string | Uint8Array): FileSummary {
  return { path, bytes: Buffer.byteLength(content), sha256: sha256(content), content: sha256(content) };
}

/** How getActiveJobs lists a job; undefined where it does not. */
export async function active(mock: IpsMock, jobHandle: string, more = '') {
  const { jobArray } = await ask(mock.url, 'getActiveJobs', `${COMPANY}<jobHandle>${jobHandle}</jobHandle>${more}`);
  const [job, ...others] = jobArray.items ?? [];
  expect(others).toEqual([]);
  return job;
}

/** All that a request which fails must leave as it is. */
export async function everything(mock: IpsMock) {
  const jobs = mock.jobs.list();
  return { jobs, files: jobs.map(({ id }) => filesOf(mock, id)), health: await healthOf(mock.url) };
}
