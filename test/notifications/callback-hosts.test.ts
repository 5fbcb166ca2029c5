import { describe, expect, test } from 'vitest';
import { permissionFor } from '../../src/notifications/callback-hosts.js';
import { resolveSettings } from '../../src/settings.js';
import { serve } from '../admin/serve.js';
import { callOf, endpoint } from './callback-endpoints.js';

/** Whether a URL may be requested with the setting as it would stand on the command line. */
function isAllowed(url: string, callbackHosts?: string): boolean {
  return 'url' in permissionFor(url, resolveSettings(callbackHosts === undefined ? {} : { callbackHosts }).callbackHosts);
}

/** Why a URL may not be requested. */
function refusalOf(url: string, ...hosts: string[]): string {
  const permission = permissionFor(url, hosts);
  return 'refusal' in permission ? permission.refusal : 'it is allowed';
}

describe('a completion URL of this machine', () => {
  test.each([
    'http://localhost/done',
    'https://localhost:8443/done?a=1#top',
    'http://LocalHost/',
    'http://app.localhost:3000/',
    'http://127.0.0.1/',
    'http://127.0.0.1:65535/',
    'http://127.255.255.254/',
    'http://127.1/',
    'http://2130706433/',
    'http://0x7f.0.0.1/',
    'http://[::1]/',
    'http://[0:0:0:0:0:0:0:1]:80/',
    'http://user:password@localhost/',
    'HTTP://localhost/',
  ])('may be requested: %s', (url) => {
    expect(isAllowed(url)).toBe(true);
    // Whatever else is named.
    expect(isAllowed(url, 'example.com')).toBe(true);
  });

  test('is requested as the URL that it is', () => {
    const permission = permissionFor('http://LOCALHOST:80/a/../b?c=%20#d', []);
    expect('url' in permission && permission.url.href).toBe('http://localhost/b?c=%20#d');
  });
});

describe('a completion URL of another machine', () => {
  const others = [
    ['http://example.com/done?secret=1', 'example.com'],
    ['http://localhost.example.com/', 'localhost.example.com'],
    ['http://127.0.0.1.example.com/', '127.0.0.1.example.com'],
    ['http://notlocalhost/', 'notlocalhost'],
    ['http://127.example/', '127.example'],
    ['http://128.0.0.1/', '128.0.0.1'],
    ['http://10.0.0.1/', '10.0.0.1'],
    ['http://0.0.0.0/', '0.0.0.0'],
    ['http://169.254.169.254/latest/meta-data/', '169.254.169.254'],
    ['http://[::2]/', '[::2]'],
    ['http://[2001:db8::1]/', '[2001:db8::1]'],
    ['http://localhost@example.com/', 'example.com'],
    ['http://localhost:80@example.com/', 'example.com'],
    ['http://example.com#@localhost/', 'example.com'],
    ['http://example.com?@localhost/', 'example.com'],
    ['http://example.com\\@localhost/', 'example.com'],
    ['http:example.com', 'example.com'],
  ] as const;

  test.each(others)('is refused, with a reason that says what to do: %s', (url, host) => {
    expect(refusalOf(url)).toBe(`its host ${host} is another machine: name it with --callback-hosts, or * for any`);
  });

  test.each(others)('may be requested where its host is named, or any is: %s', (url, host) => {
    expect(isAllowed(url, host)).toBe(true);
    expect(isAllowed(url, `example.org, ${host.toUpperCase()}`)).toBe(true);
    expect(isAllowed(url, '*')).toBe(true);
    expect(isAllowed(url, `example.org,*`)).toBe(true);
  });

  test.each([
    ['http://www.example.com/', 'example.com'],
    ['http://example.com/', 'www.example.com'],
    ['http://example.com.evil.org/', 'example.com'],
    ['http://example.comm/', 'example.com'],
    ['http://xexample.com/', 'example.com'],
    ['http://10.0.0.11/', '10.0.0.1'],
  ])('is refused where a host is named that is only like it: %s', (url, named) => {
    expect(isAllowed(url, named)).toBe(false);
  });

  test.each([
    ['http://bücher.example/', 'bücher.example'],
    ['http://[2001:db8:0:0:0:0:0:1]/', '[2001:db8:0:0:0:0:0:1]'],
    ['http://[2001:DB8::0001]/', '[2001:DB8::0001]'],
    ['http://10.1/', '10.1'],
  ])('may be requested where its host is named in just the same words: %s', (url, named) => {
    expect(isAllowed(url, named)).toBe(true);
  });
});

