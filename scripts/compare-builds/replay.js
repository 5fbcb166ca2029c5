import { callInNewWords, requestInNewWords } from './admin-words.js';
import { Build } from './build.js';
import { compareAnswers } from './compare-answers.js';
import { conversationNames, readConversation, sha256, unrecordedByTest } from './corpus.js';
import { INTENDED_DIFFERENCES } from './intended-differences.js';
import { Report } from './report.js';
import { closeConnections, sendRequest } from './send-request.js';

/**
 * @typedef {import('./corpus.js').Conversation} Conversation
 * @typedef {import('./corpus.js').RequestEntry} RequestEntry
 * @typedef {import('./corpus.js').CallEntry} CallEntry
 * @typedef {import('./corpus.js').Outcome} Outcome
 * @typedef {import('./compare-answers.js').Answer} Answer
 * @typedef {import('./send-request.js').Sent} Sent
 * @typedef {{ old: Build, new: Build }} Builds
 */

/** How long an answer may take that the recorded client got to its end, milliseconds. */
const TIMEOUT = 30_000;
/** After how long one is broken off that the recorded client did not get to its end, milliseconds. */
const UNFINISHED = 1500;
/** After how long a request is broken off whose body never came whole, where there was no answer to it, milliseconds. */
const BROKEN_OFF = 200;

/**
 * Asks two builds what a corpus holds, and prints what came of it.
 *
 * @param {object} options
 * @param {string} options.old folder of the old build
 * @param {string} options.new folder of the new build
 * @param {string} options.corpus
 * @param {string} options.only a part of the names of conversations; empty: all
 * @param {number} options.show how many differences are shown
 * @returns {Promise<boolean>} whether all answers are the same
 */
export async function replay({ old, new: other, corpus, only, show }) {
  const builds = { old: new Build(old), new: new Build(other) };
  const report = new Report(show);
  try {
    for (const name of conversationNames(corpus)) {
      if (name.includes(only)) await replayConversation(corpus, readConversation(corpus, name), builds, report);
    }
  } finally {
    builds.old.end();
    builds.new.end();
  }
  report.print(unrecordedByTest(corpus));
  return report.isSame;
}

/** @param {string} corpus @param {Conversation} conversation @param {Builds} builds @param {Report} report */
async function replayConversation(corpus, { name, head, entries }, builds, report) {
  const [oldStart, newStart] = await Promise.allSettled([builds.old.start(corpus, head), builds.new.start(corpus, head)]);
  if (oldStart.status === 'rejected' || newStart.status === 'rejected') {
    for (const build of Object.values(builds)) build.end();
    const [oldReason, newReason] = [oldStart, newStart].map((start) => (start.status === 'rejected' ? start.reason.message : 'it started'));
    report.noteUnstarted(name, entries.length, oldReason, newReason);
    return;
  }
  report.noteConversation();
  try {
    for (const entry of entries) {
      const reason = whySkipped(entry);
      if (reason !== undefined) report.noteSkipped(entry, reason);
      else {
        if (entry.now !== undefined) await bothDo(builds, { kind: 'moveTo', moment: entry.now });
        if ('call' in entry) await replayCall(name, entry, builds, report);
        else await replayRequest(name, entry, builds, report);
      }
    }
    closeConnections();
    await Promise.all([builds.old.stop(), builds.new.stop()]);
  } catch (error) {
    // A build is in an unknown state: the next conversation starts afresh.
    closeConnections();
    for (const build of Object.values(builds)) build.end();
    report.noteBrokenOff(name, error);
  }
}

/** @param {Builds} builds @param {import('./build-process.js').Order} order @returns {Promise<[any, any]>} */
function bothDo(builds, order) {
  return Promise.all([builds.old.order(order), builds.new.order(order)]);
}

