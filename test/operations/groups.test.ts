import { describe, expect, test } from 'vitest';
import type { IpsMock } from '../../src/index.js';
import { serve } from '../admin/serve.js';
import { type Answer, ask, call, type RequestOptions } from '../conversation.js';

const VERSIONS = ['unversioned', '2010-01-31', '2014-04-03', '2022-11-01-beta'];
const ROBIN = 'u|70|robin@example.com';
const ADA = 'u|71|admin@example.com';
const KIM = 'u|72|reader@example.com';

/** A mock that knows the users of the default fixtures alone: Ada is in both companies, Robin and Kim in 47. */
const strictMock = (): Promise<IpsMock> => serve({ fixtures: 'default', auth: 'strict' });

function expectFault(answer: Answer, code: number, ...reasons: string[]): void {
  expect(answer.fault).toMatchObject({ code });
  for (const reason of reasons) expect(answer.fault?.reason).toContain(reason);
}

const company = (handle: string): string => `<companyHandle>${handle}</companyHandle>`;
const group = (handle: string): string => `<groupHandle>${handle}</groupHandle>`;
const of = (handle: string): string => `<userHandle>${handle}</userHandle>`;
const users = (...handles: string[]): string => `<userHandleArray>${handles.map((each) => `<items>${each}</items>`).join('')}</userHandleArray>`;
const groups = (...handles: string[]): string => `<groupHandleArray>${handles.map((each) => `<items>${each}</items>`).join('')}</groupHandleArray>`;
const fields = (name: string, isSystemDefined = false): string => `<name>${name}</name><isSystemDefined>${isSystemDefined}</isSystemDefined>`;

/** Makes a group. @returns its handle */
const make = async (mock: IpsMock, name: string, options: RequestOptions & { readonly of?: string } = {}): Promise<string> =>
  (await ask(mock.url, 'saveGroup', company(options.of ?? 'c|47') + fields(name), options)).groupHandle;

const namesIn = async (mock: IpsMock, handle: string): Promise<string[]> =>
  ((await ask(mock.url, 'getGroups', company(handle))).groupArray.items ?? []).map(({ name }: { name: string }) => name);

const membersOf = async (mock: IpsMock, handle: string, of = 'c|47', version = '2014-04-03'): Promise<string[]> =>
  (await ask(mock.url, 'getGroupMembers', company(of) + group(handle), { version })).userHandleArray.items ?? [];

/** Names of the groups of a user. */
const groupsOf = async (mock: IpsMock, params: string, options: RequestOptions = {}): Promise<string[]> =>
  ((await ask(mock.url, 'getGroupMembership', params, options)).groupArray.items ?? []).map(({ name }: { name: string }) => name);

describe.each(VERSIONS)('groups in %s', (version) => {
  const prefix = version === 'unversioned' ? '' : 'g|';
  const handleOf = (userHandle: string): string => (version === 'unversioned' ? userHandle.slice('u|'.length) : userHandle);

  test('are made, changed, listed and deleted', async () => {
    const mock = await strictMock();
    const buyers = await make(mock, 'Buyers', { version });
    expect(buyers).toBe(`${prefix}1`);
    const sellers = await make(mock, 'Sellers', { version });
    const saved = await ask(mock.url, 'saveGroup', company('c|47') + group(buyers) + fields(' Purchasers ', true), { version });
    expect(saved).toEqual({ groupHandle: buyers });
    const companyHandle = version === 'unversioned' ? '47' : 'c|47';
    expect(await ask(mock.url, 'getGroups', company('c|47'), { version })).toEqual({
      groupArray: {
        items: [
          { groupHandle: buyers, companyHandle, name: 'Purchasers', isSystemDefined: true },
          { groupHandle: sellers, companyHandle, name: 'Sellers', isSystemDefined: false },
        ],
      },
    });
    expect(await ask(mock.url, 'deleteGroup', company('47') + group(buyers), { version })).toEqual({});
    expect(await namesIn(mock, 'c|47')).toEqual(['Sellers']);
  });

  test('are named by handles of either form', async () => {
    const mock = await strictMock();
    await make(mock, 'Buyers');
    for (const handle of ['1', 'g|1', ' g|1 ']) expect(await membersOf(mock, handle, 'c|47', version)).toEqual([]);
  });

  test('have members', async () => {
    const mock = await strictMock();
    const buyers = await make(mock, 'Buyers', { version });
    const here = company('c|47') + group(buyers);
    const members = (): Promise<string[]> => membersOf(mock, buyers, 'c|47', version);
    expect(await ask(mock.url, 'addGroupMembers', here + users(handleOf(KIM), ROBIN), { version })).toEqual({});
    await ask(mock.url, 'addGroupMembers', here + users(ROBIN), { version });
    expect(await members()).toEqual([handleOf(ROBIN), handleOf(KIM)]);
    await ask(mock.url, 'setGroupMembers', here + users(ADA, ROBIN), { version });
    expect(await members()).toEqual([handleOf(ROBIN), handleOf(ADA)]);
    await ask(mock.url, 'removeGroupMembers', here + users(ROBIN, KIM), { version });
    expect(await members()).toEqual([handleOf(ADA)]);
    await ask(mock.url, 'setGroupMembers', here + users(), { version });
    expect(await members()).toEqual([]);
  });

  test('are a user’s', async () => {
    const mock = await strictMock();
    const [buyers, sellers] = [await make(mock, 'Buyers', { version }), await make(mock, 'Sellers', { version })];
    await ask(mock.url, 'addGroupMembership', of(ROBIN) + groups(buyers), { version });
    await ask(mock.url, 'addGroupMembership', groups(sellers, buyers), { version });
    expect(await groupsOf(mock, of(ROBIN), { version })).toEqual(['Buyers']);
    expect(await groupsOf(mock, '', { version })).toEqual(['Buyers', 'Sellers']);
    await ask(mock.url, 'setGroupMembership', of(ROBIN) + groups(sellers), { version });
    expect(await groupsOf(mock, '', { version, user: 'robin@example.com' })).toEqual(['Sellers']);
    await ask(mock.url, 'removeGroupMembership', groups(buyers), { version });
    expect(await groupsOf(mock, '', { version })).toEqual(['Sellers']);
  });
});

