import { createClientAsync } from 'soap';
import { createIpsClient } from '../../src/ips-client.js';
import { COMPANY, USER } from './account.js';

/** How a request of the program is written. */
interface Way {
  readonly version: '2010-01-31' | '2014-04-03';
  /** SOAP 1.1 unless it says otherwise. */
  readonly transport?: 'soap' | 'soap12' | 'xml';
  readonly password?: string;
}

const OLD: Way = { version: '2010-01-31' };
const NEW: Way = { version: '2014-04-03' };
const C = `<companyHandle>c|${COMPANY.id}</companyHandle>`;
const ENVELOPES = { soap: 'http://schemas.xmlsoap.org/soap/envelope/', soap12: 'http://www.w3.org/2003/05/soap-envelope' };

/** A picture of 8 by 8 pixels. */
const PNG = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAgAAAAIAQAAAADsdIMmAAAADklEQVR4nGNgYPj/HwADAgH/p9oPFwAAAABJRU5ErkJggg==', 'base64');

/** A password that nobody has. */
export const WRONG_PASSWORD = 'Gull-9-Rock';

/** Where a program's day takes place. */
export interface Day {
  /** Scheme, host and port. */
  readonly url: string;
  /** Lets time pass for everybody. */
  readonly wait: (milliseconds: number) => void;
}

/**
 * What a program does in a day with the account of the stand-in: it looks around, makes a folder, brings pictures in by URL and by the form, waits for
 * them, reads the logs, publishes, and makes a few mistakes; in two versions, by all transports, with two clients besides its own.
 *
 * @returns the texts of all answers that it got by itself, in order
 */
export async function programsDay({ url, wait }: Day): Promise<string[]> {
  const texts: string[] = [];
  const call = async (operation: string, params: string, way: Way): Promise<string> => {
    const text = await posted(url, operation, params, way);
    texts.push(text);
    return text;
  };

  // It looks around.
  for (const way of [OLD, NEW]) {
    await call('getCompanyInfo', `<companyName>${COMPANY.name}</companyName>`, way);
    await call('getUserInfo', '', { ...way, transport: 'soap12' });
    await call('getFolders', C, { ...way, transport: 'xml' });
    await call('searchAssets', `${C}<includeSubfolders>true</includeSubfolders>`, way);
    await call('searchAssets', `${C}<includeSubfolders>true</includeSubfolders><recordsPerPage>2</recordsPerPage><resultsPage>0</resultsPage>`, way);
    await call('getAssetsByName', `${C}<nameArray><items>sconce</items><items>nothing</items><items>lantern</items></nameArray>`, way);
  }

  // So do the clients that others wrote.
  const soap = await createClientAsync(`${url}/scene7/webservice/IpsApi-2014-04-03.wsdl`, { endpoint: `${url}/scene7/services/IpsApiService` });
  const authHeader = { user: USER.email, password: USER.password, appName: 'viewer', appVersion: '2' };
  soap.addSoapHeader({ authHeader }, '', 'types', 'http://www.scene7.com/IpsApi/xsd/2014-04-03');
  await soap.getAssetsByNameAsync({ companyHandle: `c|${COMPANY.id}`, nameArray: { items: ['lantern'] } });
  const client = createIpsClient(url, { user: USER.email, password: USER.password, appName: 'client' });
  const { assetArray } = await client.getAssets({ companyHandle: `c|${COMPANY.id}`, assetHandleArray: { items: ['a|4802', 'a|4711'] } });
  texts.push(JSON.stringify(assetArray?.items?.map(({ assetHandle }) => assetHandle)));

  // It makes a folder, and mistakes.
  await call('createFolder', `${C}<folderPath>katlyn/mirrors/</folderPath>`, OLD);
  await call('createFolder', `${C}<folderPath>katlyn/mirrors/</folderPath>`, OLD);
  await call('createFolder', `${C}<folderPath>katlyn/mirrors/</folderPath>`, { ...NEW, transport: 'xml' });
  await call('getAssets', `${C}<assetHandleArray><items>a|9</items></assetHandleArray>`, { ...NEW, transport: 'soap12' });
  await call('submitJob', `${C}<jobName>Nothing to do</jobName>`, NEW);
  await call('getFolders', C, { ...NEW, password: WRONG_PASSWORD });
  await call('getFolders', C, { ...OLD, password: WRONG_PASSWORD, transport: 'xml' });

  await call('getFolders', '<companyHandle>c|999</companyHandle>', OLD);
  await call('getFolders', '<companyHandle>c|999</companyHandle>', { ...NEW, transport: 'soap12' });
  await call('getJobLogDetails', `${C}<originalName>Nobody's job</originalName>`, OLD);

  // It brings pictures in by URL.
  wait(700);
  const pictures = ['oval', 'round', 'square'].map(
    (name) => `<items><sourceUrl>http://files.katlyn.example/${name}.jpg</sourceUrl><destPath>katlyn/mirrors/${name}-mirror.jpg</destPath></items>`,
  );
  const options = '<overwrite>true</overwrite><readyForPublish>true</readyForPublish><createMask>false</createMask><emailSetting>None</emailSetting>';
  const urls = `<uploadUrlsJob><urlArray>${pictures.join('')}</urlArray>${options}</uploadUrlsJob>`;
  const submitted = await call('submitJob', `${C}<jobName>Mirrors</jobName>${urls}`, OLD);
  const handle = /<jobHandle>([^<]*)/.exec(submitted)?.[1] ?? '';
  for (const milliseconds of [20, 1000, 2500, 2500, 2500]) {
    wait(milliseconds);
    await call('getActiveJobs', `${C}<jobHandle>${handle}</jobHandle>`, OLD);
    await call('getActiveJobs', `${C}<originalName>Mirrors</originalName>`, { ...NEW, transport: 'xml' });
  }
  wait(60_000);
  await call('getActiveJobs', C, OLD);
  for (const way of [OLD, NEW]) {
    await call('getJobLogs', C, way);
    await call('getJobLogDetails', `${C}<originalName>Mirrors</originalName>`, { ...way, transport: 'soap12' });
  }
  for (const way of [OLD, NEW]) {
    await call('searchAssets', `${C}<folder>katlyn/mirrors/</folder><includeSubfolders>false</includeSubfolders>`, way);
  }

  // It replaces one of them, and the lantern that had been there.
  const replaced = ['katlyn/lamps/lantern.tif', 'katlyn/mirrors/oval-mirror.jpg', 'katlyn/mirrors/hexagon & rhombus.jpg'].map(
    (path, index) =>
      `<items><sourceUrl>http://files.katlyn.example/again-${index}.jpg</sourceUrl><destPath>${path.replace('&', '&amp;')}</destPath></items>`,
  );
  const again = `<uploadUrlsJob><urlArray>${replaced.join('')}</urlArray>${options}</uploadUrlsJob>`;
  await call('submitJob', `${C}<jobName>Better ones</jobName>${again}`, NEW);
  wait(3500);
  await call('getActiveJobs', C, OLD);
  await call('getJobLogDetails', `${C}<originalName>Better ones</originalName>`, NEW);
  wait(60_000);
  for (const way of [OLD, NEW]) {
    await call('getJobLogDetails', `${C}<originalName>Better ones</originalName>`, { ...way, transport: 'xml' });
    await call('searchAssets', `${C}<includeSubfolders>true</includeSubfolders>`, way);
  }

  // It publishes.
  const publish = '<imageServingPublishJob><publishType>Full</publishType><emailSetting>None</emailSetting></imageServingPublishJob>';
  await call('submitJob', `${C}<jobName>To the web</jobName>${publish}`, { ...NEW, transport: 'soap12' });
  for (const milliseconds of [1500, 3000, 2000]) {
    wait(milliseconds);
    await call('getActiveJobs', C, NEW);
  }
  wait(60_000);
  await call('getActiveJobs', C, { ...NEW, transport: 'xml' });
  await call('getJobLogDetails', `${C}<jobHandle>j|${COMPANY.id}|To the web||</jobHandle>`, NEW);

  // It brings a picture in by the form.
  texts.push(await postedForm(url, options));
  for (const milliseconds of [1500, 2500]) {
    wait(milliseconds);
    await call('getActiveJobs', C, NEW);
  }
  wait(60_000);
  await call('getJobLogDetails', `${C}<originalName>Small mirror</originalName>`, NEW);
  await call('searchAssets', `${C}<folder>katlyn/mirrors/</folder><includeSubfolders>false</includeSubfolders>`, NEW);
  await call('getFolders', C, NEW);
  await call('getFolders', C, OLD);
  await call('searchAssets', `${C}<includeSubfolders>true</includeSubfolders>`, OLD);
  return texts;
}

