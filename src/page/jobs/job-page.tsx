import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { Link, useLocation } from 'wouter-preact';
import { answered, api, type Schemas } from '../api.js';
import { ConfirmButton } from '../components/confirm-button.js';
import { JsonTree } from '../components/json-tree.js';
import { Problem } from '../components/problem.js';
import { VirtualTable } from '../components/virtual-table.js';
import { Xml } from '../components/xml.js';
import { shownDuration, shownMoment } from '../format.js';
import { clock } from '../live.js';
import { attempt } from '../notices.js';
import { useLoaded } from '../use-loaded.js';
import { JobCounts } from './job-counts.js';
import { isMoving, PROGRESS_INTERVAL } from './job-list.js';
import { JobLog } from './job-log.js';
import { JobProgress } from './job-progress.js';
import { JobStateBadge } from './job-state.js';
import { ScriptedBy } from './scripted-by.js';

type Job = Schemas['InspectedJob'];

/** A job with everything about it, and what can be done to it. @param job its number or handle */
export function JobPage({ job: id }: { readonly job: string }) {
  const path = { path: { job: id } };
  const {
    value: job,
    error,
    reload,
  } = useLoaded(`job ${id}`, () => answered(api.GET('/__admin/jobs/{job}', { params: path })), ['job', 'jobRemoved', 'clock']);
  const isRunning = job !== undefined && isMoving(job);
  useEffect(() => {
    if (!isRunning) return;
    const timer = setInterval(() => {
      if (clock.value?.view.mode !== 'manual' && !document.hidden) reload();
    }, PROGRESS_INTERVAL);
    return () => clearInterval(timer);
  }, [isRunning]);
  return (
    <>
      <p class="back">
        <Link href="/jobs">← All jobs</Link>
      </p>
      {error && <Problem error={error} onRetry={reload} />}
      {job && error?.status !== 404 && (
        <>
          <div class="heading-line">
            <h1>{job.originalName}</h1>
            <JobStateBadge job={job} />
          </div>
          <JobProgress job={job} />
          <JobButtons job={job} onChange={reload} />
          <Facts job={job} />
          <Timeline job={job} />
          <JobLog key={job.jobHandle} job={job} />
          <Plan job={job} />
          <Submission job={job} />
          <Misses job={job} />
          <Notifications job={job} />
        </>
      )}
    </>
  );
}

/** What can be done to a job, as the buttons say it. */
function JobButtons({ job, onChange }: { readonly job: Job; readonly onChange: () => void }) {
  const [, navigate] = useLocation();
  const params = { path: { job: String(job.id) } };
  const act = (work: () => Promise<unknown>, done: string): void => void attempt(work, done).then(onChange);
  const force = (end: Schemas['ForcedEndInput']['end'], done: string): void =>
    act(() => answered(api.POST('/__admin/jobs/{job}/force', { params, body: { end } })), done);
  const { state, paused } = job;
  const hasEnded = state === 'Done' || state === 'Expired';
  const hasBegun = state !== 'Scheduled' && !hasEnded;
  return (
    <div class="buttons" role="toolbar" aria-label="What can be done to this job">
      {paused ? (
        <button
          type="button"
          class="small"
          onClick={() => act(() => answered(api.POST('/__admin/jobs/{job}/resume', { params })), 'The job goes on')}
        >
          Resume
        </button>
      ) : (
        <button
          type="button"
          class="small"
          disabled={hasEnded || state === 'Stopping'}
          onClick={() => act(() => answered(api.POST('/__admin/jobs/{job}/pause', { params })), 'The job is paused')}
        >
          Pause
        </button>
      )}
      <button
        type="button"
        class="small"
        disabled={hasEnded || state === 'Stopping'}
        onClick={() => act(() => answered(api.POST('/__admin/jobs/{job}/stop', { params })), 'The job was stopped')}
      >
        Stop
      </button>
      <button
        type="button"
        class="small"
        disabled={state !== 'Scheduled'}
        onClick={() => act(() => answered(api.POST('/__admin/jobs/{job}/run', { params })), 'The job runs now')}
      >
        Run now
      </button>
      <span class="gap" />
      <button type="button" class="small secondary" disabled={!hasBegun} onClick={() => force('complete', 'The job has completed')}>
        Complete
      </button>
      <button
        type="button"
        class="small secondary"
        disabled={!hasBegun}
        title="Its remaining items fail"
        onClick={() => force('fail', 'The remaining items have failed')}
      >
        Fail
      </button>
      <button
        type="button"
        class="small secondary"
        disabled={!hasBegun}
        title="It ends with a fatal error"
        onClick={() => force('fatal', 'The job has died')}
      >
        Die
      </button>
      <button
        type="button"
        class="small secondary"
        disabled={!hasBegun}
        title="It makes no more progress, and never ends"
        onClick={() => force('stall', 'The job hangs: it will never end')}
      >
        Hang
      </button>
      <span class="gap" />
      <Link href={`/rules/rules/new/job/${job.id}`}>Make a rule for such jobs</Link>
      <span class="gap" />
      <ConfirmButton
        question={`Delete the job “${job.originalName}” with its log and all that is known of it?`}
        action="Delete"
        onConfirm={() =>
          void attempt(() => answered(api.DELETE('/__admin/jobs/{job}', { params })), 'The job was deleted').then((isDone) => {
            if (isDone) navigate('/jobs');
          })
        }
      >
        Delete
      </ConfirmButton>
    </div>
  );
}

