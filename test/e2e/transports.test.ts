import { describe, expect, test } from 'vitest';
import { assetIdOf } from '../../src/assets/asset-id.js';
import type { Duration } from '../../src/clock.js';
import { type IpsMock, startIpsMock } from '../../src/index.js';
import { type Answer, authHeaderOf, call, knownVersion, postPlain, type RequestOptions } from '../conversation.js';

/** One way in, and how a call goes through it. */
interface Way {
  readonly name: string;
  readonly call: (mock: IpsMock, operation: string, params: string, options: RequestOptions) => Promise<Answer>;
}

/** A form whose documents are those of the call; only `uploadPost` comes as a form, the rest of such a conversation in plain XML. */
function postForm(mock: IpsMock, operation: string, params: string, options: RequestOptions): Promise<Answer> {
  if (operation !== 'uploadPost') return call(mock.url, operation, params, { ...options, transport: 'xml' });
  const form = new FormData();
  const header = options.header ?? authHeaderOf(options);
  if (header !== '') form.append('auth', header);
  form.append('uploadParams', `<uploadPostParam xmlns="${knownVersion(options.version ?? '2014-04-03').namespace}">${params}</uploadPostParam>`);
  return postPlain(mock.url, '/scene7/UploadFile', form);
}

const WAYS: readonly Way[] = [
  { name: 'SOAP 1.1', call: (mock, operation, params, options) => call(mock.url, operation, params, options) },
  { name: 'SOAP 1.2', call: (mock, operation, params, options) => call(mock.url, operation, params, { ...options, soapVersion: '1.2' }) },
  { name: 'plain XML', call: (mock, operation, params, options) => call(mock.url, operation, params, { ...options, transport: 'xml' }) },
  { name: 'the upload endpoint and plain XML', call: postForm },
];

/** One step of a conversation: a call, or time that passes. */
type Step =
  | { readonly wait: Duration }
  | {
      readonly operation: string;
      /** `{handle}` stands for the handle that came back last. */
      readonly params: string;
      readonly options?: RequestOptions;
    };

const OUTFITTERS = '<companyHandle>c|47</companyHandle>';
const BY_HANDLE = `${OUTFITTERS}<jobHandle>{handle}</jobHandle>`;
const PUBLISH = '<imageServingPublishJob><publishType>Full</publishType><emailSetting>All</emailSetting></imageServingPublishJob>';
const DETAILS: Step = { operation: 'getJobLogDetails', params: OUTFITTERS };
const ACTIVE: Step = { operation: 'getActiveJobs', params: OUTFITTERS };

const uploadUrls = (overwrite: boolean): string =>
  `<uploadUrlsJob><urlArray><items><sourceUrl>http://files.test/a.tif</sourceUrl><destPath>Outfitters/a.tif</destPath></items>` +
  `<items><sourceUrl>nowhere</sourceUrl><destPath>Outfitters/b.tif</destPath></items></urlArray><overwrite>${overwrite}</overwrite>` +
  '<readyForPublish>true</readyForPublish><createMask>false</createMask><emailSetting>Error</emailSetting>' +
  '<postImageServingPublishJob><publishType>Incremental</publishType><emailSetting>None</emailSetting></postImageServingPublishJob></uploadUrlsJob>';
const UPLOAD_PARAMS =
  '<uploadParams><overwrite>true</overwrite><readyForPublish>true</readyForPublish><createMask>false</createMask><emailSetting>None</emailSetting></uploadParams>';

