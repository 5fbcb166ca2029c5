import type { ApiVersion } from './api-version.js';
import { IpsApiFault } from './faults.js';
import type { Definition } from './model.js';

/** The parameters by which a request chooses among the fields of its answer (d). One without items is as one that is not there (c). */
export interface FieldLists {
  /** Paths to keep. */
  readonly responseFieldArray?: PathList | undefined;
  /** Paths to drop. */
  readonly excludeFieldArray?: PathList | undefined;
}

interface PathList {
  /** Names below the return element, `/` between them, `items` written out: `assetArray/items/name` (d). */
  readonly items?: readonly string[] | undefined;
}

/** What a request asks for. */
export interface FieldChoice {
  /**
   * Whether a field is asked for, or something in it: for operations that would rather not make what is not.
   * What a version's schema requires must be made whatever this says.
   *
   * @param path such as `assetArray/items/metadataArray`
   */
  wants(path: string): boolean;
}

/** The names along some paths. */
interface PathTree {
  readonly children: Map<string, PathTree>;
  /** Whether a path ends here. */
  isListed: boolean;
}

/**
 * What a request asks for, as far as it can be said without a schema.
 *
 * @throws IpsApiFault 30001 for an empty path
 */
export function fieldChoice(lists: FieldLists): FieldChoice {
  const keep = treeOf('responseFieldArray', lists.responseFieldArray);
  const drop = treeOf('excludeFieldArray', lists.excludeFieldArray);
  return {
    wants: (path) => {
      const names = path.split('/');
      return (!keep || isKept(keep, names)) && !(drop && isDropped(drop, names));
    },
  };
}

/**
 * An answer with the fields that its request asks for (d): first `responseFieldArray` keeps, then `excludeFieldArray` drops (c).
 * A path to a field with fields of its own means all of them unless some of those are listed too (d).
 * What the version's schema requires within what is kept stays (c), so that the answer stays valid.
 *
 * @param definitionName the root element of the answer
 * @returns the answer itself where nothing was chosen
 * @throws IpsApiFault 30001 for an empty path, and for one that the version's answer does not have
 */
export function chosenFields(version: ApiVersion, definitionName: string, answer: object, lists: FieldLists): object {
  const keep = treeOf('responseFieldArray', lists.responseFieldArray);
  const drop = treeOf('excludeFieldArray', lists.excludeFieldArray);
  const definition = version.definitions.get(definitionName);
  if ((!keep && !drop) || !definition) return answer;
  for (const path of lists.responseFieldArray?.items ?? []) checkPath(version, definition, 'responseFieldArray', path);
  for (const path of lists.excludeFieldArray?.items ?? []) checkPath(version, definition, 'excludeFieldArray', path);
  const fields = keptFields(version, definition, keep ?? 'all', drop);
  return fields ? pick(answer, fields) : answer;
}

function treeOf(listName: string, list: PathList | undefined): PathTree | undefined {
  if (!list?.items?.length) return undefined;
  const root: PathTree = { children: new Map(), isListed: false };
  for (const path of list.items) {
    if (path.trim() === '') {
      throw new IpsApiFault(
        'invalidParameter',
        `${listName}: "${path}" is no path: expected names with / between them, such as assetArray/items/name`,
      );
    }
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

function checkPath(version: ApiVersion, root: Definition, listName: string, path: string): void {
  let definition: Definition | undefined = root;
  let place = root.name;
  for (const name of namesIn(path)) {
    const field = definition?.fields.find((each) => each.name === name);
    if (!field) {
      const names = definition?.fields.map((each) => each.name).join(', ');
      const possible = names ? `${place} has ${names}` : `${place} has no fields`;
      throw new IpsApiFault('invalidParameter', `${listName}: "${path}": there is no "${name}" in version ${version.id}: ${possible}`);
    }
    definition = version.definitions.get(field.type);
    place = `${place}/${name}`;
  }
}

/** A field that stays. */
interface KeptField {
  readonly name: string;
  /** Its own fields that stay; undefined: it stays as it is. */
  readonly fields: readonly KeptField[] | undefined;
}

/**
 * The fields of a definition that stay; undefined for all of them with all that is in them.
 *
 * @param keep what was listed, all, or only what is required
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
  // An answer is made of plain objects, whose fields are looked up by name.
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
