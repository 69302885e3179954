import { generateAtomFeed } from "feedsmith";
import { editedOf } from "../../answer/reply/editedOf.ts";
import type { Snapshot } from "../../answer/snapshot.ts";
import type { Article } from "../../corpus/article.ts";
import type { Editorial } from "../../corpus/editorial.ts";
import { articlePath } from "../../render/readerLink.ts";
import type { SeenRow } from "../../store/schema.ts";
import { showControls } from "../../text/showControls.ts";

/** Entries in a feed; feed readers keep what they have seen. */
const SHOWN = 60;
/** Characters of an article's beginning. */
const LEAD = 400;

interface News {
  readonly article: Article;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly what: "new" | "changed" | "corrected" | "retracted";
  /** Read only for what is shown, because it opens the article. */
  readonly words: () => string;
}

const labels = { new: "", changed: "Changed: ", corrected: "Corrected: ", retracted: "Retracted: " } as const;

/** What is new in the coverage, latest first, as an Atom feed; `base` is the reader's URL without a trailing slash. */
export function feedOf(
  { articles, retracted = [] }: Snapshot,
  editorial: Editorial,
  seen: readonly SeenRow[],
  base: string,
): string {
  const rows = new Map(seen.map((row) => [row.file, row]));
  const news = [...articles, ...retracted]
    .flatMap((article) => newsOf(article, editorial[article.file], rows.get(article.file)))
    .toSorted((a, b) => b.at - a.at)
    .slice(0, SHOWN);
  return generateAtomFeed({
    id: `${base}/feed.atom`,
    title: plain("Cuttings: new articles, corrections and retractions"),
    updated: new Date(news[0]?.at ?? 0),
    links: [
      { href: `${base}/feed.atom`, rel: "self" },
      { href: `${base}/`, rel: "alternate" },
    ],
    entries: news.map(({ article, at, what, words }) => {
      const page = articlePath(article.file, base);
      return {
        id: what === "new" ? page : `${page}#${what}-${at}`,
        title: plain(`${labels[what]}${article.headline}`),
        updated: new Date(at),
        links: [{ href: page, rel: "alternate" }],
        categories: [{ term: what }],
        summary: plain(words()),
        ...(article.details.authors === undefined
          ? {}
          : { authors: article.details.authors.map((name) => ({ name: showControls(name) })) }),
      };
    }),
  });
}

/** Text that feed readers do not take for markup, and that XML can hold. */
const plain = (text: string) => ({ value: showControls(text), type: "text" as const });

function newsOf(article: Article, set: Editorial[string] | undefined, row: SeenRow | undefined): News[] {
  const about = { article, words: () => leadOf(article) };
  const added = row === undefined ? [] : [{ ...about, at: row.first_seen, what: "new" } as const];
  const changed =
    row === undefined || row.changed_at <= row.first_seen
      ? []
      : [{ ...about, at: row.changed_at, what: "changed" } as const];
  const edited =
    set === undefined || set.status === "live"
      ? []
      : [
          {
            article,
            at: set.updatedAt,
            what: set.status,
            words: () => editedOf(set).editorNotes.join(" "),
          },
        ];
  // For a retracted article, only the retraction, so that its text is not spread further.
  return set?.status === "retracted" ? edited : [...added, ...changed, ...edited];
}

function leadOf({ text, blocks }: Article): string {
  const body = blocks.find(({ role }) => role === "body");
  const lead = body === undefined ? "" : text.slice(body.start, body.end);
  return lead.length <= LEAD ? lead : `${lead.slice(0, LEAD).replace(/\s\S*$/u, "")} …`;
}
