import { useState } from 'preact/hooks';
import type { Schemas } from '../api.js';
import { CopyButton } from '../components/copy-button.js';
import { Problem } from '../components/problem.js';
import { VirtualTable } from '../components/virtual-table.js';
import { shownMoment } from '../format.js';
import type { Loaded } from '../use-loaded.js';
import { JobLink } from './job-link.js';

type Call = Schemas['Callbacks']['callbacks'][number];

interface ListedCall extends Call {
  readonly place: number;
}

const TONES: Readonly<Record<string, string>> = { Delivered: 'good', Pending: 'busy', Failed: 'bad', Refused: 'bad' };

/** What came of an attempt. */
function outcomeOf({ status, error }: Call['attempts'][number]): string {
  if (error === null) return `HTTP ${status}`;
  return status === null ? error : `HTTP ${status}: ${error}`;
}

/** The calls of completion URLs, newest first, and the one that was chosen with its attempts. */
export function CompletionCalls({ loaded: { value, error, reload } }: { readonly loaded: Loaded<Schemas['Callbacks']> }) {
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<number | undefined>(undefined);
  const all = (value?.callbacks ?? []).map((call, place): ListedCall => ({ ...call, place })).reverse();
  const wanted = text.trim().toLowerCase();
  const rows = all.filter(({ url, state, jobId }) => [url, state, String(jobId)].some((each) => each.toLowerCase().includes(wanted)));
  const open = rows.find(({ place }) => place === chosen);
  return (
    <>
      <search class="filters">
        <label>
          Text
          <input type="search" placeholder="URL, state or job" onInput={({ currentTarget }) => setText(currentTarget.value)} />
        </label>
      </search>
      {error && <Problem error={error} onRetry={reload} />}
      <VirtualTable
        label="Completion calls, newest first"
        columns={[
          { name: 'State', width: '7rem', cell: ({ state }) => <CallState state={state} /> },
          {
            name: 'URL',
            width: 'minmax(12rem, 3fr)',
            cell: ({ url, place }) => (
              <button type="button" class="link" aria-pressed={place === chosen} title={url} onClick={() => setChosen(place)}>
                {url}
              </button>
            ),
          },
          { name: 'Attempts', width: '5.5rem', cell: ({ attempts }) => attempts.length, isExtra: true },
          { name: 'Last attempt', width: 'minmax(8rem, 1.4fr)', cell: ({ attempts }) => lastOutcome(attempts), isExtra: true },
          { name: 'Job', width: '5.5rem', cell: ({ jobId }) => <JobLink job={jobId} /> },
        ]}
        rows={rows}
        keyOf={({ place }) => place}
        rowHeight={34}
        empty={
          value === undefined
            ? ''
            : all.length > 0
              ? 'No completion call matches.'
              : 'No completion calls yet. A job makes one when it ends, if its request has an httpCompletionUrl.'
        }
      />
      {open && <OpenCall call={open} />}
    </>
  );
}

function lastOutcome(attempts: Call['attempts']): string {
  const last = attempts.at(-1);
  return last === undefined ? '' : outcomeOf(last);
}

function CallState({ state }: Pick<Call, 'state'>) {
  return <span class={`badge ${TONES[state] ?? 'plain'}`}>{state}</span>;
}

function OpenCall({ call: { url, state, attempts, jobId } }: { readonly call: Call }) {
  return (
    <article class="mail" aria-label="Completion call">
      <header>
        <h2>
          <CallState state={state} /> <span class="url">{url}</span>
        </h2>
        <p>
          Of <JobLink job={jobId} />
        </p>
        <CopyButton text={url} what="The URL was">
          Copy the URL
        </CopyButton>
      </header>
      {attempts.length === 0 ? (
        <p class="quiet">{state === 'Refused' ? 'The mock may not call this host: --callback-hosts allows it.' : 'Nothing was attempted yet.'}</p>
      ) : (
        <ol class="attempts">
          {attempts.map((attempt, index) => (
            // Attempts come in their order, and none goes.
            <li key={index}>
              <time dateTime={attempt.at}>{shownMoment(attempt.at)}</time>{' '}
              <span class={attempt.error === null ? 'good' : 'bad'}>{outcomeOf(attempt)}</span>
            </li>
          ))}
        </ol>
      )}
    </article>
  );
}
