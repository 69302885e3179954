import { anybody } from "../../extract/names/anybody.ts";
import { headOfDescription } from "../../extract/names/headOfDescription.ts";
import { hasSpeakerWord, wordsOfSpeaker } from "../../extract/quotations/speakerWords.ts";
import { mayContainForm } from "../../text/mayContainForm.ts";
import { stem } from "../../text/stems.ts";
import { articleHas } from "../../search/articleHas.ts";
import { articlesHaving } from "../../search/articlesHaving.ts";
import { isNounForPeople } from "../question/nounForPeople.ts";
import { hasKey } from "../names/placeTable.ts";
import { plainWordsIn } from "../question/slang.ts";
import type { Snapshot } from "../snapshot.ts";
import { contentForms } from "../../text/contentForms.ts";
import type { KnownSpeaker } from "./knownSpeaker.ts";

/**
 * The people that a description fits, if it has neither a name nor the article's own wording. Its noun must stand next to
 * their name or be what they are called, and its other words must be in the article ("the analyst from London").
 * `undefined` if there is no such noun.
 */
export function describedVoices(
  typed: string,
  { articles, extractions, directory, index }: Snapshot,
): KnownSpeaker | undefined {
  const noun = headOf(typed);
  // "Sigrid Brandt": the dictionary has a Brandt too.
  if (noun === undefined || hasKey(directory.byWord, noun)) return undefined;
  const nouns = new Set([noun, ...(plainWordsIn(noun)[0]?.plain ?? [])]);
  const others = [
    ...new Set(
      contentForms(typed)
        .filter((form) => form !== noun && !anybody.has(form))
        .map(stem),
    ),
  ];
  const mayHave = mayContainForm(nouns);
  const known = new Map<string, boolean>();
  const isOnTopic = (place: number): boolean => {
    const had = others.filter((word) => articleHas(index, place, word));
    return 2 * had.length >= others.length;
  };
  const isSpeaker: KnownSpeaker["isSpeaker"] = (voice, place) => {
    const [article, extraction] = [articles[place], extractions[place]];
    if (article === undefined || extraction === undefined) return false;
    const key = `${place} ${voice.entity ?? voice.speaker ?? ""}`;
    let isMeant = known.get(key);
    if (isMeant === undefined) {
      isMeant = hasAny(wordsOfSpeaker(voice, article.text, extraction, mayHave), nouns);
      known.set(key, isMeant);
    }
    return isMeant;
  };
  const isSaid = (place: number): boolean => hasSpeakerWord(extractions[place]?.speakerWords ?? "", nouns);
  return {
    isSpeaker,
    articles: articlesHaving(index, nouns).filter((place) => isOnTopic(place) && isSaid(place)),
  };
}

/** The noun of a description, in lower case: "boss" of "the boss of the union". */
function headOf(typed: string): string | undefined {
  const forms = contentForms(headOfDescription(typed));
  const noun = forms.findLast((form) => !anybody.has(form) && isNounForPeople(form));
  return noun ?? (forms.length === 1 ? forms[0] : undefined);
}

function hasAny(words: Iterable<string>, wanted: ReadonlySet<string>): boolean {
  for (const word of words) if (wanted.has(word)) return true;
  return false;
}
