import { createRequire } from 'node:module';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { allVersions } from '../../src/contract/api-version.js';
import { type IpsMock, startIpsMock } from '../../src/index.js';

/** As far as this test uses it. */
interface Validator {
  compile(schema: object): { (value: unknown): boolean; readonly errors?: unknown };
}

// Other packages depend on it; its types are not those of an ES module.
const Ajv2020 = createRequire(import.meta.url)('ajv/dist/2020.js') as new (options: object) => Validator;

const VERSIONS = allVersions().map(({ id }) => id);
const NEWEST = VERSIONS.at(-1) ?? '';

let mock: IpsMock;
beforeAll(async () => {
  mock = await startIpsMock({ port: 0, clock: 'manual@2026-11-23T08:00:00Z', journal: 0 });
});
afterAll(() => mock.stop());
beforeEach(() => mock.reset());

// biome-ignore lint/suspicious/noExplicitAny: a test reaches into answers of any kind
async function admin(path: string, body?: unknown): Promise<{ status: number; body: any }> {
  const response = await fetch(`${mock.url}/__admin/${path}`, body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) });
  return { status: response.status, body: await response.json() };
}

/** What is refused, and why. */
async function problemOf(path: string, body?: unknown): Promise<unknown[]> {
  const { status, body: problem } = await admin(path, body);
  return [status, problem.detail];
}

const names = async (version: string): Promise<string[]> =>
  (await admin('operations')).body.operations
    .filter(({ versions }: { versions: string[] }) => versions.includes(version))
    .map(({ name }: { name: string }) => name);

const CALLER = { user: 'admin@example.com', password: 'secret' };

/** Sends a written request to the endpoint that it is for. */
async function send({
  method,
  path,
  headers,
  body,
}: {
  method: string;
  path: string;
  headers: Record<string, string>;
  body: string;
}): Promise<string> {
  return (await fetch(`${mock.url}${path}`, { method, headers, body })).text();
}

const faultIn = (answer: string): string | undefined =>
  /Fault[\s\S]*?<(?:\w+:)?code>(\d+)<[\s\S]*?<(?:\w+:)?reason>([^<]*)/.exec(answer)?.slice(1).join(' ');

describe('GET /operations', () => {
  test('lists all operations with their versions and groups', async () => {
    const { operations } = (await admin('operations')).body;
    expect(operations).toHaveLength(186);
    expect(operations).toContainEqual({
      name: 'getActiveJobs',
      versions: VERSIONS,
      group: 'jobs',
      stateful: true,
      roles: expect.arrayContaining(['IpsAdmin']),
    });
    expect(operations.find(({ name }: { name: string }) => name === 'getMetadataSchema')).toMatchObject({ group: 'metadata', stateful: false });
  });
});

describe('GET /operations/:operation', () => {
  test('describes parameters: required ones first, choices, ranges, nested types', async () => {
    const { body } = await admin('operations/submitJob');
    expect(body).toMatchObject({ name: 'submitJob', version: '2014-04-03', input: 'submitJobParam', output: 'submitJobReturn' });
    const { params } = body;
    expect(Object.keys(params.properties).slice(0, 2)).toEqual(['companyHandle', 'jobName']);
    expect(params.required).toEqual(['companyHandle', 'jobName']);
    expect(params.properties.uploadUrlsJob).toEqual({ $ref: '#/$defs/UploadUrlsJob' });
    expect(params.$defs.UploadUrlsJob.properties.emailSetting.enum).toContain('ErrorAndWarning');
    expect(params.$defs.UploadUrlArray.properties.items).toMatchObject({ type: 'array', items: { $ref: '#/$defs/UploadUrl' } });
    expect(params.$defs.UnsharpMaskOptions.properties.amount).toMatchObject({ type: 'number', minimum: 0, maximum: 5 });
    const urls = (await admin('operations/cdnCacheInvalidation')).body.params.properties.urlArray;
    expect(urls.properties.items).toMatchObject({ minItems: 1, maxItems: 1000 });
  });

  test('says which fields exclude each other', async () => {
    const { params } = (await admin('operations/getAutoCropRect')).body;
    const valid = new Ajv2020({ strict: false }).compile(params);
    const own = { companyHandle: 'c|47', assetHandle: 'a|1' };
    const color = { autoColorCropOptions: { corner: 'UpperLeft', tolerance: 0.5 } };
    const transparent = { autoTransparentCropOptions: { tolerance: 0.5 } };
    expect([valid(own), valid({ ...own, ...color }), valid({ ...own, ...color, ...transparent })]).toEqual([false, true, false]);
  });

  test('has the parameters of the version that is asked for', async () => {
    expect((await admin('operations/submitJob?version=unversioned')).body).toMatchObject({
      version: 'unversioned',
      example: { companyHandle: '47' },
    });
    expect((await admin('operations/addSmartCrops')).body.version).toBe('2021-04-26-beta');
    expect((await admin('operations/submitJob?version=2013-08-29-beta')).body).toMatchObject({ version: '2013-08-29-beta' });
  });

  test('says what there is no such thing of', async () => {
    expect(await problemOf('operations/submitJobs')).toEqual([
      404,
      expect.stringContaining('There is no operation "submitJobs": did you mean submitJob?'),
    ]);
    expect(await problemOf('operations/submitJob?version=2014-04-30x')).toEqual([400, expect.stringContaining('did you mean 2014-04-03')]);
    expect(await problemOf('operations/addSmartCrops?version=2014-04-03')).toEqual([
      400,
      'version: 2014-04-03 has no operation addSmartCrops: expected a version from 2021-04-26-beta to 2022-11-01-beta',
    ]);
    expect(await problemOf('operations/submitJob?versoin=1')).toEqual([400, expect.stringContaining('did you mean version?')]);
  });
});

