import { describe, expect, test } from 'vitest';
import type { IpsMock } from '../../src/index.js';
import { type Answer, ask, call, type RequestOptions } from '../conversation.js';
import { createSet, createType, newSet, newType, setsOf } from './property-set-calls.js';
import {
  ADA,
  addUser,
  addUserCall,
  companyAdmin,
  expectFault,
  handlesXml,
  infoOf,
  membershipXml,
  ROBIN,
  rolesOf,
  strictMock,
} from './strict-users.js';

const of = (handle: string): string => `<userHandle>${handle}</userHandle>`;

/** The parameters of setUserInfo, as a version takes them. @param role the one role or the default role; since 2014, whether it is IpsAdmin */
function infoXml(version: string, email: string, role?: string, isValid = true): string {
  const fields = `<firstName>Mal</firstName><lastName>Ory</lastName><email>${email}</email>`;
  const valid = `<isValid>${isValid}</isValid>`;
  if (version >= '2014' && version !== 'unversioned') return `${fields}${valid}<isIpsAdmin>${role === 'IpsAdmin'}</isIpsAdmin>`;
  const name = version.startsWith('2012') ? 'defaultRole' : 'role';
  return `${fields}${role === undefined ? '' : `<${name}>${role}</${name}>`}${valid}`;
}

/** Whatever the mock holds of users and their companies. */
async function accountsOf(mock: IpsMock): Promise<unknown> {
  const { user, membership, userGroup, groupMember, company } = (await mock.state.export()).store.tables;
  return { user, membership, userGroup, groupMember, company };
}

/** Expects a call to be refused, and to change nothing. */
async function refused(mock: IpsMock, operation: string, params: string, options: RequestOptions, code: number, ...reasons: string[]): Promise<void> {
  const before = await accountsOf(mock);
  expectFault(await call(mock.url, operation, params, options), code, ...reasons);
  expect(await accountsOf(mock)).toEqual(before);
}

/** A user with one role in one company, who can call. */
async function someone(mock: IpsMock, email: string, role: string, company = 'c|47'): Promise<{ handle: string; options: RequestOptions }> {
  const handle = await addUser(mock, { email, role, isIpsAdmin: false, memberships: { [company]: role } });
  return { handle, options: { user: email, password: 'Passw0rd!' } };
}

describe.each(['unversioned', '2010-01-31', '2012-02-14', '2014-04-03', '2022-11-01-beta'])('the role IpsAdmin in %s', (version) => {
  test('is granted and taken by an IpsAdmin only', async () => {
    const mock = await strictMock();
    const { handle, options } = await someone(mock, 'chief@example.com', 'IpsCompanyAdmin');
    const chief = { ...options, version };
    await refused(mock, 'setUserInfo', infoXml(version, 'chief@example.com', 'IpsAdmin'), chief, 20003, 'IpsAdmin');
    await refused(mock, 'setUserInfo', of(handle) + infoXml(version, 'chief@example.com', 'IpsAdmin'), chief, 20003, 'IpsAdmin');
    await refused(mock, 'setUserInfo', of(ROBIN) + infoXml(version, 'robin@example.com', 'IpsAdmin'), chief, 20003, 'IpsAdmin');
    const before = await accountsOf(mock);
    const added = { email: 'puppet@example.com', role: 'IpsAdmin', isIpsAdmin: true, memberships: { 'c|47': 'IpsUser' } };
    expectFault(await addUserCall(mock, added, chief), 20003, 'IpsAdmin');
    expect(await accountsOf(mock)).toEqual(before);
    // By one, it is.
    await ask(mock.url, 'setUserInfo', of(handle) + infoXml(version, 'chief@example.com', 'IpsAdmin'), { version });
    await addUser(mock, added, chief);
    await ask(mock.url, 'setUserInfo', of(handle) + infoXml(version, 'chief@example.com', 'IpsUser'), { version });
    expect((await infoOf(mock, handle)).isIpsAdmin).toBe(false);
  });

  test('is touched by an IpsAdmin only', async () => {
    const mock = await strictMock();
    const { options } = await someone(mock, 'chief@example.com', 'IpsCompanyAdmin');
    const chief = { ...options, version };
    const isOld = ['unversioned', '2010-01-31'].includes(version);
    const membership = isOld ? handlesXml('companyHandleArray', ['c|47']) : membershipXml({ 'c|47': 'ImagePortalUser' });
    await refused(mock, 'setUserInfo', of(ADA) + infoXml(version, 'gone@example.com', 'IpsAdmin'), chief, 20004, 'IpsAdmin');
    await refused(mock, 'setUserInfo', of(ADA) + infoXml(version, 'admin@example.com', 'IpsAdmin', false), chief, 20004, 'IpsAdmin');
    await refused(mock, 'setPassword', `${of(ADA)}<password>Passw0rd!</password>`, chief, 20004);
    await refused(mock, 'addCompanyMembership', of(ADA) + membership, chief, 20004, 'IpsAdmin');
    await refused(mock, 'setCompanyMembership', of(ADA) + membership, chief, 20004, 'IpsAdmin');
    await refused(mock, 'removeCompanyMembership', of(ADA) + handlesXml('companyHandleArray', ['c|47']), chief, 20004, 'IpsAdmin');
  });
});

