import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { IMAGE_HEAD, pixelsOf } from '../../src/transports/upload/image-pixels.js';
import { ask } from '../conversation.js';
import { filePart, postUpload } from './upload-form.js';
import { COMPANY, jobNamed, mockForAll } from './upload-mock.js';

const started = mockForAll();

const u32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value >>> 0);
  return bytes;
};
const le32 = (value: number): Buffer => u32(value).reverse();
const text = (value: string): Buffer => Buffer.from(value, 'latin1');
const box = (type: string, ...content: Buffer[]): Buffer => {
  const body = Buffer.concat(content);
  return Buffer.concat([u32(body.length + 8), text(type), body]);
};
const [WIDTH, HEIGHT] = [300, 200];
const ispe = box('ispe', u32(0), u32(WIDTH), u32(HEIGHT));

/** The beginnings of files of 300 by 200 pixels, in every format that is read and some that are not. */
const FILES: Readonly<Record<string, Buffer>> = {
  png: Buffer.concat([
    text('\x89PNG\r\n\x1a\n'),
    u32(13),
    text('IHDR'),
    u32(WIDTH),
    u32(HEIGHT),
    Buffer.from([8, 6, 0, 0, 0]),
    u32(0),
    deflateSync(Buffer.alloc(9)),
  ]),
  gif: Buffer.concat([text('GIF89a'), Buffer.from([44, 1, 200, 0, 0, 0, 0])]),
  bmp: Buffer.concat([text('BM'), Buffer.alloc(16), le32(WIDTH), le32(HEIGHT), Buffer.alloc(8)]),
  psd: Buffer.concat([text('8BPS'), Buffer.from([0, 1]), Buffer.alloc(6), Buffer.from([0, 3]), u32(HEIGHT), u32(WIDTH), Buffer.from([0, 8, 0, 3])]),
  jpeg: Buffer.concat([
    Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]),
    text('JFIF\0'),
    Buffer.alloc(9),
    Buffer.from([0xff, 0xc0, 0, 17, 8, 0, 200, 1, 44, 3]),
    Buffer.alloc(20),
  ]),
  tiff: Buffer.concat([
    text('II*\0'),
    le32(8),
    Buffer.from([2, 0]),
    Buffer.from([0, 1, 4, 0]),
    le32(1),
    le32(WIDTH),
    Buffer.from([1, 1, 4, 0]),
    le32(1),
    le32(HEIGHT),
    Buffer.alloc(16),
  ]),
  webp: Buffer.concat([text('RIFF'), le32(30), text('WEBPVP8X'), le32(10), Buffer.alloc(4), Buffer.from([43, 1, 0, 199, 0, 0])]),
  heif: Buffer.concat([box('ftyp', text('heic    ')), box('meta', u32(0), box('iprp', box('ipco', ispe, ispe)))]),
  svg: text(`<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 30 20"></svg>`),
  pnm: text(`P6\n${WIDTH} ${HEIGHT}\n255\n`),
  pdf: text('%PDF-1.7\n1 0 obj <</Type /Pages /Count 2147483648>> endobj'),
  mp4: Buffer.concat([box('ftyp', text('isom    ')), box('moov', box('tkhd', Buffer.alloc(76), u32(WIDTH << 16), u32(HEIGHT << 16)))]),
};

/** What a number in a file must become: a number of pixels that xs:int holds, or nothing, and both alike. */
function expectFit({ width, height }: { width: number | null; height: number | null }): void {
  if (width === null || height === null) {
    expect([width, height]).toEqual([null, null]);
    return;
  }
  for (const each of [width, height]) expect(Number.isInteger(each) && each >= 1 && each <= 2_147_483_647, `${each}`).toBe(true);
}

test.each(Object.entries(FILES))('the size of a %s is read, if it has one', (format, file) => {
  const known = !['pdf', 'mp4'].includes(format);
  expect(pixelsOf(file)).toEqual(known ? { width: WIDTH, height: HEIGHT } : { width: null, height: null });
});

