import type { Snapshot } from "../snapshot.ts";
import { overlaps } from "../../text/span.ts";
import type { Excerpt } from "./answer.ts";
import { timeOf } from "./makeExcerpt.ts";

/**
 * Recomputes an excerpt's time from the snapshot: "last month" becomes a month once the publication date is known.
 * `undefined` if the excerpt shows no time, or the snapshot's article has other text at this place.
 */
export function recomputedTime(excerpt: Excerpt, snapshot: Snapshot | undefined): Pick<Excerpt, "time"> {
  const { file, quote, start, end, time: shown } = excerpt;
  if (shown === undefined || snapshot === undefined) return {};
  const place = snapshot.articles.findIndex((article) => article.file === file);
  const article = snapshot.articles[place];
  if (article?.text.slice(start, end) !== quote) return {};
  const now = snapshot.extractions[place]?.times.find(
    (time) => overlaps(time, excerpt) && article.text.slice(time.start, time.end) === shown.text,
  );
  return now === undefined ? {} : { time: timeOf(article, now) };
}
