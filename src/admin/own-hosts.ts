import { BlockList, isIP } from 'node:net';
import { hostname, networkInterfaces } from 'node:os';
import type { Settings } from '../settings.js';

/** In `adminHosts`: any name at all, and any IP address. */
const ANY = '*';
const ANY_ADDRESS = 'any-address';

/** The addresses that mean this machine to everybody on it. */
const LOOPBACK = new BlockList();
LOOPBACK.addSubnet('127.0.0.0', 8, 'ipv4');
LOOPBACK.addAddress('::1', 'ipv6');

/**
 * Whether the host that a request is for is the mock itself: localhost, `--host`, the machine's name, what `--admin-hosts` lists, a loopback
 * address, or an address of the machine's own.
 *
 * @param name in small letters, without a port and brackets
 * @param localAddress the address that the request came in at
 */
export function isOwnHost(name: string, { host, adminHosts }: Pick<Settings, 'host' | 'adminHosts'>, localAddress: string | undefined): boolean {
  if (name === '') return false;
  if (adminHosts.includes(ANY) || [host, hostname(), ...adminHosts].some((each) => each.toLowerCase().replace(/^\[(.*)\]$/, '$1') === name))
    return true;
  if (isIP(name) === 0) return name === 'localhost' || name.endsWith('.localhost');
  return adminHosts.includes(ANY_ADDRESS) || isIn(LOOPBACK, name) || isIn(ownAddresses(localAddress), name);
}

/** Asked for each time: a machine that changes networks changes its addresses. */
function ownAddresses(localAddress: string | undefined): BlockList {
  const own = new BlockList();
  const interfaces = Object.values(networkInterfaces()).flatMap((each) => each?.map(({ address }) => address) ?? []);
  for (const address of localAddress === undefined ? interfaces : [localAddress, ...interfaces]) {
    // Without its zone: clients need not name it.
    const [plain = ''] = address.split('%');
    if (isIP(plain) !== 0) own.addAddress(plain, familyOf(plain));
  }
  return own;
}

function isIn(list: BlockList, address: string): boolean {
  return list.check(address, familyOf(address));
}

function familyOf(address: string): 'ipv4' | 'ipv6' {
  return isIP(address) === 6 ? 'ipv6' : 'ipv4';
}
