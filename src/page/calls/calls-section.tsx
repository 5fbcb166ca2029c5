import './calls.css';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { Link, Route, Switch } from 'wouter-preact';
import { answered, api } from '../api.js';
import { ConfirmButton } from '../components/confirm-button.js';
import { Problem } from '../components/problem.js';
import { type Column, VirtualTable } from '../components/virtual-table.js';
import { shownNumber, shownTime } from '../format.js';
import { generation } from '../live.js';
import { attempt } from '../notices.js';
import { CallList, type CallListFilter, type ListedCall } from './call-list.js';
import { Applied, CallOutcome } from './call-outcome.js';
import { CallPage } from './call-page.js';

/** The calls that came: a list, and each by itself. */
export function CallsSection() {
  return (
    <Switch>
      <Route path="/calls" component={Calls} />
      <Route path="/calls/:id">{({ id }) => <CallPage key={id} id={Number(id)} />}</Route>
    </Switch>
  );
}

/** How the transports are called. */
const TRANSPORTS: Readonly<Record<ListedCall['transport'], string>> = {
  soap: 'SOAP',
  xml: 'plain XML',
  upload: 'upload',
  none: 'no endpoint',
};

const COLUMNS: readonly Column<ListedCall>[] = [
  { name: 'Time', width: '5.5rem', cell: ({ at }) => <time dateTime={at}>{shownTime(at)}</time> },
  { name: 'Call', width: 'minmax(9rem, 2fr)', cell: (call) => <CallName call={call} /> },
  { name: 'Outcome', width: 'minmax(7.5rem, 1.6fr)', cell: (call) => <CallOutcome call={call} /> },
  { name: 'Caller', width: 'minmax(6rem, 1.2fr)', cell: ({ caller }) => <span title={caller ?? ''}>{caller ?? ''}</span>, isExtra: true },
  { name: 'By', width: '8rem', cell: ({ transport }) => TRANSPORTS[transport], isExtra: true },
  { name: 'Applied', width: '9rem', cell: ({ applied }) => <Applied applied={applied} />, isExtra: true },
  { name: 'Job', width: '4.5rem', cell: ({ jobId }) => jobId !== null && <Link href={`/jobs/${jobId}`}>{jobId}</Link>, isExtra: true },
  { name: 'Status', width: '4rem', cell: ({ status }) => status, isExtra: true },
  {
    name: 'ms',
    width: '4.5rem',
    cell: ({ milliseconds }) => shownNumber(milliseconds < 100 ? Math.round(milliseconds * 10) / 10 : Math.round(milliseconds)),
    isExtra: true,
  },
];

function CallName({ call: { id, operation, method, path } }: { readonly call: ListedCall }) {
  const name = operation ?? `${method} ${path}`;
  return (
    <Link href={`/calls/${id}`} title={name}>
      {name}
    </Link>
  );
}

const EVERY: CallListFilter = { operation: undefined, outcome: undefined, transport: undefined, caller: undefined, text: undefined };

/** All calls that the mock keeps, live. */
function Calls() {
  const [filter, setFilter] = useState(EVERY);
  const list = useMemo(() => new CallList(filter), [filter]);
  useEffect(() => {
    const loads = generation.subscribe(() => void list.load());
    return () => {
      loads();
      list.close();
    };
  }, [list]);
  const { value: calls } = list.calls;
  const { value: total } = list.total;
  const { value: error } = list.error;
  const isFiltered = Object.values(filter).some((value) => value !== undefined);
  return (
    <>
      <div class="heading-line">
        <h1>Calls</h1>
        <span class="quiet" role="status">
          {total === undefined ? (error ? '' : 'loading…') : `${shownNumber(total)}${isFiltered ? ' that match' : ''}`}
        </span>
        <span class="end">
          <ConfirmButton
            question="Forget all calls? Rules, faults and stubs stay."
            action="Forget them"
            disabled={total === undefined || (total === 0 && !isFiltered)}
            onConfirm={() => void attempt(() => answered(api.DELETE('/__admin/requests')), 'All calls are forgotten').then(() => list.load())}
          >
            Forget all
          </ConfirmButton>
        </span>
      </div>
      <CallFilters filter={filter} calls={calls} onChange={(part) => setFilter((before) => ({ ...before, ...part }))} />
      {error && <Problem error={error} onRetry={() => void list.load()} />}
      <VirtualTable
        label="Calls, the latest first"
        columns={COLUMNS}
        rows={calls}
        keyOf={({ id }) => id}
        total={total ?? calls.length}
        rowHeight={34}
        onNearEnd={() => void list.more()}
        empty={
          total === undefined || error
            ? ''
            : isFiltered
              ? 'No call matches.'
              : 'No calls yet. As soon as a program calls the mock, it appears here; “Try it” makes a call by hand.'
        }
      />
    </>
  );
}

interface CallFiltersProps {
  readonly filter: CallListFilter;
  readonly calls: readonly ListedCall[];
  readonly onChange: (part: Partial<CallListFilter>) => void;
}

/** How long after the last key a text is searched for, milliseconds. */
const TYPED = 200;

function CallFilters({ filter, calls, onChange }: CallFiltersProps) {
  const callers = [...new Set([...(filter.caller === undefined ? [] : [filter.caller]), ...calls.flatMap(({ caller }) => caller ?? [])])].sort();
  const operations = [...new Set(calls.flatMap(({ operation }) => operation ?? []))].sort();
  return (
    <search class="filters">
      <TextFilter label="Text" placeholder="operation, path, caller, outcome" onChange={(text) => onChange({ text })} />
      <TextFilter label="Operation" placeholder="get" options={operations} onChange={(operation) => onChange({ operation })} />
      <label>
        Outcome
        <select
          onChange={({ currentTarget: { value } }) => onChange({ outcome: (['ok', 'other'] as const).find((each) => each === value) })}
          value={filter.outcome ?? ''}
        >
          <option value="">all</option>
          <option value="ok">ok</option>
          <option value="other">faults only</option>
        </select>
      </label>
      <label>
        By
        <select
          value={filter.transport ?? ''}
          onChange={({ currentTarget: { value } }) =>
            // The keys of a record whose type names them all.
            onChange({ transport: (Object.keys(TRANSPORTS) as ListedCall['transport'][]).find((each) => each === value) })
          }
        >
          <option value="">all transports, and none</option>
          {Object.entries(TRANSPORTS).map(([transport, name]) => (
            <option key={transport} value={transport}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label>
        Caller
        <select value={filter.caller ?? ''} onChange={({ currentTarget: { value } }) => onChange({ caller: value || undefined })}>
          <option value="">all</option>
          {callers.map((caller) => (
            <option key={caller} value={caller}>
              {caller}
            </option>
          ))}
        </select>
      </label>
    </search>
  );
}

function TextFilter(props: {
  readonly label: string;
  readonly placeholder: string;
  readonly options?: readonly string[];
  readonly onChange: (text: string | undefined) => void;
}) {
  const { label, placeholder, options, onChange } = props;
  const timer = useRef<ReturnType<typeof setTimeout>>();
  return (
    <label>
      {label}
      <input
        type="search"
        placeholder={placeholder}
        list={options && `filter ${label}`}
        onInput={({ currentTarget: { value } }) => {
          clearTimeout(timer.current);
          timer.current = setTimeout(() => onChange(value.trim() || undefined), TYPED);
        }}
      />
      {options && (
        <datalist id={`filter ${label}`}>
          {options.map((each) => (
            <option key={each} value={each} />
          ))}
        </datalist>
      )}
    </label>
  );
}
