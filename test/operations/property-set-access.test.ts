import { describe, expect, test } from 'vitest';
import { ask, call } from '../conversation.js';
import { refused } from './asset-calls.js';
import {
  BY_KIM,
  BY_ROBIN,
  changed,
  createGroup,
  createSet,
  createType,
  defaultMock,
  expectFault,
  KIM,
  newSet,
  newType,
  ROBIN,
  setsOf,
  typesOf,
} from './property-set-calls.js';
import { companyAdmin } from './strict-users.js';

const owner = (handle: string): string => `<primaryOwnerHandle>${handle}</primaryOwnerHandle>`;
const ofSet = (handle: string): string => `<setHandle>${handle}</setHandle>`;
const ofType = (handle: string): string => `<typeHandle>${handle}</typeHandle>`;

/** An array of permissions. @param permissions whether each type is allowed, by the handle of a group */
const permissionXml = (name: string, permissions: readonly [group: string, type: string, isAllowed: boolean][]): string =>
  `<${name}>${permissions
    .map(
      ([group, type, isAllowed]) =>
        `<items><groupHandle>${group}</groupHandle><permissionType>${type}</permissionType><isAllowed>${isAllowed}</isAllowed><isOverride>true</isOverride></items>`,
    )
    .join('')}</${name}>`;

test('administrators alone create and delete types and sets; all others read and change sets', async () => {
  const mock = await defaultMock({ auth: 'strict' });
  const typeHandle = await createType(mock, newType('Settings', 'CompanyProperty'));
  const setHandle = await createSet(mock, newSet(typeHandle, 'c|47', { a: '1' }));
  for (const [operation, params] of [
    ['createPropertySetType', newType('Other', 'CompanyProperty')],
    ['createPropertySet', newSet(typeHandle, 'c|47')],
    ['deletePropertySet', ofSet(setHandle)],
    ['deletePropertySetType', ofType(typeHandle)],
  ] as const) {
    for (const options of [BY_ROBIN, BY_KIM]) expectFault(await refused(mock, operation, params, options), 20003, operation);
  }
  for (const options of [BY_ROBIN, BY_KIM]) {
    await ask(mock.url, 'updatePropertySet', changed(setHandle, { a: `${options.user}` }), options);
    expect(await setsOf(mock, typeHandle, '', options)).toEqual([[setHandle, { a: options.user }]]);
  }
});

test('a company’s administrator works on its types, and neither on global ones nor on those of other companies', async () => {
  const mock = await defaultMock({ auth: 'strict' });
  const chief = await companyAdmin(mock);
  const own = await createType(mock, newType('Own', 'UserProperty'), chief);
  await createSet(mock, newSet(own, ROBIN), chief);
  expectFault(await refused(mock, 'createPropertySetType', newType('Global', 'CompanyProperty', { company: '' }), chief), 20003, 'companyHandle');
  const global = await createType(mock, newType('Global', 'CompanyProperty', { company: '' }));
  expect(await typesOf(mock, '', chief)).toHaveLength(1);
  expectFault(await refused(mock, 'deletePropertySetType', ofType(global), chief), 20003, 'Global');
  // Sets of a global type are those of the own company.
  const outfitters = await createSet(mock, newSet(global, 'c|47'), chief);
  const homeware = await createSet(mock, newSet(global, 'c|48'));
  expect((await setsOf(mock, global, '', chief)).map(([handle]) => handle)).toEqual([outfitters]);
  expectFault(await refused(mock, 'createPropertySet', newSet(global, 'c|48'), chief), 20000, 'c|48');
  expectFault(await refused(mock, 'deletePropertySet', ofSet(homeware), chief), 30001, homeware);
  const foreign = await createType(mock, newType('Foreign', 'CompanyProperty', { company: '<companyHandle>c|48</companyHandle>' }));
  expectFault(await refused(mock, 'createPropertySet', newSet(foreign, 'c|48'), chief), 30001, foreign);
  expectFault(await call(mock.url, 'getPropertySetTypes', '<companyHandle>c|48</companyHandle>', chief), 20000, 'c|48');
});

test('a set of a user is for that user and administrators', async () => {
  const mock = await defaultMock({ auth: 'strict' });
  const searches = await createType(mock, newType('Searches', 'UserProperty'));
  const robins = await createSet(mock, newSet(searches, ROBIN));
  const kims = await createSet(mock, newSet(searches, KIM));
  expect(await setsOf(mock, searches)).toHaveLength(2);
  expect((await setsOf(mock, searches, '', BY_ROBIN)).map(([handle]) => handle)).toEqual([robins]);
  expect(await setsOf(mock, searches, owner(ROBIN), BY_ROBIN)).toHaveLength(1);
  expectFault(await call(mock.url, 'getPropertySets', ofType(searches) + owner(KIM), BY_ROBIN), 20004, 'reader@example.com');
  expectFault(await refused(mock, 'updatePropertySet', changed(kims, { a: '1' }), BY_ROBIN), 20004, kims, 'robin@example.com');
  await ask(mock.url, 'updatePropertySet', changed(robins, { a: '1' }), BY_ROBIN);
  await ask(mock.url, 'updatePropertySet', changed(kims, { a: '2' }));
  expect(await setsOf(mock, searches)).toEqual([
    [robins, { a: '1' }],
    [kims, { a: '2' }],
  ]);
});

