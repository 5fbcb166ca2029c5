import { FuzzSession } from './fuzz-session.js';

/** How often a reduction may try. */
const MOST_TRIES = 40;

/** Of how many requests it is tried whether the last one counts. */
const MOST_KEPT = 10;

/** The longest wait for one answer, milliseconds. */
const LONGEST_WAIT = 20_000;

/** Whether two problems are the same one. */
export function isSame(one, other) {
  return one.kind === other.kind && mark(one) === mark(other);
}

/** What tells a problem from others: for a mistake, what was thrown and where. */
function mark({ kind, text }) {
  if (kind === 'hang') return '';
  return text
    .replaceAll(/[0-9]+/g, '0')
    .replaceAll(/"[^"]*"/g, '""')
    .slice(0, kind === 'mistake' ? 400 : 200);
}

/**
 * Looks for the fewest requests, to a new mock, that a problem comes of.
 *
 * @param history the requests since the mock was as new, the last one being the one that the problem was seen at
 * @returns whether it was seen again, and the requests
 */
export async function reduce(cli, contract, within, problem, history, print) {
  let tries = 0;
  const last = history.slice(-1);
  const happens = async (requests) => {
    tries++;
    return (
      tries <= MOST_TRIES + 1 &&
      (await replay(cli, contract, within, requests)).some(
        (each) => each?.kind === problem.kind && (problem.kind !== 'mistake' || isSame(each, problem)),
      )
    );
  };
  if (await happens(last)) return { isConfirmed: true, requests: last };
  if (!(await happens(history))) return { isConfirmed: false, requests: last };
  print(`  it needs what came before: reducing ${history.length} requests`);
  let before = history.slice(0, -1);
  for (let size = Math.ceil(before.length / 2); size >= 1 && tries < MOST_TRIES; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let at = before.length - size; at > -size && tries < MOST_TRIES; at -= size) {
      const fewer = [...before.slice(0, Math.max(0, at)), ...before.slice(at + size)];
      if (fewer.length < before.length && (await happens([...fewer, ...last]))) before = fewer;
    }
  }
  // What the log says may come a request later.
  const isEarlier = before.length > 0 && before.length < MOST_KEPT && (await happens(before));
  return { isConfirmed: true, requests: isEarlier ? before : [...before, ...last] };
}

/** Sends requests to a new mock, one after the other. @returns what is wrong after each; undefined where nothing is */
export async function replay(cli, contract, within, requests, onAnswer = () => {}) {
  const session = new FuzzSession(contract, within, Math.min(within * 4, LONGEST_WAIT));
  const problems = [];
  try {
    await session.start(cli);
    for (const bytes of requests) {
      const problem = await session.send(bytes);
      problems.push(problem);
      onAnswer(problem, session);
      if (session.mock.ended) break;
    }
  } finally {
    await session.end();
  }
  return problems;
}
