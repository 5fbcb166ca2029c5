import { XmlDocument } from 'libxml2-wasm';
import { type Client, createClientAsync } from 'soap';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ApiVersion, allVersions } from '../../src/contract/api-version.js';
import { decodeElement } from '../../src/contract/decode.js';
import { withoutSecretFields } from '../../src/contract/secrets.js';
import { type IpsMock, startIpsMock } from '../../src/index.js';
import { fullXml, smallestXml } from '../contract/smallest-xml.js';
import { ask, call, knownVersion } from '../conversation.js';

/** The job details that submitJob takes: the `type` of each, and with what its log begins and ends. */
const KINDS: Readonly<Record<string, { type: string; begin: string; end: string }>> = {
  imageServingPublishJob: { type: 'ImageServingPublish', begin: 'BeginImageServingPublish', end: 'EndImageServingPublish' },
  imageRenderingPublishJob: { type: 'ImageRenderingPublish', begin: 'BeginImageRenderingPublish', end: 'EndImageRenderingPublish' },
  videoPublishJob: { type: 'VideoPublish', begin: 'BeginVideoPublish', end: 'EndVideoPublish' },
  serverDirectoryPublishJob: { type: 'ServerDirectoryPublish', begin: 'BeginServerDirectoryPublish', end: 'EndServerDirectoryPublish' },
  metadataPublishJob: { type: 'MetadataPublish', begin: 'BeginMetadata', end: 'EndMetadata' },
  uploadDirectoryJob: { type: 'UploadFromServerDirectory', begin: 'BeginUpload', end: 'EndUpload' },
  uploadUrlsJob: { type: 'UrlUpload', begin: 'BeginUploadUrls', end: 'EndUploadUrls' },
  optimizeImagesJob: { type: 'ImageOptimization', begin: 'BeginReoptimize', end: 'EndReoptimize' },
  ripPdfsJob: { type: 'PdfRip', begin: 'BeginPdfRip', end: 'EndPdfRip' },
  reprocessAssetsJob: { type: 'ReprocessAssets', begin: 'BeginReoptimize', end: 'EndReoptimize' },
  createVideoSitemapJob: { type: 'CreateVideoSitemap', begin: 'BeginVideoSitemap', end: 'EndVideoSitemap' },
  exportJob: { type: 'Export', begin: 'BeginGet', end: 'EndGet' },
  automatedSetGenerationJob: { type: 'AutomatedSetGeneration', begin: 'BeginAutomatedSetGeneration', end: 'EndAutomatedSetGeneration' },
};

/**
 * Fields left out of a full detail: at most one crop and one follow-on job may be asked for; some call URLs; some come back changed; layers would make
 * the jobs of later tests longer.
 */
const NOT_FOR_ALL = /^(auto(Color|Transparent)CropOptions|post.*Job|postHttpUrl|httpCompletionUrl|urlArray|numUrls|photoshopOptions)$/;

/** The handle with which a version answers submitJob (t). */
function submittedHandle(version: ApiVersion, jobName: string): string {
  return version.id === 'unversioned' ? `47|${jobName}|` : `j|47|${jobName}||`;
}

/** How a version writes the handle of a job for now that runs (t). */
function runHandle(version: ApiVersion, jobName: string): RegExp {
  const run = `47\\|\\|${jobName}_\\d{4}-\\d\\d-\\d\\d-\\d\\d:\\d\\d:\\d\\d\\.\\d{3}`;
  return new RegExp(version.id === 'unversioned' ? `^${run}$` : `^j\\|${run}\\|\\d+$`);
}

// biome-ignore lint/suspicious/noExplicitAny: a test reaches into answers of any kind
type Loose = any;

let mock: IpsMock;

beforeAll(async () => {
  mock = await startIpsMock({ port: 0, clock: 'manual@2026-11-23T08:00:00Z', waitTime: '4s', doneTime: '10s' });
});

afterAll(() => mock.stop());

/** The soap package's client of a version, with the credentials where that version's WSDL has them. */
async function clientOf(version: ApiVersion): Promise<Client> {
  const client = await createClientAsync(mock.wsdlUrl(version.id), { disableCache: true });
  const authHeader = { user: 'robin@example.com', password: 'secret', appName: 'versions', appVersion: '1' };
  client.addSoapHeader({ authHeader }, '', 'auth', version.headerNamespace);
  return client;
}

