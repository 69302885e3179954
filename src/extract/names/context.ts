import type { NameKind } from "../extraction.ts";
import type { Part } from "./capitalRun.ts";
import {
  BODY_FOLLOWERS,
  BODY_NOUNS,
  BODY_ROLES,
  DIRECTIONS,
  MOTION,
  PERSONAL,
  PLACE_HEADS,
  PLACE_NOUNS,
  SPEECH,
} from "./contextWords.ts";
import type { Evidence } from "./nameCandidate.ts";
import { isCommon, isSurname, personRoles } from "./gazetteer.ts";
import { isDateline, isKnownPlace } from "./dateline.ts";
import { isNamedThing } from "./namedThings.ts";
import type { NameToken } from "./nameTokens.ts";

/** The words around a name in its sentence. */
interface Surroundings {
  readonly text: string;
  readonly tokens: readonly NameToken[];
  readonly part: Part;
  readonly before: string;
  readonly before2: string;
  readonly before3: string;
  readonly after: string;
  readonly after2: string;
  readonly size: number;
  readonly isCapitals: boolean;
  /** All its words are everyday words, so a verb of speech does not make it a person. */
  readonly isWordy: boolean;
  /** Several words, the last an everyday word that is not a surname ("Carrow Ferries"). */
  readonly endsWordy: boolean;
}

interface NameCue {
  readonly kind: NameKind | "none";
  readonly evidence: Evidence;
  readonly holds: (around: Surroundings) => boolean;
}

const isDeterminer = (word: string): boolean =>
  /^(?:the|a|an|this|these|those|his|her|their|its|our|my|your|no|any|some|every|each)$/.test(word);

/** What the neighbours of a name say about it; the first that applies decides. */
const CUES: readonly NameCue[] = [
  {
    kind: "person",
    evidence: "certain",
    holds: ({ after, after2 }) => after === "," && /^\d\d$/.test(after2),
  },
  {
    kind: "person",
    evidence: "certain",
    holds: ({ before, before2, isCapitals }) => personRoles.has(before) && !isCapitals && before2 !== "vice-",
  },
  { kind: "org", evidence: "certain", holds: ({ before }) => BODY_NOUNS.has(before) },
  {
    kind: "org",
    evidence: "certain",
    holds: ({ before, before2 }) => before === "for" && /^spokes(?:man|woman|person)$/.test(before2),
  },
  {
    kind: "place",
    evidence: "certain",
    holds: ({ part, isCapitals, tokens }) => part.from === 0 && isDateline(tokens, part, isCapitals),
  },
  {
    kind: "place",
    evidence: "certain",
    holds: ({ before, before2 }) => before === "of" && (PLACE_NOUNS.has(before2) || PLACE_HEADS.has(before2)),
  },
  {
    kind: "place",
    evidence: "likely",
    holds: ({ before, isCapitals }) => (DIRECTIONS.has(before) || PLACE_NOUNS.has(before)) && !isCapitals,
  },
  {
    kind: "place",
    evidence: "likely",
    holds: ({ text, part, tokens }) => text.startsWith("-based", tokens[part.to - 1]?.end),
  },
  // "Haitai 64 2 43": a line of a table.
  {
    kind: "org",
    evidence: "likely",
    holds: ({ part, size, tokens }) => part.from === 0 && size === 1 && tokens[part.to]?.shape === "number",
  },
  {
    kind: "org",
    evidence: "likely",
    holds: ({ before, before2, before3 }) =>
      (/^(?:of|at|for|with)$/.test(before) && BODY_ROLES.has(before2)) ||
      (before === "the" && /^(?:of|at|for|with)$/.test(before2) && BODY_ROLES.has(before3)),
  },
  { kind: "org", evidence: "likely", holds: ({ before, isCapitals }) => before === "the" && isCapitals },
  {
    kind: "org",
    evidence: "certain",
    holds: ({ after, size, tokens, part }) =>
      BODY_FOLLOWERS.has(after) && tokens[part.to]?.shape === "lower" && size < 3,
  },
  { kind: "none", evidence: "possible", holds: ({ before }) => isDeterminer(before) },
  {
    kind: "org",
    evidence: "likely",
    holds: ({ isCapitals, after, before }) => isCapitals && (SPEECH.has(after) || SPEECH.has(before)),
  },
  {
    kind: "place",
    evidence: "likely",
    holds: ({ tokens, part, after }) => after === "," && isKnownPlace(tokens, part.to + 1),
  },
  {
    kind: "place",
    evidence: "likely",
    holds: ({ before, before2, size }) => size === 1 && /^(?:to|from)$/.test(before) && MOTION.has(before2),
  },
  {
    kind: "person",
    evidence: "likely",
    holds: ({ after, after2 }) => after === "who" || (after === "," && /^(?:who|whose)$/.test(after2)),
  },
  {
    kind: "person",
    evidence: "likely",
    holds: ({ after, before, isWordy, endsWordy }) =>
      !isWordy && !endsWordy && (SPEECH.has(after) || /^(?:said|says|asked|added)$/.test(before)),
  },
  {
    kind: "org",
    evidence: "likely",
    holds: ({ after, before, isWordy, endsWordy }) =>
      endsWordy && !isWordy && (SPEECH.has(after) || before === "by"),
  },
  { kind: "person", evidence: "likely", holds: ({ after }) => PERSONAL.has(after) },
  {
    kind: "person",
    evidence: "likely",
    holds: ({ tokens, part, after }) => after === "(" && isKnownPlace(tokens, part.to + 1),
  },
  {
    kind: "place",
    evidence: "likely",
    holds: ({ before, after, tokens, part, size }) =>
      size <= 2 &&
      /^(?:in|near|outside)$/.test(before) &&
      tokens[part.to - 1]?.possessive === false &&
      /^(?:|[,.;]|on|in|after|before|when|where|and|since|last|this|for|to|with|who|but|by|is|was|has|had|have|were|are|will|would|said|during|until|as|that|or|from|at|yesterday|today|tonight|late|early)$/.test(
        after,
      ),
  },
];

