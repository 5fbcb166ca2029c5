import { LRUCache } from 'lru-cache';
import { GlobMistake, globSteps, type Step } from './glob-automaton.js';

/** Where a matcher is in its pattern after some characters of a text: at all the steps that may take the next one. */
interface Place {
  readonly at: readonly number[];
  readonly isEnd: boolean;
  /** By the next character: where it leads, as far as it is known. */
  readonly next: Map<number, Place>;
}

/** How much a matcher remembers of where characters lead: steps and transitions. Past that it forgets all, and goes on. */
const REMEMBERED = 10_000;

/**
 * A pattern, ready to match texts. It goes through a text once and is at several steps of the pattern at a time, so that it takes at most
 * `pattern × text` steps. What it has been through it remembers, so that most texts take one step for each character.
 */
export class Glob {
  /** How many steps of the pattern were examined so far: what matching has cost. */
  examined = 0;
  /** How many steps and transitions it remembers. */
  remembered = 0;
  readonly #steps: readonly Step[];
  readonly #isNegated: boolean;
  readonly #seen: Float64Array;
  #stamp = 0;
  #places = new Map<string, Place>();

  /** @throws GlobMistake for a pattern that is too long or not well-formed */
  constructor(pattern: string) {
    const { steps, isNegated } = globSteps(pattern);
    this.#steps = steps;
    this.#isNegated = isNegated;
    this.#seen = new Float64Array(this.#steps.length);
  }

  /** Whether a text fits the pattern. */
  matches(text: string): boolean {
    let place = this.#place([0]);
    for (const character of text) {
      if (place.at.length === 0) return this.#isNegated;
      const codePoint = character.codePointAt(0) ?? 0;
      this.examined++;
      place = place.next.get(codePoint) ?? this.#step(place, codePoint);
    }
    return place.isEnd !== this.#isNegated;
  }

  #step(place: Place, codePoint: number): Place {
    const starts: number[] = [];
    for (const index of place.at) {
      this.examined++;
      const step = this.#steps[index];
      if (step?.kind === 'star') starts.push(index);
      else if (step?.kind === 'take' && step.takes(codePoint)) starts.push(index + 1);
    }
    if (this.remembered > REMEMBERED) {
      this.#places = new Map();
      place.next.clear();
      this.remembered = 0;
    }
    const next = this.#place(starts);
    place.next.set(codePoint, next);
    this.remembered++;
    return next;
  }

  /** The place at some steps and at those that they lead to without taking a character. */
  #place(starts: readonly number[]): Place {
    const at: number[] = [];
    let isEnd = false;
    this.#stamp++;
    const waiting = [...starts];
    for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
      if (this.#seen[index] === this.#stamp) continue;
      this.#seen[index] = this.#stamp;
      this.examined++;
      const step = this.#steps[index];
      if (step?.kind === 'jump') waiting.push(...step.to);
      else if (step?.kind === 'end') isEnd = true;
      else at.push(index);
      if (step?.kind === 'star') waiting.push(index + 1);
    }
    at.sort((a, b) => a - b);
    const key = `${at.join()}${isEnd ? '!' : ''}`;
    const known = this.#places.get(key);
    if (known) return known;
    const place: Place = { at, isEnd, next: new Map() };
    this.#places.set(key, place);
    this.remembered += at.length + 1;
    return place;
  }
}

/** What makes a text a pattern: without any of it, it stands for itself. */
const SPECIAL = /^!|[*?[{\\]/;

/** By pattern: making a matcher takes much longer than using one. Bounded by the number and by the length of all patterns together. */
const globs = new LRUCache<string, Glob>({ max: 200, maxSize: 50_000, sizeCalculation: (_glob, pattern) => pattern.length });

/**
 * Whether a name fits a pattern: `*` stands for any characters, `?` for one, `[abc]`, `[a-z]`, `[^abc]` for one of a set, `{a,b}` for either, a
 * backslash for the character behind it as it is, `!` in front for anything else. A slash is a character like any other; a text that is no
 * pattern fits itself, and an empty name nothing.
 */
export function globMatches(pattern: string, name: string): boolean {
  if (pattern === name) return true;
  const plain = name === '' ? -1 : pattern.search(SPECIAL);
  // Most patterns of many begin with something else: they need not be made, of which only so many are kept.
  if (plain < 0 || !name.startsWith(pattern.slice(0, plain))) return false;
  let glob = globs.get(pattern);
  if (!glob) {
    if (lacksPart(pattern, name)) return false;
    try {
      glob = new Glob(pattern);
    } catch (error) {
      // Refused when it is set; from a file of an older mock it fits what it says.
      if (error instanceof GlobMistake) return false;
      throw error;
    }
    globs.set(pattern, glob);
  }
  return glob.matches(name);
}

/** Whether a name lacks something that a plain pattern has between its stars: such a pattern need not be made. */
function lacksPart(pattern: string, name: string): boolean {
  return !/[[{\\!]/.test(pattern) && pattern.split(/[*?]+/).some((part) => !name.includes(part));
}

/** Whether a text is more than itself: a pattern that other texts may fit. */
export function isPattern(text: string): boolean {
  return SPECIAL.test(text);
}

/** A pattern that a text alone fits. */
export function literalPattern(text: string): string {
  return isPattern(text) ? text.replace(/^!|[*?[\]{},\\]/g, '\\$&') : text;
}

/** What is wrong with a pattern, as the rest of a sentence that starts with it; undefined if nothing is. */
export function patternMistake(pattern: string): string | undefined {
  if (!isPattern(pattern)) return undefined;
  try {
    globSteps(pattern);
    return undefined;
  } catch (error) {
    if (error instanceof GlobMistake) return error.message;
    throw error;
  }
}
