import ipaddr from 'ipaddr.js';

/**
 * Addresses that the public internet hands out: of IPv6 only these. What lies outside is for one machine or network, or
 * holds an IPv4 address (mapped, compatible, NAT64), which may lead anywhere. RFC 4291, RFC 3587.
 */
const GLOBAL_IPV6 = ipaddr.parseCIDR('2000::/3') as [ipaddr.IPv6, number];

/**
 * Is this the address of a machine on the public internet? All that is set aside for something else (loopback, private,
 * link-local, carriers' NAT, multicast, 6to4, Teredo, documentation, …) is not, and neither is what is no IP address.
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.parse(address);
  if (parsed.range() !== 'unicast') return false;
  return parsed.kind() === 'ipv4' || (parsed as ipaddr.IPv6).match(GLOBAL_IPV6);
}
