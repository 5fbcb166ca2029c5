import fc from 'fast-check';
import { XmlDocument } from 'libxml2-wasm';
import { describe, expect, test } from 'vitest';
import { childElements } from '../../src/contract/child-elements.js';
import { validateElement } from '../../src/contract/validate.js';
import { escapeText } from '../../src/contract/xml-text.js';
import { Anonymizer } from '../../src/recordings/anonymizer.js';
import { type Exchange, exchange } from '../../src/recordings/exchange.js';
import { maskedExchange } from '../../src/recordings/mask-exchange.js';
import { serve } from '../admin/serve.js';
import { ask, envelopeOf, knownVersion } from '../conversation.js';
import { exchangeOf } from './exchange-of.js';
import { type Call, recordedCalls } from './recorded-calls.js';

/** The parameters of a request, and their stand-ins, as the XML has them too. */
function standInOf(params: object, anonymizer = new Anonymizer(), fields: Partial<Exchange> = {}): Record<string, unknown> {
  const body = envelopeOf('getAssets', xmlOf(params));
  const given = exchangeOf({ params: JSON.parse(JSON.stringify(params)), request: { headers: {}, body }, ...fields });
  const { params: replaced, request } = anonymizer.standIn(given);
  const [, , expected] = /<getAssetsParam[^>]*>()([\s\S]*)<\/getAssetsParam>/.exec(request.body) ?? [];
  expect(xmlOf(replaced ?? {})).toBe(expected);
  return replaced ?? {};
}

function xmlOf(value: unknown): string {
  if (typeof value !== 'object' || value === null) return escapeText(String(value));
  return Object.entries(value)
    .flatMap(([name, own]) => (Array.isArray(own) ? own : [own]).map((each) => `<${name}>${xmlOf(each)}</${name}>`))
    .join('');
}

describe('a stand-in has the form of what it stands for:', () => {
  test.each([
    [{ companyHandle: 'c|47' }, { companyHandle: 'c|1' }],
    [{ companyHandle: '47' }, { companyHandle: '1' }],
    [{ assetHandle: 'a|743' }, { assetHandle: 'a|1' }],
    [{ assetHandle: '743|1|538' }, { assetHandle: '1|1|2' }],
    [{ userHandle: 'u|72|kim@acme.com' }, { userHandle: 'u|1|user1@example.com' }],
    [{ jobHandle: 'j|47|Nightly||9' }, { jobHandle: 'j|1|Job1||1' }],
    [{ jobHandle: '47|Nightly|Nightly_2027-01-31-08:00:00.000' }, { jobHandle: '1|Job1|Job1_2027-01-31-08:00:00.000' }],
    [{ folderHandle: 'f|Acme/Summer Sale/' }, { folderHandle: 'f|Company1/Folder 1/' }],
    [{ folderHandle: 'Acme/' }, { folderHandle: 'Company1/' }],
    [{ fieldHandle: 'm|47|ALL|Colour' }, { fieldHandle: 'm|1|ALL|Field1' }],
    [{ contextHandle: 'pc|471' }, { contextHandle: 'pc|11' }],
    [{ imageFormatHandle: '47|301' }, { imageFormatHandle: '1|1' }],
    [{ companyHandle: 'c|0' }, { companyHandle: 'c|0' }],
    [{ assetHandleArray: { items: ['a|743', 'a|8'] } }, { assetHandleArray: { items: ['a|1', 'a|2'] } }],
    [{ jobName: 'Kim & Co, Summer' }, { jobName: 'Job 1' }],
    [
      { companyArray: { items: [{ name: 'Acme Inc', rootPath: 'AcmeInc/' }] } },
      { companyArray: { items: [{ name: 'Company 1', rootPath: 'Company1/' }] } },
    ],
    [{ fileName: 'Parka (2).TIF' }, { fileName: 'File 1.TIF' }],
    [
      { user: 'Kim@acme.com', email: 'kim@acme.com' },
      { user: 'user1@example.com', email: 'user1@example.com' },
    ],
    [
      { sourceUrl: 'ftp://files.acme.com:21/in/Parka%20a.tif?key=***&w=4' },
      { sourceUrl: 'ftp://host1.example.com:21/Folder1/File%201.tif?key=***&w=4' },
    ],
    [{ ipsImageUrl: 'https://s7d9.scene7.com/is/image/Acme/parka' }, { ipsImageUrl: 'https://s7d9.scene7.com/is/image/Folder1/File1' }],
    [
      { outputProfile: 'Acme Coated', sourceProfileType: 'Acme' },
      { outputProfile: 'Text 1', sourceProfileType: 'Text2' },
    ],
    [{ description: 'For Kim, kim@acme.com' }, { description: 'Text 1 user1@example.com' }],
  ])('%j', (params, expected) => {
    const found = standInOf(params);
    expect(found).toEqual(expected);
  });
});

