import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changedProperties } from '../../src/operations/property-sets/properties.js';
import { ask, call } from '../conversation.js';
import { refused } from './asset-calls.js';
import {
  changed,
  createSet,
  createType,
  defaultMock,
  expectFault,
  KIM,
  newSet,
  newType,
  OUTFITTERS,
  propertyArray,
  ROBIN,
  setsOf,
  typesOf,
} from './property-set-calls.js';

const VERSIONS = ['2008-01-15', '2010-01-31', '2014-04-03', '2022-11-01-beta'];

describe.each(VERSIONS)('property set types in %s', (version) => {
  const options = { version };

  test('are created, found by name, listed and deleted with their sets', async () => {
    const mock = await defaultMock();
    const before = await typesOf(mock, OUTFITTERS, options);
    const typeHandle = await createType(mock, newType(' SavedSearch ', 'UserProperty', { allowMultiple: true }), options);
    expect(typeHandle).toMatch(/^pt\|\d+$/);
    const type = { typeHandle, companyHandle: 'c|47', name: 'SavedSearch', propertyType: 'UserProperty', allowMultiple: true };
    expect(await ask(mock.url, 'getPropertySetType', `${OUTFITTERS}<name>SavedSearch</name>`, options)).toEqual({ type });
    expect(await typesOf(mock, OUTFITTERS, options)).toEqual([...before, type]);
    const setHandle = await createSet(mock, newSet(typeHandle, ROBIN), options);
    expect(await ask(mock.url, 'deletePropertySetType', `<typeHandle>${typeHandle}</typeHandle>`, options)).toEqual({});
    expect(await typesOf(mock, OUTFITTERS, options)).toEqual(before);
    expectFault(await call(mock.url, 'deletePropertySet', `<setHandle>${setHandle}</setHandle>`, options), 30001, setHandle);
    expectFault(await call(mock.url, 'deletePropertySetType', `<typeHandle>${typeHandle}</typeHandle>`, options), 30001, typeHandle);
    expectFault(await call(mock.url, 'getPropertySetType', `${OUTFITTERS}<name>SavedSearch</name>`, options), 30001, 'SavedSearch');
  });

  test('without a company are global', async () => {
    const mock = await defaultMock();
    expect(await typesOf(mock, '', options)).toEqual([]);
    const typeHandle = await createType(mock, newType('Adobe.UserProperty', 'UserProperty', { company: '' }), options);
    const type = { typeHandle, name: 'Adobe.UserProperty', propertyType: 'UserProperty', allowMultiple: false };
    expect(await ask(mock.url, 'getPropertySetType', '<name>Adobe.UserProperty</name>', options)).toEqual({ type });
    expect(await typesOf(mock, '', options)).toEqual([type]);
    expect((await typesOf(mock, OUTFITTERS, options)).map(({ name }) => name)).not.toContain('Adobe.UserProperty');
    // A company that has none of that name uses the global one.
    expect(await ask(mock.url, 'getPropertySetType', `${OUTFITTERS}<name>Adobe.UserProperty</name>`, options)).toEqual({ type });
    const own = await createType(mock, newType('Adobe.UserProperty', 'CompanyProperty'), options);
    const found = await ask(mock.url, 'getPropertySetType', `${OUTFITTERS}<name>Adobe.UserProperty</name>`, options);
    expect(found.type).toMatchObject({ typeHandle: own, propertyType: 'CompanyProperty' });
  });
});

