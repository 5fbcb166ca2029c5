import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EMAIL_SETTINGS } from '../../src/contract/constants.js';
import { completionActionsOf, completionCallUrl } from '../../src/jobs/completion-actions.js';
import type { Job } from '../../src/jobs/job.js';
import { formatJobHandle } from '../../src/jobs/job-handle.js';
import { isJobKind, JOB_KINDS } from '../../src/jobs/kinds.js';
import { knownVersion } from '../conversation.js';
import { jobRow } from '../store/rows.js';

/** A job that is done, with what its detail asks for. */
function doneJob(detail: object, fields: Partial<Omit<Job, 'kind' | 'detail'>> & { readonly kind?: string } = {}): Job {
  return jobRow({ id: 12, kind: 'uploadUrlsJob', state: 'Done', outcome: 'Completed', endedAt: 5000, detail, ...fields });
}

describe('whether somebody is told', () => {
  const nothing = { successCount: 0, warningCount: 0, errorCount: 0, duplicateCount: 0, updateCount: 0 };
  const ends: Readonly<
    Record<string, Partial<Pick<Job, 'outcome' | 'successCount' | 'warningCount' | 'errorCount' | 'duplicateCount' | 'updateCount'>>>
  > = {
    'it had nothing to do': {},
    'all went well': { successCount: 3 },
    'all was skipped': { duplicateCount: 3 },
    'all was updated': { updateCount: 3 },
    'there were warnings': { successCount: 2, warningCount: 1 },
    'there were errors': { successCount: 2, errorCount: 1 },
    'there were both': { warningCount: 1, errorCount: 1 },
    'it was stopped': { outcome: 'Stopped', successCount: 1 },
    'it was stopped after a warning': { outcome: 'Stopped', warningCount: 1 },
    'it was stopped after an error': { outcome: 'Stopped', errorCount: 1 },
  };

  test.each([
    ['None', []],
    ['All', Object.keys(ends)],
    ['JobCompletion', Object.keys(ends).filter((end) => !end.startsWith('it was stopped'))],
    ['Error', ['there were errors', 'there were both', 'it was stopped after an error']],
    [
      'ErrorAndWarning',
      ['there were warnings', 'there were errors', 'there were both', 'it was stopped after a warning', 'it was stopped after an error'],
    ],
  ])('is said by emailSetting %s, however the job ended', (emailSetting, told) => {
    const due = Object.entries(ends).filter(([, end]) => completionActionsOf(doneJob({ emailSetting }, { ...nothing, ...end })).isMailDue);
    expect(due.map(([name]) => name)).toEqual(told);
  });

  test('is said by every emailSetting that the API knows', () => {
    expect([...EMAIL_SETTINGS].sort()).toEqual(['All', 'Error', 'ErrorAndWarning', 'JobCompletion', 'None']);
  });

  test.each([[{}], [{ emailSetting: '' }], [{ emailSetting: 'all' }], [{ emailSetting: 'Always' }]])('is nobody where it is %j', (detail) => {
    expect(completionActionsOf(doneJob(detail, { errorCount: 1 })).isMailDue).toBe(false);
  });

  test.each(Object.keys(JOB_KINDS))('does not depend on the kind: %s', (kind) => {
    expect(completionActionsOf(doneJob({ emailSetting: 'All' }, { kind })).isMailDue).toBe(true);
  });
});

