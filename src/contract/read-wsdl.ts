import { ParseOption, XmlDocument, XmlElement } from 'libxml2-wasm';
import type { Contract, Definition, Field, Lifetime, Operation, Version } from './model.js';

const NAMESPACES = {
  wsdl: 'http://schemas.xmlsoap.org/wsdl/',
  xsd: 'http://www.w3.org/2001/XMLSchema',
  v: 'urn:ips-mock:contract',
};

/**
 * Reads the annotated WSDL, the only source of the contract.
 *
 * @param wsdl the bytes of `wsdl/IpsApi.wsdl`
 * @returns the contract with all its versions
 * @throws Error that names an element without a required attribute, with an unknown version or without a sequence
 */
export function readWsdl(wsdl: Uint8Array): Contract {
  const document = XmlDocument.fromBuffer(wsdl, { option: ParseOption.XML_PARSE_NO_XXE });
  try {
    return readDefinitions(document.root);
  } finally {
    document.dispose();
  }
}

function readDefinitions(root: XmlElement): Contract {
  const versions = find(root, 'v:versions/v:version').map(readVersion);
  const versionIndex = new Map(versions.map((version, index) => [version.id, index]));
  const whole: Lifetime = { since: 0, until: versions.length - 1 };

  const lifetime = (element: XmlElement, parent: Lifetime): Lifetime => {
    const bound = (name: string, inherited: number): number => {
      const id = element.attr(name, 'v')?.value;
      if (id === undefined) return inherited;
      const index = versionIndex.get(id);
      if (index === undefined) throw new Error(`IpsApi.wsdl: v:${name}="${id}" of "${nameOf(element)}" is no version listed in v:versions`);
      return index;
    };
    return { since: bound('since', parent.since), until: bound('until', parent.until) };
  };

  const field = (element: XmlElement, parent: Lifetime): Field => {
    const max = element.attr('maxOccurs')?.value ?? '1';
    return {
      name: nameOf(element),
      type: required(element, 'type').replace(/^(?:types|base):/, ''),
      optional: element.attr('minOccurs')?.value === '0',
      max: max === 'unbounded' ? max : Number(max),
      ...lifetime(element, parent),
    };
  };

  const definition = (element: XmlElement): Definition => {
    const life = lifetime(element, whole);
    const isType = element.name === 'complexType';
    const complexType = isType ? element : find(element, 'xsd:complexType')[0];
    const group = complexType && find(complexType, 'xsd:sequence | xsd:all')[0];
    if (!complexType || !group) throw new Error(`IpsApi.wsdl: "${nameOf(element)}" has no sequence`);
    return {
      name: nameOf(element),
      kind: isType ? 'type' : 'element',
      group: group.name === 'all' ? 'all' : 'sequence',
      anyAttribute: find(complexType, 'xsd:anyAttribute').length > 0,
      fields: find(group, 'xsd:element').map((child) => field(child, life)),
      ...life,
    };
  };

  const schemas = find(root, 'wsdl:types/xsd:schema');
  const baseNamespace = versions[0]?.namespace ?? '';
  const definitionsOf = (isBase: boolean): Record<string, Definition> => {
    const schema = schemas.find((each) => (required(each, 'targetNamespace') === baseNamespace) === isBase);
    if (!schema) throw new Error(`IpsApi.wsdl: the ${isBase ? 'base' : "version's"} schema is missing`);
    const elements = find(schema, 'xsd:complexType | xsd:element').map(definition);
    return Object.fromEntries(elements.map((each) => [each.name, each]));
  };

  const elementOf = new Map(
    find(root, 'wsdl:message').map((message) => {
      const part = find(message, 'wsdl:part')[0];
      return [nameOf(message), part ? required(part, 'element').replace(/^.*:/, '') : ''];
    }),
  );
  const messageElement = (operation: XmlElement, direction: 'input' | 'output'): string => {
    const message = find(operation, `wsdl:${direction}`)[0];
    return (message && elementOf.get(required(message, 'message').replace(/^tns:/, ''))) ?? '';
  };
  const operations = find(root, 'wsdl:portType/wsdl:operation').map(
    (operation): Operation => ({
      name: nameOf(operation),
      input: messageElement(operation, 'input'),
      output: messageElement(operation, 'output'),
      roles: operation.attr('roles', 'v')?.value.split(' ') ?? null,
      ...lifetime(operation, whole),
    }),
  );

  return { versions, baseNamespace, operations, definitions: definitionsOf(false), baseDefinitions: definitionsOf(true) };
}

function readVersion(element: XmlElement): Version {
  return {
    id: required(element, 'id'),
    release: required(element, 'release'),
    namespace: required(element, 'namespace'),
    wsdl: required(element, 'wsdl'),
    headerNamespace: required(element, 'headerNamespace'),
    observed: required(element, 'observed') === 'true',
  };
}

function find(element: XmlElement, xpath: string): XmlElement[] {
  return element.find(xpath, NAMESPACES).filter((node) => node instanceof XmlElement);
}

function nameOf(element: XmlElement): string {
  return required(element, 'name');
}

function required(element: XmlElement, attribute: string): string {
  const value = element.attr(attribute)?.value;
  if (value === undefined) throw new Error(`IpsApi.wsdl: line ${element.line}: <${element.name}> needs the attribute "${attribute}"`);
  return value;
}
