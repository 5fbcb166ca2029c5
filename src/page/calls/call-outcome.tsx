import { Link } from 'wouter-preact';
import type { ListedCall } from './call-list.js';

/** How a call ended, in colour. */
export function CallOutcome({ call: { outcome, fault, status } }: { readonly call: Pick<ListedCall, 'outcome' | 'fault' | 'status'> }) {
  const tone = outcome !== 'ok' ? 'bad' : status >= 400 ? 'warn' : 'good';
  return (
    <span class={`badge ${tone}`} title={fault?.reason ?? `HTTP ${status}`}>
      {outcome}
    </span>
  );
}

/** The fault and the stub that applied to a call. */
export function Applied({ applied }: Pick<ListedCall, 'applied'>) {
  return (
    <span class="badges">
      {applied.map(({ kind, id, label }) => (
        <Link key={kind} class="badge warn" href={`/rules/${kind}s/${id}`} title={label ?? `${kind} ${id}`}>
          {kind} {id}
        </Link>
      ))}
    </span>
  );
}
