import type { Description } from "../../extract/extraction.ts";
import { anybody } from "../../extract/names/anybody.ts";
import { isPersonNoun } from "../../extract/names/isPersonNoun.ts";
import { analyseQuery } from "../../search/analyseQuery.ts";
import { searchArticles } from "../../search/searchArticles.ts";
import { overlaps } from "../../text/span.ts";
import { stem } from "../../text/stems.ts";
import { stopWords } from "../../text/stopWords.ts";
import { tokenise } from "../../text/tokens.ts";
import { LEAST_SHARE } from "../evidence/shareOfWords.ts";
import { withRelatedWords } from "../evidence/widenQuery.ts";
import { headOfDescription } from "../../extract/names/headOfDescription.ts";
import { isNounForPeople } from "../question/nounForPeople.ts";
import type { Answer, Excerpt } from "../reply/answer.ts";
import { distinctExcerpts } from "../reply/distinctExcerpts.ts";
import { type Asked, likely } from "../reply/makeAnswer.ts";
import { makeExcerpt } from "../reply/makeExcerpt.ts";
import type { Snapshot } from "../snapshot.ts";
import { contentForms } from "../../text/contentForms.ts";

/** A role that somebody has in something: a "director" of "the Halden", an "education secretary" in a quarrel. */
interface AskedRole {
  readonly noun: string;
  /** Stems of the words right before the noun: "educ". */
  readonly kind: readonly string[];
  /** What the role is in, as typed. */
  readonly topic: string;
}

/** Most words in front of the noun of a role. */
const WORDS_BEFORE = 3;
/** Most people who may have one role; more are no answer. */
const PEOPLE = 3;

/** Whose mother is meant matters more than who else is in the article. */
const kin: ReadonlySet<string> = new Set(
  "mother mum mom mam father dad parent wife husband spouse partner fiance fiancee boyfriend girlfriend son daughter child brother sister sibling twin uncle aunt cousin nephew niece grandmother grandfather gran grandad grandson granddaughter widow widower friend neighbour neighbor colleague".split(
    " ",
  ),
);

const isRole = (form: string): boolean =>
  !kin.has(form) && !anybody.has(form) && (isPersonNoun(form) || isNounForPeople(form));

/** The role in "judge in the Lloyds case"; `undefined` without a role, or without anything that it is in. */
function readRole(typed: string): AskedRole | undefined {
  const tokens = tokenise(typed).filter(({ form }, at) => at > 0 || !form.startsWith("who"));
  const place = tokens.findIndex(({ form }, at) => isRole(form) && !isRole(tokens[at + 1]?.form ?? ""));
  const head = tokens[place];
  if (head === undefined) return undefined;
  const before = tokens.slice(0, place).filter(({ form }) => !stopWords.has(form));
  const topic = typed.slice(head.end);
  if (before.length > WORDS_BEFORE || contentForms(topic).length === 0) return undefined;
  return { noun: head.form, kind: before.map(({ form }) => stem(form)), topic };
}

/**
 * The people who have a role in what an article is about, if a phrase describes somebody by both: "the director of the
 * Halden" is "The director, Ann Lee" in the article about the Halden. An answer of kind `likely`, because the phrase
 * alone does not say so; `undefined` if nobody fits.
 */
export function whoByRole(asked: Asked, typed: string, snapshot: Snapshot): Answer | undefined {
  const role = readRole(typed);
  if (role === undefined) return undefined;
  const { index } = snapshot;
  const query = withRelatedWords(index, analyseQuery(index, role.topic));
  for (const { article, share } of searchArticles(index, query)) {
    if (share < LEAST_SHARE) continue;
    const described = (snapshot.extractions[article]?.descriptions ?? []).filter((one) =>
      hasRole(role, snapshot.articles[article]?.text.slice(one.start, one.end) ?? ""),
    );
    const people = new Set(described.map(({ entity }) => entity));
    if (people.size > 0 && people.size <= PEOPLE)
      return likely(asked, distinctExcerpts(described.flatMap((one) => excerptOf(snapshot, article, one))));
  }
  return undefined;
}

/** Whether a description is of this role, and of no other kind of it: a "defence minister" is no "justice minister". */
function hasRole({ noun, kind }: AskedRole, description: string): boolean {
  const head = contentForms(headOfDescription(description));
  if (head.at(-1) !== noun) return false;
  const own = new Set(head.slice(0, -1).map(stem));
  return kind.every((word) => own.has(word));
}

function excerptOf(snapshot: Snapshot, article: number, description: Description): Excerpt[] {
  const { sentences = [] } = snapshot.articles[article] ?? {};
  const sentence = sentences.find((one) => overlaps(one, description));
  return sentence === undefined ? [] : [makeExcerpt(snapshot, { article, span: sentence }, [description])];
}
