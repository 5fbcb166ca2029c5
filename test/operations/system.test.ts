import { expect, test } from 'vitest';
import { serve } from '../admin/serve.js';
import { ask, call } from '../conversation.js';

const VERSIONS = ['unversioned', '2010-01-31', '2012-02-14', '2014-04-03', '2022-11-01-beta'];
const NAMES = [
  'IpsVersion',
  'IpsImageServerUrl',
  'VideoRootUrl',
  'SwfRootUrl',
  'SvgRenderRootUrl',
  'SvgRenderEnabled',
  'UploadPostMaxFileSize',
  'SystemMessage',
];

test.each(VERSIONS)('getProperty has a value for every name in %s', async (version) => {
  const { url } = await serve();
  const propertyOf = async (name: string): Promise<string> => (await ask(url, 'getProperty', `<name>${name}</name>`, { version })).value;
  expect(await propertyOf('IpsVersion')).toMatch(/^\d+\.\d+$/);
  for (const name of NAMES.filter((each) => each.endsWith('Url'))) {
    expect(await propertyOf(name)).toMatch(/^http:.*\/$/);
    expect(await propertyOf(name)).toContain(`${url}/`);
  }
  expect(await propertyOf('SvgRenderEnabled')).toBe('false');
  expect(Number(await propertyOf('UploadPostMaxFileSize'))).toBeGreaterThan(1_000_000);
  expect(await propertyOf('SystemMessage')).toBe('');
});

test('getProperty does not mind the case of a name', async () => {
  const { url } = await serve();
  const { value } = await ask(url, 'getProperty', '<name>SwfRootUrl</name>');
  for (const name of ['swfRootUrl', 'SWFROOTURL', ' SwfRootUrl ']) {
    expect((await ask(url, 'getProperty', `<name>${name}</name>`)).value).toBe(value);
  }
});

test('getProperty lists the names where one is not known', async () => {
  const { url } = await serve();
  for (const name of ['Colour', '', 'constructor']) {
    const { fault } = await call(url, 'getProperty', `<name>${name}</name>`);
    expect(fault).toMatchObject({ name: 'ipsApiFault', code: 30001 });
    for (const each of [`"${name}"`, ...NAMES]) expect(fault?.reason).toContain(each);
  }
});

test.each(VERSIONS.slice(1))('getSystemProperties has them all in %s', async (version) => {
  const { url } = await serve();
  const items: { name?: string; value: string }[] = (await ask(url, 'getSystemProperties', '', { version })).propertyArray.items;
  const values = [];
  for (const name of NAMES) values.push((await ask(url, 'getProperty', `<name>${name}</name>`, { version })).value);
  expect(items.map(({ value }) => value)).toEqual(values);
  expect(items.map(({ name }) => name)).toEqual(NAMES);
});

test('URLs are below the address by which the caller came', async () => {
  const { url } = await serve();
  const other = url.replace('127.0.0.1', 'localhost');
  expect(other).not.toBe(url);
  const { value } = await ask(other, 'getProperty', '<name>IpsImageServerUrl</name>');
  expect(value).toBe(`${other}/is/image/`);
});