describe.each(VERSIONS)('property sets in %s', (version) => {
  const options = { version };

  test('are created, read, changed and deleted', async () => {
    const mock = await defaultMock();
    const typeHandle = await createType(mock, newType('Prefixes', 'UserProperty'), options);
    const setHandle = await createSet(mock, newSet(typeHandle, ROBIN, { 'b & <c>': '1', a: 'http://example.com/?x=1&y=2', empty: '' }), options);
    expect(setHandle).toMatch(/^ps\|\d+$/);
    const owner = `<primaryOwnerHandle>${ROBIN}</primaryOwnerHandle>`;
    expect(await ask(mock.url, 'getPropertySets', `<typeHandle>${typeHandle}</typeHandle>${owner}`, options)).toEqual({
      setArray: {
        items: [
          {
            setHandle,
            typeHandle,
            propertyArray: {
              items: [
                { name: 'b & <c>', value: '1' },
                { name: 'a', value: 'http://example.com/?x=1&y=2' },
                { name: 'empty', value: '' },
              ],
            },
          },
        ],
      },
    });
    expect(await ask(mock.url, 'updatePropertySet', changed(setHandle, { a: '2', new: 'n' }), options)).toEqual({});
    expect(await setsOf(mock, typeHandle, owner, options)).toEqual([[setHandle, { 'b & <c>': '1', a: '2', empty: '', new: 'n' }]]);
    await ask(mock.url, 'updatePropertySet', changed(setHandle, { a: '3' }, false), options);
    expect((await setsOf(mock, typeHandle, '', options))[0]?.[1]).toMatchObject({ a: '3', new: 'n' });
    await ask(mock.url, 'updatePropertySet', changed(setHandle, { z: '', y: '5' }, true), options);
    expect(await setsOf(mock, typeHandle, owner, options)).toEqual([[setHandle, { z: '', y: '5' }]]);
    await ask(mock.url, 'updatePropertySet', changed(setHandle, {}, true), options);
    expect(await setsOf(mock, typeHandle, owner, options)).toEqual([[setHandle, {}]]);
    expect(await ask(mock.url, 'deletePropertySet', `<setHandle>${setHandle}</setHandle>`, options)).toEqual({});
    expect(await setsOf(mock, typeHandle, owner, options)).toEqual([]);
    expectFault(await call(mock.url, 'updatePropertySet', changed(setHandle, {}), options), 30001, 'setHandle', setHandle);
  });

  test('replace the one that their owner has, unless the type allows several', async () => {
    const mock = await defaultMock();
    const single = await createType(mock, newType('Single', 'UserProperty'), options);
    const first = await createSet(mock, newSet(single, ROBIN, { n: '1' }), options);
    const kims = await createSet(mock, newSet(single, KIM, { n: 'k' }), options);
    const second = await createSet(mock, newSet(single, ROBIN, { n: '2' }), options);
    expect(second).not.toBe(first);
    expect(await setsOf(mock, single, '', options)).toEqual([
      [kims, { n: 'k' }],
      [second, { n: '2' }],
    ]);
    const several = await createType(mock, newType('Several', 'UserProperty', { allowMultiple: true }), options);
    const handles = [await createSet(mock, newSet(several, ROBIN), options), await createSet(mock, newSet(several, ROBIN), options)];
    expect((await setsOf(mock, several, `<primaryOwnerHandle>${ROBIN}</primaryOwnerHandle>`, options)).map(([handle]) => handle)).toEqual(handles);
  });
});

test('every form of the handles is taken, in every version', async () => {
  const mock = await defaultMock();
  const type = (await createType(mock, newType('P', 'CompanyProperty', { allowMultiple: true }))).slice('pt|'.length);
  for (const version of VERSIONS) {
    const options = { version };
    const set = (await createSet(mock, newSet(type, '47', { v: version }), options)).slice('ps|'.length);
    await ask(mock.url, 'updatePropertySet', changed(set, { w: '1' }), options);
    for (const owner of ['47', 'c|47']) {
      const sets = await setsOf(mock, ` ${type} `, `<primaryOwnerHandle>${owner}</primaryOwnerHandle>`, options);
      expect(sets.at(-1)).toEqual([`ps|${set}`, { v: version, w: '1' }]);
    }
  }
  const users = await createType(mock, newType('U', 'UserProperty'));
  await createSet(mock, newSet(users, '70|robin@example.com'));
  expect(await setsOf(mock, users, `<primaryOwnerHandle>${ROBIN}</primaryOwnerHandle>`)).toHaveLength(1);
});

