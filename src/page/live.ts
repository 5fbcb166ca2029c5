import { signal } from '@preact/signals';
import { EventSource } from 'eventsource';
import type { Schemas } from './api.js';
import { answered, api, authorizedFetch, wantedToken } from './api.js';

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
  choose();
  return () => {
    listeners[name].delete(listener);
    choose();
  };
}

/** Calls come in great numbers: they are asked for only where they are shown. */
function wantedKinds(): string {
  return NAMES.filter((name) => name !== 'call' || listeners.call.size > 0).join();
}

/** Listens anew if other kinds of events are wanted, once it is clear which. */
function choose(): void {
  clearTimeout(choosing);
  choosing = setTimeout(() => {
    if (source && chosen !== wantedKinds()) void reopen();
  });
}

/**
 * Calls a function soon after what it shows may have changed, once for all changes meanwhile. Where everything is stale, it may have.
 *
 * @param listen listens for what may change it, and returns what ends that
 * @param gathered how long changes are gathered, milliseconds
 * @returns ends that
 */
export function onChanges(listen: (changed: () => void) => readonly (() => void)[], gathered: number, onChanged: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const changed = (): void => {
    timer ??= setTimeout(() => {
      timer = undefined;
      onChanged();
    }, gathered);
  };
  // A signal tells its value at once, too, which is no change.
  const begun = generation.value;
  const ends = [
    ...listen(changed),
    generation.subscribe((now) => {
      if (now !== begun) changed();
    }),
  ];
  return () => {
    clearTimeout(timer);
    for (const end of ends) end();
  };
}

let source: EventSource | undefined;
/** The kinds of events that the stream has, and what waits to choose others. */
let chosen = '';
let choosing: ReturnType<typeof setTimeout> | undefined;
let lastEventId = '';
let retry: ReturnType<typeof setTimeout> | undefined;
/** Gives back what `takeSlot` took. */
let letGo = (): void => {};
/** Counts the attempts to listen: what an earlier one comes to late is of no use. */
let attempts = 0;

/** How long the page waits before it tries again, milliseconds. */
const RETRY = 2000;

/** How many pages of a browser listen at once: it has but six connections for a host, for all of them. */
const MOST_LISTENING = 4;

/** How often a page that cannot listen loads anew what it shows, milliseconds. */
const REFRESH = 5000;

/** Notes what the clock shows. */
export function noteClock(view: Schemas['Clock']): void {
  clock.value = { view, at: performance.now() };
}

function open(): void {
  const url = new URL('/__admin/events', location.href);
  chosen = wantedKinds();
  url.searchParams.set('kinds', chosen);
  if (lastEventId !== '') url.searchParams.set('lastEventId', lastEventId);
  source = new EventSource(url, { fetch: authorizedFetch });
  source.addEventListener('ready', ({ data, lastEventId: id }) => {
    lastEventId = id;
    // The mock sends what its description says.
    const { resumed, clock: view } = JSON.parse(data) as { resumed: boolean; clock: Schemas['Clock'] };
    noteClock(view);
    liveState.value = 'live';
    if (!resumed) generation.value++;
  });
  source.addEventListener('missed', ({ lastEventId: id }) => {
    lastEventId = id;
    generation.value++;
  });
  for (const name of NAMES) source.addEventListener(name, (event) => tell(name, event));
  source.addEventListener('error', () => {
    liveState.value = 'lost';
    // A refusal ends the stream for good, so that the page tries again by itself: a proxy, or another server at the port, may be gone soon.
    if (source?.readyState === EventSource.CLOSED) retry = setTimeout(() => void reopen(), RETRY);
  });
}

function tell<Name extends EventName>(name: Name, event: MessageEvent): void {
  lastEventId = event.lastEventId;
  // The mock sends what its description says.
  const data = JSON.parse(event.data) as LiveEvents[Name];
  for (const listener of listeners[name]) listener(data);
}

function close(): void {
  attempts++;
  clearTimeout(retry);
  source?.close();
  source = undefined;
  letGo();
}

async function reopen(): Promise<void> {
  close();
  const attempt = attempts;
  // Without the token the stream would be refused, and the page asks for it anyway. A page that nobody sees lets go of its connection, and
  // catches up afterwards.
  if (document.hidden || wantedToken.value !== 'no') return;
  const slot = await takeSlot();
  if (attempt !== attempts) slot?.();
  else if (slot) {
    letGo = slot;
    open();
  } else {
    void refresh();
    retry = setTimeout(() => void reopen(), REFRESH);
  }
}

/** Takes one of the places of the pages that listen. @returns gives it back; undefined if all are taken */
async function takeSlot(): Promise<(() => void) | undefined> {
  // A browser has locks only for what it takes for secure, such as localhost.
  if (!('locks' in navigator)) return () => {};
  for (let n = 1; n <= MOST_LISTENING; n++) {
    const release = await new Promise<(() => void) | undefined>((taken) => {
      void navigator.locks.request(`ips-mock events ${n}`, { ifAvailable: true }, (lock) => {
        if (!lock) return taken(undefined);
        return new Promise<void>((release) => taken(release));
      });
    });
    if (release) return release;
  }
  return undefined;
}

/** Shows what there is now, without being told from then on. */
async function refresh(): Promise<void> {
  try {
    noteClock(await answered(api.GET('/__admin/clock')));
    liveState.value = 'live';
    generation.value++;
  } catch {
    liveState.value = 'lost';
  }
}

/** Begins to listen to what happens in the mock. */
export function startLive(): void {
  onEvent('clock', noteClock);
  onEvent('reset', () => generation.value++);
  document.addEventListener('visibilitychange', () => void reopen());
  wantedToken.subscribe(() => void reopen());
}
