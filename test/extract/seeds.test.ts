import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { articleFromText } from "../../src/corpus/articleFromText.ts";
import { readConfig } from "../../src/config/readConfig.ts";
import { extract } from "../../src/extract/extract.ts";
import { lexiconFile, makeLexicon } from "../../src/extract/names/lexicon.ts";

const root = join(import.meta.dirname, "../..");

interface Gold {
  readonly file: string;
  readonly quotations: readonly { start: number; end: number; speaker: string; certainty: string }[];
  readonly times: readonly { start: number; end: number; certainty: string; from?: string; to?: string }[];
}

const gold = JSON.parse(readFileSync(join(root, "test/eval/gold-seeds.json"), "utf8")) as readonly Gold[];
const lexicon = makeLexicon(readConfig("lexicon.json", lexiconFile));

test.each(gold)(
  "$file: every quotation with its speaker, and every time, as in the gold file",
  (expected) => {
    const text = readFileSync(join(root, "seeds", expected.file), "utf8");
    const article = articleFromText({ file: expected.file, text, hash: "0" });
    const { quotations, times } = extract(article, { language: "en-GB", lexicon });
    expect(
      quotations.map(({ start, end, speaker, certainty }) => ({ start, end, speaker, certainty })),
    ).toEqual(
      expected.quotations.map(({ start, end, speaker, certainty }) => ({ start, end, speaker, certainty })),
    );
    expect(times.map(({ start, end, certainty }) => ({ start, end, certainty }))).toEqual(
      expected.times.map(({ start, end, certainty }) => ({ start, end, certainty })),
    );
    // The gold file gives whole months as days.
    for (const [index, time] of times.entries()) {
      expect(expected.times[index]?.from ?? "").toMatch(new RegExp(`^${time.from ?? ""}`));
      expect(expected.times[index]?.to ?? "").toMatch(new RegExp(`^${time.to ?? ""}`));
    }
  },
);
