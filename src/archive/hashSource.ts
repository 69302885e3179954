import { articleHash } from "../corpus/articleHash.ts";
import type { ArticleSource } from "../corpus/listSources.ts";
import { readBytes } from "../corpus/readBytes.ts";
import { readSidecar } from "../corpus/readSidecar.ts";

/** `Article.hash` of a source's article; "" if the file is too large or cannot be read. */
export async function hashSource({ source, sidecar }: ArticleSource, maxFileBytes: number): Promise<string> {
  if (source.bytes > maxFileBytes) return "";
  try {
    const content = await readBytes(source.path);
    const beside = sidecar && (await readSidecar(sidecar));
    return articleHash(content, beside?.content);
  } catch {
    return "";
  }
}
