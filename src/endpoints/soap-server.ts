import type { IServices } from 'soap';
// Not from 'soap' itself: its client would come along, which is more than half of what it takes to load.
import { Server } from 'soap/lib/server.js';
import { WSDL } from 'soap/lib/wsdl/index.js';
import type { ApiVersion } from '../contract/api-version.js';
import type { Operation } from '../contract/model.js';
import { renderDispatchWsdl } from '../contract/render-wsdl.js';
import { SERVICE_PATH } from './paths.js';
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

const servers = new WeakMap<Operation, Map<string, Promise<DispatchingServer>>>();

/**
 * Has a call dispatched by the soap package's server, which also writes the envelope of the answer.
 * The server of an operation is made when it is first asked for: reading a WSDL with all of them took the package some 180 ms.
 */
export async function soapAnswer(version: ApiVersion, soapVersion: SoapVersion, operation: Operation, perform: Perform): Promise<SoapAnswer> {
  let ofOperation = servers.get(operation);
  if (!ofOperation) {
    ofOperation = new Map();
    servers.set(operation, ofOperation);
  }
  const key = `${version.id} ${soapVersion}`;
  let server = ofOperation.get(key);
  if (!server) {
    server = createServer(version, soapVersion, operation);
    ofOperation.set(key, server);
  }
  return (await server).dispatch(operation.input, perform);
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

function createServer(version: ApiVersion, soapVersion: SoapVersion, operation: Operation): Promise<DispatchingServer> {
  const call = (perform: Perform): { element: string } => ({ element: perform() });
  const methods = { [operation.name]: call };
  const services: IServices = { IpsApiService: { IpsApiSoapPort: methods, IpsApiSoap12Port: methods } };
  const wsdl = new DispatchingWsdl(renderDispatchWsdl(version, `http://localhost${SERVICE_PATH}`, operation), '', {
    forceSoap12Headers: soapVersion === '1.2',
  });
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
    const server = new Server(null, SERVICE_PATH, services, wsdl, {
      path: SERVICE_PATH,
      services,
      envelopeKey: 'soapenv',
      suppressStack: true,
      callback,
    });
  });
}
