import { createHash } from 'node:crypto';
import { EventEmitter, once } from 'node:events';
import { createServer, request as httpRequest } from 'node:http';
import { gzipSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import { type IpsMock, type IpsMockOptions, MockError, startIpsMock } from '../../src/index.js';
import { ask, call, envelopeOf } from '../conversation.js';
import { freePort } from '../free-port.js';
import { authPart, BOUNDARY, FORM, filePart, formOf, paramsPart, postUpload } from '../transports/upload-form.js';
import { listening, startService } from './services.js';

const ALL = '<includeExpired>true</includeExpired>';
const OUTFITTERS = '<companyHandle>c|47</companyHandle>';

async function started(options: IpsMockOptions = {}): Promise<IpsMock> {
  const mock = await startIpsMock({ port: 0, clock: 'manual@2026-11-27T08:00:00Z', ...options });
  onTestFinished(() => mock.stop());
  return mock;
}

/** What a service is asked by those tests in which its answer does not matter. */
const askCompanies = (mock: IpsMock) =>
  fetch(mock.serviceUrl, { method: 'POST', headers: { 'Content-Type': 'text/xml' }, body: envelopeOf('getAllCompanies', ALL) });

test('calls by all transports are answered by the service', async () => {
  const service = await started({ serverName: 'the service' });
  const mock = await started({ forward: service.url, fixtures: 'none', auth: 'strict' });

  const { companyArray } = await ask(mock.url, 'getAllCompanies', ALL);
  expect(companyArray.items.map(({ name }: { name: string }) => name)).toContain('Outfitters');
  const inSoap12 = await call(mock.url, 'getAllCompanies', ALL, { soapVersion: '1.2' });
  expect(inSoap12.contentType).toContain('application/soap+xml');
  const fault = await call(mock.url, 'getFolders', '<companyHandle>c|none</companyHandle>', { transport: 'xml' });
  expect(fault).toMatchObject({ status: 500, fault: { name: 'ipsApiFault', code: 30001 } });
  const upload = await postUpload(mock.url, { jobName: 'Brought' }, [filePart('new/hat.jpg')]);
  expect(upload.value.jobHandle).toBe('j|47||Brought|5');
  const wsdl = await fetch(`${mock.url}/scene7/webservice/IpsApi-2014-04-03.wsdl`);
  expect(await wsdl.text()).toContain(`location="${service.url}/scene7/services/IpsApiService"`);
  expect((await fetch(`${mock.url}/scene7/nowhere`)).status).toBe(404);

  // The service has it all, the mock nothing but the record.
  expect(await service.requests.list({ xml: false })).toHaveLength(5);
  expect(service.jobs.list().map(({ originalName }) => originalName)).toContain('Brought');
  expect(mock.jobs.list()).toEqual([]);
  const calls = await mock.requests.list();
  expect(calls.map(({ transport, operation, source, outcome }) => [transport, operation, source, outcome])).toEqual([
    ['soap', 'getAllCompanies', 'service', 'ok'],
    ['soap', 'getAllCompanies', 'service', 'ok'],
    ['xml', 'getFolders', 'service', 'ipsApiFault 30001'],
    ['upload', 'uploadPost', 'service', 'ok'],
  ]);
  expect(calls[2]?.fault?.reason).toBe(fault.fault?.reason);
});

test('a request comes to the service as it was sent, and its answer comes back as it was given', async () => {
  const body = gzipSync('<a>quite another answer</a>');
  const service = await startService((_request, response) => {
    response.writeHead(207, {
      'Content-Type': 'text/xml;charset=utf-8',
      'Content-Encoding': 'gzip',
      'X-Served-By': 'node 7',
      'Set-Cookie': ['a=1', 'b=2'],
      Connection: 'X-Only-Here',
      'X-Only-Here': '1',
    });
    response.end(body);
  });
  const mock = await started({ forward: service.url });
  const sent = envelopeOf('getAllCompanies', ALL);
  const outgoing = httpRequest(`${mock.serviceUrl}/getAllCompanies?trace=1`, {
    method: 'POST',
    headers: { 'Content-Type': 'text/xml', SOAPAction: '"getAllCompanies"', 'X-Own': 'kept', Authorization: 'Basic eDp5', 'Accept-Encoding': 'gzip' },
  });
  outgoing.end(sent);
  const [response] = await once(outgoing, 'response');
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk);

  expect(response.statusCode).toBe(207);
  expect(response.headers).toMatchObject({ 'content-encoding': 'gzip', 'x-served-by': 'node 7', 'set-cookie': ['a=1', 'b=2'] });
  expect(response.headers['x-only-here']).toBeUndefined();
  expect(Buffer.concat(chunks)).toEqual(body);
  const [seen] = service.seen;
  expect(seen?.url).toBe('/scene7/services/IpsApiService/getAllCompanies?trace=1');
  expect(seen?.body.toString()).toBe(sent);
  expect(seen?.headers).toMatchObject({
    host: new URL(service.url).host,
    soapaction: '"getAllCompanies"',
    'x-own': 'kept',
    authorization: 'Basic eDp5',
  });
});

