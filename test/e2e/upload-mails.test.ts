import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type IpsMock, startIpsMock } from '../../src/index.js';
import { ask } from '../conversation.js';
import { paramsOf } from './url-uploads.js';

let mock: IpsMock;
beforeAll(async () => {
  mock = await startIpsMock({ port: 0, clock: 'manual@2026-11-23T08:00:00Z' });
});
afterAll(() => mock.stop());

describe('mails', () => {
  const told = async (emailSetting: string, paths: string[], stop = false): Promise<string[]> => {
    const params = paramsOf({ name: 'Mail', paths, overwrite: true, emailSetting });
    const { jobHandle } = await ask(mock.url, 'submitJob', params);
    mock.clock.advance('1500ms');
    if (stop) await ask(mock.url, 'stopJob', `<companyHandle>c|47</companyHandle><jobHandle>${jobHandle}</jobHandle>`);
    await mock.settle();
    return mock.mails.list({ job: jobHandle }).map(({ subject }) => subject.replace(/^UrlUpload job "Mail[^"]*" /, ''));
  };

  test.each([
    ['None', [], [], [], []],
    ['Error', [], [], ['is done, with errors'], []],
    ['ErrorAndWarning', [], ['is done, with warnings'], ['is done, with errors'], []],
    ['JobCompletion', ['is done'], ['is done, with warnings'], ['is done, with errors'], []],
    ['All', ['is done'], ['is done, with warnings'], ['is done, with errors'], ['was stopped']],
  ])('report success, warnings, errors and a stop according to emailSetting: %s', async (setting, success, warnings, errors, stopped) => {
    expect(await told(setting, [`new-${setting}.jpg`])).toEqual(success);
    expect(await told(setting, [`new-${setting}-w.wpd`])).toEqual(warnings);
    expect(await told(setting, [`new-${setting}-w2.wpd`, 'bad:e.jpg'])).toEqual(errors);
    expect(await told(setting, ['a.jpg', 'b.jpg'], true)).toEqual(stopped);
  });

  test('go to the user for whom the job was submitted', async () => {
    const { userHandle } = (await ask(mock.url, 'getUserInfo', '', { user: 'robin@example.com' })).userInfo;
    const { jobHandle } = await ask(mock.url, 'submitJob', paramsOf({ name: 'For Robin', paths: ['r.jpg'], emailSetting: 'All', userHandle }));
    await mock.settle();
    const mails = mock.mails.list({ to: 'ROBIN@example.com', job: jobHandle });
    expect(mails).toMatchObject([
      { to: 'robin@example.com', subject: 'UrlUpload job "For Robin" is done', jobHandle: mock.jobs.find(jobHandle)?.jobHandle },
    ]);
    expect(mails[0]?.text).toMatch(/^Company: Outfitters\nJob: For Robin\nBegan: 2026-.*Z\nEnded: 2026-.*Z\nItems: 1, of which 1 succeeded,/);
    expect(mock.mails.list({ to: 'admin@example.com', job: jobHandle })).toEqual([]);
  });
});
