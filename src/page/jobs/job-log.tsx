import type { Schemas } from '../api.js';
import { VirtualTable } from '../components/virtual-table.js';
import { shownTime } from '../format.js';

/** The log of a job. */
export function JobLog({ job }: { readonly job: Schemas['InspectedJob'] }) {
  const rows = job.log.map((row, index) => ({ ...row, index }));
  return (
    <section>
      <div class="heading-line">
        <h2>Log</h2>
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