test('what cannot be parsed is for the service to refuse', async () => {
  const service = await startService((_request, response) => response.writeHead(400).end('no XML'));
  const mock = await started({ forward: service.url });
  const response = await fetch(mock.serviceUrl, { method: 'POST', body: '<broken' });
  expect([response.status, await response.text()]).toEqual([400, 'no XML']);
  expect(service.seen[0]?.body.toString()).toBe('<broken');
});

test('the address of the service is replaced in its answers where that is wished', async () => {
  const service = await started();
  const mock = await started({ forward: service.url, forwardRewrite: true });
  const wsdl = await (await fetch(`${mock.url}/scene7/webservice/IpsApi-2014-04-03.wsdl`)).text();
  expect(wsdl).toContain(`location="${mock.url}/scene7/services/IpsApiService"`);
  expect(wsdl).not.toContain(service.url);
  const redirecting = await startService((request, response) => response.writeHead(302, { Location: `http://${request.headers.host}/there` }).end());
  const moved = await started({ forward: redirecting.url, forwardRewrite: 'on' });
  const answer = await fetch(moved.serviceUrl, { method: 'POST', body: '<a/>', redirect: 'manual' });
  expect([answer.status, answer.headers.get('location')]).toEqual([302, `${moved.url}/there`]);
});

test('a redirect is passed on, and not followed', async () => {
  const elsewhere = await startService((_request, response) => response.end());
  const service = await startService((_request, response) => response.writeHead(307, { Location: `${elsewhere.url}/x` }).end());
  const mock = await started({ forward: service.url });
  const response = await fetch(mock.serviceUrl, { method: 'POST', body: envelopeOf('getAllCompanies', ALL), redirect: 'manual' });
  expect([response.status, response.headers.get('location')]).toEqual([307, `${elsewhere.url}/x`]);
  expect(elsewhere.seen).toEqual([]);
});

test('the error page of a proxy is passed on', async () => {
  const page = '<html><body><h1>502 Bad Gateway</h1><p>Default Fault</p></body></html>';
  const service = await startService((_request, response) => response.writeHead(502, { 'Content-Type': 'text/html' }).end(page));
  const mock = await started({ forward: service.url });
  const response = await askCompanies(mock);
  expect([response.status, response.headers.get('content-type'), await response.text()]).toEqual([502, 'text/html', page]);
  expect(await mock.requests.list({ xml: false })).toMatchObject([{ outcome: 'bad gateway', source: 'service', status: 502, fault: null }]);
});