/** Why an entry is not replayed. @param {RequestEntry | CallEntry} entry @returns {string | undefined} */
function whySkipped(entry) {
  const isClockByItself = entry.now !== undefined;
  if ('call' in entry) {
    const [mode] = entry.args;
    if (entry.call === 'jobs.waitFor') return 'waits for a job';
    if (entry.call === 'clock.set' && !String(mode).startsWith('manual')) return 'sets a clock that moves by itself';
    if (isClockByItself && /^clock\.(?:advance|advanceTo|next)$/.test(entry.call)) return 'moves a clock that moves by itself';
    return undefined;
  }
  const [route = ''] = entry.path.split('?');
  const body = Buffer.from(entry.body ?? '', 'base64').toString();
  if (entry.body === undefined) return 'body too large';
  if (entry.httpVersion !== '1.1') return `HTTP/${entry.httpVersion}`;
  if (/^\/__admin\/jobs\/[^/]+\/wait$/.test(route)) return 'waits for a job';
  if (route === '/__admin/clock' && entry.method === 'PUT' && !/"manual/.test(body)) return 'sets a clock that moves by itself';
  if (isClockByItself && route === '/__admin/clock/advance') return 'moves a clock that moves by itself';
  return undefined;
}

/** @param {string} name @param {CallEntry & { outcome?: Outcome }} entry @param {Builds} builds @param {Report} report */
async function replayCall(name, { call, args, imports, outcome }, builds, report) {
  /** @param {Build} build @param {unknown[]} given @returns {Promise<import('./build-process.js').CallResult>} */
  const ask = (build, given) => build.order({ kind: 'call', call, args: imports === undefined ? given : [build.exports.get(imports) ?? given[0]] });
  let [oldResult, newResult] = await Promise.all([ask(builds.old, args), ask(builds.new, args)]);
  if (newResult.status === 400 && oldResult.status !== 400) {
    const translated = callInNewWords({ call, args });
    if (translated) {
      report.noteTranslated();
      newResult = await ask(builds.new, translated);
    }
  }
  if (outcome?.exports !== undefined) {
    builds.old.exports.set(outcome.exports, oldResult.value);
    builds.new.exports.set(outcome.exports, newResult.value);
  }
  report.noteCall(
    name,
    call,
    oldResult.status,
    newResult.status,
    outcome?.threw === undefined ? undefined : outcome.threw === (oldResult.status !== 'ok'),
  );
}

/** @param {string} name @param {RequestEntry & { outcome?: Outcome }} entry @param {Builds} builds @param {Report} report */
async function replayRequest(name, entry, builds, report) {
  const { listener, method, path, headers, imports, outcome } = entry;
  const isFinished = outcome?.finished !== false;
  const sent = { method, path, headers, body: Buffer.from(entry.body ?? '', 'base64'), isWhole: !entry.brokenOff };
  const timeout = isFinished ? TIMEOUT : sent.isWhole || outcome?.status !== undefined ? UNFINISHED : BROKEN_OFF;
  /** @param {Build} build @param {Sent} request */
  const ask = (build, request) => sendRequest(build.urls[listener], withImport(request, build, imports), timeout);
  /** @type {Answer} */
  let oldAnswer;
  /** @type {Answer} */
  let newAnswer;
  try {
    [oldAnswer, newAnswer] = await Promise.all([ask(builds.old, sent), ask(builds.new, sent)]);
  } catch (error) {
    report.noteSkipped(entry, `Node's client does not send it: ${error instanceof Error ? error.message : error}`);
    return;
  }
  const isFaithful = outcome?.status === oldAnswer.status;
  if (!/^\/__admin(?:\/|$)/.test(path)) {
    const ports = { old: builds.old.ports, new: builds.new.ports };
    const comparison = compareAnswers(oldAnswer, newAnswer, { ports, isFinished, intended: INTENDED_DIFFERENCES });
    // The recorder saw what the mock gave for the body, of which HTTP sends nothing after a HEAD.
    const isBodyAsRecorded = method === 'HEAD' || outcome?.answer === sha256(oldAnswer.body);
    report.noteAnswer(name, entry, oldAnswer.status, comparison, isFaithful, isBodyAsRecorded);
    return;
  }
  // A word that it does not know, or a route.
  if ((newAnswer.status === 400 || newAnswer.status === 404) && oldAnswer.status !== newAnswer.status) {
    const translated = requestInNewWords(sent);
    if (translated) {
      report.noteTranslated();
      newAnswer = await ask(builds.new, withBody(sent, translated));
    }
  }
  if (outcome?.exports !== undefined) {
    builds.old.exports.set(outcome.exports, JSON.parse(oldAnswer.body.toString()));
    builds.new.exports.set(outcome.exports, newAnswer.status === 200 ? JSON.parse(newAnswer.body.toString()) : undefined);
  }
  report.noteAdminAnswer(name, entry, oldAnswer.status, newAnswer.status, isFaithful);
}

/**
 * A state file that the mock gave out goes back to each build as that build gave it out.
 *
 * @param {Sent} request
 * @param {Build} build
 * @param {string | undefined} imports hash of the recorded file
 * @returns {Sent}
 */
function withImport(request, build, imports) {
  const file = imports === undefined ? undefined : build.exports.get(imports);
  return file === undefined ? request : withBody(request, { path: request.path, body: Buffer.from(JSON.stringify(file)) });
}

/** @param {Sent} request @param {{ path: string, body: Buffer }} changed @returns {Sent} */
function withBody({ headers, ...request }, { path, body }) {
  const isLength = (/** @type {number} */ index) => headers[index]?.toLowerCase() === 'content-length';
  return { ...request, path, body, headers: headers.map((each, index) => (index % 2 === 1 && isLength(index - 1) ? String(body.length) : each)) };
}
