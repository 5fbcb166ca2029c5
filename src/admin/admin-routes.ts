import { roleIn } from '../accounts/authorize.js';
import { checkJobDetail } from '../jobs/check-job-detail.js';
import type { Job } from '../jobs/job.js';
import { submittedDetail } from '../jobs/kinds.js';
import type { OverrideKind } from '../store/override-store.js';
import type { Store } from '../store/store.js';
import { type AdminParts, type AdminRoute, route } from './admin-api.js';
import * as schemas from './admin-schemas.js';
import { addCompany, companyNamed, listCompanies } from './companies-service.js';
import { findJob } from './find-job.js';
import { journalEntry } from './journal.js';
import { addFault, addRule, addStub, clearOverrides, listOverrides, overrideById, overrideView } from './overrides-service.js';
import { Problem } from './problem.js';
import type { SnapshotFile } from './state-service.js';
import { verify } from './verify.js';

/** All that the admin API serves besides health, the certificate and its own description. */
export const ADMIN_ROUTES: readonly AdminRoute[] = [
  route({ method: 'get', path: '/clock', summary: 'Reads the clock', answers: 'mode, factor, now', handle: (_request, parts) => clockView(parts) }),
  route({
    method: 'put',
    path: '/clock',
    summary: 'Lets time pass another way from now on',
    answers: 'as GET /clock',
    body: schemas.clockMode,
    handle({ body }, parts) {
      parts.controls.clock.set(body.mode);
      return clockView(parts);
    },
  }),
  route({
    method: 'post',
    path: '/clock/advance',
    summary: 'Moves a manual clock on; what falls due on the way happens in order',
    answers: 'as GET /clock',
    body: schemas.advance,
    handle({ body }, parts) {
      const { clock } = parts.controls;
      if ('by' in body) clock.advance(body.by);
      else if ('to' in body) clock.advanceTo(new Date(body.to));
      else clock.next();
      return clockView(parts);
    },
  }),
  route({
    method: 'post',
    path: '/clock/settle',
    summary: 'Lets time pass until no job is active',
    answers: 'as GET /clock, once that is so; a problem that lists what still runs',
    body: schemas.settle,
    async handle({ body }, parts) {
      await parts.controls.clock.settle(body);
      return clockView(parts);
    },
  }),

  route({
    method: 'get',
    path: '/jobs',
    summary: 'Lists jobs with all that is known of them',
    answers: 'jobs',
    query: schemas.jobFilter,
    handle({ query }, parts) {
      const { company, ...filter } = query;
      const named = company === undefined ? {} : { company: companyNamed(parts.context.store, company).name };
      return { jobs: parts.controls.jobs.list({ ...withoutUndefined(filter), ...named }) };
    },
  }),
  route({
    method: 'post',
    path: '/jobs',
    summary: 'Makes a job, in any state',
    answers: 'the job',
    status: 201,
    body: schemas.newJob,
    handle: ({ body }, parts) => createJob(body, parts),
  }),
  route({
    method: 'get',
    path: '/jobs/{job}',
    summary: 'A job by its handle or number, with its plan',
    answers: 'the job',
    handle({ path }, parts) {
      const job = jobAt(parts, path.job);
      const plan = parts.context.scheduler.plan(job).map(({ assetName, assetType, outcome }) => ({ name: assetName, type: assetType, outcome }));
      return { ...parts.controls.jobs.find(job.id), plan };
    },
  }),
  route({
    method: 'get',
    path: '/jobs/{job}/wait',
    summary: 'Waits until a job is in a state',
    answers: 'the job; a problem that says where it is when time is up',
    query: schemas.wait,
    handle: ({ path, query }, parts) =>
      parts.controls.jobs.waitFor(jobAt(parts, path.job).id, query.state, query.timeout === undefined ? {} : { timeout: query.timeout }),
  }),
  route({
    method: 'get',
    path: '/jobs/{job}/files',
    summary: 'Files that were posted to an upload; contents, where they were kept, in Base64',
    answers: 'files',
    handle: ({ path }, parts) => ({
      files: parts.controls.jobs
        .files(jobAt(parts, path.job).id)
        .map(({ content, ...file }) => ({ ...file, content: content && Buffer.from(content).toString('base64') })),
    }),
  }),
  route({
    method: 'post',
    path: '/jobs/{job}/force',
    summary: 'Brings about an end of a job now',
    answers: 'the job',
    body: schemas.forcedEnd,
    handle({ path, body }, parts) {
      const job = jobAt(parts, path.job);
      change(parts, (now) => parts.context.scheduler.force(parts.context.store.jobs.byId(job.id) ?? job, body.end, body.message ?? null, now));
      return parts.controls.jobs.find(job.id);
    },
  }),
  route({
    method: 'delete',
    path: '/jobs/{job}',
    summary: 'Removes a job with all that is known of it',
    answers: 'nothing',
    handle({ path }, parts) {
      const job = jobAt(parts, path.job);
      change(parts, () => parts.context.scheduler.erase(job));
    },
  }),

  route({
    method: 'post',
    path: '/rules',
    summary: 'Sets up a rule for what comes of jobs',
    answers: 'the rule',
    status: 201,
    body: schemas.rule,
    handle: ({ body }, { context }) => addRule(context.store, body, context.scheduler.now()),
  }),
  ...overrideRoutes('rule', 'rules'),
  route({
    method: 'post',
    path: '/faults',
    summary: 'Sets up a fault on the wire',
    answers: 'the fault',
    status: 201,
    body: schemas.fault,
    handle: ({ body }, { context }) => addFault(context.store, body),
  }),
  ...overrideRoutes('fault', 'faults'),
  route({
    method: 'post',
    path: '/stubs',
    summary: 'Sets up an answer for an operation',
    answers: 'the stub',
    status: 201,
    body: schemas.stub,
    handle: ({ body }, { context }) => addStub(context.store, body),
  }),
  ...overrideRoutes('stub', 'stubs'),

  route({
    method: 'get',
    path: '/requests',
    summary: 'The last calls, oldest first; passwords and tokens are masked',
    answers: 'requests',
    query: schemas.callFilter.omit({ params: true }),
    handle: ({ query: { company, ...filter } }, parts) => ({
      requests: parts.journal.list({ ...filter, ...companyScope(parts, company) }).map(journalEntry),
    }),
  }),
  route({
    method: 'delete',
    path: '/requests',
    summary: 'Forgets the calls',
    answers: 'nothing',
    query: schemas.ofCompany,
    handle: ({ query }, parts) => parts.journal.clear(companyScope(parts, query.company).companyId),
  }),
  route({
    method: 'post',
    path: '/requests/verify',
    summary: 'Compares the calls that came with what was expected: at least one, exactly, atLeast, atMost, never, inOrder',
    answers: 'verified, count, message, nearest: the nearest calls and what differed',
    body: schemas.expectation,
    handle: ({ body: { company, ...expectation } }, parts) => verify(parts.journal, expectation, companyScope(parts, company).companyId),
  }),

  route({
    method: 'post',
    path: '/reset',
    summary: 'Takes the mock back to its fixtures, or empties it; or one company alone',
    answers: 'nothing',
    body: schemas.reset,
    handle: ({ body }, parts) => parts.state.reset(body),
  }),
  route({
    method: 'get',
    path: '/snapshots',
    summary: 'Lists snapshots',
    answers: 'snapshots',
    handle: (_request, parts) => ({ snapshots: parts.state.list() }),
  }),
  route({
    method: 'post',
    path: '/snapshots',
    summary: 'Keeps what the mock holds now under a name',
    answers: 'the snapshot',
    status: 201,
    body: schemas.snapshotName,
    handle: ({ body }, parts) => parts.state.take(body.name),
  }),
  route({
    method: 'post',
    path: '/snapshots/{name}/restore',
    summary: 'Goes back to a snapshot, its moment included',
    answers: 'the snapshot',
    handle: ({ path }, parts) => parts.state.restore(path.name ?? ''),
  }),
  route({
    method: 'delete',
    path: '/snapshots/{name}',
    summary: 'Forgets a snapshot',
    answers: 'nothing',
    handle: ({ path }, parts) => parts.state.remove(path.name ?? ''),
  }),
  route({
    method: 'get',
    path: '/snapshots/{name}/file',
    summary: 'A snapshot as a file',
    answers: 'the file',
    handle: ({ path }, parts) => parts.state.export(path.name),
  }),
  route({
    method: 'get',
    path: '/state',
    summary: 'All that the mock holds, as a file',
    answers: 'the file',
    handle: (_request, parts) => parts.state.export(),
  }),
  route({
    method: 'put',
    path: '/state',
    summary: 'Puts a file in place of all that the mock holds',
    answers: 'nothing',
    body: schemas.snapshotFile,
    // Whether rows fit their tables is looked at when they are put there.
    handle: ({ body }, parts) => parts.state.import(body as unknown as SnapshotFile),
  }),

  route({
    method: 'get',
    path: '/companies',
    summary: 'Lists companies',
    answers: 'companies',
    handle: (_request, parts) => ({ companies: listCompanies(parts.context.store) }),
  }),
  route({
    method: 'post',
    path: '/companies',
    summary: 'Makes a company with users of its own',
    answers: 'the company and its users, with handles for every version of the API',
    status: 201,
    body: schemas.newCompany,
    handle: ({ body }, parts) => addCompany(parts.context.store, body),
  }),
  route({
    method: 'get',
    path: '/mails',
    summary: 'Mails that would have been sent',
    answers: 'mails',
    query: schemas.mailFilter,
    handle: ({ query: { to, job } }, parts) => ({
      mails: parts.controls.mails.list({ ...(to === undefined ? {} : { to }), ...(job === undefined ? {} : { job: jobAt(parts, job).id }) }),
    }),
  }),
  route({
    method: 'get',
    path: '/callbacks',
    summary: 'Calls of completion URLs, and what came of them',
    answers: 'callbacks',
    query: schemas.callbackFilter,
    handle: ({ query: { job } }, parts) => ({ callbacks: parts.controls.callbacks.list(job === undefined ? {} : { job: jobAt(parts, job).id }) }),
  }),
  route({
    method: 'post',
    path: '/callbacks/settle',
    summary: 'Waits until no call of a completion URL is under way and none is due',
    answers: 'nothing',
    handle: (_request, parts) => parts.controls.callbacks.settle(),
  }),
];