test.each<[string, () => Promise<string> | string, RegExp]>([
  ['that nobody listens at', () => 'http://127.0.0.1:1', /refuses connections: is it running/],
  ['whose name nobody knows', () => 'http://ips.invalid', /host name/],
  [
    'that resets the connection',
    async () => (await startService((request) => request.socket.resetAndDestroy())).url,
    /broke the connection off before it had answered/,
  ],
  ['that hangs', async () => (await startService(() => {})).url, /said nothing for 50ms: start the mock with a longer --forward-timeout/],
  [
    'whose certificate nobody has signed',
    async () => (await started({ httpsPort: 0 })).httpsUrl ?? '',
    /cannot be trusted: TLS failed with \w+\. If its certificate is right, name that of its issuer in NODE_EXTRA_CA_CERTS/,
  ],
])('a service %s is a fault that says so', async (_what, service, reason) => {
  const forward = await service();
  const mock = await started({ forward, forwardTimeout: '50ms' });
  for (const transport of ['soap', 'xml'] as const) {
    const { status, fault } = await call(mock.url, 'getAllCompanies', ALL, { transport, password: 'marked-secret' });
    expect(status).toBe(500);
    expect(fault).toMatchObject({ name: 'ipsApiFault', code: 30000 });
    expect(fault?.reason).toMatch(reason);
    expect(fault?.reason).toContain(forward);
    expect(fault?.reason).not.toContain('marked-secret');
  }
  const upload = await postUpload(mock.url, { jobName: 'Brought' }, [filePart('new/hat.jpg', Buffer.alloc(200_000))]);
  expect(upload.fault?.reason).toMatch(/127\.0\.0\.1|ips\.invalid/);
  const wsdl = await fetch(`${mock.url}/scene7/webservice/IpsApi-2014-04-03.wsdl`);
  expect(wsdl.status).toBe(502);
  expect(await wsdl.text()).toContain(forward);
});

test('a mock that is to forward to itself says so', async () => {
  const port = await freePort();
  for (const host of ['127.0.0.1', 'localhost']) {
    const mock = await started({ port, forward: `http://${host}:${port}` });
    const reason = `The service at http://${host}:${port} is this mock itself`;
    expect((await call(mock.url, 'getAllCompanies', ALL)).fault?.reason).toBe(reason);
    expect((await postUpload(mock.url, { jobName: 'Brought' }, [filePart('a.jpg')])).fault?.reason).toBe(reason);
    expect(await (await fetch(`${mock.url}/scene7/webservice/IpsApi-2014-04-03.wsdl`)).text()).toBe(`${reason}\n`);
    await mock.stop();
  }
});

test('a large answer goes on at the pace at which the client takes it', async () => {
  const service = await startService((_request, response) =>
    response.writeHead(200, { 'Content-Type': 'application/zip' }).end(Buffer.alloc(20_000_000, 'zip ')),
  );
  const mock = await started({ forward: service.url });
  const warnings: Error[] = [];
  const onWarning = (warning: Error): void => void warnings.push(warning);
  process.on('warning', onWarning);
  onTestFinished(() => void process.off('warning', onWarning));
  const outgoing = httpRequest(`${mock.url}/scene7/export/1.zip`);
  outgoing.end();
  const [response] = await once(outgoing, 'response');
  let bytes = 0;
  for await (const chunk of response) {
    bytes += chunk.length;
    await new Promise((resolve) => setImmediate(resolve));
  }
  expect(bytes).toBe(20_000_000);
  expect(warnings).toEqual([]);
});

test('an answer that breaks off breaks off for the client, too', async () => {
  const service = await startService((_request, response) => {
    response.writeHead(200, { 'Content-Type': 'text/xml', 'Content-Length': 1000 });
    response.write('<half>', () => response.destroy());
  });
  const mock = await started({ forward: service.url });
  const response = await askCompanies(mock);
  await expect(response.text()).rejects.toThrow();
});

test('a client that leaves ends the request to the service', async () => {
  const events = new EventEmitter();
  const asked = once(events, 'asked');
  const closed = once(events, 'closed');
  const service = await startService((request) => {
    request.socket.once('close', () => events.emit('closed'));
    events.emit('asked');
  });
  const mock = await started({ forward: service.url });
  const outgoing = httpRequest(mock.serviceUrl, { method: 'POST' });
  outgoing.on('error', () => {});
  outgoing.end(envelopeOf('getAllCompanies', ALL));
  await asked;
  outgoing.destroy();
  await closed;
});

