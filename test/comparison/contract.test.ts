import { readFileSync, rmSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contractLines } from '../../src/comparison/contract-lines.js';
import { versionById } from '../../src/contract/api-version.js';
import { loadContract } from '../../src/contract/load-contract.js';
import { loadXmlParser } from '../../src/contract/load-xml-parser.js';
import type { Exchange } from '../../src/recordings/exchange.js';
import { fullXml } from '../contract/smallest-xml.js';
import { call, knownVersion } from '../conversation.js';
import { compared, type JsonReport, recorded, temporaryFolder, withLines } from './compare.js';
import { answerOf, exchangeOf, faultOf, HEADER } from './exchange-of.js';

let folder: string;
beforeAll(async () => {
  await loadXmlParser();
  folder = temporaryFolder();
});
afterAll(() => rmSync(folder, { recursive: true }));

const WSDL = readFileSync('wsdl/IpsApi.wsdl', 'utf8').split('\n');

/** Checks exchanges. */
async function check(...exchanges: readonly Exchange[]): Promise<{ code: number; report: JsonReport }> {
  return compared(withLines(folder, [HEADER, ...exchanges]), undefined, { contract: true });
}

/** Checks an answer. @returns its findings in short */
async function findings(name: string, content: string, version = '2014-04-03'): Promise<string[]> {
  const { report } = await check(exchangeOf(1, name.replace(/Return$/, ''), answerOf(name, content, version), { version }));
  return report.differences.map(({ kind, path }) => `${kind} ${path}`);
}

const JOB =
  '<companyHandle>c|47</companyHandle><jobHandle>j|47||x|1</jobHandle><name>x</name><originalName>x</originalName><type>imageServingPublishJob</type><state>Running</state>' +
  '<submitUserEmail>a@b.c</submitUserEmail><locale>en</locale><description/><serverName>s</serverName><startDate>2027-01-01T00:00:00.000Z</startDate><triggerTime>2027-01-01T00:00:00.000Z</triggerTime>' +
  '<totalSize>1</totalSize><progress>1</progress><progressMessage/><lastProgressUpdate>2027-01-01T00:00:00.000Z</lastProgressUpdate><taskProgressArray/>';
const ACTIVE = (job: string): string => `<jobArray><items>${job}</items></jobArray>`;

