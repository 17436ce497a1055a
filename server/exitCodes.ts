/** What the command line's exit code says. */
export const EXIT = {
  ok: 0,
  /** Some input failed or was skipped; the rest was done. */
  inputFailed: 1,
  usage: 2,
  /** The store is unavailable, locked, damaged or refuses the password. */
  store: 3,
  /** The store refused the query, or it is wrong. */
  query: 4,
  /** The address is in use, or may not be listened on. */
  address: 5,
  /** Ended by an interrupt, as shells say it: 128 and the signal's number. */
  interrupted: 130,
  /** A fault of the program itself. */
  fault: 70,
} as const;

/** A failure that is one line on standard error and an exit code: the message says what to do. */
export class CommandError extends Error {
  constructor(
    readonly exitCode: number,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'CommandError';
  }
}
