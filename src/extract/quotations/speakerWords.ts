import { contentForms } from "../../text/contentForms.ts";
import type { Extraction, Quotation } from "../extraction.ts";
import { headOfDescription } from "../names/headOfDescription.ts";

/** Words before a name that may be its title or description: "Its national secretary, Patricia Gallagher". */
const BEFORE = 4;
/** Most characters of a description before or after a name. */
const LONGEST = 90;

/** The speaker of quoted or reported words. */
type SpokenBy = Pick<Quotation, "speaker" | "entity">;

/**
 * The words that may say what a speaker is, in lower case: those that the speaker is called by, those of descriptions, and
 * those beside the name. Only heads: an aide to the master is not a master.
 *
 * @param mayCount a quick test of whether a text may have a word that counts; others are left out
 */
export function* wordsOfSpeaker(
  { speaker, entity }: SpokenBy,
  text: string,
  { mentions, descriptions }: Pick<Extraction, "mentions" | "descriptions">,
  mayCount: (text: string) => boolean = () => true,
): Generator<string, undefined> {
  if (speaker !== undefined) yield* headWords(speaker, mayCount);
  if (entity === undefined) return;
  for (const one of descriptions)
    if (one.entity === entity) yield* headWords(text.slice(one.start, one.end), mayCount);
  for (const one of mentions) {
    if (one.entity !== entity) continue;
    if (mayCount(text.slice(Math.max(0, one.start - LONGEST), one.start))) {
      const before = wordsBefore(text, one.start);
      yield* contentForms(headOfDescription(before));
      // "one of them from a farmer, Gwilym Jarman".
      yield* contentForms(before).slice(-1);
    }
    yield* headWords(appositionAfter(text, one.end), mayCount);
  }
}

const headWords = (description: string, mayCount: (text: string) => boolean): string[] =>
  mayCount(description) ? contentForms(headOfDescription(description)) : [];

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
    for (const word of wordsOfSpeaker(voice, text, found)) words.add(word);
  }
  return [...words].join(" ");
}

/** Whether `Extraction.speakerWords` has one of some words. */
export function hasSpeakerWord(speakerWords: string, wanted: Iterable<string>): boolean {
  const padded = ` ${speakerWords} `;
  for (const word of wanted) if (padded.includes(` ${word} `)) return true;
  return false;
}
