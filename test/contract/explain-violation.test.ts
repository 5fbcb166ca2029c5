import { XmlDocument } from 'libxml2-wasm';
import { describe, expect, test } from 'vitest';
import { allVersions } from '../../src/contract/api-version.js';
import { explainViolation } from '../../src/contract/explain-violation.js';
import { validateElement } from '../../src/contract/validate.js';
import { knownVersion } from '../conversation.js';
import { smallestXml } from './smallest-xml.js';

/** What is said of an element that is not valid in a version. */
function explain(name: string, content: string, versionId = '2014-04-03', attributes = ''): { code: number; reason: string } {
  const version = knownVersion(versionId);
  const document = XmlDocument.fromString(`<${name} xmlns="${version.namespace}"${attributes}>${content}</${name}>`);
  try {
    const violations = validateElement(version, document.root);
    expect(violations, 'the schema refuses it').not.toEqual([]);
    const { code, reason } = explainViolation(version, document.root, violations);
    return { code, reason };
  } finally {
    document.dispose();
  }
}

const COMPANY = '<companyHandle>c|47</companyHandle>';
const NAME = '<jobName>x</jobName>';
const DETAIL = '<videoPublishJob><emailSetting>None</emailSetting></videoPublishJob>';
const UPLOAD = '<overwrite>true</overwrite><readyForPublish>true</readyForPublish><createMask>false</createMask>';

describe('a missing parameter is 30002', () => {
  test.each([
    ['at the start', 'submitJobParam', `${NAME}${DETAIL}`, 'submitJobParam/companyHandle is missing: expected xsd:string'],
    ['in the middle', 'submitJobParam', `${COMPANY}${DETAIL}`, 'submitJobParam/jobName is missing: expected xsd:string'],
    ['at the end', 'stopJobParam', COMPANY, 'stopJobParam/jobHandle is missing: expected xsd:string'],
    ['of all', 'submitJobParam', '', 'submitJobParam/companyHandle is missing'],
    ['inside of a detail', 'submitJobParam', `${COMPANY}${NAME}<videoPublishJob/>`, 'submitJobParam/videoPublishJob/emailSetting is missing'],
    [
      'that is not plain',
      'submitJobParam',
      `${COMPANY}${NAME}<exportJob><fmt>orig</fmt><emailSetting>None</emailSetting></exportJob>`,
      'submitJobParam/exportJob/assetHandleArray is missing: expected HandleArray',
    ],
    [
      'of one of many',
      'submitJobParam',
      `${COMPANY}${NAME}<uploadUrlsJob><urlArray><items><sourceUrl>a</sourceUrl></items></urlArray>${UPLOAD}<emailSetting>None</emailSetting></uploadUrlsJob>`,
      'submitJobParam/uploadUrlsJob/urlArray/items/destPath is missing',
    ],
  ])('%s', (_, name, content, reason) => {
    const fault = explain(name, content);
    expect(fault.code).toBe(30002);
    expect(fault.reason).toContain(reason);
  });
});

