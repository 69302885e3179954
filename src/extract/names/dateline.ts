import { knownAt } from "./listedNames.ts";
import type { NameToken } from "./nameTokens.ts";

/** The tokens of a name: `from` to `to` (exclusive). */
interface Tokens {
  readonly from: number;
  readonly to: number;
}

const MONTH = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/;

/**
 * Whether a name is the place at the start of a report, in capitals: "DUNMORROW, Aug. 21 (Merrow Wire)", "PORT HALVEN (Reuters)",
 * "MT. ALBION, Ohio".
 *
 * @param isCapitals the whole sentence is in capitals
 */
export function isDateline(tokens: readonly NameToken[], { from, to }: Tokens, isCapitals = false): boolean {
  const isLoud = isCapitals || tokens.slice(from, to).every(({ shape }) => shape === "capitals");
  if (!isLoud) return false;
  const [after, next] = [tokens[to]?.key, tokens[to + 1]];
  return (
    after === "(" ||
    (after === "," && next !== undefined && (MONTH.test(next.key) || isKnownPlace(tokens, to + 1)))
  );
}

/** Whether a token starts the name of a listed place. */
export function isKnownPlace(tokens: readonly NameToken[], at: number): boolean {
  const keys = tokens.slice(at, at + 4).map((token) => token.key);
  const shape = tokens[at]?.shape;
  return (
    (shape === "capital" || shape === "capitals") && knownAt(keys, 0).some((known) => known.kind === "place")
  );
}
