import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { randomFrom } from "../../../src/terminal/misspell.ts";

/** Approximate words per article. */
const WORDS = 400;
/** Share of people who get another surname, because other stories have other people. */
const RENAMED = 0.6;
/** Number of surnames to draw from; the first ones are common, the last ones very rare (Zipf 1935). */
const SURNAMES = 60_000;

const folders = ["../../../seeds/", "../../eval/newsroom/", "../../eval/long/", "../../eval/world/"];
const PERSON = /\b(\p{Lu}\p{Ll}{2,}) (\p{Lu}\p{Ll}{3,})\b/gu;
const onsets = "b br c cl d dr f fl g gr h j k kl l m n p pr r s sh st t th tr v w z".split(" ");
const rimes = "a al an ar e el en er i ik in ir o ol on or u ul un ur".split(" ");

/** The headline and paragraphs of each source article. */
const sources = folders.flatMap((folder) =>
  readdirSync(new URL(folder, import.meta.url))
    .filter((name) => name.endsWith(".txt"))
    .toSorted()
    .map((name) => {
      const text = readFileSync(fileURLToPath(new URL(folder + name, import.meta.url)), "utf8");
      const [headline = "", ...paragraphs] = text.split(/\r?\n\s*\n/u).map((part) => part.trim());
      return { headline, paragraphs: paragraphs.filter((part) => /[.”"]$/u.test(part)) };
    })
    .filter(({ paragraphs }) => paragraphs.length > 3),
);

/**
 * The text of generated article `number`: a headline and paragraphs of real articles, about 400 words in all, with other
 * people's names. Another `version` is the same article with one paragraph changed.
 */
export function recombined(number: number, version = 0): string {
  const random = randomFrom(number + 1);
  const pick = <Value>(list: readonly Value[]): Value => list[Math.floor(random() * list.length)] as Value;
  const renamed = new Map<string, string>();
  const rename = (text: string): string =>
    text.replace(PERSON, (whole, first: string, last: string) => {
      const known = renamed.get(last) ?? (random() < RENAMED ? surname(random) : last);
      renamed.set(last, known);
      return known === last ? whole : `${first} ${known}`;
    });
  const main = pick(sources);
  const parts = [rename(main.headline)];
  for (let words = 0; words < WORDS;) {
    const { paragraphs } = random() < 0.5 ? main : pick(sources);
    const part = rename(pick(paragraphs));
    if (parts.includes(part)) continue;
    parts.push(part);
    words += part.split(/\s+/u).length;
  }
  if (version > 0)
    parts.push(`The report was amended ${version} times, said ${surname(randomFrom(version))}.`);
  return `${parts.join("\n\n")}\n`;
}

/** One of the invented surnames: "Brelon", "Stukan". */
function surname(random: () => number): string {
  let rank = Math.floor(SURNAMES ** random());
  let name = "";
  for (let syllable = 0; syllable < 2 || rank > 0; syllable += 1) {
    name += `${onsets[rank % onsets.length] ?? ""}${rimes[(rank >> 3) % rimes.length] ?? ""}`;
    rank = Math.floor(rank / onsets.length);
  }
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}n`;
}
