import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { IpsMock } from '../../src/index.js';
import { serve } from '../admin/serve.js';
import { ask, call, type RequestOptions } from '../conversation.js';
import { ADA, addUser, expectFault, handlesXml, infoOf, membershipXml, ROBIN, strictMock, VERSIONS } from './strict-users.js';

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
    const bo = { user: 'bo@example.org', password: 'Passw0rd!' };
    expect(await users(mock, '', bo)).toEqual(['Ada', 'Bo']);
    expect(await users(mock, '<includeInactive>true</includeInactive>', bo)).toEqual(['Ada', 'Bo', 'Cy']);
    expect(names(await ask(mock.url, 'getAllUsers', '<includeInvalid>true</includeInvalid>', bo))).toEqual(['Ada', 'Bo', 'Cy']);
    expectFault(await call(mock.url, 'getUsers', handlesXml('companyHandleArray', ['c|47']), bo), 20000, 'c|47');
    expectFault(await call(mock.url, 'getUsers', '', { user: 'robin@example.com' }), 20003);
  });

  test.each(VERSIONS)('have an index of their first characters in %s', async (version) => {
    const mock = await crowd();
    // Required before 2012-02-14.
    const isValid = version === 'unversioned' || version < '2012-02-14' ? '<includeInvalid>false</includeInvalid>' : '';
    const withIt = (params: string): string =>
      params.includes('includeInvalid') ? params : params.replace('</charField>', `</charField>${isValid}`);
    const chars = async (params: string, options: RequestOptions = {}): Promise<string[]> =>
      (await ask(mock.url, 'getUserChars', withIt(params), { version, ...options })).userCharsArray.items ?? [];
    expect(await chars('<charField>LastName</charField>')).toEqual(['l', 'm', 'o']);
    expect(await chars('<charField>FirstName</charField><includeInvalid>true</includeInvalid>')).toEqual(['a', 'b', 'j', 'k', 'r']);
    expect(await chars('<charField>LastName</charField><numChars>3</numChars>')).toEqual(['lin', 'mar', 'odu']);
    expect(await chars(`<charField>Email</charField>${handlesXml('companyHandleArray', ['c|48'])}`)).toEqual(['a', 'b']);
    expect(await chars('<charField>EndsWith</charField><numChars>4</numChars>')).toContain('.org');
    expect(await chars('<charField>StartsWith</charField>')).toEqual(['a', 'b', 'k', 'l', 'm', 'o', 'r']);
    expect(await chars('<charField>None</charField>')).toEqual([]);
    expect(await chars('<charField>FirstName</charField>', { user: 'bo@example.org', password: 'Passw0rd!' })).toEqual(['a', 'b']);
    expectFault(
      await call(mock.url, 'getUserChars', withIt('<charField>LastName</charField><numChars>0</numChars>'), { version }),
      30001,
      'numChars',
    );
    expectFault(await call(mock.url, 'getUserChars', withIt('<charField>Age</charField>'), { version }), 30001, 'charField', 'StartsWith');
  });
});
