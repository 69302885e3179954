import type { NameCandidate } from "./nameCandidate.ts";
import type { ReadSentence } from "./findCandidates.ts";
import { toCandidate } from "./findCandidates.ts";
import { demonyms, givenNames, isCommon, isSurname, noNames, surnames } from "./gazetteer.ts";
import { knownAt } from "./listedNames.ts";
import { surnameOf } from "./peopleForms.ts";
import { isCapital } from "./runEnd.ts";
import type { Resolved } from "./resolveKinds.ts";

/** The names in the article's prose by first word, longest first. */
export type KnownNames = ReadonlyMap<string, readonly Resolved[]>;

/** The names found in prose, for reading lines where capitals are not evidence. */
export function knownNames(resolved: readonly Resolved[]): KnownNames {
  const names = new Map<string, Resolved[]>();
  const seen = new Set<string>();
  const surnames = resolved
    .filter(({ kind, words }) => kind === "person" && words.length > 1)
    .map((name) => ({ ...name, words: [surnameOf(name.words)] }));
  for (const name of [...resolved, ...surnames]) {
    const text = name.words.join(" ");
    const [first] = name.words;
    if (seen.has(text) || first === undefined || (name.words.length === 1 && isCommon(first))) continue;
    seen.add(text);
    const rivals = names.get(first);
    if (rivals === undefined) names.set(first, [name]);
    else rivals.push(name);
  }
  for (const rivals of names.values()) rivals.sort((a, b) => b.words.length - a.words.length);
  return names;
}

/** Finds names in a line in title case or capitals: only those known from prose or the lists. */
export function findTitleNames(
  text: string,
  read: ReadSentence,
  known: KnownNames,
): readonly NameCandidate[] {
  const keys = read.tokens.map((token) => token.key);
  const found: NameCandidate[] = [];
  let at = 0;
  while (at < keys.length) {
    const part = isCapital(read.tokens[at]) ? partAt(read, keys, at, known) : undefined;
    if (part === undefined) {
      at += 1;
      continue;
    }
    found.push(toCandidate(text, read, part));
    at = part.to;
  }
  return found;
}

function partAt(
  read: ReadSentence,
  keys: readonly string[],
  at: number,
  known: KnownNames,
): Parameters<typeof toCandidate>[2] | undefined {
  const key = keys[at] ?? "";
  const name = known.get(key)?.find(({ words }) => words.every((word, offset) => keys[at + offset] === word));
  const listed = knownAt(keys, at).find(
    ({ length, capitals, afterComma, possessive, list }) =>
      !afterComma &&
      !possessive &&
      (length > 1 ||
        (capitals
          ? read.lettering === "title" && read.tokens[at]?.shape === "capitals"
          : list === "country" || !isCommon(key))),
  );
  if (name !== undefined && name.words.length >= (listed?.length ?? 0)) {
    return { from: at, to: at + name.words.length, kind: name.kind, evidence: "likely" };
  }
  if (listed !== undefined)
    return { from: at, to: at + listed.length, kind: listed.kind, evidence: "likely", list: listed.list };
  return isFullName(read, keys, at)
    ? { from: at, to: at + 2, kind: "person", evidence: "likely" }
    : undefined;
}

/** A given name, then a word, neither of them an everyday word; or a listed surname. */
function isFullName(read: ReadSentence, keys: readonly string[], at: number): boolean {
  const [key = "", next = ""] = [keys[at], keys[at + 1]];
  if (!givenNames.has(key) || isCommon(key) || !isCapital(read.tokens[at + 1])) return false;
  if (noNames.has(next) || demonyms.has(next) || knownAt(keys, at + 1).length > 0) return surnames.has(next);
  return isSurname(next) || !isCommon(next);
}
