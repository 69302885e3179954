import { agency, anyCase, name } from "./names.ts";
import type { RoleRule } from "./rule.ts";

const limit = 160;

const media =
  "(?:image|photo|picture|photograph|photography|video|graphic|pic|illustration|composite|main image|cover|file photo)s?";

const patterns: readonly RegExp[] = [
  // "Image source, Getty Images", "Photo credit: Jane Smith", "Credit: Reuters"
  new RegExp(
    `^[([]?(?:${media}\\s*)?(?:credits?|source|copyright|courtesy(?: of)?)\\s*[:,]\\s*[^.]{1,80}[)\\].]?$`,
    "iu",
  ),
  // "(Image: PA Wire)", "Photo: AP", "Photograph by Jane Smith", "Pictures: Halven Snaps"
  new RegExp(
    `^[([]?(?:${anyCase(media)})\\s*(?:by|BY|By|:|courtesy of|©|\\||[–—-])\\s*(?:the\\s)?@?(?:©\\s*)?${name}(?:\\s*(?:/|,|\\||and|via|for|&)\\s*${name})*[)\\].]?$`,
    "u",
  ),
  // "Laurel Chor/Getty Images", "AP Photo/Jane Smith", "Jane Smith via AP", "Getty Images"
  new RegExp(`^[([]?(?:©\\s*)?(?:${name}\\s*(?:/|\\||via|for|[–—-]|,)\\s*)+${agency}[)\\].]?$`, "u"),
  new RegExp(
    `^[([]?(?:©\\s*)?${agency}(?:\\s(?:Photo|photo|Images?|file))?(?:\\s*[/|,]\\s*(?:${agency}|${name}))*[)\\].]?$`,
    "u",
  ),
];

/** Who took or sold a picture. */
export const pictureCredit: RoleRule = {
  role: "credit",
  matches: ({ text }) => text.length <= limit && patterns.some((pattern) => pattern.test(text)),
};
