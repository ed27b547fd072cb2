import { BlockList, isIP } from 'node:net';

/** Ends of names that mean something on one machine or in one network only, or nothing at all. */
const closedNames =
  /(^|\.)(localhost|localdomain|local|internal|intranet|lan|home|corp|home\.arpa|test|invalid|example)$/;

/** Addresses of this machine and of closed networks, after the registries of special-purpose addresses of IANA. */
const closedAddresses = new BlockList();
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.2.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const) {
  closedAddresses.addSubnet(network, prefix, 'ipv4');
}
for (const [network, prefix] of [
  ['::', 127],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
  ['2001:db8::', 32],
] as const) {
  closedAddresses.addSubnet(network, prefix, 'ipv6');
}

/** Whether others than this machine and its own network can reach a URL's host. */
export const isPublicHost = (hostname: string): boolean => {
  const name = hostname.replace(/\.$/, '').toLowerCase();
  const address = name.replace(/^\[(.*)]$/, '$1');
  const version = isIP(address);
  if (version !== 0) return !closedAddresses.check(address, version === 4 ? 'ipv4' : 'ipv6');
  return name.includes('.') && !closedNames.test(name);
};
