import type { Child } from "hono/jsx";
import type { ArticleCard } from "../../answer/reply/answer.ts";
import type { Article } from "../../corpus/article.ts";
import { editorView } from "../../render/html/editorView.tsx";
import { overlaps, type Span } from "../../text/span.ts";
import { page, type Page } from "../pages/layout.tsx";
import { blocksView } from "./blocksView.tsx";
import { bylineView, sourceView } from "./detailsView.tsx";
import { citeView } from "./citeView.tsx";
import { differenceView } from "./differenceView.tsx";
import type { Earlier } from "./findCited.ts";
import { markable, type Layer, type Markable } from "./layersOf.ts";
import { linkedArticle } from "./linkedArticle.ts";

/** What an article's page is made from. */
export interface ArticleView {
  readonly article: Article;
  readonly card: ArticleCard;
  /** What is marked besides the excerpt. */
  readonly layers: readonly Layer[];
  readonly wanted: ReadonlySet<Markable>;
  /** The excerpt that the URL names, in this text. */
  readonly excerpt?: Span;
  /** The version that the URL names, if the current text differs at its place. */
  readonly earlier?: Earlier;
  /** The URL names a passage that does not exist. */
  readonly isUnknown: boolean;
}

const labels = { names: "names", quotations: "quotations", dates: "dates" } as const;

/** One article in full, with the cited passage marked. */
export function articlePage(view: ArticleView): Page {
  const { article, card, layers, excerpt } = view;
  const shown = excerpt ?? view.earlier?.now;
  const marks: Layer[] = shown === undefined ? [...layers] : [{ ...shown, kind: "excerpt" }, ...layers];
  const headline = article.blocks.find(({ role }) => role === "headline");
  const isHeading =
    headline !== undefined && article.text.slice(headline.start, headline.end) === card.headline;
  const isCitedAbove = isHeading && shown !== undefined && overlaps(headline, shown);
  const below = isCitedAbove ? marks.map((layer) => ({ ...layer, isAnchored: false })) : marks;
  const rest = isHeading ? article.blocks.filter((block) => block !== headline) : article.blocks;
  return page({
    title: card.headline,
    section: "coverage",
    linkedData: linkedArticle(
      card,
      shown === undefined ? undefined : article.text.slice(shown.start, shown.end),
    ),
    children: (
      <article class={`article ${card.status ?? ""}`} lang={article.details.language ?? "en"}>
        <h1 dir="auto">
          {isHeading ? blocksView({ ...article, blocks: [headline] }, marks, "plain") : card.headline}
        </h1>
        {bylineView(card)}
        {card.editedAt === undefined ? null : (
          <aside class={`status ${card.status ?? "noted"}`} aria-label="What the editors say">
            {editorView(card)}
          </aside>
        )}
        {noticeView(view)}
        {toolsView(view)}
        <div class="text">{blocksView({ ...article, blocks: rest }, below)}</div>
        <footer>
          {card.status === "retracted" ? null : citeView((extension) => citePath(view, extension))}
          {sourceView(card)}
        </footer>
      </article>
    ),
  });
}

/** Where to get a citation of the excerpt, or of the article, in one format. */
function citePath({ article, excerpt }: ArticleView, extension: string): string {
  const query = excerpt === undefined ? "" : `?start=${excerpt.start}&end=${excerpt.end}`;
  return `/articles/${encodeURIComponent(article.id)}/cite/${extension}${query}`;
}

/** Says that the passage in the URL has changed, and shows what it was. */
function noticeView({ article, earlier, isUnknown }: ArticleView): Child {
  if (isUnknown)
    return (
      <aside class="status changed" aria-label="About the passage">
        <p>
          <strong>The passage that this link names is not in the article</strong> now, and no earlier version
          is stored.
        </p>
      </aside>
    );
  if (earlier === undefined) return null;
  const { version, span, now } = earlier;
  return (
    <aside class="status changed" aria-label="About the passage">
      <p>
        <strong>The article has changed since it was cited.</strong>{" "}
        {now === undefined
          ? "The cited passage is no longer in it. It said:"
          : "The cited passage is still in it, marked below."}
      </p>
      {now === undefined ? (
        <blockquote id="excerpt" dir="auto">
          <mark>{version.text.slice(span.start, span.end)}</mark>
        </blockquote>
      ) : null}
      <details>
        <summary>What has changed</summary>
        {differenceView(version.text, article.text)}
      </details>
    </aside>
  );
}

/** Turns marks on and off; each is a link, so it works everywhere and can be shared. */
function toolsView({ article, wanted, excerpt }: ArticleView): Child {
  return (
    <nav class="tools" aria-label="Marks">
      Mark:{" "}
      {markable.map((kind) => {
        const next = markable.filter((one) => wanted.has(one) !== (one === kind));
        const query = new URLSearchParams({
          ...(excerpt === undefined ? {} : { start: String(excerpt.start), end: String(excerpt.end) }),
          ...(next.length === 0 ? {} : { mark: next.join(",") }),
        }).toString();
        const address = `/articles/${encodeURIComponent(article.id)}${query === "" ? "" : `?${query}`}`;
        return (
          <a
            class={`mark ${kind}`}
            href={address}
            aria-current={wanted.has(kind) ? "true" : undefined}
            rel="nofollow"
          >
            {labels[kind]}
          </a>
        );
      })}
    </nav>
  );
}
