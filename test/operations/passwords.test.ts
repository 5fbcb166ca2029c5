import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { IpsMock } from '../../src/index.js';
import { serve } from '../admin/serve.js';
import { ask, call } from '../conversation.js';
import { ADA, addUserCall, companyAdmin, expectFault, infoOf, ROBIN, strictMock, VERSIONS } from './strict-users.js';

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
    await ask(mock.url, 'setPassword', `${of(ROBIN)}<password>Passw0rd!</password>${expires}`);
    expect((await infoOf(mock, ROBIN)).passwordExpires).toEqual(new Date('2031-05-01T00:00:00Z'));
    await ask(mock.url, 'setPassword', `${of(ROBIN)}<password>Passw0rd!</password>`);
    expect(await infoOf(mock, ROBIN)).not.toHaveProperty('passwordExpires');
  });

  test('takes an IpsAdmin for another user', async () => {
    const mock = await strictMock();
    const chief = await companyAdmin(mock);
    const params = `${of(ROBIN)}<password>Passw0rd!</password>`;
    expectFault(await call(mock.url, 'setPassword', params, chief), 20004, 'robin@example.com');
    await ask(mock.url, 'getUserInfo', '', { user: 'robin@example.com' });
    await ask(mock.url, 'setPassword', params, { user: 'robin@example.com' });
    await ask(mock.url, 'setPassword', params);
    await ask(mock.url, 'getUserInfo', '', { user: 'robin@example.com', password: 'Passw0rd!' });
    expectFault(await call(mock.url, 'setPassword', `${of(ADA)}<password>Pa5$wrd</password>`), 30001, 'password', '8');
    expectFault(await call(mock.url, 'setPassword', `${of('u|99|x')}<password>Passw0rd!</password>`), 20002, 'u|99|x');
  });

  test.each([
    ['PASSW0RD!', 'a small letter'],
    ['passw0rd!', 'a capital letter'],
    ['Password!', 'a digit'],
    ['Passw0rdX', 'a symbol'],
    ['Passw0rd ü', 'a symbol'],
    ['passwords', 'a capital letter, a digit, a symbol'],
  ])('refuses %s: it lacks %s', async (password, missing) => {
    const mock = await strictMock();
    const answer = await call(mock.url, 'setPassword', `<password>${password}</password>`);
    expectFault(answer, 30001, `lacks ${missing}:`);
    expect(answer.fault?.reason).not.toContain(password);
    expectFault(await addUserCall(mock, { password }), 30001, `lacks ${missing}:`);
    await ask(mock.url, 'getUserInfo', '');
  });

  test.each(['$', '€', '_', ' -'])('takes %s as the symbol', async (symbol) => {
    const mock = await strictMock();
    await ask(mock.url, 'setPassword', `<password>Passw0rd${symbol}</password>`);
  });
});

describe('generatePassword', () => {
  const generate = async (mock: IpsMock, version = '2014-04-03'): Promise<string> =>
    (await ask(mock.url, 'generatePassword', '', { version })).password;

  test('generates strong passwords, others each time, the same in every run', async () => {
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
