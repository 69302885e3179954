import type { Article } from "../../corpus/article.ts";
import { prepareStrings } from "../../search/preparedStrings.ts";
import { byArticles } from "../names/articlesNaming.ts";
import { proposeNearest } from "../../search/proposeNearest.ts";
import { fold } from "../../text/fold.ts";
import { snapshotTables } from "../snapshotTables.ts";
import type { Snapshot } from "../snapshot.ts";

/** A suggestion while somebody types an option: its label and its value. */
export interface Completion {
  readonly label: string;
  readonly value: string;
}

/** Most suggestions. */
const OFFERED = 25;

/** Minimum similarity, up to 1, of a name or headline that does not start with the text. */
const NEAR = 0.7;

/** Longest value of a suggestion that Discord accepts. */
const LONGEST = 100;

/** Names by number of articles, and headlines with what finds their article; once per snapshot. */
interface Offer {
  readonly labels: readonly string[];
  readonly values: readonly string[];
}

/** Suggestions for the text so far, best first; all, most frequent first, while it is empty. */
export function complete(
  what: "names" | "headlines",
  typed: string,
  snapshot: Snapshot,
): readonly Completion[] {
  const { labels, values } = offersOf(snapshot)[what];
  const wanted = fold(typed.trim());
  const places =
    wanted === ""
      ? [...labels.keys()]
      : [...beginningWith(prepareStrings(labels).folded, wanted), ...near(labels, typed)];
  return [...new Set(places)]
    .slice(0, OFFERED)
    .map((place) => ({ label: labels[place] ?? "", value: values[place] ?? "" }));
}

/** Those that start with the text, then those with a word that does. */
function beginningWith(folded: readonly string[], wanted: string): number[] {
  const whole: number[] = [];
  const inside: number[] = [];
  for (const [place, label] of folded.entries()) {
    if (label.startsWith(wanted)) whole.push(place);
    else if (startsWord(label, wanted)) inside.push(place);
  }
  return [...whole, ...inside];
}

function startsWord(label: string, wanted: string): boolean {
  for (let at = label.indexOf(wanted); at >= 0; at = label.indexOf(wanted, at + 1))
    if (!/[\p{L}\p{N}]/u.test(label.charAt(at - 1))) return true;
  return false;
}

/** Possible misspellings; anything too different is not offered. */
function near(labels: readonly string[], typed: string): number[] {
  return proposeNearest(labels, typed, OFFERED)
    .filter(({ closeness }) => closeness >= NEAR)
    .map(({ place }) => place);
}

const offersOf = snapshotTables.table(
  ({ articles, directory, index }): Readonly<Record<"names" | "headlines", Offer>> => {
    const named = byArticles(directory);
    const counts = new Map<string, number>();
    for (const headline of index.headlines) counts.set(headline, (counts.get(headline) ?? 0) + 1);
    const names = [...new Set(named.map(({ entity }) => entity.name))];
    return {
      names: { labels: names, values: names },
      headlines: { labels: index.headlines, values: articles.map((article) => nameFor(article, counts)) },
    };
  },
);

snapshotTables.also((snapshot) => prepareStrings(offersOf(snapshot).names.labels));

/** A readable text that finds an article: its headline if that is unique, otherwise its file. */
function nameFor({ headline, file, id }: Article, counts: ReadonlyMap<string, number>): string {
  if (headline.length <= LONGEST && headline.includes(" ") && counts.get(headline) === 1) return headline;
  return file.length <= LONGEST ? file : id;
}
