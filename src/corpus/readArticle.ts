import { articleHash } from "./articleHash.ts";
import { extensionOf } from "./articleTypes.ts";
import type { ArticleRead, Limits } from "./limits.ts";
import { unreadable } from "./listFiles.ts";
import type { Listed } from "./listFiles.ts";
import { readBytes } from "./readBytes.ts";
import { readSidecar } from "./readSidecar.ts";

type ReadLimits = Omit<Limits, "maxArticles" | "earlier" | "parts">;

/** What is known of a file without opening it: that it is to be skipped, or what was read before if it has the same stamp. */
export function readBefore(
  source: Listed,
  sidecar: Listed | undefined,
  { maxFileBytes, memory, skippedFiles }: ReadLimits,
): ArticleRead | undefined {
  const { file, bytes } = source;
  const given = skippedFiles?.find((problem) => problem.file === file);
  if (given !== undefined) return { problems: [given] };
  if (bytes > maxFileBytes) {
    const what = `is over ${maxFileBytes} bytes`;
    const remedy = "Split it into its articles, or raise maxFileBytes in config/cuttings.json.";
    return { problems: [{ file, what, remedy }] };
  }
  const known = memory?.get(file);
  return known?.stamp !== undefined && known.stamp === stampOf(source, sidecar) ? known.read : undefined;
}

const stampOf = ({ stamp }: Listed, sidecar: Listed | undefined): string | undefined =>
  stamp === undefined ? undefined : `${stamp} ${sidecar?.stamp ?? ""}`;

/** Reads one file with its sidecar, if there is one. The sidecar takes precedence over the file. */
export async function readArticle(
  source: Listed,
  sidecar: Listed | undefined,
  limits: ReadLimits,
): Promise<ArticleRead> {
  const { file, path } = source;
  const { memory = new Map(), hold, onWork } = limits;
  const before = readBefore(source, sidecar, limits);
  if (before !== undefined) return before;
  const known = memory.get(file);
  const stamp = stampOf(source, sidecar);
  let content: Uint8Array;
  try {
    content = await readBytes(path);
  } catch (error) {
    return { problems: [unreadable(file, error)] };
  }
  const beside = sidecar && (await readSidecar(sidecar));
  const hash = articleHash(content, beside?.content);
  // Includes the lengths; otherwise moving words from a sidecar to the end of its article would not change the hash.
  const held = `${content.length} ${beside?.content.length ?? 0} ${hash}`;
  if (known?.content === held) {
    known.stamp = stamp;
    return known.read;
  }
  // Loaded only when needed: what was read before is in the memory.
  const { articleFromBytes } = await import("./articleFromBytes.ts");
  const begin = (): void => onWork?.(file);
  try {
    const made = await articleFromBytes({ file, type: extensionOf(file), content, hash, beside }, begin);
    const { article, problems } = made;
    if (article === undefined) return made;
    const read = { article: hold?.(article) ?? article, problems };
    memory.set(file, { stamp, content: held, read });
    return read;
  } catch (error) {
    const what = `cannot be parsed (${String(error)})`;
    return { problems: [{ file, what, remedy: "Save the article's text as a .txt file." }] };
  } finally {
    onWork?.();
  }
}
