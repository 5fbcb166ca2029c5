import { expect, test } from 'vitest';
import { MOST_WAITING, type PendingOrder, PictureMaker, TooManyPictures } from '../../src/pictures/picture-maker.js';
import { viewOf } from '../../src/pictures/view-size.js';

function order(width: number, content: PendingOrder['content'] = () => undefined): PendingOrder {
  const view = viewOf({ width: 10, height: 10 }, { width }, 100);
  return { fileHash: undefined, content, seed: 'x', view, format: 'png', quality: 80 };
}

test('a picture that many ask for at once, and again, is made once', async () => {
  const maker = new PictureMaker(async ({ view }) => new Uint8Array(view.width));
  const all = await Promise.all(Array.from({ length: 500 }, () => maker.picture(order(7))));
  expect(new Set(all.map(({ length }) => length))).toEqual(new Set([7]));
  await maker.picture(order(7));
  expect(maker.made).toBe(1);
  await maker.picture(order(8));
  expect(maker.made).toBe(2);
});

test('pictures are made one at a time, and only so many wait', async () => {
  let running = 0;
  let most = 0;
  const go: (() => void)[] = [];
  const maker = new PictureMaker(async () => {
    most = Math.max(most, ++running);
    await new Promise<void>((resolve) => go.push(resolve));
    running--;
    return Uint8Array.of(1);
  });
  const waiting = Array.from({ length: MOST_WAITING }, (_unused, index) => maker.picture(order(index + 1)));
  expect(() => maker.picture(order(MOST_WAITING + 1))).toThrow(TooManyPictures);
  // One that waits already takes no further place.
  const same = maker.picture(order(3));
  for (let index = 0; index < MOST_WAITING; index++) {
    while (go.length === 0) await Promise.resolve();
    go.shift()?.();
  }
  expect((await Promise.all([...waiting, same])).length).toBe(MOST_WAITING + 1);
  expect([most, maker.made]).toEqual([1, MOST_WAITING]);
});

test('only so many bytes of pictures are kept, those that were asked for last', async () => {
  const maker = new PictureMaker(async () => new Uint8Array(1_000_000));
  for (let width = 1; width <= 40; width++) {
    await maker.picture(order(width));
    await maker.picture(order(1));
    expect(maker.keptBytes).toBeLessThanOrEqual(16 * 1024 * 1024);
  }
  expect(maker.made).toBe(40);
  await maker.picture(order(2));
  expect(maker.made).toBe(41);
});

test('one that cannot be made is an error for those who asked for it, and for no others', async () => {
  const maker = new PictureMaker(async ({ view }) => {
    if (view.width === 2) throw new Error('broken');
    return Uint8Array.of(1);
  });
  const [one, two, three] = await Promise.allSettled([1, 2, 3].map((width) => maker.picture(order(width))));
  expect([one?.status, two?.status, three?.status]).toEqual(['fulfilled', 'rejected', 'fulfilled']);
});
