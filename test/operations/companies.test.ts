import { describe, expect, test } from 'vitest';
import type { IpsMock } from '../../src/index.js';
import { serve } from '../admin/serve.js';
import { type Answer, ask, call, type RequestOptions } from '../conversation.js';

const VERSIONS = ['unversioned', '2010-01-31', '2014-04-03', '2022-11-01-beta'];
const OLD = ['unversioned', '2010-01-31'];
const OUTFITTERS = '<companyHandle>c|47</companyHandle>';
const HOMEWARE = '<companyHandle>c|48</companyHandle>';
const ROBIN = { user: 'robin@example.com' };

/** A mock that knows the users of the default fixtures alone. */
const strictMock = (): Promise<IpsMock> => serve({ fixtures: 'default', auth: 'strict' });

function expectFault(answer: Answer, code: number, ...reasons: string[]): void {
  expect(answer.fault).toMatchObject({ code });
  for (const reason of reasons) expect(answer.fault?.reason).toContain(reason);
}

/** Makes somebody a member of a company. */
const join = (mock: IpsMock, userHandle: string, company: string, role: string, isActive = true): Promise<unknown> => {
  const items = `<items><companyHandle>${company}</companyHandle><role>${role}</role><isActive>${isActive}</isActive></items>`;
  return ask(mock.url, 'addCompanyMembership', `<userHandle>${userHandle}</userHandle><membershipArray>${items}</membershipArray>`);
};

describe('getCompanyMembers', () => {
  const invalid = (include: boolean): string => `<includeInvalid>${include}</includeInvalid>`;
  const inactive = (include: boolean): string => `<includeInactive>${include}</includeInactive>`;

  test.each(VERSIONS)('has users alone, or members with a role, in %s', async (version) => {
    const mock = await strictMock();
    await join(mock, 'u|70|robin@example.com', 'c|48', 'IpsCompanyAdmin');
    const params = HOMEWARE + invalid(false) + (OLD.includes(version) ? '' : inactive(false));
    const answer = await ask(mock.url, 'getCompanyMembers', params, { version });
    const robin = (await ask(mock.url, 'getUserInfo', '', { version, ...ROBIN })).userInfo;
    const ada = (await ask(mock.url, 'getUserInfo', '', { version })).userInfo;
    expect(answer).toEqual(
      OLD.includes(version)
        ? { userArray: { items: [robin, ada] } }
        : {
            memberArray: {
              items: [
                { user: robin, role: 'IpsCompanyAdmin', isActive: true },
                { user: ada, role: 'IpsAdmin', isActive: true },
              ],
            },
          },
    );
  });

  test('leaves out who is not valid or not active, unless asked for', async () => {
    const mock = await strictMock();
    await join(mock, 'u|72|reader@example.com', 'c|47', 'ImagePortalUser', false);
    const members = async (params: string): Promise<[string, boolean][]> => {
      const { memberArray } = await ask(mock.url, 'getCompanyMembers', OUTFITTERS + params);
      return memberArray.items.map((each: { user: { firstName: string }; isActive: boolean }) => [each.user.firstName, each.isActive]);
    };
    const [robin, ada] = [
      ['Robin', true],
      ['Ada', true],
    ];
    expect(await members(invalid(false) + inactive(false))).toEqual([robin, ada]);
    expect(await members(invalid(true) + inactive(false))).toEqual([robin, ada, ['Jo', true]]);
    expect(await members(invalid(false) + inactive(true))).toEqual([robin, ada, ['Kim', false]]);
    const { userArray } = await ask(mock.url, 'getCompanyMembers', OUTFITTERS + invalid(true), { version: 'unversioned' });
    expect(userArray.items.map(({ userHandle }: { userHandle: string }) => userHandle)).toEqual([
      '70|robin@example.com',
      '71|admin@example.com',
      '73|former@example.com',
    ]);
  });

  test('lists those who were created on first use in every company', async () => {
    const mock = await serve({ fixtures: 'default', lenientRole: 'IpsCompanyAdmin' });
    const guest = { user: 'guest@example.com' };
    await ask(mock.url, 'getUserInfo', '', guest);
    for (const [company, others] of [
      [HOMEWARE, ['Ada']],
      [OUTFITTERS, ['Robin', 'Ada', 'Kim']],
    ] as const) {
      const { memberArray } = await ask(mock.url, 'getCompanyMembers', company + invalid(false) + inactive(false), guest);
      expect(memberArray.items.map(({ user }: { user: { firstName: string } }) => user.firstName)).toEqual([...others, 'guest']);
      expect(memberArray.items.at(-1)).toMatchObject({ role: 'IpsCompanyAdmin', isActive: true });
    }
  });

  test('is for administrators of the company', async () => {
    const mock = await strictMock();
    const params = invalid(true) + inactive(true);
    expectFault(await call(mock.url, 'getCompanyMembers', OUTFITTERS + params, ROBIN), 20003);
    expectFault(await call(mock.url, 'getCompanyMembers', HOMEWARE + params, ROBIN), 20000);
  });
});

