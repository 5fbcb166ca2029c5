import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { isSecretField } from '../contract/secrets.js';
import type { Exchange } from '../recordings/exchange.js';
import { type ExchangePlace, exchangeAt, type PlacedExchange } from '../recordings/read-recording.js';
import { type AnswerComparison, compareAnswers, placeOf, recordedAnswer } from './compare-answers.js';
import { HANDLES, isHandleField, withoutMoments } from './known-differences.js';

/** A recording that is compared, and its file. */
export interface PairedRecording {
  readonly file: string;
  readonly exchanges: AsyncIterable<PlacedExchange>;
}

/** The exchanges of a recording that have no partner yet, by what they ask. Only where they stand is kept. */
class WaitingExchanges {
  readonly #waiting = new Map<string, ExchangePlace[]>();

  add(key: string, { offset, length }: PlacedExchange): void {
    const same = this.#waiting.get(key);
    if (same) same.push({ offset, length });
    else this.#waiting.set(key, [{ offset, length }]);
  }

  take(key: string): ExchangePlace | undefined {
    const same = this.#waiting.get(key);
    const first = same?.shift();
    if (same?.length === 0) this.#waiting.delete(key);
    return first;
  }

  *all(): Generator<ExchangePlace> {
    for (const same of this.#waiting.values()) yield* same;
  }
}

/**
 * Compares two recordings: exchanges that ask the same, in order. Both are read once, side by side; of those that have no partner yet, only
 * their places are kept.
 */
export async function compareRecordings(recording: PairedRecording, other: PairedRecording, comparison: AnswerComparison): Promise<void> {
  const [left, right] = [recording.exchanges[Symbol.asyncIterator](), other.exchanges[Symbol.asyncIterator]()];
  const files = [await open(recording.file), await open(other.file)] as const;
  const [leftWaiting, rightWaiting] = [new WaitingExchanges(), new WaitingExchanges()];
  try {
    for (;;) {
      const [one, two] = await Promise.all([left.next(), right.next()]);
      if (one.done && two.done) break;
      if (!one.done) {
        const key = keyOf(one.value.exchange);
        const partner = rightWaiting.take(key);
        if (partner) await comparePair(one.value.exchange, exchangeAt(files[1].fd, partner), comparison);
        else leftWaiting.add(key, one.value);
      }
      if (!two.done) {
        const key = keyOf(two.value.exchange);
        const partner = leftWaiting.take(key);
        if (partner) await comparePair(exchangeAt(files[0].fd, partner), two.value.exchange, comparison);
        else rightWaiting.add(key, two.value);
      }
    }
    noteUnpaired(files[0].fd, leftWaiting, comparison, true);
    noteUnpaired(files[1].fd, rightWaiting, comparison, false);
  } finally {
    await Promise.all([left.return?.(), right.return?.(), ...files.map((file) => file.close())]);
  }
}

async function comparePair(exchange: Exchange, partner: Exchange, comparison: AnswerComparison): Promise<void> {
  const [recorded, other] = [recordedAnswer(exchange), recordedAnswer(partner)];
  if (recorded && other) return compareAnswers(comparison, exchange, recorded, other);
  if (!recorded && !other) return comparison.findings.noteSkipped('no answer was recorded');
  const place = placeOf(exchange);
  comparison.findings.noteCompared(place);
  const shown = (answer: typeof recorded, { trouble }: Exchange): string => (answer ? String(answer.status) : (trouble ?? 'none'));
  comparison.findings.note(place, 'no answer', 'answer', shown(recorded, exchange), shown(other, partner));
}

function noteUnpaired(file: number, waiting: WaitingExchanges, { findings }: AnswerComparison, isRecorded: boolean): void {
  for (const each of waiting.all()) {
    const exchange = exchangeAt(file, each);
    const place = placeOf(exchange);
    findings.noteCompared(place);
    const said = `exchange ${exchange.id}, ${exchange.method} ${exchange.path}`;
    findings.note(place, 'unpaired', isRecorded ? 'exchange' : 'exchange of the other', isRecorded ? said : null, isRecorded ? null : said);
  }
}

/** What an exchange asks, without what may differ between two that ask the same: moments, numbers of handles, secrets. */
function keyOf({ operation, version, transport, method, path, params }: Exchange): string {
  const asked = operation === null ? [method, path] : [operation, version, transport, comparable('', params)];
  return createHash('sha1').update(JSON.stringify(asked)).digest('base64');
}

function comparable(name: string, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((each) => comparable(name, each));
  if (typeof value === 'object' && value !== null) {
    // Of items, the name of their array says what they are.
    const entries = Object.entries(value).map(([key, each]) => [key, comparable(key === 'items' ? name : key, each)]);
    return Object.fromEntries(entries);
  }
  if (typeof value !== 'string') return value;
  if (isSecretField(name)) return '';
  return isHandleField(name) ? HANDLES.rest(value) : withoutMoments(value);
}
