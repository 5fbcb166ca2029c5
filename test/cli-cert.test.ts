import { spawn } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import { request } from 'node:https';
import { type AddressInfo, createServer as createTcpServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type IpsMock, type IpsMockOptions, startIpsMock } from '../src/index.js';
import { makeCertificate } from '../src/server/make-certificate.js';
import { type BuiltProgram, buildProgram } from './built-program.js';
import { freePort } from './free-port.js';

/** What a command left behind. */
interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A mock that the command serves. */
interface Serving {
  readonly line: string;
  /** Ends it by SIGTERM. */
  readonly stop: () => Promise<Ended>;
}

let program: BuiltProgram;
let folder: string;
/** What ends with the test. */
let endings: (() => Promise<unknown>)[] = [];

beforeAll(async () => {
  program = await buildProgram();
});
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ips-mock-'));
});
afterEach(async () => {
  await Promise.all(endings.map((end) => end()));
  endings = [];
  rmSync(folder, { recursive: true });
});

/** Starts the command in the temporary folder, in an environment that sets nothing but what is given. */
function start(args: readonly string[], environment: Readonly<Record<string, string>> = {}) {
  const inherited = Object.entries(process.env).filter(([name]) => !name.startsWith('IPS_MOCK_') && name !== 'NODE_OPTIONS');
  const child = spawn(process.execPath, [program.cli, ...args], {
    cwd: folder,
    env: { ...Object.fromEntries(inherited), ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const end = new Promise<Ended>((done, fail) => {
    let [stdout, stderr] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (chunk) => {
      stdout += chunk;
    });
    child.stderr.setEncoding('utf8').on('data', (chunk) => {
      stderr += chunk;
    });
    child.once('error', fail);
    child.once('close', (code) => done({ code, stdout, stderr }));
  });
  endings.push(() => {
    child.kill('SIGKILL');
    return end;
  });
  return { child, end };
}

/** Runs a command that ends by itself. */
function run(args: readonly string[], environment: Readonly<Record<string, string>> = {}): Promise<Ended> {
  return start(args, environment).end;
}

/** Starts a mock and waits for its line on stdout. */
async function serve(flags: readonly string[], environment: Readonly<Record<string, string>> = {}): Promise<Serving> {
  const { child, end } = start(['--port', '0', ...flags], environment);
  const line = await new Promise<string>((done, fail) => {
    let text = '';
    child.stdout.on('data', (chunk) => {
      text += chunk;
      if (text.endsWith('\n')) done(text);
    });
    end.then(({ code, stderr }) => fail(new Error(`it ended with ${code} before it was ready: ${stderr}`)), fail);
  });
  const stop = (): Promise<Ended> => {
    child.kill('SIGTERM');
    return end;
  };
  return { line, stop };
}

/** Starts a mock in this process, which is quicker. */
async function startMock(options: IpsMockOptions): Promise<IpsMock> {
  const mock = await startIpsMock({ port: 0, ...options });
  endings.push(() => mock.stop());
  return mock;
}

/** Lets something that is no mock listen. @returns its address */
async function listen(server: Server): Promise<string> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => sockets.add(socket));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  endings.push(() => {
    for (const socket of sockets) socket.destroy();
    return new Promise((resolve) => server.close(resolve));
  });
  // A TCP server that listens has an AddressInfo.
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** An address at which nothing listens. */
async function nowhere(): Promise<string> {
  return `http://127.0.0.1:${await freePort()}`;
}

/** The status by which those who trust a certificate are served. */
function statusOf(url: string, ca: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const outgoing = request(`${url}/__admin/health`, { ca, agent: false }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    outgoing.on('error', reject).end();
  });
}

/** Expects that a command failed with a message of one line, without a stack trace. @returns the message */
function messageOf({ code, stdout, stderr }: Ended): string {
  expect([code, stdout]).toEqual([1, '']);
  expect(stderr).toMatch(/^ips-mock: [^\n]+\n$/);
  return stderr.slice('ips-mock: '.length, -1);
}

