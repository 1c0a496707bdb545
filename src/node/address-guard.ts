import { lookup as systemLookup } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';

/** Networks that are no part of the public internet: this machine, private and link-local ones, metadata services, what is reserved. */
const CLOSED_IPV4: ReadonlyArray<[network: string, prefix: number]> = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
];

/** Parts of 2000::/3 that are reserved, or that carry an IPv4 address which this guard would not see (Teredo, 6to4). */
const CLOSED_IPV6: ReadonlyArray<[network: string, prefix: number]> = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
];

const closed = new BlockList();
for (const [network, prefix] of CLOSED_IPV4) closed.addSubnet(network, prefix, 'ipv4');
for (const [network, prefix] of CLOSED_IPV6) closed.addSubnet(network, prefix, 'ipv6');

/** The only part of IPv6 that is handed out for the internet. Mapped, translated, local and multicast addresses lie outside. */
const global = new BlockList();
global.addSubnet('2000::', 3, 'ipv6');

/** Whether an IP address, without brackets, belongs to the public internet. What is no address is not public. */
export function isPublicAddress(address: string): boolean {
  const version = isIP(address);
  if (version === 4) return !closed.check(address, 'ipv4');
  return version === 6 && global.check(address, 'ipv6') && !closed.check(address, 'ipv6');
}

/** A connection that was not made because of where it would have led. */
export class RefusedAddress extends Error {
  readonly code = 'EREFUSEDADDRESS';

  constructor(host: string, address: string) {
    super(host === address ? `${host} is no public address` : `${host} is ${address}, which is no public address`);
    this.name = 'RefusedAddress';
  }
}

/**
 * A `lookup` for sockets that fails where a name has any address that is not public. The socket connects to what was checked
 * here, so a name cannot change its mind in between. Node does not call it for literal addresses: check those before.
 */
export function guardedLookup(resolve: typeof systemLookup = systemLookup): LookupFunction {
  return (host, options, done) => {
    resolve(host, { ...options, all: true }, (error, addresses) => {
      if (error !== null) return done(error, '', 0);
      const closedOne = addresses.find(({ address }) => !isPublicAddress(address));
      if (closedOne !== undefined) return done(new RefusedAddress(host, closedOne.address), '', 0);
      const [first] = addresses;
      if (options.all === true) return done(null, addresses);
      return first === undefined
        ? done(Object.assign(new Error(`${host} has no address`), { code: 'ENOTFOUND' }), '', 0)
        : done(null, first.address, first.family);
    });
  };
}
