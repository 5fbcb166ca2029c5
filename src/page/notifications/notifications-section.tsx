import './notifications.css';
import { Link, Route, Switch, useLocation } from 'wouter-preact';
import { answered, api } from '../api.js';
import { useLoaded } from '../use-loaded.js';
import { CompletionCalls } from './completion-calls.js';
import { Mails } from './mails.js';

/** What jobs told others of: mails, which the mock keeps and does not send, and calls of completion URLs. */
export function NotificationsSection() {
  const mails = useLoaded('mails', () => answered(api.GET('/__admin/mails')), ['job', 'jobRemoved']);
  const calls = useLoaded('callbacks', () => answered(api.GET('/__admin/callbacks')), ['job', 'jobRemoved', 'completionCall']);
  return (
    <>
      <h1>Mails and completion calls</h1>
      <nav aria-label="Mails or completion calls">
        <ul class="tabs">
          <Tab href="/mails" name="Mails" count={mails.value?.mails.length} />
          <Tab href="/mails/calls" name="Completion calls" count={calls.value?.callbacks.length} />
        </ul>
      </nav>
      <Switch>
        <Route path="/mails/calls">
          <CompletionCalls loaded={calls} />
        </Route>
        <Route>
          <Mails loaded={mails} />
        </Route>
      </Switch>
    </>
  );
}

function Tab({ href, name, count }: { readonly href: string; readonly name: string; readonly count: number | undefined }) {
  const [location] = useLocation();
  return (
    <li>
      <Link href={href} aria-current={location === href ? 'page' : undefined}>
        {name} {count !== undefined && <span class="count">{count}</span>}
      </Link>
    </li>
  );
}
