/** Values of a thing's fields, as answers showed them. */
export type SeenFields = Readonly<Record<string, unknown>>;

/** Which of several values that answers showed counts: the first, of the begin of a recording, or the last, of its end. */
export type RecordedMoment = 'begin' | 'end';

/** A thing that answers showed. */
export interface SeenThing {
  /** Its fields, each as it was seen first or last. */
  fields: SeenFields;
  /** When it was first seen, milliseconds since 1970. */
  readonly firstSeenAt: number;
  /** Whether a call of the recording made it. */
  isMade: boolean;
}

/** Things of a kind that answers showed, by what tells them apart: each is held once, however often it was seen. */
export class SeenThings {
  readonly #moment: RecordedMoment;
  readonly #things = new Map<string, SeenThing>();
  /** Keys of things that calls made before anything showed them. */
  readonly #made = new Set<string>();

  constructor(moment: RecordedMoment) {
    this.#moment = moment;
  }

  /** Notes what an answer shows of a thing. Fields that are undefined say nothing. */
  see(key: string, fields: SeenFields, at: number): SeenThing {
    const known = this.#things.get(key);
    const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
    if (known) {
      known.fields = this.#moment === 'begin' ? { ...given, ...known.fields } : { ...known.fields, ...given };
      return known;
    }
    const thing: SeenThing = { fields: given, firstSeenAt: at, isMade: this.#made.has(key) };
    this.#things.set(key, thing);
    return thing;
  }

  /** Notes that a call made a thing, unless it was there before. */
  make(key: string): void {
    if (!this.#things.has(key)) this.#made.add(key);
  }

  /** Forgets a thing that is not there any more. */
  remove(key: string): void {
    this.#things.delete(key);
  }

  /** Whether a call made a thing before anything showed it. */
  wasMade(key: string): boolean {
    return this.#made.has(key);
  }

  get(key: string): SeenThing | undefined {
    return this.#things.get(key);
  }

  /** Those that belong to the moment: of the begin, what the recording made does not. */
  *all(): Generator<readonly [key: string, thing: SeenThing]> {
    for (const entry of this.#things) if (this.#moment === 'end' || !entry[1].isMade) yield entry;
  }
}

/** A field as a text; undefined for none, and for an empty one. */
export function textIn(fields: SeenFields, name: string): string | undefined {
  const value = fields[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** A field as a number. */
export function numberIn(fields: SeenFields, name: string): number | undefined {
  const value = fields[name];
  return typeof value === 'number' ? value : undefined;
}

/** A field as a truth. */
export function flagIn(fields: SeenFields, name: string): boolean | undefined {
  const value = fields[name];
  return typeof value === 'boolean' ? value : undefined;
}

/** A field as a moment, milliseconds since 1970. */
export function momentIn(fields: SeenFields, name: string): number | undefined {
  const value = fields[name];
  return value instanceof Date ? value.getTime() : undefined;
}

/** The items of a field that is an array of the API. */
export function itemsIn(fields: SeenFields, name: string): readonly unknown[] {
  const array = fields[name];
  const items = typeof array === 'object' && array !== null && 'items' in array ? array.items : undefined;
  return Array.isArray(items) ? items : [];
}

/** Whether a value is an object with fields. */
export function isFields(value: unknown): value is SeenFields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
}

/** A moment as fixtures write it. */
export function isoOf(at: number | undefined): string | undefined {
  return at === undefined ? undefined : new Date(at).toISOString();
}
