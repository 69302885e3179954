import { anybody } from "../../extract/names/anybody.ts";
import { isPersonNoun } from "../../extract/names/isPersonNoun.ts";
import { inDictionary } from "../../search/dictionary.ts";
import { meaningsIn } from "../../search/thesaurus.ts";
import { contentForms } from "../../text/contentForms.ts";
import { overlaps } from "../../text/span.ts";
import { tokenise } from "../../text/tokens.ts";
import { isNounForPeople } from "./nounForPeople.ts";
import { plainWordsIn } from "./slang.ts";

/** The words of one wording, in lower case or as stems. */
type CalledBy = readonly string[];

/** Somebody described instead of named: "the boss of the union", "the mayor's mum", "the Merrow guy". */
export interface DescribedPerson {
  /** The noun, in lower case; absent for a noun that can mean anybody. */
  readonly noun?: string;
  /** What articles may call them, in lower case: the noun, which is not its plural, and plain words for it. */
  readonly called: readonly CalledBy[];
  /** Further wordings of the noun, from the thesaurus, as stems. */
  readonly alsoCalled: readonly CalledBy[];
  /** The content words before the noun, in lower case, which say what kind: "defence" in "the defence minister". */
  readonly kind: readonly string[];
  /** Those after it, which say whose or where: "union" in "the boss of the union". */
  readonly topic: readonly string[];
}

/** Reads a phrase as a description of somebody; `undefined` if it is none. */
export function describedPerson(typed: string): DescribedPerson | undefined {
  const forms = contentForms(typed);
  const at = placeOfNoun(forms, contentForms(typed.split(LINK, 1)[0] ?? "").length);
  const isTold = (form: string): boolean => !anybody.has(form);
  if (at === undefined) {
    const kind = forms.filter(isTold);
    return kind.length === 0 || kind.length === forms.length
      ? undefined
      : { called: [], alsoCalled: [], kind, topic: [] };
  }
  const noun = forms[at] ?? "";
  const plain = plainWordsIn(noun).flatMap((one) => one.plain);
  return {
    noun,
    called: [noun, ...plain].map((words) => words.split(" ")),
    alsoCalled: otherWordings(noun, typed),
    kind: forms.slice(0, at),
    topic: forms.slice(at + 1).filter(isTold),
  };
}

/** Words that follow the noun of a description: "the mother OF the boy". */
const LINK = /\s(?:of|to|for|at|in|on|from|with|by|near|under|who|whose|which|that)(?:['’]s)?\s/iu;

/**
 * The place of the noun for people among the words: before a noun for anybody ("the analyst lady"), at the end of the first
 * phrase, or the last role in it ("the ranger talking about sharks"). Nobody is "the Cornell" in "the Cornell law guy".
 */
function placeOfNoun(forms: readonly string[], length: number): number | undefined {
  const head = forms.slice(0, length);
  const last = head.findIndex((form) => anybody.has(form));
  const at = last >= 0 ? last - 1 : head.length - 1;
  if (isPerson(head[at] ?? "") || (head.length === 1 && last < 0)) return at;
  // "Lindqvist" has the ending of a role.
  const role = last >= 0 ? -1 : head.findLastIndex((form) => isPersonNoun(form) && inDictionary(form));
  return role < 0 ? undefined : role;
}

/** Whether a word, or plain words for it, mean somebody: "nurse", "pm". */
const isPerson = (form: string): boolean =>
  isNounForPeople(form) ||
  plainWordsIn(form).some(({ plain }) =>
    plain.some((words) => isNounForPeople(words.split(" ").at(-1) ?? "")),
  );

/** The other wordings of the noun in the thesaurus. */
function otherWordings(noun: string, typed: string): CalledBy[] {
  const place = tokenise(typed).find(({ form }) => form === noun);
  return meaningsIn(typed)
    .filter((meaning) => place !== undefined && overlaps(meaning, place))
    .flatMap(({ wordings }) => wordings);
}