describe('permissions of a set', () => {
  test('come with it, bind readers by their groups, and are read back', async () => {
    const mock = await defaultMock({ auth: 'strict' });
    const readers = await createGroup(mock, 'Readers', [KIM]);
    const others = await createGroup(mock, 'Others', []);
    const typeHandle = await createType(mock, newType('T', 'CompanyProperty', { allowMultiple: true }));
    const readable = permissionXml('permissionArray', [
      [readers, 'Read', true],
      [others, 'Write', true],
    ]);
    const setHandle = await createSet(mock, newSet(typeHandle, 'c|47', {}, '', readable));
    const hidden = await createSet(mock, newSet(typeHandle, 'c|47', {}, '', permissionXml('permissionArray', [[readers, 'Read', false]])));
    const { setArray } = await ask(mock.url, 'getPropertySets', ofType(typeHandle));
    expect(setArray.items[0].permissions).toEqual({
      items: [
        { groupHandle: readers, groupName: 'Readers', permissionType: 'Read', isAllowed: true, isOverride: true },
        { groupHandle: others, groupName: 'Others', permissionType: 'Write', isAllowed: true, isOverride: true },
      ],
    });
    expect((await setsOf(mock, typeHandle, '', BY_KIM)).map(([handle]) => handle)).toEqual([setHandle]);
    expect((await setsOf(mock, typeHandle, '', BY_ROBIN)).map(([handle]) => handle)).toEqual([setHandle, hidden]);
    expectFault(await refused(mock, 'updatePropertySet', changed(setHandle, { a: '1' }), BY_KIM), 20009, 'reader@example.com', 'Write');
    await ask(mock.url, 'updatePropertySet', changed(setHandle, { a: '1' }), BY_ROBIN);
    // A version without the field does not answer it.
    const old = await ask(mock.url, 'getPropertySets', ofType(typeHandle), { version: '2010-01-31' });
    expect(old.setArray.items[0]).not.toHaveProperty('permissions');
  });

  test('are replaced, changed and removed', async () => {
    const mock = await defaultMock({ auth: 'strict' });
    const readers = await createGroup(mock, 'Readers', [KIM]);
    const typeHandle = await createType(mock, newType('T', 'CompanyProperty'));
    const setHandle = await createSet(mock, newSet(typeHandle, 'c|47'));
    const seenByKim = async (): Promise<boolean> => (await setsOf(mock, typeHandle, '', BY_KIM)).length === 1;
    const update = (): ReturnType<typeof call> => call(mock.url, 'updatePropertySet', changed(setHandle, {}), BY_KIM);
    expect(await seenByKim()).toBe(true);
    expect(await ask(mock.url, 'setPropertySetPermissions', ofSet(setHandle) + permissionXml('permissionArray', [[readers, 'Read', false]]))).toEqual(
      {},
    );
    expect(await seenByKim()).toBe(false);
    const allowed = permissionXml('updateArray', [
      [readers, 'Read', true],
      [readers, 'Write', false],
    ]);
    expect(await ask(mock.url, 'updatePropertySetPermissions', ofSet(setHandle) + allowed)).toEqual({});
    expect(await seenByKim()).toBe(true);
    expectFault(await update(), 20009);
    expectFault(await refused(mock, 'removePropertySetPermissions', ofSet(setHandle), BY_KIM), 20009);
    expect(await ask(mock.url, 'removePropertySetPermissions', ofSet(setHandle))).toEqual({});
    expect((await update()).fault).toBeUndefined();
    await ask(mock.url, 'setPropertySetPermissions', ofSet(setHandle) + permissionXml('permissionArray', [[readers, 'Write', false]]));
    expectFault(await update(), 20009);
    // They go with their group.
    await ask(mock.url, 'deleteGroup', `<companyHandle>c|47</companyHandle><groupHandle>${readers}</groupHandle>`);
    expect((await update()).fault).toBeUndefined();
  });

  test('are for groups of the set’s company', async () => {
    const mock = await defaultMock({ auth: 'strict' });
    const { groupHandle } = await ask(
      mock.url,
      'saveGroup',
      '<companyHandle>c|48</companyHandle><name>G</name><isSystemDefined>false</isSystemDefined>',
    );
    const typeHandle = await createType(mock, newType('T', 'CompanyProperty'));
    const setHandle = await createSet(mock, newSet(typeHandle, 'c|47'));
    const foreign = permissionXml('permissionArray', [[groupHandle, 'Read', true]]);
    expectFault(await refused(mock, 'setPropertySetPermissions', ofSet(setHandle) + foreign), 30001, groupHandle, 'Outfitters');
    expectFault(await refused(mock, 'createPropertySet', newSet(typeHandle, 'c|47', {}, '', foreign)), 30001, groupHandle);
    const global = await createType(mock, newType('Global', 'UserProperty', { company: '' }));
    const users = await createSet(mock, newSet(global, ROBIN, {}, '', foreign));
    expectFault(
      await refused(mock, 'setPropertySetPermissions', ofSet(users) + permissionXml('permissionArray', [['g|999', 'Read', true]])),
      30001,
      'g|999',
    );
  });
});
