import { describe, expect, test } from 'vitest';
import { type AssetCompany, emptiedMock, field } from '../asset-company.js';

const emptied = emptiedMock();
const newCompany = async (): Promise<AssetCompany> => (await emptied()).company;

const SETTINGS = {
  targetWidth: 1200,
  targetHeight: 800,
  createPyramid: true,
  thumbWidth: 400,
  saveAsVersion: 0,
  sizeSuffixSeparator: '-',
  sharpen: 50,
  usmAmount: 230,
  usmRadius: 1.1,
  usmThreshold: 130,
};

const format = (name: string, settings: object = {}): string =>
  Object.entries({ name, ...SETTINGS, ...settings })
    .map(([each, value]) => field(each, value))
    .join('');
const of = (handle: string): string => field('vignetteFormatHandle', handle);

// biome-ignore lint/suspicious/noExplicitAny: a test reaches into answers of any kind
const formatsOf = async (company: AssetCompany, version = '2014-04-03'): Promise<any[]> =>
  (await company.ask('getVignettePublishFormats', '', { version })).vignetteFormatArray.items ?? [];

describe.each(['2008-01-15', '2010-01-31', '2014-04-03', '2022-11-01-beta'])('vignette publish formats in %s', (version) => {
  const options = { version };

  test('are created, listed, changed and deleted', async () => {
    const company = await newCompany();
    expect(await formatsOf(company, version)).toEqual([]);
    const create = async (name: string): Promise<string> =>
      (await company.ask('createVignettePublishFormat', format(name), options)).vignetteFormatHandle;
    const large = await create(' Large ');
    expect(large).toMatch(/^v\|1\|\d+$/);
    const small = await create('Small');
    const stored = { companyHandle: 'c|1', vignetteFormatHandle: large, name: 'Large', ...SETTINGS };
    expect(await formatsOf(company, version)).toEqual([stored, { ...stored, vignetteFormatHandle: small, name: 'Small' }]);
    const change = `${of(large)}<name>Huge</name><targetWidth>0</targetWidth><createPyramid>false</createPyramid><usmRadius>3.1</usmRadius>`;
    expect(await company.ask('updateVignettePublishFormat', change, options)).toEqual({ vignetteFormatHandle: large });
    const changed = { ...stored, name: 'Huge', targetWidth: 0, createPyramid: false, usmRadius: 3.1 };
    expect((await formatsOf(company, version))[0]).toEqual(changed);
    await company.ask('updateVignettePublishFormat', `${of(large.slice('v|'.length))}<sharpen>7</sharpen>`, options);
    expect((await formatsOf(company, version))[0]).toEqual({ ...changed, sharpen: 7 });
    expect(await company.ask('deleteVignettePublishFormat', of(large), options)).toEqual({});
    expect((await formatsOf(company, version)).map(({ name }) => name)).toEqual(['Small']);
    await company.refuses('deleteVignettePublishFormat', of(large), 30001, large);
  });
});

test('what a format cannot be is refused with the cause, and changes nothing', async () => {
  const company = await newCompany();
  await company.ask('createVignettePublishFormat', format('Large'));
  await company.ask('createVignettePublishFormat', format('Small'));
  const before = await formatsOf(company);
  const handle = before[1].vignetteFormatHandle;
  await company.refuses('createVignettePublishFormat', format('Large'), 30001, 'name', '"Large"', 'Acme');
  await company.refuses('createVignettePublishFormat', format(' '), 30001, 'name', 'empty');
  await company.refuses('createVignettePublishFormat', format('New', { usmThreshold: 256 }), 30001, 'usmThreshold', '255');
  await company.refuses('createVignettePublishFormat', format('New', { targetWidth: -1 }), 30001, 'targetWidth', '-1');
  await company.refuses('createVignettePublishFormat', format('New', { usmAmount: 'NaN' }), 30001, 'usmAmount', 'NaN');
  await company.refuses('updateVignettePublishFormat', `${of(handle)}<name>Large</name>`, 30001, '"Large"');
  await company.refuses('updateVignettePublishFormat', `${of(handle)}<usmThreshold>-1</usmThreshold>`, 30001, 'usmThreshold');
  for (const wrong of ['v|2|1', 'v|1|99', 'v|1', 'Large']) await company.refuses('updateVignettePublishFormat', of(wrong), 30001, wrong);
  expect(await company.ask('updateVignettePublishFormat', `${of(handle)}<name>Small</name>`)).toEqual({ vignetteFormatHandle: handle });
  expect(await formatsOf(company)).toEqual(before);
});
