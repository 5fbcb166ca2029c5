import type { JobState } from '../jobs/states.js';
import type { CallbackView } from './callbacks-service.js';
import type { SettleOptions } from './clock-service.js';
import type { CompanyView, NewCompanyView } from './companies-service.js';
import type { JobFilter, JobView, PostedFileView } from './jobs-service.js';
import type { CallFilter, JournalEntry } from './journal.js';
import type { MailFilter, MailView } from './mails-service.js';
import type { OverrideView } from './overrides-service.js';
import type { SnapshotFile, SnapshotView } from './state-service.js';
import type { Expectation, Verification } from './verify.js';

/** What a test can do with a mock, in its own process or over HTTP: with `await` before each call, a test runs with either. */
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
    list(filter?: JobFilter): Awaitable<JobView[]>;
    find(job: string | number): Awaitable<JobView | undefined>;
    /** A job with its plan. */
    inspect(job: string | number): Promise<InspectedJob>;
    files(job: string | number): Awaitable<PostedFileView[]>;
    waitFor(job: string | number, state: JobState, options?: { readonly timeout?: string | number }): Promise<JobView>;
    /** Makes a job in any state. */
    create(job: NewJobInput): Promise<JobView>;
    /** Brings about an end of a job now: it completes, its other items fail, it dies, or it stands still for ever. */
    force(job: string | number, end: 'complete' | 'fail' | 'fatal' | 'stall', message?: string): Promise<JobView>;
    /** Removes a job with all that is known of it. */
    remove(job: string | number): Promise<void>;
  };
  /** Rules for what comes of jobs: the first that fits holds. */
  readonly rules: OverridesControl<RuleInput>;
  /** Faults on the wire: the first that fits holds. */
  readonly faults: OverridesControl<FaultInput>;
  /** Answers in place of the mock's own. */
  readonly stubs: OverridesControl<StubInput>;
  /** The calls that came. */
  readonly requests: {
    list(filter?: RequestFilter): Promise<JournalEntry[]>;
    clear(filter?: OfCompany): Promise<void>;
    /** @throws Error that shows the nearest calls and what differed, unless the calls came as expected */
    verify(expectation: ExpectationInput): Promise<void>;
    /** The same without throwing. */
    check(expectation: ExpectationInput): Promise<Verification>;
  };
  readonly mails: { list(filter?: MailFilter): Awaitable<MailView[]> };
  readonly callbacks: { list(filter?: { readonly job?: string | number }): Awaitable<CallbackView[]>; settle(): Promise<void> };
  readonly companies: {
    list(): Promise<CompanyView[]>;
    /** Makes a company with users of its own. */
    create(company?: NewCompanyInput): Promise<NewCompanyView>;
  };
  /** What the mock holds, kept by name: to go back to. */
  readonly snapshots: {
    take(name: string): Promise<SnapshotView>;
    restore(name: string): Promise<SnapshotView>;
    list(): Promise<SnapshotView[]>;
    remove(name: string): Promise<void>;
  };
  /** All that the mock holds, as a file. */
  readonly state: { export(snapshot?: string): Promise<SnapshotFile>; import(file: SnapshotFile): Promise<void> };
  /** Takes the mock back to its fixtures, or empties it; or one company alone. */
  reset(options?: ResetInput): Promise<void>;
  /** Lets time pass until no job is active. */
  settle(options?: SettleOptions): Promise<void>;
}

/** A value, at once or later. */
export type Awaitable<Value> = Value | Promise<Value>;

/** The clock at a moment. */
export interface ClockView {
  readonly mode: 'real' | 'scaled' | 'manual';
  readonly factor?: number;
  readonly now: Date;
}

/** A job with the items of its plan. */
export interface InspectedJob extends JobView {
  readonly plan: readonly { readonly name: string | null; readonly type: string | null; readonly outcome: string }[];
}

