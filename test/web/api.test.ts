import { beforeAll, describe, expect, test } from "vitest";
import { parseAtomFeed } from "feedsmith";
import * as z from "zod";
import { commands } from "../../commands/index.ts";
import type { Snapshot } from "../../src/answer/snapshot.ts";
import type { Article } from "../../src/corpus/article.ts";
import type { Editorial } from "../../src/corpus/editorial.ts";
import { csvOf } from "../../src/web/api/csvOf.ts";
import { loaded, snapshotOf } from "../support/snapshots.ts";
import { ask, readerOver } from "./support/readerOver.ts";

interface OpenApi {
  readonly paths: Readonly<Record<string, { readonly get: Operation }>>;
  readonly components: { readonly schemas: Readonly<Record<string, object>> };
}
interface Operation {
  readonly responses: Readonly<
    Record<string, { readonly content: Readonly<Record<string, { readonly schema: object }>> }>
  >;
}

let seeds: Snapshot;
let document: OpenApi;
beforeAll(async () => {
  seeds = await loaded.seeds();
  document = (await (await readerOver(seeds).app.request(ask("/api/openapi.json"))).json()) as OpenApi;
});

/** A validator for the documented schema of a response. */
function documented(path: string, status: number): z.ZodType {
  const schema = document.paths[path]?.get.responses[String(status)]?.content["application/json"]?.schema;
  if (schema === undefined) throw new Error(`${path} has no response ${status}`);
  // JSON Schema says definitions where OpenAPI says components. Undocumented fields are not allowed.
  const text = JSON.stringify({ ...schema, $defs: document.components.schemas })
    .replaceAll("#/components/schemas/", "#/$defs/")
    .replaceAll('"type":"object"', '"type":"object","additionalProperties":false');
  return z.fromJSONSchema(JSON.parse(text) as Parameters<typeof z.fromJSONSchema>[0]);
}

describe("the API", () => {
  test.each([
    ["ask", "which court will hear the case?"],
    ["ask", "what is the capital of France?"],
    ["who", "Dominic Murphy"],
    ["who", "the"],
    ["when", ""],
    ["when", "alleged offences"],
    ["source", ""],
    ["quote", "Iain Duncan Smith"],
    ["compare", "Crown Prosecution Service"],
  ])("answers /%s %s as documented", async (command, text) => {
    const query = new URLSearchParams({ command, text });
    const response = await readerOver(seeds).app.request(ask(`/api/answer?${query.toString()}`));
    const answer: unknown = await response.json();
    expect(documented("/api/answer", response.status).safeParse(answer)).toMatchObject({ success: true });
    const wanted = commands.find(({ name }) => name === command)?.run({ text }, seeds);
    expect(answer).toMatchObject({ kind: wanted?.kind, notes: wanted?.notes });
  });

  test("drops the colours of a question that was pasted from a terminal", async () => {
    const asked = encodeURIComponent("\u001b[31mwho is Murphy\u001b[0m");
    const response = await readerOver(seeds).app.request(ask(`/api/answer?command=ask&text=${asked}`));
    expect(await response.json()).toMatchObject({ kind: "found", question: "who is Murphy" });
  });

  test("its excerpts are slices of the articles", async () => {
    const response = await readerOver(seeds).app.request(ask("/api/answer?command=when&text="));
    const { excerpts } = (await response.json()) as {
      excerpts: { file: string; start: number; end: number; quote: string }[];
    };
    expect(excerpts.length).toBeGreaterThan(0);
    for (const { file, start, end, quote } of excerpts)
      expect(seeds.articles.find((one) => one.file === file)?.text.slice(start, end)).toBe(quote);
  });

  test.each([
    "command=shout&text=a",
    "command=ask&text=",
    `command=ask&text=${"a".repeat(1001)}`,
    "command=when&from=now",
  ])("refuses %s as documented", async (query) => {
    const response = await readerOver(seeds).app.request(ask(`/api/answer?${query}`));
    expect(response.status).toBe(400);
    expect(documented("/api/answer", 400).safeParse(await response.json())).toMatchObject({ success: true });
  });

  test("lists the articles with their details, as documented", async () => {
    const snapshot = snapshotOf(
      ["Mill closes\n\nIt closes.\n"],
      [{ outlet: "The Post", authors: ["Ada Quill"], url: "https://example.org/a", published: "2024-03-03" }],
    );
    const editorial: Editorial = {
      "0.txt": { details: {}, status: "corrected", reason: "", notes: ["In May."], updatedAt: 1 },
    };
    const problems = [{ file: "b.txt", what: "is empty", remedy: "Fill it." }];
    const over = readerOver({ ...snapshot, problems }, { editorial: () => editorial });
    const response = await over.app.request(ask("/api/articles"));
    const list: unknown = await response.json();
    expect(documented("/api/articles", 200).safeParse(list)).toMatchObject({ success: true });
    expect(list).toMatchObject({
      articles: [
        { id: "0", page: "/articles/0", outlet: "The Post", status: "corrected", editorNotes: ["In May."] },
      ],
      problems,
    });
  });
});

