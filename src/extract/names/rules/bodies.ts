import {
  givenNames,
  isCommon,
  isSurname,
  organisationHeads,
  organisationWords,
  placeWords,
  teamNicknames,
} from "../gazetteer.ts";
import type { Rule, Run } from "../capitalRun.ts";
import { head, isDemonym, isGiven, isStrange, key, length, listed, rest, whole } from "../capitalRun.ts";
import { interiorTitle } from "./titles.ts";
import { PLACE_HEADS } from "../runEnd.ts";

/** Adjectives that form a name with "Party". */
const PARTIES: ReadonlySet<string> = new Set(
  "conservative labour liberal republican democratic communist socialist nationalist unionist islamic christian reform".split(
    " ",
  ),
);

/** "Microsoft Corp", "Crown Prosecution Service", "Chicago Bulls". */
export const closingWord: Rule = (run, analyse) => {
  const last = key(run, run.to - 1);
  if (length(run) < 2) return undefined;
  const known = listed(run, run.from);
  const afterPlace = known?.kind === "place" && known.length === length(run) - 1;
  if (teamNicknames.has(last) && (afterPlace || /^(?:sox|jays|leafs|wings)$/.test(last)))
    return whole(run, "org", "certain");
  const isOrg = organisationWords.has(last);
  const isPlace = placeWords.has(last);
  if (!isOrg && !isPlace) return undefined;
  // "the James River"
  const isPerson = known === undefined && isFullName(run) && run.tokens[run.from - 1]?.key !== "the";
  if (isPerson) return undefined;
  const title = interiorTitle(run);
  if (title !== undefined && isGiven(run, title.end)) return undefined;
  if (isDemonym(key(run, run.from))) {
    const bare = listed(run, run.from + 1);
    if (bare?.length === length(run) - 1) return analyse(rest(run, run.from + 1));
    // "British Party" alone is not a name: it is an adjective and a bare noun.
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
};

/** "Mark Wood", "John A. Hill", "Mary Ann Wood": given names and initials before one word. */
function isFullName(run: Run): boolean {
  if (!isGiven(run, run.from)) return false;
  if (length(run) === 2) return true;
  const middle = run.tokens.slice(run.from + 1, run.to - 1);
  return (
    middle.every(({ shape, key }) => shape === "initial" || givenNames.has(key)) &&
    isSurname(key(run, run.to - 1))
  );
}

/** "Penhallow & Nwosu". */
export const ampersand: Rule = (run) =>
  run.keys.slice(run.from, run.to).includes("&") ? whole(run, "org", "likely") : undefined;

/** "University of Leeds", "Gulf of Aden", "Committee on Trade". */
export const openingWord: Rule = (run, analyse) => {
  for (let at = run.from; at < run.to - 2; at += 1) {
    const joint = key(run, at + 1);
    if (run.tokens[at + 1]?.shape !== "lower") continue;
    if (joint === "of" && PLACE_HEADS.has(key(run, at))) return whole(run, "place", "certain");
    if (/^(?:of|for|on|against)$/.test(joint) && organisationHeads.has(key(run, at))) {
      const title = interiorTitle(head(run, at));
      return title === undefined ? whole(run, "org", "certain") : [...analyse(rest(run, title.end))];
    }
  }
  return undefined;
};

/** "Mt. Albion", whatever else its last word may be. */
export const mountain: Rule = (run) =>
  length(run) === 2 && /^(?:mount|mts?)$/.test(key(run, run.from))
    ? whole(run, "place", "likely")
    : undefined;

/** "Mount Elbrus", "Lake Chad". */
export const openingOfPlace: Rule = (run) =>
  length(run) >= 2 &&
  length(run) <= 3 &&
  /^(?:mount|lake|cape|fort|camp|river|mt|port|san|santa|st|rio|puerto|ciudad)$/.test(key(run, run.from)) &&
  isStrange(key(run, run.from + 1)) &&
  !isGiven(run, run.from + 2)
    ? whole(run, "place", "likely")
    : undefined;
