import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { IpsMock, MailFilter, MailView } from '../../src/index.js';
import { CATALOGUES, type Language } from '../../src/jobs/languages.js';
import { messageText } from '../../src/jobs/messages.js';
import { ask, authHeaderOf, call, postPlain } from '../conversation.js';
import { NOW, order, serve } from './serve.js';

// The keys of CATALOGUES are the languages.
const LANGUAGES = Object.keys(CATALOGUES) as Language[];

/** The subjects that a mail can have, by what came of the job. */
const SUBJECTS = { done: 'mailSubjectDone', warnings: 'mailSubjectWarnings', errors: 'mailSubjectErrors', stopped: 'mailSubjectStopped' } as const;
type Outcome = keyof typeof SUBJECTS;

/** Files of an upload that comes to an outcome, no two with one name; the stopped one is stopped while it works on the second. */
const FILES: Readonly<Record<Outcome, readonly string[]>> = {
  done: ['a.tif', 'b.tif'],
  warnings: ['c.tif', 'd.wpd'],
  errors: ['e.wpd', 'bad.tif'],
  stopped: ['f.tif', 'g.tif'],
};

/** What an upload is submitted with. */
interface Upload {
  readonly outcome?: Outcome;
  readonly emailSetting?: string;
  readonly name?: string;
  readonly userHandle?: string;
  readonly locale?: string;
  readonly when?: string;
  readonly files?: readonly string[];
  /** Elements behind emailSetting. */
  readonly more?: string;
  /** Who submits it, and in which language. */
  readonly as?: Parameters<typeof ask>[3];
}

/** The parameters of submitJob for an upload of company 1. */
function paramsOf(upload: Upload): string {
  const { outcome = 'done', emailSetting = 'All', name = 'Upload', userHandle, locale, when = '', files = FILES[outcome], more = '' } = upload;
  const items = files.map(
    (path) => `<items><sourceUrl>${path === 'bad.tif' ? 'nowhere' : 'http://x.test/x'}</sourceUrl><destPath>${path}</destPath></items>`,
  );
  const detail = `<uploadUrlsJob><urlArray>${items.join('')}</urlArray><overwrite>true</overwrite><readyForPublish>true</readyForPublish><createMask>false</createMask><emailSetting>${emailSetting}</emailSetting>${more}</uploadUrlsJob>`;
  return `<companyHandle>c|1</companyHandle>${userHandle === undefined ? '' : `<userHandle>${userHandle}</userHandle>`}<jobName>${name}</jobName>${locale === undefined ? '' : `<locale>${locale}</locale>`}${when}${detail}`;
}

/** Submits an upload. @returns its handle */
async function submit(mock: IpsMock, upload: Upload = {}): Promise<string> {
  const { jobHandle }: { jobHandle: string } = await ask(mock.url, 'submitJob', paramsOf(upload), {
    httpHeaders: { 'Accept-Language': '*' },
    ...upload.as,
  });
  // The handle of this very job: others may have its name.
  return mock.jobs.find(jobHandle)?.jobHandle ?? '';
}

/** Submits an upload and lets it come to its outcome. @returns the mails about it */
async function mailsAbout(mock: IpsMock, upload: Upload): Promise<MailView[]> {
  const job = await submit(mock, upload);
  if (upload.outcome === 'stopped') {
    // Waiting takes 10 s, and so does each file.
    mock.clock.advance('25s');
    await order(mock, 'stopJob', job);
  }
  await mock.settle();
  return mock.mails.list({ job });
}

/** The handle of a user, who is created on first use. */
async function userHandleOf(mock: IpsMock, user: string): Promise<string> {
  return (await ask(mock.url, 'getUserInfo', '', { user })).userInfo.userHandle;
}

