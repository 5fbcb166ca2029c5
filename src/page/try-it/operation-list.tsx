import { useState } from 'preact/hooks';
import { Link } from 'wouter-preact';
import type { Schemas } from '../api.js';

type Operation = Schemas['Operations']['operations'][number];

/** What the groups of operations are called. */
const GROUPS: Readonly<Record<Operation['group'], string>> = {
  jobs: 'Jobs',
  assets: 'Assets',
  folders: 'Folders',
  metadata: 'Metadata',
  publishing: 'Publishing',
  accounts: 'Companies and users',
  projects: 'Projects',
  propertySets: 'Property sets',
  targets: 'Zooms and maps',
  system: 'The service',
};

interface OperationListProps {
  readonly operations: readonly Operation[];
  readonly current: string | undefined;
}

/** The operations of a version, to choose one. */
export function OperationList({ operations, current }: OperationListProps) {
  const [text, setText] = useState('');
  const wanted = text.trim().toLowerCase();
  const shown = operations.filter(({ name }) => name.toLowerCase().includes(wanted));
  return (
    <nav class="operations" aria-label="Operations">
      <input
        type="search"
        aria-label="Part of the name of an operation"
        placeholder="search operations"
        value={text}
        onInput={({ currentTarget }) => setText(currentTarget.value)}
      />
      {shown.length === 0 && <p class="quiet">No operation of this version has that in its name.</p>}
      {Object.entries(GROUPS).map(([group, name]) => {
        const own = shown.filter((operation) => operation.group === group);
        if (own.length === 0) return null;
        return (
          <details key={group} open={wanted !== '' || own.some((each) => each.name === current) || (current === undefined && group === 'jobs')}>
            <summary>
              {name} <small class="quiet">{own.length}</small>
            </summary>
            <ul>
              {own.map((operation) => (
                <li key={operation.name}>
                  <Link href={`/try/${operation.name}`} aria-current={operation.name === current ? 'page' : undefined}>
                    {operation.name}
                  </Link>
                  {!operation.stateful && (
                    <small class="quiet" title="Its answer is generated: the mock keeps nothing of it">
                      {' '}
                      generated
                    </small>
                  )}
                </li>
              ))}
            </ul>
          </details>
        );
      })}
    </nav>
  );
}
