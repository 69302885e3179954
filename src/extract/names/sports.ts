import type { NameCandidate } from "./nameCandidate.ts";
import type { ReadSentence } from "./findCandidates.ts";
import { readWords } from "./wordLists.ts";

const sportsWords = readWords("sportsWords");

/** With at least this share of sports words, measured against the whole text, an article reports on sport. */
const SPORTING_SHARE = 0.025;

/** Whether an article reports on sport, where a city's name usually means its club. */
export function isSportsReport(read: readonly ReadSentence[]): boolean {
  let [words, sporting] = [0, 0];
  for (const { tokens } of read) {
    for (const { key, shape } of tokens) {
      if (shape === "mark") continue;
      words += 1;
      if (sportsWords.has(key)) sporting += 1;
    }
  }
  return sporting >= 2 && sporting / words >= SPORTING_SHARE;
}

/**
 * In a sports report, a city or county without a preposition of place is its club ("Chelsea won", but not "in
 * Chelsea").
 */
export function asClub(candidate: NameCandidate): NameCandidate {
  const isCity = candidate.list === "place" && candidate.kind === "place";
  if (!isCity || candidate.isAddress || /^(?:in|near|outside|around|into)$/.test(candidate.before))
    return candidate;
  return { ...candidate, kind: "org", evidence: "likely" };
}
