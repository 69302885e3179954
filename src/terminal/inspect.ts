import { Command as Program, CommanderError } from "commander";
import { describeProblem } from "../corpus/describeProblem.ts";
import type { Settings } from "../config/settings.ts";
import type { Article } from "../corpus/article.ts";
import { readPath } from "../corpus/readPath.ts";
import { extract } from "../extract/extract.ts";
import { extractionSettings } from "../library.ts";
import type { Extraction } from "../extract/extraction.ts";
import { renderInspection } from "../render/inspection.ts";
import { exitCodes } from "./exitCodes.ts";
import type { Terminal } from "./output.ts";

/**
 * `npm run inspect -- FILE|DIR [--json]`: shows what the bot sees in an article, or in each article of a folder.
 *
 * @returns the exit code: 0, 2 for bad usage, 3 if no article could be read
 */
export async function inspect(
  args: readonly string[],
  settings: Settings,
  terminal: Terminal,
): Promise<number> {
  const program = new Program("npm run inspect --")
    .description("Shows what the bot sees in an article: blocks, sentences, names, quotations, times.")
    .argument("[path]", "a file, or a folder of articles")
    .option("--json", "print one JSON object per line")
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void terminal.write(text),
      writeErr: (text) => terminal.warn(text.trimEnd()),
    });
  try {
    program.parse(args, { from: "user" });
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.found : exitCodes.usage;
    throw error;
  }
  const [path] = program.args;
  if (path === undefined) {
    terminal.warn("Name a file or a folder of articles: npm run inspect -- seeds. See --help.");
    return exitCodes.usage;
  }
  const { articles, problems } = await readPath(path, settings);
  for (const problem of problems) terminal.warn(describeProblem(problem));
  const { json } = program.opts<{ json?: boolean }>();
  const extracting = extractionSettings(settings);
  for (const article of articles) {
    const extraction = extract(article, extracting);
    await terminal.write(
      json === true
        ? `${JSON.stringify(inspection(article, extraction))}\n`
        : renderInspection(article, extraction, terminal.color),
    );
  }
  return articles.length === 0 ? exitCodes.nothing : exitCodes.found;
}

/**
 * The `--json` output for one article: spans in UTF-16 offsets into `text`, which is the decoded file (for HTML: the
 * extracted text).
 */
function inspection(article: Article, extraction: Extraction): object {
  const { id, file, hash, headline, details, text, blocks, sentences, leftOut = [] } = article;
  const texted = <Spanned extends { start: number; end: number }>(span: Spanned) => ({
    text: text.slice(span.start, span.end),
    ...span,
  });
  return {
    file,
    id,
    hash,
    headline,
    details,
    text,
    blocks,
    leftOut,
    sentences,
    names: extraction.mentions.map(texted),
    entities: extraction.entities,
    descriptions: extraction.descriptions.map(texted),
    quotations: extraction.quotations.map(texted),
    reported: extraction.reported.map(texted),
    times: extraction.times.map(texted),
  };
}
