import { crc32, deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { encode as encodePng } from 'fast-png';
import { imageSize } from 'image-size';
import { beforeAll, describe, expect, test } from 'vitest';
import type { IpsMock } from '../../src/index.js';
import { MOST_WAITING } from '../../src/pictures/picture-maker.js';
import { type AssetCompany, emptiedMock } from '../asset-company.js';
import { expectQuarters, pixelsIn, postPicture, publish, QUARTERS, quartersJpeg, quartersPng } from './pictures.js';

const emptied = emptiedMock();
let mock: IpsMock;
let company: AssetCompany;

beforeAll(async () => {
  ({ mock, company } = await emptied());
  await postPicture(mock, company, 'hat.png', quartersPng(300, 200));
  await postPicture(mock, company, 'photo.jpg', quartersJpeg(640, 480));
  await company.upload(['Acme/generated.jpg'], { readyForPublish: true });
  await publish(company);
});

function pictureAt(name: string, query: string): Promise<Response> {
  return fetch(`${mock.url}/is/image/Acme/${name}?${query}`);
}

async function bytesOf(name: string, query: string): Promise<Uint8Array> {
  const response = await pictureAt(name, query);
  if (response.status !== 200) throw new Error(`${response.status} ${await response.text()}`);
  return new Uint8Array(await response.arrayBuffer());
}

/** Posts a file under a name of its own, and gives its picture as a PNG. */
async function seenAs(fileName: string, content: Uint8Array, query = ''): Promise<Uint8Array> {
  await postPicture(mock, company, fileName, content);
  await publish(company);
  return bytesOf(fileName.replace(/\.\w+$/, ''), `fmt=png&${query}`);
}

describe('the size of a picture', () => {
  test.each([
    ['', 300, 200],
    ['wid=150', 150, 100],
    ['hei=50', 75, 50],
    ['wid=600', 600, 400],
    ['scl=2', 150, 100],
    ['scl=0.5', 600, 400],
    ['scl=1&wid=100', 100, 200],
    ['wid=1', 1, 1],
    ['fit=stretch&wid=80&hei=90', 80, 90],
    ['fit=constrain&wid=150&hei=150', 150, 100],
    ['fit=constrain&wid=900&hei=900', 300, 200],
    ['fit=constrain,1&wid=900&hei=900', 900, 600],
    ['fit=wrap&wid=150&hei=150', 225, 150],
    ['wid=0150&hei=&qlt=70,1', 150, 100],
    ['WID=50&wid=100', 100, 67],
    ['$thumb$&.comment&layer=0&op_blur=5&wid=30', 30, 20],
  ])('%s', async (query, width, height) => {
    const picture = pixelsIn(await bytesOf('hat', query));
    expect([picture.width, picture.height]).toEqual([width, height]);
    if (width > 2 && !query.startsWith('scl=1')) expectQuarters(picture);
  });

  test('is 400 pixels at most where nothing is said of it', async () => {
    expect(imageSize(await bytesOf('photo', ''))).toMatchObject({ width: 400, height: 300 });
    const { width = 0, height = 0 } = imageSize(await bytesOf('generated', ''));
    expect(Math.max(width, height)).toBe(400);
  });

  test('of another aspect ratio has white at its edges, is filled, or is cropped', async () => {
    const white = [255, 255, 255];
    const fitted = pixelsIn(await bytesOf('hat', 'wid=300&hei=300&fmt=png'));
    expect([fitted.at(0.5, 0.05), fitted.at(0.5, 0.95)]).toEqual([white, white]);
    expectQuarters(fitted, [0, 1 / 6, 1, 5 / 6]);
    const small = pixelsIn(await bytesOf('hat', 'fit=fit&wid=600&hei=400&fmt=png'));
    expectQuarters(small, [0.25, 0.25, 0.75, 0.75]);
    const cropped = pixelsIn(await bytesOf('hat', 'fit=crop&wid=100&hei=200&fmt=png'));
    expectQuarters(cropped);
    const scaled = pixelsIn(await bytesOf('hat', 'scl=1&wid=600&fmt=png'));
    expect(scaled.at(0.1, 0.5)).toEqual(white);
    expectQuarters(scaled, [0.25, 0, 0.75, 1]);
    expect(imageSize(await bytesOf('hat', 'fit=hfit,1&wid=600&hei=100'))).toMatchObject({ width: 600, height: 100 });
    expect(imageSize(await bytesOf('hat', 'fit=vfit,1&wid=600&hei=100'))).toMatchObject({ width: 600, height: 100 });
  });

  test('keeps the aspect ratio with one edge, is the one asked for with both, and shows what was posted, whatever they are', async () => {
    const edge = fc.option(fc.integer({ min: 1, max: 260 }), { nil: undefined });
    await fc.assert(
      fc.asyncProperty(edge, edge, fc.constantFrom('jpeg', 'png', 'png-alpha'), fc.constantFrom('hat', 'photo'), async (wid, hei, fmt, name) => {
        const query = [`fmt=${fmt}`, ...(wid === undefined ? [] : [`wid=${wid}`]), ...(hei === undefined ? [] : [`hei=${hei}`])].join('&');
        const picture = pixelsIn(await bytesOf(name, query));
        const ratio = name === 'hat' ? 300 / 200 : 640 / 480;
        if (wid !== undefined) expect(picture.width).toBe(wid);
        if (hei !== undefined) expect(picture.height).toBe(hei);
        if (wid === undefined || hei === undefined) {
          expect(Math.abs(picture.width - picture.height * ratio)).toBeLessThanOrEqual(0.5 + 0.5 * ratio);
          if (picture.width >= 24 && picture.height >= 24) expectQuarters(picture);
        }
      }),
      { numRuns: 60 },
    );
  });

  test.each([
    ['wid=0', 'wid: "0" is no number of pixels'],
    ['wid=-5', 'wid: "-5"'],
    ['hei=10.5', 'hei: "10.5"'],
    ['wid=9999999999', 'wid: "9999999999"'],
    ['wid=NaN', 'wid: "NaN"'],
    ['wid=100000', 'expected 2000 x 2000 at most'],
    ['wid=2000&hei=2001', 'expected 2000 x 2000 at most'],
    ['hei=1900', '2850 x 1900'],
    ['scl=0.0000001', 'expected 2000 x 2000 at most'],
    ['scl=0', 'scl: "0" is no scale'],
    ['scl=1e-5', 'scl: "1e-5" is no scale'],
    ['qlt=0', 'qlt: "0" is no quality'],
    ['qlt=101', 'qlt: "101" is no quality'],
    ['fmt=jpg2', 'did you mean'],
    ['fmt=gif', 'fmt: "gif" is no format that the mock makes'],
    ['fmt=constructor', 'fmt: "constructor"'],
    ['fit=fill&wid=5', 'fit: "fill" is no way to fit'],
    ['fit=crop', 'give wid, hei or both'],
    ['fit=crop,2&wid=5', 'expected 0 or 1'],
    ['req=prop', 'did you mean props?'],
    ['req=set', 'req: "set" is not served by the mock'],
    ['req=exists,yaml', 'req: "yaml" is no format of answers'],
    ['req=exists,json&handler=a.b', 'handler: "a.b" names no function'],
    ['wid=%ff', 'wid: "%ff" is not percent-encoded UTF-8'],
  ])('%s is refused', async (query, message) => {
    const response = await pictureAt('hat', query);
    expect([response.status, response.headers.get('content-type')]).toEqual([403, 'text/plain;charset=utf-8']);
    expect(await response.text()).toContain(message);
  });

  test('the commands of an asset itself come first and last', async () => {
    await postPicture(mock, company, 'own.png', quartersPng(300, 200));
    await publish(company);
    const handle = await company.handle('own');
    await company.ask(
      'setUrlModifier',
      `<assetHandle>${handle}</assetHandle><urlModifier>wid=60&amp;fmt=png</urlModifier><urlPostApplyModifier>qlt=3</urlPostApplyModifier>`,
    );
    expect(imageSize(await bytesOf('own', ''))).toMatchObject({ width: 60, height: 40, type: 'png' });
    expect(imageSize(await bytesOf('own', 'wid=30'))).toMatchObject({ width: 30, height: 20, type: 'png' });
    expect(await (await pictureAt('own', 'req=props&qlt=90')).text()).toContain('image.quality=3\n');
  });
});

describe('formats', () => {
  test.each(['jpeg', 'jpg', 'pjpeg', 'JPEG,rgb'])('%s is a JPEG', async (format) => {
    const response = await pictureAt('hat', `fmt=${format}`);
    expect([response.headers.get('content-type'), imageSize(new Uint8Array(await response.arrayBuffer())).type]).toEqual(['image/jpeg', 'jpg']);
  });

  test.each(['png', 'png-alpha', 'png8', 'png,gray'])('%s is a PNG', async (format) => {
    const response = await pictureAt('hat', `fmt=${format}`);
    expect([response.headers.get('content-type'), imageSize(new Uint8Array(await response.arrayBuffer())).type]).toEqual(['image/png', 'png']);
  });

  test('a lower quality takes fewer bytes', async () => {
    const [low, high] = [await bytesOf('generated', 'qlt=10'), await bytesOf('generated', 'qlt=95')];
    expect(low.length).toBeLessThan(high.length);
  });
});

/** A chunk of a PNG. */
function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

/** A PNG made by hand. @param rows the bytes of each row, without the filter's */
function pngOf(
  width: number,
  height: number,
  depth: number,
  colour: number,
  rows: readonly (readonly number[])[],
  chunks: readonly Buffer[] = [],
): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width);
  header.writeUInt32BE(height, 4);
  header.set([depth, colour, 0, 0, 0], 8);
  const data = deflateSync(Buffer.from(rows.flatMap((row) => [0, ...row])));
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    ...chunks,
    chunk('IDAT', data),
    chunk('IEND', new Uint8Array()),
  ]);
}

