import { describe, expect, test } from 'vitest';
import type { ApiVersion } from '../../src/contract/api-version.js';
import { allVersions, apiVersion } from '../../src/contract/api-version.js';
import { checkConstants } from '../../src/contract/check-constants.js';
import { ASSET_TYPES, FIELD_CONSTANTS, FIELD_RANGES, FIELD_SIZES, type NumberRange } from '../../src/contract/constants.js';
import { IpsApiFault } from '../../src/contract/faults.js';
import { serve } from '../admin/serve.js';
import { ask, call } from '../conversation.js';

const VERSIONS: readonly ApiVersion[] = allVersions().map((_, index) => apiVersion(index));

/** The newest version that has a field, and the field's type. */
function fieldOf(key: string): { version: ApiVersion; definition: string; field: string; type: string } {
  const [definition = '', field = ''] = key.split('/');
  for (const version of [...VERSIONS].reverse()) {
    const type = version.definitions.get(definition)?.fields.find(({ name }) => name === field)?.type;
    if (type !== undefined) return { version, definition, field, type };
  }
  throw new Error(`no version has ${key}`);
}

/** What a value of a field is refused with; undefined if it is taken. */
function refusalOf(key: string, value: unknown): string | undefined {
  const { version, definition, field } = fieldOf(key);
  try {
    checkConstants(version, definition, { [field]: value });
    return undefined;
  } catch (error) {
    if (error instanceof IpsApiFault && error.code === 30001) return error.reason;
    throw error;
  }
}

test.each(Object.entries(FIELD_CONSTANTS).filter(([key]) => !key.startsWith('*')))('%s takes its constants alone', (key, constants) => {
  const { type } = fieldOf(key);
  const given = (text: string): unknown => (type === 'xsd:string' ? text : { items: [text] });
  for (const each of constants) expect(refusalOf(key, given(each)), each).toBeUndefined();
  expect(refusalOf(key, given('nonsense'))).toBe(`${key}: "nonsense" is not one of its values: ${constants.join(', ')}`);
});

const steps: readonly [string, NumberRange, (n: number) => unknown, number][] = [
  ...Object.entries(FIELD_RANGES).map(([key, range]): [string, NumberRange, (n: number) => unknown, number] => {
    const { type } = fieldOf(key);
    expect(type).toMatch(/^xsd:(?:int|double)$/);
    return [key, range, (n) => n, type === 'xsd:double' ? 0.001 : 1];
  }),
  ...Object.entries(FIELD_SIZES).map(([key, range]): [string, NumberRange, (n: number) => unknown, number] => [
    key,
    range,
    (n) => (n === 0 ? {} : { items: Array.from({ length: n }, () => ({})) }),
    1,
  ]),
];

test.each(steps)('%s takes %j alone', (key, { min, max }, given, step) => {
  for (const end of [min, max]) if (end !== undefined) expect(refusalOf(key, given(end)), String(end)).toBeUndefined();
  if (min !== undefined) expect(refusalOf(key, given(min - step))).toMatch(new RegExp(`^${key}: .* is out of range: expected ${min} `));
  if (max !== undefined) expect(refusalOf(key, given(max + step))).toMatch(new RegExp(`^${key}: .* is out of range: expected .*${max}`));
});

test('a number that is none is in no range', () => {
  expect(refusalOf('UnsharpMaskOptions/amount', Number.NaN)).toBe('UnsharpMaskOptions/amount: NaN is out of range: expected 0 to 5');
});

