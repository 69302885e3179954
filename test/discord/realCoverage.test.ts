import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { APIMessage } from "discord.js";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { coverageOf } from "../../src/answer/coverage.ts";
import { commands } from "../../commands/index.ts";
import type { Snapshot } from "../../src/answer/snapshot.ts";
import type { Article } from "../../src/corpus/article.ts";
import { readSettings } from "../../src/config/settings.ts";
import { loadSnapshot } from "../../src/library.ts";
import type { StandIn } from "../../src/rehearsal/startStandIn.ts";
import { buttonsOf, textsOf } from "../support/messageParts.ts";
import { asQuoted, plainText, quotedTexts } from "../support/plainText.ts";
import { hostileQuote } from "./support/fakeCoverage.ts";
import { type Bot, botOn, strictStandIn } from "./support/started.ts";

/** Sentences that would have an effect if they were not shown literally. */
const hostileArticle = [
  "Mayor @everyone opens </ask:1> bridge",
  "",
  `Officials said on 3 March 2021 that the bridge is open. ${hostileQuote.replace("\n", " ")}`,
  "",
  "“The bridge [is safe](javascript:alert(1)) and **strong**,” said Mayor Ada *Lovelace* Byron.",
].join("\n");

let folder: string;
let standIn: StandIn;
let bot: Bot;
let snapshot: Snapshot;

beforeAll(async () => {
  const settings = readSettings();
  folder = await mkdtemp(join(tmpdir(), "cuttings-"));
  const seeds = await loadSnapshot(settings);
  for (const { file, text } of seeds.articles) await writeFile(join(folder, file), text);
  await writeFile(join(folder, "900_`@here`.txt"), hostileArticle);
  snapshot = await loadSnapshot({ ...settings, corpusDir: folder });
  standIn = await strictStandIn();
  ({ bot } = botOn(standIn, {}, { commands, coverage: coverageOf(() => snapshot) }));
  await bot.ready;
});

afterAll(async () => {
  await bot.stop();
  await standIn.close();
  await rm(folder, { recursive: true });
});

const questions = [
  "Chinese embassy",
  "Benedict Rogers",
  "Metropolitan Police",
  "Who was charged?",
  "bridge",
  "Mayor Ada Lovelace Byron",
  "zebra crossing on the moon",
  "@everyone",
  "(a+)+$".repeat(40),
  "../../etc/passwd",
];

/** The block quotes of a message that are not in the article cited by the line above them, or by an earlier card's line. */
function unquotable(message: APIMessage): string[] {
  let cited: readonly Article[] = [];
  return textsOf(message)
    .flatMap((text) => text.split(/^(?=-# \*\*|\*\*(?!Retracted|Corrected|Editor))/mu))
    .flatMap((text) => {
      const [, headline] = /^(?:-# )?\*\*(.+?)\*\*(?: · |\n)/u.exec(text) ?? [];
      const shown = plainText(headline ?? "").replace(/…$/u, "");
      if (shown !== "") cited = snapshot.articles.filter((one) => one.headline.startsWith(shown));
      return quotedTexts(text).filter((quote) => !cited.some((one) => asQuoted(one.text).includes(quote)));
    });
}

describe.each(commands.map(({ name, options }) => [name, options[0]?.name ?? ""]))(
  "/%s on real articles",
  (name, option) => {
    test.each(questions)(
      "answers %j in messages that Discord accepts, with every quotation verbatim",
      async (question) => {
        let message = await standIn.member.runCommand(name, { [option]: question });
        expect(textsOf(message)[0]).toMatch(/^### /);
        for (;;) {
          expect(unquotable(message)).toEqual([]);
          expect(plainText(textsOf(message).join("\n"))).not.toContain("⟦");
          const context = buttonsOf(message).find(({ label }) => label.startsWith("Context"));
          const around =
            context === undefined
              ? undefined
              : await standIn.member.pressButton(message.id, context.customId);
          expect(around === undefined ? [] : unquotable(around)).toEqual([]);
          const next = buttonsOf(message).find(({ label }) => label === "Next");
          if (next === undefined) break;
          message = await standIn.member.pressButton(message.id, next.customId);
        }
        expect(standIn.sent.flatMap(({ problems, pings }) => [...problems, ...pings])).toEqual([]);
      },
    );
  },
);

test("a hostile article is shown without acting on anything", async () => {
  const message = await standIn.member.runCommand("source", { article: "bridge" });
  expect(plainText(textsOf(message).join("\n"))).toContain("Mayor @everyone opens </ask:1> bridge");
});

test("the message command finds matching coverage", async () => {
  const seed = snapshot.articles[0];
  const sentence = seed?.sentences.at(-1) ?? { start: 0, end: 0 };
  const said = standIn.moderator.say(seed?.text.slice(sentence.start, sentence.end) ?? "");
  const message = await standIn.member.messageCommand("Find in the coverage", said.id);
  expect(unquotable(message)).toEqual([]);
  expect(textsOf(message).flatMap(quotedTexts)).not.toEqual([]);
});

test("a whole article is shown word for word, its headline once", async () => {
  const [first] = snapshot.articles;
  const message = await standIn.member.runCommand("source", { article: first?.file ?? "" });
  const read = buttonsOf(message).find(({ label }) => label === "Read");
  const article = await standIn.member.pressButton(message.id, read?.customId ?? "");
  const [title = "", , ...body] = textsOf(article);
  const words = (text: string): string => text.replace(/\s+/gu, " ").trim();
  const file = await readFile(join(folder, first?.file ?? ""), "utf8");
  expect(words([title, ...body].map(plainText).join(" "))).toBe(words(file));
});
