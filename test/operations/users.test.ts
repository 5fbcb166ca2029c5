import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { IpsMock } from '../../src/index.js';
import { serve } from '../admin/serve.js';
import { type Answer, ask, call, healthOf, knownVersion, type RequestOptions } from '../conversation.js';

const VERSIONS = ['unversioned', '2010-01-31', '2012-02-14', '2014-04-03', '2022-11-01-beta'];
const OLD = ['unversioned', '2010-01-31'];
const ROBIN = 'u|70|robin@example.com';
const ADA = 'u|71|admin@example.com';

/** A mock that knows the users of the default fixtures alone. */
const strictMock = (): Promise<IpsMock> => serve({ fixtures: 'default', auth: 'strict' });

interface NewUser {
  readonly email?: string;
  readonly firstName?: string;
  readonly lastName?: string;
  readonly password?: string;
  readonly isValid?: boolean;
  readonly passwordExpires?: string;
  /** The one role, or the default role, where a version has it. */
  readonly role?: string;
  readonly isIpsAdmin?: boolean;
  /** Role by company handle; the role counts from 6.0. */
  readonly memberships?: Readonly<Record<string, string>>;
}

const membershipXml = (memberships: Readonly<Record<string, string>>, isActive = true): string =>
  `<membershipArray>${Object.entries(memberships)
    .map(([company, role]) => `<items><companyHandle>${company}</companyHandle><role>${role}</role><isActive>${isActive}</isActive></items>`)
    .join('')}</membershipArray>`;

const handlesXml = (name: string, handles: readonly string[]): string =>
  `<${name}>${handles.map((handle) => `<items>${handle}</items>`).join('')}</${name}>`;

/** The parameters of addUser, as a version takes them. */
function newUserXml(user: NewUser, version: string): string {
  const index = knownVersion(version).index;
  const { email = 'new@example.com', firstName = 'Nia', lastName = 'Holm', password = 'passw0rd', isValid = true, memberships = {} } = user;
  const role = user.role ?? 'IpsUser';
  return [
    `<firstName>${firstName}</firstName><lastName>${lastName}</lastName><email>${email}</email>`,
    index <= 4 && user.role !== undefined ? `<role>${role}</role>` : '',
    index === 5 || index === 6 ? `<defaultRole>${role}</defaultRole>` : '',
    `<password>${password}</password>`,
    user.passwordExpires === undefined ? '' : `<passwordExpires>${user.passwordExpires}</passwordExpires>`,
    `<isValid>${isValid}</isValid>`,
    index <= 4 ? handlesXml('companyHandleArray', Object.keys(memberships)) : '',
    index >= 7 ? `<isIpsAdmin>${user.isIpsAdmin ?? false}</isIpsAdmin>` : '',
    index >= 5 ? membershipXml(memberships) : '',
  ].join('');
}

const addUserCall = (mock: IpsMock, user: NewUser, options: RequestOptions = {}): Promise<Answer> =>
  call(mock.url, 'addUser', newUserXml(user, options.version ?? '2014-04-03'), options);

/** Adds a user. @returns the handle */
async function addUser(mock: IpsMock, user: NewUser, options: RequestOptions = {}): Promise<string> {
  const answer = await addUserCall(mock, user, options);
  expect(answer.fault).toBeUndefined();
  return answer.value.userHandle;
}

const infoOf = async (mock: IpsMock, userHandle: string, version = '2022-11-01-beta') =>
  (await ask(mock.url, 'getUserInfo', `<userHandle>${userHandle}</userHandle>`, { version })).userInfo;

/** The companies of a user, as name to role. */
async function rolesOf(mock: IpsMock, userHandle: string): Promise<Record<string, string>> {
  const { membershipArray } = await ask(mock.url, 'getCompanyMembership', `<userHandle>${userHandle}</userHandle>`);
  const items: { company: { name: string }; role: string }[] = membershipArray.items ?? [];
  return Object.fromEntries(items.map(({ company, role }) => [company.name, role]));
}

function expectFault(answer: Answer, code: number, ...reasons: string[]): void {
  expect(answer.fault).toMatchObject({ code });
  for (const reason of reasons) expect(answer.fault?.reason).toContain(reason);
}

/** A company's own administrator, who is no IpsAdmin. */
async function companyAdmin(mock: IpsMock, company = 'c|47', email = 'chief@example.com'): Promise<RequestOptions> {
  await addUser(mock, { email, role: 'IpsCompanyAdmin', memberships: { [company]: 'IpsCompanyAdmin' } });
  return { user: email, password: 'passw0rd' };
}

