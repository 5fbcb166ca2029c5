import { execFileSync, spawn } from 'node:child_process';
import { terminalSvg } from './terminal-svg.js';

const COMPANY = '<companyHandle>c|47</companyHandle>';
const PUBLISH = '<imageServingPublishJob><publishType>Full</publishType><emailSetting>None</emailSetting></imageServingPublishJob>';

/** When the log begins, seconds of a day, and how long each line and each call takes: real times differ from run to run. */
const BEGIN = 8 * 3600;
const STEPS = [0.214, 0.003, 1.402, 0.731, 0.388, 0.002, 0.003, 2.117, 0.641, 0.209];
const TIMES = ['4.2', '1.3', '0.9', '2.1', '1.1', '0.8', '1.6'];

/** A terminal wide enough for most descriptions to take one line. */
const WIDE = 'data:text/javascript,Object.assign(process.stdout, { isTTY: true, columns: 116 })';

/** The help. @param {string} cli path of the built command */
export function helpScreen(cli) {
  const help = execFileSync(process.execPath, ['--import', WIDE, cli, '--help'], { encoding: 'utf8', env: { ...process.env, NO_COLOR: '1' } });
  return terminalSvg('ips-mock --help', help);
}

/** The log of a short conversation, on a clock that stands. @param {string} cli path of the built command */
export async function logScreen(cli) {
  const environment = { ...process.env, FORCE_COLOR: '1', TZ: 'UTC' };
  const flags = ['--port', '0', '--log-format', 'pretty', '--clock', 'manual@2027-01-31T08:00:00Z'];
  const mock = spawn(process.execPath, [cli, ...flags], { env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
  let log = '';
  mock.stderr.setEncoding('utf8').on('data', (chunk) => {
    log += chunk;
  });
  const url = await new Promise((resolve) => {
    mock.stdout.on('data', (chunk) => resolve(/ready at (http:\/\/[^/\s]+)/.exec(String(chunk))?.[1]));
  });
  await converse(url);
  const ended = new Promise((resolve) => {
    mock.once('close', resolve);
  });
  mock.kill('SIGTERM');
  await ended;
  return terminalSvg('ips-mock --clock manual', withFixedTimes(log));
}

async function converse(url) {
  const post = async (path, body, type = 'application/json') => {
    const response = await fetch(`${url}${path}`, { method: 'POST', headers: { 'Content-Type': type }, body });
    return response.text();
  };
  const admin = (path, body) => post(`/__admin/${path}`, JSON.stringify(body));
  const call = (operation, params, user = 'robin@example.com') =>
    post(
      '/scene7/api/IpsApiService',
      `<Request xmlns="http://www.scene7.com/IpsApi/xsd/2014-04-03"><authHeader xmlns="http://www.scene7.com/IpsApi/xsd"><user>${user}</user><password>secret</password></authHeader><${operation}Param>${params}</${operation}Param></Request>`,
      'text/xml',
    );
  await admin('rules', { label: 'a file is missing', match: { name: 'Summer*' }, script: { items: 4, outcome: 'errors', waiting: '1h' } });
  await admin('faults', {
    label: 'outage',
    match: { operation: 'getJobLogs' },
    effect: { fault: { code: 30000, reason: 'Try again later' } },
    times: 1,
  });
  await call('submitJob', `${COMPANY}<jobName>Nightly</jobName>${PUBLISH}`);
  await admin('clock/advance', { by: '1s' });
  await call('getActiveJobs', COMPANY);
  await admin('clock/advance', { by: '1m' });
  await call('getJobLogs', COMPANY);
  await call('getJobLogs', COMPANY);
  await call('submitJob', `${COMPANY}<jobName>Summer</jobName>${PUBLISH}`, 'sam@example.com');
  await admin('clock/advance', { by: '2h' });
  await call('stopJob', `${COMPANY}<jobHandle>j|47|Sumer||</jobHandle>`);
  await post('/scene7/services/IpsApi', '', 'text/xml');
}

/** The same lines, as if each had taken a fixed time. */
function withFixedTimes(log) {
  let seconds = BEGIN;
  let calls = 0;
  return log
    .split('\n')
    .map((line, index) => {
      if (line === '') return line;
      seconds += STEPS[index % STEPS.length];
      const time = new Date(seconds * 1000).toISOString().slice(11, 23);
      return line
        .replace(/\d\d:\d\d:\d\d\.\d{3}/, time)
        .replace(/ *[\d.]+ ms/, (found) => `${TIMES[calls++ % TIMES.length]} ms`.padStart(found.length));
    })
    .join('\n');
}
