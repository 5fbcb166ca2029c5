import { LRUCache } from 'lru-cache';

/** How many handles are remembered; the longest unused are forgotten. */
const REMEMBERED = 100_000;

/** What the letter in front of a handle says that it is of. */
const KINDS: Readonly<Record<string, string>> = {
  a: 'asset',
  c: 'company',
  f: 'folder',
  g: 'group',
  j: 'job',
  p: 'project',
  pc: 'context',
  ps: 'set',
  pt: 'type',
  u: 'user',
};

/** A handle in parts: the letter, if any, the first number, and what follows. */
const FORM = /^(?:([a-z]{1,2})\|)?(\d{1,15})(\|.*)?$/s;

/** Which handles and names of one service stand for which of another, as their answers show it. */
export class HandleMap {
  readonly #handles = new LRUCache<string, string>({ max: REMEMBERED });
  readonly #numbers = new LRUCache<string, string>({ max: REMEMBERED });
  readonly #texts = new LRUCache<string, string>({ max: REMEMBERED });
  #isTrivial = true;

  /** Whether everything known so far stands for itself. */
  get isTrivial(): boolean {
    return this.#isTrivial;
  }

  /**
   * Takes it that a handle stands for another.
   *
   * @param field the field that holds it
   * @returns what it was known to stand for; undefined if it was not known, or for the same
   */
  learn(field: string, recorded: string, other: string): string | undefined {
    if (recorded === '' || other === '') return undefined;
    const key = keyOf(field, recorded);
    const known = this.#handles.get(key);
    if (known === other) return undefined;
    this.#handles.set(key, other);
    if (recorded !== other) this.#isTrivial = false;
    this.#learnNumber(field, recorded, other);
    return known;
  }

  /** Takes it that a text, such as a name with a moment in it, or a path, stands for another. */
  learnText(recorded: string, other: string): void {
    this.#texts.set(recorded, other);
    this.#isTrivial = false;
  }

  /** What a handle is known to stand for. */
  known(field: string, recorded: string): string | undefined {
    return this.#handles.get(keyOf(field, recorded));
  }

  /** What a text stands for: itself where nothing else is known. */
  textOf(recorded: string): string {
    return this.#texts.get(recorded) ?? recorded;
  }

  /**
   * What a value stands for: itself where nothing else is known.
   *
   * @param field the field that holds it; with `Array` behind it, the field that holds it among others
   */
  translated(field: string, recorded: string): string {
    if (this.#isTrivial) return recorded;
    const isHandle = /[hH]andle(?:Array)?$/.test(field) || recorded.includes('|');
    if (!isHandle) return this.textOf(recorded);
    const known = this.#handles.get(keyOf(field, recorded)) ?? this.#texts.get(recorded);
    if (known !== undefined) return known;
    const form = FORM.exec(recorded);
    if (!form) return recorded;
    const [, letter, number = '', rest = ''] = form;
    const kind = kindOfNumber(letter, field);
    const own = this.#numbers.get(`${kind} ${number}`) ?? number;
    // Of an asset's longer forms, the last number is the same one.
    const behind = kind === 'asset' ? rest.replace(new RegExp(`\\|${number}$`), `|${own}`) : this.#namesIn(rest);
    return `${letter === undefined ? '' : `${letter}|`}${own}${behind}`;
  }

  #namesIn(rest: string): string {
    return rest
      .split('|')
      .map((part) => this.textOf(part))
      .join('|');
  }

  #learnNumber(field: string, recorded: string, other: string): void {
    const [, letter, number] = FORM.exec(recorded) ?? [];
    const [, , otherNumber] = FORM.exec(other) ?? [];
    if (number !== undefined && otherNumber !== undefined) this.#numbers.set(`${kindOfNumber(letter, field)} ${number}`, otherNumber);
  }
}

/** Forms with a letter say what they are of; a number alone is of what its field says. */
function keyOf(field: string, handle: string): string {
  return handle.includes('|') ? handle : `${kindOf(field)} ${handle}`;
}

/** What the first number of a handle is of: in handles of jobs and projects, of the company. */
function kindOfNumber(letter: string | undefined, field: string): string {
  const kind = (letter === undefined ? undefined : KINDS[letter]) ?? kindOf(field);
  return kind === 'job' || kind === 'project' ? 'company' : kind;
}

/** The last word of a field's name in front of Handle: of `thumbAssetHandle`, `asset`. */
function kindOf(field: string): string {
  const words = field.replace(/Array$/, '').replace(/[hH]andle$/, '');
  return (/[A-Z]?[^A-Z]*$/.exec(words)?.[0] ?? '').toLowerCase();
}