describe('what says nothing of anybody is kept:', () => {
  test.each([
    { responseFieldArray: { items: ['companyArray/items/name', 'totalRows'] }, excludeFieldArray: { items: ['assetArray/items/metadataArray'] } },
    {
      emailSetting: 'ErrorAndWarning',
      overwriteMode: 'OverwriteFullName',
      locale: 'en-US',
      timeZone: 'America/Chicago',
      execSchedule: '0 0 3 * * ?',
    },
    { assetTypeArray: { items: ['Image', 'Video'] }, logTypeArray: { items: ['BeginUpload'] }, sortBy: 'Name', state: 'Running' },
    { resultsPage: 1, recordsPerPage: 1000, includeSubfolders: true, execTime: '2027-01-31T08:00:00.000Z', resolution: '72.0' },
    { taskType: 'com.scene7.upload.UploadAsyncTaskMonitor', typeName: 'Adobe.SPS.ApplicationSetting', metadataKey: 'dc.format', taskState: 'Done' },
    { jobHandle: '0|Cleanup|', lastModifyUser: 'image optimization' },
  ])('%j', (params) => {
    expect(standInOf(params)).toEqual(params);
  });

  test('elements that are not concerned, byte for byte', () => {
    const body = `<?xml version='1.0'?>\n<s:Envelope xmlns:s="urn:a" xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'><s:Body s:mustUnderstand = '1'><a  >\n <jobName\n> Summer </jobName> <b xsi:nil="true"/> <state>Done</state><c><![CDATA[5]]></c><d>&#53;</d></a></s:Body></s:Envelope >`;
    const { request } = new Anonymizer().standIn(exchangeOf({ request: { headers: {}, body } }));
    expect(request.body).toBe(body.replace('Summer', 'Job1'));
  });

  test('headers of HTTP, and what program calls', () => {
    const headers = {
      'content-type': 'text/xml',
      date: 'Sun, 31 Jan 2027 08:00:00 GMT',
      'user-agent': 'Axis/1.4',
      soapaction: '"submitJob"',
      authorization: 'Basic ***',
    };
    const path = '/scene7/services/IpsApiService/submitJob';
    const given = exchangeOf({ path, request: { headers, body: '' } });
    expect(new Anonymizer().standIn(given)).toEqual(given);
  });

  test.each([
    ['Upload has begun!', 'Upload has begun!'],
    ['Acme/Summer Sale/parka.tif was processed into IPS', 'Company1/Folder 1/File1.tif was processed into IPS'],
    [
      'jobHandle: there is no job with the handle "j|47|Nightly||9" in this company',
      'jobHandle: there is no job with the handle "j|1|Job1||1" in this company',
    ],
    ['10 of 743 items are processed.', '10 of 743 items are processed.'],
    ['UrlUpload job "Nightly" was stopped after 743 of 800 items.', 'UrlUpload job "File1" was stopped after 743 of 800 items.'],
    ['Kim job "Nightly" was stopped after 743 of 800 items.', 'File1 job "File2" was stopped after 743 of 800 items.'],
    ['parka was published (1.5 MB).', 'File1 was published (1.5 MB).'],
    ['kim@acme.com may not call deleteAsset', 'user1@example.com may not call deleteAsset'],
    ['getaddrinfo ENOTFOUND ips.acme.com', 'Text1 ENOTFOUND Text2'],
  ])('the words of the service: %s', (trouble, expected) => {
    expect(new Anonymizer().standIn(exchangeOf({ trouble })).trouble).toBe(expected);
  });
});

test('a file keeps its size, its extension and whether it was the same', () => {
  const file = (name: string, sha256: string) => ({ part: 'file', fileName: name, bytes: 4, sha256, width: 1, height: 2, content: 'iVBORw==' });
  const files = [file('Parka.tif', 'ab'), file('Parka.tif', 'ab'), file('Other.png', 'cd')];
  const found = new Anonymizer().standIn(exchangeOf({ request: { headers: {}, body: '', files } })).request.files ?? [];
  expect(found.map(({ fileName, content, bytes }) => [fileName, content, bytes])).toEqual([
    ['File1.tif', undefined, 4],
    ['File1.tif', undefined, 4],
    ['File2.png', undefined, 4],
  ]);
  expect(found[1]?.sha256).toBe(found[0]?.sha256);
  expect(found[2]?.sha256).not.toBe(found[0]?.sha256);
  expect(found[0]?.sha256).not.toBe('ab');
});

