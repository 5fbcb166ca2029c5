import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { allVersions } from '../../src/contract/api-version.js';
import { type IpsMock, startIpsMock } from '../../src/index.js';
import { smallestXml } from '../contract/smallest-xml.js';
import { type Answer, ask, call, envelopeOf, healthOf, knownVersion, type RequestOptions } from '../conversation.js';

const BASE = 'http://www.scene7.com/IpsApi/xsd';
const OUTFITTERS = '<companyHandle>c|47</companyHandle>';
const HOMEWARE = '<companyHandle>c|48</companyHandle>';
const DETAIL = '<videoPublishJob><emailSetting>None</emailSetting></videoPublishJob>';
const VERSIONS = allVersions().map(({ id }) => ({ id }));
const ROBIN = { user: 'robin@example.com' };
const READER = { user: 'reader@example.com' };

let lenient: IpsMock;
let strict: IpsMock;

beforeAll(async () => {
  lenient = await startIpsMock({ port: 0, clock: 'manual@2026-11-23T08:00:00Z' });
  strict = await startIpsMock({ port: 0, clock: 'manual@2026-11-23T08:00:00Z', auth: 'strict' });
});

afterAll(async () => {
  await lenient.stop();
  await strict.stop();
});

/** The mock in a mode. */
const mockIn = (mode: string): IpsMock => (mode === 'strict' ? strict : lenient);

/** How many companies and users a mock knows. */
async function accountCounts(mock: IpsMock): Promise<{ companies: number; users: number }> {
  const { companies, users } = (await healthOf(mock.url)).counts;
  return { companies, users };
}

/** The e-mail address that the mock takes a caller for. */
async function callerOf(mock: IpsMock, options: RequestOptions): Promise<string> {
  return (await ask(mock.url, 'getUserInfo', '', options)).userInfo.email;
}

/** Expects a fault, sent with status 500. */
function expectFault(answer: Answer, name: string, code: number, reason = ''): void {
  expect(answer.fault).toMatchObject({ name, code });
  expect(answer.fault?.reason).toContain(reason);
  expect(answer.status).toBe(500);
}

const basic = (credentials: string): RequestOptions => ({
  header: '',
  httpHeaders: { Authorization: `Basic ${Buffer.from(credentials).toString('base64')}` },
});

