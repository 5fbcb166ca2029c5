import type { Schemas } from '../api.js';

/** What a progress bar needs of a job. */
type Progressing = Pick<Schemas['ListedJob'], 'progress' | 'state' | 'outcome' | 'originalName' | 'counts'>;

/** How far a job is. Between two numbers from the mock the bar moves evenly. */
export function JobProgress({ job }: { readonly job: Progressing }) {
  const { progress, state, outcome, originalName } = job;
  const tone = outcome === 'Fatal' || job.counts.error > 0 ? 'bad' : state === 'Done' ? 'good' : 'busy';
  return (
    <div
      class={`progress ${tone}`}
      role="progressbar"
      aria-label={`Progress of ${originalName}`}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(progress)}
    >
      <div class="bar" style={{ width: `${progress}%` }} />
      <span class="percent">{Math.floor(progress)} %</span>
    </div>
  );
}
