/** Is this the name of the machine itself, which no other can reach? */
export const isLoopback = (host: string): boolean =>
  /^(?:localhost|[^.]+\.localhost|127(?:\.\d{1,3}){3}|\[?::1\]?|\[?::ffff:127(?:\.\d{1,3}){3}\]?)$/i.test(host);

/** The host of a `Host` header, without its port. */
export const hostOf = (header: string): string => header.replace(/:\d+$/, '');