/** Rules, faults or stubs. */
export interface OverridesControl<Input> {
  add(input: Input): Promise<OverrideView>;
  list(filter?: OfCompany): Promise<OverrideView[]>;
  /** How many fitted it (`seen`), for how many of them it held (`hits`). */
  get(id: number): Promise<OverrideView>;
  remove(id: number): Promise<void>;
  clear(filter?: OfCompany): Promise<void>;
}

/** A company by name or handle. */
export interface OfCompany {
  readonly company?: string;
}

type Duration = string | number;

/** What a rule decides about a job. */
export interface JobScriptInput {
  readonly duration?: Duration;
  readonly waiting?: Duration;
  readonly items?: number | readonly { readonly name: string; readonly type?: string; readonly outcome?: string; readonly message?: string }[];
  readonly outcome?: 'success' | 'warnings' | 'errors' | 'fatal' | 'never';
  /** Where it dies or stands still, percent. */
  readonly at?: number;
  /** How many items have warnings or fail. */
  readonly count?: number;
  readonly message?: string;
}

/** A rule for what comes of jobs. */
export interface RuleInput extends OfCompany {
  readonly label?: string;
  readonly match?: { readonly type?: string; readonly name?: string; readonly user?: string; readonly nth?: number };
  readonly script: JobScriptInput;
  readonly times?: number;
  readonly expires?: { readonly in: Duration } | { readonly at: string };
}

/** Which calls something is about. */
export interface CallMatchInput {
  readonly transport?: 'soap' | 'xml' | 'upload';
  readonly operation?: string;
  readonly version?: string;
  readonly caller?: string;
  readonly params?: Readonly<Record<string, unknown>>;
}

/** A fault on the wire. */
export interface FaultInput extends OfCompany {
  readonly label?: string;
  readonly match?: CallMatchInput;
  readonly effect: {
    readonly fault?: { readonly code: number; readonly reason?: string };
    readonly status?: number;
    readonly delay?: Duration | { readonly min: Duration; readonly max: Duration } | { readonly mean: Duration; readonly deviation: Duration };
    readonly reset?: true;
    readonly truncate?: number;
    readonly malformed?: true;
    readonly drip?: { readonly bytes: number; readonly pause: Duration };
    readonly stale?: true;
  };
  readonly times?: number;
  readonly every?: number;
  readonly probability?: number;
}

/** An answer for an operation. */
export interface StubInput extends OfCompany {
  readonly label?: string;
  readonly operation: string;
  readonly match?: Omit<CallMatchInput, 'operation'>;
  readonly times?: number;
  readonly version?: string;
  readonly answer: { readonly xml: string } | { readonly json: Readonly<Record<string, unknown>> };
}

/** Which calls are asked for. */
export interface RequestFilter extends Omit<CallMatchInput, 'params'>, OfCompany {
  readonly outcome?: string;
}

/** What is expected of the calls that came: at least one that fits, unless it says otherwise. */
export interface ExpectationInput extends CallMatchInput, OfCompany, Pick<Expectation, 'exactly' | 'atLeast' | 'atMost'> {
  readonly outcome?: string;
  readonly never?: true;
  readonly inOrder?: readonly (CallMatchInput & Pick<CallFilter, 'outcome'>)[];
}

/** A job to make. */
export interface NewJobInput {
  readonly company: string;
  readonly user?: string;
  readonly name: string;
  readonly state?: Exclude<JobState, 'Expired' | 'WaitingClient'>;
  readonly progress?: number;
  readonly detail?: Readonly<Record<string, object>>;
  readonly description?: string;
  readonly locale?: string;
  readonly execTime?: string;
  readonly execSchedule?: string;
}

/** A company to make. */
export interface NewCompanyInput {
  readonly name?: string;
  readonly users?: readonly { readonly role: string; readonly email?: string; readonly password?: string }[];
}

/** How far a reset goes. */
export interface ResetInput extends OfCompany {
  readonly to?: 'fixtures' | 'empty';
  /** Whether the clock goes back to where it began. */
  readonly clock?: boolean;
  /** Whether rules, faults, stubs and the journal go, too. */
  readonly overrides?: boolean;
}
