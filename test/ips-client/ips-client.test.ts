import { readFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { type IpsMock, type IpsMockOptions, startIpsMock } from '../../src/index.js';
import { createIpsClient, type IpsClient, IpsClientError, IpsFault, type IpsParams, type IpsReturn } from '../../src/ips-client.js';
import { buildProgram } from '../built-program.js';
import { objectsOf } from '../contract/arbitraries.js';
import { knownVersion } from '../conversation.js';

const credentials = { user: 'you@example.com', password: 'any&<thing' };
const publish = { companyHandle: 'c|47', jobName: 'Nightly', imageServingPublishJob: { publishType: 'Full', emailSetting: 'None' } } as const;

let mock: IpsMock;
let ips: IpsClient;
beforeAll(async () => {
  mock = await startIpsMock({ port: 0, clock: 'manual@2026-11-23T08:00:00Z' });
  ips = createIpsClient(mock, credentials);
});
afterAll(() => mock.stop());

/** Another mock for one test. */
async function serve(options: IpsMockOptions): Promise<IpsMock> {
  const own = await startIpsMock({ port: 0, ...options });
  onTestFinished(() => own.stop());
  return own;
}

/** A server that is no mock. @returns its URL */
async function listen(answer: RequestListener): Promise<string> {
  const server = createServer(answer).listen(0, '127.0.0.1');
  await new Promise((ready) => server.once('listening', ready));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  // It listens on a port.
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** What a call is refused with. */
async function refusal(call: Promise<unknown> | (() => unknown)): Promise<unknown> {
  try {
    await (typeof call === 'function' ? call() : call);
  } catch (error) {
    return error;
  }
  throw new Error('the call was not refused');
}

test('a job goes from its submission to its log', async () => {
  const { jobHandle } = await ips.submitJob(publish);
  expect(jobHandle).toBe('j|47|Nightly||');
  mock.clock.advance('2s');
  const { jobArray } = await ips.getActiveJobs({ companyHandle: 'c|47', jobHandle });
  expect(jobArray?.items).toMatchObject([{ state: 'Running', progress: expect.any(Number), startDate: expect.any(Date) }]);
  await mock.settle();
  const { jobLogArray } = await ips.getJobLogDetails({ companyHandle: 'c|47', originalName: 'Nightly' });
  expect(jobLogArray?.items[0]).toMatchObject({ fatalError: false, fileErrorCount: 0 });
  expect((await ips.getActiveJobs({ companyHandle: 'c|47', originalName: 'none' })).jobArray).toEqual({ items: [] });
});

test('an array of one item is an array, whatever the order of an object', async () => {
  const { assetArray } = await ips.searchAssets({ recordsPerPage: 1, includeSubfolders: true, companyHandle: 'c|47' });
  expect(assetArray?.items).toHaveLength(1);
});

test('an object arrives as the parameters that it holds', async () => {
  const version = knownVersion('2014-04-03');
  for (const operation of ['searchAssets', 'getFolderTree', 'submitJob', 'setAssetMetadata', 'batchSetImageFields'] as const) {
    await fc.assert(
      fc.asyncProperty(objectsOf(version, `${operation}Param`), async (params) => {
        await mock.requests.clear();
        // Objects of the schema; most name nothing that there is, and end in a fault.
        const call: (params: object) => Promise<object> = ips[operation] as (params: object) => Promise<object>;
        await call(shuffled(params)).catch((error) => expect(error).toBeInstanceOf(IpsFault));
        const [request] = await mock.requests.list();
        expect(request?.operation).toBe(operation);
        expect(request?.params).toEqual(masked(params));
      }),
      { numRuns: 20 },
    );
  }
});

/** The same with the fields of each object in the opposite order. */
function shuffled(value: object): object {
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([name, each]) => [
        name,
        isPlain(each) ? shuffled(each) : Array.isArray(each) ? each.map((one) => (isPlain(one) ? shuffled(one) : one)) : each,
      ]),
  );
}

function isPlain(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
}

/** What the journal keeps of parameters: texts that look like secrets are masked there. */
function masked(value: object): unknown {
  return expect.toSatisfy((kept: unknown) => JSON.stringify(kept).includes('***') || JSON.stringify(kept) === JSON.stringify(value));
}

