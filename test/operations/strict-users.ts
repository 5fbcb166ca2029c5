import { expect } from 'vitest';
import type { IpsMock } from '../../src/index.js';
import { serve } from '../admin/serve.js';
import { type Answer, ask, call, knownVersion, type RequestOptions } from '../conversation.js';

/** Versions in which users differ. */
export const VERSIONS = ['unversioned', '2010-01-31', '2012-02-14', '2014-04-03', '2022-11-01-beta'];
/** Versions before roles by company. */
export const OLD = ['unversioned', '2010-01-31'];
/** Handles of users of the default fixtures. */
export const ROBIN = 'u|70|robin@example.com';
export const ADA = 'u|71|admin@example.com';

/** A mock that knows only the users of the default fixtures. */
export const strictMock = (): Promise<IpsMock> => serve({ fixtures: 'default', auth: 'strict' });

/** A user to add. */
export interface NewUser {
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

/** A membershipArray. @param memberships role by company handle */
export const membershipXml = (memberships: Readonly<Record<string, string>>, isActive = true): string =>
  `<membershipArray>${Object.entries(memberships)
    .map(([company, role]) => `<items><companyHandle>${company}</companyHandle><role>${role}</role><isActive>${isActive}</isActive></items>`)
    .join('')}</membershipArray>`;

/** An array of handles. */
export const handlesXml = (name: string, handles: readonly string[]): string =>
  `<${name}>${handles.map((handle) => `<items>${handle}</items>`).join('')}</${name}>`;

/** The parameters of addUser, as a version takes them. */
function newUserXml(user: NewUser, version: string): string {
  const index = knownVersion(version).index;
  const { email = 'new@example.com', firstName = 'Nia', lastName = 'Holm', password = 'Passw0rd!', isValid = true, memberships = {} } = user;
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

/** Calls addUser. */
export const addUserCall = (mock: IpsMock, user: NewUser, options: RequestOptions = {}): Promise<Answer> =>
  call(mock.url, 'addUser', newUserXml(user, options.version ?? '2014-04-03'), options);

/** Adds a user. @returns the handle */
export async function addUser(mock: IpsMock, user: NewUser, options: RequestOptions = {}): Promise<string> {
  const answer = await addUserCall(mock, user, options);
  expect(answer.fault).toBeUndefined();
  return answer.value.userHandle;
}

/** What getUserInfo answers. */
export const infoOf = async (mock: IpsMock, userHandle: string, version = '2022-11-01-beta') =>
  (await ask(mock.url, 'getUserInfo', `<userHandle>${userHandle}</userHandle>`, { version })).userInfo;

/** The companies of a user, as name to role. */
export async function rolesOf(mock: IpsMock, userHandle: string): Promise<Record<string, string>> {
  const { membershipArray } = await ask(mock.url, 'getCompanyMembership', `<userHandle>${userHandle}</userHandle>`);
  const items: { company: { name: string }; role: string }[] = membershipArray.items ?? [];
  return Object.fromEntries(items.map(({ company, role }) => [company.name, role]));
}

/** Expects a fault whose reason holds some texts. */
export function expectFault(answer: Answer, code: number, ...reasons: string[]): void {
  expect(answer.fault).toMatchObject({ code });
  for (const reason of reasons) expect(answer.fault?.reason).toContain(reason);
}

/** The options of calls by a company's own administrator, who is not an IpsAdmin. */
export async function companyAdmin(mock: IpsMock, company = 'c|47', email = 'chief@example.com'): Promise<RequestOptions> {
  await addUser(mock, { email, role: 'IpsCompanyAdmin', memberships: { [company]: 'IpsCompanyAdmin' } });
  return { user: email, password: 'Passw0rd!' };
}
