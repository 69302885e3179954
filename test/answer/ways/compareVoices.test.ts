import { describe, expect, test } from "vitest";
import { answerCompare } from "../../../src/answer/ways/answerCompare.ts";
import { compareVoices, twoVoicesIn } from "../../../src/answer/ways/compareVoices.ts";
import { snapshotOf } from "../../support/snapshots.ts";

const coverage = snapshotOf([
  [
    "Council votes on the ferry",
    "“The ferry will pay for itself,” said Olaf Brandt, captain of the Halcyon.",
    "“A ferry is money thrown into the sea,” said Sigrid Holm, the treasurer.",
    "“The school needs a roof,” Holm added.",
    "Ada Lindqvist was seen at the harbour.",
  ].join("\n\n"),
]);
const compare = (text: string) => answerCompare({ text }, coverage);

describe("two speakers on one topic", () => {
  test.each([
    "Olaf Brandt vs Sigrid Holm on the ferry",
    "brandt versus holm on the ferry",
    "Brandt and the treasurer about the ferry",
    "hi, do Brandt and Holm agree on the ferry??",
    "what do Brandt and Holm say about the ferry",
    "how do Brandt and Holm differ on the ferry",
    "Brandt and Holm, their views of the ferry side by side",
  ])("%s: first the best words of each", (question) => {
    const { kind, excerpts } = compare(question);
    expect(kind).toBe("found");
    expect(excerpts.slice(0, 2).map(({ quote }) => quote)).toEqual([
      "“The ferry will pay for itself,” said Olaf Brandt, captain of the Halcyon.",
      "“A ferry is money thrown into the sea,” said Sigrid Holm, the treasurer.",
    ]);
  });

  test.each(["Olaf Brandt vs Ada Lindqvist on the ferry", "Olaf Brandt vs Brandt on the ferry"])(
    "%s: not unless two people are quoted",
    (question) => {
      const voices = twoVoicesIn(question);
      expect(voices).toBeDefined();
      expect(voices && compareVoices({ command: "compare", question }, voices, coverage)).toBeUndefined();
    },
  );

  test("are as certain as the less certain one", () => {
    expect(compare("Olaf Brandt vs Sigrid Holm on the school").kind).not.toBe("found");
  });
});
