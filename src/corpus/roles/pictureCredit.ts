import { agency, anyCase, anyMatches, type CuedPattern, name } from "./names.ts";
import type { RoleRule } from "./rule.ts";

const limit = 160;

const media =
  "(?:image|photo|picture|photograph|photography|video|graphic|pic|illustration|composite|main image|cover|file photo)s?";

const mediaCue = /^[([]?(?:image|photo|picture|video|graphic|pic|illustration|composite|main|cover|file)/i;
const agencyCue = new RegExp(agency);

const patterns: readonly CuedPattern[] = [
  // "Image source, Getty Images", "Photo credit: Jane Smith", "Credit: Reuters"
  {
    cue: /credit|source|copyright|courtesy/i,
    pattern: new RegExp(
      `^[([]?(?:${media}\\s*)?(?:credits?|source|copyright|courtesy(?: of)?)\\s*[:,]\\s*[^.]{1,80}[)\\].]?$`,
      "iu",
    ),
  },
  // "(Image: PA Wire)", "Photo: AP", "Photograph by Jane Smith", "Pictures: Halven Snaps"
  {
    cue: mediaCue,
    pattern: new RegExp(
      `^[([]?(?:${anyCase(media)})\\s*(?:by|BY|By|:|courtesy of|©|\\||[–—-])\\s*(?:the\\s)?@?(?:©\\s*)?${name}(?:\\s*(?:/|,|\\||and|via|for|&)\\s*${name})*[)\\].]?$`,
      "u",
    ),
  },
  // "Laurel Chor/Getty Images", "AP Photo/Jane Smith", "Jane Smith via AP", "Getty Images"
  {
    cue: agencyCue,
    pattern: new RegExp(
      `^[([]?(?:©\\s*)?(?:${name}\\s*(?:/|\\||via|for|[–—-]|,)\\s*)+${agency}[)\\].]?$`,
      "u",
    ),
  },
  {
    cue: agencyCue,
    pattern: new RegExp(
      `^[([]?(?:©\\s*)?${agency}(?:\\s(?:Photo|photo|Images?|file))?(?:\\s*[/|,]\\s*(?:${agency}|${name}))*[)\\].]?$`,
      "u",
    ),
  },
];

/** Who took or sold a picture. */
export const pictureCredit: RoleRule = {
  role: "credit",
  matches: ({ text }) => text.length <= limit && anyMatches(patterns, text),
};
