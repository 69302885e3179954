import { functionWords, givenNames, isCommon, isSurname, surnames, teamNicknames } from "../gazetteer.ts";
import type { Rule } from "../capitalRun.ts";
import { isDemonym, isNoName, isStrange, key, length, rest, whole } from "../capitalRun.ts";

/** Surnames that also end place names, so they need a given name before them ("Aspen Grove", "Burford House"). */
const PLACELIKE: ReadonlySet<string> = new Set(
  "house houses grove groves sands falls street road court castle church hall lodge park parks bridge bridges hill hills wood woods field fields meadows orchard mill mills wells brook brooks heath marsh moor lake lane green forest towers temple chapel place west east north south river rivers bank banks water waters mountain summer winter spring storm power powers light gold silver star sun song house ring river rock ship street beach camp city cross crown down downs glass head key keys land law lock market point pool press sound stone stones stock trade tree trees union way".split(
    " ",
  ),
);

/** Words that start the names of things. */
const NO_FIRST_NAMES: ReadonlySet<string> = new Set(
  "operation project hurricane storm typhoon cyclone team group planet flight hotel game mission camp team radio club bar cafe house super new old big great north south east west upper lower greater central royal grand black white red blue green golden silver little free general national international first second saint air sea art web big data dark".split(
    " ",
  ),
);

/** "Ruijun Jin", "Goran Zzyx": unknown words in a row are usually a person. */
export const strangeWords: Rule = (run, analyse) => {
  if (length(run) < 2) return undefined;
  const words = run.keys.slice(run.from, run.to);
  if (length(run) > 4) return whole(run, undefined, "possible");
  const strange = words.filter(
    (word, at) => isStrange(word) && run.tokens[run.from + at]?.shape === "capital",
  ).length;
  const last = words.at(-1) ?? "";
  const endsAsSurname = surnames.has(last) || (isSurname(last) && !PLACELIKE.has(last));
  // "Brill Dockers": a plural occupation is a team.
  if (last.endsWith("s") && isCommon(last.slice(0, -1)) && !isSurname(last) && !givenNames.has(last))
    return run.first && isCommon(words[0] ?? "")
      ? analyse(rest(run, run.from + 1))
      : whole(run, undefined, "possible");
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
  // "Art Cook": only its context, or the surname alone with a verb of speech, makes it a name.
  if (words.length === 2 && isSurname(last) && !functionWords.has(opening) && !NO_FIRST_NAMES.has(opening))
    return whole(run, undefined, "possible");
  if (run.first && isCommon(words[0] ?? "")) return analyse(rest(run, run.from + 1));
  return whole(run, undefined, "possible");
};

/** A single word. */
export const oneWord: Rule = (run) => {
  const word = key(run, run.from);
  const shape = run.tokens[run.from]?.shape;
  if (shape === "initial" || isDemonym(word) || isNoName(run, run.from)) return [];
  if (shape === "capitals" && isAcronym(word) && !isCommon(word)) return whole(run, "org", "possible");
  if (shape === "capitals")
    return isStrange(word) && !/^[ivxlc]+$/.test(word) ? whole(run, undefined, "possible") : [];
  if (givenNames.has(word) && !isCommon(word)) return whole(run, "person", run.first ? "possible" : "likely");
  if (teamNicknames.has(word) && word.endsWith("s"))
    return whole(run, "org", run.first ? "possible" : "likely");
  if (surnames.has(word) && !isCommon(word)) return whole(run, "person", run.first ? "possible" : "likely");
  // "Price rises hit us": at the start of a sentence, only what follows decides (see `surnamesAlone`).
  if (isCommon(word)) return surnames.has(word) && !run.first ? whole(run, undefined, "possible") : [];
  return whole(run, undefined, "possible");
};

const isAcronym = (word: string): boolean => /^[a-z][a-z&-]{1,5}$/.test(word) && !/^[ivxlc]+$/.test(word);
