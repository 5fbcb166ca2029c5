import { childElements } from '../../contract/child-elements.js';
import { encodeFault } from '../../contract/encode-fault.js';
import { IpsApiFault, type IpsFault } from '../../contract/faults.js';
import type { MessageElement } from '../../contract/plain-element.js';
import { type AnswerFormat, XML_DECLARATION } from '../answer-format.js';
import { elementsByName } from '../parse-xml.js';

/** The two versions of SOAP, and what is particular to each. */
export const SOAP_VERSIONS = {
  '1.1': { namespace: 'http://schemas.xmlsoap.org/soap/envelope/', contentType: 'text/xml;charset=utf-8' },
  '1.2': { namespace: 'http://www.w3.org/2003/05/soap-envelope', contentType: 'application/soap+xml;charset=utf-8' },
} as const;

/** A version of SOAP. */
export type SoapVersion = keyof typeof SOAP_VERSIONS;

/** A message, as far as it is an envelope. */
export interface SoapRequest {
  /** Undefined where the root is no Envelope. */
  readonly soapVersion: SoapVersion | undefined;
  /** Header blocks by their local name, in any namespace; of several with one name the first. */
  readonly headers: ReadonlyMap<string, MessageElement>;
  /** The one element in the Body, or the fault 30003 that says what an envelope looks like. */
  readonly body: SoapBody;
}

/** What a Body holds: its one element, or the fault 30003 for another number of them. */
export type SoapBody = { readonly payload: MessageElement } | { readonly fault: IpsApiFault };

/** The SOAP version of a root element, or undefined where it is no Envelope. */
function soapVersionOf(root: MessageElement): SoapVersion | undefined {
  if (root.name !== 'Envelope') return undefined;
  const namespace = root.namespaceUri;
  if (namespace === SOAP_VERSIONS['1.1'].namespace) return '1.1';
  return namespace === SOAP_VERSIONS['1.2'].namespace ? '1.2' : undefined;
}

/** Takes an envelope apart. What a broken one says of its caller still counts. */
export function readEnvelope(root: MessageElement): SoapRequest {
  const soapVersion = soapVersionOf(root);
  if (!soapVersion) return { soapVersion, headers: new Map(), body: { fault: notAnEnvelope(root) } };
  const parts = elementsByName(childElements(root));
  const ownPart = (name: string): MessageElement | undefined => {
    const part = parts.get(name);
    return part?.namespaceUri === SOAP_VERSIONS[soapVersion].namespace ? part : undefined;
  };
  const header = ownPart('Header');
  const body = ownPart('Body');
  return {
    soapVersion,
    headers: elementsByName(header ? childElements(header) : []),
    body: body ? readBody(body) : { fault: new IpsApiFault('invalidXml', 'The Envelope has no Body') },
  };
}

function readBody(body: MessageElement): SoapBody {
  const payloads = childElements(body);
  const [payload] = payloads;
  if (payload && payloads.length === 1) return { payload };
  return { fault: new IpsApiFault('invalidXml', `The Body has ${payloads.length} elements: expected one, such as submitJobParam`) };
}

function notAnEnvelope({ name, namespaceUri }: MessageElement): IpsApiFault {
  return new IpsApiFault(
    'invalidXml',
    `The root element is "${name}" in ${namespaceUri ? `the namespace "${namespaceUri}"` : 'no namespace'}: expected Envelope in "${SOAP_VERSIONS['1.1'].namespace}" or "${SOAP_VERSIONS['1.2'].namespace}"`,
  );
}

/** How answers are written in each version of SOAP (o: the envelope's prefix, no Header, exactly one Body). */
export const SOAP_FORMATS: Readonly<Record<SoapVersion, AnswerFormat>> = { '1.1': formatOf('1.1'), '1.2': formatOf('1.2') };

function formatOf(soapVersion: SoapVersion): AnswerFormat {
  const { namespace, contentType } = SOAP_VERSIONS[soapVersion];
  const begin = `${XML_DECLARATION}<soapenv:Envelope xmlns:soapenv="${namespace}"><soapenv:Body>`;
  return {
    contentType,
    envelope: (element) => `${begin}${element}</soapenv:Body></soapenv:Envelope>`,
    faultElement: (fault) => faultElement(soapVersion, fault),
  };
}

/** A fault as it stands in a Body: its text is the name of its detail element (t for SOAP 1.1, i for 1.2). */
function faultElement(soapVersion: SoapVersion, fault: IpsFault): string {
  const detail = encodeFault(fault);
  if (soapVersion === '1.1') {
    return `<soapenv:Fault><faultcode>soapenv:Server</faultcode><faultstring>${fault.faultName}</faultstring><detail>${detail}</detail></soapenv:Fault>`;
  }
  return `<soapenv:Fault><soapenv:Code><soapenv:Value>soapenv:Receiver</soapenv:Value></soapenv:Code><soapenv:Reason><soapenv:Text xml:lang="en">${fault.faultName}</soapenv:Text></soapenv:Reason><soapenv:Detail>${detail}</soapenv:Detail></soapenv:Fault>`;
}
