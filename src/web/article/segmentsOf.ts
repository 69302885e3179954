import type { Block } from "../../corpus/article.ts";
import { overlaps, type Span } from "../../text/span.ts";
import type { Layer } from "./layersOf.ts";

/** A segment of text with the same marks throughout. */
export interface Segment extends Span {
  readonly layers: readonly Layer[];
}

/**
 * Splits every block at the ends of its marks. Marks may overlap in any way, and no character is lost or shown twice.
 * One list per block, in order.
 */
export function segmentsOf(blocks: readonly Block[], layers: readonly Layer[]): Segment[][] {
  const sorted = layers.toSorted((a, b) => a.start - b.start);
  let open: Layer[] = [];
  let next = 0;
  return blocks.map((block) => {
    for (let layer = sorted[next]; layer !== undefined && layer.start < block.end; layer = sorted[next]) {
      open.push(layer);
      next += 1;
    }
    open = open.filter(({ end }) => end > block.start);
    return cut(block, open);
  });
}

function cut(block: Span, layers: readonly Layer[]): Segment[] {
  const inside = layers.filter((layer) => overlaps(layer, block));
  const ends = inside.flatMap(({ start, end }) => [Math.max(start, block.start), Math.min(end, block.end)]);
  const places = [...new Set([block.start, ...ends, block.end])].toSorted((a, b) => a - b);
  let from = 0;
  return places.slice(1).map((end, at) => {
    const start = places[at] ?? block.start;
    while ((inside[from]?.end ?? Infinity) <= start) from += 1;
    const own: Layer[] = [];
    for (let one = from; one < inside.length; one += 1) {
      const layer = inside[one];
      if (layer === undefined || layer.start >= end) break;
      if (layer.end > start) own.push(layer);
    }
    return { start, end, layers: own };
  });
}
