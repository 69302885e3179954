import { proposeNearest } from "../search/proposeNearest.ts";
import type { Snapshot } from "./snapshot.ts";

/** Something to choose while an option is typed: what is shown, and what stands for it. */
export interface Completion {
  readonly label: string;
  readonly value: string;
}

/** Most completions. */
const OFFERED = 25;

/** Names by how many articles have them, and headlines with their article's id, once per snapshot. */
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
    const names = [...new Set(named.map(({ name }) => name))];
    found = {
      names: { labels: names, values: names },
      headlines: {
        labels: snapshot.articles.map(({ headline }) => headline),
        values: snapshot.articles.map(({ id }) => id),
      },
    };
    offers.set(snapshot, found);
  }
  return found;
}
