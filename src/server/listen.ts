import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { StartError } from '../start-error.js';

/** Where a server should listen. */
export interface Place {
  readonly scheme: 'http' | 'https';
  readonly host: string;
  readonly port: number;
  /** The flag that sets the port. */
  readonly flag: string;
}

/**
 * Starts listening.
 *
 * @returns scheme, host and port of the server
 * @throws StartError that says what to do about a taken port or a host that is not this machine's
 */
export function listen(server: Server, place: Place): Promise<string> {
  const { scheme, host, port } = place;
  return new Promise((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException): void => reject(listenError(error, place));
    server.once('error', failed);
    server.listen(port, host, () => {
      server.off('error', failed);
      // A TCP server that listens has an AddressInfo.
      const address = server.address() as AddressInfo;
      const name = host === '0.0.0.0' || host === '::' ? 'localhost' : address.family === 'IPv6' ? `[${address.address}]` : host;
      resolve(`${scheme}://${name}:${address.port}`);
    });
  });
}

function listenError(error: NodeJS.ErrnoException, { host, port, flag }: Place): Error {
  switch (error.code) {
    case 'EADDRINUSE':
      return new StartError(
        `Port ${port} of ${host} is taken: stop what listens there, or choose another with ${flag} (0 takes a free one)`,
        'port-taken',
      );
    case 'EACCES':
      return new StartError(`Port ${port} may not be used: choose one above 1023 with ${flag}`, 'port-forbidden');
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new StartError(`${host} is no address of this machine: choose one with --host, such as 127.0.0.1 or 0.0.0.0`, 'address-unavailable');
    default:
      return new StartError(`Cannot listen on ${host}:${port}: ${error.message}`, 'address-unavailable');
  }
}
