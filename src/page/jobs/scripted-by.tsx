import { Link } from 'wouter-preact';
import type { Schemas } from '../api.js';

/** Who decided how a job goes, if not the mock alone. */
export function ScriptedBy({ scriptedBy }: Pick<Schemas['ListedJob'], 'scriptedBy'>) {
  if (scriptedBy === null) return null;
  if (scriptedBy === 'directive') return <span title="A directive in its request">directive</span>;
  return <Link href="/rules">rule {scriptedBy}</Link>;
}
