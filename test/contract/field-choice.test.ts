import fc from 'fast-check';
import { XmlDocument } from 'libxml2-wasm';
import { describe, expect, test } from 'vitest';
import type { ApiVersion } from '../../src/contract/api-version.js';
import { encodeElement } from '../../src/contract/encode.js';
import { chosenFields, type FieldLists, fieldChoice, ignoredPaths } from '../../src/contract/field-choice.js';
import { validateElement } from '../../src/contract/validate.js';
import { knownVersion } from '../conversation.js';
import { objectsOf } from './arbitraries.js';

const VERSION = knownVersion('2014-04-03');

const lists = (keep: string[] | undefined, drop?: string[]): FieldLists => ({
  responseFieldArray: keep && { items: keep },
  excludeFieldArray: drop && { items: drop },
});

const IMAGE = {
  assetHandle: 'a|1',
  name: 'Hat',
  metadataArray: { items: [{ name: 'Season', value: 'Autumn', longVal: 3 }] },
  imageInfo: { originalPath: 'Outfitters/', originalFile: 'Hat.jpg', fileSize: 7 },
  permissions: { items: [{ groupName: 'all' }] },
};
const FOUND = { totalRows: 2, assetArray: { items: [IMAGE, { ...IMAGE, assetHandle: 'a|2', imageInfo: undefined }] } };

const searchWith = (keep: string[] | undefined, drop?: string[]): object => chosenFields(VERSION, 'searchAssetsReturn', FOUND, lists(keep, drop));

describe('responseFieldArray', () => {
  test('keeps what is listed, and its parents', () => {
    expect(searchWith(['totalRows', 'assetArray/items/assetHandle', 'assetArray/items/name'])).toEqual({
      totalRows: 2,
      assetArray: {
        items: [
          { assetHandle: 'a|1', name: 'Hat' },
          { assetHandle: 'a|2', name: 'Hat' },
        ],
      },
    });
    expect(searchWith(['totalRows'])).toEqual({ totalRows: 2 });
  });

  test('keeps all of a field with fields of its own, unless some of those are listed too', () => {
    expect(searchWith(['assetArray/items/imageInfo'])).toEqual({ assetArray: { items: [{ imageInfo: IMAGE.imageInfo }, {}] } });
    for (const keep of [
      ['assetArray/items/imageInfo/originalPath'],
      ['assetArray/items/imageInfo', 'assetArray/items/imageInfo/originalPath'],
      ['assetArray/items/imageInfo/originalPath', 'assetArray/items/imageInfo'],
    ]) {
      expect(searchWith(keep)).toEqual({ assetArray: { items: [{ imageInfo: { originalPath: 'Outfitters/' } }, {}] } });
    }
    expect(searchWith(['assetArray', 'totalRows'])).toEqual(FOUND);
    expect(searchWith(['assetArray/items'])).toEqual({ assetArray: FOUND.assetArray });
  });

  test('leaves an array in place that has no items', () => {
    const none = { totalRows: 0, assetArray: { items: [] } };
    expect(chosenFields(VERSION, 'searchAssetsReturn', none, lists(['assetArray/items/name']))).toEqual({ assetArray: { items: [] } });
  });

  test('leaves what is required within what is kept', () => {
    expect(searchWith(['assetArray/items/metadataArray/items/longVal'])).toEqual({
      assetArray: { items: [{ metadataArray: { items: [{ name: 'Season', value: 'Autumn', longVal: 3 }] } }, expect.anything()] },
    });
    const members = { memberArray: { items: [{ asset: IMAGE, pageReset: true }] } };
    expect(chosenFields(VERSION, 'getImageSetMembersReturn', members, lists(['memberArray/items/asset/name']))).toEqual({
      memberArray: { items: [{ asset: { name: 'Hat' } }] },
    });
    const generated = { generationArray: { items: [{ engine: 'Aco' }] } };
    expect(chosenFields(VERSION, 'getGenerationInfoReturn', generated, lists(undefined, ['generationArray']))).toEqual({ generationArray: {} });
  });

  test('goes as deep as folders do', () => {
    const leaf = { path: 'A/B/C/', hasSubfolders: false };
    const tree = {
      folders: {
        path: 'A/',
        hasSubfolders: true,
        subfolderArray: { items: [{ path: 'A/B/', hasSubfolders: true, subfolderArray: { items: [leaf] } }] },
      },
    };
    const choose = (...keep: string[]): object => chosenFields(VERSION, 'getFolderTreeReturn', tree, lists(keep));
    expect(choose('folders/path', 'folders/subfolderArray/items/path')).toEqual({
      folders: { path: 'A/', subfolderArray: { items: [{ path: 'A/B/' }] } },
    });
    expect(choose('folders/subfolderArray/items/subfolderArray/items/path')).toEqual({
      folders: { subfolderArray: { items: [{ subfolderArray: { items: [{ path: 'A/B/C/' }] } }] } },
    });
    expect(choose('folders/subfolderArray')).toEqual({ folders: { subfolderArray: tree.folders.subfolderArray } });
  });

  test('without a path asks for everything', () => {
    expect(searchWith([])).toBe(FOUND);
    expect(chosenFields(VERSION, 'searchAssetsReturn', FOUND, { responseFieldArray: {} })).toBe(FOUND);
    expect(chosenFields(VERSION, 'searchAssetsReturn', FOUND, {})).toBe(FOUND);
  });
});

