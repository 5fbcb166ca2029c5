import { ParseOption, XmlDocument, XmlParseError } from 'libxml2-wasm';
import { IpsApiFault } from '../contract/faults.js';
import { loadXmlParser } from '../contract/load-xml-parser.js';
import { type MessageElement, UNUSUAL } from '../contract/plain-element.js';
import { parsePlainXml } from './parse-plain-xml.js';

/** Loads and expands nothing; a DOCTYPE is parsed only so that it can be refused. */
const OPTIONS = ParseOption.XML_PARSE_NO_XXE | ParseOption.XML_PARSE_NONET | ParseOption.XML_PARSE_NO_SYS_CATALOG;

/**
 * Parses a request and passes its root to `work`; the document is disposed of afterwards.
 * A usual message is read without libxml2, which is loaded by the first that is not; where `work` finds it unusual, it is called again with what
 * libxml2 has read.
 *
 * @param body bytes in the encoding that they declare, UTF-8 unless they do
 * @param work has no effects
 * @throws IpsApiFault 30003 for what is not well-formed or has a DOCTYPE
 */
export async function withXml<Result>(body: Uint8Array, work: (root: MessageElement) => Result): Promise<Result> {
  if (body.length === 0) throw new IpsApiFault('invalidXml', 'The request has no body: expected XML');
  const root = parsePlainXml(body);
  if (root !== undefined) {
    try {
      return work(root);
    } catch (error) {
      if (error !== UNUSUAL) throw error;
    }
  }
  await loadXmlParser();
  return withDocument(body, work);
}

function withDocument<Result>(body: Uint8Array, work: (root: MessageElement) => Result): Result {
  const document = parse(body);
  try {
    if (document.dtd) throw doctypeRefused();
    // SOAP allows no processing instructions, and walking an element's children would stop at one.
    if (mayHoldInstruction(body) && document.root.get('.//processing-instruction()')) {
      throw new IpsApiFault('invalidXml', 'The request has a processing instruction: expected XML without any');
    }
    return work(document.root);
  } finally {
    document.dispose();
  }
}

/** Elements by local name, in any namespace; the first of each name counts. */
export function elementsByName(elements: readonly MessageElement[]): Map<string, MessageElement> {
  const found = new Map<string, MessageElement>();
  for (const element of elements) {
    const { name } = element;
    if (!found.has(name)) found.set(name, element);
  }
  return found;
}

/** Whether to look for processing instructions: only UTF-8 shows them in its bytes. */
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
    // Entities that expand endlessly fail before the document is complete.
    if (Buffer.from(body).includes('<!DOCTYPE')) throw doctypeRefused();
    const [first] = error.details;
    // The lines that follow quote the document, which may hold a secret there.
    const [message = ''] = (first ?? error).message.trim().split('\n', 1);
    const place = first ? `line ${first.line}, column ${first.col}: ${message}` : message;
    throw new IpsApiFault('invalidXml', `The request is not well-formed XML: ${place}`);
  }
}
