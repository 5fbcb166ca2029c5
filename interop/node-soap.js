// Calls the mock through the soap package. Usage: node-soap.js MOCK (JSON). Prints a line of JSON per step.
import { createClientAsync } from 'soap';

const mock = JSON.parse(process.argv[2]);
const { company } = mock;
let client;
let handle;

function authorize(password) {
  client.clearSoapHeaders();
  client.addSoapHeader(
    { authHeader: { user: 'robin@example.com', password, appName: 'node-soap', appVersion: process.version } },
    '',
    'auth',
    mock.headerNamespace,
  );
}

/** A value that the client read, ready for JSON. */
function plain(value) {
  if (value instanceof Date) return { date: value.toISOString().replace(/\.\d+/, '') };
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, plain(each)]));
}

async function step(name, see) {
  let seen;
  try {
    seen = { saw: plain(await see()) };
  } catch (error) {
    seen = { error: `${error.name}: ${error.message}` };
  }
  process.stdout.write(`${JSON.stringify({ step: name, ...seen })}\n`);
}

async function later(path, body = {}) {
  const response = await fetch(`${mock.url}/__admin/clock/${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`clock/${path}: ${await response.text()}`);
}

async function faultOf(call) {
  try {
    return { answer: await call() };
  } catch (error) {
    if (!error.root) throw error;
    const { faultstring, detail } = error.root.Envelope.Body.Fault;
    const [[type, { code, reason }]] = Object.entries(detail);
    return { name: faultstring, type, code: Number(code), reason };
  }
}

async function activeJobs(of) {
  const [answer] = await client.getActiveJobsAsync({ companyHandle: company, ...of });
  return answer;
}

await step('WSDL', async () => {
  client = await createClientAsync(mock.wsdl);
  authorize('secret');
  return { operations: Object.keys(client.describe().IpsApiService.IpsApiSoapPort).length };
});
await step('nothing found', () => activeJobs({ originalName: 'nothing' }));
await step('submitJob', async () => {
  const [answer] = await client.submitJobAsync({
    companyHandle: company,
    jobName: mock.jobName,
    imageServingPublishJob: { publishType: 'Full', emailSetting: 'None' },
  });
  handle = answer.jobHandle;
  return answer;
});
await step('getActiveJobs', async () => {
  await later('advance', { by: '61s' });
  return activeJobs({ jobHandle: handle });
});
await step('pauseJob', async () => {
  await client.pauseJobAsync({ companyHandle: company, jobHandle: handle });
  await later('advance', { by: '1h' });
  return activeJobs({ jobHandle: handle });
});
await step('resumeJob', async () => {
  await client.resumeJobAsync({ companyHandle: company, jobHandle: handle });
  await later('advance', { by: '30s' });
  return activeJobs({ jobHandle: handle });
});
await step('stopJob', async () => {
  await client.stopJobAsync({ companyHandle: company, jobHandle: handle });
  await later('advance', { by: '1s' });
  return activeJobs({ jobHandle: handle });
});
await step('uploadUrlsJob', async () => {
  const items = ['jacket.tif', 'trailer.mp4'].map((name) => ({
    sourceUrl: `http://files.example.com/${name}`,
    destPath: `Outfitters/interop/${name}`,
  }));
  const [answer] = await client.submitJobAsync({
    companyHandle: company,
    jobName: 'Interop upload',
    uploadUrlsJob: { urlArray: { items }, overwrite: true, readyForPublish: true, createMask: false, emailSetting: 'None' },
  });
  await later('settle');
  return answer;
});
await step('searchAssets', async () => {
  const [answer] = await client.searchAssetsAsync({
    companyHandle: company,
    folder: 'Outfitters/interop/',
    includeSubfolders: true,
    sortBy: 'Name',
  });
  return answer;
});
await step('getJobLogs', async () => {
  // The client reads dates, but cannot write them: it needs text.
  const [startDate, endDate] = [new Date('2027-01-31T08:30:00Z'), new Date('2027-01-31T09:30:00Z')].map((date) => date.toISOString());
  const [answer] = await client.getJobLogsAsync({ companyHandle: company, startDate, endDate, numRows: 10 });
  return answer;
});
await step('getJobLogDetails', async () => {
  const [answer] = await client.getJobLogDetailsAsync({ companyHandle: company, originalName: 'Interop upload' });
  return answer;
});
await step('unknown job', () => faultOf(() => client.pauseJobAsync({ companyHandle: company, jobHandle: mock.unknownJob })));
await step('wrong password', () => {
  authorize('wrong');
  return faultOf(() => activeJobs({}));
});
