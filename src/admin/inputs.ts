// Written by npm run generate from the schemas of the admin API (admin-schemas.ts, override-schemas.ts, job-script-schema.ts).
import type { Duration } from '../clock.js';
import type { AssetType, FaultCode, JobElement, JobType, OperationName, UserRole } from '../contract/names.js';
import type { AnyApiVersionId, CallOutcomePattern, OperationPattern } from './patterns.js';

/** Names one company. */
export interface OfCompany {
  /** By name or handle. */
  readonly company?: string | undefined;
}

/** How a job goes; the mock decides what is left out. */
export interface JobScriptInput {
  /** How long the job runs in all. */
  readonly duration?: Duration | undefined;
  /** How long it waits before it runs. */
  readonly waiting?: Duration | undefined;
  /** How many items it has, or the items themselves. */
  readonly items?: number | readonly {
    /** Name of its asset. */
    readonly name: string;
    /** Type of its asset. */
    readonly type?: AssetType | undefined;
    readonly outcome?: 'success' | 'warning' | 'error' | 'duplicate' | 'update' | undefined;
    /** Text of its row in the log. */
    readonly message?: string | undefined;
  }[] | undefined;
  /** How the job ends. */
  readonly outcome?: 'success' | 'warnings' | 'errors' | 'fatal' | 'never' | undefined;
  /** When the outcome fatal or never takes effect, percent of the run; 50 by default. */
  readonly at?: number | undefined;
  /** How many items have warnings or fail; 1 by default. */
  readonly count?: number | undefined;
  /** Text for the items that have warnings or fail, or for the fatal error. */
  readonly message?: string | undefined;
}

/** A rule that decides how jobs go. */
export interface RuleInput {
  /** What its author calls it. */
  readonly label?: string | undefined;
  /** The company it is for, by name or handle; all companies by default. */
  readonly company?: string | undefined;
  /** Which jobs it applies to; all by default. */
  readonly match?: {
    /** Kind of job, such as UrlUpload, or its element, such as uploadUrlsJob. */
    readonly type?: JobType | JobElement | undefined;
    /** Pattern for the name as submitted: *, ?, [abc], {a,b}. */
    readonly name?: string | undefined;
    /** E-mail address of its user. */
    readonly user?: string | undefined;
    /** Only the nth job that matches all other conditions. */
    readonly nth?: number | undefined;
  } | undefined;
  /** How these jobs go. */
  readonly script: JobScriptInput;
  /** How many jobs it applies to; all by default. */
  readonly times?: number | undefined;
  /** When it stops applying, by the mock's clock. */
  readonly expires?: {
    /** 90s, 2h, P1D, or milliseconds. */
    readonly in: Duration;
  } | {
    /** In ISO 8601. */
    readonly at: string;
  } | undefined;
}

/** Which calls something is about; every condition must hold. */
export interface CallMatchInput {
  readonly transport?: 'soap' | 'xml' | 'upload' | undefined;
  /** Name of an operation, or a pattern such as get*. */
  readonly operation?: OperationPattern | undefined;
  /** Id of an API version, such as 2014-04-03. */
  readonly version?: AnyApiVersionId | undefined;
  /** E-mail address of the caller. */
  readonly caller?: string | undefined;
  /** What the parameters must contain; texts may be patterns. */
  readonly params?: Readonly<Record<string, unknown>> | undefined;
}

