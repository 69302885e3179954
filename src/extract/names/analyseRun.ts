import type { NameKind } from "../extraction.ts";
import { editDistance } from "../../text/editDistance.ts";
import type { Evidence } from "./candidate.ts";
import {
  demonyms,
  functionWords,
  givenNames,
  isCommon,
  knownAt,
  noAcronyms,
  noNames,
  organisationHeads,
  organisationWords,
  placeWords,
  surnames,
  teamNicknames,
  titleLength,
  titleWords,
} from "./gazetteer.ts";
import type { Known } from "./gazetteer.ts";
import type { NameToken } from "./nameTokens.ts";
import { PLACE_HEADS } from "./runs.ts";

/** Tokens `from` to `to` (exclusive) of a sentence as a name, with what its own words say of it. */
export interface Part {
  readonly from: number;
  readonly to: number;
  readonly kind: NameKind | undefined;
  readonly evidence: Evidence;
  /** Token where the title starts. */
  readonly title?: number;
  readonly list?: Known["list"];
}

/** A run of capitals in a sentence. */
interface Run {
  readonly tokens: readonly NameToken[];
  readonly keys: readonly string[];
  readonly from: number;
  readonly to: number;
  /** It starts a sentence, so that its first capital says nothing. */
  readonly first: boolean;
}

type Rule = (run: Run) => readonly Part[] | undefined;

/** Takes a run of capitals apart into names by the first rule that knows how. */
export function analyseRun(run: Run): readonly Part[] {
  if (run.from >= run.to) return [];
  for (const rule of RULES) {
    const parts = rule(run);
    if (parts !== undefined) return parts;
  }
  return [];
}

const length = (run: Run): number => run.to - run.from;
const key = (run: Run, at: number): string => run.keys[at] ?? "";
const rest = (run: Run, from: number): Run => ({ ...run, from, first: false });
const head = (run: Run, to: number): Run => ({ ...run, to });
const whole = (run: Run, kind: NameKind | undefined, evidence: Evidence): readonly Part[] => [
  { from: run.from, to: run.to, kind, evidence },
];

/** A listed name at token `at` that ends at or before the run does, and is written as the list has it. */
function listed(run: Run, at: number): Known | undefined {
  return knownAt(run.keys, at).find((known) => {
    const end = at + known.length;
    const token = run.tokens[at];
    const last = run.tokens[end - 1];
    if (end > run.to || token === undefined || last === undefined) return false;
    if (known.capitals && token.shape !== "capitals") return false;
    if (known.possessive && !last.possessive) return false;
    if (known.afterComma && !(last.stopped && run.tokens[at - 1]?.key === ",")) return false;
    // Listed words in capitals are other things: "US" is no "us", "MARS" may be.
    return known.length > 1 || known.capitals || token.shape !== "initial";
  });
}

const isGiven = (run: Run, at: number): boolean =>
  givenNames.has(key(run, at)) ||
  (key(run, at).includes("-") &&
    key(run, at)
      .split("-")
      .some((part) => givenNames.has(part)));

/** Neither listed nor an everyday word: a word that only a name explains. */
const isStrange = (word: string): boolean =>
  !isCommon(word) && !functionWords.has(word) && !noNames.has(word) && !demonyms.has(word);

/** Days, months, "TV": capitals that name nobody. */
const isNoName = (run: Run, at: number): boolean =>
  noNames.has(key(run, at)) || (run.tokens[at]?.shape === "capitals" && noAcronyms.has(key(run, at)));

const isDemonym = (word: string): boolean =>
  demonyms.has(word) || (word.endsWith("s") && demonyms.has(word.slice(0, -1)));

/** Words that open the names of things. */
const NO_FIRST_NAMES: ReadonlySet<string> = new Set(
  "operation project hurricane storm typhoon cyclone team group planet flight hotel game mission camp team radio club bar cafe house super new old big great north south east west upper lower greater central royal grand black white red blue green golden silver little free general national international first second saint air sea art web big data dark".split(
    " ",
  ),
);

