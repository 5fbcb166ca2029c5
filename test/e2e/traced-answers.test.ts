import { XmlDocument, XmlElement } from 'libxml2-wasm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { childElements } from '../../src/contract/child-elements.js';
import { type IpsMock, startIpsMock } from '../../src/index.js';
import { type Answer, call } from '../conversation.js';

/**
 * Answers in 2010-01-31 over SOAP 1.1, compared field by field with those of the real service that were recorded: which fields there are, in
 * which order, and how their values are written.
 */
const VERSION = '2010-01-31';
const COMPANY = '<companyHandle>c|47</companyHandle>';

const MOMENT = /^2026-11-23T02:00:\d\d\.\d{3}-06:00$/;
const RUN = /^\w+_2026-11-23-02:00:\d\d\.\d{3}$/;
const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';

/** The elements with a value below an element, in document order, each with its path; an element that holds nothing counts as one. */
function leaves(element: XmlElement, path = ''): [path: string, value: string][] {
  return childElements(element).flatMap((child) => {
    const place = `${path}${path === '' ? '' : '/'}${child.name}`;
    return childElements(child).length > 0 ? leaves(child, place) : [[place, child.content] satisfies [string, string]];
  });
}

/** Compares the leaves of an answer with what was recorded: the same elements in the same order, each value as it was written. */
function expectLeaves({ text }: Answer, xpath: string, expected: readonly (readonly [path: string, value: string | RegExp])[]): void {
  const document = XmlDocument.fromString(text);
  try {
    const root = document.root.get(`//*[local-name()="${xpath}"]`);
    if (!(root instanceof XmlElement)) throw new Error(`no ${xpath} in ${text}`);
    const found = leaves(root);
    expect(found.map(([path]) => path)).toEqual(expected.map(([path]) => path));
    for (const [index, [path, value]] of expected.entries()) {
      if (typeof value === 'string') expect(found[index]?.[1], path).toBe(value);
      else expect(found[index]?.[1], path).toMatch(value);
    }
  } finally {
    document.dispose();
  }
}

let mock: IpsMock;

const ask = (operation: string, params: string): Promise<Answer> => call(mock.url, operation, `${COMPANY}${params}`, { version: VERSION });

beforeAll(async () => {
  // The recorded server stood in Chicago.
  mock = await startIpsMock({ port: 0, clock: 'manual@2026-11-23T08:00:00Z', timeZone: 'America/Chicago', itemTime: '3s' });
});

afterAll(() => mock.stop());

const submitUpload = (): Promise<Answer> =>
  ask(
    'submitJob',
    '<jobName>katlyn</jobName><uploadUrlsJob><urlArray><items><sourceUrl>http://files.example.com/hat.jpg</sourceUrl><destPath>Outfitters/A01/Hat.jpg</destPath></items></urlArray><overwrite>true</overwrite><readyForPublish>true</readyForPublish><createMask>false</createMask><emailSetting>None</emailSetting></uploadUrlsJob>',
  );

