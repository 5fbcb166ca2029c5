import type { Schemas } from '../api.js';

/** Tone of the badge of each state. */
const TONES: Readonly<Partial<Record<Schemas['JobState'], string>>> = {
  Running: 'busy',
  Done: 'good',
  Stopping: 'warn',
  Expired: 'quiet',
  Scheduled: 'quiet',
};

/** The state of a job, and the outcome of one that has ended. */
export function JobStateBadge({ job }: { readonly job: Pick<Schemas['ListedJob'], 'state' | 'outcome' | 'paused' | 'counts'> }) {
  const { state, outcome, paused, counts } = job;
  const isBad = outcome === 'Fatal' || outcome === 'Stopped' || (outcome !== null && counts.error > 0);
  const words = outcome !== null && outcome !== 'Completed' ? outcome : outcome !== null && counts.error > 0 ? `${state}, errors` : state;
  return (
    <span class="badges">
      <span class={`badge ${isBad ? 'bad' : (TONES[state] ?? 'plain')}`}>{words}</span>
      {paused && <span class="badge warn">paused</span>}
    </span>
  );
}