describe('credentials may stand', () => {
  const fields = '<user>robin@example.com</user><password>secret</password>';
  const app = '<appName>tests</appName><appVersion>1</appVersion>';

  test.each(VERSIONS)('in an authHeader of the base namespace or the version’s own, in $id', async ({ id }) => {
    for (const namespace of [BASE, knownVersion(id).namespace, `${BASE}/2014-04-03`]) {
      const header = `<authHeader xmlns="${namespace}">${fields}${app}</authHeader>`;
      expect(await callerOf(strict, { version: id, header })).toBe('robin@example.com');
    }
  });

  test.each([
    ['whose children are in no namespace', `<a:authHeader xmlns:a="${BASE}">${fields}${app}</a:authHeader>`],
    ['that is in no namespace itself', `<authHeader>${fields}${app}</authHeader>`],
    ['without appName and appVersion', `<authHeader xmlns="${BASE}/2014-04-03">${fields}</authHeader>`],
    ['in any order', `<authHeader xmlns="${BASE}">${app}<password>secret</password><user>robin@example.com</user></authHeader>`],
    ['with white space', `<authHeader xmlns="${BASE}"> <user>\n robin@example.com\n</user> <password>\tsecret </password> </authHeader>`],
    ['whose address is in other case', `<authHeader xmlns="${BASE}"><user>Robin@Example.COM</user><password>secret</password></authHeader>`],
    ['with fields that nobody knows', `<authHeader xmlns="${BASE}"><samlResponse>x</samlResponse>${fields}<more>y</more></authHeader>`],
    [
      'with attributes',
      `<authHeader xmlns="${BASE}" xmlns:s="http://schemas.xmlsoap.org/soap/envelope/" s:mustUnderstand="1">${fields}</authHeader>`,
    ],
    ['behind another header block', `<trace xmlns="urn:trace"><user>a</user></trace><authHeader xmlns="${BASE}">${fields}</authHeader>`],
  ])('in an authHeader %s', async (_, header) => {
    expect(await callerOf(strict, { header })).toBe('robin@example.com');
  });

  test('in AuthUser and AuthPassword', async () => {
    const old = 'http://www.scene7.com/IpsApi';
    const header = `<AuthUser xmlns="${old}">robin@example.com</AuthUser><AuthPassword xmlns="${old}">secret</AuthPassword>`;
    expect(await callerOf(strict, { header, version: 'unversioned' })).toBe('robin@example.com');
    expect(await callerOf(strict, { header })).toBe('robin@example.com');
    expectFault(await call(strict.url, 'getUserInfo', '', { header: header.replace('secret', 'wrong') }), 'authenticationFault', 10001);
    expectFault(await call(strict.url, 'getUserInfo', '', { header: header.replace('secret', '') }), 'authenticationFault', 10000);
  });

  test('in HTTP Basic', async () => {
    expect(await callerOf(strict, basic('robin@example.com:secret'))).toBe('robin@example.com');
    const lowerCase = Buffer.from('robin@example.com:secret').toString('base64');
    expect(await callerOf(strict, { header: '', httpHeaders: { Authorization: `basic ${lowerCase}` } })).toBe('robin@example.com');
    expectFault(await call(strict.url, 'getUserInfo', '', basic('robin@example.com:wrong')), 'authenticationFault', 10001);
  });

  test('in HTTP Basic with colons and letters of any alphabet in the password', async () => {
    expect(await callerOf(lenient, basic('basic@example.com:a:b:ü€'))).toBe('basic@example.com');
    expect(await callerOf(lenient, { user: 'basic@example.com', password: 'a:b:ü€' })).toBe('basic@example.com');
    expectFault(await call(lenient.url, 'getUserInfo', '', basic('basic@example.com:a')), 'authenticationFault', 10001);
  });

  test('in more than one place, of which the authHeader counts first', async () => {
    const both = { ...basic('admin@example.com:secret'), header: `<authHeader xmlns="${BASE}">${fields}</authHeader>` };
    expect(await callerOf(strict, both)).toBe('robin@example.com');
    const empty = { ...basic('admin@example.com:secret'), header: `<authHeader xmlns="${BASE}"><locale>en</locale></authHeader>` };
    expect(await callerOf(strict, empty)).toBe('admin@example.com');
  });
});

describe('an accessToken', () => {
  const withToken = (token: string, more = ''): RequestOptions => ({
    header: `<authHeader xmlns="${BASE}">${more}<accessToken>${token}</accessToken><appName>tests</appName></authHeader>`,
  });

  test.each(['lenient', 'strict'])('stands for its user (%s)', async (mode) => {
    expect(await callerOf(mockIn(mode), withToken('admin-token'))).toBe('admin@example.com');
  });

  test('that nobody has is wrong in strict mode, and makes a user in lenient mode', async () => {
    expectFault(await call(strict.url, 'getUserInfo', '', withToken('nobodys')), 'authenticationFault', 10001);
    const made = await callerOf(lenient, withToken('nobodys'));
    expect(made).toMatch(/@/);
    expect(await callerOf(lenient, withToken('nobodys'))).toBe(made);
    expect(await callerOf(lenient, withToken('another'))).not.toBe(made);
  });

  test.each(['lenient', 'strict'])('that is not the one of the user beside it is wrong (%s)', async (mode) => {
    const answer = await call(mockIn(mode).url, 'getUserInfo', '', withToken('nobodys-either', '<user>admin@example.com</user>'));
    expectFault(answer, 'authenticationFault', 10001);
  });

  test('that is empty is none', async () => {
    expectFault(await call(lenient.url, 'getUserInfo', '', withToken('')), 'authenticationFault', 10000);
  });
});

