import './try-it.css';
import { useState } from 'preact/hooks';
import { useLocation } from 'wouter-preact';
import { answered, api } from '../api.js';
import { Problem } from '../components/problem.js';
import { useLoaded } from '../use-loaded.js';
import { OperationList } from './operation-list.js';
import { TryOperation } from './try-operation.js';

/** The version that is tried unless another one is chosen. */
const USUAL = '2014-04-03';

/** Calls of operations by hand. The operation is in the address: `/try/submitJob`. */
export function TryItSection() {
  const [location] = useLocation();
  const current = location.split('/')[2];
  const [version, setVersion] = useState(USUAL);
  const { value, error, reload } = useLoaded('operations', () => answered(api.GET('/__admin/operations')));
  const all = value?.operations ?? [];
  const versions = [...new Set(all.flatMap((operation) => operation.versions))].sort((one, other) =>
    // The one without a date is the oldest.
    one === 'unversioned' ? 1 : other === 'unversioned' ? -1 : one < other ? 1 : -1,
  );
  const chosen = all.find(({ name }) => name === current);
  // An operation that the version lacks is shown in its own newest.
  const shownVersion = chosen && !chosen.versions.includes(version) ? (chosen.versions.at(-1) ?? version) : version;
  return (
    <div class="try-it">
      <div>
        <label>
          Version
          <select value={version} onChange={({ currentTarget }) => setVersion(currentTarget.value)}>
            {versions.map((each) => (
              <option key={each}>{each}</option>
            ))}
          </select>
        </label>
        {error && <Problem error={error} onRetry={reload} />}
        <OperationList operations={all.filter(({ versions: own, name }) => own.includes(version) || name === current)} current={current} />
      </div>
      {current === undefined || current === '' ? (
        <div class="tried">
          <h1>Try it</h1>
          <p>
            Choose an operation: you get a form of its parameters, filled in with an example that works on this mock, the message that it makes, and
            what the mock answers.
          </p>
        </div>
      ) : (
        <div class="tried">
          {shownVersion !== version && (
            <p class="notice">
              Version {version} has no {current}: this is {shownVersion}.
            </p>
          )}
          {value && <TryOperation operation={current} version={shownVersion} />}
        </div>
      )}
    </div>
  );
}
