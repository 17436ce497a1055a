/** The part of the WebAssembly API that the kernels need: the project compiles without the DOM's type library. */
interface WebAssemblyApi {
  readonly Memory: new (size: { initial: number; maximum: number }) => WasmMemory;
  validate(bytes: Uint8Array): boolean;
  instantiate(bytes: Uint8Array, imports: object): Promise<{ readonly instance: { readonly exports: unknown } }>;
}

export interface WasmMemory {
  readonly buffer: ArrayBuffer;
}

/** undefined where JavaScript runs without WebAssembly. */
export const webAssembly = (globalThis as unknown as { WebAssembly?: WebAssemblyApi }).WebAssembly;