/** Adjectives that make a name of "Party". */
const PARTIES: ReadonlySet<string> = new Set(
  "conservative labour liberal republican democratic communist socialist nationalist unionist islamic christian reform".split(
    " ",
  ),
);

/** The rules, first match first. */
const RULES: readonly Rule[] = [
  // "In London": the first word of a sentence, and words that are never names.
  (run) => {
    const word = key(run, run.from);
    if (listed(run, run.from) !== undefined && !(run.first && functionWords.has(word) && length(run) === 1))
      return undefined;
    const isInitial = run.tokens[run.from]?.shape === "initial" && length(run) > 1;
    if (isInitial && !(run.first && /^[ai]$/.test(word) && run.tokens[run.from]?.stopped === false))
      return undefined;
    if (isNoName(run, run.from) && titleLength(run.keys, run.from) === 0)
      return analyseRun(rest(run, run.from + 1));
    if (
      functionWords.has(word) &&
      run.tokens[run.from]?.shape !== "capitals" &&
      titleLength(run.keys, run.from) === 0
    ) {
      return analyseRun(rest(run, run.from + 1));
    }
    return undefined;
  },
  // The whole run is listed: "Hong Kong", "Bank of England".
  (run) => {
    const known = listed(run, run.from);
    if (known === undefined || known.length !== length(run)) return undefined;
    const word = key(run, run.from);
    // "Reading" and "Time" are words first, "Jordan" and "Charlotte" are also given names.
    const isWord = known.length === 1 && !known.capitals && known.list !== "country" && isCommon(word);
    const isDoubtful = isWord || (known.length === 1 && givenNames.has(word) && known.list !== "country");
    const evidence = isWord && run.first ? "possible" : isDoubtful ? "likely" : "certain";
    return [{ from: run.from, to: run.to, kind: known.kind, evidence, list: known.list }];
  },
  // Day and month names, and adjectives of nations, part a run: "London Tuesday", "North Korean Foreign Minister".
  (run) => {
    for (let at = run.from; at < run.to; at += 1) {
      if (isNoName(run, at) && at > run.from && titleLength(run.keys, at) === 0) {
        return [...analyseRun(head(run, at)), ...analyseRun(rest(run, at + 1))];
      }
    }
    return undefined;
  },
  // "Microsoft Corp", "Crown Prosecution Service", "Chicago Bulls".
  (run) => {
    const last = key(run, run.to - 1);
    if (length(run) < 2) return undefined;
    const known = listed(run, run.from);
    const afterPlace = known?.kind === "place" && known.length === length(run) - 1;
    if (teamNicknames.has(last) && (afterPlace || /^(?:sox|jays|leafs|wings)$/.test(last)))
      return whole(run, "org", "certain");
    const isOrg = organisationWords.has(last);
    const isPlace = placeWords.has(last);
    if (!isOrg && !isPlace) return undefined;
    const isPerson = isGiven(run, run.from) && length(run) === 2 && known === undefined;
    if (isPerson) return undefined;
    const title = interiorTitle(run);
    if (title !== undefined && isGiven(run, title.end)) return undefined;
    if (isDemonym(key(run, run.from))) {
      const bare = listed(run, run.from + 1);
      if (bare?.length === length(run) - 1) return analyseRun(rest(run, run.from + 1));
      // "British Party" alone would be a name of anything: an adjective and a bare noun is none.
      if (length(run) === 2 && last === "party" && PARTIES.has(key(run, run.from)))
        return whole(run, "org", "certain");
      if (length(run) === 2 && isOrg)
        return /^(?:airways|airlines|telecom|council|library|museum|congress|assembly|times|post|press|herald|independent|express)$/.test(
          last,
        )
          ? whole(run, "org", "likely")
          : [];
      if (length(run) === 2) return [];
    }
    if (isPlace && !isOrg)
      return whole(
        run,
        "place",
        run.first && length(run) === 2 && isCommon(key(run, run.from)) ? "possible" : "certain",
      );
    const startsCommon = run.first && length(run) === 2 && isCommon(key(run, run.from));
    return whole(run, "org", startsCommon ? "possible" : "certain");
  },
  // "Penhallow & Nwosu".
  (run) => (run.keys.slice(run.from, run.to).includes("&") ? whole(run, "org", "likely") : undefined),
  // "University of Leeds", "Gulf of Aden", "Committee on Trade".
  (run) => {
    for (let at = run.from; at < run.to - 2; at += 1) {
      const joint = key(run, at + 1);
      if (run.tokens[at + 1]?.shape !== "lower") continue;
      if (joint === "of" && PLACE_HEADS.has(key(run, at))) return whole(run, "place", "certain");
      if (/^(?:of|for|on|against)$/.test(joint) && organisationHeads.has(key(run, at))) {
        const title = interiorTitle(head(run, at));
        return title === undefined ? whole(run, "org", "certain") : [...analyseRun(rest(run, title.end))];
      }
    }
    return undefined;
  },
  // "Mount Elbrus", "Lake Chad".
  (run) =>
    length(run) >= 2 &&
    length(run) <= 3 &&
    /^(?:mount|lake|cape|fort|camp|river|mt|port|san|santa|st|rio|puerto|ciudad)$/.test(key(run, run.from)) &&
    isStrange(key(run, run.from + 1)) &&
    !isGiven(run, run.from + 2)
      ? whole(run, "place", "likely")
      : undefined,
  // "Assistant Commissioner Matt Jukes": a title, then a person.
  (run) => {
    const size = titleLength(run.keys, run.from);
    if (size === 0 || size > length(run)) return undefined;
    if (isGiven(run, run.from) && size === 1 && length(run) > 1 && !isTitleShape(run, run.from))
      return undefined;
    if (size === length(run)) {
      return surnames.has(key(run, run.from)) && size === 1 ? whole(run, undefined, "possible") : [];
    }
    return personAfter(run, run.from, run.from + size);
  },
  // "Microsoft Chairman Bill Gates": a title inside.
  (run) => {
    const title = interiorTitle(run);
    if (title === undefined) return undefined;
    // "Detctive Chief Inspector": a misspelt rank before the rest of it.
    const isMisspelt =
      title.start === run.from + 1 && !isGiven(run, run.from) && isMisspeltTitle(key(run, run.from));
    if (isMisspelt) return personAfter(run, run.from, title.end);
    const before = analyseRun(head(run, title.start));
    return [...before, ...personAfter(run, title.start, title.end)];
  },
  // "Iraqi Kurds", "South Korean": adjectives of nations are no names.
  (run) => {
    const word = key(run, run.from);
    if (isDemonym(word)) return analyseRun(rest(run, run.from + 1));
    const isDirection = /^(?:north|south|east|west|northern|southern|new|hong|saudi|sri|costa|puerto)$/.test(
      word,
    );
    if (isDirection && isDemonym(key(run, run.from + 1)) && length(run) > 1)
      return analyseRun(rest(run, run.from + 2));
    return undefined;
  },
  // "Commator Dominic Murphy": a misspelt rank before a full name.
  (run) =>
    length(run) >= 3 &&
    !isGiven(run, run.from) &&
    isGiven(run, run.from + 1) &&
    isMisspeltTitle(key(run, run.from))
      ? personAfter(run, run.from, run.from + 1)
      : undefined,
  // "Skateboarder Alfie Pounder": what somebody does before a full name.
  (run) =>
    length(run) >= 3 &&
    !isGiven(run, run.from) &&
    isGiven(run, run.from + 1) &&
    listed(run, run.from) === undefined &&
    /..(?:er|or|ist|ian|man|woman|ess|eur)$/.test(key(run, run.from)) &&
    (run.first || isCommon(key(run, run.from)))
      ? analyseRun(rest(run, run.from + 1))
      : undefined,
  // "J. R. Hartley", "John F. Kennedy", "Martin Luther King Jr".
  (run) => {
    if (length(run) < 2) return undefined;
    const last = run.to - 1;
    const shape = run.tokens[run.from]?.shape;
    const startsWithInitials =
      shape === "initial" || (shape === "capitals" && run.tokens[run.from]?.stopped === true);
    const hasMiddle =
      length(run) === 3 &&
      run.tokens[run.from + 1]?.shape === "initial" &&
      run.tokens[last]?.shape === "capital";
    const isJunior = /^(?:jr|sr|ii|iii)$/.test(key(run, last));
    if (startsWithInitials && run.tokens[last]?.shape !== "capital") return undefined;
    if (startsWithInitials && length(run) <= 4) return whole(run, "person", "certain");
    return hasMiddle || (isJunior && length(run) > 2) ? whole(run, "person", "certain") : undefined;
  },
  // "Benedict Rogers": a given name first.
  (run) => {
    if (length(run) < 2 || !isGiven(run, run.from)) return undefined;
    let end = run.from + 1;
    while (end < run.to && end - run.from < 5 && isNameWord(run, end)) end += 1;
    if (end === run.from + 1) return undefined;
    while (run.tokens[end - 1]?.shape === "lower") end -= 1;
    const second = key(run, run.from + 1);
    const isDoubtful = isCommon(key(run, run.from)) && isCommon(second) && !surnames.has(second);
    const isWordy = isCommon(second) && !surnames.has(second) && listed(run, run.from) !== undefined;
    if (isDoubtful || isWordy) return [{ from: run.from, to: end, kind: "person", evidence: "possible" }];
    return [{ from: run.from, to: end, kind: "person", evidence: "certain" }, ...analyseRun(rest(run, end))];
  },
  // "Reuters Television" is caught above; "London England" is two names, "Hong Kong Watch" and "Google Search" are others.
  (run) => {
    const known = listed(run, run.from);
    if (known === undefined) return undefined;
    const split = run.from + known.length;
    const next = listed(run, split);
    const first: Part = {
      from: run.from,
      to: split,
      kind: known.kind,
      evidence: "certain",
      list: known.list,
    };
    if (next !== undefined && split + next.length === run.to) {
      if (known.list === "organisation" && next.kind === "place") return whole(run, "org", "likely");
      // "Carlisle Preston" may be somebody.
      if (known.list === "place" && next.list === "place" && length(run) === 2)
        return whole(run, undefined, "possible");
      return [first, ...analyseRun(rest(run, split))];
    }
    if (isGiven(run, split) && run.to - split > 1) return [first, ...analyseRun(rest(run, split))];
    if (isDemonym(key(run, split)) || titleLength(run.keys, split) === run.to - split) return [first];
    return whole(run, known.kind === "org" ? "org" : undefined, "possible");
  },
  // "Ruijun Jin", "Goran Zzyx": strange words in a row are most often a person.
  (run) => {
    if (length(run) < 2) return undefined;
    const words = run.keys.slice(run.from, run.to);
    if (length(run) > 4) return whole(run, undefined, "possible");
    const strange = words.filter(
      (word, at) => isStrange(word) && run.tokens[run.from + at]?.shape === "capital",
    ).length;
    const endsAsSurname = surnames.has(words.at(-1) ?? "");
    if (
      words.every((word, at) => run.tokens[run.from + at]?.shape === "lower" || isStrange(word)) &&
      strange >= 2
    )
      return whole(run, "person", "likely");
    if (endsAsSurname && isStrange(words[0] ?? "")) return whole(run, "person", "likely");
    // "Ban Ki-sung", "Lien Chan", but not "Storm Ciara".
    const [opening = "", closing = ""] = words;
    const isMixed = words.length === 2 && !run.first && isStrange(closing) && !NO_FIRST_NAMES.has(opening);
    if (isMixed && run.tokens[run.to - 1]?.shape === "capital") return whole(run, "person", "likely");
    if (run.first && isCommon(words[0] ?? "")) return analyseRun(rest(run, run.from + 1));
    return whole(run, undefined, "possible");
  },
  // One word.
  (run) => {
    const word = key(run, run.from);
    const shape = run.tokens[run.from]?.shape;
    if (shape === "initial" || isDemonym(word) || isNoName(run, run.from)) return [];
    if (shape === "capitals" && isAcronym(word) && !isCommon(word)) return whole(run, "org", "possible");
    if (shape === "capitals")
      return isStrange(word) && !/^[ivxlc]+$/.test(word) ? whole(run, undefined, "possible") : [];
    if (givenNames.has(word) && !isCommon(word))
      return whole(run, "person", run.first ? "possible" : "likely");
    if (teamNicknames.has(word) && word.endsWith("s"))
      return whole(run, "org", run.first ? "possible" : "likely");
    if (surnames.has(word) && !isCommon(word)) return whole(run, "person", run.first ? "possible" : "likely");
    if (isCommon(word)) return surnames.has(word) ? whole(run, undefined, "possible") : [];
    return whole(run, undefined, "possible");
  },
];

