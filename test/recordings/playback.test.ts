import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { type IpsMock, type IpsMockOptions, startIpsMock } from '../../src/index.js';
import { ask, call } from '../conversation.js';
import { startService } from '../forwarding/services.js';
import { filePart, postUpload } from '../transports/upload-form.js';
import { folderOfTest } from './recording-file.js';

const OUTFITTERS = '<companyHandle>c|47</companyHandle>';
const PUBLISH = '<imageServingPublishJob><publishType>Full</publishType><emailSetting>None</emailSetting></imageServingPublishJob>';

async function started(options: IpsMockOptions = {}): Promise<IpsMock> {
  const mock = await startIpsMock({ port: 0, clock: 'manual@2026-11-27T08:00:00Z', ...options });
  onTestFinished(() => mock.stop());
  return mock;
}

/** Records what is done with a mock. @returns the file */
async function recorded(work: (mock: IpsMock) => Promise<unknown>, options: IpsMockOptions = {}): Promise<string> {
  const file = join(folderOfTest(), 'calls.jsonl');
  const mock = await started({ record: file, ...options });
  await work(mock);
  await mock.stop();
  return file;
}

const sources = async (mock: IpsMock): Promise<string[]> => (await mock.requests.list({ xml: false })).map(({ source }) => source);

test('calls get the answers that they had, in recorded order, others those of the mock', async () => {
  const texts: string[] = [];
  const poll = `${OUTFITTERS}<originalName>Nightly</originalName>`;
  const play = await recorded(async (mock) => {
    texts.push((await call(mock.url, 'submitJob', `${OUTFITTERS}<jobName>Nightly</jobName>${PUBLISH}`)).text);
    for (let n = 0; n < 3; n++) {
      texts.push((await call(mock.url, 'getActiveJobs', poll)).text);
      mock.clock.advance('2s');
    }
    texts.push((await call(mock.url, 'getActiveJobs', '<companyHandle>c|none</companyHandle>')).text);
  });
  const mock = await started({ play, fixtures: 'none' });
  const played: string[] = [];
  played.push((await call(mock.url, 'submitJob', `${OUTFITTERS}<jobName>Nightly</jobName>${PUBLISH}`, { password: 'another' })).text);
  for (let n = 0; n < 3; n++) played.push((await call(mock.url, 'getActiveJobs', poll)).text);
  played.push((await call(mock.url, 'getActiveJobs', '<companyHandle>c|none</companyHandle>')).text);
  expect(played).toEqual(texts);
  expect(new Set(texts.slice(1, 4)).size).toBe(3);
  // The last one stays.
  expect((await call(mock.url, 'getActiveJobs', poll)).text).toBe(texts[3]);
  await ask(mock.url, 'getActiveJobs', `${OUTFITTERS}<originalName>Daily</originalName>`);
  expect(await sources(mock)).toEqual([...Array(6).fill('recording'), 'mock']);
  expect(mock.jobs.list()).toEqual([]);
});

test('moments may differ, and handles: the answer has those of the call', async () => {
  const later = (name: string, at: string): string => `${OUTFITTERS}<jobName>${name}</jobName><execTime>${at}</execTime>${PUBLISH}`;
  const play = await recorded(async (mock) => {
    await ask(mock.url, 'submitJob', later('Later', '2026-11-28T08:00:00Z'));
    await ask(mock.url, 'getScheduledJobs', `${OUTFITTERS}<jobHandle>j|47|Later||</jobHandle>`);
  });
  const mock = await started({ play, fixtures: 'none' });
  expect(await ask(mock.url, 'submitJob', later('Later', '2027-01-01T10:00:00+02:00'))).toEqual({ jobHandle: 'j|47|Later||' });
  await ask(mock.url, 'submitJob', later('Even later', '2026-11-28T08:00:00Z'));
  const { jobArray } = await ask(mock.url, 'getScheduledJobs', '<companyHandle>c|9</companyHandle><jobHandle>j|9|Other||</jobHandle>');
  expect(jobArray.items[0].jobHandle).toBe('j|9|Other||5');
  expect(await sources(mock)).toEqual(['recording', 'mock', 'recording']);
});

