import { packageVersion } from '../contract/package-file.js';
import type { AdminContext } from './admin-context.js';
import type { AssetsService } from './assets-service.js';
import { type CallbacksControl, callbacksService } from './callbacks-service.js';
import { type ClockService, clockService } from './clock-service.js';
import { type CompaniesService, companiesService } from './companies-service.js';
import { type EventsService, eventsService } from './events-service.js';
import { type FixturesView, fixturesView } from './fixtures-view.js';
import { type Health, health } from './health.js';
import { type JobsService, jobsService } from './jobs-service.js';
import { type MailsControl, mailsService } from './mails-service.js';
import type { OperationsService } from './operations-service.js';
import { faultsService, rulesService, stubsService } from './overrides-service.js';
import { type PicturesService, picturesService } from './pictures-service.js';
import type { RecordingsService } from './recordings-service.js';
import { type RequestsService, requestsService } from './requests-service.js';
import { type ResetService, resetService } from './reset-service.js';
import { SnapshotsService } from './snapshots-service.js';
import { type StateService, stateService } from './state-service.js';

/** What a test can do with a mock. The routes of the admin API and the control in process both call these, with checked inputs. */
export interface AdminServices {
  readonly clock: ClockService;
  readonly jobs: JobsService;
  readonly rules: ReturnType<typeof rulesService>;
  readonly faults: ReturnType<typeof faultsService>;
  readonly stubs: ReturnType<typeof stubsService>;
  readonly requests: RequestsService;
  readonly mails: MailsControl;
  readonly callbacks: CallbacksControl;
  readonly companies: CompaniesService;
  readonly pictures: PicturesService;
  /** Folders and assets; loaded when they are first asked for. */
  readonly assets: () => Promise<AssetsService>;
  /** The operations of the API; loaded when they are first asked for. */
  readonly operations: () => Promise<OperationsService>;
  /** Recordings; loaded when they are first asked for. */
  readonly recordings: () => Promise<RecordingsService>;
  /** Ends what goes on. */
  readonly close: () => Promise<void>;
  readonly snapshots: SnapshotsService;
  readonly state: StateService;
  readonly reset: ResetService;
  /** What a reset returns to. */
  readonly fixtures: () => FixturesView;
  readonly events: EventsService;
  /** How the mock is. */
  readonly health: () => Health;
}

/** Creates the services of a mock that is starting. @param onTrouble told where a recording ends early */
export function createAdminServices(context: AdminContext, onTrouble: (message: string) => void): AdminServices {
  const state = stateService(context);
  const clock = clockService(context);
  let loadedRecordings: Promise<RecordingsService> | undefined;
  const recordings = (): Promise<RecordingsService> => {
    loadedRecordings ??= import('./recordings-service.js').then(({ recordingsService }) => recordingsService(context, onTrouble));
    return loadedRecordings;
  };
  return {
    clock,
    jobs: jobsService(context),
    rules: rulesService(context),
    faults: faultsService(context),
    stubs: stubsService(context),
    requests: requestsService(context),
    mails: mailsService(context),
    callbacks: callbacksService(context),
    companies: companiesService(context.store),
    pictures: picturesService(context),
    assets: async () => (await import('./assets-service.js')).assetsService(context),
    operations: async () => (await import('./operations-service.js')).operationsService(context),
    recordings,
    close: async () => (await loadedRecordings)?.close(),
    snapshots: new SnapshotsService(state, () => context.store.whole.countJobs(), context.settings.keepSnapshots),
    state,
    reset: resetService(context),
    fixtures: () => fixturesView(context.settings),
    events: eventsService(context, clock.view),
    health: () => health(packageVersion(), context, clock.view),
  };
}
