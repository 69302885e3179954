import type { Block } from "../../corpus/article.ts";
import { mentionsIn } from "./mentionsIn.ts";
import { veil } from "./narration.ts";
import { peopleIn } from "./peopleIn.ts";
import type { Person } from "./person.ts";
import type { SpeechReading } from "./speechReading.ts";

const bodies =
  "company firm council ministry agency police court committee union government board club bank group association authority charity university school hospital party embassy department commission trust parish church regulator watchdog retailer airline operator publisher institute ministry society team federation paper newspaper station party";
const body = new RegExp(
  `\\b(?:the|a|an|its|his|her|one|another)\\s(?:[\\p{Ll}-]+\\s){0,3}?(?:${bodies.split(" ").join("|")})(?![\\p{L}’'-])`,
  "giu",
);
const crowd =
  /(?<![\p{L}’'-])(?:(?:the|two|three|four|five|some|several|many|both|all|his|her|their|its)\s)?(?:[\p{Ll}-]+\s){0,2}?(?:police|officers|officials|people|men|women|children|parents|staff|residents|workers|survivors|experts|scientists|researchers|doctors|nurses|teachers|lawyers|prosecutors|villagers|campaigners|protesters|critics|ministers|councillors|directors|managers|members|families|relatives|neighbours|fans|players|students|pupils|authors|analysts|Republicans|Democrats)(?![\p{L}’'-])/gu;

/**
 * The organisations that "it" may mean, or with groups of people that "they" may mean, in a block's narration before
 * `limit`.
 */
export function organisationsIn(
  reading: SpeechReading,
  block: Block,
  limit: number,
  pronoun: string,
): readonly Person[] {
  const { names } = reading;
  const { narration } = reading.narrated(block);
  const named = mentionsIn(names.mentions, block).flatMap((mention): Person[] => {
    const start = mention.start - block.start;
    if (mention.kind !== "org" || start < 0 || start >= limit || narration[start] === veil) return [];
    const entity = names.entities.find(({ id }) => id === mention.entity);
    return entity === undefined
      ? []
      : [
          {
            speaker: { speaker: entity.name, entity: entity.id },
            key: entity.id,
            start,
            gender: undefined,
            acts: true,
          },
        ];
  });
  const described = (pattern: RegExp): readonly Person[] =>
    Array.from(narration.slice(0, limit).matchAll(pattern), (match) => ({
      speaker: { speaker: match[0] },
      key: match[0].toLowerCase(),
      start: match.index,
      gender: undefined,
      acts: true,
    }));
  // "The company" after "Carrow Ferries" usually means the same.
  const all = named.length > 0 ? named : described(body);
  if (pronoun === "it") return all;
  return [...all, ...described(crowd), ...peopleIn(reading, block, limit)].toSorted(
    (a, b) => a.start - b.start,
  );
}
