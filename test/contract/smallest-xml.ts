import type { ApiVersion } from '../../src/contract/api-version.js';
import { FIELD_CHOICES, FIELD_CONSTANTS } from '../../src/contract/constants.js';
import type { Definition, Field } from '../../src/contract/model.js';

/** One value of each XML Schema type, as the mock writes it. */
const VALUES: Readonly<Record<string, string>> = {
  'xsd:string': 'text',
  'xsd:boolean': 'true',
  'xsd:int': '1',
  'xsd:long': '1',
  'xsd:float': '1.0',
  'xsd:double': '1.0',
  'xsd:dateTime': '2027-01-31T08:00:00.000Z',
  'xsd:base64Binary': 'dGV4dA==',
};

/** The content of the smallest valid element of a definition: required fields alone, each as seldom as may be. */
export function smallestXml(version: ApiVersion, definitionName: string): string {
  return fullXml(version, definitionName, (field) => !field.optional);
}

/** The content of an element with every field that `wanted` takes, once; required ones always. A definition inside of itself stays small. */
export function fullXml(version: ApiVersion, definitionName: string, wanted: (field: Field) => boolean = () => true): string {
  return chosenXml(version, definitionName, { takes: (_path, field) => wanted(field), textAt: () => undefined });
}

/** What an element holds. Paths are as in `urlArray/items/sourceUrl`. */
export interface XmlChoice {
  /** Whether an optional field is there. */
  readonly takes: (path: string, field: Field) => boolean;
  /** The text of a field of a simple type; undefined for the usual one. */
  readonly textAt: (path: string, field: Field) => string | undefined;
}

/** The content of an element with the required fields and chosen ones, each once. A definition inside of itself stays small. */
export function chosenXml(version: ApiVersion, definitionName: string, choice: XmlChoice): string {
  return contentOf(version, definitionName, choice, '', []);
}

function contentOf(version: ApiVersion, name: string, choice: XmlChoice, path: string, within: readonly string[]): string {
  const definition = definitionOf(version, name);
  const inner = [...within, name];
  return definition.fields
    .map((field) => ({ field, at: `${path}${field.name}` }))
    .filter(
      ({ field, at }) => (!field.optional || choice.takes(at, field) || isChosen(name, field)) && (!field.optional || !inner.includes(field.type)),
    )
    .filter(({ field }) => !isExcluded(name, field))
    .map(({ field, at }) => element(field.name, textOf(version, name, field, choice, at, inner), field.type))
    .join('');
}

/** The first of several fields of which one is required. */
function isChosen(definitionName: string, { name }: Field): boolean {
  const choice = FIELD_CHOICES[definitionName];
  return choice?.isRequired === true && choice.fields[0] === name;
}

/** Another than the first of several fields that exclude each other. */
function isExcluded(definitionName: string, { name }: Field): boolean {
  return (FIELD_CHOICES[definitionName]?.fields.indexOf(name) ?? -1) > 0;
}

function textOf(version: ApiVersion, definitionName: string, field: Field, choice: XmlChoice, path: string, within: readonly string[]): string {
  const constants = FIELD_CONSTANTS[`${definitionName}/${field.name}`] ?? FIELD_CONSTANTS[`*/${field.name}`];
  if (!field.type.startsWith('xsd:')) return contentOf(version, field.type, choice, `${path}/`, within);
  return choice.textAt(path, field) ?? constants?.[0] ?? VALUES[field.type] ?? '';
}

/** An element as the mock writes it: without content it is one tag. */
function element(name: string, content: string, type: string): string {
  return content === '' && !type.startsWith('xsd:') ? `<${name}/>` : `<${name}>${content}</${name}>`;
}

function definitionOf(version: ApiVersion, name: string): Definition {
  const definition = version.definitions.get(name);
  if (!definition) throw new Error(`version ${version.id} has no ${name}`);
  return definition;
}
