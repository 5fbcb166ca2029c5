import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type IpsMock, startIpsMock } from '../../src/index.js';
import { type Answer, ask, authHeaderOf, call, healthOf, postPlain } from '../conversation.js';
import { open } from '../transports/raw-http.js';

const NAMESPACE = 'http://www.scene7.com/IpsApi/xsd/2014-04-03';
const MINUTE = 60_000;

let mock: IpsMock;
const unhandled: unknown[] = [];
const note = (reason: unknown): void => {
  unhandled.push(reason);
};
beforeEach(async () => {
  process.on('unhandledRejection', note);
  mock = await startIpsMock({ port: 0, clock: 'manual@2026-11-23T08:00:00Z' });
});
afterEach(async () => {
  await mock.stop();
  process.off('unhandledRejection', note);
  expect(unhandled.splice(0)).toEqual([]);
});

/** The uploadPostParam of a form. */
function paramsOf(content: string): string {
  return `<uploadPostParam xmlns="${NAMESPACE}"><companyHandle>c|47</companyHandle>${content}</uploadPostParam>`;
}

const newJob = (name: string, overwrite = false): string =>
  `<jobName>${name}</jobName>{rest}<uploadParams><overwrite>${overwrite}</overwrite><readyForPublish>true</readyForPublish><createMask>false</createMask><emailSetting>None</emailSetting></uploadParams>`;

/** Posts a form with real files. */
function post(content: string, files: readonly { readonly name: string; readonly content: Uint8Array<ArrayBuffer> }[]): Promise<Answer> {
  const form = new FormData();
  form.append('auth', authHeaderOf());
  form.append('uploadParams', paramsOf(content.replace('{rest}', '')));
  files.forEach((file, index) => {
    form.append(`file${index}`, new Blob([file.content]), file.name);
  });
  return postPlain(mock.url, '/scene7/UploadFile', form);
}

/** A file of the project, as something to upload. */
function fileOf(path: string, name: string): { name: string; content: Uint8Array<ArrayBuffer> } {
  return { name, content: new Uint8Array(readFileSync(path)) };
}

const sha256 = (content: Uint8Array): string => createHash('sha256').update(content).digest('hex');

test('an upload of three POSTs is one job, which works on its files once it is ended', async () => {
  const files = [fileOf('README.md', 'Outfitters/desk/readme.jpg'), fileOf('package.json', 'package.png'), fileOf('LICENSE', 'license')];
  const [first, second, third] = files;
  if (!first || !second || !third) throw new Error('no files');

  const begun = await post(newJob('Desk'), [first]);
  expect(begun.fault).toBeUndefined();
  const { jobHandle } = begun.value;
  expect(jobHandle).toMatch(/^j\|47\|\|Desk\|\d+$/);
  const active = async () =>
    (await ask(mock.url, 'getActiveJobs', `<companyHandle>c|47</companyHandle><jobHandle>${jobHandle}</jobHandle>`)).jobArray.items[0];
  expect(await active()).toMatchObject({
    state: 'WaitingClient',
    type: 'UploadPost',
    totalSize: 1,
    progress: 0,
    uploadPostJob: { overwrite: false },
  });

  mock.clock.advance('20m');
  expect((await post(`<jobHandle>${jobHandle}</jobHandle><destFolder>Outfitters/other/</destFolder>`, [second])).value).toEqual({ jobHandle });
  mock.clock.advance('20m');
  expect(await active()).toMatchObject({ state: 'WaitingClient', totalSize: 2 });
  const last = `<jobHandle>${jobHandle}</jobHandle><fileName>licence.pdf</fileName><endJob>true</endJob>`;
  expect((await post(last, [third])).value).toEqual({ jobHandle });
  expect(await active()).toMatchObject({ state: 'WaitingCoordinator', totalSize: 3 });

  expect(mock.jobs.files(jobHandle)).toEqual([
    { path: 'Outfitters/desk/readme.jpg', bytes: first.content.length, sha256: sha256(first.content), content: Buffer.from(first.content) },
    { path: 'Outfitters/other/package.png', bytes: second.content.length, sha256: sha256(second.content), content: Buffer.from(second.content) },
    { path: 'licence.pdf', bytes: third.content.length, sha256: sha256(third.content), content: Buffer.from(third.content) },
  ]);
  await mock.settle();
  expect(mock.jobs.find(jobHandle)).toMatchObject({
    state: 'Done',
    outcome: 'Completed',
    counts: { total: 3, success: 3 },
    transitions: [{ state: 'WaitingClient' }, { state: 'WaitingCoordinator' }, { state: 'Running' }, { state: 'Done' }],
  });
  const rows = mock.jobs.find(jobHandle)?.log.map(({ logType, assetName }) => [logType, assetName]);
  expect(rows).toEqual([
    ['BeginUpload', null],
    ['OriginalJobName', null],
    ['JobClient', null],
    ['JobType', null],
    ['TotalFileCount', null],
    ['UploadSuccess', 'readme'],
    ['UploadSuccess', 'package'],
    ['UploadSuccess', 'licence'],
    ['EndUpload', null],
  ]);

  const refused = await post(`<jobHandle>${jobHandle}</jobHandle>`, [first]);
  expect(refused.fault).toMatchObject({ name: 'ipsApiFault', code: 30001, reason: expect.stringContaining('is Done') });
  expect(mock.jobs.files(jobHandle)).toHaveLength(3);

  // What is there by now is skipped, or updated.
  for (const [overwrite, counts] of [
    [false, { duplicate: 1, update: 0, success: 1 }],
    [true, { duplicate: 0, update: 2, success: 0 }],
  ] as const) {
    const again = await post(newJob('Again', overwrite).replace('{rest}', '<endJob>true</endJob>'), [
      first,
      { ...second, name: 'Outfitters/new.png' },
    ]);
    await mock.settle();
    expect(mock.jobs.find(again.value.jobHandle)?.counts).toMatchObject({ total: 2, ...counts });
  }
});

