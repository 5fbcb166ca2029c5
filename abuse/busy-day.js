import { setTimeout as pause } from 'node:timers/promises';
import { admin, call, callPlain, request, upload } from './api-client.js';

const COMPANY = '<companyHandle>c|47</companyHandle>';
/** How many things of a kind are remembered, to be asked for later. */
const REMEMBERED = 200;
/** How many calls are under way at once. */
const WORKERS = 4;

/**
 * What a busy day does to a mock: many polls and searches, some submits, uploads, exports and deletions, a look at the admin API now and then.
 *
 * @param options.perSecond how many requests are sent each second
 * @param options.isOver asked before each request
 * @returns how many requests were sent, and those that went wrong, as texts
 */
export async function busyDay(mock, receiver, dice, { perSecond, isOver }) {
  const world = { url: mock.url, receiver, dice, jobs: [], assets: [], trashed: [], exports: [], users: 0, things: 0 };
  const result = { sent: 0, faults: 0, wrong: [] };
  const start = performance.now();
  await Promise.all(
    Array.from({ length: WORKERS }, async () => {
      while (!isOver()) {
        // What is late is not made up for: a mock that cannot keep up is not overrun.
        const due = start + (result.sent / perSecond) * 1000;
        if (due > performance.now()) await pause(due - performance.now());
        if (isOver()) break;
        const name = dice.weighted(SHARES);
        result.sent++;
        const outcome = await ACTIONS[name](world);
        if (outcome === undefined) continue;
        if (!outcome.isAnswered || outcome.text.includes('The mock failed to process'))
          result.wrong.push(`${name}: ${outcome.status} ${outcome.text.slice(0, 300)}`);
        else if (!outcome.isOk) result.faults++;
      }
    }),
  );
  return result;
}

/** How often each thing is done. */
const SHARES = {
  poll: 200,
  plainPoll: 60,
  search: 120,
  logs: 40,
  details: 40,
  submit: 60,
  upload: 50,
  export: 15,
  download: 15,
  remove: 20,
  restore: 10,
  folder: 20,
  user: 2,
  wsdl: 10,
  page: 5,
  health: 20,
  jobs: 4,
  journal: 8,
  rule: 10,
  fault: 5,
  mails: 4,
  snapshot: 2,
};

