import { createHash, randomUUID } from "node:crypto";
import { mkdir, open, readdir, rename, rm, stat, type FileHandle } from "node:fs/promises";
import { dirname, join } from "node:path";
import { deserialize, serialize } from "node:v8";
import { sharedMemory } from "../text/sharedMemory.ts";
import type { CacheFault } from "./cacheProblem.ts";

/** Most corpora with a cache in one folder; the newest are kept. */
const KEPT = 3;
/** Extensions of a finished cache and of one being written. */
const WHOLE = ".cache";
const UNFINISHED = ".unfinished";
/** Milliseconds after which an unfinished file counts as left behind by a killed process. */
const ABANDONED = 3_600_000;
const LENGTH_BYTES = 4;
const HASH_BYTES = 32;
const DAMAGED = "a damaged cache";

/** The first part of a cache. */
interface Head {
  readonly version: string;
  readonly parts: number;
}

/** The parts of a cache, or why there are none. */
export type CacheRead = { readonly parts: readonly unknown[] } | { readonly without: "absent" | CacheFault };

/**
 * Reads the parts of a cache that was written under this version. The bytes in a part are in memory that threads share.
 */
export async function readCacheFile(path: string, version: string): Promise<CacheRead> {
  try {
    await using file = await open(cacheFileOf(path));
    const parts = partsOf(file);
    const first = await parts.next();
    if (first.done === true) return { without: "damaged" };
    const head = deserialize(first.value) as Head;
    if (head.version !== version) return { without: "outdated" };
    const read: unknown[] = [];
    for await (const part of parts) read.push(deserialize(part));
    return read.length === head.parts ? { parts: read } : { without: "damaged" };
  } catch (error) {
    // Whatever the damage, the cached work can be redone.
    const { code = "" } = error as NodeJS.ErrnoException;
    return { without: isAbsent.has(code) ? "absent" : "damaged" };
  }
}

/** Codes of errors if a file does not exist: also that a folder of its path is a file. */
const isAbsent: ReadonlySet<string> = new Set(["ENOENT", "ENOTDIR"]);

/** The file of a cache at a path without extension. */
export const cacheFileOf = (path: string): string => `${path}${WHOLE}`;

/**
 * Writes a cache completely or not at all; one part at a time is in memory twice. Deletes the oldest caches if there are too many.
 *
 * @returns the system's reason if it failed
 */
export async function writeCacheFile(
  path: string,
  version: string,
  parts: readonly unknown[],
): Promise<string | undefined> {
  const unfinished = `${path}.${randomUUID()}${UNFINISHED}`;
  try {
    await mkdir(dirname(path), { recursive: true });
    const file = await open(unfinished, "wx", 0o600);
    try {
      const head: Head = { version, parts: parts.length };
      await writePart(file, head);
      for (const part of parts) await writePart(file, part);
    } finally {
      await file.close();
    }
    await rename(unfinished, cacheFileOf(path));
    await removeOld(dirname(path));
    return undefined;
  } catch (error) {
    // A full or read-only disk only makes the next start slower.
    await rm(unfinished, { force: true }).catch(() => undefined);
    return error instanceof Error ? error.message : String(error);
  }
}

async function writePart(file: FileHandle, value: unknown): Promise<void> {
  const part = serialize(value);
  const length = Buffer.alloc(LENGTH_BYTES);
  length.writeUInt32LE(part.length);
  await file.writeFile(Buffer.concat([length, hashOf(part)]));
  // Separately, because a table may take a hundred megabytes.
  await file.writeFile(part);
}

/** Yields the parts of a file in order; throws if one is damaged. */
async function* partsOf(file: FileHandle): AsyncGenerator<Buffer, undefined> {
  const { size } = await file.stat();
  const before = Buffer.alloc(LENGTH_BYTES + HASH_BYTES);
  for (let at = 0; at < size;) {
    await file.read(before, 0, before.length, at);
    const start = at + before.length;
    const length = before.readUInt32LE();
    if (start + length > size) throw new Error(DAMAGED);
    const part = Buffer.from(sharedMemory(length));
    await file.read(part, 0, length, start);
    if (!hashOf(part).equals(before.subarray(LENGTH_BYTES))) throw new Error(DAMAGED);
    yield part;
    at = start + length;
  }
}

const hashOf = (part: Buffer): Buffer => createHash("sha256").update(part).digest();

async function removeOld(folder: string): Promise<void> {
  const files = await Promise.all(
    (await readdir(folder)).map(async (name) => ({ name, at: (await stat(join(folder, name))).mtimeMs })),
  );
  const whole = files.filter(({ name }) => name.endsWith(WHOLE)).sort((a, b) => b.at - a.at);
  const newest = whole[0]?.at ?? 0;
  const abandoned = files.filter(({ name, at }) => name.endsWith(UNFINISHED) && newest - at > ABANDONED);
  for (const { name } of [...whole.slice(KEPT), ...abandoned]) await rm(join(folder, name), { force: true });
}
