// Runs in Vitest's workers while record.js records: writes down what each mock is asked, in order.
import { subscribe } from 'node:diagnostics_channel';
import { appendFileSync, existsSync } from 'node:fs';
import { relative } from 'node:path';
import { threadId } from 'node:worker_threads';
import { conversationFile, keepBlob, sha256, unrecordedFile } from './corpus.js';

/**
 * @typedef {import('./corpus.js').Head} Head
 * @typedef {import('./corpus.js').RequestEntry} RequestEntry
 * @typedef {import('./corpus.js').Outcome} Outcome
 *
 * @typedef {object} Mock as much of a started mock as this file works with
 * @property {string} url
 * @property {string | undefined} httpsUrl
 * @property {string} adminUrl
 * @property {{ readonly mode: string, now(): Date }} clock
 *
 * @typedef {object} Listener
 * @property {Recording} recording
 * @property {RequestEntry['listener']} name
 */

/** Functions that neither change a mock nor are worth replaying. */
const NOT_RECORDED = new Set(['stop', 'wsdlUrl', 'clock.now']);

const corpus = required('COMPARE_CORPUS');
const maxBody = Number(required('COMPARE_MAX_BODY'));

/** Who listens at a port, for all mocks of this process. @type {Map<number, Listener>} */
const listeners = new Map();
const worker = `${process.pid}-${threadId}`;
let started = 0;

/** What one mock is asked. */
class Recording {
  #file;
  #last = 0;
  /** State files that the mock gave out. @type {Set<string>} */
  #exported = new Set();
  /** @type {Mock['clock'] | undefined} */
  clock;

  /** @param {string} name @param {Head} head */
  constructor(name, head) {
    this.#file = conversationFile(corpus, name);
    this.#write(head);
  }

  nextNumber() {
    this.#last += 1;
    return this.#last;
  }

  /** @param {object} entry @param {unknown} [imported] the state file that the mock is given */
  note(entry, imported) {
    const hash = imported === undefined ? undefined : sha256(JSON.stringify(imported));
    const now = this.clock && this.clock.mode !== 'manual' ? { now: this.clock.now().getTime() } : {};
    this.#write({ ...entry, ...now, ...(hash !== undefined && this.#exported.has(hash) ? { imports: hash } : {}) });
  }

  /** @param {number} of number of the entry @param {Outcome} outcome @param {unknown} [exported] the state file that the mock gave out */
  noteOutcome(of, outcome, exported) {
    if (exported === undefined) {
      this.#write({ of, ...outcome });
      return;
    }
    const hash = sha256(JSON.stringify(exported));
    this.#exported.add(hash);
    this.#write({ of, ...outcome, exports: hash });
  }

  // At once, not at the end: Vitest may kill its workers.
  /** @param {object} line */
  #write(line) {
    appendFileSync(this.#file, `${JSON.stringify(line)}\n`);
  }
}

/**
 * `startServer`, recorded.
 *
 * @param {(settings: any) => Promise<any>} startServer
 * @returns {(settings: any) => Promise<any>}
 */
export function recorded(startServer) {
  return async (settings) => {
    const head = headOf(settings);
    const mock = await startServer(settings);
    started += 1;
    const recording = new Recording(
      `${head.test.replaceAll('/', '-').replace(/\.test\.ts$/, '')}-${worker}-${String(started).padStart(4, '0')}`,
      head,
    );
    recording.clock = mock.clock;
    listen(mock, recording);
    return wrapped(mock, recording);
  };
}

/** @param {Record<string, any>} settings @returns {Head} */
function headOf({ port, httpsPort, adminPort, tlsCert, tlsKey, clock, db, fixtures, logLevel, ...others }) {
  const given = Object.entries(others).map(([name, value]) => [name, typeof value === 'object' ? value : String(value)]);
  const settings = Object.fromEntries(given.filter(([, value]) => value !== 'undefined'));
  const ports = Object.entries({ httpsPort, adminPort }).flatMap(([name, value]) => (value === undefined ? [] : [[name, 0]]));
  return {
    test: testFile(),
    startedAt: clock.start ?? Date.now(),
    settings: { ...settings, ...Object.fromEntries(ports), clock, db, fixtures },
    ...(existsSync(fixtures) ? { fixtures: keepBlob(corpus, fixtures) } : {}),
    ...(existsSync(db) ? { database: keepBlob(corpus, db) } : {}),
    ...(existsSync(`${db}-wal`) ? { databaseLog: keepBlob(corpus, `${db}-wal`) } : {}),
  };
}

function testFile() {
  // Vitest keeps there which file a worker is at.
  const worker = /** @type {{ filepath?: string } | undefined} */ (/** @type {any} */ (globalThis).__vitest_worker__);
  return worker?.filepath === undefined ? 'unknown' : relative(process.cwd(), worker.filepath);
}

/** @param {Mock} mock @param {Recording} recording */
function listen({ url, httpsUrl, adminUrl }, recording) {
  listeners.set(portOf(url), { recording, name: 'http' });
  if (httpsUrl !== undefined) listeners.set(portOf(httpsUrl), { recording, name: 'https' });
  if (adminUrl !== url) listeners.set(portOf(adminUrl), { recording, name: 'admin' });
}

/** @param {string} url @returns {number} */
function portOf(url) {
  return Number(new URL(url).port);
}

/**
 * A mock, or a part of it, whose functions are recorded when they are called.
 *
 * @template {object} Part
 * @param {Part} part
 * @param {Recording} recording
 * @param {string} path of names, such as `clock.`
 * @returns {Part}
 */
