import { ParseOption, XmlDocument, XmlElement, XmlValidateError, XsdValidator } from 'libxml2-wasm';
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
    return error.details
      .filter(({ message, xpath }) => !(message.includes(EMPTY_CONTENT) && isBlank(element, xpath)))
      .map((detail) => ({ message: detail.message.trim(), xpath: detail.xpath }));
  }
}

/** How the validator puts it that text stands in an element whose type has no content. */
const EMPTY_CONTENT = 'because the content type is empty';

/** Whether an element that must be empty holds nothing but white space, which the service takes for nothing (d). */
function isBlank(root: XmlElement, xpath: string | undefined): boolean {
  const element = xpath === undefined ? null : root.get(xpath);
  return element instanceof XmlElement && childElements(element).length === 0 && element.content.trim() === '';
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
