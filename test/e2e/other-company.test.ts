import { Agent, request } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ApiVersion, allVersions } from '../../src/contract/api-version.js';
import type { Operation } from '../../src/contract/model.js';
import { hash } from '../../src/random/hash.js';
import { envelopeOf, knownVersion } from '../conversation.js';
import {
  type CallContent,
  type Companies,
  callerOf,
  FOREIGN,
  marksIn,
  type NamingParameter,
  namingParameters,
  paramsXml,
  ROLES,
  ROOT,
  rowsOf,
  startCompanies,
} from './other-company.js';

/**
 * The versions in which parameters that name things differ: handles without letters and one role for each user (unversioned), the last with
 * companies and no roles in memberships (2010-01-31), default roles (2012-02-14), and all that came since (the newest). A test checks that no
 * parameter of any version is in none of them.
 */
const FAMILIES = ['unversioned', '2010-01-31', '2012-02-14', allVersions().at(-1)?.id ?? ''].map(knownVersion);

/** Each call in one version, so that the suite stays short; with this set, in all of the families. */
const IS_FULL = process.env.OTHER_COMPANY_FULL === '1';

/** How long jobs that a call submitted have until the state is compared: they end. */
const TIME_FOR_JOBS = '10m';

let companies: Companies;
/** The rows of company 47 when nobody calls: its own jobs run. */
let untouched: readonly string[] = [];

beforeAll(async () => {
  companies = await startCompanies();
  await companies.mock.snapshots.take('start');
  untouched = (await rowsAfterJobs()).own;
});
afterAll(async () => {
  agent.destroy();
  await companies.stop();
});

async function rowsAfterJobs(): Promise<ReturnType<typeof rowsOf>> {
  companies.mock.clock.advance(TIME_FOR_JOBS);
  return rowsOf((await companies.mock.state.export()).store.tables, FOREIGN);
}

const agent = new Agent({ keepAlive: true });