describe('a group', () => {
  test('has a name of its own in its company', async () => {
    const mock = await strictMock();
    const buyers = await make(mock, 'Buyers');
    await make(mock, 'Buyers', { of: 'c|48' });
    const sellers = await make(mock, 'Sellers');
    expectFault(await call(mock.url, 'saveGroup', company('c|47') + fields(' Buyers ')), 30001, 'name', 'Buyers');
    expectFault(await call(mock.url, 'saveGroup', company('c|47') + group(sellers) + fields('Buyers')), 30001, 'Buyers');
    expectFault(await call(mock.url, 'saveGroup', company('c|47') + fields(' ')), 30001, 'name');
    await ask(mock.url, 'saveGroup', company('c|47') + group(buyers) + fields('Buyers'));
    expect(await namesIn(mock, 'c|47')).toEqual(['Buyers', 'Sellers']);
  });

  test('of another company, or of none, is not known', async () => {
    const mock = await strictMock();
    const there = await make(mock, 'Buyers', { of: 'c|48' });
    for (const [operation, more] of [
      ['saveGroup', fields('Sellers')],
      ['deleteGroup', ''],
      ['getGroupMembers', ''],
      ['addGroupMembers', users(ADA)],
      ['setGroupMembers', users(ADA)],
      ['removeGroupMembers', users(ADA)],
    ] as const) {
      for (const [handle, reason] of [
        [there, there],
        ['g|99', 'g|99'],
        ['99', '"99"'],
        ['Buyers', 'is no group handle'],
      ] as const) {
        expectFault(await call(mock.url, operation, company('c|47') + group(handle) + more), 30001, 'groupHandle', reason);
      }
    }
    for (const operation of ['addGroupMembership', 'setGroupMembership', 'removeGroupMembership']) {
      expectFault(await call(mock.url, operation, groups('g|99')), 30001, 'groupHandleArray', 'g|99');
      expectFault(await call(mock.url, operation, groups('x')), 30001, 'groupHandleArray', '"x"');
    }
    expectFault(await call(mock.url, 'setGroupMembership', company('c|47') + groups(there)), 30001, there, 'Outfitters');
    expect(await namesIn(mock, 'c|48')).toEqual(['Buyers']);
  });

  test('that is deleted leaves its members without it', async () => {
    const mock = await strictMock();
    const buyers = await make(mock, 'Buyers');
    await ask(mock.url, 'addGroupMembership', groups(buyers));
    await ask(mock.url, 'deleteGroup', company('c|47') + group(buyers));
    expect(await groupsOf(mock, '')).toEqual([]);
    expectFault(await call(mock.url, 'getGroupMembers', company('c|47') + group(buyers)), 30001, buyers);
    expect(await make(mock, 'Buyers')).not.toBe(buyers);
  });

  test('is for administrators', async () => {
    const mock = await strictMock();
    const robin = { user: 'robin@example.com' };
    const buyers = await make(mock, 'Buyers');
    const here = company('c|47') + group(buyers);
    expectFault(await call(mock.url, 'getGroups', company('c|47'), robin), 20003);
    expectFault(await call(mock.url, 'deleteGroup', here, robin), 20003);
    expectFault(await call(mock.url, 'setGroupMembers', here + users(ROBIN), robin), 20003);
    expectFault(await call(mock.url, 'addGroupMembership', groups(buyers), robin), 20003);
    expect(await membersOf(mock, buyers)).toEqual([]);
  });
});

