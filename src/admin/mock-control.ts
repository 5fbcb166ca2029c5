import type { ClockText, Duration } from '../clock.js';
import type { ApiVersionId } from '../contract/names.js';
import type { JobState } from '../jobs/states.js';
import type { CallbackView } from './callbacks-service.js';
import type { ClockView } from './clock-service.js';
import type { CompanyView, NewCompanyView } from './companies-service.js';
import type { CallExplanation } from './explain-call.js';
import type {
  ExpectationInput,
  FaultInput,
  JobLogInput,
  NewCompanyInput,
  NewJobInput,
  OfCompany,
  RequestFilter,
  ResetInput,
  RuleInput,
  StubInput,
} from './inputs.js';
import type { JobDetailView } from './job-detail-view.js';
import type { JobFilter } from './job-filter.js';
import type { InspectedJob, JobLogView, JobPart, JobView, ListedJob } from './job-view.js';
import type { PostedFileView } from './jobs-service.js';
import type { JournalEntry, RecordedCall } from './journal.js';
import type { MailFilter, MailView } from './mails-service.js';
import type { FaultView, OverrideView, RuleView, StubView } from './overrides-service.js';
import type { NewRecording, RecordingView } from './recordings-service.js';
import type { InspectedCall } from './requests-service.js';
import type { RuleOfJob } from './rule-of-job.js';
import type { SettleOptions } from './settle.js';
import type { SnapshotView } from './snapshots-service.js';
import type { SnapshotFile } from './state-file.js';
import type { StubOfCall } from './stub-of-call.js';
import type { Verification } from './verify.js';

/**
 * What a test can do with a mock, in its own process or over HTTP: with `await` before each call, a test runs with either.
 * Anything that is refused throws a MockError that says why.
 */