const isAcronym = (word: string): boolean => /^[a-z][a-z&-]{1,5}$/.test(word) && !/^[ivxlc]+$/.test(word);

/** "MP" and "PC" are titles in capitals only; "Dean" and "Prince" before another word are titles, unless they are listed. */
function isTitleShape(run: Run, at: number): boolean {
  return (
    run.tokens[at]?.stopped === true ||
    /^(?:sir|dame|lord|lady|king|queen|prince|princess|judge|major|bishop|cardinal|pope|don|sheikh|sheik|marshal|earl|duke|baron)$/.test(
      key(run, at),
    )
  );
}

function isNameWord(run: Run, at: number): boolean {
  const word = key(run, at);
  const shape = run.tokens[at]?.shape;
  if (word === ",") return /^(?:jr|sr)$/.test(key(run, at + 1));
  if (isNoName(run, at) || isDemonym(word)) return false;
  return (
    shape === "capital" ||
    shape === "initial" ||
    shape === "lower" ||
    /^(?:jr|sr|ii|iii)$/.test(word) ||
    shape === "capitals"
  );
}

/** The first title inside a run that follows something which is no given name and comes before something. */
function interiorTitle(run: Run): { readonly start: number; readonly end: number } | undefined {
  for (let at = run.from + 1; at < run.to - 1; at += 1) {
    const size = titleLength(run.keys, at);
    if (size === 0 || at + size >= run.to) continue;
    if (isGiven(run, at - 1) && listed(run, at - 1) === undefined) continue;
    if (run.tokens[at]?.shape === "lower") continue;
    return { start: at, end: at + size };
  }
  return undefined;
}

