import { stopWords } from "./stopWords.ts";
import { tokenise } from "./tokens.ts";

/** The content words of a text, in order, in the form that `tokenise` gives. */
export function contentForms(text: string): string[] {
  return tokenise(text)
    .map(({ form }) => form)
    .filter((form) => !stopWords.has(form));
}
