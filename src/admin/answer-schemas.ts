import { z } from 'zod';
import { JOB_LOG_TYPES, METADATA_FIELD_TYPES, PUBLISH_CONTEXTS, TRASH_STATES, UNLISTED_JOB_LOG_TYPES, USER_ROLES } from '../contract/constants.js';
import { FAULT_CODES } from '../contract/faults.js';
import type { FaultName } from '../contract/names.js';
import { JOB_KINDS, RECORDED_KINDS } from '../jobs/kinds.js';
import { CATALOGUES, type Language } from '../jobs/languages.js';
import { JOB_STATES } from '../jobs/states.js';
import type { CallbackReport } from '../notifications/callback-caller.js';
import type { ExplainedOverride } from '../overrides/explain-overrides.js';
import { fault, rule, stub } from '../overrides/override-schemas.js';
import type { AssetView as AssetDetail, AssetReference, AssetSummary, PublishState } from './asset-view.js';
import type { AssetPage, FolderView } from './assets-service.js';
import type { CallbackView } from './callbacks-service.js';
import type { ClockView } from './clock-service.js';
import type { CompanyView, NewCompanyView, NewUserView } from './companies-service.js';
import type { CallExplanation } from './explain-call.js';
import type { FixturesView } from './fixtures-view.js';

import type { Health } from './health.js';
import type { JobDetailView, JobReference } from './job-detail-view.js';
import type { InspectedJob, JobLogView, JobSummary, JobView } from './job-view.js';
import type { JobPage, PostedFileView } from './jobs-service.js';
import type { JournalEntry, RecordedCall } from './journal.js';
import type { MailView } from './mails-service.js';
import type { FieldError } from './mock-error.js';
import type { OperationMessage } from './operation-message.js';
import { OPERATION_GROUPS, type OperationDetail, type OperationSummary } from './operations-service.js';
import type { OverrideView } from './overrides-service.js';
import type { RecordingView } from './recordings-service.js';
import type { InspectedCall, RequestPage } from './requests-service.js';
import type { RuleOfJob } from './rule-of-job.js';
import type { SnapshotView } from './snapshots-service.js';
import type { SnapshotFile } from './state-file.js';
import type { StubOfCall } from './stub-of-call.js';
import type { Verification } from './verify.js';

/*
 * What the admin API answers, for its OpenAPI description: loaded when that is asked for, never by a start. The compiler compares each schema
 * with the type that the services answer with, and a test each answer with its schema.
 */

/** What a type is once it has been JSON. A name is any text here: that an answer has a known one is for the test to say. */
type Json<Type> = Type extends Date | Uint8Array | string
  ? string
  : Type extends readonly (infer Element)[]
    ? Json<Element>[]
    : Type extends object
      ? object extends Type
        ? keyof Type extends never
          ? Record<string, unknown>
          : { -readonly [Field in keyof Type]: Json<Type[Field]> }
        : { -readonly [Field in keyof Type]: Json<Type[Field]> }
      : Type;

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

/** A schema whose values are exactly a view in JSON: does not compile for any other. */
function of<View>() {
  return <Schema extends z.ZodType>(schema: Same<Json<z.output<Schema>>, Json<View>> extends true ? Schema : never): Schema => schema;
}

/** The API's names of the kinds of job. */
const JOB_TYPES = [...new Set([...Object.values(JOB_KINDS), ...Object.values(RECORDED_KINDS)].map(({ type }) => type))];

// Object.keys loses the type of the keys.
const FAULT_NAMES = Object.keys(FAULT_CODES) as FaultName[];

const moment = z.iso.datetime();
const integer = z.int();
const count = z.int().min(0);

/** What is wrong with one field. */
const fieldError = of<FieldError>()(
  z.strictObject({
    field: z.string().describe('Path of the field, such as script.at; empty for the body as a whole'),
    message: z.string().describe('What is wrong, and what is allowed'),
  }),
);

/** A problem document. */
export const problem = z.strictObject({
  type: z.literal('about:blank'),
  title: z.string().describe('What kind of problem it is: the same for the same status'),
  status: z.int().min(400).max(599),
  detail: z.string().describe('What is wrong, and what would be right'),
  errors: z.array(fieldError).exactOptional().describe('The fields that are wrong, where it is because of fields'),
});

