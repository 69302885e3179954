import type { Block } from "../../corpus/article.ts";
import type { Span } from "../../text/span.ts";
import { describedSpeaker } from "./describedSpeaker.ts";
import { genderOfWords } from "./genderOf.ts";
import { isPersonNoun } from "../names/isPersonNoun.ts";
import type { Speaker } from "./knownNames.ts";
import { mentionsIn } from "./mentionsIn.ts";
import { acts, type Person } from "./person.ts";
import type { SpeechReading } from "./speechReading.ts";

const determined = /\b(?:a|an|the|one|another|his|her|their|its|my|our)\s(?=[\p{Ll}\d])/giu;
const lowerWords = /^(?:[\p{Ll}\p{N}’'-]+\s?){1,5}/u;
const copula = /\b(?:is|was|are|were|be|been|being|as|became|become|remains?)\s$/;

/** The people in a block's narration who are not named: "the skipper", "his elder brother". */
export function describedPeople(reading: SpeechReading, block: Block, narration: string): readonly Person[] {
  const { article, names } = reading;
  return Array.from(narration.matchAll(determined)).flatMap((match): Person[] => {
    const start = match.index;
    const from = start + match[0].length;
    const run = lowerWords.exec(narration.slice(from, from + 80))?.[0] ?? "";
    const words = run.trimEnd().split(" ");
    const at = words.findIndex((word) => isPersonNoun(word));
    if (at < 0 || copula.test(narration.slice(Math.max(0, start - 12), start))) return [];
    const noun = words.slice(0, at + 1).join(" ");
    const end = from + noun.length;
    const place = { start: block.start + start, end: block.start + end };
    if (isApposed(reading, place)) return [];
    const speaker = describedSpeaker(article, place, names) ??
      holderOf(reading, noun) ?? { speaker: narration.slice(start, end) };
    const gender = speaker.entity === undefined ? genderOfWords(noun) : reading.gender(speaker.entity);
    return [{ speaker, key: speaker.entity ?? noun, start, gender, acts: acts(narration, start, end) }];
  });
}

/** "the mayor, Ines Dahl", "the mayor Ines Dahl", "Ines Dahl, 54, the mayor": one person. */
function isApposed({ article: { text }, names }: SpeechReading, { start, end }: Span): boolean {
  return mentionsIn(names.mentions, { start: start - 80, end: end + 3 }).some(
    (one) =>
      one.kind === "person" &&
      ((one.start >= end && one.start <= end + 2 && /^,? $/.test(text.slice(end, one.start))) ||
        (one.end <= start && one.end > start - 8 && /^, (?:\d+, )?$/.test(text.slice(one.end, start)))),
  );
}

/** The person "the judge" means, if only one person in the article has that title. */
function holderOf({ article: { text }, names }: SpeechReading, noun: string): Speaker | undefined {
  const title = `${noun.slice(0, 1).toUpperCase()}${noun.slice(1)} `;
  const holders = new Set(
    names.mentions
      .filter(({ kind, start }) => kind === "person" && text.startsWith(title, start - title.length))
      .map(({ entity }) => entity),
  );
  const [id] = holders;
  const entity = holders.size === 1 ? names.entities.find((one) => one.id === id) : undefined;
  return entity === undefined ? undefined : { speaker: entity.name, entity: entity.id };
}
