import './overrides.css';
import { Link, Route, Switch } from 'wouter-preact';
import { Gallery } from './gallery.js';
import { isKind, type Kind } from './kinds.js';
import { type FormSource, OverrideForm } from './override-form.js';
import { OverrideList } from './override-list.js';
import { faultSummary, ruleSummary, stubSummary } from './summary.js';

/** Rules, faults and stubs: what there is, and forms that add and change them. */
export function OverridesSection() {
  return (
    <Switch>
      <Route path="/rules" component={Overview} />
      <Route path="/rules/:kind/new">{({ kind }) => <Form kind={kind} source={{}} />}</Route>
      <Route path="/rules/:kind/new/call/:call">{({ kind, call }) => <Form kind={kind} source={{ call: Number(call) }} />}</Route>
      <Route path="/rules/:kind/new/job/:job">{({ kind, job }) => <Form kind={kind} source={{ job: Number(job) }} />}</Route>
      <Route path="/rules/:kind/:id">{({ kind, id }) => <Form kind={kind} source={{ id: Number(id) }} />}</Route>
      <Route component={Nothing} />
    </Switch>
  );
}

function Form({ kind, source }: { readonly kind: string; readonly source: FormSource }) {
  if (!isKind(kind) || Object.values(source).some(Number.isNaN)) return <Nothing />;
  const known: Kind = kind;
  return <OverrideForm key={`${known} ${JSON.stringify(source)}`} kind={known} source={source} />;
}

function Nothing() {
  return (
    <>
      <h1>There is no such page</h1>
      <p>
        <Link href="/rules">Rules, faults and stubs</Link> are here.
      </p>
    </>
  );
}

function Overview() {
  return (
    <>
      <h1>Rules, faults, stubs</h1>
      <Gallery />
      <OverrideList kind="rules" summary={ruleSummary} />
      <OverrideList kind="faults" summary={faultSummary} />
      <OverrideList kind="stubs" summary={stubSummary} />
    </>
  );
}
