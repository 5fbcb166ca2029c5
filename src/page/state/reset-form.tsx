import { useState } from 'preact/hooks';
import { answered, api, type Schemas } from '../api.js';
import { ConfirmButton } from '../components/confirm-button.js';
import { attempt } from '../notices.js';
import { useLoaded } from '../use-loaded.js';

type Target = 'fixtures' | 'empty' | 'company';

const TARGETS: readonly (readonly [Target, string, string])[] = [
  ['fixtures', 'To its fixtures', 'Everything is as it was when the mock was started on a new database.'],
  ['empty', 'Empty', 'Nothing is left: no companies, no users, no jobs.'],
  ['company', 'One company', 'Its jobs and assets go; it stays, with its users, and so does all the rest.'],
];

/** Resets the mock, or a company. */
export function ResetForm() {
  const [target, setTarget] = useState<Target>('fixtures');
  const [company, setCompany] = useState<string | undefined>(undefined);
  const [keepsOverrides, setKeepsOverrides] = useState(false);
  const [keepsClock, setKeepsClock] = useState(false);
  const { value } = useLoaded('companies', () => answered(api.GET('/__admin/companies')), ['created']);
  const names = (value?.companies ?? []).map(({ name }) => name);
  const named = names.find((name) => name === company) ?? names[0];
  const isOfCompany = target === 'company';

  const body: Schemas['ResetInput'] = isOfCompany
    ? { ...(named === undefined ? {} : { company: named }), overrides: !keepsOverrides }
    : { to: target, overrides: !keepsOverrides, clock: !keepsClock };
  const what = isOfCompany ? `the company “${named}”` : 'the mock';
  const done = isOfCompany ? `“${named}” was reset` : target === 'empty' ? 'The mock is empty' : 'The mock is as its fixtures have it';
  const kept = [keepsOverrides ? 'rules, faults, stubs and the journal' : '', keepsClock && !isOfCompany ? 'the clock' : ''].filter(
    (each) => each !== '',
  );
  const goes = { fixtures: 'return it to its fixtures', empty: 'empty it', company: 'remove its jobs and assets' }[target];
  return (
    <section class="panel" aria-labelledby="reset-heading">
      <h2 id="reset-heading">Reset</h2>
      <fieldset>
        <legend class="hidden">What is reset</legend>
        {TARGETS.map(([each, name, explanation]) => (
          <label key={each} class="choice">
            <input type="radio" name="reset" checked={target === each} onChange={() => setTarget(each)} />
            <span>
              {name}
              <small class="quiet">{explanation}</small>
            </span>
          </label>
        ))}
      </fieldset>
      {isOfCompany && (
        <label>
          Company
          <select value={named} onChange={({ currentTarget }) => setCompany(currentTarget.value)}>
            {names.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        </label>
      )}
      <fieldset>
        <legend class="hidden">What stays</legend>
        <label class="choice">
          <input type="checkbox" checked={keepsOverrides} onChange={({ currentTarget }) => setKeepsOverrides(currentTarget.checked)} />
          <span>Keep rules, faults, stubs and the journal</span>
        </label>
        <label class="choice">
          <input
            type="checkbox"
            checked={keepsClock || isOfCompany}
            disabled={isOfCompany}
            onChange={({ currentTarget }) => setKeepsClock(currentTarget.checked)}
          />
          <span>Keep the clock as it is</span>
        </label>
      </fieldset>
      <div class="buttons">
        <ConfirmButton
          question={`Reset ${what}: ${goes}?${kept.length > 0 ? ` It keeps ${kept.join(' and ')}.` : ''} What goes cannot be brought back without a snapshot.`}
          action="Reset"
          disabled={isOfCompany && named === undefined}
          onConfirm={() => void attempt(() => answered(api.POST('/__admin/reset', { body })), done)}
        >
          Reset…
        </ConfirmButton>
      </div>
    </section>
  );
}
