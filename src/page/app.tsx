import { useEffect, useRef } from 'preact/hooks';
import { Link, Redirect, Route, Router, Switch, useLocation } from 'wouter-preact';
import { useHashLocation } from 'wouter-preact/use-hash-location';
import { wantedToken } from './api.js';
import { AssetsSection } from './assets/assets-section.js';
import { CallsSection } from './calls/calls-section.js';
import { ClockBar } from './clock/clock-bar.js';
import { JobPage } from './jobs/job-page.js';
import { JobsSection } from './jobs/jobs-section.js';
import { liveState } from './live.js';
import { Notices } from './notices.js';
import { NotificationsSection } from './notifications/notifications-section.js';
import { OverridesSection } from './overrides/overrides-section.js';
import { StateSection } from './state/state-section.js';
import { TokenForm } from './token-form.js';
import { TryItSection } from './try-it/try-it-section.js';

/** The sections of the page, in the order of the navigation. */
const SECTIONS = [
  { path: '/jobs', name: 'Jobs' },
  { path: '/calls', name: 'Calls' },
  { path: '/rules', name: 'Rules, faults, stubs' },
  { path: '/assets', name: 'Assets' },
  { path: '/try', name: 'Try it' },
  { path: '/mails', name: 'Mails and completion calls' },
  { path: '/state', name: 'State' },
] as const;

/** The page. */
export function App() {
  if (wantedToken.value !== 'no') return <TokenForm />;
  return (
    <Router hook={useHashLocation}>
      {/* No link: the hash is the page's address. */}
      <button type="button" class="skip" onClick={() => document.getElementById('main')?.focus()}>
        Skip to the content
      </button>
      <header class="top">
        <strong class="brand">ips-mock</strong>
        <ClockBar />
      </header>
      <Navigation />
      <main id="main" tabIndex={-1}>
        {liveState.value === 'lost' && (
          <p class="notice error" role="alert">
            The mock does not answer. What you see may be old; the page goes on as soon as the mock answers again.
          </p>
        )}
        <Notices />
        <Switch>
          <Route path="/">
            <Redirect to="/jobs" replace />
          </Route>
          <Route path="/jobs" component={JobsSection} />
          <Route path="/jobs/:job">{({ job }) => <JobPage key={job} job={job} />}</Route>
          <Route path="/calls/*?" component={CallsSection} />
          <Route path="/rules/*?" component={OverridesSection} />
          <Route path="/assets/*?" component={AssetsSection} />
          <Route path="/try/*?" component={TryItSection} />
          <Route path="/mails/*?" component={NotificationsSection} />
          <Route path="/state" component={StateSection} />
          <Route>
            <h1>There is no such page</h1>
            <p>
              <Link href="/jobs">All jobs</Link> are where to begin.
            </p>
          </Route>
        </Switch>
      </main>
    </Router>
  );
}

function Navigation() {
  const [location] = useLocation();
  const current = SECTIONS.find(({ path }) => location === path || location.startsWith(`${path}/`));
  const title = current?.name ?? 'ips-mock';
  useEffect(() => {
    document.title = `${title} · ips-mock`;
  }, [title]);
  const previous = useRef('/');
  useEffect(() => {
    // Who follows a link by the keyboard goes on in what it leads to: the link itself is gone.
    const isFollowed = previous.current !== '/' && previous.current !== location;
    if (isFollowed && document.activeElement === document.body) document.getElementById('main')?.focus({ preventScroll: true });
    previous.current = location;
  }, [location]);
  useEffect(() => {
    document.addEventListener('keydown', goBack);
    return () => document.removeEventListener('keydown', goBack);
  }, []);
  return (
    <nav aria-label="Sections" class="sections">
      <ul>
        {SECTIONS.map(({ path, name }) => (
          <li key={path}>
            <Link href={path} aria-current={path === current?.path ? 'page' : undefined}>
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Escape leads back from a page to the list that it is from. In a dialog, a menu or a field it has another meaning. */
function goBack({ key, target, defaultPrevented }: KeyboardEvent): void {
  if (key !== 'Escape' || defaultPrevented || document.querySelector('dialog[open]')) return;
  if (target instanceof Element && target.closest('input, select, textarea, summary')) return;
  document.querySelector<HTMLAnchorElement>('main .back a')?.click();
}
