import { gunzipSync } from 'node:zlib';
import { XmlDocument } from 'libxml2-wasm';
import { beforeAll, describe, expect, test } from 'vitest';
import { formatAssetHandle } from '../../src/assets/asset-handle.js';
import { type ApiVersion, allVersions } from '../../src/contract/api-version.js';
import { type DecodedObject, decodeElement } from '../../src/contract/decode.js';
import { encodeElement } from '../../src/contract/encode.js';
import { validateElement } from '../../src/contract/validate.js';
import { generatedAnswer } from '../../src/generated/generated-answer.js';
import type { OperationContext } from '../../src/operations/operation.js';
import { resolveSettings } from '../../src/settings.js';
import { openStore, type Store } from '../../src/store/store.js';
import { withRealisticTexts } from '../contract/realistic-xml.js';
import { fullXml, smallestXml } from '../contract/smallest-xml.js';
import { knownVersion } from '../conversation.js';

const NOW = Date.UTC(2026, 10, 23, 8);

let store: Store;
beforeAll(() => {
  store = openStore(':memory:');
});

interface Options {
  readonly seed?: number;
  readonly now?: number;
  readonly origin?: string;
}

function contextWith(seed: number): OperationContext {
  // The generator asks for the companies of a caller and for two settings.
  return { store, settings: resolveSettings({ seed }), scheduler: undefined as never };
}

/** The params of an operation from XML, as a transport decodes them. */
function decoded(version: ApiVersion, input: string, xml: string): DecodedObject {
  const document = XmlDocument.fromString(`<${input} xmlns="${version.namespace}">${xml}</${input}>`);
  try {
    return decodeElement(version, input, document.root);
  } finally {
    document.dispose();
  }
}

/** What the generator answers, as XML. */
function answerOf(version: ApiVersion, name: string, xml: string, { seed = 1, now = NOW, origin = 'http://mock:8780' }: Options = {}): string {
  const operation = [...version.operationsByInput.values()].find((each) => each.name === name);
  if (!operation) throw new Error(`${version.id} has no ${name}`);
  const company = { id: 47, name: 'Outfitters', rootPath: 'Outfitters/', expires: null, imsOrgId: null, settings: null };
  const caller = {
    id: 70,
    email: 'robin@example.com',
    firstName: 'Robin',
    lastName: 'Example',
    passwordHash: null,
    accessTokenHash: null,
    defaultRole: 'IpsUser',
    roleEverywhere: 'IpsUser',
    isValid: true,
    imsUserId: null,
    passwordExpires: null,
  } as const;
  const params = decoded(version, operation.input, xml);
  const locale = { named: undefined, accepted: [] };
  const credentials = { user: caller.email, password: 'secret', accessToken: undefined };
  const call = { transport: 'soap', credentials, version, operation, params, caller, company, locale, client: null, origin, files: [], now } as const;
  return encodeElement(version, operation.output, generatedAnswer(call, contextWith(seed)));
}

// biome-ignore lint/suspicious/noExplicitAny: a test reaches into answers of any kind
function read(version: ApiVersion, xml: string): any {
  const document = XmlDocument.fromString(xml);
  try {
    expect(validateElement(version, document.root)).toEqual([]);
    return decodeElement(version, document.root.name, document.root);
  } finally {
    document.dispose();
  }
}

// biome-ignore lint/suspicious/noExplicitAny: a test reaches into answers of any kind
function answered(id: string, name: string, xml: string, options?: Options): any {
  const version = knownVersion(id);
  return read(version, answerOf(version, name, xml, options));
}

const COMPANY = '<companyHandle>c|47</companyHandle>';
const ASSET = '<assetHandle>a|743|1|743</assetHandle>';

