import type { CallbackView } from './admin/callbacks-service.js';
import type { ClockView } from './admin/clock-service.js';
import type { CompanyView, NewCompanyView } from './admin/companies-service.js';
import type { CallExplanation } from './admin/explain-call.js';
import type { RequestFilter } from './admin/inputs.js';
import type { JobDetailView } from './admin/job-detail-view.js';
import type { JobFilter } from './admin/job-filter.js';
import type { InspectedJob, JobLogView, JobPart, JobView, ListedJob } from './admin/job-view.js';
import type { JournalEntry } from './admin/journal.js';
import type { MailView } from './admin/mails-service.js';
import type { MockControl, OverridesControl } from './admin/mock-control.js';
import { MockError } from './admin/mock-error.js';
import type { OverrideView } from './admin/overrides-service.js';
import type { RecordingView } from './admin/recordings-service.js';
import type { InspectedCall } from './admin/requests-service.js';
import type { RuleOfJob } from './admin/rule-of-job.js';
import type { SnapshotView } from './admin/snapshots-service.js';
import type { SnapshotFile } from './admin/state-file.js';
import type { StubOfCall } from './admin/stub-of-call.js';
import { VerificationError } from './admin/verification-error.js';
import type { Verification } from './admin/verify.js';
import { isError } from './collections/is-error.js';

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
 * @param options what the mock was started with, if it has a token or a port for the admin API
 */
