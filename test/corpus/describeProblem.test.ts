import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { describeProblem } from "../../src/corpus/describeProblem.ts";
import { anyCharacter } from "../support/anyCharacter.ts";

const of = (file: string): string => describeProblem({ file, what: "is empty", remedy: "Remove it." });

test.each([
  ["an escape sequence", "\u001b[2Jgone.txt", "\u241b[2Jgone.txt"],
  ["a line of its own", "a.txt\nAll is well.txt", "a.txt All is well.txt"],
  ["a return to the start of the line", "bad.txt\rgood", "bad.txt\u240dgood"],
  ["a backspace", "bad\b\b\bfine.txt", "bad\u2408\u2408\u2408fine.txt"],
  ["a bell", "\u0007.txt", "\u2407.txt"],
  ["a sequence of the second set", "\u009b31m.txt", "\u{fffd}31m.txt"],
  ["a deletion", "a\u007fb.txt", "a\u{fffd}b.txt"],
  ["a turn of direction", "invoice\u202etxt.exe", "invoice\u{fffd}txt.exe"],
  ["an isolate", "a\u2066b\u2069.txt", "a\u{fffd}b\u{fffd}.txt"],
  ["a line separator", "a\u2028b.txt", "a\u{fffd}b.txt"],
])("shows %s in a file name without acting on it", (_what, file, shown) => {
  expect(of(file)).toBe(`${shown}: is empty. Remove it.`);
});

test.each([
  "001_6c0154e214419fb0.txt",
  "año nuevo.txt",
  "新聞.html",
  "it's “quoted” & more.md",
  "a  b.txt",
  "👩‍👩‍👧.txt",
])("shows %s unchanged", (file) => {
  expect(of(file)).toBe(`${file}: is empty. Remove it.`);
});

test("describes a problem on one line without control characters, whatever the file is called", () => {
  fc.assert(
    fc.property(fc.string({ unit: anyCharacter }), (file) => {
      expect(of(file)).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
    }),
  );
});

test("reports a folder of hostile names in lines that a terminal can show", () => {
  const folder = mkdtempSync(join(tmpdir(), "cuttings-names-"));
  for (const name of ["\u001b[2Jgone.txt", "a\nb.txt", "c\rd.txt"]) writeFileSync(join(folder, name), "");
  const { stderr } = spawnSync(
    process.execPath,
    ["--enable-source-maps", "--no-regexp-tier-up", "dist/main.js", "ask", "--corpus", folder, "ask", "who?"],
    {
      encoding: "utf8",
    },
  );
  rmSync(folder, { recursive: true, force: true });
  expect(stderr).toContain("gone.txt");
  expect(stderr.replaceAll("\n", "")).not.toMatch(/\p{Cc}/u);
  expect(
    stderr
      .trimEnd()
      .split("\n")
      .filter((line) => line.includes("is empty")),
  ).toHaveLength(3);
});