describe('posted files', () => {
  test('PNGs of any kind are shown as they are', async () => {
    const grey = (levels: readonly number[]) => levels.map((level) => [level, level, level]);
    const shades = async (fileName: string, file: Uint8Array): Promise<number[][]> => {
      const picture = pixelsIn(await seenAs(fileName, file, 'scl=1'));
      return [picture.at(0.1, 0.1), picture.at(0.9, 0.1), picture.at(0.1, 0.9), picture.at(0.9, 0.9)];
    };
    const palette = chunk('PLTE', Uint8Array.from(QUARTERS.flat()));
    expect(await shades('bits.png', pngOf(2, 2, 1, 0, [[0b10000000], [0b01000000]]))).toEqual(grey([255, 0, 0, 255]));
    expect(await shades('pairs.png', pngOf(2, 2, 2, 0, [[0b00010000], [0b10110000]]))).toEqual(grey([0, 85, 170, 255]));
    expect(
      await shades(
        'grey.png',
        pngOf(2, 2, 8, 0, [
          [9, 90],
          [180, 250],
        ]),
      ),
    ).toEqual(grey([9, 90, 180, 250]));
    expect(
      await shades(
        'deep.png',
        pngOf(2, 2, 16, 0, [
          [9, 1, 90, 2],
          [180, 3, 250, 4],
        ]),
      ),
    ).toEqual(grey([9, 90, 180, 250]));
    expect(
      await shades(
        'indexed.png',
        pngOf(
          2,
          2,
          8,
          3,
          [
            [0, 1],
            [2, 3],
          ],
          [palette],
        ),
      ),
    ).toEqual(QUARTERS);
    expect(await shades('packed.png', pngOf(2, 2, 2, 3, [[0b00010000], [0b10110000]], [palette]))).toEqual(QUARTERS);
    const clear = chunk('tRNS', Uint8Array.of(0, 90));
    expect(
      await shades(
        'clear.png',
        pngOf(
          2,
          2,
          8,
          0,
          [
            [9, 90],
            [180, 250],
          ],
          [clear],
        ),
      ),
    ).toEqual(grey([9, 255, 180, 250]));
    const half = encodePng({ data: Uint8Array.of(0, 255, 0, 0), width: 2, height: 1, channels: 2, depth: 8 });
    expect(await shades('alpha.png', half)).toEqual(grey([0, 255, 0, 255]));
  });

  test('what is transparent is white, or stays so', async () => {
    const data = Uint8Array.of(255, 0, 0, 255, 0, 0, 255, 0);
    const opaque = pixelsIn(await seenAs('glass.png', encodePng({ data, width: 2, height: 1, channels: 4, depth: 8 }), 'scl=1'));
    expect([opaque.at(0, 0), opaque.at(1, 0)]).toEqual([
      [255, 0, 0],
      [255, 255, 255],
    ]);
    const kept = imageSize(await bytesOf('glass', 'fmt=png-alpha&scl=1'));
    expect(kept).toMatchObject({ width: 2, height: 1 });
    expect(await (await pictureAt('glass', 'fmt=png-alpha&req=props')).text()).toContain('image.mask=1\n');
  });

  test('chunks that make no pixels are not unpacked', async () => {
    const bomb = Buffer.concat([Buffer.from('x\0\0'), deflateSync(Buffer.alloc(1000)).subarray(0, 8)]);
    const file = pngOf(
      2,
      2,
      8,
      0,
      [
        [9, 90],
        [180, 250],
      ],
      [chunk('iCCP', bomb), chunk('zTXt', bomb)],
    );
    expect(pixelsIn(await seenAs('profile.png', file, 'scl=1')).at(0, 0)).toEqual([9, 9, 9]);
  });

  test('a file that unpacks to more than its pixels, or has more of them than allowed, or goes over them again and again, is not decoded', async () => {
    const before = process.memoryUsage().rss;
    const zeros = deflateSync(Buffer.alloc(120_000_000));
    const liar = pngOf(2, 2, 8, 0, [
      [9, 90],
      [180, 250],
    ]);
    const at = liar.indexOf('IDAT') - 4;
    const files: [string, Buffer][] = [
      ['liar.png', Buffer.concat([liar.subarray(0, at), chunk('IDAT', zeros), chunk('IEND', new Uint8Array())])],
      ['huge.png', pngOf(30_000, 30_000, 8, 0, [[0]])],
      [
        'endless.jpg',
        Buffer.concat([Buffer.from(quartersJpeg(64, 64)).subarray(0, -2), ...Array.from({ length: 60 }, () => Buffer.from([0xff, 0xda, 0, 2]))]),
      ],
    ];
    for (const [fileName, file] of files) {
      const picture = pixelsIn(await seenAs(fileName, file, 'wid=40&hei=40'));
      // Of the generated picture, no two corners are alike.
      expect(new Set([picture.at(0.1, 0.1), picture.at(0.9, 0.9), picture.at(0.1, 0.9)].map(String)).size, fileName).toBeGreaterThan(1);
    }
    expect(process.memoryUsage().rss - before).toBeLessThan(100_000_000);
  });
});

describe('many requests', () => {
  test('more than can wait are refused, and the rest answered', async () => {
    const all = await Promise.all(
      Array.from({ length: 3 * MOST_WAITING }, async (_unused, index) => {
        const response = await pictureAt('hat', `fmt=png&wid=${20 + index}&hei=2`);
        return { status: response.status, retryAfter: response.headers.get('retry-after'), bytes: (await response.arrayBuffer()).byteLength };
      }),
    );
    const refused = all.filter(({ status }) => status === 503);
    expect(all.filter(({ status }) => status === 200).length).toBeGreaterThanOrEqual(MOST_WAITING);
    expect(all.filter(({ status }) => status !== 200)).toEqual(refused);
    for (const { retryAfter } of refused) expect(retryAfter).toBe('1');
    expect(imageSize(await bytesOf('photo', 'wid=999'))).toMatchObject({ width: 999 });
  });
});