describe.each(allVersions().map(({ id }) => ({ id })))('in $id', ({ id }) => {
  const version = knownVersion(id);

  test('every operation has an answer that is valid', () => {
    for (const { name, input } of version.operationsByInput.values()) {
      for (const params of [smallestXml(version, input), fullXml(version, input)]) {
        read(version, answerOf(version, name, withRealisticTexts(params)));
      }
    }
  });

  test('no moment is later than the call, but for what runs out or is to come', () => {
    for (const now of [NOW, Date.UTC(2001, 0, 1)]) {
      for (const { name, input } of version.operationsByInput.values()) {
        // Moments of the parameters come back as they are.
        const answer = answerOf(version, name, withRealisticTexts(smallestXml(version, input)), { now });
        for (const [, element, moment = ''] of answer.matchAll(/<(\w+)>(\d{4}-\d\d-\d\dT[^<]*)</g)) {
          if (['expires', 'passwordExpires', 'nextFireTime'].includes(element ?? '')) continue;
          expect(Date.parse(moment), `${name} ${element}`).toBeLessThanOrEqual(now);
        }
      }
    }
  });
});

describe('handles', () => {
  test.each([
    ['unversioned', { folder: 'Outfitters/', user: /^\d+\|[a-z.]+@example\.com$/, group: /^\d+$/, company: '47', image: /^\d+\|\d+\|\d+$/ }],
    ['2014-04-03', { folder: 'f|Outfitters/', user: /^u\|\d+\|[a-z.]+@example\.com$/, group: /^g\|\d+$/, company: 'c|47', image: /^a\|\d+$/ }],
  ])('have the form of %s', (id, { folder, user, group, company, image }) => {
    const made = answered(id, 'createFolder', `${COMPANY}<folderPath>x</folderPath>`);
    expect(made.folderHandle.startsWith(folder)).toBe(true);
    const { userArray } = answered(id, 'getUsers', id === 'unversioned' ? '<includeInvalid>true</includeInvalid>' : '');
    for (const each of userArray.items) {
      expect(each.userHandle).toMatch(user);
      expect(each.userHandle.endsWith(`|${each.email}`)).toBe(true);
    }
    const { groupArray } = answered(id, 'getGroups', COMPANY);
    for (const each of groupArray.items) {
      expect(each.groupHandle).toMatch(group);
      expect(each.companyHandle).toBe(company);
    }
    const map = '<name>Map</name><shapeType>Rectangle</shapeType><region>0,0,9,9</region><action>x</action><position>1</position>';
    const { imageMapHandle } = answered(id, 'saveImageMap', `${COMPANY}${ASSET}${map}${id === 'unversioned' ? '' : '<enabled>true</enabled>'}`);
    expect(imageMapHandle).toMatch(image);
  });

  test.each([
    ['getZipEntries', `${COMPANY}<assetHandle>text</assetHandle>`, 'getZipEntriesParam/assetHandle: "text"'],
    ['addGroupMembers', `${COMPANY}<groupHandle>g|x</groupHandle><userHandleArray/>`, 'addGroupMembersParam/groupHandle'],
    ['setPassword', '<userHandle>robin@example.com</userHandle><password>x</password>', 'setPasswordParam/userHandle'],
    ['deleteFolder', `${COMPANY}<folderHandle>f|Outfitters/../x</folderHandle>`, 'deleteFolderParam/folderHandle'],
    ['deleteImageMap', `${COMPANY}<imageMapHandle> </imageMapHandle>`, 'deleteImageMapParam/imageMapHandle'],
    ['deleteAssets', `${COMPANY}<assetHandleArray><items>a|1</items><items>b|2</items></assetHandleArray>`, 'assetHandleArray/items: "b|2"'],
    [
      'batchSetThumbAsset',
      `${COMPANY}<updateArray><items><assetHandle>a|1</assetHandle><thumbAssetHandle>2</thumbAssetHandle></items></updateArray>`,
      'updateArray/items/thumbAssetHandle: "2"',
    ],
  ])('that are malformed are 30001: %s', (name, xml, reason) => {
    expect(() => answered('2014-04-03', name, xml)).toThrow(expect.objectContaining({ code: 30001, reason: expect.stringContaining(reason) }));
  });

  test('of either form are taken, with white space around them', () => {
    for (const handle of ['743|1|743', 'a|743', ' a|743|1|743\n']) {
      expect(answered('2014-04-03', 'getZipEntries', `${COMPANY}<assetHandle>${handle}</assetHandle>`).zipArray.items.length).toBeGreaterThan(0);
    }
  });
});

