import type { Block } from "../../corpus/article.ts";
import type { Mention } from "../extraction.ts";
import { describedPeople } from "./describedPeople.ts";
import { genderOfWords } from "./genderOf.ts";
import { mentionsIn } from "./mentionsIn.ts";
import { namesake } from "./namesake.ts";
import { veil } from "./narration.ts";
import { acts, type Person } from "./person.ts";
import type { SpeechReading } from "./speechReading.ts";

/** The people that a block's narration names or describes before `limit` (an offset into it), in order. */
export function peopleIn(reading: SpeechReading, block: Block, limit: number): readonly Person[] {
  const { narration } = reading.narrated(block);
  let people = reading.people.get(block);
  if (people === undefined) {
    people = [
      ...mentionsIn(reading.names.mentions, block).flatMap(
        (mention) => namedPerson(reading, block, narration, mention) ?? [],
      ),
      ...describedPeople(reading, block, narration),
    ].toSorted((a, b) => a.start - b.start);
    reading.people.set(block, people);
  }
  return people.filter(({ start }) => start < limit);
}

const wordBefore = /[\p{L}-]+\.?\s$/u;

function namedPerson(
  reading: SpeechReading,
  block: Block,
  narration: string,
  mention: Mention,
): Person | undefined {
  const start = mention.start - block.start;
  const end = mention.end - block.start;
  if (mention.kind !== "person" || start < 0 || end > narration.length || narration[start] === veil)
    return undefined;
  const entity = reading.names.entities.find(({ id }) => id === mention.entity);
  if (entity === undefined) return undefined;
  const title = wordBefore.exec(narration.slice(Math.max(0, start - 24), start))?.[0] ?? "";
  const phrase = { start: mention.start - title.length, end: mention.end };
  const meant = namesake(reading, phrase, mention, entity);
  if (meant === undefined || meant === "words") {
    const words = title + narration.slice(start, end);
    return { speaker: { speaker: words }, key: words, start, gender: genderOfWords(title), acts: false };
  }
  return {
    speaker: { speaker: meant.name, entity: meant.id },
    key: meant.id,
    start,
    gender: reading.gender(meant.id),
    acts: acts(narration, start, end),
  };
}