describe.each(VERSIONS)('addUser in %s', (version) => {
  test('adds a user who can call at once, with the role that is given', async () => {
    const mock = await strictMock();
    const handle = await addUser(mock, { role: 'IpsCompanyAdmin', memberships: { 'c|47': 'IpsCompanyAdmin' } }, { version });
    expect(handle).toBe(version === 'unversioned' ? '74|new@example.com' : 'u|74|new@example.com');
    const { userInfo } = await ask(mock.url, 'getUserInfo', '', { version, user: 'new@example.com', password: 'passw0rd' });
    expect(userInfo).toMatchObject({ userHandle: handle, firstName: 'Nia', lastName: 'Holm', email: 'new@example.com', isValid: true });
    expect(userInfo).not.toHaveProperty('passwordExpires');
    for (const field of ['role', 'defaultRole']) {
      const has = knownVersion(version)
        .definitions.get('User')
        ?.fields.some(({ name }) => name === field);
      expect(userInfo[field]).toBe(has ? 'IpsCompanyAdmin' : undefined);
    }
    expect(await rolesOf(mock, handle)).toEqual({ Outfitters: 'IpsCompanyAdmin' });
  });

  test('keeps what is said of validity and expiry', async () => {
    const mock = await strictMock();
    const handle = await addUser(
      mock,
      { isValid: false, passwordExpires: '2030-01-01T00:00:00+01:00', memberships: { 'c|47': 'IpsUser' } },
      { version },
    );
    expect(await infoOf(mock, handle, version)).toMatchObject({ isValid: false, passwordExpires: new Date('2029-12-31T23:00:00Z') });
    expectFault(await call(mock.url, 'getUserInfo', '', { user: 'new@example.com', password: 'passw0rd' }), 10002);
  });
});

describe('addUser', () => {
  test('takes the default role from what a version says', async () => {
    const mock = await strictMock();
    const roleOf = async (version: string, user: NewUser): Promise<string> => {
      const email = `role${Math.floor((await healthOf(mock.url)).counts.users)}@example.com`;
      return (await infoOf(mock, await addUser(mock, { ...user, email }, { version }))).defaultRole;
    };
    expect(await roleOf('2010-01-31', { role: 'TrialSiteUser' })).toBe('TrialSiteUser');
    expect(await roleOf('2010-01-31', {})).toBe('IpsUser');
    expect(await roleOf('2012-02-14', { role: 'TrialSiteUser', memberships: { 'c|47': 'ImagePortalUser' } })).toBe('TrialSiteUser');
    expect(await roleOf('2014-04-03', { memberships: { 'c|47': 'ImagePortalUser', 'c|48': 'IpsUser' } })).toBe('ImagePortalUser');
    expect(await roleOf('2014-04-03', { isIpsAdmin: true, memberships: { 'c|47': 'ImagePortalUser' } })).toBe('IpsAdmin');
    expect(await roleOf('2014-04-03', { isIpsAdmin: false, memberships: { 'c|47': 'IpsAdmin' } })).toBe('IpsUser');
    expect(await roleOf('2022-11-01-beta', {})).toBe('IpsUser');
  });

  test('before 6.0 gives a user one role in all companies', async () => {
    const mock = await strictMock();
    for (const [n, version] of OLD.entries()) {
      const email = `old${n}@example.com`;
      const handle = await addUser(mock, { email, role: 'IpsCompanyAdmin', memberships: { 47: '', 'c|48': '' } }, { version });
      expect(await rolesOf(mock, handle)).toEqual({ Outfitters: 'IpsCompanyAdmin', Homeware: 'IpsCompanyAdmin' });
    }
  });

  test('makes an IpsAdmin one in every company, whatever the role there', async () => {
    const mock = await strictMock();
    const options = { user: 'new@example.com', password: 'passw0rd' };
    const group = '<companyHandle>c|47</companyHandle><name>Buyers</name><isSystemDefined>false</isSystemDefined>';
    await addUser(mock, { isIpsAdmin: false, memberships: { 'c|47': 'ImagePortalUser' } });
    expectFault(await call(mock.url, 'saveGroup', group, options), 20003);
    await addUser(mock, { email: 'other@example.com', isIpsAdmin: true, memberships: { 'c|47': 'ImagePortalUser' } });
    await ask(mock.url, 'saveGroup', group, { ...options, user: 'other@example.com' });
  });

  test('refuses what cannot be, and then adds nobody', async () => {
    const mock = await strictMock();
    const before = (await healthOf(mock.url)).counts;
    expectFault(await addUserCall(mock, { email: ' ROBIN@example.com' }), 30001, 'email', 'ROBIN@example.com');
    expectFault(await addUserCall(mock, { email: ' ' }), 30001, 'email');
    expectFault(await addUserCall(mock, { password: '1234567' }), 30001, 'password', '8');
    expectFault(await addUserCall(mock, { memberships: { 'c|47': 'Boss' } }), 30001, 'Boss', 'IpsCompanyAdmin');
    expectFault(await addUserCall(mock, { role: 'Boss' }, { version: '2010-01-31' }), 30001, 'Boss');
    expectFault(await addUserCall(mock, { role: 'Boss' }, { version: '2012-02-14' }), 30001, 'Boss');
    expectFault(await addUserCall(mock, { memberships: { 'x|47': 'IpsUser' } }), 30001, 'membershipArray/items/companyHandle', 'x|47');
    expectFault(await addUserCall(mock, { memberships: { 'c|47': 'IpsUser', 'c|999': 'IpsUser' } }), 20000, 'c|999');
    expectFault(await addUserCall(mock, { memberships: { 'x|47': '' } }, { version: '2010-01-31' }), 30001, 'companyHandleArray', 'x|47');
    expectFault(await addUserCall(mock, {}, { user: 'robin@example.com' }), 20003);
    expect((await healthOf(mock.url)).counts).toEqual(before);
  });

  test('lets a company’s administrator add to that company alone', async () => {
    const mock = await strictMock();
    const chief = await companyAdmin(mock);
    expectFault(await addUserCall(mock, { memberships: { 'c|48': 'IpsUser' } }, chief), 20000, 'Homeware');
    await addUser(mock, { memberships: { 'c|47': 'IpsUser' } }, chief);
  });
});