describe('the answers that were recorded', () => {
  test('submitJob', async () => {
    const answer = await submitUpload();
    expect(answer.text).toBe(
      `<?xml version='1.0' encoding='UTF-8'?><soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/"><soapenv:Body><submitJobReturn xmlns="http://www.scene7.com/IpsApi/xsd/2010-01-31"><jobHandle>j|47|katlyn||</jobHandle></submitJobReturn></soapenv:Body></soapenv:Envelope>`,
    );
  });

  test('getActiveJobs, with an upload and a publish that have begun to run', async () => {
    await ask(
      'submitJob',
      '<jobName>evening</jobName><imageServingPublishJob><publishType>Full</publishType><emailSetting>None</emailSetting></imageServingPublishJob>',
    );
    mock.clock.advance('1s');
    const job = (name: string, type: string, progressMessage: string): [string, string | RegExp][] => [
      ['companyHandle', 'c|47'],
      ['jobHandle', new RegExp(`^j\\|47\\|\\|${name}_2026-11-23-02:00:00\\.\\d{3}\\|\\d+$`)],
      ['name', RUN],
      ['originalName', name],
      ['type', type],
      ['state', 'Running'],
      ['submitUserEmail', 'admin@example.com'],
      ['locale', 'en-US'],
      ['serverName', /^[\w-]+$/],
      ['startDate', MOMENT],
      ['totalSize', '0'],
      ['progress', '0'],
      ['progressMessage', progressMessage],
      ['lastProgressUpdate', MOMENT],
    ];
    const task = (type: string, counts: readonly string[], progress: string): [string, string | RegExp][] => [
      ['taskProgressArray/items/taskType', type],
      ['taskProgressArray/items/numProcessed', counts[0] ?? ''],
      ['taskProgressArray/items/numProcessing', counts[1] ?? ''],
      ['taskProgressArray/items/numPending', counts[2] ?? ''],
      ['taskProgressArray/items/progress', progress],
      ['taskProgressArray/items/progressMessage', ''],
      ['taskProgressArray/items/lastProgressUpdate', MOMENT],
      ['taskProgressArray/items/taskItemProgressArray', ''],
    ];
    const detail = (name: string, fields: readonly (readonly [string, string])[]): [string, string][] =>
      fields.map(([field, value]) => [`${name}/${field}`, value]);
    const upload = [
      ...job('katlyn', 'UrlUpload', 'Optimizing files'),
      ...task('com.scene7.upload.UploadAsyncTaskMonitor', ['0', '1', '0'], '0.0'),
      ...task('com.scene7.autoset.AutoSetAsyncTaskMonitor', ['0', '0', '0'], '0.0'),
      ...detail('uploadUrlsJob', [
        ['urlArray', ''],
        ['overwrite', 'true'],
        ['readyForPublish', 'true'],
        ['preservePublishState', 'false'],
        ['createMask', 'false'],
        ['preserveCrop', 'true'],
        ['photoshopOptions/process', 'None'],
        ['postScriptOptions/process', 'None'],
        ['postScriptOptions/resolution', '72.0'],
        ['postScriptOptions/colorspace', 'Auto'],
        ['postScriptOptions/alpha', 'false'],
        ['postScriptOptions/extractSearchWords', 'false'],
        ['pdfOptions/process', 'render'],
        ['pdfOptions/resolution', '72.0'],
        ['pdfOptions/colorspace', 'Auto'],
        ['pdfOptions/pdfCatalog', 'true'],
        ['pdfOptions/extractSearchWords', 'false'],
        ['pdfOptions/extractLinks', 'true'],
        ['illustratorOptions/process', 'None'],
        ['illustratorOptions/resolution', '72.0'],
        ['illustratorOptions/colorspace', 'Auto'],
        ['illustratorOptions/alpha', 'false'],
        ['colorManagementOptions/colorManagement', 'Default'],
        ['autoSetCreationOptions', ''],
        ['emailSetting', 'None'],
        ['postJobOnlyIfFiles', 'false'],
        ['mediaOptions', ''],
        ['inDesignOptions/process', 'None'],
      ]),
    ];
    const publish = [
      ...job('evening', 'ImageServingPublish', 'Starting to generate manifest files.'),
      ['taskProgressArray', ''] as const,
      ...detail('imageServingPublishJob', [
        ['publishType', 'Full'],
        ['emailSetting', 'None'],
        ['httpCompletionUrl', ''],
      ]),
    ];
    expectLeaves(
      await ask('getActiveJobs', ''),
      'jobArray',
      [...upload, ...publish].map(([path, value]) => [`items/${path}`, value] as const),
    );
  });

  test('stopJob', async () => {
    const { text } = await ask('stopJob', '<jobHandle>j|47|evening||</jobHandle>');
    expect(text).toContain('<soapenv:Body><stopJobReturn xmlns="http://www.scene7.com/IpsApi/xsd/2010-01-31"/></soapenv:Body>');
  });

  test('getAssetsByName, some seconds after the upload', async () => {
    mock.clock.advance('1m');
    const middle = /^\d+$/;
    expectLeaves(await ask('getAssetsByName', '<nameArray><items>Hat</items></nameArray>'), 'items', [
      ['assetHandle', /^a\|\d+$/],
      ['type', 'Image'],
      ['name', 'Hat'],
      ['folder', 'Outfitters/A01/'],
      ['folderHandle', 'f|Outfitters/A01/'],
      ['readyForPublish', 'true'],
      ['trashState', 'NotInTrash'],
      ['projects', ''],
      ['ipsImageUrl', new RegExp(`^image-no-ips/Outfitters/_optimized_/[0-9a-f]{3}/${UUID}\\.tif$`)],
      ['created', MOMENT],
      ['createUser', 'admin@example.com'],
      ['lastModified', MOMENT],
      ['lastModifyUser', 'image optimization'],
      ['metadataArray/items/name', 'eVideoTypeImage'],
      ['metadataArray/items/value', ''],
      ['imageInfo/originalPath', 'Outfitters/A01/'],
      ['imageInfo/originalFile', 'Hat.jpg'],
      ['imageInfo/optimizedPath', /^Outfitters\/_optimized_\/[0-9a-f]{3}\/$/],
      ['imageInfo/optimizedFile', new RegExp(`^${UUID}\\.tif$`)],
      ['imageInfo/maskPath', ''],
      ['imageInfo/maskFile', ''],
      ['imageInfo/width', /^\d+$/],
      ['imageInfo/height', /^\d+$/],
      ['imageInfo/fileSize', /^\d+$/],
      ['imageInfo/resolution', /^\d+\.\d+$/],
      ['imageInfo/sku', 'Hat'],
      ['imageInfo/description', 'Hat'],
      ['imageInfo/comments', ''],
      ['imageInfo/userData', ''],
      ['imageInfo/anchorX', middle],
      ['imageInfo/anchorY', middle],
      ['imageInfo/urlModifier', ''],
      ['imageInfo/urlPostApplyModifier', ''],
      ['imageInfo/zoomTargets', ''],
      ['imageInfo/masks', ''],
      ['imageInfo/imageMaps', ''],
    ]);
    const { value } = await ask('getAssetsByName', '<nameArray><items>Hat</items></nameArray>');
    const [{ created, lastModified, imageInfo, ipsImageUrl }] = value.assetArray.items;
    expect(lastModified.getTime() - created.getTime()).toBeGreaterThan(0);
    expect([imageInfo.anchorX, imageInfo.anchorY]).toEqual([Math.floor(imageInfo.width / 2), Math.floor(imageInfo.height / 2)]);
    expect(imageInfo.optimizedPath).toBe(`Outfitters/_optimized_/${imageInfo.optimizedFile.slice(0, 3)}/`);
    expect(ipsImageUrl).toBe(`image-no-ips/${imageInfo.optimizedPath}${imageInfo.optimizedFile}`);
  });

  test('renameAsset, and the fault for a name that is taken', async () => {
    const [{ assetHandle }] = (await ask('getAssetsByName', '<nameArray><items>Hat</items></nameArray>')).value.assetArray.items;
    const rename = (name: string): Promise<Answer> =>
      ask(
        'renameAsset',
        `<assetHandle>${assetHandle}</assetHandle><newName>${name}</newName><validateName>true</validateName><renameFiles>true</renameFiles>`,
      );
    expect((await rename('parka')).text).toBe(
      `<?xml version='1.0' encoding='UTF-8'?><soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/"><soapenv:Body><soapenv:Fault><faultcode>soapenv:Server</faultcode><faultstring>ipsApiFault</faultstring><detail><tns:ipsApiFault xmlns:tns="http://www.scene7.com/IpsApi/xsd"><tns:code>30000</tns:code><tns:reason>Asset ID 'parka' is already in use.</tns:reason></tns:ipsApiFault></detail></soapenv:Fault></soapenv:Body></soapenv:Envelope>`,
    );
    expect((await rename('Hut')).text).toContain(
      '<soapenv:Body><renameAssetReturn xmlns="http://www.scene7.com/IpsApi/xsd/2010-01-31"/></soapenv:Body>',
    );
  });

  test('getCompanyInfo', async () => {
    expectLeaves(await call(mock.url, 'getCompanyInfo', '<companyName>Outfitters</companyName>', { version: VERSION }), 'companyInfo', [
      ['companyHandle', 'c|47'],
      ['name', 'Outfitters'],
      ['rootPath', 'Outfitters/'],
      ['expires', '2100-12-31T23:00:00.000-06:00'],
    ]);
  });
});