export interface MockControl {
  /** Scheme, host and port. */
  readonly url: string;
  /** Address of the SOAP service. */
  readonly serviceUrl: string;
  /** Address of the WSDL of a version, by default the newest that is not a beta. */
  wsdlUrl(version?: ApiVersionId | (string & {})): string;
  /** The mock's time. What moves it gives the time afterwards. */
  readonly clock: {
    /** The current time of the mock. */
    now(): Awaitable<Date>;
    /** What the clock shows, and how it runs. */
    read(): Promise<ClockView>;
    /** Changes how time passes from now on: `real`, `x60`, `manual`, or `manual@2027-01-31T08:00:00Z`, which also moves the clock there. */
    set(mode: ClockText): Awaitable<Date>;
    /** Advances a manual clock by a duration such as `90s`; whatever falls due on the way happens in order. */
    advance(duration: Duration): Awaitable<Date>;
    /** Advances a manual clock to a point in time: a `Date`, or a text in ISO 8601. */
    advanceTo(moment: Date | string): Awaitable<Date>;
    /** Advances a manual clock to the next event; if nothing is due, it stays where it is. */
    next(): Awaitable<Date>;
    /** Lets time pass until no job is active. */
    settle(options?: SettleOptions): Promise<void>;
  };
  /** The jobs, by their handle of any version, or by their number. */
  readonly jobs: {
    /** Jobs in short, by number; `include` says what else each has, such as `['log', 'transitions']`. */
    list<Part extends JobPart = never>(filter?: JobFilter<Part>): Awaitable<ListedJob<Part>[]>;
    /** A job as it is now; undefined if there is none. */
    find(job: string | number): Awaitable<JobView | undefined>;
    /** A job with its plan. */
    inspect(job: string | number): Promise<InspectedJob>;
    /** What a job is to do, where it comes from, and what it brought about: its detail, the call that submitted it, follow-on jobs, runs. */
    detail(job: string | number): Promise<JobDetailView>;
    /** The log of a job in a language: by default that of its submission. */
    log(job: string | number, options?: JobLogInput): Promise<JobLogView>;
    /** A rule for jobs like this one, with a script to be filled in: `rules.add` takes it. */
    rule(job: string | number): Promise<RuleOfJob>;
    /** The files that were posted to an upload, in the order in which they arrived. */
    files(job: string | number): Awaitable<PostedFileView[]>;
    /** Waits until a job is in a state, 30 s of real time at most unless `timeout` says otherwise. */
    waitFor(job: string | number, state: JobState, options?: { readonly timeout?: Duration | undefined }): Promise<JobView>;
    /** Creates a job in any state. */
    create(job: NewJobInput): Promise<JobView>;
    /** Pauses a job, or keeps a scheduled one from firing; a paused job stays as it is. */
    pause(job: string | number): Promise<JobView>;
    /** Resumes a paused job; another one stays as it is. A schedule skips what it missed. */
    resume(job: string | number): Promise<JobView>;
    /** Stops a job that has fired, as stopJob does; of a repeated job, its runs. */
    stop(job: string | number): Promise<JobView>;
    /** Runs a scheduled job now: itself, or a run of a repeated one, whose schedule stays. @returns what runs */
    run(job: string | number): Promise<JobView>;
    /** Forces an end on a job now: it completes, its remaining items fail, it ends with a fatal error, or it stalls forever. */
    force(job: string | number, end: 'complete' | 'fail' | 'fatal' | 'stall', message?: string): Promise<JobView>;
    /** Removes a job with everything about it. */
    remove(job: string | number): Promise<void>;
  };
  /** Rules that decide how jobs go; the first that matches applies. */
  readonly rules: OverridesControl<RuleInput, RuleView>;
  /** Faults to inject into calls; the first that matches applies. */
  readonly faults: OverridesControl<FaultInput, FaultView>;
  /** Responses in place of the mock's own; the first that matches applies. */
  readonly stubs: OverridesControl<StubInput, StubView>;
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
    /** A call with its messages, by its number. */
    get(id: number): Promise<InspectedCall>;
    /** Says of each rule, fault and stub whether it would apply to a call, were it to come again now, and why not. */
    explain(id: number): Promise<CallExplanation>;
    /** A stub with which such a call is answered again as it was: `stubs.add` takes it. @throws MockError where there is no such answer */
    stub(id: number): Promise<StubOfCall>;
    /** Forgets all calls, or those of a company. */
    clear(filter?: OfCompany): Promise<void>;
    /**
     * Checks that calls came as expected; with `wait: true` it waits until they did.
     *
     * @throws VerificationError that shows the closest calls and how they differ, unless the calls came as expected
     */
    verify(expectation: ExpectationInput): Promise<void>;
    /** The same without throwing. */
    check(expectation: ExpectationInput): Promise<Verification>;
  };
  /** The mails that the real service would have sent. */
  readonly mails: {
    /** Mails that match, oldest first. */
    list(filter?: MailFilter): Awaitable<MailView[]>;
  };
  /** The calls of completion URLs. */
  readonly callbacks: {
    /** All of them, or those of a job by its handle or number, in the order in which they were made. */
    list(filter?: { readonly job?: string | number | undefined }): Awaitable<CallbackView[]>;
    /** Waits, in real time, until no attempt is in progress and none is due. */
    settle(): Promise<void>;
  };
  /** The companies, and how to get one that no other test uses. */
  readonly companies: {
    /** All companies, by number. */
    list(): Promise<CompanyView[]>;
    /** Creates a company with users of its own. */
    create(company?: NewCompanyInput): Promise<NewCompanyView>;
  };
  /** Recordings of all requests and answers, without secrets; they are gone when the mock is. */
  readonly recordings: {
    /** Begins a recording. */
    start(recording?: NewRecording): Promise<RecordingView>;
    /** All recordings, in the order in which they were begun. */
    list(): Promise<RecordingView[]>;
    /** Ends a recording, which is kept. */
    stop(name: string): Promise<RecordingView>;
    /** What it holds so far: JSON Lines, as `ips-mock record` writes them into a file. */
    text(name: string): Promise<string>;
    /** Ends a recording and forgets it. */
    remove(name: string): Promise<void>;
  };
  /** What the mock held at some moment, by name, to return to. */
  readonly snapshots: {
    /** Saves what the mock holds now under a name, in place of an earlier snapshot of that name. */
    take(name: string): Promise<SnapshotView>;
    /** Returns the mock to a snapshot, its time included. */
    restore(name: string): Promise<SnapshotView>;
    /** All snapshots, in the order in which their names were first taken. */
    list(): Promise<SnapshotView[]>;
    /** Forgets a snapshot. */
    remove(name: string): Promise<void>;
  };
  /** Everything the mock holds, as a file. */
  readonly state: {
    /** What the mock holds now, or what a snapshot of that name holds. */
    export(snapshot?: string): Promise<SnapshotFile>;
    /** Has the mock hold what a file holds, and nothing else. */
    import(file: SnapshotFile): Promise<void>;
  };
  /** Returns the mock to its fixtures, or empties it, or resets one company. */
  reset(options?: ResetInput): Promise<void>;
  /** Lets time pass until no job is active. */
  settle(options?: SettleOptions): Promise<void>;
}

/** A value, at once or later. */
export type Awaitable<Value> = Value | Promise<Value>;

/** Rules, faults or stubs. */
export interface OverridesControl<Input, View extends OverrideView> {
  /** Adds one behind the others. */
  add(input: Input): Promise<View>;
  /** All of them, or those of a company, in the order in which they were added. */
  list(filter?: OfCompany): Promise<View[]>;
  /** Its definition, how many jobs or calls matched it (`seen`), and to how many it applied (`hits`). */
  get(id: number): Promise<View>;
  /** Puts another definition in the place of one, which keeps its number and its place; `seen` and `hits` start anew. */
  replace(id: number, input: Input): Promise<View>;
  /** Removes one. */
  remove(id: number): Promise<void>;
  /** Removes all of them, or those of a company. */
  clear(filter?: OfCompany): Promise<void>;
}
