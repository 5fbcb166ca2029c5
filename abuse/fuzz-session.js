import { setTimeout as pause } from 'node:timers/promises';
import { checkAnswer, HIDDEN_MISTAKE } from './check-answer.js';
import { Learned } from './learned.js';
import { startMock } from './mock-process.js';
import { readRequests, sendRaw } from './raw-http.js';

/** Flags of the mock that is fuzzed. It stands at one moment until a request moves it, so that a seed always gives the same answers. */
const FLAGS = ['--clock', 'manual@2027-01-31T08:00:00Z', '--log-level', 'error', '--wait-time', '1s'];
/** How long an answer is waited for where none need come, milliseconds. */
const SHORT = 150;
/** How long a mock that does not answer is waited for unless it is said, milliseconds. */
const PATIENCE = 20_000;
/** Requests after which answers may be wrong on purpose. */
const OVERRIDING = /(POST|PUT) \S*\/__admin\/(faults|stubs|state|snapshots\/\S*\/restore)/i;
const [FAULTS, STUBS] = ['DELETE /__admin/faults ', 'DELETE /__admin/stubs '];
/** Requests that end what takes its time, and remove what makes answers wrong on purpose. */
export const CLEARING = ['DELETE /__admin/clock/advance ', FAULTS, STUBS].map((line) => Buffer.from(`${line}HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n`));
/** What the log says of its own mistakes. */
const MISTAKE = 'The mock made a mistake';

/** A mock, and what is known of it while requests are sent. */
export class FuzzSession {
  #contract;
  #within;
  #patience;
  #mistakes = [];
  #overridden = false;
  /** What of the overrides was removed since the last one came. */
  #cleared = new Set();
  #poll;
  #late;
  mock;
  learned = new Learned();
  /** Operations that were answered without a fault. */
  operations = new Set();
  /** The statuses with which the last request was answered. */
  answered = [];
  /** How often each status was answered. */
  statuses = new Map();

  /**
   * @param within how long an answer may take, milliseconds; Infinity: as long as it likes
   * @param patience how long a mock that does not answer is waited for, milliseconds
   */
  constructor(contract, within, patience = PATIENCE) {
    this.#contract = contract;
    this.#within = within;
    this.#patience = patience;
  }

