import { XmlDocument, XmlElement } from 'libxml2-wasm';
import { allVersions, versionById, versionsOfNamespace } from '../../src/contract/api-version.js';
import { decodeElement } from '../../src/contract/decode.js';
import { validateElement } from '../../src/contract/validate.js';

/** What stands in the Body of an answer that came over a plain socket. */
export interface SoapAnswer {
  /** Namespace of the envelope. */
  readonly envelope: string;
  /** Id of the version that the payload is in; undefined for a fault. */
  readonly version: string | undefined;
  /** Name of the payload's root element. */
  readonly payload: string;
  readonly fault: { readonly name: string; readonly code: number; readonly reason: string } | undefined;
  // biome-ignore lint/suspicious/noExplicitAny: a test reaches into answers of any kind
  readonly value: any;
}

/** Reads an envelope. Throws where it is not well-formed, or what it holds is not valid by its version's schema. */
export function readSoapAnswer(text: string): SoapAnswer {
  const document = XmlDocument.fromString(text);
  try {
    const { root } = document;
    const body = only(root, 'Body');
    const payload = only(body);
    const common = { envelope: root.namespaceUri, payload: payload.name };
    if (payload.name === 'Fault') {
      const element = payload.get('*[local-name()="detail" or local-name()="Detail"]/*');
      if (!(element instanceof XmlElement)) throw new Error(`a fault without detail: ${text}`);
      refuseInvalid('2014-04-03', element);
      const child = (name: string): string => element.get(`*[local-name()="${name}"]`)?.content ?? '';
      return { ...common, version: undefined, fault: { name: element.name, code: Number(child('code')), reason: child('reason') }, value: {} };
    }
    const [version] = versionsOfNamespace(payload.namespaceUri);
    if (!version) throw new Error(`${payload.namespaceUri} is none of ${allVersions().map((each) => each.namespace)}`);
    refuseInvalid(version.id, payload);
    return { ...common, version: version.id, fault: undefined, value: decodeElement(version, payload.name, payload) };
  } finally {
    document.dispose();
  }
}

function only(parent: XmlElement, name?: string): XmlElement {
  const children: XmlElement[] = [];
  for (let child = parent.firstChild; child; child = child.next) if (child instanceof XmlElement) children.push(child);
  const [first] = children;
  if (!first || children.length > 1 || (name !== undefined && first.name !== name)) {
    throw new Error(`<${parent.name}> holds ${children.map((child) => child.name).join(', ') || 'nothing'}: expected one ${name ?? 'element'}`);
  }
  return first;
}

function refuseInvalid(versionId: string, element: XmlElement): void {
  const version = versionById(versionId);
  const violations = version ? validateElement(version, element) : [];
  if (violations.length > 0) throw new Error(`${element.name} is not valid by ${versionId}: ${violations.map((each) => each.message).join(' ')}`);
}