/** The routes of what tests set up, besides setting it up: list, remove all, read one, remove one. */
function overrideRoutes(kind: OverrideKind, plural: string): AdminRoute[] {
  return [
    route({
      method: 'get',
      path: `/${plural}`,
      summary: `Lists ${plural}: the first that fits holds`,
      answers: plural,
      query: schemas.ofCompany,
      handle: ({ query }, { context }) => ({ [plural]: listOverrides(context.store, kind, query.company) }),
    }),
    route({
      method: 'delete',
      path: `/${plural}`,
      summary: `Removes all ${plural}, or those of a company`,
      answers: 'nothing',
      query: schemas.ofCompany,
      handle: ({ query }, { context }) => clearOverrides(context.store, kind, query.company),
    }),
    route({
      method: 'get',
      path: `/${plural}/{id}`,
      summary: `A ${kind} by its number`,
      answers: `the ${kind}, how many fitted it (seen) and for how many of them it held (hits)`,
      handle: ({ path }, { context }) => overrideView(context.store, overrideById(context.store, kind, Number(path.id))),
    }),
    route({
      method: 'delete',
      path: `/${plural}/{id}`,
      summary: `Removes a ${kind}`,
      answers: 'nothing',
      handle: ({ path }, { context }) => context.store.overrides.remove(overrideById(context.store, kind, Number(path.id)).id),
    }),
  ];
}

