import { expect, test } from 'vitest';
import { ask } from '../conversation.js';
import { assetsOf } from './asset-calls.js';
import { OUTFITTERS, serveCatalogue, VERSIONS } from './stored-catalogue.js';

const LATER = VERSIONS.filter((version) => version !== 'unversioned');

const update = (handle: string, fields: string): string => `<items><assetHandle>${handle}</assetHandle>${fields}</items>`;
const updates = (...all: string[]): string => `${OUTFITTERS}<updateArray>${all.join('')}</updateArray>`;

test.each(LATER)('batchSetImageFields sets what each update gives, and keeps the rest, in %s', async (version) => {
  const mock = await serveCatalogue((add) => {
    add({ name: 'lamp', userData: 'x' });
    add({ name: 'chair' });
    add({ name: 'film', type: 'Video' });
  });
  const answer = await ask(
    mock.url,
    'batchSetImageFields',
    updates(
      update('a|1', '<resolution>72</resolution><anchorX>50</anchorX><anchorY>100</anchorY>'),
      update('a|3', '<anchorX>1</anchorX>'),
      update('a|2', '<anchorY>0</anchorY><userData>y</userData>'),
    ),
    { version },
  );
  expect(answer).toMatchObject({ successCount: 2, errorCount: 1, errorDetailArray: { items: [{ assetHandle: 'a|3', code: 30001 }] } });
  const imageInfos = async () => (await assetsOf(mock, [1, 2], { version })).map(({ imageInfo }) => imageInfo);
  const lamp = { anchorX: 50, anchorY: 100, userData: 'x', width: 400 };
  const chair = { anchorX: 200, anchorY: 0, resolution: 0, userData: 'y' };
  expect(await imageInfos()).toMatchObject([{ ...lamp, resolution: 72 }, chair]);
  await ask(mock.url, 'batchSetImageFields', updates(update('a|1', '<resolution>150.5</resolution>')), { version });
  expect(await imageInfos()).toMatchObject([{ ...lamp, resolution: 150.5 }, chair]);
});
