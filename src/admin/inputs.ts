// Written by npm run generate from the schemas of the admin API (admin-schemas.ts, override-schemas.ts, job-script-schema.ts).

/** Names one company. */
export interface OfCompany {
  /** By name or handle. */
  readonly company?: string;
}

/** How a job goes; the mock decides what is left out. */
export interface JobScriptInput {
  /** How long the job runs in all. */
  readonly duration?: string | number;
  /** How long it waits before it runs. */
  readonly waiting?: string | number;
  /** How many items it has, or the items themselves. */
  readonly items?: number | readonly {
    /** Name of its asset. */
    readonly name: string;
    /** Type of its asset. */
    readonly type?: string;
    readonly outcome?: 'success' | 'warning' | 'error' | 'duplicate' | 'update';
    /** Text of its row in the log. */
    readonly message?: string;
  }[];
  /** How the job ends. */
  readonly outcome?: 'success' | 'warnings' | 'errors' | 'fatal' | 'never';
  /** When the outcome fatal or never takes effect, percent of the run; 50 by default. */
  readonly at?: number;
  /** How many items have warnings or fail; 1 by default. */
  readonly count?: number;
  /** Text for the items that have warnings or fail, or for the fatal error. */
  readonly message?: string;
}

/** A rule that decides how jobs go. */
export interface RuleInput {
  /** What its author calls it. */
  readonly label?: string;
  /** The company it is for, by name or handle; all companies by default. */
  readonly company?: string;
  /** Which jobs it applies to; all by default. */
  readonly match?: {
    /** Kind of job, such as UrlUpload, or its element, such as uploadUrlsJob. */
    readonly type?: string;
    /** Pattern for the name as submitted: *, ?, [abc], {a,b}. */
    readonly name?: string;
    /** E-mail address of its user. */
    readonly user?: string;
    /** Only the nth job that matches all other conditions. */
    readonly nth?: number;
  };
  /** How these jobs go. */
  readonly script: JobScriptInput;
  /** How many jobs it applies to; all by default. */
  readonly times?: number;
  /** When it stops applying, by the mock's clock. */
  readonly expires?: {
    /** 90s, 2h, P1D, or milliseconds. */
    readonly in: string | number;
  } | {
    /** In ISO 8601. */
    readonly at: string;
  };
}

/** Which calls something is about; every condition must hold. */
export interface CallMatchInput {
  readonly transport?: 'soap' | 'xml' | 'upload';
  /** Name of an operation, or a pattern such as get*. */
  readonly operation?: string;
  /** Id of an API version, such as 2014-04-03. */
  readonly version?: string;
  /** E-mail address of the caller. */
  readonly caller?: string;
  /** What the parameters must contain; texts may be patterns. */
  readonly params?: Readonly<Record<string, unknown>>;
}

/** A fault to inject into calls. */
export interface FaultInput {
  /** What its author calls it. */
  readonly label?: string;
  /** The company it is for, by name or handle; all companies by default. */
  readonly company?: string;
  /** Which calls it applies to; all by default. */
  readonly match?: CallMatchInput;
  /** What goes wrong. */
  readonly effect: {
    /** An IPS fault instead of the response; the operation is not carried out. */
    readonly fault?: {
      readonly code: number;
      readonly reason?: string;
    };
    /** HTTP status of the response; with 204, 205 and 304 there is no body. */
    readonly status?: number;
    /** How long the response is delayed, in real time: a fixed time, between two limits, or normally distributed. */
    readonly delay?: string | number | {
      /** 90s, 2h, P1D, or milliseconds. */
      readonly min: string | number;
      /** 90s, 2h, P1D, or milliseconds. */
      readonly max: string | number;
    } | {
      /** 90s, 2h, P1D, or milliseconds. */
      readonly mean: string | number;
      /** 90s, 2h, P1D, or milliseconds. */
      readonly deviation: string | number;
    };
    /** The connection is reset instead of a response. */
    readonly reset?: true;
    /** The connection ends after so many bytes of the body, although the headers announce all of it. */
    readonly truncate?: number;
    /** The response is not well-formed XML: its last tag is left open. */
    readonly malformed?: true;
    /** The body is sent in pieces, with pauses of real time. */
    readonly drip?: {
      readonly bytes: number;
      /** 90s, 2h, P1D, or milliseconds. */
      readonly pause: string | number;
    };
    /** The last response of the same operation and company is sent again; the operation is not carried out. */
    readonly stale?: true;
  };
  /** How many of the matching calls it applies to; all by default. */
  readonly times?: number;
  /** Only every nth matching call. */
  readonly every?: number;
  /** Only some matching calls, at random; the same ones for the same seed. */
  readonly probability?: number;
}

