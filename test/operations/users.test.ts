import { describe, expect, test } from 'vitest';
import { serve } from '../admin/serve.js';
import { ask, call, healthOf, knownVersion } from '../conversation.js';
import {
  ADA,
  addUser,
  addUserCall,
  companyAdmin,
  expectFault,
  handlesXml,
  infoOf,
  membershipXml,
  type NewUser,
  OLD,
  ROBIN,
  rolesOf,
  strictMock,
  VERSIONS,
} from './strict-users.js';

describe.each(VERSIONS)('addUser in %s', (version) => {
  test('adds a user who can call at once, with the role that is given', async () => {
    const mock = await strictMock();
    const handle = await addUser(mock, { role: 'IpsCompanyAdmin', memberships: { 'c|47': 'IpsCompanyAdmin' } }, { version });
    expect(handle).toBe(version === 'unversioned' ? '74|new@example.com' : 'u|74|new@example.com');
    const { userInfo } = await ask(mock.url, 'getUserInfo', '', { version, user: 'new@example.com', password: 'Passw0rd!' });
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
    expectFault(await call(mock.url, 'getUserInfo', '', { user: 'new@example.com', password: 'Passw0rd!' }), 10002);
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
    const options = { user: 'new@example.com', password: 'Passw0rd!' };
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
    expectFault(await addUserCall(mock, { password: 'Pa5$wrd' }), 30001, 'password', '8');
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
    expectFault(await addUserCall(mock, { memberships: { 'c|48': 'IpsUser' } }, chief), 20000, 'c|48');
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
    expectFault(await call(mock.url, 'setCompanyMembership', of(ROBIN) + both, chief), 20000, 'c|48');
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
