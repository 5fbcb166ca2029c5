import { createHash } from 'node:crypto';
import { request } from 'node:http';
import { uploadForm } from './requests.js';
import { startMock } from './server-process.js';
import { megabytes, whole } from './table.js';

const CHUNK = Buffer.alloc(1 << 16, 'x');

/**
 * Uploads one file of the given size, whose content is generated while it is sent.
 *
 * @returns megabytes per second, and the growth of the server's peak resident memory in megabytes
 */
async function upload(server, jobName, size) {
  const before = server.peakMemory();
  const start = performance.now();
  const answer = await post(
    server.url,
    uploadForm(`<jobName>${jobName}</jobName>`, `bench-${createHash('md5').update(jobName).digest('hex')}`),
    size * 16,
  );
  const seconds = (performance.now() - start) / 1000;
  if (!answer.includes('uploadPostReturn')) throw new Error(`the upload was answered with ${answer}`);
  return { perSecond: size / seconds, memory: server.peakMemory() - before };
}

function post(url, { before, after }, chunks) {
  const boundary = /^--(\S+)/.exec(before)[1];
  return new Promise((resolve, reject) => {
    const outgoing = request(`${url}/scene7/UploadFile`, {
      method: 'POST',
      headers: { 'Content-Type': `multipart/form-data; boundary=${boundary}` },
    });
    outgoing.once('error', reject);
    outgoing.once('response', (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk) => {
        text += chunk;
      });
      response.once('end', () => resolve(text));
    });
    outgoing.write(before);
    let sent = 0;
    const send = () => {
      while (sent < chunks) {
        sent++;
        if (!outgoing.write(CHUNK)) return outgoing.once('drain', send);
      }
      outgoing.end(after);
    };
    send();
  });
}

/** One large file. */
export async function uploads({ quick }) {
  const size = quick ? 64 : 1024;
  const server = await startMock(['--clock', 'manual']);
  // The first upload loads the code that serves uploads.
  await upload(server, 'warm up', 1);
  const { perSecond, memory } = await upload(server, 'large', size);
  await server.stop();
  return { head: ['Uploads', 'MB/s', 'growth of peak memory'], rows: [[`one file of ${megabytes(size)}`, whole(perSecond), megabytes(memory)]] };
}
