import type { XmlElement } from 'libxml2-wasm';
import { IpsFault, orFault } from '../contract/faults.js';
import type { Ips } from '../operations/call.js';
import { readAuthHeader } from './auth-header.js';
import { Exchange, type Served } from './exchange.js';
import type { HttpRequest } from './http-request.js';
import { type Message, messageReader, notAMessage } from './message.js';
import { readCallTarget } from './read-call-target.js';
import { envelope, faultElement, headerBlocks, readEnvelope, SOAP_VERSIONS, type SoapVersion, soapVersionOf } from './soap-envelope.js';
import { BodyFault, soapAnswer } from './soap-server.js';

/** A message in an envelope. */
interface SoapMessage extends Message {
  /** Undefined where the root is no Envelope. */
  readonly soapVersion: SoapVersion | undefined;
}

const readSoapMessage = messageReader((root: XmlElement): SoapMessage => {
  const soapVersion = soapVersionOf(root);
  const read = orFault(() => readEnvelope(root, soapVersion));
  if (read instanceof IpsFault) return { soapVersion, ...notAMessage(read), auth: readAuthHeader(headerBlocks(root, soapVersion)) };
  const { headers, payload } = read;
  return { soapVersion, payload: payload.name, auth: readAuthHeader(headers), target: orFault(() => readCallTarget(payload)) };
});

/**
 * Serves one request of the SOAP door.
 *
 * @param read gives the body; throws a fault for one that cannot be read
 * @param onUnexpected told of errors that are no faults
 */
export async function serveSoap(read: () => Uint8Array, http: HttpRequest, ips: Ips, onUnexpected: (error: unknown) => void): Promise<Served> {
  const exchange = new Exchange('soap', http, ips, onUnexpected);
  let soapVersion: SoapVersion = http.headers['content-type']?.includes('application/soap+xml') ? '1.2' : '1.1';
  const bodyFault = (error: unknown): BodyFault => new BodyFault(faultElement(soapVersion, exchange.asFault(error)), exchange.faultStatus);
  const served = (status: number, body: string): Served => exchange.served(status, SOAP_VERSIONS[soapVersion].contentType, body);
  try {
    const message = readSoapMessage(read());
    soapVersion = message.soapVersion ?? soapVersion;
    const call = exchange.callOf(message);
    const answer = await soapAnswer(call.version, soapVersion, call.operation, () => {
      try {
        return exchange.perform(call);
      } catch (error) {
        throw bodyFault(error);
      }
    });
    return served(answer.status, answer.envelope);
  } catch (error) {
    const { status, element } = bodyFault(error);
    return served(status, envelope(soapVersion, element));
  }
}
