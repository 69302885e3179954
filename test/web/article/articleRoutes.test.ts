import { describe, expect, test } from "vitest";
import type { Editorial } from "../../../src/corpus/editorial.ts";
import { readerLink } from "../../../src/render/readerLink.ts";
import type { KeptText } from "../../../src/store/texts.ts";
import { snapshotOf } from "../../support/snapshots.ts";
import { ask, readerOver } from "../support/readerOver.ts";

const text = `Ferry Osprey is sold

Harbour board votes on Monday

The ferry Osprey was sold to Rhoda Tamsin on 3 March 2024, the harbour said.

"It is a fair price," said Rhoda Tamsin. She paid in cash.

Sign up to our newsletter
`;
const snapshot = snapshotOf([text, "Another headline\n\nAnother text.\n"]);
const passagePath = ({
  file,
  ...cited
}: {
  file: string;
  hash?: string;
  start: number;
  end: number;
}): string => {
  const { hash, ...span } = cited;
  return readerLink("", { id: file.replace(".txt", ""), ...(hash === undefined ? {} : { hash }) }, span);
};
const cite = (quote: string, of = text) => {
  const start = of.indexOf(quote);
  return { file: "0.txt", hash: of === text ? "0" : "earlier", start, end: start + quote.length };
};
const kept = (of: string, id = "0"): KeptText => {
  const [article] = snapshotOf([of]).articles;
  if (article === undefined) throw new Error("no article");
  return { ...article, id, hash: of === text ? "0" : "earlier" };
};
const get = async (path: string, over = readerOver(snapshot)): Promise<string> =>
  (await over.app.request(ask(path))).text();
const marked = (html: string): string[] =>
  [...html.matchAll(/<mark[^>]*>(.*?)<\/mark>/gsu)].map(([, words = ""]) => words.replace(/<[^>]+>/gu, ""));

describe("one article", () => {
  test("is shown in full, with numbered, linkable paragraphs and separate boilerplate", async () => {
    const html = await get("/articles/0");
    expect(html).toMatch(/<h1[^>]*>Ferry Osprey is sold<\/h1>/u);
    expect(html).toContain('id="p1"');
    expect(html).toContain('href="#p2"');
    expect(html).toContain("She paid in cash.");
    expect(html).toContain(snapshot.articles[0]?.hash);
  });

  test.each(["names", "quotations", "dates"])("marks %s only on demand", async (kind) => {
    expect(await get("/articles/0")).not.toMatch(new RegExp(`<(?:span|a) class="${kind}[ "]`, "u"));
    const html = await get(`/articles/0?mark=${kind}`);
    expect(html).toMatch(new RegExp(`<(?:span|a) class="${kind}[ "]`, "u"));
  });

  test("explains how a date is known and who says a quotation", async () => {
    const html = await get("/articles/0?mark=dates,quotations");
    expect(html).toContain('title="3 March 2024 (stated)"');
    expect(html).toMatch(/title="Rhoda Tamsin \(stated\)"/u);
  });

  test.each(["/articles/nobody", "/articles/%00", "/articles/..%2f..%2fetc%2fpasswd", "/articles/%F0%9F"])(
    "%s does not exist, and the page says so",
    async (path) => {
      const response = await readerOver(snapshot).app.request(ask(path));
      expect(response.status).toBe(404);
    },
  );
});

describe("a passage that a link names", () => {
  test.each([
    "sold to Rhoda Tamsin",
    "Ferry Osprey is sold",
    "It is a fair price",
    "Harbour board votes on Monday",
  ])("is highlighted and the target of the link: %s", async (quote) => {
    const html = await get(passagePath(cite(quote)).replace("#excerpt", ""));
    expect(marked(html).join("")).toBe(quote);
    expect(html.match(/id="excerpt"/gu)).toHaveLength(1);
  });

  test("is highlighted across paragraphs", async () => {
    const quote = text.slice(text.indexOf("the harbour"), text.indexOf(" said Rhoda"));
    const html = await get(passagePath(cite(quote)).replace("#excerpt", ""));
    expect(marked(html)).toEqual(["the harbour said.", "&quot;It is a fair price,&quot;"]);
  });

  test("is highlighted together with the names and dates in it", async () => {
    const html = await get(
      `${passagePath(cite("sold to Rhoda Tamsin on 3 March")).replace("#excerpt", "")}&mark=names,dates`,
    );
    expect(marked(html).join("")).toBe("sold to Rhoda Tamsin on 3 March");
  });

  test.each([
    "start=5",
    "start=9&end=5",
    "start=a&end=b",
    "start=-1&end=5",
    "start=0&end=1e3",
    "start=1&end=99999999999",
  ])("is invalid and highlights nothing: %s", async (query) => {
    const html = await get(`/articles/0?${query}`);
    expect(html).toContain("She paid in cash.");
    expect(marked(html)).toEqual([]);
  });

  test("beyond the end of the article is reported as not found", async () => {
    expect(await get("/articles/0?start=10&end=9999")).toContain("is not in the article");
  });
});