/** How the clock runs. */
export const clockView = of<ClockView>()(
  z.strictObject({
    mode: z.enum(['real', 'scaled', 'manual']),
    factor: z.number().exactOptional().describe('How much faster than real time a scaled clock runs'),
    now: moment.describe('The current time of the mock'),
    advance: z
      .strictObject({ from: moment, to: moment.describe('Where it goes, unless it is ended before'), dueMoments: count })
      .exactOptional()
      .describe('The advance of a manual clock that is under way'),
    backlog: z.number().exactOptional().describe('How many milliseconds of its own time a real or scaled clock has yet to carry out'),
    atEnd: z.literal(true).exactOptional().describe('Whether time stands, as it is the end of year 9999'),
    nextDue: z
      .strictObject({
        at: moment,
        what: z.enum(['job', 'cleanup']).describe('Something happens to a job, or the trash is cleaned up'),
        jobHandle: z.string().exactOptional().describe('The job; of several, the first'),
      })
      .nullable()
      .describe('What happens next by itself; null where nothing ever does'),
  }),
);

/** A state of a job. */
export const jobState = z
  .enum(JOB_STATES)
  .describe('Scheduled before it fires, Expired for a schedule that will not fire again, otherwise a state of the API');

const misses = {
  misses: z.array(z.strictObject({ rule: integer, why: z.string() })).describe('The first 20 rules that did not apply to it, and why'),
  missesLeftOut: count.describe('How many more rules did not'),
};
const transitions = { transitions: z.array(z.strictObject({ at: moment, state: jobState })) };
const log = {
  log: z.array(
    z.strictObject({
      date: moment,
      logType: z.enum([...JOB_LOG_TYPES, ...UNLISTED_JOB_LOG_TYPES]),
      message: z.string(),
      assetName: z.string().nullable(),
    }),
  ),
};
const plan = {
  plan: z.array(z.strictObject({ name: z.string().nullable(), type: z.string().nullable(), outcome: z.string() })).describe('Its items'),
};

/** A job in a list. */
const jobSummary = of<JobSummary>()(
  z.strictObject({
    id: integer.describe('The number in its handle'),
    jobHandle: z.string().describe('As the newest version that is not a beta writes it'),
    company: z.string(),
    name: z.string(),
    originalName: z.string().describe('As submitted'),
    type: z.enum(JOB_TYPES).describe('Kind of job'),
    state: jobState,
    outcome: z.enum(['Completed', 'Stopped', 'Fatal']).nullable(),
    paused: z.boolean(),
    description: z.string().nullable(),
    submittedAt: moment,
    startedAt: moment.nullable().describe('When it began to run; null before'),
    endedAt: moment.nullable().describe('When it was done; null before'),
    dueAt: moment.nullable().describe('When it fires, while it is scheduled and not paused; null otherwise'),
    user: z.string().describe('E-mail address of its user'),
    scriptedBy: z
      .union([z.literal('directive'), integer, z.null()])
      .describe('Who decided how it goes: a directive in its request, the rule with this number, or only the mock'),
    progress: z.number().min(0).max(100).describe('Percent'),
    counts: z.strictObject({ total: count, success: count, warning: count, error: count, duplicate: count, update: count }),
  }),
);

/** A job in a list, with what was asked for of it. */
export const listedJob = of<JobPage['jobs'][number]>()(
  jobSummary.extend({
    transitions: transitions.transitions.exactOptional(),
    log: log.log.exactOptional(),
    misses: misses.misses.exactOptional(),
    missesLeftOut: misses.missesLeftOut.exactOptional(),
    plan: plan.plan.exactOptional(),
  }),
);

/** A job. */
export const jobView = of<JobView>()(jobSummary.extend({ ...transitions, ...log, ...misses }));

/** A job with its plan. */
export const inspectedJob = of<InspectedJob>()(jobView.extend(plan));

const jobReference = of<JobReference>()(
  z.strictObject({ id: integer, jobHandle: z.string(), name: z.string(), type: z.enum(JOB_TYPES), state: jobState }),
);