export function createIpsMockClient(url: string, { token, adminUrl = url }: ClientOptions = {}): MockControl {
  const origin = new URL(url).origin;
  const call = adminCaller(new URL(adminUrl).origin, token);
  const overrides = <Input, View extends OverrideView>(plural: string): OverridesControl<Input, View> => ({
    add: (input) => call<View>('post', [plural], { body: input }),
    list: async (filter = {}) => (await call<Record<string, View[]>>('get', [plural], { query: filter }))[plural] ?? [],
    get: (id) => call<View>('get', [plural, id]),
    replace: (id, input) => call<View>('put', [plural, id], { body: input }),
    remove: (id) => call<void>('delete', [plural, id]),
    clear: (filter = {}) => call<void>('delete', [plural], { query: filter }),
  });
  const clock = async (method: Method, path: readonly string[], body?: object): Promise<Date> =>
    (await call<ClockView>(method, ['clock', ...path], body && { body })).now;
  const check = (expectation: object): Promise<Verification> => call('post', ['requests', 'check'], { body: expectation });
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
      list: <Part extends JobPart>(filter: JobFilter<Part> = {}) =>
        allPages(filter, async (query) => {
          const { jobs, next } = await call<{ jobs: ListedJob<Part>[]; next: number | null }>('get', ['jobs'], { query });
          return { items: jobs, next };
        }),
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
      detail: (job) => call<JobDetailView>('get', ['jobs', job, 'detail']),
      log: (job, options = {}) => call<JobLogView>('get', ['jobs', job, 'log'], { query: options }),
      rule: (job) => call<RuleOfJob>('get', ['jobs', job, 'rule']),
      pause: (job) => call<JobView>('post', ['jobs', job, 'pause']),
      resume: (job) => call<JobView>('post', ['jobs', job, 'resume']),
      stop: (job) => call<JobView>('post', ['jobs', job, 'stop']),
      run: (job) => call<JobView>('post', ['jobs', job, 'run']),
      force: (job, end, message) => call<JobView>('post', ['jobs', job, 'force'], { body: { end, message } }),
      remove: (job) => call<void>('delete', ['jobs', job]),
    },
    rules: overrides('rules'),
    faults: overrides('faults'),
    stubs: overrides('stubs'),
    requests: {
      list: (filter: RequestFilter = {}) =>
        allPages(filter, async (query) => {
          const { requests, next } = await call<{ requests: JournalEntry[]; next: number | null }>('get', ['requests'], { query });
          return { items: requests, next };
        }),
      get: (id) => call<InspectedCall>('get', ['requests', id]),
      explain: (id) => call<CallExplanation>('post', ['requests', id, 'explain']),
      stub: (id) => call<StubOfCall>('get', ['requests', id, 'stub']),
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
    recordings: {
      start: (recording = {}) => call<RecordingView>('post', ['recordings'], { body: recording }),
      list: async () => (await call<{ recordings: RecordingView[] }>('get', ['recordings'])).recordings,
      stop: (name) => call<RecordingView>('post', ['recordings', name, 'stop']),
      text: (name) => call<string>('get', ['recordings', name, 'file'], { isText: true }),
      remove: (name) => call<void>('delete', ['recordings', name]),
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

/** All that a filter matches, page after page; a page where the filter has a limit. */
async function allPages<Item>(
  filter: { readonly limit?: number | undefined; readonly after?: number | undefined },
  pageOf: (query: object) => Promise<{ readonly items: readonly Item[]; readonly next: number | null }>,
): Promise<Item[]> {
  const all: Item[] = [];
  for (let after: number | null | undefined = filter.after; after !== null; ) {
    const { items, next } = await pageOf({ ...filter, after });
    all.push(...items);
    after = filter.limit === undefined ? next : null;
  }
  return all;
}

/** The query and the body of a request to the admin API. */
interface Content {
  readonly query?: object;
  readonly body?: unknown;
  /** The answer is a text, and no JSON. */
  readonly isText?: boolean;
}

type Method = 'get' | 'put' | 'post' | 'delete';

/** Sends a request to the admin API, and gives the response parsed from JSON. @throws MockError for any response but a 2xx */
type AdminCaller = <Answer>(method: Method, path: readonly (string | number)[], content?: Content) => Promise<Answer>;

/** @param admin scheme, host and port of the admin API */
function adminCaller(admin: string, token: string | undefined): AdminCaller {
  return async <Answer>(method: string, path: readonly (string | number)[], { query, body, isText = false }: Content = {}): Promise<Answer> => {
    const search = new URLSearchParams();
    for (const [name, value] of Object.entries(query ?? {})) if (value !== undefined) search.set(name, String(value));
    const response = await reached(
      admin,
      `/__admin/${path.map((part) => encodeURIComponent(part)).join('/')}${search.size > 0 ? `?${search}` : ''}`,
      {
        method: method.toUpperCase(),
        headers: {
          ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
          ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      },
    );
    // The caller says so: Answer is string.
    if (isText && response.isOk) return response.text as Answer;
    const json = parsedJson(response.text);
    // Each path's response is what the caller names; a 204 is for callers that expect nothing.
    if (response.status === 204 || (response.isOk && json !== undefined)) return revived(json) as Answer;
    const problem: { detail?: unknown; errors?: MockError['errors'] } = typeof json === 'object' && json !== null ? json : {};
    if (typeof problem.detail !== 'string') {
      throw unreachable(
        `What answers at ${admin} is no ips-mock: ${method.toUpperCase()} /__admin/${path.join('/')} was answered with ${response.status} ${response.type}`.trimEnd(),
        response.status,
      );
    }
    throw new MockError(problem.detail, response.status, problem.errors);
  };
}

/** An answer, read to its end. */
interface ReadAnswer {
  readonly status: number;
  readonly isOk: boolean;
  /** Its media type, empty without one. */
  readonly type: string;
  readonly text: string;
}

/** @throws MockError with the code `unreachable` where nothing answers */
async function reached(admin: string, path: string, request: RequestInit): Promise<ReadAnswer> {
  try {
    const response = await fetch(`${admin}${path}`, request);
    const type = response.headers.get('content-type')?.split(';', 1)[0] ?? '';
    return { status: response.status, isOk: response.ok, type, text: await response.text() };
  } catch (error) {
    throw unreachable(`There is no mock at ${admin}: ${reasonOf(error)}`, 0, error);
  }
}

/** @param status HTTP status of what answers; 0 where nothing does */
function unreachable(message: string, status: number, cause?: unknown): MockError {
  return Object.assign(new MockError(message, status), { code: 'unreachable', ...(cause === undefined ? {} : { cause }) });
}

/** Why a request failed: what Node says of the connection, which fetch hides behind its own error. */
function reasonOf(error: unknown): string {
  const { cause }: { cause?: unknown } = isError(error) ? error : {};
  if (isError(cause) && 'errors' in cause && Array.isArray(cause.errors))
    return cause.errors.map((each) => (isError(each) ? each.message : String(each))).join(', ');
  return isError(cause) ? cause.message : isError(error) ? error.message : String(error);
}

/** Undefined for a text that is no JSON. */
function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Fields that hold points in time. */
const MOMENTS = new Set(['now', 'at', 'date', 'sentAt', 'expiresAt', 'submittedAt', 'startedAt', 'endedAt', 'dueAt', 'execTime']);
const ISO = /^-?\d{4,6}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/;

/** Fields whose content is the test's or the caller's own: it stays as it is, whatever its fields are called. */
const VERBATIM = new Set(['params', 'answer', 'detail', 'store']);

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
    // Not where something else answers.
    if (error instanceof MockError && error.status === 404 && !('code' in error && error.code === 'unreachable')) return undefined;
    throw error;
  }
}