describe('the role IpsAdmin', () => {
  test('in one company counts there as that of a company’s administrator, and is as safe', async () => {
    const mock = await strictMock();
    const email = 'local@example.com';
    const local = await addUser(mock, { email, isIpsAdmin: false, memberships: { 'c|47': 'IpsAdmin' } });
    await ask(mock.url, 'setUserInfo', of(local) + infoXml('2012-02-14', email, 'IpsCompanyAdmin'), { version: '2012-02-14' });
    const options = { user: email, password: 'Passw0rd!' };
    expect(await rolesOf(mock, local)).toEqual({ Outfitters: 'IpsAdmin' });
    await refused(mock, 'setCompanyMembership', of(ROBIN) + membershipXml({ 'c|47': 'IpsAdmin' }), options, 20003);
    await refused(mock, 'setCompanyMembership', of(local) + membershipXml({ 'c|48': 'IpsAdmin' }), options, 20000);
    await refused(mock, 'setUserInfo', infoXml('2014-04-03', email, 'IpsAdmin'), options, 20003);
    await ask(mock.url, 'setCompanyMembership', of(ROBIN) + membershipXml({ 'c|47': 'IpsCompanyAdmin' }), options);
    const chief = await companyAdmin(mock);
    await refused(mock, 'setUserInfo', of(local) + infoXml('2014-04-03', 'x@example.com'), chief, 20004, 'IpsAdmin');
    await refused(mock, 'setCompanyMembership', of(local) + membershipXml({ 'c|47': 'IpsUser' }), chief, 20004, 'IpsAdmin');
  });

  test('is not acted for by others', async () => {
    const mock = await strictMock();
    const { options } = await someone(mock, 'portal@example.com', 'ImagePortalAdmin');
    const jobs = '<jobName>x</jobName><videoPublishJob><emailSetting>None</emailSetting></videoPublishJob>';
    const submit = (user: string): Promise<Answer> => call(mock.url, 'submitJob', `<companyHandle>c|47</companyHandle>${of(user)}${jobs}`, options);
    expectFault(await submit(ADA), 20004, 'IpsAdmin');
    expect((await submit(ROBIN)).fault).toBeUndefined();
    const folders = (user: string): Promise<Answer> =>
      call(mock.url, 'getFolders', `<companyHandle>c|47</companyHandle><accessUserHandle>${user}</accessUserHandle>`, options);
    expectFault(await folders(ADA), 20004, 'IpsAdmin');
    expect((await folders(ROBIN)).fault).toBeUndefined();
  });

  test('by default sees and sets the users of all companies, and may join those that it is no member of', async () => {
    const mock = await strictMock();
    const root = await addUser(mock, { email: 'root@example.com', isIpsAdmin: true });
    const options = { user: 'root@example.com', password: 'Passw0rd!' };
    expect((await ask(mock.url, 'getUserInfo', of(ROBIN), options)).userInfo.email).toBe('robin@example.com');
    await ask(mock.url, 'setCompanyMembership', of(ROBIN) + membershipXml({ 'c|48': 'IpsUser' }), options);
    expect(await rolesOf(mock, ROBIN)).toEqual({ Outfitters: 'IpsUser', Homeware: 'IpsUser' });
    // A call that names a company takes a member.
    await refused(mock, 'getActiveJobs', '<companyHandle>c|47</companyHandle>', options, 20000, 'c|47');
    await ask(mock.url, 'addCompanyMembership', of(root) + membershipXml({ 'c|47': 'IpsAdmin' }), options);
    await ask(mock.url, 'getActiveJobs', '<companyHandle>c|47</companyHandle>', options);
  });
});