/** Adds the evidence of its neighbours to a name's own. */
export function withContext(text: string, tokens: readonly NameToken[], part: Part): Part {
  const isPersonal = part.kind === "person" || (part.kind === undefined && part.evidence !== "possible");
  if (isPersonal && isNamedThing(tokens, part)) return { ...part, kind: undefined, evidence: "possible" };
  if (part.evidence === "certain") return part;
  const from = part.title ?? part.from;
  const around: Surroundings = {
    text,
    tokens,
    part,
    before: tokens[from - 1]?.key ?? "",
    before2: tokens[from - 2]?.key ?? "",
    before3: tokens[from - 3]?.key ?? "",
    after: tokens[part.to]?.key ?? "",
    after2: tokens[part.to + 1]?.key ?? "",
    size: part.to - part.from,
    isWordy:
      tokens.slice(part.from, part.to).every(({ key }) => isCommon(key)) &&
      !(part.to - part.from > 1 && isSurname(tokens[part.to - 1]?.key ?? "")),
    endsWordy: endsWordy(tokens, part),
    isCapitals: part.to - part.from === 1 && tokens[part.from]?.shape === "capitals",
  };
  if (part.list !== undefined) {
    // "Apple said", "Reading's": something that speaks or owns is a name.
    const acts = SPEECH.has(around.after) || tokens[part.to - 1]?.possessive === true;
    return acts ? { ...part, evidence: "likely" } : part;
  }
  const cue = CUES.find(({ holds }) => holds(around));
  if (cue === undefined) return part;
  if (cue.kind === "none" && part.kind === "org") return part;
  if (cue.kind === "none")
    return { ...part, kind: part.kind === "person" ? undefined : part.kind, evidence: "possible" };
  // A person's full name stays a person's before "shares".
  if (
    part.kind === "person" &&
    part.evidence === "likely" &&
    around.size > 1 &&
    cue.kind !== "person" &&
    cue.evidence !== "certain"
  )
    return part;
  return { ...part, kind: cue.kind, evidence: cue.evidence };
}

function endsWordy(tokens: readonly NameToken[], part: Part): boolean {
  const last = tokens[part.to - 1]?.key ?? "";
  return part.to - part.from > 1 && isCommon(last) && !isSurname(last);
}

/** Whether a name starts a dateline ("LONDON (Reuters)", "AL-AIN 1996-12-06") or an address ("Leeds, England"). */
export function isAddress(tokens: readonly NameToken[], part: Part): boolean {
  const after = tokens[part.to]?.key ?? "";
  if (after === "," && isKnownPlace(tokens, part.to + 1)) return true;
  if (part.from === 0 && isDateline(tokens, part)) return true;
  // "CARLSBAD, California 1996-08-21".
  const first = tokens[0];
  if (first?.shape === "capitals" && tokens[part.from - 1]?.key === "," && part.from < 5) return true;
  return part.from === 0 && /^(?:\(|-|–|—|\d{4}.*)$/.test(after);
}