describe('a fault', () => {
  test('is thrown with its name, code and reason', async () => {
    const fault = await refusal(ips.stopJob({ companyHandle: 'c|47', jobHandle: 'j|47||none|1' }));
    expect(fault).toBeInstanceOf(IpsFault);
    expect(fault).toMatchObject({ name: 'IpsFault', faultName: 'ipsApiFault', code: 30001, operation: 'stopJob', status: 500, reason: /^jobHandle/ });
    expect(fault).toMatchObject({ message: expect.stringMatching(/^stopJob: ipsApiFault 30001: jobHandle/) });
  });

  test.each([
    ['authenticationFault', 10001],
    ['authorizationFault', 20003],
  ] as const)('can be %s', async (faultName, code) => {
    const own = await serve({});
    await own.faults.add({ match: { operation: 'getActiveJobs' }, effect: { fault: { code, reason: 'Told by the test' } } });
    const fault = await refusal(createIpsClient(own, credentials).getActiveJobs({ companyHandle: 'c|47' }));
    expect(fault).toMatchObject({ faultName, code, reason: 'Told by the test' });
  });

  test('has the HTTP status that was asked for', async () => {
    const polite = createIpsClient(mock, { ...credentials, faultHttpStatusCode: 200 });
    expect(await refusal(polite.getActiveJobs({ companyHandle: 'c47' }))).toMatchObject({ name: 'IpsFault', status: 200 });
  });

  test('says which required field is missing', async () => {
    // @ts-expect-error jobName is required
    expect(await refusal(ips.submitJob({ companyHandle: 'c|47' }))).toMatchObject({ code: 30002, reason: expect.stringContaining('jobName') });
  });
});

describe('what is not understood is not sent', () => {
  test('an unknown field, with the nearest one', async () => {
    await mock.requests.clear();
    // @ts-expect-error the field is called companyHandle
    const error = await refusal(ips.getActiveJobs({ companyHandel: 'c|47' }));
    expect(error).toBeInstanceOf(IpsClientError);
    expect(error).toMatchObject({ code: 'unknown-field', message: expect.stringContaining('did you mean companyHandle?') });
    expect(await mock.requests.list()).toEqual([]);
  });

  test('a moment that is none', async () => {
    const imageServingPublishJob = { publishType: 'Full', emailSetting: 'None' } as const;
    const params = { companyHandle: 'c|47', jobName: 'Never', execTime: new Date(Number.NaN), imageServingPublishJob };
    expect(await refusal(ips.submitJob(params))).toMatchObject({ code: 'invalid-value', message: expect.stringMatching(/, found an invalid Date$/) });
  });

  test.each([
    [{ companyHandle: 47 }, 'searchAssetsParam/companyHandle: expected a value of the type string, found a number'],
    [{ companyHandle: 'c|47', responseFieldArray: ['a'] }, 'searchAssetsParam/responseFieldArray: expected an object, found an array'],
    [{ companyHandle: 'c|47', responseFieldArray: { items: 'a' } }, 'items: expected an array, found a string'],
    [{ companyHandle: 'c\u0000' }, 'characters that XML can hold'],
  ])('a value that is not of its type: %j', async (params, message) => {
    // Wrong on purpose.
    const error = await refusal(ips.searchAssets(params as unknown as IpsParams<'searchAssets'>));
    expect(error).toMatchObject({ code: 'invalid-value', message: expect.stringContaining(message) });
  });

  test('an operation that the version does not have, with those that have it', async () => {
    const old = createIpsClient(mock, { ...credentials, version: 'unversioned' });
    // @ts-expect-error it came with 2013-02-15
    expect(await refusal(old.searchAssetsByMetadata({}))).toMatchObject({
      code: 'unknown-operation',
      message: expect.stringMatching(/^version unversioned has no operation searchAssetsByMetadata: it exists in 20/),
    });
    // @ts-expect-error it is called submitJob
    expect(await refusal(ips.submitJobs({}))).toMatchObject({ message: expect.stringContaining('did you mean submitJob?') });
    // A client may be awaited, printed and compared.
    expect(await ips).toBe(ips);
    expect('then' in ips).toBe(false);
  });

  test.each([
    ['ftp://example.com', {}, 'the address of the service is no URL'],
    ['http://localhost', { pasword: 'a' }, 'there is no option pasword: did you mean password?'],
    ['http://localhost', { version: '2014-04-30x' }, 'there is no version 2014-04-30x: did you mean'],
    ['http://localhost', { timeout: -1 }, 'timeout is -1'],
    ['http://localhost', { gzip: 'yes' }, 'gzip is a string: expected a boolean'],
  ])('%s with %j', async (address, options, message) => {
    expect(await refusal(() => createIpsClient(address, options as object))).toMatchObject({
      code: 'invalid-option',
      message: expect.stringContaining(message),
    });
  });
});

