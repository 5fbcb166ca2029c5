import { useEffect, useState } from 'preact/hooks';
import { Link, useLocation } from 'wouter-preact';
import { answered, api, ProblemError } from '../api.js';
import { CopyButton } from '../components/copy-button.js';
import { Problem } from '../components/problem.js';
import { tellDone } from '../notices.js';
import { schemaDefinitions } from '../schema-form/definitions.js';
import { initialValue } from '../schema-form/json-schema.js';
import { type FieldError, SchemaForm } from '../schema-form/schema-form.js';
import { useLoaded } from '../use-loaded.js';
import { inputOf, KINDS, type Kind } from './kinds.js';

/** What a form begins with: one that there is and is changed, something like a call or a job, or nothing. */
export interface FormSource {
  readonly id?: number;
  /** Number of a call, of whose answer a stub is made. */
  readonly call?: number;
  /** Number of a job, for whose like a rule is made. */
  readonly job?: number;
}

async function begin(kind: Kind, { id, call, job }: FormSource) {
  const definitions = await schemaDefinitions();
  const schema = definitions[KINDS[kind].schema] ?? {};
  const value =
    id !== undefined
      ? inputOf(await KINDS[kind].get(id))
      : call !== undefined
        ? await answered(api.GET('/__admin/requests/{id}/stub', { params: { path: { id: call } } }))
        : job !== undefined
          ? await answered(api.GET('/__admin/jobs/{job}/rule', { params: { path: { job: String(job) } } }))
          : initialValue(schema, definitions);
  return { definitions, schema, value };
}

/** A form that adds a rule, a fault or a stub, or changes one. */
export function OverrideForm({ kind, source }: { readonly kind: Kind; readonly source: FormSource }) {
  const { one, add, replace } = KINDS[kind];
  const { id, call, job } = source;
  const [, navigate] = useLocation();
  const key = `form ${kind} ${id} ${call} ${job}`;
  const { value: begun, error, reload } = useLoaded(key, () => begin(kind, source));
  const [value, setValue] = useState<unknown>(undefined);
  const [problem, setProblem] = useState<{ readonly message: string; readonly errors: readonly FieldError[] } | undefined>(undefined);
  const [isBusy, setBusy] = useState(false);
  useEffect(() => {
    if (begun && value === undefined) setValue(begun.value);
  }, [begun]);
  const save = async (): Promise<void> => {
    setBusy(true);
    try {
      if (id === undefined) tellDone(`The ${one} ${await add(value)} was added`);
      else {
        await replace(id, value);
        tellDone(`The ${one} ${id} was changed; what is counted starts anew`);
      }
      navigate('/rules');
    } catch (refusal) {
      if (!(refusal instanceof ProblemError)) throw refusal;
      setProblem(refusal);
    } finally {
      setBusy(false);
    }
  };
  const json = JSON.stringify(value, null, 2) ?? '';
  return (
    <>
      <p class="back">
        <Link href="/rules">← Rules, faults, stubs</Link>
      </p>
      <h1>{id === undefined ? `Add a ${one}` : `Change the ${one} ${id}`}</h1>
      {call !== undefined && (
        <p>
          It answers such calls as <Link href={`/calls/${call}`}>call {call}</Link> was answered.
        </p>
      )}
      {job !== undefined && (
        <p>
          It is for jobs like <Link href={`/jobs/${job}`}>job {job}</Link>: say in its script how they go.
        </p>
      )}
      {error && <Problem error={error} onRetry={reload} />}
      {begun && value !== undefined && (
        <form
          noValidate
          class="override-form"
          onSubmit={(event) => {
            event.preventDefault();
            void save();
          }}
        >
          {problem && (
            <p class="notice error" role="alert">
              {problem.message}
            </p>
          )}
          <SchemaForm schema={begun.schema} definitions={begun.definitions} value={value} onChange={setValue} errors={problem?.errors ?? []} />
          <div class="buttons">
            <button type="submit" disabled={isBusy}>
              {id === undefined ? `Add the ${one}` : 'Save'}
            </button>
            <Link href="/rules">Cancel</Link>
          </div>
          <details class="as-json">
            <summary>As a program adds it: POST /__admin/{kind}</summary>
            <pre class="text">{json}</pre>
            <CopyButton text={json} what="JSON">
              Copy
            </CopyButton>
          </details>
        </form>
      )}
    </>
  );
}
