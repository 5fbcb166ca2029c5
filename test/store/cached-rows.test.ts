import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import type { Job } from '../../src/jobs/job.js';
import { openStore, type Store } from '../../src/store/store.js';
import { companyRow, jobRow, userRow } from './rows.js';

/** One thing that is done to a store; numbers pick what it is done to. */
type Step =
  | { readonly do: 'insert' | 'finish' | 'unlist' | 'pause' | 'remove'; readonly job: number }
  | { readonly do: 'user' | 'company' | 'membership' | 'drop'; readonly which: number }
  | { readonly do: 'rollback' | 'commit'; readonly steps: readonly Step[] };

const single: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constantFrom('insert' as const, 'finish', 'unlist', 'pause', 'remove'), job: fc.nat(4) }),
  fc.record({ do: fc.constantFrom('user' as const, 'company', 'membership', 'drop'), which: fc.nat(3) }),
);
const steps = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: single },
    {
      weight: 1,
      arbitrary: fc.record({ do: fc.constantFrom('rollback' as const, 'commit'), steps: fc.array(single, { minLength: 1, maxLength: 4 }) }),
    },
  ),
  { minLength: 1, maxLength: 16 },
);

const NAMES = ['one', 'two'];
/** All that users are ever called. */
const EMAILS = ['1', '2', ...[0, 1, 2, 3].flatMap((which) => [`${which}-1`, `${which}-2`])].map((name) => `${name}@example.com`);
let names = 0;

function allJobs({ jobs }: Store): Job[] {
  return jobs.list({ companyId: null, originalName: null, state: null });
}

function perform(store: Store, step: Step): void {
  const { jobs, accounts } = store;
  const own = allJobs(store);
  const job = 'job' in step ? own[step.job % Math.max(1, own.length)] : undefined;
  switch (step.do) {
    case 'insert':
      jobs.insert(jobRow({ name: `job ${++names}`, originalName: NAMES[step.job % 2] ?? '', state: 'New', listed: true }));
      break;
    case 'finish':
      if (job) jobs.update(job, { ...job, state: 'Done', outcome: 'Completed', endedAt: 9 });
      break;
    case 'unlist':
      if (job) jobs.update(job, { ...job, listed: false });
      break;
    case 'pause': {
      // As the scheduler does: from the job as it was given before.
      const given = job && jobs.byId(job.id);
      if (given) jobs.update(given, { ...given, paused: !given.paused });
      break;
    }
    case 'remove':
      if (job) jobs.remove(job.id);
      break;
    case 'user': {
      const user = accounts.users()[step.which % 2];
      if (user) accounts.updateUser({ ...user, firstName: `${step.which}`, email: `${step.which}-${user.id}@example.com` });
      break;
    }
    case 'company':
      accounts.setCompanySettings(1, `{"step":${step.which}}`);
      break;
    case 'membership':
      accounts.putMembership({ userId: 1, companyId: 1, role: step.which % 2 === 0 ? 'IpsUser' : 'IpsAdmin', isActive: step.which > 1 });
      break;
    case 'drop':
      accounts.removeMembership(1, 1);
      break;
    case 'commit':
      store.transaction(() => each(store, step.steps));
      break;
    case 'rollback':
      expect(() =>
        store.transaction(() => {
          each(store, step.steps);
          throw new Error('rolled back');
        }),
      ).toThrow('rolled back');
  }
}

/** Does things one after the other, each seen by those who ask. */
function each(store: Store, all: readonly Step[]): void {
  for (const step of all) {
    perform(store, step);
    expectAsStored(store);
  }
}

/** Compares what may come from a cache with rows that are read as a whole. */
function expectAsStored(store: Store): void {
  const { jobs, accounts } = store;
  const stored = allJobs(store);
  const listed = stored.filter((job) => job.listed);
  const atWork = (name: string): number[] =>
    listed.flatMap(({ id, originalName, endedAt }) => (originalName === name && endedAt === null ? [id] : [])).reverse();
  const users = accounts.users();
  const membership = accounts.allMemberships().find(({ userId }) => userId === 1);
  // The numbers of jobs that were rolled back or removed are among these.
  const ids = Array.from({ length: 8 + Math.max(0, ...stored.map(({ id }) => id)) }, (_, index) => index + 1);
  expect({
    byId: ids.map((id) => jobs.byId(id)),
    listed: [jobs.listed(1), ...NAMES.map((name) => jobs.listed(1, name))],
    atWork: NAMES.map((name) => jobs.atWork(1, name)),
    company: accounts.companyById(1),
    users: users.map(({ id }) => accounts.userById(id)),
    byEmail: EMAILS.map((email) => accounts.userByEmail(email)),
    membership: [accounts.membership(1, 1), accounts.hasActiveMembership(1)],
  }).toEqual({
    byId: ids.map((id) => stored.find((job) => job.id === id)),
    listed: [listed, ...NAMES.map((name) => listed.filter(({ originalName }) => originalName === name))],
    atWork: NAMES.map(atWork),
    company: accounts.companies()[0],
    users,
    byEmail: EMAILS.map((email) => users.find((user) => user.email === email)),
    membership: [membership, membership?.isActive ?? false],
  });
}

test('rows that are cached are as those that are stored, within a transaction, after it, and after one that was rolled back', () => {
  const store = openStore(':memory:');
  onTestFinished(() => store.close());
  fc.assert(
    fc.property(steps, (all) => {
      // Numbers begin anew: jobs and users get those of others.
      store.whole.empty(['jobs', 'accounts']);
      store.accounts.addCompany(companyRow({ id: 1 }));
      for (const id of [1, 2]) store.accounts.addUser(userRow({ id, email: `${id}@example.com` }));
      each(store, all);
    }),
    { numRuns: 60 },
  );
});
