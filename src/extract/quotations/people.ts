import type { Block } from "../../corpus/article.ts";
import { describedSpeaker } from "./described.ts";
import type { Gender } from "./genderOf.ts";
import { genderOfWords } from "./genderOf.ts";
import { isPersonNoun } from "./isPersonal.ts";
import { veil } from "./narration.ts";
import type { Reading } from "./reading.ts";
import type { Speaker } from "./knownNames.ts";

/** Somebody whom a paragraph speaks of. */
export interface Person {
  readonly speaker: Speaker;
  /** Tells apart who is somebody else. */
  readonly key: string;
  /** Where, in the block. */
  readonly start: number;
  readonly gender?: Gender;
  /** Whether the name stands as subject or object, and not as in "a statue of Ann Lee" or "Ann Lee's house". */
  readonly acts: boolean;
}

const preposition =
  /\b(?:of|for|in|at|on|from|with|after|before|about|against|to|near|like|than|named|called|under|over|behind|beside|without|between|among|towards?|into|via|as)\s$/;
const beforeName = /(?:(?:the|a|an|his|her|its|their)\s)?(?:[\p{L}’'.-]+\s){0,3}$/u;
const possessive = /^['’](?:s\b|\s)/;
const determined = /\b(?:a|an|the|one|another|his|her|their|its|my|our)\s(?=[\p{Ll}\d])/giu;
const lowerWords = /^(?:[\p{Ll}\p{N}’'-]+\s?){1,5}/u;
const copula = /\b(?:is|was|are|were|be|been|being|as|become|became|remains?)\s$/;

/** The people whom the narration of a block names or describes before `limit` (an offset into it), in order. */
export function peopleIn(reading: Reading, block: Block, limit: number): readonly Person[] {
  const { narration } = reading.narrated(block);
  const named = namedIn(reading, block, narration, limit);
  const described = describedIn(reading, block, narration, limit);
  return [...named, ...described].toSorted((a, b) => a.start - b.start);
}

function namedIn(
  { names, gender: genderOf }: Reading,
  block: Block,
  narration: string,
  limit: number,
): readonly Person[] {
  return names.mentions.flatMap((mention): Person[] => {
    const start = mention.start - block.start;
    if (mention.kind !== "person" || start < 0 || start >= limit || narration[start] === veil) return [];
    const entity = names.entities.find(({ id }) => id === mention.entity);
    if (entity === undefined) return [];
    const gender = genderOf(entity.id);
    return [
      {
        speaker: { speaker: entity.name, entity: entity.id },
        key: entity.id,
        start,
        ...(gender === undefined ? {} : { gender }),
        acts: acts(narration, start, mention.end - block.start),
      },
    ];
  });
}

function acts(narration: string, start: number, end: number): boolean {
  if (possessive.test(narration.slice(end, end + 2))) return false;
  const before = narration.slice(Math.max(0, start - 60), start);
  const words = beforeName.exec(before)?.[0].split(/(?<=\s)/) ?? [];
  // "of", "of the", "of Judge", "of the mayor": what is between is the name's own.
  for (let own = words.length; own >= 0; own -= 1) {
    const word = words[own - 1] ?? "";
    if (preposition.test(word)) return false;
    if (!/^(?:the|a|an|his|her|its|their|\p{Lu}.*)\s$/u.test(word) && !isPersonNoun(word.trim())) break;
  }
  return true;
}

function describedIn(reading: Reading, block: Block, narration: string, limit: number): readonly Person[] {
  const { article, names } = reading;
  return Array.from(narration.slice(0, limit).matchAll(determined)).flatMap((match): Person[] => {
    const from = match.index + match[0].length;
    const run = lowerWords.exec(narration.slice(from, limit))?.[0] ?? "";
    const words = run.trimEnd().split(" ");
    const at = words.findIndex((word) => isPersonNoun(word));
    if (at < 0) return [];
    const noun = words.slice(0, at + 1).join(" ");
    const end = from + noun.length;
    if (copula.test(narration.slice(0, match.index))) return [];
    const place = { start: block.start + match.index, end: block.start + end };
    // "the mayor, Ines Dahl", "the mayor Ines Dahl", "Ines Dahl, 54, the mayor": one person.
    const isApposed = names.mentions.some(
      ({ kind, start, end: stop }) =>
        kind === "person" &&
        ((start >= place.end && /^,? $/.test(article.text.slice(place.end, start))) ||
          (stop <= place.start && /^, (?:\d+, )?$/.test(article.text.slice(stop, place.start)))),
    );
    if (isApposed) return [];
    const phrase = narration.slice(match.index, end);
    const speaker = describedSpeaker(article, place, names) ?? holderOf(reading, noun) ?? { speaker: phrase };
    const gender = speaker.entity === undefined ? genderOfWords(noun) : reading.gender(speaker.entity);
    return [
      {
        speaker,
        key: speaker.entity ?? noun,
        start: match.index,
        ...(gender === undefined ? {} : { gender }),
        acts: acts(narration, match.index, end),
      },
    ];
  });
}

/** Whom "the judge" means where one person of the article alone is titled so. */
function holderOf({ article, names }: Reading, noun: string): Speaker | undefined {
  const title = noun.slice(0, 1).toUpperCase() + noun.slice(1);
  const holders = new Set(
    names.mentions
      .filter(({ kind, start }) => kind === "person" && article.text.slice(0, start).endsWith(`${title} `))
      .map(({ entity }) => entity),
  );
  const [id] = holders;
  const entity = holders.size === 1 ? names.entities.find((one) => one.id === id) : undefined;
  return entity === undefined ? undefined : { speaker: entity.name, entity: entity.id };
}
