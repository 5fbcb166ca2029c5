import { randomUUID } from 'node:crypto';
import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import { Client } from 'soap/lib/client.js';
import { WSDL } from 'soap/lib/wsdl/index.js';
import { type ApiVersion, versionById } from '../contract/api-version.js';
import type { DecodedObject } from '../contract/decode.js';
import { closureOf, type Operation } from '../contract/model.js';
import { renderWsdl } from '../contract/render-wsdl.js';
import { maskedText } from '../contract/secrets.js';
import type { CallOptions } from './call-options.js';
import type { Connection } from './connection.js';
import { IpsClientError } from './errors.js';
import { unknownOperation } from './operation-names.js';
import { readAnswer } from './read-answer.js';
import { writeAuthHeader, writeParams } from './write-params.js';

/** Calls an operation of the service, and gives its return. */
export type SoapCaller = (operation: string, params: unknown, options?: CallOptions) => Promise<DecodedObject>;

/** Both messages of a call, as they went over the wire. */
export interface Exchange {
  readonly request: string;
  /** Undefined if none came. */
  readonly answer: string | undefined;
}

/** Names and addresses of this machine: no proxy leads to them. */
const LOOPBACK = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/**
 * Calls the service at an address with the soap package. It is given a WSDL of the one operation, which the contract has: none is fetched.
 *
 * @param onExchange is told of each call that was sent, with its secrets
 */
export function soapCaller(connection: Connection, onExchange?: (exchange: Exchange) => void): SoapCaller {
  const version = versionById(connection.version);
  if (!version) throw new IpsClientError('invalid-option', `there is no version ${connection.version}`);
  const header = writeAuthHeader(version, connection.authHeader);
  const operations = new Map([...version.operationsByInput.values()].map((operation) => [operation.name, operation]));
  const clients = new Map<string, Promise<Client>>();
  /** HTTP statuses of answers, by the call: of one that is no fault, the package tells it by an event alone. */
  const statuses = new Map<string, number | undefined>();
  const agents = {
    httpAgent: new HttpAgent({ keepAlive: true }),
    httpsAgent: new HttpsAgent({ keepAlive: true, ...(connection.ca === undefined ? {} : { ca: connection.ca }) }),
  };
  const { hostname } = new URL(connection.url);
  const fixed = { ...agents, maxRedirects: 0, ...(LOOPBACK.test(hostname) ? { proxy: false } : {}) };

  const clientOf = (operation: Operation): Promise<Client> => {
    let client = clients.get(operation.name);
    if (!client) {
      client = soapClient(version, operation, connection.url, header).then((made) => {
        made.on('response', (_body, response, id) => statuses.set(id, statusOf(response)));
        return made;
      });
      clients.set(operation.name, client);
    }
    return client;
  };

  return async (name, params, { signal, timeout = connection.timeout, headers } = {}) => {
    const operation = operations.get(name);
    if (!operation) throw unknownOperation(name, connection.version);
    const message = writeParams(version, operation.input, params ?? {});
    const client = await clientOf(operation);
    const limit = timeout === 0 ? undefined : AbortSignal.timeout(timeout);
    const signals = [signal, limit].filter((each) => each !== undefined);
    const exchangeId = randomUUID();
    const options = { ...fixed, exchangeId, ...(signals.length === 0 ? {} : { signal: AbortSignal.any(signals) }) };
    const reply = await invoke(client, name, message, options, {
      'Accept-Encoding': connection.gzip ? 'gzip' : 'identity',
      ...connection.headers,
      ...headers,
    });
    const status = reply.status ?? statuses.get(exchangeId);
    statuses.delete(exchangeId);
    onExchange?.({ request: reply.request, answer: reply.text });
    if (reply.text !== undefined) return readAnswer(version, operation, { text: reply.text, status, url: shown(connection.url) });
    const to = `${name} at ${shown(connection.url)}`;
    if (signal?.aborted) throw new IpsClientError('aborted', `${to} was aborted`);
    if (limit?.aborted)
      throw new IpsClientError('timeout', `${to} was not answered within ${timeout} ms: a longer timeout may be set for the client or the call`);
    throw new IpsClientError('connection', `${to} cannot be reached: ${maskedText(reply.problem ?? 'no answer')}${adviceOn(reply.problem ?? '')}`);
  };
}

/** The status of what the package took for an answer; it is null where there was none. */
function statusOf(response: unknown): number | undefined {
  if (typeof response !== 'object' || response === null || !('status' in response)) return undefined;
  return typeof response.status === 'number' ? response.status : undefined;
}

/** What came of a request. */
interface Reply {
  readonly request: string;
  /** The body of the answer; undefined if there is none. */
  readonly text: string | undefined;
  readonly status: number | undefined;
  /** Why there is no answer. */
  readonly problem: string | undefined;
}

/** The soap package's method of an operation. */
type Method = (
  params: object,
  callback: (error: unknown, result: unknown, text: unknown, header: unknown, request: unknown) => void,
  options: object,
  headers: object,
) => void;

function invoke(client: Client, operation: string, message: string, options: object, headers: object): Promise<Reply> {
  // The package makes a method of this signature for each operation of the WSDL.
  const method = client[operation] as Method;
  return new Promise((resolve) => {
    // As it is: the contract knows the order of elements better than the keys of an object.
    method(
      { _xml: message },
      (error, _result, text, _header, request) => {
        const failure: Failure = typeof error === 'object' && error !== null ? error : {};
        const body = failure.body ?? text;
        const isBody = typeof body === 'string' && (failure.response !== undefined || !error);
        resolve({
          request: String(request),
          text: isBody ? body : undefined,
          status: failure.response?.status,
          problem: isBody ? undefined : [failure.code, failure.message].filter((each) => each !== undefined && each !== '').join(': '),
        });
      },
      options,
      headers,
    );
  });
}

/** What is looked at of an error of the package, or of the one that it uses for HTTP. */
interface Failure {
  readonly body?: unknown;
  readonly response?: { readonly status?: number };
  readonly code?: string;
  readonly message?: string;
}

async function soapClient(version: ApiVersion, operation: Operation, url: string, header: string): Promise<Client> {
  const needed = closureOf([operation.input, operation.output, 'authHeader'], (name) => version.definitions.get(name));
  const part: ApiVersion = {
    ...version,
    operationsByInput: new Map([[operation.input, operation]]),
    definitions: new Map([...version.definitions].filter(([name]) => needed.has(name))),
  };
  const wsdl = await new Promise<WSDL>((resolve, reject) => {
    const read = new WSDL(renderWsdl(part, url, '1.1'), version.wsdl, {});
    read.onReady((error) => (error ? reject(error) : resolve(read)));
  });
  const client = new Client(wsdl, url, {});
  client.addSoapHeader(header);
  return client;
}

/** A URL without what it may have of credentials. */
function shown(url: string): string {
  const { origin, pathname } = new URL(url);
  return `${origin}${pathname}`;
}

function adviceOn(problem: string): string {
  if (/ECONNREFUSED/.test(problem)) return ': is it started, and is this its port?';
  if (/ENOTFOUND|EAI_AGAIN/.test(problem)) return ': is this the name of its host?';
  if (/SELF_SIGNED|UNABLE_TO_|CERT_/.test(problem)) return ': give the certificate that it is signed with as ca, or in NODE_EXTRA_CA_CERTS';
  return '';
}