describe('the owners of a set', () => {
  test('are a user in a company, by default the company of its type', async () => {
    const mock = await defaultMock();
    const searches = await createType(mock, newType('SavedSearch', 'UserCompanyProperty', { allowMultiple: true }));
    const robins = await createSet(mock, newSet(searches, ROBIN, { n: 'r' }));
    const kims = await createSet(mock, newSet(searches, KIM, { n: 'k' }, 'c|47'));
    const both = `<secondaryOwnerHandle>c|47</secondaryOwnerHandle>`;
    expect((await setsOf(mock, searches, both)).map(([handle]) => handle)).toEqual([robins, kims]);
    expect(await setsOf(mock, searches, `<primaryOwnerHandle>${KIM}</primaryOwnerHandle>${both}`)).toEqual([[kims, { n: 'k' }]]);
    expect(await setsOf(mock, searches, `<primaryOwnerHandle>${ROBIN}</primaryOwnerHandle>`)).toEqual([[robins, { n: 'r' }]]);
  });

  test('of a global type are told apart by company', async () => {
    const mock = await defaultMock();
    const settings = await createType(mock, newType('Settings', 'CompanyProperty', { company: '' }));
    const outfitters = await createSet(mock, newSet(settings, 'c|47'));
    const homeware = await createSet(mock, newSet(settings, 'c|48'));
    expect((await setsOf(mock, settings)).map(([handle]) => handle)).toEqual([outfitters, homeware]);
    expect((await setsOf(mock, settings, '<primaryOwnerHandle>48</primaryOwnerHandle>')).map(([handle]) => handle)).toEqual([homeware]);
    const places = await createType(mock, newType('Places', 'UserCompanyProperty', { company: '' }));
    expectFault(await call(mock.url, 'createPropertySet', newSet(places, ROBIN)), 30002, 'secondaryOwnerHandle', 'Places');
    await createSet(mock, newSet(places, ROBIN, {}, 'c|47'));
    expectFault(await call(mock.url, 'createPropertySet', newSet(places, ROBIN, {}, 'c|48')), 20007, 'robin@example.com', 'Homeware');
  });

  test('are those that the type calls for', async () => {
    const mock = await defaultMock();
    const users = await createType(mock, newType('Users', 'UserProperty'));
    const companies = await createType(mock, newType('Companies', 'CompanyProperty'));
    const refusals: [string, number, ...string[]][] = [
      [newSet(users, 'c|47'), 30001, 'primaryOwnerHandle', 'c|47', 'UserProperty', 'u|70'],
      [newSet(companies, ROBIN), 30001, 'primaryOwnerHandle', ROBIN, 'CompanyProperty', 'c|47'],
      [newSet(users, ROBIN, {}, 'c|47'), 30001, 'secondaryOwnerHandle', 'Users'],
      [newSet(companies, 'c|48'), 30001, 'primaryOwnerHandle', 'Homeware', 'c|47'],
      [newSet(users, 'u|99|nobody@example.com'), 20002, 'u|99|nobody@example.com'],
      [newSet(users, 'nonsense'), 30001, 'nonsense'],
    ];
    for (const [params, code, ...reasons] of refusals) expectFault(await refused(mock, 'createPropertySet', params), code, ...reasons);
    const both = `<typeHandle>${companies}</typeHandle><primaryOwnerHandle>${ROBIN}</primaryOwnerHandle>`;
    expectFault(await call(mock.url, 'getPropertySets', both), 30001, 'primaryOwnerHandle');
  });
});

