import type { ApiVersion } from '../contract/api-version.js';
import type { Definition, Field } from '../contract/model.js';
import type { PlainElement } from '../contract/plain-element.js';
import type { DifferenceKind, Findings, Place } from './findings.js';
import type { HandleMap } from './handle-map.js';
import { type ComparedField, HANDLES, isHandleField, KNOWN_DIFFERENCES, type KnownDifference, MADE_UP_VALUES } from './known-differences.js';
import { pairItems } from './pair-items.js';
import type { ServiceFacts } from './service-facts.js';

/** What a comparison of two elements works with. */
export interface Comparison {
  readonly findings: Findings<DifferenceKind>;
  readonly handles: HandleMap;
  /** The version that the elements are read by. */
  readonly version: ApiVersion | undefined;
  readonly place: Place;
  /** Whether the mock makes the values of these answers up. */
  readonly isMadeUp: boolean;
  /** What is known of the recorded service; undefined where it is a mock. */
  readonly service: ServiceFacts | undefined;
}

/** What two values stand in. */
interface Parents {
  readonly recorded: PlainElement;
  readonly other: PlainElement;
}

/** A field as a comparison sees it; of a field that the contract does not have, its name alone. */
interface FieldView extends ComparedField {
  /** The definition of what it holds; undefined for a value. */
  readonly holds: Definition | undefined;
  readonly isList: boolean;
  /** The known differences that values of it may have. */
  readonly known: readonly KnownDifference[];
}

const NO_DEFINITION: Definition = { name: '', kind: 'type', group: 'sequence', anyAttribute: false, fields: [], since: 0, until: 0 };

/** Compares two elements that stand in the same place. @param name the definition of both, if there is one */
export function compareElements(comparison: Comparison, name: string, recorded: PlainElement, other: PlainElement): void {
  const definition = comparison.version?.definitions.get(name) ?? comparison.version?.baseDefinitions.get(name) ?? { ...NO_DEFINITION, name };
  compareFields(comparison, definition, name, name, recorded, other);
}

/** @param outerName the name of the field that holds the element */
function compareFields(
  comparison: Comparison,
  definition: Definition,
  outerName: string,
  path: string,
  recorded: PlainElement,
  other: PlainElement,
): void {
  const views = recorded.children.map(({ name }) => viewOf(comparison, definition, outerName, name));
  // A list is compared as a whole.
  const hasLists = views.some(({ isList }, index) => isList || recorded.children[index + 1]?.name === recorded.children[index]?.name);
  if (hasLists || !areAlike(recorded.children, other.children)) {
    compareByName(comparison, definition, outerName, path, recorded, other);
    return;
  }
  const parents = { recorded, other };
  for (const [index, view] of views.entries()) {
    const [child, partner] = [recorded.children[index], other.children[index]];
    if (child && partner) compareField(comparison, view, `${path}/${child.name}`, child, partner, parents);
  }
}

/** Whether both have the same fields in the same order. */
function areAlike(recorded: readonly PlainElement[], other: readonly PlainElement[]): boolean {
  return recorded.length === other.length && recorded.every(({ name }, index) => name === other[index]?.name);
}

function compareByName(
  comparison: Comparison,
  definition: Definition,
  outerName: string,
  path: string,
  recorded: PlainElement,
  other: PlainElement,
): void {
  const { findings, place } = comparison;
  const [left, right] = [byName(recorded.children), byName(other.children)];
  const parents = { recorded, other };
  for (const [name, elements] of left) {
    const view = viewOf(comparison, definition, outerName, name);
    const partners = right.get(name);
    const fieldPath = `${path}/${name}`;
    if (!partners) findings.note(place, 'missing', fieldPath, shown(elements), null);
    else if (view.isList || elements.length > 1 || partners.length > 1) compareList(comparison, view, fieldPath, elements, partners, parents);
    else if (elements[0] && partners[0]) compareField(comparison, view, fieldPath, elements[0], partners[0], parents);
  }
  for (const [name, elements] of right) if (!left.has(name)) findings.note(place, 'extra', `${path}/${name}`, null, shown(elements));
  const order = [...left.keys()].filter((name) => right.has(name));
  const otherOrder = [...right.keys()].filter((name) => left.has(name));
  if (order.some((name, index) => name !== otherOrder[index])) findings.note(place, 'order', path, order.join(', '), otherOrder.join(', '));
}