test.each([
  ['width="1e999" height="5"', null],
  ['viewBox="0 0 1e999 5"', null],
  ['viewBox="0 0 1e400 1e400"', null],
  ['width="-5" height="5"', null],
  ['width="0" height="5"', null],
  ['width="NaN" height="5"', null],
  ['viewBox="0 0 NaN NaN"', null],
  ['width="0.2" height="5"', null],
  ['viewBox="0 0 0.0.0 1"', null],
  ['width="99999999999" height="5"', null],
  ['viewBox="0 0 1"', null],
  ['width="10" viewBox="0 0 0 5"', null],
  ['width="10" viewBox="0 0 1e300 1"', null],
  ['width="10.6" height="5.2mm"', [11, 20]],
])('of an SVG of %s: %j', (attributes, size) => {
  const { width, height } = pixelsOf(text(`<svg ${attributes}></svg>`));
  expect([width, height]).toEqual(size ?? [null, null]);
});

/** A change of some bytes of a file: to extremes, to others, or away. */
const mutations = fc.array(
  fc.record({
    at: fc.nat(120),
    bytes: fc.oneof(
      fc.constantFrom([0, 0, 0, 0], [255, 255, 255, 255], [128, 0, 0, 0], [127, 255, 255, 255]),
      fc.array(fc.nat(255), { maxLength: 5 }),
    ),
  }),
  { maxLength: 6 },
);
const mutated = fc
  .tuple(fc.constantFrom(...Object.values(FILES)), mutations, fc.option(fc.nat(150)), fc.nat(20_000))
  .map(([file, changes, end, padding]) => {
    const bytes = Buffer.concat([file, Buffer.alloc(padding)]);
    for (const change of changes) bytes.set(change.bytes.slice(0, Math.max(0, bytes.length - change.at)), Math.min(change.at, bytes.length));
    return end === null ? bytes : bytes.subarray(0, end);
  });
const svgNumbers = fc.oneof(fc.double().map(String), fc.bigInt().map(String), fc.constantFrom('1e999', '-0', 'Infinity', '1e', '.', '5%', '1e9mm'));
const svgs = fc
  .array(svgNumbers, { minLength: 6, maxLength: 6 })
  .map(([w, h, ...view]) => text(`<svg width="${w}" height="${h}" viewBox="${view.join(' ')}"></svg>`));

test('whatever a header says, the size fits or is not known', () => {
  fc.assert(
    fc.property(fc.oneof(mutated, mutated, svgs), (bytes) => {
      expectFit(pixelsOf(bytes));
    }),
    { numRuns: 20_000 },
  );
});

test('reading a file of boxes takes no more of it than a beginning', () => {
  // The last of many boxes is far behind, and the first says that there are two thousand million pixels.
  const many = Buffer.concat(Array.from({ length: IMAGE_HEAD / ispe.length }, () => ispe));
  const file = Buffer.concat([box('ftyp', text('heic    ')), box('meta', u32(0), box('iprp', box('ipco', many)))]);
  let read = 0;
  const counted = new Proxy(new Uint8Array(file), {
    get(target, name) {
      if (name === 'subarray')
        return (from: number, to: number) => {
          read = Math.max(read, to);
          return target.subarray(from, to);
        };
      return Reflect.get(target, name, target);
    },
  });
  expectFit(pixelsOf(counted));
  expect(read).toBe(16 * 1024);
});

test('posted files with hostile headers come in, and answers hold what fits', async () => {
  const mock = started();
  const hostile = [
    ...fc.sample(mutated, { numRuns: 60, seed: 7 }),
    ...['1e999', '-5', 'NaN', '0.5', '99999999999'].map((width) => text(`<svg width="${width}" height="9" viewBox="0 0 ${width} ${width}"></svg>`)),
  ];
  const files = hostile.map((bytes, n) => filePart(`hostile${n}.${['png', 'svg', 'psd', 'pdf', 'tif', 'mp4'][n % 6]}`, bytes));
  const { status } = await postUpload(mock.url, { jobName: 'Hostile', endJob: true }, files);
  expect(status).toBe(200);
  await mock.settle();
  expect(jobNamed(mock, 'Hostile')).toMatchObject({ state: 'Done', outcome: 'Completed', counts: { total: files.length, success: files.length } });
  const { assetArray, totalRows } = await ask(
    mock.url,
    'searchAssets',
    `${COMPANY}<includeSubfolders>true</includeSubfolders><systemFieldConditionArray><items><field>Name</field><op>StartsWith</op><value>hostile</value></items></systemFieldConditionArray>`,
  );
  expect(totalRows).toBe(files.length);
  for (const { imageInfo } of assetArray.items) if (imageInfo) expectFit(imageInfo);
});
