import { readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { APIMessage } from "discord-api-types/v10";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Answer } from "../../src/answer/reply/answer.ts";
import { idOf } from "../../src/corpus/idOf.ts";
import { readerLink } from "../../src/render/readerLink.ts";
import { buttonsOf } from "../support/messageParts.ts";
import { startPostgres, type TestPostgres } from "../support/startPostgres.ts";
import { run, type Running, wordsOf } from "./support/running.ts";
import { settled } from "./support/settled.ts";
import { storm } from "./support/storm.ts";

/** Milliseconds within which every bot answers from a change. */
const SOON = 5_000;

let server: TestPostgres;
let running: Running;
let other: Running;
beforeAll(async () => {
  server = await startPostgres();
  const databaseUrl = await server.makeDatabase("bots");
  const reader = { host: "127.0.0.1", port: 0, perMinute: 0 };
  running = await run({ archive: true, databaseUrl, reader });
  // A second bot over the same archive and folder, as if on another machine.
  other = await run({ archive: true, databaseUrl, corpusDir: running.corpusDir });
});
afterAll(async () => {
  await other.stop();
  await running.stop();
  await server.stop();
});

const ask = async (bot: Running, command: string, options: Readonly<Record<string, string>>) =>
  wordsOf(await bot.standIn.member.runCommand(command, options));

