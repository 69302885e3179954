import { headOfDescription } from "../../extract/names/headOfDescription.ts";
import { headWordsOfSpeaker, wordsOfSpeaker } from "../../extract/quotations/speakerWords.ts";
import { analyseQuery } from "../../search/analyseQuery.ts";
import { searchArticles } from "../../search/searchArticles.ts";
import { contentForms } from "../../text/contentForms.ts";
import { overlaps, type Span } from "../../text/span.ts";
import { stem } from "../../text/stems.ts";
import { leastShare } from "../evidence/shareOfWords.ts";
import { withPlainWords, withRelatedWords } from "../evidence/widenQuery.ts";
import { nameForms } from "../names/nameWords.ts";
import { resolveName } from "../names/resolveName.ts";
import { describedPerson, type DescribedPerson } from "../question/describedPerson.ts";
import { roleOfDeed } from "../question/roleOfDeed.ts";
import { plainWordsIn } from "../question/slang.ts";
import type { Answer, Excerpt } from "../reply/answer.ts";
import { distinctExcerpts } from "../reply/distinctExcerpts.ts";
import { type Asked, likely } from "../reply/makeAnswer.ts";
import { makeExcerpt } from "../reply/makeExcerpt.ts";
import type { Snapshot } from "../snapshot.ts";

/** Most people who may have one role; more are no answer. */
const PEOPLE = 3;
/** Most articles looked through for one role. */
const ARTICLES = 20;

/** Whose mother is meant matters more than who else is in the article. */
const kin: ReadonlySet<string> = new Set(
  "mother mum mom mam father dad parent wife hubby missus husband spouse partner ex fiance fiancee boyfriend girlfriend son daughter child brother sister sibling twin uncle aunt cousin nephew niece grandmother grandfather gran grandad grandson granddaughter widow widower friend relative neighbour neighbor colleague man woman person boy girl guy".split(
    " ",
  ),
);

/**
 * The people who have a role in what an article is about, if a phrase describes somebody by both: "the director of the
 * Halden" is "The director, Ann Lee" in the article about the Halden. An answer of kind `likely`, because the phrase
 * alone does not say so; `undefined` if nobody fits.
 */
export function whoByRole(asked: Asked, typed: string, snapshot: Snapshot): Answer | undefined {
  const described = typed.replace(/^who(?:['’]?s| is| was| are| were)? /iu, "");
  const person = describedPerson(roleOfDeed(described) ?? described);
  if (person?.noun === undefined || kin.has(person.noun) || person.kind.length + person.topic.length === 0)
    return undefined;
  const articles = articlesAbout(person, snapshot);
  const called = person.called.map((words) => words.map(stem));
  const kinds = person.kind.map((word) => waysToSay(word, snapshot));
  for (const wordings of [called, person.alsoCalled]) {
    for (const article of articles) {
      const people = peopleWith({ wordings, kinds }, article, snapshot);
      if (people.length > 0 && people.length <= PEOPLE)
        return likely(asked, distinctExcerpts(people.flatMap((one) => excerptOf(snapshot, article, one))));
    }
  }
  return undefined;
}

/** The articles that are about the topic, or else that have the words for the kind, best first. */
function articlesAbout({ kind, topic }: DescribedPerson, { index }: Snapshot): number[] {
  const text = (topic.length > 0 ? topic : kind).join(" ");
  const literal = withPlainWords(index, analyseQuery(index, text), plainWordsIn(text));
  return searchArticles(index, withRelatedWords(index, literal))
    .filter(({ share }) => topic.length === 0 || share >= leastShare())
    .slice(0, ARTICLES)
    .map(({ article }) => article);
}

/** A role as stems, and the ways to say each word for the kind of it. */
interface AskedRole {
  readonly wordings: DescribedPerson["alsoCalled"];
  readonly kinds: readonly ReturnType<typeof waysToSay>[];
}

/** Where an article says that somebody has the role, once for each person; another kind of the role does not count. */
function peopleWith({ wordings, kinds }: AskedRole, place: number, snapshot: Snapshot): Span[] {
  const [article, extraction] = [snapshot.articles[place], snapshot.extractions[place]];
  if (article === undefined || extraction === undefined) return [];
  return extraction.entities.flatMap(({ id, kind: sort }): Span[] => {
    if (sort !== "person") return [];
    const isCalled = (words: ReadonlySet<string>): boolean =>
      wordings.some((wording) => wording.every((one) => words.has(one)));
    if (!isCalled(new Set(headWordsOfSpeaker({ entity: id }, article.text, extraction).map(stem)))) return [];
    const said = new Set(wordsOfSpeaker({ entity: id }, article.text, extraction).map(stem));
    if (!kinds.every((ways) => ways.some((way) => way.every((one) => said.has(one))))) return [];
    const described = extraction.descriptions.filter(({ entity }) => entity === id);
    const saying = described.find(({ start, end }) =>
      isCalled(new Set(contentForms(headOfDescription(article.text.slice(start, end))).map(stem))),
    );
    return [saying ?? described[0] ?? extraction.mentions.find(({ entity }) => entity === id)].flatMap(
      (one) => one ?? [],
    );
  });
}

/** The stems of a word, of plain words for it, and of the name that it stands for: "gop" is the Republican Party. */
function waysToSay(word: string, { directory }: Snapshot): string[][] {
  const resolved = resolveName(directory, word);
  const names = resolved.kind === "one" && resolved.match === "lexicon" ? resolved.entity.forms : [];
  return [
    [stem(word)],
    ...plainWordsIn(word).flatMap(({ plain }) => plain.map((words) => words.split(" ").map(stem))),
    ...names.map((name) => nameForms(name).map(stem)),
  ];
}

function excerptOf(snapshot: Snapshot, article: number, span: Span): Excerpt[] {
  const { sentences = [] } = snapshot.articles[article] ?? {};
  const sentence = sentences.find((one) => overlaps(one, span));
  return sentence === undefined ? [] : [makeExcerpt(snapshot, { article, span: sentence }, [span])];
}