/** What no original is without, and nothing else has. */
const MARK = 'Xq7';
const MOMENT = '2027-01-31-08:00:00.000';

const word = fc.string({ unit: fc.constantFrom('a', 'B', 'ü', '9', '-', '.', '&'), maxLength: 3 }).map((end) => `${MARK}${end.replace(/\.$/, '')}`);
const name = fc.oneof(
  word,
  fc.tuple(word, word).map((words) => words.join(' ')),
);
const number = fc.integer({ min: 71_000_000, max: 71_000_040 }).map(String);
const mail = fc.tuple(word, word).map(([user, host]) => `${user}@${host}.com`.replaceAll('&', ''));
const folder = fc.array(name, { minLength: 1, maxLength: 3 }).map((names) => `${names.join('/')}/`);
const jobHandle = fc
  .tuple(fc.constantFrom('j|', ''), number, name, fc.constantFrom('', `_${MOMENT}`), fc.constantFrom('', '|9'))
  .map(([prefix, company, run, moment, end]) => `${prefix}${company}|${run}|${run}${moment}${end}`);

/** Fields with values that tell something, as requests and answers have them. */
const field: fc.Arbitrary<readonly [string, string]> = fc.oneof(
  ...['companyHandle', 'groupHandle'].map((field) =>
    fc
      .tuple(fc.constant(field), fc.constantFrom('', field === 'companyHandle' ? 'c|' : 'g|'), number)
      .map(([key, prefix, id]) => [key, prefix + id] as const),
  ),
  fc.tuple(fc.constantFrom('assetHandle', 'maskHandle', 'handle'), number).map(([key, id]) => [key, `a|${id}`] as const),
  fc.tuple(fc.constantFrom('u|', ''), number, mail).map(([prefix, id, address]) => ['userHandle', `${prefix}${id}|${address}`] as const),
  jobHandle.map((handle) => ['jobHandle', handle] as const),
  folder.map((path) => ['folderHandle', `f|${path}`] as const),
  fc.tuple(fc.constantFrom('folder', 'rootPath', 'destFolder', 'originalPath'), folder),
  fc.tuple(
    fc.constantFrom('jobName', 'originalName', 'name', 'firstName', 'assetName', 'description', 'somethingNew', 'value', 'jobDescription'),
    name,
  ),
  fc.tuple(fc.constantFrom('email', 'createUser', 'user', 'description'), mail),
  fc.tuple(fc.constantFrom('fileName', 'destPath'), folder, name).map(([key, path, file]) => [key, `${path}${file}.tif`] as const),
  fc
    .tuple(fc.constantFrom('logMessage', 'reason', 'error'), name, mail, jobHandle)
    .map(([key, own, address, handle]) => [key, `${own} of ${address}: "${handle}" is gone, ${own}!`] as const),
  folder.map((path) => ['url', `https://${MARK}.acme.com/is/image/${encodeURI(path)}?user=${MARK}`] as const),
);

const params = fc.array(field, { minLength: 1, maxLength: 8 }).map((fields) => Object.fromEntries(fields));

test('nothing is left of the originals, wherever they stand', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(params, params, mail, name), { minLength: 1, maxLength: 4 }), (sent) => {
      const anonymizer = new Anonymizer();
      for (const [asked, answered, caller, own] of sent) {
        const anonymous = anonymizer.standIn(
          exchangeOf({
            path: `/scene7/${encodeURIComponent(own)}?name=${encodeURIComponent(own)}`,
            caller,
            params: asked,
            request: {
              headers: {
                host: `${MARK}.com`,
                referer: `https://${MARK}.com/${MARK}`,
                'x-own': own,
                'user-agent': `a/1 (${caller})`,
                'x-forwarded-for': MARK,
              },
              body: `<!-- ${escapeText(own)} --><?${MARK} a?>${envelopeOf('getAssets', xmlOf(asked), { header: `<a name="${escapeText(own)}"/>` })}`,
              documents: { auth: `<auth><user>${escapeText(caller)}<!-- ${MARK} --></user></auth>`, jobName: own },
              files: [
                {
                  part: 'file',
                  fileName: `${own}.tif`,
                  bytes: 1,
                  sha256: MARK,
                  width: null,
                  height: null,
                  content: Buffer.from(MARK).toString('base64'),
                },
              ],
            },
            answer: {
              status: 200,
              headers: { location: `/${encodeURIComponent(own)}` },
              body: `<a><b><items>${xmlOf(answered)}</items></b>${escapeText(own)}<c>`,
            },
            fault: { name: 'ipsApiFault', code: 30001, reason: `"${own}" is nothing that ${caller} may see` },
            trouble: `connect to ${own} failed`,
          }),
        );
        const line = JSON.stringify(anonymous);
        for (const leak of [MARK, '710000', Buffer.from(MARK).toString('base64')]) expect(line).not.toContain(leak);
        expect(exchange.safeParse(anonymous).error).toBeUndefined();
      }
    }),
    { numRuns: 400 },
  );
});

