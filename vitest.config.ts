import { readdirSync, readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";
import type { InlineConfig } from "vitest/node";
import { SlowFirst } from "./test/support/slowFirst.ts";

/** Tests that together take as long as all others; `npm test` leaves them to `npm run test:long`. */
const long = [
  // They kill and restart whole bots, databases or both.
  "test/chaos/archive.test.ts",
  "test/chaos/archiveBots.test.ts",
  "test/chaos/outage.test.ts",
  "test/chaos/postgres.test.ts",
  "test/store/postgresOutage.test.ts",
  "test/discord/process.test.ts",
  "test/main/stopping.test.ts",
  // They drive pages in Chromium.
  "test/rehearsal/composer.test.ts",
  "test/rehearsal/page.test.ts",
  "test/rehearsal/sourceLine.test.ts",
  "test/web/browser.test.ts",
  "test/web/oldCitations.test.ts",
  "test/answer/cite/inBrowser.test.ts",
  // Hundreds of requests at once.
  "test/web/load.test.ts",
  // They start a bot for each of many similar cases; test/main/service.test.ts has one of each kind.
  "test/main/archiveBot.test.ts",
  "test/main/archiveDigests.test.ts",
  "test/main/deferrals.test.ts",
  "test/main/digestTrouble.test.ts",
  "test/main/duplicates.test.ts",
  "test/main/editedTimeline.test.ts",
  "test/main/nextSteps.test.ts",
  "test/main/presses.test.ts",
  "test/main/queue.test.ts",
  "test/main/unconfirmedAnswers.test.ts",
  "test/main/unrecordedAnswers.test.ts",
  // They break files in many similar ways; library/corpusMemory and store/contract have one of each kind.
  "test/library/cacheProblem.test.ts",
  "test/store/sqliteFaults.test.ts",
  // They ask for every noun, or hundreds of times.
  "test/answer/evidence/leftBehind.test.ts",
  "test/answer/ways/describedVoices.test.ts",
  "test/main/leaks.test.ts",
  // They load hundreds of articles.
  "test/library/loadInParts.test.ts",
  "test/main/loading.test.ts",
  // It starts PostgreSQL, as test/store/contract.test.ts does.
  "test/schedule/digestsOverPostgres.test.ts",
  // They fill archives in PostgreSQL, and ask hundreds of questions.
  "test/archive/contract.test.ts",
  "test/archive/goldenQuestions.test.ts",
  "test/archive/personPages.test.ts",
  "test/archive/readNews.test.ts",
  "test/archive/terminal.test.ts",
  "test/archive/workers.test.ts",
  // It waits for Discord's deadlines.
  "test/rehearsal/failures.test.ts",
  // It derives the WordNet table again.
  "test/search/wordnetTable.test.ts",
  // Megabytes of hostile YAML.
  "test/corpus/details.test.ts",
  // It builds a dozen copies of the project.
  "test/build/build.test.ts",
  // It asks hundreds of golden questions.
  "test/eval/questions.test.ts",
];

/** Tests that `npm test` runs with fewer kills, questions or examples of a property, and `npm run test:long` in full. */
const shortened = testsWith(/\bfast-check\b|\/effort\.ts"|CHAOS_KILLS/).filter(
  (file) => !long.includes(file),
);

/** The test files whose text matches. */
function testsWith(pattern: RegExp): string[] {
  return readdirSync("test", { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".test.ts"))
    .map((file) => `test/${file}`)
    .filter((file) => pattern.test(readFileSync(file, "utf8")));
}

/** The share of kills, questions and examples in `npm test`. */
const QUICK = { TEST_EFFORT: "0.1", CHAOS_KILLS: "2" };

/** How many times as many examples `npm run test:fuzz` tries, new ones each time. */
const FUZZ = { TEST_EFFORT: "20" };

/**
 * `npm test` runs the quick tests, `npm run test:long` the others, `npm run test:fuzz` the properties. Without a mode, vitest runs the given tests
 * in full.
 */
const modes: Readonly<Record<string, Pick<InlineConfig, "include" | "exclude" | "env" | "testTimeout">>> = {
  quick: { exclude: long, env: QUICK },
  long: { include: [...long, ...shortened] },
  fuzz: { include: testsWith(/\bfc\.assert\b/), env: FUZZ, testTimeout: 30 * 60_000 },
};

export default defineConfig(({ mode }) => ({
  test: {
    include: ["test/**/*.test.ts"],
    testTimeout: 60_000,
    ...modes[mode],
    setupFiles: "test/support/propertySettings.ts",
    // Threads, the page and separate processes come from the build.
    globalSetup: "test/support/buildFirst.ts",
    // Otherwise half of the time would go into loading the same modules and tables for each file. Caches must not change an
    // answer anyway.
    isolate: false,
    // A second run transforms only what has changed.
    experimental: { fsModuleCache: true },
    // Tests that start a bot, a thread or a database spend most of their time waiting.
    maxWorkers: 2 * availableParallelism(),
    sequence: { sequencer: SlowFirst },
    hookTimeout: 60_000,
    // A machine may be busy with other work: a test that succeeds ends as early anyway.
    expect: { poll: { timeout: 30_000 } },
    coverage: {
      provider: "v8",
      include: ["src/**/*.ts", "commands/**/*.ts"],
      exclude: ["src/rehearsal/page/**"],
      reporter: ["text-summary"],
    },
  },
}));
