const NAMESPACE = 'http://www.scene7.com/IpsApi/xsd/2014-04-03';
const AUTH =
  '<authHeader xmlns="http://www.scene7.com/IpsApi/xsd"><user>admin@example.com</user><password>secret</password><appName>abuse</appName><appVersion>1</appVersion></authHeader>';
const UPLOAD = '<overwrite>true</overwrite><readyForPublish>true</readyForPublish><createMask>false</createMask><emailSetting>None</emailSetting>';

/** How a call ended. @typedef {{ isAnswered: boolean, isOk: boolean, status: number, text: string }} Outcome */

/** Calls an operation in SOAP. */
export function call(url, operation, params) {
  const body = `<e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/"><e:Header>${AUTH}</e:Header><e:Body><${operation}Param xmlns="${NAMESPACE}">${params}</${operation}Param></e:Body></e:Envelope>`;
  return post(`${url}/scene7/services/IpsApiService`, body, { 'Content-Type': 'text/xml; charset=utf-8', SOAPAction: operation });
}

/** Calls an operation in plain XML. */
export function callPlain(url, operation, params) {
  const body = `<Request xmlns="${NAMESPACE}">${AUTH}<${operation}Param xmlns="${NAMESPACE}">${params}</${operation}Param></Request>`;
  return post(`${url}/scene7/api/IpsApiService`, body, { 'Content-Type': 'text/xml' });
}

/**
 * Posts files, in a job of their own that starts at once.
 *
 * @param files their names and contents
 * @param options.doneUrl is requested when the job is done
 */
export function upload(url, jobName, folder, files, { doneUrl } = {}) {
  const form = new FormData();
  const done = doneUrl === undefined ? '' : `<postHttpUrl>${doneUrl}</postHttpUrl>`;
  form.set('auth', AUTH);
  form.set(
    'uploadParams',
    `<uploadPostParam xmlns="${NAMESPACE}"><companyHandle>c|47</companyHandle><jobName>${jobName}</jobName><destFolder>${folder}</destFolder><endJob>true</endJob><uploadParams>${UPLOAD}${done}</uploadParams></uploadPostParam>`,
  );
  for (const [n, { name, content }] of files.entries()) form.set(`file${n}`, new Blob([content]), name);
  return post(`${url}/scene7/UploadFile`, form, {});
}

/** Asks the admin API. @returns the outcome, and the parsed answer as `json` where it is JSON */
export async function admin(url, method, path, body) {
  const outcome = await request(`${url}/__admin${path}`, { method, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
  return { ...outcome, json: outcome.isOk && outcome.text.startsWith('{') ? JSON.parse(outcome.text) : undefined };
}

/** Requests something. @returns how it ended; a connection that breaks is an outcome, too */
export async function request(url, options = {}) {
  try {
    const response = await fetch(url, options);
    const text = await response.text();
    return { isAnswered: true, isOk: response.status < 400, status: response.status, text };
  } catch (error) {
    return { isAnswered: false, isOk: false, status: 0, text: String(error.cause?.message ?? error.message) };
  }
}

function post(url, body, headers) {
  return request(url, { method: 'POST', headers, body });
}

/** The first handle in an answer. @param name of its element */
export function handleIn({ text }, name) {
  return new RegExp(`<${name}>([^<]+)<`).exec(text)?.[1];
}