test('a call by another transport, in another version or SOAP is another call', async () => {
  const play = await recorded((mock) => ask(mock.url, 'getFolders', OUTFITTERS));
  const mock = await started({ play });
  await ask(mock.url, 'getFolders', OUTFITTERS, { transport: 'xml' });
  await ask(mock.url, 'getFolders', OUTFITTERS, { version: '2013-02-15' });
  await ask(mock.url, 'getFolders', OUTFITTERS, { soapVersion: '1.2' });
  await ask(mock.url, 'getFolders', OUTFITTERS);
  expect(await sources(mock)).toEqual(['mock', 'mock', 'mock', 'recording']);
});

test('uploads, faults and odd answers are played as well; what had no answer is not', async () => {
  const page = '<html>gone</html>';
  const service = await startService((request, response) => {
    if (request.url === '/scene7/UploadFile') response.writeHead(200, { 'Content-Type': 'text/xml' }).end('<uploadPostReturn xmlns="x"/>');
    else if (request.headers.soapaction === 'getFolders') request.socket.resetAndDestroy();
    else response.writeHead(503, { 'Content-Type': 'text/html' }).end(page);
  });
  const play = await recorded(
    async (mock) => {
      await fetch(mock.serviceUrl, { method: 'POST', body: '<broken', headers: { 'Content-Type': 'text/xml' } });
      await call(mock.url, 'getFolders', OUTFITTERS);
      await fetch(`${mock.url}/scene7/UploadFile`, await formRequest());
    },
    { forward: service.url },
  );
  const mock = await started({ play });
  const broken = await fetch(mock.serviceUrl, { method: 'POST', body: '<broken', headers: { 'Content-Type': 'text/xml' } });
  expect([broken.status, broken.headers.get('content-type'), await broken.text()]).toEqual([503, 'text/html', page]);
  expect((await call(mock.url, 'getFolders', OUTFITTERS)).fault).toBeUndefined();
  const upload = await fetch(`${mock.url}/scene7/UploadFile`, await formRequest());
  expect(await upload.text()).toBe('<uploadPostReturn xmlns="x"/>');
  expect(await sources(mock)).toEqual(['recording', 'mock', 'recording']);
});

async function formRequest() {
  const { FORM, authPart, formOf, paramsPart } = await import('../transports/upload-form.js');
  return { method: 'POST', headers: FORM, body: formOf([authPart(), paramsPart({ jobName: 'Brought' }), filePart('a.jpg')]) };
}

test('what the recording lacks is asked of the service, if there is one', async () => {
  const service = await started();
  const play = await recorded((mock) => ask(mock.url, 'getFolders', OUTFITTERS));
  const mock = await started({ play, forward: service.url });
  await ask(mock.url, 'getFolders', OUTFITTERS);
  await ask(mock.url, 'getAllCompanies', '<includeExpired>true</includeExpired>');
  await postUpload(mock.url, { jobName: 'Brought' }, [filePart('a.jpg')]);
  expect(await sources(mock)).toEqual(['recording', 'service', 'service']);
});

test('a reset begins anew', async () => {
  const poll = `${OUTFITTERS}<originalName>Nightly</originalName>`;
  const play = await recorded(async (mock) => {
    await ask(mock.url, 'getActiveJobs', poll);
    await ask(mock.url, 'submitJob', `${OUTFITTERS}<jobName>Nightly</jobName>${PUBLISH}`);
    await ask(mock.url, 'getActiveJobs', poll);
  });
  const mock = await started({ play });
  const counts = async (): Promise<number> => (await ask(mock.url, 'getActiveJobs', poll)).jobArray.items?.length ?? 0;
  expect([await counts(), await counts(), await counts()]).toEqual([0, 1, 1]);
  await mock.reset();
  expect([await counts(), await counts()]).toEqual([0, 1]);
  expect(readFileSync(play, 'utf8')).toContain('Nightly');
});
