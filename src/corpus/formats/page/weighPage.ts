import { isInline, isShown, names, visibleLength } from "./elements.ts";
import type { PageElement } from "./parsePage.ts";

/** The content of an element, in characters without white space. */
interface Weight {
  /** All that is shown. */
  readonly text: number;
  /** Characters in links. */
  readonly links: number;
  /** How many links. */
  readonly anchors: number;
  /** Characters that read as sentences, outside links. */
  readonly prose: number;
  /** Number of pictures, videos and the like. */
  readonly pictures: number;
  /** Number of headings, lists, tables and quotations. */
  readonly structures: number;
}

/** The weights of all shown elements of a page. */
export type Weights = ReadonlyMap<PageElement, Weight>;

/** The weight of an element, and the words of its last line, which continues in its parent. */
interface Weighed extends Weight {
  readonly line: string;
}

const none: Weight = { text: 0, links: 0, anchors: 0, prose: 0, pictures: 0, structures: 0 };
const keys = ["text", "links", "anchors", "prose", "pictures", "structures"] as const;

const pictures = names("img picture video svg amp-img canvas iframe object audio embed");
const structures = names("blockquote table pre ul ol h1 h2 h3 h4 h5 h6");

/**
 * A line with fewer characters than the first is prose only if it ends like a sentence; with fewer than the second,
 * never.
 */
const PROSE = { line: 80, sentence: 25 };

/** Weighs every element of a page. */
export function weighPage(root: PageElement): Weights {
  const weights = new Map<PageElement, Weight>();
  const weigh = (element: PageElement): Weighed => {
    if (!isShown(element)) return { ...none, pictures: pictures.has(element.name) ? 1 : 0, line: "" };
    const sum = { ...none };
    let line = "";
    for (const child of element.children) {
      if (typeof child === "string") {
        sum.text += visibleLength(child);
        line += child;
        continue;
      }
      const within = weigh(child);
      for (const key of keys) sum[key] += within[key];
      if (isInline(child)) line += within.line;
      else {
        sum.prose += proseOf(line);
        line = "";
      }
    }
    if (!isInline(element)) {
      sum.prose += proseOf(line);
      line = "";
    }
    if (pictures.has(element.name)) sum.pictures += 1;
    if (structures.has(element.name)) sum.structures += 1;
    // A link that contains other links was never closed.
    if (element.name === "a" && "href" in element.attributes && sum.anchors === 0) {
      Object.assign(sum, { links: sum.text, anchors: 1, prose: 0 });
      line = "";
    }
    weights.set(element, sum);
    return { ...sum, line };
  };
  weigh(root);
  return weights;
}

function proseOf(line: string): number {
  const length = visibleLength(line);
  if (length >= PROSE.line) return length;
  return length >= PROSE.sentence && /[.!?…:。][)\]"”’'»]*\s*$/.test(line) ? length : 0;
}