function clockView({ clock }: AdminParts): object {
  const { mode } = clock;
  return { mode: mode.kind, ...(mode.kind === 'scaled' ? { factor: mode.factor } : {}), now: new Date(clock.now()) };
}

/** Carries out a change of jobs, all or nothing. */
function change({ context }: AdminParts, work: (now: number) => void): void {
  const now = context.scheduler.now();
  context.store.transaction(() => work(now));
  context.scheduler.flush();
}

function jobAt({ context }: AdminParts, text: string | undefined): Job {
  const wanted = text ?? '';
  context.scheduler.now();
  try {
    const job = findJob(context.store, /^\d+$/.test(wanted) ? Number(wanted) : wanted);
    if (job) return job;
  } catch {
    // A malformed handle names no job either.
  }
  throw new Problem(404, `There is no job "${wanted}": expected its number, or its handle such as j|47||name|5`);
}

function companyScope({ context }: AdminParts, company: string | undefined): { companyId?: number } {
  return company === undefined ? {} : { companyId: companyNamed(context.store, company).id };
}

/** Fields that are not given are left out. */
function withoutUndefined<Fields extends object>(fields: Fields): { [Name in keyof Fields]?: Exclude<Fields[Name], undefined> } {
  // What is left has no undefined values.
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [Name in keyof Fields]?: Exclude<Fields[Name], undefined>;
  };
}

