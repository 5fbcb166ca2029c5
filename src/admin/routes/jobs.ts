import * as schemas from '../admin-schemas.js';
import { type AdminRoute, route } from './admin-route.js';

/** How many jobs a page has, unless the request says so: some 600 bytes each. */
const USUAL_PAGE = 1000;

/** Routes of jobs. */
export const jobRoutes: readonly AdminRoute[] = [
  route('get', '/jobs', {
    summary:
      'Lists jobs in short, by number, a page at a time: order=newest from the last downwards; include=log,transitions,plan,misses adds more of each',
    answers: 'jobs; total: how many match; next: what to give as after for the next page, or null',
    answer: 'jobPage',
    query: schemas.jobFilter,
    handle: ({ query }, { jobs }) => jobs.page(query, query.limit ?? USUAL_PAGE),
  }),
  route('post', '/jobs', {
    summary: 'Creates a job in any state',
    answers: 'the job',
    answer: 'jobView',
    status: 201,
    body: schemas.newJob,
    conflict: 'there is no user to submit it for',
    handle: ({ body }, { jobs }) => jobs.create(body),
  }),
  route('get', '/jobs/:job', {
    summary: 'A job by its handle or number, with its plan',
    answers: 'the job',
    answer: 'inspectedJob',
    handle: ({ params }, { jobs }) => jobs.inspect(params.job),
  }),
  route('get', '/jobs/:job/wait', {
    summary: 'Waits until a job is in a state',
    answers: 'the job; a problem that says in which state it is when time is up',
    answer: 'jobView',
    query: schemas.wait,
    conflict: 'time is up, or the state can no longer come',
    handle: ({ params, query: { state, timeout }, signal }, { jobs }) => jobs.waitFor(jobs.idOf(params.job), state, { timeout }, signal),
  }),
  route('get', '/jobs/:job/detail', {
    summary: 'What a job is to do, where it comes from, and what it brought about',
    answers: 'its detail; the call that submitted it; its cause, follow-on jobs and runs',
    answer: 'jobDetail',
    handle: ({ params }, { jobs }) => jobs.detail(params.job),
  }),
  route('get', '/jobs/:job/log', {
    summary: 'The log of a job in a language: all of it, or a page of limit rows',
    answers: 'language; log; total: how many rows it has; next: what to give as after for the next page, or null; the languages that there are',
    answer: 'jobLogOf',
    query: schemas.jobLog,
    handle: ({ params, query }, { jobs }) => jobs.log(params.job, query),
  }),
  route('get', '/jobs/:job/rule', {
    summary: 'A rule for jobs of the company, kind, name and user of this one, as POST /rules takes it; its script is to be filled in',
    answers: 'the rule, which is not added',
    answer: 'ruleOfJob',
    conflict: 'the mock recorded the job by itself',
    handle: ({ params }, { jobs }) => jobs.rule(params.job),
  }),
  route('get', '/jobs/:job/files', {
    summary: 'The files that were posted to an upload; their contents, if kept, in Base64',
    answers: 'files',
    answer: 'postedFiles',
    handle: ({ params }, { jobs }) => ({
      files: jobs
        .files(jobs.idOf(params.job))
        .map(({ content, ...file }) => ({ ...file, content: content && Buffer.from(content).toString('base64') })),
    }),
  }),
  route('post', '/jobs/:job/pause', {
    summary: 'Pauses a job, or keeps a scheduled one from firing; a paused job stays as it is',
    answers: 'the job',
    answer: 'jobView',
    conflict: 'the job is done, stopping, expired or waiting for its files',
    handle: ({ params }, { jobs }) => jobs.pause(params.job),
  }),
  route('post', '/jobs/:job/resume', {
    summary: 'Resumes a paused job; another one stays as it is',
    answers: 'the job',
    answer: 'jobView',
    conflict: 'the job is done, stopping or expired',
    handle: ({ params }, { jobs }) => jobs.resume(params.job),
  }),
  route('post', '/jobs/:job/stop', {
    summary: 'Stops a job that has fired, as stopJob does: it is Stopping, then Done. Of a repeated job, its runs',
    answers: 'the job',
    answer: 'jobView',
    conflict: 'the job has not fired, or is done',
    handle: ({ params }, { jobs }) => jobs.stop(params.job),
  }),
  route('post', '/jobs/:job/run', {
    summary: 'Runs a scheduled job now: itself, or a run of a repeated one, whose schedule stays',
    answers: 'what runs',
    answer: 'jobView',
    conflict: 'the job is not scheduled',
    handle: ({ params }, { jobs }) => jobs.run(params.job),
  }),
  route('post', '/jobs/:job/force', {
    summary: 'Forces an end on a job now',
    answers: 'the job',
    answer: 'jobView',
    body: schemas.forcedEnd,
    conflict: 'the job cannot end this way now',
    handle: ({ params, body: { end, message } }, { jobs }) => jobs.force(params.job, end, message),
  }),
  route('delete', '/jobs/:job', {
    summary: 'Removes a job with everything about it',
    handle: ({ params }, { jobs }) => jobs.remove(params.job),
  }),
];
