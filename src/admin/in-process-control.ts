import type { z } from 'zod';
import type { CallbacksControl } from './callbacks-service.js';
import type { ClockControl } from './clock-service.js';
import type { RequestFilter } from './inputs.js';
import type { JobsControl } from './jobs-service.js';
import type { JournalEntry } from './journal.js';
import type { MailsControl } from './mails-service.js';
import type { MockControl, OverridesControl } from './mock-control.js';
import type { OverridesService, OverrideView } from './overrides-service.js';
import type { AdminServices } from './services.js';
import { fileOfState, type SnapshotFile } from './state-file.js';
import { VerificationError } from './verification-error.js';

/** What a test can do with a mock in its own process: what needs no waiting answers at once. */
export interface InProcessControl extends MockControl {
  /** The mock's time. What `MockControl` has besides, `read()`, is the same. */
  readonly clock: Omit<MockControl['clock'], keyof ClockControl> & ClockControl;
  /** The jobs. What `MockControl` has besides, such as `pause()`, is the same. */
  readonly jobs: Omit<MockControl['jobs'], keyof JobsControl> & JobsControl;
  readonly mails: MailsControl;
  readonly callbacks: CallbacksControl;
}

/** The admin API's services for a test in this process. @param urls where the mock listens */
export function inProcessControl(services: AdminServices, urls: Pick<MockControl, 'url' | 'serviceUrl' | 'wsdlUrl'>): InProcessControl {
  const { clock, jobs, requests, mails, callbacks, companies, recordings, snapshots, state } = services;
  const check: MockControl['requests']['check'] = async (expectation) => requests.check(await checked((schemas) => schemas.expectation, expectation));
  return {
    ...urls,
    clock,
    jobs: {
      list: jobs.list,
      find: jobs.find,
      files: jobs.files,
      waitFor: jobs.waitFor,
      inspect: async (job) => jobs.inspect(job),
      create: async (job) => jobs.create(await checked((schemas) => schemas.newJob, job)),
      detail: async (job) => jobs.detail(job),
      log: async (job, options) => jobs.log(job, await checked((schemas) => schemas.jobLog, options ?? {})),
      rule: async (job) => jobs.rule(job),
      pause: async (job) => jobs.pause(job),
      resume: async (job) => jobs.resume(job),
      stop: async (job) => jobs.stop(job),
      run: async (job) => jobs.run(job),
      async force(job, end, message) {
        const forced = await checked((schemas) => schemas.forcedEnd, { end, message });
        return jobs.force(job, forced.end, forced.message);
      },
      remove: async (job) => jobs.remove(job),
    },
    rules: overridesControl(services.rules, (schemas) => schemas.rule),
    faults: overridesControl(services.faults, (schemas) => schemas.fault),
    stubs: overridesControl(services.stubs, (schemas) => schemas.stub),
    requests: {
      async list(filter: RequestFilter = {}) {
        const { requests: found } = await requests.page(await checked((schemas) => schemas.requestFilter, filter), Number.POSITIVE_INFINITY);
        // Each has its messages unless the filter leaves them out.
        return [...found] as JournalEntry[];
      },
      get: async (id) => requests.get(id),
      explain: async (id) => requests.explain(id),
      stub: async (id) => requests.stub(id),
      clear: async (filter = {}) => requests.clear(await checked((schemas) => schemas.ofCompany, filter)),
      check,
      async verify(expectation) {
        const verification = await check(expectation);
        if (!verification.verified) throw new VerificationError(verification);
      },
    },
    mails,
    callbacks,
    companies: {
      list: async () => companies.list(),
      create: async (company) => companies.create(await checked((schemas) => schemas.newCompany, company)),
    },
    recordings: {
      start: async (recording) => (await recordings()).start(await checked((schemas) => schemas.newRecording, recording)),
      list: async () => (await recordings()).list(),
      stop: async (name) => (await recordings()).stop(name),
      text: async (name) => {
        const { readFile } = await import('node:fs/promises');
        return readFile(await (await recordings()).file(name), 'utf8');
      },
      remove: async (name) => (await recordings()).remove(name),
    },
    snapshots: {
      take: async (name) => snapshots.take((await checked((schemas) => schemas.snapshotName, { name })).name),
      restore: async (name) => snapshots.restore(name),
      list: async () => snapshots.list(),
      remove: async (name) => snapshots.remove(name),
    },
    state: {
      export: async (snapshot) => (snapshot === undefined ? state.export() : fileOfState(snapshots.copy(snapshot))),
      // The store checks whether rows fit their tables when it loads them.
      import: async (file) => state.import((await checked((schemas) => schemas.snapshotFile, file)) as unknown as SnapshotFile),
    },
    reset: async (options) => services.reset(await checked((schemas) => schemas.reset, options)),
    settle: clock.settle,
  };
}

type Schemas = typeof import('./admin-schemas.js');

/**
 * An argument that is checked as the body of a request is. What JSON cannot hold is converted or left out, as it would be over HTTP.
 *
 * @throws MockError 400 that names each wrong field and what is allowed
 */
async function checked<Schema extends z.ZodType>(choose: (schemas: Schemas) => Schema, input: unknown): Promise<z.output<Schema>> {
  // Loaded when a test first needs them: a start does not wait for zod.
  const [schemas, { validateInput }] = await Promise.all([import('./admin-schemas.js'), import('./validate-input.js')]);
  return validateInput(choose(schemas), input === undefined ? undefined : JSON.parse(JSON.stringify(input)), 'argument');
}

function overridesControl<Schema extends z.ZodType, Input, View extends OverrideView>(
  service: OverridesService<z.output<Schema>, View>,
  choose: (schemas: Schemas) => Schema,
): OverridesControl<Input, View> {
  return {
    add: async (input) => service.add(await checked(choose, input)),
    list: async (filter = {}) => service.list(await checked((schemas) => schemas.ofCompany, filter)),
    get: async (id) => service.get(id),
    replace: async (id, input) => service.replace(id, await checked(choose, input)),
    remove: async (id) => service.remove(id),
    clear: async (filter = {}) => service.clear(await checked((schemas) => schemas.ofCompany, filter)),
  };
}