describe('excludeFieldArray', () => {
  test('drops what is listed with all that is in it', () => {
    const { permissions: _, ...rest } = IMAGE;
    expect(searchWith(undefined, ['assetArray/items/permissions', 'totalRows'])).toEqual({
      assetArray: { items: [rest, { ...rest, assetHandle: 'a|2', imageInfo: undefined }] },
    });
    expect(searchWith(undefined, ['assetArray', 'assetArray/items/name'])).toEqual({ totalRows: 2 });
  });

  test('drops from what responseFieldArray has kept', () => {
    expect(searchWith(['assetArray/items/imageInfo'], ['assetArray/items/imageInfo/fileSize', 'totalRows'])).toEqual({
      assetArray: { items: [{ imageInfo: { originalPath: 'Outfitters/', originalFile: 'Hat.jpg' } }, {}] },
    });
  });
});

describe('a path', () => {
  const ignoredIn = (keep: string[] | undefined, drop?: string[]): readonly string[] =>
    ignoredPaths(VERSION, 'searchAssetsReturn', lists(keep, drop));

  test('may have white space around it', () => {
    expect(searchWith([' totalRows\n'])).toEqual({ totalRows: 2 });
    expect(ignoredIn([' totalRows\n'])).toEqual([]);
  });

  test.each([
    ['', '""', 'searchAssetsReturn has totalRows, assetArray'],
    ['assetArray/name', '"name"', 'searchAssetsReturn/assetArray has items'],
    ['/assetArray', '""', 'searchAssetsReturn has totalRows, assetArray'],
    ['assetArray/items/', '""', 'assetHandle, type'],
    ['assetArray/items/imageinfo', '"imageinfo"', 'imageInfo'],
    ['totalRows/items', '"items"', 'searchAssetsReturn/totalRows has no fields'],
    ['searchAssetsReturn/totalRows', '"searchAssetsReturn"', 'searchAssetsReturn has totalRows'],
    // Of the version after this one.
    ['assetArray/items/threeDInfo', '"threeDInfo"', '2014-04-03'],
  ])('that the answer does not have (%s) is ignored, and the journal says why', (path, ...words) => {
    expect(searchWith(['assetArray/items/name', path])).toEqual(searchWith(['assetArray/items/name']));
    expect(searchWith(undefined, ['totalRows', path])).toEqual(searchWith(undefined, ['totalRows']));
    for (const word of ['responseFieldArray', path, ...words]) expect(ignoredIn(['assetArray/items/name', path])[0]).toContain(word);
    for (const word of ['excludeFieldArray', path, ...words]) expect(ignoredIn(undefined, [path])[0]).toContain(word);
  });

  test('that is the only one and unknown leaves what the version requires', () => {
    expect(searchWith(['assetArray/items/lastModifUser'])).toEqual({});
    expect(searchWith(undefined, ['assetArray/items/lastModifUser'])).toEqual(FOUND);
  });
});

describe('fieldChoice', () => {
  test('says what is wanted', () => {
    const { wants } = fieldChoice(lists(['totalRows', 'assetArray/items/imageInfo/fileSize', 'assetArray/items/metadataArray']));
    expect(
      ['totalRows', 'assetArray', 'assetArray/items', 'assetArray/items/imageInfo', 'assetArray/items/metadataArray/items/name'].map(wants),
    ).toEqual(Array(5).fill(true));
    expect(['assetArray/items/name', 'assetArray/items/imageInfo/width', 'folders'].map(wants)).toEqual([false, false, false]);
  });

  test('says what is not wanted', () => {
    const { wants } = fieldChoice(lists(undefined, ['assetArray/items/permissions', 'assetArray/items/imageInfo/masks']));
    expect(['assetArray', 'assetArray/items/imageInfo', 'assetArray/items/name'].map(wants)).toEqual([true, true, true]);
    expect(['assetArray/items/permissions', 'assetArray/items/permissions/items', 'assetArray/items/imageInfo/masks'].map(wants)).toEqual([
      false,
      false,
      false,
    ]);
    expect(fieldChoice(lists(['totalRows'], ['totalRows'])).wants('totalRows')).toBe(false);
    expect(fieldChoice({}).wants('anything/at/all')).toBe(true);
  });
});

describe('whatever is chosen', () => {
  /** Every path below a definition, to some depth. */
  function pathsBelow(version: ApiVersion, definitionName: string, depth: number): string[] {
    return (version.definitions.get(definitionName)?.fields ?? []).flatMap((field) => [
      field.name,
      ...(depth > 0 ? pathsBelow(version, field.type, depth - 1).map((path) => `${field.name}/${path}`) : []),
    ]);
  }

  const ELEMENTS = ['searchAssetsReturn', 'getFolderTreeReturn', 'getImageSetMembersReturn', 'getGenerationInfoReturn', 'getAssociatedAssetsReturn'];
  const cases = ['unversioned', '2010-01-31', '2014-04-03', '2022-11-01-beta'].flatMap((id) => ELEMENTS.map((element) => ({ id, element })));

  test.each(cases.filter(({ id, element }) => knownVersion(id).definitions.has(element)))(
    '$element stays valid in $id, and has nothing that it had not',
    ({ id, element }) => {
      const version = knownVersion(id);
      const paths = fc.option(fc.array(fc.constantFrom(...pathsBelow(version, element, 5)), { maxLength: 6 }), { nil: undefined });
      fc.assert(
        fc.property(objectsOf(version, element), paths, paths, (answer, keep, drop) => {
          const before = structuredClone(answer);
          const chosen = chosenFields(version, element, answer, lists(keep, drop));
          expect(answer).toEqual(before);
          expect(answer).toMatchObject(chosen);
          const document = XmlDocument.fromString(encodeElement(version, element, chosen));
          try {
            expect(validateElement(version, document.root)).toEqual([]);
          } finally {
            document.dispose();
          }
        }),
        { numRuns: 25 },
      );
    },
  );
});
