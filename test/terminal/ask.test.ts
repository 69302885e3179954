import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import stringWidth from "string-width";
import { afterAll, describe, expect, test, vi } from "vitest";
import { z } from "zod";
import { coverageOf } from "../../src/answer/coverage.ts";
import { UserError } from "../../src/errors.ts";
import { ask } from "../../src/terminal/ask.ts";
import { answerSchema } from "../support/answerSchema.ts";
import { snapshotOf } from "../support/snapshots.ts";
import { fakeTerminal } from "./support.ts";

const snapshot = snapshotOf([
  [
    "Ferry Halcyon burns in the harbour of Skerrow while its crew of nine watches from the pier",
    "The ferry burned on 3 March 2021.",
    "“We lost the bell,” said Olaf Brandt, captain of the ferry.",
    "Erik Brandt watched.",
  ].join("\n\n"),
]);
const load = () => Promise.resolve(coverageOf(() => snapshot));
const folder = mkdtempSync(join(tmpdir(), "cuttings-ask-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs one command line; resolves to its output and exit code. */
async function run(args: readonly string[], typed?: string, isTTY = false) {
  const terminal = fakeTerminal(typed, { isTTY });
  const code = await ask(args, load, terminal);
  return { code, output: terminal.output(), errors: terminal.errors() };
}

describe("one question", () => {
  test.each([
    [["ask", "when did the ferry burn?"], "The ferry burned on 3 March 2021."],
    [["ask", "when", "did", "the", "ferry", "burn"], "The ferry burned on 3 March 2021."],
    [["when did the ferry burn?"], "The ferry burned on 3 March 2021."],
    [["who", "Olaf Brandt"], "captain of the ferry"],
    [["\u001b[31mwhen did the ferry burn\u001b[0m"], "The ferry burned on 3 March 2021."],
    [["who", "\u001b[1;31mOlaf Brandt\u001b[0m"], "captain of the ferry"],
    [["/who", "Olaf", "Brandt"], "captain of the ferry"],
    [["when"], "3 March 2021"],
    [["when", "--about", "ferry"], "3 March 2021"],
    [["when", "ferry", "--from", "2021", "--to", "2021-03-03"], "3 March 2021"],
    [["quote", "Olaf Brandt", "--about", "the bell"], "We lost the bell"],
    [["source"], "0.txt"],
    [["compare", "ferry"], "Ferry Halcyon"],
  ])("%j is answered and exits with 0", async (args, words) => {
    const { code, output, errors } = await run(args);
    expect({ code, errors }).toEqual({ code: 0, errors: "" });
    expect(output).toContain(words);
  });

  test.each([
    [["ask", "who painted the ferry"], "○ I found no passage that answers this."],
    [["who", "Brandt"], "Which one do you mean?"],
    [["when", "--from", "2030"], "dated within the period"],
  ])("%j is not answered and exits with 3", async (args, words) => {
    const { code, output, errors } = await run(args);
    expect({ code, errors }).toEqual({ code: 3, errors: "" });
    expect(output).toContain(words);
  });

  test.each([
    [[], /Nothing to answer\. Use: /u],
    [[" "], /Nothing to answer\. Use: /u],
    [["help"], /"help" is not a command\. Use: .*ask, who, when/u],
    [["Who", "x"], /"Who" is not a command/u],
    [["who"], /^Give a name after "who", for example: npm run ask -- who "Dominic Murphy"$/mu],
    [["ask", "  "], /^Give a question after "ask", for example: npm run ask -- ask "who was charged\?"$/mu],
    [["quote", "--about", "x"], /^Give a name after "quote", for example: /u],
    [["who", "x", "--from", "2021"], /"who" does not take --from/u],
    [["ask", "x", "--about", "y"], /"ask" does not take --about/u],
    [["compare", "x", "--to", "2021"], /"compare" does not take --to/u],
    [["who", "x", "--frm", "2021"], /unknown option '--frm'/u],
    [["who", "x", "--corpus"], /argument missing/u],
  ])("%j is refused with a message and exits with 2", async (args, message) => {
    const { code, output, errors } = await run(args);
    expect({ code, output }).toEqual({ code: 2, output: "" });
    expect(errors).toMatch(message);
  });

  test("an invalid period is refused", async () => {
    await expect(run(["when", "--from", "soon"])).rejects.toThrow(UserError);
  });

  test("--help lists every command and option, and exits with 0", async () => {
    const { code, output } = await run(["--help"]);
    expect(code).toBe(0);
    for (const word of ["ask", "who", "when", "source", "quote", "compare", "--json", "--batch", "--corpus"])
      expect(output).toContain(word);
  });

  test("reads the folder of --corpus", async () => {
    const asked: (string | undefined)[] = [];
    const keep = (corpus: string | undefined) => {
      asked.push(corpus);
      return load();
    };
    await ask(["source", "--corpus", "there"], keep, fakeTerminal());
    await ask(["source"], keep, fakeTerminal());
    expect(asked).toEqual(["there", undefined]);
  });

  test("no line is wider than 80 columns", async () => {
    for (const args of [["--help"], ["source"], ["when"], ["who", "Brandt"], ["quote", "Olaf Brandt"]]) {
      const { output } = await run(args);
      for (const line of output.split("\n")) expect(stringWidth(line)).toBeLessThanOrEqual(80);
    }
  });
});

test.each([
  ["ask", "when did the ferry burn"],
  ["ask", "who painted the ferry"],
  ["who", "Brandt"],
  ["who", "Olaf Brandt"],
  ["when", ""],
  ["source", ""],
  ["quote", "Olaf Brandt"],
  ["compare", "ferry"],
])("%s %j prints an Answer on one line of JSON and nothing else", async (command, question) => {
  const { output } = await run([command, question, "--json"]);
  expect(output.endsWith("\n")).toBe(true);
  expect(output.trimEnd()).not.toContain("\n");
  expect(answerSchema.parse(JSON.parse(output))).toMatchObject({ command, question });
});

describe("a batch", () => {
  test("without the colours of a pasted question", async () => {
    const question = "\u001b[31mOlaf Brandt\u001b[0m";
    const { output } = await run(
      ["--batch", "-"],
      `${JSON.stringify({ id: 1, command: "who", question })}\n`,
    );
    expect(JSON.parse(output)).toMatchObject({ kind: "found", question: "Olaf Brandt" });
  });

  const good = [
    '{"id":"a","command":"who","question":"Olaf Brandt"}',
    '{"id":7,"command":"when","question":"","from":"2030"}',
    '{"id":"c","command":"quote","question":"Olaf Brandt","about":"the bell"}',
  ];

  test("from standard input or a file prints one Answer per line with its id", async () => {
    const file = join(folder, "good.jsonl");
    writeFileSync(file, `\u{feff}${good.join("\r\n")}`);
    const piped = await run(["--batch", "-"], `${good.join("\n")}\n\n`);
    expect(await run(["--batch", file])).toEqual(piped);
    expect({ code: piped.code, errors: piped.errors }).toEqual({ code: 0, errors: "" });
    const lines = piped.output.trimEnd().split("\n");
    const schema = answerSchema.extend({ id: z.union([z.string(), z.number()]) });
    const answers = lines.map((line) => schema.parse(JSON.parse(line)));
    expect(answers.map(({ id, kind }) => [id, kind])).toEqual([
      ["a", "found"],
      [7, "nothing"],
      ["c", "found"],
    ]);
  });

  test("names each bad line, answers the others, and exits with 2", async () => {
    const bad = [
      "not json",
      '{"id":1,"command":"sing","question":"x"}',
      '{"id":1,"command":"ask"}',
      '{"command":"ask","question":"x"}',
      "[]",
      "null",
      '{"id":1,"command":"when","question":"","from":"soon"}',
    ];
    const { code, output, errors } = await run(["--batch", "-"], [...bad, good[0]].join("\n"));
    expect(code).toBe(2);
    expect(output.trimEnd().split("\n")).toHaveLength(1);
    const named = errors.trimEnd().split("\n");
    expect(named.map((line) => /^-:(\d+): ./u.exec(line)?.[1])).toEqual(["1", "2", "3", "4", "5", "6", "7"]);
    expect(errors).toMatch(/^-:2: command: .*"ask"/mu);
    expect(errors).toMatch(/^-:3: question: /mu);
    expect(errors).toMatch(/^-:7: from: “soon” is not a date/mu);
  });

  test("that is empty prints nothing", async () => {
    expect(await run(["--batch", "-"], "")).toEqual({ code: 0, output: "", errors: "" });
  });

  test.each([join(folder, "missing.jsonl"), folder])("of an unreadable file says so: %s", async (file) => {
    await expect(run(["--batch", file])).rejects.toThrow(UserError);
    await expect(run(["--batch", file])).rejects.toThrow(/Name a readable file of JSON lines/u);
  });
});

describe("the prompt", () => {
  const prompted = async (...typed: readonly string[]): Promise<string> => {
    const silent = vi.spyOn(process.stdout, "write").mockReturnValue(true);
    try {
      const { code, output } = await run([], `${typed.join("\n")}\n`, true);
      expect(code).toBe(0);
      return output;
    } finally {
      silent.mockRestore();
    }
  };

  test("greets, answers questions and commands, and exits at the end of its input", async () => {
    const output = await prompted("when did the ferry burn?", "/who Olaf Brandt", "");
    expect(output).toMatch(/^Cuttings has read 1 article\. /u);
    expect(output).toContain("The ferry burned on 3 March 2021.");
    expect(output).toContain("captain of the ferry");
  });

  test.each([
    ["/sing", "Unknown command: /sing.\n  /ask"],
    ["/who", 'Give a name after "who", for example: /who Dominic Murphy'],
    ["/source", "0.txt"],
    ["\u001b[31m/who Olaf Brandt\u001b[0m", "captain of the ferry"],
    ["who is Zebedee Quux?", "○ I found no passage that answers this."],
  ])("%s: %s", async (typed, words) => {
    expect(await prompted(typed)).toContain(words);
  });

  test.each(["exit", "quit", "/exit", "/quit", " exit "])("%j leaves", async (typed) => {
    expect(await prompted(typed, "when did the ferry burn?")).not.toContain("3 March");
  });
});
