import type { AnswerChange, ServiceAnswer } from './stand-in.js';

/** Something that a report finds, as far as the tests name it. */
export interface Found {
  readonly kind: string;
  readonly path: string;
}

/** A difference that is planted into the answers of the stand-in, and what has to be found of it. */
export interface Planted {
  readonly name: string;
  readonly operation: string;
  /** Where it is planted; in both versions unless it says so. */
  readonly version?: string;
  /** What a comparison with a mock finds, besides the operation. */
  readonly found: readonly Found[];
  /** What does not fit the contract. */
  readonly misfits?: readonly Found[];
  readonly plant: (answer: ServiceAnswer) => ServiceAnswer;
}

const USER_INFO = 'getUserInfoReturn/userInfo';
const LOGS = 'getJobLogDetailsReturn/jobLogArray/items';

/** Replaces something in the text of an answer, wherever it is. */
function inText(search: string | RegExp, replacement: string): Planted['plant'] {
  return (answer) => ({ ...answer, body: answer.body.replaceAll(search, replacement) });
}

/** All planted differences: each is planted alone, and all of them together. */
export const PLANTED: readonly Planted[] = [
  {
    name: 'a field that may be missing is missing',
    operation: 'getFolders',
    found: [{ kind: 'extra', path: 'getFoldersReturn/folderArray/items/hasSubfolders' }],
    plant: inText(/<hasSubfolders>\w+<\/hasSubfolders>/g, ''),
  },
  {
    name: 'a required field is missing',
    operation: 'getUserInfo',
    version: '2010-01-31',
    found: [{ kind: 'extra', path: `${USER_INFO}/isValid` }],
    misfits: [{ kind: 'missing field', path: 'User/isValid' }],
    plant: inText('<isValid>true</isValid>', ''),
  },
  {
    name: 'a field that the contract lacks',
    operation: 'getCompanyInfo',
    found: [{ kind: 'missing', path: 'getCompanyInfoReturn/companyInfo/storageTier' }],
    misfits: [{ kind: 'unknown field', path: 'Company/storageTier' }],
    plant: inText('</companyInfo>', '<storageTier>gold</storageTier></companyInfo>'),
  },
  {
    name: 'two fields in another order',
    operation: 'getUserInfo',
    version: '2014-04-03',
    found: [{ kind: 'order', path: USER_INFO }],
    misfits: [{ kind: 'order', path: 'User/firstName' }],
    plant: inText(/(<firstName>\w+<\/firstName>)(<lastName>\w+<\/lastName>)/g, '$2$1'),
  },
  {
    name: 'items in another order',
    operation: 'getAssetsByName',
    version: '2010-01-31',
    found: [{ kind: 'order', path: 'getAssetsByNameReturn/assetArray/items' }],
    plant: inText(/(<items><assetHandle>.*<\/imageInfo><\/items>)(<items><assetHandle>.*<\/imageInfo><\/items>)/g, '$2$1'),
  },
  {
    name: 'moments without milliseconds',
    operation: 'getAssetsByName',
    version: '2014-04-03',
    found: [{ kind: 'format', path: 'getAssetsByNameReturn/assetArray/items/lastModified' }],
    plant: inText(/(<lastModified>[^.]*)\.\d+/g, '$1'),
  },
  {
    name: 'a whole number in place of a double',
    operation: 'getAssets',
    found: [{ kind: 'format', path: 'getAssetsReturn/assetArray/items/imageInfo/resolution' }],
    plant: inText('<resolution>72.0</resolution>', '<resolution>72</resolution>'),
  },
  {
    name: 'another value',
    operation: 'getActiveJobs',
    version: '2010-01-31',
    found: [{ kind: 'value', path: 'getActiveJobsReturn/jobArray/items/uploadUrlsJob/pdfOptions/process' }],
    plant: inText('<process>render</process>', '<process>Rasterize</process>'),
  },
  {
    name: 'another state at a poll',
    operation: 'getActiveJobs',
    version: '2014-04-03',
    found: [{ kind: 'value', path: 'getActiveJobsReturn/jobArray/items/state' }],
    plant: inText('<state>New</state>', '<state>WaitingCoordinator</state>'),
  },
  {
    name: 'another code of a fault',
    operation: 'createFolder',
    found: [{ kind: 'code', path: 'ipsApiFault/code' }],
    plant: inText('<tns:code>30001<', '<tns:code>30000<'),
  },
  {
    name: 'another HTTP status of a fault',
    operation: 'getAssets',
    found: [{ kind: 'status', path: 'HTTP status' }],
    plant: (answer) => (answer.status === 500 ? { ...answer, status: 400 } : answer),
  },
  {
    name: 'a row of a log fewer',
    operation: 'getJobLogDetails',
    version: '2010-01-31',
    found: [
      { kind: 'value', path: `${LOGS}/detailTotalRows` },
      { kind: 'items', path: `${LOGS}/detailArray/items` },
    ],
    plant: ({ body, ...answer }) => ({
      ...answer,
      body: body
        .replace('<items><logMessage>UrlUpload</logMessage><logType>JobType</logType></items>', '')
        .replace(/(?<=<detailTotalRows>)\d+/, (count) => String(Number(count) - 1)),
    }),
  },
  {
    name: 'a text in place of a number',
    operation: 'getJobLogs',
    version: '2010-01-31',
    found: [{ kind: 'format', path: 'getJobLogsReturn/jobLogArray/items/fileErrorCount' }],
    misfits: [{ kind: 'value', path: 'JobLog/fileErrorCount' }],
    plant: inText('<fileErrorCount>0<', '<fileErrorCount>none<'),
  },
  {
    name: 'a handle in another form',
    operation: 'submitJob',
    version: '2014-04-03',
    found: [{ kind: 'format', path: 'submitJobReturn/jobHandle' }],
    plant: inText('|To the web||<', '|To the web|<'),
  },
  {
    name: 'another media type',
    operation: 'uploadPost',
    found: [{ kind: 'media type', path: 'Content-Type' }],
    plant: (answer) => ({ ...answer, contentType: 'application/xml' }),
  },
  {
    name: 'an answer in the namespace of another version',
    operation: 'searchAssets',
    version: '2010-01-31',
    found: [{ kind: 'namespace', path: 'searchAssetsReturn' }],
    misfits: [{ kind: 'unknown element', path: 'searchAssetsReturn' }],
    plant: inText('xsd/2010-01-31"', 'xsd/2012-02-14"'),
  },
];

/** Plants differences. */
export function planting(differences: readonly Planted[]): AnswerChange {
  return (answer, operation, version) =>
    differences
      .filter((each) => each.operation === operation && (each.version === undefined || each.version === version))
      .reduce((changed, { plant }) => plant(changed), answer);
}
