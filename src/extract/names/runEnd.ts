import {
  functionWords,
  givenNames,
  noNames,
  organisationHeads,
  organisationWords,
  isCommon,
  demonyms,
  titleLength,
} from "./gazetteer.ts";
import { knownAt } from "./listedNames.ts";
import type { NameToken } from "./nameTokens.ts";

/** Lower-case words inside a name, before another capital ("Ursula von der Leyen"). */
const PARTICLES: ReadonlySet<string> = new Set(
  "van von der den de del della di da dos das do du la le el al ul bin ibn abu ben ter ten zu af av y ap ab".split(
    " ",
  ),
);

/** Most tokens in a run, so that a page in capitals is read in pieces. */
const LONGEST_RUN = 24;

/** Words whose possessive starts an organisation's name ("People's Party", "Magistrates' Court"). */
const POSSESSIVE_HEADS: ReadonlySet<string> = new Set(
  "people women men children workers farmers teachers students peoples king queen prince lord st magistrates veterans writers players soldiers mothers bishops citizens consumers employers lawyers pensioners peasants officers girls boys kids ladies patients teachers' doctors nurses taxpayers".split(
    " ",
  ),
);

/** A token that can be a word of a name. */
type CapitalToken = NameToken & { readonly shape: "capital" | "capitals" | "initial" };

/** Things that may be named after somebody ("St Ninian's Hospital"). */
const BUILDINGS: ReadonlySet<string> = new Set(
  "row hospital street church cathedral college school park square hall lane road court wharf quay bridge island bay point inn arms head".split(
    " ",
  ),
);

const isListed = ({ key }: NameToken): boolean => knownAt([key], 0).some(({ possessive }) => !possessive);

/** Whether a token can be a word of a name. */
export function isCapital(token: NameToken | undefined): token is CapitalToken {
  return (
    token !== undefined &&
    (token.shape === "capital" || token.shape === "capitals" || token.shape === "initial")
  );
}

/** Whether a lower-case word may start a surname ("van", "ap"). */
export function isParticle(token: NameToken | undefined): boolean {
  return token?.shape === "lower" && token.key !== "y" && token.key !== "la" && PARTICLES.has(token.key);
}

/** The end (exclusive) of the run of capitalised words that starts at `start`, with the small words that join them. */
export function runEnd(tokens: readonly NameToken[], start: number): number {
  let end = start + 1;
  for (;;) {
    const last = tokens[end - 1];
    const step = last === undefined ? 0 : stepFrom(tokens, start, end, last);
    if (step === 0 || end - start >= LONGEST_RUN) return end;
    end += step;
  }
}