describe('the job that follows', () => {
  const publish = { publishType: 'Full', emailSetting: 'Error', httpCompletionUrl: 'http://127.0.0.1/next' };

  test.each([
    ['postImageServingPublishJob', 'imageServingPublishJob'],
    ['postImageRenderingPublishJob', 'imageRenderingPublishJob'],
    ['postVideoPublishJob', 'videoPublishJob'],
  ])('is asked for by %s, and has its detail as it was given', (element, kind) => {
    expect(completionActionsOf(doneJob({ [element]: publish })).followOn).toEqual({ kind, detail: publish });
    expect(isJobKind(kind)).toBe(true);
  });

  test.each([[{}], [{ postHttpUrl: 'http://127.0.0.1/' }], [{ imageServingPublishJob: publish }], [{ postServerDirectoryPublishJob: publish }]])(
    'is none where it is not asked for: %j',
    (detail) => {
      expect(completionActionsOf(doneJob(detail)).followOn).toBeUndefined();
    },
  );

  test('is there even where its detail is empty', () => {
    expect(completionActionsOf(doneJob({ postVideoPublishJob: {} })).followOn).toEqual({ kind: 'videoPublishJob', detail: {} });
  });

  test.each([
    ['nothing', {}, false],
    ['a success', { successCount: 1 }, true],
    ['a warning', { warningCount: 1 }, true],
    ['an update', { updateCount: 1 }, true],
    ['errors', { errorCount: 4 }, false],
    ['duplicates', { duplicateCount: 4 }, false],
    ['errors and duplicates', { errorCount: 1, duplicateCount: 1 }, false],
    ['errors, duplicates and a success', { errorCount: 1, duplicateCount: 1, successCount: 1 }, true],
  ])('with postJobOnlyIfFiles asks for files to have come in; here %s', (_what, counts, starts) => {
    const job = (postJobOnlyIfFiles?: boolean): Job => doneJob({ postImageServingPublishJob: publish, postJobOnlyIfFiles }, counts);
    expect(completionActionsOf(job(true)).followOn !== undefined).toBe(starts);
    expect(completionActionsOf(job(false)).followOn).toBeDefined();
    expect(completionActionsOf(job()).followOn).toBeDefined();
  });

  test.each([true, false])('is none of a job that was stopped, whatever came in (postJobOnlyIfFiles %s)', (postJobOnlyIfFiles) => {
    const job = doneJob({ postImageServingPublishJob: publish, postJobOnlyIfFiles }, { outcome: 'Stopped', successCount: 3 });
    expect(completionActionsOf(job).followOn).toBeUndefined();
  });

  test('is none of a job that is not done', () => {
    expect(completionActionsOf(doneJob({ postImageServingPublishJob: publish }, { state: 'Running', outcome: null })).followOn).toBeUndefined();
  });
});

describe('the URL to call', () => {
  test.each([
    [{ httpCompletionUrl: 'http://127.0.0.1/a?b=c#d' }, 'http://127.0.0.1/a?b=c#d'],
    [{ postHttpUrl: 'http://127.0.0.1/a?b=c#d' }, 'http://127.0.0.1/a?b=c#d'],
    [{ httpCompletionUrl: ' \n\thttp://127.0.0.1/a \r\n' }, 'http://127.0.0.1/a'],
    [{ httpCompletionUrl: 'done' }, 'done'],
    [{ httpCompletionUrl: '' }, undefined],
    [{ httpCompletionUrl: ' \n ' }, undefined],
    [{ postHttpUrl: '' }, undefined],
    [{}, undefined],
  ])('of %j is %s', (detail, url) => {
    expect(completionActionsOf(doneJob(detail)).completionUrl).toBe(url);
  });

  test('is that of the job itself, not of the one that follows', () => {
    expect(completionActionsOf(doneJob({ postVideoPublishJob: { httpCompletionUrl: 'http://127.0.0.1/next' } })).completionUrl).toBeUndefined();
  });

  test('is called however the job ended', () => {
    const job = doneJob({ postHttpUrl: 'http://127.0.0.1/' }, { outcome: 'Stopped' });
    expect(completionActionsOf(job)).toEqual({ followOn: undefined, completionUrl: 'http://127.0.0.1/', isMailDue: false });
  });
});

