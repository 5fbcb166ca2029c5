import { type ApiVersion, allVersions } from '../contract/api-version.js';
import { loadContract } from '../contract/load-contract.js';
import { existsIn, type Field } from '../contract/model.js';
import type { PlainElement } from '../contract/plain-element.js';
import { isOfType, type Misfit } from './check-element.js';
import type { ContractLine, ContractLines } from './contract-lines.js';

/** The correction that the contract may need where an answer does not fit it: what to change, and the line. */
export function correctionOf(version: ApiVersion, misfit: Misfit, lines: ContractLines): string {
  const { kind, definition, field = '', behind, element } = misfit;
  const isBase = version.definitions.get(definition.name) !== definition;
  const ofDefinition = (isBase ? lines.baseDefinitions : lines.definitions).get(definition.name);
  const all = loadContract()[isBase ? 'baseDefinitions' : 'definitions'][definition.name]?.fields ?? [];
  const lineOf = (name: string | undefined): ContractLine | undefined => {
    // The line of a field that is listed several times stands where the field does.
    const at = all.findIndex((each) => each.name === name && existsIn(each, version.index));
    return ofDefinition?.fields[at];
  };
  const at = (line: ContractLine | undefined, where: string): string => (line === undefined ? where : `${line.place}: ${line.text}`);
  const here = `${definition.name}/${field}`;
  switch (kind) {
    case 'unknown field': {
      const elsewhere = all.findIndex((each) => each.name === field);
      const known = all[elsewhere];
      if (known) return `${at(ofDefinition?.fields[elsewhere], here)}\n${widened(version, known)}`;
      const type = element === undefined ? 'xsd:string' : typeOf(element);
      const added = `<xsd:element name="${field}" type="${type}" minOccurs="0" v:since="${version.id}" v:evidence="trace"/>`;
      const place = behind === undefined ? at(ofDefinition?.line, definition.name) : at(lineOf(behind), `${definition.name}/${behind}`);
      return `${place}\n${behind === undefined ? 'add as its first' : 'add behind it'}: ${added}`;
    }
    case 'missing field':
      return `${at(lineOf(field), here)}\nadd minOccurs="0", if only some answers have it, or v:since, v:until with the versions that have it`;
    case 'order':
      return `${at(lineOf(field), here)}\nmove behind ${at(lineOf(behind), `${definition.name}/${behind}`)}`;
    case 'too many':
      return `${at(lineOf(field), here)}\nadd maxOccurs="unbounded"`;
    case 'value':
      return `${at(lineOf(field), here)}\nchange its type to ${element === undefined ? 'xsd:string' : typeOf(element)}`;
    default:
      return at(field === '' ? ofDefinition?.line : (lineOf(field) ?? ofDefinition?.line), field === '' ? definition.name : here);
  }
}

/** How a field that other versions have comes to be in this one. */
function widened({ index, id }: ApiVersion, { since, until }: Field): string {
  const versions = allVersions();
  const [first, last] = [versions[since]?.id, versions[until]?.id];
  const change = index < since ? `change v:since="${first}" to v:since="${id}"` : `change v:until="${last}" to v:until="${id}"`;
  return `${change}, v:evidence="trace": it is known from ${first} to ${last}`;
}

/** The type that a value may be of. */
function typeOf({ children, text, name }: PlainElement): string {
  if (children.length > 0) return `types:${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  const value = text.trim();
  if (value === '') return 'xsd:string';
  if (/^(?:true|false)$/.test(value)) return 'xsd:boolean';
  return ['xsd:int', 'xsd:long', 'xsd:double', 'xsd:dateTime'].find((type) => isOfType(type, value)) ?? 'xsd:string';
}
