/** At most this share of the space is left empty to avoid cutting the last word. */
const GIVEN_UP = 0.4;

/** A line of at most `limit` characters, cut between words and ended with "…" if it is longer. */
export function shortenedAtWord(line: string, limit: number): string {
  if (line.length <= limit) return line;
  const cut = line.slice(0, limit - 1);
  const space = /\s/u.test(line.charAt(limit - 1)) ? cut.length : cut.search(/\s\S*$/u);
  const kept = space > limit * (1 - GIVEN_UP) ? cut.slice(0, space) : cut.replace(/[\ud800-\udbff]$/, "");
  return `${kept.replace(/[\s,;:.–—-]+$/u, "")}…`;
}
