import { stem } from "../text/stems.ts";
import type { Token } from "../text/tokens.ts";
import type { Working } from "./working.ts";

const SHORTEST_HALF = 3;

/** A run-together word as the two words of the corpus that it is made of ("counterterrorism"), the most even split; else nothing. */
export function splitWord(working: Working, token: Token): Token[] {
  const { form, start, end } = token;
  const middle = form.length / 2;
  let best: number | undefined;
  for (let at = SHORTEST_HALF; at <= form.length - SHORTEST_HALF; at += 1) {
    if (best !== undefined && Math.abs(at - middle) >= Math.abs(best - middle)) continue;
    const known = (half: string): boolean =>
      working.formNumber.has(half) && working.stemNumber.has(stem(half));
    if (known(form.slice(0, at)) && known(form.slice(at))) best = at;
  }
  if (best === undefined) return [];
  return [
    { form: form.slice(0, best), start, end },
    { form: form.slice(best), start, end },
  ];
}
