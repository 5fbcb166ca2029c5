import { constants, gunzipSync } from 'node:zlib';

/**
 * @typedef {object} Answer what came back
 * @property {number} [status] missing where nothing came
 * @property {readonly (readonly [string, string])[]} headers names in lower case
 * @property {Buffer} body as much as came
 * @property {string | undefined} [failure] why it ended early: the code of the error, or `timeout`
 *
 * @typedef {import('./intended-differences.js').IntendedDifference} IntendedDifference
 */

/** Headers that say when, not what; the length is that of the body, which is compared itself. */
const IGNORED_HEADERS = new Set(['date', 'content-length']);

/** How much of a text is shown on both sides of where it begins to differ. */
const CONTEXT = 100;

/**
 * Compares the answers of two builds to the same request.
 *
 * @param {Answer} old
 * @param {Answer} other of the new build
 * @param {object} options
 * @param {{ old: readonly number[], new: readonly number[] }} options.ports where the builds listen: their URLs are no difference
 * @param {boolean} [options.isFinished] false where the recorded client broke off: an answer that is timed out counts as far as it came
 * @param {readonly IntendedDifference[]} [options.intended]
 * @returns {{ kind: 'same' | 'partial' | 'intended' } | { kind: 'different', details: string[] }}
 */
export function compareAnswers(old, other, { ports, isFinished = true, intended = [] }) {
  if (!isFinished && (old.failure === 'timeout' || other.failure === 'timeout')) return comparePartial(old, other, ports);
  const heads = differences('head', headOf(old, ports.old), headOf(other, ports.new));
  if (old.body.equals(other.body)) return result('same', heads);
  const oldBody = withoutPorts(textOf(old), ports.old);
  const newBody = withoutPorts(textOf(other), ports.new);
  if (oldBody === newBody) return result('same', heads);
  const reworded = intended.reduce((text, each) => text.replaceAll(byteText(each.old), byteText(each.new)), oldBody);
  return result('intended', [...heads, ...differences('body', reworded, newBody)]);
}

/** How far each came is chance. @param {Answer} old @param {Answer} other @param {{ old: readonly number[], new: readonly number[] }} ports */
function comparePartial(old, other, ports) {
  const isHeadThere = old.status !== undefined && other.status !== undefined;
  const heads = isHeadThere
    ? differences('head', headOf({ ...old, failure: undefined }, ports.old), headOf({ ...other, failure: undefined }, ports.new))
    : [];
  const length = Math.min(old.body.length, other.body.length);
  const bodies = differences('body', old.body.toString('latin1', 0, length), other.body.toString('latin1', 0, length));
  return result('partial', [...heads, ...bodies]);
}

/** @template {string} Kind @param {Kind} kind @param {string[]} details @returns {{ kind: Kind } | { kind: 'different', details: string[] }} */
function result(kind, details) {
  return details.length === 0 ? { kind } : { kind: 'different', details };
}

/** @param {Answer} answer @param {readonly number[]} ports @returns {string} */
function headOf({ status, headers, failure }, ports) {
  const lines = headers.filter(([name]) => !IGNORED_HEADERS.has(name)).map(([name, value]) => `${name}: ${value}`);
  return withoutPorts([`status ${status ?? 'none'}`, ...lines, ...(failure === undefined ? [] : [`ended by ${failure}`])].join('\n'), ports);
}

/** The body, unpacked, a character a byte: nothing is lost. @param {Answer} answer @returns {string} */
function textOf({ headers, body }) {
  const isGzip = headers.some(([name, value]) => name === 'content-encoding' && value === 'gzip');
  // One that was cut off is unpacked as far as it came.
  return (isGzip ? gunzipSync(body, { finishFlush: constants.Z_SYNC_FLUSH }) : body).toString('latin1');
}

/** A text as `textOf` has it. @param {string} text @returns {string} */
function byteText(text) {
  return Buffer.from(text).toString('latin1');
}

/** @param {string} text @param {readonly number[]} ports @returns {string} */
function withoutPorts(text, ports) {
  return ports.reduce((result, port) => result.replaceAll(`:${port}`, ':PORT'), text);
}

/** None, or one that shows where the texts begin to differ. @param {string} what @param {string} old @param {string} other @returns {string[]} */
function differences(what, old, other) {
  if (old === other) return [];
  let at = 0;
  while (at < old.length && old[at] === other[at]) at++;
  const from = Math.max(0, at - CONTEXT);
  /** @param {string} text */
  const shown = (text) => {
    const part = Buffer.from(text.slice(from, at + CONTEXT), 'latin1').toString();
    return `${from > 0 ? '…' : ''}${part}${at + CONTEXT < text.length ? '…' : ''}`;
  };
  return [`${what} differs at ${at} (lengths ${old.length} and ${other.length})\n    old: ${shown(old)}\n    new: ${shown(other)}`];
}
