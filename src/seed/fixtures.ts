import { readFileSync } from 'node:fs';
import { createCompany } from '../accounts/create-company.js';
import { createUser } from '../accounts/create-user.js';
import { secretHash } from '../accounts/secret-hash.js';
import { type Clock, parseDuration } from '../clock.js';
import { isError } from '../collections/is-error.js';
import { packageFile } from '../contract/package-file.js';
import { submittedDetail } from '../jobs/kinds.js';
import type { Scheduler } from '../jobs/scheduler.js';
import type { Settings } from '../settings.js';
import { StartError } from '../start-error.js';
import type { Store } from '../store/store.js';
import type { Fixtures } from './fixtures-schema.js';
import { seedCatalogue } from './seed-catalogue.js';

/**
 * Reads the fixtures of a new store.
 *
 * @param source `default`: the file of the package; `none`: nothing; else the path of a JSON file
 * @throws Error that names the file, the path in it and what is allowed there
 */
export async function readFixtures(source: string): Promise<Fixtures> {
  if (source === 'none') return { companies: [], users: [], jobs: [] };
  // A test checks the package's file: loading the checks would double the time of a start.
  if (source === 'default') return JSON.parse(readFileSync(packageFile('fixtures/default.json'), 'utf8'));
  const text = readText(source);
  const { parseFixtures } = await import('./fixtures-schema.js');
  return parseFixtures(source, text);
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new StartError(`fixtures: ${file} cannot be read: ${isError(error) ? error.message : String(error)}`, 'fixtures-invalid');
  }
}

/** Fills a new store with the fixtures of the settings, all or nothing. @throws Error as `readFixtures` does */
export async function fillNewStore(store: Store, scheduler: Scheduler, clock: Clock, settings: Settings): Promise<void> {
  const fixtures = await readFixtures(settings.fixtures);
  store.transaction(() => {
    storeFixtures(settings, fixtures, store, scheduler, clock.now());
    store.setNumber('filled', 1);
  });
  scheduler.flush();
}

/**
 * Stores fixtures in an empty store: companies, users, catalogues and then jobs. The scheduler runs past jobs as if they had been submitted then.
 */
export function storeFixtures(
  { fixtures: source, seed }: Pick<Settings, 'fixtures' | 'seed'>,
  fixtures: Fixtures,
  store: Store,
  scheduler: Scheduler,
  now: number,
): void {
  const companyIds = new Map<string, number>();
  const userIds = new Map<string, number>();
  for (const { expires, ...fields } of withIdFirst(fixtures.companies)) {
    const company = createCompany(store, { ...fields, expires: expires === undefined ? undefined : Date.parse(expires) });
    companyIds.set(fields.name, company.id);
  }
  for (const user of withIdFirst(fixtures.users)) {
    const { password, accessToken, passwordExpires, memberships = [], ...fields } = user;
    const { id } = createUser(store, {
      ...fields,
      passwordHash: password === undefined ? undefined : secretHash(password),
      accessTokenHash: accessToken === undefined ? undefined : secretHash(accessToken),
      passwordExpires: passwordExpires === undefined ? undefined : Date.parse(passwordExpires),
      memberships: memberships.map(({ company, role, isActive }) => ({ companyId: companyIds.get(company) ?? 0, role, isActive })),
    });
    userIds.set(user.email.toLowerCase(), id);
  }
  for (const catalogue of fixtures.catalogues ?? []) seedCatalogue(store, now, { ...catalogue, seed: catalogue.seed ?? seed });
  fixtures.jobs.forEach((fixture, index) => {
    const submittedAt = now - parseDuration(fixture.ago ?? 0);
    const { execSchedule } = fixture;
    if (execSchedule !== undefined && scheduler.nextFireOf(execSchedule, submittedAt) === undefined) {
      throw new StartError(
        `fixtures: ${source}: jobs[${index}].execSchedule: "${execSchedule}" never fires after ${new Date(submittedAt).toISOString()}`,
        'fixtures-invalid',
      );
    }
    const [kind = '', detail = {}] = Object.entries(fixture.detail)[0] ?? [];
    const job = scheduler.submit(
      {
        companyId: companyIds.get(fixture.company) ?? 0,
        userId: userIds.get(fixture.user.toLowerCase()) ?? 0,
        originalName: fixture.name,
        description: fixture.description ?? null,
        locale: fixture.locale ?? null,
        clientLocale: null,
        client: fixture.client ?? null,
        execSchedule: execSchedule ?? null,
        execTime: fixture.in === undefined ? null : now + parseDuration(fixture.in),
        ...submittedDetail(kind, detail),
      },
      submittedAt,
    );
    if (fixture.paused) scheduler.pause(job, now);
  });
}

/** Items with an id come first, so that the others get free ones. */
function withIdFirst<Item extends { id?: number | undefined }>(items: readonly Item[]): Item[] {
  return [...items.filter(({ id }) => id !== undefined), ...items.filter(({ id }) => id === undefined)];
}