/** What a job is to do, where it comes from, and what it brought about. */
export const jobDetail = of<JobDetailView>()(
  z.strictObject({
    element: z.string().describe('Name of its detail element, such as uploadUrlsJob'),
    detail: z.record(z.string(), z.unknown()).describe('Content of that element, as it was submitted'),
    client: z.string().nullable().describe('appName of the request that submitted it'),
    locale: z.string().nullable().describe('Locale that it was submitted with'),
    execSchedule: z.string().nullable(),
    execTime: moment.nullable(),
    call: z
      .strictObject({ id: integer.nullable(), request: z.string().nullable().describe('XML as received') })
      .describe('The call that submitted it: null where there was none, or where it is not kept any more'),
    cause: jobReference
      .extend({ by: z.enum(['done', 'schedule']) })
      .nullable()
      .describe('The job that brought it about: by being done, or as the repeated job that it is a run of'),
    followOns: z.array(jobReference).describe('The jobs that it brought about by being done'),
    runs: z.array(jobReference).describe('The last 20 runs of a repeated job, newest first'),
  }),
);

// Object.keys loses the type of the keys.
const language = z.enum(Object.keys(CATALOGUES) as Language[]);

/** A log in a language. */
export const jobLogOf = of<JobLogView>()(
  z.strictObject({
    language,
    languages: z.array(language).describe('The languages that there are'),
    ...log,
    total: count.describe('How many rows the log has in all'),
    next: integer.nullable().describe('What to give as after for the next page; null where this is the last'),
  }),
);

/** A rule for jobs like one that there is. */
export const ruleOfJob = of<RuleOfJob>()(
  z.strictObject({
    company: z.string(),
    match: z.strictObject({ type: z.enum(JOB_TYPES), name: z.string(), user: z.string() }),
    script: z.record(z.string(), z.unknown()).describe('To be filled in'),
  }),
);

/** A page of a list. */
const page = {
  total: count.describe('How many match in all'),
  next: integer.nullable().describe('What to give as after for the next page; null where this is the last'),
};

/** Some jobs. */
export const jobPage = of<JobPage>()(z.strictObject({ jobs: z.array(listedJob), ...page }));

/** The files of an upload. */
export const postedFiles = of<{ files: PostedFileView[] }>()(
  z.strictObject({
    files: z.array(
      z.strictObject({
        path: z.string().describe('Folders and file name'),
        bytes: count,
        sha256: z.string().describe('In hexadecimal digits'),
        content: z.base64().nullable().describe('Null if it is larger than the mock keeps, or no asset has had it for long'),
      }),
    ),
  }),
);

/** What each rule, fault and stub has. */
const override = of<Pick<OverrideView, 'id' | 'company' | 'seen' | 'hits'>>()(
  z.strictObject({
    id: integer,
    company: z.string().nullable().describe('The company it is for; null for all'),
    seen: count.describe('How many jobs or calls matched it'),
    hits: count.describe('How many it applied to'),
  }),
);

/** A definition as it is kept: durations are milliseconds. */
function kept(schema: z.core.$ZodType): z.ZodType {
  // zod's classes are told apart by what their definitions say; this covers those that the schemas of overrides use.
  const { def } = (schema as z.core.$ZodTypes)._zod;
  const description = z.globalRegistry.get(schema)?.description;
  const described = (made: z.ZodType): z.ZodType => (description === undefined ? made : made.describe(description));
  switch (def.type) {
    case 'pipe':
      return z.number().describe('Milliseconds');
    case 'optional':
      return described(kept(def.innerType).exactOptional());
    case 'union':
      return described(z.union(def.options.map(kept)));
    case 'array':
      return described(z.array(kept(def.element)));
    case 'object':
      return described(z.strictObject(keptFields(def.shape)));
    default:
      // Every schema of these was made by zod's usual functions.
      return schema as z.ZodType;
  }
}

function keptFields(shape: Readonly<Record<string, z.core.$ZodType>>): Record<string, z.ZodType> {
  return Object.fromEntries(Object.entries(shape).map(([name, each]) => [name, kept(each)]));
}

const { company: _ofRule, expires: _expires, ...ruleFields } = rule.shape;
const { company: _ofFault, ...faultFields } = fault.shape;
const { company: _ofStub, version: _version, answer: _answer, ...stubFields } = stub.shape;

/** A rule. */
export const ruleView = override.extend({
  ...keptFields(ruleFields),
  expiresAt: moment.exactOptional().describe("When it stops applying, by the mock's clock"),
});

/** An injected fault. */
export const faultView = override.extend(keptFields(faultFields));

/** A stub. */
export const stubView = override.extend({
  ...keptFields(stubFields),
  answer: z.record(z.string(), z.unknown()).describe('The …Return as an object; dates in ISO 8601'),
});