describe.each(['lenient', 'strict'])('in %s mode', (mode) => {
  test.each([
    ['no header', { header: '' }],
    ['an empty authHeader', { header: `<authHeader xmlns="${BASE}"/>` }],
    ['no password', { header: `<authHeader xmlns="${BASE}"><user>robin@example.com</user></authHeader>` }],
    ['an empty password', { ...ROBIN, password: '' }],
    ['no user', { header: `<authHeader xmlns="${BASE}"><password>secret</password></authHeader>` }],
    ['an empty user', { user: ' ' }],
    ['Basic without a colon', basic('robin@example.com')],
    ['Basic with nothing', basic(':')],
    ['Basic that is no Base64', { header: '', httpHeaders: { Authorization: 'Basic ???' } }],
    ['another scheme', { header: '', httpHeaders: { Authorization: 'Bearer admin-token' } }],
  ])('%s is no credentials: 10000', async (_, options) => {
    const before = await accountCounts(mockIn(mode));
    expectFault(await call(mockIn(mode).url, 'getUserInfo', '', options), 'authenticationFault', 10000, 'credentials');
    expect(await accountCounts(mockIn(mode))).toEqual(before);
  });

  test('a wrong password of a known user is 10001', async () => {
    for (const password of ['wrong', 'Secret', 'secrets', 'secre']) {
      expectFault(await call(mockIn(mode).url, 'getUserInfo', '', { ...ROBIN, password }), 'authenticationFault', 10001, 'Invalid username/password');
    }
  });

  test('a user that is not valid is 10002, to whom knows the password', async () => {
    const former = { user: 'former@example.com' };
    expectFault(await call(mockIn(mode).url, 'getUserInfo', '', former), 'authenticationFault', 10002);
    expectFault(await call(mockIn(mode).url, 'getUserInfo', '', { ...former, password: 'wrong' }), 'authenticationFault', 10001);
  });

  test('no answer is a 401 or asks for credentials', async () => {
    const headers = ['', `<authHeader xmlns="${BASE}"><user>robin@example.com</user><password>wrong</password></authHeader>`];
    for (const header of headers) {
      const response = await fetch(mockIn(mode).serviceUrl, { method: 'POST', body: envelopeOf('getUserInfo', '', { header }) });
      expect(response.status).toBe(500);
      expect(response.headers.get('www-authenticate')).toBeNull();
      await response.text();
    }
  });

  test('who calls is asked before what is wrong with the parameters', async () => {
    expectFault(await call(mockIn(mode).url, 'submitJob', '<nonsense/>', { header: '' }), 'authenticationFault', 10000);
    expectFault(await call(mockIn(mode).url, 'submitJob', '<nonsense/>', { ...ROBIN, password: 'wrong' }), 'authenticationFault', 10001);
  });

  test('a role that may not is 20003, in the words of the service', async () => {
    const answer = await call(mockIn(mode).url, 'submitJob', `${OUTFITTERS}<jobName>x</jobName>${DETAIL}`, READER);
    expectFault(answer, 'authorizationFault', 20003, "User does not have permission to access operation 'submitJob'");
    const job = await call(mockIn(mode).url, 'deleteJob', `${OUTFITTERS}<jobHandle>j|47|Season launch|</jobHandle>`, READER);
    expectFault(job, 'authorizationFault', 20003, "'deleteJob'");
  });

  test('every operation takes the roles that the contract lists, and no others', async () => {
    const version = knownVersion('2014-04-03');
    for (const { name, input, roles } of version.operationsByInput.values()) {
      const params = smallestXml(version, input).replace('<companyHandle>text<', '<companyHandle>c|47<');
      const { fault } = await call(mockIn(mode).url, name, params, READER);
      if (roles && !roles.includes('ImagePortalUser')) expect(fault, name).toMatchObject({ code: 20003 });
      else expect(fault?.code, name).not.toBe(20003);
    }
  });

  test('a company that the caller is no member of is 20000', async () => {
    for (const [operation, params] of [
      ['getActiveJobs', ''],
      ['getScheduledJobs', ''],
      ['getJobLogs', ''],
      ['getCompanyInfo', ''],
      ['submitJob', `<jobName>x</jobName>${DETAIL}`],
      ['stopJob', '<jobHandle>j|47||Spring prints|2</jobHandle>'],
    ] as const) {
      const answer = await call(mockIn(mode).url, operation, `${HOMEWARE}${params}`, ROBIN);
      expectFault(answer, 'authorizationFault', 20000, 'c|48');
      // Its name is for its members.
      expect(answer.fault?.reason).not.toContain('Homeware');
    }
    const byName = await call(mockIn(mode).url, 'getCompanyInfo', '<companyName>Homeware</companyName>', ROBIN);
    expectFault(byName, 'authorizationFault', 20000);
  });

  test.each(['abc', '', ' ', 'c|', 'c|x', 'u|47', '47|', '-47', 'c|47|1', '4.7', 'C|47', '99999999999999999999'])(
    'the company handle %j is malformed: 30001',
    async (handle) => {
      const answer = await call(mockIn(mode).url, 'getScheduledJobs', `<companyHandle>${handle}</companyHandle>`, ROBIN);
      expectFault(answer, 'ipsApiFault', 30001, 'companyHandle');
    },
  );

  test.each(VERSIONS)('$id takes handles of companies and users in either form', async ({ id }) => {
    for (const handle of ['47', 'c|47', ' c|47 ']) {
      const { companyInfo } = await ask(mockIn(mode).url, 'getCompanyInfo', `<companyHandle>${handle}</companyHandle>`, { version: id });
      expect(companyInfo.name).toBe('Outfitters');
    }
    for (const handle of ['70|robin@example.com', 'u|70|robin@example.com', 'u|70|ROBIN@example.com']) {
      const { userInfo } = await ask(mockIn(mode).url, 'getUserInfo', `<userHandle>${handle}</userHandle>`, { version: id });
      expect(userInfo.email).toBe('robin@example.com');
    }
  });

  test('a job may be submitted for another user by an administrator alone', async () => {
    const submit = (userHandle: string, options: RequestOptions): Promise<Answer> =>
      call(mockIn(mode).url, 'submitJob', `${OUTFITTERS}<userHandle>${userHandle}</userHandle><jobName>For another</jobName>${DETAIL}`, options);
    const submitter = async (answer: Answer): Promise<string> => {
      const params = `${OUTFITTERS}<jobHandle>${answer.value.jobHandle}</jobHandle>`;
      return (await ask(mockIn(mode).url, 'getActiveJobs', params)).jobArray.items[0].submitUserEmail;
    };
    expectFault(await submit('u|71|admin@example.com', ROBIN), 'authorizationFault', 20004, 'robin@example.com');
    expect(await submitter(await submit('u|70|robin@example.com', ROBIN))).toBe('robin@example.com');
    expect(await submitter(await submit('u|70|robin@example.com', {}))).toBe('robin@example.com');
    expect(await submitter(await submit('70|robin@example.com', {}))).toBe('robin@example.com');
    for (const unknown of ['u|999|robin@example.com', 'u|70|admin@example.com', 'u|70|nobody@example.com']) {
      expectFault(await submit(unknown, {}), 'authorizationFault', 20002, unknown);
    }
    for (const malformed of ['robin@example.com', 'u|70', 'u||robin@example.com', 'c|70|robin@example.com', '']) {
      expectFault(await submit(malformed, {}), 'ipsApiFault', 30001, 'userHandle');
    }
  });
});

