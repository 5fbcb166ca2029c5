import { call, callPlain, handleIn, upload } from './api-client.js';

const COMPANY = '<companyHandle>c|47</companyHandle>';

/**
 * Calls a mock until it is told to stop, several calls at once, and writes down what was answered.
 *
 * @param state.acknowledged takes what was answered OK
 * @param state.receiver gives completion URLs
 * @param state.counts calls that were answered `ok`, with a `fault`, or not at all (`open`)
 * @param shouldStop asked before each call
 */
export async function load(url, { acknowledged, receiver, counts, name }, dice, shouldStop, workers = 6) {
  await Promise.all(
    Array.from({ length: workers }, async () => {
      while (!shouldStop()) {
        const action = ACTIONS[dice.weighted({ user: 1, folder: 4, group: 1, job: 6, plainJob: 3, upload: 6, membership: 1, remove: 2 })];
        const { outcome, done } = await action(url, acknowledged, receiver, name, dice);
        if (!outcome) continue;
        counts[outcome.isOk ? 'ok' : outcome.isAnswered ? 'fault' : 'open']++;
        if (outcome.isOk) done(outcome);
        if (outcome.isAnswered && !outcome.isOk && counts.reasons.length < 100) counts.reasons.push(reasonIn(outcome));
        if (!outcome.isAnswered) return;
      }
    }),
  );
}

/** Each makes a call, and says what is acknowledged if it is answered OK. */
const ACTIONS = {
  async user(url, acknowledged, _receiver, name) {
    const email = `killed-${name()}@example.com`;
    const member = '<items><companyHandle>c|47</companyHandle><role>IpsUser</role><isActive>true</isActive></items>';
    const params = `<firstName>A</firstName><lastName>B</lastName><email>${email}</email><password>Passw0rd!</password><isValid>true</isValid><isIpsAdmin>false</isIpsAdmin><membershipArray>${member}</membershipArray>`;
    return { outcome: await call(url, 'addUser', params), done: () => acknowledged.users.set(email, false) };
  },
  async membership(url, acknowledged, _receiver, _name, dice) {
    const email = dice.pick([...acknowledged.users.keys()]);
    if (email === undefined) return {};
    const user = handleIn(await call(url, 'getUserInfo', `<email>${email}</email>`), 'userHandle');
    if (user === undefined) return {};
    const member = '<items><companyHandle>c|48</companyHandle><role>IpsUser</role><isActive>true</isActive></items>';
    const outcome = await call(url, 'addCompanyMembership', `<userHandle>${user}</userHandle><membershipArray>${member}</membershipArray>`);
    return { outcome, done: () => acknowledged.users.set(email, true) };
  },
  async folder(url, acknowledged, _receiver, name) {
    const path = `killed/${name()}/`;
    return {
      outcome: await call(url, 'createFolder', `${COMPANY}<folderPath>${path}</folderPath>`),
      done: () => acknowledged.folders.add(`Outfitters/${path}`),
    };
  },
  async group(url, acknowledged, _receiver, name) {
    const group = `group ${name()}`;
    const outcome = await call(url, 'saveGroup', `${COMPANY}<name>${group}</name><isSystemDefined>false</isSystemDefined>`);
    return { outcome, done: () => acknowledged.groups.add(group) };
  },
  job: (url, acknowledged, receiver, name) => publish(call, url, acknowledged, receiver, name),
  plainJob: (url, acknowledged, receiver, name) => publish(callPlain, url, acknowledged, receiver, name),
  async upload(url, acknowledged, receiver, name) {
    const job = `upload ${name()}`;
    const names = [`picture ${name()}`, `picture ${name()}`];
    const { n, url: doneUrl } = receiver.next();
    const files = names.map((each) => ({ name: `${each}.png`, content: `content of ${each}`.repeat(100) }));
    return {
      outcome: await upload(url, job, 'Outfitters/killed/', files, { doneUrl }),
      done: () => {
        acknowledged.jobs.set(job, n);
        for (const each of names) acknowledged.assets.set(each, job);
      },
    };
  },
  async remove(url, acknowledged, _receiver, _name, dice) {
    const asset = dice.pick([...acknowledged.assets.keys()].filter((each) => !acknowledged.deleted.has(each)));
    if (asset === undefined) return {};
    const condition = `<keywordArray/><systemFieldMatchMode>MatchAll</systemFieldMatchMode><systemFieldConditionArray><items><field>Name</field><op>Equals</op><value>${asset}</value></items></systemFieldConditionArray>`;
    const found = await call(
      url,
      'searchAssets',
      `${COMPANY}<folder>Outfitters/killed/</folder><includeSubfolders>false</includeSubfolders>${condition}`,
    );
    const handle = handleIn(found, 'assetHandle');
    if (handle === undefined) return {};
    const outcome = await call(url, 'deleteAssets', `${COMPANY}<assetHandleArray><items>${handle}</items></assetHandleArray>`);
    return { outcome, done: () => acknowledged.deleted.add(asset) };
  },
};

async function publish(way, url, acknowledged, receiver, name) {
  const job = `publish ${name()}`;
  const { n, url: doneUrl } = receiver.next();
  const detail = `<imageServingPublishJob><publishType>Full</publishType><emailSetting>None</emailSetting><httpCompletionUrl>${doneUrl}</httpCompletionUrl></imageServingPublishJob>`;
  return { outcome: await way(url, 'submitJob', `${COMPANY}<jobName>${job}</jobName>${detail}`), done: () => acknowledged.jobs.set(job, n) };
}

function reasonIn({ status, text }) {
  return /<(?:\w+:)?reason>([^<]*)</.exec(text)?.[1] ?? `${status} ${text.slice(0, 200)}`;
}
