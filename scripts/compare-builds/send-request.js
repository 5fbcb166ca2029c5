import { Agent, request as httpRequest } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';

/**
 * @typedef {import('./compare-answers.js').Answer} Answer
 *
 * @typedef {object} Sent
 * @property {string} method
 * @property {string} path with its query
 * @property {readonly string[]} headers names and values in turn
 * @property {Buffer} body
 * @property {boolean} isWhole whether the body ends there; else the rest of it never comes
 */

/** One connection each: requests follow one another. */
const AGENTS = { http: new Agent({ keepAlive: true, maxSockets: 1 }), https: new HttpsAgent({ keepAlive: true, maxSockets: 1 }) };

/**
 * Sends a request as it was recorded and takes what comes, however it ends.
 *
 * @param {string} url scheme, host and port
 * @param {Sent} request
 * @param {number} timeout milliseconds until it is broken off
 * @returns {Promise<Answer>}
 * @throws Error for what Node's client does not send
 */
export function sendRequest(url, { method, path, headers, body, isWhole }, timeout) {
  const { protocol, hostname, port } = new URL(url);
  const isHttps = protocol === 'https:';
  const host = hostname.replace(/^\[(.*)\]$/, '$1');
  const options = { host, port, method, path, headers, agent: AGENTS[isHttps ? 'https' : 'http'], rejectUnauthorized: false };
  return new Promise((resolve, reject) => {
    /** @type {Answer} */
    const answer = { headers: [], body: Buffer.alloc(0) };
    /** @type {Buffer[]} */
    const chunks = [];
    let hasTimedOut = false;
    /** @param {NodeJS.ErrnoException} [error] */
    const end = (error) => {
      clearTimeout(timer);
      const failure = hasTimedOut ? 'timeout' : error && (error.code ?? error.message);
      resolve({ ...answer, body: Buffer.concat(chunks), ...(failure === undefined ? {} : { failure }) });
    };
    // The types know headers as an object only; a list is sent as it is.
    const outgoing = /** @type {(options: object) => import('node:http').ClientRequest} */ (isHttps ? httpsRequest : httpRequest)(options);
    const timer = setTimeout(() => {
      hasTimedOut = true;
      outgoing.destroy();
    }, timeout);
    outgoing.on('response', (response) => {
      answer.status = response.statusCode ?? 0;
      answer.headers = pairs(response.rawHeaders);
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('end', () => end());
      response.on('error', end);
    });
    outgoing.on('error', end);
    try {
      if (isWhole) outgoing.end(body);
      else if (body.length > 0) outgoing.write(body);
      else outgoing.flushHeaders();
    } catch (error) {
      clearTimeout(timer);
      reject(error);
    }
  });
}

/** Closes the connections to mocks that are gone. */
export function closeConnections() {
  for (const agent of Object.values(AGENTS)) agent.destroy();
}

/** @param {readonly string[]} raw @returns {[string, string][]} */
function pairs(raw) {
  return Array.from({ length: raw.length / 2 }, (_, index) => [String(raw[index * 2]).toLowerCase(), String(raw[index * 2 + 1])]);
}
