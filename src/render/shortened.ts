/** At most this share of the space is left empty to avoid cutting the last word. */
const GIVEN_UP = 0.4;

/** A line of at most `limit` characters, cut between words and ended with "…" if it is longer. */
export function shortenedAtWord(line: string, limit: number): string {
  return line.length <= limit ? line : `${beginningOf(line, limit - 1)}…`;
}

/** The first words of a longer line, in at most `length` characters; cuts a word only if that leaves much empty. */
export function beginningOf(line: string, length: number): string {
  const cut = line.slice(0, length);
  const space = /\s/u.test(line.charAt(length)) ? cut.length : cut.search(/\s\S*$/u);
  const kept = space > length * (1 - GIVEN_UP) ? cut.slice(0, space) : cut.replace(/[\ud800-\udbff]$/, "");
  return kept.replace(/[\s,;:.–—-]+$/u, "");
}
