import type { CallbackView } from './admin/callbacks-service.js';
import type { ClockView } from './admin/clock-service.js';
import type { CompanyView, NewCompanyView } from './admin/companies-service.js';
import type { InspectedJob, JobView } from './admin/job-view.js';
import type { JournalEntry } from './admin/journal.js';
import type { MailView } from './admin/mails-service.js';
import type { MockControl, OverridesControl } from './admin/mock-control.js';
import { MockError } from './admin/mock-error.js';
import type { OverrideView } from './admin/overrides-service.js';
import type { SnapshotView } from './admin/snapshots-service.js';
import type { SnapshotFile } from './admin/state-file.js';
import { VerificationError } from './admin/verification-error.js';
import type { Verification } from './admin/verify.js';

export type * from './admin/control-types.js';
export { type FieldError, MockError, type MockErrorCode } from './admin/mock-error.js';
export { VerificationError } from './admin/verification-error.js';

/** How to reach a mock that runs elsewhere. */
export interface ClientOptions {
  /** The token that it was started with. */
  readonly token?: string;
  /** Scheme, host and port of the admin API, if it has a port of its own. */
  readonly adminUrl?: string;
}

/**
 * A client of a mock that runs elsewhere, with the interface of one in this process.
 *
 * @param url scheme, host and port, such as `http://localhost:8780`
 */
export function createIpsMockClient(url: string, { token, adminUrl = url }: ClientOptions = {}): MockControl {
  const origin = new URL(url).origin;
  const call = adminCaller(new URL(adminUrl).origin, token);
  const overrides = <Input, View extends OverrideView>(plural: string): OverridesControl<Input, View> => ({
    add: (input) => call<View>('post', [plural], { body: input }),
    list: async (filter = {}) => (await call<Record<string, View[]>>('get', [plural], { query: filter }))[plural] ?? [],
    get: (id) => call<View>('get', [plural, id]),
    remove: (id) => call<void>('delete', [plural, id]),
    clear: (filter = {}) => call<void>('delete', [plural], { query: filter }),
  });
  const clock = async (method: Method, path: readonly string[], body?: object): Promise<Date> =>
    (await call<ClockView>(method, ['clock', ...path], body && { body })).now;
  const check = (expectation: object): Promise<Verification> => call('post', ['requests', 'verify'], { body: expectation });
  const settle = async (options: object = {}): Promise<void> => {
    await call('post', ['clock', 'settle'], { body: options });
  };
  return {
    url: origin,
    serviceUrl: `${origin}/scene7/services/IpsApiService`,
    wsdlUrl: (version = '2014-04-03') => `${origin}/scene7/webservice/IpsApi${version === 'unversioned' ? '' : `-${version}`}.wsdl`,
    clock: {
      now: () => clock('get', []),
      read: () => call<ClockView>('get', ['clock']),
      set: (mode) => clock('put', [], { mode }),
      advance: (duration) => clock('post', ['advance'], { by: duration }),
      advanceTo: (moment) => clock('post', ['advance'], { to: typeof moment === 'string' ? moment : moment.toISOString() }),
      next: () => clock('post', ['advance'], { next: true }),
      settle,
    },
    jobs: {
      list: async (filter = {}) => (await call<{ jobs: JobView[] }>('get', ['jobs'], { query: filter })).jobs,
      find: (job) => orNone(call<JobView>('get', ['jobs', job])),
      inspect: (job) => call<InspectedJob>('get', ['jobs', job]),
      files: async (job) => {
        const { files } = await call<{ files: { path: string; bytes: number; sha256: string; content: string | null }[] }>('get', [
          'jobs',
          job,
          'files',
        ]);
        return files.map(({ content, ...file }) => ({ ...file, content: content === null ? null : Buffer.from(content, 'base64') }));
      },
      waitFor: (job, state, { timeout } = {}) => call<JobView>('get', ['jobs', job, 'wait'], { query: { state, timeout } }),
      create: (job) => call<JobView>('post', ['jobs'], { body: job }),
      force: (job, end, message) => call<JobView>('post', ['jobs', job, 'force'], { body: { end, message } }),
      remove: (job) => call<void>('delete', ['jobs', job]),
    },
    rules: overrides('rules'),
    faults: overrides('faults'),
    stubs: overrides('stubs'),
    requests: {
      list: async (filter = {}) => (await call<{ requests: JournalEntry[] }>('get', ['requests'], { query: filter })).requests,
      clear: (filter = {}) => call<void>('delete', ['requests'], { query: filter }),
      check,
      async verify(expectation) {
        const verification = await check(expectation);
        if (!verification.verified) throw new VerificationError(verification);
      },
    },
    mails: { list: async (filter = {}) => (await call<{ mails: MailView[] }>('get', ['mails'], { query: filter })).mails },
    callbacks: {
      list: async (filter = {}) => (await call<{ callbacks: CallbackView[] }>('get', ['callbacks'], { query: filter })).callbacks,
      settle: () => call<void>('post', ['callbacks', 'settle']),
    },
    companies: {
      list: async () => (await call<{ companies: CompanyView[] }>('get', ['companies'])).companies,
      create: (company = {}) => call<NewCompanyView>('post', ['companies'], { body: company }),
    },
    snapshots: {
      take: (name) => call<SnapshotView>('post', ['snapshots'], { body: { name } }),
      restore: (name) => call<SnapshotView>('post', ['snapshots', name, 'restore']),
      list: async () => (await call<{ snapshots: SnapshotView[] }>('get', ['snapshots'])).snapshots,
      remove: (name) => call<void>('delete', ['snapshots', name]),
    },
    state: {
      export: (snapshot) => call<SnapshotFile>('get', snapshot === undefined ? ['state'] : ['snapshots', snapshot, 'file']),
      import: (file) => call<void>('put', ['state'], { body: file }),
    },
    reset: (options = {}) => call<void>('post', ['reset'], { body: options }),
    settle,
  };
}

