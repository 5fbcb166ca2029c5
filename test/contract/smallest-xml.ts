import type { ApiVersion } from '../../src/contract/api-version.js';
import { FIELD_CONSTANTS } from '../../src/contract/constants.js';
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
  return contentOf(version, definitionName, (field) => !field.optional);
}

/** The content of an element with every field that `wanted` takes, once; required ones always. A definition inside of itself stays small. */
export function fullXml(version: ApiVersion, definitionName: string, wanted: (field: Field) => boolean = () => true): string {
  return contentOf(version, definitionName, (field) => !field.optional || wanted(field));
}

function contentOf(version: ApiVersion, name: string, takes: (field: Field) => boolean, within: readonly string[] = []): string {
  const definition = definitionOf(version, name);
  const inner = [...within, name];
  return definition.fields
    .filter((field) => takes(field) && (!field.optional || !inner.includes(field.type)))
    .map((field) => element(field.name, textOf(version, name, field, takes, inner), field.type))
    .join('');
}

function textOf(version: ApiVersion, definitionName: string, field: Field, takes: (field: Field) => boolean, within: readonly string[]): string {
  const constants = FIELD_CONSTANTS[`${definitionName}/${field.name}`] ?? FIELD_CONSTANTS[`*/${field.name}`];
  if (!field.type.startsWith('xsd:')) return contentOf(version, field.type, takes, within);
  return constants?.[0] ?? VALUES[field.type] ?? '';
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
