/** Maximum length of a question, in UTF-16 units; the rest is ignored. */
const MAX_QUESTION = 4000;

/** A question without white space around it and the marks at its end. */
export const bareQuestion = (text: string): string =>
  text
    .slice(0, MAX_QUESTION)
    .trim()
    // The lookbehind prevents retrying at every mark of a long run inside the question.
    .replace(/(?<![\s?!.])[\s?!.]+$/u, "");