describe('mails.list', () => {
  test('has nothing to list where nothing has happened, or is not over', async () => {
    const mock = await serve();
    expect(mock.mails.list()).toEqual([]);
    await submit(mock);
    mock.clock.advance('29999ms');
    expect(mock.mails.list()).toEqual([]);
    mock.clock.advance(1);
    expect(mock.mails.list()).toHaveLength(1);
  });

  test('has a mail as its recipient would read it', async () => {
    const mock = await serve();
    const job = await submit(mock, { files: ['a.tif', 'b.wpd', 'bad.tif', 'a.png'] });
    mock.clock.advance('1h');
    const values = { type: 'UrlUpload', name: 'Upload', company: 'Company1', count: 4, success: 1, warning: 1, error: 1, update: 1, duplicate: 0 };
    const [began, ended] = [10_000, 50_000].map((after) => new Date(NOW + after));
    expect(mock.mails.list()).toEqual([
      {
        to: 'admin@example.com',
        subject: messageText('en', 'mailSubjectErrors', values),
        text: messageText('en', 'mailText', { ...values, began: began?.toISOString() ?? '', ended: ended?.toISOString() ?? '' }),
        language: 'en',
        sentAt: ended,
        jobHandle: job,
      },
    ]);
  });

  test('lists the oldest first', async () => {
    const mock = await serve();
    await submit(mock, { name: 'Long', files: ['a.tif', 'b.tif', 'c.tif'] });
    await submit(mock, { name: 'Short', files: ['a.tif'] });
    mock.clock.advance('1h');
    await submit(mock, { name: 'Last', files: ['a.tif'] });
    mock.clock.advance('1h');
    expect(mock.mails.list().map(({ subject }) => subject)).toEqual(
      ['Short', 'Long', 'Last'].map((name) => messageText('en', 'mailSubjectDone', { type: 'UrlUpload', name })),
    );
    const sent = mock.mails.list().map(({ sentAt }) => sentAt.getTime() - NOW);
    expect(sent).toEqual([20_000, 40_000, 3_600_000 + 20_000]);
  });

  test('shows what is due by now, without a clock having been told', async () => {
    const mock = await serve({ clock: 'real', waitTime: 0, itemTime: 0 });
    await submit(mock);
    expect(mock.mails.list()).toHaveLength(1);
  });

  test('lists what somebody got, or what a job brought, or both', async () => {
    const mock = await serve();
    const robin = await userHandleOf(mock, 'robin@example.com');
    const jobs = [
      await submit(mock, { name: 'One' }),
      await submit(mock, { name: 'Two', userHandle: robin }),
      await submit(mock, { name: 'Three', emailSetting: 'None' }),
    ];
    mock.clock.advance('1h');
    const [one = '', two = '', three = ''] = jobs;
    const found = (filter?: MailFilter): string[] => mock.mails.list(filter).map(({ jobHandle }) => jobHandle);
    expect(found()).toEqual([one, two]);
    expect(found({})).toEqual([one, two]);
    expect(found({ to: 'admin@example.com' })).toEqual([one]);
    expect(found({ to: 'Robin@Example.COM' })).toEqual([two]);
    expect(found({ to: 'robin@example.co' })).toEqual([]);
    expect(found({ to: '' })).toEqual([]);
    expect(found({ job: one })).toEqual([one]);
    expect(found({ job: 2 })).toEqual([two]);
    expect(found({ job: two.replace(/^j\|/, '') })).toEqual([two]);
    expect(found({ job: three })).toEqual([]);
    expect(found({ job: two, to: 'robin@example.com' })).toEqual([two]);
    expect(found({ job: one, to: 'robin@example.com' })).toEqual([]);
    expect(() => found({ job: 99 })).toThrow('There is no job "99"');
    expect(() => found({ job: 'j|2||One|1' })).toThrow('There is no job');
    expect(() => found({ job: 'One' })).toThrow('There is no job "One": expected its number, or its handle');
  });

  test('lists them over a restart, and tells of what came of a job meanwhile', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'ips-mock-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const db = join(folder, 'jobs.db');
    const first = await serve({ db });
    await mailsAbout(first, { locale: 'ja' });
    await submit(first, { name: 'Second', outcome: 'warnings' });
    first.clock.advance('15s');
    const before = first.mails.list();
    expect(before).toMatchObject([{ language: 'ja' }]);
    await first.stop();
    const second = await serve({ db, clock: 'manual' });
    expect(second.mails.list()).toEqual(before);
    await second.settle();
    expect(second.mails.list()).toMatchObject([
      before[0],
      { subject: messageText('en', 'mailSubjectWarnings', { type: 'UrlUpload', name: 'Second' }) },
    ]);
  });
});

