import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import { type Clock, manualClock, scaledClock } from '../../src/clock.js';
import type { SchedulerSettings } from '../../src/jobs/execution/job-work.js';
import type { Job, JobLogDetail, NewJob } from '../../src/jobs/job.js';
import { submittedDetail } from '../../src/jobs/kinds.js';
import { logLength, logRows } from '../../src/jobs/log-page.js';
import { progressOf } from '../../src/jobs/progress.js';
import { Scheduler } from '../../src/jobs/scheduler.js';
import { isUnfinished, LIFE_CYCLE } from '../../src/jobs/states.js';
import { scriptChooser } from '../../src/overrides/choose-script.js';
import type { Transition } from '../../src/store/job-store.js';
import type { PostedFile } from '../../src/store/posted-file-store.js';
import { openStore, type Store } from '../../src/store/store.js';
import { fire, type ModelJob, modelJob, pause, percent, resume, stop, tick } from './lifecycle-model.js';

const START = Date.parse('2026-11-23T08:00:00Z');
const SETTINGS: SchedulerSettings = {
  seed: 7,
  waitTime: 1000,
  itemTime: 700,
  items: { min: 0, max: 5 },
  stopTime: 300,
  doneTime: 5000,
  maxRunning: Number.POSITIVE_INFINITY,
  keepJobs: Number.POSITIVE_INFINITY,
  timeZone: 'UTC',
};

/** One thing that a test's script does; `job` picks one of those there are. */
type Step =
  | { readonly do: 'submit'; readonly after: number; readonly urls: number | null; readonly overwrite: boolean; readonly followOn: boolean }
  | { readonly do: 'open'; readonly files: number }
  | { readonly do: 'post'; readonly job: number; readonly files: number; readonly ends: boolean }
  | { readonly do: 'repeat'; readonly execSchedule: string }
  | { readonly do: 'pause' | 'resume' | 'stop' | 'delete' | 'execute' | 'read'; readonly job: number }
  | { readonly do: 'wait'; readonly time: number }
  | { readonly do: 'restart' };

// Times are multiples of the scaled clock's factor, so that both clocks come to the same moments.
// Most are shorter than a job, so that things happen in the middle of one.
const time = fc
  .oneof(
    { weight: 5, arbitrary: fc.integer({ min: 0, max: 150 }) },
    { weight: 1, arbitrary: fc.integer({ min: 0, max: 800 }) },
    { weight: 1, arbitrary: fc.integer({ min: 0, max: 12_000 }) },
    // About as long as an upload waits for its client.
    { weight: 1, arbitrary: fc.integer({ min: 179_900, max: 180_100 }) },
  )
  .map((each) => each * 10);
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('submit' as const),
      after: fc.oneof(fc.constant(0), time),
      urls: fc.option(fc.nat(6)),
      overwrite: fc.boolean(),
      followOn: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('open' as const), files: fc.nat(3) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('post' as const), job: fc.nat(5), files: fc.nat(3), ends: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('repeat' as const), execSchedule: fc.constantFrom('0 * * * *', '0/20 * * * * ?') }) },
  {
    weight: 5,
    arbitrary: fc.record({ do: fc.constantFrom('pause' as const, 'resume', 'stop', 'delete', 'execute', 'read'), job: fc.nat(5) }),
  },
  { weight: 8, arbitrary: fc.record({ do: fc.constant('wait' as const), time }) },
  { weight: 1, arbitrary: fc.constant({ do: 'restart' as const }) },
);
const script = fc.array(step, { minLength: 1, maxLength: 40 });

/** A store and a scheduler on a clock; how time passes and whether a restart is real differ. */
interface World {
  store: Store;
  scheduler: Scheduler;
  now(): number;
  wait(time: number): void;
  restart(): void;
  end(): void;
}

