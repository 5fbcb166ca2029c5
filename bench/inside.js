import { mkdirSync, rmSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { repositoryOfBuild } from './measured-build.js';

const CACHE = 'node_modules/.cache/ips-mock-bench';

let bundles = 0;

/** Bundles and imports the scheduler and the store, to measure them without a transport. */
export async function inside() {
  mkdirSync(CACHE, { recursive: true });
  // A name of its own: another build may be measured in the same process, or in another one.
  const file = `${CACHE}/inside-${process.pid}-${++bundles}.mjs`;
  await build({
    stdin: {
      contents: `export { Scheduler } from './src/jobs/scheduler.js';
        export { scriptChooser } from './src/overrides/choose-script.js';
        export { openStore } from './src/store/store.js';
        export { keepStatementsAlive } from './src/store/keep-statements-alive.js';
        export { manualClock } from './src/clock.js';
        export { resolveSettings } from './src/settings.js';`,
      resolveDir: repositoryOfBuild(),
      loader: 'ts',
    },
    outfile: file,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'warning',
  });
  const parts = await import(pathToFileURL(file).href);
  rmSync(file);
  return parts;
}

/** A store with one company and one user, and a scheduler on a manual clock. */
export function emptyWorld({ Scheduler, scriptChooser, openStore, manualClock, resolveSettings }, file) {
  const store = openStore(file);
  store.accounts.addCompany({ id: 47, name: 'Outfitters', rootPath: 'Outfitters/', expires: null, imsOrgId: null });
  const user = { email: 'filler@example.com', firstName: '', lastName: '', passwordHash: null, accessTokenHash: null };
  const rights = { defaultRole: 'IpsUser', roleEverywhere: 'IpsUser', isValid: true, imsUserId: null, passwordExpires: null };
  store.accounts.addUser({ id: 70, ...user, ...rights });
  store.setNumber('filled', 1);
  const clock = manualClock(Date.parse('2026-11-23T08:00:00Z'));
  store.setNumber('manualClock', clock.now());
  const settings = resolveSettings({});
  const onError = (error) => {
    throw error;
  };
  const scheduler = new Scheduler({ store, clock, settings, chooseScript: scriptChooser(store, settings), onError });
  const submit = (name, execTime = null) =>
    scheduler.submit(
      {
        companyId: 47,
        userId: 70,
        originalName: name,
        kind: 'imageServingPublishJob',
        detail: { publishType: 'Full', emailSetting: 'None' },
        description: null,
        locale: null,
        client: 'bench',
        clientLocale: null,
        execSchedule: null,
        execTime,
      },
      clock.now(),
    );
  return { store, clock, scheduler, submit };
}

/** Fills a file with jobs, half of them Done and half scheduled. */
export function fillFile(parts, file, jobs) {
  const { store, clock, scheduler, submit } = emptyWorld(parts, file);
  store.transaction(() => {
    for (let n = 0; n < jobs; n += 2) submit(`done ${n}`);
  });
  scheduler.flush();
  clock.moveTo(clock.now() + 3_600_000);
  scheduler.runUntil(clock.now());
  store.setNumber('manualClock', clock.now());
  store.transaction(() => {
    for (let n = 1; n < jobs; n += 2) submit(`scheduled ${n}`, clock.now() + 86_400_000 + n);
  });
  scheduler.flush();
  store.close();
}

/** Runs jobs from New until they are no longer listed, at once. @returns due moments processed per second: four per job */
export function transitionsPerSecond(parts, file, jobs) {
  const { store, clock, scheduler, submit } = emptyWorld(parts, file);
  store.transaction(() => {
    for (let n = 0; n < jobs; n++) submit(`job ${n}`);
  });
  scheduler.flush();
  const end = clock.now() + 3_600_000;
  clock.moveTo(end);
  const start = performance.now();
  scheduler.runUntil(end);
  const seconds = (performance.now() - start) / 1000;
  if (store.jobs.unfinishedCounts(0).all > 0) throw new Error('not all jobs are done');
  store.close();
  return (jobs * 4) / seconds;
}
