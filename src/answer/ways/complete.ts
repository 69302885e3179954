import type { Article } from "../../corpus/article.ts";
import { proposeNearest } from "../../search/proposeNearest.ts";
import { fold } from "../../text/fold.ts";
import type { Snapshot } from "../snapshot.ts";

/** Something to choose while an option is typed: what is shown, and what stands for it. */
export interface Completion {
  readonly label: string;
  readonly value: string;
}

/** Most completions. */
const OFFERED = 25;

/** How near, of 1, a name or headline must be that does not begin so. */
const NEAR = 0.7;

/** The longest text that stands for a completion, as Discord takes it. */
const LONGEST = 100;

/** Names by how many articles have them, and headlines with what finds their article, once per snapshot. */
interface Offer {
  readonly labels: readonly string[];
  /** As they are compared. */
  readonly folded: readonly string[];
  readonly values: readonly string[];
}
const offers = new WeakMap<Snapshot, Readonly<Record<"names" | "headlines", Offer>>>();

/** What may be meant by what has been typed so far, best first; all, most frequent first, while nothing is typed. */
export function complete(
  what: "names" | "headlines",
  typed: string,
  snapshot: Snapshot,
): readonly Completion[] {
  const { labels, folded, values } = offersOf(snapshot)[what];
  const wanted = fold(typed.trim());
  const places =
    wanted === "" ? [...labels.keys()] : [...beginningWith(folded, wanted), ...near(labels, typed)];
  return [...new Set(places)]
    .slice(0, OFFERED)
    .map((place) => ({ label: labels[place] ?? "", value: values[place] ?? "" }));
}

/** Those that begin with what was typed, then those of which a word does. */
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

/** What may have been misspelt; what is far from it is not offered. */
function near(labels: readonly string[], typed: string): number[] {
  return proposeNearest(labels, typed, OFFERED)
    .filter(({ closeness }) => closeness >= NEAR)
    .map(({ place }) => place);
}

function offersOf(snapshot: Snapshot): Readonly<Record<"names" | "headlines", Offer>> {
  let found = offers.get(snapshot);
  if (found === undefined) {
    const named = snapshot.directory.entities.toSorted((a, b) => b.articles.length - a.articles.length);
    const counts = new Map<string, number>();
    for (const { headline } of snapshot.articles) counts.set(headline, (counts.get(headline) ?? 0) + 1);
    const names = [...new Set(named.map(({ name }) => name))];
    found = {
      names: { labels: names, folded: names.map(fold), values: names },
      headlines: {
        labels: snapshot.articles.map(({ headline }) => headline),
        folded: snapshot.articles.map(({ headline }) => fold(headline)),
        values: snapshot.articles.map((article) => nameFor(article, counts)),
      },
    };
    offers.set(snapshot, found);
  }
  return found;
}

/** What finds an article and can be read above its answer: its headline where no other has it, else its file. */
function nameFor({ headline, file, id }: Article, counts: ReadonlyMap<string, number>): string {
  if (headline.length <= LONGEST && headline.includes(" ") && counts.get(headline) === 1) return headline;
  return file.length <= LONGEST ? file : id;
}
