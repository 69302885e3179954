/** Characters whose tokens are their letters in lower case, perhaps without some of them or joined with the next. */
const PLAIN = /^[A-Za-z0-9\s.,;:!?'"’‘“”()—–-]*$/;
const NOT_LETTERS = /[^A-Za-z]+/g;
const LETTERS = /^[a-z]+$/;

/**
 * Prepares a quick test of whether a text may contain one of some word forms, as `tokenise` gives them. If it says no,
 * there is none; if it says yes, tokenise the text to be sure.
 */
export function mayContainForm(forms: ReadonlySet<string>): (text: string) => boolean {
  const wanted = [...forms];
  if (!wanted.every((form) => LETTERS.test(form))) return () => true;
  return (text) => {
    if (!PLAIN.test(text)) return true;
    const letters = text.replace(NOT_LETTERS, "").toLowerCase();
    return wanted.some((form) => letters.includes(form));
  };
}
