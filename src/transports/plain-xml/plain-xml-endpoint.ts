import type { XmlElement } from 'libxml2-wasm';
import { childElements } from '../../contract/child-elements.js';
import { IpsApiFault, IpsFault, orFault } from '../../contract/faults.js';
import type { OperationContext } from '../../operations/operation.js';
import { readAuthHeader } from '../auth-header.js';
import { Exchange, type Served } from '../exchange.js';
import type { HttpRequest } from '../http-request.js';
import { type Message, messageReader } from '../message.js';
import { elementsByName } from '../parse-xml.js';
import { readCallTarget } from '../read-call-target.js';

/** What may stand beside the parameter element: the header blocks of SOAP. */
const HEADERS = new Set(['authHeader', 'AuthUser', 'AuthPassword']);

const readPlainMessage = messageReader((root: XmlElement, bytes: Uint8Array): Message => {
  const children = childElements(root);
  const auth = readAuthHeader(elementsByName(children));
  const payload = payloadOf(root, children);
  if (payload instanceof IpsFault) return { bytes, payload: undefined, auth, target: payload };
  return { bytes, payload: payload.name, auth, target: orFault(() => readCallTarget(payload)) };
});

/**
 * Serves one request of the plain XML endpoint: `<Request><authHeader/><xxxParam/></Request>` in, the bare `<xxxReturn>` or fault out (o).
 *
 * @param read gives the body; throws a fault for one that cannot be read
 * @param onUnexpected told of errors that are no faults
 */
export function servePlainXml(read: () => Uint8Array, http: HttpRequest, context: OperationContext, onUnexpected: (error: unknown) => void): Served {
  const exchange = new Exchange('xml', http, context, onUnexpected);
  return exchange.servedPlain(() => exchange.perform(exchange.callOf(readPlainMessage(read()))));
}

/**
 * The parameter element of a request: what is no header block. The root's namespace is not looked at, the payload's is the version (c).
 *
 * @returns the element, or the fault 30003 that says what a request looks like
 */
function payloadOf(root: XmlElement, children: readonly XmlElement[]): XmlElement | IpsApiFault {
  if (root.name !== 'Request') {
    const hint = root.name === 'Envelope' ? ': SOAP requests go to the address of the SOAP endpoint' : '';
    return new IpsApiFault('invalidXml', `The root element is "${root.name}": expected Request with an authHeader and a parameter element${hint}`);
  }
  const payloads = children.filter(({ name }) => !HEADERS.has(name));
  const [payload] = payloads;
  if (payload && payloads.length === 1) return payload;
  return new IpsApiFault('invalidXml', `The Request has ${payloads.length} elements besides its authHeader: expected one, such as submitJobParam`);
}