describe('setUserInfo', () => {
  const params = (more = '', { email = 'robin@example.com', isValid = true } = {}): string =>
    `<firstName>Rob</firstName><lastName>Moor</lastName><email>${email}</email>${more}<isValid>${isValid}</isValid>`;
  const of = (handle: string): string => `<userHandle>${handle}</userHandle>`;
  const notAdmin = '<isIpsAdmin>false</isIpsAdmin>';

  test('changes the caller, or another whom an administrator names', async () => {
    const mock = await strictMock();
    expect(await ask(mock.url, 'setUserInfo', of(ROBIN) + params() + notAdmin)).toEqual({});
    expect(await infoOf(mock, ROBIN)).toMatchObject({ firstName: 'Rob', lastName: 'Moor', defaultRole: 'IpsUser', isIpsAdmin: false });
    await ask(mock.url, 'setUserInfo', `${params('', { email: 'admin@example.com' })}<isIpsAdmin>true</isIpsAdmin>`);
    expect(await infoOf(mock, ADA)).toMatchObject({ firstName: 'Rob', defaultRole: 'IpsAdmin' });
  });

  test('with a new address changes handle and login', async () => {
    const mock = await strictMock();
    await ask(mock.url, 'setUserInfo', of(ROBIN) + params('', { email: 'rob@example.com' }) + notAdmin);
    expectFault(await call(mock.url, 'getUserInfo', of(ROBIN)), 20002);
    expect(await infoOf(mock, 'u|70|rob@example.com')).toMatchObject({ email: 'rob@example.com' });
    expectFault(await call(mock.url, 'getUserInfo', '', { user: 'robin@example.com' }), 10001);
    await ask(mock.url, 'getUserInfo', '', { user: 'rob@example.com' });
    await ask(mock.url, 'setUserInfo', of('u|70|rob@example.com') + params('', { email: 'ROB@example.com' }) + notAdmin);
    expectFault(
      await call(mock.url, 'setUserInfo', of('u|70|ROB@example.com') + params('', { email: 'admin@example.com' }) + notAdmin),
      30001,
      'email',
    );
  });

  test('leaves the expiry of the password where it says nothing of it', async () => {
    const mock = await strictMock();
    const version = '2010-01-31';
    await ask(mock.url, 'setUserInfo', of(ROBIN) + params('<passwordExpires>2031-05-01T00:00:00Z</passwordExpires>'), { version });
    await ask(mock.url, 'setUserInfo', of(ROBIN) + params(), { version });
    expect(await infoOf(mock, ROBIN)).toMatchObject({ passwordExpires: new Date('2031-05-01T00:00:00Z'), defaultRole: 'IpsUser' });
  });

  test('makes a user invalid, whose next call is refused', async () => {
    const mock = await strictMock();
    await ask(mock.url, 'setUserInfo', of(ROBIN) + params('', { isValid: false }) + notAdmin);
    expectFault(await call(mock.url, 'getUserInfo', '', { user: 'robin@example.com' }), 10002);
    await ask(mock.url, 'setUserInfo', of(ROBIN) + params() + notAdmin);
    await ask(mock.url, 'getUserInfo', '', { user: 'robin@example.com' });
  });

  test('before 6.0 sets the one role in every company', async () => {
    const mock = await strictMock();
    const handle = await addUser(mock, { memberships: { 'c|47': 'IpsUser', 'c|48': 'ImagePortalUser' } });
    const role = '<role>TrialSiteAdmin</role>';
    await ask(mock.url, 'setUserInfo', of(handle) + params(role, { email: 'new@example.com' }), { version: '2010-01-31' });
    expect(await rolesOf(mock, handle)).toEqual({ Outfitters: 'TrialSiteAdmin', Homeware: 'TrialSiteAdmin' });
    expect((await infoOf(mock, handle)).defaultRole).toBe('TrialSiteAdmin');
  });

  test('in 6.0 sets the default role, and leaves that in companies', async () => {
    const mock = await strictMock();
    await ask(mock.url, 'setUserInfo', of(ROBIN) + params('<defaultRole>IpsCompanyAdmin</defaultRole>'), { version: '2012-02-14' });
    expect(await rolesOf(mock, ROBIN)).toEqual({ Outfitters: 'IpsUser' });
    expect((await infoOf(mock, ROBIN)).defaultRole).toBe('IpsCompanyAdmin');
  });

  test('from 2014 makes an IpsAdmin, and unmakes one', async () => {
    const mock = await strictMock();
    const handle = await addUser(mock, { memberships: { 'c|47': 'IpsCompanyAdmin' } });
    const set = (isIpsAdmin: boolean): Promise<unknown> =>
      ask(mock.url, 'setUserInfo', `${of(handle)}${params('', { email: 'new@example.com' })}<isIpsAdmin>${isIpsAdmin}</isIpsAdmin>`);
    await set(true);
    expect(await infoOf(mock, handle)).toMatchObject({ isIpsAdmin: true, defaultRole: 'IpsAdmin' });
    await set(false);
    expect(await infoOf(mock, handle)).toMatchObject({ isIpsAdmin: false, defaultRole: 'IpsCompanyAdmin' });
  });

  test('takes a company in common with whom it changes, or an IpsAdmin', async () => {
    const mock = await strictMock();
    const chief = await companyAdmin(mock, 'c|48');
    expectFault(await call(mock.url, 'setUserInfo', of(ROBIN) + params() + notAdmin, chief), 20002, 'share no company');
    const other = await companyAdmin(mock, 'c|47', 'head@example.com');
    await ask(mock.url, 'setUserInfo', of(ROBIN) + params() + notAdmin, other);
    expectFault(await call(mock.url, 'setUserInfo', of('70') + params() + notAdmin), 30001, 'userHandle', '"70"');
    expectFault(await call(mock.url, 'setUserInfo', of('u|99|robin@example.com') + params() + notAdmin), 20002, 'u|99|robin@example.com');
    expectFault(await call(mock.url, 'setUserInfo', params() + notAdmin, { user: 'robin@example.com' }), 20003);
  });
});