describe('who is not known', () => {
  test('is created on first use in lenient mode, a member of every company', async () => {
    const newcomer = { user: 'New.Comer@example.com', password: 'first' };
    const before = await accountCounts(lenient);
    const { userInfo } = await ask(lenient.url, 'getUserInfo', '', newcomer);
    expect(userInfo).toMatchObject({ email: 'New.Comer@example.com', isValid: true, isIpsAdmin: true });
    expect(await accountCounts(lenient)).toEqual({ ...before, users: before.users + 1 });
    const { membershipArray } = await ask(lenient.url, 'getCompanyMembership', '', newcomer);
    expect(membershipArray.items.length).toBe((await accountCounts(lenient)).companies);
    expect(membershipArray.items[0]).toMatchObject({ company: { name: 'Outfitters' }, role: 'IpsAdmin', isActive: true });
    await ask(lenient.url, 'submitJob', `${HOMEWARE}<jobName>x</jobName>${DETAIL}`, newcomer);
  });

  test('keeps the password that was used first', async () => {
    await ask(lenient.url, 'getUserInfo', '', { user: 'keeper@example.com', password: 'first' });
    expectFault(await call(lenient.url, 'getUserInfo', '', { user: 'keeper@example.com', password: 'second' }), 'authenticationFault', 10001);
    expectFault(await call(lenient.url, 'getUserInfo', '', { user: 'KEEPER@example.com', password: 'second' }), 'authenticationFault', 10001);
    await ask(lenient.url, 'getUserInfo', '', { user: 'keeper@example.com', password: 'first' });
  });

  test('is not made by a call that ends in a fault', async () => {
    const before = await accountCounts(lenient);
    const answer = await call(lenient.url, 'stopJob', `${OUTFITTERS}<jobHandle>j|47||nothing|9</jobHandle>`, { user: 'ghost@example.com' });
    expectFault(answer, 'ipsApiFault', 30001);
    expect(await accountCounts(lenient)).toEqual(before);
  });

  test('has the role that the setting says', async () => {
    const mock = await startIpsMock({ port: 0, clock: 'manual@2026-11-23T08:00:00Z', lenientRole: 'ImagePortalUser' });
    try {
      const answer = await call(mock.url, 'submitJob', `${OUTFITTERS}<jobName>x</jobName>${DETAIL}`, { user: 'someone@example.com' });
      expectFault(answer, 'authorizationFault', 20003);
      expect((await ask(mock.url, 'getUserInfo', '', { user: 'someone@example.com' })).userInfo.isIpsAdmin).toBe(false);
      await ask(mock.url, 'submitJob', `${OUTFITTERS}<jobName>x</jobName>${DETAIL}`, ROBIN);
    } finally {
      await mock.stop();
    }
  });

  test('is 10001 in strict mode, as a wrong password is', async () => {
    const before = await accountCounts(strict);
    expectFault(await call(strict.url, 'getUserInfo', '', { user: 'nobody@example.com' }), 'authenticationFault', 10001, 'Invalid username/password');
    expect(await accountCounts(strict)).toEqual(before);
  });
});