/** Lists of these. */
export const rules = z.strictObject({ rules: z.array(ruleView) });
export const faults = z.strictObject({ faults: z.array(faultView) });
export const stubs = z.strictObject({ stubs: z.array(stubView) });

/** A call in short. */
const recordedCall = of<RecordedCall>()(
  z.strictObject({
    id: integer.describe('In the order in which calls were answered, from 1'),
    at: moment,
    transport: z.enum(['soap', 'xml', 'upload', 'none']).describe('none for a request that reached nothing that takes calls'),
    method: z.string().describe('HTTP method'),
    path: z.string().describe('Path of the URL, without its query'),
    version: z.string().nullable(),
    operation: z.string().nullable(),
    companyId: integer.nullable(),
    caller: z.string().nullable().describe('E-mail address'),
    params: z
      .record(z.string(), z.unknown())
      .nullable()
      .describe('Null where they could not be read, and once far too much has come since to keep them'),
    outcome: z.string().describe("ok, or a fault's name and code"),
    fault: z.strictObject({ name: z.enum(FAULT_NAMES), code: integer, reason: z.string() }).nullable(),
    ignored: z
      .array(z.string())
      .describe('What the call asked for in vain, a message for each: paths of responseFieldArray that its answer does not have'),
    applied: z
      .array(z.strictObject({ kind: z.enum(['fault', 'stub']), id: integer, label: z.string().nullable() }))
      .describe('The injected fault and the stub that applied to it'),
    jobId: integer.nullable().describe('Number of the job that it submitted or left'),
    source: z.enum(['mock', 'service', 'recording']).describe('Who answered: the mock, a service that it was forwarded to, or a recording'),
    status: integer.describe('HTTP status'),
    milliseconds: z.number().describe('How long it took, in real time'),
  }),
);

const xml = z.string().exactOptional();

/** A call, with its messages unless they were left out. */
export const listedCall = of<RecordedCall & Partial<Pick<JournalEntry, 'request' | 'answer'>>>()(
  recordedCall.extend({
    request: xml.describe('XML as received; empty once too much has come since to keep it. Left out with xml=false'),
    answer: xml.describe('XML as sent, in the same way'),
  }),
);

/** A call with its messages. */
export const inspectedCall = of<InspectedCall>()(
  recordedCall.extend({
    request: z.string().describe('XML as received; empty once too much has come since to keep it'),
    answer: z.string().describe('XML as sent, in the same way'),
    url: z.string().describe('Scheme, host and port of the mock, and the path; without the query, which is not kept'),
  }),
);

const explained = z.array(
  of<ExplainedOverride>()(
    z.strictObject({
      id: integer,
      label: z.string().nullable(),
      applies: z.boolean().describe('Whether it would apply'),
      why: z.array(z.string()).describe('Why it would not; empty if it would'),
    }),
  ),
);

/** What would apply to a call, were it to come again now. */
export const callExplanation = of<CallExplanation>()(
  z.strictObject({
    call: integer,
    rules: explained.describe('By which the job goes that the call submitted'),
    faults: explained,
    stubs: explained,
  }),
);

/** A stub that answers a call as it was answered. */
export const stubOfCall = of<StubOfCall>()(
  z.strictObject({
    company: z.string().exactOptional().describe('The company that the call named'),
    operation: z.string(),
    version: z.string(),
    match: z.strictObject({
      params: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).describe('The simple parameters of the call that are no secrets'),
    }),
    answer: z.strictObject({ json: z.record(z.string(), z.unknown()) }),
  }),
);

/** Some calls. */
export const requestPage = of<RequestPage>()(z.strictObject({ requests: z.array(listedCall), ...page }));

const verificationFields = of<Omit<Verification, 'verified'>>()(
  z.strictObject({
    count: count.describe('How many calls matched; of calls in order, how many came'),
    message: z.string().describe('What was expected and what came; the closest calls and how they differ'),
    nearest: z
      .array(z.strictObject({ call: listedCall, differences: z.array(z.string()) }))
      .describe('The closest calls, and how they differ from what was expected'),
  }),
);

/** Whether calls came as expected. */
export const verification = of<Verification>()(z.strictObject({ verified: z.boolean(), ...verificationFields.shape }));

/** The problem that calls did not come as expected. */
export const verificationProblem = problem.extend({ verified: z.literal(false), ...verificationFields.shape });