test('what is no type, no set and no property is refused with the cause, and changes nothing', async () => {
  const mock = await defaultMock();
  const typeHandle = await createType(mock, newType('T', 'CompanyProperty'));
  const setHandle = await createSet(mock, newSet(typeHandle, 'c|47', { a: '1' }));
  const twice = propertyArray({ a: '2' }).replace('</propertyArray>', '<items><name>a</name><value>3</value></items></propertyArray>');
  const refusals: [string, string, ...string[]][] = [
    ['createPropertySetType', newType('T', 'CompanyProperty'), '"T"', 'Outfitters'],
    ['createPropertySetType', newType(' ', 'CompanyProperty'), 'name', 'empty'],
    ['createPropertySetType', newType('New', 'GroupProperty'), 'propertyType', 'GroupProperty', 'UserCompanyProperty'],
    ['createPropertySet', newSet('pt|9999', 'c|47'), 'typeHandle', 'pt|9999', 'getPropertySetTypes'],
    ['createPropertySet', newSet('ps|1', 'c|47'), 'typeHandle', 'ps|1', 'pt|1'],
    ['createPropertySet', newSet(typeHandle, 'c|47', { ' ': '' }), 'propertyArray', 'empty'],
    ['updatePropertySet', `<setHandle>${setHandle}</setHandle>${twice}`, 'propertyArray', '"a"', 'twice'],
    ['updatePropertySet', changed('pt|1', {}), 'setHandle', 'pt|1', 'ps|941'],
    ['updatePropertySet', changed('ps|9999', {}), 'setHandle', 'ps|9999'],
    ['deletePropertySet', '<setHandle>ps|9999</setHandle>', 'ps|9999'],
    ['deletePropertySetType', '<typeHandle>pt|9999</typeHandle>', 'pt|9999'],
    ['getPropertySets', '<typeHandle>pt|9999</typeHandle>', 'pt|9999'],
    ['getPropertySetType', '<name>T</name>', '"T"', 'companyHandle'],
  ];
  for (const [operation, params, ...reasons] of refusals) expectFault(await refused(mock, operation, params), 30001, ...reasons);
  expect(await setsOf(mock, typeHandle)).toEqual([[setHandle, { a: '1' }]]);
});

describe('every company', () => {
  const APPLICATION_SETTING = '<name>Adobe.SPS.ApplicationSetting</name>';

  test('has its application settings: of the fixtures, created by a test, by the API or on first use', async () => {
    const mock = await defaultMock();
    await mock.companies.create({ name: 'Toys & 50% more' });
    await ask(mock.url, 'addCompany', '<companyName>Garden</companyName><expires>2030-01-01T00:00:00Z</expires>');
    await ask(mock.url, 'getFolders', '<companyHandle>c|99</companyHandle>');
    // A user created on first use is a member of all companies.
    const options = { user: 'everywhere@example.com' };
    for (const { id, rootPath } of await mock.companies.list()) {
      const company = `<companyHandle>c|${id}</companyHandle>`;
      const { type } = await ask(mock.url, 'getPropertySetType', company + APPLICATION_SETTING, options);
      expect(type).toMatchObject({ companyHandle: `c|${id}`, propertyType: 'CompanyProperty', allowMultiple: false });
      const [[, settings] = ['', {}], ...others] = await setsOf(mock, type.typeHandle, '', options);
      expect(others).toEqual([]);
      expect(settings).toEqual({ application_cdn_invalidation_template: `https://images.example.com/is/image/${encodeURI(rootPath)}<ID>` });
    }
  });

  test('can delete them, and gets them back with a reset', async () => {
    const mock = await defaultMock();
    const { type } = await ask(mock.url, 'getPropertySetType', OUTFITTERS + APPLICATION_SETTING);
    await ask(mock.url, 'deletePropertySetType', `<typeHandle>${type.typeHandle}</typeHandle>`);
    const searches = await createType(mock, newType('SavedSearch', 'UserProperty'));
    await createSet(mock, newSet(searches, ROBIN));
    const settings = await createType(mock, newType('Settings', 'CompanyProperty', { company: '' }));
    await createSet(mock, newSet(settings, 'c|47'));
    const homeware = await createSet(mock, newSet(settings, 'c|48'));
    await mock.reset({ company: 'Outfitters' });
    expect((await typesOf(mock)).map(({ name }) => name)).toEqual(['Adobe.SPS.ApplicationSetting']);
    expect((await setsOf(mock, settings)).map(([handle]) => handle)).toEqual([homeware]);
  });
});

test('a change keeps what it does not name, in its order', () => {
  const properties = fc.uniqueArray(fc.record({ name: fc.constantFrom('a', 'b', 'c', 'd', 'e'), value: fc.string() }), {
    selector: ({ name }) => name,
  });
  fc.assert(
    fc.property(properties, properties, (before, given) => {
      const after = changedProperties(before, given);
      const names = (list: readonly { name: string }[]) => list.map(({ name }) => name);
      expect(names(after)).toEqual([...new Set([...names(before), ...names(given)])]);
      for (const { name, value } of after) expect(value).toBe([...before, ...given].findLast((each) => each.name === name)?.value);
    }),
  );
});