describe('a company that is not known', () => {
  const newcomer = { user: 'explorer@example.com' };

  test('is created on first use in lenient mode, by handle or by name', async () => {
    await ask(lenient.url, 'getUserInfo', '', newcomer);
    const before = await accountCounts(lenient);
    const byHandle = await ask(lenient.url, 'getCompanyInfo', '<companyHandle>c|4711</companyHandle>', newcomer);
    expect(byHandle.companyInfo).toMatchObject({ companyHandle: 'c|4711', rootPath: `${byHandle.companyInfo.name}/` });
    const byName = await ask(lenient.url, 'getCompanyInfo', '<companyName>Gardeners &amp; Sons</companyName>', newcomer);
    expect(byName.companyInfo).toMatchObject({ name: 'Gardeners & Sons', rootPath: 'Gardeners&Sons/' });
    expect(await accountCounts(lenient)).toEqual({ ...before, companies: before.companies + 2 });
    const again = await ask(lenient.url, 'getCompanyInfo', `<companyHandle>${byName.companyInfo.companyHandle}</companyHandle>`, newcomer);
    expect(again).toEqual(byName);
    const submitted = await ask(lenient.url, 'submitJob', `<companyHandle>c|4712</companyHandle><jobName>x</jobName>${DETAIL}`, newcomer);
    expect(submitted.jobHandle).toBe('j|4712|x||');
  });

  test('is not made by a call that ends in a fault', async () => {
    const before = await accountCounts(lenient);
    const answer = await call(lenient.url, 'stopJob', '<companyHandle>c|4799</companyHandle><jobHandle>j|4799||x|9</jobHandle>', newcomer);
    expect(answer.fault).toMatchObject({ code: 30001 });
    expect(await accountCounts(lenient)).toEqual(before);
  });

  test('is 20000 in strict mode', async () => {
    const before = await accountCounts(strict);
    expectFault(await call(strict.url, 'getScheduledJobs', '<companyHandle>c|4711</companyHandle>'), 'authorizationFault', 20000, 'c|4711');
    expectFault(await call(strict.url, 'getCompanyInfo', '<companyName>Gardeners</companyName>'), 'authorizationFault', 20000, 'Gardeners');
    expect(await accountCounts(strict)).toEqual(before);
  });
});

