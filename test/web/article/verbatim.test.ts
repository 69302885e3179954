import * as fc from "fast-check";
import { Parser } from "htmlparser2";
import { expect, test } from "vitest";
import { readerLink } from "../../../src/render/readerLink.ts";
import { showControls } from "../../../src/text/showControls.ts";
import { anyText } from "../../support/anyText.ts";
import { hostileText } from "../../support/hostileText.ts";
import { snapshotOf } from "../../support/snapshots.ts";
import { ask, readerOver } from "../support/readerOver.ts";
import { tries } from "../../support/effort.ts";

/** The text of a page's marks, as a browser sees it. */
function markedText(html: string): string {
  let depth = 0;
  let text = "";
  const parser = new Parser({
    onopentag: (name) => void (depth += name === "mark" ? 1 : 0),
    onclosetag: (name) => void (depth -= name === "mark" ? 1 : 0),
    ontext: (words) => void (text += depth > 0 ? words : ""),
  });
  parser.end(html);
  return text;
}

/** A text as a page shows it: no control characters and no lone surrogates. */
const shown = (text: string): string => Buffer.from(text.replace(/[^\n\t]+/gu, showControls)).toString();

test("the linked passage is highlighted word for word, whatever else is in the article or highlighted", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(anyText(), hostileText()),
      fc.nat(),
      fc.integer({ min: 1, max: 300 }),
      async (words, from, length) => {
        const text = `The headline\n\nAda Quill said "yes" on 3 March 2024. ${words}\n\nThe end of it.\n`;
        const snapshot = snapshotOf([text]);
        const [article] = snapshot.articles;
        const start = from % (text.length - 1);
        const span = { start, end: Math.min(text.length, start + length) };
        const path = readerLink("", { id: "0" }, span).replace("#excerpt", "&mark=names,quotations,dates");
        const html = await (await readerOver(snapshot).app.request(ask(path))).text();
        const wanted = (article?.blocks ?? [])
          .map((block) =>
            text.slice(
              Math.max(block.start, span.start),
              Math.max(span.start, Math.min(block.end, span.end)),
            ),
          )
          .join("");
        expect(markedText(html)).toBe(shown(wanted));
      },
    ),
    { numRuns: tries(60) },
  );
});