function byName(elements: readonly PlainElement[]): Map<string, PlainElement[]> {
  const found = new Map<string, PlainElement[]>();
  for (const element of elements) {
    const same = found.get(element.name);
    if (same) same.push(element);
    else found.set(element.name, [element]);
  }
  return found;
}

function compareField(comparison: Comparison, view: FieldView, path: string, recorded: PlainElement, other: PlainElement, parents: Parents): void {
  // What stands in an element of another namespace is usually in that, too: it is found once.
  const isNew = recorded.namespaceUri !== parents.recorded.namespaceUri || other.namespaceUri !== parents.other.namespaceUri;
  if (isNew && recorded.namespaceUri !== other.namespaceUri)
    comparison.findings.note(comparison.place, 'namespace', path, recorded.namespaceUri, other.namespaceUri);
  if (recorded.children.length > 0 || other.children.length > 0 || view.holds) {
    const hasText = [recorded, other].map(({ text, children }) => children.length === 0 && text.trim() !== '');
    if (hasText[0] || hasText[1]) comparison.findings.note(comparison.place, 'format', path, shown([recorded]), shown([other]));
    else compareFields(comparison, view.holds ?? { ...NO_DEFINITION, name: view.name }, view.name, path, recorded, other);
  } else {
    compareValues(comparison, view, path, recorded.text, other.text, parents);
  }
}

function compareList(
  comparison: Comparison,
  view: FieldView,
  path: string,
  recorded: readonly PlainElement[],
  other: readonly PlainElement[],
  parents: Parents,
): void {
  const { findings, place, handles } = comparison;
  const { pairs, onlyRecorded, onlyOther, isInOrder } = pairItems(recorded, other, handles, view.name);
  if (onlyRecorded.length > 0 || onlyOther.length > 0) {
    findings.note(place, 'items', path, counted(recorded.length, onlyRecorded), counted(other.length, onlyOther));
  } else if (!isInOrder) {
    findings.note(place, 'order', path, recorded.map(labelOf).join(', '), other.map(labelOf).join(', '));
  }
  for (const [item, partner] of pairs) compareField(comparison, view, path, item, partner, parents);
}

function compareValues(
  { findings, handles, place, isMadeUp, service }: Comparison,
  view: FieldView,
  path: string,
  recorded: string,
  other: string,
  parents: Parents,
): void {
  const isHandle = isHandleField(view.name);
  if (recorded === other && !isHandle) return;
  if (isHandle) {
    const before = handles.learn(view.name, recorded, other);
    if (before !== undefined) findings.note(place, 'value', path, `${recorded} (stood for ${before} before)`, other);
    if (before !== undefined || recorded === other) return;
  }
  let [left, right] = [recorded, other];
  for (const known of view.known) {
    if (known.isBetween && !(service && known.isBetween({ ...parents, name: view.name, service }))) continue;
    [left, right] = [known.rest(left), known.rest(right)];
    if (left !== right) continue;
    if (known !== HANDLES && view.type === 'xsd:string') learnTexts(handles, view, recorded, other);
    findings.noteKnown(known.name);
    return;
  }
  const kind = kindOfDifference(view, recorded.trim(), other.trim());
  if (kind === 'value' && isMadeUp) findings.noteKnown(MADE_UP_VALUES.name);
  else if (kind !== undefined) findings.note(place, kind, path, recorded, other);
}

/** Texts of which a request may have one: names, and the paths of URLs in a text. */
function learnTexts(handles: HandleMap, { name }: FieldView, recorded: string, other: string): void {
  if (!name.endsWith('Message')) handles.learnText(recorded, other);
  const [paths, otherPaths] = [pathsIn(recorded), pathsIn(other)];
  for (const [index, path] of paths.entries()) {
    const otherPath = otherPaths[index];
    if (otherPath !== undefined && otherPath !== path && paths.length === otherPaths.length) handles.learnText(path, otherPath);
  }
}

