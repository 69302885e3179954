import type { Answer } from "../../src/answer/reply/answer.ts";

/** The folders of articles for the golden questions. */
export const corpora = ["seeds", "invented", "newsroom", "long", "world"] as const;

/** One of them. */
export type Corpus = (typeof corpora)[number];

/** One golden question; see README.md beside this file. */
export interface GoldenQuestion {
  readonly id: string;
  readonly corpus: Corpus;
  /** Which set of questions over that corpus it belongs to, if it has a name. */
  readonly source?: string;
  readonly command: Answer["command"];
  readonly question: string;
  readonly set: "tune" | "aside";
  readonly kind: string;
  /** For questions that were written blind: their story, which is tuned on or held out as a whole. */
  readonly story?: string;
  readonly accept: readonly { readonly file: string; readonly text: string }[];
  readonly acceptAll?: boolean;
}

/** The verdict on an answer. `wrong`: what was shown does not answer. `missed`: it should have been answered. */
export type Verdict = "right" | "wrong" | "missed";

/** Judges one answer by the rules in README.md. */
export function judge(question: GoldenQuestion, answer: Answer): Verdict {
  if (question.accept.length === 0) return answer.kind === "found" ? "wrong" : "right";
  if (answer.kind !== "found" && answer.kind !== "likely") return "missed";
  if (question.acceptAll === true) {
    const files = new Set(question.accept.map(({ file }) => file));
    const shown = [...files].every((file) =>
      answer.excerpts.some((excerpt) => excerpt.file === file && accepts(question, excerpt)),
    );
    return shown ? "right" : wrongOf(answer);
  }
  const [first] = answer.excerpts;
  return first !== undefined && accepts(question, first) ? "right" : wrongOf(answer);
}

/** A likely answer that does not answer claims nothing. */
const wrongOf = ({ kind }: Answer): Verdict => (kind === "found" ? "wrong" : "missed");

function accepts(question: GoldenQuestion, excerpt: Answer["excerpts"][number]): boolean {
  const quote = foldSpaces(excerpt.quote);
  return question.accept.some(({ file, text }) => {
    const wanted = foldSpaces(text);
    return excerpt.file === file && (quote.includes(wanted) || wanted.includes(quote));
  });
}

const foldSpaces = (text: string): string => text.replace(/\s+/gu, " ").trim();

/** The figures of a set of questions, as shares from 0 to 1. */
export interface Score {
  readonly asked: number;
  readonly right: number;
  /** Share of the shown answers that are wrong. */
  readonly wrongOfShown: number;
  /** Share of the questions with an answer for which it is anywhere in the excerpts shown. */
  readonly anywhere: number;
  /** Share of the questions without an answer that got a likely one. */
  readonly hedged: number;
}

/** Adds up verdicts. */
export function scoreOf(
  judged: readonly { question: GoldenQuestion; answer: Answer; verdict: Verdict }[],
): Score {
  const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
  const shown = judged.filter(({ answer }) => answer.kind === "found");
  const unanswerable = judged.filter(({ question }) => question.accept.length === 0);
  return {
    asked: judged.length,
    right: share(judged.filter(({ verdict }) => verdict === "right").length, judged.length),
    wrongOfShown: share(shown.filter(({ verdict }) => verdict === "wrong").length, shown.length),
    anywhere: share(
      judged.filter(
        ({ question, answer }) =>
          question.accept.length > 0 &&
          [...answer.excerpts, ...answer.related].some((excerpt) => accepts(question, excerpt)),
      ).length,
      judged.length - unanswerable.length,
    ),
    hedged: share(unanswerable.filter(({ answer }) => answer.kind === "likely").length, unanswerable.length),
  };
}