describe('what the parameters say comes back', () => {
  test('directly, within an object, in items', () => {
    expect(
      answered('2014-04-03', 'saveGroup', `${COMPANY}<groupHandle>g|77</groupHandle><name>A</name><isSystemDefined>false</isSystemDefined>`),
    ).toEqual({
      groupHandle: 'g|77',
    });
    expect(answered('2014-04-03', 'getPropertySetType', '<name>My type</name>').type.name).toBe('My type');
    const events = answered(
      '2014-04-03',
      'getMediaPortalEvent',
      '<eventType>Burn</eventType><ipsUser>pat@example.com</ipsUser>',
    ).MediaPortalEventArray;
    for (const each of events.items) expect(each).toMatchObject({ eventType: 'Burn', ipsUser: 'pat@example.com', companyId: 47 });
    expect(answered('2022-11-01-beta', 'getMetadataSchema', `${COMPANY}<version>3</version>`).version).toBe(3);
  });

  test('in the names that handles have in them', () => {
    expect(answered('2014-04-03', 'createProject', `${COMPANY}<projectName>Spring</projectName>`).projectHandle).toBe('p|47|Spring');
  });

  test('but not the asset that was asked about in place of others', () => {
    const { containerArray, thumbAsset } = answered('2014-04-03', 'getAssociatedAssets', `${COMPANY}${ASSET}`);
    for (const { assetHandle } of [...containerArray.items, thumbAsset]) expect(assetHandle).not.toBe('a|743|1|743');
    const copy = `${COMPANY}${ASSET}<folderHandle>f|Outfitters/</folderHandle><name>Copy</name><urlModifier/>`;
    expect(answered('2014-04-03', 'copyImage', copy).assetHandle).not.toBe('a|743|1|743');
  });

  test('one result for each of an array', () => {
    const handles = ['a|5', 'a|3|19|3', 'a|4'].map((handle) => `<items>${handle}</items>`).join('');
    const contexts = answered('2014-04-03', 'batchGetAssetPublishContexts', `${COMPANY}<assetHandleArray>${handles}</assetHandleArray>`);
    expect(contexts.assetPublishContextsArray.items.map((each: { assetHandle: string }) => each.assetHandle)).toEqual(['a|5', 'a|3|19|3', 'a|4']);
    const paths = answered('2014-04-03', 'getOriginalFilePaths', `${COMPANY}<assetHandleArray>${handles}</assetHandleArray>`);
    expect(paths.originalFileArray.items).toHaveLength(3);
    for (const path of paths.originalFileArray.items) expect(path).toMatch(/^Outfitters\/.*[^/]$/);
    const tags = answered('2014-04-03', 'getTagFieldValues', `${COMPANY}<fieldHandleArray><items>m|47|ASSET|x</items></fieldHandleArray>`);
    expect(tags.fieldArray.items).toMatchObject([{ fieldHandle: 'm|47|ASSET|x' }]);
    expect(answered('2014-04-03', 'getTagFieldValues', `${COMPANY}<fieldHandleArray/>`).fieldArray).toEqual({});
  });

  test('and handles that are there already are kept while others are made', () => {
    const target = (more: string): string =>
      `<items>${more}<name>z</name><xPosition>1</xPosition><yPosition>1</yPosition><width>9</width><height>9</height></items>`;
    const array = `<zoomTargetArray>${target('')}${target('')}</zoomTargetArray>`;
    const { zoomTargetHandleArray } = answered('2014-04-03', 'setZoomTargets', `${COMPANY}${ASSET}${array}`);
    expect(zoomTargetHandleArray.items).toHaveLength(2);
    expect(new Set(zoomTargetHandleArray.items).size).toBe(2);
  });
});