test('an upload that is never ended goes on 30 minutes after its last POST', async () => {
  const { jobHandle } = (await post(newJob('Open'), [fileOf('LICENSE', 'a.png')])).value;
  mock.clock.advance('29m');
  await post(`<jobHandle>${jobHandle}</jobHandle>`, [fileOf('LICENSE', 'b.png')]);
  mock.clock.advance(30 * MINUTE - 1);
  expect(mock.jobs.find(jobHandle)).toMatchObject({ state: 'WaitingClient' });
  mock.clock.advance(1);
  expect(mock.jobs.find(jobHandle)).toMatchObject({ state: 'WaitingCoordinator' });
  await mock.settle();
  expect(mock.jobs.find(jobHandle)).toMatchObject({ state: 'Done', outcome: 'Completed', counts: { total: 2, success: 2 } });
  expect(mock.jobs.find(jobHandle)?.log.at(-1)?.message).toContain('as no more files were posted in time');
  const late = await post(`<jobHandle>${jobHandle}</jobHandle>`, []);
  expect(late.fault).toMatchObject({ code: 30001 });
});

test('a connection that breaks in the middle of a part leaves the job as it was, without any of that POST', async () => {
  const { jobHandle } = (await post(newJob('Broken'), [fileOf('LICENSE', 'whole.png')])).value;
  const before = mock.jobs.list();
  const part = (name: string, content: string, fileName = ''): string =>
    `--B\r\nContent-Disposition: form-data; name="${name}"${fileName && `; filename="${fileName}"`}\r\n\r\n${content}\r\n`;
  const whole =
    part('auth', authHeaderOf()) + part('uploadParams', paramsOf(`<jobHandle>${jobHandle}</jobHandle>`)) + part('one', 'all of it', 'one.png');
  const half = part('two', 'x'.repeat(100_000), 'two.png').slice(0, 50_000);
  const socket = await open(mock.url);
  const head = `POST /scene7/UploadFile HTTP/1.1\r\nHost: x\r\nContent-Type: multipart/form-data; boundary=B\r\nContent-Length: ${whole.length + 200_000}\r\n\r\n`;
  await new Promise<void>((resolve) => socket.write(head + whole + half, () => resolve()));
  // The mock must have met the break before anything is looked at: its next answer comes behind it.
  const gone = new Promise((resolve) => socket.once('close', resolve));
  socket.destroy();
  await gone;
  await healthOf(mock.url);

  expect(mock.jobs.list()).toEqual(before);
  expect(mock.jobs.files(jobHandle).map(({ path }) => path)).toEqual(['whole.png']);
  await post(`<jobHandle>${jobHandle}</jobHandle><endJob>true</endJob>`, [fileOf('LICENSE', 'two.png')]);
  expect(mock.jobs.files(jobHandle).map(({ path }) => path)).toEqual(['whole.png', 'two.png']);
});

test('an upload that waits for its client can be stopped, and not paused', async () => {
  const { jobHandle } = (await post(newJob('Stopped'), [fileOf('LICENSE', 'a.png')])).value;
  const job = `<companyHandle>c|47</companyHandle><jobHandle>${jobHandle}</jobHandle>`;
  expect((await call(mock.url, 'pauseJob', job)).fault).toMatchObject({ code: 30001, reason: expect.stringContaining('WaitingClient') });
  await ask(mock.url, 'stopJob', job);
  await mock.settle();
  expect(mock.jobs.find(jobHandle)).toMatchObject({ state: 'Done', outcome: 'Stopped', counts: { total: 1, success: 0 } });
});
