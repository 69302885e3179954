import type { Article } from "../../corpus/article.ts";
import type { Extraction } from "../../extract/extraction.ts";
import { mayContainForm } from "../../text/mayContainForm.ts";
import { stem } from "../../text/stems.ts";
import { articleHas } from "../../search/articleHas.ts";
import { articlesHaving } from "../../search/articlesHaving.ts";
import { headOfDescription } from "../names/headOfDescription.ts";
import { isNounForPeople } from "../question/nounForPeople.ts";
import { hasKey } from "../names/placeTable.ts";
import { plainWordsIn } from "../question/slang.ts";
import type { Snapshot } from "../snapshot.ts";
import { contentForms } from "./contentForms.ts";
import type { KnownSpeaker, QuotedVoice } from "./knownSpeaker.ts";

/** Words before a name that may be its title or description: "Its national secretary, Patricia Gallagher". */
const BEFORE = 4;
/** Most characters of a description before or after a name. */
const LONGEST = 90;
/** Words that follow the noun of a description: "the mother OF the boy". */
const LINK = /\s(?:of|to|for|at|in|on|from|with|by|near|under|who|whose|which|that)\s/iu;
/** Nouns for anybody, which do not describe a person: "the analyst lady". */
const anybody: ReadonlySet<string> = new Set(
  "man woman lady guy person bloke chap girl boy fella".split(" "),
);

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
  const tests = testsFor(nouns);
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
      isMeant = isBeside(tests, voice, article, extraction);
      known.set(key, isMeant);
    }
    return isMeant;
  };
  return { isSpeaker, articles: articlesHaving(index, nouns).filter(isOnTopic) };
}

/** The noun of a description, in lower case: "boss" of "the boss of the union". */
function headOf(typed: string): string | undefined {
  const [phrase = ""] = typed.split(LINK, 1);
  const forms = contentForms(phrase);
  const noun = forms.findLast((form) => !anybody.has(form) && isNounForPeople(form));
  return noun ?? (forms.length === 1 ? forms[0] : undefined);
}

/** Tests for the nouns of a description, in exactly the form asked for: "the pilots" are not one pilot. */
interface NounTests {
  /** A quick test, because one question asks about thousands of descriptions; if it fails, so do the others. */
  readonly mayHave: (text: string) => boolean;
  /** As the head: an aide to the master is not a master. */
  readonly isHead: (description: string) => boolean;
  /** As the last word: "one of them from a farmer, Gwilym Jarman". */
  readonly isLast: (text: string) => boolean;
}

const testsFor = (nouns: ReadonlySet<string>): NounTests => ({
  mayHave: mayContainForm(nouns),
  isHead: (description) => contentForms(headOfDescription(description)).some((form) => nouns.has(form)),
  isLast: (text) => nouns.has(contentForms(text).at(-1) ?? ""),
});

function isBeside(
  { mayHave, isHead, isLast }: NounTests,
  { speaker, entity }: QuotedVoice,
  { text }: Article,
  { mentions, descriptions }: Extraction,
): boolean {
  const isSuch = (description: string): boolean => mayHave(description) && isHead(description);
  if (speaker !== undefined && isSuch(speaker)) return true;
  if (entity === undefined) return false;
  const isAfter = (start: number): boolean => {
    if (!mayHave(text.slice(Math.max(0, start - LONGEST), start))) return false;
    const before = wordsBefore(text, start);
    return isLast(before) || isHead(before);
  };
  return (
    descriptions.some((one) => one.entity === entity && isSuch(text.slice(one.start, one.end))) ||
    mentions.some(
      (one) => one.entity === entity && (isAfter(one.start) || isSuch(appositionAfter(text, one.end))),
    )
  );
}

const MARKS = /[,.;:!?—–()\n"“”]/u;

/**
 * The last words before a name, back to a mark: "Its national secretary" of "Its national secretary, Patricia
 * Gallagher".
 */
function wordsBefore(text: string, start: number): string {
  const before = text
    .slice(Math.max(0, start - LONGEST), start)
    .replace(/,\s*$/u, " ")
    .split(MARKS)
    .at(-1);
  return (before ?? "").trim().split(/\s+/u).slice(-BEFORE).join(" ");
}

const appositionAfter = (text: string, end: number): string =>
  /^,\s([^,.;:!?—–()\n]*)/u.exec(text.slice(end, end + LONGEST))?.[1] ?? "";