/** A fault to inject into calls. */
export interface FaultInput {
  /** What its author calls it. */
  readonly label?: string | undefined;
  /** The company it is for, by name or handle; all companies by default. */
  readonly company?: string | undefined;
  /** Which calls it applies to; all by default. */
  readonly match?: CallMatchInput | undefined;
  /** What goes wrong. */
  readonly effect: {
    /** An IPS fault instead of the response; the operation is not carried out. */
    readonly fault?: {
      readonly code: FaultCode;
      readonly reason?: string | undefined;
    } | undefined;
    /** HTTP status of the response; with 204, 205 and 304 there is no body. */
    readonly status?: number | undefined;
    /** How long the response is delayed, in real time: a fixed time, between two limits, or normally distributed. */
    readonly delay?: Duration | {
      /** 90s, 2h, P1D, or milliseconds. */
      readonly min: Duration;
      /** 90s, 2h, P1D, or milliseconds. */
      readonly max: Duration;
    } | {
      /** 90s, 2h, P1D, or milliseconds. */
      readonly mean: Duration;
      /** 90s, 2h, P1D, or milliseconds. */
      readonly deviation: Duration;
    } | undefined;
    /** The connection is reset instead of a response. */
    readonly reset?: true | undefined;
    /** The connection ends after so many bytes of the body, although the headers announce all of it. */
    readonly truncate?: number | undefined;
    /** The response is not well-formed XML: its last tag is left open. */
    readonly malformed?: true | undefined;
    /** The body is sent in pieces, with pauses of real time. */
    readonly drip?: {
      readonly bytes: number;
      /** 90s, 2h, P1D, or milliseconds. */
      readonly pause: Duration;
    } | undefined;
    /** The call is answered by the service at this address, which the setting forward or forwardHosts has to name; scheme, host and port. */
    readonly forward?: string | undefined;
    /** The last response of the same operation and company is sent again; the operation is not carried out. */
    readonly stale?: true | undefined;
  };
  /** How many of the matching calls it applies to; all by default. */
  readonly times?: number | undefined;
  /** Only every nth matching call. */
  readonly every?: number | undefined;
  /** Only some matching calls, at random; the same ones for the same seed. */
  readonly probability?: number | undefined;
}

/** A response for an operation, in place of the mock's own. */
export interface StubInput {
  /** What its author calls it. */
  readonly label?: string | undefined;
  /** The company it is for, by name or handle; all companies by default. */
  readonly company?: string | undefined;
  /** Name of an operation. */
  readonly operation: OperationName;
  /** Which of its calls it applies to; all by default. */
  readonly match?: {
    readonly transport?: 'soap' | 'xml' | 'upload' | undefined;
    /** Id of an API version, such as 2014-04-03. */
    readonly version?: AnyApiVersionId | undefined;
    /** E-mail address of the caller. */
    readonly caller?: string | undefined;
    /** What the parameters must contain; texts may be patterns. */
    readonly params?: Readonly<Record<string, unknown>> | undefined;
  } | undefined;
  /** How many calls it applies to; all by default. */
  readonly times?: number | undefined;
  /** The API version that a JSON answer is checked against; by default the newest that has the operation. */
  readonly version?: AnyApiVersionId | undefined;
  /** The response. */
  readonly answer: {
    /** The …Return element. */
    readonly xml: string;
  } | {
    readonly json: Readonly<Record<string, unknown>>;
  };
}

/** Which recorded calls are listed; every condition must hold. */
export interface RequestFilter {
  /** none for requests that reached nothing that takes calls. */
  readonly transport?: 'soap' | 'xml' | 'upload' | 'none' | undefined;
  /** Name of an operation, or a pattern such as get*. */
  readonly operation?: OperationPattern | undefined;
  /** Id of an API version, such as 2014-04-03. */
  readonly version?: AnyApiVersionId | undefined;
  /** E-mail address of the caller. */
  readonly caller?: string | undefined;
  /** ok, or a pattern for the name and code of a fault, such as *30001. */
  readonly outcome?: CallOutcomePattern | undefined;
  /** By name or handle. */
  readonly company?: string | undefined;
  /** How many at most; the answer of HTTP says by next what follows. */
  readonly limit?: number | undefined;
  /** Only those behind the one with this number. */
  readonly after?: number | undefined;
  /** Part of the operation, the path, the caller, the outcome or its reason, whatever the case. */
  readonly text?: string | undefined;
  /** newest: the latest first, and after goes on downwards; oldest by default. */
  readonly order?: 'oldest' | 'newest' | undefined;
  /** false leaves the XML of both messages out. */
  readonly xml?: boolean | undefined;
  /** Waits until there is such a call. */
  readonly wait?: true | undefined;
  /** How long to wait at most, in real time; 30s by default. */
  readonly timeout?: Duration | undefined;
}