describe("an old citation", () => {
  const before = text.replace("in cash", "by cheque");

  test("of changed words shows the cited words and the changes", async () => {
    const over = readerOver(snapshot, { keptTexts: async () => [kept(before)] });
    const html = await get(passagePath(cite("She paid by cheque.", before)), over);
    expect(html).toContain("The article has changed since it was cited.");
    expect(marked(html)).toEqual(["She paid by cheque."]);
    expect(html).toMatch(/<del>.*cheque<\/del>/u);
    expect(html).toMatch(/<ins>.*cash<\/ins>/u);
  });

  test("of unchanged words highlights them without a notice", async () => {
    const after = `${text}\nAnother line.\n`;
    const over = readerOver(snapshot, { keptTexts: async () => [kept(after)] });
    const html = await get(passagePath(cite("She paid in cash.", after)), over);
    expect(html).not.toContain("has changed");
    expect(marked(html)).toEqual(["She paid in cash."]);
  });

  test("of moved words highlights them in their new place", async () => {
    const longer = text.replace("Harbour board", "The harbour board of the town");
    const over = readerOver(snapshot, { keptTexts: async () => [kept(longer)] });
    const html = await get(passagePath(cite("She paid in cash.", longer)), over);
    expect(html).toContain("is still in it, marked below");
    expect(marked(html)).toEqual(["She paid in cash."]);
  });

  test("of a renamed article redirects to the new name and the passage", async () => {
    const { app } = readerOver(snapshot, {
      keptTexts: async (id) => (id === "old" ? [kept(text, "old")] : []),
    });
    const response = await app.request(ask("/articles/old?start=1&end=5"));
    expect(response.status).toBe(302);
    expect(response.headers.get("location")).toBe("/articles/0?start=1&end=5");
  });

  test("of a removed article shows only the cited paragraph", async () => {
    const gone = "Gone headline\n\nThe cited words stand here.\n\nNobody cited this.\n";
    const over = readerOver(snapshot, { keptTexts: async () => [kept(gone, "gone")] });
    const html = await get(passagePath({ ...cite("cited words", gone), file: "gone.txt" }), over);
    expect(marked(html)).toEqual(["cited words"]);
    expect(html).not.toContain("Nobody cited this.");
    expect((await over.app.request(ask("/articles/gone"))).status).toBe(404);
  });

  test("that was never kept is reported as not found", async () => {
    const html = await get(passagePath(cite("She paid by cheque.", before)));
    expect(html).toContain("no earlier version is");
    expect(html).toContain("She paid in cash.");
  });

  test("of a retracted article opens, with the reason for the retraction above it", async () => {
    const editorial: Editorial = {
      "0.txt": {
        details: {},
        status: "retracted",
        reason: "The sale fell through.",
        notes: [],
        updatedAt: 1,
      },
    };
    const [first, ...others] = snapshot.articles;
    const now = { ...snapshot, articles: others, retracted: first === undefined ? [] : [first] };
    const html = await get(passagePath(cite("in cash")), readerOver(now, { editorial: () => editorial }));
    expect(html.replaceAll(/<[^>]*>/gu, "")).toContain("Retracted 1 January 1970: The sale fell through.");
    expect(html.indexOf("The sale fell through.")).toBeLessThan(html.indexOf("She paid"));
    expect(marked(html)).toEqual(["in cash"]);
  });
});
