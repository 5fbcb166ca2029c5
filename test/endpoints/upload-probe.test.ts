import { createHash, randomBytes } from 'node:crypto';
import { request } from 'node:http';
import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { test } from 'vitest';
import { startIpsMock } from '../../src/index.js';
import { authHeaderOf } from '../conversation.js';

const NS = 'http://www.scene7.com/IpsApi/xsd/2014-04-03';
const UP =
  '<uploadParams><overwrite>false</overwrite><readyForPublish>true</readyForPublish><createMask>false</createMask><emailSetting>None</emailSetting></uploadParams>';
function part(name: string, c: Buffer | string, fn?: string) {
  return Buffer.concat([
    Buffer.from(`--B\r\nContent-Disposition: form-data; name="${name}"${fn === undefined ? '' : `; filename="${fn}"`}\r\n\r\n`),
    Buffer.from(c),
    Buffer.from('\r\n'),
  ]);
}
function form(parts: Buffer[]) {
  return Buffer.concat([...parts, Buffer.from('--B--\r\n')]);
}
const docs = (x: string) => [
  part('auth', authHeaderOf()),
  part('uploadParams', `<uploadPostParam xmlns="${NS}"><companyHandle>c|47</companyHandle>${x}</uploadPostParam>`),
];
test('probe', async () => {
  const mock = await startIpsMock({ port: 0, clock: 'manual@2026-11-23T08:00:00Z', keepFiles: 30_000_000 });
  for (const size of [100_000, 1_000_000, 5_000_000, 50_000_000]) {
    const f = form([...docs(`<jobName>big</jobName>${UP}`), part('f', randomBytes(size), 'a.png')]);
    const gz = gzipSync(f, { level: 1 });
    const corrupt = Buffer.from(gz);
    corrupt.fill(0, 50, 400);
    const CT = { 'Content-Type': 'multipart/form-data; boundary=B' };
    for (const [n, b, h] of [
      ['gz broken', f, { ...CT, 'Content-Encoding': 'gzip' }],
      ['gz corrupt', corrupt, { ...CT, 'Content-Encoding': 'gzip' }],
      ['no ct', f, {}],
      ['unknown ce', f, { ...CT, 'Content-Encoding': 'zstd' }],
    ] as [string, Buffer, Record<string, string>][]) {
      const out: Record<string, number> = {};
      for (let i = 0; i < 20; i++) {
        const r = await fetch(mock.url + '/scene7/UploadFile', { method: 'POST', body: b as any, headers: h }).then(
          async (r) => r.status + (await r.text()).slice(100, 190),
          (e) => 'ERR ' + e.message + ' ' + e.cause?.message,
        );
        out[r] = (out[r] ?? 0) + 1;
      }
      console.log('fetch', size, n, out);
      const out2: Record<string, number> = {};
      for (let i = 0; i < 20; i++) {
        const r = await new Promise<string>((res) => {
          const q = request(mock.url + '/scene7/UploadFile', { method: 'POST', headers: { ...h, 'Content-Length': b.length } }, (m) => {
            let t = '';
            m.on('data', (c) => (t += c));
            m.on('end', () => res(m.statusCode + t.slice(100, 190)));
            m.on('error', (e) => res('ERRm ' + e.message));
          });
          q.on('error', (e) => res('ERR ' + e.message));
          q.end(b);
        });
        out2[r] = (out2[r] ?? 0) + 1;
      }
      console.log('http', size, n, out2);
    }
  }
  await mock.stop();
}, 200000);
