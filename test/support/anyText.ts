import * as fc from "fast-check";
import { anyCharacter } from "./anyCharacter.ts";

/** Pieces of news texts, and pieces that break parsers. */
const bits = [
  "Mr. ",
  "U.S. ",
  " said. ",
  "“",
  "”",
  "‘",
  "’",
  '"',
  "?",
  "!",
  "…",
  ". . . ",
  "\n",
  "\n\n",
  "\r\n",
  "\r",
  "\u2028",
  "\u00a0",
  "\u00ad",
  "\u200b",
  "\ufeff",
  "\u202e",
  "\ud83d",
  "\ude00",
  "😀",
  "é",
  "e\u0301",
  "ﬁ",
  "İ",
  "ß",
  "漢字。",
  "مرحبا. ",
  "Photo: ",
  "By Jane Smith",
  "# ",
  "---\n",
  "12 March 2024",
];

/** Any text: arbitrary UTF-16 units, including lone surrogates, mixed with the marks, breaks and phrases of news. */
export function anyText(): fc.Arbitrary<string> {
  const part = fc.oneof(
    fc.constantFrom(...bits),
    fc.string({ unit: anyCharacter, maxLength: 12 }),
    fc.string({ maxLength: 12 }),
    fc.lorem({ maxCount: 12 }),
  );
  return fc.array(part, { maxLength: 40 }).map((parts) => parts.join(""));
}
