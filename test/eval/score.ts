import type { Answer } from "../../src/answer/reply/answer.ts";

/** The folders of articles that questions are asked over. */
export const corpora = ["seeds", "invented", "newsroom", "long", "world"] as const;

/** One of them. */
export type Corpus = (typeof corpora)[number];

/** One golden question; see README.md beside this file. */
export interface GoldenQuestion {
  readonly id: string;
  readonly corpus: Corpus;
  /** Its own set of questions over that corpus, if it has a name. */
  readonly source?: string;
  readonly command: Answer["command"];
  readonly question: string;
  readonly set: "tune" | "aside";
  readonly kind: string;
  /** For questions that were written blind: the story they are about, which is tuned on or set aside as a whole. */
  readonly story?: string;
  readonly accept: readonly { readonly file: string; readonly text: string }[];
  readonly acceptAll?: boolean;
}

/** How an answer fares: `wrong` was shown as an answer and is not, `missed` should have been answered. */
export type Verdict = "right" | "wrong" | "missed";

/** Judges one answer as README.md beside this file says. */
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

/** What may answer and does not claims nothing. */
const wrongOf = ({ kind }: Answer): Verdict => (kind === "found" ? "wrong" : "missed");

function accepts(question: GoldenQuestion, excerpt: Answer["excerpts"][number]): boolean {
  const quote = foldSpaces(excerpt.quote);
  return question.accept.some(({ file, text }) => {
    const wanted = foldSpaces(text);
    return excerpt.file === file && (quote.includes(wanted) || wanted.includes(quote));
  });
}

const foldSpaces = (text: string): string => text.replace(/\s+/gu, " ").trim();

/** Sums over a set of questions, as shares from 0 to 1. */
export interface Score {
  readonly asked: number;
  readonly right: number;
  /** Of the answers shown, how many are wrong. */
  readonly wrongOfShown: number;
  /** Of the questions with an answer, for how many it is anywhere in what is shown. */
  readonly anywhere: number;
  /** Of the questions without an answer, how many were told that something may answer. */
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
