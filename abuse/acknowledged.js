/** The states through which jobs go, in this order; each is left out or there once. */
const ORDER = ['WaitingClient', 'New', 'WaitingCoordinator', 'Running', 'Stopping', 'Done'];

/** What a mock said was done: it must be there from then on, whatever happens to the process. */
export class Acknowledged {
  /** E-mail addresses, and whether the user is a member of the second company as well. */
  users = new Map();
  folders = new Set();
  groups = new Set();
  /** Numbers of completion URLs by the names of their jobs. */
  jobs = new Map();
  /** Names of assets, and the jobs that bring them. */
  assets = new Map();
  /** Names of assets that were deleted. */
  deleted = new Set();

  /**
   * Compares it with what a mock holds, once its jobs are done.
   *
   * @param state what `GET /__admin/state` answers
   * @param calls of the receiver: what came for each number
   * @returns what is lost, and what is there by half, as texts
   */
  compare(state, calls) {
    const tables = Object.fromEntries(Object.entries(state.store.tables).map(([name, table]) => [name, rowsOf(table)]));
    return { lost: [...this.#lost(tables), ...this.#lostCalls(calls)], half: halves(tables) };
  }

  #lost({ user, membership, folder, userGroup, job, asset }) {
    const byEmail = new Map(user.map((each) => [each.email, each]));
    const members = new Set(membership.map(({ userId, companyId }) => `${userId} ${companyId}`));
    const paths = new Set(folder.map(({ path }) => path));
    const groups = new Set(userGroup.map(({ name }) => name));
    const jobs = new Set(job.map(({ originalName }) => originalName));
    const assets = new Map(asset.map((each) => [each.name, each]));
    const lost = [];
    for (const [email, isInBoth] of this.users) {
      const found = byEmail.get(email);
      if (!found) lost.push(`the user ${email}`);
      else if (!members.has(`${found.id} 47`)) lost.push(`the membership of ${email}`);
      else if (isInBoth && !members.has(`${found.id} 48`)) lost.push(`the second membership of ${email}`);
    }
    for (const path of this.folders) if (!paths.has(path)) lost.push(`the folder ${path}`);
    for (const name of this.groups) if (!groups.has(name)) lost.push(`the group ${name}`);
    for (const name of this.jobs.keys()) if (!jobs.has(name)) lost.push(`the job ${name}`);
    for (const name of this.assets.keys()) if (!assets.has(name)) lost.push(`the asset ${name}`);
    for (const name of this.deleted) if (assets.get(name)?.trashState === 'NotInTrash') lost.push(`the deletion of the asset ${name}`);
    return lost;
  }

  #lostCalls(calls) {
    return [...this.jobs].filter(([, n]) => !calls.has(n)).map(([name, n]) => `the completion call of the job ${name} (number ${n})`);
  }
}

/** Things of which one part is there without the other. */
function halves({ job, transition, jobLogDetail, user, membership, asset, postedContent, callback }) {
  const half = [];
  const transitions = grouped(transition);
  const logs = grouped(jobLogDetail);
  const jobIds = new Set(job.map(({ id }) => id));
  for (const { id, originalName, state, listed, itemCount, successCount, errorCount, warningCount, duplicateCount, updateCount } of job) {
    const steps = [...(transitions.get(id) ?? [])].sort((a, b) => a.id - b.id);
    const states = steps.map((step) => step.state);
    const places = states.map((each) => ORDER.indexOf(each));
    const isOrdered = places.every((place, n) => n === 0 || place > places[n - 1]) && steps.every(({ at }, n) => n === 0 || at >= steps[n - 1].at);
    if (state !== 'Scheduled' && (!isOrdered || states.at(-1) !== state)) half.push(`the job ${originalName} is ${state} after ${states.join(', ')}`);
    const numbers = (logs.get(id) ?? []).map(({ n }) => n).sort((a, b) => a - b);
    if (numbers.some((n, at) => n !== at)) half.push(`the log of the job ${originalName} has the rows ${numbers.join(', ')}`);
    const items = successCount + errorCount + warningCount + duplicateCount + updateCount;
    if (state === 'Done' && listed !== undefined && itemCount !== null && items !== itemCount)
      half.push(`the job ${originalName} is done with ${items} of ${itemCount} items`);
  }
  const members = new Set(membership.map(({ userId }) => userId));
  for (const { id, email, roleEverywhere } of user)
    if (/^killed-/.test(email) && roleEverywhere === null && !members.has(id)) half.push(`the user ${email} has no membership`);
  const contents = new Set(postedContent.map(({ id }) => id));
  for (const { name, contentId } of asset) if (contentId !== null && !contents.has(contentId)) half.push(`the asset ${name} has lost its file`);
  for (const { jobId } of callback) if (!jobIds.has(jobId)) half.push(`a completion call of job ${jobId}, which there is not`);
  return half;
}

function grouped(rows) {
  const groups = new Map();
  for (const row of rows) groups.set(row.jobId, [...(groups.get(row.jobId) ?? []), row]);
  return groups;
}

function rowsOf({ columns, rows }) {
  return rows.map((row) => Object.fromEntries(columns.map((column, n) => [column, row[n]])));
}
