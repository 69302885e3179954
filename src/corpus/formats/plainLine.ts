/** Offset for a character that a backslash or a code span protects from being read as markup. */
const KEPT = 0xe000;
const kept = /[\ue000-\ue07f]/g;
const keep = (text: string): string =>
  text.replace(/[!-/:-@[-`{-~]/g, (mark) => String.fromCharCode(KEPT + mark.charCodeAt(0)));

const entities: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: "\u00a0",
  ndash: "–",
  mdash: "—",
  hellip: "…",
  lsquo: "‘",
  rsquo: "’",
  ldquo: "“",
  rdquo: "”",
  pound: "£",
  euro: "€",
  copy: "©",
};

const address = "\\((?:[^()\\s]|\\([^()\\s]{0,200}\\)){0,1000}(?:\\s{1,9}[\"'(][^\\n]{0,300}?[\"')])?\\)";
const tags =
  "a|abbr|b|big|center|cite|code|del|div|em|figcaption|figure|font|i|img|ins|kbd|mark|p|q|s|small|span|strike|strong|sub|sup|time|u";

/** Replacements for markup that a reader does not see, in order, each with a specimen. */
const marks: readonly (readonly [RegExp, string])[] = [
  // "<!-- a note -->", "<br>", "<b>", "<https://example.org>"
  [/<!--[^]{0,1000}?-->/g, ""],
  [/[ \t]*<br\s{0,9}\/?>[ \t]*/gi, " "],
  [new RegExp(`</?(?:${tags})(?:\\s[^<>]{0,500})?/?>`, "gi"), ""],
  [/<(https?:[^<>\s]{1,1000})>/g, "$1"],
  // "![The pier](pier.jpg)" inside a sentence
  [new RegExp(`!\\[[^\\[\\]]{0,500}\\](?:${address}|\\[[^\\[\\]]{0,100}\\])`, "g"), ""],
  // "[^1]" after a word, "[^1]: " before the note
  [/^\[\^[^\]\s]{1,40}\]:\s+/, ""],
  [/\[\^[^\]\s]{1,40}\]/g, ""],
  // "[the report](https://example.org 'A title')"
  [new RegExp(`\\[([^\\[\\]]{1,1000})\\]${address}`, "g"), "$1"],
  // "~~struck~~"
  [/~~(?=\S)([^~]{1,1000}?)(?<=\S)~~/g, "$1"],
];

/** "**died**", "*Saint Brannoc*", "_sea_", but not "5 * 3" or "snake_case_name"; innermost first. */
const emphasis: readonly RegExp[] = [
  /(?<![\p{L}\p{N}*])(\*{1,3})(?=[^\s*])([^*]{1,1000}?)(?<=[^\s*])\1(?!\*)/gu,
  /(?<![\p{L}\p{N}_])(_{1,3})(?=[^\s_])([^_]{1,1000}?)(?<=[^\s_])\1(?![\p{L}\p{N}_])/gu,
];
/** Maximum depth of nested emphasis. */
const DEEPEST = 4;

/**
 * The text of a line of Markdown without its markup.
 *
 * @param references names of the link references in the text, in lower case
 * @example plainLine("Two **died** in the [_sea_](map.html).", new Set()) // "Two died in the sea."
 */
export function plainLine(line: string, references: ReadonlySet<string>): string {
  if (!/[\\`<[*_~&]/.test(line) || /[\ue000-\ue07f]/.test(line)) return line;
  let text = line
    .replace(/\\([!-/:-@[-`{-~])/g, (_, mark: string) => keep(mark))
    .replace(/(?<!`)(`{1,3})(?!`)([^`]{1,1000})\1(?!`)/g, (_, __, code: string) => keep(code));
  for (const [pattern, shown] of marks) text = text.replace(pattern, shown);
  text = text.replace(
    /\[([^[\]]{1,1000})\](?:\[([^[\]]{0,100})\])?/g,
    (whole: string, words: string, name: string | undefined) =>
      references.has((name ?? "").toLowerCase() || words.toLowerCase()) ? words : whole,
  );
  for (let depth = 0; depth < DEEPEST; depth += 1)
    for (const pattern of emphasis) text = text.replace(pattern, "$2");
  return text
    .replace(/&(?:#(\d{1,6})|#x([\da-f]{1,5})|(\w{2,8}));/gi, decodeEntity)
    .replace(kept, (one) => String.fromCharCode(one.charCodeAt(0) - KEPT))
    .trim();
}

function decodeEntity(whole: string, decimal?: string, hex?: string, name?: string): string {
  if (name !== undefined) return entities[name] ?? whole;
  const code = decimal === undefined ? parseInt(hex ?? "", 16) : Number(decimal);
  return code > 0x1f && code < 0x110000 && !(code >= 0xd800 && code < 0xe080)
    ? String.fromCodePoint(code)
    : whole;
}
