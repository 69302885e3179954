import { beforeAll, expect, test, vi } from "vitest";
import { commands } from "../../commands/index.ts";
import type { Answer } from "../../src/answer/reply/answer.ts";
import type { Snapshot } from "../../src/answer/snapshot.ts";
import { goldenQuestions } from "../eval/goldenQuestions.ts";
import { someOf } from "../support/effort.ts";
import { followsFrom } from "../support/followsFrom.ts";
import { loaded, snapshotOf } from "../support/snapshots.ts";

let corpora: Readonly<Record<"seeds" | "invented", Snapshot>>;
beforeAll(async () => {
  corpora = { seeds: await loaded.seeds(), invented: await loaded.invented() };
});

/** Every fourth of the golden questions over a corpus: an empty question already lists every date. */
function sampleOf(corpus: "seeds" | "invented"): string[] {
  const sample = goldenQuestions(corpus).filter((_, at) => at % 4 === 0);
  return someOf(sample).map(({ question }) => question);
}

function answerTo(name: string, text: string, snapshot: Snapshot): Answer {
  const command = commands.find((one) => one.name === name);
  if (command === undefined) throw new Error(`no command ${name}`);
  return command.run({ text }, snapshot);
}

test.each(["seeds", "invented"] as const)(
  "every date shown is written in the text, or follows from its anchor (%s)",
  (corpus) => {
    const snapshot = corpora[corpus];
    const answers = ["", ...sampleOf(corpus)].flatMap((text) => [
      answerTo("when", text, snapshot),
      answerTo("ask", text, snapshot),
    ]);
    const certainties = new Set<string>();
    for (const { time, file } of answers.flatMap(({ excerpts, related }) => [...excerpts, ...related])) {
      if (time === undefined) continue;
      certainties.add(time.certainty);
      const article = snapshot.articles.find((one) => one.file === file);
      expect(article?.text).toContain(time.text);
      expect(`${article?.text ?? ""} published ${article?.details.published ?? ""}`).toContain(
        time.anchor ?? "",
      );
      expect({ ...time, isTrue: followsFrom(time) }).toEqual({ ...time, isTrue: true });
    }
    expect([...certainties]).toEqual(expect.arrayContaining(["stated", "derived"]));
  },
);

test("the date of today changes no date", () => {
  const articles = (["seeds", "invented"] as const).flatMap((corpus) => corpora[corpus].articles);
  const questions = ["", "when was the harbour closed?", ...sampleOf("invented")];
  const answersOn = (today: string): Answer[] => {
    vi.setSystemTime(today);
    // Undated, so that nothing but today could be an anchor; then with their dates.
    const undated = snapshotOf([
      ...articles.map(({ text }) => text),
      "Harbour closed\n\nThe harbour was closed last month, on Tuesday 3 June.",
    ]);
    const dated = snapshotOf(
      articles.map(({ text }) => text),
      articles.map(({ details }) => details),
    );
    return [undated, dated].flatMap((snapshot) => questions.map((text) => answerTo("when", text, snapshot)));
  };
  vi.useFakeTimers({ toFake: ["Date"] });
  try {
    expect(answersOn("1999-12-31T23:59:00Z")).toEqual(answersOn("2031-05-06T12:00:00Z"));
  } finally {
    vi.useRealTimers();
  }
});

test("without a publication date, “last month” is not dated", () => {
  const snapshot = snapshotOf(["Harbour closed\n\nThe harbour was closed last month after a storm."]);
  const answer = commands.find(({ name }) => name === "when")?.run({ text: "harbour closed" }, snapshot);
  expect(answer?.excerpts[0]?.time).toEqual({ text: "last month", certainty: "unanchored" });
});
