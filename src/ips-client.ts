import { loadXmlParser } from './contract/load-xml-parser.js';
import type { CallOptions } from './ips-client/call-options.js';
import { type Connection, connectionOf, type IpsAddress, type IpsClientOptions } from './ips-client/connection.js';
import { type DEFAULT_VERSION, type IpsVersion, isLikeOperation, operationNames, unknownOperation } from './ips-client/operation-names.js';
import type { SoapCaller } from './ips-client/soap-caller.js';
import type { IpsClients } from './ips-client/types.js';

export type { CallOptions } from './ips-client/call-options.js';
export type { IpsAddress, IpsClientOptions } from './ips-client/connection.js';
export { IpsClientError, type IpsClientErrorCode, IpsFault, type IpsFaultName } from './ips-client/errors.js';
export type { IpsVersion } from './ips-client/operation-names.js';
export type * from './ips-client/types.js';

/** A client of the service in one version of the API, with a method for each operation. */
export type IpsClient<Version extends IpsVersion = typeof DEFAULT_VERSION> = IpsClients[Version];

/** The parameters of an operation: `IpsParams<'submitJob'>`. */
export type IpsParams<
  Operation extends keyof IpsClient<Version>,
  Version extends IpsVersion = typeof DEFAULT_VERSION,
> = IpsClient<Version>[Operation] extends (params: infer Params, options?: CallOptions) => unknown ? NonNullable<Params> : never;

/** What an operation returns: `IpsReturn<'submitJob'>`. */
export type IpsReturn<
  Operation extends keyof IpsClient<Version>,
  Version extends IpsVersion = typeof DEFAULT_VERSION,
> = IpsClient<Version>[Operation] extends (...given: never) => Promise<infer Return> ? Return : never;

/**
 * A client of the real service, or of a mock: `client.submitJob({ … })`. A fault is thrown as an `IpsFault`, any other failure as an
 * `IpsClientError`. Nothing is fetched or connected before the first call.
 *
 * @param address scheme, host and port such as `http://127.0.0.1:8780`, the whole URL of the service, or a mock
 * @throws IpsClientError for an address or an option that is wrong
 */
export function createIpsClient<Version extends IpsVersion = typeof DEFAULT_VERSION>(
  address: IpsAddress,
  options: IpsClientOptions<Version> = {},
): IpsClient<Version> {
  const connection = connectionOf(address, options);
  const { version } = connection;
  // Loaded by the first call, so that making a client takes no time.
  let caller: Promise<SoapCaller> | undefined;
  const call = async (name: string, params: unknown, own: CallOptions | undefined): Promise<object> => {
    caller ??= loadCaller(connection);
    return (await caller)(name, params, own);
  };
  const methods = Object.fromEntries(
    operationNames(version).map((name) => [name, (params?: unknown, own?: CallOptions) => call(name, params, own)] as const),
  );
  const client = new Proxy(methods, {
    // What the types do not have says why when it is called; names that nobody meant as an operation stay undefined.
    get: (own, name) =>
      Reflect.get(own, name) ??
      (typeof name === 'string' && isLikeOperation(name, version) ? () => Promise.reject(unknownOperation(name, version)) : undefined),
  });
  // The methods are those of the version; a test calls each of them.
  return client as unknown as IpsClient<Version>;
}

async function loadCaller(connection: Connection): Promise<SoapCaller> {
  const [{ soapCaller }] = await Promise.all([import('./ips-client/soap-caller.js'), loadXmlParser()]);
  return soapCaller(connection);
}
