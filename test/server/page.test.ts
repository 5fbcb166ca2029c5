import { get, type IncomingHttpHeaders } from 'node:http';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type IpsMock, startIpsMock } from '../../src/index.js';

/** As a browser asks for a page. */
const BROWSER = { accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8' };

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

/** Sends a request with headers that `fetch` would not let through. */
function ask(url: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    get(url, { headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text: Buffer.concat(chunks).toString() }));
    }).on('error', reject);
  });
}

let mock: IpsMock;
beforeAll(async () => {
  mock = await startIpsMock({ port: 0, clock: 'manual', adminToken: 'letmein' });
});
afterAll(() => mock.stop());

/** The files that a page loads. */
function filesOf(page: string): string[] {
  return [...page.matchAll(/(?:src|href)="(\/[^"]+)"/g)].map(([, path = '']) => path);
}

describe('the page', () => {
  test('is at / for browsers, loads nothing but its own files, and may do no more', async () => {
    const { status, headers, text } = await ask(`${mock.url}/`, BROWSER);
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(headers['cache-control']).toBe('no-cache');
    expect(headers['content-security-policy']).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    );
    // No script or style within it: the policy would not let it run.
    expect(text).not.toMatch(/<script(?![^>]* src=)|<style|style="|\son\w+=/);
    expect(text).not.toMatch(/["'(](?:https?:)?\/\/(?!www\.w3\.org\/2000\/svg)/);
    const files = filesOf(text);
    expect(files).toHaveLength(2);
    for (const path of files) {
      const file = await ask(`${mock.url}${path}`);
      expect(file.status).toBe(200);
      expect(file.headers['cache-control']).toBe('public, max-age=31536000, immutable');
      expect(file.headers['x-content-type-options']).toBe('nosniff');
      expect(file.headers['content-type']).toMatch(/^text\/(?:css|javascript); charset=utf-8$/);
    }
  });

  test('is smaller than 150 KB, as it is sent', async () => {
    const { text } = await ask(`${mock.url}/`, BROWSER);
    let bytes = gzipSync(text).length;
    for (const path of filesOf(text)) {
      const { headers, text: file } = await ask(`${mock.url}${path}`);
      const packed = await ask(`${mock.url}${path}`, { 'accept-encoding': 'gzip' });
      expect(headers['content-encoding']).toBeUndefined();
      expect(packed.headers['content-encoding']).toBe('gzip');
      bytes += gzipSync(file).length;
    }
    expect(bytes).toBeLessThan(150_000);
  });

  test('a program gets at / what it always got: the way to the service', async () => {
    for (const accept of ['*/*', 'text/xml', undefined]) {
      const { status, headers } = await ask(`${mock.url}/`, accept === undefined ? {} : { accept });
      expect(status).toBe(302);
      expect(headers.location).toBe('/scene7/services/IpsApiService');
      expect(headers.vary).toBe('Accept');
    }
  });

  test('needs no token, which it asks for itself, but a host that is the mock, and no page of another site', async () => {
    const foreign = await ask(`${mock.url}/`, { ...BROWSER, host: 'evil.example' });
    expect(foreign.status).toBe(403);
    expect(foreign.text).toContain('"evil.example", which is not known to be the mock\'s');
    const [script = ''] = filesOf((await ask(`${mock.url}/`, BROWSER)).text);
    const linked = await ask(`${mock.url}${script}`, { 'sec-fetch-site': 'cross-site' });
    expect(linked.status).toBe(403);
    expect(linked.text).toContain('A web page of another site');
    expect((await ask(`${mock.url}/__admin/jobs`)).status).toBe(401);
  });

  test('a file that it does not have is said not to be there', async () => {
    for (const name of ['page-OLD.js', '..%2f..%2fpackage.json', 'index.html%00']) {
      const { status, text } = await ask(`${mock.url}/__admin/page/${name}`);
      expect(status).toBe(404);
      expect(text).toContain('load it again, the mock may be another version');
    }
  });

  test('is left out by --page off, and refuses any other mode', async () => {
    const without = await startIpsMock({ port: 0, page: 'off', adminPort: 0 });
    try {
      expect((await ask(`${without.url}/`, BROWSER)).status).toBe(302);
      expect((await ask(`${without.adminUrl}/`, BROWSER)).status).toBe(404);
      expect((await ask(`${without.adminUrl}/__admin/page/index.html`)).status).toBe(404);
    } finally {
      await without.stop();
    }
    await expect(
      // @ts-expect-error no such mode
      startIpsMock({ port: 0, page: 'of' }),
    ).rejects.toThrow('--page: "of" is not one of on, off: did you mean on or off?');
  });

  test('is at --admin-port, if there is one, and there alone', async () => {
    const apart = await startIpsMock({ port: 0, adminPort: 0 });
    try {
      const { status, text } = await ask(`${apart.adminUrl}/`, BROWSER);
      expect(status).toBe(200);
      for (const path of filesOf(text)) expect((await ask(`${apart.adminUrl}${path}`)).status).toBe(200);
      expect((await ask(`${apart.url}/`, BROWSER)).headers.location).toBe('/scene7/services/IpsApiService');
    } finally {
      await apart.stop();
    }
  });
});