function Facts({ job }: { readonly job: Job }) {
  const facts: readonly (readonly [string, ComponentChildren])[] = [
    ['Handle', <code key="handle">{job.jobHandle}</code>],
    ['Kind', job.type],
    ['Company', job.company],
    ['User', job.user],
    ['Name', job.name === job.originalName ? undefined : job.name],
    ['Description', job.description],
    ['Items', <JobCounts key="counts" counts={job.counts} />],
    ['Outcome', job.outcome],
    ['Fires', job.dueAt && `${shownMoment(job.dueAt)} UTC`],
    ['Shaped by', job.scriptedBy === null ? undefined : <ScriptedBy key="by" scriptedBy={job.scriptedBy} />],
  ];
  return (
    <dl class="facts">
      {facts.map(
        ([name, value]) =>
          value !== undefined &&
          value !== null && (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ),
      )}
    </dl>
  );
}

function Timeline({ job: { transitions, submittedAt } }: { readonly job: Job }) {
  const begin = Date.parse(transitions[0]?.at ?? submittedAt);
  return (
    <section>
      <h2>Timeline</h2>
      <ol class="timeline">
        {transitions.map(({ at, state }, index) => (
          // A job may be in a state more than once.
          <li key={index}>
            <span class="badge plain">{state}</span> <time dateTime={at}>{shownMoment(at)}</time>
            <small class="quiet">{index > 0 && ` +${shownDuration(Date.parse(at) - begin)}`}</small>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Plan({ job: { plan } }: { readonly job: Job }) {
  const rows = plan.map((item, index) => ({ ...item, index }));
  return (
    <section>
      <h2>Items of its plan</h2>
      <VirtualTable
        label="Items of the job's plan"
        columns={[
          { name: 'Item', width: 'minmax(8rem, 3fr)', cell: ({ name }) => name ?? '—' },
          { name: 'Type', cell: ({ type }) => type ?? '' },
          { name: 'Outcome', cell: ({ outcome }) => <span class={`badge ${OUTCOME_TONES[outcome] ?? 'plain'}`}>{outcome}</span> },
        ]}
        rows={rows}
        keyOf={({ index }) => index}
        rowHeight={32}
        empty="It has no items."
      />
    </section>
  );
}

const OUTCOME_TONES: Readonly<Record<string, string>> = { success: 'good', warning: 'warn', error: 'bad' };

/** What was submitted: the call as it came, its detail, and the jobs before and after. */
function Submission({ job }: { readonly job: Job }) {
  const params = { path: { job: String(job.id) } };
  const { value } = useLoaded(`detail ${job.id}`, () => answered(api.GET('/__admin/jobs/{job}/detail', { params })), ['job']);
  if (!value) return null;
  const { element, detail, client, locale, execSchedule, call, followOns, cause, runs } = value;
  return (
    <section>
      <h2>As it was submitted</h2>
      <ul class="plain">
        {cause && (
          <li>
            {cause.by === 'schedule' ? 'A run of the repeated job' : 'Brought about by the job'} <JobLink job={cause} />
          </li>
        )}
        {followOns.length > 0 && (
          <li>
            Jobs that it brought about: <JobLinks jobs={followOns} />
          </li>
        )}
        {runs.length > 0 && (
          <li>
            Its last runs: <JobLinks jobs={runs} />
          </li>
        )}
        {execSchedule !== null && (
          <li>
            Schedule: <code>{execSchedule}</code>
          </li>
        )}
        {client !== null && <li>Client: {client}</li>}
        {locale !== null && <li>Locale: {locale}</li>}
      </ul>
      <details open>
        <summary>
          <code>{element}</code>
        </summary>
        <JsonTree value={detail} />
      </details>
      {call.request !== null && (
        <details>
          <summary>The message that submitted it</summary>
          {call.id !== null && (
            <p>
              <Link href={`/calls/${call.id}`}>Call {call.id}</Link>
            </p>
          )}
          <Xml text={call.request} />
        </details>
      )}
    </section>
  );
}

function JobLinks({ jobs }: { readonly jobs: readonly Pick<Job, 'id' | 'name'>[] }) {
  return (
    <>
      {jobs.map((each, index) => (
        <span key={each.id}>
          {index > 0 && ', '}
          <JobLink job={each} />
        </span>
      ))}
    </>
  );
}

function JobLink({ job: { id, name } }: { readonly job: Pick<Job, 'id' | 'name'> }) {
  return <Link href={`/jobs/${id}`}>{name}</Link>;
}

function Misses({ job: { misses, missesLeftOut } }: { readonly job: Job }) {
  if (misses.length === 0) return null;
  return (
    <section>
      <h2>Rules that did not apply</h2>
      <ul>
        {misses.map(({ rule, why }) => (
          <li key={rule}>
            <Link href="/rules">Rule {rule}</Link>: {why}
          </li>
        ))}
        {missesLeftOut > 0 && <li>and {missesLeftOut} more</li>}
      </ul>
    </section>
  );
}

/** Mails that it sent, and its completion calls. */
function Notifications({ job }: { readonly job: Job }) {
  const query = { job: String(job.id) };
  const { value: sent } = useLoaded(`mails ${job.id}`, () => answered(api.GET('/__admin/mails', { params: { query } })), ['job']);
  const { value: called } = useLoaded(`callbacks ${job.id}`, () => answered(api.GET('/__admin/callbacks', { params: { query } })), [
    'job',
    'completionCall',
  ]);
  return (
    <>
      {sent && sent.mails.length > 0 && (
        <section>
          <h2>Mails</h2>
          {sent.mails.map(({ to, subject, sentAt, text }) => (
            <details key={`${to} ${sentAt}`}>
              <summary>
                {subject} <small class="quiet">to {to}</small>
              </summary>
              <pre class="text">{text}</pre>
            </details>
          ))}
        </section>
      )}
      {called && called.callbacks.length > 0 && (
        <section>
          <h2>Completion calls</h2>
          <ul>
            {called.callbacks.map(({ url, state, attempts }) => (
              <li key={url}>
                <span class={`badge ${state === 'Delivered' ? 'good' : state === 'Pending' ? 'plain' : 'bad'}`}>{state}</span> <code>{url}</code>
                {attempts.map(({ at, status, error }) => (
                  <div key={at} class="quiet">
                    {shownMoment(at)}: {status ?? error}
                  </div>
                ))}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
