import { defineConfig } from "vitest/config";

/** Tests that take as long as all others together: `npm test` leaves them to `npm run test:long`. */
const long = [
  // They kill and restart whole bots, databases or both.
  "test/chaos/outage.test.ts",
  "test/chaos/postgres.test.ts",
  "test/store/postgresOutage.test.ts",
  // They drive pages in Chromium.
  "test/rehearsal/page.test.ts",
  "test/web/browser.test.ts",
  // They start a bot for each of many cases that differ a little; test/main/service.test.ts has one of each kind.
  "test/main/digestTrouble.test.ts",
  "test/main/doubles.test.ts",
  "test/main/presses.test.ts",
  "test/main/unnoted.test.ts",
  // The deadlines of Discord run out in it.
  "test/rehearsal/failures.test.ts",
  // It derives the table of WordNet anew.
  "test/search/wordnetTable.test.ts",
  // It builds a dozen copies of the project.
  "test/build/build.test.ts",
  // It asks hundreds of golden questions.
  "test/eval/questions.test.ts",
];

/** `npm test` runs the quick tests, `npm run test:long` the others; vitest by itself runs whichever it is given. */
const modes: Readonly<
  Record<string, { include?: string[]; exclude?: string[]; env?: Record<string, string> }>
> = {
  quick: { exclude: long, env: { CHAOS_KILLS: "5" } },
  long: { include: [...long, "test/chaos/sqlite.test.ts"] },
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
    maxWorkers: "100%",
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