describe('what is no completion URL', () => {
  test.each([
    '',
    'done',
    '/done',
    '//localhost/done',
    'localhost/done',
    'http://',
    'http:///',
    'http://local host/',
    'http://localhost:99999/',
    '?a=b',
  ])('is refused, even where any host is allowed: "%s"', (text) => {
    expect(refusalOf(text, '*')).toBe('it is no URL: expected http://host/path or https://host/path');
  });

  test.each([
    ['ftp://localhost/done', 'ftp:'],
    ['file:///etc/passwd', 'file:'],
    ['file://localhost/etc/passwd', 'file:'],
    ['javascript:alert(1)', 'javascript:'],
    ['data:text/plain,done', 'data:'],
    ['mailto:robin@example.com', 'mailto:'],
    ['ws://localhost/', 'ws:'],
    ['localhost:8080/done', 'localhost:'],
    ['httpx://localhost/', 'httpx:'],
  ])('is refused by its scheme, even where any host is allowed: %s', (text, scheme) => {
    expect(refusalOf(text, '*')).toBe(`its scheme is ${scheme} expected http: or https:`);
  });
});

describe('a mock', () => {
  // This address leads to this machine, and is no loopback address: who is asked by it, was let through.
  const elsewhere = (url: string): string => url.replace('127.0.0.1', '0.0.0.0');

  test.each([
    [undefined, 'Refused'],
    ['example.com', 'Refused'],
    ['0.0.0.0', 'Delivered'],
    ['example.com,0.0.0.0', 'Delivered'],
    ['*', 'Delivered'],
  ])('with the hosts %s has the call of another machine %s', async (callbackHosts, state) => {
    const { url, asked } = await endpoint();
    const mock = await serve({ callbackHosts });
    const call = await callOf(mock, `${elsewhere(url)}/done`);
    expect(call.state).toBe(state);
    expect(asked).toHaveLength(state === 'Delivered' ? 1 : 0);
    expect(call.attempts).toMatchObject([
      state === 'Delivered'
        ? { status: 200, error: null }
        : { status: null, error: 'its host 0.0.0.0 is another machine: name it with --callback-hosts, or * for any' },
    ]);
  });

  test('does not try again what it refused', async () => {
    const { url, asked } = await endpoint();
    const mock = await serve();
    const refused = await callOf(mock, elsewhere(url));
    mock.clock.advance('30d');
    await mock.callbacks.settle();
    expect(mock.callbacks.list()).toEqual([refused]);
    expect(refused.attempts.map(({ at }) => at)).toEqual([mock.jobs.find(1)?.transitions.at(-1)?.at]);
    expect(asked).toEqual([]);
  });

  test.each(['done', 'ftp://localhost/', 'file:///etc/passwd', 'javascript:alert(1)', 'http://'])(
    'takes a job whose URL it cannot call: %s',
    async (url) => {
      const mock = await serve({ callbackHosts: '*' });
      expect(await callOf(mock, url)).toMatchObject({
        state: 'Refused',
        attempts: [{ status: null, error: expect.stringContaining('expected http') }],
      });
      expect(mock.jobs.find(1)).toMatchObject({ state: 'Done', outcome: 'Completed', counts: { success: 4, error: 0 } });
    },
  );

  test.each(['localhost', 'LOCALHOST', '127.0.0.1', '127.1'])('calls this machine by %s', async (host) => {
    const { url, asked } = await endpoint();
    expect(await callOf(await serve(), url.replace('127.0.0.1', host))).toMatchObject({ state: 'Delivered' });
    expect(asked).toHaveLength(1);
  });
});
