import { readFileSync } from 'node:fs';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';
import { describe, expect, test } from 'vitest';
import { allVersions } from '../../src/contract/api-version.js';
import { USER_ROLES } from '../../src/contract/constants.js';
import { loadContract } from '../../src/contract/load-contract.js';
import { renderWsdl } from '../../src/contract/render-wsdl.js';
import { renderSchemas } from '../../src/contract/render-xsd.js';
import { knownVersion } from '../conversation.js';

const annotated = readFileSync(new URL('../../wsdl/IpsApi.wsdl', import.meta.url), 'utf8');

/** What a version has, counted by walking over the tags of the annotated WSDL, without the program's reader. */
interface Counts {
  operations: number;
  definitions: number;
  baseDefinitions: number;
  fields: number;
}

function countTags(versionId: string): Counts {
  const ids = [...annotated.matchAll(/<v:version id="([^"]+)"/g)].map(([, id]) => id ?? '');
  const version = ids.indexOf(versionId);
  const counts: Counts = { operations: 0, definitions: 0, baseDefinitions: 0, fields: 0 };
  /** The open elements: their names, whether this version has them, and which schema they stand in. */
  const open: { name: string; exists: boolean; isBase: boolean }[] = [];
  for (const [, end, name = '', attributes = '', alone] of annotated.replaceAll(/<!--[\s\S]*?-->/g, '').matchAll(/<(\/?)([\w:]+)([^>]*?)(\/?)>/g)) {
    if (end) {
      open.pop();
      continue;
    }
    const parent = open.at(-1);
    const attribute = (each: string): string | undefined => new RegExp(`\\s${each}="([^"]*)"`).exec(attributes)?.[1];
    const [since, until] = [attribute('v:since'), attribute('v:until')];
    const exists =
      (parent?.exists ?? true) && (since === undefined || ids.indexOf(since) <= version) && (until === undefined || version <= ids.indexOf(until));
    const isBase = name === 'xsd:schema' ? attribute('targetNamespace') === 'http://www.scene7.com/IpsApi/xsd' : (parent?.isBase ?? false);
    if (exists) {
      if (parent?.name === 'xsd:schema') counts[isBase ? 'baseDefinitions' : 'definitions']++;
      if (name === 'xsd:element' && (parent?.name === 'xsd:sequence' || parent?.name === 'xsd:all')) counts.fields++;
      if (name === 'wsdl:operation' && parent?.name === 'wsdl:portType') counts.operations++;
    }
    if (!alone) open.push({ name, exists, isBase });
  }
  return counts;
}

/** The same, counted in the WSDL that is served. */
function countRendered(wsdl: string, baseNamespace: string, namespace: string): Counts {
  const document = XmlDocument.fromString(wsdl);
  try {
    const count = (xpath: string): number =>
      document.root.find(xpath, { wsdl: 'http://schemas.xmlsoap.org/wsdl/', xsd: 'http://www.w3.org/2001/XMLSchema' }).length;
    const base = count(`//xsd:schema[@targetNamespace="${baseNamespace}"]/*`);
    const all = count('//xsd:schema/*');
    // Where both share a namespace, the base ones are known by name.
    const shared =
      namespace === baseNamespace ? count('//xsd:schema/*[@name="authHeader" or substring(@name, string-length(@name) - 4) = "Fault"]') : base;
    return {
      operations: count('//wsdl:portType/wsdl:operation'),
      definitions: all - shared,
      baseDefinitions: shared,
      fields: count('//xsd:sequence/xsd:element | //xsd:all/xsd:element'),
    };
  } finally {
    document.dispose();
  }
}

test('the contract has 12 versions, 186 operations and 636 definitions', () => {
  const { versions, operations, definitions, baseDefinitions } = loadContract();
  expect(versions).toHaveLength(12);
  expect(operations).toHaveLength(186);
  expect(Object.keys(definitions)).toHaveLength(636);
  expect(Object.keys(baseDefinitions)).toEqual(['authenticationFault', 'authorizationFault', 'ipsApiFault', 'authHeader']);
});

test('operations are for roles that there are', () => {
  const roles = new Set(loadContract().operations.flatMap((operation) => operation.roles ?? []));
  expect([...roles].filter((role) => !USER_ROLES.some((known) => known === role))).toEqual([]);
});

describe.each(allVersions().map(({ id }) => ({ id })))('version $id', ({ id }) => {
  const version = knownVersion(id);
  const wsdl = renderWsdl(version, 'http://localhost/service');

  test('has the operations, definitions and fields of the annotated WSDL, no others', () => {
    const expected = countTags(id);
    expect(countRendered(wsdl, version.baseNamespace, version.namespace)).toEqual(expected);
    expect(version.operationsByInput.size).toBe(expected.operations);
    expect(version.definitions.size).toBe(expected.definitions);
    expect(version.baseDefinitions.size).toBe(expected.baseDefinitions);
    const fields = [...version.definitions.values(), ...version.baseDefinitions.values()].reduce((sum, each) => sum + each.fields.length, 0);
    expect(fields).toBe(expected.fields);
  });

  test('has a definition for every element of an operation and every type of a field', () => {
    for (const { input, output } of version.operationsByInput.values()) {
      expect(version.definitions.get(input)?.kind).toBe('element');
      expect(version.definitions.get(output)?.kind).toBe('element');
    }
    for (const definition of version.definitions.values()) {
      const names = definition.fields.map((field) => field.name);
      expect(new Set(names).size, `${definition.name} has no field twice`).toBe(names.length);
      for (const { type } of definition.fields) if (!type.startsWith('xsd:')) expect(version.definitions.get(type)?.kind, type).toBe('type');
    }
  });

  test('has schemas that compile', () => {
    const schemas = renderSchemas(version);
    expect(schemas).toHaveLength(id === 'unversioned' ? 1 : 2);
    for (const schema of schemas) {
      const document = XmlDocument.fromString(schema);
      XsdValidator.fromDoc(document).dispose();
      document.dispose();
    }
  });

  test('binds each prefix of its WSDL once', () => {
    const bound = [...wsdl.matchAll(/ xmlns:(\w+)=/g)].map(([, prefix]) => prefix);
    expect(bound.sort()).toEqual(['base', 'soap', 'soap12', 'tns', 'types', 'wsdl', 'xsd']);
  });

  test('is served without the marks of the annotated WSDL', () => {
    for (const text of [wsdl, ...renderSchemas(version)]) {
      expect(text).not.toContain('urn:ips-mock:contract');
      expect(text).not.toMatch(/\bv:/);
    }
  });
});

test('the versions differ from each other', () => {
  const counts = allVersions().map(({ id }) => JSON.stringify(countTags(id)));
  expect(new Set(counts).size).toBeGreaterThan(8);
});