/** Calls an operation through the client. @returns what it made of the return element */
async function invoke(client: Client, operation: string, params: object): Promise<Loose> {
  const [result] = await client[`${operation}Async`](params);
  return result;
}

/** What a detail element says, as it is decoded. */
function decoded(version: ApiVersion, definition: string, detail: string): object {
  const document = XmlDocument.fromString(detail.replace(/^<(\w+)/, `<$1 xmlns="${version.namespace}"`));
  try {
    return decodeElement(version, definition, document.root);
  } finally {
    document.dispose();
  }
}

const companyHandleIn = (version: ApiVersion): string => (version.id === 'unversioned' ? '47' : 'c|47');

describe.each(allVersions().map(({ id }) => ({ id })))('version $id', ({ id }) => {
  const version = knownVersion(id);
  const companyHandle = companyHandleIn(version);
  const hasField = (definition: string, field: string): boolean =>
    version.definitions.get(definition)?.fields.some((each) => each.name === field) ?? false;

  test('the soap client follows a publish job from its submission to its log', async () => {
    const client = await clientOf(version);
    const jobName = `Publish ${id}`;
    const begin = mock.clock.now();
    const { jobHandle } = await invoke(client, 'submitJob', {
      companyHandle,
      jobName,
      imageServingPublishJob: { publishType: 'FullWithSearch', emailSetting: 'None' },
    });
    expect(jobHandle).toBe(submittedHandle(version, jobName));

    const active = async (): Promise<Loose> => {
      const { jobArray } = await invoke(client, 'getActiveJobs', { companyHandle, jobHandle });
      const items: Loose[] = [jobArray?.items ?? []].flat();
      expect(items.length).toBeLessThanOrEqual(1);
      return items[0];
    };
    const first = await active();
    expect(first).toMatchObject({
      companyHandle,
      jobHandle: expect.stringMatching(runHandle(version, jobName)),
      name: expect.stringMatching(`^${jobName}_2`),
      originalName: jobName,
      type: 'ImageServingPublish',
      state: 'New',
      submitUserEmail: 'robin@example.com',
      serverName: 'ips-mock',
      progress: 0,
      imageServingPublishJob: { publishType: 'FullWithSearch', emailSetting: 'None' },
    });
    expect('triggerTime' in first).toBe(hasField('ActiveJob', 'triggerTime'));
    expect('taskProgressArray' in first).toBe(hasField('ActiveJob', 'taskProgressArray'));

    const states: string[] = ['New'];
    const progress: number[] = [0];
    const step = async (): Promise<Loose> => {
      mock.clock.advance('1s');
      const job = await active();
      if (job.state !== states.at(-1)) states.push(job.state);
      progress.push(job.progress);
      expect(job.progressMessage).not.toBe('');
      expect(job.lastProgressUpdate.getTime()).toBeLessThanOrEqual(mock.clock.now().getTime());
      return job;
    };
    let job = await step();
    for (let n = 0; job.progress === 0; n++) {
      expect(n).toBeLessThan(10);
      job = await step();
    }
    expect(states).toEqual(['New', 'WaitingCoordinator', 'Running']);

    await invoke(client, 'pauseJob', { companyHandle, jobHandle });
    const paused = await active();
    expect(paused).toMatchObject({ state: 'WaitingCoordinator', progress: job.progress });
    mock.clock.advance('1h');
    expect(await active()).toEqual(paused);

    await invoke(client, 'resumeJob', { companyHandle, jobHandle });
    expect(await active()).toMatchObject({ state: 'Running', progress: job.progress });
    const resumedAt = progress.length;
    for (let n = 0; job.state !== 'Done'; n++) {
      expect(n).toBeLessThan(10);
      job = await step();
    }
    expect(states.slice(-1)).toEqual(['Done']);
    expect(job.progress).toBe(100);
    expect(progress).toEqual([...progress].sort((a, b) => a - b));
    expect(new Set(progress.slice(resumedAt)).size).toBe(progress.length - resumedAt);

    mock.clock.advance('9s');
    expect(await active()).toMatchObject({ state: 'Done', progress: 100 });
    mock.clock.advance('1s');
    expect(await active()).toBeUndefined();

    const logs = await invoke(client, 'getJobLogs', { companyHandle, startDate: begin.toISOString() });
    const log = [logs.jobLogArray.items].flat().find((each: Loose) => each.jobHandle === first.jobHandle);
    expect(log).toMatchObject({
      companyHandle,
      jobName: first.name,
      submitUserEmail: 'robin@example.com',
      logType: 'BeginImageServingPublish',
      fatalError: false,
    });
    if (hasField('JobLog', 'originalJobName')) expect(log.originalJobName).toBe(jobName);
    if (hasField('JobLog', 'jobSubType')) expect(log.jobSubType).toBe('fullwithsearch');
    expect(log.endDate.getTime()).toBeGreaterThan(log.startDate.getTime() + 3_600_000);
    expect('detailArray' in log).toBe(false);
    expectCountsAddUp(log);
    expect(log.totalFileCount).toBe(paused.totalSize);

    const details = await invoke(client, 'getJobLogDetails', { companyHandle, jobHandle });
    const [detailed, ...others]: Loose[] = [details.jobLogArray.items].flat();
    expect(others).toEqual([]);
    const { detailArray, detailTotalRows, ...head } = detailed;
    expect(head).toEqual(log);
    const rows: Loose[] = detailArray.items;
    expect(rows.slice(0, 5).map((row) => row.logType)).toEqual([
      'BeginImageServingPublish',
      'OriginalJobName',
      'JobClient',
      'JobType',
      'TotalFileCount',
    ]);
    expect(rows.at(-1).logType).toBe('EndImageServingPublish');
    expect(rows.filter((row) => row.logType === 'ImageServingPublishSuccess')).toHaveLength(log.fileSuccessCount);
    if (hasField('JobLog', 'detailTotalRows')) expect(detailTotalRows).toBe(rows.length);
    expect(rows.every((row) => 'dateCreated' in row === hasField('JobLogDetail', 'dateCreated'))).toBe(true);
  });

  test('the soap client uploads a video and sees what this version tells of it', async () => {
    const client = await clientOf(version);
    const jobName = `Upload ${id}`;
    const { jobHandle } = await invoke(client, 'submitJob', {
      companyHandle,
      jobName,
      uploadUrlsJob: {
        urlArray: {
          items: [
            { sourceUrl: 'http://files.example.com/a.tif', destPath: 'Outfitters/a.tif' },
            { sourceUrl: 'http://files.example.com/b.mp4', destPath: 'Outfitters/b.mp4' },
          ],
        },
        overwrite: true,
        readyForPublish: false,
        createMask: true,
        emailSetting: 'Error',
      },
    });
    const tasks: Loose[] = [];
    const states: string[] = [];
    for (let n = 0; states.at(-1) !== 'Done'; n++) {
      expect(n).toBeLessThan(20);
      const { jobArray } = await invoke(client, 'getActiveJobs', { companyHandle, jobHandle });
      const job = [jobArray.items].flat()[0];
      states.push(job.state);
      expect(job.uploadUrlsJob).toMatchObject({
        ...(hasField('UploadUrlsJob', 'numUrls') ? { numUrls: 2 } : {}),
        overwrite: true,
        readyForPublish: false,
        createMask: true,
        emailSetting: 'Error',
      });
      expect('taskProgressArray' in job).toBe(hasField('ActiveJob', 'taskProgressArray'));
      tasks.push([job.taskProgressArray?.items ?? []].flat()[2]);
      mock.clock.advance('500ms');
    }
    if (!hasField('ActiveJob', 'taskProgressArray')) return;
    expect(states.filter((_, index) => tasks[index] === undefined)).toEqual(
      states.filter((state) => state === 'New' || state === 'WaitingCoordinator'),
    );
    const shown = tasks.filter((task) => task !== undefined);
    for (const task of shown) {
      expect(task.numProcessed + task.numProcessing + task.numPending).toBe(1);
      expect('taskState' in task).toBe(hasField('TaskProgress', 'taskState'));
      expect([task.taskItemProgressArray.items].flat().map((item) => item.itemName)).toEqual(['b']);
    }
    const progress = shown.map((task) => task.progress);
    expect(progress).toEqual([...progress].sort((a, b) => a - b));
    expect(progress[0]).toBe(0);
    expect(progress.some((each) => each > 0 && each < 1)).toBe(true);
    expect(shown.at(-1)).toMatchObject({ numProcessed: 1, progress: 1 });
  });

  const kinds = Object.entries(KINDS).filter(([element]) => hasField('submitJobParam', element));

  test('submitJob takes the kinds of job that the table has', () => {
    const details = version.definitions.get('submitJobParam')?.fields.filter((field) => !field.type.startsWith('xsd:')) ?? [];
    expect(details.map((field) => field.name).sort()).toEqual(kinds.map(([element]) => element).sort());
  });

  describe.each(kinds.map(([element, kind]) => ({ element, ...kind })))('$element', ({ element, type, begin, end }) => {
    const definition = version.definitions.get('submitJobParam')?.fields.find((field) => field.name === element)?.type ?? '';
    test.each([
      ['smallest', smallestXml(version, definition)],
      ['fullest', fullXml(version, definition, (field) => !NOT_FOR_ALL.test(field.name))],
    ])('the %s detail comes back with what was submitted, and the job ends with its log', async (size, content) => {
      const jobName = `${element} ${size} ${id}`;
      const options = { version: id };
      const detail = content === '' ? `<${element}/>` : `<${element}>${content}</${element}>`;
      const { jobHandle } = await ask(
        mock.url,
        'submitJob',
        `<companyHandle>${companyHandle}</companyHandle><jobName>${jobName}</jobName>${detail}`,
        options,
      );
      const job = `<companyHandle>${companyHandle}</companyHandle><jobHandle>${jobHandle}</jobHandle>`;
      const { value } = await call(mock.url, 'getActiveJobs', job, options);
      const [answered] = value.jobArray.items;
      expect(answered.type).toBe(type);
      // What was left out is filled in besides; tokens are not kept.
      expect(answered[element]).toMatchObject(withoutSecretFields(decoded(version, definition, detail)));
      if (element === 'uploadUrlsJob') {
        expect(answered[element]).toMatchObject({ urlArray: {}, ...(hasField('UploadUrlsJob', 'numUrls') ? { numUrls: 0 } : {}) });
      }

      await mock.settle();
      const [active] = (await ask(mock.url, 'getActiveJobs', job, options)).jobArray.items ?? [];
      if (active !== undefined) expect(active).toMatchObject({ state: 'Done', progress: 100 });
      expect(mock.jobs.find(jobHandle)).toMatchObject({ state: 'Done', outcome: 'Completed', progress: 100 });

      const { jobLogArray } = await ask(mock.url, 'getJobLogDetails', job, options);
      const [log] = jobLogArray.items;
      expect(log.logType).toBe(begin);
      expectCountsAddUp(log);
      const types: string[] = log.detailArray.items.map((row: { logType: string }) => row.logType);
      expect(types.slice(0, 5)).toEqual([begin, 'OriginalJobName', 'JobClient', 'JobType', 'TotalFileCount']);
      expect(types.at(-1)).toBe(end);
      expect(types).toHaveLength(6 + log.totalFileCount);
    });
  });
});

