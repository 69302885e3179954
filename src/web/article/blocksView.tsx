import type { Child } from "hono/jsx";
import type { Block } from "../../corpus/article.ts";
import type { Layer } from "./layersOf.ts";
import { segmentsOf, type Segment } from "./segmentsOf.ts";

/** A text with its blocks, from a current article or from a stored version. */
interface TextWithBlocks {
  readonly text: string;
  readonly blocks: readonly Block[];
}

/**
 * The text of an article by role: numbered, linkable paragraphs with marks.
 *
 * @param how `plain` gives only the words, for a heading
 */
export function blocksView(
  { text, blocks }: TextWithBlocks,
  layers: readonly Layer[],
  how: "roles" | "plain" = "roles",
): Child[] {
  const segments = segmentsOf(blocks, layers);
  let isFirst = true;
  return blocks.map((block, at) => {
    const words = (segments[at] ?? []).map((segment) => {
      const begins =
        isFirst && segment.layers.some(({ kind, isAnchored }) => kind === "excerpt" && isAnchored !== false);
      if (begins) isFirst = false;
      return segmentView(text, segment, begins);
    });
    return how === "plain" ? <>{words}</> : blockView(block, words);
  });
}

function blockView({ role, paragraph }: Block, words: Child[]): Child {
  if (role === "body")
    return (
      <p class="body" id={`p${paragraph}`} dir="auto">
        <a class="number" href={`#p${paragraph}`} aria-label={`Paragraph ${paragraph}`}>
          {paragraph}
        </a>
        {words}
      </p>
    );
  if (role === "heading") return <h2 dir="auto">{words}</h2>;
  return (
    <p class={role} dir="auto">
      {role === "boilerplate" ? <span class="hidden">Outside the article: </span> : null}
      {words}
    </p>
  );
}

/** One segment of text; the URL's fragment leads to the one where the excerpt begins. */
function segmentView(text: string, { start, end, layers }: Segment, begins: boolean): Child {
  const words: Child = text.slice(start, end);
  const shown = layers
    .filter(({ kind }) => kind !== "excerpt")
    .reduce<Child>((inner, layer) => layerView(layer, inner, layer.end === end), words);
  if (layers.every(({ kind }) => kind !== "excerpt")) return shown;
  return begins ? <mark id="excerpt">{shown}</mark> : <mark>{shown}</mark>;
}

/** The description of a mark follows it once, for people who cannot point at it. */
function layerView({ kind, title, href }: Layer, words: Child, isEnd: boolean): Child {
  if (href !== undefined)
    return (
      <a class={kind} href={href} title={title}>
        {words}
      </a>
    );
  return (
    <span class={isEnd ? `${kind} ends` : kind} title={title}>
      {words}
    </span>
  );
}
