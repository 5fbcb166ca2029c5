import { ParseOption, XmlDocument, type XmlElement, XmlParseError } from 'libxml2-wasm';
import { IpsApiFault } from '../contract/faults.js';

/** Nothing is loaded, nothing is expanded; a DOCTYPE is read only so that it can be refused. */
const OPTIONS = ParseOption.XML_PARSE_NO_XXE | ParseOption.XML_PARSE_NONET | ParseOption.XML_PARSE_NO_SYS_CATALOG;

/**
 * Parses a request and hands its root to `work`; the document lives no longer than that.
 *
 * @param body bytes in the encoding that they declare, UTF-8 unless they do
 * @throws IpsApiFault 30003 for what is not well-formed or has a DOCTYPE
 */
export function withXml<Result>(body: Uint8Array, work: (root: XmlElement) => Result): Result {
  if (body.length === 0) throw new IpsApiFault('invalidXml', 'The request has no body: expected XML');
  const document = parse(body);
  try {
    if (document.dtd) throw doctypeRefused();
    // SOAP allows no processing instructions, and to the walk over its children an element would end at one.
    if (mayHoldInstruction(body) && document.root.get('.//processing-instruction()')) {
      throw new IpsApiFault('invalidXml', 'The request has a processing instruction: expected XML without any');
    }
    return work(document.root);
  } finally {
    document.dispose();
  }
}

/** Elements by their local name, in any namespace; of several with one name the first. */
export function elementsByName(elements: readonly XmlElement[]): Map<string, XmlElement> {
  const found = new Map<string, XmlElement>();
  for (const element of elements) {
    const { name } = element;
    if (!found.has(name)) found.set(name, element);
  }
  return found;
}

/** Whether it is worth looking for processing instructions: bytes other than UTF-8 do not show them. */
function mayHoldInstruction(body: Uint8Array): boolean {
  const bytes = Buffer.from(body.buffer, body.byteOffset, body.byteLength);
  const declaration = bytes.indexOf('<?xml');
  const isUtf8 = bytes[0] === 0x3c || bytes[0] === 0xef || bytes[0] === 0x20 || bytes[0] === 0x0a || bytes[0] === 0x0d;
  return !isUtf8 || bytes.indexOf('<?', declaration < 0 ? 0 : declaration + 2) >= 0;
}

function doctypeRefused(): IpsApiFault {
  return new IpsApiFault('invalidXml', 'The request has a DOCTYPE: expected XML without one');
}

function parse(body: Uint8Array): XmlDocument {
  try {
    return XmlDocument.fromBuffer(body, { option: OPTIONS });
  } catch (error) {
    if (!(error instanceof XmlParseError)) throw error;
    // Entities that expand without end are met before the document is whole.
    if (Buffer.from(body).includes('<!DOCTYPE')) throw doctypeRefused();
    const [first] = error.details;
    const place = first ? `line ${first.line}, column ${first.col}: ${first.message.trim()}` : error.message.trim();
    throw new IpsApiFault('invalidXml', `The request is not well-formed XML: ${place}`);
  }
}
