import type { IncomingHttpHeaders } from 'node:http';
import { encodeElement } from '../contract/encode.js';
import { IpsApiFault, IpsFault } from '../contract/faults.js';
import type { Ips } from '../operations/call.js';
import { type CallRequest, perform } from '../operations/perform.js';
import { type AuthHeader, credentialsOf, localeOf } from './auth-header.js';
import type { CallReport } from './call-report.js';
import { readSoapMessage, type SoapMessage } from './read-soap-message.js';
import { envelope, faultElement, SOAP_VERSIONS, type SoapVersion } from './soap-envelope.js';
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
      const call = this.#readCall(readSoapMessage(read()), ips.settings.locale);
      const { status, envelope: body } = await soapAnswer(call.version, this.soapVersion, call.operation, () => this.#perform(call, ips));
      return { status, body };
    } catch (error) {
      const fault = this.#asFault(error);
      return { status: fault.status, body: envelope(this.soapVersion, fault.element) };
    }
  }

  #readCall({ soapVersion, payload, auth, target }: SoapMessage, serverLocale: string): CallRequest {
    this.soapVersion = soapVersion ?? this.soapVersion;
    this.#auth = auth;
    this.report = { ...this.report, operation: payload };
    if (target instanceof IpsFault) throw target;
    this.report = { ...this.report, operation: target.operation.name, version: target.version.id };
    return {
      ...target,
      credentials: credentialsOf(auth, this.#http),
      locale: localeOf(auth, this.#http, serverLocale),
      client: auth.appName ?? null,
    };
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
