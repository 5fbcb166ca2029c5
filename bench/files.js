import { effort } from './effort.js';
import { askOnce } from './load.js';
import { measure } from './measure.js';
import { poll, uploadSmallFiles } from './requests.js';
import { startMock } from './server-process.js';
import { micros, ms, ratio, whole } from './table.js';

/** Small files by upload, several a form and one a form, and what a poll of their job costs then. */
export async function files({ quick }) {
  const { warmUp, measured } = effort(quick);
  const times = { warmUp: warmUp / 3, measured: measured / 3, connections: 1 };
  const count = quick ? 200 : 1000;
  const rows = [];
  const values = {};
  for (const aForm of [1, 10, 100]) {
    const server = await startMock(['--fixtures', 'none', '--clock', 'manual']);
    const handle = await uploadForms(server, '<jobName>bench</jobName>', [['first.tif']]);
    const request = poll({ company: 47, handle }, 'handle');
    const before = await measure(server, () => request, WAITING, times);
    const names = Array.from({ length: count }, (_, n) => `file-${n}.tif`);
    const forms = Array.from({ length: count / aForm }, (_, n) => names.slice(n * aForm, (n + 1) * aForm));
    const from = performance.now();
    await uploadForms(server, `<jobHandle>${handle}</jobHandle>`, forms);
    const perSecond = (count / (performance.now() - from)) * 1000;
    const after = await measure(server, () => request, WAITING, times);
    await server.stop();
    values[aForm] = perSecond;
    values[`${aForm}.poll`] = after.cpu / before.cpu;
    rows.push([whole(aForm), whole(perSecond), ms(before.p50), ms(after.p50), micros(before.cpu), micros(after.cpu), ratio(after.cpu, before.cpu)]);
  }
  return {
    head: [
      `${whole(count)} files of 2 KB, one connection: files a form`,
      'files/s',
      'a poll of their job before, p50',
      'after, p50',
      'CPU time before',
      'after',
      'ratio',
    ],
    rows,
    values,
  };
}

const WAITING = '<state>WaitingClient</state>';

/** @returns the handle of the job that the forms are of, which does not end */
async function uploadForms(server, job, forms) {
  let handle;
  for (const names of forms) {
    const answer = await askOnce(server.url, uploadSmallFiles(job, { endJob: false, files: names }));
    handle = /<jobHandle>([^<]+)</.exec(answer)?.[1];
    if (!handle) throw new Error(`the upload was answered with ${answer.slice(0, 600)}`);
  }
  return handle;
}
