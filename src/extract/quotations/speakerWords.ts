import { contentForms } from "../../text/contentForms.ts";
import type { Extraction, Quotation } from "../extraction.ts";
import { headOfDescription } from "../names/headOfDescription.ts";

/** Words before a name that may be its title or description: "Its national secretary, Patricia Gallagher". */
const BEFORE = 4;
/** Most characters of a description before or after a name. */
const LONGEST = 90;

/** The speaker of quoted or reported words. */
type SpokenBy = Pick<Quotation, "speaker" | "entity">;

/** The phrases that may say what a speaker is. */
interface SpeakerPhrases {
  /** What the speaker is called, descriptions, and the words before and after the name. */
  readonly describing: readonly string[];
  /** Those before the name, whose last word may describe it too: "one of them from a farmer, Gwilym Jarman". */
  readonly before: readonly string[];
  readonly names: readonly string[];
}

function phrasesOf(
  { speaker, entity }: SpokenBy,
  text: string,
  { mentions, descriptions }: NamedAndDescribed,
): SpeakerPhrases {
  const describing = speaker === undefined ? [] : [speaker];
  const [before, names]: [string[], string[]] = [[], []];
  if (entity === undefined) return { describing, before, names };
  for (const one of descriptions) if (one.entity === entity) describing.push(text.slice(one.start, one.end));
  for (const one of mentions) {
    if (one.entity !== entity) continue;
    names.push(text.slice(one.start, one.end));
    before.push(wordsBefore(text, one.start));
    describing.push(appositionAfter(text, one.end));
  }
  return { describing, before, names };
}

type NamedAndDescribed = Pick<Extraction, "mentions" | "descriptions">;

/**
 * The words, in lower case, of the heads of all phrases that may say what a speaker is. Only heads: an aide to the master is not
 * a master.
 *
 * @param mayCount a quick test of whether a text may have a word that counts; others are left out
 */
export function headWordsOfSpeaker(
  spokenBy: SpokenBy,
  text: string,
  described: NamedAndDescribed,
  mayCount: (text: string) => boolean = () => true,
): string[] {
  const { describing, before } = phrasesOf(spokenBy, text, described);
  return [
    ...[...describing, ...before]
      .filter(mayCount)
      .flatMap((phrase) => contentForms(headOfDescription(phrase))),
    ...before.filter(mayCount).flatMap((phrase) => contentForms(phrase).slice(-1)),
  ];
}

/** The words of the whole phrases, and of the name with its titles: "Merrow" of "the chief of Merrow". */
export function wordsOfSpeaker(spokenBy: SpokenBy, text: string, described: NamedAndDescribed): string[] {
  const { describing, before, names } = phrasesOf(spokenBy, text, described);
  return [...describing, ...before, ...names].flatMap(contentForms);
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
    for (const word of headWordsOfSpeaker(voice, text, found)) words.add(word);
  }
  return [...words].join(" ");
}