describe('who is told', () => {
  const told: Readonly<Record<string, readonly Outcome[]>> = {
    None: [],
    All: ['done', 'warnings', 'errors', 'stopped'],
    JobCompletion: ['done', 'warnings', 'errors'],
    Error: ['errors'],
    ErrorAndWarning: ['warnings', 'errors'],
  };
  const cases = Object.entries(told).flatMap(([setting, outcomes]) =>
    (Object.keys(SUBJECTS) as Outcome[]).map((outcome) => [setting, outcome, outcomes.includes(outcome)] as const),
  );

  test.each(cases)('is said by emailSetting: with %s, of "%s": %s', async (emailSetting, outcome, isTold) => {
    const mock = await serve();
    const mails = await mailsAbout(mock, { emailSetting, outcome });
    expect(mails.map(({ to, subject }) => [to, subject])).toEqual(
      isTold ? [['admin@example.com', messageText('en', SUBJECTS[outcome], { type: 'UrlUpload', name: 'Upload' })]] : [],
    );
    expect(mock.mails.list()).toEqual(mails);
  });

  test.each(['Error', 'ErrorAndWarning'])('is told by %s of what had gone wrong before a stop, too', async (emailSetting) => {
    const mock = await serve();
    const mails = await mailsAbout(mock, { emailSetting, outcome: 'stopped', files: ['bad.tif', 'b.tif'] });
    expect(mails.map(({ subject }) => subject)).toEqual([messageText('en', 'mailSubjectStopped', { type: 'UrlUpload', name: 'Upload' })]);
  });

  test('is whoever submits the job', async () => {
    const mock = await serve();
    const mails = await mailsAbout(mock, { as: { user: 'kim@example.com' } });
    expect(mails.map(({ to }) => to)).toEqual(['kim@example.com']);
  });

  test('is the user whom an administrator submits it for, and not the administrator', async () => {
    const mock = await serve();
    const mails = await mailsAbout(mock, { userHandle: await userHandleOf(mock, 'robin@example.com') });
    expect(mails.map(({ to }) => to)).toEqual(['robin@example.com']);
    expect(mock.mails.list({ to: 'admin@example.com' })).toEqual([]);
  });

  test('is nobody where somebody else may not act for that user', async () => {
    const mock = await serve({ lenientRole: 'IpsUser' });
    const robin = await userHandleOf(mock, 'robin@example.com');
    const { fault } = await call(mock.url, 'submitJob', paramsOf({ userHandle: robin }));
    expect(fault?.reason).toContain('may not act for robin@example.com');
    mock.clock.advance('1h');
    expect(mock.mails.list()).toEqual([]);
  });

  test('is told that a job was deleted while it ran: that is a stop', async () => {
    const mock = await serve();
    const job = await submit(mock);
    mock.clock.advance('25s');
    await order(mock, 'deleteJob', job);
    expect(mock.mails.list({ job })).toMatchObject([
      { subject: messageText('en', 'mailSubjectStopped', { type: 'UrlUpload', name: 'Upload' }), sentAt: new Date(NOW + 25_000) },
    ]);
    mock.clock.advance('1h');
    expect(mock.mails.list()).toHaveLength(1);
  });

  test('is told of each run of a recurring job, by the handle of the run', async () => {
    const mock = await serve();
    const robin = await userHandleOf(mock, 'robin@example.com');
    const schedule = await submit(mock, { name: 'Hourly', when: '<execSchedule>0 0 * * * ?</execSchedule>', userHandle: robin, locale: 'fr' });
    mock.clock.advance('150m');
    const mails = mock.mails.list();
    const runs = mock.jobs.list({ state: 'Done' });
    expect(runs).toHaveLength(2);
    expect(mails).toMatchObject(
      runs.map(({ originalName: name, jobHandle }) => ({
        to: 'robin@example.com',
        language: 'fr',
        jobHandle,
        subject: messageText('fr', 'mailSubjectDone', { type: 'UrlUpload', name }),
      })),
    );
    expect(mock.mails.list({ job: schedule })).toEqual([]);
    await order(mock, 'deleteJob', schedule);
    expect(mock.mails.list()).toEqual(mails);
  });

  test('is said for the job that follows by its own emailSetting', async () => {
    const follow = (emailSetting: string): string => `<postVideoPublishJob><emailSetting>${emailSetting}</emailSetting></postVideoPublishJob>`;
    const types = async (emailSetting: string, next: string): Promise<(string | undefined)[]> => {
      const mock = await serve();
      await submit(mock, { emailSetting, more: follow(next) });
      await mock.settle();
      return mock.mails.list().map(({ jobHandle }) => mock.jobs.find(jobHandle)?.type);
    };
    expect(await types('All', 'All')).toEqual(['UrlUpload', 'VideoPublish']);
    expect(await types('All', 'None')).toEqual(['UrlUpload']);
    expect(await types('None', 'JobCompletion')).toEqual(['VideoPublish']);
    expect(await types('Error', 'Error')).toEqual([]);
  });

  test('is told of the job that follows in the language of the first', async () => {
    const mock = await serve();
    await submit(mock, { locale: 'ja', more: '<postVideoPublishJob><emailSetting>All</emailSetting></postVideoPublishJob>' });
    await mock.settle();
    expect(mock.mails.list().map(({ to, language }) => [to, language])).toEqual(Array(2).fill(['admin@example.com', 'ja']));
  });

  test('is told of an upload that was posted', async () => {
    const mock = await serve();
    const form = new FormData();
    form.append('auth', authHeaderOf({ user: 'kim@example.com' }));
    form.append(
      'uploadParams',
      '<uploadPostParam xmlns="http://www.scene7.com/IpsApi/xsd/2014-04-03"><companyHandle>c|1</companyHandle><jobName>Posted</jobName><locale>de</locale><endJob>true</endJob><uploadParams><overwrite>false</overwrite><readyForPublish>true</readyForPublish><createMask>false</createMask><emailSetting>ErrorAndWarning</emailSetting></uploadParams></uploadPostParam>',
    );
    form.append('file', new Blob(['x']), 'notes.wpd');
    const { jobHandle } = (await postPlain(mock.url, '/scene7/UploadFile', form)).value;
    await mock.settle();
    expect(mock.mails.list({ job: jobHandle })).toMatchObject([
      { to: 'kim@example.com', language: 'de', subject: messageText('de', 'mailSubjectWarnings', { type: 'UploadPost', name: 'Posted' }) },
    ]);
  });
});