/** Posts an envelope. `fetch` and the reading of answers by their schema would take as long as the calls. */
function send(body: string): Promise<string> {
  const headers = { 'Content-Type': 'text/xml; charset=utf-8', 'Content-Length': Buffer.byteLength(body) };
  return new Promise((resolve, reject) => {
    const sent = request(`${companies.mock.url}/scene7/services/IpsApiService`, { method: 'POST', agent, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => {
        text += chunk;
      });
      response.on('end', () => resolve(text));
      response.on('error', reject);
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

/** A call and what came of it. */
interface Sent {
  readonly what: string;
  /** Code of the fault; undefined for an answer. */
  readonly code: number | undefined;
  readonly text: string;
  /** Marks in the request: an answer may repeat those. */
  readonly marks: ReadonlySet<string>;
  /** Marks in the answer that the request did not have. */
  readonly leaked: readonly string[];
}

let calls = 0;

async function callOf(version: ApiVersion, operation: Operation, user: string, content: Omit<CallContent, 'n'>): Promise<Sent> {
  calls++;
  const body = envelopeOf(operation.name, paramsXml(version, operation, { ...content, n: calls }), { user, version: version.id });
  const text = await send(body);
  const isFault = /<\w+:Fault>/.test(text);
  const code = isFault ? Number(/<(?:\w+:)?code[^>]*>(\d+)</.exec(text)?.[1]) : undefined;
  const marks = marksIn(body);
  const what = `${operation.name} in ${version.id} by ${user} with ${[...content.foreignAt].map(([path, kind]) => `${path}: ${kind}`).join(', ')}`;
  return { what, code, text, marks, leaked: [...marksIn(text)].filter((each) => !marks.has(each)) };
}

/** All operations, with the families that have them. */
function allOperations(): Map<string, { readonly version: ApiVersion; readonly operation: Operation }[]> {
  const found = new Map<string, { readonly version: ApiVersion; readonly operation: Operation }[]>();
  for (const version of FAMILIES) {
    for (const operation of version.operationsByInput.values()) {
      found.set(operation.name, [...(found.get(operation.name) ?? []), { version, operation }]);
    }
  }
  return found;
}

/** Whether an operation reads, of one company or of whatever the caller may see. */
const readsWithoutCompany = (version: ApiVersion, { name, input }: Operation): boolean =>
  /^(?:get|check|search)/.test(name) &&
  version.definitions.get(input)?.fields.every((field) => field.name !== 'companyHandle' || field.optional) === true;

/** The foreign things of one call: one, all but the company, or all; none, if the call may read of all companies then. */
function foreignThings(version: ApiVersion, operation: Operation): ReadonlyMap<string, string>[] {
  const parameters = namingParameters(version, operation);
  const each = parameters.flatMap(({ path, kinds }) => kinds.map((kind) => new Map([[path, kind]])));
  const all = (chosen: readonly NamingParameter[]): Map<string, string> => new Map(chosen.map(({ path, kinds }) => [path, kinds[0] ?? '']));
  // Of the details of jobs, a call has one.
  const together = parameters.filter(({ path }) => !/^\w+Job\//.test(path) || path.startsWith('exportJob/'));
  const others = together.filter(({ path }) => path !== 'companyHandle');
  const none = readsWithoutCompany(version, operation) ? [new Map<string, string>()] : [];
  return [
    ...each,
    ...none,
    ...(others.length > 1 ? [all(others)] : []),
    ...(others.length > 0 && others.length < together.length ? [all(together)] : []),
  ];
}

/** Faults by which a call that was put together wrongly would fail, before it comes to what it names. */
const MISTAKES: readonly (number | undefined)[] = [10000, 10001, 10002, 30000, 30002, 30003];

test('the families have every naming parameter of every version', () => {
  const keysIn = (versions: readonly ApiVersion[]): Set<string> =>
    new Set(
      versions.flatMap((version) =>
        [...version.operationsByInput.values()].flatMap((operation) =>
          namingParameters(version, operation).map(({ path }) => `${operation.name} ${path}`),
        ),
      ),
    );
  const all = keysIn(allVersions().map(({ id }) => knownVersion(id)));
  const covered = keysIn(FAMILIES);
  expect(all.size).toBeGreaterThan(400);
  expect([...all].filter((key) => !covered.has(key))).toEqual([]);
});

test('an IpsAdmin of company 47 reads and changes it by the same calls, and both is noticed', async () => {
  const { mock, foreign } = companies;
  const [failed, marked, changed]: [string[], Set<string>, Set<string>] = [[], new Set(), new Set()];
  for (const [name, versions] of allOperations()) {
    await mock.snapshots.restore('start');
    const [newest] = versions.slice(-1);
    if (!newest) continue;
    const sent: Sent[] = [];
    for (const foreignAt of foreignThings(newest.version, newest.operation)) {
      sent.push(await callOf(newest.version, newest.operation, ROOT, { own: foreign, foreign, foreignAt, role: 'IpsUser' }));
    }
    // What one call took away, the next does not find.
    if (sent.length > 0 && sent.every(({ code }) => code !== undefined)) failed.push(`${name}: ${sent[0]?.text}`);
    failed.push(...sent.filter(({ code }) => code !== undefined && code !== 30001).map(({ what, text }) => `${what}: ${text}`));
    if (sent.some(({ leaked }) => leaked.length > 0)) marked.add(name);
    if (differences((await rowsAfterJobs()).own).length > 0) changed.add(name);
  }
  expect(failed).toEqual([]);
  expect(marked.size).toBeGreaterThanOrEqual(45);
  expect(changed.size).toBeGreaterThanOrEqual(75);
}, 120_000);

/** The rows of company 47 that are there before or after, but not both. */
function differences(rows: readonly string[]): string[] {
  const [before, now] = [new Set(untouched), new Set(rows)];
  return [...untouched.filter((row) => !now.has(row)).map((row) => `- ${row}`), ...rows.filter((row) => !before.has(row)).map((row) => `+ ${row}`)];
}

/** Whether what a call names is a company. */
const namesCompany = ({ foreignAt }: Planned): boolean => [...foreignAt.values()].some((kind) => kind === 'company');

/** Where a call has something foreign: in one parameter, in several, or nowhere. */
function placeOf({ foreignAt }: Pick<Planned, 'foreignAt'>): string {
  const [first = 'nowhere'] = foreignAt.keys();
  return foreignAt.size > 1 ? 'several' : first;
}

/** Whether any role but IpsAdmin may make a call. */
const isForSome = ({ operation: { roles } }: Planned): boolean => roles === null || roles.some((role) => ROLES.includes(role));

/** A call to be made. */
interface Planned {
  readonly version: ApiVersion;
  readonly operation: Operation;
  readonly role: string;
  readonly foreignAt: ReadonlyMap<string, string>;
}

/**
 * The calls of an operation. Every role has every parameter that names something, in one of the families that have it; roles that may call the
 * operation with each kind of thing that the parameter names, and with everything foreign at once. Which family is chosen by a hash, so that
 * the roles share them out.
 */
function plannedCalls(versions: readonly { readonly version: ApiVersion; readonly operation: Operation }[]): Planned[] {
  const byPlace = new Map<string, Map<string, Omit<Planned, 'role'>[]>>();
  for (const { version, operation } of versions) {
    for (const foreignAt of foreignThings(version, operation)) {
      const place = placeOf({ foreignAt });
      const kind = place === 'several' ? String(foreignAt.has('companyHandle')) : [...foreignAt.values()].join();
      const byKind = byPlace.get(place) ?? new Map<string, Omit<Planned, 'role'>[]>();
      byPlace.set(place, byKind.set(kind, [...(byKind.get(kind) ?? []), { version, operation, foreignAt }]));
    }
  }
  return [...byPlace].flatMap(([place, byKind]) =>
    ROLES.flatMap((role, index): Planned[] => {
      const choices = [...byKind.values()];
      if (IS_FULL) return choices.flat().map((each) => ({ ...each, role }));
      const roles = versions[0]?.operation.roles ?? ROLES;
      if (!roles.includes(role) && place === 'several') return [];
      return (roles.includes(role) ? choices : choices.slice(0, 1)).flatMap((of) => {
        const chosen = of[(hash(`${versions[0]?.operation.name} ${place}`) + index) % of.length];
        return chosen ? [{ ...chosen, role }] : [];
      });
    }),
  );
}

test('a caller of company 48 who is no IpsAdmin reads nothing of company 47, and changes nothing', async () => {
  const { mock, own, foreign } = companies;
  const wrong: string[] = [];
  let arrived = 0;
  const run = ({ version, operation, role, foreignAt }: Planned): Promise<Sent> =>
    callOf(version, operation, callerOf(role), { own, foreign, foreignAt, role });
  calls = 0;
  for (const [name, versions] of allOperations()) {
    await mock.snapshots.restore('start');
    const planned = plannedCalls(versions);
    const marks = new Set<string>();
    const reached = new Set<string>();
    for (const each of planned) {
      const sent = await run(each);
      for (const one of sent.marks) marks.add(one);
      if (sent.leaked.length > 0) wrong.push(`${sent.what} shows ${sent.leaked}: ${sent.text}`);
      if (MISTAKES.includes(sent.code)) wrong.push(`${sent.what} was put together wrongly: ${sent.text}`);
      if (sent.code === 20003 || (sent.code === 20000 && !each.foreignAt.has('companyHandle') && !namesCompany(each))) continue;
      reached.add(placeOf(each));
      if (sent.code !== 20000) arrived++;
    }
    const { own: rows, others } = await rowsAfterJobs();
    const kept = [...marksIn(others.join('\n'))].filter((each) => !marks.has(each));
    if (kept.length > 0) wrong.push(`${name} keeps ${kept} of company 47: ${others.filter((row) => kept.some((each) => row.includes(each)))}`);
    if (differences(rows).length > 0) wrong.push(...(await culprits(planned, run)), `${name} changes ${differences(rows)}`);
    const unreached = new Set(
      planned
        .filter(isForSome)
        .map(placeOf)
        .filter((place) => !reached.has(place)),
    );
    if (unreached.size > 0) wrong.push(`${name} was refused to every role before it came to ${[...unreached]}`);
  }
  expect(wrong).toEqual([]);
  // Most of the others name company 47 itself, or are not for the role.

  expect(arrived).toBeGreaterThan(2000);
}, 600_000);

/** Which calls change company 47 each by itself. */
async function culprits(planned: readonly Planned[], run: (each: Planned) => Promise<Sent>): Promise<string[]> {
  const found: string[] = [];
  for (const each of planned) {
    await companies.mock.snapshots.restore('start');
    const { what } = await run(each);
    if (differences((await rowsAfterJobs()).own).length > 0) found.push(what);
  }
  return found;
}
