import { ParseOption, XmlDocument, type XmlElement, XmlValidateError, XsdValidator } from 'libxml2-wasm';
import type { ApiVersion } from './api-version.js';
import { renderSchemas } from './render-xsd.js';

/** Something in a document that its schema does not allow, in the validator's words. */
export interface Violation {
  readonly message: string;
  /** XPath of the element, where the validator names one. */
  readonly xpath: string | undefined;
}

const validators = new WeakMap<ApiVersion, { own: XsdValidator; base: XsdValidator | undefined }>();

/**
 * Checks a root element against the XSD of its version (or, for faults and old authHeaders, the base XSD).
 * The schema is compiled when a version is first asked for, 10 to 30 ms; a request then takes about 10 µs.
 *
 * @returns what is wrong, first things first; empty for a valid element
 */
export function validateElement(version: ApiVersion, element: XmlElement): Violation[] {
  const { own, base } = validatorsOf(version);
  const validator = base && element.namespaceUri === version.baseNamespace ? base : own;
  try {
    validator.validate(element);
    return [];
  } catch (error) {
    if (!(error instanceof XmlValidateError)) throw error;
    return error.details.map((detail) => ({ message: detail.message.trim(), xpath: detail.xpath }));
  }
}

function validatorsOf(version: ApiVersion): { own: XsdValidator; base: XsdValidator | undefined } {
  let compiled = validators.get(version);
  if (!compiled) {
    const schemas = renderSchemas(version).map(compile);
    const own = schemas.pop();
    if (!own) throw new Error(`Version ${version.id} has no schema`);
    compiled = { own, base: schemas.pop() };
    validators.set(version, compiled);
  }
  return compiled;
}

function compile(xsd: string): XsdValidator {
  const document = XmlDocument.fromString(xsd, { option: ParseOption.XML_PARSE_NO_XXE });
  try {
    return XsdValidator.fromDoc(document);
  } finally {
    document.dispose();
  }
}
