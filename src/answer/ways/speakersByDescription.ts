import { headOfDescription } from "../../extract/names/headOfDescription.ts";
import { stem } from "../../text/stems.ts";
import { isNounForPeople } from "../question/nounForPeople.ts";
import type { Snapshot } from "../snapshot.ts";
import { contentForms } from "../../text/contentForms.ts";
import type { KnownSpeaker } from "./knownSpeaker.ts";
import { speakerTable, stemsOfSpeaker } from "./speakerTable.ts";

/** More words than this do not name a speaker. */
const WORDS_OF_A_SPEAKER = 12;
/** Words that say that somebody is unnamed; articles put it differently. */
const nameless = /\b(?:anonymous|unnamed|unidentified|nameless|mystery|that|some|certain)\b/giu;

/**
 * Speakers that an article calls by these words, and by fewer words later: "senior MP" for "One senior MP", "the
 * engineer" after "a former engineer at the dam". `undefined` if the words say too little, or no speaker is called
 * that.
 */
export function speakersByDescription(typed: string, snapshot: Snapshot): KnownSpeaker | undefined {
  const bare = typed.replace(nameless, " ").replace(/\bex[- ](?=\p{L})/giu, "former ");
  const wanted = [...new Set(contentForms(bare).map(stem))];
  if (wanted.length === 0 || wanted.length > WORDS_OF_A_SPEAKER) return undefined;
  const called = speakersWith(wanted, personIn(bare), snapshot);
  if (called.size === 0) return undefined;
  const { articlesOf } = speakerTable(snapshot);
  const articles = new Set([...called].flatMap((speaker) => articlesOf.get(speaker) ?? []));
  const longer = longerIn(called, snapshot);
  return {
    articles: [...articles].toSorted((a, b) => a - b),
    isSpeaker: ({ speaker, entity }, article) => {
      if (speaker === undefined) return false;
      if (called.has(speaker)) return true;
      const words = [...stemsOfSpeaker(speaker)];
      return (
        entity === undefined &&
        words.length > 0 &&
        longer(article).some((stems) => words.every((word) => stems.has(word)))
      );
    },
  };
}

/** The stem of the noun for a person that a description is about, if it has one: "boy" of "the boy in the moat". */
function personIn(description: string): string | undefined {
  const noun = contentForms(headOfDescription(description)).at(-1);
  return noun !== undefined && isNounForPeople(noun) ? stem(noun) : undefined;
}

/** Whose somebody is: "the boy's" of "the boy's family". */
const POSSESSOR = /[\p{L}\p{N}-]+(?:['’]s|s['’])(?=\s)/gu;

/** The speaker texts that have every stem, and that of a person as what they are: the boy is not "the boy's family". */
function speakersWith(
  wanted: readonly string[],
  person: string | undefined,
  snapshot: Snapshot,
): ReadonlySet<string> {
  const { byStem } = speakerTable(snapshot);
  const [rarest = []] = wanted.map((word) => byStem.get(word) ?? []).toSorted((a, b) => a.length - b.length);
  const isPerson = (speaker: string): boolean =>
    person === undefined || stemsOfSpeaker(headOfDescription(speaker).replace(POSSESSOR, "")).has(person);
  return new Set(
    rarest.filter(
      (speaker) => wanted.every((word) => stemsOfSpeaker(speaker).has(word)) && isPerson(speaker),
    ),
  );
}

/** The words in an article of speakers called that who have no name there. */
function longerIn(
  called: ReadonlySet<string>,
  { extractions }: Snapshot,
): (article: number) => readonly ReadonlySet<string>[] {
  const known = new Map<number, readonly ReadonlySet<string>[]>();
  return (article) => {
    const before = known.get(article);
    if (before !== undefined) return before;
    const { quotations = [], reported = [] } = extractions[article] ?? {};
    const found = [...quotations, ...reported].flatMap(({ speaker, entity }) =>
      speaker !== undefined && entity === undefined && called.has(speaker) ? [stemsOfSpeaker(speaker)] : [],
    );
    known.set(article, found);
    return found;
  };
}
