import { readFileSync } from 'node:fs';
import { changedSettings } from '../accounts/company-settings.js';
import { createCompany, normalizedCompanyName } from '../accounts/create-company.js';
import { createUser } from '../accounts/create-user.js';
import { secretHash } from '../accounts/secret-hash.js';
import { type Clock, parseDuration } from '../clock.js';
import { isError } from '../collections/is-error.js';
import { loadXmlParser } from '../contract/load-xml-parser.js';
import { packageFile } from '../contract/package-file.js';
import { submittedDetail } from '../jobs/kinds.js';
import type { Scheduler } from '../jobs/scheduler.js';
import { faultDefinition, ruleDefinition, stubDefinition } from '../overrides/definitions.js';
import type { Settings } from '../settings.js';
import { StartError } from '../start-error.js';
import { whyUnreadable } from '../store/file-trouble.js';
import type { Store } from '../store/store.js';
import type { DumpTable } from '../store/whole-store.js';
import type { FixturesSource } from './fixtures-input.js';
import type { Fixtures } from './fixtures-schema.js';
import { readyTables } from './ready-fixtures.js';
import { seedCatalogue } from './seed-catalogue.js';

const NOTHING: Fixtures = {
  companies: [],
  companySettings: [],
  users: [],
  groups: [],
  propertySetTypes: [],
  folders: [],
  metadataFields: [],
  assets: [],
  pastJobs: [],
  catalogues: [],
  jobs: [],
  rules: [],
  faults: [],
  stubs: [],
};

/**
 * Reads the fixtures of a new store.
 *
 * @param sources `default`: the file of the package; `none`: nothing; the path of a JSON file; or fixtures as an object
 * @throws Error that names the file, the path in it and what is allowed there
 */
export async function readFixtures(sources: readonly FixturesSource[]): Promise<Fixtures> {
  const read = sources.flatMap((source, index) => (source === 'none' ? [] : [{ source, name: nameOf(source, index, sources.length) }]));
  const [only, another] = read;
  if (!only) return NOTHING;
  // A test checks the package's file: loading the checks would double the time of a start.
  if (only.source === 'default' && !another) {
    const { $schema: _, ...lists } = JSON.parse(readFileSync(DEFAULT_FILE, 'utf8'));
    return { ...NOTHING, ...lists };
  }
  const files = read.map(({ source, name }) => ({ name, content: contentOf(source) }));
  const [{ parseFixtures }] = await Promise.all([import('./fixtures-schema.js'), loadXmlParser()]);
  const fixtures = parseFixtures(files);
  if (hasContent(fixtures)) content ??= await import('./account-content.js');
  return fixtures;
}

/** What stores what an account holds: loaded with the first fixtures that have any of it. */
let content: typeof import('./account-content.js') | undefined;

function hasContent({ folders, metadataFields, assets, pastJobs, jobs }: Fixtures): boolean {
  return [folders, metadataFields, assets, pastJobs].some(({ length }) => length > 0) || jobs.some(({ id }) => id !== undefined);
}

const DEFAULT_FILE = packageFile('fixtures/default.json');

/** How messages call a source. */
function nameOf(source: FixturesSource, index: number, count: number): string {
  if (typeof source === 'string') return source;
  return count === 1 ? 'the object' : `the object at fixtures[${index}]`;
}

function contentOf(source: FixturesSource): unknown {
  if (typeof source !== 'string') return source;
  const text = readText(source);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new StartError(`fixtures: ${source} is no JSON: ${isError(error) ? error.message : String(error)}`, 'fixtures-invalid');
  }
}

function readText(source: string): string {
  try {
    return readFileSync(source === 'default' ? DEFAULT_FILE : source, 'utf8');
  } catch (error) {
    const hint = source.includes(',') ? '. For several files, give --fixtures several times, or a list in process' : '';
    throw new StartError(`fixtures: ${source} cannot be read: ${whyUnreadable(source, error)}${hint}`, 'fixtures-invalid');
  }
}

/** Fills a new store with the fixtures of the settings, all or nothing. @throws Error as `readFixtures` does */
export async function fillNewStore(store: Store, scheduler: Scheduler, clock: Clock, settings: Settings): Promise<void> {
  if (fillWithReady(store, scheduler, readyTables(settings, clock.now()))) return;
  const fixtures = await readFixtures(settings.fixtures);
  store.transaction(() => {
    storeFixtures(settings, fixtures, store, scheduler, clock.now());
    storeOverrides(fixtures, store, clock.now());
    store.setNumber('filled', 1);
  });
  scheduler.flush();
}

/** Fills a new store with rows that are ready. @returns false where there are none, or they do not fit: it is then as empty as before */
export function fillWithReady(store: Store, scheduler: Scheduler, tables: ReadonlyMap<string, DumpTable> | undefined): boolean {
  if (!tables) return false;
  try {
    store.transaction(() => {
      store.whole.fill(tables);
      store.setNumber('filled', 1);
    });
  } catch {
    return false;
  }
  scheduler.renew();
  return true;
}

