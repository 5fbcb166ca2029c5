/** States of a job that has fired (source: ActiveJobStates of the contract). */
type ActiveState = 'New' | 'WaitingClient' | 'WaitingCoordinator' | 'Running' | 'Stopping' | 'Done';

/** Every stored state: those of the API, and two of schedules. An `Expired` schedule will not fire again. */
export type JobState = 'Scheduled' | 'Expired' | ActiveState;

/** The legal changes of state: from each state to those that may follow (c). */
export const LIFE_CYCLE: Readonly<Record<JobState, readonly JobState[]>> = {
  Scheduled: ['New', 'WaitingClient', 'Expired'],
  Expired: [],
  New: ['WaitingCoordinator', 'Stopping'],
  WaitingClient: ['WaitingCoordinator', 'Stopping'],
  WaitingCoordinator: ['Running', 'Stopping'],
  Running: ['WaitingCoordinator', 'Stopping', 'Done'],
  Stopping: ['Done'],
  Done: [],
};

/** States of a job that has fired and is not done. */
const UNFINISHED_STATES = ['New', 'WaitingClient', 'WaitingCoordinator', 'Running', 'Stopping'] as const satisfies readonly ActiveState[];

/** Whether a job has fired and is not done. */
export function isUnfinished(state: JobState): boolean {
  return UNFINISHED_STATES.some((each) => each === state);
}

/** Whether `includeWaitingJobs` false leaves out jobs in a state (c). */
export function isWaiting(state: JobState): boolean {
  return state === 'New' || state === 'WaitingClient' || state === 'WaitingCoordinator';
}

/** All states, in the order of a job's life. */
export const JOB_STATES: readonly JobState[] = ['Scheduled', 'Expired', 'New', 'WaitingClient', 'WaitingCoordinator', 'Running', 'Stopping', 'Done'];

/** Whether a text is a state of a job. */
export function isJobState(text: string): text is JobState {
  return Object.hasOwn(LIFE_CYCLE, text);
}
