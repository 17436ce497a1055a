import { lookup as lookupByDns } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import { isPublicAddress } from './publicAddress.ts';

/** Where pages may be fetched from, and how names are looked up. */
export interface WebGuard {
  readonly mayReach: (address: string) => boolean;
  /** Ports that may be asked; null for any. */
  readonly ports: ReadonlySet<string> | null;
  readonly lookup: LookupFunction;
}

const WEB_PORTS: ReadonlySet<string> = new Set(['80', '443']);

/** The public web: no other machine of one's own network, and no other service, can be reached through an address given. */
export const PUBLIC_WEB: WebGuard = { mayReach: isPublicAddress, ports: WEB_PORTS, lookup: lookupByDns };

/** Any machine and port: for whoever gives addresses of their own network, and is trusted with it. */
export const ANY_WEB: WebGuard = { mayReach: () => true, ports: null, lookup: lookupByDns };

/** A fetch that is refused before it is made. Its message is for who gave the address. */
export class RefusedAddress extends Error {}

/** An address as it may be asked, without its fragment. @throws RefusedAddress */
export function checkAddress(address: string, guard: WebGuard, base?: string): URL {
  if (!URL.canParse(address, base)) throw new RefusedAddress('It is no web address.');
  const url = new URL(address, base);
  url.hash = '';
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw new RefusedAddress('Only http and https are read.');
  if (url.username || url.password) throw new RefusedAddress('An address with a user name or password is not read.');
  const port = url.port || (url.protocol === 'https:' ? '443' : '80');
  if (guard.ports && !guard.ports.has(port)) throw new RefusedAddress(`Port ${port} is not asked.`);
  // A connection to a literal address looks nothing up.
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) && !guard.mayReach(host)) throw notPublic(host);
  return url;
}

/**
 * Looks a name up for a connection, once, and gives it only addresses that were checked: the connection can go nowhere
 * else, whatever the name stands for a moment later (DNS rebinding). A name with any address that may not be reached is
 * refused.
 */
export const guardedLookup =
  (guard: WebGuard): LookupFunction =>
  (hostname, options, done) => {
    guard.lookup(hostname, { ...options, all: true }, (error, found) => {
      const addresses = Array.isArray(found) ? found : [];
      const refused = addresses.find(({ address }) => !guard.mayReach(address));
      const failure = error ?? (refused && notPublic(refused.address));
      const [first] = addresses;
      if (failure || !first) done(failure ?? new RefusedAddress('The name has no address.'), '', 0);
      else if (options.all) done(null, addresses);
      else done(null, first.address, first.family);
    });
  };

const notPublic = (address: string): RefusedAddress =>
  new RefusedAddress(`${address} is no address of the public internet.`);
