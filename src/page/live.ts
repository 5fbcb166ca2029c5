import { signal } from '@preact/signals';
import { EventSource } from 'eventsource';
import type { Schemas } from './api.js';
import { authorizedFetch, wantedToken } from './api.js';

/** What happens in the mock, by the name of the event: what each carries. */
interface LiveEvents {
  job: { readonly job: Schemas['ListedJob']; readonly from: Schemas['JobState'] | null; readonly at: string | null };
  jobRemoved: { readonly id: number; readonly jobHandle: string };
  call: Omit<Schemas['ListedCall'], 'params'>;
  completionCall: object;
  clock: Schemas['Clock'];
  created: object;
  reset: object;
  overrides: { readonly kind: 'rules' | 'faults' | 'stubs' };
}

/** The name of an event. */
export type EventName = keyof LiveEvents;

const NAMES: readonly EventName[] = ['job', 'jobRemoved', 'call', 'completionCall', 'clock', 'created', 'reset', 'overrides'];

/** Whether the page hears what happens: `lost` once the mock stopped answering, until it answers again. */
export const liveState = signal<'connecting' | 'live' | 'lost'>('connecting');

/** Counts how often what is shown has become stale as a whole: another mock answers, or too much was missed. Whatever was loaded is to be loaded anew. */
export const generation = signal(0);

/** The clock as the mock last told it, and when that was by `performance.now()`. */
export const clock = signal<{ readonly view: Schemas['Clock']; readonly at: number } | undefined>(undefined);

type Listener<Name extends EventName> = (data: LiveEvents[Name]) => void;
const listeners: { [Name in EventName]: Set<Listener<Name>> } = {
  job: new Set(),
  jobRemoved: new Set(),
  call: new Set(),
  completionCall: new Set(),
  clock: new Set(),
  created: new Set(),
  reset: new Set(),
  overrides: new Set(),
};

/** Calls a function with each event of a name. @returns ends that */
export function onEvent<Name extends EventName>(name: Name, listener: Listener<Name>): () => void {
  listeners[name].add(listener);
  return () => listeners[name].delete(listener);
}

let source: EventSource | undefined;
let lastEventId = '';
let retry: ReturnType<typeof setTimeout> | undefined;

/** How long the page waits before it tries again, milliseconds. */
const RETRY = 2000;

/** Notes what the clock shows. */
export function noteClock(view: Schemas['Clock']): void {
  clock.value = { view, at: performance.now() };
}

function open(): void {
  const url = new URL('/__admin/events', location.href);
  if (lastEventId !== '') url.searchParams.set('lastEventId', lastEventId);
  source = new EventSource(url, { fetch: authorizedFetch });
  source.addEventListener('ready', ({ data }) => {
    // The mock sends what its description says.
    const { resumed, clock: view } = JSON.parse(data) as { resumed: boolean; clock: Schemas['Clock'] };
    noteClock(view);
    liveState.value = 'live';
    if (!resumed) generation.value++;
  });
  source.addEventListener('missed', () => generation.value++);
  for (const name of NAMES) source.addEventListener(name, (event) => tell(name, event));
  source.addEventListener('error', () => {
    liveState.value = 'lost';
    // A refusal ends the stream for good, so that the page tries again by itself: a proxy, or another server at the port, may be gone soon.
    if (source?.readyState === EventSource.CLOSED) retry = setTimeout(reopen, RETRY);
  });
}

function tell<Name extends EventName>(name: Name, event: MessageEvent): void {
  lastEventId = event.lastEventId;
  // The mock sends what its description says.
  const data = JSON.parse(event.data) as LiveEvents[Name];
  for (const listener of listeners[name]) listener(data);
}

function close(): void {
  clearTimeout(retry);
  source?.close();
  source = undefined;
}

function reopen(): void {
  close();
  // Without the token the stream would be refused, and the page asks for it anyway. A page that nobody sees lets go of its connection, of which
  // a browser has but six for a host, and catches up afterwards.
  if (!document.hidden && wantedToken.value === 'no') open();
}

/** Begins to listen to what happens in the mock. */
export function startLive(): void {
  onEvent('clock', noteClock);
  document.addEventListener('visibilitychange', reopen);
  wantedToken.subscribe(reopen);
}
