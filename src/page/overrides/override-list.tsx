import type { ComponentChildren } from 'preact';
import { Link } from 'wouter-preact';
import { ConfirmButton } from '../components/confirm-button.js';
import { Problem } from '../components/problem.js';
import { type Column, VirtualTable } from '../components/virtual-table.js';
import { shownMoment, shownNumber } from '../format.js';
import { attempt } from '../notices.js';
import { useLoaded } from '../use-loaded.js';
import { KINDS, type Kind, type KindFacts, type Override } from './kinds.js';
import type { Summary } from './summary.js';

/** What a list shows of one. */
interface Row {
  readonly id: number;
  readonly label?: string;
  readonly company: string | null;
  readonly seen: number;
  readonly hits: number;
  readonly times?: number;
  readonly expiresAt?: string;
  readonly summary: Summary;
}

/** The rules, the faults or the stubs there are, live. @param summary says what one does */
export function OverrideList<Name extends Kind>({ kind, summary }: { readonly kind: Name; readonly summary: (override: Override[Name]) => Summary }) {
  // Of this very kind.
  const facts = KINDS[kind] as unknown as KindFacts<Name>;
  const { title, one, about, counted } = facts;
  // Rules are counted by the jobs that they match, the others by calls.
  const { value, error, reload } = useLoaded(kind, () => facts.list(), ['overrides', counted === 'jobs' ? 'job' : 'call']);
  const rows = value?.map((override) => rowOf(override, summary(override))) ?? [];
  const columns: readonly Column<Row>[] = [
    { name: 'No.', width: '3.5rem', cell: ({ id }) => id, isExtra: true },
    { name: 'For', width: 'minmax(6rem, 1.5fr)', cell: (row) => <For row={row} /> },
    { name: 'What happens', width: 'minmax(6rem, 2fr)', cell: ({ summary: { does } }) => <span title={does}>{does}</span> },
    { name: 'Company', width: 'minmax(5rem, 0.7fr)', cell: ({ company }) => company ?? 'all', isExtra: true },
    { name: 'Applied', width: '9rem', cell: (row) => <Counts row={row} counted={counted} />, isExtra: true },
    { name: 'Left', width: '6.5rem', cell: (row) => <Left row={row} />, isExtra: true },
    {
      name: '',
      width: '5.5rem',
      cell: ({ id, label }) => (
        <span class="row-buttons">
          <Link href={`/rules/${kind}/${id}`} aria-label={`Edit ${one} ${id}`} title={`Edit ${label ?? `${one} ${id}`}`}>
            Edit
          </Link>
          <button
            type="button"
            class="quiet"
            aria-label={`Remove ${one} ${id}`}
            title={`Remove ${label ?? `${one} ${id}`}`}
            onClick={() => void attempt(() => facts.remove(id), `The ${one} ${id} was removed`)}
          >
            ✕
          </button>
        </span>
      ),
    },
  ];
  return (
    <section aria-label={title}>
      <div class="heading-line">
        <h2>{title}</h2>
        <span class="quiet">{about}</span>
        <span class="end buttons">
          <Link href={`/rules/${kind}/new`}>Add a {one}</Link>
          <ConfirmButton
            question={`Remove all ${shownNumber(rows.length)} ${kind}?`}
            action="Remove all"
            disabled={rows.length === 0}
            onConfirm={() => void attempt(() => facts.clear(), `All ${kind} were removed`)}
          >
            Remove all
          </ConfirmButton>
        </span>
      </div>
      {error && <Problem error={error} onRetry={reload} />}
      <VirtualTable
        label={title}
        columns={columns}
        rows={rows}
        keyOf={({ id }) => id}
        rowHeight={48}
        empty={value === undefined ? '' : `There are no ${kind}.`}
      />
    </section>
  );
}

function rowOf({ id, label, company, seen, hits, times, ...rest }: Override[Kind], summary: Summary): Row {
  return { id, label, company, seen, hits, times, expiresAt: 'expiresAt' in rest ? rest.expiresAt : undefined, summary };
}

function For({ row: { label, summary } }: { readonly row: Row }): ComponentChildren {
  return (
    <span class="two-lines" title={label === undefined ? summary.matches : `${label}: ${summary.matches}`}>
      {label !== undefined && <strong>{label}</strong>}
      <span class={label === undefined ? '' : 'quiet'}>{summary.matches}</span>
    </span>
  );
}

function Counts({ row: { seen, hits }, counted }: { readonly row: Row; readonly counted: string }) {
  return (
    <span title={`It matched ${seen} ${counted}, and applied to ${hits} of them`}>
      <strong>{shownNumber(hits)}</strong> <span class="quiet">of {shownNumber(seen)} seen</span>
    </span>
  );
}

function Left({ row: { times, hits, expiresAt } }: { readonly row: Row }) {
  if (times !== undefined && hits >= times) return <span class="badge">used up</span>;
  return (
    <span class="two-lines">
      <span>{times === undefined ? 'always' : `${shownNumber(times - hits)} of ${shownNumber(times)}`}</span>
      {expiresAt !== undefined && <small class="quiet">until {shownMoment(expiresAt)}</small>}
    </span>
  );
}
