import type { Details } from "../../corpus/article.ts";
import { webAddress } from "../../text/webAddress.ts";
import type { Excerpt } from "./answer.ts";

/** The details of an article that each of its excerpts repeats; unknown ones are absent. */
export function citedDetails({
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
