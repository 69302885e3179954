import picocolors from "picocolors";
import type { Article } from "../corpus/article.ts";
import type { Extraction } from "../extract/extraction.ts";
import type { Span } from "../text/span.ts";
import { showControls } from "../text/showControls.ts";

interface MarkedSpan extends Span {
  readonly open: string;
  readonly close: string;
  readonly tint: "cyan" | "green" | "yellow" | "magenta";
}

/** Renders what the bot sees in an article as its text with marks: `[person: …]`, `«… — speaker»`, `{time …}`. */
export function renderInspection(article: Article, extraction: Extraction, color: boolean): string {
  const colors = picocolors.createColors(color);
  const marks = marksOf(extraction);
  const lines = article.blocks.map((block) => {
    const inside = marks.filter(({ start, end }) => start >= block.start && end <= block.end);
    return `${colors.dim(block.role.padEnd(12))}${markedText(article.text, block, inside, colors)}`;
  });
  const leftOut = (article.leftOut ?? []).map(
    ({ part, characters, begins }) =>
      `${colors.dim("left out".padEnd(12))}${part}, ${characters} characters: ${showControls(begins)}`,
  );
  const entities = extraction.entities.map(({ name, kind, aliases, lexicon }) => {
    const known = [...aliases, ...lexicon.map((alias) => `${alias} (common knowledge)`)];
    return `  ${kind.padEnd(8)}${showControls(known.length === 0 ? name : `${name} = ${known.join(" = ")}`)}`;
  });
  return [
    colors.bold(showControls(`${article.file}: ${article.headline}`)),
    ...lines,
    ...leftOut,
    colors.bold("Names"),
    ...entities,
    "",
    "",
  ].join("\n");
}

function marksOf({ mentions, quotations, times }: Extraction): MarkedSpan[] {
  const all: MarkedSpan[] = [
    ...mentions.map((mention): MarkedSpan => ({
      ...mention,
      open: `[${mention.kind}: `,
      close: "]",
      tint: "cyan",
    })),
    ...quotations.map((quotation): MarkedSpan => ({
      ...quotation,
      open: "«",
      close: ` — ${quotation.speaker ?? "unknown"}, ${quotation.certainty}»`,
      tint: "green",
    })),
    ...times.map((time): MarkedSpan => ({
      ...time,
      open: "{",
      close: ` = ${[time.from, time.to === time.from ? undefined : time.to].filter(Boolean).join(" to ") || "?"}, ${time.certainty}}`,
      tint: "yellow",
    })),
  ];
  return all.toSorted((a, b) => a.start - b.start || b.end - a.end);
}

/** A block's text with all marks in place; marks nest in order. */
function markedText(
  text: string,
  block: Span,
  marks: readonly MarkedSpan[],
  colors: ReturnType<typeof picocolors.createColors>,
): string {
  const insertions = marks.flatMap((mark) => [
    { at: mark.start, order: 1, shown: colors[mark.tint](mark.open) },
    { at: mark.end, order: 0, shown: colors[mark.tint](showControls(mark.close)) },
  ]);
  let shown = "";
  let from = block.start;
  for (const { at, shown: mark } of insertions.toSorted((a, b) => a.at - b.at || a.order - b.order)) {
    shown += showControls(text.slice(from, at)) + mark;
    from = at;
  }
  return shown + showControls(text.slice(from, block.end));
}