/** A response for an operation, in place of the mock's own. */
export interface StubInput {
  /** What its author calls it. */
  readonly label?: string;
  /** The company it is for, by name or handle; all companies by default. */
  readonly company?: string;
  /** Name of an operation. */
  readonly operation: string;
  /** Which of its calls it applies to; all by default. */
  readonly match?: {
    readonly transport?: 'soap' | 'xml' | 'upload';
    /** Id of an API version, such as 2014-04-03. */
    readonly version?: string;
    /** E-mail address of the caller. */
    readonly caller?: string;
    /** What the parameters must contain; texts may be patterns. */
    readonly params?: Readonly<Record<string, unknown>>;
  };
  /** How many calls it applies to; all by default. */
  readonly times?: number;
  /** The API version that a JSON answer is checked against; by default the newest that has the operation. */
  readonly version?: string;
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
  readonly transport?: 'soap' | 'xml' | 'upload';
  /** Name of an operation, or a pattern such as get*. */
  readonly operation?: string;
  /** Id of an API version, such as 2014-04-03. */
  readonly version?: string;
  /** E-mail address of the caller. */
  readonly caller?: string;
  /** ok, or a pattern for the name and code of a fault, such as *30001. */
  readonly outcome?: string;
  /** By name or handle. */
  readonly company?: string;
}

/** What is expected of the recorded calls: at least one that matches, unless it says otherwise. */
export interface ExpectationInput {
  readonly transport?: 'soap' | 'xml' | 'upload';
  /** Name of an operation, or a pattern such as get*. */
  readonly operation?: string;
  /** Id of an API version, such as 2014-04-03. */
  readonly version?: string;
  /** E-mail address of the caller. */
  readonly caller?: string;
  /** What the parameters must contain; texts may be patterns. */
  readonly params?: Readonly<Record<string, unknown>>;
  /** ok, or a pattern for the name and code of a fault, such as *30001. */
  readonly outcome?: string;
  /** By name or handle. */
  readonly company?: string;
  readonly exactly?: number;
  readonly atLeast?: number;
  readonly atMost?: number;
  readonly never?: true;
  /** Calls that must have come in this order; others may come in between. */
  readonly inOrder?: readonly {
    readonly transport?: 'soap' | 'xml' | 'upload';
    /** Name of an operation, or a pattern such as get*. */
    readonly operation?: string;
    /** Id of an API version, such as 2014-04-03. */
    readonly version?: string;
    /** E-mail address of the caller. */
    readonly caller?: string;
    /** What the parameters must contain; texts may be patterns. */
    readonly params?: Readonly<Record<string, unknown>>;
    /** ok, or a pattern for the name and code of a fault, such as *30001. */
    readonly outcome?: string;
  }[];
}

/** A job to create. */
export interface NewJobInput {
  /** By name or handle. */
  readonly company: string;
  /** E-mail address of its user; some member of the company by default. */
  readonly user?: string;
  readonly name: string;
  /** By default New, or Scheduled if it has a time. */
  readonly state?: 'Scheduled' | 'New' | 'WaitingCoordinator' | 'Running' | 'Stopping' | 'Done';
  /** How far a running job is, percent. */
  readonly progress?: number;
  /** One detail element as submitJob takes it; an imageServingPublishJob by default. */
  readonly detail?: Readonly<Record<string, object>>;
  readonly description?: string;
  /** Locale of its messages. */
  readonly locale?: string;
  /** When it runs, in ISO 8601. */
  readonly execTime?: string;
  /** When it runs again and again, as submitJob takes it. */
  readonly execSchedule?: string;
}

/** A company to create. */
export interface NewCompanyInput {
  /** Unique; generated by default. */
  readonly name?: string;
  /** Users to create as members of this company only; one IpsAdmin by default. */
  readonly users?: readonly {
    readonly role: string;
    readonly email?: string;
    readonly password?: string;
  }[];
}

/** What a reset does. */
export interface ResetInput {
  /** What the mock holds afterwards; the fixtures by default. */
  readonly to?: 'fixtures' | 'empty';
  /** Reset only the jobs, assets, rules, faults, stubs and calls of this company; it stays, with its users. */
  readonly company?: string;
  /** Whether the clock returns to where it started; true by default. */
  readonly clock?: boolean;
  /** Whether rules, faults, stubs and the journal become those of a fresh mock, too; false: they stay as they are; true by default. */
  readonly overrides?: boolean;
}
