/**
 * The API as data: its versions, operations and definitions.
 * Versions are indexes, 0 for the oldest, so that two comparisons tell whether a version has a field.
 */

/** One version of the API. */
export interface Version {
  /** `unversioned` or a date such as `2014-04-03` or `2022-11-01-beta`. */
  readonly id: string;
  /** The product release that introduced it. */
  readonly release: string;
  /** Namespace of its elements. */
  readonly namespace: string;
  /** File name of its WSDL. */
  readonly wsdl: string;
  /** Namespace of the authHeader in its WSDL. */
  readonly headerNamespace: string;
  /** False if its schema was reconstructed from the published change log. */
  readonly observed: boolean;
}

/** The first and the last version (indexes, inclusive) that have a thing. */
export interface Lifetime {
  readonly since: number;
  readonly until: number;
}

/** An element in a definition's sequence. */
export interface Field extends Lifetime {
  readonly name: string;
  /** A simple type such as `xsd:string`, or the name of a definition. */
  readonly type: string;
  readonly optional: boolean;
  readonly max: number | 'unbounded';
}

/** A named complexType, or a root element with an anonymous type. */
export interface Definition extends Lifetime {
  readonly name: string;
  readonly kind: 'type' | 'element';
  /** `all`: the fields may come in any order. */
  readonly group: 'sequence' | 'all';
  /** Whether attributes in other namespaces are allowed. */
  readonly anyAttribute: boolean;
  readonly fields: readonly Field[];
}

/** An operation: document in, document out. */
export interface Operation extends Lifetime {
  readonly name: string;
  /** Root element of its requests. */
  readonly input: string;
  /** Root element of its answers. */
  readonly output: string;
  /** Roles that may call it; null: any authenticated user. */
  readonly roles: readonly string[] | null;
}

/** The contract of all versions. */
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
 * The names of `roots` and of all definitions that they refer to, directly or not.
 *
 * @param definitionOf looks up a definition by name
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

/** Whether the version with this index has a thing. */
export function existsIn(thing: Lifetime, version: number): boolean {
  return thing.since <= version && version <= thing.until;
}
