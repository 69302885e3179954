import type { Child } from "hono/jsx";
import type { ArticleCard } from "../../answer/reply/answer.ts";
import { dateInWords } from "../../render/dateInWords.ts";
import { digitGroups } from "../../text/digitGroups.ts";
import { webAddress } from "../../text/webAddress.ts";

/** An article's outlet, date and authors in one line, as far as they are known. */
export function bylineView({ outlet, authors, published, words }: ArticleCard): Child {
  return (
    <p class="byline">
      {outlet === undefined ? null : (
        <>
          <bdi>{outlet}</bdi>
          {" · "}
        </>
      )}
      {published === undefined ? "undated" : <time datetime={published}>{dateInWords(published)}</time>}
      {authors === undefined ? null : (
        <>
          {" · by "}
          <bdi>{authors.join(", ")}</bdi>
        </>
      )}
      {` · ${digitGroups(words)} words`}
    </p>
  );
}

/** The file behind an article, to compare copies, and its original page. */
export function sourceView({ file, hash, url }: ArticleCard): Child {
  const address = webAddress(url);
  return (
    <dl class="source">
      {address === undefined ? null : (
        <>
          <dt>Original</dt>
          <dd>
            <a href={address} rel="noreferrer nofollow">
              {address}
            </a>
          </dd>
        </>
      )}
      <dt>File</dt>
      <dd>
        <bdi>{file}</bdi>
      </dd>
      <dt>SHA-256</dt>
      <dd>
        <code>{hash}</code>
      </dd>
    </dl>
  );
}
