import type { PlainElement } from '../contract/plain-element.js';
import type { HandleMap } from './handle-map.js';
import { isHandleField, withoutMoments } from './known-differences.js';

/** Which items of a list stand for which of another. */
interface PairedItems {
  readonly pairs: readonly (readonly [PlainElement, PlainElement])[];
  readonly onlyRecorded: readonly PlainElement[];
  readonly onlyOther: readonly PlainElement[];
  /** Whether the pairs stand in the same order in both lists. */
  readonly isInOrder: boolean;
}

/** Says what an item is by; undefined where it says nothing. */
type KeyOf = (item: PlainElement) => string | undefined;

/**
 * Pairs the items of two lists: by their handles, where it is known for what these stand, else by their names, else by all that they hold,
 * else in order. A missing item is then one difference, whatever follows it.
 *
 * @param listName name of the field that holds them
 */
export function pairItems(recorded: readonly PlainElement[], other: readonly PlainElement[], handles: HandleMap, listName: string): PairedItems {
  const byHandle = (item: PlainElement): string | undefined => {
    const [field, handle] = handleOf(item, listName);
    return handle === undefined ? undefined : handles.known(field, handle);
  };
  const ownHandle = (item: PlainElement): string | undefined => handleOf(item, listName)[1];
  const stages: readonly (readonly [KeyOf, KeyOf])[] = [
    [byHandle, ownHandle],
    [nameOf, nameOf],
    [contentOf, contentOf],
  ];
  if (recorded.length === other.length && recorded.every((item, index) => isPair(item, other[index], byHandle, ownHandle))) {
    return { pairs: recorded.flatMap((item, index) => asPair(item, other[index])), onlyRecorded: [], onlyOther: [], isInOrder: true };
  }
  const partners = new Map<number, number>();
  const free = new Set(other.keys());
  for (const [left, right] of stages) {
    const waiting = new Map<string, number[]>();
    for (const index of free) {
      const item = other[index];
      const key = item && right(item);
      if (key === undefined) continue;
      const same = waiting.get(key);
      if (same) same.push(index);
      else waiting.set(key, [index]);
    }
    for (const [index, item] of recorded.entries()) {
      if (partners.has(index)) continue;
      const partner = waiting.get(left(item) ?? '')?.shift();
      if (partner === undefined) continue;
      partners.set(index, partner);
      free.delete(partner);
    }
  }
  pairTheRest(recorded, partners, free);
  const indexes = [...recorded.keys()];
  const matched = indexes.flatMap((index) => partners.get(index) ?? []);
  return {
    pairs: recorded.flatMap((item, index) => asPair(item, other[partners.get(index) ?? -1])),
    onlyRecorded: recorded.filter((_, index) => !partners.has(index)),
    onlyOther: [...free].flatMap((index) => other[index] ?? []),
    isInOrder: matched.every((index, at) => at === 0 || index > (matched[at - 1] ?? 0)),
  };
}

/** In order: where as many are left on both sides, or where they have no names to tell them apart by. */
function pairTheRest(recorded: readonly PlainElement[], partners: Map<number, number>, free: Set<number>): void {
  const left = [...recorded.keys()].filter((index) => !partners.has(index));
  const areNamed = left.some((index) => {
    const item = recorded[index];
    return item !== undefined && (item.children.length === 0 || nameOf(item) !== undefined);
  });
  if (left.length !== free.size && areNamed) return;
  const rest = [...free];
  for (const [at, index] of left.entries()) {
    const partner = rest[at];
    if (partner === undefined) return;
    partners.set(index, partner);
    free.delete(partner);
  }
}

function asPair(item: PlainElement, partner: PlainElement | undefined): (readonly [PlainElement, PlainElement])[] {
  return partner ? [[item, partner]] : [];
}

/** Whether two items are at first sight the same one. */
function isPair(item: PlainElement, partner: PlainElement | undefined, byHandle: KeyOf, ownHandle: KeyOf): boolean {
  if (partner === undefined) return false;
  if (item.children.length === 0 && partner.children.length === 0) return item.text === partner.text || byHandle(item) === partner.text;
  const handle = byHandle(item);
  if (handle !== undefined) return handle === ownHandle(partner);
  const name = nameOf(item);
  return name !== undefined && name === nameOf(partner);
}

/** The handle of an item and the field that holds it: not that of its company, where it has another one. */
function handleOf(item: PlainElement, listName: string): readonly [string, string | undefined] {
  if (item.children.length === 0) return [listName, isHandleField(listName) ? item.text : undefined];
  let found: PlainElement | undefined;
  for (const child of item.children) {
    if (child.children.length > 0 || !isHandleField(child.name)) continue;
    if (found === undefined || found.name === 'companyHandle') found = child;
    if (found.name !== 'companyHandle') break;
  }
  return [found?.name ?? '', found?.text];
}

/** Fields that say which one an item is, the best first. */
const NAMES = ['name', 'jobName', 'path', 'email', 'key', 'logMessage'];

function nameOf(item: PlainElement): string | undefined {
  for (const name of NAMES) {
    const found = item.children.find((child) => child.name === name && child.children.length === 0);
    if (found) return withoutMoments(found.text);
  }
  return undefined;
}

/** All that an item holds, without moments and handles. */
function contentOf(item: PlainElement): string {
  if (item.children.length === 0) return withoutMoments(item.text);
  const parts = item.children.map((child) => (isHandleField(child.name) ? '' : contentOf(child)));
  return `(${parts.join('\n')})`;
}