test('an upload is sent on while it comes in, and whatever its parts', async () => {
  const events = new EventEmitter();
  const begun = once(events, 'begun');
  const bodies: Buffer[] = [];
  const server = createServer((request, response) => {
    request.on('data', (chunk) => {
      bodies.push(chunk);
      events.emit('begun');
    });
    request.on('end', () => response.writeHead(200, { 'Content-Type': 'text/xml' }).end('<uploadPostReturn/>'));
  });
  const mock = await started({ forward: await listening(server) });
  const parts = [
    { name: 'Filename', content: 'hat.jpg' },
    filePart('new/hat.jpg', Buffer.alloc(300_000, 7)),
    authPart(),
    paramsPart({ jobName: 'Brought' }),
  ];
  const form = formOf(parts);
  const outgoing = httpRequest(`${mock.url}/scene7/UploadFile`, { method: 'POST', headers: { ...FORM, 'Content-Length': form.length } });
  const answered = once(outgoing, 'response');
  // The service has the first half before the second is sent.
  outgoing.write(form.subarray(0, 100_000));
  await begun;
  outgoing.end(form.subarray(100_000));
  const [response] = await answered;
  response.resume();
  expect(response.statusCode).toBe(200);
  expect(Buffer.concat(bodies)).toEqual(form);
});

test('an upload whose documents are too large to keep is for the service to refuse', async () => {
  const service = await startService((_request, response) => response.writeHead(413).end('too large'));
  const mock = await started({ forward: service.url, maxBody: 1024 });
  const form = formOf([{ name: 'auth', content: 'x'.repeat(2_000_000) }, paramsPart({ jobName: 'Brought' }), filePart('a.jpg')]);
  const response = await fetch(`${mock.url}/scene7/UploadFile`, { method: 'POST', headers: FORM, body: form });
  expect([response.status, await response.text()]).toEqual([413, 'too large']);
  expect(service.seen[0]?.body.equals(form)).toBe(true);
});

test('a form that is not whole is for the service to refuse', async () => {
  const service = await startService((_request, response) => response.writeHead(400).end('not whole'));
  const mock = await started({ forward: service.url });
  const form = formOf([authPart(), paramsPart({ jobName: 'Brought' }), filePart('a.jpg', Buffer.alloc(100_000))]);
  const part = form.subarray(0, 90_000);
  const response = await fetch(`${mock.url}/scene7/UploadFile`, { method: 'POST', headers: FORM, body: part });
  expect([response.status, await response.text()]).toEqual([400, 'not whole']);
  expect(service.seen[0]?.body.equals(part)).toBe(true);
});

test('an upload whose client leaves is broken off', async () => {
  const events = new EventEmitter();
  const begun = once(events, 'begun');
  const broken = once(events, 'broken');
  const server = createServer((request) => {
    request.on('error', () => events.emit('broken'));
    request.on('data', () => events.emit('begun'));
  });
  const mock = await started({ forward: await listening(server) });
  const form = formOf([authPart(), paramsPart({ jobName: 'Brought' }), filePart('a.jpg', Buffer.alloc(300_000))]);
  const outgoing = httpRequest(`${mock.url}/scene7/UploadFile`, { method: 'POST', headers: { ...FORM, 'Content-Length': form.length } });
  outgoing.on('error', () => {});
  outgoing.write(form.subarray(0, 100_000));
  await begun;
  outgoing.destroy();
  await broken;
});

test('a compressed upload goes on compressed', async () => {
  const service = await startService((_request, response) => response.end('<uploadPostReturn/>'));
  const mock = await started({ forward: service.url });
  const form = gzipSync(formOf([authPart(), paramsPart({ jobName: 'Brought' }), filePart('a.jpg')]));
  await fetch(`${mock.url}/scene7/UploadFile`, { method: 'POST', headers: { ...FORM, 'Content-Encoding': 'gzip' }, body: form });
  expect(service.seen[0]?.headers['content-encoding']).toBe('gzip');
  expect(service.seen[0]?.headers['content-type']).toContain(BOUNDARY);
  expect(
    createHash('sha256')
      .update(service.seen[0]?.body ?? '')
      .digest('hex'),
  ).toBe(createHash('sha256').update(form).digest('hex'));
});

