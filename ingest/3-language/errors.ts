/** Everything that can go wrong in the language engine. `parse` itself never throws: all of these are about loading. */
export type LanguageErrorCode =
  | 'LANGUAGE_MODEL_MISSING'
  | 'LANGUAGE_MODEL_CORRUPT'
  | 'LANGUAGE_KERNEL_UNSUPPORTED'
  | 'LANGUAGE_CAPACITY';

/** An error of the language engine, with a code to act on and a message to read. */
export class LanguageError extends Error {
  override readonly name = 'LanguageError';
  readonly code: LanguageErrorCode;

  constructor(code: LanguageErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
