import type { Answer, Excerpt } from "../answer/reply/answer.ts";
import { fold } from "../text/fold.ts";
import { overlaps } from "../text/span.ts";
import { dateInWords } from "./dateInWords.ts";

type ExcerptSpeaker = NonNullable<Excerpt["speaker"]>;

const wordsOfCertainty: Readonly<Record<ExcerptSpeaker["certainty"], (name: string) => string>> = {
  stated: (name) => `Said by ${name}.`,
  continuation: (name) => `Said by ${name}: continued from the words before.`,
  inferred: (name) => `Speaker: probably ${name}; the text has only a pronoun.`,
  unknown: () => "Who is speaking is unknown.",
};

/**
 * Says in plain words who speaks in an excerpt and how the bot knows; `undefined` if nobody is quoted, or the excerpt
 * itself says so.
 */
export function speakerWords({ speaker, quote }: Excerpt): string | undefined {
  if (speaker === undefined || (speaker.certainty === "stated" && names(quote, speaker.name)))
    return undefined;
  return wordsOfCertainty[speaker.certainty](speaker.name);
}

/** Whether words name somebody, even by last name only. */
function names(words: string, name: string): boolean {
  const last = fold(name).split(/\s+/u).at(-1) ?? "";
  return last !== "" && fold(words).includes(last);
}

/**
 * Explains an excerpt's time in plain words if the text does not state it: how it was computed, or that it cannot be
 * dated. `undefined` if the text states it, or no date was asked for.
 */
export function timeWords(excerpt: Excerpt, command: Answer["command"] = "when"): string | undefined {
  const { time } = excerpt;
  if (time === undefined || time.certainty === "stated" || !asksWhen(excerpt, command)) return undefined;
  if (time.certainty === "unanchored")
    return `“${time.text}” cannot be dated: the article does not say from when.`;
  if (time.from === undefined) return undefined;
  const range = rangeInWords(time.from, time.to);
  const published = /^published (.*)$/u.exec(time.anchor ?? "")?.[1];
  if (published !== undefined)
    return `“${time.text}” = ${range}, from the article's date of ${dateInWords(published)}.`;
  return `“${time.text}” = ${range}, counted from ${time.anchor === undefined ? "the text" : `“${time.anchor}”`}.`;
}

/** A period at its own precision: "3 March 2024", "December 2021 to February 2024". */
export function rangeInWords(from: string, to: string | undefined): string {
  return to === undefined || to === from ? dateInWords(from) : `${dateInWords(from)} to ${dateInWords(to)}`;
}

/** Whether `when` asked for a date, or a date is among the answering words. */
function asksWhen({ quote, start, highlights, time }: Excerpt, command: Answer["command"]): boolean {
  if (command === "when") return true;
  const at = quote.indexOf(time?.text ?? "");
  const place = { start: start + at, end: start + at + (time?.text.length ?? 0) };
  return at >= 0 && highlights.some((highlight) => overlaps(highlight, place));
}
