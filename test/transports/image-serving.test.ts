import { imageSize } from 'image-size';
import { describe, expect, test } from 'vitest';
import type { IpsMock } from '../../src/index.js';
import { type AssetCompany, emptiedMock, field, items } from '../asset-company.js';
import { expectQuarters, mark, pixelsIn, postPicture, publish, quartersJpeg, quartersPng } from './pictures.js';

const emptied = emptiedMock();

/** The root of pictures, as the service names it. */
async function rootOf(company: AssetCompany): Promise<string> {
  return (await company.callAlone('getProperty', '<name>IpsImageServerUrl</name>')).value.value;
}

/** The address of an asset's picture, as programs put it together. */
async function addressOf(company: AssetCompany, name: string, version?: string): Promise<string> {
  const options = version === undefined ? {} : { version };
  const handle = (await company.asset(name)).assetHandle;
  const found = (await company.ask('getAssets', items('assetHandleArray', [handle]), options)).assetArray.items;
  return `${await rootOf(company)}${found[0].ipsImageUrl}`;
}

async function existsAt(address: string): Promise<boolean> {
  const response = await fetch(`${address}?req=exists`);
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/plain;charset=utf-8']);
  const [first, comment, property, ...rest] = (await response.text()).split('\n');
  expect([first, comment?.startsWith('#'), rest]).toEqual(['#S7Z OK', true, ['']]);
  return property === 'catalogRecord.exists=1';
}

async function bytesAt(address: string): Promise<Uint8Array> {
  const response = await fetch(address);
  expect(response.status, address).toBe(200);
  return new Uint8Array(await response.arrayBuffer());
}

/** A mock with a picture that was posted and published. */
async function withHat(fileName = 'hat.png', content = quartersPng(300, 200)): Promise<{ mock: IpsMock; company: AssetCompany; address: string }> {
  const { company, mock } = await emptied();
  await postPicture(mock, company, fileName, content);
  await publish(company);
  return { mock, company, address: await addressOf(company, fileName.replace(/\.\w+$/, '')) };
}

