import { type IServices, Server, WSDL } from 'soap';
import type { ApiVersion } from '../contract/api-version.js';
import { renderWsdl } from '../contract/render-wsdl.js';
import type { SoapVersion } from './soap-envelope.js';

/** Carries out the call that is being served and answers with the element that goes into the Body; throws a `BodyFault`. */
export type Perform = () => string;

/** Thrown by a `Perform` for a call that ends in a fault. */
export class BodyFault extends Error {
  /** @param element the Fault element of the Body; @param status of the HTTP answer */
  constructor(
    readonly element: string,
    readonly status: number,
  ) {
    super('The call ends in a fault');
  }

  /** As the soap package looks for it. */
  get Fault(): { faultcode: string; statusCode: number; element: string } {
    return { faultcode: 'soapenv:Client', statusCode: this.status, element: this.element };
  }
}

/** An answer, ready for the wire. */
export interface SoapAnswer {
  readonly status: number;
  readonly envelope: string;
}

const PATH = '/scene7/services/IpsApiService';
const servers = new WeakMap<ApiVersion, Map<SoapVersion, Promise<DispatchingServer>>>();

/**
 * Has a call dispatched by the soap package's server, which also writes the envelope of the answer.
 * The server of a version is made when it is first asked for.
 *
 * @param inputName the payload's root element, by which the server finds the operation
 */
export async function soapAnswer(version: ApiVersion, soapVersion: SoapVersion, inputName: string, perform: Perform): Promise<SoapAnswer> {
  let ofVersion = servers.get(version);
  if (!ofVersion) {
    ofVersion = new Map();
    servers.set(version, ofVersion);
  }
  let server = ofVersion.get(soapVersion);
  if (!server) {
    server = createServer(version, soapVersion);
    ofVersion.set(soapVersion, server);
  }
  return (await server).dispatch(inputName, perform);
}

/**
 * The package's idea of a WSDL, with the reading and writing of messages left to the contract:
 * a request is parsed and validated before a server is chosen, and answers must be in schema order.
 */
class DispatchingWsdl extends WSDL {
  /** What `xmlToObject` is to make of the message that is being dispatched. */
  message: object = {};

  override xmlToObject(): object {
    return this.message;
  }

  /** @param payload a `{ element }` that is already text: a return's, or a fault's */
  override objectToDocumentXML(_name: string, payload: { element: string }): string {
    return payload.element;
  }
}

class DispatchingServer {
  readonly #server: Server;
  readonly #wsdl: DispatchingWsdl;

  constructor(server: Server, wsdl: DispatchingWsdl) {
    this.#server = server;
    this.#wsdl = wsdl;
  }

  /** From here to the operation the package runs without a pause, so `message` is this call's. */
  async dispatch(inputName: string, perform: Perform): Promise<SoapAnswer> {
    this.#wsdl.message = { Body: { [inputName]: perform } };
    const { body, statusCode } = await this.#server.processRequest('');
    return { status: statusCode, envelope: body };
  }
}

function createServer(version: ApiVersion, soapVersion: SoapVersion): Promise<DispatchingServer> {
  const call = (perform: Perform): { element: string } => ({ element: perform() });
  const methods = Object.fromEntries([...version.operationsByInput.values()].map(({ name }) => [name, call]));
  const services: IServices = { IpsApiService: { IpsApiSoapPort: methods, IpsApiSoap12Port: methods } };
  // The package needs the names of messages, not what is in them.
  const wsdl = new DispatchingWsdl(renderWsdl(version, `http://localhost${PATH}`, 'roots'), '', { forceSoap12Headers: soapVersion === '1.2' });
  return new Promise((resolve, reject) => {
    const callback = (error: unknown): void => {
      if (error) {
        reject(error);
        return;
      }
      // No namespaces beside the envelope's own: the payload declares its default one.
      wsdl.xmlnsInEnvelope = '';
      resolve(new DispatchingServer(server, wsdl));
    };
    const server = new Server(null, PATH, services, wsdl, { path: PATH, services, envelopeKey: 'soapenv', suppressStack: true, callback });
  });
}