describe('ips-mock --https-port', () => {
  const READY =
    /^ips-mock \S+ is ready at (http:\/\/127\.0\.0\.1:\d+)\/scene7\/services\/IpsApiService and (https:\/\/127\.0\.0\.1:\d+), page at \1\/\n$/;

  test('serves HTTPS as well, tells both addresses in its one line, and gives its certificate to ips-mock cert', async () => {
    const { line, stop } = await serve(['--https-port', '0']);
    expect(line).toMatch(READY);
    const [, http = '', https = ''] = READY.exec(line) ?? [];
    expect(new URL(https).port).not.toBe(new URL(http).port);
    const { code, stdout, stderr } = await run(['cert', http]);
    expect([code, stderr]).toEqual([0, '']);
    expect(new X509Certificate(stdout).checkHost('localhost')).toBe('localhost');
    expect(await statusOf(https, stdout)).toBe(200);
    const ended = await stop();
    expect([ended.code, ended.stdout]).toEqual([0, line]);
  });

  test('is also IPS_MOCK_HTTPS_PORT, and a flag of none comes before that', async () => {
    const environment = { IPS_MOCK_HTTPS_PORT: '0' };
    const [wrong, one] = await Promise.all([run(['--port', '0'], { IPS_MOCK_HTTPS_PORT: '-1' }), serve(['--https-port', 'none'], environment)]);
    expect(wrong.stderr).toContain('IPS_MOCK_HTTPS_PORT: "-1" is not');
    expect(one.line).toMatch(
      /^ips-mock \S+ is ready at http:\/\/127\.0\.0\.1:\d+\/scene7\/services\/IpsApiService, page at http:\/\/127\.0\.0\.1:\d+\/\n$/,
    );
  });

  test('serves a certificate of its user, by flags and by the environment', async () => {
    const { cert, key } = await makeCertificate('localhost');
    writeFileSync(join(folder, 'own.crt'), cert);
    writeFileSync(join(folder, 'own.key'), key);
    // The key by a flag, the rest by the environment.
    const { line } = await serve(['--tls-key', 'own.key'], {
      IPS_MOCK_HTTPS_PORT: '0',
      IPS_MOCK_TLS_CERT: 'own.crt',
      IPS_MOCK_TLS_KEY: 'missing.key',
    });
    expect(await statusOf(READY.exec(line)?.[2] ?? '', cert)).toBe(200);
  });

  test('refuses half of what it needs with exit code 2, and says which half is missing', async () => {
    const together = 'a certificate needs its key';
    const cases: [string[], Record<string, string>, string][] = [
      [['--tls-cert', 'a.crt'], {}, `--tls-cert is given without --tls-key: ${together}`],
      [['--tls-key', 'a.key'], {}, `--tls-key is given without --tls-cert: ${together}`],
      [[], { IPS_MOCK_TLS_CERT: 'a.crt' }, `--tls-cert is given without --tls-key: ${together}`],
      [['--tls-cert', 'a.crt', '--tls-key', 'a.key'], {}, '--tls-cert is given without --https-port: add the port to serve HTTPS on'],
    ];
    const ended = await Promise.all(cases.map(([args, environment]) => run(['--port', '0', ...args], environment)));
    expect(ended).toEqual(cases.map(([, , message]) => ({ code: 2, stdout: '', stderr: `ips-mock: ${message}\n` })));
  });

  test('ends with exit code 1 where files cannot be used or the port is taken, and says what would be right', async () => {
    const { cert } = await makeCertificate('localhost');
    writeFileSync(join(folder, 'a.crt'), cert);
    writeFileSync(join(folder, 'a.key'), (await makeCertificate('localhost')).key);
    const { port } = new URL(await listen(createTcpServer()));
    const https = ['--port', '0', '--https-port', '0'];
    const [missing, other, taken] = await Promise.all([
      run([...https, '--tls-cert', 'b.crt', '--tls-key', 'a.key']),
      run([...https, '--tls-cert', 'a.crt', '--tls-key', 'a.key']),
      run(['--port', '0', '--https-port', port]),
    ]);
    expect(messageOf(missing)).toMatch(/^--tls-cert: b\.crt cannot be read: ENOENT/);
    expect(messageOf(other)).toBe('--tls-key: a.key does not fit: it is not the key of a.crt');
    expect(messageOf(taken)).toBe(
      `Port ${port} of 127.0.0.1 is taken: stop what listens there, or choose another with --https-port (0 takes a free one)`,
    );
  });
});

