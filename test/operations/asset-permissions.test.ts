import { describe, expect, test } from 'vitest';
import type { IpsMock } from '../../src/index.js';
import { type Answer, ask, call, type RequestOptions } from '../conversation.js';
import { assetsOf, handle, moved, names, refused, renamed } from './asset-calls.js';
import { ADA, expectFault, handles, KIM, LOU, list, OUTFITTERS, permit, ROBIN, serveCatalogue, VERSIONS } from './stored-catalogue.js';

describe('permissions of folders', () => {
  /** Kim may read what is in autumn/, Lou may read and write there; what is below has its own, of neither; the root is Lou's and Kim's to read. */
  const guarded = async (): Promise<IpsMock> => {
    const mock = await serveCatalogue((add) => {
      add({ name: 'lamp', folder: 'autumn/' });
      add({ name: 'film', type: 'Video' });
      add({ name: 'secret', folder: 'autumn/late/' });
    });
    const readers = await permit(mock, 'u|72|kim@example.com', 'autumn/', ['Read']);
    await permit(mock, 'u|73|lou@example.com', 'Outfitters/', ['Read', 'Delete'], { group: readers });
    const writers = await permit(mock, 'u|73|lou@example.com', 'autumn/late/', ['Read']);
    await ask(
      mock.url,
      'removeGroupMembers',
      `${OUTFITTERS}<groupHandle>${writers}</groupHandle>${list('userHandleArray', ['u|73|lou@example.com'])}`,
    );
    return mock;
  };

  test('show what may be read, whichever way it is asked for', async () => {
    const mock = await guarded();
    for (const [options, seen] of [
      [KIM, ['film', 'lamp']],
      [LOU, ['film', 'lamp']],
      [ROBIN, ['film', 'lamp', 'secret']],
      [ADA, ['film', 'lamp', 'secret']],
    ] as const) {
      for (const version of VERSIONS) expect(await names(mock, { version, ...options })).toEqual(seen);
      expect((await assetsOf(mock, [1, 2, 3], options)).map(({ name }) => name).sort()).toEqual(seen);
      if (options === KIM) continue; // not a role that may
      const byName = await ask(mock.url, 'getAssetsByName', OUTFITTERS + list('nameArray', ['film', 'lamp', 'secret']), options);
      expect(byName.assetArray.items.map(({ name }: { name: string }) => name)).toEqual(seen);
    }
  });

  test('are those of the user or the group that an administrator names', async () => {
    const mock = await guarded();
    const see = (who: string, options: RequestOptions): Promise<Answer> =>
      call(mock.url, 'searchAssets', `${OUTFITTERS}${who}<includeSubfolders>true</includeSubfolders>`, options);
    const seenBy = async (who: string, options: RequestOptions = ADA): Promise<string[]> =>
      ((await see(who, options)).value.assetArray?.items ?? []).map(({ name }: { name: string }) => name);
    expect(await seenBy('<accessUserHandle>u|72|kim@example.com</accessUserHandle>')).toEqual(['film', 'lamp']);
    expect(await seenBy('<accessUserHandle>u|70|robin@example.com</accessUserHandle>')).toEqual(['film', 'lamp', 'secret']);
    expect(await seenBy('<accessGroupHandle>g|1</accessGroupHandle>')).toEqual(['film', 'lamp']);
    expect(await seenBy('<accessGroupHandle>g|2</accessGroupHandle>')).toEqual(['secret']);
    expect(await seenBy('<accessGroupHandle>g|1</accessGroupHandle>', KIM)).toEqual(['film', 'lamp']);
    expectFault(await see('<accessGroupHandle>g|2</accessGroupHandle>', KIM), 20008, 'g|2');
    expectFault(await see('<accessUserHandle>u|71|admin@example.com</accessUserHandle>', KIM), 20004, 'kim@example.com');
    expectFault(await see('<accessUserHandle>u|999|no@example.com</accessUserHandle>', ADA), 20002, 'u|999');
    expectFault(await see('<accessGroupHandle>g|99</accessGroupHandle>', ADA), 20008, 'g|99');
    const [one] = (await ask(mock.url, 'getAssets', `${OUTFITTERS}<accessGroupHandle>g|2</accessGroupHandle>${handles(1, 2, 3)}`)).assetArray.items;
    expect(one.name).toBe('secret');
  });

  test('let nobody change what they may not', async () => {
    const mock = await guarded();
    // There are none for writing but Read: all who see may write; deleting is for the readers of the root.
    await ask(mock.url, 'renameAsset', renamed(1, 'lantern'), LOU);
    expectFault(await refused(mock, 'renameAsset', renamed(3, 'known'), LOU), 20009, 'lou@example.com', 'Read', 'Outfitters/autumn/late/');
    expectFault(await refused(mock, 'moveAsset', OUTFITTERS + moved(3, 'Outfitters/'), LOU), 20009, 'Read');
    expectFault(await refused(mock, 'deleteAsset', OUTFITTERS + handle(3), LOU), 20009, 'Read');
    expect(await ask(mock.url, 'deleteAssets', OUTFITTERS + handles(3, 2), LOU)).toMatchObject({
      successCount: 1,
      errorDetailArray: { items: [{ assetHandle: 'a|3', code: 20009, reason: expect.stringContaining('Outfitters/autumn/late/') }] },
    });
    expect(await ask(mock.url, 'restoreAssetsFromTrash', OUTFITTERS + handles(2), LOU)).toMatchObject({ successCount: 1 });
    await permit(mock, 'u|72|kim@example.com', 'autumn/', ['Read', 'Write']);
    expectFault(await refused(mock, 'renameAsset', renamed(1, 'lamp'), LOU), 20009, 'Outfitters/autumn/');
    expectFault(await refused(mock, 'moveAsset', OUTFITTERS + moved(2, 'autumn/'), LOU), 20009, 'Write', 'Outfitters/autumn/');
    expectFault(await refused(mock, 'renameAsset', renamed(1, 'lamp'), KIM), 20003, 'ImagePortalUser');
    await ask(mock.url, 'renameAsset', renamed(1, 'lamp'), ROBIN);
  });
});
