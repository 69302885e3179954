import * as fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import type { Snapshot } from "../../src/answer/snapshot.ts";
import { anyCharacter } from "../support/anyCharacter.ts";
import { loaded, snapshotOf } from "../support/snapshots.ts";
import { ask, readerOver } from "./support/readerOver.ts";
import { tries } from "../support/effort.ts";

let seeds: Snapshot;
beforeAll(async () => {
  seeds = await loaded.seeds();
});

describe("text of articles", () => {
  const hostile = [
    "</script><script>alert(1)</script>",
    '<img src=x onerror="alert(1)">',
    "\u202egnirts desrever\u202c and \u2066isolated\u2069 text",
    "javascript:alert(1)",
    "&lt;b&gt; &amp; <b>bold</b> 'quoted' \"twice\"",
    "a".repeat(49_000),
    "\u0000\u0007 control \u001b[31m",
    "<!-- --> ]]> <![CDATA[ x",
  ];
  const texts = hostile.map(
    (words, at) =>
      `Headline ${words.slice(0, 300)} ${at}\n\nAda Quill said "${words}" on 3 March 2024.\n\nMore of ${words}.\n`,
  );
  const snapshot = snapshotOf(texts, [
    {
      url: "javascript:alert(1)",
      outlet: "<script>alert(1)</script>",
      authors: ['"><b>x</b>'],
      published: "2024-03-03",
    },
  ]);
  const paths = [
    "/",
    "/people",
    "/people/person%3Aada-quill",
    "/timeline",
    "/answer?command=source&text=",
    "/answer?command=quote&text=Ada+Quill",
    "/compare?about=Ada+Quill",
    ...texts.map((_text, at) => `/articles/${at}?mark=names,quotations,dates&start=3&end=40`),
  ];

  test.each(paths)("cannot affect %s", async (path) => {
    const response = await readerOver(snapshot).app.request(ask(path));
    expect(response.status).toBe(200);
    const html = await response.text();
    const withoutData = html.replace(/<script type="application\/ld\+json">[^<]*<\/script>/gu, "");
    expect(withoutData).not.toMatch(/<script|<img src=x|<b>x|onerror="/iu);
    expect(html).not.toMatch(/href="javascript:/iu);
    for (const mark of ["\u0000", "\u0007", "\u001b", "\u202e", "\u2066"]) expect(html).not.toContain(mark);
  });
});

describe("any request", () => {
  const part = fc.oneof(
    fc.string({ unit: anyCharacter, maxLength: 60 }),
    fc.string({ maxLength: 60 }),
    fc.constantFrom("2021", "who", "-1", "9".repeat(30), "\u0000", "%", "names,dates", "Dominic Murphy"),
  );
  const query = fc.dictionary(
    fc.constantFrom(
      "command",
      "text",
      "about",
      "from",
      "to",
      "start",
      "end",
      "hash",
      "mark",
      "page",
      "sure",
      "kind",
    ),
    part,
  );
  const path = fc.oneof(
    fc.constantFrom(
      "/",
      "/answer",
      "/answer.csv",
      "/people",
      "/timeline",
      "/timeline.svg",
      "/answer/cite/bib",
      "/compare",
      "/api/answer",
      "/api/articles",
      "/feed.atom",
      "/articles/001_6c0154e214419fb0",
    ),
    part.map((id) => `/articles/${encodeURIComponent(Buffer.from(id).toString())}`),
    part.map((id) => `/people/${encodeURIComponent(Buffer.from(id).toString())}`),
  );

  test("is answered or refused without an error", async () => {
    const { app, logged } = readerOver(seeds);
    await fc.assert(
      fc.asyncProperty(path, query, async (place, asked) => {
        const response = await app.request(ask(`${place}?${new URLSearchParams(asked).toString()}`));
        expect(response.status).toBeLessThan(500);
      }),
      { numRuns: tries(400) },
    );
    expect(logged).toEqual([]);
  });
});
