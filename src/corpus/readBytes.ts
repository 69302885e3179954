import { constants } from "node:fs";
import { readFile } from "node:fs/promises";

/** Reads a file without following a link or waiting for a pipe that may have replaced it meanwhile. */
export function readBytes(path: string): Promise<Uint8Array> {
  return readFile(path, { flag: constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK });
}
