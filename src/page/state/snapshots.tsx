import { useState } from 'preact/hooks';
import { answered, api } from '../api.js';
import { ConfirmButton } from '../components/confirm-button.js';
import { Problem } from '../components/problem.js';
import { shownMoment, shownNumber } from '../format.js';
import { attempt } from '../notices.js';
import { useLoaded } from '../use-loaded.js';
import { download } from './download.js';

/** Snapshots: they are in the memory of the mock, until it stops. */
export function Snapshots() {
  const { value, error, reload } = useLoaded('snapshots', () => answered(api.GET('/__admin/snapshots')));
  const snapshots = value?.snapshots ?? [];
  return (
    <section class="panel" aria-labelledby="snapshots-heading">
      <h2 id="snapshots-heading">Snapshots</h2>
      <p class="quiet">What the mock holds, its time included, to return to. They last until the mock is stopped.</p>
      <TakeSnapshot names={snapshots.map(({ name }) => name)} onTaken={reload} />
      {error && <Problem error={error} onRetry={reload} />}
      {value &&
        (snapshots.length === 0 ? (
          <p class="quiet">There are none yet.</p>
        ) : (
          <ul class="snapshots">
            {snapshots.map(({ name, at, jobs }) => (
              <li key={name}>
                <span class="snapshot">
                  <strong>{name}</strong>
                  <small class="quiet">
                    {shownMoment(at)} UTC, {shownNumber(jobs)} {jobs === 1 ? 'job' : 'jobs'}
                  </small>
                </span>
                <SnapshotButtons name={name} onChange={reload} />
              </li>
            ))}
          </ul>
        ))}
    </section>
  );
}

function TakeSnapshot({ names, onTaken }: { readonly names: readonly string[]; readonly onTaken: () => void }) {
  const [name, setName] = useState('');
  const isThere = names.includes(name);
  const take = async (event: Event): Promise<void> => {
    event.preventDefault();
    const isTaken = await attempt(() => answered(api.POST('/__admin/snapshots', { body: { name } })), `The snapshot “${name}” was taken`);
    onTaken();
    if (isTaken) setName('');
  };
  return (
    <form class="one-line" onSubmit={(event) => void take(event)}>
      <label>
        Name
        <input required value={name} placeholder="before the import" onInput={({ currentTarget }) => setName(currentTarget.value)} />
      </label>
      <button type="submit" class="small">
        {isThere ? 'Take anew' : 'Take'}
      </button>
    </form>
  );
}

function SnapshotButtons({ name, onChange }: { readonly name: string; readonly onChange: () => void }) {
  const params = { path: { name } };
  return (
    <div class="buttons" role="toolbar" aria-label={`Snapshot ${name}`}>
      <ConfirmButton
        question={`Return the mock to the snapshot “${name}”? What it holds now is replaced.`}
        action="Restore"
        onConfirm={() =>
          void attempt(() => answered(api.POST('/__admin/snapshots/{name}/restore', { params })), `The mock is as in the snapshot “${name}”`).then(
            onChange,
          )
        }
      >
        Restore…
      </ConfirmButton>
      <button
        type="button"
        class="small secondary"
        onClick={() => void attempt(() => download(`/__admin/snapshots/${encodeURIComponent(name)}/file`, `${name}.json`))}
      >
        Download
      </button>
      <ConfirmButton
        question={`Delete the snapshot “${name}”?`}
        action="Delete"
        onConfirm={() =>
          void attempt(() => answered(api.DELETE('/__admin/snapshots/{name}', { params })), `The snapshot “${name}” was deleted`).then(onChange)
        }
      >
        Delete…
      </ConfirmButton>
    </div>
  );
}