describe('a picture', () => {
  test('is there from the end of a publish job on, and not any more once it is unmarked or deleted', async () => {
    const { company, mock } = await emptied();
    await postPicture(mock, company, 'hat.png', quartersPng(300, 200));
    const address = await addressOf(company, 'hat');
    const served = async (): Promise<[number, boolean]> => [(await fetch(address)).status, await existsAt(address)];

    expect(await served()).toEqual([404, false]);
    await company.submit('<imageServingPublishJob><publishType>Full</publishType><emailSetting>None</emailSetting></imageServingPublishJob>');
    expect(await served()).toEqual([404, false]);
    await mock.settle();
    expect(await served()).toEqual([200, true]);

    await mark(company, ['hat'], 'NotMarkedForPublish');
    expect(await served()).toEqual([404, false]);
    await mark(company, ['hat']);
    await publish(company);
    expect(await served()).toEqual([200, true]);

    await company.ask('deleteAsset', field('assetHandle', await company.handle('hat')));
    expect(await served()).toEqual([404, false]);
  });

  test('says why it is not there', async () => {
    const { company, mock } = await emptied();
    await postPicture(mock, company, 'hat.png', quartersPng(30, 20));
    await postPicture(mock, company, 'film.mp4', Uint8Array.of(1, 2, 3));
    const textAt = async (path: string): Promise<string> => {
      const response = await fetch(`${mock.url}/is/image/${path}`);
      expect([response.status, response.headers.get('content-type')]).toEqual([404, 'text/plain;charset=utf-8']);
      return response.text();
    };
    expect(await textAt('Acme/hat')).toContain('never published');
    expect(await textAt('Acme/film')).toContain('of the type Video');
    expect(await textAt('Acme/scarf')).toContain('no asset "scarf"');
    expect(await textAt('Acmee/hat')).toContain('did you mean Acme/?');
    expect(await textAt('hat')).toContain('no company with the root ""');
    await mark(company, ['hat'], 'NotMarkedForPublish');
    expect(await textAt('Acme/hat')).toContain('not marked for publish');
  });

  test('is not there for a publish job that failed at it, or that published to another context', async () => {
    const { company, mock } = await emptied();
    await postPicture(mock, company, 'hat.png', quartersPng(30, 20));
    await mock.rules.add({ script: { items: [{ name: 'hat', outcome: 'error', message: 'gone' }] }, times: 1 });
    await publish(company);
    await company.run('<videoPublishJob><emailSetting>None</emailSetting></videoPublishJob>', 'Video');
    expect(await existsAt(await addressOf(company, 'hat'))).toBe(false);
  });

  test('is the one that was posted, as a PNG or a JPEG', async () => {
    const { company, mock } = await emptied();
    await postPicture(mock, company, 'hat.png', quartersPng(300, 200));
    await postPicture(mock, company, 'coat.jpg', quartersJpeg(160, 240), 'winter');
    await publish(company);
    for (const [name, size] of [
      ['hat', { width: 300, height: 200 }],
      ['coat', { width: 160, height: 240 }],
    ] as const) {
      const address = await addressOf(company, name);
      for (const format of ['jpeg', 'png']) {
        const file = await bytesAt(`${address}?fmt=${format}`);
        expect(imageSize(file)).toMatchObject({ ...size, type: format === 'png' ? 'png' : 'jpg' });
        expectQuarters(pixelsIn(file));
      }
    }
  });

  test('is that of the newest file', async () => {
    const { mock, company, address } = await withHat();
    const before = await bytesAt(address);
    await postPicture(mock, company, 'hat.png', quartersPng(80, 120));
    expect(imageSize(await bytesAt(address))).toMatchObject({ width: 80, height: 120 });
    expect(await bytesAt(address)).not.toEqual(before);
  });

  test('is generated where the file is no picture that can be decoded, the same each time, another for another asset', async () => {
    const { company, mock } = await emptied();
    await postPicture(mock, company, 'hat.tif', Uint8Array.of(1, 2, 3));
    await postPicture(mock, company, 'coat.png', quartersPng(300, 200).subarray(0, 60));
    await company.upload(['Acme/cap.jpg'], { readyForPublish: true });
    await publish(company);
    const addresses = [await addressOf(company, 'hat'), await addressOf(company, 'coat'), await addressOf(company, 'cap')];
    const files = await Promise.all(addresses.map((each) => bytesAt(`${each}?wid=120&hei=80&fmt=png`)));
    expect(new Set(files.map((file) => Buffer.from(file).toString('base64'))).size).toBe(3);
    for (const file of files) {
      const picture = pixelsIn(file);
      const colours = [0.1, 0.5, 0.9].flatMap((x) => [0.1, 0.5, 0.9].map((y) => picture.at(x, y).join()));
      expect(new Set(colours).size).toBeGreaterThan(2);
    }
    expect(await bytesAt(`${addresses[0]}?wid=120&hei=80&fmt=png`)).toEqual(files[0]);
  });

  test('is that of the first member for a set', async () => {
    const { company, mock } = await emptied();
    await postPicture(mock, company, 'hat.png', quartersPng(300, 200));
    await company.ask('createImageSet', `${field('folderHandle', (await company.asset('hat')).folderHandle)}<name>hats</name><type>ImageSet</type>`);
    const member = `<items>${field('assetHandle', await company.handle('hat'))}<pageReset>false</pageReset></items>`;
    await company.ask('setImageSetMembers', `${field('assetHandle', await company.handle('hats'))}<memberArray>${member}</memberArray>`);
    await mark(company, ['hats']);
    await publish(company);
    expectQuarters(pixelsIn(await bytesAt(await addressOf(company, 'hats'))));
  });

  test('is at its address in every version, also the one of its optimized file', async () => {
    const { company } = await withHat();
    await company.run('<optimizeImagesJob><emailSetting>None</emailSetting></optimizeImagesJob>');
    const versions = ['unversioned', '2010-01-31', '2012-02-14', '2013-02-15', '2014-04-03', '2022-11-01-beta'];
    const addresses = await Promise.all(versions.map((version) => addressOf(company, 'hat', version)));
    expect(new Set(addresses).size).toBe(2);
    for (const address of addresses) expectQuarters(pixelsIn(await bytesAt(address)));
    const [old = ''] = addresses;
    expect(old).toContain('/image-no-ips/Acme/_optimized_/');
    expect((await fetch(old.replace(/.(?=\.tif$)/, (digit) => (digit === '0' ? '1' : '0')))).status).toBe(404);
  });

  test('has any name, percent-encoded', async () => {
    const { company, mock } = await emptied();
    const names = ['blue hat, 50% off', 'Mütze & Schal+1', 'a.b#c?d', 'крыша', "o'neill;x=1"];
    for (const name of names) await postPicture(mock, company, `${name}.png`, quartersPng(30, 20));
    await publish(company);
    const root = await rootOf(company);
    for (const name of names) expect(await existsAt(`${root}Acme/${encodeURIComponent(name)}`), name).toBe(true);
    expect((await fetch(`${root}Acme/%ff`)).status).toBe(400);
  });

  test('is asked for by its name alone: an extension is part of a name', async () => {
    const { company, address } = await withHat();
    expect(await existsAt(`${address}.png`)).toBe(false);
    await company.ask(
      'renameAsset',
      `${field('assetHandle', await company.handle('hat'))}${field('newName', 'hat.png')}<validateName>false</validateName>`,
    );
    expect(await existsAt(`${address}.png`)).toBe(true);
  });
});