describe('getAllCompanies', () => {
  const all = async (mock: IpsMock, includeExpired: boolean, options: RequestOptions = {}): Promise<{ name: string; companyHandle: string }[]> =>
    (await ask(mock.url, 'getAllCompanies', `<includeExpired>${includeExpired}</includeExpired>`, options)).companyArray.items;

  test('leaves out what has expired by now, unless asked for', async () => {
    const mock = await strictMock();
    const names = async (includeExpired: boolean): Promise<string[]> => (await all(mock, includeExpired)).map(({ name }) => name);
    expect(await names(false)).toEqual(['Outfitters', 'Homeware']);
    mock.clock.advanceTo('2099-12-30T23:59:59Z');
    expect(await names(false)).toEqual(['Outfitters', 'Homeware']);
    mock.clock.advanceTo('2099-12-31T00:00:00Z');
    expect(await names(false)).toEqual(['Outfitters']);
    expect(await names(true)).toEqual(['Outfitters', 'Homeware']);
  });

  test.each(VERSIONS)('answers companies as getCompanyInfo does in %s', async (version) => {
    const mock = await strictMock();
    const [outfitters] = await all(mock, true, { version });
    expect(outfitters).toEqual((await ask(mock.url, 'getCompanyInfo', OUTFITTERS, { version })).companyInfo);
  });

  test('has those that the caller is no member of, and takes an IpsAdmin', async () => {
    const mock = await strictMock();
    await ask(mock.url, 'removeCompanyMembership', '<companyHandleArray><items>c|48</items></companyHandleArray>');
    expect(await all(mock, false)).toHaveLength(2);
    expectFault(await call(mock.url, 'getAllCompanies', '<includeExpired>true</includeExpired>', ROBIN), 20003);
  });
});

describe('addCompany', () => {
  const named = (name: string): string => `<companyName>${name}</companyName>`;
  const dmVersion = (version: string): string => (version === '2022-11-01-beta' ? '<companyDMVersion>7</companyDMVersion>' : '');

  test.each(VERSIONS)('adds one of which the caller is a member, in %s', async (version) => {
    const mock = await strictMock();
    const params = `${named(' Planetary  Goods ')}<expires>2031-05-01T00:00:00-06:00</expires>${dmVersion(version)}`;
    const { companyInfo } = await ask(mock.url, 'addCompany', params, { version });
    expect(companyInfo).toEqual({
      companyHandle: version === 'unversioned' ? '49' : 'c|49',
      name: 'Planetary Goods',
      rootPath: 'PlanetaryGoods/',
      expires: new Date('2031-05-01T06:00:00Z'),
    });
    const company = `<companyHandle>${companyInfo.companyHandle}</companyHandle>`;
    expect((await ask(mock.url, 'getCompanyInfo', company, { version })).companyInfo).toEqual(companyInfo);
    await ask(mock.url, 'getActiveJobs', company, { version });
    expectFault(await call(mock.url, 'getActiveJobs', company, ROBIN), 20000, 'c|49');
  });

  test('has it expire in the next century where nothing is said of it', async () => {
    const mock = await strictMock();
    const { companyInfo } = await ask(mock.url, 'addCompany', named('Planetary'));
    expect(companyInfo.expires).toEqual(new Date('2100-12-31T23:00:00.000-06:00'));
    const { companyArray } = await ask(mock.url, 'getAllCompanies', '<includeExpired>false</includeExpired>');
    for (const { expires } of companyArray.items) expect(expires).toBeInstanceOf(Date);
  });

  test('keeps what newer versions say of it', async () => {
    const mock = await strictMock();
    const version = '2022-11-01-beta';
    const params = `${named('Planetary')}<imsOrgId>P@AdobeOrg</imsOrgId><companyDMVersion>7</companyDMVersion><baseStorage>100</baseStorage>`;
    const { companyInfo } = await ask(mock.url, 'addCompany', params, { version });
    expect(companyInfo.imsOrgId).toBe('P@AdobeOrg');
    const company = `<companyHandle>${companyInfo.companyHandle}</companyHandle>`;
    expect((await ask(mock.url, 'getCompanySettings', company, { version })).settings.companyDMVersion).toBe('7');
    expectFault(
      await call(mock.url, 'addCompany', `${named('Other')}<imsOrgId>P@AdobeOrg</imsOrgId><companyDMVersion>7</companyDMVersion>`, { version }),
      30001,
      'P@AdobeOrg',
    );
  });

  test('refuses a name that is taken or cannot be', async () => {
    const mock = await strictMock();
    expectFault(await call(mock.url, 'addCompany', named(' Outfitters ')), 30001, 'Outfitters');
    for (const name of ['', ' ', 'a/b', 'a|b']) expectFault(await call(mock.url, 'addCompany', named(name)), 30001, 'companyName', `"${name}"`);
    expectFault(await call(mock.url, 'addCompany', named('Planetary'), ROBIN), 20003);
    const { companyArray } = await ask(mock.url, 'getAllCompanies', '<includeExpired>true</includeExpired>');
    expect(companyArray.items).toHaveLength(2);
  });
});

