import { createHash } from "node:crypto";
import { normalise } from "../text/normalise.ts";
import type { Article, Details, LeftOut } from "./article.ts";
import { bylineAuthors } from "./bylineAuthors.ts";
import { idOf } from "./idOf.ts";
import { parseText } from "./parseArticle.ts";
import type { Passage } from "./passage.ts";

/** A decoded file, and what is known about it. */
export interface Source {
  /** Path relative to the corpus folder, with `/`. */
  readonly file: string;
  readonly text: string;
  /** SHA-256 in hex. */
  readonly hash: string;
  readonly details?: Details;
  /** Its passages, if the format has more structure than lines. */
  readonly passages?: readonly Passage[];
  readonly leftOut?: readonly LeftOut[] | undefined;
}

/**
 * Makes an article from a decoded file.
 *
 * @example articleFromText({ file: "a/One two.txt", text: "Title\n\nBody.", hash: "0" }).id // "a-one-two"
 */
export function articleFromText({
  file,
  text,
  hash,
  details: stated = {},
  passages,
  leftOut,
}: Source): Article {
  const { blocks, sentences } = parseText(text, { title: stated.title, passages });
  const authors = stated.authors ?? bylineAuthors(text, blocks);
  const details = { ...stated, ...(authors.length > 0 && { authors }) };
  const block = blocks.find(({ role }) => role === "headline");
  const headline = details.title ?? (block === undefined ? file : text.slice(block.start, block.end));
  const content = contentOf(blocks.map(({ start, end }) => text.slice(start, end)));
  return {
    id: idOf(file),
    file,
    hash,
    content,
    text,
    headline,
    details,
    blocks,
    sentences,
    ...(leftOut && { leftOut }),
  };
}

function contentOf(texts: readonly string[]): string {
  return createHash("sha256")
    .update(normalise(texts.join(" ")).text)
    .digest("hex");
}