describe('ips-mock cert', () => {
  test('prints the certificate of a running mock, whatever stands behind its host and port', async () => {
    const { url, certificate } = await startMock({ httpsPort: 0 });
    const ended = await Promise.all(
      [url, `${url.replace('127.0.0.1', 'localhost')}/scene7/services/IpsApiService?wsdl`].map((address) => run(['cert', address])),
    );
    expect(ended).toEqual(Array(2).fill({ code: 0, stdout: certificate, stderr: '' }));
  });

  test('prints a chain of its user’s in full', async () => {
    const [own, other] = [await makeCertificate('localhost'), await makeCertificate('localhost')];
    const [tlsCert, tlsKey] = [join(folder, 'chain.crt'), join(folder, 'chain.key')];
    const chain = `${own.cert.trimEnd()}\n${other.cert.trimEnd()}\n`;
    writeFileSync(tlsCert, chain);
    writeFileSync(tlsKey, own.key);
    const { url } = await startMock({ httpsPort: 0, tlsCert, tlsKey });
    expect(await run(['cert', url])).toEqual({ code: 0, stdout: chain, stderr: '' });
  });

  test('prints a certificate of its user’s whose file has text in front, as openssl x509 -text writes', async () => {
    const { cert, key } = await makeCertificate('localhost');
    const [tlsCert, tlsKey] = [join(folder, 'described.crt'), join(folder, 'described.key')];
    writeFileSync(tlsCert, `Certificate:\n    Data:\n        Version: 3 (0x2)\n${cert}`);
    writeFileSync(tlsKey, key);
    const { url } = await startMock({ httpsPort: 0, tlsCert, tlsKey });
    const { code, stdout, stderr } = await run(['cert', url]);
    expect([code, stderr]).toEqual([0, '']);
    expect(new X509Certificate(stdout).raw).toEqual(new X509Certificate(cert).raw);
  });

  test('takes the HTTPS address of a mock as well, which is the one that its ready line ends with', async () => {
    const { httpsUrl, certificate } = await startMock({ httpsPort: 0 });
    expect(await run(['cert', httpsUrl ?? ''])).toEqual({ code: 0, stdout: certificate, stderr: '' });
  });

  test('asks the usual address of a mock where none is named', async () => {
    const { code, stdout, stderr } = await run(['cert', '--help']);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout.replace(/\s+/g, ' ')).toContain('(default: "http://127.0.0.1:8780")');
  });

  test('says where no mock answers what to do', async () => {
    const url = await nowhere();
    expect(messageOf(await run(['cert', url]))).toBe(
      `Nothing answers at ${url}: start ips-mock with --https-port first, or give its address, such as ips-mock cert http://127.0.0.1:8780`,
    );
  });

  test('says of a mock without HTTPS how to start one with it', async () => {
    const { url } = await startMock({});
    expect(messageOf(await run(['cert', url]))).toBe('The mock serves no HTTPS: start it with --https-port');
  });

  test('says of a server that is no mock that it is none, whatever it answers', async () => {
    const servers: [string, RequestListener][] = [
      ['says hello', (_request, response) => response.end('hello')],
      ['has nothing there', (_request, response) => response.writeHead(404).end('Not found')],
      ['has a page about certificates', (_request, response) => response.end('<pre>-----BEGIN CERTIFICATE-----</pre>')],
      ['wants credentials', (_request, response) => response.writeHead(401, { 'WWW-Authenticate': 'Basic' }).end('-----BEGIN CERTIFICATE-----')],
    ];
    const urls = await Promise.all(servers.map(([, answer]) => listen(createServer(answer))));
    const ended = await Promise.all(urls.map((url) => run(['cert', url])));
    ended.forEach((each, index) => {
      expect(messageOf(each), servers[index]?.[0]).toBe(`The server at ${urls[index]} is not an ips-mock`);
    });
  });

  test('fails with a message where something answers that is no HTTP, or hangs up', async () => {
    const urls = [
      await listen(createTcpServer((socket) => socket.end('220 mail.example.com ESMTP\r\n'))),
      await listen(createTcpServer((socket) => socket.destroy())),
    ];
    const ended = await Promise.all(urls.map((url) => run(['cert', url])));
    ended.forEach((each, index) => {
      expect(messageOf(each)).toContain(urls[index]);
    });
  });

  test('says of an answer that breaks off where it came from', async () => {
    const half = 'HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\n-----BEGIN CERTIFICATE-----\n';
    const url = await listen(createTcpServer((socket) => socket.once('data', () => socket.end(half))));
    expect(messageOf(await run(['cert', url]))).toContain(url);
  });

  test('refuses an address that is none with exit code 2, and shows one', async () => {
    const addresses = ['nonsense', '', 'localhost:8780', 'http://localhost:99999'];
    const ended = await Promise.all(addresses.map((address) => run(['cert', address])));
    ended.forEach(({ code, stdout, stderr }, index) => {
      expect([code, stdout], addresses[index]).toEqual([2, '']);
      expect(stderr).toContain('Expected scheme, host and port, such as http://localhost:8780.');
      expect(stderr).not.toMatch(/^ +at /m);
    });
  });

  test('refuses an address that is not of the web with exit code 2', async () => {
    const { code, stderr } = await run(['cert', 'ftp://localhost:8780']);
    expect([code, stderr]).toEqual([2, expect.stringContaining('such as http://localhost:8780')]);
  });

  test('refuses an argument too many with exit code 2, and names it', async () => {
    const { code, stdout, stderr } = await run(['cert', await nowhere(), 'surplus']);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/surplus|too many arguments/);
  });
});