describe('over HTTP', () => {
  test('answers are compressed unless told otherwise', async () => {
    const seen: (string | undefined)[] = [];
    const url = await listen(async (request, response) => {
      const body: Buffer[] = [];
      for await (const chunk of request) body.push(chunk);
      const answer = await fetch(mock.serviceUrl, {
        method: 'POST',
        headers: { 'Content-Type': 'text/xml', 'Accept-Encoding': String(request.headers['accept-encoding']) },
        body: Buffer.concat(body),
      });
      seen.push(`${request.headers['accept-encoding']} ${answer.headers.get('content-encoding')} ${request.headers['x-own']} ${request.url}`);
      response.setHeader('Content-Type', 'text/xml').end(await answer.text());
    });
    await createIpsClient(url, { ...credentials, headers: { 'X-Own': 'a' } }).getActiveJobs({ companyHandle: 'c|47' });
    await createIpsClient(`${url}/elsewhere`, { ...credentials, gzip: false }).getActiveJobs({ companyHandle: 'c|47' });
    expect(seen).toEqual(['gzip gzip a /scene7/services/IpsApiService', 'identity null undefined /elsewhere']);
    // And from the mock itself.
    expect((await ips.getFolderTree({ companyHandle: 'c|47', depth: 1 })).folders).toBeDefined();
  });

  test('the header is in the namespace of the version, and says who calls', async () => {
    const texts: string[] = [];
    const url = await listen(async (request, response) => {
      let text = '';
      for await (const chunk of request) text += chunk;
      texts.push(text);
      response.end();
    });
    const options = { ...credentials, appName: 'tests', locale: 'de-DE' };
    for (const version of ['2010-01-31', '2014-04-03'] as const)
      await refusal(createIpsClient(url, { ...options, version }).getActiveJobs({ companyHandle: 'c|47' }));
    const fields =
      '<user>you@example.com</user><password>any&amp;&lt;thing</password><locale>de-DE</locale><appName>tests</appName><appVersion>1</appVersion><gzipResponse>true</gzipResponse>';
    expect(texts.map((text) => /<authHeader .*<\/authHeader>/.exec(text)?.[0])).toEqual(
      ['2010-01-31', '2014-04-03'].map((id) => `<authHeader xmlns="${knownVersion(id).headerNamespace}">${fields}</authHeader>`),
    );
  });

  test('a server that never answers is given up on', async () => {
    const url = await listen(() => undefined);
    const error = await refusal(createIpsClient(url, { ...credentials, timeout: 20 }).getActiveJobs({ companyHandle: 'c|47' }));
    expect(error).toMatchObject({
      code: 'timeout',
      message: `getActiveJobs at ${url}/scene7/services/IpsApiService was not answered within 20 ms: a longer timeout may be set for the client or the call`,
    });
    const signal = AbortSignal.abort();
    expect(await refusal(ips.getActiveJobs({ companyHandle: 'c|47' }, { signal }))).toMatchObject({ code: 'aborted' });
  });

  test('an answer that comes with the status of an outage is none', async () => {
    await mock.faults.add({ match: { operation: 'getActiveJobs' }, effect: { status: 503 }, times: 1 });
    const error = await refusal(ips.getActiveJobs({ companyHandle: 'c|47' }));
    expect(error).toMatchObject({ code: 'http-status', message: expect.stringMatching(/ answered getActiveJobs with HTTP 503, and with no fault$/) });
    expect(await ips.getActiveJobs({ companyHandle: 'c|47' })).toBeDefined();
  });

  test('what is no mock and no service is named', async () => {
    const page = await listen((_request, response) => response.writeHead(404, { 'Content-Type': 'text/html' }).end('<html>Not <b>here</b></html>'));
    const error = await refusal(createIpsClient(page, credentials).getActiveJobs({ companyHandle: 'c|47' }));
    expect(error).toMatchObject({ code: 'not-soap', message: expect.stringMatching(/^http:.* with HTTP 404 and "<html>Not <b>here/) });
    for (const text of ['', 'ok', '<a/>', '{"a":1}']) {
      const other = await listen((_request, response) => response.end(text));
      expect(await refusal(createIpsClient(other, credentials).getActiveJobs({ companyHandle: 'c|47' })), text).toMatchObject({ code: 'not-soap' });
    }
    const closed = await listen(() => undefined);
    const nobody = await refusal(createIpsClient('http://user:secret@127.0.0.1:1', credentials).getActiveJobs({ companyHandle: 'c|47' }));
    expect(nobody).toMatchObject({ code: 'connection', message: expect.stringContaining('http://127.0.0.1:1/scene7') });
    for (const each of [error, nobody]) expect(String(each)).not.toContain('secret');
    expect(closed).toBeDefined();
  });

  test('a SOAP fault of somebody else is told', async () => {
    const fault =
      '<e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/"><e:Body><e:Fault><faultcode>e:Client</faultcode><faultstring>No</faultstring></e:Fault></e:Body></e:Envelope>';
    const url = await listen((_request, response) => response.writeHead(500, { 'Content-Type': 'text/xml' }).end(fault));
    expect(await refusal(createIpsClient(url, credentials).getActiveJobs({ companyHandle: 'c|47' }))).toMatchObject({
      code: 'soap-fault',
      message: expect.stringContaining('e:Client: No'),
    });
  });

  test('HTTPS works with the certificate of the mock', async () => {
    const own = await serve({ httpsPort: 0 });
    const url = String(own.httpsUrl);
    expect(await refusal(createIpsClient(url, credentials).getActiveJobs({ companyHandle: 'c|47' }))).toMatchObject({
      code: 'connection',
      message: expect.stringContaining('give the certificate'),
    });
    expect(await createIpsClient(url, { ...credentials, ca: String(own.certificate) }).getActiveJobs({ companyHandle: 'c|47' })).toBeDefined();
  });
});

test('the types are those of the version', () => {
  const job = (handle: IpsReturn<'submitJob'>): string => handle.jobHandle;
  const params: IpsParams<'submitJob', 'unversioned'> = { companyHandle: '47', jobName: 'a' };
  // @ts-expect-error a publish is of one of three types
  const wrong: IpsParams<'submitJob'> = { ...publish, imageServingPublishJob: { publishType: 'Partial', emailSetting: 'None' } };
  expect([job({ jobHandle: 'j' }), params.jobName, wrong.jobName]).toEqual(['j', 'a', 'Nightly']);
});

test('soap is loaded by calls of the client alone', async () => {
  const { cli } = await buildProgram();
  const dist = dirname(cli);
  /** All files that a file imports, directly or not, before it runs. */
  const loadedBy = (file: string, seen = new Set<string>()): Set<string> => {
    if (seen.has(file)) return seen;
    seen.add(file);
    for (const [, path = ''] of readFileSync(file, 'utf8').matchAll(/(?:^|[;}\n])\s*(?:import|export)\s*(?:[^'"()]*?from\s*)?["'](\.[^"']+)["']/g)) {
      loadedBy(join(dirname(file), path), seen);
    }
    return seen;
  };
  const hasSoap = (file: string): boolean => readFileSync(file, 'utf8').includes('node-soap/');
  for (const entry of ['index.js', 'cli.js', 'client.js', 'vitest.js', 'ips-client.js', 'required.js']) {
    const files = [...loadedBy(join(dist, entry))];
    expect(files.filter(hasSoap), entry).toEqual([]);
    if (entry !== 'client.js') expect(files.length, entry).toBeGreaterThan(1);
  }
  // It is found where it is.
  const importing = [...loadedBy(join(dist, 'ips-client.js'))].map((file) => readFileSync(file, 'utf8')).join('');
  const chunk = /import\(["']\.\/((?:chunks\/)?soap-caller-[^"']+)["']\)/.exec(importing)?.[1] ?? '';
  expect([...loadedBy(join(dist, 'chunks', basename(chunk)))].filter(hasSoap)).toHaveLength(1);
});
