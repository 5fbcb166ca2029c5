import { fork } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { blobFile } from './corpus.js';

/**
 * @typedef {import('./build-process.js').Order} Order
 * @typedef {import('./corpus.js').Head} Head
 * @typedef {Record<'http' | 'https' | 'admin', string>} Urls
 */

/** How long a mock may take to carry out an order, milliseconds. */
const TIMEOUT = 60_000;

/** A build in a process of its own, with at most one mock at a time. */
export class Build {
  #root;
  /** @type {import('node:child_process').ChildProcess | undefined} */
  #child;
  /** @type {Map<number, { resolve: (result: any) => void, reject: (error: Error) => void }>} */
  #waiting = new Map();
  #last = 0;
  #folder = '';
  /** @type {Urls} */
  urls = { http: '', https: '', admin: '' };
  /** State files that its mock gave out, by the hash of those that the recorded one did. @type {Map<string, unknown>} */
  exports = new Map();

  /** @param {string} root folder with dist/ */
  constructor(root) {
    this.#root = root;
  }

  /** Ports of its mock. @returns {number[]} */
  get ports() {
    return [...new Set(Object.values(this.urls).map((url) => Number(new URL(url).port)))];
  }

  /** Starts a mock as the recorded one was, but on a manual clock. @param {string} corpus @param {Head} head */
  async start(corpus, { settings, startedAt, fixtures, database, databaseLog }) {
    this.#folder = mkdtempSync(join(tmpdir(), 'compare-builds-'));
    const db = settings.db === ':memory:' ? ':memory:' : join(this.#folder, 'mock.db');
    if (database !== undefined) copyFileSync(blobFile(corpus, database), db);
    if (databaseLog !== undefined) copyFileSync(blobFile(corpus, databaseLog), `${db}-wal`);
    const own = {
      db,
      port: 0,
      logLevel: 'silent',
      clock: `manual@${new Date(startedAt).toISOString()}`,
      ...(fixtures === undefined ? {} : { fixtures: blobFile(corpus, fixtures) }),
    };
    this.exports.clear();
    this.urls = await this.order({ kind: 'start', settings: { ...settings, ...own } });
  }

  /** Ends its mock. */
  async stop() {
    await this.order({ kind: 'stop' });
    rmSync(this.#folder, { recursive: true, force: true });
  }

  /** Ends the process, whatever it is at; the next order starts another. */
  end() {
    this.#child?.kill('SIGKILL');
    this.#child = undefined;
    rmSync(this.#folder, { recursive: true, force: true });
  }

  /** @param {Order} order @returns {Promise<any>} @throws Error where it cannot be carried out */
  async order(order) {
    const child = this.#child ?? (await this.#fork());
    this.#last += 1;
    const id = this.#last;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(
        () => this.#settle(id, ({ reject }) => reject(new Error(`no answer within ${TIMEOUT} ms: ${JSON.stringify(order).slice(0, 200)}`))),
        TIMEOUT,
      );
      /** @type {(work: () => void) => void} */
      const settled = (work) => {
        clearTimeout(timer);
        work();
      };
      this.#waiting.set(id, { resolve: (result) => settled(() => resolve(result)), reject: (error) => settled(() => reject(error)) });
      child.send({ id, ...order });
    });
  }

  /** @returns {Promise<import('node:child_process').ChildProcess>} once it has loaded the build */
  #fork() {
    const child = fork(fileURLToPath(new URL('./build-process.js', import.meta.url)), [this.#root], { serialization: 'advanced' });
    this.#child = child;
    return new Promise((resolve, reject) => {
      child.on('message', (/** @type {{ id: number, result?: unknown, error?: string }} */ { id, result, error }) => {
        if (id === 0) resolve(child);
        else this.#settle(id, ({ resolve, reject }) => (error === undefined ? resolve(result) : reject(new Error(error))));
      });
      child.once('exit', (code) => {
        const error = new Error(`the process of ${this.#root} ended with ${code}`);
        if (this.#child === child) this.#child = undefined;
        for (const id of [...this.#waiting.keys()]) this.#settle(id, ({ reject }) => reject(error));
        reject(error);
      });
    });
  }

  /** @param {number} id @param {(order: { resolve: (result: any) => void, reject: (error: Error) => void }) => void} work */
  #settle(id, work) {
    const order = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (order) work(order);
  }
}
