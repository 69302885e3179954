import type { Excerpt } from "../answer/reply/answer.ts";

/** Says in plain words who speaks in an excerpt and how that is known; `undefined` where nobody is quoted. */
export function speakerWords({ speaker }: Excerpt): string | undefined {
  if (speaker === undefined) return undefined;
  if (speaker.certainty === "unknown") return "The article does not say who is speaking.";
  if (speaker.certainty === "stated") return `Said by ${speaker.name}.`;
  return `Said by ${speaker.name}: continued from the paragraph before.`;
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