describe('setPassword', () => {
  const of = (handle: string): string => `<userHandle>${handle}</userHandle>`;

  test.each(VERSIONS)('counts from the next call on in %s', async (version) => {
    const mock = await strictMock();
    await ask(mock.url, 'setPassword', '<password>@Do6e$ySt3mz</password>', { version, user: 'robin@example.com' });
    expectFault(await call(mock.url, 'getUserInfo', '', { version, user: 'robin@example.com' }), 10001);
    const { userInfo } = await ask(mock.url, 'getUserInfo', '', { version, user: 'robin@example.com', password: '@Do6e$ySt3mz' });
    expect(userInfo).not.toHaveProperty('passwordExpires');
  });

  test('sets when the password expires, else that it never does', async () => {
    const mock = await strictMock();
    const expires = '<passwordExpires>2031-05-01T00:00:00Z</passwordExpires>';
    await ask(mock.url, 'setPassword', `${of(ROBIN)}<password>12345678</password>${expires}`);
    expect((await infoOf(mock, ROBIN)).passwordExpires).toEqual(new Date('2031-05-01T00:00:00Z'));
    await ask(mock.url, 'setPassword', `${of(ROBIN)}<password>12345678</password>`);
    expect(await infoOf(mock, ROBIN)).not.toHaveProperty('passwordExpires');
  });

  test('takes an IpsAdmin for another user', async () => {
    const mock = await strictMock();
    const chief = await companyAdmin(mock);
    const params = `${of(ROBIN)}<password>12345678</password>`;
    expectFault(await call(mock.url, 'setPassword', params, chief), 20004, 'robin@example.com');
    await ask(mock.url, 'getUserInfo', '', { user: 'robin@example.com' });
    await ask(mock.url, 'setPassword', params, { user: 'robin@example.com' });
    await ask(mock.url, 'setPassword', params);
    await ask(mock.url, 'getUserInfo', '', { user: 'robin@example.com', password: '12345678' });
    expectFault(await call(mock.url, 'setPassword', `${of(ADA)}<password>1234567</password>`), 30001, 'password', '8');
    expectFault(await call(mock.url, 'setPassword', `${of('u|99|x')}<password>12345678</password>`), 20002, 'u|99|x');
  });
});

