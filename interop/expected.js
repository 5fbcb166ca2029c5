/** The name of the submitted job: it has characters that XML escapes and that are not in ASCII. */
export const JOB_NAME = 'Frühjahr & Herbst';

/** The time of the mock's clock when a client starts. */
export const BEGIN = '2027-01-31T08:00:00Z';

/** The mock's options: two items per job, a minute each; only the users of the fixtures. */
export const MOCK_OPTIONS = [
  ...['--port', '0', '--clock', `manual@${BEGIN}`, '--auth', 'strict', '--fixtures', 'interop/fixtures.json'],
  ...['--items', '2', '--item-time', '1m', '--wait-time', '1s', '--stop-time', '500ms', '--log-level', 'silent'],
];

/** The moment in the name of a job that runs. */
const STAMP = '2027-01-31-\\d\\d:\\d\\d:\\d\\d\\.\\d{3}';

/** Stands for a field that must be missing. */
const ABSENT = undefined;

/** What a version's clients should report in each step: `[step, expected]`, compared by `difference`. */
export function expectedSteps(version, versions, operations) {
  const position = (id) => versions.findIndex((each) => each.id === id);
  const since = (id, value) => (position(version.readAs ?? version.id) >= position(id) ? value : ABSENT);
  const handles = {
    companyHandle: companyOf(version),
    jobHandle: runHandleLike(version, JOB_NAME),
  };
  const job = {
    ...handles,
    name: runNameLike(JOB_NAME),
    originalName: JOB_NAME,
    type: 'ImageServingPublish',
    submitUserEmail: 'robin@example.com',
    startDate: at('08:00:01'),
    triggerTime: since('2014-04-03', at('08:00:00')),
    totalSize: 2,
    imageServingPublishJob: { publishType: 'Full', emailSetting: 'None' },
    uploadUrlsJob: ABSENT,
  };
  const listed = (changing) => ({ jobArray: { items: [{ ...job, ...changing }] } });
  const uploadLog = {
    ...handles,
    jobHandle: runHandleLike(version, 'Interop upload'),
    jobName: runNameLike('Interop upload'),
    originalJobName: since('2008-01-15', 'Interop upload'),
    submitUserEmail: 'robin@example.com',
    logType: 'BeginUploadUrls',
    startDate: at('09:01:33'),
    endDate: at('09:03:33'),
    fileSuccessCount: 2,
    fileErrorCount: 0,
    totalFileCount: 2,
    fatalError: false,
  };
  const detail = (logType, time, asset = { assetName: ABSENT, assetType: ABSENT, assetHandle: ABSENT }) => ({
    logType,
    logMessage: aText,
    dateCreated: since('2014-04-03', at(time)),
    ...asset,
  });
  const asset = (assetName, assetType) => ({ assetName, assetType, assetHandle: since('2008-01-15', aText) });
  const found = { folder: 'Outfitters/interop/', readyForPublish: true, createUser: 'robin@example.com' };
  return [
    ['WSDL', { operations }],
    ['nothing found', { jobArray: { items: ABSENT } }],
    ['submitJob', { jobHandle: submittedHandle(version, JOB_NAME) }],
    ['getActiveJobs', listed({ state: 'Running', progress: 50, lastProgressUpdate: at('08:01:01') })],
    ['pauseJob', listed({ state: 'WaitingCoordinator', progress: 50, lastProgressUpdate: at('08:01:01') })],
    ['resumeJob', listed({ state: 'Running', progress: 75, lastProgressUpdate: at('09:01:31') })],
    ['stopJob', listed({ state: 'Done', progress: 75 })],
    ['uploadUrlsJob', { jobHandle: submittedHandle(version, 'Interop upload') }],
    [
      'searchAssets',
      {
        totalRows: 2,
        assetArray: {
          items: [
            {
              ...found,
              name: 'jacket',
              type: 'Image',
              // Seconds before it was optimized, when the job was done.
              created: aMomentBefore('09:03:33'),
              imageInfo: { originalFile: 'jacket.tif', width: aNumber, height: aNumber, fileSize: aNumber, resolution: aNumber },
              videoInfo: ABSENT,
            },
            {
              ...found,
              name: 'trailer',
              type: 'Video',
              created: at('09:03:33'),
              imageInfo: ABSENT,
              videoInfo: { originalFile: 'trailer.mp4', fileSize: since('2008-01-15', aNumber) },
            },
          ],
        },
      },
    ],
    ['getJobLogs', { jobLogArray: { items: [{ ...uploadLog, detailArray: ABSENT }] } }],
    [
      'getJobLogDetails',
      {
        jobLogArray: {
          items: [
            {
              ...uploadLog,
              detailTotalRows: since('2008-01-15', 8),
              detailArray: {
                items: [
                  detail('BeginUploadUrls', '09:01:33'),
                  detail('OriginalJobName', '09:01:33'),
                  detail('JobClient', '09:01:33'),
                  detail('JobType', '09:01:33'),
                  detail('TotalFileCount', '09:01:33'),
                  detail('UploadSuccess', '09:02:33', asset('jacket', 'MasterImage')),
                  detail('UploadSuccess', '09:03:33', asset('trailer', 'Video')),
                  detail('EndUploadUrls', '09:03:33'),
                ],
              },
            },
          ],
        },
      },
    ],
    [
      'unknown job',
      {
        name: 'ipsApiFault',
        type: 'ipsApiFault',
        code: 30001,
        reason: `jobHandle: there is no job with the handle "${unknownJobOf(version)}" in this company`,
      },
    ],
    ['wrong password', { name: 'authenticationFault', type: 'authenticationFault', code: 10001, reason: 'Invalid username/password' }],
  ];
}

/** The company's handle, in a version's form. */
export function companyOf({ id }) {
  return id === 'unversioned' ? '47' : 'c|47';
}

/** A handle of a job that was never submitted, in a version's form. */
export function unknownJobOf({ id }) {
  return id === 'unversioned' ? '47||nothing' : 'j|47||nothing|1';
}

/** The handle with which submitJob answers, in a version's form. */
function submittedHandle({ id }, name) {
  return id === 'unversioned' ? `47|${name}|` : `j|47|${name}||`;
}

/** The handle of a job that runs, in a version's form. */
function runHandleLike({ id }, name) {
  const run = `47\\|\\|${name}_${STAMP}`;
  return new RegExp(id === 'unversioned' ? `^${run}$` : `^j\\|${run}\\|\\d+$`);
}

/** The name of a job that runs: the name that was asked for, and the moment. */
function runNameLike(name) {
  return new RegExp(`^${name}_${STAMP}$`);
}

function at(time) {
  return { date: `2027-01-31T${time}Z` };
}

/** A moment less than ten seconds before a time. */
function aMomentBefore(time) {
  const end = Date.parse(at(time).date);
  return (value) => Date.parse(value?.date) < end && Date.parse(value?.date) > end - 10_000;
}

function aNumber(value) {
  return typeof value === 'number';
}

function aText(value) {
  return typeof value === 'string' && value !== '';
}
