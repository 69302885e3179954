/** Marks that can open a line: quotation, heading, small text, list. */
const opening = /^(?:>>> ?|> ?)?(?:#{1,3} |-# |[-*+] )?/gm;
/**
 * An escaped character; a link; a mention, an emoji or a timestamp; marks of emphasis, spoilers and code. The order
 * matters: an escaped character is not a mark.
 */
const marks =
  /\\([^0-9A-Za-z\s])|\[([^[\]\n]{1,300})\]\(<?https?:[^\s()]{1,600}>?\)|<(?:@[!&]?|#|a?:\w{2,32}:|t:)[\w:]{1,40}>|\*{1,3}|__|~~|\|\||`{1,3}|(?<![\p{L}\p{N}])_(?=\S)|(?<=\S)_(?![\p{L}\p{N}])/gu;

const bold = /\\([^0-9A-Za-z\s])|\*\*|~~/g;

/** The words of a Discord message without markdown, as people read them; line breaks are kept. */
export function plainWords(markdown: string): string {
  return markdown
    .replace(opening, "")
    .replace(marks, (_, escaped?: string, label?: string) => escaped ?? label ?? "");
}

/** Reads back the quotations that `blockQuote` wrote into a message, word for word. */
export function quotedWords(markdown: string): string[] {
  const quoted: string[][] = [];
  let isOpen = false;
  for (const line of markdown.split("\n")) {
    const isQuote = line.startsWith("> ");
    if (isQuote && !isOpen) quoted.push([]);
    if (isQuote) quoted.at(-1)?.push(line.slice(2).replace(bold, (_, escaped?: string) => escaped ?? ""));
    isOpen = isQuote;
  }
  return quoted.map((lines) => lines.join("\n"));
}
