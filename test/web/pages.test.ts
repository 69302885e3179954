import { beforeAll, describe, expect, test } from "vitest";
import type { Snapshot } from "../../src/answer/snapshot.ts";
import type { Editorial } from "../../src/corpus/editorial.ts";
import { commands } from "../../commands/index.ts";
import { loaded, snapshotOf } from "../support/snapshots.ts";
import { ask, readerOver } from "./support/readerOver.ts";

let seeds: Snapshot;
beforeAll(async () => {
  seeds = await loaded.seeds();
});

const get = async (path: string, over = readerOver(seeds)): Promise<string> =>
  (await over.app.request(ask(path))).text();
const plain = (html: string): string =>
  html
    .replace(/<[^>]+>/gu, "")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&");

describe("the coverage", () => {
  test("lists every article and every problem with a file", async () => {
    const problems = [{ file: "broken.txt", what: "has no headline", remedy: "Put one on the first line." }];
    const html = await get("/", readerOver({ ...seeds, problems }));
    for (const { id, headline } of seeds.articles) {
      expect(html).toContain(`/articles/${id}`);
      expect(plain(html)).toContain(headline);
    }
    expect(plain(html)).toContain("broken.txt: has no headline. Put one on the first line.");
    for (const { name } of commands) expect(html).toContain(`<option value="${name}"`);
  });

  test("shows moderators' changes to each article", async () => {
    const [first, second] = seeds.articles;
    const set = { details: {}, reason: "", notes: [], updatedAt: 1 };
    const editorial: Editorial = {
      [first?.file ?? ""]: { ...set, status: "retracted", reason: "It was made up." },
      [second?.file ?? ""]: { ...set, status: "corrected", notes: ["There were four officers."] },
    };
    const html = await get("/", readerOver(seeds, { editorial: () => editorial }));
    for (const words of ["Retracted", "It was made up.", "Corrected", "There were four officers."])
      expect(html).toContain(words);
  });
});

describe("a large coverage", () => {
  const texts = Array.from(
    { length: 70 },
    (_, at) => `Headline number ${at}\n\nAda Quill of Tarn spoke on 3 March 2024.\n`,
  );
  const details = texts.map((_, at) => ({ published: `2024-01-${String((at % 28) + 1).padStart(2, "0")}` }));
  const snapshot = snapshotOf(texts, details);

  test("is shown page by page, the latest first", async () => {
    const pages = await Promise.all(
      ["/", "/?page=2", "/?page=3"].map((path) => get(path, readerOver(snapshot))),
    );
    const shown = pages.map((html) => html.match(/<h3/gu)?.length ?? 0);
    expect(shown).toEqual([50, 20, 0]);
    expect(pages[0]).toContain("28 January 2024");
    expect(pages[0]).toContain('href="/?page=2"');
  });

  test("makes a person's page from the latest articles, and says so", async () => {
    const html = plain(await get("/people/person%3Aada-quill", readerOver(snapshot)));
    expect(html).toContain("In 70 articles; this page is made from the latest 60.");
  });
});

describe("an answer", () => {
  test.each([
    ["ask", "which court will hear the case?"],
    ["who", "Dominic Murphy"],
    ["when", "alleged offences"],
    ["source", ""],
    ["quote", "Rogers about letters"],
    ["compare", "Crown Prosecution Service"],
    ["who", "nobody at all"],
  ])("to /%s %s is the same as in Discord", async (command, text) => {
    const html = plain(await get(`/answer?command=${command}&text=${encodeURIComponent(text)}`));
    const answer = commands.find(({ name }) => name === command)?.run({ text }, seeds);
    for (const { quote } of answer?.excerpts ?? []) expect(html).toContain(plain(quote));
    for (const { headline } of answer?.articles ?? []) expect(html).toContain(headline);
    for (const note of answer?.notes ?? []) expect(html).toContain(note);
  });

  test.each([
    ["command=shout&text=a", "There is no such command"],
    ["command=ask&text=", "Say what to look for"],
    ["command=who&text=%20", "Say what to look for"],
    [`command=ask&text=${"a".repeat(1001)}`, "over 1000 characters"],
    ["command=when&text=&from=tomorrow", "is not a date"],
    ["command=when&text=&from=2022&to=2021", "ends before it starts"],
  ])("is refused with a remedy: %s", async (query, words) => {
    const response = await readerOver(seeds).app.request(ask(`/answer?${query}`));
    expect(response.status).toBe(400);
    expect(plain(await response.text())).toContain(words);
  });

  test("cites nothing from an article that has just been retracted", async () => {
    const [article] = seeds.articles.filter(({ file }) => file.startsWith("001"));
    const set = { details: {}, status: "retracted", reason: "", notes: [], updatedAt: 1 } as const;
    const over = readerOver(seeds, { editorial: () => ({ [article?.file ?? ""]: set }) });
    expect(await get("/answer?command=who&text=Dominic+Murphy", over)).not.toContain("head of the Met");
    expect(await get("/timeline", over)).not.toContain("between December 2021");
  });
});