function pathsIn(text: string): string[] {
  if (!text.includes('://')) return [];
  return [...text.matchAll(/https?:\/\/[^/?#\s]+(\/[^?#\s<>"']*)/g)].map(([, path = '']) => path);
}

const NUMBERS: ReadonlySet<string> = new Set(['xsd:int', 'xsd:long', 'xsd:float', 'xsd:double']);

function kindOfDifference({ type, name }: FieldView, recorded: string, other: string): DifferenceKind | undefined {
  if (type === 'xsd:dateTime') return 'format';
  if (type === 'xsd:boolean') {
    const isSame = /^(?:true|1)$/.test(recorded) === /^(?:true|1)$/.test(other);
    return !isSame ? 'value' : recorded === other ? undefined : 'format';
  }
  if (NUMBERS.has(type)) {
    const isSame = Number(recorded) === Number(other) || (recorded === 'NaN' && other === 'NaN');
    if (isSame) return recorded === other ? undefined : 'format';
    return styleOf(recorded) === styleOf(other) ? 'value' : 'format';
  }
  return isHandleField(name) && HANDLES.rest(recorded).split('|').length !== HANDLES.rest(other).split('|').length ? 'format' : 'value';
}

/** How a number is written: with a point, an exponent, a plus. */
function styleOf(number: string): string {
  return number.replace(/\d+/g, '0').replace(/^-/, '');
}

/** Fields by their name, prepared once for each definition of a version. */
const preparedViews = new WeakMap<Definition, Map<string, FieldView>>();

function viewOf({ version }: Comparison, definition: Definition, outerName: string, name: string): FieldView {
  let ofDefinition = preparedViews.get(definition);
  if (!ofDefinition) {
    ofDefinition = new Map();
    preparedViews.set(definition, ofDefinition);
  }
  // Items are of what the field says that holds them.
  const isItem = name === 'items';
  const key = isItem ? `${outerName}/items` : name;
  let view = ofDefinition.get(key);
  if (!view) {
    const field = definition.fields.find((each) => each.name === name);
    const compared = { definition: definition.name, name: isItem ? outerName : name, type: field?.type ?? 'xsd:string' };
    view = {
      ...compared,
      holds: definitionOf(version, field),
      isList: field !== undefined && field.max !== 1,
      known: KNOWN_DIFFERENCES.filter((each) => each.isIn(compared)),
    };
    // A stand-in for a definition is used once.
    if (definition.fields.length > 0) ofDefinition.set(key, view);
  }
  return view;
}

function definitionOf(version: ApiVersion | undefined, field: Field | undefined): Definition | undefined {
  return field === undefined || field.type.startsWith('xsd:') ? undefined : version?.definitions.get(field.type);
}

function counted(count: number, only: readonly PlainElement[]): string {
  const number = `${count} ${count === 1 ? 'item' : 'items'}`;
  if (only.length === 0) return number;
  const labels = only.slice(0, 3).map(labelOf).join(', ');
  return `${number}, ${labels}${only.length > 3 ? ` and ${only.length - 3} more` : ''} only here`;
}

/** What an item is called: its own value, or the first that it has. */
function labelOf(item: PlainElement): string {
  let element = item;
  while (element.children[0])
    element = element.children.find(({ name }) => /[nN]ame$|[hH]andle$/.test(name) && name !== 'companyHandle') ?? element.children[0];
  return element.text.trim();
}

/** What stands in elements, short. */
function shown(elements: readonly PlainElement[]): string {
  const [first] = elements;
  const text = first === undefined ? '' : textOf(first);
  return elements.length > 1 ? `${elements.length} times, first ${text}` : text;
}

function textOf(element: PlainElement, depth = 0): string {
  if (element.children.length === 0) return element.text;
  const parts = element.children.slice(0, 3).map((child) => (depth > 2 ? child.name : `${child.name} ${textOf(child, depth + 1)}`));
  return `(${parts.join(', ')}${element.children.length > 3 ? ', …' : ''})`;
}