describe('a completion URL as it is requested', () => {
  const job = doneJob({}, { name: 'Publish' });
  const jobHandle = formatJobHandle(job, knownVersion('2014-04-03'));
  const added = 'jobHandle=j%7C1%7CPublish%7C%7C12&jobName=Publish&status=Completed';

  test.each([
    ['no query', 'http://h/done', 'http://h/done?'],
    ['no path', 'http://h', 'http://h?'],
    ['a query', 'http://h/done?a=1', 'http://h/done?a=1&'],
    ['encoded characters', 'http://h/d%20e?a%26b=c%3Dd%2B%20%c3%bc&%41=%7c', 'http://h/d%20e?a%26b=c%3Dd%2B%20%c3%bc&%41=%7c&'],
    ['percent signs that encode nothing', 'http://h/?a=100%&b=%zz', 'http://h/?a=100%&b=%zz&'],
    ['plus signs', 'http://h/?q=a+b+%2B', 'http://h/?q=a+b+%2B&'],
    ['an empty value', 'http://h/?a=&b=', 'http://h/?a=&b=&'],
    ['repeated names', 'http://h/?a=1&a=2&a=1', 'http://h/?a=1&a=2&a=1&'],
    ['names without a value', 'http://h/?a&b', 'http://h/?a&b&'],
    ['no name', 'http://h/?=x', 'http://h/?=x&'],
    ['a trailing ?', 'http://h/done?', 'http://h/done?'],
    ['a trailing &', 'http://h/done?a=1&', 'http://h/done?a=1&'],
    ['nothing but &', 'http://h/done?&', 'http://h/done?&'],
    ['a fragment', 'http://h/done#top', 'http://h/done?'],
    ['a query and a fragment', 'http://h/done?a=1#top', 'http://h/done?a=1&'],
    ['a ? in its fragment', 'http://h/done#top?a=1', 'http://h/done?'],
    ['an empty fragment', 'http://h/done?a=1#', 'http://h/done?a=1&'],
    ['names of the mock’s own', 'http://h/?status=x&jobName=y', 'http://h/?status=x&jobName=y&'],
    ['a ? inside of its query', 'http://h/?a=b?c', 'http://h/?a=b?c&'],
    ['characters that need no encoding', "http://h/?a='b'|{c}[d]~*!()$,;:@/", "http://h/?a='b'|{c}[d]~*!()$,;:@/&"],
    ['user and password', 'http://u:p@h:8080/?a=1', 'http://u:p@h:8080/?a=1&'],
    ['what is no URL at all', 'done', 'done?'],
    ['a ? at the end of its query', 'http://h/?a=b?', 'http://h/?a=b?&'],
    ['two ? at its end', 'http://h/??', 'http://h/??&'],
  ])('keeps what it has: %s', (_what, url, expected) => {
    expect(completionCallUrl(url, job, jobHandle)).toBe(`${expected}${added}`);
  });

  test.each(['Nightly & weekly', 'a=b?c#d', '100 % + more', 'Ünïcödé 作业', '  ', "it's", '<job>'])(
    'tells a name that needs encoding: "%s"',
    (name) => {
      const named = doneJob({}, { name, originalName: name, scheduleName: '' });
      const url = new URL(completionCallUrl('http://h/?a=1', named, formatJobHandle(named, knownVersion('2014-04-03'))));
      expect([...url.searchParams]).toEqual([
        ['a', '1'],
        ['jobHandle', `j|1||${name}|12`],
        ['jobName', name],
        ['status', 'Completed'],
      ]);
    },
  );

  test('tells of a stop', () => {
    const url = new URL(completionCallUrl('http://h/', doneJob({}, { outcome: 'Stopped' }), jobHandle));
    expect(url.searchParams.get('status')).toBe('Stopped');
  });

  const urls = fc
    .tuple(
      fc.webUrl({ validSchemes: ['http', 'https'], withFragments: false, withQueryParameters: false }),
      fc.option(fc.oneof(fc.webQueryParameters(), fc.string({ unit: fc.constantFrom(...'ab=&?+%2/;:@!$,*.-_~ü'), maxLength: 12 })), {
        nil: undefined,
      }),
      fc.option(fc.webFragments(), { nil: undefined }),
    )
    .map(([address, query, fragment]) => `${address}${query === undefined ? '' : `?${query}`}${fragment === undefined ? '' : `#${fragment}`}`);

  test('begins with what it was up to its fragment, and ends with what is told, for any URL', () => {
    fc.assert(
      fc.property(urls, fc.string({ minLength: 1 }), fc.constantFrom('Completed' as const, 'Stopped' as const), (url, name, outcome) => {
        const called = doneJob({}, { name, originalName: name, scheduleName: '', outcome });
        const handle = formatJobHandle(called, knownVersion('2014-04-03'));
        const result = completionCallUrl(url, called, handle);
        const [address = ''] = url.split('#');
        expect(result.startsWith(address)).toBe(true);
        const own = [...new URL(address).searchParams];
        const all = [...new URL(result).searchParams];
        expect(all.slice(0, -3)).toEqual(own);
        expect(all.slice(-3)).toEqual([
          ['jobHandle', handle],
          ['jobName', name],
          ['status', outcome],
        ]);
      }),
      { numRuns: 500 },
    );
  });
});
