import { stem } from "../text/stems.ts";
import type { Token } from "../text/tokens.ts";
import type { QueryTables } from "./queryTables.ts";

const SHORTEST_HALF = 3;

/** "mig29", "40mph": letters and digits are separated, whatever their length. */
const border = /^(?:[a-z]+(?=\d+$)|\d+(?=[a-z]+$))/;

/**
 * Splits a run-together word into two words of the corpus ("counterterrorism"), as evenly as possible; undefined if
 * there is no such split.
 */
export function splitWord(tables: QueryTables, token: Token): Token[] {
  const { form, start, end } = token;
  const middle = form.length / 2;
  const known = (half: string): boolean => tables.formNumber.has(half) && tables.stemNumber.has(stem(half));
  const figures = border.exec(form)?.[0].length ?? 0;
  let best = figures > 0 && known(form.slice(0, figures)) && known(form.slice(figures)) ? figures : undefined;
  for (let at = SHORTEST_HALF; at <= form.length - SHORTEST_HALF; at += 1) {
    if (best !== undefined && Math.abs(at - middle) >= Math.abs(best - middle)) continue;
    if (known(form.slice(0, at)) && known(form.slice(at))) best = at;
  }
  if (best === undefined) return [];
  return [
    { form: form.slice(0, best), start, end },
    { form: form.slice(best), start, end },
  ];
}