/** How many more tokens the run has; 0 if it ends. */
function stepFrom(tokens: readonly NameToken[], start: number, end: number, last: NameToken): number {
  const next = tokens[end];
  if (next === undefined) return 0;
  if (last.possessive) {
    // "People's Party", "Tanner's Row", "St Ninian's Hospital", but "Poland's Court".
    const isKnown =
      POSSESSIVE_HEADS.has(last.key) || knownAt([last.key], 0).some(({ possessive }) => possessive);
    const isBody = isKnown && isOrganisationWord(next);
    return isBody || (isCapital(next) && BUILDINGS.has(next.key) && !isListed(last)) ? 1 : 0;
  }
  if (isCapital(next)) {
    // "Theresa May", "Mrs May"
    const isMay = next.key === "may" && (givenNames.has(last.key) || titleLength([last.key], 0) > 0);
    return functionWords.has(next.key) && next.shape === "capital" && !isMay ? 0 : 1;
  }
  const after = tokens[end + 1];
  if (next.key === "," && isSuffix(after)) return 2;
  if (next.key === "&" && isCapital(after)) return 2;
  if (/^['’]$/.test(next.key) && !next.spaced && last.key.endsWith("s") && isOrganisationWord(after)) {
    return POSSESSIVE_HEADS.has(last.key) ? 2 : 0;
  }
  if (next.shape !== "lower") return 0;
  return PARTICLES.has(next.key) ? particleStep(tokens, end) : connectorStep(tokens, start, end);
}

function particleStep(tokens: readonly NameToken[], end: number): number {
  for (let length = 1; length <= 3; length += 1) {
    const token = tokens[end + length];
    if (isCapital(token)) return noNames.has(token.key) ? 0 : length + 1;
    if (token === undefined || !(PARTICLES.has(token.key) || token.key === "los" || token.key === "las"))
      return 0;
  }
  return 0;
}

/** "of", "for", "on" and "and" join only inside an organisation's name. */
function connectorStep(tokens: readonly NameToken[], start: number, end: number): number {
  const [connector, after, beyond] = [tokens[end], tokens[end + 1], tokens[end + 2]];
  const last = tokens[end - 1];
  if (connector === undefined || last === undefined) return 0;
  const target = after?.key === "the" && after.shape === "lower" ? beyond : after;
  if (!isCapital(target) || noNames.has(target.key) || functionWords.has(target.key)) return 0;
  const length = target === after ? 2 : 3;
  switch (connector.key) {
    case "of":
      return organisationHeads.has(last.key) ||
        isOfficeOfState(tokens, start, end) ||
        PLACE_HEADS.has(last.key)
        ? length
        : 0;
    case "for":
    case "on":
    case "against":
      return organisationHeads.has(last.key) &&
        tokenKeys(tokens, end + length - 1, 3) === 0 &&
        !isCountryAfterOn(connector.key, target)
        ? length
        : 0;
    case "and":
      if (target === after && /^(?:co|sons|company|partners|brothers|daughters)$/.test(target.key)) return 2;
      return target === after && joinsBody(tokens, start, end) ? 2 : 0;
    default:
      return 0;
  }
}

/** Words that start a place name before "of" ("Isle of Wight"). */
export const PLACE_HEADS: ReadonlySet<string> = new Set(
  "gulf sound isle isles bay strait straits cape republic kingdom sea horn mount city port bight firth sultanate emirate duchy province".split(
    " ",
  ),
);

function isOfficeOfState(tokens: readonly NameToken[], start: number, end: number): boolean {
  const key = tokens[end - 1]?.key;
  const before = end - 2 >= start ? tokens[end - 2]?.key : undefined;
  return key === "secretary" ||
    key === "minister" ||
    key === "director" ||
    key === "archbishop" ||
    key === "chief" ||
    before === "lord"
    ? titleLength(
        [key ?? "", "of", tokens[end + 1]?.key ?? "", tokens[end + 2]?.key ?? "", tokens[end + 3]?.key ?? ""],
        0,
      ) > 1
    : false;
}

/** A title after "for" starts another name: "the Council for Mr Lee". */
function tokenKeys(tokens: readonly NameToken[], at: number, count: number): number {
  return titleLength(
    tokens.slice(at, at + count).map((token) => token.key),
    0,
  );
}

/** "the Committee on China" is a name, "the Court for Britain" is not; a demonym never ends one. */
function isCountryAfterOn(connector: string, target: NameToken): boolean {
  return connector !== "on" && demonyms.has(target.key);
}

/** "Ministry of Agriculture and Fisheries", "Securities and Exchange Commission", but not "Labour and Microsoft". */
function joinsBody(tokens: readonly NameToken[], start: number, end: number): boolean {
  const after = tokens[end + 1];
  if (after === undefined) return false;
  const inside = tokens.slice(start, end);
  const hasHead = inside.some(
    (token, at) => organisationHeads.has(token.key) && /^(?:of|for|on)$/.test(inside[at + 1]?.key ?? ""),
  );
  if (hasHead) return !givenNames.has(after.key) && !isListed(after) && titleLength([after.key], 0) === 0;
  const last = tokens[end - 1];
  if (last === undefined || !isCommon(after.key) || !isCommon(last.key)) return false;
  const before = tokens[end - 2];
  const isAlone = end - start < 2 || before === undefined || functionWords.has(before.key);
  if (organisationWords.has(last.key) && !isAlone) return false;
  let tail = end + 1;
  while (tail - end < LONGEST_RUN && isCapital(tokens[tail])) tail += 1;
  return isOrganisationWord(tokens[tail - 1]) && tail - end > 2;
}

function isOrganisationWord(token: NameToken | undefined): boolean {
  return isCapital(token) && organisationWords.has(token.key);
}

function isSuffix(token: NameToken | undefined): boolean {
  return isCapital(token) && /^(?:jr|sr|jnr|snr|inc|ltd|llc)$/.test(token.key);
}