const ACTIONS = {
  poll: ({ url, dice, jobs }) => call(url, 'getActiveJobs', COMPANY + handleOf('jobHandle', dice.pick(jobs))),
  plainPoll: ({ url, dice, jobs }) => callPlain(url, 'getActiveJobs', COMPANY + handleOf('jobHandle', dice.pick(jobs))),
  async search(world) {
    const { url, dice } = world;
    const page = `<recordsPerPage>50</recordsPerPage><resultsPage>1</resultsPage>`;
    const found = await call(
      url,
      'searchAssets',
      `${COMPANY}<folder>Outfitters/</folder><includeSubfolders>true</includeSubfolders>${page}<sortBy>${dice.pick(['Name', 'Modified', 'Created'])}</sortBy>`,
    );
    for (const handle of handlesIn(found, 'assetHandle')) remember(world.assets, handle);
    return found;
  },
  logs: ({ url }) => call(url, 'getJobLogs', `${COMPANY}<numRows>20</numRows>`),
  details: ({ url, dice, jobs }) => call(url, 'getJobLogDetails', COMPANY + handleOf('jobHandle', dice.pick(jobs))),
  async submit(world) {
    const detail = `<imageServingPublishJob><publishType>Full</publishType><emailSetting>JobCompletion</emailSetting><httpCompletionUrl>${world.receiver.next().url}</httpCompletionUrl></imageServingPublishJob>`;
    const outcome = await call(world.url, 'submitJob', `${COMPANY}<jobName>publish ${++world.things}</jobName>${detail}`);
    for (const handle of handlesIn(outcome, 'jobHandle')) remember(world.jobs, handle);
    return outcome;
  },
  async upload(world) {
    // Names come back, as pictures do that are worked on again and again.
    const files = Array.from({ length: world.dice.between(1, 4) }, () => ({
      name: `picture ${world.dice.below(500)}.png`,
      content: world.dice.below(1e6).toString(36).repeat(5000),
    }));
    const outcome = await upload(world.url, `upload ${++world.things}`, 'Outfitters/soak/', files, { doneUrl: world.receiver.next().url });
    for (const handle of handlesIn(outcome, 'jobHandle')) remember(world.jobs, handle);
    return outcome;
  },
  async export(world) {
    const items = [world.dice.pick(world.assets), world.dice.pick(world.assets)].filter(Boolean);
    if (items.length === 0) return undefined;
    const assets = [...new Set(items)].map((each) => `<items>${each}</items>`).join('');
    const detail = `<exportJob><assetHandleArray>${assets}</assetHandleArray><fmt>convert</fmt><emailSetting>None</emailSetting></exportJob>`;
    const outcome = await call(world.url, 'submitJob', `${COMPANY}<jobName>export ${++world.things}</jobName>${detail}`);
    for (const handle of handlesIn(outcome, 'jobHandle')) remember(world.exports, handle);
    return outcome;
  },
  async download({ url, dice, exports }) {
    const handle = dice.pick(exports);
    if (handle === undefined) return undefined;
    const details = await call(url, 'getJobLogDetails', COMPANY + handleOf('jobHandle', handle));
    const path = /\/scene7\/export\/[\w.-]+/.exec(details.text)?.[0];
    return path === undefined ? details : request(`${url}${path}`);
  },
  async remove(world) {
    const handle = world.dice.pick(world.assets);
    if (handle === undefined) return undefined;
    forget(world.assets, handle);
    remember(world.trashed, handle);
    return call(world.url, 'deleteAssets', `${COMPANY}<assetHandleArray><items>${handle}</items></assetHandleArray>`);
  },
  async restore(world) {
    const handle = world.dice.pick(world.trashed);
    if (handle === undefined) return undefined;
    forget(world.trashed, handle);
    return call(world.url, 'restoreAssetsFromTrash', `${COMPANY}<assetHandleArray><items>${handle}</items></assetHandleArray>`);
  },
  folder: ({ url, dice }) => call(url, 'createFolder', `${COMPANY}<folderPath>soak/${dice.below(200)}/</folderPath>`),
  user: (world) => {
    const member = '<items><companyHandle>c|47</companyHandle><role>IpsUser</role><isActive>true</isActive></items>';
    return call(
      world.url,
      'addUser',
      `<firstName>A</firstName><lastName>B</lastName><email>soak-${++world.users}@example.com</email><password>Passw0rd!</password><isValid>true</isValid><isIpsAdmin>false</isIpsAdmin><membershipArray>${member}</membershipArray>`,
    );
  },
  wsdl: ({ url, dice }) => request(`${url}/scene7/webservice/IpsApi-${dice.pick(['2014-04-03', '2010-01-31', '2013-08-29-beta'])}.wsdl`),
  page: ({ url }) => request(`${url}/`),
  health: ({ url }) => admin(url, 'GET', '/health'),
  jobs: ({ url }) => admin(url, 'GET', '/jobs?company=Outfitters&state=Running'),
  journal: ({ url }) => admin(url, 'GET', '/requests?operation=submitJob'),
  async rule({ url }) {
    const { json } = await admin(url, 'POST', '/rules', { match: { name: 'publish *7' }, script: { outcome: 'warnings' }, times: 3 });
    return admin(url, 'DELETE', `/rules/${json?.id ?? 0}`);
  },
  async fault({ url }) {
    const { json } = await admin(url, 'POST', '/faults', { match: { operation: 'getUsers' }, effect: { fault: { code: 30000 } }, times: 1 });
    await call(url, 'getUsers', '');
    return admin(url, 'DELETE', `/faults/${json?.id ?? 0}`);
  },
  mails: ({ url }) => admin(url, 'GET', '/mails?to=admin@example.com'),
  async snapshot({ url }) {
    await admin(url, 'POST', '/snapshots', { name: 'soak' });
    return admin(url, 'DELETE', '/snapshots/soak');
  },
};

function handleOf(name, handle) {
  return handle === undefined ? '' : `<${name}>${handle}</${name}>`;
}

function handlesIn({ isOk, text }, name) {
  return isOk ? Array.from(text.matchAll(new RegExp(`<(?:\\w+:)?${name}>([^<]+)<`, 'g')), ([, handle]) => handle) : [];
}

function remember(list, value) {
  if (list.includes(value)) return;
  list.push(value);
  if (list.length > REMEMBERED) list.shift();
}

function forget(list, value) {
  list.splice(list.indexOf(value), 1);
}
