import type { Problem } from "./article.ts";
import { type Listed, unreadable } from "./listFiles.ts";
import { readBytes } from "./readBytes.ts";

/** Largest sidecar, in bytes. */
const sidecarLimit = 100_000;

/** A sidecar: its bytes, or why they are not used. */
export interface Sidecar {
  readonly file: string;
  readonly content: Uint8Array;
  readonly problem?: Problem;
}

/** Reads a sidecar's bytes; parsing them comes later. */
export async function readSidecar({ file, path, bytes }: Listed): Promise<Sidecar> {
  const refuse = (problem: Problem): Sidecar => ({ file, content: new Uint8Array(), problem });
  if (bytes > sidecarLimit) {
    const what = `is over ${sidecarLimit} bytes, and is ignored`;
    return refuse({ file, what, remedy: "Keep only details in it." });
  }
  try {
    return { file, content: await readBytes(path) };
  } catch (error) {
    return refuse(unreadable(file, error));
  }
}