const folders: string[] = [];
afterEach(() => {
  vi.useRealTimers();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

function schedulerOn(store: Store, clock: Clock, settings: SchedulerSettings, windowSize?: number): Scheduler {
  if (store.isNew) {
    store.accounts.addCompany({ id: 47, name: 'Outfitters', rootPath: 'Outfitters/', expires: null, imsOrgId: null });
    store.accounts.addUser({
      id: 70,
      email: 'robin@example.com',
      firstName: '',
      lastName: '',
      passwordHash: null,
      accessTokenHash: null,
      defaultRole: 'IpsUser',
      roleEverywhere: 'IpsUser',
      isValid: true,
      imsUserId: null,
      passwordExpires: null,
    });
    store.setNumber('filled', 1);
  }
  const onError = (error: unknown): never => {
    throw error;
  };
  const chooseScript = scriptChooser(store, { directives: true });
  // A script is played in one turn of the event loop, however long that takes.
  const scheduler = new Scheduler({ store, clock, settings, chooseScript, onError, windowSize, slice: () => () => false });
  scheduler.start();
  return scheduler;
}

function manualWorld(settings = SETTINGS, file = ':memory:', windowSize?: number): World {
  const clock = manualClock(START);
  const store = openStore(file);
  const world: World = {
    store,
    scheduler: schedulerOn(store, clock, settings, windowSize),
    now: () => clock.now(),
    wait: (each) => {
      clock.moveTo(clock.now() + each);
      world.scheduler.runUntil(clock.now());
    },
    restart: () => {
      if (file === ':memory:') return;
      world.scheduler.close();
      world.store.close();
      world.store = openStore(file);
      world.scheduler = schedulerOn(world.store, clock, settings);
    },
    end: () => {
      world.scheduler.close();
      world.store.close();
    },
  };
  return world;
}

/** Time runs ten times as fast as the (faked) timers, and only they wake the scheduler. */
function scaledWorld(): World {
  vi.useFakeTimers({ now: START, toFake: ['setTimeout', 'clearTimeout', 'Date'] });
  const clock = scaledClock(10, START);
  const store = openStore(':memory:');
  const scheduler = schedulerOn(store, clock, SETTINGS);
  return {
    store,
    scheduler,
    now: () => clock.now(),
    wait: (each) => {
      vi.advanceTimersByTime(each / 10);
    },
    restart: () => {},
    end: () => {
      scheduler.close();
      store.close();
      vi.useRealTimers();
    },
  };
}

function restartedWorld(): World {
  const folder = mkdtempSync(join(tmpdir(), 'ips-mock-'));
  folders.push(folder);
  return manualWorld(SETTINGS, join(folder, 'jobs.db'));
}

/** Carries out one step; `check` is called with the world before and after it. */
function play(world: World, steps: readonly Step[], after: (each: Step, job: Job | undefined) => void = () => {}): void {
  const ids: number[] = [];
  const newJob = (kind: string, detail: object, execTime: number | null, execSchedule: string | null): NewJob => ({
    companyId: 47,
    userId: 70,
    originalName: `job ${ids.length % 3}`,
    description: null,
    locale: null,
    client: 'tests',
    clientLocale: null,
    execSchedule,
    execTime,
    ...submittedDetail(kind, detail),
  });
  const submit = (execTime: number | null, execSchedule: string | null, upload: object | null): void => {
    const job =
      upload === null ? newJob('imageServingPublishJob', PUBLISH, execTime, execSchedule) : newJob('uploadUrlsJob', upload, execTime, execSchedule);
    ids.push(world.scheduler.submit(job, world.now()).id);
  };
  for (const each of steps) {
    let touched: Job | undefined;
    if (each.do === 'wait') world.wait(each.time);
    else if (each.do === 'restart') world.restart();
    else {
      const { store, scheduler } = world;
      const now = scheduler.now();
      store.transaction(() => {
        if (each.do === 'submit') submit(each.after === 0 ? null : now + each.after, null, uploadOf(each));
        else if (each.do === 'repeat') submit(null, each.execSchedule, null);
        else if (each.do === 'open') {
          const job = scheduler.openUpload(newJob('uploadPostJob', { overwrite: false }, null, null), now);
          ids.push(scheduler.post(job, filesOf(each.files, ids.length), now).id);
        } else {
          const id = ids[each.job % Math.max(1, ids.length)];
          touched = id === undefined ? undefined : store.jobs.byId(id);
          if (touched && each.do !== 'post') act(scheduler, each.do, touched, now);
          if (touched?.state === 'WaitingClient' && each.do === 'post') {
            const posted = scheduler.post(touched, filesOf(each.files, each.job), now);
            if (each.ends) scheduler.endPosting(posted, now);
          }
        }
      });
      scheduler.flush();
      // What falls due at this very moment belongs to it.
      scheduler.now();
    }
    after(each, touched);
  }
}

const PUBLISH = { publishType: 'Full', emailSetting: 'None' };

/** The detail of an upload of some URLs, or null for a job that is none. */
function uploadOf({ urls, overwrite, followOn }: { urls: number | null; overwrite: boolean; followOn: boolean }): object | null {
  if (urls === null) return null;
  const items = Array.from({ length: urls }, (_, n) => ({ sourceUrl: `http://x.test/${n}.jpg`, destPath: `a/${n}.jpg` }));
  return { urlArray: { items }, overwrite, emailSetting: 'All', ...(followOn ? { postImageServingPublishJob: PUBLISH } : {}) };
}

/** Some files as they are posted; their names are those of others, too. */
function filesOf(count: number, from: number): PostedFile[] {
  return Array.from({ length: count }, (_, n) => ({
    path: `a/${(from + n) % 7}.jpg`,
    bytes: 1000 * n,
    sha256: '',
    width: null,
    height: null,
    content: null,
  }));
}

/** The operations' own conditions: what is unfit is left alone. */
function act(scheduler: Scheduler, what: 'pause' | 'resume' | 'stop' | 'delete' | 'execute' | 'read', job: Job, now: number): void {
  const { state } = job;
  const canPause = state !== 'Done' && state !== 'Stopping' && state !== 'Expired' && state !== 'WaitingClient';
  if (what === 'pause' && canPause && !job.paused) scheduler.pause(job, now);
  if (what === 'resume' && canPause && job.paused) scheduler.resume(job, now);
  if (what === 'stop' && isUnfinished(state) && state !== 'Stopping') scheduler.stop(job, now);
  if (what === 'delete' && (state === 'Scheduled' || job.listed)) scheduler.remove(job, now);
  if (what === 'execute' && state === 'Scheduled') scheduler.execute(job, now);
  if (what === 'read') scheduler.writeLog(job, now);
}

/** Everything that is stored of jobs, with the logs of running ones written up to now. */
function dump(world: World): {
  jobs: Job[];
  overwrites: (readonly object[] | undefined)[];
  transitions: Transition[][];
  details: JobLogDetail[][];
  mails: readonly object[];
} {
  const { store, scheduler } = world;
  const now = scheduler.now();
  for (const job of store.jobs.list({ companyId: null, originalName: null, state: null })) scheduler.writeLog(job, now);
  const jobs = store.jobs.list({ companyId: null, originalName: null, state: null });
  return {
    jobs,
    overwrites: jobs.map((job) => store.jobs.resolvedOverwritesOf(job.id)),
    transitions: jobs.map((job) => store.jobs.transitions(job.id)),
    details: jobs.map((job) => logRows(job, {}, 0, Number.POSITIVE_INFINITY, store.jobLogs)),
    mails: store.mails.list(),
  };
}

test('manual, scaled and restarted runs of the same script write the same jobs, transitions and logs, row for row', () => {
  fc.assert(
    fc.property(script, (steps) => {
      const dumps = [manualWorld(), restartedWorld(), scaledWorld()].map((world) => {
        try {
          play(world, steps);
          return dump(world);
        } finally {
          world.end();
        }
      });
      expect(dumps[1]).toEqual(dumps[0]);
      expect(dumps[2]).toEqual(dumps[0]);
    }),
    { numRuns: 30 },
  );
});

test('one jump over a long time writes the same log as many small steps', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), fc.integer({ min: 1, max: 200 }), (steps, parts) => {
      const total = parts * 1700;
      const dumps = [1, parts].map((count) => {
        const world = manualWorld();
        try {
          play(world, [...steps, ...Array.from({ length: count }, (): Step => ({ do: 'wait', time: total / count }))]);
          return dump(world);
        } finally {
          world.end();
        }
      });
      expect(dumps[1]).toEqual(dumps[0]);
    }),
    { numRuns: 30 },
  );
});

