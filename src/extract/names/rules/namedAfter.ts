import { givenNames, isSurname } from "../gazetteer.ts";
import type { Rule } from "../capitalRun.ts";
import { isStrange, key, length, listed, whole } from "../capitalRun.ts";

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

/** Prizes and venues that are named after people ("Davis Cup", "Anna Moe Trophy"). */
const CONTESTS = words(
  "cup trophy shield bowl open masters championship championships prize prizes award awards medal plate stakes handicap derby prix marathon regatta invitational tournament classic games festival lecture scholarship",
);

/** Food words at the end of a dish's name ("Caesar Salad") or at its start ("Eggs Benedict"). */
const DISHES = words(
  "salad pie tart cake soup sauce stew curry sponge pudding sandwich bread cheese mess melba tatin stroganoff bourguignon suzette kiev biscuit biscuits pancake pancakes gin whisky rum tea martini",
);
const FOODS = words(
  "beef chicken eggs egg oysters peach pear crepe crepes lobster bananas cherries veal sole fettuccine steak tarte pizza pasta spaghetti salmon pork ham cod salade poire consomme tournedos filet sauce tagliatelle risotto",
);

/** Contests and dishes named after people do not name a person. */
export const namedAfter: Rule = (run) => {
  if (length(run) < 2 || run.tokens[run.to - 1]?.shape === "initial") return undefined;
  const [first, last] = [key(run, run.from), key(run, run.to - 1)];
  if (FOODS.has(first) && length(run) < 4) return [];
  if (!CONTESTS.has(last) && !DISHES.has(last)) return undefined;
  const isPersonal = givenNames.has(first) || isSurname(first) || isStrange(first);
  if (!isPersonal || listed(run, run.from) !== undefined) return undefined;
  // "Anna Sponge" may be a person, if the text says more about her.
  return givenNames.has(first) && length(run) === 2 ? whole(run, undefined, "possible") : [];
};