describe('checkLogin', () => {
  const login = async (mock: IpsMock, email: string, password: string, company = ''): Promise<string> =>
    (await ask(mock.url, 'checkLogin', `${company}<email>${email}</email><password>${password}</password>`)).status;

  test.each(['lenient', 'strict'])('says of known users whether they could log in (%s)', async (mode) => {
    const mock = mockIn(mode);
    expect(await login(mock, 'robin@example.com', 'secret')).toBe('ValidLogin');
    expect(await login(mock, ' ROBIN@example.com ', 'secret')).toBe('ValidLogin');
    expect(await login(mock, 'robin@example.com', 'secret', OUTFITTERS)).toBe('ValidLogin');
    expect(await login(mock, 'robin@example.com', 'secret', HOMEWARE)).toBe('InvalidLogin');
    expect(await login(mock, 'robin@example.com', 'wrong')).toBe('InvalidLogin');
    expect(await login(mock, 'robin@example.com', '')).toBe('InvalidLogin');
    expect(await login(mock, 'former@example.com', 'secret')).toBe('InvalidLogin');
  });

  test('says of unknown users what a call of theirs would meet, and makes none', async () => {
    for (const mock of [lenient, strict]) {
      const before = await accountCounts(mock);
      expect(await login(mock, 'stranger@example.com', 'x')).toBe(mock === lenient ? 'ValidLogin' : 'InvalidLogin');
      expect(await login(mock, 'stranger@example.com', '')).toBe('InvalidLogin');
      expect(await login(mock, '', 'x')).toBe('InvalidLogin');
      expect(await accountCounts(mock)).toEqual(before);
    }
  });

  test('needs a caller of its own', async () => {
    const params = '<email>robin@example.com</email><password>secret</password>';
    expectFault(await call(lenient.url, 'checkLogin', params, { header: '' }), 'authenticationFault', 10000);
  });
});

describe('getCompanyInfo', () => {
  test('finds a company by handle, name or imsOrgId', async () => {
    const outfitters = {
      companyHandle: 'c|47',
      name: 'Outfitters',
      rootPath: 'Outfitters/',
      expires: new Date('2100-12-31T23:00:00.000-06:00'),
      imsOrgId: '0A1B2C3D4E5F60718293A4B5@AdobeOrg',
    };
    for (const params of [
      '<companyHandle>c|47</companyHandle>',
      '<companyName>Outfitters</companyName>',
      '<companyName> Outfitters </companyName>',
      '<imsOrgId>0A1B2C3D4E5F60718293A4B5@AdobeOrg</imsOrgId>',
    ]) {
      expect(await ask(strict.url, 'getCompanyInfo', params, ROBIN)).toEqual({ companyInfo: outfitters });
    }
    expect(await ask(strict.url, 'getCompanyInfo', HOMEWARE)).toEqual({
      companyInfo: { companyHandle: 'c|48', name: 'Homeware', rootPath: 'Homeware/', expires: new Date('2099-12-31T00:00:00Z') },
    });
  });

  test('needs one of them', async () => {
    expectFault(await call(lenient.url, 'getCompanyInfo', ''), 'ipsApiFault', 30002, 'companyHandle, companyName or imsOrgId');
  });

  test('knows no company with another imsOrgId', async () => {
    expectFault(await call(strict.url, 'getCompanyInfo', '<imsOrgId>nobody@AdobeOrg</imsOrgId>'), 'authorizationFault', 20000, 'nobody@AdobeOrg');
  });
});

