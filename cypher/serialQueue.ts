/** Runs jobs one after another, in the order they came. A job that fails does not stop the next. */
export class SerialQueue {
  #last: Promise<unknown> = Promise.resolve();

  run<T>(job: () => Promise<T>): Promise<T> {
    const result = this.#last.then(job, job);
    this.#last = result.catch(() => undefined);
    return result;
  }

  /** Resolves when every job so far has ended. */
  async idle(): Promise<void> {
    await this.#last;
  }
}