describe('generatePassword', () => {
  const generate = async (mock: IpsMock, version = '2014-04-03'): Promise<string> =>
    (await ask(mock.url, 'generatePassword', '', { version })).password;

  test('makes up strong passwords, others each time, the same in every run', async () => {
    const [first, second, other] = [await serve(), await serve(), await serve({ seed: 2 })];
    const row: string[] = [];
    for (const version of VERSIONS) row.push(await generate(first, version));
    for (const password of row) {
      expect(password).toHaveLength(12);
      for (const characters of [/[a-z]/, /[A-Z]/, /[0-9]/, /[^a-zA-Z0-9]/]) expect(password).toMatch(characters);
    }
    expect(new Set(row).size).toBe(row.length);
    for (const password of row) expect(await generate(second)).toBe(password);
    expect(row).not.toContain(await generate(other));
  });

  test('goes on where another process stopped', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'ips-mock-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const whole = await serve();
    const row = [await generate(whole), await generate(whole)];
    const first = await serve({ db: join(folder, 'a.db') });
    expect(await generate(first)).toBe(row[0]);
    await first.stop();
    expect(await generate(await serve({ db: join(folder, 'a.db') }))).toBe(row[1]);
  });

  test('makes one that setPassword takes', async () => {
    const mock = await strictMock();
    const password = (await generate(mock)).replace(/&/g, '&amp;').replace(/</g, '&lt;');
    await ask(mock.url, 'setPassword', `<password>${password}</password>`, { user: 'robin@example.com' });
    await ask(mock.url, 'getUserInfo', '', { user: 'robin@example.com', password });
  });
});

describe('memberships', () => {
  const of = (handle: string): string => `<userHandle>${handle}</userHandle>`;

  test.each(VERSIONS)('are added, set and removed in %s', async (version) => {
    const mock = await strictMock();
    const isOld = OLD.includes(version);
    const membershipsXml = (memberships: Record<string, string>): string =>
      isOld ? handlesXml('companyHandleArray', Object.keys(memberships)) : membershipXml(memberships);
    await ask(mock.url, 'addCompanyMembership', of(ROBIN) + membershipsXml({ 'c|48': 'IpsCompanyAdmin' }), { version });
    expect(await rolesOf(mock, ROBIN)).toEqual({ Outfitters: 'IpsUser', Homeware: isOld ? 'IpsUser' : 'IpsCompanyAdmin' });
    await ask(mock.url, 'getActiveJobs', '<companyHandle>c|48</companyHandle>', { user: 'robin@example.com' });
    await ask(mock.url, 'setCompanyMembership', of(ROBIN) + membershipsXml({ 'c|48': 'ImagePortalUser' }), { version });
    expect(await rolesOf(mock, ROBIN)).toEqual({ Outfitters: 'IpsUser', Homeware: isOld ? 'IpsUser' : 'ImagePortalUser' });
    await ask(mock.url, 'removeCompanyMembership', of(ROBIN) + handlesXml('companyHandleArray', ['48', 'c|48']), { version });
    expect(await rolesOf(mock, ROBIN)).toEqual({ Outfitters: 'IpsUser' });
    expectFault(await call(mock.url, 'getActiveJobs', '<companyHandle>c|48</companyHandle>', { user: 'robin@example.com' }), 20000);
  });

  test('that are not active let nobody in, until they are', async () => {
    const mock = await strictMock();
    const robin = { user: 'robin@example.com' };
    const chief = await companyAdmin(mock);
    await ask(mock.url, 'setCompanyMembership', of(ROBIN) + membershipXml({ 'c|47': 'IpsUser' }, false), chief);
    expectFault(await call(mock.url, 'getActiveJobs', '<companyHandle>c|47</companyHandle>', robin), 20000);
    expectFault(await call(mock.url, 'getUserInfo', '', robin), 20003, 'no company');
    await ask(mock.url, 'addCompanyMembership', of(ROBIN) + membershipXml({ 'c|47': 'IpsUser' }), chief);
    await ask(mock.url, 'getActiveJobs', '<companyHandle>c|47</companyHandle>', robin);
    await ask(mock.url, 'getUserInfo', '', robin);
  });

  test('are the caller’s where no user is named', async () => {
    const mock = await strictMock();
    await ask(mock.url, 'removeCompanyMembership', handlesXml('companyHandleArray', ['c|48']));
    expect(await rolesOf(mock, ADA)).toEqual({ Outfitters: 'IpsAdmin' });
    await ask(mock.url, 'addCompanyMembership', membershipXml({ 'c|48': 'IpsAdmin' }));
    expect(await rolesOf(mock, ADA)).toEqual({ Outfitters: 'IpsAdmin', Homeware: 'IpsAdmin' });
  });

  test('are all set or none', async () => {
    const mock = await strictMock();
    const chief = await companyAdmin(mock);
    const both = membershipXml({ 'c|47': 'ImagePortalUser', 'c|48': 'IpsUser' });
    expectFault(await call(mock.url, 'setCompanyMembership', of(ROBIN) + both, chief), 20000, 'Homeware');
    expectFault(
      await call(mock.url, 'setCompanyMembership', of(ROBIN) + membershipXml({ 'c|47': 'ImagePortalUser', 'c|4711': 'IpsUser' })),
      20000,
      'c|4711',
    );
    expectFault(
      await call(mock.url, 'setCompanyMembership', of(ROBIN) + membershipXml({ 'c|47': 'ImagePortalUser', nobody: 'IpsUser' })),
      30001,
      'nobody',
    );
    expect(await rolesOf(mock, ROBIN)).toEqual({ Outfitters: 'IpsUser' });
    expectFault(await call(mock.url, 'removeCompanyMembership', of(ROBIN) + handlesXml('companyHandleArray', ['c|47', 'c|48']), chief), 20000);
    expect(await rolesOf(mock, ROBIN)).toEqual({ Outfitters: 'IpsUser' });
  });

  test('can be taken from a user who was created on first use', async () => {
    const mock = await serve({ fixtures: 'default' });
    const guest = { user: 'guest@example.com' };
    const { userInfo } = await ask(mock.url, 'getUserInfo', '', guest);
    await ask(mock.url, 'removeCompanyMembership', of(userInfo.userHandle) + handlesXml('companyHandleArray', ['c|48']));
    expect(await rolesOf(mock, userInfo.userHandle)).toEqual({ Outfitters: 'IpsAdmin' });
    expectFault(await call(mock.url, 'getActiveJobs', '<companyHandle>c|48</companyHandle>', guest), 20000);
  });
});

