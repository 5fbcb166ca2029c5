// What a corpus holds: recorder.js writes it, replay.js reads it.
//
//   conversations/NAME.jsonl   a mock that a test started, a line each: the head, then entries and their outcomes in order
//   blobs/SHA256               contents of files that mocks were started with
//   unrecorded/NAME.jsonl      requests that went to a mock in another process, a line each
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * @typedef {object} Head how a mock was started
 * @property {string} test path of the test file
 * @property {number} startedAt its first moment, milliseconds since 1970
 * @property {Record<string, unknown>} settings as `startIpsMock` takes them
 * @property {string} [fixtures] blob of the file of fixtures
 * @property {string} [database] blob of the database file that was there already
 * @property {string} [databaseLog] blob of its write-ahead log
 *
 * @typedef {object} RequestEntry an HTTP request; its place in the order is where its body was complete
 * @property {number} n unique within the conversation
 * @property {'http' | 'https' | 'admin'} listener
 * @property {string} method
 * @property {string} path with its query
 * @property {string} httpVersion
 * @property {string[]} headers names and values in turn, as they came
 * @property {string} [body] Base64, as it came; missing where it was too large
 * @property {number} bytes length of the body
 * @property {boolean} [brokenOff] the body did not come whole
 * @property {number} [now] where the clock stood, unless that was a manual one
 * @property {string} [imports] SHA-256 of the state file in its body, where the mock exported that before
 *
 * @typedef {object} CallEntry a function of the mock, called by the test in its process
 * @property {number} n
 * @property {string} call such as `clock.advance`
 * @property {unknown[]} args moments as `{ $date }`
 * @property {number} [now]
 * @property {string} [imports]
 *
 * @typedef {object} Outcome what came of an entry
 * @property {number} [status] of the HTTP answer
 * @property {boolean} [finished] whether the answer was sent to its end
 * @property {string} [answer] SHA-256 of its body
 * @property {boolean} [threw] whether the call failed
 * @property {string} [exports] SHA-256 of the state file that was answered
 *
 * @typedef {(RequestEntry | CallEntry) & { outcome?: Outcome }} Entry
 *
 * @typedef {object} Conversation
 * @property {string} name
 * @property {Head} head
 * @property {Entry[]} entries
 */

const CONVERSATIONS = 'conversations';
const BLOBS = 'blobs';
const UNRECORDED = 'unrecorded';

/** Makes the folders of a corpus. @param {string} corpus */
export function createCorpus(corpus) {
  for (const folder of [CONVERSATIONS, BLOBS, UNRECORDED]) mkdirSync(join(corpus, folder), { recursive: true });
}

/** @param {string} corpus @param {string} name @returns {string} */
export const conversationFile = (corpus, name) => join(corpus, CONVERSATIONS, `${name}.jsonl`);

/** @param {string} corpus @param {string} name @returns {string} */
export const unrecordedFile = (corpus, name) => join(corpus, UNRECORDED, `${name}.jsonl`);

/** @param {string} corpus @param {string} blob @returns {string} */
export const blobFile = (corpus, blob) => join(corpus, BLOBS, blob);

/** @param {string | Uint8Array} content @returns {string} hexadecimal */
export const sha256 = (content) => createHash('sha256').update(content).digest('hex');

/** Keeps the contents of a file. @param {string} corpus @param {string} file @returns {string} the blob's name */
export function keepBlob(corpus, file) {
  const content = readFileSync(file);
  const blob = sha256(content);
  if (!existsSync(blobFile(corpus, blob))) writeFileSync(blobFile(corpus, blob), content);
  return blob;
}

/** Names of all conversations, by test file. @param {string} corpus @returns {string[]} */
export function conversationNames(corpus) {
  return readdirSync(join(corpus, CONVERSATIONS))
    .map((file) => file.replace(/\.jsonl$/, ''))
    .sort();
}

/** How many requests went to mocks that were not recorded, by test file. @param {string} corpus @returns {Map<string, number>} */
export function unrecordedByTest(corpus) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const file of readdirSync(join(corpus, UNRECORDED))) {
    for (const { test } of readLines(join(corpus, UNRECORDED, file))) counts.set(test, (counts.get(test) ?? 0) + 1);
  }
  return counts;
}

/** @param {string} corpus @param {string} name @returns {Conversation} */
export function readConversation(corpus, name) {
  const [head, ...lines] = readLines(conversationFile(corpus, name));
  /** @type {Map<number, Entry>} */
  const entries = new Map();
  for (const line of lines) {
    if (line.of === undefined) {
      entries.set(line.n, line);
      continue;
    }
    const { of, ...outcome } = line;
    const entry = entries.get(of);
    if (entry) entry.outcome = outcome;
  }
  return { name, head, entries: [...entries.values()] };
}

/** @param {string} file */
function readLines(file) {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
}
