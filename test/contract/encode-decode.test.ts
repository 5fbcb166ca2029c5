import fc from 'fast-check';
import { XmlDocument } from 'libxml2-wasm';
import { describe, expect, test } from 'vitest';
import { type ApiVersion, allVersions } from '../../src/contract/api-version.js';
import { type DecodedObject, decodeElement } from '../../src/contract/decode.js';
import { encodeElement } from '../../src/contract/encode.js';
import { validateElement } from '../../src/contract/validate.js';
import { knownVersion } from '../conversation.js';
import { objectsOf } from './arbitraries.js';
import { smallestXml } from './smallest-xml.js';

/** Root elements, and the definition that each is here for. */
const ELEMENTS = [
  ['getActiveJobsReturn', 'ActiveJob'],
  ['getScheduledJobsReturn', 'ScheduledJob'],
  ['getJobLogsReturn', 'JobLog'],
  ['getAssetJobLogsReturn', 'AssetJobLog'],
  ['submitJobParam', 'UploadUrlsJob'],
  ['getCompanyMembershipReturn', 'CompanyMembership'],
  ['searchAssetsReturn', 'Asset'],
  ['getJobLogDetailsParam', 'StringArray'],
] as const;

/** What is wrong with a document by its version's schema, and the plain object that it decodes to. */
function read(version: ApiVersion, xml: string): { violations: string[]; object: DecodedObject } {
  const document = XmlDocument.fromString(xml);
  try {
    const { root } = document;
    return { violations: validateElement(version, root).map(({ message }) => message), object: decodeElement(version, root.name, root) };
  } finally {
    document.dispose();
  }
}

describe.each(allVersions().map(({ id }) => ({ id })))('version $id', ({ id }) => {
  const version = knownVersion(id);
  const elements = ELEMENTS.filter(([element]) => version.definitions.has(element));

  test.each(elements)('%s (%s) comes back from XML as it went in, and is valid on the way', (element) => {
    fc.assert(
      fc.property(objectsOf(version, element), (object) => {
        const { violations, object: decoded } = read(version, encodeElement(version, element, object));
        expect(violations).toEqual([]);
        expect(decoded).toEqual(object);
      }),
      { numRuns: 30 },
    );
  });

  test('the smallest element of every kind is valid, and is written as it was read', () => {
    for (const { name, kind, group } of version.definitions.values()) {
      if (kind !== 'element') continue;
      const content = smallestXml(version, name);
      const xml = content === '' ? `<${name} xmlns="${version.namespace}"/>` : `<${name} xmlns="${version.namespace}">${content}</${name}>`;
      const { violations, object } = read(version, xml);
      expect(violations, name).toEqual([]);
      expect(encodeElement(version, name, object), `${group} ${name}`).toBe(xml);
    }
  });
});

