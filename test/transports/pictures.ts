import { decode as decodePng, encode as encodePng } from 'fast-png';
import jpeg from 'jpeg-js';
import { expect } from 'vitest';
import type { IpsMock } from '../../src/index.js';
import { type AssetCompany, field } from '../asset-company.js';
import { filePart, jobOptions, postUpload } from './upload-form.js';

/** Pixels, red, green and blue of each. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** The colour at a place, given from 0 to 1 across and down. */
  at(across: number, down: number): [number, number, number];
}

/** Decodes a JPEG or PNG that the mock answered with. */
export function pixelsIn(file: Uint8Array): Pixels {
  const isJpeg = file[0] === 0xff;
  const { width, height, data } = isJpeg ? jpeg.decode(file, { useTArray: true }) : decodePng(file);
  const channels = data.length / (width * height);
  return {
    width,
    height,
    at(across, down) {
      const from = (Math.min(height - 1, Math.floor(down * height)) * width + Math.min(width - 1, Math.floor(across * width))) * channels;
      return [data[from] ?? 0, data[from + 1] ?? 0, data[from + 2] ?? 0];
    },
  };
}

/** The colours of the quarters of the test picture: top left, top right, bottom left, bottom right. */
export const QUARTERS: readonly [number, number, number][] = [
  [220, 30, 30],
  [30, 200, 30],
  [30, 30, 220],
  [230, 220, 40],
];

/** A picture of four quarters in colours of their own, row by row with alpha. */
function quarters(width: number, height: number): Uint8Array {
  const data = new Uint8Array(width * height * 4);
  for (let pixel = 0; pixel < width * height; pixel++) {
    const quarter = (pixel % width < width / 2 ? 0 : 1) + (pixel < (width * height) / 2 ? 0 : 2);
    data.set([...(QUARTERS[quarter] ?? []), 255], pixel * 4);
  }
  return data;
}

/** The test picture as a PNG. */
export function quartersPng(width: number, height: number): Uint8Array {
  return encodePng({ data: quarters(width, height), width, height, channels: 4, depth: 8 });
}

/** The test picture as a JPEG. */
export function quartersJpeg(width: number, height: number): Uint8Array {
  return jpeg.encode({ data: quarters(width, height), width, height }, 90).data;
}

/** Checks that a picture shows the test picture, from edge to edge unless it says otherwise. */
export function expectQuarters(picture: Pixels, [left, top, right, bottom]: readonly number[] = [0, 0, 1, 1]): void {
  const [l = 0, t = 0, r = 1, b = 1] = [left, top, right, bottom];
  const places = [0.25, 0.75].flatMap((y) => [0.25, 0.75].map((x) => [l + (r - l) * x, t + (b - t) * y] as const));
  const seen = places.map(([x, y]) => picture.at(x, y));
  seen.forEach((colour, index) => {
    for (const channel of [0, 1, 2])
      expect(Math.abs((colour[channel] ?? 0) - (QUARTERS[index]?.[channel] ?? 0)), JSON.stringify(seen)).toBeLessThan(12);
  });
}

/** Posts a file to a company, and lets the mock make an asset of it. */
export async function postPicture(mock: IpsMock, company: AssetCompany, fileName: string, content: Uint8Array, folder = ''): Promise<void> {
  const answer = await postUpload(
    mock.url,
    { companyHandle: `c|${company.id}`, jobName: `Post ${fileName}`, uploadParams: jobOptions({ overwrite: true }), destFolder: folder, fileName },
    [filePart(fileName, content)],
  );
  expect(answer.fault).toBeUndefined();
  await mock.settle();
}

/** Marks assets for publish by SOAP, or takes the mark away. */
export async function mark(company: AssetCompany, names: readonly string[], state: 'MarkedForPublish' | 'NotMarkedForPublish' = 'MarkedForPublish') {
  for (const name of names) {
    await company.ask('setAssetPublishState', `${field('assetHandle', await company.handle(name))}${field('publishState', state)}`);
  }
}

/** Runs an image serving publish job, submitted by SOAP, to its end. */
export async function publish(company: AssetCompany): Promise<void> {
  await company.run('<imageServingPublishJob><publishType>Full</publishType><emailSetting>None</emailSetting></imageServingPublishJob>', 'Publish');
}
