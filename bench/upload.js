import { createHash } from 'node:crypto';
import { request } from 'node:http';
import { uploadForm } from './requests.js';

const CHUNK = Buffer.alloc(1 << 16, 'x');

/**
 * Posts one file of a size, made up as it goes.
 *
 * @returns megabytes per second, and by how many megabytes the server's peak of resident memory grew
 */
export async function upload(server, jobName, megabytes) {
  const before = server.peakMemory();
  const start = performance.now();
  const answer = await post(server.url, uploadForm(jobName, `bench-${createHash('md5').update(jobName).digest('hex')}`), megabytes * 16);
  const seconds = (performance.now() - start) / 1000;
  if (!answer.includes('uploadPostReturn')) throw new Error(`the upload was answered by ${answer}`);
  return { perSecond: megabytes / seconds, memory: server.peakMemory() - before };
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
