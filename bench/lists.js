import { effort } from './effort.js';
import { askOnce } from './load.js';
import { measure } from './measure.js';
import { adminGet, submitUrls } from './requests.js';
import { startMock } from './server-process.js';
import { ms, whole } from './table.js';

/** How many uploads there are, of how many items: 1,100 jobs, 20,000 items. */
const UPLOADS = [
  { jobs: 1000, urls: 10 },
  { jobs: 100, urls: 100 },
];

/** The lists of the admin API of a mock that holds a lot. */
export async function lists({ quick }) {
  const { warmUp, measured } = effort(quick);
  const times = { warmUp: warmUp / 5, measured: measured / 3, connections: 1 };
  const server = await startMock(['--fixtures', 'none', '--clock', 'manual']);
  for (const { jobs, urls } of UPLOADS) {
    for (let n = 0; n < (quick ? jobs / 10 : jobs); n++)
      await askOnce(server.url, submitUrls({ name: `upload ${n} of ${urls}`, urls, to: `upload-${n}-of-${urls}` }));
  }
  const { status } = await fetch(`${server.url}/__admin/clock/settle`, { method: 'POST' });
  if (status !== 200) throw new Error(`settle was answered with ${status}`);
  const { jobs } = await (await fetch(`${server.url}/__admin/jobs?order=newest&limit=1`)).json();
  const last = jobs[0].id;
  const rows = [];
  const values = {};
  for (const path of [
    '/jobs',
    '/jobs?limit=100',
    '/jobs?limit=100&order=newest',
    '/jobs?limit=100&include=log',
    '/jobs?limit=100&include=plan',
    `/jobs/${last}`,
    `/jobs/${last}/detail`,
    `/jobs/${last}/log`,
    '/requests',
    '/requests?limit=100',
    '/assets?company=47',
    '/assets?company=47&limit=100',
    '/folders?company=47',
    '/companies',
    '/health',
    '/state',
  ]) {
    const { p50, answerBytes } = await measure(server, () => adminGet(path), '200 OK', times);
    const name = path.replace(`/${last}`, '/ID');
    values[name] = answerBytes;
    values[`${name} ms`] = p50;
    rows.push([`\`GET /__admin${name}\``, whole(answerBytes), ms(p50)]);
  }
  await server.stop();
  return { head: ['1,100 jobs, 20,000 items, ID is an upload of 100', 'bytes', 'p50'], rows, values };
}
