import type { JobState } from '../jobs/states.js';
import type { CallbackView } from './callbacks-service.js';
import type { ClockView } from './clock-service.js';
import type { CompanyView, NewCompanyView } from './companies-service.js';
import type {
  ExpectationInput,
  FaultInput,
  NewCompanyInput,
  NewJobInput,
  OfCompany,
  RequestFilter,
  ResetInput,
  RuleInput,
  StubInput,
} from './inputs.js';
import type { JobFilter } from './job-filter.js';
import type { InspectedJob, JobPart, JobView, ListedJob } from './job-view.js';
import type { PostedFileView } from './jobs-service.js';
import type { JournalEntry, RecordedCall } from './journal.js';
import type { MailFilter, MailView } from './mails-service.js';
import type { OverrideView } from './overrides-service.js';
import type { SettleOptions } from './settle.js';
import type { SnapshotView } from './snapshots-service.js';
import type { SnapshotFile } from './state-file.js';
import type { Verification } from './verify.js';

export type { ClockView } from './clock-service.js';
export type {
  CallMatchInput,
  ExpectationInput,
  FaultInput,
  JobScriptInput,
  NewCompanyInput,
  NewJobInput,
  OfCompany,
  RequestFilter,
  ResetInput,
  RuleInput,
  StubInput,
} from './inputs.js';
export type { InspectedJob, JobPart, JobSummary, ListedJob } from './job-view.js';
export type { JournalEntry, RecordedCall } from './journal.js';
export type { NearCall, Verification } from './verify.js';

/**
 * What a test can do with a mock, in its own process or over HTTP: with `await` before each call, a test runs with either.
 * Anything that is refused throws an Error that says why: over HTTP always a MockError.
 */
export interface MockControl {
  /** Scheme, host and port. */
  readonly url: string;
  /** Address of the SOAP service. */
  readonly serviceUrl: string;
  /** Address of the WSDL of a version, by default the newest that is not a beta. */
  wsdlUrl(version?: string): string;
  readonly clock: {
    now(): Awaitable<Date>;
    read(): Promise<ClockView>;
    set(mode: string): Awaitable<Date>;
    advance(duration: string | number): Awaitable<Date>;
    advanceTo(moment: Date | string): Awaitable<Date>;
    next(): Awaitable<Date>;
    settle(options?: SettleOptions): Promise<void>;
  };
  readonly jobs: {
    /** Jobs in short, by number; `include` says what else each has, such as `['log', 'transitions']`. */
    list<Part extends JobPart = never>(filter?: JobFilter<Part>): Awaitable<ListedJob<Part>[]>;
    find(job: string | number): Awaitable<JobView | undefined>;
    /** A job with its plan. */
    inspect(job: string | number): Promise<InspectedJob>;
    files(job: string | number): Awaitable<PostedFileView[]>;
    waitFor(job: string | number, state: JobState, options?: { readonly timeout?: string | number }): Promise<JobView>;
    /** Creates a job in any state. */
    create(job: NewJobInput): Promise<JobView>;
    /** Forces an end on a job now: it completes, its remaining items fail, it ends with a fatal error, or it stalls forever. */
    force(job: string | number, end: 'complete' | 'fail' | 'fatal' | 'stall', message?: string): Promise<JobView>;
    /** Removes a job with everything about it. */
    remove(job: string | number): Promise<void>;
  };
  /** Rules that decide how jobs go; the first that matches applies. */
  readonly rules: OverridesControl<RuleInput>;
  /** Faults to inject into calls; the first that matches applies. */
  readonly faults: OverridesControl<FaultInput>;
  /** Responses in place of the mock's own; the first that matches applies. */
  readonly stubs: OverridesControl<StubInput>;
  /** The recorded calls. */
  readonly requests: {
    /**
     * Calls that match, oldest first. With `wait: true` it waits until there is one, 30 s at most or `timeout`; with `xml: false` they come
     * without their messages.
     *
     * @throws MockError where none came in time
     */
    list(filter: RequestFilter & { readonly xml: false }): Promise<RecordedCall[]>;
    list(filter?: RequestFilter): Promise<JournalEntry[]>;
    clear(filter?: OfCompany): Promise<void>;
    /** With `wait: true` it waits until they came. @throws VerificationError that shows the closest calls, unless they came as expected */
    verify(expectation: ExpectationInput): Promise<void>;
    /** The same without throwing. */
    check(expectation: ExpectationInput): Promise<Verification>;
  };
  readonly mails: { list(filter?: MailFilter): Awaitable<MailView[]> };
  readonly callbacks: { list(filter?: { readonly job?: string | number }): Awaitable<CallbackView[]>; settle(): Promise<void> };
  readonly companies: {
    list(): Promise<CompanyView[]>;
    /** Creates a company with users of its own. */
    create(company?: NewCompanyInput): Promise<NewCompanyView>;
  };
  /** What the mock held at some moment, by name, to return to. */
  readonly snapshots: {
    take(name: string): Promise<SnapshotView>;
    restore(name: string): Promise<SnapshotView>;
    list(): Promise<SnapshotView[]>;
    remove(name: string): Promise<void>;
  };
  /** Everything the mock holds, as a file. */
  readonly state: { export(snapshot?: string): Promise<SnapshotFile>; import(file: SnapshotFile): Promise<void> };
  /** Returns the mock to its fixtures, or empties it, or resets one company. */
  reset(options?: ResetInput): Promise<void>;
  /** Lets time pass until no job is active. */
  settle(options?: SettleOptions): Promise<void>;
}

/** A value, at once or later. */
export type Awaitable<Value> = Value | Promise<Value>;

/** Rules, faults or stubs. */
export interface OverridesControl<Input> {
  add(input: Input): Promise<OverrideView>;
  list(filter?: OfCompany): Promise<OverrideView[]>;
  /** Its definition, how many jobs or calls matched it (`seen`), and to how many it applied (`hits`). */
  get(id: number): Promise<OverrideView>;
  remove(id: number): Promise<void>;
  clear(filter?: OfCompany): Promise<void>;
}