describe('ips-mock compare --contract', () => {
  test.each<[string, (job: string) => string, string[]]>([
    ['nothing', (job) => job, []],
    ['an unknown field', (job) => job.replace('<state>', '<shape>round</shape><state>'), ['unknown field ActiveJob/shape']],
    ['a missing field', (job) => job.replace('<state>Running</state>', ''), ['missing field ActiveJob/state']],
    [
      'another order',
      (job) => job.replace('<name>x</name><originalName>x</originalName>', '<originalName>x</originalName><name>x</name>'),
      ['order ActiveJob/name'],
    ],
    ['a field twice', (job) => job.replace('<name>x</name>', '<name>x</name><name>x</name>'), ['too many ActiveJob/name']],
    ['a value that is none', (job) => job.replace('<totalSize>1<', '<totalSize>1.5<'), ['value ActiveJob/totalSize']],
    ['a number too large', (job) => job.replace('<totalSize>1<', '<totalSize>3000000000<'), ['value ActiveJob/totalSize']],
    ['elements in a value', (job) => job.replace('<name>x</name>', '<name><x/></name>'), ['value ActiveJob/name']],
    ['text among elements', (job) => job.replace('<taskProgressArray/>', '<taskProgressArray>x</taskProgressArray>'), ['text TaskProgressArray']],
    ['another namespace', (job) => job.replace('<name>', '<name xmlns="urn:x">'), ['namespace ActiveJob/name']],
    ['an attribute', (job) => job.replace('<name>', '<name lang="en">'), ['schema getActiveJobsReturn']],
    [
      'two at once',
      (job) => job.replace('<totalSize>1<', '<totalSize>a<').replace('<state>Running</state>', ''),
      ['value ActiveJob/totalSize', 'missing field ActiveJob/state'],
    ],
  ])('%s', async (name, edit, expected) => {
    expect(edit(JOB) === JOB).toBe(name === 'nothing');
    expect(await findings('getActiveJobsReturn', ACTIVE(edit(JOB)))).toEqual(expected);
  });

  test('each finding once, with the line to change', async () => {
    const lineOf = (definition: string, field: string): string => {
      const start = WSDL.findIndex((line) => line.includes(`<xsd:complexType name="${definition}"`));
      const index = WSDL.findIndex((line, at) => at > start && line.includes(`<xsd:element name="${field}"`));
      return `wsdl/IpsApi.wsdl:${index + 1}: ${WSDL[index]?.trim()}`;
    };
    const broken = JOB.replace('<state>', '<shape>12</shape><state>')
      .replace('<totalSize>1<', '<totalSize>1.5<')
      .replace('<state>Running</state>', '');
    const body = answerOf('getActiveJobsReturn', ACTIVE(broken));
    const { code, report } = await check(...[1, 2, 3].map((id) => exchangeOf(id, 'getActiveJobs', body)));
    expect(code).toBe(1);
    expect(
      report.differences.map(({ kind, path, count, exchange, recorded: value, other, correction }) => ({
        kind,
        path,
        count,
        exchange,
        value,
        other,
        correction,
      })),
    ).toEqual([
      {
        kind: 'unknown field',
        path: 'ActiveJob/shape',
        count: 3,
        exchange: 1,
        value: '12',
        other: null,
        correction: `${lineOf('ActiveJob', 'type')}\nadd behind it: <xsd:element name="shape" type="xsd:int" minOccurs="0" v:since="2014-04-03" v:evidence="trace"/>`,
      },
      {
        kind: 'value',
        path: 'ActiveJob/totalSize',
        count: 3,
        exchange: 1,
        value: '1.5',
        other: 'xsd:int',
        correction: `${lineOf('ActiveJob', 'totalSize')}\nchange its type to xsd:double`,
      },
      {
        kind: 'missing field',
        path: 'ActiveJob/state',
        count: 3,
        exchange: 1,
        value: null,
        other: 'xsd:string',
        correction: `${lineOf('ActiveJob', 'state')}\nadd minOccurs="0", if only some answers have it, or v:since, v:until with the versions that have it`,
      },
    ]);
  });

  test('a field that other versions have', async () => {
    const body = answerOf(
      'getFoldersReturn',
      '<folderArray><items><folderHandle>f|x/</folderHandle><path>x/</path><permissionSetHandle>1</permissionSetHandle></items></folderArray>',
      'unversioned',
    );
    const { report } = await check(exchangeOf(1, 'getFolders', body, { version: 'unversioned' }));
    const finding = report.differences.find(({ path }) => path === 'Folder/permissionSetHandle');
    const field = loadContract().definitions.Folder?.fields.find(({ name }) => name === 'permissionSetHandle');
    const since = loadContract().versions[field?.since ?? -1]?.id;
    expect(finding).toMatchObject({ kind: 'unknown field' });
    expect(finding?.correction).toMatch(
      new RegExp(`^wsdl/IpsApi\\.wsdl:\\d+: <xsd:element name="permissionSetHandle".*\\nchange v:since="${since}" to v:since="unversioned"`),
    );
  });

  test('faults, whichever way they come', async () => {
    expect((await check(exchangeOf(1, 'getFolders', faultOf('ipsApiFault', 30001, 'no')))).report.differences).toEqual([]);
    const { report } = await check(exchangeOf(1, 'getFolders', faultOf('ipsApiFault', 'none', 'no')));
    expect(report.differences).toMatchObject([{ kind: 'value', path: 'ipsApiFault/code', recorded: 'none' }]);
    const soap =
      '<e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/"><e:Body><e:Fault><faultcode>e:Client</faultcode><faultstring>no</faultstring></e:Fault></e:Body></e:Envelope>';
    expect((await check(exchangeOf(1, 'getFolders', soap))).report.skipped).toEqual({ 'a fault of SOAP has no schema': 1 });
  });

  test('an answer that is none, or of another operation', async () => {
    const kinds = async (body: string): Promise<string[]> =>
      (await check(exchangeOf(1, 'getFolders', body))).report.differences.map(({ kind }) => kind);
    expect(await kinds('<html><p>')).toEqual(['unreadable']);
    expect(await kinds(answerOf('getNothingReturn', ''))).toEqual(['unknown element']);
    expect(await kinds(answerOf('getFolderTreeReturn', ''))).toEqual(['unknown element']);
    expect(await kinds(answerOf('getFoldersReturn', '', '2010-01-31'))).toEqual(['unknown element']);
    expect(await kinds(answerOf('getFoldersReturn', '<folderArray/>'))).toEqual([]);
  });

  test('what a mock answers has none, in any version', async () => {
    for (const id of ['unversioned', '2014-04-03', '2022-11-01-beta']) {
      const version = knownVersion(id);
      const file = await recorded(folder, {}, async (url) => {
        for (const { name, input } of version.operationsByInput.values()) await call(url, name, fullXml(version, input), { version: id });
      });
      const { code, report } = await compared(file, undefined, { contract: true });
      expect(report.differences).toEqual([]);
      expect({ code, compared: report.compared }).toEqual({ code: 0, compared: version.operationsByInput.size });
    }
  });

  test('whatever is taken out of a valid answer: what the validator refuses is found, and nothing else', async () => {
    const version = knownVersion('2014-04-03');
    const names = [...version.operationsByInput.values()].map(({ output }) => output);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...names), fc.nat(), fc.constantFrom('drop', 'double', 'rename', 'text'), async (name, at, how) => {
        const whole = fullXml(version, name);
        const leaves = [...whole.matchAll(/<(\w+)>[^<]*<\/\1>/g)];
        const leaf = leaves[at % Math.max(1, leaves.length)];
        if (!leaf) return;
        const [text = '', field = ''] = leaf;
        const edited = { drop: '', double: text + text, rename: `<x${field}/>`, text: `<${field}>no value</${field}>` }[how];
        const content = whole.slice(0, leaf.index) + edited + whole.slice(leaf.index + text.length);
        const file = withLines(folder, [HEADER, exchangeOf(1, name.replace(/Return$/, ''), answerOf(name, content))]);
        const { report } = await compared(file, undefined, { contract: true });
        expect(report.differences.length > 0).toBe(await isRefused(answerOf(name, content)));
      }),
      { numRuns: 60 },
    );
  });
});

async function isRefused(body: string): Promise<boolean> {
  const { XmlDocument, XmlElement } = await import('libxml2-wasm');
  const { validateElement } = await import('../../src/contract/validate.js');
  const document = XmlDocument.fromString(body);
  try {
    const element = document.root.get('*/*');
    const version = versionById('2014-04-03');
    if (!(element instanceof XmlElement) || !version) throw new Error('no answer');
    return validateElement(version, element).length > 0;
  } finally {
    document.dispose();
  }
}

test('the lines of the contract are those of its definitions, field by field', () => {
  const { definitions, baseDefinitions } = loadContract();
  const lines = contractLines();
  for (const [found, expected] of [
    [lines.definitions, definitions],
    [lines.baseDefinitions, baseDefinitions],
  ] as const) {
    expect([...found.keys()].sort()).toEqual(Object.keys(expected).sort());
    for (const [name, { fields }] of Object.entries(expected)) {
      const own = found.get(name);
      expect(
        own?.fields.map(({ attributes }) => attributes.get('name')),
        name,
      ).toEqual(fields.map((field) => field.name));
      for (const { place, text } of own?.fields ?? []) expect(WSDL[Number(place.split(':')[1]) - 1]?.trim()).toBe(text);
    }
  }
});
