import { ParseOption, XmlDocument } from 'libxml2-wasm';
import { type ApiVersion, allVersions, apiVersion } from './api-version.js';
import { checkConstants } from './check-constants.js';
import { encodeElement } from './encode.js';
import { explainViolation } from './explain-violation.js';
import { validateElement } from './validate.js';

/** What a value is in JSON; everything else is a string. */
const JSON_TYPES: Readonly<Record<string, string>> = {
  'xsd:boolean': 'boolean',
  'xsd:int': 'number',
  'xsd:long': 'number',
  'xsd:float': 'number',
  'xsd:double': 'number',
};

/**
 * Refuses fields that a definition of the newest version does not have, and values of the wrong JSON type: encoding would drop or convert them.
 *
 * @param path where the value is, for the message
 * @throws Error that names the path and what is expected there
 */
export function refuseUnknown(definitionName: string, value: object, path: string): void {
  const fields = newestVersion().definitions.get(definitionName)?.fields ?? [];
  for (const [name, inner] of Object.entries(value)) {
    const field = fields.find((each) => each.name === name);
    if (!field) throw new Error(`${path}/${name} is not expected: expected ${fields.map((each) => each.name).join(', ') || 'nothing'}`);
    if (field.type.startsWith('xsd:')) {
      const expected = JSON_TYPES[field.type] ?? 'string';
      for (const each of Array.isArray(inner) ? inner : [inner]) {
        if (typeof each !== expected) throw new Error(`${path}/${name} is ${JSON.stringify(each)}: expected a ${expected}`);
      }
      continue;
    }
    for (const each of Array.isArray(inner) ? inner : [inner]) {
      if (typeof each !== 'object' || each === null) throw new Error(`${path}/${name} takes an object`);
      refuseUnknown(field.type, each, `${path}/${name}`);
    }
  }
}

/**
 * Checks one field of an operation's parameters, given as JSON, as the newest version of the operation would.
 *
 * @param element the parameters' element, such as `submitJobParam`
 * @param others the other fields that the element requires
 * @throws Error, or IpsApiFault, that names the path and what is expected there
 */
export function checkJsonField(element: string, field: string, value: object, others: object): void {
  const version = newestVersion();
  const definition = version.definitions.get(element)?.fields.find(({ name }) => name === field)?.type ?? '';
  refuseUnknown(definition, value, field);
  checkConstants(version, definition, value, field);
  const xml = XmlDocument.fromString(encodeElement(version, element, { ...others, [field]: value }), { option: ParseOption.XML_PARSE_NO_XXE });
  try {
    const violations = validateElement(version, xml.root);
    if (violations.length > 0) throw explainViolation(version, xml.root, violations);
  } finally {
    xml.dispose();
  }
}

function newestVersion(): ApiVersion {
  return apiVersion(allVersions().length - 1);
}
