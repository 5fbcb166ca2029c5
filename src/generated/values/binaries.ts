import { gzipSync } from 'node:zlib';
import { escapeText } from '../../contract/xml-text.js';
import { pick } from '../../random/seeded-choice.js';
import { FORMATS, type ValueSource, type Values } from './value-source.js';

/** How to generate binary content, in Base64. */
export const BINARIES: Values<string> = {
  metadata: (source) => base64(xmp(source)),
  compressedPacket: (source) => compressed(xmp(source)),
  compressedSchema: () => compressed(SCHEMA),
  compressedNamespaces: () => compressed(NAMESPACES),
};

const XMP_META = 'adobe:ns:meta/';
const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
const DUBLIN_CORE = 'http://purl.org/dc/elements/1.1/';

const NAMESPACES = `<?xml version="1.0" encoding="UTF-8"?><namespaces><namespace prefix="dc" uri="${DUBLIN_CORE}"/><namespace prefix="rdf" uri="${RDF}"/></namespaces>`;
const SCHEMA = `<?xml version="1.0" encoding="UTF-8"?><xsd:schema xmlns:xsd="http://www.w3.org/2001/XMLSchema" targetNamespace="${DUBLIN_CORE}"><xsd:element name="title" type="xsd:string"/></xsd:schema>`;

function xmp({ subject }: ValueSource): string {
  const title = `<dc:title>${escapeText(subject.name)}</dc:title><dc:format>${pick(`${subject.seed}|format`, FORMATS)}</dc:format>`;
  const description = `<rdf:Description rdf:about="" xmlns:dc="${DUBLIN_CORE}">${title}</rdf:Description>`;
  return `<x:xmpmeta xmlns:x="${XMP_META}"><rdf:RDF xmlns:rdf="${RDF}">${description}</rdf:RDF></x:xmpmeta>`;
}

/** A text in Base64. */
export function base64(text: string): string {
  return Buffer.from(text).toString('base64');
}

/** The service compresses with gzip, as a published packet shows; its page says zlib. */
function compressed(text: string): string {
  return gzipSync(text).toString('base64');
}
