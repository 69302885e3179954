import { lstat, realpath, stat } from "node:fs/promises";
import { basename, join, dirname } from "node:path";
import { UserError } from "../errors.ts";
import type { Limits } from "./limits.ts";
import { articleTypes, extensionOf, isArticleType } from "./articleTypes.ts";
import { readArticle } from "./readArticle.ts";
import { type Corpus, readCorpus } from "./readCorpus.ts";

/**
 * Reads one article with its sidecar, or a folder of articles. Throws a `UserError` if the path does not exist or its
 * type is not supported.
 */
export async function readPath(path: string, limits: Limits): Promise<Corpus> {
  const found = await statOf(path);
  if (found === undefined)
    throw new UserError(
      (await isLink(path))
        ? `${path}: is a link that leads nowhere. Name the article itself.`
        : `${path}: there is no such file or folder. Check the path.`,
    );
  if (found.isDirectory()) return readCorpus(path, limits);
  const file = basename(path);
  const type = extensionOf(file);
  if (!isArticleType(type))
    throw new UserError(`${path}: is not a supported type. Name a ${articleTypes.join(", ")} file.`);
  if (!found.isFile())
    throw new UserError(`${path}: is not a regular file. Save the article's text in a file.`);
  const name = join(dirname(path), file.slice(0, -type.length - 1));
  const sidecars = await Promise.all(
    [`${name}.yml`, `${name}.yaml`].map(async (beside) => ({ beside, bytes: await bytesOf(beside) })),
  );
  const sidecar = sidecars.find(({ bytes }) => bytes !== undefined);
  const { article, problems } = await readArticle(
    { file, path: await realpath(path), bytes: found.size },
    sidecar && { file: basename(sidecar.beside), path: sidecar.beside, bytes: sidecar.bytes ?? 0 },
    limits,
  );
  return { articles: article === undefined ? [] : [article], problems };
}

async function statOf(path: string) {
  try {
    return await stat(path);
  } catch {
    return undefined;
  }
}

async function isLink(path: string): Promise<boolean> {
  try {
    return (await lstat(path)).isSymbolicLink();
  } catch {
    return false;
  }
}

/** The size of a regular file; a link does not count, because the user named the article and not its sidecar. */
async function bytesOf(path: string): Promise<number | undefined> {
  try {
    const found = await lstat(path);
    return found.isFile() ? found.size : undefined;
  } catch {
    return undefined;
  }
}
