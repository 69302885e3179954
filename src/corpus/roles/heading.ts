import type { TextLine, RoleRule } from "./rule.ts";

const wordLimit = 18;
const lengthLimit = 110;

/** "- milk", "• milk", "1) milk". */
const listItem = /^(?:[-*•·‣▪–—]\s|\d{1,3}\)\s)/;

/** What a short line without a full stop may be, other than a heading. */
const notHeadings: readonly RegExp[] = [
  // “We are fighting for our lives”, but ‘Nobody’s villain’ is a heading; “These threats, continuing on the next line
  /^["“”‘'«](?:\S+\s+){4,}\S*["”’'»]$/,
  /^["“«](?!.*["”»]$)/,
  // "Nobody told us."
  /[.!,;…]["”’'»)]*$/,
  // "Q: What did he say", "SMITH: We will"
  /^(?:\p{Lu}[\p{Lu}\s.'’-]{0,40}|Q|A)\s*:/u,
  listItem,
  // "LONDON —", "PARIS (Reuters)"
  /^\p{Lu}[\p{Lu}\s,.'’-]+(?:\s*[–—-]|\([^)]*\))$/u,
  // "He said no"
  /^(?:he|she|they|we|i|it)\s+(?:said|says|was|is|were|had|has|did|added|told|asked)\b/i,
  // "Jane Smith, bell founder, born May 2 1933; died November 28 2024"
  /;\s/,
  // "https://example.com/page"
  /^(?:https?:|www\.)/i,
];

/** A short line that is not a sentence, with a paragraph under it. */
export const heading: RoleRule = {
  role: "heading",
  matches: (line, { index, lines }) => {
    const under = lines[index + 1];
    if (under === undefined || !isTitle(line)) return false;
    return isParagraph(under) || (isTitle(under) && isParagraph(lines[index + 2]));
  },
};

function isTitle({ text }: TextLine): boolean {
  return (
    text.length <= lengthLimit &&
    /^["“‘'(]?[\p{Lu}\p{Lo}\p{N}]/u.test(text) &&
    /[\p{L}\p{N}?)”’"'%]$/u.test(text) &&
    text.split(/\s+/).length <= wordLimit &&
    !notHeadings.some((pattern) => pattern.test(text))
  );
}

function isParagraph(line: TextLine | undefined): boolean {
  if (line === undefined) return false;
  return (
    line.text.length > lengthLimit || listItem.test(line.text) || /[.!?…:。][)\]"”’'»]*$/.test(line.text)
  );
}
