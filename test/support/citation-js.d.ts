// The packages ship no type declarations.
declare module "@citation-js/core" {
  /** Reads citations of any format that a plugin knows, as CSL-JSON. */
  export class Cite {
    constructor(text: unknown, options?: { readonly forceType: string });
    readonly data: readonly Readonly<Record<string, unknown>>[];
  }
}
declare module "@citation-js/plugin-bibtex";
declare module "@citation-js/plugin-ris";
