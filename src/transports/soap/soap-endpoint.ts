import type { XmlElement } from 'libxml2-wasm';
import { IpsFault, orFault } from '../../contract/faults.js';
import type { OperationContext } from '../../operations/operation.js';
import { readAuthHeader } from '../auth-header.js';
import { Exchange, type Served } from '../exchange.js';
import type { HttpRequest } from '../http-request.js';
import { type Message, messageReader } from '../message.js';
import { readCallTarget } from '../read-call-target.js';
import { ENVELOPES, faultElement, readEnvelope, SOAP_VERSIONS, type SoapVersion } from './soap-envelope.js';

/** A message in an envelope. */
interface SoapMessage extends Message {
  /** Undefined where the root is no Envelope. */
  readonly soapVersion: SoapVersion | undefined;
}

const readSoapMessage = messageReader((root: XmlElement, bytes: Uint8Array): SoapMessage => {
  const { soapVersion, headers, payload } = readEnvelope(root);
  const auth = readAuthHeader(headers);
  if (payload instanceof IpsFault) return { bytes, soapVersion, payload: undefined, auth, target: payload };
  return { bytes, soapVersion, payload: payload.name, auth, target: orFault(() => readCallTarget(payload)) };
});

/**
 * Serves one request of the SOAP endpoint.
 *
 * @param read gives the body; throws a fault for one that cannot be read
 * @param onUnexpected told of errors that are no faults
 */
export function serveSoap(read: () => Uint8Array, http: HttpRequest, context: OperationContext, onUnexpected: (error: unknown) => void): Served {
  const exchange = new Exchange('soap', http, context, onUnexpected);
  let soapVersion: SoapVersion = http.headers['content-type']?.includes('application/soap+xml') ? '1.2' : '1.1';
  const served = (status: number, element: string): Served =>
    exchange.served(status, SOAP_VERSIONS[soapVersion].contentType, element, ENVELOPES[soapVersion]);
  try {
    const message = readSoapMessage(read());
    soapVersion = message.soapVersion ?? soapVersion;
    return served(200, exchange.perform(exchange.callOf(message)));
  } catch (error) {
    const fault = exchange.asFault(error);
    return served(exchange.faultStatus, faultElement(soapVersion, fault));
  }
}