test('how many due jobs are carried out in one go changes nothing', () => {
  const limits = fc.constantFrom(Number.POSITIVE_INFINITY, 1, 2);
  fc.assert(
    fc.property(script, limits, fc.integer({ min: 1, max: 4 }), (steps, maxRunning, windowSize) => {
      const dumps = [undefined, windowSize].map((size) => {
        const world = manualWorld({ ...SETTINGS, maxRunning }, ':memory:', size);
        try {
          play(world, [...steps, { do: 'wait', time: 60_000 }]);
          return dump(world);
        } finally {
          world.end();
        }
      });
      expect(dumps[1]).toEqual(dumps[0]);
    }),
    { numRuns: 50 },
  );
});

test('a watch of unfinished jobs counts what the store counts, whatever happens', () => {
  fc.assert(
    fc.property(script, fc.constantFrom(Number.POSITIVE_INFINITY, 1, 2), (steps, maxRunning) => {
      const world = manualWorld({ ...SETTINGS, maxRunning });
      const half = Math.floor(steps.length / 2);
      try {
        play(world, steps.slice(0, half));
        const after = world.store.jobs.lastId();
        const { watch } = world.scheduler.watchUnfinished();
        expect(watch.counts).toEqual(world.store.jobs.unfinishedCounts(after));
        play(world, steps.slice(half), () => expect(watch.counts).toEqual(world.store.jobs.unfinishedCounts(after)));
        // What is rolled back does not count.
        expect(() =>
          world.store.transaction(() => {
            for (const job of world.store.jobs.unfinished(1)) world.scheduler.remove(job, world.now());
            throw new Error('rolled back');
          }),
        ).toThrow('rolled back');
        expect(watch.counts).toEqual(world.store.jobs.unfinishedCounts(after));
      } finally {
        world.end();
      }
    }),
    { numRuns: 30 },
  );
});

