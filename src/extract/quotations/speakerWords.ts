import { contentForms } from "../../text/contentForms.ts";
import type { Extraction, Quotation } from "../extraction.ts";
import { headOfDescription } from "../names/headOfDescription.ts";

/** Words before a name that may be its title or description: "Its national secretary, Patricia Gallagher". */
const BEFORE = 4;
/** Most characters of a description before or after a name. */
const LONGEST = 90;

/** The speaker of quoted or reported words. */
type SpokenBy = Pick<Quotation, "speaker" | "entity">;

/** Words that say what a speaker is, in lower case. */
interface SpeakerWords {
  /** Of the heads of descriptions only: an aide to the master is not a master. */
  readonly heads: readonly string[];
  /** Of whole descriptions and of names with their titles: "Merrow" of "the chief of Merrow". */
  readonly all: readonly string[];
}

/**
 * The words that may say what a speaker is: those that the speaker is called by, those of descriptions, and those beside the
 * name.
 */
export function wordsOfSpeaker(
  { speaker, entity }: SpokenBy,
  text: string,
  { mentions, descriptions }: Pick<Extraction, "mentions" | "descriptions">,
): SpeakerWords {
  const phrases = speaker === undefined ? [] : [speaker];
  const [names, lastWords]: [string[], string[]] = [[], []];
  if (entity !== undefined) {
    for (const one of descriptions) if (one.entity === entity) phrases.push(text.slice(one.start, one.end));
    for (const one of mentions) {
      if (one.entity !== entity) continue;
      names.push(text.slice(one.start, one.end));
      const before = wordsBefore(text, one.start);
      phrases.push(before, appositionAfter(text, one.end));
      // "one of them from a farmer, Gwilym Jarman".
      lastWords.push(...contentForms(before).slice(-1));
    }
  }
  return {
    heads: [...phrases.flatMap((phrase) => contentForms(headOfDescription(phrase))), ...lastWords],
    all: [...phrases, ...names].flatMap(contentForms),
  };
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

/** The words of all speakers of an article, as `Extraction.speakerWords` has them. */
export function wordsOfSpeakers(text: string, found: Extraction): string {
  const words = new Set<string>();
  const heard = new Set<string>();
  for (const voice of [...found.quotations, ...found.reported]) {
    const own = JSON.stringify([voice.speaker, voice.entity]);
    if (heard.has(own)) continue;
    heard.add(own);
    for (const word of wordsOfSpeaker(voice, text, found).heads) words.add(word);
  }
  return [...words].join(" ");
}

/** Whether `Extraction.speakerWords` has one of some words. */
export function hasSpeakerWord(speakerWords: string, wanted: Iterable<string>): boolean {
  const padded = ` ${speakerWords} `;
  for (const word of wanted) if (padded.includes(` ${word} `)) return true;
  return false;
}