/** Calls that leave the mock as it is. */
const READS = /^(?:get|search|check|list|batchGet|generate)/;

/** How long the calls of all operations may take, milliseconds. */
const LONG = 180_000;

/** Calls every operation of a version with its example, each in the mock as it was before. @returns the faults, by operation */
async function faultsOf(version: string, restore: () => unknown): Promise<Record<string, string>> {
  const faults: Record<string, string> = {};
  for (const name of await names(version)) {
    const { params, example } = (await admin(`operations/${name}?version=${version}`)).body;
    const valid = new Ajv2020({ strict: false, validateFormats: false }).compile(params);
    expect(valid(example), `${name}: ${JSON.stringify(valid.errors)}`).toBe(true);
    // Other roles may not call this one.
    const user = name === 'removeProjectAssets' ? 'robin@example.com' : CALLER.user;
    const written = await admin(`operations/${name}/request`, { version, params: example, user, password: CALLER.password, transport: 'soap' });
    expect(written.status, `${name}: ${written.body.detail}`).toBe(200);
    const fault = faultIn(await send(written.body));
    if (fault !== undefined) faults[name] = fault;
    if (!READS.test(name)) await restore();
  }
  return faults;
}

describe.each([NEWEST, 'unversioned'])('the examples in %s', (version) => {
  test(
    'are valid by their schemas and understood by the mock; a fresh one answers all but those about things that it has none of',
    async () => {
      const faults = await faultsOf(version, () => mock.reset());
      const NOTHING_THERE = /^30001 .*(?:there is no|has no|is not in the trash|is of the type Image: expected|is Scheduled)/;
      for (const [name, fault] of Object.entries(faults)) expect(fault, name).toMatch(NOTHING_THERE);
      expect(Object.keys(faults).length).toBeLessThan(45);
    },
    LONG,
  );
});

test(
  'where there is a thing of each kind, every example is answered without a fault',
  async () => {
    const call = async (name: string, more: object = {}): Promise<void> => {
      const { example } = (await admin(`operations/${name}?version=${NEWEST}`)).body;
      const made = JSON.parse(JSON.stringify(example).replaceAll('Try it', 'Made'));
      const { body } = await admin(`operations/${name}/request`, { version: NEWEST, params: { ...made, ...more }, ...CALLER, transport: 'xml' });
      expect(faultIn(await send(body)), name).toBeUndefined();
    };
    await call('createProject');
    await call('saveGroup');
    await call('saveImageFormat');
    await call('createVignettePublishFormat');
    await call('createImageSet', { name: 'Images' });
    await call('createAssetSet', { name: 'Assets' });
    await call('createMetadataField', { fieldType: 'MultiTag' });
    await call('addTagFieldValues', { valueArray: { items: ['Try it'] } });
    await call('createPropertySetType');
    await call('saveZoomTarget');
    await call('saveImageMap');
    await call('addSmartCrops');
    const { assets } = (await admin('assets?company=Outfitters&type=Pdf&limit=1')).body;
    await call('deleteAsset', { assetHandle: assets[0].assetHandle });
    await call('submitJob', { jobName: 'Runs' });
    await mock.clock.advance('1s');
    await mock.snapshots.take('things');
    const faults = await faultsOf(NEWEST, () => mock.snapshots.restore('things'));
    expect(faults).toEqual({});
  },
  LONG,
);

