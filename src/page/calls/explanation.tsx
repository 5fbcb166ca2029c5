import { Link } from 'wouter-preact';
import { answered, api, type Schemas } from '../api.js';
import { Problem } from '../components/problem.js';
import { useLoaded } from '../use-loaded.js';

const TITLES = { rules: 'Rules', faults: 'Faults', stubs: 'Stubs' } as const;

/** Which rules, faults and stubs would apply to a call, were it to come again now, and why the others would not. */
export function Explanation({ id }: { readonly id: number }) {
  const { value, error, reload } = useLoaded(
    `explanation ${id}`,
    () => answered(api.POST('/__admin/requests/{id}/explain', { params: { path: { id } } })),
    ['overrides', 'call'],
  );
  const kinds = ['faults', 'stubs', 'rules'] as const;
  return (
    <section>
      <h2>What would apply to it now</h2>
      {error && <Problem error={error} onRetry={reload} />}
      {value && kinds.every((kind) => value[kind].length === 0) && (
        <p class="quiet">
          There are no <Link href="/rules">rules, faults and stubs</Link>.
        </p>
      )}
      {value && kinds.map((kind) => value[kind].length > 0 && <Explained key={kind} kind={kind} overrides={value[kind]} />)}
    </section>
  );
}

function Explained({ kind, overrides }: { readonly kind: keyof typeof TITLES; readonly overrides: Schemas['CallExplanation'][typeof kind] }) {
  return (
    <>
      <h3>{TITLES[kind]}</h3>
      <ul class="explained">
        {overrides.map(({ id, label, applies, why }) => (
          <li key={id}>
            <span class={`badge ${applies ? 'good' : ''}`}>{applies ? 'would apply' : 'would not'}</span>{' '}
            <Link href={`/rules/${kind}/${id}`}>{label ?? `${kind.slice(0, -1)} ${id}`}</Link>
            {why.length > 0 && <span class="quiet"> {why.join('; ')}</span>}
          </li>
        ))}
      </ul>
    </>
  );
}