/** The query and the body of a request to the admin API. */
interface Content {
  readonly query?: object;
  readonly body?: unknown;
}

type Method = 'get' | 'put' | 'post' | 'delete';

/** Sends a request to the admin API, and gives the response parsed from JSON. @throws MockError for any response but a 2xx */
type AdminCaller = <Answer>(method: Method, path: readonly (string | number)[], content?: Content) => Promise<Answer>;

/** @param admin scheme, host and port of the admin API */
function adminCaller(admin: string, token: string | undefined): AdminCaller {
  return async <Answer>(method: string, path: readonly (string | number)[], { query, body }: Content = {}): Promise<Answer> => {
    const search = new URLSearchParams();
    for (const [name, value] of Object.entries(query ?? {})) if (value !== undefined) search.set(name, String(value));
    const response = await fetch(`${admin}/__admin/${path.map((part) => encodeURIComponent(part)).join('/')}${search.size > 0 ? `?${search}` : ''}`, {
      method: method.toUpperCase(),
      headers: {
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    // Each path's response is what the caller names; a 204 is for callers that expect nothing.
    if (response.ok) return (text === '' ? undefined : revived(JSON.parse(text))) as Answer;
    const problem: { detail?: string; errors?: MockError['errors'] } = response.headers.get('content-type')?.includes('json') ? JSON.parse(text) : {};
    throw new MockError(
      problem.detail ?? `${method.toUpperCase()} ${path.join('/')} was answered with ${response.status}: is there an ips-mock at ${admin}?`,
      response.status,
      problem.errors,
    );
  };
}

/** Fields that hold points in time. */
const MOMENTS = new Set(['now', 'at', 'date', 'sentAt', 'expiresAt']);
const ISO = /^-?\d{4,6}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/;

/** Fields whose content is the test's or the caller's own: it stays as it is, whatever its fields are called. */
const VERBATIM = new Set(['params', 'answer', 'store']);

/** A value parsed from JSON, with its points in time as `Date`. */
function revived(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(revived);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, VERBATIM.has(name) ? each : revivedField(name, each)]));
}

function revivedField(name: string, value: unknown): unknown {
  return MOMENTS.has(name) && typeof value === 'string' && ISO.test(value) ? new Date(value) : revived(value);
}

/** The answer, or undefined for a 404. */
async function orNone<Answer>(answer: Promise<Answer>): Promise<Answer | undefined> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof MockError && error.status === 404) return undefined;
    throw error;
  }
}
