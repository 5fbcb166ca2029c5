/** The requests that are measured, as HTTP/1.1 bytes. */

const NAMESPACE = 'http://www.scene7.com/IpsApi/xsd/2014-04-03';
const PUBLISH = '<imageServingPublishJob><publishType>Full</publishType><emailSetting>None</emailSetting></imageServingPublishJob>';

/** A poll for one job. `n` makes requests differ from each other. */
export function getActiveJobs(jobHandle, n = 0) {
  return soap('getActiveJobs', `<companyHandle>c|47</companyHandle><jobHandle>${jobHandle}</jobHandle>`, n);
}

/** A new job, each with a name of its own. */
export function submitJob(n) {
  return soap('submitJob', `<companyHandle>c|47</companyHandle><jobName>bench ${n}</jobName>${PUBLISH}`, n);
}

function soap(operation, params, n) {
  const body = `<soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/"><soapenv:Header><authHeader xmlns="http://www.scene7.com/IpsApi/xsd"><user>robin@example.com</user><password>secret</password><appName>bench</appName><appVersion>${n}</appVersion></authHeader></soapenv:Header><soapenv:Body><${operation}Param xmlns="${NAMESPACE}">${params}</${operation}Param></soapenv:Body></soapenv:Envelope>`;
  return [
    'POST /scene7/services/IpsApiService HTTP/1.1',
    'Host: 127.0.0.1',
    `SOAPAction: "${operation}"`,
    'Content-Type: text/xml; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(body)}`,
    '',
    body,
  ].join('\r\n');
}
