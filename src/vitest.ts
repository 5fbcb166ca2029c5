import { test as plainTest } from 'vitest';
import type { NewCompanyView } from './admin/companies-service.js';
import type { ExpectationInput } from './admin/inputs.js';
import type { JobView } from './admin/job-view.js';
import { createIpsMockClient, type MockControl, type NewCompanyInput } from './client.js';
import { expectedNames } from './collections/nearest-names.js';
import { type IpsMock, type IpsMockOptions, startIpsMock } from './index.js';
import { isJobState, JOB_STATES, type JobState } from './jobs/states.js';

export type { IpsMock, MockControl, NewCompanyView };

/** What each test gets from `mockTest`. */
export interface MockFixtures {
  /** A fresh mock of its own, on a manual clock. */
  readonly mock: IpsMock;
}

/**
 * Vitest's `test` with a fresh mock for each test that asks for one: `mockTest()('publishes', async ({ mock }) => { … })`.
 *
 * @param options as `startIpsMock` takes them; by default the clock is manual, and the port is any free one
 */
export function mockTest(options: IpsMockOptions = {}) {
  return plainTest.extend<MockFixtures>({
    // biome-ignore lint/correctness/noEmptyPattern: Vitest reads from the pattern which fixtures this one needs
    mock: async ({}, use) => {
      const mock = await startIpsMock({ port: 0, clock: 'manual', ...options });
      await use(mock);
      await mock.stop();
    },
  });
}

/** What each test gets from `companyTest`. */
export interface CompanyFixtures {
  /** The mock that all tests share. */
  readonly mock: MockControl;
  /** A fresh company of its own, with users. */
  readonly company: NewCompanyView;
}

/**
 * Vitest's `test` with a fresh company for each test on a mock that is already running, so that tests can run concurrently.
 *
 * @param url scheme, host and port of the mock; by default the environment variable IPS_MOCK_URL
 * @param newCompany as `mock.companies.create` takes it
 */
export function companyTest(url = process.env.IPS_MOCK_URL, newCompany: NewCompanyInput = {}) {
  return plainTest.extend<CompanyFixtures>({
    // biome-ignore lint/correctness/noEmptyPattern: Vitest reads from the pattern which fixtures this one needs
    mock: async ({}, use) => {
      if (!url) throw new Error('companyTest does not know where the mock is: pass its URL, or set IPS_MOCK_URL');
      await use(createIpsMockClient(url));
    },
    company: async ({ mock }, use) => {
      const company = await mock.companies.create(newCompany);
      await use(company);
      await mock.reset({ company: company.name });
    },
  });
}

/** The result of a matcher. */
interface Matched {
  readonly pass: boolean;
  readonly message: () => string;
}

/** Matchers for `expect.extend(mockMatchers)`. */
export const mockMatchers = {
  /** `await expect(mock).toHaveJobInState(job, 'Done')`: a job, by its handle or number, is in a state now. */
  async toHaveJobInState(mock: MockControl, job: string | number, state: JobState): Promise<Matched> {
    // Negated, an unknown state would always pass.
    if (!isJobState(state)) throw new Error(`"${state}" is no state of a job: ${expectedNames(state, JOB_STATES)}`);
    const found: JobView | undefined = await mock.jobs.find(job);
    const message = (): string =>
      found
        ? `expected the job ${job} ${found.state === state ? 'not ' : ''}to be ${state}: it is ${found.state}, ${found.progress} % done`
        : `expected the job ${job} to be ${state}: there is no such job`;
    return { pass: found?.state === state, message };
  },
  /** `await expect(mock).toHaveReceived({ operation: 'submitJob', exactly: 1 })`: the calls came as expected. */
  async toHaveReceived(mock: MockControl, expectation: ExpectationInput): Promise<Matched> {
    const { verified, message } = await mock.requests.check(expectation);
    return { pass: verified, message: () => (verified ? `expected otherwise: ${message}` : message) };
  },
};

declare module 'vitest' {
  interface Matchers<T> {
    toHaveJobInState(job: string | number, state: JobState): Promise<T>;
    toHaveReceived(expectation: ExpectationInput): Promise<T>;
  }
}
