/** The measured requests, as HTTP/1.1. */

const NAMESPACE = 'http://www.scene7.com/IpsApi/xsd/2014-04-03';
const PUBLISH = '<imageServingPublishJob><publishType>Full</publishType><emailSetting>None</emailSetting></imageServingPublishJob>';

/** A poll for one job. `n` makes requests differ from each other. */
export function getActiveJobs(jobHandle, n = 0) {
  return soap('getActiveJobs', `<companyHandle>c|47</companyHandle><jobHandle>${jobHandle}</jobHandle>`, n);
}

/** What the answer to a poll for the first job that was submitted contains. */
export const SUBMITTED = 'originalName>bench 0<';

/** The same poll through the plain XML endpoint. */
export function pollPlain({ company, handle }, n) {
  const params = `<companyHandle>c|${company}</companyHandle><jobHandle>${handle}</jobHandle>`;
  const body = `<Request xmlns="${NAMESPACE}">${authHeader(n)}<getActiveJobsParam xmlns="${NAMESPACE}">${params}</getActiveJobsParam></Request>`;
  return http('/scene7/api/IpsApiService', [], body);
}

/** A request to the admin API. */
export function adminGet(path) {
  return `GET /__admin${path} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n`;
}

/** A search in the company. @param params the other parameters, in the order of the schema */
export function searchAssets(params) {
  return soap('searchAssets', `<companyHandle>c|47</companyHandle>${params}`, 0);
}

/** The logs of the jobs that started between two dates. */
export function getJobLogs(startDate, endDate) {
  return soap('getJobLogs', `<companyHandle>c|47</companyHandle><startDate>${startDate}</startDate><endDate>${endDate}</endDate>`, 0);
}

/** A small write. */
export function createFolder(path) {
  return soap('createFolder', `<companyHandle>c|47</companyHandle><folderPath>${path}</folderPath>`, 0);
}

/** A new job, named after `n` unless it is given a name. @param when `<execTime>` or `<execSchedule>`; now by default */
export function submitJob(n, when = '', name = `bench ${n}`) {
  return soap('submitJob', `<companyHandle>c|47</companyHandle><jobName>${name}</jobName>${when}${PUBLISH}`, n);
}

/** Asks for active jobs: of a company, or of one of its jobs. @param job `{ company, name, handle }` @param by which of these it names */
export function poll({ company, name, handle }, by, n = 0) {
  const which = { handle: `<jobHandle>${handle}</jobHandle>`, name: `<originalName>${name}</originalName>`, company: '' }[by];
  return soap('getActiveJobs', `<companyHandle>c|${company}</companyHandle>${which}`, n);
}

/** A new publish job. @param description with directives */
export function submitPublish({ company = 47, name, description = '' }) {
  return soap('submitJob', `${describedJob(company, name, description)}${PUBLISH}`, 0);
}

/** A new upload of URLs, two of which are videos. @param description with directives @param to the folder of its assets */
export function submitUrls({ company = 47, name, description = '', urls, to = 'bench' }) {
  const items = urlItems(urls, to);
  const options = '<overwrite>true</overwrite><readyForPublish>true</readyForPublish><createMask>false</createMask><emailSetting>None</emailSetting>';
  const job = `<uploadUrlsJob><urlArray>${items}</urlArray>${options}</uploadUrlsJob>`;
  return soap('submitJob', `${describedJob(company, name, description)}${job}`, 0);
}

function describedJob(company, name, description) {
  return `<companyHandle>c|${company}</companyHandle><jobName>${name}</jobName><description>${description}</description>`;
}

const urlItemsMade = new Map();

/** Made once: the time of an upload must not be that of its client. */
function urlItems(urls, to) {
  const key = `${to} ${urls}`;
  let text = urlItemsMade.get(key);
  if (text === undefined) {
    const videos = [Math.floor(urls * 0.3), Math.floor(urls * 0.7)];
    text = Array.from({ length: urls }, (_, n) => urlItem(`item-${n}.${videos.includes(n) ? 'mp4' : 'tif'}`, to)).join('');
    urlItemsMade.set(key, text);
  }
  return text;
}

function urlItem(file, to) {
  return `<items><sourceUrl>http://images.example.com/${file}</sourceUrl><destPath>${to}/${file}</destPath></items>`;
}

/** The log of one job. @param params those behind the handle, in the order of the schema */
export function getJobLogDetails(jobHandle, n, params = '') {
  return soap('getJobLogDetails', `<companyHandle>c|47</companyHandle><jobHandle>${jobHandle}</jobHandle>${params}`, n);
}

/** An order to stop a job, which may be something that is no handle. */
export function stopJob(jobHandle) {
  return soap('stopJob', `<companyHandle>c|47</companyHandle><jobHandle>${jobHandle}</jobHandle>`, 0);
}

/**
 * The form of an upload: what comes before and after the content of its last file.
 *
 * @param job `<jobName>` or `<jobHandle>` @param files names of the files; all but the last have 2 KB
 */
export function uploadForm(job, boundary, { endJob = true, files = ['bench.tif'] } = {}) {
  const upload =
    '<uploadParams><overwrite>true</overwrite><readyForPublish>true</readyForPublish><createMask>false</createMask><emailSetting>None</emailSetting></uploadParams>';
  const params = `<uploadPostParam xmlns="${NAMESPACE}"><companyHandle>c|47</companyHandle>${job}<endJob>${endJob}</endJob>${upload}</uploadPostParam>`;
  const part = (name, text) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${text}\r\n`;
  const file = (name) => `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\n\r\n`;
  const others = files.slice(0, -1).map((name) => `${file(name)}${SMALL_FILE}\r\n`);
  return {
    before: part('auth', authHeader(0)) + part('uploadParams', params) + others.join('') + file(files.at(-1)),
    after: `\r\n--${boundary}--\r\n`,
  };
}

/** The content of a small file. */
const SMALL_FILE = 'x'.repeat(2048);

/** An upload of small files, as a whole. */
export function uploadSmallFiles(job, { endJob, files }) {
  const boundary = 'bench-boundary';
  const { before, after } = uploadForm(job, boundary, { endJob, files });
  const body = before + SMALL_FILE + after;
  const head = ['POST /scene7/UploadFile HTTP/1.1', 'Host: 127.0.0.1', `Content-Type: multipart/form-data; boundary=${boundary}`];
  return [...head, `Content-Length: ${body.length}`, '', body].join('\r\n');
}

function authHeader(n) {
  return `<authHeader xmlns="http://www.scene7.com/IpsApi/xsd"><user>robin@example.com</user><password>secret</password><appName>bench</appName><appVersion>${n}</appVersion></authHeader>`;
}

function soap(operation, params, n) {
  const body = `<soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/"><soapenv:Header>${authHeader(n)}</soapenv:Header><soapenv:Body><${operation}Param xmlns="${NAMESPACE}">${params}</${operation}Param></soapenv:Body></soapenv:Envelope>`;
  return http('/scene7/services/IpsApiService', [`SOAPAction: "${operation}"`], body);
}

function http(path, headers, body) {
  return [
    `POST ${path} HTTP/1.1`,
    'Host: 127.0.0.1',
    ...headers,
    'Content-Type: text/xml; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(body)}`,
    '',
    body,
  ].join('\r\n');
}