/** Mails. */
export const mails = of<{ mails: MailView[] }>()(
  z.strictObject({
    mails: z.array(
      z.strictObject({
        to: z.string().describe('E-mail address'),
        subject: z.string(),
        text: z.string(),
        language,
        sentAt: moment,
        jobHandle: z.string(),
      }),
    ),
  }),
);

/** Calls of completion URLs. */
export const callbacks = of<{ callbacks: CallbackView[] }>()(
  z.strictObject({
    callbacks: z.array(
      z.strictObject({
        jobId: integer,
        url: z.string().describe("As it is requested, with the job's handle, name and outcome in its query"),
        state: z
          .enum(['Pending', 'Delivered', 'Failed', 'Refused'])
          .describe('Pending until it is delivered or three attempts have failed; Refused if the mock may not call that host'),
        attempts: z.array(
          z.strictObject({
            at: moment.describe("When it was due by the mock's clock"),
            status: integer.nullable().describe('HTTP status of the response'),
            error: z.string().nullable().describe('Why it failed'),
          }),
        ),
      }),
    ),
  }),
);

/** A view whose handles are of versions that are not listed. */
type AnyVersion<View> = Omit<View, 'handles'> & { readonly handles: Readonly<Record<string, string>> };

/** The same for a view that lists versions. */
type AnyVersions<View> = Omit<View, 'versions' | 'params' | 'example'> & { readonly versions: readonly string[] };

const handles = z.record(z.string(), z.string()).describe("By the version's id");

/** A company. */
export const companyView = of<AnyVersion<CompanyView>>()(z.strictObject({ id: integer, name: z.string(), rootPath: z.string(), handles }));

/** Companies. */
export const companies = z.strictObject({ companies: z.array(companyView) });

/** A company that was created, with its users. */
export const newCompanyView = of<AnyVersion<Omit<NewCompanyView, 'users'>> & { users: AnyVersion<NewUserView>[] }>()(
  companyView.extend({ users: z.array(z.strictObject({ email: z.string(), password: z.string(), role: z.enum(USER_ROLES), handles })) }),
);

/** Folders. */
export const folders = of<{ folders: FolderView[] }>()(
  z.strictObject({
    folders: z.array(
      z.strictObject({
        path: z.string().describe("From the company's root, with a / at the end"),
        folderHandle: z.string().describe('As the newest version that is not a beta writes it'),
        parent: z.string().nullable().describe("Path of the folder that it is in; null for the company's root"),
        lastModified: moment,
        assets: count.describe('How many assets are in it, without those below it and those in the trash'),
      }),
    ),
  }),
);

const publishState = of<PublishState>()(
  z.strictObject({
    context: z.enum(PUBLISH_CONTEXTS),
    marked: z.boolean().describe('Whether it is marked for publish there: the next publish takes it along'),
    lastPublished: moment.nullable().describe('Null if it was never published there'),
    changedSince: z.boolean().describe('Whether what is published there is not what it is now'),
  }),
);

/** An asset in a list. */
export const listedAsset = of<AssetSummary>()(
  z.strictObject({
    id: integer.describe('The number in its handle'),
    assetHandle: z.string().describe('As the newest version that is not a beta writes it'),
    name: z.string(),
    fileName: z.string(),
    folder: z.string().describe('Path of its folder'),
    type: z.string(),
    subType: z.string().nullable(),
    fileSize: count.describe('Bytes'),
    width: count.nullable().describe('Pixels'),
    height: count.nullable(),
    created: moment,
    lastModified: moment,
    trashState: z.enum(TRASH_STATES),
    publish: z.array(publishState).describe('The context that assets of its type are published to, and any other that it was published to'),
  }),
);

/** Some assets. */
export const assetPage = of<AssetPage>()(z.strictObject({ assets: z.array(listedAsset), ...page }));

/** Another asset, as one refers to it. */
export const assetReference = of<AssetReference>()(z.strictObject({ id: integer, assetHandle: z.string(), name: z.string(), type: z.string() }));

