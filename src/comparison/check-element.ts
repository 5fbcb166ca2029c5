import type { ApiVersion } from '../contract/api-version.js';
import type { Definition, Field } from '../contract/model.js';
import type { PlainElement } from '../contract/plain-element.js';
import { SIMPLE_TYPES } from '../contract/simple-types.js';

/** What in an answer may not fit the contract. */
export const MISFIT_KINDS = {
  'unknown field': 'a field that the definition does not have in this version',
  'missing field': 'a required field that is not there',
  order: 'a field in another place',
  'too many': 'a field more often than it may stand',
  value: 'a value that is none of its type',
  namespace: 'an element in another namespace',
  text: 'text where only elements may stand',
  'unknown element': 'an answer that the version does not have, or of another operation',
  schema: 'what only the validator refuses',
  unreadable: 'an answer that is no XML',
} as const;

/** A kind of misfit. */
export type MisfitKind = keyof typeof MISFIT_KINDS;

/** Something in an answer that its definition does not allow. */
export interface Misfit {
  readonly kind: MisfitKind;
  readonly definition: Definition;
  /** Name of the field; undefined where it is the definition as a whole. */
  readonly field: string | undefined;
  /** What stands there. */
  readonly recorded: string | null;
  /** The field behind which it stands. */
  readonly behind: string | undefined;
  readonly element: PlainElement | undefined;
}

/** Walks an element along its definition. @returns all that does not fit */
export function misfitsOf(version: ApiVersion, definition: Definition, namespace: string, element: PlainElement): Misfit[] {
  const { fields } = definition;
  const found: Misfit[] = [];
  const note = (kind: MisfitKind, field: string | undefined, recorded: string | null, behind?: string, child?: PlainElement): void => {
    found.push({ kind, definition, field, recorded, behind, element: child });
  };
  if (element.children.length === 0 && element.text.trim() !== '') note('text', undefined, element.text);
  const counts = new Map<string, number>();
  let position = 0;
  let before: string | undefined;
  for (const child of element.children) {
    const { name } = child;
    const index = fields.findIndex((field) => field.name === name);
    const field = fields[index];
    if (child.namespaceUri !== namespace) {
      note('namespace', name, child.namespaceUri, before, child);
      counts.set(name, 1);
    } else if (!field) note('unknown field', name, shown(child), before, child);
    else {
      const count = (counts.get(name) ?? 0) + 1;
      counts.set(name, count);
      if (index < position && definition.group === 'sequence') note('order', name, `${name} behind ${before}`, before, child);
      position = Math.max(position, index);
      // Once, whatever the number.
      if (field.max !== 'unbounded' && count === field.max + 1) note('too many', name, `${countOf(element, name)} times`, before, child);
      found.push(...misfitsOfField(version, definition, field, namespace, child));
    }
    before = name;
  }
  for (const field of fields) if (!field.optional && !counts.has(field.name)) note('missing field', field.name, null);
  return found;
}

function misfitsOfField(version: ApiVersion, definition: Definition, field: Field, namespace: string, child: PlainElement): Misfit[] {
  if (!field.type.startsWith('xsd:')) {
    const held = version.definitions.get(field.type);
    return held ? misfitsOf(version, held, namespace, child) : [];
  }
  if (child.children.length === 0 && isOfType(field.type, child.text)) return [];
  return [{ kind: 'value', definition, field: field.name, recorded: shown(child), behind: undefined, element: child }];
}

/** Whether a text is a value of a simple type. */
export function isOfType(type: string, text: string): boolean {
  const simple = Object.entries(SIMPLE_TYPES).find(([name]) => name === type)?.[1];
  const value = type === 'xsd:string' ? text : text.trim();
  if (!simple?.lexical.test(value)) return simple === undefined;
  if (type === 'xsd:int') return Math.abs(Number(value) + 0.5) < 2 ** 31;
  return type !== 'xsd:dateTime' || !Number.isNaN(Date.parse(value));
}

function countOf({ children }: PlainElement, name: string): number {
  return children.filter((child) => child.name === name).length;
}

function shown({ children, text }: PlainElement): string {
  return children.length === 0
    ? text
    : `(${children
        .slice(0, 5)
        .map(({ name }) => name)
        .join(', ')}${children.length > 5 ? ', …' : ''})`;
}
