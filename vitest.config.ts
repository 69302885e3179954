import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // The thread that builds the corpus, the page, and whatever a test starts as a process of its own, are the built ones.
    globalSetup: "test/support/buildFirst.ts",
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 10_000 } },
    coverage: { provider: "v8", include: ["src/**", "commands/**"], reporter: ["text-summary"] },
  },
});