describe('an administrator', () => {
  const GRANTED: Readonly<Record<string, readonly string[]>> = {
    IpsCompanyAdmin: [
      ...['IpsCompanyAdmin', 'IpsUser', 'WebServiceUser', 'TrialSiteAdmin', 'TrialSiteUser'],
      ...['ImagePortalAdmin', 'ImagePortalUser', 'ImagePortalContrib', 'ImagePortalContribUser'],
    ],
    TrialSiteAdmin: ['TrialSiteAdmin', 'TrialSiteUser'],
    ImagePortalAdmin: ['ImagePortalAdmin', 'ImagePortalUser', 'ImagePortalContrib', 'ImagePortalContribUser'],
  };
  const ALL = ['IpsAdmin', ...(GRANTED.IpsCompanyAdmin ?? [])];

  test.each(Object.keys(GRANTED))('who is %s grants and takes the roles of the own family', async (role) => {
    const mock = await strictMock();
    const { handle, options } = await someone(mock, 'head@example.com', role);
    for (const each of ALL) {
      const isGranted = GRANTED[role]?.includes(each) === true;
      const target = (await someone(mock, `${each}@example.com`, each)).handle;
      const free = (await someone(mock, `free-${each}@example.com`, 'TrialSiteUser')).handle;
      await ask(mock.url, 'setCompanyMembership', of(free) + membershipXml({ 'c|47': GRANTED[role]?.at(-1) ?? '' }));
      const grant = of(free) + membershipXml({ 'c|47': each });
      const take = of(target) + handlesXml('companyHandleArray', ['c|47']);
      const rename = of(target) + infoXml('2014-04-03', `renamed-${each}@example.com`);
      const add = { email: `added-${each}@example.com`, memberships: { 'c|47': each } };
      if (isGranted) {
        await ask(mock.url, 'setCompanyMembership', grant, options);
        await addUser(mock, add, options);
        await ask(mock.url, 'removeCompanyMembership', take, options);
        continue;
      }
      const touching = each === 'IpsAdmin' ? 20004 : 20003;
      await refused(mock, 'setCompanyMembership', grant, options, 20003, each);
      await refused(mock, 'addCompanyMembership', grant, options, 20003, each);
      await refused(mock, 'setCompanyMembership', of(handle) + membershipXml({ 'c|47': each }), options, 20003, each);
      await refused(mock, 'setCompanyMembership', of(target) + membershipXml({ 'c|47': role }), options, touching, each);
      await refused(mock, 'removeCompanyMembership', take, options, touching, each);
      await refused(mock, 'setUserInfo', rename, options, 20004);
      await refused(mock, 'setUserInfo', infoXml('2010-01-31', 'head@example.com', each), { ...options, version: '2010-01-31' }, 20003, each);
      await refused(mock, 'setUserInfo', infoXml('2012-02-14', 'head@example.com', each), { ...options, version: '2012-02-14' }, 20003, each);
      expectFault(await addUserCall(mock, add, options), 20003, each);
      expectFault(await addUserCall(mock, { ...add, role: each, memberships: {} }, { ...options, version: '2010-01-31' }), 20003, each);
    }
  });

  test('changes a user who is in other companies only in the own one', async () => {
    const mock = await strictMock();
    await ask(mock.url, 'addCompanyMembership', of(ROBIN) + membershipXml({ 'c|48': 'IpsUser' }));
    const { handle, options } = await someone(mock, 'chief@example.com', 'IpsCompanyAdmin');
    await refused(mock, 'setUserInfo', of(ROBIN) + infoXml('2014-04-03', 'robin@example.com', undefined, false), options, 20004);
    const old = { ...options, version: '2010-01-31' };
    await refused(mock, 'setUserInfo', of(ROBIN) + infoXml('2010-01-31', 'robin@example.com', 'ImagePortalUser'), old, 20004);
    const memberships = membershipXml({ 'c|47': 'ImagePortalUser' });
    await ask(mock.url, 'setCompanyMembership', of(ROBIN) + memberships, options);
    expect(await rolesOf(mock, ROBIN)).toEqual({ Outfitters: 'ImagePortalUser', Homeware: 'IpsUser' });
    // As an administrator of both, everything.
    await ask(mock.url, 'addCompanyMembership', of(handle) + membershipXml({ 'c|48': 'IpsCompanyAdmin' }));
    await ask(mock.url, 'setUserInfo', of(ROBIN) + infoXml('2010-01-31', 'robin@example.com', 'IpsUser'), old);
    expect(await rolesOf(mock, ROBIN)).toEqual({ Outfitters: 'IpsUser', Homeware: 'IpsUser' });
  });

  test('by default alone administers no company, and does not rise in one', async () => {
    const mock = await strictMock();
    const { handle, options } = await someone(mock, 'chief@example.com', 'IpsCompanyAdmin', 'c|48');
    await ask(mock.url, 'addCompanyMembership', of(handle) + membershipXml({ 'c|47': 'ImagePortalUser' }));
    await refused(mock, 'setUserInfo', of(ROBIN) + infoXml('2014-04-03', 'x@example.com'), options, 20004);
    await refused(mock, 'setCompanyMembership', membershipXml({ 'c|47': 'IpsCompanyAdmin' }), options, 20003);
    const old = { ...options, version: '2010-01-31' };
    await refused(mock, 'setUserInfo', infoXml('2010-01-31', 'chief@example.com', 'IpsCompanyAdmin'), old, 20003);
    await refused(mock, 'getGroupMembership', of(ROBIN), options, 20004);
  });

  test('does not see or replace property sets of users who share no company', async () => {
    const mock = await strictMock();
    const type = await createType(mock, newType('Preferences', 'UserProperty', { company: '' }));
    const secret = await createSet(mock, newSet(type, ROBIN, { colour: 'mauve' }));
    const chief = await companyAdmin(mock, 'c|48');
    expect(await setsOf(mock, type, '', chief)).toEqual([]);
    await refused(mock, 'createPropertySet', newSet(type, ROBIN, {}), chief, 20002);
    await refused(mock, 'deletePropertySet', `<setHandle>${secret}</setHandle>`, chief, 30001);
    const { groupHandle } = await ask(
      mock.url,
      'saveGroup',
      '<companyHandle>c|47</companyHandle><name>Hidden</name><isSystemDefined>false</isSystemDefined>',
    );
    const own = await createSet(mock, newSet(type, 'u|74|chief@example.com', {}), chief);
    const permission = `<updateArray><items><groupHandle>${groupHandle}</groupHandle><permissionType>Read</permissionType><isAllowed>true</isAllowed><isOverride>true</isOverride></items></updateArray>`;
    await refused(mock, 'updatePropertySetPermissions', `<setHandle>${own}</setHandle>${permission}`, chief, 30001, groupHandle);
    expect(await setsOf(mock, type)).toHaveLength(2);
  });
});

