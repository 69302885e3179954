import type { Article, Role } from "../../../src/corpus/article.ts";

/** An article of body lines, or of lines with their roles; each line is one sentence. */
export function articleOf(
  id: string,
  headline: string,
  lines: readonly (string | readonly [Role, string])[],
): Article {
  const blocks: Article["blocks"][number][] = [];
  const sentences: Article["sentences"][number][] = [];
  let text = "";
  for (const line of lines) {
    const [role, words] = typeof line === "string" ? (["body", line] as const) : line;
    const span = { start: text.length, end: text.length + words.length };
    const block = blocks.push({ ...span, role, paragraph: blocks.length + 1 }) - 1;
    sentences.push({ ...span, block });
    text += `${words}\n`;
  }
  return { id, file: `${id}.txt`, hash: id, content: "", text, headline, details: {}, blocks, sentences };
}