describe('anything else is 30003 and says what and where', () => {
  test.each([
    [
      'a field that no version has',
      'submitJobParam',
      `${COMPANY}${NAME}<coffee/>`,
      ['submitJobParam/coffee', 'not expected', 'jobName', 'exportJob?'],
    ],
    ['a field of nothing', 'checkLoginReturn', '<status>a</status><more/>', ['checkLoginReturn/more', 'not expected']],
    ['a field of an empty element', 'stopJobReturn', '<more/>', ['stopJobReturn/more', 'no elements here']],
    ['fields out of order', 'submitJobParam', `${NAME}${COMPANY}${DETAIL}`, ['jobName']],
    [
      'an optional field out of order',
      'submitJobParam',
      `${COMPANY}${NAME}${DETAIL}<description>x</description>`,
      ['submitJobParam/description', 'out of order', 'description?'],
    ],
    ['a field twice', 'submitJobParam', `${COMPANY}${NAME}${NAME}${DETAIL}`, ['submitJobParam/jobName', 'more than once']],
    ['a detail twice', 'submitJobParam', `${COMPANY}${NAME}${DETAIL}${DETAIL}`, ['submitJobParam/videoPublishJob', 'more than once']],
    [
      'a boolean',
      'getActiveJobsParam',
      '<includeWaitingJobs>yes</includeWaitingJobs>',
      ['getActiveJobsParam/includeWaitingJobs', '"yes"', 'true, false, 1 or 0'],
    ],
    ['an empty boolean', 'getActiveJobsParam', '<includeWaitingJobs/>', ['getActiveJobsParam/includeWaitingJobs', '""', 'true, false, 1 or 0']],
    ['a number', 'getJobLogsParam', '<numRows>many</numRows>', ['getJobLogsParam/numRows', '"many"', '-2147483648 to 2147483647']],
    ['a number with a point', 'getJobLogsParam', '<numRows>1.0</numRows>', ['getJobLogsParam/numRows', '"1.0"']],
    ['a number beyond an int', 'getJobLogsParam', '<numRows>2147483648</numRows>', ['getJobLogsParam/numRows', '"2147483648"', '2147483647']],
    ['a number below an int', 'getJobLogsParam', '<numRows>-2147483649</numRows>', ['getJobLogsParam/numRows', '"-2147483649"']],
    ['a moment', 'getJobLogsParam', '<startDate>tomorrow</startDate>', ['getJobLogsParam/startDate', '"tomorrow"', '2027-01-31T08:00:00Z']],
    ['a day without a time', 'getJobLogsParam', '<startDate>2027-01-31</startDate>', ['getJobLogsParam/startDate', '"2027-01-31"']],
    ['a day that no month has', 'getJobLogsParam', '<startDate>2027-02-30T00:00:00Z</startDate>', ['startDate', '2027-02-30']],
    ['a month that no year has', 'getJobLogsParam', '<startDate>2027-13-01T00:00:00Z</startDate>', ['getJobLogsParam/startDate', '2027-13-01']],
    ['a minute that no hour has', 'getJobLogsParam', '<startDate>2027-01-01T00:60:00Z</startDate>', ['getJobLogsParam/startDate', '00:60:00']],
    ['a time zone that is none', 'getJobLogsParam', '<startDate>2027-01-01T00:00:00+15:00</startDate>', ['startDate', '+15:00']],
    ['elements in a value', 'getJobLogsParam', '<numRows><one/></numRows>', ['getJobLogsParam/numRows', 'one', 'xsd:int']],
    ['a long text only in part', 'getJobLogsParam', `<numRows>${'9'.repeat(5000)}</numRows>`, ['getJobLogsParam/numRows']],
  ])('of %s', (_, name, content, words) => {
    const fault = explain(name, content);
    expect(fault.code).toBe(30003);
    for (const word of words) expect(fault.reason).toContain(word);
    expect(fault.reason.length).toBeLessThan(2500);
  });

  test('of text between elements', () => {
    const { code, reason } = explain('stopJobParam', `${COMPANY}and<jobHandle>x</jobHandle>`);
    expect(code).toBe(30003);
    expect(reason).toContain('stopJobParam');
  });

  test('of an element in another namespace, or in none', () => {
    const other = explain('stopJobParam', '<companyHandle xmlns="urn:other">c|47</companyHandle><jobHandle>x</jobHandle>');
    expect(other).toMatchObject({ code: 30003, reason: expect.stringContaining('"urn:other"') });
    expect(other.reason).toContain('"http://www.scene7.com/IpsApi/xsd/2014-04-03"');
    const none = explain('stopJobParam', '<companyHandle xmlns="">c|47</companyHandle><jobHandle>x</jobHandle>');
    expect(none).toMatchObject({ code: 30003, reason: expect.stringContaining('no namespace') });
  });

  test('of an attribute', () => {
    const { code, reason } = explain('stopJobParam', `${COMPANY}<jobHandle>x</jobHandle>`, '2014-04-03', ' colour="red"');
    expect(code).toBe(30003);
    expect(reason).toContain('"colour"');
    const onAValue = explain('stopJobParam', '<companyHandle colour="red">c|47</companyHandle><jobHandle>x</jobHandle>');
    expect(onAValue).toMatchObject({ code: 30003, reason: expect.stringContaining('colour') });
  });

  test('of a field that only other versions have, and which ones', () => {
    const tooEarly = explain('submitJobParam', `<companyHandle>47</companyHandle>${NAME}<exportJob/>`, 'unversioned');
    expect(tooEarly).toMatchObject({ code: 30003, reason: expect.stringContaining('submitJobParam/exportJob') });
    expect(tooEarly.reason).toContain('from version 2012-02-14 to 2022-11-01-beta');
    expect(tooEarly.reason).toContain('in unversioned');
    const tooLate = explain('addCompanyMembershipParam', '<companyHandleArray/>', '2012-02-14');
    expect(tooLate).toMatchObject({ code: 30003, reason: expect.stringContaining('from version unversioned to 2010-01-31') });
  });
});

test('every element without what it requires is 30002 in every version, and never unexplained', () => {
  for (const { id } of allVersions()) {
    const version = knownVersion(id);
    for (const { input } of version.operationsByInput.values()) {
      const required = version.definitions.get(input)?.fields.find((field) => !field.optional);
      if (required) {
        expect(explain(input, '', id), `${id} ${input}`).toMatchObject({ code: 30002, reason: expect.stringContaining(`${input}/${required.name}`) });
      }
      expect(explain(input, `${smallestXml(version, input)}<coffee/>`, id), `${id} ${input}`).toMatchObject({
        code: 30003,
        reason: expect.stringContaining(`${input}/coffee`),
      });
    }
  }
});
