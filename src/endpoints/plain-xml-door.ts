import type { XmlElement } from 'libxml2-wasm';
import { childElements } from '../contract/child-elements.js';
import { IpsApiFault, IpsFault, orFault } from '../contract/faults.js';
import type { Ips } from '../operations/call.js';
import { readAuthHeader } from './auth-header.js';
import { Exchange, type Served } from './exchange.js';
import type { HttpRequest } from './http-request.js';
import { type Message, messageReader, notAMessage } from './message.js';
import { elementsByName } from './parse-xml.js';
import { readCallTarget } from './read-call-target.js';

/** What may stand beside the parameter element: the header blocks of SOAP. */
const HEADERS = new Set(['authHeader', 'AuthUser', 'AuthPassword']);

const readPlainMessage = messageReader((root: XmlElement): Message => {
  const payload = orFault(() => payloadOf(root));
  if (payload instanceof IpsFault) return { ...notAMessage(payload), auth: readAuthHeader(elementsByName(root)) };
  return { payload: payload.name, auth: readAuthHeader(elementsByName(root)), target: orFault(() => readCallTarget(payload)) };
});

/**
 * Serves one request of the plain XML door: `<Request><authHeader/><xxxParam/></Request>` in, the bare `<xxxReturn>` or fault out (o).
 *
 * @param read gives the body; throws a fault for one that cannot be read
 * @param onUnexpected told of errors that are no faults
 */
export function servePlainXml(read: () => Uint8Array, http: HttpRequest, ips: Ips, onUnexpected: (error: unknown) => void): Served {
  const exchange = new Exchange('xml', http, ips, onUnexpected);
  return exchange.servedPlain(() => exchange.perform(exchange.callOf(readPlainMessage(read()))));
}

/** The parameter element of a request: what is no header block. The root's namespace is not looked at, the payload's is the version (c). */
function payloadOf(root: XmlElement): XmlElement {
  if (root.name !== 'Request') {
    const hint = root.name === 'Envelope' ? ': SOAP requests go to the address of the SOAP door' : '';
    throw new IpsApiFault('invalidXml', `The root element is "${root.name}": expected Request with an authHeader and a parameter element${hint}`);
  }
  const payloads = childElements(root).filter(({ name }) => !HEADERS.has(name));
  const [payload] = payloads;
  if (!payload || payloads.length > 1) {
    throw new IpsApiFault('invalidXml', `The Request has ${payloads.length} elements besides its authHeader: expected one, such as submitJobParam`);
  }
  return payload;
}