describe('POST /operations/:operation/request', () => {
  const write = (operation: string, call: object): ReturnType<typeof admin> => admin(`operations/${operation}/request`, { ...CALLER, ...call });

  test('writes the very message of each transport, which its endpoint takes', async () => {
    const params = { companyHandle: 'c|47', jobName: 'A & B <x>', imageServingPublishJob: { publishType: 'Full', emailSetting: 'None' } };
    const soap = (await write('submitJob', { params, transport: 'soap' })).body;
    expect(soap).toEqual({
      method: 'POST',
      path: '/scene7/services/IpsApiService',
      headers: { 'Content-Type': 'text/xml; charset=utf-8', SOAPAction: 'submitJob' },
      body: `<?xml version="1.0" encoding="UTF-8"?>
<soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/">
  <soapenv:Header>
    <authHeader xmlns="http://www.scene7.com/IpsApi/xsd/2014-04-03">
      <user>admin@example.com</user>
      <password>secret</password>
    </authHeader>
  </soapenv:Header>
  <soapenv:Body>
    <submitJobParam xmlns="http://www.scene7.com/IpsApi/xsd/2014-04-03">
      <companyHandle>c|47</companyHandle>
      <jobName>A &amp; B &lt;x&gt;</jobName>
      <imageServingPublishJob>
        <publishType>Full</publishType>
        <emailSetting>None</emailSetting>
      </imageServingPublishJob>
    </submitJobParam>
  </soapenv:Body>
</soapenv:Envelope>
`,
    });
    const plain = (await write('submitJob', { params, transport: 'xml' })).body;
    expect(plain).toMatchObject({
      path: '/scene7/api/IpsApiService',
      body: expect.stringContaining('\n<Request xmlns="http://www.scene7.com/IpsApi/xsd/2014-04-03">'),
    });
    const form = (await admin('operations/uploadPost')).body.example;
    const upload = (await write('uploadPost', { params: form, transport: 'upload' })).body;
    expect(upload).toMatchObject({
      path: '/scene7/UploadFile',
      headers: { 'Content-Type': expect.stringMatching(/^multipart\/form-data; boundary=/) },
    });
    for (const each of [soap, plain, upload]) expect(faultIn(await send(each))).toBeUndefined();
    expect(mock.jobs.list().map(({ originalName }) => originalName)).toEqual(expect.arrayContaining(['A & B <x>', 'A & B <x>', 'Try it']));
  });

  test('writes what is in the params, in the order of the contract, with white space as it is', async () => {
    const params = { jobName: ' two  spaces\n', description: '', companyHandle: 'c|47' };
    const { body } = await write('submitJob', { params, transport: 'xml' });
    expect(body.body).toContain('<companyHandle>c|47</companyHandle>\n    <jobName> two  spaces\n</jobName>');
    expect(body.body).toContain('<description></description>');
  });

  test('leaves out who calls where nobody is named', async () => {
    const { body } = await admin('operations/getActiveJobs/request', { params: {}, transport: 'soap' });
    expect(body.body).not.toContain('Header');
  });

  test.each<[string, string, object, string]>([
    ['an unknown parameter', 'submitJob', { jobNmae: 'x' }, 'params.jobNmae: there is no such parameter: did you mean jobName?'],
    ['a value of another type', 'submitJob', { jobName: 7 }, 'params.jobName: expected a value of the type string, found a number'],
    ['one in an array', 'getAssets', { assetHandleArray: { items: ['a|1', { a: 1 }] } }, 'params.assetHandleArray.items.1: expected'],
    [
      'an array that is none',
      'getAssets',
      { assetHandleArray: { items: 'a|1' } },
      'params.assetHandleArray.items: expected an array, found a string',
    ],
    [
      'one below',
      'submitJob',
      { uploadUrlsJob: { urlArray: { items: [{ sourceUrl: 'x', dest: 'y' }] } } },
      'params.uploadUrlsJob.urlArray.items.0.dest: there is no such',
    ],
  ])('refuses %s, and says where it is', async (_what, operation, params, detail) => {
    const { status, body } = await admin(`operations/${operation}/request`, { params, transport: 'soap' });
    expect([status, body.detail, body.errors]).toEqual([
      400,
      expect.stringContaining(detail),
      [expect.objectContaining({ field: detail.split(':', 1)[0] })],
    ]);
  });

  test('refuses what a transport does not take', async () => {
    expect(await problemOf('operations/submitJob/request', { params: {}, transport: 'upload' })).toEqual([
      400,
      'transport: upload takes uploadPost alone: expected soap or xml for submitJob',
    ]);
    expect(await problemOf('operations/submitJob/request', { params: {}, transport: 'sopa' })).toEqual([
      400,
      expect.stringContaining('did you mean soap?'),
    ]);
    expect(await problemOf('operations/submitJobx/request', { params: {}, transport: 'soap' })).toEqual([
      404,
      expect.stringContaining('did you mean submitJob?'),
    ]);
  });
});
