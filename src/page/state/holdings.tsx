import type { ComponentChildren } from 'preact';
import { Link } from 'wouter-preact';
import { answered, api } from '../api.js';
import { Problem } from '../components/problem.js';
import { shownMoment, shownNumber } from '../format.js';
import { useLoaded } from '../use-loaded.js';

/** How the mock is, what it holds, and what filled it first. */
export function Holdings() {
  const { value: health, error, reload } = useLoaded('health', () => answered(api.GET('/__admin/health')), ['job', 'jobRemoved', 'clock', 'created']);
  const { value: fixtures } = useLoaded('fixtures', () => answered(api.GET('/__admin/fixtures')));
  const { value: companies } = useLoaded('companies', () => answered(api.GET('/__admin/companies')), ['created']);
  if (health === undefined) return error ? <Problem error={error} onRetry={reload} /> : null;
  const { status, reason, version, clock, counts } = health;
  const facts: readonly (readonly [string, ComponentChildren])[] = [
    [
      'Health',
      <span key="health" class={`badge ${status === 'ok' ? 'good' : 'bad'}`}>
        {status}
      </span>,
    ],
    ['Version', version],
    ['Clock', `${shownMoment(clock.now)} UTC, ${clock.mode}`],
    ['Companies', shownNumber(counts.companies)],
    ['Users', shownNumber(counts.users)],
    [
      'Active jobs',
      <Link key="active" href="/jobs">
        {shownNumber(counts.activeJobs)}
      </Link>,
    ],
    [
      'Scheduled jobs',
      <Link key="scheduled" href="/jobs">
        {shownNumber(counts.scheduledJobs)}
      </Link>,
    ],
    ['Started with the fixtures', fixtures && <Sources sources={fixtures.sources} />],
  ];
  return (
    <section aria-label="What the mock holds">
      {reason !== undefined && (
        <p class="notice error" role="alert">
          {reason}
        </p>
      )}
      <dl class="facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {companies && companies.companies.length > 0 && (
        <details>
          <summary>The companies</summary>
          <table>
            <thead>
              <tr>
                <th scope="col">Name</th>
                <th scope="col">Root of its folders</th>
                <th scope="col">Handle</th>
              </tr>
            </thead>
            <tbody>
              {companies.companies.map(({ id, name, rootPath }) => (
                <tr key={id}>
                  <td>{name}</td>
                  <td>{rootPath}</td>
                  <td>
                    <code>c|{id}</code>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      )}
    </section>
  );
}

const NAMED: Readonly<Record<string, string>> = { default: 'default', none: 'none', object: 'given in process' };

function Sources({ sources }: { readonly sources: readonly string[] }) {
  return (
    <>
      {sources.map((source, index) => (
        <span key={source}>
          {index > 0 && ', then '}
          {NAMED[source] ?? <code>{source}</code>}
        </span>
      ))}
    </>
  );
}