/** All there is of an asset. */
export const assetView = of<AnyVersion<AssetDetail>>()(
  listedAsset.extend({
    company: z.string(),
    handles,
    createUser: z.string().nullable().describe('E-mail address, or what made it'),
    lastModifyUser: z.string().nullable().describe('E-mail address, or what changed it'),
    trashedAt: moment.nullable(),
    file: z.strictObject({
      originalPath: z.string(),
      originalFile: z.string(),
      sha256: z.string().nullable().describe('In hexadecimal digits; null if the file is not kept'),
      resolution: z.number().nullable().describe('Pixels per inch'),
      optimized: z.string().nullable().describe('Path of the file that the service optimized'),
    }),
    imageUrl: z.string().nullable().describe('Its picture at the address of image serving; null if its type is published elsewhere'),
    keywords: z.string().nullable(),
    description: z.string().nullable(),
    comments: z.string().nullable(),
    userData: z.string().nullable(),
    urlModifier: z.string().nullable(),
    urlPostApplyModifier: z.string().nullable(),
    setDefinition: z.string().nullable(),
    metadata: z
      .array(
        z.strictObject({
          name: z.string(),
          fieldType: z.enum(METADATA_FIELD_TYPES),
          values: z.array(z.string()),
          isDefault: z.boolean().describe('Whether the value is the default of the field'),
        }),
      )
      .describe('Fields that its company defined for its type'),
    projects: z.array(z.string()),
    publish: z.array(
      publishState.extend({
        contextHandle: z.string(),
        publishing: z.boolean().describe('Whether a job is publishing it there now, as it is'),
        jobId: integer.nullable().describe('The job that published it last; null if none did, or it was removed'),
      }),
    ),
    history: z
      .array(
        z.strictObject({
          at: moment,
          jobId: integer,
          jobHandle: z.string(),
          jobName: z.string(),
          jobType: z.enum(JOB_TYPES),
          user: z.string().describe('E-mail address'),
          logType: z.enum([...JOB_LOG_TYPES, ...UNLISTED_JOB_LOG_TYPES]),
          message: z.string().describe("As the job's log says it"),
        }),
      )
      .describe('What jobs did to it, or tried, the newest first'),
    historyLeftOut: count.describe('How many older events there are'),
    subAssets: z.array(z.strictObject({ handle: z.string(), name: z.string(), width: count, height: count })).describe('Smart crops'),
    zoomTargets: z.array(z.string()),
    imageMaps: z.array(z.string()),
    members: z.array(assetReference).describe('Of a set, in their order'),
    memberOf: z.array(assetReference).describe('Sets that it is in'),
    madeFrom: assetReference.nullable().describe('The image that it is derived from, or the asset that it was generated from'),
    derived: z.array(assetReference).describe('What is derived or was generated from it'),
  }),
);

const operationSummary = of<AnyVersions<OperationSummary>>()(
  z.strictObject({
    name: z.string(),
    versions: z.array(z.string()).describe('Ids of the versions that have it, the oldest first'),
    group: z.enum(OPERATION_GROUPS).describe('What it is about'),
    stateful: z.boolean().describe('Whether it works with what the mock holds; otherwise its answer is generated'),
    roles: z.array(z.string()).nullable().describe('Roles that may call it; null: any user'),
  }),
);

/** Operations. */
export const operations = z.strictObject({ operations: z.array(operationSummary) });

/** An operation. */
export const operationView = of<AnyVersions<OperationDetail> & { params: Record<string, unknown>; example: Record<string, unknown> }>()(
  operationSummary.extend({
    version: z.string().describe('Id of the version that it is described in'),
    input: z.string().describe('Root element of its requests'),
    output: z.string().describe('Root element of its answers'),
    params: z.record(z.string(), z.unknown()).describe('Its parameters as a JSON Schema 2020-12; required fields first'),
    example: z.record(z.string(), z.unknown()).describe('Parameters for the mock as it is now: the required ones and a few that are usual'),
  }),
);

/** A request that calls an operation. */
export const operationMessage = of<OperationMessage>()(
  z.strictObject({
    method: z.literal('POST'),
    path: z.string().describe('Of an endpoint; below /__admin/endpoints there is the same'),
    headers: z.record(z.string(), z.string()),
    body: z.string(),
  }),
);

/** A recording. */
export const recordingView = of<RecordingView>()(
  z.strictObject({
    name: z.string(),
    at: moment.describe("When it was begun, by the mock's clock"),
    isRunning: z.boolean(),
    anonymized: z.boolean().describe('Whether it has stand-ins for handles, names and mail addresses'),
    exchanges: count,
    bytes: count,
    trouble: z.string().nullable().describe('Why it ended early; null where it did not'),
  }),
);

/** Recordings. */
export const recordings = z.strictObject({ recordings: z.array(recordingView) });

