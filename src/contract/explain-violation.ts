import type { XmlElement } from 'libxml2-wasm';
import { type ApiVersion, allVersions } from './api-version.js';
import { childElements } from './child-elements.js';
import { IpsApiFault } from './faults.js';
import { loadContract } from './load-contract.js';
import type { Definition, Field } from './model.js';
import { SIMPLE_TYPES } from './simple-types.js';
import type { Violation } from './validate.js';

/**
 * The fault for an element that its schema rejects: what was expected, what was found, and where.
 * A missing parameter is 30002, everything else 30003.
 *
 * @param violations the validator's own messages, used when the walk over the element finds nothing
 */
export function explainViolation(version: ApiVersion, element: XmlElement, violations: readonly Violation[]): IpsApiFault {
  const definition = version.definitions.get(element.name);
  return (
    (definition && explainElement(version, definition, element, element.name)) ??
    new IpsApiFault('invalidXml', violations.map(({ message }) => message.replaceAll(/\{[^{}]*\}/g, '')).join(' ') || 'The request is not valid')
  );
}

function explainElement(version: ApiVersion, definition: Definition, element: XmlElement, path: string): IpsApiFault | undefined {
  const { fields } = definition;
  const attribute = element.attrs.find((each) => each.namespaceUri !== 'http://www.w3.org/2001/XMLSchema-instance');
  if (attribute && !definition.anyAttribute) {
    return new IpsApiFault('invalidXml', `${path}: the attribute "${attribute.name}" is not expected: version ${version.id} has elements only`);
  }
  const children = childElements(element);
  const present = new Set(children.map((child) => child.name));
  const missing = (upTo: number, from: number): Field | undefined =>
    fields.slice(from, upTo).find((field) => !field.optional && !present.has(field.name));

  let position = 0;
  let count = 0;
  for (const child of children) {
    const { name } = child;
    const childPath = `${path}/${name}`;
    if (child.namespaceUri !== version.namespace) {
      return new IpsApiFault(
        'invalidXml',
        `${childPath}: the element is in ${child.namespaceUri === '' ? 'no namespace' : `the namespace "${child.namespaceUri}"`}, expected "${version.namespace}"`,
      );
    }
    const index = fields.findIndex((field) => field.name === name);
    const field = fields[index];
    if (!field) return unknownElement(version, definition, name, childPath);
    if (index < position) {
      return new IpsApiFault('invalidXml', `${childPath}: out of order: expected ${expectedFields(fields)}`);
    }
    if (index === position && count >= Number(field.max === 'unbounded' ? Number.POSITIVE_INFINITY : field.max)) {
      return new IpsApiFault('invalidXml', `${childPath}: stands more than ${field.max === 1 ? 'once' : `${field.max} times`}`);
    }
    const skipped = missing(index, position);
    if (skipped) return missingParameter(path, skipped);
    count = index === position ? count + 1 : 1;
    position = index;
    const fault = explainField(version, field, child, childPath);
    if (fault) return fault;
  }
  const last = missing(fields.length, 0);
  return last && missingParameter(path, last);
}

function explainField(version: ApiVersion, field: Field, element: XmlElement, path: string): IpsApiFault | undefined {
  if (!field.type.startsWith('xsd:')) {
    const definition = version.definitions.get(field.type);
    return definition && explainElement(version, definition, element, path);
  }
  const inner = childElements(element)[0];
  if (inner) return new IpsApiFault('invalidXml', `${path}: expected a value (${field.type}), found the element ${inner.name}`);
  const type = Object.entries(SIMPLE_TYPES).find(([name]) => name === field.type)?.[1];
  const text = element.content.trim();
  if (!type || (type.lexical.test(text) && isInRange(field.type, text))) return undefined;
  return new IpsApiFault('invalidXml', `${path}: "${text.slice(0, 80)}" is no ${field.type}: expected ${type.expected}`);
}

function isInRange(type: string, text: string): boolean {
  if (type === 'xsd:int') return Math.abs(Number(text) + 0.5) < 2 ** 31;
  return type !== 'xsd:dateTime' || !Number.isNaN(Date.parse(text));
}

function unknownElement(version: ApiVersion, definition: Definition, name: string, path: string): IpsApiFault {
  const elsewhere = loadContract().definitions[definition.name]?.fields.find((field) => field.name === name);
  const versions = allVersions();
  const hint = elsewhere
    ? `it exists from version ${versions[elsewhere.since]?.id} to ${versions[elsewhere.until]?.id}, this request is in ${version.id}`
    : `version ${version.id} has ${expectedFields(definition.fields)}`;
  return new IpsApiFault('invalidXml', `${path}: the element is not expected: ${hint}`);
}

function missingParameter(path: string, field: Field): IpsApiFault {
  return new IpsApiFault('missingParameter', `${path}/${field.name} is missing: expected ${field.type}`);
}

function expectedFields(fields: readonly Field[]): string {
  return fields.length === 0
    ? 'no elements here'
    : `${fields.map((field) => (field.optional ? `${field.name}?` : field.name)).join(', ')} (in this order)`;
}
