import { overlaps, type Span } from "../../text/span.ts";
import type { Snapshot } from "../snapshot.ts";
import type { KnownSpeaker } from "./knownSpeaker.ts";

/** The units of the sentences with somebody's words, from the first to the one after the last. */
type Units = readonly [first: number, end: number];

/** Something that somebody said. */
export interface Saying {
  readonly article: number;
  readonly words: Span;
  readonly units: Units;
}

/** What somebody said, by article. Each article is read on first access, because some are quoted in thousands. */
export interface Sayings {
  /** The articles that may have their words, ascending. */
  readonly articles: readonly number[];
  readonly in: (article: number) => readonly Saying[];
}

/** The quotations or the reported speech of a speaker. */
export function sayingsOf(
  snapshot: Snapshot,
  { isSpeaker, articles }: KnownSpeaker,
  how: "quotations" | "reported",
): Sayings {
  const known = new Map<number, readonly Saying[]>();
  const read = (article: number): readonly Saying[] =>
    (snapshot.extractions[article]?.[how] ?? [])
      .filter((voice) => isSpeaker(voice, article))
      .flatMap((words) => {
        const units = unitsOf(snapshot, article, words);
        return units === undefined ? [] : { article, words, units };
      });
  return {
    articles,
    in: (article) => {
      const said = known.get(article) ?? read(article);
      known.set(article, said);
      return said;
    },
  };
}

function unitsOf({ index, articles }: Snapshot, article: number, words: Span): Units | undefined {
  const sentences = articles[article]?.sentences ?? [];
  const units: number[] = [];
  for (let unit = index.articleUnit[article] ?? 0; unit < (index.articleUnit[article + 1] ?? 0); unit += 1) {
    const sentence = sentences[index.unitSentence[unit] ?? -1];
    if (sentence !== undefined && overlaps(sentence, words)) units.push(unit);
  }
  const [first] = units;
  return first === undefined ? undefined : [first, first + units.length];
}