async function posted(
  url: string,
  operation: string,
  params: string,
  { version, transport = 'soap', password = USER.password }: Way,
): Promise<string> {
  const namespace = `http://www.scene7.com/IpsApi/xsd/${version}`;
  const auth = authOf(password);
  const param = `<${operation}Param xmlns="${namespace}">${params}</${operation}Param>`;
  const [path, body, contentType] =
    transport === 'xml'
      ? ['/scene7/api/IpsApiService', `<Request xmlns="${namespace}">${auth}${param}</Request>`, 'text/xml']
      : [
          '/scene7/services/IpsApiService',
          `<S:Envelope xmlns:S="${ENVELOPES[transport]}"><S:Header>${auth}</S:Header><S:Body>${param}</S:Body></S:Envelope>`,
          transport === 'soap' ? 'text/xml; charset=utf-8' : 'application/soap+xml; charset=utf-8',
        ];
  const headers = { 'Content-Type': contentType, ...(transport === 'soap' ? { SOAPAction: operation } : {}) };
  return (await fetch(`${url}${path}`, { method: 'POST', headers, body })).text();
}

function authOf(password: string): string {
  return `<authHeader xmlns="http://www.scene7.com/IpsApi/xsd"><user>${USER.email}</user><password>${password}</password><appName>dayshift</appName><appVersion>3.1</appVersion></authHeader>`;
}

async function postedForm(url: string, options: string): Promise<string> {
  const form = new FormData();
  form.append('auth', authOf(USER.password));
  const fields = `${C}<jobName>Small mirror</jobName><destFolder>katlyn/mirrors/</destFolder><endJob>true</endJob><uploadParams>${options}</uploadParams>`;
  form.append('uploadParams', `<uploadPostParam xmlns="http://www.scene7.com/IpsApi/xsd/2014-04-03">${fields}</uploadPostParam>`);
  form.append('file', new Blob([PNG], { type: 'image/png' }), 'small-mirror.png');
  return (await fetch(`${url}/scene7/UploadFile`, { method: 'POST', body: form })).text();
}
