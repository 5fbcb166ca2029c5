import type { JobState } from './states.js';

/** What clients and tests tell a job that exists. */
export type JobCommand = 'pause' | 'resume' | 'stop' | 'execute';

/** The states in which a job takes a command, and how messages call such a job (c). A repeated job takes `stop` for its runs. */
export const JOB_COMMANDS: Readonly<Record<JobCommand, { readonly states: readonly JobState[]; readonly expected: string }>> = {
  pause: { states: ['Scheduled', 'New', 'WaitingCoordinator', 'Running'], expected: 'a job that is scheduled, waiting for a server or running' },
  resume: { states: ['Scheduled', 'New', 'WaitingClient', 'WaitingCoordinator', 'Running'], expected: 'a job that was paused' },
  stop: { states: ['New', 'WaitingClient', 'WaitingCoordinator', 'Running', 'Stopping'], expected: 'a job that has fired and is not done' },
  execute: { states: ['Scheduled'], expected: 'a job that getScheduledJobs lists' },
};

/** Whether a job takes a command in its state. */
export function takesCommand({ state }: { readonly state: JobState }, command: JobCommand): boolean {
  return JOB_COMMANDS[command].states.includes(state);
}
