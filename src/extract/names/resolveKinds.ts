import type { NameKind } from "../extraction.ts";
import type { NameCandidate } from "./nameCandidate.ts";
import { surnameOf } from "./peopleForms.ts";
import { acronymOf, isShortFormOf } from "./organisationForms.ts";

/** A candidate that the article as a whole confirms as a name of some kind. */
export interface Resolved extends NameCandidate {
  readonly kind: NameKind;
}

/** What an article's certain candidates say about its doubtful ones. */
interface Memory {
  /** Kinds by the words of a name. */
  readonly kinds: ReadonlyMap<string, NameKind>;
  /** Last words, and first words, of people's full names. */
  readonly surnames: ReadonlySet<string>;
  readonly firstNames: ReadonlySet<string>;
  readonly organisations: readonly (readonly string[])[];
  readonly acronyms: ReadonlySet<string>;
}

/** Keeps the candidates that stand alone, or that another mention in the article or a `witness` supports. */
export function resolveKinds(
  candidates: readonly NameCandidate[],
  witnesses: readonly NameCandidate[],
): readonly Resolved[] {
  const memory = remember([...candidates, ...witnesses]);
  return candidates.flatMap((candidate) => {
    const kind = kindOf(candidate, memory);
    return kind === undefined ? [] : [{ ...candidate, kind }];
  });
}

function remember(candidates: readonly NameCandidate[]): Memory {
  const kinds = new Map<string, NameKind>();
  const surnames = new Set<string>();
  const firstNames = new Set<string>();
  const organisations: (readonly string[])[] = [];
  for (const evidence of ["certain", "likely"] as const) {
    for (const candidate of candidates) {
      if (candidate.evidence !== evidence || candidate.kind === undefined) continue;
      const text = candidate.words.join(" ");
      if (candidate.kind === "org" && !kinds.has(text)) organisations.push(candidate.words);
      if (!kinds.has(text)) kinds.set(text, candidate.kind);
      if (candidate.kind !== "person") continue;
      const last = surnameOf(candidate.words);
      if (candidate.words.length > 1 || candidate.titleStart !== undefined) surnames.add(last);
      if (candidate.words.length > 1) firstNames.add(candidate.words[0] ?? "");
    }
  }
  const acronyms = new Set(
    organisations.map((words) => acronymOf(words)).filter((acronym) => acronym.length > 1),
  );
  return { kinds, surnames, firstNames, organisations, acronyms };
}

/** Whether it follows a preposition of place, or is an address. */
const isLocated = ({ before, isAddress }: NameCandidate): boolean =>
  isAddress ||
  /^(?:in|at|from|near|to|outside|across|around|throughout|into|towards|toward|via)$/.test(before);

function kindOf(candidate: NameCandidate, memory: Memory): NameKind | undefined {
  const { words, kind, evidence, list } = candidate;
  const [word] = words;
  const isSingle = words.length === 1;
  // "Lincoln said" after "Ann Lincoln"; but "in Lincoln" is still a place.
  if (
    isSingle &&
    word !== undefined &&
    memory.surnames.has(word) &&
    !(list !== undefined && (isLocated(candidate) || list === "country"))
  ) {
    return "person";
  }
  const isShortForm = list === undefined && memory.organisations.some((full) => isShortFormOf(words, full));
  // "Oxbow said" after "Oxbow Holdings": a verb of speech alone does not make it a person.
  if (isSingle && isShortForm && evidence !== "certain") return "org";
  if (evidence !== "possible" && kind !== undefined) return kind;
  const known = memory.kinds.get(words.join(" "));
  if (known !== undefined) return known;
  if (isSingle && word !== undefined) {
    if (memory.firstNames.has(word) && list === undefined) return "person";
    if (memory.acronyms.has(word)) return "org";
  }
  if (
    memory.surnames.has(words.at(-1) ?? "") &&
    list === undefined &&
    kind !== "org" &&
    memory.firstNames.has(word ?? "")
  )
    return "person";
  return isShortForm ? "org" : undefined;
}