test('a job that was submitted in one version is listed in every other', async () => {
  for (const { id } of allVersions()) {
    const version = knownVersion(id);
    for (const field of version.definitions.get('submitJobParam')?.fields ?? []) {
      if (!(field.name in KINDS)) continue;
      for (const content of [smallestXml(version, field.type), fullXml(version, field.type, (each) => !NOT_FOR_ALL.test(each.name))]) {
        const name = `<companyHandle>${companyHandleIn(version)}</companyHandle><jobName>Seen by all</jobName>`;
        const detail = `<${field.name}>${content}</${field.name}>`;
        await ask(mock.url, 'submitJob', `${name}${detail}`, { version: id });
        await ask(mock.url, 'submitJob', `${name}<execTime>2027-06-01T00:00:00Z</execTime>${detail}`, { version: id });
      }
    }
  }
  const submitted = mock.jobs.list({ originalName: 'Seen by all', state: 'Scheduled' }).length;
  expect(submitted).toBeGreaterThan(200);
  for (const { id } of allVersions()) {
    const params = `<companyHandle>c|47</companyHandle><originalName>Seen by all</originalName>`;
    // The helper checks each answer against the schema of its version.
    expect((await ask(mock.url, 'getActiveJobs', params, { version: id })).jobArray.items, id).toHaveLength(submitted);
    expect((await ask(mock.url, 'getScheduledJobs', params, { version: id })).jobArray.items, id).toHaveLength(submitted);
  }
  await mock.settle();
});

