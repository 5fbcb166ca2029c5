/** States of a job that has fired (source: ActiveJobStates of the contract). */
export type ActiveState = 'New' | 'WaitingClient' | 'WaitingCoordinator' | 'Running' | 'Stopping' | 'Done';

/** Every state that is stored: those of the API, and two of schedules. `Expired`: a schedule that will not fire again. */
export type JobState = 'Scheduled' | 'Expired' | ActiveState;

/** The legal arrows: from each state to those that may follow it (c). */
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
export const UNFINISHED_STATES = ['New', 'WaitingClient', 'WaitingCoordinator', 'Running', 'Stopping'] as const satisfies readonly ActiveState[];

/** Whether a job has fired and is not done. */
export function isUnfinished(state: JobState): boolean {
  return UNFINISHED_STATES.some((each) => each === state);
}

/** States that `includeWaitingJobs` false leaves out (c). */
export function isWaiting(state: JobState): boolean {
  return state === 'New' || state === 'WaitingClient' || state === 'WaitingCoordinator';
}
