import { effort } from './effort.js';
import { askOnce } from './load.js';
import { measure } from './measure.js';
import { getJobLogDetails, submitUrls } from './requests.js';
import { startMock } from './server-process.js';
import { micros, ms, ratio } from './table.js';

const PAGES = [
  { name: 'first page of 10', key: 'first10', size: 10, page: () => 1 },
  { name: 'last page of 10', key: 'last10', size: 10, page: (rows) => Math.floor(rows / 10) },
  { name: 'first page of 1,000', key: 'first1000', size: 1000, page: () => 1 },
  { name: 'last page of 1,000', key: 'last1000', size: 1000, page: (rows) => Math.max(1, Math.floor(rows / 1000)) },
  { name: 'the 10 errors', key: 'errors', size: 10, page: () => 1, filter: '<logTypeArray><items>UploadError</items></logTypeArray>' },
];

/** Pages of the log of a finished job, one after the other. */
export async function logs({ quick }) {
  const { warmUp, measured } = effort(quick);
  const server = await startMock(['--fixtures', 'none', '--clock', 'manual', '--max-body', String(64 << 20)]);
  const rows = PAGES.map(({ name }) => [name]);
  const values = {};
  const few = {};
  for (const items of quick ? [10, 1000, 10_000] : [10, 1000, 10_000, 100_000]) {
    const handle = await finishedUpload(server, items);
    for (const [index, { key, size, page, filter = '' }] of PAGES.entries()) {
      const params = `${filter}<recordsPerPage>${size}</recordsPerPage><resultsPage>${page(items)}</resultsPage>`;
      const onPage = filter || size <= items ? size : undefined;
      const request = getJobLogDetails(handle, 0, params);
      const answer = await askOnce(server.url, request);
      const count = answer.split('<dateCreated>').length - 1;
      if (onPage !== undefined && count !== onPage) throw new Error(`${onPage} rows were expected, ${count} came: ${answer.slice(0, 600)}`);
      const times = { connections: 1, warmUp: warmUp / 5, measured: measured / 3 };
      const { p50 } = await measure(server, () => request, 'getJobLogDetailsReturn', times);
      // A page of 1,000 rows is full only in longer logs.
      if (onPage !== undefined) few[key] ??= p50;
      values[`${key}.${items}`] = p50;
      values[`${key}.${items}.ratio`] = p50 / (few[key] ?? p50);
      rows[index].push(onPage === undefined ? `${ms(p50)} for all ${count}` : `${ms(p50)}, ${ratio(p50, few[key])}`);
      if (items === 100_000) rows[index].push(micros((p50 * 1000) / count));
    }
  }
  await server.stop();
  return { head: ['`getJobLogDetails`, p50, of the shortest', '10 items', '1,000', '10,000', ...(quick ? [] : ['100,000', 'a row'])], rows, values };
}

/** Uploads URLs, of which ten cannot be brought in. @returns the handle of the job, which is done */
async function finishedUpload(server, urls) {
  const answer = await askOnce(server.url, submitUrls({ name: `log of ${urls}`, urls, description: '#mock outcome=errors count=10' }));
  const { status } = await fetch(`${server.url}/__admin/clock/settle`, { method: 'POST' });
  if (status !== 200) throw new Error(`settle was answered with ${status}`);
  return /<jobHandle>([^<]+)</.exec(answer)[1];
}