describe('company settings', () => {
  const settingsOf = async (mock: IpsMock, version = '2014-04-03', company = OUTFITTERS) =>
    (await ask(mock.url, 'getCompanySettings', company, { version })).settings;
  const set = (mock: IpsMock, params: string, options: RequestOptions = {}): Promise<Answer> =>
    call(mock.url, 'setCompanySettings', OUTFITTERS + params, options);

  test.each(VERSIONS.slice(1))('have defaults in %s', async (version) => {
    const mock = await strictMock();
    const settings = await settingsOf(mock, version);
    expect(settings).toMatchObject({
      overwriteMode: 'OverwriteAnyExtAnyFolder',
      retainPublishState: false,
      diskSpaceWarningMin: 100_000,
      emailTrashCleanupWarning: true,
      defaultSourceProfile: { type: 'IccProfile', name: 'CoatedFOGRA27', iccProfileInfo: { originalFile: 'CoatedFOGRA27.icc' } },
      defaultDisplayProfile: { type: 'IccProfile', name: 'USWebCoatedSWOP', iccProfileInfo: { originalFile: 'USWebCoatedSWOP.icc' } },
    });
    for (const { folder, iccProfileInfo } of [settings.defaultSourceProfile, settings.defaultDisplayProfile]) {
      expect(folder).toMatch(/^Scene7SharedAssets\/ICCColorProfiles\/.*\/$/);
      expect(iccProfileInfo.originalPath).toBe(folder);
    }
    expect(settings).not.toHaveProperty('iptcExifMappingXslt');
    expect('smartCropLimit' in settings).toBe(version === '2022-11-01-beta');
  });

  test('change where they are given, and stay where they are not', async () => {
    const mock = await strictMock();
    const before = await settingsOf(mock);
    expect((await set(mock, '<overwriteMode>OverwriteFullName</overwriteMode><retainPublishState>true</retainPublishState>')).value).toEqual({});
    expect(await settingsOf(mock)).toEqual({ ...before, overwriteMode: 'OverwriteFullName', retainPublishState: true });
    await set(mock, '<retainPublishState>false</retainPublishState><diskSpaceWarningMin>5</diskSpaceWarningMin>');
    expect(await settingsOf(mock)).toEqual({ ...before, overwriteMode: 'OverwriteFullName', diskSpaceWarningMin: 5 });
    await set(mock, '');
    expect(await settingsOf(mock)).toEqual({ ...before, overwriteMode: 'OverwriteFullName', diskSpaceWarningMin: 5 });
    expect(await settingsOf(mock, '2014-04-03', HOMEWARE)).toEqual(before);
  });

  test('of newer versions are kept too', async () => {
    const mock = await strictMock();
    const version = '2022-11-01-beta';
    await set(mock, '<fileExtOpt>keep</fileExtOpt><immediateDelete>true</immediateDelete><smartCropLimit>7</smartCropLimit>', { version });
    expect(await settingsOf(mock, version)).toMatchObject({ fileExtOpt: 'keep', immediateDelete: true, smartCropLimit: 7 });
    expect(await settingsOf(mock, '2014-04-03')).not.toHaveProperty('immediateDelete');
  });

  test('take the default profiles by the handles that are answered', async () => {
    const mock = await strictMock();
    const { defaultSourceProfile: source, defaultDisplayProfile: display } = await settingsOf(mock);
    const handles = `<defaultSourceProfileHandle>${display.assetHandle}</defaultSourceProfileHandle><defaultDisplayProfileHandle>${source.assetHandle}</defaultDisplayProfileHandle>`;
    expect((await set(mock, handles)).fault).toBeUndefined();
    expect(await settingsOf(mock)).toMatchObject({ defaultSourceProfile: display, defaultDisplayProfile: source });
  });

  test('take assets of the company, of the right type', async () => {
    const mock = await strictMock();
    const handles = await uploaded(mock, ['press.icc', 'iptc.xsl', 'parka.tif']);
    const [profile = '', sheet = '', image = ''] = handles;
    const params = `<defaultDisplayProfileHandle>${profile}</defaultDisplayProfileHandle><iptcExifMappingXsltHandle>${sheet}</iptcExifMappingXsltHandle>`;
    expect((await set(mock, params)).fault).toBeUndefined();
    const settings = await settingsOf(mock);
    expect(settings).toMatchObject({
      defaultDisplayProfile: { assetHandle: profile, type: 'IccProfile', name: 'press', fileName: 'press.icc', folder: 'Outfitters/press/' },
      iptcExifMappingXslt: { assetHandle: sheet, type: 'Xsl', name: 'iptc' },
    });
    expectFault(await set(mock, `<defaultDisplayProfileHandle>${image}</defaultDisplayProfileHandle>`), 30001, image, 'Image', 'IccProfile');
    expectFault(await set(mock, `<xmpMappingXsltHandle>${profile}</xmpMappingXsltHandle>`), 30001, profile, 'IccProfile', 'Xsl');
    const elsewhere = `${HOMEWARE}<defaultDisplayProfileHandle>${profile}</defaultDisplayProfileHandle>`;
    expectFault(await call(mock.url, 'setCompanySettings', elsewhere), 30001, profile, 'Homeware');
  });

  test('take handles of nothing in lenient mode alone', async () => {
    const params = '<xmpMappingXsltHandle>a|743|1|538</xmpMappingXsltHandle>';
    expectFault(await set(await strictMock(), params), 30001, 'xmpMappingXsltHandle', 'a|743|1|538');
    const mock = await serve({ fixtures: 'default' });
    await set(mock, params);
    const { xmpMappingXslt } = await settingsOf(mock);
    expect(xmpMappingXslt).toMatchObject({ type: 'Xsl', assetHandle: 'a|743', xslInfo: {} });
  });

  test('are refused as a whole where one is wrong', async () => {
    const mock = await strictMock();
    const before = await settingsOf(mock);
    const right = '<retainPublishState>true</retainPublishState>';
    expectFault(await set(mock, `<overwriteMode>OverwriteNothing</overwriteMode>${right}`), 30001, 'overwriteMode', 'OverwriteAnyExt');
    expectFault(
      await set(mock, `${right}<defaultSourceProfileHandle>sRGB</defaultSourceProfileHandle>`),
      30001,
      'defaultSourceProfileHandle',
      'sRGB',
    );
    expectFault(await set(mock, `${right}<diskSpaceWarningMin>-1</diskSpaceWarningMin>`), 30001, 'diskSpaceWarningMin', '-1');
    expectFault(await set(mock, right, ROBIN), 20003);
    expect(await settingsOf(mock)).toEqual(before);
  });
});

/** Uploads files into a folder. @returns handles of their assets */
async function uploaded(mock: IpsMock, files: readonly string[]): Promise<string[]> {
  const urls = files.map(
    (file) => `<items><sourceUrl>http://files.example.com/${file}</sourceUrl><destPath>Outfitters/press/${file}</destPath></items>`,
  );
  const job = `<uploadUrlsJob><urlArray>${urls.join('')}</urlArray><overwrite>true</overwrite><readyForPublish>true</readyForPublish><createMask>false</createMask><emailSetting>None</emailSetting></uploadUrlsJob>`;
  await ask(mock.url, 'submitJob', `${OUTFITTERS}<jobName>Press files</jobName>${job}`);
  mock.clock.advance('10m');
  const names = files.map((file) => `<items>${file.replace(/\..*/, '')}</items>`).join('');
  const { assetArray } = await ask(mock.url, 'getAssetsByName', `${OUTFITTERS}<nameArray>${names}</nameArray>`);
  const items: { fileName: string; assetHandle: string }[] = assetArray.items;
  return files.map((file) => items.find(({ fileName }) => fileName === file)?.assetHandle ?? '');
}