describe('a user who shares no company with the caller', () => {
  test('is 20002 to whoever is no IpsAdmin', async () => {
    const mock = await strictMock();
    for (const role of ['IpsUser', 'IpsCompanyAdmin', 'ImagePortalAdmin', 'TrialSiteUser']) {
      const { options } = await someone(mock, `${role}@example.org`, role, 'c|48');
      await refused(mock, 'getUserInfo', of(ROBIN), options, 20002, 'share no company');
      await refused(mock, 'getUserInfo', '<email>robin@example.com</email>', options, 20002, 'share no company');
      await refused(mock, 'getCompanyMembership', of(ROBIN), options, 20002);
      await refused(mock, 'getJobLogs', `<companyHandle>c|48</companyHandle>${of(ROBIN)}`, options, 20002);
      await refused(mock, 'setPassword', `${of(ROBIN)}<password>Passw0rd!</password>`, options, 20002);
      expect((await ask(mock.url, 'getUserInfo', of(ADA), options)).userInfo.email).toBe('admin@example.com');
      expect((await ask(mock.url, 'getUserInfo', '', options)).userInfo.email).toBe(`${role}@example.org`);
    }
  });

  test('shows only the companies in common to one who does', async () => {
    const mock = await strictMock();
    const { options } = await someone(mock, 'user@example.org', 'IpsUser', 'c|48');
    const names = async (by: RequestOptions): Promise<string[]> =>
      (await ask(mock.url, 'getCompanyMembership', of(ADA), by)).companyArray.items.map(({ name }: { name: string }) => name);
    expect(await names({ ...options, version: '2010-01-31' })).toEqual(['Homeware']);
    expect(await names({ version: '2010-01-31' })).toEqual(['Outfitters', 'Homeware']);
  });
});
