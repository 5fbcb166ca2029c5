import type { IncomingHttpHeaders } from 'node:http';
import type { XmlElement } from 'libxml2-wasm';
import { encodeElement } from '../contract/encode.js';
import { IpsApiFault, IpsFault } from '../contract/faults.js';
import type { Ips } from '../operations/call.js';
import { type CallRequest, perform } from '../operations/perform.js';
import { type AuthHeader, readAuthHeader } from './auth-header.js';
import type { CallReport } from './call-report.js';
import { withXml } from './parse-xml.js';
import { readCall } from './read-call.js';
import { envelope, faultElement, readEnvelope, SOAP_VERSIONS, type SoapVersion, soapVersionOf } from './soap-envelope.js';
import { BodyFault, soapAnswer } from './soap-server.js';

/** What goes back over HTTP. */
export interface Reply {
  readonly status: number;
  readonly contentType: string;
  readonly body: string;
}

/**
 * Serves one request of the SOAP door.
 *
 * @param read gives the body; throws a fault for one that cannot be read
 * @param onUnexpected told of errors that are no faults: mistakes of the mock, which the caller sees as fault 30000
 */
export async function serveSoap(
  read: () => Uint8Array,
  http: IncomingHttpHeaders,
  ips: Ips,
  onUnexpected: (error: unknown) => void,
): Promise<{ reply: Reply; report: CallReport }> {
  const exchange = new Exchange(http, onUnexpected);
  const { status, body } = await exchange.answer(read, ips);
  return { reply: { status, contentType: SOAP_VERSIONS[exchange.soapVersion].contentType, body }, report: exchange.report };
}

/** A request on its way in: what is known of it so far decides how a fault is sent. */
class Exchange {
  readonly #http: IncomingHttpHeaders;
  readonly #onUnexpected: (error: unknown) => void;
  #auth: AuthHeader | undefined;
  soapVersion: SoapVersion;
  report: CallReport = { door: 'soap', operation: undefined, version: undefined, caller: undefined, outcome: 'ok', reason: undefined };

  constructor(http: IncomingHttpHeaders, onUnexpected: (error: unknown) => void) {
    this.#http = http;
    this.#onUnexpected = onUnexpected;
    this.soapVersion = http['content-type']?.includes('application/soap+xml') ? '1.2' : '1.1';
  }

  async answer(read: () => Uint8Array, ips: Ips): Promise<{ status: number; body: string }> {
    try {
      const call = withXml(read(), (root) => this.#readRequest(root, ips.settings.locale));
      const { status, envelope: body } = await soapAnswer(call.version, this.soapVersion, call.operation.input, () => this.#perform(call, ips));
      return { status, body };
    } catch (error) {
      const fault = this.#asFault(error);
      return { status: fault.status, body: envelope(this.soapVersion, fault.element) };
    }
  }

  #readRequest(root: XmlElement, serverLocale: string): CallRequest {
    this.soapVersion = soapVersionOf(root) ?? this.soapVersion;
    const { headers, payload } = readEnvelope(root);
    this.#auth = readAuthHeader(headers, this.#http);
    this.report = { ...this.report, operation: payload.name };
    const call = readCall(payload, this.#auth, this.#http, serverLocale);
    this.report = { ...this.report, operation: call.operation.name, version: call.version.id };
    return call;
  }

  #perform(call: CallRequest, ips: Ips): string {
    try {
      const result = perform(call, ips, (caller) => {
        this.report = { ...this.report, caller: caller.email };
      });
      return encodeElement(call.version, call.operation.output, result);
    } catch (error) {
      throw this.#asFault(error);
    }
  }

  #asFault(error: unknown): BodyFault {
    const fault = error instanceof IpsFault ? error : new IpsApiFault('processing', 'The mock failed to process the request: its log says why');
    if (fault !== error) this.#onUnexpected(error);
    this.report = { ...this.report, outcome: `${fault.faultName} ${fault.code}`, reason: fault.reason };
    return new BodyFault(faultElement(this.soapVersion, fault), this.#auth?.faultHttpStatusCode ?? 500);
  }
}
