import type { Child } from "hono/jsx";
import type { Block } from "../../corpus/article.ts";
import type { Layer } from "./layersOf.ts";
import { segmentsOf, type Segment } from "./segmentsOf.ts";

/** A text with its blocks, as an article of the coverage or a version that is kept has them. */
interface Shown {
  readonly text: string;
  readonly blocks: readonly Block[];
}

/**
 * The words of an article in their roles: paragraphs numbered and linkable, what is marked marked.
 *
 * @param how `plain` gives the words alone, for a heading
 */
export function blocksView(
  { text, blocks }: Shown,
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

/** One stretch of text; the one where the excerpt begins is what the address leads to. */
function segmentView(text: string, { start, end, layers }: Segment, begins: boolean): Child {
  const words: Child = text.slice(start, end);
  const shown = layers
    .filter(({ kind }) => kind !== "excerpt")
    .reduce<Child>((inner, layer) => layerView(layer, inner, layer.end === end), words);
  if (layers.every(({ kind }) => kind !== "excerpt")) return shown;
  return begins ? <mark id="excerpt">{shown}</mark> : <mark>{shown}</mark>;
}

/** What is said of a mark stands after its end, once, for those who cannot point at it. */
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
