import type { Article } from "../../corpus/article.ts";
import { analyseQuery } from "../../search/analyseQuery.ts";
import { proposeNearest } from "../../search/proposeNearest.ts";
import { searchSentences } from "../../search/searchSentences.ts";
import { fold } from "../../text/fold.ts";
import type { Span } from "../../text/span.ts";
import type { Answer, Excerpt } from "../reply/answer.ts";
import { articleCard } from "../reply/articleCard.ts";
import { type Asked, found, nothing } from "../reply/kinds.ts";
import { makeExcerpt } from "../reply/makeExcerpt.ts";
import type { Question } from "../question/question.ts";
import type { Snapshot } from "../snapshot.ts";

/** Most articles of one answer. */
const SHOWN = 5;
/** A sentence names what is asked for if it has at least this share of its words, by weight. */
const COVERAGE = 0.75;
/** How near a headline must be to what was typed: 1 is the same. */
const CLOSENESS = 0.8;
/** The fewest letters that are looked for inside a file name or an outlet. */
const LEAST = 3;

/** An article that was found, and the sentence that shows why where it is not its headline. */
interface Source {
  readonly article: number;
  readonly because?: { readonly span: Span; readonly highlights: readonly Span[] };
}

/** Ways to find an article by what was typed, in order of how surely they mean it; the first that finds any wins. */
const ways: readonly ((snapshot: Snapshot, typed: string) => readonly Source[])[] = [
  byFile,
  byOutlet,
  byHeadline,
  byContent,
];

/** Finds articles by headline, file, outlet or what they say, and shows what is known of them; without words, lists all. */
export function findSource(question: Question, snapshot: Snapshot): Answer {
  const asked: Asked = { command: "source", question: question.text };
  const typed = question.text.trim();
  const all = snapshot.articles.map((_, article): Source => ({ article }));
  const sources = typed === "" ? all : firstThatFinds(snapshot, typed).slice(0, SHOWN);
  const gone = retractedBy(snapshot, typed);
  if (sources.length === 0 && gone.length === 0) return nothing(asked);
  const articles = [...sources.flatMap(({ article }) => snapshot.articles[article] ?? []), ...gone].map(
    (one) => articleCard(one, snapshot.editorial),
  );
  const excerpts = sources.flatMap((source) => excerptsOf(snapshot, source, typed !== ""));
  return { ...found(asked, excerpts), articles };
}

/** Retracted articles that are named by file or headline, or all of them: they answer nothing else any more. */
function retractedBy({ retracted = [] }: Snapshot, typed: string): readonly Article[] {
  const wanted = fold(typed);
  return retracted.filter(
    ({ id, file, headline }) =>
      typed === "" ||
      id === typed.toLowerCase() ||
      fold(file) === wanted ||
      (wanted.includes(" ") && fold(headline).includes(wanted)),
  );
}

function firstThatFinds(snapshot: Snapshot, typed: string): readonly Source[] {
  for (const way of ways) {
    const sources = way(snapshot, typed);
    if (sources.length > 0) return sources;
  }
  return [];
}

function matching(snapshot: Snapshot, fits: (article: Article) => boolean): Source[] {
  return snapshot.articles.flatMap((article, place) => (fits(article) ? [{ article: place }] : []));
}

function byFile({ articles }: Snapshot, typed: string): Source[] {
  const wanted = typed.toLowerCase();
  const place = articles.findIndex(({ id, file }) => id === wanted || file.toLowerCase() === wanted);
  if (place >= 0) return [{ article: place }];
  if (wanted.length < LEAST || /\s/u.test(wanted)) return [];
  return articles.flatMap(({ file }, article) =>
    file
      .toLowerCase()
      .split("/")
      .some((part) => part.startsWith(wanted)) && /\d|[._-]/u.test(wanted)
      ? [{ article }]
      : [],
  );
}

function byOutlet(snapshot: Snapshot, typed: string): Source[] {
  const wanted = withoutThe(fold(typed));
  if (wanted.length < LEAST) return [];
  return matching(snapshot, ({ details }) => {
    const outlet = details.outlet === undefined ? "" : withoutThe(fold(details.outlet));
    return outlet === wanted || outlet.startsWith(`${wanted} `);
  });
}

const withoutThe = (name: string): string => name.trim().replace(/^the /u, "");

function byHeadline(snapshot: Snapshot, typed: string): Source[] {
  const inside = fold(typed);
  const whole = matching(snapshot, ({ headline }) => inside.includes(" ") && fold(headline).includes(inside));
  if (whole.length > 0) return whole;
  return proposeNearest(snapshot.index.headlines, typed, SHOWN)
    .filter(({ closeness }) => closeness >= CLOSENESS)
    .map(({ place }) => ({ article: place }));
}

function byContent(snapshot: Snapshot, typed: string): Source[] {
  const query = analyseQuery(snapshot.index, typed);
  const sources = new Map<number, Source>();
  for (const hit of searchSentences(snapshot.index, query, { limit: 50 })) {
    const sentence = snapshot.articles[hit.article]?.sentences[hit.sentence];
    if (hit.ownCoverage < COVERAGE || sentence === undefined || sources.has(hit.article)) continue;
    const because = { span: sentence, highlights: hit.matches.map(({ span }) => span) };
    sources.set(hit.article, { article: hit.article, because });
  }
  return [...sources.values()];
}

/** The sentence that names what was typed, else the headline; then the first paragraph. */
function excerptsOf(snapshot: Snapshot, { article, because }: Source, withBody: boolean): Excerpt[] {
  const blocks = snapshot.articles[article]?.blocks ?? [];
  const headline = blocks.find(({ role }) => role === "headline");
  const first = blocks.find(({ role }) => role === "body");
  const spans =
    because === undefined
      ? [headline, withBody || headline === undefined ? first : undefined]
      : [because.span];
  return spans
    .filter((span) => span !== undefined)
    .map((span) => makeExcerpt(snapshot, article, span, because?.highlights ?? []));
}