function wrapped(part, recording, path = '') {
  return new Proxy(part, {
    get(target, name, receiver) {
      const value = Reflect.get(target, name, receiver);
      if (typeof name === 'symbol') return value;
      const call = `${path}${name}`;
      if (typeof value === 'function') return NOT_RECORDED.has(call) ? value : recordedCall(target, value, call, recording);
      return typeof value === 'object' && value !== null ? wrapped(value, recording, `${call}.`) : value;
    },
  });
}

/**
 * @param {object} target
 * @param {Function} call
 * @param {string} name
 * @param {Recording} recording
 * @returns {(...args: unknown[]) => unknown}
 */
function recordedCall(target, call, name, recording) {
  return (...args) => {
    const n = recording.nextNumber();
    recording.note({ n, call: name, args: encoded(args) }, name === 'state.import' ? args[0] : undefined);
    const failed = () => recording.noteOutcome(n, { threw: true });
    /** @param {unknown} answer */
    const answered = (answer) => recording.noteOutcome(n, { threw: false }, name === 'state.export' ? answer : undefined);
    try {
      const result = call.apply(target, args);
      if (result instanceof Promise) result.then(answered, failed);
      else answered(result);
      return result;
    } catch (error) {
      failed();
      throw error;
    }
  };
}

/** Arguments as JSON keeps them. @param {unknown} value @returns {any} */
function encoded(value) {
  if (value instanceof Date) return { $date: value.toISOString() };
  if (Array.isArray(value)) return value.map(encoded);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, encoded(each)]));
}

subscribe('http.server.request.start', (message) => {
  const { request, response } = /** @type {{ request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse }} */ (
    message
  );
  const listener = listeners.get(request.socket.localPort ?? 0);
  if (listener) recordRequest(listener, request, response);
});

/** @param {Listener} listener @param {import('node:http').IncomingMessage} request @param {import('node:http').ServerResponse} response */
function recordRequest({ recording, name }, request, response) {
  const n = recording.nextNumber();
  // Read now: a router takes the path that it is mounted at off the URL.
  const { method = '', url = '', httpVersion, rawHeaders } = request;
  const [route = ''] = url.split('?');
  /** @type {Buffer[]} */
  const chunks = [];
  let isNoted = false;
  /** @param {boolean} brokenOff */
  const note = (brokenOff) => {
    if (isNoted) return;
    isNoted = true;
    const body = Buffer.concat(chunks);
    recording.note(
      {
        n,
        listener: name,
        method,
        path: url,
        httpVersion,
        headers: rawHeaders,
        ...(body.length > maxBody ? {} : { body: body.toString('base64') }),
        bytes: body.length,
        ...(brokenOff ? { brokenOff } : {}),
      },
      method === 'PUT' && route === '/__admin/state' ? parsed(body) : undefined,
    );
  };
  // The parser pushes the body into the request: whether and when anybody reads it changes nothing.
  const push = request.push.bind(request);
  request.push = (chunk, encoding) => {
    if (chunk === null) note(false);
    else chunks.push(Buffer.from(chunk));
    return push(chunk, encoding);
  };
  const answered = bodyOf(response);
  const isExport = method === 'GET' && /^\/__admin\/(?:state|snapshots\/[^/]+\/file)$/.test(route);
  response.once('close', () => {
    note(true);
    const { statusCode, headersSent, writableFinished } = response;
    const body = answered();
    const status = headersSent ? { status: statusCode } : {};
    const file = isExport && statusCode === 200 ? parsed(body) : undefined;
    recording.noteOutcome(n, { ...status, finished: writableFinished, answer: sha256(body) }, file);
  });
}

/** @param {import('node:http').ServerResponse} response @returns {() => Buffer} what was sent so far */
function bodyOf(response) {
  /** @type {Buffer[]} */
  const chunks = [];
  const { write, end } = response;
  /** @param {unknown} chunk */
  const keep = (chunk) => {
    if (typeof chunk === 'string' || chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk));
  };
  Object.assign(response, {
    /** @param {unknown[]} args */
    write: (...args) => {
      keep(args[0]);
      return Reflect.apply(write, response, args);
    },
    /** @param {unknown[]} args */
    end: (...args) => {
      keep(args[0]);
      return Reflect.apply(end, response, args);
    },
  });
  return () => Buffer.concat(chunks);
}

/** @param {Buffer} json @returns {unknown} undefined where it is none */
function parsed(json) {
  try {
    return JSON.parse(json.toString());
  } catch {
    return undefined;
  }
}

// Requests to mocks in other processes are not seen: they are counted here, where they are sent.
subscribe('undici:request:create', (message) => {
  const { request } = /** @type {{ request: { origin: string | URL, path: string } }} */ (message);
  noteSent(new URL(request.origin).port, request.path);
});
subscribe('http.client.request.start', (message) => {
  const { request } = /** @type {{ request: import('node:http').ClientRequest }} */ (message);
  // By then it is connected; its Host header may name anybody.
  request.once('finish', () => noteSent(String(request.socket?.remotePort), request.path));
});

/** @param {string} port @param {string} path */
function noteSent(port, path) {
  if (listeners.has(Number(port)) || !/^\/(?:scene7|__admin)\//.test(path)) return;
  appendFileSync(unrecordedFile(corpus, worker), `${JSON.stringify({ test: testFile(), path })}\n`);
}

/** @param {string} variable @returns {string} */
function required(variable) {
  const value = process.env[variable];
  if (value === undefined) throw new Error(`${variable} is not set: record.js sets it`);
  return value;
}
