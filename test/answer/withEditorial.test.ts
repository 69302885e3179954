import { describe, expect, test } from "vitest";
import { commands } from "../../commands/index.ts";
import type { Answer } from "../../src/answer/reply/answer.ts";
import { composeDigest } from "../../src/answer/reply/composeDigest.ts";
import { digestWithEditorial, withEditorial } from "../../src/answer/reply/withEditorial.ts";
import type { Snapshot } from "../../src/answer/snapshot.ts";
import type { ArticleEditorial, Editorial } from "../../src/corpus/editorial.ts";
import { answerMessage } from "../../src/render/discord/answerMessage.ts";
import { digestMessage, splitDigest } from "../../src/render/discord/digestMessage.ts";
import { textsOf } from "../support/messageParts.ts";
import { snapshotWith } from "./support/snapshotWith.ts";

const FILE = "harbour.txt";
const files = {
  [FILE]: `Storm closes the harbour of Wexcombe

The harbour master of Wexcombe, Ines Alvarado, said that the wall had broken last month.

The harbour opens again on 3 March 2031.

Oriel Pendry had warned of it.
`,
  "ferry.txt": "Ferry runs again\n\nThe ferry to Sallow Point runs again, said its captain, Tom Ashe.\n",
};

const untouched: ArticleEditorial = { details: {}, status: "live", reason: "", notes: [], updatedAt: 1 };
const described = {
  outlet: "The Herald",
  published: "2030-06-12",
  url: "https://example.org/storm",
  authors: ["Ada Lind"],
};

/** What moderators can do, step by step; each entry has the state after all steps. */
const histories: readonly (readonly [string, readonly Partial<ArticleEditorial>[]])[] = [
  ["described", [{ details: described }]],
  [
    "described twice",
    [{ details: described }, { details: { ...described, outlet: "The Post", published: "2029-01-02" } }],
  ],
  ["noted", [{ notes: ["See also ferry.txt."] }]],
  ["noted twice", [{ notes: ["One."] }, { notes: ["Two.", "One."] }]],
  ["corrected", [{ status: "corrected", notes: ["The name is spelt Inés."] }]],
  ["retracted", [{ status: "retracted", reason: "Made up." }]],
  ["retracted and restored", [{ status: "retracted", reason: "Made up." }, { status: "live" }]],
  [
    "noted, retracted and restored",
    [{ notes: ["One."] }, { status: "retracted", reason: "Made up.", notes: ["One."] }, { notes: ["One."] }],
  ],
  [
    "corrected, retracted and restored",
    [
      { status: "corrected", notes: ["One."] },
      { status: "retracted", reason: "Made up.", notes: ["One."] },
      { status: "corrected", notes: ["One."] },
    ],
  ],
  [
    "described, retracted and restored",
    [
      { details: described },
      { details: described, status: "retracted", reason: "Made up." },
      { details: described },
    ],
  ],
  [
    "retracted, restored and retracted for another reason",
    [{ status: "retracted", reason: "Made up." }, {}, { status: "retracted", reason: "Libel." }],
  ],
];

const editorials = (steps: readonly Partial<ArticleEditorial>[]): readonly Editorial[] =>
  steps.map((step, at) => ({ [FILE]: { ...untouched, ...step, updatedAt: at + 2 } }));

const unedited: Editorial = {};

/** Every kind of answer, and a question for it. */
const questions = [
  ["ask", { text: "Who is the harbour master of Wexcombe?" }],
  ["who", { text: "Ines Alvarado" }],
  ["quote", { text: "Ines Alvarado" }],
  ["when", { text: "wall had broken" }],
  ["compare", { text: "harbour" }],
  ["source", { text: FILE }],
  ["source", { text: "" }],
] as const;

const run = (name: string, text: string, snapshot: Snapshot): Answer => {
  const command = commands.find((one) => one.name === name);
  if (command === undefined) throw new Error(`no command ${name}`);
  return command.run({ text }, snapshot);
};
const shown = (answer: Answer): string[] => {
  const view = { question: { text: answer.question }, page: 0, version: "v", isPrivate: false };
  return textsOf(answerMessage(answer, view).body);
};

