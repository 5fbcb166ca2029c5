import { ParseOption, XmlDocument, type XmlElement, XmlValidateError, XsdValidator } from 'libxml2-wasm';
import type { ApiVersion } from './api-version.js';
import { closureOf } from './model.js';
import { renderSchemas } from './render-xsd.js';

/** Something in a document that its schema does not allow, in the validator's words. */
export interface Violation {
  readonly message: string;
  /** XPath of the element, where the validator names one. */
  readonly xpath: string | undefined;
}

const validators = new WeakMap<ApiVersion, Map<string, XsdValidator>>();

/**
 * Checks a root element against the XSD of its version (or, for faults and old authHeaders, the base XSD).
 * What an element needs of its schema is compiled when that element first comes: the whole took some 60 ms of a first call.
 *
 * @returns what is wrong, first things first; empty for a valid element
 */
export function validateElement(version: ApiVersion, element: XmlElement): Violation[] {
  const validator = validatorOf(version, element.name, element.namespaceUri === version.baseNamespace);
  try {
    validator.validate(element);
    return [];
  } catch (error) {
    if (!(error instanceof XmlValidateError)) throw error;
    return error.details.map((detail) => ({ message: detail.message.trim(), xpath: detail.xpath }));
  }
}

function validatorOf(version: ApiVersion, name: string, isBase: boolean): XsdValidator {
  let ofVersion = validators.get(version);
  if (!ofVersion) {
    ofVersion = new Map();
    validators.set(version, ofVersion);
  }
  // An element that there is not needs a schema that does not have it; one serves for all of them.
  const root = (isBase && version.baseDefinitions.has(name)) || version.definitions.has(name) ? name : '';
  const key = `${isBase ? 'base' : 'own'} ${root}`;
  let validator = ofVersion.get(key);
  if (!validator) {
    const needed = closureOf([root], (each) => version.definitions.get(each));
    const schemas = renderSchemas(version, { selection: (each) => needed.has(each) });
    validator = compile((isBase ? schemas[0] : schemas.at(-1)) ?? '');
    ofVersion.set(key, validator);
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