/** What is expected of the recorded calls: at least one that matches, unless it says otherwise. */
export interface ExpectationInput {
  /** none for requests that reached nothing that takes calls. */
  readonly transport?: 'soap' | 'xml' | 'upload' | 'none' | undefined;
  /** Name of an operation, or a pattern such as get*. */
  readonly operation?: OperationPattern | undefined;
  /** Id of an API version, such as 2014-04-03. */
  readonly version?: AnyApiVersionId | undefined;
  /** E-mail address of the caller. */
  readonly caller?: string | undefined;
  /** What the parameters must contain; texts may be patterns. */
  readonly params?: Readonly<Record<string, unknown>> | undefined;
  /** ok, or a pattern for the name and code of a fault, such as *30001. */
  readonly outcome?: CallOutcomePattern | undefined;
  /** By name or handle. */
  readonly company?: string | undefined;
  readonly exactly?: number | undefined;
  readonly atLeast?: number | undefined;
  readonly atMost?: number | undefined;
  readonly never?: true | undefined;
  /** Calls that must have come in this order; others may come in between. */
  readonly inOrder?: readonly {
    /** none for requests that reached nothing that takes calls. */
    readonly transport?: 'soap' | 'xml' | 'upload' | 'none' | undefined;
    /** Name of an operation, or a pattern such as get*. */
    readonly operation?: OperationPattern | undefined;
    /** Id of an API version, such as 2014-04-03. */
    readonly version?: AnyApiVersionId | undefined;
    /** E-mail address of the caller. */
    readonly caller?: string | undefined;
    /** What the parameters must contain; texts may be patterns. */
    readonly params?: Readonly<Record<string, unknown>> | undefined;
    /** ok, or a pattern for the name and code of a fault, such as *30001. */
    readonly outcome?: CallOutcomePattern | undefined;
  }[] | undefined;
  /** Waits until the calls have come as expected. */
  readonly wait?: true | undefined;
  /** How long to wait at most, in real time; 30s by default. */
  readonly timeout?: Duration | undefined;
  /** true shows the XML of the nearest calls. */
  readonly xml?: boolean | undefined;
}

/** In which language a log is read. */
export interface JobLogInput {
  /** Locale such as de or pt-BR; that of the job's submission by default. */
  readonly locale?: string | undefined;
  /** How many rows at most; all by default. The answer says by next what follows. */
  readonly limit?: number | undefined;
  /** How many rows are passed over. */
  readonly after?: number | undefined;
}

/** A job to create. */
export interface NewJobInput {
  /** By name or handle. */
  readonly company: string;
  /** E-mail address of its user; some member of the company by default. */
  readonly user?: string | undefined;
  readonly name: string;
  /** By default New, or Scheduled if it has a time. */
  readonly state?: 'Scheduled' | 'New' | 'WaitingCoordinator' | 'Running' | 'Stopping' | 'Done' | undefined;
  /** How far a running job is, percent. */
  readonly progress?: number | undefined;
  /** One detail element as submitJob takes it; an imageServingPublishJob by default. */
  readonly detail?: { readonly [Element in JobElement]?: object } | undefined;
  readonly description?: string | undefined;
  /** Locale of its messages. */
  readonly locale?: string | undefined;
  /** When it runs, in ISO 8601. */
  readonly execTime?: string | undefined;
  /** When it runs again and again, as submitJob takes it. */
  readonly execSchedule?: string | undefined;
}

/** A company to create. */
export interface NewCompanyInput {
  /** Unique; generated by default. */
  readonly name?: string | undefined;
  /** Users to create as members of this company only; one IpsAdmin by default. */
  readonly users?: readonly {
    readonly role: UserRole;
    readonly email?: string | undefined;
    readonly password?: string | undefined;
  }[] | undefined;
}

/** What a reset does. */
export interface ResetInput {
  /** What the mock holds afterwards; the fixtures by default. */
  readonly to?: 'fixtures' | 'empty' | undefined;
  /** Reset only the jobs, assets, rules, faults, stubs and calls of this company; it stays, with its users. */
  readonly company?: string | undefined;
  /** Whether the clock returns to where it started; true by default. */
  readonly clock?: boolean | undefined;
  /** Whether rules, faults, stubs and the journal become those of a fresh mock, too; false: they stay as they are; true by default. */
  readonly overrides?: boolean | undefined;
}