describe('a request', () => {
  const COMPANY = '<companyHandle>c|47</companyHandle>';
  const upload = (options: string): string =>
    `${COMPANY}<jobName>Upload</jobName><uploadUrlsJob><urlArray><items><sourceUrl>http://files.example.com/a.psd</sourceUrl><destPath>Outfitters/a.psd</destPath></items></urlArray><overwrite>true</overwrite><readyForPublish>true</readyForPublish><createMask>false</createMask>${options}<emailSetting>None</emailSetting></uploadUrlsJob>`;

  test.each([
    ['submitJob', upload('<photoshopOptions><process>Flatten</process></photoshopOptions>'), 'photoshopOptions/process', 'MaintainLayers'],
    ['submitJob', upload('<autoTransparentCropOptions><tolerance>1.5</tolerance></autoTransparentCropOptions>'), 'tolerance', '0 to 1'],
    ['createViewerPreset', `${COMPANY}<folderHandle>f|Outfitters/</folderHandle><name>x</name><type>Carousel</type>`, undefined, undefined],
    [
      'createDerivedAsset',
      `${COMPANY}<ownerHandle>a|1</ownerHandle><folderHandle>Outfitters/</folderHandle><name>x</name><type>Image</type>`,
      'type',
      'LayerView',
    ],
    ['createImageSet', `${COMPANY}<folderHandle>Outfitters/</folderHandle><name>x</name><type>Image</type>`, 'type', 'SpinSet'],
    [
      'createPropertySetType',
      '<name>x</name><propertyType>Property</propertyType><allowMultiple>true</allowMultiple>',
      'propertyType',
      'UserProperty',
    ],
    ['getGenerationInfo', `${COMPANY}<engine>Rip</engine>`, 'engine', 'PostScriptRip'],
    [
      'batchSetFontFields',
      `${COMPANY}<updateArray><items><assetHandle>a|1</assetHandle><style>Oblique</style></items></updateArray>`,
      'updateArray/items/style',
      'BoldItalic',
    ],
    [
      'setZoomTargets',
      `${COMPANY}<assetHandle>a|1</assetHandle><zoomTargetArray>${'<items><name>x</name><xPosition>1</xPosition><yPosition>1</yPosition><width>1</width><height>1</height></items>'.repeat(6)}</zoomTargetArray>`,
      'zoomTargetArray',
      '5 at most',
    ],
  ])('%s is refused for what the reference does not list', async (operation, params, field, expected) => {
    const mock = await serve();
    const { fault } = await call(mock.url, operation, params);
    if (field === undefined) expect(fault).toBeUndefined();
    else expect(fault).toMatchObject({ code: 30001, reason: expect.stringMatching(new RegExp(`${field}: .*${expected}`)) });
  });

  test.each([
    ['', 30002, 'expected one of autoColorCropOptions, autoTransparentCropOptions'],
    ['<autoTransparentCropOptions><tolerance>0</tolerance></autoTransparentCropOptions>', undefined, ''],
    [
      '<autoColorCropOptions><corner>UpperLeft</corner><tolerance>0</tolerance></autoColorCropOptions><autoTransparentCropOptions><tolerance>0</tolerance></autoTransparentCropOptions>',
      30001,
      'autoColorCropOptions and autoTransparentCropOptions',
    ],
  ])('crops by one of two ways: "%s"', async (options, code, reason) => {
    const mock = await serve();
    const { fault } = await call(mock.url, 'getAutoCropRect', `${COMPANY}<assetHandle>a|1</assetHandle>${options}`);
    if (code === undefined) expect(fault).toBeUndefined();
    else expect(fault).toMatchObject({ code, reason: expect.stringContaining(reason) });
  });

  test('compares a system field with one value', async () => {
    const mock = await serve();
    const condition = '<items><field>FileSize</field><op>Equals</op><longVal>1</longVal><doubleVal>1</doubleVal></items>';
    const params = `${COMPANY}<includeSubfolders>true</includeSubfolders><systemFieldConditionArray>${condition}</systemFieldConditionArray>`;
    const { fault } = await call(mock.url, 'searchAssets', params);
    expect(fault).toMatchObject({ code: 30001, reason: expect.stringContaining('systemFieldConditionArray/items has longVal and doubleVal') });
  });

  test('may say what the service answered', async () => {
    const mock = await serve();
    await ask(mock.url, 'submitJob', upload('<pdfOptions><process>render</process></pdfOptions>'));
  });

  test('may search for assets of any type, as programs spell them', async () => {
    const mock = await serve();
    for (const each of [...ASSET_TYPES, 'WindowCovering', 'WordDoc', 'PDF', 'Adjusted View']) {
      const types = `<assetTypeArray><items>${each}</items></assetTypeArray>`;
      await ask(mock.url, 'searchAssets', `${COMPANY}<includeSubfolders>true</includeSubfolders>${types}`);
      await ask(mock.url, 'searchAssetsByMetadata', `${COMPANY}<filters>${types}</filters>`);
      await ask(mock.url, 'getFolders', `${COMPANY}${types}`);
    }
  });
});