/**
 * Stores fixtures in an empty store, all but what tests override: companies, users, what accounts hold, catalogues and then jobs.
 * The scheduler runs past jobs as if they had been submitted then.
 */
export function storeFixtures(
  settings: Pick<Settings, 'seed' | 'timeZone'>,
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
  for (const { company, ...given } of fixtures.companySettings) {
    store.accounts.setCompanySettings(companyIds.get(company) ?? 0, changedSettings({ settings: null }, given));
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
  const userId = (email: string): number => userIds.get(email.toLowerCase()) ?? 0;
  for (const { company, name, isSystemDefined = false, members = [] } of fixtures.groups) {
    const { id } = store.groups.add({ companyId: companyIds.get(company) ?? 0, name, isSystemDefined });
    for (const email of members) store.groups.addMember(id, userId(email));
  }
  storePropertySets(fixtures, store, companyIds, userId);
  const storeJob = (fixture: FixtureJob): void => submitFixture(fixture, companyIds.get(fixture.company) ?? 0, userId(fixture.user), scheduler, now);
  if (hasContent(fixtures)) {
    if (!content) throw new Error('These fixtures were not read by readFixtures, which loads what stores them');
    content.storeContent({ store, scheduler, settings, now, companyIds, userId }, fixtures, storeJob);
  }
  for (const catalogue of fixtures.catalogues) seedCatalogue(store, now, { ...catalogue, seed: catalogue.seed ?? settings.seed });
  for (const fixture of fixtures.jobs) if (fixture.id === undefined) storeJob(fixture);
}

/** A job of fixtures. */
type FixtureJob = Fixtures['jobs'][number];

/** Submits a job as if it had been submitted when it says. @throws StartError for a schedule that has no moments left */
function submitFixture(fixture: FixtureJob, companyId: number, userId: number, scheduler: Scheduler, now: number): void {
  const submittedAt = now - parseDuration(fixture.ago ?? 0);
  const { execSchedule } = fixture;
  if (execSchedule !== undefined && scheduler.nextFireOf(execSchedule, submittedAt) === undefined) {
    const when = new Date(submittedAt).toISOString();
    throw new StartError(`fixtures: the execSchedule of the job "${fixture.name}", "${execSchedule}", never fires after ${when}`, 'fixtures-invalid');
  }
  const [kind = '', detail = {}] = Object.entries(fixture.detail)[0] ?? [];
  const job = scheduler.submit(
    {
      companyId,
      userId,
      originalName: fixture.name,
      description: fixture.description ?? null,
      locale: fixture.locale ?? null,
      clientLocale: null,
      client: fixture.client ?? null,
      execSchedule: execSchedule ?? null,
      execTime: execTimeOf(fixture, now),
      ...submittedDetail(kind, detail),
    },
    submittedAt,
  );
  if (fixture.paused) scheduler.pause(job, now);
}

/** When a job runs that runs once; null for one that runs at once, or again and again. */
function execTimeOf({ in: delay, at }: FixtureJob, now: number): number | null {
  if (at !== undefined) return Date.parse(at);
  return delay === undefined ? null : now + parseDuration(delay);
}

function storePropertySets(
  { propertySetTypes }: Fixtures,
  { propertySets }: Store,
  companyIds: ReadonlyMap<string, number>,
  userId: (email: string) => number,
): void {
  for (const { company, name, propertyType, allowMultiple = false, sets = [] } of propertySetTypes) {
    const idOf = (of: string | undefined): number | null => (of === undefined ? null : (companyIds.get(of) ?? null));
    const companyId = idOf(company);
    const { id: typeId } = propertySets.addType({ companyId, name, propertyType, allowMultiple });
    for (const set of sets) {
      propertySets.add({
        typeId,
        userId: set.user === undefined ? null : userId(set.user),
        companyId: propertyType === 'UserProperty' ? null : (idOf(set.company) ?? companyId),
        properties: Object.entries(set.properties).map(([property, value]) => ({ name: property, value })),
      });
    }
  }
}

/** Stores the rules, faults and stubs of fixtures. Jobs that the fixtures have run before are not counted as matches. */
export function storeOverrides({ rules, faults, stubs }: Fixtures, { accounts, overrides }: Store, now: number): void {
  const idOf = (company: string | undefined): number | null =>
    company === undefined ? null : (accounts.companyByName(normalizedCompanyName(company))?.id ?? null);
  for (const rule of rules) overrides.add('rule', idOf(rule.company), ruleDefinition(rule, now));
  for (const fault of faults) overrides.add('fault', idOf(fault.company), faultDefinition(fault));
  for (const stub of stubs) overrides.add('stub', idOf(stub.company), stubDefinition(stub));
}

/** Items with an id come first, so that the others get free ones. */
function withIdFirst<Item extends { id?: number | undefined }>(items: readonly Item[]): Item[] {
  return [...items.filter(({ id }) => id !== undefined), ...items.filter(({ id }) => id === undefined)];
}