test("a list of many articles lets others run between them", async () => {
  const snapshot = snapshotOf(["Mill closes\n\nIt closes.\n", "Ferry sold\n\nIt went.\n"]);
  let turns = 0;
  let isListed = false;
  const turn = (): void => {
    turns += 1;
    if (!isListed) setImmediate(turn);
  };
  const seen: number[] = [];
  /** An article that takes long to open. */
  const slow = (article: Article): Article => {
    const until = performance.now() + 20;
    while (performance.now() < until);
    seen.push(turns);
    return article;
  };
  const articles = snapshot.articles.map((article) => ({ ...article }));
  for (const [at, article] of snapshot.articles.entries())
    Object.defineProperty(articles[at], "blocks", { get: () => slow(article).blocks });
  setImmediate(turn);
  const response = await readerOver({ ...snapshot, articles }).app.request(ask("/api/articles"));
  isListed = true;
  expect(response.status).toBe(200);
  expect(new Set(seen).size).toBe(articles.length);
});

describe("an answer as a table", () => {
  test("has a row for each excerpt, word for word", async () => {
    const response = await readerOver(seeds).app.request(ask("/answer.csv?command=who&text=Dominic+Murphy"));
    expect(response.headers.get("content-type")).toContain("text/csv");
    expect(response.headers.get("content-disposition")).toContain("attachment");
    const text = await response.text();
    const answer = commands.find(({ name }) => name === "who")?.run({ text: "Dominic Murphy" }, seeds);
    expect(answer?.excerpts.length).toBeGreaterThan(0);
    for (const { quote } of answer?.excerpts ?? []) expect(text).toContain(quote.replaceAll('"', '""'));
  });

  test("starts with a byte order mark, so that spreadsheets show its quotation marks and accents", async () => {
    const response = await readerOver(seeds).app.request(ask("/answer.csv?command=who&text=Dominic+Murphy"));
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect(bytes.slice(0, 3)).toEqual(new Uint8Array([0xef, 0xbb, 0xbf]));
    expect(new TextDecoder().decode(bytes).startsWith("answers,quote,")).toBe(true);
  });

  test.each([
    ["=1+1", "'=1+1"],
    ["+44 20", "'+44 20"],
    ["-5", "'-5"],
    ["@cmd", "'@cmd"],
    ["\tx", "'\tx"],
    ["a,b", '"a,b"'],
    ['say "it"', '"say ""it"""'],
    ["two\nlines", '"two\nlines"'],
    ["plain = text", "plain = text"],
  ])("holds %j as %j", (quote, cell) => {
    const answer = commands.find(({ name }) => name === "who")?.run({ text: "Dominic Murphy" }, seeds);
    const [excerpt] = answer?.excerpts ?? [];
    if (answer === undefined || excerpt === undefined) throw new Error("no answer");
    const [, row = ""] = csvOf({ ...answer, excerpts: [{ ...excerpt, quote }] }).split(/\r\n/u);
    expect(row.startsWith(`found,${cell},`)).toBe(true);
  });
});