describe('members of a group', () => {
  test('are members of its company, all or none', async () => {
    const mock = await strictMock();
    const there = await make(mock, 'Buyers', { of: 'c|48' });
    const here = company('c|48') + group(there);
    await ask(mock.url, 'setGroupMembers', here + users(ADA));
    expectFault(await call(mock.url, 'setGroupMembers', here + users(ADA, ROBIN)), 20007, 'robin@example.com', 'Homeware');
    expectFault(await call(mock.url, 'setGroupMembers', here + users(ROBIN)), 20007);
    expectFault(await call(mock.url, 'addGroupMembers', here + users(ROBIN)), 20007);
    expectFault(await call(mock.url, 'addGroupMembership', of(ROBIN) + groups(there)), 20007, 'Homeware');
    expectFault(await call(mock.url, 'setGroupMembership', of(ROBIN) + groups(there)), 20007);
    expectFault(await call(mock.url, 'setGroupMembership', of(ROBIN) + company('c|48') + groups(there)), 20007);
    expect(await membersOf(mock, there, 'c|48')).toEqual([ADA]);
  });

  test('are known users', async () => {
    const mock = await strictMock();
    const buyers = await make(mock, 'Buyers');
    const here = company('c|47') + group(buyers);
    for (const operation of ['addGroupMembers', 'setGroupMembers', 'removeGroupMembers']) {
      expectFault(await call(mock.url, operation, here + users(ADA, 'u|99|ghost@example.com')), 20002, 'u|99|ghost@example.com');
      expectFault(await call(mock.url, operation, here + users(ADA, 'ghost')), 30001, 'userHandleArray', 'ghost');
    }
    expect(await membersOf(mock, buyers)).toEqual([]);
  });

  test('leave it with the company', async () => {
    const mock = await strictMock();
    const [buyers, others] = [await make(mock, 'Buyers'), await make(mock, 'Others', { of: 'c|48' })];
    await ask(mock.url, 'addGroupMembership', groups(buyers, others));
    await ask(mock.url, 'removeCompanyMembership', '<companyHandleArray><items>c|48</items></companyHandleArray>');
    expect(await groupsOf(mock, '')).toEqual(['Buyers']);
  });

  test('may be users who were created on first use', async () => {
    const mock = await serve({ fixtures: 'default' });
    const guest = { user: 'guest@example.com' };
    const { userInfo } = await ask(mock.url, 'getUserInfo', '', guest);
    const buyers = await make(mock, 'Buyers', { of: 'c|48' });
    await ask(mock.url, 'setGroupMembers', company('c|48') + group(buyers) + users(userInfo.userHandle));
    expect(await groupsOf(mock, '', guest)).toEqual(['Buyers']);
  });
});

describe('the groups of a user', () => {
  test('are limited to a company, and set within it alone', async () => {
    const mock = await strictMock();
    const [a, b] = [await make(mock, 'A'), await make(mock, 'B')];
    const c = await make(mock, 'C', { of: 'c|48' });
    await ask(mock.url, 'setGroupMembership', groups(a, c));
    expect(await groupsOf(mock, company('c|47'))).toEqual(['A']);
    expect(await groupsOf(mock, company('c|48'))).toEqual(['C']);
    await ask(mock.url, 'setGroupMembership', company('c|47') + groups(b));
    expect(await groupsOf(mock, '')).toEqual(['B', 'C']);
    await ask(mock.url, 'setGroupMembership', groups(a));
    expect(await groupsOf(mock, '')).toEqual(['A']);
    await ask(mock.url, 'setGroupMembership', company('c|47') + groups());
    expect(await groupsOf(mock, '')).toEqual([]);
  });

  test('are shown to the user, and to administrators', async () => {
    const mock = await strictMock();
    const robin = { user: 'robin@example.com' };
    await ask(mock.url, 'addGroupMembership', of(ROBIN) + groups(await make(mock, 'Buyers')));
    expect(await groupsOf(mock, of(ROBIN), robin)).toEqual(['Buyers']);
    expectFault(await call(mock.url, 'getGroupMembership', of(ADA), robin), 20004, 'robin@example.com');
    expectFault(await call(mock.url, 'getGroupMembership', company('c|48'), robin), 20000);
    expectFault(await call(mock.url, 'getGroupMembership', of(ROBIN) + company('c|48')), 20007, 'Homeware');
  });

  test('in companies that are not the caller’s are neither shown nor changed', async () => {
    const mock = await strictMock();
    const chief = { user: 'chief@example.com', password: 'Passw0rd!' };
    const membership = '<items><companyHandle>c|47</companyHandle><role>IpsCompanyAdmin</role><isActive>true</isActive></items>';
    const fields =
      '<firstName>a</firstName><lastName>b</lastName><email>chief@example.com</email><password>Passw0rd!</password><isValid>true</isValid>';
    await ask(mock.url, 'addUser', `${fields}<isIpsAdmin>false</isIpsAdmin><membershipArray>${membership}</membershipArray>`);
    const [here, there] = [await make(mock, 'Here'), await make(mock, 'There', { of: 'c|48' })];
    await ask(mock.url, 'addGroupMembership', groups(here, there));
    expect(await groupsOf(mock, of(ADA), chief)).toEqual(['Here']);
    await ask(mock.url, 'setGroupMembership', of(ADA) + groups(), chief);
    expect(await groupsOf(mock, '')).toEqual(['There']);
    expectFault(await call(mock.url, 'addGroupMembership', of(ADA) + groups(there), chief), 30001, there);
    expectFault(await call(mock.url, 'removeGroupMembership', of(ADA) + groups(there), chief), 30001, there);
    expect(await groupsOf(mock, '')).toEqual(['There']);
  });
});
