import { overlaps } from "../../text/span.ts";
import { page, type Page } from "../pages/layout.tsx";
import { blocksView } from "./blocksView.tsx";
import type { Earlier } from "./findCited.ts";

/** A passage of an article that was removed: only the paragraphs that were cited. */
export function goneArticlePage({ version, span }: Earlier): Page {
  const blocks = version.blocks.filter((block) => overlaps(block, span));
  return page({
    title: version.headline,
    section: "coverage",
    children: (
      <article class="article gone">
        <h1 dir="auto">{version.headline}</h1>
        <aside class="status changed" aria-label="About the article">
          <p>
            <strong>This article is no longer in the coverage.</strong> This is the passage as it was when it
            was cited.
          </p>
        </aside>
        <div class="text">{blocksView({ ...version, blocks }, [{ ...span, kind: "excerpt" }])}</div>
      </article>
    ),
  });
}