describe("the feed", () => {
  const seen = async () => [
    {
      file: "0.txt",
      hash: "0",
      first_seen: Date.UTC(2026, 0, 1),
      changed_at: Date.UTC(2026, 0, 1),
      removed_at: null,
    },
    {
      file: "1.txt",
      hash: "1",
      first_seen: Date.UTC(2026, 0, 2),
      changed_at: Date.UTC(2026, 0, 5),
      removed_at: null,
    },
    {
      file: "2.txt",
      hash: "2",
      first_seen: Date.UTC(2026, 0, 3),
      changed_at: Date.UTC(2026, 0, 3),
      removed_at: null,
    },
  ];
  const snapshot = snapshotOf([
    "Mill closes\n\nIt <b>closes</b>. ]]> &amp; <![CDATA[\n",
    "Ferry sold\n\nIt went.\n",
    "Fair opens\n\nSecret text.\n",
  ]);
  const set = { details: {}, notes: [] };
  const editorial: Editorial = {
    "0.txt": { ...set, status: "corrected", reason: "", notes: ["In May."], updatedAt: Date.UTC(2026, 0, 4) },
    "2.txt": { ...set, status: "retracted", reason: "Made up.", updatedAt: Date.UTC(2026, 0, 6) },
  };
  test("opens only the articles it shows", async () => {
    const texts = Array.from({ length: 70 }, (_, at) => `Headline ${at}\n\nBody ${at}.\n`);
    const all = snapshotOf(texts);
    const opened = new Set<string>();
    const articles = all.articles.map((article) => ({ ...article }));
    for (const [at, { file, text }] of all.articles.entries())
      Object.defineProperty(articles[at], "text", { get: () => (opened.add(file), text) });
    const times = async () =>
      articles.map(({ file, hash }, at) => ({
        file,
        hash,
        first_seen: at,
        changed_at: at,
        removed_at: null,
      }));
    const { app } = readerOver({ ...all, articles }, { seen: times });
    const feed = await (await app.request(ask("/feed.atom"))).text();
    expect(feed).toContain("Body 69.");
    expect(opened.size).toBe(60);
  });

  const over = readerOver(snapshot, {
    seen,
    editorial: () => editorial,
    publicUrl: "https://news.example.org",
  });

  test("lists new, changed, corrected and retracted articles, latest first, each with its own id", async () => {
    const feed = await (await over.app.request(ask("/feed.atom"))).text();
    const titles = [...feed.matchAll(/<title[^>]*>([^<]*)<\/title>/gu)]
      .map(([, title = ""]) => title)
      .slice(1);
    expect(titles).toEqual([
      "Retracted: Fair opens",
      "Changed: Ferry sold",
      "Corrected: Mill closes",
      "Ferry sold",
      "Mill closes",
    ]);
    const ids = [...feed.matchAll(/<id>([^<]*)<\/id>/gu)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(feed).toContain("https://news.example.org/articles/1");
    expect(feed).toContain("Made up.");
  });

  test("repeats no retracted text, and contains only plain text", async () => {
    const feed = await (await over.app.request(ask("/feed.atom"))).text();
    expect(feed).not.toContain("Secret text.");
    const { entries = [] } = parseAtomFeed(feed);
    expect(entries.map(({ summary }) => summary?.value)).toContain("It <b>closes</b>. ]]> &amp; <![CDATA[");
    expect(entries.every(({ summary, title }) => summary?.type === "text" && title?.type === "text")).toBe(
      true,
    );
  });

  test("is not sent again to a client that has it", async () => {
    const etag = (await over.app.request(ask("/feed.atom"))).headers.get("etag") ?? "";
    expect((await over.app.request(ask("/feed.atom", { "if-none-match": etag }))).status).toBe(304);
  });
});
