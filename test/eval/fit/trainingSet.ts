import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { assembleSnapshot } from "../../../src/answer/assembleSnapshot.ts";
import { inquire, type Inquiry } from "../../../src/answer/evidence/inquiry.ts";
import { inquireWho, readWho, resolveTyped } from "../../../src/answer/ways/answerWho.ts";
import { readAsking } from "../../../src/answer/question/readAsking.ts";
import type { Snapshot } from "../../../src/answer/snapshot.ts";
import type { Article } from "../../../src/corpus/article.ts";
import { extract } from "../../../src/extract/extract.ts";
import { extractionSettings } from "../../../src/library.ts";
import { readSettings } from "../../../src/config/settings.ts";
import { articlesOf, readCollection } from "../../../src/terminal/collection.ts";
import type { Span } from "../../../src/text/span.ts";
import { goldenQuestions, loadCorpus } from "../goldenQuestions.ts";
import { corpora, type GoldenQuestion } from "../score.ts";

/** A question to learn from, with its corpus. */
export interface Example {
  readonly id: string;
  /** Its corpus, and whether it is held out. */
  readonly source: string;
  readonly isAside: boolean;
  /** Whether it was written as people type, so that it tells how often such a question has an answer. */
  readonly isAsTyped: boolean;
  /** Questions of one story are never on both sides of a fold. */
  readonly story: string;
  readonly isAnswerable: boolean;
  readonly weight: number;
  readonly inquiry: Inquiry;
  /** Whether a span of an article contains an accepted answer. */
  readonly accepts: (article: Article, span: Span) => boolean;
}

/** The weight of a question by its source; questions over news, as people type them, count most. */
const weights = { golden: 1, blind: 0.8, squad: 0.3, elsewhere: 0.3 } as const;
/** Every nth question is also asked of another corpus, where it has no answer. */
const ELSEWHERE = 8;
/** Commands that answer from evidence. */
const byEvidence: ReadonlySet<string> = new Set(["ask", "when", "who"]);
/** A sentence inside a longer accepted text answers if it has at least half of it. */
const HALF = 0.5;

const foldSpaces = (text: string): string => text.replace(/\s+/gu, " ").trim();

/** The golden questions that are answered from evidence, and those of a collection in SQuAD's format if a file is given. */
export async function trainingSet(squad: string | undefined, most: number): Promise<Example[]> {
  const examples: Example[] = [];
  const snapshots = await Promise.all(corpora.map(loadCorpus));
  for (const [place, corpus] of corpora.entries()) {
    const [here, there] = [snapshots[place], snapshots[(place + 1) % corpora.length]];
    if (here === undefined || there === undefined) continue;
    const asked = goldenQuestions(corpus).filter(
      ({ command, question }) =>
        byEvidence.has(command) && (command !== "who" || isAskedOfEvidence(question, here)),
    );
    examples.push(...asked.map((question) => exampleOf(question, here)));
    const strays = asked.filter(
      ({ set, story }, at) => at % ELSEWHERE === 0 && !(set === "aside" && story !== undefined),
    );
    examples.push(
      ...strays.map((question) => ({
        ...exampleOf({ ...question, accept: [] }, there),
        source: "asked elsewhere",
        isAsTyped: false,
        weight: weights.elsewhere,
      })),
    );
  }
  return squad === undefined ? examples : [...examples, ...squadExamples(squad, most)];
}

/** Whether `/who` has no name to look up, so that the evidence answers. */
function isAskedOfEvidence(question: string, snapshot: Snapshot): boolean {
  const { typed, isForWho } = readWho(question);
  const { kind } = resolveTyped(typed, snapshot);
  return isForWho && (kind === "none" || kind === "stranger");
}

function inquiryOf({ command, question }: GoldenQuestion, snapshot: Snapshot): Inquiry {
  if (command === "who") return inquireWho(readWho(question).asking, snapshot);
  const read = readAsking(question, command);
  return inquire(snapshot, command === "when" ? { cue: "time", rest: read.rest } : read);
}

function exampleOf(question: GoldenQuestion, snapshot: Snapshot): Example {
  const isBlind = question.story !== undefined;
  return {
    id: question.id,
    source: isBlind ? `${question.source ?? question.corpus}, ${question.set}` : question.corpus,
    isAside: isBlind && question.set === "aside",
    isAsTyped: isBlind && question.source !== "look-alikes",
    story: `${question.corpus} ${storyOf(question)}`,
    isAnswerable: question.accept.length > 0,
    weight: isBlind ? weights.blind : weights.golden,
    inquiry: inquiryOf(question, snapshot),
    accepts: ({ file, text }, { start, end }) => {
      const shown = foldSpaces(text.slice(start, end));
      return question.accept.some((accepted) => {
        const wanted = foldSpaces(accepted.text);
        return (
          accepted.file === file &&
          (shown.includes(wanted) || (wanted.includes(shown) && shown.length > HALF * wanted.length))
        );
      });
    },
  };
}

/** The story of a question: its own field, else the first word of its article's file name, else one of a few made-up stories. */
function storyOf({ story, accept: [first], id }: GoldenQuestion): string {
  return story ?? first?.file.split(/[-_.]/u)[0] ?? `none ${(id.codePointAt(id.length - 1) ?? 0) % 5}`;
}

function squadExamples(file: string, most: number): Example[] {
  const articles = articlesOf(readCollection(file));
  const settings = extractionSettings(readSettings());
  const snapshot = assembleSnapshot(
    articles,
    articles.map((article) => extract(article, settings)),
  );
  const { queries } = JSON.parse(readFileSync(file, "utf8")) as {
    queries: { id: string; text: string; answerable: boolean; paragraph: string; answers: string[] }[];
  };
  const step = Math.max(1, Math.floor(queries.length / most));
  return queries
    .filter((_, at) => at % step === 0)
    .map(({ id, text, answerable, paragraph, answers }) => ({
      id,
      source: "squad",
      isAside: false,
      isAsTyped: false,
      story: `squad ${paragraph.split("/")[0]}`,
      isAnswerable: answerable,
      weight: weights.squad,
      inquiry: inquire(snapshot, readAsking(text)),
      accepts: (article, { start, end }) =>
        article.file === paragraph &&
        answers.some((answer) => article.text.slice(start, end).includes(answer)),
    }));
}

/** A path relative to this file. */
export const pathOf = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