test('a run of the scheduler that is cut anywhere comes to the same as one that is not', () => {
  fc.assert(
    fc.property(script, fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1 }), (steps, slices) => {
      const dumps = [false, true].map((isCut) => {
        const world = manualWorld();
        try {
          play(world, steps);
          const until = world.now() + 60_000;
          for (let n = 0, end = isCut ? 'over' : 'through'; end !== 'through'; n++) {
            let left = slices[n % slices.length] ?? 1;
            const run = world.scheduler.run(until, { most: Number.POSITIVE_INFINITY, isOver: () => --left <= 0, isEnough: () => false });
            expect(run.reached).toBeLessThanOrEqual(until);
            end = run.end;
          }
          world.wait(60_000);
          return dump(world);
        } finally {
          world.end();
        }
      });
      expect(dumps[1]).toEqual(dumps[0]);
    }),
    { numRuns: 30 },
  );
});

test('states move along legal arrows, progress never falls, counts add up, details are in order of time', () => {
  fc.assert(
    fc.property(script, (steps) => {
      const world = manualWorld();
      const seen = new Map<number, number>();
      try {
        play(world, steps, () => {
          const now = world.scheduler.now();
          for (const job of world.store.jobs.listed(47)) {
            const { percent: progress, changedAt, itemsDone } = progressOf(job, now);
            expect(progress).toBeGreaterThanOrEqual(seen.get(job.id) ?? 0);
            expect(progress).toBeLessThanOrEqual(100);
            expect(changedAt).toBeLessThanOrEqual(now);
            expect(itemsDone).toBeLessThanOrEqual(job.itemCount);
            if (job.state === 'Running' && job.totalTime > 0) expect(progress).toBeLessThan(100);
            seen.set(job.id, progress);
          }
        });
        const { jobs, transitions, details } = dump(world);
        jobs.forEach((job, index) => {
          const arrows = transitions[index] ?? [];
          let from = 'Scheduled' as Job['state'];
          let at = 0;
          for (const arrow of arrows) {
            expect(LIFE_CYCLE[from], `${from} → ${arrow.state}`).toContain(arrow.state);
            expect(arrow.at).toBeGreaterThanOrEqual(at);
            from = arrow.state;
            at = arrow.at;
          }
          expect(job.state).toBe(from);

          const log = details[index] ?? [];
          expect(log).toHaveLength(logLength(job));
          expect(log.map((row) => row.dateCreated)).toEqual(log.map((row) => row.dateCreated).sort((a, b) => a - b));
          const items = log.filter((row) => row.assetName !== null).length;
          expect(items).toBe(job.loggedItems);
          expect(job.successCount + job.errorCount + job.warningCount + job.duplicateCount + job.updateCount).toBe(items);
          if (job.outcome === 'Completed') expect(items).toBe(job.itemCount);
          expect(log.length > 0).toBe(job.startedAt !== null);
        });
        expect(new Set(jobs.map((job) => job.name)).size).toBe(jobs.length);
      } finally {
        world.end();
      }
    }),
    { numRuns: 75 },
  );
});

