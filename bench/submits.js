import { join } from 'node:path';
import { effort } from './effort.js';
import { measure } from './measure.js';
import { submitJob, submitUrls } from './requests.js';
import { startMock } from './server-process.js';
import { micros, ms, ratio, whole } from './table.js';

/** Small jobs at ten connections, and uploads of few and of many URLs one after the other. */
export async function submits({ quick, folder }) {
  const times = effort(quick);
  const manual = ['--fixtures', 'none', '--clock', 'manual'];
  const where = [
    { name: 'in memory', key: 'memory', flags: manual },
    { name: 'on a file', key: 'file', flags: [...manual, '--db', join(folder, 'submits.db')] },
    { name: 'in memory, on the real clock: jobs run, too', key: 'real', flags: ['--fixtures', 'none', '--wait-time', '10ms', '--item-time', '10ms'] },
  ];
  const rows = [];
  const values = {};
  for (const { name, key, flags } of where) {
    const server = await startMock(flags);
    const result = await measure(server, submitJob, 'submitJobReturn', times);
    await server.stop();
    Object.assign(values, { [key]: result.perSecond, [`${key}.p99`]: result.p99 / result.p50 });
    rows.push(row(`a publish job, 10 connections, ${name}`, result, ratio(result.p99, result.p50), ''));
  }
  for (const urls of [10, 100, 1000, 10_000]) {
    const server = await startMock(manual);
    const result = await measure(server, (n) => submitUrls({ name: `bench ${n}`, urls }), 'submitJobReturn', { ...times, connections: 1 });
    await server.stop();
    values[urls] = (result.p50 * 1000) / urls;
    rows.push(row(`an upload of ${whole(urls)} URLs, one connection, in memory`, result, ratio(result.p99, result.p50), micros(values[urls])));
  }
  return { head: ['`submitJob`', 'calls/s', 'p50', 'p99', 'p99 / p50', 'CPU time of the mock per call', 'p50 a URL'], rows, values };
}

function row(name, { perSecond, p50, p99, cpu }, spread, each) {
  return [name, whole(perSecond), ms(p50), ms(p99), spread, micros(cpu), each];
}
