/** What we use of WebAssembly, which TypeScript declares only for browsers. */
declare namespace WebAssembly {
  const Memory: new (size: { readonly initial: number }) => { readonly buffer: ArrayBuffer };
  /** Compiled code. */
  const Module: new (code: Uint8Array) => object;
  const Instance: new (
    code: object,
    imports: Readonly<Record<string, object>>,
  ) => { readonly exports: Readonly<Record<string, unknown>> };
}