/** The person whose title stands from `title` to `from`, and what follows them in the run. */
function personAfter(run: Run, title: number, from: number): readonly Part[] {
  const next = titleLength(run.keys, from);
  // "Prime Minister Sir Keir Starmer": a second title.
  if (next > 0 && from + next < run.to && !(isGiven(run, from) && !isTitleShape(run, from)))
    return personAfter(run, title, from + next);
  const word = key(run, from);
  if (isDemonym(word) || isNoName(run, from)) return analyseRun(rest(run, from));
  const known = listed(run, from);
  const isBody =
    known !== undefined &&
    from + known.length === run.to &&
    !(known.length === 1 && (surnames.has(word) || givenNames.has(word) || title === run.from));
  if (isBody || (organisationWords.has(key(run, run.to - 1)) && run.to - from > 1 && !isGiven(run, from)))
    return analyseRun(rest(run, from));
  let end = from;
  while (end < run.to && end - from < 5 && isNameWord(run, end)) end += 1;
  while (run.tokens[end - 1]?.shape === "lower") end -= 1;
  // "Gen Z" has no name in it.
  const hasName = run.tokens
    .slice(from, end)
    .some(({ shape }) => shape === "capital" || shape === "capitals");
  if (!hasName) return [];
  return [{ from, to: end, kind: "person", evidence: "certain", title }, ...analyseRun(rest(run, end))];
}

/** A word of six letters or more that is nearly a rank: three edits with the same first three letters, two with the first two. */
function isMisspeltTitle(word: string): boolean {
  if (word.length < 6) return false;
  return titleWords.some((title) => {
    if (!title.startsWith(word.slice(0, 2))) return false;
    return editDistance(word, title, 3) <= (title.startsWith(word.slice(0, 3)) ? 3 : 2);
  });
}
