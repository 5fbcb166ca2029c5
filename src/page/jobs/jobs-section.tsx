import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { Link } from 'wouter-preact';
import { answered, api } from '../api.js';
import { Problem } from '../components/problem.js';
import { type Column, VirtualTable } from '../components/virtual-table.js';
import { shownMoment, shownNumber } from '../format.js';
import { clock, generation, onEvent } from '../live.js';
import { useLoaded } from '../use-loaded.js';
import { JobCounts } from './job-counts.js';
import { isMoving, JobList, type JobListFilter, type ListedJob, PROGRESS_INTERVAL } from './job-list.js';
import { JobProgress } from './job-progress.js';
import { JobStateBadge } from './job-state.js';
import { JOB_STATES, JOB_TYPES } from './names.js';
import { ScriptedBy } from './scripted-by.js';

const COLUMNS: readonly Column<ListedJob>[] = [
  { name: 'Job', width: 'minmax(10rem, 2.2fr)', cell: (job) => <JobName job={job} /> },
  { name: 'Kind', width: 'minmax(7rem, 1.4fr)', cell: ({ type }) => type, isExtra: true },
  { name: 'Company', width: 'minmax(6.5rem, 0.8fr)', cell: ({ company }) => company, isExtra: true },
  { name: 'User', width: 'minmax(6rem, 1.2fr)', cell: ({ user }) => user, isExtra: true },
  { name: 'Submitted', width: '12rem', cell: ({ submittedAt }) => shownMoment(submittedAt), isExtra: true },
  { name: 'State', width: '8.5rem', cell: (job) => <JobStateBadge job={job} /> },
  { name: 'Progress', width: '7rem', cell: (job) => <JobProgress job={job} /> },
  { name: 'Items', width: '6rem', cell: (job) => <JobCounts counts={job.counts} />, isExtra: true },
  { name: 'Shaped by', width: '6.2rem', cell: ({ scriptedBy }) => <ScriptedBy scriptedBy={scriptedBy} />, isExtra: true },
];

function JobName({ job: { id, originalName } }: { readonly job: ListedJob }) {
  return (
    <Link href={`/jobs/${id}`} title={originalName}>
      {originalName}
    </Link>
  );
}

const EVERY: JobListFilter = { company: undefined, state: undefined, type: undefined, text: undefined };

/** All jobs, live. */
export function JobsSection() {
  const [filter, setFilter] = useState(EVERY);
  const change = (part: Partial<JobListFilter>): void => setFilter((before) => ({ ...before, ...part }));
  const list = useMemo(() => new JobList(filter), [filter]);
  const view = useRef<readonly [number, number]>([0, 0]);
  useEffect(() => {
    const loads = generation.subscribe(() => void list.load());
    return () => {
      loads();
      list.close();
    };
  }, [list]);
  useProgress(list, view);
  const { value: jobs } = list.jobs;
  const { value: total } = list.total;
  const { value: error } = list.error;
  const isFiltered = Object.values(filter).some((value) => value !== undefined);
  return (
    <>
      <div class="heading-line">
        <h1>Jobs</h1>
        <span class="quiet" role="status">
          {total === undefined ? 'loading…' : `${shownNumber(total)}${isFiltered ? ' that match' : ''}`}
        </span>
      </div>
      <JobFilters filter={filter} onChange={change} />
      {error && <Problem error={error} onRetry={() => void list.load()} />}
      <VirtualTable
        label="Jobs, newest first"
        columns={COLUMNS}
        rows={jobs}
        keyOf={({ id }) => id}
        total={total ?? jobs.length}
        onNearEnd={() => void list.more()}
        onView={(first, end) => {
          view.current = [first, end];
        }}
        empty={
          total === undefined
            ? ''
            : isFiltered
              ? 'No job matches.'
              : 'No jobs yet. As soon as a program submits one, it appears here; “Try it” submits one by hand.'
        }
      />
    </>
  );
}

/** Keeps the progress of the jobs in view up to date: the mock tells when their state changes, not each percent. */
function useProgress(list: JobList, view: { readonly current: readonly [number, number] }): void {
  useEffect(() => {
    const refresh = (): void => {
      const moving = list.jobs.value.slice(...view.current).filter(isMoving);
      void list.refresh(moving.map(({ id }) => id));
    };
    const timer = setInterval(() => {
      if (clock.value?.view.mode !== 'manual' && !document.hidden) refresh();
    }, PROGRESS_INTERVAL);
    const end = onEvent('clock', refresh);
    return () => {
      clearInterval(timer);
      end();
    };
  }, [list]);
}

interface JobFiltersProps {
  readonly filter: JobListFilter;
  readonly onChange: (part: Partial<JobListFilter>) => void;
}

/** How long after the last key a text is searched for, milliseconds. */
const TYPED = 200;

function JobFilters({ filter, onChange }: JobFiltersProps) {
  const { value: companies } = useLoaded('companies', () => answered(api.GET('/__admin/companies')), ['created']);
  const timer = useRef<ReturnType<typeof setTimeout>>();
  return (
    <search class="filters">
      <label>
        Text
        <input
          type="search"
          placeholder="name, handle or user"
          onInput={({ currentTarget: { value } }) => {
            clearTimeout(timer.current);
            timer.current = setTimeout(() => onChange({ text: value.trim() || undefined }), TYPED);
          }}
        />
      </label>
      <label>
        Company
        <select onChange={({ currentTarget: { value } }) => onChange({ company: value || undefined })}>
          <option value="">all</option>
          {companies?.companies.map(({ name }) => (
            <option key={name} selected={name === filter.company}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label>
        State
        <select onChange={({ currentTarget: { value } }) => onChange({ state: JOB_STATES.find((each) => each === value) })}>
          <option value="">all</option>
          {JOB_STATES.map((state) => (
            <option key={state} selected={state === filter.state}>
              {state}
            </option>
          ))}
        </select>
      </label>
      <label>
        Kind
        <select onChange={({ currentTarget: { value } }) => onChange({ type: JOB_TYPES.find((each) => each === value) })}>
          <option value="">all</option>
          {JOB_TYPES.map((type) => (
            <option key={type} selected={type === filter.type}>
              {type}
            </option>
          ))}
        </select>
      </label>
    </search>
  );
}
