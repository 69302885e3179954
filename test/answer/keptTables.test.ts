import { deserialize, serialize } from "node:v8";
import fc from "fast-check";
import { expect, test } from "vitest";
import { commands } from "../../commands/index.ts";
import { assembleSnapshot, buildTables, type TableMemory } from "../../src/answer/assembleSnapshot.ts";
import { type KeptTables, openTables, packTables } from "../../src/answer/keptTables.ts";
import { readSettings } from "../../src/config/settings.ts";
import { articleFromText } from "../../src/corpus/articleFromText.ts";
import { extract } from "../../src/extract/extract.ts";
import { extractionSettings } from "../../src/library.ts";
import { tries } from "../support/effort.ts";

const settings = extractionSettings(readSettings());
const sentences = [
  "Ada Brandt, the mayor of Wexcombe, opened the harbour on 3 March 2024.",
  "“The wall will hold,” said Ms Brandt.",
  "Jonas Fenwick, an adviser to Ada Brandt, resigned.",
  "Lowmoor Paving did not comment on the harbour wall.",
  "Lowmoor Paving Ltd was fined £4,000 in London.",
  "The CCP and the Chinese Communist Party were named by MPs.",
  "The ferry to Sallow Isle was cancelled after waves broke over the wall.",
  "The United Kingdom signed it, said Fenwick.",
];
const questions = [
  ["ask", "who opened the harbour?"],
  ["ask", "who was fined?"],
  ["who", "Ada Brandt"],
  ["who", "Lowmoor Paving"],
  ["when", "harbour opened"],
  ["quote", "Brandt on the wall"],
  ["source", "the wall will hold"],
] as const;

interface Read {
  readonly key: string;
  readonly article: ReturnType<typeof articleFromText>;
  readonly extraction: ReturnType<typeof extract>;
}
/** The same words in the same file are the same object, as in a library. */
const known = new Map<string, Read>();
const read = (at: number, of: readonly string[]): Read => {
  const key = `${at} ${of.join(" ")}`;
  const file = `${at}.txt`;
  const article = articleFromText({ file, text: `Report ${at}\n\n${of.join("\n\n")}`, hash: key });
  const made = known.get(key) ?? { key, article, extraction: extract(article, settings) };
  known.set(key, made);
  return made;
};
/** A file with other words, or without any: then it is removed. */
const edit = fc.tuple(fc.nat(9), fc.uniqueArray(fc.constantFrom(...sentences), { maxLength: 5 }));
/** The edits of one load, and whether the process starts again before it. */
const load = fc.tuple(fc.array(edit, { minLength: 1, maxLength: 5 }), fc.boolean());

const build = (all: readonly Read[], memory?: TableMemory) =>
  buildTables(
    all.map(({ article }) => article),
    all.map(({ extraction }) => extraction),
    memory,
  );

test("tables grown by random changes and starts equal new ones, and answer in the same way", () => {
  fc.assert(
    fc.property(fc.array(load, { minLength: 2, maxLength: 6 }), (loads) => {
      const files = new Map<number, Read>();
      let memory: TableMemory = { names: {} };
      let kept: KeptTables | undefined;
      for (const [edits, restarts] of loads) {
        for (const [at, of] of edits)
          if (of.length === 0) files.delete(at);
          else files.set(at, read(at, of));
        const all = [...files.values()].toSorted((a, b) => (a.article.file < b.article.file ? -1 : 1));
        if (restarts && kept !== undefined) {
          const written = deserialize(serialize(kept)) as KeptTables;
          memory = openTables(written, new Map(all.map((one) => [one.key, one])));
        }
        const grown = build(all, memory);
        const fresh = build(all);
        expect(grown).toStrictEqual(fresh);
        kept = packTables(
          memory,
          all.map(({ key }) => key),
        );
        const snapshot = assembleSnapshot(
          all.map(({ article }) => article),
          all.map(({ extraction }) => extraction),
        );
        for (const [name, text] of questions) {
          const command = commands.find((one) => one.name === name);
          expect(command?.run({ text }, { ...snapshot, ...grown })).toStrictEqual(
            command?.run({ text }, snapshot),
          );
        }
      }
    }),
    { numRuns: tries(30) },
  );
});