describe('the language of a mail', () => {
  const french = authHeaderOf().replace('</authHeader>', '<locale>fr-CA</locale></authHeader>');

  test.each<[string, Upload, Language]>([
    ['the job’s', { locale: 'ja', as: { header: french, httpHeaders: { 'Accept-Language': 'de' } } }, 'ja'],
    ['that of the request that submitted it', { as: { header: french, httpHeaders: { 'Accept-Language': 'de' } } }, 'fr'],
    ['that which its sender accepts', { as: { httpHeaders: { 'Accept-Language': 'de;q=0.5, pt;q=0.9' } } }, 'pt-BR'],
    ['the server’s', {}, 'es'],
    ['the server’s where the job’s is unknown', { locale: 'xx', as: { header: french } }, 'es'],
    ['the server’s where that of the request is unknown', { as: { header: french.replace('fr-CA', 'xx') } }, 'es'],
  ])('is %s', async (_whose, upload, language) => {
    const mock = await serve({ locale: 'es-MX' });
    expect(await mailsAbout(mock, upload)).toMatchObject([
      { language, subject: messageText(language, 'mailSubjectDone', { type: 'UrlUpload', name: 'Upload' }) },
    ]);
  });

  test('does not depend on who looks, or when', async () => {
    const mock = await serve();
    const job = await submit(mock, { locale: 'de' });
    await mock.settle();
    const mails = mock.mails.list();
    await ask(mock.url, 'getJobLogDetails', `<companyHandle>c|1</companyHandle><jobHandle>${job}</jobHandle>`, { header: french });
    mock.clock.advance('30d');
    expect(mock.mails.list()).toEqual(mails);
    expect(mails).toMatchObject([{ language: 'de' }]);
  });

  test.each(LANGUAGES)('has every subject and text in it, with nothing left out: %s', async (language) => {
    const mock = await serve();
    for (const outcome of Object.keys(SUBJECTS) as Outcome[]) {
      const [mail, ...others] = await mailsAbout(mock, { outcome, locale: language, name: outcome });
      const job = mock.jobs.find(mail?.jobHandle ?? '');
      expect(others).toEqual([]);
      expect(mail).toMatchObject({ language, subject: messageText(language, SUBJECTS[outcome], { type: 'UrlUpload', name: outcome }) });
      const texts = `${mail?.subject}\n${mail?.text}`;
      expect(texts).not.toMatch(/[{}]|undefined|null|NaN/);
      // What stands in its gaps.
      const moments = ['Running', 'Done'].map((state) => job?.transitions.find((each) => each.state === state)?.at.toISOString());
      for (const value of ['Company1', outcome, ...moments, String(job?.counts.total)]) expect(mail?.text).toContain(value);
    }
  });
});

test('a mail about a job with an odd name has that name as it is', async () => {
  const mock = await serve();
  const [mail] = await mailsAbout(mock, { name: '{count} $&amp; $1 &lt;b&gt; Ünïcödé' });
  expect(mail?.subject).toBe('UrlUpload job "{count} $& $1 <b> Ünïcödé" is done');
  expect(mail?.text).toContain('\nJob: {count} $& $1 <b> Ünïcödé\n');
});
