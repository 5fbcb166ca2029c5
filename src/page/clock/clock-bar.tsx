import { useEffect, useReducer, useState } from 'preact/hooks';
import { Link } from 'wouter-preact';
import { answered, api, type Schemas } from '../api.js';
import { jobNumberOf, shownDuration, shownMoment } from '../format.js';
import { clock, noteClock } from '../live.js';
import { attempt } from '../notices.js';
import { useLoaded } from '../use-loaded.js';

/** How often a clock that runs is drawn anew, milliseconds. */
const DRAWN = 250;

/** How far a button advances a manual clock. */
const STEPS = [
  { by: '10s', name: '10 s' },
  { by: '1m', name: '1 min' },
  { by: '1h', name: '1 h' },
  { by: '1d', name: '1 d' },
] as const;

/** Modes to choose from. */
const MODES = ['real', 'x10', 'x60', 'x600', 'manual'] as const;

/** The mode of a clock as the setting has it. */
function modeOf({ mode, factor }: Schemas['Clock']): string {
  return mode === 'scaled' ? `x${factor}` : mode;
}

/** What the mock's clock shows now, milliseconds since 1970. */
function momentOf({ view: { mode, now, factor = 1, atEnd }, at }: NonNullable<typeof clock.value>): number {
  const told = Date.parse(now);
  return mode === 'manual' || atEnd ? told : told + (performance.now() - at) * factor;
}

/** Sends a request that moves or sets the clock, and shows what it answers. */
async function change(asked: Promise<{ data?: Schemas['Clock']; error?: unknown; response: Response }>): Promise<void> {
  await attempt(async () => noteClock(await answered(asked)));
}

function advance(body: Schemas['AdvanceInput']): Promise<void> {
  return change(api.POST('/__admin/clock/advance', { body }));
}

/** The mock's clock: what it shows, what falls due next, and what moves it. */
export function ClockBar() {
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  // What is due next changes with the jobs, and once it has happened.
  const { value: read } = useLoaded('clock', () => answered(api.GET('/__admin/clock')), ['job', 'jobRemoved']);
  useEffect(() => {
    if (read) noteClock(read);
  }, [read]);
  const told = clock.value;
  const isManual = told?.view.mode === 'manual';
  useEffect(() => {
    if (isManual) return;
    const timer = setInterval(redraw, DRAWN, undefined);
    return () => clearInterval(timer);
  }, [isManual]);
  if (!told) return <div class="clock">…</div>;
  const now = momentOf(told);
  const mode = modeOf(told.view);
  return (
    <section class="clock" aria-label="Clock of the mock">
      <time class="now" dateTime={new Date(now).toISOString()} title="The mock's time, in UTC">
        {shownMoment(new Date(now).toISOString())} <small>UTC</small>
      </time>
      <NextDue due={told.view.nextDue} now={now} />
      {isManual && <Advance />}
      <label class="mode">
        <span class="hidden">How time passes</span>
        <select value={mode} onChange={({ currentTarget: { value } }) => void change(api.PUT('/__admin/clock', { body: { mode: value } }))}>
          {[...new Set<string>([...MODES, mode])].map((each) => (
            <option key={each} value={each}>
              {each}
            </option>
          ))}
        </select>
      </label>
    </section>
  );
}

/** What falls due next, as the page says it. */
const DUE = { job: 'a job', cleanup: 'trash cleanup' } as const;

function NextDue({ due, now }: { readonly due: Schemas['Clock']['nextDue']; readonly now: number }) {
  if (!due) return <span class="due quiet">nothing is due</span>;
  const left = Date.parse(due.at) - now;
  const what = DUE[due.what];
  return (
    <span class="due quiet" title={`${shownMoment(due.at)} UTC`}>
      next: {due.jobHandle === undefined ? what : <Link href={`/jobs/${jobNumberOf(due.jobHandle)}`}>{what}</Link>}{' '}
      {left <= 0 ? 'now' : `in ${shownDuration(left)}`}
    </span>
  );
}

function Advance() {
  const [text, setText] = useState('');
  return (
    <div class="advance">
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a frame */}
      <div class="steps" role="group" aria-label="Advance by">
        {STEPS.map(({ by, name }) => (
          <button key={by} type="button" class="small secondary" onClick={() => void advance({ by })}>
            +{name}
          </button>
        ))}
        <button type="button" class="small" onClick={() => void advance({ next: true })}>
          Next
        </button>
        <button
          type="button"
          class="small"
          title="Lets time pass until no job is active"
          onClick={() => void change(api.POST('/__admin/clock/settle', { body: {} }))}
        >
          Settle
        </button>
      </div>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void advance({ by: text });
        }}
      >
        <input
          aria-label="Any duration, such as 90s or P1D"
          placeholder="90s"
          size={6}
          required
          value={text}
          onInput={({ currentTarget }) => setText(currentTarget.value)}
        />
        <button type="submit" class="small secondary">
          Advance
        </button>
      </form>
    </div>
  );
}