describe("bots over one archive", () => {
  test("fill it by themselves", async () => {
    await settled(running, "3 articles answer from the archive; 0 files waiting");
    for (const bot of [running, other])
      await expect
        .poll(() => ask(bot, "ask", { question: "which court will hear the case?" }), { timeout: SOON })
        .toContain("Westminster");
  });

  test("answer under every command", async () => {
    for (const bot of [running, other]) {
      expect(await ask(bot, "ask", { question: "which court will hear the case?" })).toContain("Westminster");
      expect(await ask(bot, "who", { name: "Dominic Murphy" })).toContain("Murphy");
      expect(await ask(bot, "who", { name: "Erik Sandberg" })).toContain("nobody with this name");
    }
    expect(await ask(running, "when", { about: "the arrests" })).toMatch(/\d{4}/u);
  });

  test("refuse to list the whole archive", async () => {
    expect(await ask(running, "source", {})).toContain("too many articles to list");
    expect(running.logged.join()).toContain("the reader lists no articles");
  });

  test("report their status, and show in the reader what is asked for, but list nothing", async () => {
    const url = running.service().reader?.url ?? "";
    expect((await fetch(`${url}/healthz`)).ok).toBe(true);
    expect((await fetch(`${url}/readyz`)).ok).toBe(true);
    expect(await (await fetch(`${url}/metrics`)).text()).toContain("cuttings_");
    const read = async (path: string): Promise<string> => (await fetch(url + path)).text();
    expect(await read("/")).toContain("3 articles");
    expect(await read("/")).toContain("too many to list");
    const asked = "text=which+court+will+hear+the+case%3F";
    expect(await read(`/answer?command=ask&${asked}`)).toContain("Westminster");
    expect(await read(`/api/answer?command=ask&${asked}`)).toContain("Westminster");
    expect(await read("/timeline?about=the+arrests")).toMatch(/\d{4}/u);
    const { excerpts } = (await (await fetch(`${url}/api/answer?${asked}`)).json()) as Answer;
    const [{ file, start, end, hash } = { file: "", start: 0, end: 0, hash: "" }] = excerpts;
    const page = readerLink("", { id: idOf(file), hash }, { start, end });
    expect(await read(page)).toContain("<mark");
    expect(await read(page.replace("?", "/cite/bib?"))).toContain("@");
    expect((await fetch(`${url}/articles/none`)).status).toBe(404);
    const [href] = /\/people\/[^"/]+/u.exec(await read(page.replace("?", "?mark=names&"))) ?? [];
    expect(await read(href ?? "/")).toContain("Where they are named");
    expect((await fetch(`${url}/people/nobody`)).status).toBe(404);
    for (const path of ["/people", "/timeline", "/feed.atom", "/api/articles"])
      expect(await read(path)).toContain("too much to list");
  });

  test("suggest names while somebody types", async () => {
    const { member } = running.standIn;
    const suggested = await member.autocomplete("who", { name: "Domin" }, "name");
    expect(JSON.stringify(suggested)).toContain("Dominic Murphy");
  });

  test("both answer from a new article soon after one of them reloads", async () => {
    await writeFile(join(running.corpusDir, "storm.txt"), storm);
    expect(await running.moderate("corpus reload")).toContain("The folder was compared with the archive.");
    for (const bot of [running, other])
      await expect
        .poll(() => ask(bot, "ask", { question: "Who is the harbour master of Wexcombe?" }), {
          timeout: SOON,
          interval: 200,
        })
        .toContain("Ines Alvarado");
    await settled(running, "4 articles answer");
  });

  test("correct earlier answers once an article is retracted", async () => {
    await ask(running, "ask", { question: "Who is the harbour master of Wexcombe?" });
    const told = await running.moderate("corpus retract", {
      article: "storm.txt",
      reason: "It was made up.",
    });
    expect(told).toContain("It was made up.");
    await expect.poll(() => running.posted("newsroom").join("\n")).toContain("It was made up.");
    for (const bot of [running, other])
      await expect
        .poll(() => ask(bot, "ask", { question: "Who is the harbour master of Wexcombe?" }), {
          timeout: SOON,
          interval: 200,
        })
        .not.toContain("Ines Alvarado");
    expect(await ask(running, "source", { article: "storm.txt" })).toContain("etracted");
    await settled(running, "3 articles answer");
    expect(await running.moderate("corpus log")).toContain("Storm closes the harbour");
  });

  test("forget an article whose file was removed", async () => {
    await running.moderate("corpus restore", { article: "storm.txt" });
    await settled(running, "4 articles answer");
    await rm(join(running.corpusDir, "storm.txt"));
    expect(await running.moderate("corpus check")).toContain("Removed: storm.txt");
    await settled(running, "4 articles answer");
    await running.moderate("corpus reload");
    await settled(running, "3 articles answer");
    expect(await ask(running, "who", { name: "Ines Alvarado" })).toContain("nobody with this name");
  });

  test("check what a reload would add, remove an article after a question, and bring it back", async () => {
    await writeFile(join(running.corpusDir, "storm.txt"), storm);
    expect(await running.moderate("corpus check")).toContain("Added: storm.txt");
    await running.moderate("corpus reload");
    await settled(running, "4 articles answer");
    expect(await running.moderate("corpus check")).toContain("Nothing changed: 4 articles.");
    const { moderator } = running.standIn;
    const asked = await moderator.runCommand("corpus remove", { article: "storm.txt" });
    await moderator.pressButton(asked.id, buttonsOf(asked)[0]?.customId ?? "");
    await settled(running, "3 articles answer");
    expect(await ask(running, "who", { name: "Ines Alvarado" })).toContain("nobody with this name");
    expect(await running.moderate("corpus undo")).toContain("storm.txt was brought back");
    await settled(running, "4 articles answer");
    for (const bot of [running, other])
      await expect
        .poll(() => ask(bot, "who", { name: "Ines Alvarado" }), { timeout: SOON, interval: 200 })
        .toContain("harbour master");
  });

  test("bring back on one bot what was removed on the other, however often", async () => {
    const press = async (bot: Running, message: APIMessage): Promise<string> =>
      wordsOf(await bot.standIn.moderator.pressButton(message.id, buttonsOf(message)[0]?.customId ?? ""));
    for (const [first, second] of [
      [running, other],
      [other, running],
    ] as const) {
      const asked = await first.standIn.moderator.runCommand("corpus remove", { article: "storm.txt" });
      expect(await press(first, asked)).toContain("storm.txt was removed");
      expect(await readdir(first.corpusDir)).not.toContain("storm.txt");
      expect(await second.moderate("corpus undo")).toContain("storm.txt was brought back");
      expect(await ask(second, "who", { name: "Ines Alvarado" })).toContain("harbour master");
      expect(await second.moderate("corpus undo")).toContain("nothing to bring back");
    }
    await settled(running, "4 articles answer");
  });

  const upload = async (
    bot: Running,
    name: string,
    text: string,
    options: { readonly replace?: boolean } = {},
  ): Promise<string> => {
    const file = { name, contentType: "text/plain", bytes: new TextEncoder().encode(text) };
    return wordsOf(await bot.standIn.moderator.runCommand("corpus add", { file, ...options }));
  };
  const fog = storm.replaceAll("Ines Alvarado", "Pilar Quiroga").replace("Storm", "Fog");

  test("answer from an upload at once, and from the other bot soon after", async () => {
    const told = await upload(other, "fog.txt", fog);
    expect(told).toContain("fog.txt was added");
    expect(told).toContain("Headline: Fog closes the harbour");
    expect(told).toContain("5 articles answer from the archive; 0 files waiting");
    expect(await ask(other, "who", { name: "Pilar Quiroga" })).toContain("harbour master");
    await expect
      .poll(() => ask(running, "who", { name: "Pilar Quiroga" }), { timeout: SOON, interval: 200 })
      .toContain("harbour master");
  });

  test.each([
    ["a name that is taken", "fog.txt", `${fog}\nAnd more.\n`, "fog.txt already exists"],
    ["a name that is taken in another case", "FOG.txt", `${fog}\nAnd more.\n`, "fog.txt already exists"],
    ["a name that would get the same id", "fog.html", `<p>${fog}</p>`, "fog.txt already exists"],
    ["the same words under another name", "mist.txt", fog, "says the same as fog.txt"],
    ["the words of an article that was there before", "mist.txt", storm, "says the same as storm.txt"],
    ["a file without an article", "mist.txt", "", "mist.txt"],
    ["a type that is no article", "mist.pdf", fog, "not a supported type"],
  ])("refuse an upload with %s, and change nothing", async (_, name, text, reason) => {
    const files = await readdir(running.corpusDir);
    expect(await upload(running, name, text)).toContain(reason);
    expect(await readdir(running.corpusDir)).toEqual(files);
    await settled(running, "5 articles answer from the archive; 0 files waiting");
  });

  test("replace an article on one bot, and bring the replaced one back on the other", async () => {
    const haze = fog.replaceAll("Pilar Quiroga", "Marta Szabo");
    expect(await upload(running, "fog.txt", haze, { replace: true })).toContain("fog.txt was added");
    expect(await ask(running, "who", { name: "Marta Szabo" })).toContain("harbour master");
    expect(await other.moderate("corpus undo")).toContain("fog.txt was brought back");
    expect(await ask(other, "who", { name: "Pilar Quiroga" })).toContain("harbour master");
    expect(await ask(other, "who", { name: "Marta Szabo" })).toContain("nobody with this name");
  });

  test("answer again once PostgreSQL is back", async () => {
    await server.restart();
    await expect
      .poll(() => ask(other, "ask", { question: "which court will hear the case?" }))
      .toContain("Westminster");
  });
});