test.each(['NaN', 'INF', '-INF', '-0.5', '1e-300', '1.7976931348623157e308'])('a number of a detail comes back, even %s', async (number) => {
  const upload = `<uploadUrlsJob><overwrite>true</overwrite><readyForPublish>true</readyForPublish><createMask>false</createMask><pdfOptions><resolution>${number}</resolution></pdfOptions><emailSetting>None</emailSetting></uploadUrlsJob>`;
  const { jobHandle } = await ask(mock.url, 'submitJob', `<companyHandle>c|48</companyHandle><jobName>Tolerant</jobName>${upload}`);
  const { jobArray } = await ask(mock.url, 'getActiveJobs', `<companyHandle>c|48</companyHandle><jobHandle>${jobHandle}</jobHandle>`);
  const value = { NaN: Number.NaN, INF: Number.POSITIVE_INFINITY, '-INF': Number.NEGATIVE_INFINITY }[number] ?? Number(number);
  expect(jobArray.items[0].uploadUrlsJob.pdfOptions).toMatchObject({ resolution: value });
});

test.each(['0', '9007199254740993', '9223372036854775807', '-9223372036854775808'])('a long of a detail comes back, even %s', async (number) => {
  const upload = `<uploadUrlsJob><overwrite>true</overwrite><readyForPublish>true</readyForPublish><createMask>false</createMask><emailSetting>None</emailSetting><mediaOptions><thumbnailOptions>${fullXml(
    knownVersion('2014-04-03'),
    'ThumbnailOptions',
  ).replace(/<thumbnailTime>1</, `<thumbnailTime>${number}<`)}</thumbnailOptions></mediaOptions></uploadUrlsJob>`;
  const { jobHandle } = await ask(mock.url, 'submitJob', `<companyHandle>c|47</companyHandle><jobName>Long</jobName>${upload}`);
  const { text } = await call(mock.url, 'getActiveJobs', `<companyHandle>c|47</companyHandle><jobHandle>${jobHandle}</jobHandle>`);
  expect(text).toContain(`<thumbnailTime>${number}</thumbnailTime>`);
});

