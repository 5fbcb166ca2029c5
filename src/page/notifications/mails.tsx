import { useState } from 'preact/hooks';
import type { Schemas } from '../api.js';
import { CopyButton } from '../components/copy-button.js';
import { Problem } from '../components/problem.js';
import { VirtualTable } from '../components/virtual-table.js';
import { jobNumberOf, shownMoment } from '../format.js';
import type { Loaded } from '../use-loaded.js';
import { JobLink } from './job-link.js';

type Mail = Schemas['Mails']['mails'][number];

/** A mail in the list, with its place: nothing else tells two of a job to one person apart. */
interface ListedMail extends Mail {
  readonly place: number;
}

/** The mails, newest first, and the one that was chosen in full. */
export function Mails({ loaded: { value, error, reload } }: { readonly loaded: Loaded<Schemas['Mails']> }) {
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<number | undefined>(undefined);
  const all = (value?.mails ?? []).map((mail, place): ListedMail => ({ ...mail, place })).reverse();
  const wanted = text.trim().toLowerCase();
  const rows = all.filter(({ to, subject, jobHandle }) => [to, subject, jobHandle].some((each) => each.toLowerCase().includes(wanted)));
  const open = rows.find(({ place }) => place === chosen);
  return (
    <>
      <search class="filters">
        <label>
          Text
          <input type="search" placeholder="recipient, subject or job" onInput={({ currentTarget }) => setText(currentTarget.value)} />
        </label>
      </search>
      {error && <Problem error={error} onRetry={reload} />}
      <VirtualTable
        label="Mails, newest first"
        columns={[
          { name: 'Sent', width: '11.5rem', cell: ({ sentAt }) => shownMoment(sentAt), isExtra: true },
          { name: 'To', width: 'minmax(8rem, 1fr)', cell: ({ to }) => to },
          {
            name: 'Subject',
            width: 'minmax(10rem, 2.4fr)',
            cell: ({ subject, place }) => (
              <button type="button" class="link" aria-pressed={place === chosen} title={subject} onClick={() => setChosen(place)}>
                {subject}
              </button>
            ),
          },
          { name: 'Language', width: '6rem', cell: ({ language }) => language, isExtra: true },
          {
            name: 'Job',
            width: 'minmax(8rem, 1fr)',
            cell: ({ jobHandle }) => <JobLink job={jobNumberOf(jobHandle)} name={nameOf(jobHandle)} />,
            isExtra: true,
          },
        ]}
        rows={rows}
        keyOf={({ place }) => place}
        rowHeight={34}
        empty={
          value === undefined
            ? ''
            : all.length > 0
              ? 'No mail matches.'
              : 'No mails yet. A job sends some when it ends, as its emailSetting says; the mock keeps them, and sends none.'
        }
      />
      {open && <OpenMail mail={open} />}
    </>
  );
}

/** The name of a job, which stands before the number in its handle. */
function nameOf(jobHandle: string): string {
  return jobHandle.split('|').at(-2) ?? '';
}

function OpenMail({ mail: { to, subject, text, sentAt, jobHandle } }: { readonly mail: Mail }) {
  return (
    <article class="mail" aria-label={`Mail: ${subject}`}>
      <header>
        <h2>{subject}</h2>
        <dl>
          <dt>To</dt>
          <dd>{to}</dd>
          <dt>Sent</dt>
          <dd>
            <time dateTime={sentAt}>{shownMoment(sentAt)}</time> UTC
          </dd>
          <dt>Job</dt>
          <dd>
            <JobLink job={jobNumberOf(jobHandle)} name={jobHandle} />
          </dd>
        </dl>
        <CopyButton text={text} what="The mail was">
          Copy
        </CopyButton>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard */}
      <pre class="text" tabIndex={0}>
        {text}
      </pre>
    </article>
  );
}