  /** Starts a mock in place of the one before. */
  async start(cli) {
    await this.end();
    this.#mistakes = [];
    this.#overridden = false;
    this.learned.clear();
    this.mock = await startMock(cli, FLAGS, {
      onLog: (line) => {
        if (line.includes(MISTAKE)) this.#mistakes.push(textOfMistake(line));
      },
    });
    // The routes of the admin API are loaded with the first request.
    await this.json('GET', '/__admin/rules');
    if (this.#within !== Number.POSITIVE_INFINITY) this.#watch();
  }

  /** Ends the mock. */
  async end() {
    clearInterval(this.#poll);
    if (this.mock && !this.mock.ended) await this.mock.signal('SIGKILL');
  }

  /** Asks the admin API. @returns the parsed answer; undefined where there is none */
  async json(method, path, body) {
    const response = await fetch(`${this.mock.url}${path}`, {
      method,
      signal: AbortSignal.timeout(this.#patience),
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return text === '' ? undefined : JSON.parse(text);
  }

  /**
   * Sends a request and looks at what comes of it.
   *
   * @returns what is wrong, `{ kind, text }`; undefined if nothing is
   */
  async send(bytes) {
    const { methods, isWhole } = readRequests(bytes);
    const text = bytes.toString('latin1');
    const isClearing = CLEARING.some((each) => each.equals(bytes));
    // These may take as long as they like, if others are answered meanwhile, and events never end; CONNECT is answered by nobody.
    const isPatient = /\/__admin\/(events|jobs\/\S*\/wait|callbacks\/settle|clock\/(settle|advance))/i.test(text);
    const needsNoAnswer = (this.#overridden && !isClearing) || isPatient || !isWhole || methods.includes('CONNECT');
    const within = needsNoAnswer ? SHORT : this.#patience;
    this.#late = undefined;
    const busyFrom = this.mock.busyFor();
    const outcome = await sendRaw(this.mock.port, [bytes], { isWhole, wanted: Math.max(1, methods.length), methods, within });
    this.answered = outcome.answers.map(({ status }) => status);
    for (const { status } of outcome.answers) this.statuses.set(status, (this.statuses.get(status) ?? 0) + 1);
    // On a busy machine an answer may be late though the mock hardly worked for it.
    const isSlow = !needsNoAnswer && outcome.milliseconds > this.#within && this.mock.busyFor() - busyFrom > this.#within;
    const isSilent = isSlow || (outcome.kind === 'silent' && !needsNoAnswer);
    // How late it is for others, where a request may take its time.
    if (outcome.kind === 'silent' && !isSilent && this.#late === undefined) await this.#probe();
    if (isSilent || this.#late !== undefined) {
      const late = this.#late;
      await this.#settle();
      this.#late = undefined;
      return (
        this.#crash() ?? {
          kind: 'hang',
          text: isSilent ? `the answer took ${Math.round(outcome.milliseconds)} ms` : `health was answered after ${Math.round(late)} ms`,
        }
      );
    }
    if (outcome.kind === 'refused' || outcome.answers.length === 0) await this.#settle();
    const problem = this.#checked(outcome, text, methods, isWhole && !methods.includes('CONNECT'));
    if (problem?.text.includes(HIDDEN_MISTAKE)) await this.#logged();
    return this.#crash() ?? this.#mistake() ?? problem;
  }

  /** What is wrong with the answers. */
  #checked({ answers, kind, rest }, text, methods, isWhole) {
    let problem;
    for (const answer of answers) {
      const checked = checkAnswer(this.#contract, answer);
      if (checked.operation !== undefined) this.operations.add(checked.operation);
      // No injected fault says that the mock made a mistake.
      const counts = !this.#overridden || checked.problem?.includes(HIDDEN_MISTAKE);
      if (counts && checked.problem !== undefined) problem ??= { kind: 'answer', text: checked.problem };
      if (answer.status < 500 && answer.body.length > 0) this.learned.learn(answer.body.toString('utf8', 0, 200_000));
    }
    if (!this.#overridden) {
      // Of what follows a request that ends the connection, nothing is answered.
      if (isWhole && kind === 'closed' && answers.length === 0) problem ??= { kind: 'answer', text: 'the connection was closed without an answer' };
      if (isWhole && methods.length === 1 && rest.length > 0 && answers.length > 0)
        problem ??= { kind: 'answer', text: `behind the answer stands ${JSON.stringify(rest.toString('latin1', 0, 100))}` };
    }
    this.#noteOverrides(text, answers);
    return problem;
  }

  /** Injected faults and stubs make answers that are meant to be wrong. */
  #noteOverrides(text, answers) {
    const isDone = answers.some(({ status }) => status < 300);
    // Where no answer came, it may have been done.
    if ((isDone || answers.length === 0) && OVERRIDING.test(text)) {
      this.#overridden = true;
      this.#cleared.clear();
    }
    if (!isDone) return;
    for (const line of [FAULTS, STUBS]) if (text.startsWith(line)) this.#cleared.add(line);
    if (this.#cleared.size === 2) this.#overridden = false;
  }

  #crash() {
    const { ended, lastLines } = this.mock;
    if (ended === undefined) return undefined;
    return { kind: 'crash', text: `the process ended with ${ended.signal ?? ended.code}: ${lastLines.join('\n').slice(-3000)}` };
  }

  #mistake() {
    const [text] = this.#mistakes.splice(0);
    return text === undefined ? undefined : { kind: 'mistake', text };
  }

  /** Waits until the process has had time to end, and its log to come. */
  async #settle() {
    await this.mock.sample({ within: this.#patience });
  }

  /** Waits until the log says what an answer hides. */
  async #logged() {
    for (let n = 0; n < 50 && this.#mistakes.length === 0; n++) await pause(20);
  }

  /** Looks, beside the requests, whether the mock answers at all. */
  #watch() {
    let isOpen = false;
    this.#poll = setInterval(async () => {
      if (isOpen || this.mock.ended) return;
      isOpen = true;
      await this.#probe();
      isOpen = false;
    }, 250);
  }

  /** Asks for the health, and notes if the answer was late because the mock was busy. */
  async #probe() {
    const [from, busyFrom] = [performance.now(), this.mock.busyFor()];
    await fetch(`${this.mock.url}/__admin/health`, { signal: AbortSignal.timeout(this.#patience) })
      .then((response) => response.arrayBuffer())
      .catch(() => {});
    const late = performance.now() - from;
    if (late > this.#within && this.mock.busyFor() - busyFrom > this.#within) this.#late = late;
  }
}

/** The message and the first own lines of the stack. */
function textOfMistake(line) {
  try {
    const { err } = JSON.parse(line);
    return `${MISTAKE}: ${err?.stack ?? err?.message ?? line}`.split('\n').slice(0, 6).join('\n');
  } catch {
    return line;
  }
}