/** An earlier digest of all articles, made before some changes and shown after others. */
const digestOf = (made: Editorial, last: Editorial): string => {
  const seen = new Map(Object.keys(files).map((file) => [file, { firstSeen: 5, changedAt: 5 }]));
  const digest = composeDigest(snapshotWith(files, made), { today: "2030-12-01", seen, unanswered: [] });
  return splitDigest(digest, "m")
    .map((part) => digestWithEditorial(part, last, snapshotWith(files, last)))
    .flatMap((part) => textsOf(digestMessage(part, false).body))
    .join("\n");
};
/** The final changes, and the moments at which an answer may have cited the article. */
const momentsOf = (steps: readonly Partial<ArticleEditorial>[]) => {
  const all = editorials(steps);
  const earlier = [unedited, ...all].filter((one) => one[FILE]?.status !== "retracted");
  return { last: all.at(-1) ?? {}, earlier };
};
const isGone = (steps: readonly Partial<ArticleEditorial>[]): boolean => steps.at(-1)?.status === "retracted";

describe.each(histories.filter(([, steps]) => !isGone(steps)))("an article that was %s", (_what, steps) => {
  const { last, earlier } = momentsOf(steps);
  const now = snapshotWith(files, last);

  test.each(questions)("looks the same in an earlier answer to /%s %j as in a new one", (name, { text }) => {
    for (const editorial of earlier) {
      const given = run(name, text, snapshotWith(files, editorial));
      expect(withEditorial(given, last, now)).toEqual(run(name, text, now));
    }
  });

  test("looks the same in an earlier digest as in a new one", () => {
    for (const editorial of earlier) expect(digestOf(editorial, last)).toBe(digestOf(last, last));
  });
});

describe.each(histories.filter(([, steps]) => isGone(steps)))("an article that was %s", (_what, steps) => {
  const { last, earlier } = momentsOf(steps);
  const now = snapshotWith(files, last);
  const reason = last[FILE]?.reason ?? "";

  test.each(questions)(
    "is reported as gone, with the reason, in an earlier answer to /%s %j",
    (name, { text }) => {
      for (const editorial of earlier) {
        const anew = withEditorial(run(name, text, snapshotWith(files, editorial)), last, now);
        const own = [...anew.excerpts, ...anew.related].filter(({ file }) => file === FILE);
        const cards = anew.articles.filter(({ file }) => file === FILE);
        const card = run("source", FILE, now).articles.find(({ file }) => file === FILE);
        expect(own.length + cards.length).toBeGreaterThan(0);
        expect(
          own.filter(({ status, editorNotes }) => status !== "retracted" || editorNotes[0] !== reason),
        ).toEqual([]);
        expect(cards).toEqual(cards.map(() => card));
        expect(shown(anew).join("\n")).toContain("Retracted");
      }
    },
  );

  test("is reported as gone, with the reason, in an earlier digest", () => {
    for (const editorial of earlier) {
      const words = digestOf(editorial, last);
      expect(words).toMatch(/\*\*Storm closes.*\n.*\n\*\*Retracted\*\*/u);
      expect(words).toContain(reason);
    }
  });
});

test("a digest that reported a retraction says that it was undone", () => {
  const since = 3;
  const seen = new Map(Object.keys(files).map((file) => [file, { firstSeen: 1, changedAt: 1 }]));
  const [retracted = {}, restored = {}] = editorials([{ status: "retracted", reason: "Made up." }, {}]).map(
    (one, at) => ({
      [FILE]: { ...(one[FILE] ?? untouched), updatedAt: since + at + 1 },
    }),
  );
  const digest = composeDigest(snapshotWith(files, retracted), {
    since,
    today: "2030-12-01",
    seen,
    unanswered: [],
  });
  const part = splitDigest(digest, "m").map((one) =>
    digestWithEditorial(one, restored, snapshotWith(files, restored)),
  )[0];
  const words = part === undefined ? "" : textsOf(digestMessage(part, false).body).join("\n");
  expect(words).toMatch(/\*\*Storm closes.*\n-# No longer retracted/u);
  expect(words).not.toContain("Made up");
});

test("an answer that cites no changed article is unchanged", () => {
  const answer = run("who", "Tom Ashe", snapshotWith(files, {}));
  expect(withEditorial(answer, editorials([{ status: "retracted", reason: "Made up." }])[0] ?? {})).toEqual(
    answer,
  );
});
