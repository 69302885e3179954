import type { Article } from "../../corpus/article.ts";
import { proposeNearest } from "../../search/proposeNearest.ts";
import type { Snapshot } from "../snapshot.ts";

/** Something to choose while an option is typed: what is shown, and what stands for it. */
export interface Completion {
  readonly label: string;
  readonly value: string;
}

/** Most completions. */
const OFFERED = 25;

/** The longest text that stands for a completion, as Discord takes it. */
const LONGEST = 100;

/** Names by how many articles have them, and headlines with what finds their article, once per snapshot. */
interface Offer {
  readonly labels: readonly string[];
  readonly values: readonly string[];
}
const offers = new WeakMap<Snapshot, Readonly<Record<"names" | "headlines", Offer>>>();

/** What may be meant by what has been typed so far, best first; all, most frequent first, while nothing is typed. */
export function complete(
  what: "names" | "headlines",
  typed: string,
  snapshot: Snapshot,
): readonly Completion[] {
  const { labels, values } = offersOf(snapshot)[what];
  const places =
    typed.trim() === ""
      ? labels.slice(0, OFFERED).keys()
      : proposeNearest(labels, typed, OFFERED).map(({ place }) => place);
  return [...places].map((place) => ({ label: labels[place] ?? "", value: values[place] ?? "" }));
}

function offersOf(snapshot: Snapshot): Readonly<Record<"names" | "headlines", Offer>> {
  let found = offers.get(snapshot);
  if (found === undefined) {
    const named = snapshot.directory.entities.toSorted((a, b) => b.articles.length - a.articles.length);
    const counts = new Map<string, number>();
    for (const { headline } of snapshot.articles) counts.set(headline, (counts.get(headline) ?? 0) + 1);
    const names = [...new Set(named.map(({ name }) => name))];
    found = {
      names: { labels: names, values: names },
      headlines: {
        labels: snapshot.articles.map(({ headline }) => headline),
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
