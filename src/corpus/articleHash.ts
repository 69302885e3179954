import { createHash } from "node:crypto";

/** `Article.hash`: SHA-256, in hex, of the bytes of an article's file and its sidecar. */
export const articleHash = (content: Uint8Array, sidecar: Uint8Array = new Uint8Array()): string =>
  createHash("sha256").update(content).update(sidecar).digest("hex");