/** A snapshot. */
export const snapshotView = of<SnapshotView>()(z.strictObject({ name: z.string(), at: moment, jobs: count }));

/** Snapshots. */
export const snapshots = z.strictObject({ snapshots: z.array(snapshotView) });

/** What a mock was filled with first. */
export const fixturesView = of<FixturesView>()(
  z.strictObject({
    sources: z.array(z.string()).describe('default, none, the path of a file, or object for fixtures that were given in process; in their order'),
  }),
);

/** Everything the mock holds. */
export const stateFile = of<SnapshotFile>()(
  z.strictObject({
    format: z.literal('ips-mock snapshot'),
    now: z.number().describe('Milliseconds since 1970'),
    store: z.strictObject({
      schema: integer.describe('Version of the tables: a file goes back into a mock of the same'),
      tables: z.record(
        z.string(),
        z.strictObject({
          columns: z.array(z.string()),
          rows: z.array(z.array(z.union([z.string(), z.number(), z.null(), z.strictObject({ base64: z.string() })]))),
        }),
      ),
    }),
  }),
);

const eventOf = <Name extends string, Data extends z.ZodType>(event: Name, data: Data) =>
  z.strictObject({ id: z.string().describe('The instance of the mock and a number that grows'), event: z.literal(event), data });

/** An event of the stream: its data is one line of JSON. */
export const event = z
  .discriminatedUnion('event', [
    eventOf(
      'ready',
      z.strictObject({
        resumed: z.boolean().describe('Whether it goes on behind the event that the client named; if not, load everything anew'),
        clock: clockView,
      }),
    ).describe('First on each connection'),
    eventOf(
      'job',
      z.strictObject({
        job: jobSummary,
        from: jobState.nullable().describe('The state that it was in; null for a new job. The same as its own where it was paused or resumed'),
        at: moment,
      }),
    ).describe('A job came to be, went on to another state, or was paused or resumed'),
    eventOf('jobRemoved', z.strictObject({ id: integer, jobHandle: z.string() })).describe('A job was removed'),
    eventOf('call', recordedCall.omit({ params: true })).describe('A request was answered: its id is that in the list of requests'),
    eventOf(
      'completionCall',
      of<CallbackReport>()(
        z.strictObject({
          url: z.string().describe('Without its query'),
          state: z.enum(['Pending', 'Delivered', 'Failed', 'Refused']),
          status: integer.nullable().describe('HTTP status of the response'),
          error: z.string().nullable().describe('Why it failed'),
        }),
      ),
    ).describe('A completion URL was requested, or was not to be'),
    eventOf('clock', clockView).describe('The clock was moved or set'),
    eventOf(
      'created',
      z.strictObject({
        what: z.enum(['company', 'user']),
        id: integer,
        name: z.string().describe('Name of the company, e-mail address of the user'),
        role: z.string().nullable().describe('Of a user, in every company'),
        operation: z.string().nullable().describe('The operation that was called'),
      }),
    ).describe('A user or a company was created on first use'),
    eventOf(
      'reset',
      z.strictObject({
        company: z.string().nullable().describe('The only company that was reset; null for all'),
        to: z.enum(['fixtures', 'empty', 'state']).nullable().describe('What it holds now: state is a snapshot or a file'),
      }),
    ).describe('What the mock held is gone'),
    eventOf('overrides', z.strictObject({ kind: z.enum(['rules', 'faults', 'stubs']) })).describe('Some were added, changed or removed'),
    eventOf('missed', z.strictObject({})).describe('The client was too slow, and what came in between is not known any more: load everything anew'),
  ])
  .describe('A Server-Sent Event: its data is one line of JSON');

/** How the mock is. */
export const health = of<Health>()(
  z.strictObject({
    status: z.enum(['ok', 'degraded']).describe('degraded: something does not work at the moment; the mock goes on by itself'),
    reason: z.string().exactOptional().describe('What does not work, if it is degraded'),
    version: z.string().describe('Version of the mock'),
    clock: clockView.omit({ nextDue: true }),
    counts: z.strictObject({ companies: count, users: count, scheduledJobs: count, activeJobs: count }),
  }),
);

/** This description. */
export const openApi = z.looseObject({
  openapi: z.string(),
  info: z.looseObject({ title: z.string(), version: z.string() }),
  paths: z.record(z.string(), z.unknown()),
});
