import type { Mention } from "../../extract/extraction.ts";
import type { Span } from "../../text/span.ts";
import type { Candidate } from "./candidate.ts";
import type { Ranked } from "./score.ts";

/** Maximum number of bold spans in one passage, apart from a list of names. */
const MOST = 4;

/** What stands between the names of a list: "Ann Lee, Bo Chan and Constable Cy Dunn". */
const LISTED = /^(?:,|,? and|,? or|;)\s(?:the )?(?:\p{L}+\.? ){0,2}$/u;

/** The words of a sentence that answer: those of the type asked for, else those it shares with the question. */
export function highlightsOf({ candidate, parts }: Ranked): readonly Span[] {
  const typed = ["type met", "loose type met"]
    .map((name) => parts.find(({ feature }) => feature === name)?.spans ?? [])
    .find((spans) => spans.length > 0);
  const matches = candidate.matches.map(({ span }) => span);
  return typed === undefined ? matches.slice(0, MOST) : nearestNames(typed, matches, candidate);
}

/** How many letters a mark between two words counts as: it often separates clauses. */
const MARK = 100;

/** Of names, the one nearest to words of the question, with those listed beside it; other spans are all kept. */
function nearestNames(
  spans: readonly Span[],
  matches: readonly Span[],
  { article: { text }, extraction }: Candidate,
): readonly Span[] {
  const names = spans.flatMap(
    (span) => extraction.mentions.find(({ start, end }) => start === span.start && end === span.end) ?? [],
  );
  if (names.length < spans.length || matches.length === 0) return spans.slice(0, MOST);
  const distanceOf = (list: readonly Span[]): number =>
    Math.min(...list.flatMap((name) => matches.map((match) => distanceBetween(text, name, match))));
  const [nearest = []] = listsOf(text, names)
    .map((list) => ({ list, distance: distanceOf(list) }))
    .toSorted((a, b) => a.distance - b.distance)
    .map(({ list }) => list);
  return nearest;
}

/** The lists that names of one kind form; most have one name. */
function listsOf(text: string, names: readonly Mention[]): Mention[][] {
  const lists: Mention[][] = [];
  for (const name of names) {
    const list = lists.at(-1);
    const last = list?.at(-1);
    const isListed = last?.kind === name.kind && LISTED.test(text.slice(last.end, name.start));
    if (isListed && list !== undefined) list.push(name);
    else lists.push([name]);
  }
  return lists;
}

/** How far apart two spans are, by the letters and marks between them; 0 if they overlap. */
function distanceBetween(text: string, a: Span, b: Span): number {
  const between = text.slice(Math.min(a.end, b.end), Math.max(a.start, b.start));
  return between.length + MARK * (between.match(/[,;:()—–]/gu)?.length ?? 0);
}