test('equal values have equal stand-ins and different ones different ones, in XML as in parameters; moments stay', () => {
  fc.assert(
    fc.property(fc.array(params, { minLength: 1, maxLength: 6 }), (sent) => {
      const anonymizer = new Anonymizer();
      const byOriginal = new Map<string, string>();
      const byStandIn = new Map<string, string>();
      for (const each of sent) {
        for (const [key, value] of Object.entries(standInOf(each, anonymizer))) {
          const original = String(each[key]);
          const standIn = String(value);
          expect(standIn.includes(MOMENT)).toBe(original.includes(MOMENT));
          // Texts lose the order of their words to names of several words; numbers count for each kind.
          if (/reason|error|logMessage|Handle|handle/.test(key)) continue;
          const same = original.includes('@') ? original.toLowerCase() : original;
          expect(byOriginal.get(same) ?? standIn, original).toBe(standIn);
          expect(byStandIn.get(standIn) ?? same, standIn).toBe(same);
          byOriginal.set(same, standIn);
          byStandIn.set(standIn, same);
        }
      }
    }),
    { numRuns: 400 },
  );
});

test('handles of a thing stay those of one thing, whatever their form, and others become others', () => {
  fc.assert(
    fc.property(fc.uniqueArray(number, { minLength: 2, maxLength: 9 }), (numbers) => {
      const anonymizer = new Anonymizer();
      const found = numbers.map((id) => {
        const { companyHandle } = standInOf({ companyHandle: `c|${id}` }, anonymizer);
        const { companyHandle: unversioned } = standInOf({ companyHandle: id }, anonymizer);
        const { jobHandle: job } = standInOf({ jobHandle: `j|${id}|a||` }, anonymizer);
        expect(companyHandle).toBe(`c|${unversioned}`);
        expect(job).toBe(`j|${unversioned}|Job1||`);
        return companyHandle;
      });
      expect(new Set(found).size).toBe(numbers.length);
    }),
  );
});

/** A conversation in which names and handles come back. */
const conversation = (version: string): Call[] => [
  ['getCompanyInfo', '<companyName>XyzzyWear</companyName>', { version }],
  ['getCompanyMembership', '', { version }],
  ['getUserInfo', '', { version }],
  ['createFolder', '<companyHandle>c|1</companyHandle><folderPath>XyzzyWear/XyzzySpring/</folderPath>', { version }],
  ['getFolders', '<companyHandle>c|1</companyHandle><folderPath>XyzzyWear/</folderPath>', { version }],
  [
    'submitJob',
    '<companyHandle>c|1</companyHandle><jobName>XyzzyNightly</jobName><uploadUrlsJob><urlArray><items><sourceUrl>https://files.xyzzy.com/XyzzyParka.tif</sourceUrl><destPath>XyzzySpring/XyzzyParka.tif</destPath></items></urlArray><overwrite>true</overwrite><readyForPublish>true</readyForPublish><createMask>false</createMask><emailSetting>None</emailSetting></uploadUrlsJob>',
    { version },
  ],
  ['getActiveJobs', '<companyHandle>c|1</companyHandle>', { version }],
];
const afterwards = (version: string): Call[] => [
  ['getJobLogs', '<companyHandle>c|1</companyHandle>', { version }],
  ['getJobLogDetails', '<companyHandle>c|1</companyHandle><originalName>XyzzyNightly</originalName>', { version }],
  ['searchAssets', '<companyHandle>c|1</companyHandle>', { version }],
  ['getJobLogs', '<companyHandle>c|99</companyHandle>', { version }],
  ['getAssets', '<companyHandle>c|1</companyHandle><assetHandleArray><items>a|5</items></assetHandleArray>', { version }],
  ['deleteJob', '<companyHandle>c|1</companyHandle><jobHandle>j|1|XyzzyNone||</jobHandle>', { version }],
];

