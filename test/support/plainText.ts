import { parse } from "discord-markdown-parser";

type Node = ReturnType<typeof parse>[number];

/**
 * The text that people read after Discord's markdown is parsed; anything but text, emphasis and line breaks appears as
 * ⟦type⟧.
 */
export function plainText(markdown: string): string {
  return parse(markdown, "extended").map(nodeText).join("");
}

/** Like `plainText`, but only the block quotes, in order, without trailing line endings. */
export function quotedTexts(markdown: string): string[] {
  return parse(markdown, "extended")
    .filter(({ type }) => type === "blockQuote")
    .map((node) => contentText(node).replace(/\n+$/, ""));
}

/** The bold parts of the block quotes, in order. */
export function boldTexts(markdown: string): string[] {
  return parse(markdown, "extended")
    .filter(({ type }) => type === "blockQuote")
    .flatMap((node) => (node["content"] as Node[]).filter(({ type }) => type === "strong").map(contentText));
}

/** What the parser does to line endings, form feeds and tabs before it parses. */
export function asParsed(text: string): string {
  return text.replace(/\r\n?/g, "\n").replace(/\f/g, "").replace(/\t/g, "    ");
}

/** A text as `quotedTexts` returns it. */
export function asQuoted(text: string): string {
  return asParsed(text).replace(/\n+$/, "");
}

const seeThrough = ["text", "strong", "strikethrough", "blockQuote", "heading", "subtext"];

function nodeText(node: Node): string {
  if (node.type === "br") return "\n";
  if (node.type === "twemoji") return String(node["name"]);
  return seeThrough.includes(node.type) ? contentText(node) : `⟦${node.type}⟧`;
}

function contentText(node: Node): string {
  const content: unknown = node["content"];
  return typeof content === "string" ? content : (content as Node[]).map(nodeText).join("");
}