describe.each(VERSIONS)('in $id', ({ id }) => {
  const version = knownVersion(id);
  const isFirst = id === 'unversioned';
  const hasField = (definition: string, field: string): boolean =>
    version.definitions.get(definition)?.fields.some((each) => each.name === field) ?? false;
  const options = { version: id };

  test('handles have the form of the version', async () => {
    const { companyInfo } = await ask(strict.url, 'getCompanyInfo', OUTFITTERS, options);
    expect(companyInfo.companyHandle).toBe(isFirst ? '47' : 'c|47');
    const { userInfo } = await ask(strict.url, 'getUserInfo', '', { ...options, ...ROBIN });
    expect(userInfo.userHandle).toBe(isFirst ? '70|robin@example.com' : 'u|70|robin@example.com');

    const name = `Handle ${id}`;
    const forNow = await ask(strict.url, 'submitJob', `${OUTFITTERS}<jobName>${name} now</jobName>${DETAIL}`, options);
    const later = await ask(
      strict.url,
      'submitJob',
      `${OUTFITTERS}<jobName>${name} later</jobName><execTime>2027-01-01T00:00:00Z</execTime>${DETAIL}`,
      options,
    );
    const [prefix, suffix] = isFirst ? ['', ''] : ['j|', '|'];
    expect(forNow.jobHandle).toBe(`${prefix}47|${name} now|${suffix}`);
    expect(later.jobHandle).toBe(`${prefix}47|${name} later|${suffix}`);
    for (const other of VERSIONS) {
      const active = await ask(strict.url, 'getActiveJobs', `${OUTFITTERS}<jobHandle>${forNow.jobHandle}</jobHandle>`, { version: other.id });
      expect(active.jobArray.items).toHaveLength(1);
      const scheduled = await ask(strict.url, 'getScheduledJobs', `${OUTFITTERS}<jobHandle>${later.jobHandle}</jobHandle>`, { version: other.id });
      expect(scheduled.jobArray.items).toHaveLength(1);
      expect(scheduled.jobArray.items[0].companyHandle).toBe(other.id === 'unversioned' ? '47' : 'c|47');
    }
  });

  test('getCompanyMembership has the companies alone, or with the role in each', async () => {
    const own = await ask(strict.url, 'getCompanyMembership', '', options);
    const ofRobin = await ask(strict.url, 'getCompanyMembership', '<userHandle>u|70|robin@example.com</userHandle>', options);
    if (id < '2012-02-14' || isFirst) {
      expect(own.companyArray.items.map((each: { name: string }) => each.name)).toEqual(['Outfitters', 'Homeware']);
      expect(ofRobin.companyArray.items.map((each: { companyHandle: string }) => each.companyHandle)).toEqual([isFirst ? '47' : 'c|47']);
      expect(own).not.toHaveProperty('membershipArray');
    } else {
      expect(own.membershipArray.items).toMatchObject([
        { company: { companyHandle: 'c|47', name: 'Outfitters' }, role: 'IpsAdmin', isActive: true },
        { company: { companyHandle: 'c|48', name: 'Homeware' }, role: 'IpsAdmin', isActive: true },
      ]);
      expect(ofRobin.membershipArray.items).toMatchObject([{ company: { name: 'Outfitters' }, role: 'IpsUser', isActive: true }]);
      expect(own).not.toHaveProperty('companyArray');
    }
  });

  test('getUserInfo finds a user by handle or e-mail address, else the caller', async () => {
    const robin = { firstName: 'Robin', lastName: 'Marsh', email: 'robin@example.com' };
    for (const [params, caller] of [
      ['', ROBIN],
      ['<userHandle>u|70|robin@example.com</userHandle>', {}],
      ['<userHandle>70|robin@example.com</userHandle>', {}],
      ['<email>robin@example.com</email>', {}],
      ['<email> Robin@example.com </email>', {}],
    ] as const) {
      const { userInfo } = await ask(strict.url, 'getUserInfo', params, { ...options, ...caller });
      expect(userInfo).toMatchObject(robin);
      for (const role of ['role', 'defaultRole']) if (hasField('User', role)) expect(userInfo[role]).toBe('IpsUser');
    }
    expectFault(
      await call(strict.url, 'getUserInfo', '<email>nobody@example.com</email>', options),
      'authorizationFault',
      20001,
      'nobody@example.com',
    );
    expectFault(
      await call(strict.url, 'getUserInfo', '<userHandle>u|999|nobody@example.com</userHandle>', options),
      'authorizationFault',
      20002,
      'u|999|nobody@example.com',
    );
  });
});
