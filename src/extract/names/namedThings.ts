import { PERSONAL, SPEECH } from "./contextWords.ts";
import { demonyms, isCommon, noNames, organisationWords, placeWords, titleLength } from "./gazetteer.ts";
import { knownAt } from "./listedNames.ts";
import type { NameToken } from "./nameTokens.ts";
import type { Part } from "./capitalRun.ts";
import { isCapital } from "./runEnd.ts";

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

/** Things named after somebody or like somebody, so that the name is not a person's ("the film Anna Karenina"). */
const KINDS = words(
  "film movie novel novella play musical opera operetta ballet song album poem painting sculpture series miniseries sitcom comedy tragedy drama thriller memoir documentary cartoon comic sequel prequel podcast ballad hymn symphony book magazine videogame ferry ship yacht tanker trawler boat vessel liner frigate steamer schooner lifeboat cruiser racehorse horse mare stallion gelding filly hurricane storm typhoon cyclone operation project team",
);

/** What people do with such things: "the play Omar Haddad wrote". */
const DOINGS =
  /^(?:wrote|writes|made|makes|directed|directs|produced|composed|painted|sang|sings|recorded|published|released|read|reads|bought|sold|loved|loves|saw|chose|owned|owns|sailed|captained|built|rode|rides|trained|performed|performs|played|plays|hosted|hosts|starred|stars|has|had|who|,)$/;

/** What is done to dishes, drinks and songs, but not to people: "She drank Earl Grey". */
const USES =
  /^(?:sang|sings|hummed|hums|whistled|ate|eats?|eating|eaten|drank|drinks?|drinking|drunk|sipped|sipping|baked|baking|cooked|cooking)$/;

/** Whether the context shows that a name is the name of a work, a ship, a storm, a dish or a drink. */
export function isNamedThing(tokens: readonly NameToken[], part: Part): boolean {
  if (part.title !== undefined && part.to - part.from > 1) return false;
  const from = part.title ?? part.from;
  const [before, after] = [tokens[from - 1], tokens[part.to]];
  if (before === undefined) return isPossessiveTitle(tokens, part) || isFirstOfTwo(tokens, part);
  const before2 = tokens[from - 2];
  // "“La la,” sang Anna Moe"
  if (USES.test(before.key) && before2?.shape !== "mark") return true;
  // "a horse called Red Rum", "Her favourite book is Oliver Twist."
  if (/^(?:called|titled|entitled|named|is|was)$/.test(before.key) && KINDS.has(before2?.key ?? ""))
    return true;
  const isDone =
    after !== undefined && (DOINGS.test(after.key) || SPEECH.has(after.key) || PERSONAL.has(after.key));
  if (KINDS.has(before.key) && !isDone) return !opensSentence(tokens, from - 1);
  // "the Anna Karenina film"
  const isOf = /^(?:the|an?|this|that|its|new|first|latest)$/.test(before.key);
  if (isOf && after?.shape === "lower" && KINDS.has(after.key.replace(/s$/, ""))) return true;
  return isQuoted(tokens, from, part.to) || isPossessiveTitle(tokens, part) || isFirstOfTwo(tokens, part);
}

/** "Harry Potter and the Goblet of Fire" */
function isFirstOfTwo(tokens: readonly NameToken[], { from, to }: Part): boolean {
  const thing = tokens[to + 2];
  return (
    to - from > 1 &&
    tokens[to]?.key === "and" &&
    tokens[to + 1]?.key === "the" &&
    thing?.shape === "capital" &&
    !isCapital(tokens[to + 3]) &&
    (isCommon(thing.key) || tokens[to + 3]?.key === "of") &&
    !isNameWord(thing.key)
  );
}

/** "In the film Anna Moe plays a nurse." */
function opensSentence(tokens: readonly NameToken[], noun: number): boolean {
  const lead = tokens.slice(0, noun).filter(({ shape }) => shape !== "mark");
  return lead.length < 3 && /^(?:in|after|before|during|at|for)$/.test(lead[0]?.key ?? "");
}

/** “Mary Poppins” */
function isQuoted(tokens: readonly NameToken[], from: number, to: number): boolean {
  return (
    to - from > 1 && /^["“‘']$/.test(tokens[from - 1]?.key ?? "") && /^["”’']$/.test(tokens[to]?.key ?? "")
  );
}

/** "Bridget Jones's Diary": possessions are in lower case, unless they are names. */
function isPossessiveTitle(tokens: readonly NameToken[], { to, from, title }: Part): boolean {
  const [last, next] = [tokens[to - 1], tokens[to]];
  if (last?.possessive !== true || title !== undefined || to - from < 2 || next?.shape !== "capital")
    return false;
  return isCommon(next.key) && !isNameWord(next.key) && !isCapital(tokens[to + 1]);
}

/** A word that is a name, or part of many, and also an everyday word. */
function isNameWord(key: string): boolean {
  const isBody = organisationWords.has(key) || placeWords.has(key) || titleLength([key], 0) > 0;
  return isBody || demonyms.has(key) || noNames.has(key) || knownAt([key], 0).length > 0;
}
