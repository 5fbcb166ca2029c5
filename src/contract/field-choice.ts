import type { ApiVersion } from './api-version.js';
import type { Definition, Field } from './model.js';

/** The parameters with which a request selects fields of its answer (d). An empty list counts as absent (c). */
export interface FieldLists {
  /** Paths to keep. */
  readonly responseFieldArray?: PathList | undefined;
  /** Paths to drop. */
  readonly excludeFieldArray?: PathList | undefined;
}

interface PathList {
  /** Paths from the return element down, such as `assetArray/items/name` (d). */
  readonly items?: readonly string[] | undefined;
}

/** The fields that a request asks for. */
export interface FieldChoice {
  /**
   * Whether a field, or anything in it, is asked for, so that an operation can skip work for fields that are not.
   * It knows no schema: fields that the version requires must be answered even if this is false.
   *
   * @param path such as `assetArray/items/metadataArray`
   */
  wants(path: string): boolean;
}

/** Paths as a tree of their names. */
interface PathTree {
  readonly children: Map<string, PathTree>;
  /** Whether a path ends here. */
  isListed: boolean;
}

/** The fields that a request asks for. */
export function fieldChoice(lists: FieldLists): FieldChoice {
  const keep = treeOf(lists.responseFieldArray);
  const drop = treeOf(lists.excludeFieldArray);
  return {
    wants: (path) => {
      const names = path.split('/');
      return (!keep || isKept(keep, names)) && !(drop && isDropped(drop, names));
    },
  };
}

/**
 * Reduces an answer to the fields that its request asks for (d): `responseFieldArray` keeps, then `excludeFieldArray` drops (c).
 * A path to an object means all of its fields, unless some of those are listed too (d).
 * Within what is kept, required fields stay (c), so that the answer remains valid.
 * A path that the version's answer does not have is ignored (i: an answer lacked just the field whose name the request misspelt).
 *
 * @param definitionName the root element of the answer
 * @returns `answer` itself if the request selects nothing
 */
export function chosenFields(version: ApiVersion, definitionName: string, answer: object, lists: FieldLists): object {
  const definition = version.definitions.get(definitionName);
  if (!definition) return answer;
  const isKnown = (path: string): boolean => unknownName(version, definition, path) === undefined;
  const keep = treeOf(lists.responseFieldArray, isKnown);
  const drop = treeOf(lists.excludeFieldArray, isKnown);
  if (!keep && !drop) return answer;
  const fields = keptFields(version, definition, keep ?? 'all', drop);
  return fields ? pick(answer, fields) : answer;
}

/** Most requests choose no fields. */
const NOTHING: readonly string[] = [];

/**
 * What a request asks for in vain: a message for each path that this version's answer does not have, with what it has.
 *
 * @param definitionName the root element of the answer
 */
export function ignoredPaths(version: ApiVersion, definitionName: string, lists: FieldLists): readonly string[] {
  const definition = version.definitions.get(definitionName);
  if (!definition || (lists.responseFieldArray === undefined && lists.excludeFieldArray === undefined)) return NOTHING;
  return (['responseFieldArray', 'excludeFieldArray'] as const).flatMap((listName) =>
    (lists[listName]?.items ?? []).flatMap((path) => {
      const unknown = unknownName(version, definition, path);
      return unknown === undefined ? [] : [`${listName}: "${path}" was ignored: ${unknown}`];
    }),
  );
}

/** @param isKnown tells which paths count; by default, all */
function treeOf(list: PathList | undefined, isKnown: (path: string) => boolean = () => true): PathTree | undefined {
  if (!list?.items?.length) return undefined;
  const root: PathTree = { children: new Map(), isListed: false };
  for (const path of list.items) {
    if (!isKnown(path)) continue;
    let tree = root;
    for (const name of namesIn(path)) {
      let child = tree.children.get(name);
      if (!child) {
        child = { children: new Map(), isListed: false };
        tree.children.set(name, child);
      }
      tree = child;
    }
    tree.isListed = true;
  }
  return root;
}

function namesIn(path: string): string[] {
  return path.trim().split('/');
}

function isKept(keep: PathTree, names: readonly string[]): boolean {
  let tree = keep;
  for (const name of names) {
    if (tree.children.size === 0) return true;
    const child = tree.children.get(name);
    if (!child) return false;
    tree = child;
  }
  return true;
}

function isDropped(drop: PathTree, names: readonly string[]): boolean {
  let tree: PathTree | undefined = drop;
  for (const name of names) {
    tree = tree.children.get(name);
    if (!tree) return false;
    if (tree.isListed) return true;
  }
  return false;
}

/** Why a version's answer does not have a path, or undefined where it does. */
function unknownName(version: ApiVersion, root: Definition, path: string): string | undefined {
  let definition: Definition | undefined = root;
  let place = root.name;
  for (const name of namesIn(path)) {
    const field: Field | undefined = definition?.fields.find((each) => each.name === name);
    if (!field) {
      const names = definition?.fields.map((each) => each.name).join(', ');
      return `there is no "${name}" in version ${version.id}: ${names ? `${place} has ${names}` : `${place} has no fields`}`;
    }
    definition = version.definitions.get(field.type);
    place = `${place}/${name}`;
  }
  return undefined;
}

/** A field to keep. */
interface KeptField {
  readonly name: string;
  /** Which of its own fields to keep; undefined: all. */
  readonly fields: readonly KeptField[] | undefined;
}

/**
 * The fields of a definition to keep; undefined: all, with everything in them.
 *
 * @param keep the listed paths, everything, or required fields only
 */
function keptFields(
  version: ApiVersion,
  definition: Definition,
  keep: PathTree | 'all' | 'required',
  drop: PathTree | undefined,
): KeptField[] | undefined {
  if (keep === 'all' && !drop) return undefined;
  return definition.fields.flatMap((field) => {
    const dropped = drop?.children.get(field.name);
    const kept = dropped?.isListed ? 'required' : keepIn(keep, field.name);
    if (kept === 'required' && field.optional) return [];
    const inner = version.definitions.get(field.type);
    return [{ name: field.name, fields: inner && keptFields(version, inner, kept, dropped?.isListed ? undefined : dropped) }];
  });
}

function keepIn(keep: PathTree | 'all' | 'required', name: string): PathTree | 'all' | 'required' {
  if (typeof keep === 'string') return keep;
  const child = keep.children.get(name);
  if (!child) return 'required';
  return child.children.size === 0 ? 'all' : child;
}

function pick(object: object, fields: readonly KeptField[]): object {
  // `object` has no index signature; answers are plain objects.
  const from = object as Readonly<Record<string, unknown>>;
  const to: Record<string, unknown> = {};
  for (const { name, fields: inner } of fields) {
    const value = from[name];
    if (value === undefined || value === null) continue;
    to[name] = inner ? pickIn(value, inner) : value;
  }
  return to;
}

function pickIn(value: unknown, fields: readonly KeptField[]): unknown {
  if (Array.isArray(value)) return value.map((each) => pickIn(each, fields));
  return typeof value === 'object' && value !== null ? pick(value, fields) : value;
}
