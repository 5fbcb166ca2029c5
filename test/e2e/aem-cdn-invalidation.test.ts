import { XmlDocument, type XmlElement } from 'libxml2-wasm';
import { expect, test } from 'vitest';
import type { IpsMock } from '../../src/index.js';
import { serve } from '../admin/serve.js';

const NAMESPACE = 'http://www.scene7.com/IpsApi/xsd/2017-10-29-beta';

/** Posts plain XML as AEM does, and hands over the document that is answered. */
async function request<Result>({ url }: IpsMock, param: string, read: (root: XmlElement) => Result): Promise<Result> {
  const authHeader =
    '<authHeader xmlns="http://www.scene7.com/IpsApi/xsd"><user>admin@example.com</user><password>secret</password><faultHttpStatusCode>200</faultHttpStatusCode></authHeader>';
  const response = await fetch(`${url}/scene7/api/IpsApiService`, {
    method: 'POST',
    headers: { 'Content-Type': 'text/xml' },
    body: `<Request xmlns="${NAMESPACE}">${authHeader}${param}</Request>`,
  });
  const document = XmlDocument.fromString(await response.text());
  try {
    return read(document.root);
  } finally {
    document.dispose();
  }
}

const paramOf = (operation: string, children: string): string => `<${operation}Param xmlns="${NAMESPACE}">${children}</${operation}Param>`;

const texts = (root: XmlElement, path: string): string[] => root.find(path).map(({ content }) => content);
const localPath = (...names: string[]): string => names.map((name) => `/*[local-name()='${name}']`).join('');

/** The handle of the type of the application settings, found by its name among the company's types. */
const settingsType = (mock: IpsMock): Promise<string | undefined> =>
  request(mock, paramOf('getPropertySetTypes', '<companyHandle>c|47</companyHandle>'), (root) => {
    const types = localPath('getPropertySetTypesReturn', 'typeArray', 'items');
    return texts(root, `${types}[*[local-name()='name'] = 'Adobe.SPS.ApplicationSetting']/*[local-name()='typeHandle']`)[0];
  });

/** A setting, read from the sets of a type without an owner. The first child of each item is its name, the last one its value. */
const settingOf = (mock: IpsMock, typeHandle: string, setting: string): Promise<string | undefined> =>
  request(mock, paramOf('getPropertySets', `<typeHandle>${typeHandle}</typeHandle>`), (root) => {
    const properties = localPath('getPropertySetsReturn', 'setArray', 'items', 'propertyArray', 'items');
    return texts(root, `${properties}[*[1] = '${setting}']/*[last()]`)[0];
  });

/** What AEM does when an asset changes: makes URLs of the template, and has them dropped from the cache. @returns the URLs and the handle of the invalidation */
async function invalidate(mock: IpsMock, asset: string): Promise<{ urls: string[]; handle: string | undefined }> {
  const typeHandle = (await settingsType(mock)) ?? '';
  const template = await settingOf(mock, typeHandle, 'application_cdn_invalidation_template');
  const urls = (template ?? '').replaceAll('<ID>', asset).split('\n');
  const urlArray = `<urlArray>${urls.map((each) => `<items>${each.replaceAll('&', '&amp;')}</items>`).join('')}</urlArray>`;
  return request(mock, paramOf('cdnCacheInvalidation', `<companyHandle>c|47</companyHandle>${urlArray}`), (root) => ({
    urls,
    handle: texts(root, localPath('cdnCacheInvalidationReturn', 'invalidationHandle'))[0],
  }));
}

test('AEM reads its template from the application settings, and invalidates the URLs that it makes of it', async () => {
  const mock = await serve({ fixtures: 'default', auth: 'strict' });
  const { urls, handle } = await invalidate(mock, 'parka');
  expect(urls).toEqual(['https://images.example.com/is/image/Outfitters/parka']);
  expect(handle).toMatch(/^47\|/);
});

test('the template is what a test sets', async () => {
  const mock = await serve({ fixtures: 'default', auth: 'strict' });
  const typeHandle = (await settingsType(mock)) ?? '';
  const setHandle = await request(
    mock,
    paramOf('getPropertySets', `<typeHandle>${typeHandle}</typeHandle>`),
    (root) => texts(root, "//*[local-name()='setHandle']")[0],
  );
  const template = 'https://cdn.example.com/is/image/Outfitters/&lt;ID>?$product$\nhttps://cdn.example.com/is/content/Outfitters/&lt;ID>?a=1&amp;b=2';
  const property = `<items><name>application_cdn_invalidation_template</name><value>${template}</value></items>`;
  await request(mock, paramOf('updatePropertySet', `<setHandle>${setHandle}</setHandle><propertyArray>${property}</propertyArray>`), (root) =>
    expect(root.name).toBe('updatePropertySetReturn'),
  );
  const { urls, handle } = await invalidate(mock, 'parka');
  expect(urls).toEqual([
    'https://cdn.example.com/is/image/Outfitters/parka?$product$',
    'https://cdn.example.com/is/content/Outfitters/parka?a=1&b=2',
  ]);
  expect(handle).toMatch(/^47\|/);
});

test.each([
  ['a stray % behind the root of the company', 'http://images.example.com/is/image/Outfitters/hat%', undefined],
  ['a stray % in the path of another', 'http://images.example.com/is/image/Homeware/hat%', '30001'],
  ['a text that is no URL', '[', '30001'],
])('%s', async (_what, url, code) => {
  const mock = await serve({ fixtures: 'default', auth: 'strict' });
  const param = paramOf('cdnCacheInvalidation', `<companyHandle>c|47</companyHandle><urlArray><items>${url}</items></urlArray>`);
  expect(await request(mock, param, (root) => texts(root, "//*[local-name()='code']")[0])).toBe(code);
});
