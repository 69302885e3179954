// `npm run bench:length`: reads, extracts and indexes generated articles of one size and of twice that size, and prints how
// processor time grows.
import { articleFromText } from "../../src/corpus/articleFromText.ts";
import { readHtml } from "../../src/corpus/formats/html.ts";
import { readMarkdown } from "../../src/corpus/formats/markdown.ts";
import { readPlainText } from "../../src/corpus/formats/plainText.ts";
import { extract } from "../../src/extract/extract.ts";
import { extractionSettings } from "../../src/library.ts";
import { buildIndex } from "../../src/search/buildIndex.ts";

/** UTF-16 units of the smaller article; each line is shorter than that, or it would not be read at all. */
const SIZE = 200_000;
/** Maximum time for twice the size, relative to the single size; times under a quarter of a second are not judged. */
const MOST = 2.3;
const LEAST_MILLISECONDS = 250;
/** Runs per size; the fastest counts. */
const ROUNDS = 3;

const report =
  "“We lost two boats in May 1985,” said Ann Lee, who met Mr Dahl in Brill on 5 March. He said no. 40% of it was gone.";

/** A text of about `times` times `SIZE`. */
const fill = (unit: string, times: number): string => unit.repeat(Math.ceil(SIZE / unit.length) * times);

const kinds: Readonly<Record<string, (times: number) => string>> = {
  "paragraphs of a report": (times) => fill(`${report}\n\n`, times),
  "short paragraphs": (times) => fill("The sea rose again.\n\n", times),
  "lines of one letter": (times) => fill("a\n", times),
  "long lines": (times) => fill(`${`${report} `.repeat(300)}\n\n`, times),
  "initials without end": (times) => fill(`${"U.S. ".repeat(9000)}\n\n`, times),
  "dates without end": (times) => fill(`${"5 May ".repeat(7000)}\n\n`, times),
  "one word without end": (times) => fill(`${"x".repeat(40_000)}\n\n`, times),
  "many names": (times) =>
    Array.from(
      { length: (SIZE / 40) * times },
      (_, n) => `Mr Ab${n.toString(36)} Cd${n.toString(36)} went home.`,
    ).join("\n\n"),
  "emphasis without end": (times) => fill("**a *b _c ", times),
  "nested markup": (times) => fill(`${"<div><p>".repeat(40)}${report}${"</p></div>".repeat(40)}`, times),
};

const settings = extractionSettings({ language: "en-GB" });

async function timeOf(text: string, kind: string): Promise<number> {
  let fastest = Infinity;
  for (let round = 0; round < ROUNDS; round += 1) {
    const start = process.cpuUsage().user;
    const titled = `Ferry sinks\n\n${text}`;
    const reading =
      kind === "nested markup"
        ? await readHtml(titled, "a.html")
        : kind.startsWith("emphasis")
          ? readMarkdown(titled, "a.md")
          : readPlainText(titled, "a.txt");
    const article = articleFromText({ file: "a.txt", hash: "", text: "", ...reading });
    extract(article, settings);
    buildIndex([article]);
    fastest = Math.min(fastest, (process.cpuUsage().user - start) / 1000);
  }
  return fastest;
}

for (const [kind, make] of Object.entries(kinds)) {
  const single = await timeOf(make(1), kind);
  const double = await timeOf(make(2), kind);
  const ratio = double / single;
  const isSlow = ratio > MOST && double > LEAST_MILLISECONDS;
  if (isSlow) process.exitCode = 1;
  console.log(
    `${kind.padEnd(24)} ${single.toFixed(0).padStart(6)} ms ${double.toFixed(0).padStart(6)} ms  x ${ratio.toFixed(2)}${isSlow ? "  too slow" : ""}`,
  );
}