describe("a person's page", () => {
  test("says who they are, what they said, where and with whom they are named", async () => {
    const html = plain(await get("/people/person%3Adominic-murphy"));
    for (const words of [
      "head of the Met",
      "This investigation demonstrates our commitment",
      "Metropolitan Police Faces National Security Crisis",
      "Counter Terrorism Command",
    ])
      expect(html).toContain(words);
  });

  test.each(["person", "org", "place", "anything"])("is linked from the names of kind %s", async (kind) => {
    const html = await get(`/people?kind=${kind}`);
    const links = [...html.matchAll(/href="(\/people\/[^"]+)"/gu)].map(([, link = ""]) => link);
    expect(links.length).toBeGreaterThan(5);
    for (const link of links.slice(0, 3))
      expect((await readerOver(seeds).app.request(ask(link))).status).toBe(200);
  });

  test("does not exist for somebody who is never named", async () => {
    expect((await readerOver(seeds).app.request(ask("/people/person%3Anobody"))).status).toBe(404);
  });
});

describe("the timeline", () => {
  test("is in chronological order, with undated events apart", async () => {
    const html = await get("/timeline");
    const [dated = "", undated = ""] = html.split('id="undated"');
    const days = [...dated.matchAll(/<div class="when"><time datetime="([^"]*)"/gu)].map(
      ([, day = ""]) => day,
    );
    expect(days).toEqual(["2019-06-12", "2021-06-12", "2021-12"]);
    expect(undated).toContain("<b>last month</b>");
    expect(dated).not.toContain("last month");
  });

  test.each([
    ["from=2021-07", ["2021-12"]],
    ["to=2020", ["2019-06-12"]],
    ["from=2022&to=2022", ["2021-12"]],
    ["from=2025", []],
    ["sure=stated", ["2021-06-12", "2021-12"]],
    ["sure=derived", ["2019-06-12", "2021-06-12"]],
    ["sure=unanchored", []],
    ["page=2", []],
    ["page=-7", ["2019-06-12", "2021-06-12", "2021-12"]],
    ["about=alleged+offences", ["2021-12"]],
  ])("is narrowed by %s", async (query, days) => {
    const html = await get(`/timeline?${query}`);
    const shown = [...html.matchAll(/<div class="when"><time datetime="([^"]*)"/gu)].map(
      ([, day = ""]) => day,
    );
    expect(shown).toEqual(days);
  });
});

describe("the picture of the timeline", () => {
  test.each(["light", "dark"])("is drawn for a %s page", async (theme) => {
    const response = await readerOver(seeds).app.request(ask(`/timeline.svg?theme=${theme}`));
    expect(response.headers.get("content-type")).toContain("image/svg+xml");
    expect((await response.text()).match(/class="event /gu)).toHaveLength(6);
    expect(await get("/timeline")).toContain("&amp;theme=dark");
  });
});

describe("citing a passage elsewhere", () => {
  test.each([
    ["txt", "text/plain", "UK policing from foreign interference"],
    ["md", "text/markdown", "UK policing from foreign interference"],
    ["json", "application/vnd.citationstyles.csl+json", '"accessed"'],
    ["bib", "application/x-bibtex", "urldate"],
    ["ris", "application/x-research-info-systems", "TY  - "],
  ])("as %s", async (format, type, words) => {
    const path = `/articles/001_6c0154e214419fb0/cite/${format}?start=1520&end=1663`;
    const response = await readerOver(seeds).app.request(ask(path));
    expect(response.headers.get("content-type")).toContain(type);
    const text = await response.text();
    expect(text).toContain(words);
    expect(text).toContain("/articles/001_6c0154e214419fb0?start=1520&end=1663");
    expect(await get("/articles/001_6c0154e214419fb0?start=1520&end=1663")).toContain(
      path.replace("&", "&amp;"),
    );
  });

  test("all citations of an answer at once", async () => {
    const text = await get("/answer/cite/ris?command=compare&text=Crown+Prosecution+Service");
    expect(text.match(/^TY {2}- /gmu)?.length).toBeGreaterThan(1);
  });

  test.each([
    "/articles/001_6c0154e214419fb0/cite/exe",
    "/articles/nobody/cite/txt",
    "/articles/001_6c0154e214419fb0/cite/txt?start=1&end=99999",
    "/answer/cite/txt?command=who&text=nobody+at+all",
  ])("do not exist for %s", async (path) => {
    expect((await readerOver(seeds).app.request(ask(path))).status).toBe(404);
  });
});
