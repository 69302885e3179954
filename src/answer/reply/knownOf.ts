import type { Details } from "../../corpus/article.ts";
import { webAddress } from "../../text/webAddress.ts";
import type { Excerpt } from "./answer.ts";

/** What is known of an article, as each of its excerpts carries it; what is not known is absent. */
export function knownOf({
  outlet,
  authors,
  published,
  url,
}: Details): Pick<Excerpt, "outlet" | "authors" | "published" | "url"> {
  const page = webAddress(url);
  return {
    ...(outlet === undefined ? {} : { outlet }),
    ...(authors === undefined ? {} : { authors }),
    ...(published === undefined ? {} : { published }),
    ...(page === undefined ? {} : { url: page }),
  };
}