function createJob(body: (typeof schemas.newJob)['_output'], parts: AdminParts): unknown {
  const { context, controls } = parts;
  const { store, scheduler } = context;
  const company = companyNamed(store, body.company);
  const user = userOf(store, company.id, body.user);
  const detail = body.detail ?? { imageServingPublishJob: { publishType: 'Full', emailSetting: 'None' } };
  try {
    checkJobDetail(detail);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new Problem(400, `detail: ${message}`, [{ field: 'detail', message }]);
  }
  const { execTime, execSchedule } = body;
  const isScheduled = execTime !== undefined || execSchedule !== undefined;
  const state = body.state ?? (isScheduled ? 'Scheduled' : 'New');
  if (state === 'Scheduled' && !isScheduled)
    throw new Problem(400, 'state: a job that is Scheduled needs execTime or execSchedule', [
      { field: 'state', message: 'needs execTime or execSchedule' },
    ]);
  const [[kind, inner] = ['', {}]] = Object.entries(detail);
  let id = 0;
  change(parts, (now) => {
    if (execTime !== undefined && execTime <= now)
      throw new Problem(400, 'execTime: that moment has gone by', [{ field: 'execTime', message: 'has gone by' }]);
    const submitted = scheduler.submit(
      {
        companyId: company.id,
        userId: user,
        originalName: body.name,
        description: body.description ?? null,
        locale: body.locale ?? null,
        client: null,
        clientLocale: null,
        execSchedule: execSchedule ?? null,
        execTime: execTime ?? null,
        ...submittedDetail(kind, inner),
      },
      now,
    );
    id = scheduler.take(submitted, state, body.progress ?? 0, now).id;
  });
  return controls.jobs.find(id);
}

function userOf(store: Store, companyId: number, email: string | undefined): number {
  if (email !== undefined) {
    const user = store.accounts.userByEmail(email);
    if (!user || roleIn(store, user, companyId) === undefined) {
      throw new Problem(404, `There is no user ${email} in this company`, [{ field: 'user', message: 'is no member of the company' }]);
    }
    return user.id;
  }
  const member = store.accounts.firstMember(companyId) ?? store.accounts.firstUser();
  if (!member) throw new Problem(409, 'There is no user to submit the job for: name one');
  return member.id;
}