describe('lists of users', () => {
  /** Users in several places: Ada (Outfitters, Homeware), Robin, Kim and Jo (Outfitters; Jo is not valid), and these. */
  async function crowd(): Promise<IpsMock> {
    const mock = await strictMock();
    await addUser(mock, { email: 'bo@example.org', firstName: 'Bo', lastName: 'marsh', memberships: { 'c|48': 'IpsCompanyAdmin' } });
    await addUser(mock, { email: 'cy@example.org', firstName: 'Cy', lastName: 'Aalto', passwordExpires: '2030-01-01T00:00:00Z' });
    await ask(mock.url, 'setCompanyMembership', `<userHandle>u|75|cy@example.org</userHandle>${membershipXml({ 'c|48': 'IpsUser' }, false)}`);
    return mock;
  }
  const names = (answer: { userArray: { items?: { firstName: string }[] } }): string[] =>
    (answer.userArray.items ?? []).map(({ firstName }) => firstName);
  const users = async (mock: IpsMock, params: string, options: RequestOptions = {}): Promise<string[]> =>
    names(await ask(mock.url, 'getUsers', params, options));

  test.each(VERSIONS)('look as in %s', async (version) => {
    const mock = await strictMock();
    const [robin] = (await ask(mock.url, 'getUsers', '', { version })).userArray.items;
    expect(robin).toEqual(await infoOf(mock, ROBIN, version));
    const all = (await ask(mock.url, 'getAllUsers', '<includeInvalid>true</includeInvalid>', { version })).userArray.items;
    expect(all[0]).toEqual(robin);
    expect(all).toHaveLength(4);
  });

  test('leave out who is not valid, or not active anywhere, unless asked for', async () => {
    const mock = await crowd();
    expect(await users(mock, '')).toEqual(['Robin', 'Ada', 'Kim', 'Bo']);
    expect(await users(mock, '<includeInvalid>true</includeInvalid>')).toEqual(['Robin', 'Ada', 'Kim', 'Jo', 'Bo']);
    expect(await users(mock, '<includeInactive>true</includeInactive>')).toEqual(['Robin', 'Ada', 'Kim', 'Bo', 'Cy']);
    expect(names(await ask(mock.url, 'getAllUsers', '<includeInvalid>false</includeInvalid>'))).toEqual(['Robin', 'Ada', 'Kim', 'Bo', 'Cy']);
    expect(names(await ask(mock.url, 'getAllUsers', '<includeInvalid>true</includeInvalid>'))).toEqual(['Robin', 'Ada', 'Kim', 'Jo', 'Bo', 'Cy']);
  });

  test('are limited by company, role and group, all at once', async () => {
    const mock = await crowd();
    const companies = (...handles: string[]): string => handlesXml('companyHandleArray', handles);
    const roles = (...list: string[]): string => handlesXml('userRoleArray', list);
    expect(await users(mock, companies('c|48'))).toEqual(['Ada', 'Bo']);
    expect(await users(mock, `<includeInactive>true</includeInactive>${companies('48')}`)).toEqual(['Ada', 'Bo', 'Cy']);
    expect(await users(mock, companies('c|47', 'c|48'))).toEqual(['Robin', 'Ada', 'Kim', 'Bo']);
    expect(await users(mock, companies())).toEqual(['Robin', 'Ada', 'Kim', 'Bo']);
    expect(await users(mock, roles('IpsCompanyAdmin', 'ImagePortalUser'))).toEqual(['Kim', 'Bo']);
    expect(await users(mock, companies('c|47') + roles('IpsCompanyAdmin'))).toEqual([]);
    expect(await users(mock, companies('c|48') + roles('IpsCompanyAdmin'))).toEqual(['Bo']);
    const group = '<companyHandle>c|47</companyHandle><name>Buyers</name><isSystemDefined>false</isSystemDefined>';
    const { groupHandle } = await ask(mock.url, 'saveGroup', group);
    const members = handlesXml('userHandleArray', [ROBIN, ADA]);
    await ask(mock.url, 'setGroupMembers', `<companyHandle>c|47</companyHandle><groupHandle>${groupHandle}</groupHandle>${members}`);
    const groups = handlesXml('groupHandleArray', [groupHandle]);
    expect(await users(mock, groups)).toEqual(['Robin', 'Ada']);
    expect(await users(mock, companies('c|48') + groups)).toEqual(['Ada']);
    expectFault(await call(mock.url, 'getUsers', companies('c|4711')), 20000, 'c|4711');
    expectFault(await call(mock.url, 'getUsers', companies('x')), 30001, 'companyHandleArray', 'x');
    expectFault(await call(mock.url, 'getUsers', roles('Boss')), 30001, 'userRoleArray', 'Boss');
    expectFault(await call(mock.url, 'getUsers', handlesXml('groupHandleArray', ['g|99'])), 30001, 'groupHandleArray', 'g|99');
  });

  test('count users who were created on first use for members of every company', async () => {
    const mock = await serve({ fixtures: 'default' });
    await ask(mock.url, 'getUserInfo', '', { user: 'on.sight@example.com' });
    expect(await users(mock, handlesXml('companyHandleArray', ['c|48']))).toEqual(['Ada', 'on']);
    expect(await users(mock, handlesXml('companyHandleArray', ['c|48']) + handlesXml('userRoleArray', ['IpsUser']))).toEqual([]);
  });

  test('are filtered by the start of a field, whatever the case', async () => {
    const mock = await crowd();
    const filter = (field: string, chars: string): Promise<string[]> =>
      users(mock, `<includeInvalid>true</includeInvalid><charFilterField>${field}</charFilterField><charFilter>${chars}</charFilter>`);
    expect(await filter('LastName', 'M')).toEqual(['Robin', 'Bo']);
    expect(await filter('LastName', 'mA')).toEqual(['Robin', 'Bo']);
    expect(await filter('LastName', 'arsh')).toEqual([]);
    expect(await filter('FirstName', 'r')).toEqual(['Robin']);
    expect(await filter('Email', 'FORMER@')).toEqual(['Jo']);
    expect(await filter('StartsWith', 'a')).toEqual(['Ada']);
    expect(await filter('StartsWith', 'r')).toEqual(['Robin', 'Kim']);
    expect(await filter('EndsWith', '.ORG')).toEqual(['Bo']);
    expect(await filter('EndsWith', 'sh')).toEqual(['Robin', 'Bo']);
    expect(await filter('None', 'zzz')).toEqual(['Robin', 'Ada', 'Kim', 'Jo', 'Bo']);
    expect(await users(mock, '<charFilter>zzz</charFilter>')).toHaveLength(4);
    expectFault(await call(mock.url, 'getUsers', '<charFilterField>Nickname</charFilterField>'), 30001, 'charFilterField', 'Nickname');
  });

  test('are sorted by a field, ties by number', async () => {
    const mock = await crowd();
    const sorted = (field: string): Promise<string[]> =>
      users(mock, `<includeInvalid>true</includeInvalid><includeInactive>true</includeInactive><sortBy>${field}</sortBy>`);
    expect(await sorted('None')).toEqual(['Robin', 'Ada', 'Kim', 'Jo', 'Bo', 'Cy']);
    expect(await sorted('FirstName')).toEqual(['Ada', 'Bo', 'Cy', 'Jo', 'Kim', 'Robin']);
    expect(await sorted('LastName')).toEqual(['Cy', 'Ada', 'Robin', 'Bo', 'Kim', 'Jo']);
    expect(await sorted('Email')).toEqual(['Ada', 'Bo', 'Cy', 'Jo', 'Kim', 'Robin']);
    expect(await sorted('Role')).toEqual(['Kim', 'Ada', 'Bo', 'Robin', 'Jo', 'Cy']);
    expect(await sorted('Valid')).toEqual(['Robin', 'Ada', 'Kim', 'Bo', 'Cy', 'Jo']);
    expect(await sorted('PasswordExpiration')).toEqual(['Cy', 'Robin', 'Ada', 'Kim', 'Jo', 'Bo']);
    expectFault(await call(mock.url, 'getUsers', '<sortBy>Age</sortBy>'), 30001, 'sortBy', 'PasswordExpiration');
  });

  test('come in pages that never overlap', async () => {
    const mock = await crowd();
    const page = (size: number, number: number): Promise<string[]> =>
      users(mock, `<sortBy>FirstName</sortBy><recordsPerPage>${size}</recordsPerPage><resultsPage>${number}</resultsPage>`);
    expect(await page(3, 1)).toEqual(['Ada', 'Bo', 'Kim']);
    expect(await page(3, 2)).toEqual(['Robin']);
    expect(await page(3, 3)).toEqual([]);
    expect(await page(5000, 1)).toHaveLength(4);
    expectFault(await call(mock.url, 'getUsers', '<recordsPerPage>0</recordsPerPage>'), 30001, 'recordsPerPage');
    expectFault(await call(mock.url, 'getUsers', '<resultsPage>-1</resultsPage>'), 30001, 'resultsPage');
  });

  test('hold a thousand at most', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'ips-mock-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const accounts = Array.from({ length: 1002 }, (_, n) => ({ email: `user${n}@example.com`, defaultRole: 'IpsAdmin' }));
    writeFileSync(join(folder, 'crowd.json'), JSON.stringify({ companies: [], users: accounts, jobs: [] }));
    const mock = await serve({ fixtures: join(folder, 'crowd.json') });
    expect(await users(mock, '')).toHaveLength(1000);
    expect(await users(mock, '<recordsPerPage>2000</recordsPerPage>')).toHaveLength(1000);
    expect(await users(mock, '<resultsPage>2</resultsPage>')).toHaveLength(3);
  });

  test('show a caller who is no IpsAdmin those with whom there is a company in common', async () => {
    const mock = await crowd();
    const bo = { user: 'bo@example.org', password: 'passw0rd' };
    expect(await users(mock, '', bo)).toEqual(['Ada', 'Bo']);
    expect(await users(mock, '<includeInactive>true</includeInactive>', bo)).toEqual(['Ada', 'Bo', 'Cy']);
    expect(names(await ask(mock.url, 'getAllUsers', '<includeInvalid>true</includeInvalid>', bo))).toEqual(['Ada', 'Bo', 'Cy']);
    expectFault(await call(mock.url, 'getUsers', handlesXml('companyHandleArray', ['c|47']), bo), 20000, 'Outfitters');
    expectFault(await call(mock.url, 'getUsers', '', { user: 'robin@example.com' }), 20003);
  });

  test.each(VERSIONS)('have an index of their first characters in %s', async (version) => {
    const mock = await crowd();
    const chars = async (params: string, options: RequestOptions = {}): Promise<string[]> =>
      (await ask(mock.url, 'getUserChars', params, { version, ...options })).userCharsArray.items ?? [];
    expect(await chars('<charField>LastName</charField>')).toEqual(['l', 'm', 'o']);
    expect(await chars('<charField>FirstName</charField><includeInvalid>true</includeInvalid>')).toEqual(['a', 'b', 'j', 'k', 'r']);
    expect(await chars('<charField>LastName</charField><numChars>3</numChars>')).toEqual(['lin', 'mar', 'odu']);
    expect(await chars(`<charField>Email</charField>${handlesXml('companyHandleArray', ['c|48'])}`)).toEqual(['a', 'b']);
    expect(await chars('<charField>EndsWith</charField><numChars>4</numChars>')).toContain('.org');
    expect(await chars('<charField>StartsWith</charField>')).toEqual(['a', 'b', 'k', 'l', 'm', 'o', 'r']);
    expect(await chars('<charField>None</charField>')).toEqual([]);
    expect(await chars('<charField>FirstName</charField>', { user: 'bo@example.org', password: 'passw0rd' })).toEqual(['a', 'b']);
    expectFault(await call(mock.url, 'getUserChars', '<charField>LastName</charField><numChars>0</numChars>', { version }), 30001, 'numChars');
    expectFault(await call(mock.url, 'getUserChars', '<charField>Age</charField>', { version }), 30001, 'charField', 'StartsWith');
  });
});
