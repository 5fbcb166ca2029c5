import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type AccessParams, accessContext } from '../../src/accounts/access-context.js';
import { IpsFault } from '../../src/contract/faults.js';
import type { Company, User } from '../../src/store/account-store.js';
import { openStore, type Store } from '../../src/store/store.js';
import { serve } from '../admin/serve.js';
import { call } from '../conversation.js';
import { companyRow, userRow } from '../store/rows.js';

let store: Store;
let company: Company;
let [admin, reader, stranger]: User[] = [];
let buyers = 0;
let elsewhere = 0;

beforeEach(() => {
  store = openStore(':memory:');
  company = store.accounts.addCompany(companyRow());
  const other = store.accounts.addCompany(companyRow({ name: 'Homeware' }));
  const add = (email: string, companyId: number, role: string): User => {
    const user = store.accounts.addUser(userRow({ email, defaultRole: role }));
    store.accounts.addMembership({ userId: user.id, companyId, role, isActive: true });
    return user;
  };
  admin = add('admin@example.com', company.id, 'ImagePortalAdmin');
  reader = add('reader@example.com', company.id, 'ImagePortalUser');
  stranger = add('stranger@example.com', other.id, 'IpsUser');
  buyers = store.groups.add({ companyId: company.id, name: 'Buyers', isSystemDefined: false }).id;
  elsewhere = store.groups.add({ companyId: other.id, name: 'Buyers', isSystemDefined: false }).id;
});
afterEach(() => store.close());

/** The context in which somebody acts, or the code of the fault. */
function contextOf(caller: User | undefined, params: AccessParams) {
  if (!caller) throw new Error('no caller');
  try {
    return accessContext(store, caller, company, params);
  } catch (error) {
    if (error instanceof IpsFault) return error.code;
    throw error;
  }
}

const handleOf = (user: User | undefined): string => `u|${user?.id}|${user?.email}`;

describe('a call acts', () => {
  test('for its caller', () => {
    expect(contextOf(reader, {})).toEqual({ user: reader, role: 'ImagePortalUser', groupIds: undefined });
    expect(contextOf(admin, {})).toEqual({ user: admin, role: 'ImagePortalAdmin', groupIds: undefined });
  });

  test('for another user whom an administrator names', () => {
    expect(contextOf(admin, { accessUserHandle: handleOf(reader) })).toEqual({ user: reader, role: 'ImagePortalUser', groupIds: undefined });
    expect(contextOf(reader, { accessUserHandle: handleOf(admin) })).toBe(20004);
    expect(contextOf(reader, { accessUserHandle: handleOf(reader) })).toMatchObject({ user: reader });
    // To whom shares no company with them, strangers are as good as unknown.
    expect(contextOf(admin, { accessUserHandle: handleOf(stranger) })).toBe(20002);
    store.accounts.addMembership({ userId: admin?.id ?? 0, companyId: company.id + 1, role: 'ImagePortalUser', isActive: true });
    expect(contextOf(admin, { accessUserHandle: handleOf(stranger) })).toBe(20007);
    expect(contextOf(admin, { accessUserHandle: 'u|99|reader@example.com' })).toBe(20002);
    expect(contextOf(admin, { accessUserHandle: 'reader@example.com' })).toBe(30001);
  });

  test('for a group that a member or an administrator names', () => {
    expect(contextOf(admin, { accessGroupHandle: `g|${buyers}` })).toEqual({ user: admin, role: 'ImagePortalAdmin', groupIds: [buyers] });
    expect(contextOf(reader, { accessGroupHandle: `g|${buyers}` })).toBe(20008);
    store.groups.addMember(buyers, reader?.id ?? 0);
    expect(contextOf(reader, { accessGroupHandle: String(buyers) })).toEqual({ user: reader, role: 'ImagePortalUser', groupIds: [buyers] });
    expect(contextOf(admin, { accessGroupHandle: `g|${elsewhere}` })).toBe(20008);
    expect(contextOf(admin, { accessGroupHandle: 'g|99' })).toBe(20008);
    expect(contextOf(admin, { accessGroupHandle: 'Buyers' })).toBe(30001);
  });

  test('for a user and a group at once', () => {
    const both = { accessUserHandle: handleOf(reader), accessGroupHandle: `g|${buyers}` };
    expect(contextOf(admin, both)).toEqual({ user: reader, role: 'ImagePortalUser', groupIds: [buyers] });
  });
});

test('a call tells the faults of its context', async () => {
  const { url } = await serve({ fixtures: 'default', auth: 'strict' });
  const codeOf = async (params: string, user: string): Promise<number | undefined> =>
    (await call(url, 'getFolders', `<companyHandle>c|47</companyHandle>${params}`, { user })).fault?.code;
  const robin = '<accessUserHandle>u|70|robin@example.com</accessUserHandle>';
  expect(await codeOf(robin, 'reader@example.com')).toBe(20004);
  expect(await codeOf(robin, 'admin@example.com')).toBeUndefined();
  expect(await codeOf('<accessGroupHandle>g|7</accessGroupHandle>', 'admin@example.com')).toBe(20008);
});

test('an IpsAdmin may call what the published lists omit', async () => {
  const { url } = await serve({ fixtures: 'default', auth: 'strict' });
  const company47 = '<companyHandle>c|47</companyHandle>';
  for (const [operation, params] of [
    ['removeProjectAssets', `${company47}<projectHandle>p|47|x</projectHandle><assetHandleArray/>`],
    ['getImageFormats', company47],
  ] as const) {
    expect((await call(url, operation, params)).fault?.code, operation).not.toBe(20003);
  }
});
