import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Store } from '../cypher/store.ts';
import { answerBrokenRequests } from './answerBrokenRequests.ts';
import { type AppOptions, createApp } from './app.ts';
import type { Config } from './config.ts';
import { CommandError, EXIT } from './exitCodes.ts';
import { openJobs } from './jobs/openJobs.ts';
import { isLoopback } from './loopback.ts';

export interface RunningServer {
  /** `http://host:port` */
  readonly address: string;
  /**
   * Takes no more requests, answers those under way, cancels jobs (what they wrote stays), ends.
   * @param graceMs then connections are cut
   */
  close(graceMs?: number): Promise<void>;
}

/** Whoever ends the process waits for about twice as long before it does so by force. */
const GRACE_MS = 5_000;

/** @throws CommandError where other machines could reach the server and no token keeps them out */
export function checkAddress({ host, token }: Config): void {
  if (isLoopback(host) || token !== undefined) return;
  throw new CommandError(
    EXIT.address,
    `Other machines could reach ${host}: set NEWSGRAPH_TOKEN to a long random word, or serve on 127.0.0.1.`,
  );
}

/** Is the address free? Asked before much work is done. @throws CommandError as `serve` does */
export async function checkFree({ host, port }: Config): Promise<void> {
  const probe = createServer();
  await listen(probe, host, port);
  await close(probe);
}

/**
 * Serves the API and the explorer.
 * @param options what the app takes beside the configuration
 * @throws CommandError where the address is in use or may not be listened on
 */
export async function serve(
  store: Store,
  config: Config,
  options: Omit<AppOptions, 'loopback' | 'token' | 'rate' | 'proxies'> & { readonly allowPrivate?: boolean } = {},
): Promise<RunningServer> {
  checkAddress(config);
  const { host, port, token, rate, proxies } = config;
  const jobs = openJobs(store, options);
  const server = createServer(createApp(store, { jobs, ...options, loopback: isLoopback(host), token, rate, proxies }));
  answerBrokenRequests(server);
  await listen(server, host, port);
  const { port: taken } = server.address() as AddressInfo;
  return {
    address: `http://${host.includes(':') && !host.startsWith('[') ? `[${host}]` : host}:${taken}`,
    close: async (graceMs) => {
      await Promise.all([jobs.close(), close(server, graceMs)]);
    },
  };
}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(new CommandError(EXIT.address, whyNot(error, host, port))),
    );
    server.listen(port, host.replace(/^\[|\]$/g, ''), resolve);
  });
}

function whyNot({ code, message }: NodeJS.ErrnoException, host: string, port: number): string {
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${port} is in use: give another with --port, or end what uses it.`;
    case 'EACCES':
      return `Port ${port} may not be used without more rights: give one above 1023 with --port.`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `${host} is no address of this machine: give another with --host.`;
    default:
      return `${host}:${port} can't be listened on: ${message}`;
  }
}

function close(server: Server, graceMs = GRACE_MS): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => server.closeAllConnections(), graceMs);
    server.close(() => {
      clearTimeout(cut);
      resolve();
    });
    server.closeIdleConnections();
  });
}
