import { useState } from 'preact/hooks';
import { answered, api, type Schemas } from '../api.js';
import { VirtualTable } from '../components/virtual-table.js';
import { shownTime } from '../format.js';
import { useLoaded } from '../use-loaded.js';

/** The log of a job, in a language to choose. */
export function JobLog({ job }: { readonly job: Schemas['InspectedJob'] }) {
  const [locale, setLocale] = useState<string | undefined>(undefined);
  // With each row that comes, it is loaded anew.
  const key = `log ${job.id} ${locale} ${job.log.length} ${job.state}`;
  const params = { path: { job: String(job.id) }, query: { locale } };
  const { value } = useLoaded(key, () => answered(api.GET('/__admin/jobs/{job}/log', { params })));
  const [shown, setShown] = useState(value);
  if (value && value !== shown) setShown(value);
  const rows = (shown?.log ?? []).map((row, index) => ({ ...row, index }));
  return (
    <section>
      <div class="heading-line">
        <h2>Log</h2>
        <label class="inline">
          Language{' '}
          <select value={shown?.language} onChange={({ currentTarget }) => setLocale(currentTarget.value)}>
            {shown?.languages.map((each) => (
              <option key={each}>{each}</option>
            ))}
          </select>
        </label>
      </div>
      <VirtualTable
        label="Log of the job"
        columns={[
          { name: 'Time', width: '5.5rem', cell: ({ date }) => <time dateTime={date}>{shownTime(date)}</time> },
          {
            name: 'Type',
            width: 'minmax(8rem, 1fr)',
            cell: ({ logType }) => <span class={/Error|Fail|Fatal/.test(logType) ? 'bad' : ''}>{logType}</span>,
          },
          { name: 'Message', width: 'minmax(10rem, 3fr)', cell: ({ message }) => <span title={message}>{message}</span> },
        ]}
        rows={rows}
        keyOf={({ index }) => index}
        rowHeight={30}
        empty="Nothing is logged yet."
      />
    </section>
  );
}
