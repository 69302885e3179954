import type { Excerpt } from "../answer/reply/answer.ts";

type Certainty = NonNullable<Excerpt["speaker"]>["certainty"];

const wordsOfCertainty: Readonly<Record<Certainty, (name: string) => string>> = {
  stated: (name) => `Said by ${name}.`,
  continuation: (name) => `Said by ${name}: continued from the words before.`,
  inferred: (name) => `Speaker: probably ${name}; the text has only a pronoun.`,
  unknown: () => "Who is speaking could not be established.",
};

/** Says in plain words who speaks in an excerpt and how that is known; `undefined` where nobody is quoted. */
export function speakerWords({ speaker }: Excerpt): string | undefined {
  if (speaker === undefined) return undefined;
  return wordsOfCertainty[speaker.certainty](speaker.name);
}

/** Says in plain words when an excerpt's time is and how sure that is; `undefined` where it has none to explain. */
export function timeWords({ time }: Excerpt): string | undefined {
  if (time === undefined) return undefined;
  if (time.certainty === "unanchored")
    return `“${time.text}” cannot be dated: the article does not say from when.`;
  const range = time.to === undefined || time.to === time.from ? time.from : `${time.from} to ${time.to}`;
  if (range === undefined) return undefined;
  if (time.certainty === "stated") return `“${time.text}” is stated: ${range}.`;
  return `“${time.text}” is computed: ${range}, counted from ${time.anchor === undefined ? "the text" : `“${time.anchor}”`}.`;
}
