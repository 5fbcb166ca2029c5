/**
 * @typedef {import('./corpus.js').RequestEntry} RequestEntry
 * @typedef {import('./corpus.js').CallEntry} CallEntry
 */

/** Counts what a replay finds, and keeps the first differences. */
export class Report {
  #show;
  #conversations = 0;
  #answers = { same: 0, partial: 0, intended: 0, different: 0 };
  #admin = { same: 0, other: 0 };
  #calls = { same: 0, other: 0 };
  #broken = 0;
  /** Entries that came out as they were recorded, and those of which that is known. */
  #faithful = { as: 0, of: 0 };
  #bodiesAsRecorded = 0;
  #translated = 0;
  /** @type {Map<string, number>} */
  #answered = new Map();
  /** @type {Map<string, number>} */
  #skipped = new Map();
  /** @type {Map<string, number>} */
  #differingTests = new Map();
  /** @type {string[]} */
  #differences = [];
  /** @type {Map<string, number>} */
  #otherStatuses = new Map();

  /** @param {number} show how many differences are kept */
  constructor(show) {
    this.#show = show;
  }

  /** Whether answers were compared, none differed and no build failed. @returns {boolean} */
  get isSame() {
    const { same, different } = this.#answers;
    return same > 0 && different === 0 && this.#broken === 0;
  }

  noteConversation() {
    this.#conversations += 1;
  }

  /** The new build refused an old word of the admin API and was asked in its own. */
  noteTranslated() {
    this.#translated += 1;
  }

  /** A conversation that cannot be had. @param {string} name @param {number} entries @param {string} old what became of the old build @param {string} other */
  noteUnstarted(name, entries, old, other) {
    if (old === other) {
      count(this.#skipped, `conversations: neither build starts: ${old}`);
      count(this.#skipped, 'entries of conversations that do not start', entries);
    } else this.#noteBroken(name, `the old build: ${old}\n  the new build: ${other}`);
  }

  /** A conversation that could not be had to its end. @param {string} name @param {unknown} error */
  noteBrokenOff(name, error) {
    this.#noteBroken(name, `broken off: ${error instanceof Error ? error.message : error}`);
  }

  /** @param {RequestEntry | CallEntry} entry @param {string} reason */
  noteSkipped(entry, reason) {
    count(this.#skipped, `${'call' in entry ? 'calls' : 'requests'}: ${reason}`);
  }

  /**
   * @param {string} name of the conversation
   * @param {RequestEntry} entry
   * @param {number | undefined} status of the old build's answer
   * @param {ReturnType<typeof import('./compare-answers.js').compareAnswers>} comparison
   * @param {boolean} isFaithful whether the old build answered with the status that was recorded
   * @param {boolean} isBodyAsRecorded whether its body is the one that the test got
   */
  noteAnswer(name, { n, method, path }, status, comparison, isFaithful, isBodyAsRecorded) {
    this.#noteFaithful(isFaithful);
    if (isBodyAsRecorded) this.#bodiesAsRecorded += 1;
    this.#answers[comparison.kind] += 1;
    count(this.#answered, String(status ?? 'none'));
    if (comparison.kind !== 'different') return;
    count(this.#differingTests, name);
    if (this.#differences.length < this.#show) this.#differences.push(`${name} #${n} ${method} ${path}\n  ${comparison.details.join('\n  ')}`);
  }

  /** @param {string} name @param {RequestEntry} entry @param {number | undefined} old @param {number | undefined} other @param {boolean} isFaithful */
  noteAdminAnswer(name, { n, method, path }, old, other, isFaithful) {
    this.#noteFaithful(isFaithful);
    this.#admin[old === other ? 'same' : 'other'] += 1;
    if (old !== other) this.#noteOtherStatus(`${method} ${path.replace(/\?.*/, '')}`, old, other, `${name} #${n}`);
  }

  /** @param {string} name @param {string} call @param {number | string} old @param {number | string} other @param {boolean | undefined} isFaithful */
  noteCall(name, call, old, other, isFaithful) {
    if (isFaithful !== undefined) this.#noteFaithful(isFaithful);
    this.#calls[old === other ? 'same' : 'other'] += 1;
    if (old !== other) this.#noteOtherStatus(`mock.${call}`, old, other, name);
  }

  /** @param {Map<string, number>} unrecorded requests to mocks in other processes, by test */
  print(unrecorded) {
    const { same, partial, intended, different } = this.#answers;
    const compared = same + partial + intended + different;
    const lines = [
      ...this.#differences.map((each) => `${each}\n`),
      ...(different > this.#differences.length ? [`and ${different - this.#differences.length} more differences, by conversation:`] : []),
      ...(different > this.#differences.length ? listed(this.#differingTests) : []),
      `conversations replayed   ${this.#conversations}`,
      `answers compared         ${compared}`,
      `  identical              ${same}`,
      `  identical so far       ${partial} (broken off, as in the recording)`,
      `  intended differences   ${intended}`,
      `  different              ${different}`,
      `  by status              ${[...this.#answered]
        .sort()
        .map(([status, number]) => `${status}: ${number}`)
        .join(', ')}`,
      `conversations broken off ${this.#broken}`,
      `/__admin/ requests       ${this.#admin.same} with the same status, ${this.#admin.other} with another`,
      `calls in process         ${this.#calls.same} with the same outcome, ${this.#calls.other} with another`,
      ...listed(this.#otherStatuses),
      `  in renamed words       ${this.#translated} of both, as the new build refused the old ones`,
      `as recorded              the old build had the recorded status ${this.#faithful.as} times of ${this.#faithful.of},`,
      `                         and the body that the test got ${this.#bodiesAsRecorded} times of ${compared}`,
      ...(this.#skipped.size === 0 ? [] : ['skipped', ...listed(this.#skipped)]),
      ...(unrecorded.size === 0 ? [] : ['not recorded: sent to mocks in other processes', ...listed(unrecorded)]),
    ];
    console.log(lines.join('\n'));
  }

  /** @param {string} name @param {string} what */
  #noteBroken(name, what) {
    this.#broken += 1;
    if (this.#differences.length < this.#show) this.#differences.push(`${name}\n  ${what}`);
  }

  /** @param {boolean} isFaithful */
  #noteFaithful(isFaithful) {
    this.#faithful.of += 1;
    if (isFaithful) this.#faithful.as += 1;
  }

  /** @param {string} what @param {number | string | undefined} old @param {number | string | undefined} other @param {string} where */
  #noteOtherStatus(what, old, other, where) {
    count(this.#otherStatuses, `${what} ${old ?? 'none'} → ${other ?? 'none'} (${where.replace(/-\d+-\d+-\d+/, '')})`);
  }
}

/** @param {Map<string, number>} counts @param {string} what @param {number} [number] */
function count(counts, what, number = 1) {
  counts.set(what, (counts.get(what) ?? 0) + number);
}

/** The counts, largest first. @param {Map<string, number>} counts @returns {string[]} */
function listed(counts) {
  return [...counts].sort(([, left], [, right]) => right - left).map(([what, number]) => `  ${String(number).padStart(6)}  ${what}`);
}
