import { ParseOption, XmlDocument, type XmlElement, XmlValidateError, XsdValidator } from 'libxml2-wasm';
import { LRUCache } from 'lru-cache';
import type { ApiVersion } from './api-version.js';
import { childElements } from './child-elements.js';
import { closureOf } from './model.js';
import { renderSchemas } from './render-xsd.js';

/** A violation of the schema, in the validator's words. */
export interface Violation {
  readonly message: string;
  /** XPath of the element, if the validator names one. */
  readonly xpath: string | undefined;
}

/** How many versions have validators: all of the contract's, and the unlisted ones that are in use. */
const VERSIONS_CACHED = 60;

const validators = new LRUCache<ApiVersion, Map<string, XsdValidator>>({
  max: VERSIONS_CACHED,
  // Their memory is not the garbage collector's.
  dispose: (ofVersion) => {
    for (const validator of ofVersion.values()) validator.dispose();
  },
});

/**
 * Validates a root element against the XSD of its version (for faults and old authHeaders, the base XSD).
 * Each root element gets a validator of its part of the schema on first use: compiling the whole schema added 60 ms to the first call.
 *
 * @returns the violations in document order; none for a valid element
 */
export function validateElement(version: ApiVersion, element: XmlElement): Violation[] {
  const validator = validatorOf(version, element.name, element.namespaceUri === version.baseNamespace);
  try {
    validator.validate(element);
    return [];
  } catch (error) {
    if (!(error instanceof XmlValidateError)) throw error;
    const violations = error.details.map((detail) => ({ message: detail.message.trim(), xpath: detail.xpath }));
    if (violations.every(({ message }) => !message.includes(EMPTY_CONTENT)) || holdsUnexpected(version, element.name, element)) return violations;
    return violations.filter(({ message }) => !message.includes(EMPTY_CONTENT));
  }
}

/** How the validator puts it that something stands in an element whose type has no content. */
const EMPTY_CONTENT = 'because the content type is empty';

/** Whether something other than white space, which the service takes for nothing (d), stands in an element whose type has no content. */
function holdsUnexpected(version: ApiVersion, definitionName: string, element: XmlElement): boolean {
  const definition = version.definitions.get(definitionName);
  if (!definition) return false;
  const children = childElements(element);
  if (definition.fields.length === 0) return children.length > 0 || element.content.trim() !== '';
  return children.some((child) => {
    const field = definition.fields.find(({ name }) => name === child.name);
    return field !== undefined && holdsUnexpected(version, field.type, child);
  });
}

function validatorOf(version: ApiVersion, name: string, isBase: boolean): XsdValidator {
  let validatorsOfVersion = validators.get(version);
  if (!validatorsOfVersion) {
    validatorsOfVersion = new Map();
    validators.set(version, validatorsOfVersion);
  }
  // All unknown elements share one validator, whose schema has no elements.
  const root = (isBase && version.baseDefinitions.has(name)) || version.definitions.has(name) ? name : '';
  const key = `${isBase ? 'base' : 'own'} ${root}`;
  let validator = validatorsOfVersion.get(key);
  if (!validator) {
    const needed = closureOf([root], (each) => version.definitions.get(each));
    const schemas = renderSchemas(version, { selection: (each) => needed.has(each) });
    validator = compile((isBase ? schemas[0] : schemas.at(-1)) ?? '');
    validatorsOfVersion.set(key, validator);
  }
  return validator;
}

function compile(xsd: string): XsdValidator {
  const document = XmlDocument.fromString(xsd, { option: ParseOption.XML_PARSE_NO_XXE });
  try {
    return XsdValidator.fromDoc(document);
  } finally {
    document.dispose();
  }
}
