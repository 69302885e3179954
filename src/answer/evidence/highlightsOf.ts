import type { Span } from "../../text/span.ts";
import type { Ranked } from "./score.ts";

/** Maximum number of bold spans in one passage. */
const MOST = 4;

/** The words of a sentence that answer: those of the type asked for, else those it shares with the question. */
export function highlightsOf({ candidate, parts }: Ranked): readonly Span[] {
  const typed = ["type met", "loose type met"]
    .map((name) => parts.find(({ feature }) => feature === name)?.spans ?? [])
    .find((spans) => spans.length > 0);
  return (typed ?? candidate.matches.map(({ span }) => span)).slice(0, MOST);
}