describe('a batch', () => {
  test('succeeds with all its items, in so many words', () => {
    const item = '<items><assetHandle>a|1</assetHandle><thumbAssetHandle>a|2</thumbAssetHandle></items>';
    expect(answered('2014-04-03', 'batchSetThumbAsset', `${COMPANY}<updateArray>${item}${item}${item}</updateArray>`)).toEqual({
      successCount: 3,
      warningCount: 0,
      errorCount: 0,
    });
    expect(answered('2014-04-03', 'deleteAssets', `${COMPANY}<assetHandleArray/>`)).toMatchObject({ successCount: 0 });
  });

  test('tells what it has made', () => {
    const rect = '<cropRect><leftN>0</leftN><topN>0</topN><widthN>1</widthN><heightN>1</heightN></cropRect>';
    const crop = (name: string): string => `<items><cropWidth>9</cropWidth><cropHeight>9</cropHeight><cropName>${name}</cropName>${rect}</items>`;
    const array = `<addArray>${crop('Phone')}${crop('Tablet')}</addArray>`;
    const answer = answered('2022-11-01-beta', 'addSmartCrops', `${COMPANY}<ownerHandle>a|1</ownerHandle>${array}`);
    expect(answer.successCount).toBe(2);
    expect(answer.successDetailArray.items).toMatchObject([{ name: 'Phone' }, { name: 'Tablet' }]);
    expect(answer).not.toHaveProperty('errorDetailArray');
  });
});

describe('values', () => {
  test('of an object fit each other', () => {
    const { folderArray } = answered('2014-04-03', 'getFolders', COMPANY);
    for (const each of folderArray.items) {
      expect(each.folderHandle).toBe(`f|${each.path}`);
      expect(each.path).toMatch(/^Outfitters\/.*\/$/);
      expect(each.hasSubfolders).toBe(false);
    }
    const found = answered('2014-04-03', 'searchAssets', `${COMPANY}<includeSubfolders>true</includeSubfolders>`);
    expect(found.totalRows).toBe(found.assetArray.items.length);
    for (const asset of found.assetArray.items) {
      const infos = Object.keys(asset).filter((name) => name.endsWith('Info'));
      expect(infos).toEqual([`${asset.type.toLowerCase()}Info`]);
      expect(asset[infos[0] ?? '']).toMatchObject({ originalFile: expect.stringContaining(asset.name) });
    }
  });

  test('hold XML where they should', () => {
    const version = knownVersion('2014-04-03');
    const packet = answered('2014-04-03', 'getXMPPacket', `${COMPANY}${ASSET}`).compressedPacket;
    expect(gunzipSync(Buffer.from(packet, 'base64')).toString()).toContain('<x:xmpmeta');
    expect(version.definitions.has('getImageServingCatalogReturn')).toBe(false);
    expect(answered('2013-02-15', 'getImageServingCatalog', COMPANY).catalog).toMatch(/^<\?xml .*<catalog /);
  });

  test('that are URLs lie below the address that was called', () => {
    const template = `<assetHandleArray><items>${formatAssetHandle(5, 'Template', { index: 1 })}</items></assetHandleArray>`;
    const { assetArray } = answered('2014-04-03', 'getAssets', `${COMPANY}${template}`, { origin: 'https://ips.test:444' });
    expect(assetArray.items[0].templateInfo.url).toMatch(/^https:\/\/ips\.test:444\/is\/image\/Outfitters\//);
  });
});

describe('the same seed and parameters', () => {
  test('give the same answer at any moment, another seed or other parameters another', () => {
    const version = knownVersion('2014-04-03');
    for (const { name, input } of version.operationsByInput.values()) {
      const params = withRealisticTexts(smallestXml(version, input));
      expect(answerOf(version, name, params, { now: NOW + 9e9 }), name).toBe(answerOf(version, name, params));
    }
    for (const name of ['getZipEntries', 'getSearchStrings', 'getPhotoshopPath', 'getXMPPacket', 'getAutoCropRect']) {
      const params = `${COMPANY}${ASSET}${name === 'getPhotoshopPath' ? '<pathName>x</pathName>' : ''}`;
      expect(answerOf(version, name, params, { seed: 2 }), name).not.toBe(answerOf(version, name, params));
    }
    const listed = '<responseFieldArray><items>memberArray</items></responseFieldArray>';
    expect(answerOf(version, 'getImageSetMembers', `${COMPANY}${ASSET}${listed}`)).toBe(
      answerOf(version, 'getImageSetMembers', `${COMPANY}${ASSET}`),
    );
    const entries = (handle: string): string => answerOf(version, 'getZipEntries', `${COMPANY}<assetHandle>${handle}</assetHandle>`);
    expect(entries('a|1')).not.toBe(entries('a|2'));
  });
});
