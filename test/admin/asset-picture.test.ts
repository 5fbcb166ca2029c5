import { imageSize } from 'image-size';
import { describe, expect, test } from 'vitest';
import { emptiedMock, field } from '../asset-company.js';
import { expectQuarters, pixelsIn, postPicture, quartersJpeg, quartersPng } from '../transports/pictures.js';
import { serve } from './serve.js';

const emptied = emptiedMock();

describe('GET /__admin/assets/:asset/picture', () => {
  test('is the posted picture of an asset that is not published, by its handle of any version or its number', async () => {
    const { company, mock } = await emptied();
    await postPicture(mock, company, 'hat.png', quartersPng(300, 200));
    await postPicture(mock, company, 'coat.jpg', quartersJpeg(300, 600));
    for (const [name, type, height] of [
      ['hat', 'png', 160],
      ['coat', 'jpg', 480],
    ] as const) {
      const handle = await company.handle(name);
      const number = handle.replace('a|', '');
      for (const asset of [handle, number, `a|${number}|1|${number}`, `${number}|1|${number}`]) {
        const response = await fetch(`${mock.url}/__admin/assets/${encodeURIComponent(asset)}/picture`);
        expect([response.status, response.headers.get('content-type')], asset).toEqual([200, type === 'png' ? 'image/png' : 'image/jpeg']);
        const file = new Uint8Array(await response.arrayBuffer());
        expect(imageSize(file)).toMatchObject({ width: 240, height, type });
        expectQuarters(pixelsIn(file));
      }
    }
  });

  test('has the size that is asked for, and fits into two edges', async () => {
    const { company, mock } = await emptied();
    await postPicture(mock, company, 'hat.png', quartersPng(300, 200));
    const address = `${mock.url}/__admin/assets/${encodeURIComponent(await company.handle('hat'))}/picture`;
    for (const [query, width, height] of [
      ['wid=60', 60, 40],
      ['hei=60', 90, 60],
      ['wid=60&hei=60', 60, 40],
      ['wid=900&hei=90', 135, 90],
    ] as const) {
      expect(imageSize(new Uint8Array(await (await fetch(`${address}?${query}`)).arrayBuffer())), query).toMatchObject({ width, height });
    }
  });

  test('is generated without a file, also of one in the trash', async () => {
    const { company, mock } = await emptied(['Acme/cap.jpg']);
    const handle = await company.handle('cap');
    const picture = async (): Promise<Uint8Array> => {
      const response = await fetch(`${mock.url}/__admin/assets/${encodeURIComponent(handle)}/picture`);
      expect(response.status).toBe(200);
      return new Uint8Array(await response.arrayBuffer());
    };
    const before = await picture();
    expect(imageSize(before).width).toBe(240);
    await company.ask('deleteAsset', field('assetHandle', handle));
    expect(await picture()).toEqual(before);
  });

  test('is not sent again to who has it', async () => {
    const { company, mock } = await emptied();
    await postPicture(mock, company, 'hat.png', quartersPng(300, 200));
    const address = `${mock.url}/__admin/assets/${encodeURIComponent(await company.handle('hat'))}/picture`;
    const etag = (await fetch(address)).headers.get('etag') ?? '';
    const again = await fetch(address, { headers: { 'If-None-Match': etag } });
    expect([again.status, again.headers.get('etag'), (await again.arrayBuffer()).byteLength]).toEqual([304, etag, 0]);
    await postPicture(mock, company, 'hat.png', quartersPng(30, 20));
    expect((await fetch(address, { headers: { 'If-None-Match': etag } })).status).toBe(200);
    const head = await fetch(address, { method: 'HEAD' });
    expect([head.status, Number(head.headers.get('content-length')) > 0]).toEqual([200, true]);
  });

  test('a request that is wrong is a problem', async () => {
    const { company, mock } = await emptied(['Acme/cap.jpg']);
    const handle = encodeURIComponent(await company.handle('cap'));
    for (const [path, status, message] of [
      ['a%7C1/picture', 404, 'There is no asset "a|1"'],
      ['cap/picture', 404, 'There is no asset "cap"'],
      [`${handle}/picture?wid=0`, 400, 'wid: '],
      [`${handle}/picture?wid=2001`, 400, 'wid: '],
      [`${handle}/picture?width=20`, 400, 'expected one of wid, hei'],
    ] as const) {
      const response = await fetch(`${mock.url}/__admin/assets/${path}`);
      const { detail } = JSON.parse(await response.text());
      expect([response.status, detail], path).toEqual([status, expect.stringContaining(message)]);
    }
  });

  test('needs the token, and comes to no page of another site', async () => {
    const mock = await serve({ adminToken: 'one' });
    const address = `${mock.url}/__admin/assets/1/picture`;
    expect((await fetch(address)).status).toBe(401);
    const headers = { Authorization: 'Bearer one' };
    expect((await fetch(address, { headers })).status).toBe(404);
    expect((await fetch(address, { headers: { ...headers, Origin: 'http://elsewhere.example.com' } })).status).toBe(403);
  });
});