test.each(['2010-01-31', '2014-04-03', '2022-11-01-beta'])('answers of a mock stay valid in %s, and say nothing of the account', async (version) => {
  const mock = await serve({
    fixtures: {
      companies: [{ id: 1, name: 'XyzzyWear' }],
      users: [
        {
          email: 'xyzzy@wear.com',
          password: 'secret',
          firstName: 'Xyzzy',
          defaultRole: 'IpsAdmin',
          memberships: [{ company: 'XyzzyWear', role: 'IpsAdmin' }],
        },
      ],
    },
  });
  const options = { user: 'xyzzy@wear.com' };
  const own = (calls: Call[]): Call[] => calls.map(([operation, params, more]) => [operation, params, { ...more, ...options }]);
  const exchanges = await recordedCalls(mock.url, own(conversation(version)));
  await mock.clock.advance('1h');
  exchanges.push(...(await recordedCalls(mock.url, own(afterwards(version)))));
  expect(exchanges.filter(({ fault }) => fault === null).length).toBeGreaterThanOrEqual(10);
  const anonymizer = new Anonymizer();
  const replaced = exchanges.map((each) => anonymizer.standIn(maskedExchange(each)));
  for (const [index, { request, answer }] of replaced.entries()) {
    XmlDocument.fromString(request.body).dispose();
    const document = XmlDocument.fromString(answer?.body ?? '');
    const [payload] = childElements(document.root).flatMap((each) => (each.name === 'Body' ? childElements(each) : []));
    if (!payload) throw new Error('no payload');
    if (payload.name !== 'Fault') expect(validateElement(knownVersion(version), payload), exchanges[index]?.operation ?? '').toEqual([]);
    document.dispose();
    expect(JSON.stringify(replaced[index])).not.toMatch(/xyzzy/i);
  }
  // What the log says of the file is where the asset says that it is.
  const line = JSON.stringify(replaced);
  expect(line).toContain('was processed into IPS');
  expect(line).toContain('UrlUpload');
  expect(line).toContain('>OriginalJobName<');
});

test('an answer names what a later request names', async () => {
  const mock = await serve({ fixtures: { companies: [{ id: 1, name: 'Xyzzy' }] } });
  const folder = await ask(mock.url, 'createFolder', '<companyHandle>c|1</companyHandle><folderPath>Xyzzy/Spring/</folderPath>');
  const handle = folder.folderHandle;
  const exchanges = await recordedCalls(mock.url, [
    ['getFolders', '<companyHandle>c|1</companyHandle><folderPath>Xyzzy/</folderPath>'],
    ['renameFolder', `<companyHandle>c|1</companyHandle><folder>${handle}</folder><folderName>Other</folderName>`],
  ]);
  const anonymizer = new Anonymizer();
  const [listed, renamed] = exchanges.map((each) => anonymizer.standIn(each));
  const [, given = ''] = /<folder>([^<]*)</.exec(renamed?.request.body ?? '') ?? [];
  expect(given).not.toBe(handle);
  expect(listed?.answer?.body).toContain(`>${given.replace(/^f\|/, '')}<`);
});

test.each([
  `<a>${'<b c="'.repeat(20_000)}`,
  '<a><b>'.repeat(20_000),
  '</a>'.repeat(20_000),
  `<a>${'<!--'.repeat(20_000)}`,
  `<a>${'<![CDATA['.repeat(20_000)}`,
  `<logMessage>${'a@'.repeat(20_000)}</logMessage>`,
  `<logMessage>${'"a '.repeat(20_000)}</logMessage>`,
  `<logMessage>${'a'.repeat(20_000)}</logMessage>`,
  `<logMessage>${'1'.repeat(20_000)}</logMessage>`,
  `<logMessage>${'a/'.repeat(20_000)}</logMessage>`,
  `<name>${'a@'.repeat(20_000)}</name>`,
  `<name>${' '.repeat(20_000)}a</name>`,
  `<logMessage>${'a-'.repeat(20_000)}</logMessage>`,
])('a long text is replaced in its turn: %.30s', (body) => {
  expect(new Anonymizer().standIn(exchangeOf({ request: { headers: {}, body } })).request.body.length).toBeGreaterThan(0);
});