const CONVERSATIONS: readonly { readonly name: string; readonly steps: readonly Step[] }[] = [
  {
    name: 'a publish job from its submission to its log',
    steps: [
      { operation: 'submitJob', params: `${OUTFITTERS}<jobName>Publish</jobName><description>a &lt;b&gt; &amp; c</description>${PUBLISH}` },
      ACTIVE,
      { wait: '3s' },
      ACTIVE,
      DETAILS,
      { wait: '10s' },
      { operation: 'getActiveJobs', params: BY_HANDLE },
      { operation: 'getJobLogs', params: `${OUTFITTERS}<numRows>2</numRows>` },
      { operation: 'getJobLogDetails', params: BY_HANDLE },
    ],
  },
  {
    name: 'a recurring job that is paused, resumed, executed and deleted, in the oldest version',
    steps: [
      {
        operation: 'submitJob',
        params: `<companyHandle>47</companyHandle><jobName>Nightly</jobName><execSchedule>0 0 3 * * ?</execSchedule>${PUBLISH}`,
        options: { version: 'unversioned' },
      },
      ...['pauseJob', 'resumeJob', 'executeJob'].flatMap((operation): Step[] => [
        { operation, params: '<companyHandle>47</companyHandle><jobHandle>47|Nightly|</jobHandle>', options: { version: 'unversioned' } },
        { operation: 'getScheduledJobs', params: '<companyHandle>47</companyHandle>', options: { version: 'unversioned' } },
      ]),
      { wait: '25h' },
      { operation: 'getJobLogs', params: '<companyHandle>47</companyHandle>', options: { version: 'unversioned' } },
      {
        operation: 'deleteJob',
        params: '<companyHandle>47</companyHandle><jobHandle>47|Nightly|</jobHandle>',
        options: { version: 'unversioned' },
      },
      { operation: 'getScheduledJobs', params: '<companyHandle>47</companyHandle>', options: { version: 'unversioned' } },
    ],
  },
  {
    name: 'uploads that meet again, each with a follow-on job',
    steps: [
      { operation: 'submitJob', params: `${OUTFITTERS}<jobName>Upload</jobName>${uploadUrls(false)}` },
      { wait: '1m' },
      { operation: 'submitJob', params: `${OUTFITTERS}<jobName>Upload</jobName>${uploadUrls(false)}` },
      { wait: '1m' },
      { operation: 'submitJob', params: `${OUTFITTERS}<jobName>Upload</jobName>${uploadUrls(true)}` },
      { wait: '1m' },
      { operation: 'getJobLogDetails', params: `${OUTFITTERS}<originalName>Upload</originalName>` },
    ],
  },
  {
    name: 'an export',
    steps: [
      {
        operation: 'submitJob',
        params: `${OUTFITTERS}<jobName>Export</jobName><exportJob><assetHandleArray><items>a|${assetIdOf('Outfitters', 'parka')}</items><items>x</items></assetHandleArray><fmt>orig</fmt><emailSetting>None</emailSetting></exportJob>`,
      },
      { wait: '1m' },
      DETAILS,
    ],
  },
  {
    name: 'an upload that is posted in pieces',
    steps: [
      { operation: 'uploadPost', params: `${OUTFITTERS}<jobName>Desk</jobName>${UPLOAD_PARAMS}` },
      ACTIVE,
      { wait: '29m' },
      { operation: 'uploadPost', params: BY_HANDLE },
      { operation: 'pauseJob', params: BY_HANDLE },
      { wait: '29m' },
      { operation: 'uploadPost', params: `${BY_HANDLE}<endJob>1</endJob>` },
      { wait: '1s' },
      ACTIVE,
      { operation: 'uploadPost', params: BY_HANDLE },
      DETAILS,
    ],
  },
  {
    name: 'what is refused',
    steps: [
      { operation: 'submitJob', params: `${OUTFITTERS}<jobName>Nobody</jobName>${PUBLISH}`, options: { header: '' } },
      { operation: 'submitJob', params: `${OUTFITTERS}<jobName>Wrong</jobName>${PUBLISH}`, options: { password: 'wrong' } },
      { operation: 'submitJob', params: `${OUTFITTERS}<jobName>May not</jobName>${PUBLISH}`, options: { user: 'reader@example.com' } },
      { operation: 'submitJob', params: `<companyHandle>c|x</companyHandle><jobName>Whose</jobName>${PUBLISH}` },
      { operation: 'submitJob', params: `${OUTFITTERS}${PUBLISH}` },
      { operation: 'submitJob', params: `${OUTFITTERS}<jobName>Two</jobName>${PUBLISH}${uploadUrls(true)}` },
      { operation: 'submitJob', params: `${OUTFITTERS}<jobName>Bad|name</jobName>${PUBLISH}` },
      { operation: 'submitJob', params: `${OUTFITTERS}<jobName>When</jobName><execTime>tomorrow</execTime>${PUBLISH}` },
      { operation: 'submitJob', params: `${OUTFITTERS}<jobName>None</jobName>` },
      { operation: 'stopJob', params: `${OUTFITTERS}<jobHandle>j|47||Nobody's|99</jobHandle>` },
      { operation: 'searchAssets', params: OUTFITTERS },
      { operation: 'uploadPost', params: `${OUTFITTERS}<jobName>Without params</jobName>` },
      { operation: 'uploadPost', params: OUTFITTERS },
      { operation: 'uploadPost', params: `${OUTFITTERS}<jobHandle>j|47||Spring catalogue|1</jobHandle>` },
      { operation: 'uploadPost', params: `<jobName>Whose</jobName>${UPLOAD_PARAMS}` },
      DETAILS,
    ],
  },
];

/** What a conversation came to: each answer as far as it is no wrapping, and everything that the mock holds at its end. */
async function converse({ call: send }: Way, steps: readonly Step[]): Promise<unknown> {
  const mock = await startIpsMock({ port: 0, clock: 'manual@2026-11-23T08:00:00Z' });
  try {
    let handle = '';
    const answers = [];
    for (const step of steps) {
      if ('wait' in step) {
        mock.clock.advance(step.wait);
        continue;
      }
      const { status, fault, value } = await send(mock, step.operation, step.params.replaceAll('{handle}', handle), step.options ?? {});
      if (typeof value.jobHandle === 'string') handle = value.jobHandle;
      answers.push({ status, fault, value });
    }
    const held = { answers, jobs: mock.jobs.list(), mails: mock.mails.list() };
    // Each mock has a port of its own.
    return JSON.parse(JSON.stringify(held).replaceAll(mock.url, 'http://mock'));
  } finally {
    await mock.stop();
  }
}

describe.each(CONVERSATIONS)('$name', ({ steps }) => {
  test('is the same by every transport', async () => {
    const [soap, ...others] = await Promise.all(WAYS.map((way) => converse(way, steps)));
    expect(soap).toMatchObject({ answers: expect.arrayContaining([expect.anything()]) });
    for (const [index, other] of others.entries()) expect(other, WAYS[index + 1]?.name).toEqual(soap);
  });
});

test('the conversations are not empty talk: they have jobs, logs and faults of each kind', async () => {
  const [way] = WAYS;
  if (!way) throw new Error('no way');
  const texts = await Promise.all(CONVERSATIONS.map(async ({ steps }) => JSON.stringify(await converse(way, steps))));
  const all = texts.join('\n');
  const expected = [
    'DuplicateSkipped',
    'FileUpdated',
    'InitiatingJobName',
    'http://mock/scene7/export/',
    'WaitingClient',
    ...[10000, 10001, 20003, 30001, 30002, 30003].map((code) => `"code":${code}`),
  ];
  expect(expected.filter((part) => !all.includes(part))).toEqual([]);
});