test('jobs are where a model that ticks says they are', () => {
  fc.assert(
    fc.property(script, (steps) => {
      const world = manualWorld();
      const models: (ModelJob | undefined)[] = [];
      const ids: number[] = [];
      const known = steps.filter((each) => !['repeat', 'delete', 'open', 'post'].includes(each.do));
      try {
        play(world, known, (each) => {
          if (each.do === 'submit') {
            const job = world.store.jobs.list({ companyId: null, originalName: null, state: null }).at(-1);
            if (!job) throw new Error('nothing was submitted');
            ids.push(job.id);
            // How many items a publish job has is the plan's secret until it fires.
            models.push(modelJob(each.after, each.urls ?? job.itemCount, SETTINGS));
          } else if (each.do === 'wait') {
            for (const model of models) if (model) tick(model, each.time, SETTINGS);
          } else if ('job' in each) {
            const model = models[each.job % Math.max(1, models.length)];
            if (model && each.do === 'pause') pause(model);
            if (model && each.do === 'resume') resume(model);
            if (model && each.do === 'stop') stop(model, SETTINGS);
            if (model && each.do === 'execute' && model.state === 'Scheduled') fire(model, SETTINGS);
          }
          for (const model of models) if (model) tick(model, 0, SETTINGS);
          models.forEach((model, index) => {
            const job = world.store.jobs.byId(ids[index] ?? 0);
            // A publish job that fires later draws its items only then: the model cannot know them.
            const guess = job?.kind === 'imageServingPublishJob' && job.scheduleName !== '';
            if (!model || !job || guess) return;
            expect({ state: job.state, paused: job.paused, outcome: job.outcome }).toEqual({
              state: model.state,
              paused: model.paused,
              outcome: model.outcome,
            });
            expect(progressOf(job, world.now()).percent).toBe(percent(model, SETTINGS));
          });
        });
      } finally {
        world.end();
      }
    }),
    { numRuns: 100 },
  );
});

test('no more jobs run at once than may, and those that wait start in the order in which they came', () => {
  fc.assert(
    fc.property(script, fc.integer({ min: 1, max: 3 }), (steps, maxRunning) => {
      const world = manualWorld({ ...SETTINGS, maxRunning });
      try {
        play(world, steps, () => {
          expect(world.store.jobs.occupiedPlaces()).toBeLessThanOrEqual(maxRunning + stoppingOf(world));
        });
        world.wait(3_600_000);
        const { jobs, transitions } = dump(world);
        const running: { at: number; change: number }[] = [];
        jobs.forEach((_, index) => {
          let isRunning = false;
          for (const { at, state } of transitions[index] ?? []) {
            if ((state === 'Running') !== isRunning) running.push({ at, change: state === 'Running' ? 1 : -1 });
            isRunning = state === 'Running';
          }
        });
        let count = 0;
        for (const { change } of running.sort((a, b) => a.at - b.at || a.change - b.change)) {
          count += change;
          expect(count).toBeLessThanOrEqual(maxRunning);
        }
        // An hour is enough for all but the paused ones, and for what repeats.
        for (const job of jobs) if (isUnfinished(job.state)) expect(job.paused || job.scheduleId !== null).toBe(true);
      } finally {
        world.end();
      }
    }),
    { numRuns: 50 },
  );
});

function stoppingOf(world: World): number {
  return world.store.jobs.unfinished(-1).filter((job) => job.state === 'Stopping').length;
}