describe('encodeElement', () => {
  const version = knownVersion('2014-04-03');
  const namespace = 'http://www.scene7.com/IpsApi/xsd/2014-04-03';

  test('writes fields in the order of the schema, and leaves out what the version does not have', () => {
    const company = { rootPath: 'A/', nonsense: 1, imsOrgId: 'x@AdobeOrg', companyHandle: 'c|1', name: 'A', expires: undefined };
    const written = (each: ApiVersion): string => encodeElement(each, 'getCompanyInfoReturn', { companyInfo: company });
    expect(written(version)).toBe(
      `<getCompanyInfoReturn xmlns="${namespace}"><companyInfo><companyHandle>c|1</companyHandle><name>A</name><rootPath>A/</rootPath><imsOrgId>x@AdobeOrg</imsOrgId></companyInfo></getCompanyInfoReturn>`,
    );
    expect(written(knownVersion('2013-02-15'))).not.toContain('imsOrgId');
  });

  test('writes moments in UTC, numbers as XML Schema has them, and no element for null', () => {
    const update = {
      fieldHandle: 'm|1',
      value: null,
      longVal: 12.9,
      doubleVal: Number.NEGATIVE_INFINITY,
      dateVal: new Date('2027-01-31T09:00:00+01:00'),
    };
    expect(encodeElement(version, 'batchSetAssetMetadataParam', { companyHandle: 'c|1', updateArray: { items: [] } })).toContain('<updateArray/>');
    const xml = encodeElement(version, 'setAssetMetadataParam', { companyHandle: 'c|1', assetHandle: 'a|1', updateArray: { items: [update] } });
    expect(xml).toContain(
      '<items><fieldHandle>m|1</fieldHandle><longVal>12</longVal><doubleVal>-INF</doubleVal><dateVal>2027-01-31T08:00:00.000Z</dateVal></items>',
    );
  });

  test('says which required field has no value, and which element there is not', () => {
    expect(() => encodeElement(version, 'submitJobReturn', {})).toThrow('submitJobReturn/jobHandle is required in version 2014-04-03');
    expect(() => encodeElement(version, 'getCompanyInfoReturn', { companyInfo: { companyHandle: 'c|1', name: 'A' } })).toThrow(
      'getCompanyInfoReturn/companyInfo/rootPath',
    );
    expect(() => encodeElement(version, 'getCompanyInfoReturn', { companyInfo: 'c|1' })).toThrow('getCompanyInfoReturn/companyInfo takes an object');
    expect(() => encodeElement(version, 'makeCoffeeReturn', {})).toThrow('makeCoffeeReturn');
  });
});

describe('decodeElement', () => {
  const version = knownVersion('2014-04-03');
  const decode = (name: string, content: string): DecodedObject => read(version, `<${name} xmlns="${version.namespace}">${content}</${name}>`).object;

  test.each([
    ['2027-01-31T08:00:00Z', '2027-01-31T08:00:00.000Z'],
    ['2027-01-31T08:00:00', '2027-01-31T08:00:00.000Z'],
    ['2027-01-31T08:00:00.5+01:00', '2027-01-31T07:00:00.500Z'],
    ['2027-01-31T08:00:00.123456789-14:00', '2027-01-31T22:00:00.123Z'],
    [' 2027-01-31T08:00:00Z\n', '2027-01-31T08:00:00.000Z'],
    ['2027-01-31T24:00:00Z', '2027-02-01T00:00:00.000Z'],
    ['0001-01-01T00:00:00Z', '0001-01-01T00:00:00.000Z'],
  ])('reads the moment %j', (text, moment) => {
    const params = `<companyHandle>c|1</companyHandle><startDate>${text}</startDate>`;
    expect(decode('getJobLogsParam', params).startDate).toEqual(new Date(moment));
  });

  test.each(['12027-01-31T08:00:00Z', '-0044-03-15T00:00:00Z', '0001-01-01T00:00:00+14:00', '9999-12-31T23:00:00-14:00'])(
    'refuses the moment %s, which the mock could not write',
    (text) => {
      const params = `<companyHandle>c|1</companyHandle><startDate>${text}</startDate>`;
      expect(() => decode('getJobLogsParam', params)).toThrow('startDate');
    },
  );

  test('keeps white space in texts and none around other values', () => {
    expect(decode('getJobLogsParam', '<companyHandle> c|1\n</companyHandle><numRows> +7 </numRows>')).toEqual({
      companyHandle: ' c|1\n',
      numRows: 7,
    });
  });

  test('reads one of what may stand often as an array of one', () => {
    expect(decode('getJobLogDetailsParam', '<companyHandle>c|1</companyHandle><logTypeArray><items>BeginUpload</items></logTypeArray>')).toEqual({
      companyHandle: 'c|1',
      logTypeArray: { items: ['BeginUpload'] },
    });
    expect(decode('getJobLogDetailsParam', '<companyHandle>c|1</companyHandle><logTypeArray/>')).toEqual({ companyHandle: 'c|1', logTypeArray: {} });
  });
});