describe('HTTP', () => {
  test('HEAD says what GET does, without a picture', async () => {
    const { address } = await withHat();
    const [get, head] = [await fetch(address), await fetch(address, { method: 'HEAD' })];
    const headers = ['content-type', 'content-length', 'etag', 'cache-control', 'last-modified', 'x-content-type-options'];
    expect(headers.map((name) => head.headers.get(name))).toEqual(headers.map((name) => get.headers.get(name)));
    expect(Number(head.headers.get('content-length'))).toBe((await get.arrayBuffer()).byteLength);
    expect([head.status, (await head.arrayBuffer()).byteLength]).toEqual([200, 0]);
    expect((await fetch(`${address}2`, { method: 'HEAD' })).status).toBe(404);
  });

  test('a picture that the client has is not sent again, until it is another', async () => {
    const { mock, company, address } = await withHat();
    const etag = (await fetch(address)).headers.get('etag') ?? '';
    const again = (): Promise<Response> => fetch(address, { headers: { 'If-None-Match': `"other", ${etag}` } });
    expect([(await again()).status, (await (await again()).arrayBuffer()).byteLength]).toEqual([304, 0]);
    expect((await fetch(`${address}?wid=20`, { headers: { 'If-None-Match': etag } })).status).toBe(200);
    await postPicture(mock, company, 'hat.png', quartersPng(30, 20));
    expect((await again()).status).toBe(200);
    await mark(company, ['hat'], 'NotMarkedForPublish');
    expect((await again()).status).toBe(404);
  });

  test('other methods are refused', async () => {
    const { address } = await withHat();
    const response = await fetch(address, { method: 'POST', body: 'x' });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET']);
  });

  test('what finds nothing is in the journal, and what finds something is not', async () => {
    const { mock, address } = await withHat();
    await mock.requests.clear();
    await fetch(address);
    await fetch(`${address}?req=exists`);
    await fetch(`${address}?wid=none`);
    await fetch(`${address}2?req=props`);
    await fetch(`${mock.url}/is/content/Acme/film.mp4`);
    const noted = await mock.requests.list({ transport: 'none' });
    expect(noted.map(({ path, status }) => [status, path])).toEqual([
      [403, '/is/image/Acme/hat'],
      [404, '/is/image/Acme/hat2'],
      [404, '/is/content/Acme/film.mp4'],
    ]);
  });
});

