import { readdirSync, readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";
import type { InlineConfig } from "vitest/node";
import { SlowFirst } from "./test/support/slowFirst.ts";

/** Tests that take as long as all others together: `npm test` leaves them to `npm run test:long`. */
const long = [
  // They kill and restart whole bots, databases or both.
  "test/chaos/archive.test.ts",
  "test/chaos/outage.test.ts",
  "test/chaos/postgres.test.ts",
  "test/store/postgresOutage.test.ts",
  // They drive pages in Chromium.
  "test/rehearsal/page.test.ts",
  "test/rehearsal/sourceLine.test.ts",
  "test/web/browser.test.ts",
  "test/web/oldCitations.test.ts",
  "test/answer/cite/inBrowser.test.ts",
  // Hundreds of requests at once.
  "test/web/load.test.ts",
  // They start a bot for each of many cases that differ a little; test/main/service.test.ts has one of each kind.
  "test/main/archiveBot.test.ts",
  "test/main/digestTrouble.test.ts",
  "test/main/duplicates.test.ts",
  "test/main/editedTimeline.test.ts",
  "test/main/nextSteps.test.ts",
  "test/main/presses.test.ts",
  "test/main/queue.test.ts",
  "test/main/unconfirmedAnswers.test.ts",
  "test/main/unrecordedAnswers.test.ts",
  // They load hundreds of articles.
  "test/library/loadInParts.test.ts",
  "test/main/loading.test.ts",
  // They fill archives in PostgreSQL, and ask hundreds of questions.
  "test/archive/contract.test.ts",
  "test/archive/goldenQuestions.test.ts",
  "test/archive/terminal.test.ts",
  "test/archive/workers.test.ts",
  // The deadlines of Discord run out in it.
  "test/rehearsal/failures.test.ts",
  // It derives the table of WordNet anew.
  "test/search/wordnetTable.test.ts",
  // Megabytes of hostile YAML.
  "test/corpus/details.test.ts",
  // It builds a dozen copies of the project.
  "test/build/build.test.ts",
  // It asks hundreds of golden questions.
  "test/eval/questions.test.ts",
];

/** Tests that `npm test` runs with fewer kills, questions or examples of a property, and `npm run test:long` in full. */
const shortened = readdirSync("test", { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".test.ts"))
  .map((file) => `test/${file}`)
  .filter((file) => /\bfast-check\b|\/effort\.ts"|CHAOS_KILLS/.test(readFileSync(file, "utf8")))
  .filter((file) => !long.includes(file));

/** The share of kills, questions and examples that is tried in `npm test`. */
const QUICK = { TEST_EFFORT: "0.1", CHAOS_KILLS: "3" };

/** `npm test` runs the quick tests, `npm run test:long` the others; vitest by itself runs whichever it is given, in full. */
const modes: Readonly<Record<string, Pick<InlineConfig, "include" | "exclude" | "env" | "setupFiles">>> = {
  quick: { exclude: long, env: QUICK, setupFiles: "test/support/fewerExamples.ts" },
  long: { include: [...long, ...shortened] },
};

export default defineConfig(({ mode }) => ({
  test: {
    include: ["test/**/*.test.ts"],
    ...modes[mode],
    // The thread that builds the corpus, the page, and whatever a test starts as a process of its own, are the built ones.
    globalSetup: "test/support/buildFirst.ts",
    // Half of the time would go into reading the same modules and tables anew for each file. What is kept between
    // questions may not change an answer anyway.
    isolate: false,
    // A second run transforms only what has changed since.
    experimental: { fsModuleCache: true },
    // Tests that start a bot, a thread or a database wait for it most of their time.
    maxWorkers: 2 * availableParallelism(),
    sequence: { sequencer: SlowFirst },
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 10_000 } },
    coverage: {
      provider: "v8",
      include: ["src/**", "commands/**"],
      exclude: ["src/rehearsal/page/**"],
      reporter: ["text-summary"],
    },
  },
}));
