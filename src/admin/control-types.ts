/*
 * The types of what tests give to a mock and get from it. ips-mock and ips-mock/client export them all.
 */

export type { ClockMode, ClockText, Duration, DurationUnit } from '../clock.js';
export type {
  ApiVersionId,
  AssetType,
  FaultCode,
  FaultName,
  JobElement,
  JobLogType,
  JobType,
  OperationName,
  RecordedJobType,
  UserRole,
} from '../contract/names.js';
export type { JobOutcome } from '../jobs/job.js';
export type { Language } from '../jobs/languages.js';
export type { ItemOutcome } from '../jobs/script-outcomes.js';
export type { JobState } from '../jobs/states.js';
export type { Transport } from '../operations/operation-call.js';
export type { ExplainedOverride } from '../overrides/explain-overrides.js';
export type { CallbackState } from '../store/callback-store.js';
export type { DumpValue } from '../store/load-tables.js';
export type { DumpTable, StoreDump } from '../store/whole-store.js';
export type { AdvanceView } from './advance.js';
export type { CallbackView } from './callbacks-service.js';
export type { ClockView, NextDue } from './clock-service.js';
export type { CompanyView, NewCompanyView, NewUserView } from './companies-service.js';
export type { CallExplanation } from './explain-call.js';
export type {
  CallMatchInput,
  ExpectationInput,
  FaultInput,
  JobLogInput,
  JobScriptInput,
  NewCompanyInput,
  NewJobInput,
  OfCompany,
  RequestFilter,
  ResetInput,
  RuleInput,
  StubInput,
} from './inputs.js';
export type { JobDetailView, JobReference } from './job-detail-view.js';
export type { JobFilter, ListOrder } from './job-filter.js';
export type { InspectedJob, JobLogView, JobPart, JobSummary, JobView, ListedJob } from './job-view.js';
export type { PostedFileView } from './jobs-service.js';
export type { JournalEntry, RecordedCall } from './journal.js';
export type { MailFilter, MailView } from './mails-service.js';
export type { Awaitable, MockControl, OverridesControl } from './mock-control.js';
export type { FaultView, OverrideView, RuleView, StubView } from './overrides-service.js';
export type { AnyApiVersionId, CallOutcomePattern, OperationPattern, Pattern } from './patterns.js';
export type { NewRecording, RecordingView } from './recordings-service.js';
export type { InspectedCall } from './requests-service.js';
export type { RuleOfJob } from './rule-of-job.js';
export type { SettleOptions } from './settle.js';
export type { SnapshotView } from './snapshots-service.js';
export type { SnapshotFile } from './state-file.js';
export type { StubOfCall } from './stub-of-call.js';
export type { NearCall, Verification } from './verify.js';
