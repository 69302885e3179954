import { headWordsOfSpeaker, wordsOfSpeaker } from "../../extract/quotations/speakerWords.ts";
import { analyseQuery } from "../../search/analyseQuery.ts";
import { articlesHavingStems } from "../../search/articlesHaving.ts";
import { mayContainForm } from "../../text/mayContainForm.ts";
import { stem } from "../../text/stems.ts";
import { mostShareBy } from "../evidence/mostShare.ts";
import { leastShare } from "../evidence/shareOfWords.ts";
import { withPlainWords } from "../evidence/widenQuery.ts";
import { hasKey } from "../names/placeTable.ts";
import { describedPerson, type DescribedPerson } from "../question/describedPerson.ts";
import { plainWordsIn } from "../question/slang.ts";
import type { Snapshot } from "../snapshot.ts";
import type { KnownSpeaker, QuotedVoice } from "./knownSpeaker.ts";
import { articlesCalling, articlesCallingStems } from "./speakerWordTable.ts";

/**
 * The people that a description fits, if it has neither a name nor the article's own wording. Its noun must stand next to
 * their name or be what they are called; its other words must be in the article ("the analyst from London"), and decide
 * between several. `undefined` if there is no such noun.
 */
export function describedVoices(typed: string, snapshot: Snapshot): KnownSpeaker | undefined {
  const person = readPerson(typed, snapshot);
  return person?.noun === undefined
    ? undefined
    : speakersCalled({ wordings: person.called, areStems: false }, othersOf(person), snapshot);
}

/**
 * The people that may be meant though articles call them otherwise: by another wording of the noun or, for a noun that can mean
 * anybody, by the other words alone ("the Merrow guy" for "the chief of Merrow"). `undefined` if there is nobody to look for.
 */
export function perhapsDescribed(typed: string, snapshot: Snapshot): KnownSpeaker | undefined {
  const person = readPerson(typed, snapshot);
  if (person === undefined || (person.noun !== undefined && person.alsoCalled.length === 0)) return undefined;
  return speakersCalled({ wordings: person.alsoCalled, areStems: true }, othersOf(person), snapshot);
}

const othersOf = ({ kind, topic }: DescribedPerson): string[] => [...new Set([...kind, ...topic])];

/** "Sigrid Brandt" is no description: the dictionary has a Brandt too. */
function readPerson(typed: string, { directory }: Snapshot): DescribedPerson | undefined {
  const person = describedPerson(typed);
  return person?.noun !== undefined && hasKey(directory.byWord, person.noun) ? undefined : person;
}

/** What somebody may be called, in lower case or as stems; nothing for a noun that can mean anybody. */
interface Called {
  readonly wordings: DescribedPerson["called"];
  readonly areStems: boolean;
}

/** Those that articles call by one of some wordings, or that the other words describe. */
function speakersCalled(called: Called, others: readonly string[], snapshot: Snapshot): KnownSpeaker {
  const fitting = fittingIn(called, others, snapshot);
  const meant = new Map<number, ReadonlySet<string>>();
  return {
    articles: articlesFor(called, others, snapshot),
    isSpeaker: (voice, place) => {
      const voices = meant.get(place) ?? fitting(place);
      meant.set(place, voices);
      return voices.has(keyOf(voice));
    },
  };
}

const keyOf = ({ entity, speaker }: QuotedVoice): string => entity ?? ` ${speaker ?? ""}`;

/** The articles that may have words of the person described, ascending. */
function articlesFor(
  { wordings, areStems }: Called,
  others: readonly string[],
  snapshot: Snapshot,
): number[] {
  const { index } = snapshot;
  const heads = wordings.map((words) => words.at(-1) ?? "");
  const stems = wordings.length === 0 ? others.map(stem) : areStems ? heads : heads.map(stem);
  const calling = (areStems ? articlesCallingStems : articlesCalling)(snapshot, heads);
  const having = articlesHavingStems(index, stems).filter(
    (place) => wordings.length === 0 || calling.has(place),
  );
  const text = others.join(" ");
  const shareOf = mostShareBy(index, withPlainWords(index, analyseQuery(index, text), plainWordsIn(text)));
  return having.filter((place) => shareOf(place) >= leastShare());
}

/** Finds the keys of the voices in an article that a description fits; of several, those that its other words describe too. */
function fittingIn(
  { wordings, areStems }: Called,
  others: readonly string[],
  { articles, extractions }: Snapshot,
): (place: number) => ReadonlySet<string> {
  const stems = others.map(stem);
  const isAnybody = wordings.length === 0;
  const mayHave = areStems ? undefined : mayContainForm(new Set(wordings.map((words) => words.at(-1) ?? "")));
  return (place) => {
    const [article, extraction] = [articles[place], extractions[place]];
    if (article === undefined || extraction === undefined) return new Set();
    const isCalled = (voice: QuotedVoice): boolean => {
      const heads = headWordsOfSpeaker(voice, article.text, extraction, mayHave);
      const own = new Set(areStems ? heads.map(stem) : heads);
      return wordings.some((words) => words.every((one) => own.has(one)));
    };
    const isTold = (voice: QuotedVoice): boolean => {
      const said = new Set(wordsOfSpeaker(voice, article.text, extraction).map(stem));
      return stems.some((one) => said.has(one));
    };
    const voices = new Map(
      [...extraction.quotations, ...extraction.reported].map((one) => [keyOf(one), one]),
    );
    const called = [...voices].filter(([, voice]) => isAnybody || isCalled(voice));
    const told = isAnybody || called.length > 1 ? called.filter(([, voice]) => isTold(voice)) : called;
    return new Set((isAnybody || told.length > 0 ? told : called).map(([key]) => key));
  };
}
