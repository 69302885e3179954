import type { Article } from "../../corpus/article.ts";
import type { Description } from "../../extract/extraction.ts";
import { articlesNaming } from "../names/articlesNaming.ts";
import { contains, overlaps, type Span } from "../../text/span.ts";
import { stem } from "../../text/stems.ts";
import { tokenise } from "../../text/tokens.ts";
import { stopWords } from "../../text/stopWords.ts";
import type { Answer, Excerpt } from "../reply/answer.ts";
import { distinctExcerpts } from "../reply/distinctExcerpts.ts";
import { type Asked, found } from "../reply/makeAnswer.ts";
import { saysMore, worthOf } from "./worthOfPassage.ts";
import { makeExcerpt } from "../reply/makeExcerpt.ts";
import { notes } from "../reply/notes.ts";
import type { Resolution } from "../names/resolveName.ts";
import type { Snapshot } from "../snapshot.ts";

/** Most excerpts of each kind from one article. */
const PER_ARTICLE = { descriptions: 3, introductions: 1, quotations: 2, mentions: 2 } as const;

/** What one article has about an entity, best first. */
interface ArticlePortrait {
  readonly article: number;
  readonly described: readonly Description[];
  readonly excerpts: { readonly [sort in keyof typeof PER_ARTICLE]: readonly Excerpt[] };
}

/**
 * Shows who or what an entity is: the most informative sentence of each article first, then other descriptions, its
 * quotations and other mentions.
 *
 * @param typed the typed text; if it is a description that a sentence contains word for word, that sentence comes first
 */
export function whoIs(
  asked: Asked,
  { entity, match }: Extract<Resolution, { kind: "one" }>,
  snapshot: Snapshot,
  typed = "",
): Answer {
  const entities = new Set(entity.ids);
  const portraits = articlesNaming(snapshot.directory, entity)
    .toSorted((a, b) => a - b)
    .flatMap((place) => portraitOf(snapshot, place, entities, typed) ?? [])
    .toSorted((a, b) => b.described.length - a.described.length);
  const first = portraits.flatMap(({ excerpts }) => excerpts.descriptions.slice(0, 1));
  const rest = (["descriptions", "introductions", "quotations", "mentions"] as const).flatMap((sort) =>
    portraits.flatMap(({ described, excerpts }) =>
      sort === "introductions" && described.length > 0 ? [] : excerpts[sort],
    ),
  );
  return found(asked, distinctExcerpts([...first, ...rest]), [
    ...(match === "misspelt" ? [notes.misspelt] : []),
    ...(match === "lexicon" ? [notes.commonKnowledge] : []),
    ...(first.length === 0 ? [notes.undescribed] : []),
    ...(disagree(snapshot, portraits) ? [notes.disagree] : []),
  ]);
}

function portraitOf(
  snapshot: Snapshot,
  place: number,
  entities: ReadonlySet<string>,
  typed: string,
): ArticlePortrait | undefined {
  const [article, extraction] = [snapshot.articles[place], snapshot.extractions[place]];
  const mentions = extraction?.mentions.filter((mention) => entities.has(mention.entity)) ?? [];
  if (article === undefined || extraction === undefined || mentions.length === 0) return undefined;
  const described = extraction.descriptions.filter(
    ({ entity, start, end }) => entities.has(entity) && saysMore(article.text.slice(start, end)),
  );
  const cite = (span: Span): Excerpt[] => {
    const sentence = article.sentences.find((one) => overlaps(one, span));
    const names = mentions.filter((mention) => sentence !== undefined && contains(sentence, mention));
    const role = sentence && article.blocks[sentence.block]?.role;
    return sentence === undefined || role === "boilerplate"
      ? []
      : [makeExcerpt(snapshot, { article: place, span: sentence }, [span, ...names])];
  };
  const worth = (span: Span): number => worthOf(article, span, { described, mentions }, typed);
  const best = (spans: readonly Span[]): Span[] =>
    spans.toSorted((a, b) => worth(b) - worth(a) || a.start - b.start);
  const quotations = extraction.quotations.filter(
    ({ entity }) => entity !== undefined && entities.has(entity),
  );
  return {
    article: place,
    described,
    excerpts: {
      descriptions: distinctExcerpts(best(described).flatMap(cite)).slice(0, PER_ARTICLE.descriptions),
      introductions: distinctExcerpts([
        ...introductionsIn(article, mentions).map((span) =>
          makeExcerpt(snapshot, { article: place, span }, []),
        ),
        ...best(mentions).flatMap(cite),
      ]).slice(0, PER_ARTICLE.introductions),
      quotations: distinctExcerpts(quotations.flatMap(cite)).slice(0, PER_ARTICLE.quotations),
      mentions: distinctExcerpts(mentions.flatMap(cite)).slice(0, PER_ARTICLE.mentions),
    },
  };
}

/** "She’s the director of the centre." after a sentence with her name. */
const BY_PRONOUN = /^(?:He|She)(?:['’]s| is| was) (?:also |now |then )?(?:the|an?|one)\b/u;

/** Sentences that name somebody, each with the next one if that says who it is by a pronoun. */
function introductionsIn({ text, sentences }: Article, mentions: readonly Span[]): Span[] {
  return sentences.flatMap((sentence, at) => {
    const next = sentences[at + 1];
    const isIntroduced =
      next?.block === sentence.block &&
      BY_PRONOUN.test(text.slice(next.start, next.end)) &&
      mentions.some((mention) => contains(sentence, mention));
    return isIntroduced ? [{ start: sentence.start, end: next.end }] : [];
  });
}

/** Whether the descriptions in two articles share no content word. */
function disagree({ articles }: Snapshot, portraits: readonly ArticlePortrait[]): boolean {
  const words = portraits
    .filter(({ described }) => described.length > 0)
    .map(({ article, described }) => {
      const text = articles[article]?.text ?? "";
      const tokens = described.flatMap(({ start, end }) => tokenise(text.slice(start, end)));
      return new Set(tokens.filter(({ form }) => !stopWords.has(form)).map(({ form }) => stem(form)));
    });
  return words.some((some, at) =>
    words.slice(at + 1).some((others) => [...some].every((word) => !others.has(word))),
  );
}