test('what a test sets up comes before the service', async () => {
  const service = await started();
  const mock = await started({ forward: service.url });
  await mock.faults.add({ match: { operation: 'getFolders' }, effect: { fault: { code: 30000, reason: 'Down for the night' } } });
  await mock.stubs.add({ operation: 'getScheduledJobs', answer: { json: { jobArray: { items: [] } } } });
  await mock.faults.add({ match: { operation: 'getAllCompanies' }, effect: { status: 503, malformed: true } });

  expect((await call(mock.url, 'getFolders', OUTFITTERS)).fault?.reason).toBe('Down for the night');
  expect((await ask(mock.url, 'getScheduledJobs', OUTFITTERS)).jobArray).toEqual({});
  const response = await askCompanies(mock);
  expect(response.status).toBe(503);
  expect(await response.text()).toMatch(/<\/soapenv:Envelope$/);
  expect((await service.requests.list({ xml: false })).map(({ operation }) => operation)).toEqual(['getAllCompanies']);
  expect((await mock.requests.list({ xml: false })).map(({ source, status, applied }) => [source, status, applied.map(({ kind }) => kind)])).toEqual([
    ['mock', 500, ['fault']],
    ['mock', 200, ['stub']],
    ['service', 503, ['fault']],
  ]);
});

test('a fault forwards chosen calls alone', async () => {
  const service = await started({ serverName: 'the service' });
  const mock = await started({ forwardHosts: '127.0.0.1' });
  await mock.faults.add({ match: { operation: 'get*', caller: 'kim@example.com' }, effect: { forward: service.url }, company: 'Outfitters' });
  await mock.faults.add({ match: { transport: 'upload' }, effect: { forward: service.url } });

  await ask(mock.url, 'getFolders', OUTFITTERS, { user: 'kim@example.com' });
  await ask(mock.url, 'getFolders', OUTFITTERS);
  await ask(mock.url, 'getFolders', '<companyHandle>c|48</companyHandle>', { user: 'kim@example.com' });
  const upload = await postUpload(mock.url, { jobName: 'Brought' }, [filePart('new/hat.jpg', Buffer.alloc(100_000))]);
  expect(upload.fault).toBeUndefined();
  expect((await mock.requests.list({ xml: false })).map(({ source }) => source)).toEqual(['service', 'mock', 'mock', 'service']);
  expect(service.jobs.list().at(-1)?.originalName).toBe('Brought');
  // WSDLs are its own.
  expect(await (await fetch(`${mock.url}/scene7/webservice/IpsApi-2014-04-03.wsdl`)).text()).toContain(mock.url);
});

test('calls are forwarded to no host that the settings do not name', async () => {
  const service = await started();
  for (const settings of [{}, { forwardHosts: 'ips.example.com' }, { forward: 'http://ips.example.com' }]) {
    const mock = await started(settings);
    await mock.faults.add({ match: { operation: 'getFolders' }, effect: { forward: service.url } });
    const { fault } = await call(mock.url, 'getFolders', OUTFITTERS);
    expect(fault?.reason).toBe(
      'Calls may not be forwarded to 127.0.0.1: start the mock with --forward-hosts 127.0.0.1, or with --forward and its address',
    );
  }
  expect(await service.requests.list()).toEqual([]);
});

test.each<[object, string]>([
  [{ forward: 'ips.example.com' }, 'effect.forward: is no address of a service: expected scheme, host and port alone'],
  [{ forward: 'http://me:secret@ips.example.com' }, 'effect.forward: is no address of a service'],
  [{ forward: 'http://ips.example.com/scene7/' }, 'effect.forward: is no address of a service'],
  [{ forward: 'http://ips.example.com', fault: { code: 30000 } }, 'effect.forward: goes with neither fault nor stale'],
])('a fault that forwards, set up wrongly: %o', async (effect, message) => {
  const mock = await started({ forwardHosts: 'ips.example.com' });
  const adding = mock.faults.add({ effect });
  await expect(adding).rejects.toThrow(MockError);
  await expect(adding).rejects.toThrow(message);
  await expect(adding).rejects.not.toThrow('secret');
});
