/**
 * What the API looks like, as data: its versions, operations and definitions.
 * Versions are numbers here, from 0 for the oldest, so that "has this version this field" is two comparisons.
 */

/** One version of the API. */
export interface Version {
  /** `unversioned` or a date such as `2014-04-03` or `2022-11-01-beta`. */
  readonly id: string;
  /** The release of the product that brought it. */
  readonly release: string;
  /** Namespace of its elements. */
  readonly namespace: string;
  /** File name of its WSDL. */
  readonly wsdl: string;
  /** Namespace of the authHeader in its WSDL. */
  readonly headerNamespace: string;
  /** False where its schema was put together from published changes. */
  readonly observed: boolean;
}

/** First and last version (as indexes) that have a thing, both included. */
export interface Lifetime {
  readonly since: number;
  readonly until: number;
}

/** One element of a sequence. */
export interface Field extends Lifetime {
  readonly name: string;
  /** `xsd:string` and its like, or the name of a definition. */
  readonly type: string;
  readonly optional: boolean;
  readonly max: number | 'unbounded';
}

/** A named complexType, or a root element with an anonymous one. */
export interface Definition extends Lifetime {
  readonly name: string;
  readonly kind: 'type' | 'element';
  /** `all`: the fields may come in any order. */
  readonly group: 'sequence' | 'all';
  /** Whether it takes attributes of other namespaces. */
  readonly anyAttribute: boolean;
  readonly fields: readonly Field[];
}

/** One operation: document in, document out. */
export interface Operation extends Lifetime {
  readonly name: string;
  /** Name of the root element of a request. */
  readonly input: string;
  /** Name of the root element of an answer. */
  readonly output: string;
  /** Who may call it; null: anybody authenticated. */
  readonly roles: readonly string[] | null;
}

/** The whole contract, all versions in one. */
export interface Contract {
  readonly versions: readonly Version[];
  readonly baseNamespace: string;
  readonly operations: readonly Operation[];
  /** Definitions in the version's namespace, by name. */
  readonly definitions: Readonly<Record<string, Definition>>;
  /** Definitions in the base namespace, by name. */
  readonly baseDefinitions: Readonly<Record<string, Definition>>;
}

/**
 * The names of the definitions that some need, themselves among them.
 *
 * @param definitionOf finds a definition by name
 */
export function closureOf(roots: readonly string[], definitionOf: (name: string) => Definition | undefined): Set<string> {
  const found = new Set<string>();
  const visit = (name: string): void => {
    if (found.has(name)) return;
    found.add(name);
    for (const field of definitionOf(name)?.fields ?? []) if (!field.type.startsWith('xsd:')) visit(field.type);
  };
  for (const root of roots) visit(root);
  return found;
}

/** Whether a thing is there in the version with this index. */
export function existsIn(thing: Lifetime, version: number): boolean {
  return thing.since <= version && version <= thing.until;
}