test.each(['0001-01-01T00:00:00+14:00', '9999-12-31T23:59:59-14:00', '9999-12-31T23:59:59Z'])(
  'the moment %s is served by the schema or refused by a fault',
  async (execTime) => {
    const params = `<companyHandle>c|47</companyHandle><jobName>Edge of time ${execTime}</jobName><execTime>${execTime}</execTime><videoPublishJob><emailSetting>None</emailSetting></videoPublishJob>`;
    const { fault } = await call(mock.url, 'submitJob', params);
    if (fault) expect(fault).toMatchObject({ code: 30003, reason: expect.stringContaining('execTime') });
    // The helper checks the answer against the schema.
    await ask(mock.url, 'getScheduledJobs', `<companyHandle>c|47</companyHandle><originalName>Edge of time ${execTime}</originalName>`);
  },
);

test('every log type that stands in a log can be asked for', async () => {
  const version = knownVersion('2014-04-03');
  const refused: string[] = [];
  for (const element of Object.keys(KINDS)) {
    const definition = version.definitions.get('submitJobParam')?.fields.find((field) => field.name === element)?.type ?? '';
    const detail = `<${element}>${smallestXml(version, definition)}</${element}>`;
    const params = `<companyHandle>c|47</companyHandle><jobName>Types of ${element}</jobName>${detail}`;
    const { jobHandle } = await ask(mock.url, 'submitJob', params);
    await mock.settle();
    const job = `<companyHandle>c|47</companyHandle><jobHandle>${jobHandle}</jobHandle>`;
    const { jobLogArray } = await ask(mock.url, 'getJobLogDetails', job);
    const types: string[] = jobLogArray.items[0].detailArray.items.map((row: { logType: string }) => row.logType);
    for (const type of new Set(types)) {
      const { fault, value } = await call(mock.url, 'getJobLogDetails', `${job}<logTypeArray><items>${type}</items></logTypeArray>`);
      if (fault) refused.push(type);
      else expect(value.jobLogArray.items[0].detailTotalRows).toBe(types.filter((each) => each === type).length);
    }
  }
  expect(refused).toEqual([]);
});

function expectCountsAddUp(log: Loose): void {
  const { fileSuccessCount, fileErrorCount, fileWarningCount, fileDuplicateCount, fileUpdateCount } = log;
  expect(log.totalFileCount).toBe(fileSuccessCount + fileErrorCount + fileWarningCount + fileDuplicateCount + fileUpdateCount);
}