describe('addresses that answers name', () => {
  test('say so where the mock does not serve them', async () => {
    const { company } = await emptied();
    const { items: properties } = (await company.callAlone('getSystemProperties', '')).value.propertyArray;
    const roots = properties.filter(({ name }: { name: string }) => /Url$/.test(name)).map(({ value }: { value: string }) => value);
    expect(roots).toHaveLength(4);
    for (const root of roots) {
      for (const address of [root, `${root}Acme/thing`, root.replace(/\/$/, '')]) {
        const response = await fetch(address);
        const text = await response.text();
        expect([response.status, response.headers.get('content-type')], address).toEqual([404, 'text/plain;charset=utf-8']);
        expect(text, address).not.toContain('There is nothing at');
      }
    }
  });
});

describe('req', () => {
  test('exists and props answer in each of the four formats', async () => {
    const { mock, address } = await withHat();
    const moment = (await mock.clock.now()).toUTCString();
    const textAt = async (query: string): Promise<[string | null, string]> => {
      const response = await fetch(`${address}?${query}`);
      expect(response.status, query).toBe(200);
      return [response.headers.get('content-type'), await response.text()];
    };
    expect(await textAt('req=exists,text')).toEqual(['text/plain;charset=utf-8', `#S7Z OK\n#${moment}\ncatalogRecord.exists=1\n`]);
    expect(await textAt('req=exists,javascript')).toEqual(['text/javascript;charset=utf-8', "catalogRecord.exists='1';\n"]);
    const [xmlType, xml] = await textAt('REQ=exists,xml');
    expect(xmlType).toBe('text/xml;charset=utf-8');
    expect(xml.replace(/\s*\n\s*/g, '')).toBe(
      '<?xml version="1.0" encoding="UTF-8" ?><prop-group><prop-group name="catalogRecord"><property name="exists" value="1" /></prop-group></prop-group>',
    );
    const called: unknown[] = [];
    const run = async (query: string, name: string): Promise<void> => {
      const [type, script] = await textAt(query);
      expect([type, script.startsWith('/*jsonp*/')]).toEqual(['text/javascript;charset=utf-8', true]);
      new Function(name, script)((...given: unknown[]) => called.push(given));
    };
    await run('req=exists,json&id=%22%3C/script%3E', 's7jsonResponse');
    await run('req=props,json&id=7&handler=mine&wid=30', 'mine');
    expect(called).toEqual([
      [{ 'catalogRecord.exists': '1' }, '"</script>'],
      [expect.objectContaining({ 'image.width': '30', 'image.height': '20', 'image.type': 'image/jpeg', 'image.quality': '80' }), '7'],
    ]);
    expect((await textAt('req=exists,json&id=%3C/script%3E'))[1]).not.toContain('<');
  });

  test('props tells what the picture would be', async () => {
    const { address } = await withHat();
    const propsOf = async (query: string): Promise<Record<string, string>> => {
      const text = await (await fetch(`${address}?req=props&${query}`)).text();
      return Object.fromEntries([...text.matchAll(/^([\w.]+)=(.*)$/gm)].map(([, name = '', value = '']) => [name, value]));
    };
    for (const query of ['', 'wid=33', 'hei=500&fmt=png', 'wid=10&hei=90&qlt=40', 'scl=2&fmt=png-alpha', 'fit=constrain,1&wid=600&hei=600']) {
      const props = await propsOf(query);
      const { width, height, type } = imageSize(await bytesAt(`${address}?${query}`));
      expect([props['image.width'], props['image.height'], props['image.type']], query).toEqual([
        String(width),
        String(height),
        type === 'png' ? 'image/png' : 'image/jpeg',
      ]);
    }
    expect((await fetch(`${address}2?req=props`)).status).toBe(404);
    const [a, b] = [await propsOf('wid=3'), await propsOf('wid=4')];
    expect(a['image.version']).not.toBe(b['image.version']);
  });
});
