import { articleHash } from "./articleHash.ts";
import { extensionOf } from "./articleTypes.ts";
import type { ArticleRead, Limits } from "./limits.ts";
import { unreadable } from "./listFiles.ts";
import type { Listed } from "./listFiles.ts";
import { readBytes } from "./readBytes.ts";
import { readSidecar } from "./readSidecar.ts";

/** Reads one file with its sidecar, if there is one. The sidecar takes precedence over the file. */
export async function readArticle(
  { file, path, bytes, stamp: ownStamp }: Listed,
  sidecar: Listed | undefined,
  {
    maxFileBytes,
    memory = new Map(),
    hold,
    skippedFiles,
    onWork,
  }: Omit<Limits, "maxArticles" | "earlier" | "parts">,
): Promise<ArticleRead> {
  const refuse = (what: string, remedy: string) => ({ problems: [{ file, what, remedy }] });
  const given = skippedFiles?.find((problem) => problem.file === file);
  if (given !== undefined) return { problems: [given] };
  if (bytes > maxFileBytes) {
    const what = `is over ${maxFileBytes} bytes`;
    return refuse(what, "Split it into its articles, or raise maxFileBytes in config/cuttings.json.");
  }
  const known = memory.get(file);
  const stamp = ownStamp === undefined ? undefined : `${ownStamp} ${sidecar?.stamp ?? ""}`;
  if (known !== undefined && stamp !== undefined && known.stamp === stamp) return known.read;
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
    return refuse(`cannot be parsed (${String(error)})`, "Save the article's text as a .txt file.");
  } finally {
    onWork?.();
  }
}
