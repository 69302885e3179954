/** "F-16", "MH-370", "B-52s": a few capitals, a hyphen, digits; but not "UN-1951-2", which continues. */
const hyphened = /\p{Lu}{1,3}[-\u2010\u2011]\d{1,4}(?:s|[A-Z])?(?![\p{L}\p{N}]|[-\u2010\u2011]\d)/uy;

/** The hyphenated code that starts at `start`, as written; `undefined` if there is none. */
export function codeAt(text: string, start: number, end: number): string | undefined {
  hyphened.lastIndex = start;
  const code = hyphened.exec(text)?.[0];
  return code === undefined || start + code.length > end ? undefined : code;
}

/** One form for a code with and without its hyphen, and in the plural: "F-16s", "F16". */
export function codeForm(code: string): string {
  return code
    .replace(/[-\u2010\u2011]/g, "")
    .replace(/(?<=\d)s$/, "")
    .toLowerCase();
}

/**
 * Where the digits begin in a word that is also written with a space, "covid19"; `undefined` for a code such as
 * "f16".
 */
export function figuresAfterWord(form: string): number | undefined {
  const match = /^[a-z]{4,}(?=\d{1,4}$)/.exec(form);
  return match?.[0].length;
}
